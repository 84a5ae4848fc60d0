"""What a browser finds by a text directive: the specification's algorithm, on texts whose answers are known."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.locate.directive import Directive, compared, first_match, page_of
from claimcheck.text.article import Article
from claimcheck.text.span import Span

TEXT = "Die Brücke steht. Die alte Brücke steht noch.\n\nEine Brücke, sagte sie: „Die Brücke bleibt.“ 12.000 kamen, 12 gingen."


def found(directive: Directive, text: str = TEXT) -> str | None:
    """Return the words that a browser shows, as they are compared; None for nothing."""
    page = page_of(Article(text))
    span = first_match(directive, page)
    return None if span is None else page.text[span.start : span.end]


@pytest.mark.parametrize(
    ("directive", "words"),
    [
        pytest.param(Directive("Brücke steht"), "brucke steht", id="first"),
        pytest.param(Directive("BRUCKE STEHT NOCH"), "brucke steht noch", id="no case or accents"),
        pytest.param(Directive("Brück"), None, id="whole words"),
        pytest.param(Directive("12"), "12", id="a number's own"),
        pytest.param(Directive("Brücke", prefix="alte"), "brucke", id="prefix"),
        pytest.param(Directive("Brücke", prefix="neue"), None, id="no prefix"),
        pytest.param(Directive("Brücke", suffix=", sagte"), "brucke", id="suffix"),
        pytest.param(Directive("Brücke", suffix="fällt"), None, id="no suffix"),
        pytest.param(Directive("Eine", prefix="noch."), "eine", id="prefix in the block before"),
        pytest.param(
            Directive("alte", "sagte"), "alte brucke steht noch.\neine brucke, sagte", id="over blocks"
        ),
        pytest.param(Directive("noch. Eine"), None, id="words of two blocks"),
        pytest.param(Directive("Die", "steht", suffix="noch"), "die brucke steht. die alte brucke steht", id="end and suffix"),
        pytest.param(Directive("Eine", "alte"), None, id="end before start"),
    ],
)  # fmt: skip
def test_a_directive_shows_the_first_place_that_fits(directive: Directive, words: str | None) -> None:
    """Letters are compared without case and accents, terms within one block, prefix and suffix beside it."""
    assert found(directive) == words


@given(st.builds(Directive, *(st.text(min_size=1),) * 4))
def test_terms_are_parted_by_nothing_of_theirs(directive: Directive) -> None:
    """Whatever stands in them, an address tells them apart and holds nothing that acts."""
    written = str(directive)
    assert re.fullmatch(r"text=[\w.~%]+-,[\w.~%]+,[\w.~%]+,-[\w.~%]+", written, re.ASCII)
    prefix, start, end, suffix = written.removeprefix("text=").split(",")
    assert Directive(*(unquote(term) for term in (start, end, prefix[:-1], suffix[1:]))) == directive


@given(st.text("aäß -\u00ad\u00a0\n„\"'.", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_words_lead_back_to_the_text(text: str, one: int, other: int) -> None:
    """What a page has at a span is what the text of the file has there, but for marks at its ends and what nobody sees."""
    page = page_of(Article(text))
    span = page.span(Span(min(one, other), max(one, other)))
    words = text[min(one, other) : max(one, other)]
    assert page.text[span.start : span.end].replace("\n", " ") == compared(page.words(span)).strip()
    # A soft hyphen between two blanks leaves both where the words are taken from the middle of it.
    assert " ".join(compared(page.words(span)).split()) in " ".join(compared(words).split())
