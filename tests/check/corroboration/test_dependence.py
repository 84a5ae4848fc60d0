"""Runs of words that two articles share: which count, which are left aside, and that they change no count."""

import re
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.actors.naming import Names
from claimcheck.check.corroboration.dependence import QUOTED, RUN, find_dependences, maximal, shared
from claimcheck.problem import Place
from claimcheck.records.model import Actor
from claimcheck.report.model import Dependence
from claimcheck.text.article import Article

if TYPE_CHECKING:
    from conftest import SmallProject


@given(st.lists(st.frozensets(st.integers(0, 6), min_size=1), max_size=12))
def test_only_parts_of_others_are_left_out(sets: list[frozenset[int]]) -> None:
    """What is kept is what is part of no other set, each once, the largest first."""
    expected = {one for one in sets if not any(one < other for other in sets)}
    kept = maximal(sets)
    assert (set(kept), len(kept)) == (expected, len(expected))
    assert [len(one) for one in kept] == sorted((len(one) for one in kept), reverse=True)


TEXT = [f"w{number}" for number in range(10)]


def test_a_shared_run_has_its_holders_and_places() -> None:
    """Each shingle that two articles share is known with who has it and where; what one alone has is not."""
    found = shared([[TEXT], [["vorher", *TEXT]], [["allein"] * 20]], [None, None, None])
    assert set(found.holders.values()) == {(0, 1)}
    assert len(found.holders) == len(TEXT) - RUN + 1
    assert {(places[0][0], places[1][0]) for places in found.places.values()} == {
        ((0, index), (0, index + 1)) for index in range(len(TEXT) - RUN + 1)
    }


def test_repetition_is_looked_at_in_a_few_places() -> None:
    """A shingle that stands a thousand times in an article is kept in sixteen places."""
    found = shared([[["so"] * 1000], [["so"] * 1000]], [None, None])
    assert [{article: len(kept) for article, kept in places.items()} for places in found.places.values()] == [
        {0: 16, 1: 16}
    ]


COPIED = "der Minister reiste gestern nach Minsk und traf dort mehrere Generäle"


def dependences(*texts: str, names: tuple[str, ...] = ()) -> tuple[Dependence, ...]:
    """Return the dependences among articles with these texts, called a, b, c and so on."""
    actors = [Actor(place=Place("a.yaml"), places={}, id=f"n{i}", name=n) for i, n in enumerate(names)]
    articles = {chr(97 + i): Article(t) for i, t in enumerate(texts)}
    return find_dependences(articles, Names(actors), {}).groups


def test_a_shared_run_is_found_whole() -> None:
    """Articles that share a long run are told with the whole of it, in folded words."""
    found = dependences(f"Am Montag: {COPIED}, hieß es.", f"Wie bekannt, {COPIED} – angeblich.")
    assert found == (Dependence(("a", "b"), (COPIED.lower(),)),)


@pytest.mark.parametrize(("length", "found"), [(RUN - 1, False), (RUN, True), (RUN + 1, True)])
def test_six_words_make_a_run(length: int, found: bool) -> None:  # noqa: FBT001 -- a column of the table
    """Six words in a row are a run, five are not."""
    shared = " ".join(COPIED.split()[:length])
    assert bool(dependences(f"Eins {shared} zwei", f"Drei {shared} vier")) is found


@pytest.mark.parametrize("text", ["", "kurz", "a b c d e", "„a b c d e f“"])
def test_short_articles_share_nothing(text: str) -> None:
    """Articles with fewer words than a run depend on nobody."""
    assert dependences(text, text) == ()


def test_a_run_at_either_end_is_found() -> None:
    """A run at the start of one article and at the end of another is found."""
    assert dependences(COPIED, f"Anfang {COPIED}") == (Dependence(("a", "b"), (COPIED.lower(),)),)


def test_case_typography_and_line_breaks_hide_no_run() -> None:
    """A copied run is found though its capitals, hyphens, line breaks and punctuation differ."""
    copy = "Der Minister, reiste ges\u00adtern nach\nMINSK und traf dort; mehrere Generäle"
    assert dependences(COPIED, copy) == (Dependence(("a", "b"), (COPIED.lower(),)),)


def test_the_three_longest_runs_are_shown_the_longest_first() -> None:
    """Of more than three runs the three longest are kept, the longest first."""
    runs = [
        "a1 a2 a3 a4 a5 a6",
        "b1 b2 b3 b4 b5 b6 b7 b8",
        "c1 c2 c3 c4 c5 c6 c7",
        "d1 d2 d3 d4 d5 d6 d7 d8 d9",
    ]
    first, second = " x ".join(runs), " y ".join(reversed(runs))
    assert dependences(first, second) == (Dependence(("a", "b"), (runs[3], runs[1], runs[2])),)


def test_copies_are_one_group() -> None:
    """Three articles with one run are told once, in the order of their ids."""
    found = dependences(f"eins {COPIED}", f"zwei {COPIED}", f"drei {COPIED}")
    assert found == (Dependence(("a", "b", "c"), (COPIED.lower(),)),)


