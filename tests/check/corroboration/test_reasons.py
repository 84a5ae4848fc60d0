"""Why a passage counts or not, and why the counts are what they are, in words."""

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from claimcheck.report.model import CheckedClaim

if TYPE_CHECKING:
    from conftest import SmallProject

HEAD = """\
sources:
  - {id: one, file: one.txt, outlet: paper, language: de}
  - {id: two, file: two.txt, outlet: gazette, language: de}
  - {id: gone, file: gone.txt}
actors:
  - {id: anna, name: Anna, kind: person}
  - {id: boris, name: Boris, kind: person}
  - {id: insider, name: ein Insider, kind: anonymous}
  - {id: tass, name: Tass, kind: agency}
  - {id: paper, name: Zeitung, kind: outlet}
  - {id: gazette, name: Anzeiger, kind: outlet}
claims:
"""

WHO = ", sah ein Reporter von Tass, sagte Anna, sagte Boris, so Anna und Boris, meldet Tass, verriet ein Insider"
ARTICLE = f"Der Zug kommt{WHO}. Der Bus fährt nicht{WHO}. Laut. Laut. So dementierte Anna. Züge fahren, sagte Boris."


def claim(project: "SmallProject", *evidence: str, modality: str = "asserted") -> CheckedClaim:
    """Return a claim with this evidence, each item the inside of a flow mapping."""
    items = ", ".join(f"{{{item}}}" for item in evidence)
    record = f"  - {{id: claim, text: a claim, modality: {modality}, evidence: [{items}]}}\n"
    return project.verify(HEAD + record, one=ARTICLE, two=f"{ARTICLE} Ende.").claims[0]


TRAIN = "source: one, quote: Der Zug kommt"


@pytest.mark.parametrize(
    ("item", "counted", "reason"),
    [
        pytest.param(f"{TRAIN}, attribution: [{{anna: sagte Anna}}]", True, "origin Anna", id="known"),
        pytest.param(
            f"{TRAIN}, attribution: [{{boris+anna: so Anna und Boris}}]",
            True,
            "origin Anna or Boris",
            id="one of two",
        ),
        pytest.param(
            f"{TRAIN}, attribution: [{{actor: tass, cue: sah ein Reporter von Tass, firsthand: true}}]",
            True,
            "origin Tass",
            id="firsthand",
        ),
        pytest.param(TRAIN, True, "origin unknown: no attribution is recorded", id="no chain"),
        pytest.param(
            f"{TRAIN}, attribution: [anna]",
            True,
            "origin unknown: no cue shows that it came from Anna",
            id="no cue",
        ),
        pytest.param(
            f"{TRAIN}, attribution: [tass, {{anna: sagte Anna}}]",
            True,
            "origin unknown: no cue shows that it came from Tass",
            id="no cue for a relay",
        ),
        pytest.param(
            f"{TRAIN}, attribution: [{{anna: rief Anna}}]",
            True,
            "origin unknown: the cue for Anna was not found",
            id="cue not found",
        ),
        pytest.param(
            f"{TRAIN}, attribution: [{{anna: sagte Boris}}]",
            False,
            "a cue credits somebody else",
            id="another's cue",
        ),
        pytest.param(
            f"{TRAIN}, attribution: [{{anna: dementierte Anna}}]",
            False,
            "a cue denies it („dementierte“)",
            id="a denying cue",
        ),
        pytest.param(
            f"{TRAIN}, attribution: [{{tass: meldet Tass}}]",
            True,
            "origin unknown: the chain ends at Tass, who passed it on",
            id="a relay",
        ),
        pytest.param(
            f"{TRAIN}, attribution: [{{insider: verriet ein Insider}}]",
            True,
            "origin unknown: the chain ends at ein Insider, who is not named",
            id="anonymous",
        ),
        pytest.param(
            f"{TRAIN}, stance: denies", False, "origin unknown: no attribution is recorded", id="denial"
        ),
        pytest.param(
            f"{TRAIN}, stance: denies, attribution: [{{anna: sagte Anna}}]",
            False,
            "origin Anna",
            id="known denial",
        ),
        pytest.param(f"{TRAIN}, stance: context", False, "context only", id="context"),
        pytest.param(
            f"{TRAIN}, modality: forecast",
            False,
            "the passage is forecast, the claim asserted",
            id="another modality",
        ),
        pytest.param(
            "source: one, quote: Der Bus fährt", False, "cut off: „nicht“ was left outside", id="cut off"
        ),
        pytest.param(
            "source: one, quote: Der Bus fährt, stance: context",
            False,
            "cut off: „nicht“ was left outside",
            id="cut off before context",
        ),
        pytest.param("source: one, quote: Der Zug kam", False, "the quotation was not found", id="not found"),
        pytest.param(
            "source: one, quote: Laut", False, "the quotation stands there more than once", id="ambiguous"
        ),
        pytest.param(
            "source: gone, quote: Der Zug kommt", False, "its article could not be read", id="unchecked"
        ),
    ],
)
def test_the_reason_why_a_passage_counts(
    project: "SmallProject",
    item: str,
    counted: bool,  # noqa: FBT001 -- a column of the table
    reason: str,
) -> None:
    """A passage counts if it was found whole, supports, and has the claim's modality; the reason says so."""
    [found] = claim(project, item).evidence
    assert (found.counted, found.reason) == (counted, reason)


