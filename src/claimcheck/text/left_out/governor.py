"""The word that governs what is quoted without it, "neglected to | close the dam", and what becomes of a deed that is only named, "cancelled | the delivery".

An infinitive or a gerund says by itself nothing of what was done. Who begins to do a thing does it, who omits to does
not; verbs of the former kind are few enough to be listed (Karttunen, *Implicative Verbs*, Language 47, 1971), and
whatever else governs such a phrase may turn it round.

A noun says by itself nothing of whether a thing was done. Who begins, confirms or laments it takes it for done; verbs
and prepositions of that kind are listed, and whatever else stands beside it may say that it was not. Who stops a car leaves
a car; who stops a delivery leaves none: so a verb that stops turns round only what is done, by its ending, and only where
the quotation begins or ends with it, right by the verb.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.languages.pack import all_words, by_language, united
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.hedges.hedge import hedges_in
from claimcheck.text.negation import Token, any_of, tokens_of
from claimcheck.text.span import Span
from claimcheck.text.stem import SEPARABLE, infinitives
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS, DOINGS, STOPS

DONE = by_language("done")
"""Whoever does this to what is to be done does it or gets it done; in English, too, what stands before what was done."""

BEING = all_words("being-before-gerund")
"""Before a gerund these only tell the time: "was closing the dam"."""

_OBJECTS = all_words("object-start")
"""Behind an English infinitive or gerund stands such a word, a name, or a number."""

GERUND_LINKS = all_words("gerund-link")
"""With one of these a verb governs a gerund."""

_PASSED = all_words("between-governor")
"""What may stand between a verb and what it governs."""

_PERFECT = frozenset(("having", "been", "being"))
"""Between what governs a gerund and its participle."""

_TOUCHES = re.compile(r"[\s\"'“„”‚‘’»«]*\Z")
_INFINITIVE = re.compile(r"(?:" + "|".join(sorted(SEPARABLE, key=len, reverse=True)) + r")zu[a-zäöüß]{2,}n")
_SHORTEST_GERUND = 5
_NEAR = 3
"""So many words before an English phrase are looked at."""

_AHEAD = 12
"""So many before a German one, back to the comma before last."""


def governors(text: str, pieces: Sequence[Span], languages: tuple[str, ...]) -> Iterator[Span]:
    """Yield the word that governs the infinitive or gerund which the *pieces* begin with, or in German are.

    Args:
        text: A sentence.
        pieces: The quotation's parts in it.
        languages: Whose words are known.
    """
    start, end = max(0, pieces[0].start), min(len(text), pieces[-1].end)
    before, inside = tokens_of(text[:start]), tokens_of(text[start:end])
    if not before or not inside:
        return
    found = None
    if "en" in languages:
        found = _of_english(text, start, before, inside)
    if found is None and "de" in languages:
        found = _of_german(text, start, before, inside)
    # What only is planned or thought is told as a hedge.
    if found is not None and not any(hedge.overlaps(found) for _, hedge in hedges_in(text, languages[0])):
        yield found


def _of_english(text: str, start: int, before: Sequence[Token], inside: Sequence[Token]) -> Span | None:
    if not _TOUCHES.fullmatch(text, before[-1].span.end, start):
        return None
    is_perfect = False
    while len(before) > 1 and before[-1].word in _PERFECT:  # "cleared of having | taken"
        before, is_perfect = before[:-1], True
    if is_perfect:
        is_governed = before[-1].word in GERUND_LINKS and not any(t.word in DONE["en"] for t in before[-2:])
        return Span(before[-2:][0].span.start, before[-1].span.end) if is_governed else None
    has_to = before[-1].word == "to" or inside[0].word == "to"
    verb = inside[1:] if inside[0].word == "to" else inside
    if not verb or not _takes_object(text[start:], verb):
        return None
    is_gerund = verb[0].word.endswith("ing") and len(verb[0].word) >= _SHORTEST_GERUND and not has_to
    if not (has_to or is_gerund):
        return None
    ahead = before[:-1] if before[-1].word == "to" else before
    near = [token for token in ahead[-_NEAR:] if not _is_passed(token.word)]
    is_noun = is_gerund and bool(near) and text[near[-1].span.start].isupper()
    if (
        not near
        or is_noun
        or (is_gerund and near[-1].word in BEING)
        or any(t.word in DONE["en"] for t in near[-2:])
    ):
        return None
    is_linked = near[-1].word in GERUND_LINKS and len(near) > 1
    return Span(near[-2].span.start if is_linked else near[-1].span.start, near[-1].span.end)


def _takes_object(quoted: str, verb: Sequence[Token]) -> bool:
    """Return whether the first of some words may be a verb by what stands behind it."""
    if len(verb) == 1:
        return verb[0].word.endswith("ing")
    first = quoted[verb[1].span.start : verb[1].span.start + 1]
    is_verb = quoted[verb[0].span.start : verb[0].span.start + 1].islower() and verb[0].word not in _OBJECTS
    return is_verb and (verb[1].word in _OBJECTS or not first.islower())


def _is_passed(word: str) -> bool:
    return word in _PASSED or (word.endswith("ly") and len(word) > _SHORTEST_GERUND)


def _of_german(text: str, start: int, before: Sequence[Token], inside: Sequence[Token]) -> Span | None:
    words = [token.word for token in inside]
    is_infinitive = words[-2:-1] == ["zu"] and words[-1].endswith("n")
    quoted = text[start : inside[-1].span.end + start]
    is_infinitive = is_infinitive or _INFINITIVE.fullmatch(words[-1]) is not None
    if not is_infinitive or "," in quoted or any(map(_may_be_finite, inside[:-1])):
        return None
    clause = [
        token for token in before[-_AHEAD:] if "," not in text[token.span.end : start].rstrip(" ,„\"“‚'»")
    ]
    if not clause or any(token.word in DONE["de"] for token in clause):
        return None
    governing = [token for token in clause if token.word not in _PASSED]
    last = before[-1]
    is_parted = "," in text[last.span.end : start]
    is_adjective = text[inside[0].span.start + start].isupper() and last.word.endswith(ADJECTIVE_ENDINGS)
    is_verb = text[last.span.start].islower() and last.word not in FUNCTION_WORDS["de"] - {"um"}
    is_verb = is_verb and not is_adjective
    return governing[-1].span if governing and (is_parted or is_verb) else None


def _may_be_finite(token: Token) -> bool:
    return token.word in _FINITE


_FINITE = all_words("finite-with-infinitive")
"""Verbs that take an infinitive with „zu“ without a comma, in the quotation itself."""


DEED_DONE = by_language("deed-done")
"""What takes a deed for done; in English, too, the prepositions that do."""

_ACTS = by_language("act")
"""Nouns of deeds that their ending does not show."""

_CRIMES = by_language("crime")
"""Deeds that need no word to say of what they are."""

_OF = by_language("of-deed")
"""What stands behind the noun of a deed and says of what it is."""

_PREPOSITIONS = all_words("preposition")
_OCCASIONS = all_words("awaited")
"""At a sentence's start they tell when: „Nach | dem Streik am Hafen“; where a condition follows, that is read elsewhere."""