def test_copies_with_changes_of_their_own_are_one_group() -> None:
    """Of twelve printings, each with another word changed, no two are told apart from the group."""
    tokens = [f"w{number}" for number in range(200)]
    texts = []
    for number in range(12):
        changed = [*tokens]
        changed[10 + 15 * number] = f"neu{number}"
        texts.append(" ".join(changed))
    [group] = dependences(*texts)
    assert group.sources == tuple("abcdefghijkl")


def test_articles_that_share_different_runs_are_different_groups() -> None:
    """Of a chain of articles each of which shares words with its neighbour alone no group has all."""
    other = "heute morgen fuhr ein langer Zug aus Brest nach Warschau ab"
    found = dependences(COPIED, f"{COPIED}. Dann. {other}", other)
    assert [group.sources for group in found] == [("a", "b"), ("b", "c")]


def test_long_runs_are_shown_short() -> None:
    """Of a run of thousands of words the first sixty are shown."""
    text = " ".join(f"w{number}" for number in range(3000))
    [group] = dependences(text, text)
    assert group.runs == (" ".join(text.split()[:60]) + " …",)


FOOTER = "Abonnieren Sie jetzt unseren täglichen Brief aus der Redaktion"


def outlets(*names: str | None, copied: tuple[int, ...] = ()) -> tuple[tuple[str, ...], ...]:
    """Return the groups among articles with one footer, the outlet of each given; some copy each other."""
    texts = [" ".join(f"a{n}w{k}" for k in range(60)) for n in range(len(names))]
    articles = {
        f"s{n:02}": Article(f"{COPIED} {text}. {FOOTER}" if n in copied else f"{text}. {FOOTER}")
        for n, text in enumerate(texts)
    }
    known = {f"s{n:02}": name for n, name in enumerate(names)}
    return tuple(group.sources for group in find_dependences(articles, Names([]), known).groups)


@pytest.mark.parametrize(
    ("printed_by", "found"),
    [
        pytest.param(("post", "post", "post"), (), id="three of one outlet"),
        pytest.param(("post", "post"), (("s00", "s01"),), id="two of one outlet"),
        pytest.param(("post", "post", "news"), (("s00", "s01", "s02"),), id="another outlet, too"),
        pytest.param((None, None, None), (("s00", "s01", "s02"),), id="nobody knows whose"),
        pytest.param(tuple(f"o{n}" for n in range(21)), (), id="more than twenty articles"),
    ],
)
def test_boilerplate_is_left_out(
    printed_by: tuple[str | None, ...], found: tuple[tuple[str, ...], ...]
) -> None:
    """What only articles of one outlet have, three or more, or very many have, makes no dependence."""
    assert outlets(*printed_by) == found


def test_what_two_articles_share_besides_boilerplate_is_told() -> None:
    """Boilerplate in both hides no copied sentence."""
    assert outlets("post", "post", "post", "post", copied=(1, 3)) == (("s01", "s03"),)


def test_a_text_that_very_many_print_is_no_boilerplate() -> None:
    """However many articles print one text, they are one group."""
    text = " ".join(f"w{number}" for number in range(300))
    articles = {f"s{n:02}": Article(f"Artikel {n}: {text}") for n in range(30)}
    [group] = find_dependences(articles, Names([]), {}).groups
    assert len(group.sources) == 30


def test_articles_with_words_left_out_are_told() -> None:
    """Which articles were not compared whole is told: that nothing is found there proves nothing."""
    articles = {f"s{n}": Article(" ".join(f"a{n}w{k}" for k in range(60)) + f". {FOOTER}") for n in range(3)}
    found = find_dependences(articles, Names([]), dict.fromkeys(articles, "post"))
    assert found == ((), ("s0", "s1", "s2"))


@pytest.mark.parametrize(
    ("left", "right"),
    [("„", "“"), ("“", "”"), ('"', '"'), ("»", "«"), ("«", "»"), ("„", "”"), ("‟", "”")],
)
def test_quoted_words_are_left_aside(left: str, right: str) -> None:
    """Two papers that quote one speaker do not depend on each other, whatever their quotation marks."""
    quoted = f"{left}{COPIED}{right}"
    assert dependences(f"Er sagte: {quoted}", f"Sie hörte: {quoted}") == ()


@pytest.mark.parametrize(("left", "right"), [("‚", "‘"), ("›", "‹")])
def test_words_in_single_quotation_marks_are_left_aside(left: str, right: str) -> None:
    """Single quotation marks quote, too."""
    assert dependences(f"Er sagte: {left}{COPIED}{right}", f"Sie hörte: {left}{COPIED}{right}") == ()


def test_a_run_does_not_reach_across_a_quotation() -> None:
    """Words before and behind a quotation are not in a row."""
    first = "Am Montag sagte er „alles ist gut“ vor der Presse"
    second = "Am Montag sagte er „nichts ist gut“ vor der Presse"
    assert dependences(first, second) == ()


