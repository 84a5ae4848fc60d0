"""An article: its paragraphs, its lines and columns, and spans of its text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.article import WRAPPED_AT, Article, blanked
from claimcheck.text.fold import PARAGRAPH_MARK
from claimcheck.text.layout import Location, Run, Zone
from claimcheck.text.span import Span

TEXTS = st.lists(st.sampled_from([*"abä.: \t\n\n\r\u2029\u200b", "\r\n"]), max_size=40).map("".join)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of *text* as they stand there."""
    article = Article(text)
    return [article.slice(span) for span in article.paragraphs]


LONG = "Wort " * 30 + "Ende"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\n \t\n", []),
        ("eins", ["eins"]),
        ("  eins \n", ["eins"]),
        ("eins\nzwei", ["eins\nzwei"]),
        ("eins\n\nzwei", ["eins", "zwei"]),
        ("eins\r\n\r\nzwei", ["eins", "zwei"]),
        ("eins\r\rzwei", ["eins", "zwei"]),
        ("eins\n \t\xa0\n\n  zwei  ", ["eins", "zwei"]),
        ("eins\u2029zwei", ["eins", "zwei"]),
        (f"{LONG}.\nzwei", [f"{LONG}.", "zwei"]),
        (f"{LONG}.“\nzwei", [f"{LONG}.“", "zwei"]),
        (f"{LONG}\nzwei", [f"{LONG}\nzwei"]),
        (f"kurz.\n{LONG}?\nzwei.\ndrei.", [f"kurz.\n{LONG}?", "zwei.\ndrei."]),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    """A blank line ends a paragraph; so does the end of a long line that ends like a sentence."""
    assert paragraphs(text) == expected


@pytest.mark.parametrize(("length", "count"), [(WRAPPED_AT, 1), (WRAPPED_AT + 1, 2)])
def test_a_line_is_long_beyond_the_limit(length: int, count: int) -> None:
    """Lines up to the limit may have been wrapped by hand and end no paragraph."""
    assert len(paragraphs("x" * (length - 1) + ".\nzwei")) == count


@pytest.mark.parametrize(
    "blank", ["\n\u200b\n", "\n\ufeff\n", "\n\u00ad\n", "\u2028\u2028", "\n\x85", "\f\f"]
)
def test_what_folds_to_a_paragraph_mark_ends_a_paragraph(blank: str) -> None:
    """A line with nothing but characters without width is blank, as in folding."""
    assert paragraphs(f"eins{blank}zwei") == ["eins", "zwei"]


@pytest.mark.parametrize(
    ("offset", "expected"),
    [(0, Span(1, 5)), (1, Span(1, 5)), (4, Span(1, 5)), (5, Span(5, 5)), (8, Span(8, 12))],
)
def test_the_paragraph_of_an_offset(offset: int, expected: Span) -> None:
    """An offset between two paragraphs belongs to neither."""
    expected = expected if offset else Span(0, 0)
    assert Article(" eins\n\n zwei ").paragraph(offset) == expected


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("", 0, (1, 1)),
        ("ab\ncd", 0, (1, 1)),
        ("ab\ncd", 2, (1, 3)),
        ("ab\ncd", 3, (2, 1)),
        ("ab\r\ncd", 3, (1, 4)),
        ("ab\r\ncd", 4, (2, 1)),
        ("ab\rcd", 4, (2, 2)),
        ("\n\nä😀x", 4, (3, 3)),
        ("ab\n", 3, (2, 1)),
    ],
)
def test_lines_and_columns_count_from_one(text: str, offset: int, expected: tuple[int, int]) -> None:
    """Lines end at LF, CR or both together; columns count code points."""
    article = Article(text)
    assert (article.line_column(offset), article.line(offset)) == (expected, expected[0])


@given(TEXTS)
def test_lines_agree_with_counting_breaks(text: str) -> None:
    """The line of an offset is one more than the breaks that end before it."""
    article = Article(text)
    expected = [
        1 + sum(match.end() <= offset for match in re.finditer(r"\r\n|\n|\r", text))
        for offset in range(len(text) + 1)
    ]
    assert [article.line(offset) for offset in range(len(text) + 1)] == expected


