"""In which case an article shows that a German noun stands: whether it may be the subject, as in the claim, or an object."""

from claimcheck.check.fit.parts import Parts
from claimcheck.check.fit.standing import Standing
from claimcheck.check.fit.words import DETERMINERS, HAVE, SUBJECT_ARTICLES
from claimcheck.languages.pack import all_words

FEMININE = all_words("feminine-determiner")
_FEMININE_OBLIQUE = all_words("feminine-oblique")
_ADJECTIVE = 2
"""An article stands at most so many words before its noun."""


def article(text: Standing, at: int) -> str:
    """Return the article right before a word, in lower case; empty where none is."""
    return text.lower(at - 1) if at and text.lower(at - 1) in DETERMINERS else ""


def is_subject(parts: Parts, own: int, place: int) -> bool:
    """Return whether an article shows that a noun of the claim, in the same form, is a subject in the passage: „den Rat“, „der Rat“."""
    is_subject = place > 0 and parts.passage.lower(place - 1) in SUBJECT_ARTICLES
    return _is_same(parts, own, place) and is_subject and not parts.passage.is_genitive(place - 1)


def is_object(parts: Parts, own: int, place: int) -> bool:
    """Return whether an article shows that a noun of the claim is no subject in the passage: „den Rat“, „der Köchin“ where the claim has „die Köchin“."""
    if parts.passage.is_oblique(place) or parts.passage.preposition(place):
        return parts.passage.is_oblique(place)
    near = (
        parts.passage.lower(at)
        for at in range(place - 1, max(-1, place - 1 - _ADJECTIVE), -1)
        if not parts.passage.is_parted(at + 1)
    )
    theirs = next((word for word in near if word in DETERMINERS), "")
    is_feminine = parts.language == "de" and _nearest(parts.claim, own) in FEMININE
    return is_feminine and theirs in _FEMININE_OBLIQUE and _is_same(parts, own, place)


def _nearest(text: Standing, at: int) -> str:
    """Return the article before a noun and its adjective; empty where none is."""
    near = (
        text.lower(i) for i in range(at - 1, max(-1, at - 1 - _ADJECTIVE), -1) if not text.is_parted(i + 1)
    )
    return next((word for word in near if word in DETERMINERS), "")


def _is_same(parts: Parts, own: int, place: int) -> bool:
    return parts.claim.words[own].text == parts.passage.words[place].text


def _case(parts: Parts) -> str:
    """Return that the claim's subject stands as no subject can in the passage: „den Hund biss“, „der Mutter half“.

    What is done to somebody in a passive may be told in the active of whoever does it: „entließ den Arzt“.
    """
    subjects = parts.subjects
    is_had = any(parts.claim.lower(i) in HAVE for i in parts.all)
    if parts.language != "de" or not subjects or parts.held.naming is not None or is_had:
        return ""
    own = subjects[-1]
    if parts.claim.is_oblique(own):
        return ""
    places = parts.places[own]
    is_done = parts.verb is not None and not parts.is_active(parts.verb)
    is_other = all(
        is_object(parts, own, place)
        and not parts.passage.preposition(place)
        and not (is_done and parts.passage.is_oblique(place))
        for place in places
    )
    return parts.otherwise(own, places[0]) if is_other else ""


CASE = (_case,)
"""The checks of this module, in order: each returns the sign that it finds, nothing where there is none."""
