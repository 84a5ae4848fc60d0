"""The word that governs what is quoted without it: "neglected to | close the dam", „unterließ es, | den Damm zu schließen“.

An infinitive or a gerund says by itself nothing of what was done. Who begins to do a thing does it, who omits to does
not; verbs of the former kind are few enough to be listed (Karttunen, *Implicative Verbs*, Language 47, 1971), and
whatever else governs such a phrase may turn it round.
"""

import re
from collections.abc import Iterator, Sequence

from claimcheck.languages.pack import all_words, by_language
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.hedges.hedge import hedges_in
from claimcheck.text.negation import Token, tokens_of
from claimcheck.text.span import Span
from claimcheck.text.stem import SEPARABLE
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS

DONE = by_language("done")
"""Whoever does this to what is to be done does it or gets it done; in English, too, what stands before what was done."""

_BEING = all_words("being-before-gerund")
"""Before a gerund these only tell the time: "was closing the dam"."""

_OBJECTS = all_words("object-start")
"""Behind an English infinitive or gerund stands such a word, a name, or a number."""

_LINKS = all_words("gerund-link")
"""With one of these a verb governs a gerund."""

_PASSED = all_words("between-governor")
"""What may stand between a verb and what it governs."""

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
        or (is_gerund and near[-1].word in _BEING)
        or any(t.word in DONE["en"] for t in near[-2:])
    ):
        return None
    is_linked = near[-1].word in _LINKS and len(near) > 1
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
