"""The words of a draft, and the way back to its file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.draft.written import read_written
from claimcheck.text.span import Span


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("# Titel\n\nEr **kam** _an_.", "Titel\n\nEr kam an."),
        ("---\ntitle: x\n---\nEr kam.", "Er kam."),
        ("Er [kam](https://x.org) an.", "Er kam an."),
        ("> - Er kam.", "Er kam."),
        ("Er kam.[^visit-date]", "Er kam."),
        ("Er kam {claim: visit-date}.", "Er kam."),
        ("```\ncode\n```\nEr kam.", "\nEr kam."),
        ("Er <b>kam</b><!-- nie --> an.", "Er kam an."),
        ("9 * 3 und snake_case_name", "9 * 3 und snake_case_name"),
    ],
)
def test_markup_is_no_word(written: str, read: str) -> None:
    """Markdown's own signs and what ties a sentence to a claim are left out; all else stays."""
    assert read_written(written, is_markdown=True).text == read


def test_plain_text_keeps_its_signs() -> None:
    """Of plain text nothing is taken out but ties."""
    assert read_written("# Er **kam**.[^a]", is_markdown=False).text == "# Er **kam**."


def test_ties_stand_behind_what_they_tie() -> None:
    """A note by its label, by its text, and a brace; a note about something else ties nothing."""
    text = "Eins.[^a-b] Zwei {claim: c-d, e}. Drei.[^1] Vier.[^2]\n\n[^1]: claim: f-g\n[^2]: Ein Gespräch in Minsk.\n"
    written = read_written(text, is_markdown=True)
    found = [(tie.claim, written.text[: tie.span.end].rpartition(" ")[2]) for tie in written.ties]
    assert found == [("a-b", "Eins."), ("f-g", "Drei."), ("c-d", "Zwei."), ("e", "Zwei.")]


@given(st.text(alphabet="a *_[]()^:{}#>`\n<!-", max_size=60))
def test_every_code_point_is_found_again(text: str) -> None:
    """Whatever was taken out, each code point that is left stands in the file where it says."""
    written = read_written(text, is_markdown=True)
    assert [text[written.place(at)] for at in range(len(written.text))] == list(written.text)


def test_a_span_ends_behind_its_last_code_point() -> None:
    """A span over a mark that was left out covers it in the file, and no more."""
    text = "Er **kam** an."
    written = read_written(text, is_markdown=True)
    span = written.span(Span(3, 6))
    assert text[span.start : span.end] == "kam"


def test_markup_is_what_is_none_of_the_words() -> None:
    """In the offsets of the file; together with the words it is the whole file."""
    text = "# **Kiel**[^a]\n\n[^a]: claim: port\n"
    written = read_written(text, is_markdown=True)
    markup = list(written.markup(len(text)))
    assert [text[one.start : one.end] for one in markup] == ["# **", "**[^a]", "[^a]: claim: port"]