@given(TEXTS)
def test_paragraphs_are_trimmed_and_in_order(text: str) -> None:
    """Paragraphs follow each other without overlap, and leave out nothing that can be seen."""
    article = Article(text)
    slices = [article.slice(span) for span in article.paragraphs]
    starts_and_ends = [offset for span in article.paragraphs for offset in span]
    assert starts_and_ends == sorted(starts_and_ends)
    assert [part.strip() for part in slices] == slices
    seen = ["".join(written.replace("\u200b", "").split()) for written in ("".join(slices), text)]
    assert seen[0] == seen[1]


@given(TEXTS)
def test_each_offset_of_a_paragraph_leads_to_it(text: str) -> None:
    """A paragraph is found by each of its offsets."""
    article = Article(text)
    for span in article.paragraphs:
        assert {article.paragraph(offset) for offset in range(*span)} == {span}


def test_the_folded_text_marks_paragraphs() -> None:
    """An article knows its folded text."""
    assert Article("„Ja“\n\nund").folded.text == f'"Ja"{PARAGRAPH_MARK}und'


@given(st.lists(st.tuples(TEXTS.filter(bool), st.booleans()), min_size=1))
def test_what_is_blanked_leaves_lines_and_offsets(parts: list[tuple[str, bool]]) -> None:
    """Nothing of it is read, and the rest stands where it stood."""
    text, spans = "", []
    for part, is_left_out in parts:
        spans += [Span(len(text), len(text) + len(part))] if is_left_out else []
        text += part
    left = blanked(text, spans)
    kept = [i for i in range(len(text)) if not any(span.start <= i < span.end for span in spans)]
    assert (len(left), [left[i] for i in kept]) == (len(text), [text[i] for i in kept])
    assert not "".join(left[slice(*span)] for span in spans).strip()
    places = range(len(text))
    assert [Article(left).line_column(i) for i in places] == [Article(text).line_column(i) for i in places]


MAPPED = Article(
    blanked("One two.\n\nRead more.\n\nThree four.\nFive", [Span(10, 20)]),
    "en",
    (
        Run(Span(0, 8), Location(page=1)),
        Run(Span(10, 20), Location(Zone.LEFT_OUT)),
        Run(Span(22, 33), Location(page=2, heading="H")),
        Run(Span(34, 38), Location(Zone.CAPTION, page=3)),
    ),
    "One two.\n\nRead more.\n\nThree four.\nFive",
)


@pytest.mark.parametrize(
    ("spans", "location"),
    [
        ([Span(0, 3)], Location(page=1)),
        ([Span(28, 32)], Location(page=2, heading="H")),
        ([Span(28, 36)], Location(Zone.CAPTION, page=2, heading="H")),
        ([Span(0, 3), Span(22, 27)], Location(page=1)),
        ([Span(8, 9)], None),
    ],
)
def test_words_stand_where_the_map_says(spans: list[Span], location: Location | None) -> None:
    """Page and heading are those of their beginning; the zone is the first that is not the main one."""
    assert MAPPED.location(*spans) == location
    assert Article(MAPPED.text).location(*spans) is None


def test_what_is_left_out_parts_and_is_no_paragraph() -> None:
    """It is an end of a paragraph, and none of the article's own."""
    assert [MAPPED.slice(paragraph) for paragraph in MAPPED.paragraphs] == ["One two.", "Three four.\nFive"]
    parted = [MAPPED.is_parted(span) for span in (Span(0, 10), Span(0, 11), Span(19, 22), Span(20, 38))]
    assert parted == [False, True, True, False]
    assert MAPPED.written[10:20] == "Read more."
    page = MAPPED.with_left_out
    assert page is not None
    assert page.text == MAPPED.written


GERMAN = "Die Brücke ist nicht fertig."
ENGLISH = "The bridge is not finished, she said."


@pytest.mark.parametrize(
    ("second", "declared", "read"),
    [
        (ENGLISH, "en", ["de", "en", "und"]),
        (ENGLISH, None, ["de", "de", "de"]),
        (GERMAN, "en", ["de", "und", "und"]),
        ("Bridge: 9.000", "en", ["de", "und", "und"]),
    ],
)
def test_a_part_in_another_language_is_read_so(second: str, declared: str | None, read: list[str]) -> None:
    """Where its words show what it declares; else, and where a passage is in two, by the words of all."""
    text = f"{GERMAN}\n\n{second}"
    first, other = Span(0, len(GERMAN)), Span(len(GERMAN) + 2, len(text))
    article = Article(text, "de", (Run(first), Run(other, language=declared)))
    assert [article.as_read(pieces).language for pieces in ([first], [other], [first, other])] == read
    assert article.as_read([first]) is article
