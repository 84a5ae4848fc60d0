"""Links that open a page at a quotation, given where they mark just the passage; what a browser finds, on texts whose answers are known."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.locate.fragment import (
    MAX_WHOLE,
    Directive,
    compared,
    deep_link,
    directive,
    first_match,
    page_of,
)
from claimcheck.text.article import Article, blanked
from claimcheck.text.layout import Location, Run, Zone
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


URL = "https://example.org/a"
STORY = (
    "Die Brücke bleibt, sagte sie. Niemand weiß es - bis zu 9000 kamen, 12 & mehr.\n\n"
    "Er sagte: „Wir bleiben“, und ging dann nach Hause. Dort sagte er, z.B. Holz fehle. Die Brücke bleibt."
)


def link(words: str, text: str = STORY, *, nth: int = 1) -> str:
    """Return what stands behind the address of the page for the *nth* place of *words*."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return deep_link(URL, Article(text, "de"), [Span(start, start + len(words))]).removeprefix(f"{URL}#:~:")


@pytest.mark.parametrize(
    ("words", "nth", "written"),
    [
        pytest.param("Niemand weiß es", 1, "text=Niemand%20wei%C3%9F%20es", id="whole"),
        pytest.param("weiß es - bis zu 9000", 1, "text=wei%C3%9F%20es%20%2D%20bis%20zu%209000", id="hyphen"),
        pytest.param("9000 kamen, 12 & mehr.", 1, "text=9000%20kamen%2C%2012%20%26%20mehr", id="comma and ampersand"),
        pytest.param("Die Brücke bleibt", 1, "text=Die%20Br%C3%BCcke%20bleibt", id="the first of two"),
        pytest.param("Die Brücke bleibt", 2, "text=fehle.-,Die%20Br%C3%BCcke%20bleibt", id="the second of two"),
        pytest.param(
            "Er sagte: „Wir bleiben“, und ging dann", 1, "text=Er%20sagte,und%20ging%20dann", id="marks that a style may make"
        ),
        pytest.param("Wir bleiben", 1, "text=Wir%20bleiben", id="inside such marks"),
        pytest.param("z.B", 1, "text=er%2C-,z.B", id="a short form is one word"),
        pytest.param("B", 2, "", id="a part of it is none"),
        pytest.param("12 & mehr.\n\nEr sagte", 1, "text=12%20%26%20mehr,Er%20sagte", id="over two paragraphs"),
        pytest.param("9000", 1, "text=zu-,9000", id="one word has another beside it"),
    ],
)  # fmt: skip
def test_a_passage_has_the_directive_that_marks_it(words: str, nth: int, written: str) -> None:
    """Whole where that is one run of text, else by its ends; with what stands beside it where it stands twice."""
    assert link(words, nth=nth) == written


def test_a_long_passage_is_told_by_its_ends() -> None:
    """So what stands inside it need not be one run of text on the page."""
    words = " ".join(f"Wort{number}" for number in range(MAX_WHOLE))
    assert link(words, words) == "text=Wort0%20Wort1%20Wort2,Wort297%20Wort298%20Wort299"


def test_each_piece_has_a_directive() -> None:
    """What a quotation leaves out is not marked."""
    article = Article(STORY, "de")
    pieces = [Span(0, 17), Span(30, 45)]
    assert (
        deep_link(URL, article, pieces)
        == f"{URL}#:~:text=Die%20Br%C3%BCcke%20bleibt&text=Niemand%20wei%C3%9F%20es"
    )
    assert deep_link(URL, article, []) == ""


def test_no_term_goes_over_the_end_of_a_line() -> None:
    """A browser finds no words over a `<br>`; the ends of the passage tell it."""
    assert link("alte Brücke\nist weg", "Die alte Brücke\nist weg.") == "text=alte%20Br%C3%BCcke,ist%20weg"
    assert link("ist weg", "Die alte Brücke\nist weg.") == "text=Br%C3%BCcke-,ist%20weg"


def test_no_word_is_broken_at_a_lines_end() -> None:
    """Whether the hyphen is the word's own nobody knows; the ends of the passage tell it."""
    assert link("Die lange Brü-\ncke ist alt", "Die lange Brü-\ncke ist alt.") == "text=Die%20lange,ist%20alt"
    assert link("Brü-\ncke", "Die lange Brü-\ncke ist alt.") == ""


@pytest.mark.parametrize(
    ("url", "opened"),
    [
        ("http://example.org", "http://example.org#:~:text=Niemand"),
        ("https://example.org/a#part", "https://example.org/a#part:~:text=Niemand"),
        ("https://example.org/a#:~:text=x", "https://example.org/a#:~:text=Niemand"),
        ("https://example.org/a b<\"'>", "https://example.org/a%20b%3C%22'%3E#:~:text=Niemand"),
        ("https://example.org/a.pdf?x", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_only_pages_of_the_web_are_opened(url: str | None, opened: str) -> None:
    """An address that has a fragment keeps it; nothing in it acts."""
    assert deep_link(url, Article("Niemand"), [Span(0, 7)]) == opened


def test_teasers_stand_on_the_page_too() -> None:
    """Words that the map leaves out are found by the browser, and what is beside the passage tells it from them."""
    text = "Read: The bridge is old.\n\nIn May it was said that The bridge is old."
    runs = (Run(Span(0, 24), Location(Zone.LEFT_OUT)), Run(Span(26, 68)))
    article = Article(blanked(text, [Span(0, 24)]), "en", runs, text)
    found = directive(article, Span(50, 67))
    assert str(found) == "text=that-,The%20bridge%20is%20old"


@pytest.mark.parametrize("location", [Location(page=1), Location(timecode="00:00:01.000")])
def test_what_no_browser_shows_as_text_has_no_link(location: Location) -> None:
    """The pages of a PDF, the words of a film."""
    assert directive(Article("Niemand weiß es", "de", (Run(Span(0, 15), location),)), Span(0, 7)) is None


@given(
    st.lists(st.sampled_from(["a", "b", "ä", "A-b", "„a“", "a.", "\n\n", "-", "b,"]), max_size=24).map(
        " ".join
    ),
    st.data(),
)
def test_what_is_given_marks_the_passage_alone(text: str, data: st.DataObject) -> None:
    """By the specification's own search; the first such place is the passage."""
    article = Article(text)
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    found = directive(article, Span(start, end))
    page = page_of(article)
    assert found is None or first_match(found, page) == page.span(Span(start, end))
