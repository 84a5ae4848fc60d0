"""Runs of words that two articles share: which count, which are left aside, and that they change no count."""

import time
from typing import TYPE_CHECKING

import pytest

from claimcheck.check.actors.naming import Names
from claimcheck.check.dependence import RUN, find_dependences
from claimcheck.problem import Place
from claimcheck.records.model import Actor
from claimcheck.report.model import Dependence
from claimcheck.text.article import Article

if TYPE_CHECKING:
    from conftest import SmallProject

COPIED = "der Minister reiste gestern nach Minsk und traf dort mehrere Generäle"


def dependences(*texts: str, names: tuple[str, ...] = ()) -> tuple[Dependence, ...]:
    """Return the dependences among articles with these texts, called a, b, c and so on."""
    actors = [Actor(place=Place("a.yaml"), places={}, id=f"n{i}", name=n) for i, n in enumerate(names)]
    return find_dependences({chr(97 + i): Article(t) for i, t in enumerate(texts)}, Names(actors))


def test_a_shared_run_is_found_whole() -> None:
    """Articles that share a long run are told with the whole of it, in folded words."""
    found = dependences(f"Am Montag: {COPIED}, hieß es.", f"Wie bekannt, {COPIED} – angeblich.")
    assert found == (Dependence("a", "b", (COPIED.lower(),)),)


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
    assert dependences(COPIED, f"Anfang {COPIED}") == (Dependence("a", "b", (COPIED.lower(),)),)


def test_case_typography_and_line_breaks_hide_no_run() -> None:
    """A copied run is found though its capitals, hyphens, line breaks and punctuation differ."""
    copy = "Der Minister, reiste ges\u00adtern nach\nMINSK und traf dort; mehrere Generäle"
    assert dependences(COPIED, copy) == (Dependence("a", "b", (COPIED.lower(),)),)


def test_the_three_longest_runs_are_shown_the_longest_first() -> None:
    """Of more than three runs the three longest are kept, the longest first."""
    runs = [
        "a1 a2 a3 a4 a5 a6",
        "b1 b2 b3 b4 b5 b6 b7 b8",
        "c1 c2 c3 c4 c5 c6 c7",
        "d1 d2 d3 d4 d5 d6 d7 d8 d9",
    ]
    first, second = " x ".join(runs), " y ".join(reversed(runs))
    assert dependences(first, second) == (Dependence("a", "b", (runs[3], runs[1], runs[2])),)


def test_every_pair_is_told() -> None:
    """Of three articles with one run each pair is told, in the order of their ids."""
    found = dependences(f"eins {COPIED}", f"zwei {COPIED}", f"drei {COPIED}")
    assert [(pair.first, pair.second) for pair in found] == [("a", "b"), ("a", "c"), ("b", "c")]


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


def test_a_dependence_is_a_warning_at_the_second_source(project: "SmallProject") -> None:
    """Two articles that share a run are a warning at the later of the two sources."""
    yaml = """
        sources:
          - {id: one, file: one.txt}
          - {id: two, file: two.txt}
    """
    problems = project.verify(yaml, one=f"Eins: {COPIED}.", two=f"Zwei: {COPIED}.").problems
    assert [(str(p.place), p.code, p.severity, p.source, p.claim) for p in problems] == [
        ("claims/a.yaml:3:5", "CC402", "warning", "two", None)
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
        assert find_dependences(articles, Names([])) == ()
        seconds.append(time.process_time() - start)
    assert seconds[1] < max(2, 30 * seconds[0])
