"""Quotation marks of every style, nested, unclosed, and many."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.quoted import hushed, opened, quoted
from claimcheck.text.span import Span

MARKS = st.text(alphabet='„“”"»«‹›‚‘’a.! ', max_size=60)


def inside(text: str) -> list[str]:
    """Return what stands in quotation marks."""
    return [text[span.start : span.end] for span in quoted(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("er „geht“ nun", ["„geht“"], id="german"),
        pytest.param("er „geht” nun", ["„geht”"], id="german-closed-in-english"),
        pytest.param('er „geht" nun', ['„geht"'], id="german-closed-straight"),
        pytest.param("er “geht” nun", ["“geht”"], id="english"),
        pytest.param('er "geht" nun', ['"geht"'], id="straight"),
        pytest.param("er »geht« nun", ["»geht«"], id="guillemets-inwards"),
        pytest.param("er «geht» nun", ["«geht»"], id="guillemets-outwards"),
        pytest.param("er ›geht‹ nun", ["›geht‹"], id="single-guillemets-inwards"),
        pytest.param("er ‹geht› nun", ["‹geht›"], id="single-guillemets-outwards"),
        pytest.param("er ‚geht‘ nun", ["‚geht‘"], id="single-german"),
        pytest.param("he ‘doesn’t go’ now", ["‘doesn’t go’"], id="single-english-with-apostrophe"),
        pytest.param("Putin‘s ‘war’", ["‘war’"], id="apostrophe-of-the-wrong-kind"),
        pytest.param("„er sagt ‚ja‘ dazu“", ["„er sagt ‚ja‘ dazu“"], id="nested"),
        pytest.param("„ja“ und „nein“", ["„ja“", "„nein“"], id="two"),
        pytest.param("„ja und „nein“", ["„nein“"], id="one-never-closed"),
        pytest.param("„ja und nein", [], id="never-closed"),
        pytest.param("a “b” „c“ d", ["“b”", "„c“"], id="styles-mixed"),
        pytest.param('„“ ""', ["„“", '""'], id="empty"),
        pytest.param("he 'goes' now", [], id="straight-single-marks-are-apostrophes"),
        pytest.param("'He goes,' she said", ["'He goes,'"], id="straight-single-marks-before-a-pause"),
        pytest.param(
            "'It's the boys' ship,' she said", ["'It's the boys' ship,'"], id="with-apostrophes-inside"
        ),
        pytest.param(
            "'He said \"no\" to us,' she said", ["'He said \"no\" to us,'"], id="straight-marks-nested"
        ),
        pytest.param("in the '90s, he wrote 'Gone', he goes.'", [], id="years-and-titles"),
    ],
)
def test_marks_of_every_style_are_paired(text: str, expected: list[str]) -> None:
    """The outer quotation is returned with its marks, whatever their style."""
    assert inside(text) == expected


def test_only_the_range_is_looked_at() -> None:
    """Marks before and behind the range close and open nothing."""
    text = "„a“ „b“ „c“"
    assert quoted(text, 2, 7) == quoted(text, 4, 7)
    assert [text[span.start : span.end] for span in quoted(text, 2, 7)] == ["„b“"]


@given(MARKS)
def test_quotations_follow_each_other(text: str) -> None:
    """Spans lie in the text in order, hold both marks, and never overlap."""
    spans = quoted(text, 0, len(text))
    ends = [0, *(span.end for span in spans)]
    assert [s for s, end in zip(spans, ends, strict=False) if not end <= s.start < s.end - 1] == []
    assert [s for s in spans if s.end > len(text)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("„Ja. Nein. Gut“, er.", "„Ja· Nein· Gut“, er.", id="stops-inside"),
        pytest.param("„Ja. Nein.“ Er.", "„Ja· Nein.“ Er.", id="stop-before-the-closing-mark"),
        pytest.param(
            "„Ja! Wie? …“", "„Ja! Wie? …“".replace("! ", "· ").replace("? ", "· "), id="other-marks"
        ),
        pytest.param("„“ „.“ Er.", "„“ „.“ Er.", id="nothing-inside"),
        pytest.param("Ja. Nein.", "Ja. Nein.", id="no-quotation"),
    ],
)
def test_stops_inside_speech_end_no_sentence(text: str, expected: str) -> None:
    """Full stops inside are replaced, but for the one that ends the sentence around the speech, too."""
    assert hushed(text, quoted(text, 0, len(text)), Span(0, len(text))) == expected


@given(MARKS)
def test_hushing_moves_nothing(text: str) -> None:
    """Every character but a stop stays in its place."""
    quiet = hushed(text, quoted(text, 0, len(text)), Span(0, len(text)))
    assert len(quiet) == len(text)
    assert {a for a, b in zip(text, quiet, strict=True) if a != b} <= set(".!?…")


@pytest.mark.parametrize("mark", ["„", "“", '"', "»", "«", "‹", "‘", "„a", "‘a’b"])
def test_a_run_of_marks_is_read_in_time(mark: str) -> None:
    """100 kB of marks hold no more quotations than pairs of them."""
    text = (mark * 100_000)[:100_000]
    assert len(quoted(text, 0, len(text))) <= len(text) // 2


def test_only_what_is_asked_for_is_hushed() -> None:
    """Of an article no more is copied than the paragraph that is read."""
    text = "Ja. „Ja. Nein“, er. Nein."
    assert hushed(text, quoted(text, 4, 19), Span(4, 19)) == "„Ja· Nein“, er."


@given(MARKS, st.integers(0, 60))
def test_what_opens_early_is_found_alone(text: str, last: int) -> None:
    """The same spans as of the whole text, those that begin by then."""
    found = [span for span in quoted(text, 0, len(text)) if span.start <= last]
    assert list(opened(text, 0, last, len(text))) == found
