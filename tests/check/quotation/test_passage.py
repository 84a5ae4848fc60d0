"""The paragraph around a passage: what of the article is shown, and what is marked in it."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.quotation.passage import MAX_AROUND
from claimcheck.report.evidence import MarkKind, Passage

if TYPE_CHECKING:
    from conftest import SmallProject

HEAD = """\
sources:
  - {id: one, file: one.txt, language: de}
actors:
  - {id: anna, name: Anna}
claims:
  - id: claim
    text: a claim
    evidence:
      - source: one
"""


def passage(project: "SmallProject", item: str, article: str) -> Passage | None:
    """Return the passage of the only evidence, whose keys are given in flow style without braces."""
    yaml = HEAD.replace("      - source: one\n", f"      - {{source: one, {item}}}\n")
    return project.verify(yaml, one=article).claims[0].evidence[0].passage


def marked(found: Passage | None) -> str:
    """Return a passage with each mark in brackets, `q` before quotes, `c` cues, `l` what was left out."""
    assert found is not None
    text = found.text
    for mark in sorted(found.marks, key=lambda m: -m.start):
        text = f"{text[: mark.start]}[{mark.kind[0]}:{text[mark.start : mark.end]}]{text[mark.end :]}"
    return f"{found.line} {text}"


@pytest.mark.parametrize(
    ("item", "article", "expected"),
    [
        pytest.param(
            "quote: Der Zug kommt",
            "Titel\n\nJa. Der Zug kommt heute.\nUnd das Auto?\n\nEnde.",
            "3 Ja. [q:Der Zug kommt] heute.\nUnd das Auto?",
            id="its paragraph",
        ),
        pytest.param(
            "quote: 'Der Zug […] heute'",
            "Der Zug aus Minsk kommt heute.",
            "1 [q:Der Zug] aus Minsk kommt [q:heute].",
            id="pieces",
        ),
        pytest.param(
            "quote: Der Zug kommt, attribution: [{anna: sagte Anna}]",
            "Der Zug kommt, sagte Anna.",
            "1 [q:Der Zug kommt], [c:sagte Anna].",
            id="a cue",
        ),
        pytest.param(
            "quote: Der Zug kommt, attribution: [{anna: sagte Anna}]",
            "Der Zug kommt.\n\nDas sagte Anna.",
            "1 [q:Der Zug kommt].",
            id="a cue in another paragraph",
        ),
        pytest.param(
            "quote: Der Zug kommt, attribution: [{anna: sagte Boris}]",
            "Der Zug kommt, sagte Anna.",
            "1 [q:Der Zug kommt], [c:sagte] [s:Anna].",
            id="a cue that is not there",
        ),
        pytest.param(
            "quote: Der Zug kommt",
            "Der Zug kommt nicht.",
            "1 [q:Der Zug kommt] [l:nicht].",
            id="a negation left out",
        ),
        pytest.param(
            "quote: Der Zug kommt",
            "Der Zug kommt, weil er nicht stand.",
            "1 [q:Der Zug kommt], weil er nicht stand.",
            id="a negation elsewhere",
        ),
        pytest.param(
            "quote: Der Zug kommt nie",
            "Ja. Der Zug kommt nun.\n\nEnde.",
            "1 Ja. [q:Der Zug kommt nun].",
            id="the nearest passage",
        ),
        pytest.param("quote: ug", "Ja. Der Zug kommt.", "1 Ja. Der [q:Zug] kommt.", id="a part of a word"),
        pytest.param(
            "quote: Zug",
            "Ein Zug.\n\nKein Zug.",
            "1 Ein [q:Zug].",
            id="the first of equal passages",
        ),
        pytest.param(
            'quote: "Der Zug\\nkommt"',
            "Ja. Der Zug\n\nkommt heute.",
            "1 Ja. [q:Der Zug\n\nkommt] heute.",
            id="two paragraphs",
        ),
    ],
)
def test_a_passage_is_its_paragraph_with_marks(
    project: "SmallProject", item: str, article: str, expected: str
) -> None:
    """Shown are the paragraph, its line, the quotation, the cues and what governs from outside."""
    assert marked(passage(project, item, article)) == expected


@pytest.mark.parametrize("article", ["Etwas ganz anderes.", ""], ids=["nothing near", "unreadable"])
def test_without_a_place_there_is_no_passage(project: "SmallProject", article: str) -> None:
    """A quotation without any nearest passage, or without an article, has no paragraph."""
    assert passage(project, "quote: Hier steht unser Zitat", article) is None


def test_of_a_long_paragraph_a_part_is_shown(project: "SmallProject") -> None:
    """Of a paragraph that is very long only so much is shown to both sides, the marks moved along."""
    word = "Wort "
    article = f"Anna {word * 1_000}Der Zug kommt, {word * 1_000}sagte Anna"
    found = passage(project, "quote: Der Zug kommt, attribution: [{anna: sagte Anna}]", article)
    assert found is not None
    assert len(found.text) == 2 * MAX_AROUND + len("Der Zug kommt")
    assert [(found.text[m.start : m.end], m.kind) for m in found.marks] == [("Der Zug kommt", MarkKind.QUOTE)]


def test_a_mark_at_the_edge_is_clipped(project: "SmallProject") -> None:
    """A cue that reaches out of the part that is shown is marked as far as it is shown."""
    filler = "x" * (MAX_AROUND - 7)
    article = f"Der Zug kommt {filler} sagte Anna"
    found = passage(project, "quote: Der Zug kommt, attribution: [{anna: sagte Anna}]", article)
    assert found is not None
    assert [(found.text[m.start : m.end], m.kind) for m in found.marks] == [
        ("Der Zug kommt", MarkKind.QUOTE),
        ("sagte", MarkKind.CUE),
    ]
