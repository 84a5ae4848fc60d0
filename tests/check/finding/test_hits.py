"""Searching the articles: what has all stands above what has some, and below a floor nothing is like it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pytest

from claimcheck.check.finding.hits import Wanted, find, is_askable, page_of
from claimcheck.check.verify import verify
from claimcheck.records.corpus import Corpus
from claimcheck.report.evidence import Mark, MarkKind, Passage
from claimcheck.report.found import FoundPage, Hit, How
from claimcheck.report.model import Report
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject

RECORDS = """
    sources:
      - {id: one, file: one.txt, language: de, outlet: zeitung, published: 2022-12}
      - {id: two, file: two.txt, language: de, published: 2023-04-01}
      - {id: three, file: three.txt, language: de}
    actors:
      - {id: zeitung, name: Zeitung, kind: outlet}
      - {id: putin, name: Wladimir Putin, aliases: [Putin, Kremlchef], kind: person}
    claims:
      - {id: c, text: t, evidence: [{source: one, quote: Der Zug kommt.}]}
"""


EVERYWHERE = Wanted()


def searched(project: "SmallProject", words: str, wanted: Wanted = EVERYWHERE, **texts: str) -> FoundPage:
    """Return all that is found of *words* in articles with these texts."""
    empty = dict.fromkeys(("one", "two", "three"), "Leer.")
    project.write(RECORDS, **{**empty, **texts})
    corpus = project.load()
    report = verify(corpus)
    return page_of(find(words, corpus, report, wanted), corpus, report, 1, None)


def told(page: FoundPage) -> list[tuple[str, How, str]]:
    """Return of each hit its source, how it was found, and its sentence."""
    return [(hit.source, hit.how, hit.passage.text) for hit in page.hits]


def test_a_hit_is_told_whole(project: "SmallProject") -> None:
    """Source, line, column, span, rung, score, the sentence with its mark, who quotes it, words to quote it by."""
    page = searched(project, "Der Zug", one="Titel\n\nJa. Der Zug kommt. Er hält.")
    text = "Der Zug kommt."
    marked = Passage(text, 3, (Mark(0, 7, MarkKind.QUOTE),))
    hit = Hit("one", 3, 5, Span(11, 25), How.EXACT, 1.0, marked, "Der Zug kommt", quoted_by=("c",))
    assert page == FoundPage("Der Zug", 1, 1, (hit,))


def test_exact_words_stand_above_all_words_and_these_above_some(project: "SmallProject") -> None:
    """The rungs in order: the very words, other typography, all in any order and form, some of them."""
    page = searched(
        project,
        "russische „Soldaten“ warten",
        one="Soldaten warten.\n\nEs warten schon die russischen Soldaten.",
        two='Viele russische "Soldaten" warten.',
        three="Viele russische „Soldaten“ warten.",
    )
    assert told(page) == [
        ("three", How.EXACT, "Viele russische „Soldaten“ warten."),
        ("two", How.NORMALIZED, 'Viele russische "Soldaten" warten.'),
        ("one", How.WORDS, "Es warten schon die russischen Soldaten."),
        ("one", How.PARTLY, "Soldaten warten."),
    ]
    assert [hit.missing for hit in page.hits] == [(), (), (), ("russische",)]


@pytest.mark.parametrize("words", ["9000 Soldaten", "9,000 Soldaten", "neuntausend Soldaten", "Soldat 9.000"])
def test_the_number_that_was_asked_for_stands_first(project: "SmallProject", words: str) -> None:
    """And twelve soldiers are not like nine thousand, however like the words are."""
    page = searched(
        project,
        words,
        one="Es kamen 12 Soldaten. Es kamen 90000 Soldaten.",
        two="Bis zu 9000 russische Soldaten sollen kommen.",
        three="Gemeldet wurden 9.000 Soldaten.",
    )
    assert {hit.source for hit in page.hits} == {"two", "three"}


def test_actors_are_found_by_any_name(project: "SmallProject") -> None:
    """Whoever looks for Putin looks for the Kremlchef, too, below those with the name itself."""
    page = searched(
        project, "Putin", one="Der Kremlchef sprach.", two="Putin sprach.", three="Peskow sprach."
    )
    assert [hit.passage.text for hit in page.hits] == ["Putin sprach.", "Der Kremlchef sprach."]


def test_words_close_together_stand_first(project: "SmallProject") -> None:
    """Of sentences that have the same, that in which it stands closest together."""
    page = searched(
        project,
        "Zug Minsk",
        one="Der Zug, der gestern kam, fährt nach Minsk.",
        two="Nach Minsk fährt kein Zug. Ein Zug, Minsk.",
    )
    assert [hit.source for hit in page.hits] == ["two", "two", "one"]


def test_a_misspelling_is_taken_for_what_it_may_be(project: "SmallProject") -> None:
    """What stands nowhere is looked for as the word that it is nearest to, and that is said."""
    page = searched(project, "Soldatn", one="Viele Soldaten warten.")
    assert [(hit.how, dict(hit.instead), hit.missing) for hit in page.hits] == [
        (How.PARTLY, {"Soldatn": "Soldaten"}, ())
    ]


@pytest.mark.parametrize(
    "words", ["nirgends steht dies", "der die das was", "9001", "", "   ", "…", "Elefant im Zoo mit Der"]
)
def test_what_nobody_says_is_not_found(project: "SmallProject", words: str) -> None:
    """Below the floor there is nothing like it; function words alone are like nothing but themselves."""
    page = searched(project, words, one="Der Zug kommt heute mit 9000 Mann an.")
    assert page.hits == ()


def test_of_two_words_one_is_enough(project: "SmallProject") -> None:
    """What is lacking is said."""
    page = searched(project, "9000 Elefanten", one="Der Zug kommt mit 9000 Mann.")
    assert [(hit.how, hit.missing) for hit in page.hits] == [(How.PARTLY, ("Elefanten",))]


def test_omissions_and_several_sentences_are_searched_like_quotations(project: "SmallProject") -> None:
    """Words with `[…]`, or over a sentence's end, are found in one run."""
    text = "Ja. Der Zug kommt heute. Er hält."
    [hit] = searched(project, "Zug […] heute", one=text).hits
    assert (hit.how, hit.passage.text) == (How.EXACT, "Der Zug kommt heute.")
    [first, *_] = searched(project, "kommt heute. Er hält", one=text).hits
    assert (first.how, first.passage.text) == (How.EXACT, "Der Zug kommt heute. Er hält.")


