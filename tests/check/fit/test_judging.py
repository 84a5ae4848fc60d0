"""Whether a claim says more than its quotations: in numbers, or of a plan, forecast or rumour as a fact."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.report.model import CheckedClaim, Fit

if TYPE_CHECKING:
    from conftest import SmallProject

HEAD = """\
sources:
  - {id: one, file: one.txt, language: de}
claims:
"""


def claim(project: "SmallProject", modality: str, *evidence: str) -> CheckedClaim:
    """Return a claim of this modality with this evidence, each the end of a flow mapping."""
    items = ", ".join(f"{{source: one, {item}}}" for item in evidence)
    record = f"  - {{id: claim, text: a claim, modality: {modality}, evidence: [{items}]}}\n"
    return project.verify(HEAD + record, one="Der Zug kommt. Das Auto fährt. Es gibt kein Brot.").claims[0]


NOTHING_AGAINST = (
    Fit.LICENSED,
    "a supporting quotation is asserted as the claim is, and it states no number",
)
PLANNED = (Fit.LICENSED, "a supporting quotation is planned as the claim is, and it states no number")
NOTHING_FOUND = (Fit.UNCHECKED, "no supporting quotation stands")


@pytest.mark.parametrize(
    ("modality", "evidence", "expected"),
    [
        pytest.param("asserted", ["quote: Der Zug kommt"], NOTHING_AGAINST, id="the claim's by default"),
        pytest.param(
            "asserted",
            ["quote: Der Zug kommt, modality: planned"],
            (Fit.OVERREACHES, "the claim is asserted, its quotations are only planned"),
            id="a plan became a fact",
        ),
        pytest.param(
            "asserted",
            [
                "quote: Der Zug kommt, modality: possible",
                "quote: Das Auto fährt, modality: forecast",
                "quote: Der Zug kommt, modality: possible",
            ],
            (Fit.OVERREACHES, "the claim is asserted, its quotations are only possible or forecast"),
            id="a rumour and a forecast became a fact",
        ),
        pytest.param(
            "asserted",
            ["quote: Der Zug kommt, modality: planned", "quote: Das Auto fährt"],
            NOTHING_AGAINST,
            id="one passage asserts",
        ),
        pytest.param(
            "planned",
            ["quote: Der Zug kommt, modality: forecast"],
            (Fit.OVERREACHES, "the claim is planned, its quotations are only forecast"),
            id="a forecast became a plan",
        ),
        pytest.param("planned", ["quote: Der Zug kommt, modality: planned"], PLANNED, id="a plan"),
        pytest.param("asserted", [], NOTHING_FOUND, id="no evidence"),
        pytest.param("asserted", ["quote: Der Bus kommt, modality: planned"], NOTHING_FOUND, id="not found"),
        pytest.param("asserted", ["quote: Brot, modality: planned"], NOTHING_FOUND, id="cut off"),
        pytest.param(
            "asserted",
            ["quote: Der Zug kommt, modality: planned, stance: denies"],
            NOTHING_FOUND,
            id="a denial",
        ),
        pytest.param(
            "asserted",
            ["quote: Der Zug kommt, modality: planned, stance: context"],
            NOTHING_FOUND,
            id="context",
        ),
        pytest.param(
            "asserted",
            ["quote: Der Zug kommt, modality: planned", "quote: Das Auto fährt, stance: denies"],
            (Fit.OVERREACHES, "the claim is asserted, its quotations are only planned"),
            id="a denial in the claim's modality",
        ),
    ],
)
def test_a_claim_that_asserts_more_than_its_quotations_overreaches(
    project: "SmallProject", modality: str, evidence: list[str], expected: tuple[Fit, str]
) -> None:
    """A claim overreaches where no supporting quotation that was found has its modality."""
    checked = claim(project, modality, *evidence)
    assert (checked.fit, checked.fit_reason) == expected


def test_overreach_is_a_warning_at_the_claims_text(project: "SmallProject") -> None:
    """Overreach is a finding about the claim, at its text."""
    claim(project, "asserted", "quote: Der Zug kommt, modality: planned")
    found = [p for p in project.verify().problems if p.code.startswith("CC5")]
    assert [(str(p.place), p.code, p.severity, p.message, p.claim) for p in found] == [
        (
            "claims/a.yaml:4:23",
            "CC513",
            "warning",
            "says more than its quotations: the claim is asserted, its quotations are only planned",
            "claim",
        )
    ]


def test_a_licensed_claim_is_no_problem(project: "SmallProject") -> None:
    """A claim that says no more than its quotation has no problem for it."""
    claim(project, "asserted", "quote: Der Zug kommt")
    assert [p.code for p in project.verify().problems] == ["CC401"]


NUMBERS = """\
sources:
  - {id: one, file: one.txt, language: de}
claims:
  - id: claim
    text: 9,000 Russian troops
    quantity: 9000 soldiers
    evidence:
      - {source: one, quote: bis zu 9000 Soldaten kommen}
"""


def test_a_bound_that_became_a_number_overreaches(project: "SmallProject") -> None:
    """„bis zu 9000“ licenses *up to 9,000*, not *9,000*, and the reason says so in plain words, once."""
    checked = project.verify(NUMBERS, one="Es heißt, dass bis zu 9000 Soldaten kommen.").claims[0]
    assert (checked.fit, checked.fit_reason) == (
        Fit.OVERREACHES,
        "says 9000 soldiers, the source says “up to” 9000 (“bis zu 9000 Soldaten”)",
    )


def test_each_way_to_overreach_is_a_problem(project: "SmallProject") -> None:
    """A plan told as a fact and a bound told as a number are two problems at the claim's text."""
    yaml = NUMBERS.replace("kommen}", "kommen, modality: planned}")
    found = project.verify(yaml, one="Es heißt, dass bis zu 9000 Soldaten kommen.").problems
    assert [(p.code, str(p.place)) for p in found if p.code.startswith("CC51")] == [
        ("CC511", "claims/a.yaml:5:11"),
        ("CC513", "claims/a.yaml:5:11"),
    ]


def test_a_claim_within_its_quotations_is_licensed(project: "SmallProject") -> None:
    """A claim whose bound, number and modality its quotation has is licensed."""
    yaml = NUMBERS.replace("text: 9,000", "text: Up to 9,000").replace(
        "quantity: 9000", "quantity: up to 9000"
    )
    checked = project.verify(yaml, one="Es heißt, dass bis zu 9000 Soldaten kommen.").claims[0]
    assert (checked.fit, checked.fit_reason) == (
        Fit.LICENSED,
        "a supporting quotation is asserted as the claim is, and the supporting quotations have its numbers",
    )


def test_a_cut_off_bound_licenses_nothing(project: "SmallProject") -> None:
    """A quotation that leaves its bound outside does not stand, so that it cannot license the bare number."""
    yaml = NUMBERS.replace("quote: bis zu 9000", "quote: 9000")
    checked = project.verify(yaml, one="Es heißt, dass bis zu 9000 Soldaten kommen.").claims[0]
    assert (checked.fit, checked.fit_reason) == NOTHING_FOUND