def test_a_lone_quotation_mark_hides_no_run() -> None:
    """A quotation mark that nothing closes in its paragraph hides no copied paragraph behind it."""
    assert dependences(f'Ein Rohr von 5" Durchmesser.\n\n{COPIED}.\n\nEr sagte: "ja".', COPIED) != ()


def test_a_run_that_is_told_stands_in_both() -> None:
    """Runs that overlap in one article only are told as they stand in the other."""
    [pair] = dependences("a b c d e f g", "a b c d e f x b c d e f g")
    assert pair.runs == ("a b c d e f", "b c d e f g")


def test_names_of_actors_are_left_aside() -> None:
    """A long name makes no run where it is an actor's, inflected or not."""
    name = "Kommission für die Sicherheit und Zusammenarbeit in Europa"
    first, second = f"heute die {name} tagt", f"gestern hat {name}s Rat"
    assert [bool(dependences(first, second, names=known)) for known in ((), (name,))] == [True, False]


LEANING = """
        sources:
          - {id: one, file: one.txt}
          - {id: two, file: two.txt}
        claims:
          - id: claim
            text: a claim
            evidence:
              - {source: one, quote: Der Zug kommt}
              - {source: two, quote: "%s"}
"""


@pytest.mark.parametrize(
    ("second", "code"),
    [
        pytest.param("Der Zug geht", "CC402", id="both count"),
        pytest.param("Der Bus", "CC405", id="one counts"),
    ],
)
def test_a_dependence_is_grave_where_a_claim_counts_both(
    project: "SmallProject", second: str, code: str
) -> None:
    """It is a warning only where one claim has counted passages of two articles of the group."""
    one, two = f"Der Zug kommt. {COPIED}", f"Der Zug geht. {COPIED}"
    problems = project.verify(LEANING % second, one=one, two=two).problems
    assert [p.code for p in problems if p.code in {"CC402", "CC405"}] == [code]


def test_a_dependence_is_told_at_the_second_source(project: "SmallProject") -> None:
    """Two articles that share a run are a note at the later of the two sources."""
    yaml = """
        sources:
          - {id: one, file: one.txt}
          - {id: two, file: two.txt}
    """
    problems = project.verify(yaml, one=f"Eins: {COPIED}.", two=f"Zwei: {COPIED}.").problems
    assert [(str(p.place), p.code, p.severity, p.source, p.claim) for p in problems] == [
        ("claims/a.yaml:3:5", "CC405", "info", "two", None)
    ]


def test_a_dependence_changes_no_count(project: "SmallProject") -> None:
    """Origins are counted alike whether their articles share words or not."""
    yaml = """
        sources:
          - {id: one, file: one.txt}
          - {id: two, file: two.txt}
        actors:
          - {id: anna, name: Anna}
          - {id: boris, name: Boris}
        claims:
          - id: claim
            text: a claim
            evidence:
              - {source: one, quote: Der Zug kommt, attribution: [{anna: sagte Anna}]}
              - {source: two, quote: Der Zug kommt, attribution: [{boris: sagte Boris}]}
    """
    one, two = "Der Zug kommt, sagte Anna.", "Der Zug kommt, sagte Boris."
    apart = project.verify(yaml, one=one, two=two)
    copied = project.verify(yaml, one=f"{one} {COPIED}", two=f"{two} {COPIED}")
    assert [len(apart.dependences), len(copied.dependences)] == [0, 1]
    assert (apart.claims[0].origins, apart.claims[0].channels, apart.claims[0].parties) == (
        copied.claims[0].origins,
        copied.claims[0].channels,
        copied.claims[0].parties,
    )


def different_articles(number: int) -> dict[str, Article]:
    """Return so many articles of 200 words of which no two share a word."""
    return {f"{i:05}": Article(" ".join(f"w{i}x{k}" for k in range(200))) for i in range(number)}


def test_many_articles_take_time_in_proportion() -> None:
    """Eight times the articles take nowhere near sixty-four times the time."""
    seconds: list[float] = []
    for number in (100, 800):
        articles = different_articles(number)
        start = time.process_time()
        assert find_dependences(articles, Names([]), {}).groups == ()
        seconds.append(time.process_time() - start)
    assert seconds[1] < max(2, 30 * seconds[0])


@given(st.text("„“”\"«»‟‚‘’‹›' aü.\n", max_size=40))
def test_both_kinds_of_marks_are_found_at_once(text: str) -> None:
    """What two patterns find, one for each, the first that begins before the other."""
    double = r"[„“”\"«»‟][^„“”\"«»‟\n]{0,1000}[“”\"«»‟]"
    single = r"(?<!\w)[‚‘‹›'][^‚‘’‹›'\n]{0,1000}[‘’‹›'](?!\w)"
    assert QUOTED.findall(text) == re.findall(f"{double}|{single}", text)
