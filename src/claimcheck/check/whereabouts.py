"""Places that a claim names and its quotations do not, though they name others.

*Moved to Donbass* against „in die Ostukraine verlegt“: the article may well speak of the Donbass
elsewhere, but not in the passage that is to support the claim. Said only where the article writes
the place as the claim does, so that no translation („Moscow“, „Moskau“) is taken for another place.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.text.fold import fold_words

_IN_CLAIM = re.compile(r"\b(?:into|nach|to|towards?)\s+(?:the\s+|de[nr]\s+|die\s+)?(?P<place>[A-ZÄÖÜ]\w{3,})")
_IN_PASSAGE = re.compile(
    r"\b(?:in\s+(?:das|den|die)|ins|into|nach|Richtung|to|towards?)\s+(?:the\s+)?(?P<place>[A-ZÄÖÜ]\w{3,})"
)
"""Directions only: where something goes is what passages and claims name alike."""


def places_elsewhere(
    claim: str, passages: Sequence[str], articles: Iterable[str]
) -> Iterator[tuple[str, str]]:
    """Yield each place of *claim* that its articles name but no passage does, with what a passage says instead."""
    said = " ".join(fold_words(passage) for passage in passages)
    instead = [match.group() for match in _IN_PASSAGE.finditer(said) if match["place"] not in claim]
    if not instead:
        return
    texts = [fold_words(article) for article in articles]
    for match in _IN_CLAIM.finditer(fold_words(claim)):
        place = match["place"]
        if place not in said and any(re.search(rf"\b{re.escape(place)}\b", text) for text in texts):
            yield place, instead[0]
