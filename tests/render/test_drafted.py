"""The words that all outputs of a judged draft share."""

from markdown_it import MarkdownIt

from claimcheck.problem import Severity
from claimcheck.render.drafted import (
    MEANING,
    SIGN,
    drafted_to_markdown,
    place_of,
    remarks_beside,
    standing_of,
    summary,
)
from claimcheck.report.drafted import WORST_FIRST, Behind, Drafted, Kind, Remark, Sentence, Standing
from claimcheck.report.model import Report
from claimcheck.text.span import Span

from .drafts import draft

ONE = Sentence(Span(0, 1), "x", 1, 1, Standing.COVERED, claim="c")


def test_every_standing_has_its_sign_meaning_and_rank() -> None:
    """None is left out of an output."""
    assert set(SIGN) == set(MEANING) == set(WORST_FIRST) == set(Standing)


def test_a_sentence_stands_in_words() -> None:
    """With the claim that it is about, or is tied to."""
    assert [
        standing_of(ONE),
        standing_of(
            ONE._replace(remarks=(Remark(Kind.CLAIM, Severity.INFO, Span(0, 1), "c: one origin (Mayor)"),))
        ),
        standing_of(ONE._replace(standing=Standing.BUT)),
        standing_of(ONE._replace(standing=Standing.NOTHING, claim="", tied=("a", "b"))),
    ] == [
        "covered by c",
        "covered by c, but one origin (Mayor)",
        "covered, but · c",
        "nothing behind it · a, b",
    ]


def test_the_summary_counts() -> None:
    """A draft without a sentence says so."""
    assert summary(Drafted("d", "x", "de", (ONE,))) == "1 sentence: 1 covered"
    assert summary(Drafted("d", "", "de", ())) == "no sentences"


def test_a_passage_of_a_claim_names_the_claim(shipped_report: Report) -> None:
    """One of an article names its source and line."""
    own = Behind("", 1, "its translation", "t", ("c",), is_translation=True)
    assert place_of(own, shipped_report) == "claim c, its translation"
    assert (
        place_of(Behind("004", 25, "line 25", "t"), shipped_report)
        == "004, Der Tagesspiegel, 2022-12, line 25"
    )


def test_the_worst_stands_first(shipped_report: Report) -> None:
    """Quotations that are altered, then what an article says otherwise; evidence comes as a block."""
    lines = drafted_to_markdown(draft("x"), shipped_report).split("\n")
    heads = [line for line in lines if line.startswith("#")]
    assert heads == [
        "# What stands behind x.md",
        "## ✕ Not word for word (1)",
        "### Line 3: not word for word · c",
        "## ✕ The article says otherwise (1)",
        "### Line 1: the article says otherwise",
    ]
    assert "      - source: s" in lines


def test_nothing_of_it_acts(shipped_report: Report) -> None:
    """No tag, no emphasis and no code comes of others' words, and their evidence stays in its block."""
    page = MarkdownIt("commonmark").render(drafted_to_markdown(draft(), shipped_report))
    assert [sign for sign in ("<b>", "<em>", "\x1b") if sign in page] == []
    assert page.count("<pre>") == 1


def test_what_is_said_of_the_covering_claim_is_said_once() -> None:
    """Beside how the sentence stands; of a claim that is only near it is told among the remarks."""
    span = Span(0, 5)
    known = Remark(Kind.CLAIM, Severity.INFO, span, "c: one origin")
    covered = Sentence(span, "A. B.", 1, 1, Standing.COVERED, (known,), claim="c")
    assert (standing_of(covered), remarks_beside(covered)) == ("covered by c, but one origin", ())
    assert remarks_beside(covered._replace(standing=Standing.BUT)) == (known,)