_AUXILIARIES = all_words("auxiliary-in-deed")
_FIRST = 5
"""Among so many first words of a quotation stands what is done."""


def fates(text: str, pieces: Sequence[Span], languages: tuple[str, ...]) -> Iterator[Span]:
    """Yield the word beside the *pieces* that may say of the deed which they name that it was not done.

    Args:
        text: A sentence.
        pieces: The quotation's parts in it.
        languages: Whose words are known.
    """
    start, end = max(0, pieces[0].start), min(len(text), pieces[-1].end)
    before, inside, behind = tokens_of(text[:start]), tokens_of(text[start:end]), tokens_of(text[end:])
    if len(languages) != 1 or len(pieces) != 1 or not _names_deed(inside, languages[0]):
        return
    language = languages[0]
    is_occasion = len(before) == 1 and before[0].word in _OCCASIONS
    if is_occasion or any(_may_be_verb(text, start, token, language) for token in inside):
        return
    ahead = _nearest(before[::-1], text, 0, language)
    later = _nearest(behind, text, end, language)
    beside = [span for word, span in filter(None, (ahead, later)) if word not in DEED_DONE[language]]
    if beside and not any(word in DEED_DONE[language] for word, _ in filter(None, (ahead, later))):
        yield beside[0]


def _names_deed(inside: Sequence[Token], language: str) -> bool:
    words = [token.word for token in inside[: _FIRST + 1]]
    acts, doings, links = _ACTS[language], DOINGS[language], _OF[language]
    # A strike is one wherever and against whomever: "a strike at the port"; a government is none in a country.
    return (
        not _CRIMES[language].isdisjoint(words[:_FIRST])
        or (1 < len(words) <= _FIRST and words[-1] in acts)
        or any(
            (word in acts and following in links | _PREPOSITIONS)
            or (word.endswith(doings) and following in links)
            for word, following in pairwise(words)
        )
    )