@pytest.mark.parametrize(
    ("wanted", "sources", "undated"),
    [
        (Wanted(), ["one", "three", "two"], ()),
        (Wanted(sources=("two", "three")), ["three", "two"], ()),
        (Wanted(outlets=("zeitung",)), ["one"], ()),
        (Wanted(since="2023"), ["two"], ("three",)),
        (Wanted(since="2022-12-20"), ["one", "two"], ("three",)),
        (Wanted(until="2022"), ["one"], ("three",)),
        (Wanted(since="2022-12-01", until="2022-12-01"), ["one"], ("three",)),
        (Wanted(quoted=True), ["one"], ()),
        (Wanted(quoted=False), ["three", "two"], ()),
    ],
)
def test_filters(
    project: "SmallProject", wanted: Wanted, sources: list[str], undated: tuple[str, ...]
) -> None:
    """Only what was asked for; an article without a date is told where a date is asked for."""
    text = "Der Zug kommt."
    page = searched(project, "Zug", wanted, one=text, two=text, three=text)
    assert (sorted(hit.source for hit in page.hits), page.undated) == (sources, undated)


def test_pages_together_are_all(shipped_corpus: Corpus, shipped_report: Report) -> None:
    """Ten at a time, in order, each once."""
    found = find("Putin", shipped_corpus, shipped_report, Wanted())
    every = page_of(found, shipped_corpus, shipped_report, 1, None)
    pages = [page_of(found, shipped_corpus, shipped_report, first) for first in range(1, every.total + 1, 10)]
    assert (every.total > 20, tuple(hit for page in pages for hit in page.hits)) == (True, every.hits)


def test_an_index_that_proposes_nothing_can_only_hide(shipped_corpus: Corpus, shipped_report: Report) -> None:
    """What is shown is read off the articles: the very words of those that it takes for holding their letters."""

    class Empty:
        def holding(self, _: object, sources: Iterable[str]) -> Iterable[str]:
            return sources

        def articles_having(self, *_: object) -> dict[int, int]:
            return {0: 1}

        def sentences(self, *_: object) -> tuple[()]:
            return ()

        def words(self) -> tuple[()]:
            return ()

        def size(self, *_: object) -> int:
            return 5

    found = find("bis zu 9000", shipped_corpus, shipped_report, Wanted(), Empty())  # type: ignore[arg-type]
    assert [item.how for item in found.ranked] == [How.EXACT]


SPOKEN = (
    {"text": "When does it begin?", "speaker": "Interviewer"},
    {"text": "The work begins in May. It ends in June.", "speaker": "W. Putin"},
    {"text": "In May, then.", "speaker": "Interviewer"},
)


@pytest.mark.parametrize(
    ("words", "told_"),
    [
        ("Kremlchef May", [(How.WORDS, "The work begins in May."), (How.PARTLY, "In May, then.")]),
        ("Interviewer", [(How.WORDS, "When does it begin?"), (How.WORDS, "In May, then.")]),
        ("Putin", [(How.WORDS, "The work begins in May."), (How.WORDS, "It ends in June.")]),
    ],
)
def test_what_is_said_is_found_by_who_says_it(
    project: "SmallProject", words: str, told_: list[tuple[How, str]]
) -> None:
    """A speaker whom the map names stands in no line of the text; any name of an actor finds what is said, and any word of it."""
    project.write(RECORDS, **dict.fromkeys(("one", "two"), "Leer."))
    project.write_mapped("three", *SPOKEN)
    corpus = project.load()
    report = verify(corpus)
    page = page_of(find(words, corpus, report, EVERYWHERE), corpus, report, 1, None)
    assert [(hit.how, hit.passage.text) for hit in page.hits][: len(told_)] == told_
    assert {hit.speakers for hit in page.hits if hit.passage.text == told_[0][1]} == {
        ("W. Putin",) if "work" in told_[0][1] else ("Interviewer",)
    }


@pytest.mark.parametrize(
    ("words", "askable"),
    [("", False), ("x", False), (" ", False), ("§", False), ("5", True), ("½", True), ("ab", True)],
)
def test_one_number_is_enough_to_be_looked_for(words: str, askable: bool) -> None:  # noqa: FBT001
    """One letter is not."""
    assert is_askable(words) is askable


def test_numbers_with_a_sign_and_fractions_are_found_by_value(project: "SmallProject") -> None:
    """A hyphen or a minus before digits, ½ and 0,5."""
    text = "Es waren -5 Grad. Am Montag −5 Grad. Es waren 5 Grad. Nur ½ Prozent."
    assert [
        sentence for _, how, sentence in told(searched(project, "-5 Grad", one=text)) if how is not How.PARTLY
    ] == [
        "Es waren -5 Grad.",
        "Am Montag −5 Grad.",
    ]
    assert told(searched(project, "0,5 %", one=text)) == [("one", How.WORDS, "Nur ½ Prozent.")]
