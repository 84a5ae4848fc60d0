"""Quotations whose words stand on the page, outside the article."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.report.evidence import Anchor, CheckedEvidence
from claimcheck.text.layout import Location, Zone

if TYPE_CHECKING:
    from conftest import SmallProject

BLOCKS = (
    {"text": "The bridge is old. It will stay, the mayor said."},
    {"text": "Read more: The bridge will fall in May.", "zone": "left-out", "heading": "More"},
    {"text": "The ferries go on until the bridge is open."},
    {"text": "Workers at the bridge.", "zone": "caption", "page": 2},
    {"text": "Read more: The ferries go on.", "zone": "left-out"},
)
OUTSIDE = "quote the article's own words, or correct the zone in its map if these are some"
APART = "quote the passages before and behind it by themselves"


def checked(project: "SmallProject", quote: str) -> tuple[CheckedEvidence, list[tuple[str, str]]]:
    """Return a quotation of the page as it was checked, with the codes and messages of its errors."""
    project.write_mapped("a", *BLOCKS)
    yaml = "sources: [{id: s, file: a.txt, language: en}]\nclaims: [{id: x, text: t, evidence: [{source: s, quote: QUOTE}]}]\n"
    report = project.verify(yaml.replace("QUOTE", quote))
    errors = [(p.code, p.message) for p in report.problems if p.severity == "error"]
    return report.claims[0].evidence[0], errors


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        pytest.param(
            "The bridge will fall in May",
            f"these words stand on the page, outside the article: line 3, under „More“; {OUTSIDE}",
            id="teaser",
        ),
        pytest.param(
            "'The bridge […] in May'",
            f"these words stand on the page, outside the article: line 3, under „More“; {OUTSIDE}",
            id="in pieces",
        ),
        pytest.param(
            '"the mayor said.\\n\\nRead more: The bridge"',
            f"these words run from the article into what stands outside it on the page: line 3, under „More“; {APART}",
            id="across",
        ),
    ],
)
def test_words_outside_the_article_are_an_error(project: "SmallProject", quote: str, message: str) -> None:
    """They have their own code, are not found, and count for nothing."""
    item, errors = checked(project, quote)
    assert (item.anchor, item.counted, item.match.span) == (Anchor.NOT_FOUND, False, None)
    assert errors == [("CC219", message)]


@pytest.mark.parametrize(
    "quote", ['"the mayor said.\\n\\nThe ferries go on"', "'The bridge is old […] ferries go on'"]
)
def test_no_passage_runs_over_them(project: "SmallProject", quote: str) -> None:
    """Nor does one leave them out."""
    item, errors = checked(project, quote)
    assert (item.anchor, item.counted, errors[0][0] in {"CC201", "CC202", "CC203"}) == (
        Anchor.NOT_FOUND,
        False,
        True,
    )


def test_what_stands_in_the_article_too_is_found_there(project: "SmallProject") -> None:
    """It is neither outside nor ambiguous."""
    item, errors = checked(project, "The ferries go on")
    assert (item.match.line, item.match.occurrences, errors) == (5, 1, [])


def test_another_zone_counts_and_is_shown(project: "SmallProject") -> None:
    """A caption is the article's."""
    item, errors = checked(project, "Workers at the bridge")
    assert (item.counted, item.match.location, errors) == (True, Location(Zone.CAPTION, 2), [])


def test_the_nearest_passage_is_the_articles(project: "SmallProject") -> None:
    """Words outside it are no suggestion, however like they are."""
    item, errors = checked(project, "The bridge will certainly fall in May")
    assert (item.match.text, [code for code, _ in errors]) == ("", ["CC201"])


def test_what_stands_outside_turns_no_quotation_round(project: "SmallProject") -> None:
    """A teaser between two lines is no part of the sentence, and what stands on its other side still is."""
    project.write_mapped(
        "a",
        {"text": "In May there will be no"},
        {"text": "Never miss the news", "zone": "left-out"},
        {"text": "attack on the bridge, the mayor said."},
    )
    report = project.verify(
        "sources: [{id: s, file: a.txt, language: en}]\n"
        "claims: [{id: x, text: t, evidence: [{source: s, quote: attack on the bridge}]}]\n"
    )
    told = [(p.code, p.message) for p in report.problems if p.code in {"CC209", "CC210", "CC217"}]
    assert told == [("CC217", "„no“ was left outside the quotation and may turn or bound it; quote it too")]


def test_no_cue_is_found_there(project: "SmallProject") -> None:
    """Who is named in a teaser has said nothing of the article."""
    project.write_mapped(
        "a", {"text": "The bridge is old."}, {"text": "„It is“, Ana Brandt said.", "zone": "left-out"}
    )
    report = project.verify(
        "sources: [{id: s, file: a.txt, language: en}]\n"
        "actors: [{id: brandt, name: Ana Brandt, kind: person}]\n"
        "claims:\n  - id: x\n    text: t\n    evidence:\n"
        "      - {source: s, quote: The bridge is old, attribution: [brandt: Ana Brandt said]}\n"
    )
    item = report.claims[0].evidence[0]
    assert ([p.code for p in report.problems if p.severity == "error"], item.roots) == (["CC301"], ())
