"""Places that a claim names and its quotations do not, though they name others.

*Moved to Donbass* against „in die Ostukraine verlegt“: the article may well speak of the Donbass
elsewhere, but not in the passage that is to support the claim. Said only where the article writes
the place as the claim does, by itself and no part of a longer name (Moscow Times), so that no
translation („Moscow“, „Moskau“) is taken for another place; names of one actor are one place.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.languages.pack import all_words
from claimcheck.text.fold import fold_words
from claimcheck.text.places import in_one_spelling
from claimcheck.text.word import WORD

_IN_CLAIM = re.compile(r"\b(?:into|nach|to|towards?)\s+(?:the\s+|de[nr]\s+|die\s+)?(?P<place>[A-ZÄÖÜ]\w{3,})")
_IN_PASSAGE = re.compile(
    r"\b(?:in\s+(?:das|den|die)|ins|into|nach|Richtung|to|towards?)\s+(?:the\s+)?(?P<place>[A-ZÄÖÜ]\w{3,})"
)
"""Directions only: where something goes is what passages and claims name alike."""


TITLES = all_words("title-behind-to")
"""What behind "to" begins a person's name or an adjective, and no place."""


def places_elsewhere(
    claim: str,
    passages: Sequence[str],
    articles: Iterable[str],
    names: Iterable[Sequence[str]] = (),
) -> Iterator[tuple[str, str]]:
    """Yield each place of *claim* that its articles name but no passage does, with what a passage says instead.

    Args:
        claim: Its text.
        passages: What its supporting quotations say.
        articles: The whole texts of their articles.
        names: Of each known actor all names; those of one actor are one place.
    """
    said = " ".join(fold_words(passage) for passage in passages)
    claimed = {in_one_spelling(word) for word in WORD.findall(claim)}
    instead = [m.group() for m in _IN_PASSAGE.finditer(said) if in_one_spelling(m["place"]) not in claimed]
    if not instead:
        return
    known = [set(same) for same in names]
    texts = [fold_words(article) for article in articles]
    for match in _IN_CLAIM.finditer(fold_words(claim)):
        place = match["place"]
        if place.lower() in TITLES or any(name in said for name in _synonyms(place, known)):
            continue
        if any(_names_by_itself(text, place) for text in texts):
            yield place, instead[0]


def _synonyms(place: str, known: Iterable[set[str]]) -> set[str]:
    """Return *place* and the other names of an actor that is called so."""
    return {place}.union(*(same for same in known if place in same))


def _names_by_itself(text: str, place: str) -> bool:
    """Return whether a text names a place, and not only as a part of a longer name."""
    name = re.escape(place)
    return re.search(rf"(?<![-\w])(?<![A-Z]\. ){name}\b(?!-|\s+[A-ZÄÖÜ])", text) is not None
