"""Which place a file means, by its offsets, surroundings and pages, and who says the passage by it."""

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.candidates.placing import Held, actors_by_name, chosen, held_against, is_continued
from claimcheck.check.quotation.located import NOWHERE, Located
from claimcheck.locate.quotation import Hit, Quote, search
from claimcheck.report.candidate import Candidate
from claimcheck.report.evidence import Anchor
from claimcheck.text.article import Article
from claimcheck.text.layout import Location
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject


TEXT = "Ö 😀 a bird 😀 and a bird, a bird"


def hits(article: Article) -> tuple[Hit, ...]:
    """Return where a bird is."""
    return search(Quote("a bird"), article).hits


@pytest.mark.parametrize(
    ("offsets", "number"),
    [
        ((4, 10), 0),
        ((5, 11), 0),
        ((17, 23), 1),
        ((19, 25), 1),
        ((16, 23), 1),
        ((0, 5), None),
        ((10**12, 10**12), None),
        (None, None),
    ],
)
def test_offsets_choose_the_place_that_they_are_of(
    offsets: tuple[int, int] | None, number: int | None
) -> None:
    """In code points or in UTF-16; what is near to none chooses none."""
    article = Article(TEXT)
    found = hits(article)
    place = chosen(found, found, Candidate("f", offsets=Span(*offsets) if offsets else None), article)
    assert place == (None if number is None else found[number])


def test_surroundings_choose_where_they_fit_one_place() -> None:
    """One place alone is meant whatever stands around it; of several that fit none is."""
    article = Article(TEXT)
    found = hits(article)
    after = Candidate("f", suffix=",")
    assert chosen(found[:1], (), after, article) == found[0]
    assert chosen(found, found[1:2], after, article) == found[1]
    assert chosen(found, found[1:], after, article) is None
    assert chosen(found, found[1:2], Candidate("f"), article) is None


NOWHERE_FOUND = Located(Anchor.FOUND, NOWHERE)


@pytest.mark.parametrize(
    ("pages", "page", "held"),
    [
        ((2, 3), 3, Held()),
        ((2, 3), 4, Held(("the file says page 2 to 3",))),
        ((2, 2), 4, Held(("the file says page 2",))),
        ((2, 2), None, Held((), ("not compared: page 2, as the article's pages are not known",))),
        (None, 4, Held()),
    ],
)
def test_a_page_is_compared_where_both_are_known(
    pages: tuple[int, int] | None, page: int | None, held: Held
) -> None:
    """What is not known differs from nothing, and is told as not compared."""
    article = Article(TEXT)
    located = Located(Anchor.FOUND, NOWHERE._replace(location=Location(page=page)))
    said = Candidate("f", pages=pages)
    assert held_against(said, article, hits(article)[0], located, is_beside=False) == held


def test_what_is_no_place_is_told_as_not_compared() -> None:
    """Beside what was."""
    article = Article(TEXT)
    said = Candidate("f", offsets=Span(0, 5), unplaced=("block index 0 to 1",))
    held = held_against(said, article, hits(article)[0], NOWHERE_FOUND, is_beside=True)
    assert held == Held(
        ("the file says characters 0 to 5, they are 4 to 10",), ("not compared: block index 0 to 1",)
    )


AROUND = "other words stand around it than the file says"


@pytest.mark.parametrize(
    ("is_beside", "is_on_page", "held"),
    [
        (True, False, Held()),
        (True, True, Held()),
        (False, False, Held((AROUND,))),
        (False, True, Held((), (AROUND,))),
        (None, False, Held((), (AROUND,))),
    ],
)
def test_surroundings_are_compared(is_beside: bool | None, is_on_page: bool, held: Held) -> None:  # noqa: FBT001 -- values of the test
    """Those of a page, and those beside a quotation that was changed at its ends, are only told."""
    article = Article(TEXT)
    said = Candidate("f", prefix="x", is_on_page=is_on_page)
    assert held_against(said, article, hits(article)[0], NOWHERE_FOUND, is_beside=is_beside) == held


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), st.integers(0, 60), st.integers(0, 60))
def test_any_offsets_are_compared(before: str, start: int, end: int) -> None:
    """Only those of the words, blanks at the ends aside, are taken for theirs; nothing is raised."""
    article = Article(f"{before}. a bird.")
    at = len(before) + 2
    hit = Hit((Span(at, at + 6),), at, at + 6)
    said = Candidate("f", offsets=Span(start, max(start, end)))
    held = held_against(said, article, hit, NOWHERE_FOUND, is_beside=True)
    units = len(f"{before}. ".encode("utf-16-le")) // 2
    is_there = any((start, end) in {(a, a + 6), (a - 1, a + 6)} for a in (at, units))
    assert (held == Held()) == is_there


@pytest.mark.parametrize(
    ("cut", "is_it"),
    [
        ("", True),
        ("carr", True),
        ("c", True),
        ("carried", False),
        ("carries", False),
        ("arried", False),
        ("“up", False),
    ],
)
def test_dots_cut_a_word_that_goes_on(cut: str, is_it: bool) -> None:  # noqa: FBT001 -- a value of the test
    """Another word, or a whole one, was not cut but changed."""
    article = Article("The bridge\n  carried “up to 900” cars.")
    assert is_continued(article, Span(0, 10), cut) == is_it


YAML = """
    actors:
      - {id: ann, name: Ann Ash, aliases: [The Mayor], kind: person}
      - {id: bob, name: Bob Birch, aliases: [Ash], kind: person}
"""


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("ann", "ann"),
        ("ann ash", "ann"),
        ("the mayor", "ann"),
        ("ash", "bob"),
        ("birch", None),
        ("Ann Ash", None),
    ],
)
def test_an_actor_is_known_by_id_and_by_every_name(
    name: str, actor: str | None, project: "SmallProject"
) -> None:
    """In small letters, whole; how it is written in a file does not matter, half a name does."""
    project.write(YAML)
    assert actors_by_name(project.load()).get(name) == actor
