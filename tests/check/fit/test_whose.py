"""Several amounts of one kind in a sentence: a claim with one of them may have taken the wrong one."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.report.model import Fit

if TYPE_CHECKING:
    from conftest import SmallProject

PROJECT = """\
sources:
  - {{id: one, file: one.txt, language: {language}}}
claims:
  - id: claim
    text: "{text}"
    evidence:
{evidence}
"""


def fit(project: "SmallProject", text: str, *quotes: str, language: str = "de") -> tuple[Fit, str]:
    """Return the fit of a claim, and the reason."""
    evidence = "\n".join(f'      - {{source: one, quote: "{quote}"}}' for quote in quotes)
    yaml = PROJECT.format(text=text, language=language, evidence=evidence)
    checked = project.verify(yaml, one="\n\n".join(f"{quote}." for quote in quotes)).claims[0]
    assert all(item.stands for item in checked.evidence)
    return checked.fit, checked.fit_reason


@pytest.mark.parametrize(
    ("text", "quote", "language", "other"),
    [
        pytest.param(
            "Russia speaks of 1,000 dead",
            "Die Ukraine spricht von 1.000 Toten, Russland von 200",
            "de",
            "200",
            id="whose dead",
        ),
        pytest.param(
            "The EU pays 20 million euros for weapons",
            "Die EU zahlt 50 Millionen Euro für Waffen und 20 Millionen Euro für Hilfe",
            "de",
            "50 Millionen Euro",
            id="what for",
        ),
        pytest.param(
            "70 missiles were shot down",
            "Russia fired 70 missiles, 50 of which were shot down",
            "en",
            "50",
            id="a part of them",
        ),
        pytest.param(
            "20 million euros go to weapons, 50 million euros to aid",
            "Es gehen 50 Millionen Euro in Waffen und 20 Millionen Euro in Hilfe",
            "de",
            "50 Millionen Euro",
            id="both, in another order",
        ),
        pytest.param("The CDU has 20 percent", "Die CDU hat 30 Prozent, die SPD 20 Prozent", "de", "30 Prozent", id="shares"),
    ],
)  # fmt: skip
def test_one_of_several_amounts_is_for_people_to_judge(
    project: "SmallProject", text: str, quote: str, language: str, other: str
) -> None:
    """A sentence with two amounts of one kind does not license a claim with one of them; the reason names the other."""
    status, reason = fit(project, text, quote, language=language)
    assert (status, f"“{other}”" in reason) == (Fit.UNCHECKED, True)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        pytest.param("12 people were killed", ["12 Menschen wurden getötet und 30 verletzt"], id="their fate"),
        pytest.param(
            "The number fell to 200", ["Die Zahl sank von 300 auf 200"], id="what a change led to"
        ),
        pytest.param(
            "The CDU has 30 percent, the SPD 20 percent",
            ["Die CDU hat 30 Prozent, die SPD 20 Prozent"],
            id="both in order",
        ),
        pytest.param("12 tanks came", ["Es kamen 12 Panzer und 30 Soldaten"], id="other things"),
        pytest.param("500 people came", ["Nicht 300 Menschen, sondern 500 Menschen kamen"], id="put right"),
        pytest.param(
            "The CDU has 20 percent",
            ["Die CDU hat 20 Prozent", "Die SPD hat 30 Prozent, die CDU 20 Prozent"],
            id="another quotation tells it alone",
        ),
        pytest.param("300 people came", ["Es kamen 300 Menschen. Später waren es 500 Menschen"], id="another sentence"),
    ],
)  # fmt: skip
def test_what_its_words_tell_apart_is_licensed(project: "SmallProject", text: str, quotes: list[str]) -> None:
    """No doubt arises where the claim's own words, the order, or another quotation decide."""
    assert fit(project, text, *quotes)[0] is Fit.LICENSED