@pytest.mark.parametrize("modality", ["asserted", "planned", "forecast", "possible"])
def test_a_passage_has_the_claims_modality_by_default(project: "SmallProject", modality: str) -> None:
    """A passage without a modality of its own counts for a claim of any modality."""
    assert claim(project, TRAIN, modality=modality).evidence[0].counted is True


@pytest.mark.parametrize(
    ("evidence", "why"),
    [
        pytest.param([], ["No passage is linked in support."], id="nothing linked"),
        pytest.param([f"{TRAIN}, stance: denies"], ["No passage is linked in support."], id="only a denial"),
        pytest.param(
            [
                "source: one, quote: Der Zug kam",
                "source: two, quote: Der Zug kam",
                "source: one, quote: Der Bus fährt",
            ],
            ["No supporting passage counts: the quotation was not found; cut off: „nicht“ was left outside."],
            id="nothing counts",
        ),
        pytest.param(
            [f"{TRAIN}, attribution: [{{anna: sagte Anna}}]"],
            [
                "1 passage of 1 supporting counts, from 1 article.",
                "Known origins: Anna.",
                "So there is exactly 1 origin.",
                "All of it passes through Anna, Zeitung.",
            ],
            id="one origin",
        ),
        pytest.param(
            [
                f"{TRAIN}, attribution: [{{anna: sagte Anna}}]",
                "source: two, quote: Züge fahren, attribution: [{boris: sagte Boris}]",
                "source: two, quote: Der Zug kam",
                "source: two, quote: Der Zug kommt, stance: denies",
            ],
            [
                "2 passages of 3 supporting count, from 2 articles.",
                "Known origins: Anna, Boris.",
                "So there are exactly 2 origins.",
            ],
            id="two origins",
        ),
        pytest.param(
            [
                f"{TRAIN}, attribution: [{{anna: sagte Anna}}]",
                "source: two, quote: Der Zug kommt",
                "source: two, quote: Der Zug kommt, attribution: [{tass: meldet Tass}]",
            ],
            [
                "3 passages of 3 supporting count, from 2 articles.",
                "Known origins: Anna.",
                "2 passages of unknown origin: they may go back to a known one, share one, or each have its own.",
                "So there is at least 1 origin and at most 3.",
            ],
            id="known and unknown",
        ),
    ],
)
def test_why_the_origins_are_counted_so(project: "SmallProject", evidence: list[str], why: list[str]) -> None:
    """The sentences say what counts, whose it is, what is unknown, and what all of it passes through."""
    assert list(claim(project, *evidence).why) == why


def test_one_unknown_origin_is_told_as_one(project: "SmallProject") -> None:
    """A single passage of unknown origin is not said to share it with others."""
    assert list(claim(project, TRAIN).why) == [
        "1 passage of 1 supporting counts, from 1 article.",
        "1 passage of unknown origin.",
        "So there is exactly 1 origin.",
        "All of it passes through Zeitung.",
    ]


@pytest.mark.parametrize(
    ("evidence", "told"),
    [
        (
            [f"{TRAIN}, attribution: [{{anna: sagte Anna}}]", "source: two, quote: Der Zug kommt"],
            "1 passage of unknown origin: it may go back to a known one or to one of its own.",
        ),
        (
            [TRAIN, "source: two, quote: Der Zug kommt"],
            "2 passages of unknown origin: they may share one, or each have its own.",
        ),
    ],
    ids=["beside a known one", "two"],
)
def test_what_may_stand_behind_unknown_origins(
    project: "SmallProject", evidence: list[str], told: str
) -> None:
    """A passage of unknown origin may go back to a known one, share one with others, or have its own."""
    assert told in claim(project, *evidence).why


def test_a_lower_bound_is_called_one(project: "SmallProject") -> None:
    """Where the minimum is a lower bound, the sentence says so."""
    people = [f"p{i}" for i in range(210)]
    actors = "".join(f"  - {{id: {id_}, name: {id_.upper()}, kind: person}}\n" for id_ in people)
    items = [
        f"{{source: one, quote: Wort{number} kommt, attribution: [{{{a}+{b}: so {a.upper()} und {b.upper()}}}]}}"
        for number, (a, b) in enumerate(pairwise(people))
    ]
    pairs = enumerate(pairwise(people))
    words = "".join(f" Wort{i} kommt, so {a.upper()} und {b.upper()}." for i, (a, b) in pairs)
    record = f"  - {{id: claim, text: a claim, evidence: [{', '.join(items)}]}}\n"
    report = project.verify(
        HEAD.replace("claims:\n", f"{actors}claims:\n") + record, one=ARTICLE + words, two=ARTICLE
    )
    checked = report.claims[0]
    assert checked.why[2] == (
        f"So there are at least (a lower bound) {checked.origins.low} origins and at most 209."
    )
