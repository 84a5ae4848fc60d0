"""Among which something ranks, since when and beside what all or none are so: "the first case in Spain", „nach Bex die größte Stadt“.

*The first case* is not read out of any of these. Where and when it happened may be dropped: "won the first prize in May".
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.check.fit.parts import Parts
from claimcheck.check.fit.standing import FAR, OF
from claimcheck.check.fit.words import (
    AGENTS,
    COORDINATING,
    DEFINITE,
    DETERMINERS,
    HAVE,
    IS,
    PREPOSITIONS,
    RANKS,
)
from claimcheck.languages.pack import ByLanguage, all_words, phrases
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import NUMBER_WORDS, PLAIN_NEGATIONS

_SUPERLATIVES = phrases("superlative-ending")
_BESIDE = frozenset((PREPOSITIONS["with"], PREPOSITIONS["mit"]))
"""Behind prepositions of these kinds stands how or with whom, not among which."""

_YEAR = re.compile(r"[12][0-9]{3}s?")
_SINCE = all_words("span-since")
_LIMITING = all_words("rank-limit")
_ALL_OR_NONE = all_words("strong-quantifier") | (PLAIN_NEGATIONS & all_words("before-noun"))
_CREDITED = all_words("credited-noun") | all_words("crediting")
_NEVER_LIMITING = AGENTS | {OF, PREPOSITIONS["von"], PREPOSITIONS["for"]}
_EMPTY = ByLanguage(lambda language: FUNCTION_WORDS[language] | DETERMINERS)
_PHRASE = 8
"""So many words behind a word that ranks it is sought among which."""

_NEAR = 3


def _first_of(parts: Parts) -> str:
    """Return that the passage ranks it among fewer than the claim does: "the first case in Spain", *the first case*."""
    ranks = list(_ranking(parts))
    for own, places in ranks:
        if places and all(_is_narrowed(parts, at) for at in places):
            return parts.otherwise(own, places[0])
    said = {parts.claim.lower(i) for i in parts.all}
    is_of_all = bool(ranks) or not said.isdisjoint(_ALL_OR_NONE)
    for at in sorted(parts.inside) if is_of_all else ():
        if (
            parts.passage.lower(at) in _LIMITING
            and parts.passage.lower(at) not in said
            and _tells_since(parts, at)
        ):
            end = min(at + _NEAR, max(parts.inside))
            limit = Span(parts.passage.words[at].span.start, parts.passage.words[end].span.end)
            told = " ".join(parts.passage.read.text[limit.start : limit.end].split())
            return f"the passage says it with “{told}”, the claim without"
    return ""


def _ranking(parts: Parts) -> Iterator[tuple[int, list[int]]]:
    """Yield the claim's words that rank, each with its places in the sentence."""
    for own in sorted(parts.all):
        word = parts.claim.lower(own)
        is_ranking = word.endswith(_SUPERLATIVES[parts.language]) and not parts.claim.words[own].is_capital
        is_best = is_ranking and parts.claim.lower(own - 1) in DEFINITE
        if word in RANKS or is_best:
            yield own, [at for at in sorted(parts.inside) if parts.passage.lower(at) == word]


def _tells_since(parts: Parts, at: int) -> bool:
    """Return whether behind a preposition, up to a mark, it is told since, after or beside what it is so, and not whose word it is: „Nach Angaben der Bahn“."""
    end = next(
        (i for i in range(at + 1, max(parts.inside) + 1) if parts.is_parted(i - 1, i)), max(parts.inside) + 1
    )
    phrase = range(at, min(end, at + 1 + FAR))
    is_credit = any(parts.passage.lower(i) in _CREDITED for i in phrase)
    return not is_credit and (_tells_which(parts, phrase) or any(parts.passage.is_date(i) for i in phrase))


def _is_narrowed(parts: Parts, place: int) -> bool:
    """Return whether behind a word that ranks, before a mark or a verb, or right before it, it is told among which or since when it is so, with no word of the claim."""
    last = min(len(parts.passage.words), place + 1 + _PHRASE)
    end = next((at for at in range(place + 1, last) if _ends_phrase(parts, at)), last)
    openers = [at for at in range(place + 1, end) if parts.passage.lower(at) in PREPOSITIONS]
    return _is_narrowed_before(parts, place) or any(
        not _is_beside(parts, at) and _tells_which(parts, range(at, stop))
        for at, stop in pairwise([*openers, end])
    )


def _is_narrowed_before(parts: Parts, place: int) -> bool:
    """Return whether right before the article of a word that ranks a name stands behind a preposition: „hat nach Bex die meisten Hotels“."""
    end = place - 1 if parts.passage.lower(place - 1) in DEFINITE else place
    at = next(
        (i for i in range(end - 1, max(-1, end - 1 - FAR), -1) if parts.passage.lower(i) in PREPOSITIONS),
        None,
    )
    if (
        at is None
        or place == 0
        or _is_beside(parts, at)
        or PREPOSITIONS[parts.passage.lower(at)] in _NEVER_LIMITING
    ):
        return False
    phrase = range(at, end)
    is_counted = any(parts.passage.lower(i)[0].isdigit() for i in phrase)
    is_name = parts.passage.words[end - 1].is_capital and not is_counted
    return is_name and parts.shared.isdisjoint(phrase) and _tells_which(parts, phrase)


def _is_beside(parts: Parts, at: int) -> bool:
    """Return whether a preposition tells with what or with whom it is done: "with a speech", „mit 40 Häusern“, not „mit Bex“."""
    behind = parts.passage.lower(at + 1) if at + 1 < len(parts.passage.words) else ""
    is_counted = behind[:1].isdigit() or behind in NUMBER_WORDS[parts.language] or behind in DETERMINERS
    return PREPOSITIONS[parts.passage.lower(at)] in _BESIDE and is_counted


def _tells_which(parts: Parts, phrase: range) -> bool:
    """Return whether behind the preposition of a phrase, up to a word of the claim, something is named: "in Spain", "since 2010", but not "in 2010"."""
    end = next((at for at in phrase if at in parts.shared), phrase.stop)
    passed = _EMPTY[parts.language].union(parts.claim.lower(i) for i in parts.all)
    named = [at for at in phrase[1:] if at < end and parts.passage.lower(at) not in passed]
    is_time = any(parts.passage.is_date(at) or _YEAR.fullmatch(parts.passage.lower(at)) for at in named)
    is_named = any(
        parts.language == "en" or parts.passage.words[at].text[0].isupper() or is_time for at in named
    )
    return is_named and (not is_time or parts.passage.lower(phrase[0]) in _SINCE)


def _ends_phrase(parts: Parts, at: int) -> bool:
    is_verb = parts.language == "en" and parts.passage.may_be_verb(at)
    word = parts.passage.lower(at)
    return parts.is_parted(at - 1, at) or is_verb or word in IS[parts.language] | HAVE | COORDINATING


RANKING = (_first_of,)
"""The checks of this module, in order: each returns the sign that it finds, nothing where there is none."""
