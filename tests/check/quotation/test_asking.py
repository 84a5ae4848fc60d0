"""Words that no record quotes yet, looked up as if one did."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.quotation.asking import ask, having
from claimcheck.records.corpus import Corpus
from claimcheck.report.evidence import Anchor

if TYPE_CHECKING:
    from conftest import SmallProject


@pytest.fixture
def corpus(project: "SmallProject") -> Corpus:
    """Three articles, one of which cannot be read."""
    project.write(
        "sources: [{id: a, file: a.txt, language: en}, {id: b, file: b.txt, language: en}, {id: gone, file: gone.txt}]",
        a="The mayor never said that the bridge would open.\nThe ferry sank. The ferry sank.\n",
        b="The ferry sank.\n",
    )
    return project.load()


def test_words_are_found_with_what_they_leave_out(corpus: Corpus) -> None:
    """A negation outside is told of words that are asked for, as of words that a record quotes; nothing where none is."""
    [(source, cut)] = ask("the bridge would open", ["a"], corpus)
    [(_, whole)] = ask("The mayor never said that the bridge would open.", ["a"], corpus)
    assert (source, cut.anchor, [problem.code for problem in cut.problems]) == ("a", Anchor.FOUND, ["CC209"])
    assert (whole.anchor, whole.problems) == (Anchor.FOUND, ())


def test_each_source_has_its_answer(corpus: Corpus) -> None:
    """Twice is ambiguous, once is found, an article that was not read is not asked."""
    answered = ask("The ferry sank.", ["a", "b", "gone"], corpus)
    assert [(source, item.anchor) for source, item in answered] == [
        ("a", Anchor.AMBIGUOUS),
        ("b", Anchor.FOUND),
    ]


@pytest.mark.parametrize(
    ("words", "sources"),
    [("The ferry sank.", ("a", "b")), ("the  bridge", ("a",)), ("the bridges", ())],
)
def test_who_has_the_words(words: str, sources: tuple[str, ...], corpus: Corpus) -> None:
    """Exactly or in other typography, never in other words."""
    assert having(words, corpus) == sources
