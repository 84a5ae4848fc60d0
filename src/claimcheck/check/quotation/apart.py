"""Words left outside a quotation that a person has read and set apart, each with a reason."""

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from claimcheck.check.quotation.located import Spot
from claimcheck.locate.quotation import occurrences
from claimcheck.problem import Problem
from claimcheck.text.article import Article
from claimcheck.text.fold import fold_words
from claimcheck.text.left_out.outside import LeftOut
from claimcheck.text.sentence import sentence_around
from claimcheck.text.span import Span

_JOINS = frozenset(("sentences", "clauses"))
"""What an omission makes of the article's words is made by the quotation: no reason sets it apart."""


class Parted(NamedTuple):
    """What a quotation leaves out: what still stands against it, what is set apart, what is wrong with that."""

    left: tuple[LeftOut, ...]
    aside: tuple[LeftOut, ...] = ()
    problems: tuple[Problem, ...] = ()


def set_apart(spot: Spot, article: Article, pieces: Sequence[Span], outside: tuple[LeftOut, ...]) -> Parted:
    """Return *outside* parted by what the record of the evidence sets apart.

    Its words set apart what they hold and stand for one place: where the same words stand twice in
    what is left out, or hold two such things, nobody knows which of them was read, and none is.
    """
    aside: list[LeftOut] = []
    problems: list[Problem] = []
    for words in spot.evidence.apart:
        held = _held(words, article, pieces, outside)
        wrong = _wrong(words, article, pieces, held)
        if wrong:
            problems.append(_problem(spot, "CC116", wrong))
        elif not any(held):
            problems.append(_problem(spot, "CC113", f"„{words}“ is set apart, but is not called a cut-off"))
        else:
            aside += (item for items in held for item in items)
    left = tuple(item for item in outside if item not in aside)
    return Parted(left, tuple(item for item in outside if item in aside), tuple(problems))


def _held(
    words: str, article: Article, pieces: Sequence[Span], outside: Sequence[LeftOut]
) -> list[list[LeftOut]]:
    """Return of each place of *words* beside the quotation what is left out there."""
    items = [item for item in outside if item.kind not in _JOINS]
    sentence = sentence_around(article, Span(pieces[0].start, pieces[-1].end))
    written = fold_words(words.strip())
    own = [item.span for item in items if fold_words(item.words.strip()) == written]
    places = dict.fromkeys((*occurrences(words, article), *own))
    beside = [place for place in places if not any(place.overlaps(piece) for piece in pieces)]
    held = [[item for item in items if place.holds(item.span)] for place in beside]
    return [found for place, found in zip(beside, held, strict=True) if found or sentence.holds(place)]


def _wrong(words: str, article: Article, pieces: Sequence[Span], held: Sequence[Sequence[LeftOut]]) -> str:
    """Return why *words* set nothing apart, and what to do; empty where they may."""
    if not held:
        return f"„{words}“ {_elsewhere(words, article, pieces)}"
    meant = [items for items in held if items]
    if len(meant) > 1:
        return f"„{words}“ stands {len(meant)} times beside the quotation; write more of the words around the one that is meant"
    two = next((pair for items in meant for pair in combinations(items, 2) if _are_apart(*pair)), None)
    if two:
        return (
            f"„{words}“ holds „{two[0].words}“ and „{two[1].words}“; set each apart with a reason of its own"
        )
    return ""


def _are_apart(one: LeftOut, other: LeftOut) -> bool:
    return not one.span.overlaps(other.span)


def _elsewhere(words: str, article: Article, pieces: Sequence[Span]) -> str:
    places = occurrences(words, article)
    if not places:
        return "is not in the article; set apart words as they stand there"
    if any(place.overlaps(piece) for place in places for piece in pieces):
        return "is quoted; set apart only words that the quotation leaves out"
    line = article.line(places[0].start)
    return f"stands in line {line}, not in the sentence of the quotation; remove it, or write the words that are meant"


def _problem(spot: Spot, code: str, message: str) -> Problem:
    place = spot.evidence.places["apart"]
    return Problem(code, message, place, spot.claim.id, spot.evidence.source, evidence=spot.place)