def _may_be_verb(text: str, start: int, token: Token, language: str) -> bool:
    """Return whether a word of the quotation may be its verb."""
    word = token.word
    if language == "en":
        return word in _AUXILIARIES or word.endswith("ed") or any(infinitives(word, "en"))
    is_small = text[start + token.span.start].islower()
    following = text[start + token.span.end : start + token.span.end + 2].strip()
    return is_small and word not in FUNCTION_WORDS["de"] and not following[:1].isupper()


def _nearest(tokens: Sequence[Token], text: str, offset: int, language: str) -> tuple[str, Span] | None:
    """Return the nearest word that may say what becomes of it: no adverb, no auxiliary; None where a mark or noun is nearer."""
    last: Token | None = None
    for token in tokens:
        between = text[offset + (last.span.end if last else 0) : offset + token.span.start]
        if offset and any(mark in between for mark in ",;:.–"):
            return None
        last = token
        is_passed = token.word.endswith("ly") or token.word in FUNCTION_WORDS[language] | _AUXILIARIES
        if is_passed and token.word not in DEED_DONE[language]:
            continue
        is_word = text[offset + token.span.start].islower() or token.word in DEED_DONE[language]
        return (token.word, Span(offset + token.span.start, offset + token.span.end)) if is_word else None
    return None


_BETWEEN = 3
"""So many words may stand between the verb and the quotation: „stoppte am Montag die“."""

_NAMED = 4
"""Among so many first words of a quotation stands what is done: „die umstrittene neue Auslieferung“."""


def stops(tokens: Sequence[Token], pieces: Sequence[Span], languages: tuple[str, ...]) -> Iterator[Span]:
    """Yield the verbs outside the *pieces* that stop what a piece names.

    Args:
        tokens: The words of a sentence.
        pieces: The quotation's parts in it.
        languages: Whose words are known.
    """
    verbs = united(STOPS, languages)
    if not any_of(tokens, verbs):
        return
    endings = tuple(ending for language in languages for ending in DOINGS[language])
    for index, token in enumerate(tokens):
        if token.word not in verbs or any(piece.overlaps(token.span) for piece in pieces):
            continue
        behind = tokens[index + 1 : index + 1 + _BETWEEN + _NAMED]
        before = tokens[max(0, index - _BETWEEN - 2 * _NAMED) : index]
        if _names_doing(behind, pieces, endings) or _names_doing(before, pieces, endings, is_before=True):
            yield token.span


def _names_doing(
    tokens: Sequence[Token], pieces: Sequence[Span], endings: tuple[str, ...], *, is_before: bool = False
) -> bool:
    """Return whether the quoted ones among *tokens*, close to a verb, name what is done at their beginning."""
    quoted = [any(piece.overlaps(token.span) for piece in pieces) for token in tokens]
    if not any(quoted):
        return False
    first = quoted.index(True)
    distance = len(quoted) - 1 - max(i for i, is_in in enumerate(quoted) if is_in) if is_before else first
    named = [token.word for token, is_in in zip(tokens, quoted, strict=True) if is_in][:_NAMED]
    return distance <= _BETWEEN and any(word.endswith(endings) for word in named)
