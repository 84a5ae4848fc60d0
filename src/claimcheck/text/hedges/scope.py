"""What a hedge governs in its sentence: an adjective its noun, a verb or adverb its clause and what depends on it.

Finer than clauses: „Scholz will Kanzler bleiben und besuchte Kiew“ is one clause there, and two
statements here. No parser: a statement begins behind a joining word or a comma where a finite verb
stands on both sides. Where that is missed, both sides count as governed.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.languages.pack import all_endings, all_kinds, united
from claimcheck.text.clause import Clause, Relation, clauses, words_for
from claimcheck.text.hedges.statement import (
    ADVERBIAL,
    COPULA,
    DETERMINERS,
    FINITE,
    NOUN_PHRASE_ENDS,
    Statement,
    is_finite,
    statements,
)
from claimcheck.text.negation import Token, tokens_of
from claimcheck.text.phrases import Sought
from claimcheck.text.readings import once
from claimcheck.text.span import Span

_OF_NOUN = {word.casefold(): kind for word, kind in all_kinds("hedge-of-noun").items()}
_DECLINED = re.compile(r"\w+te[mnrs]", re.IGNORECASE)
"""A participle that is declined, and so stands before a noun: „die geplanten“."""

_OBJECTS = Sought("<wanted-noun>|<supposed-noun>|<hedging-noun>")
_POSTPOSED = re.compile(r"(?:accused|suspected of|charged with|on suspicion of)", re.IGNORECASE)
_TOLD = all_endings("noun-of-what-is-told")
"""Nouns of what is told: „nach unbestätigten Berichten“ hedges all that follows."""

_UNVERIFIED = re.compile(r".*(?:bestätig|confirm|prüf|verif).*", re.IGNORECASE)
_LONGEST_PHRASE = 4
"""How many words behind an adjective its noun may take."""

_TAIL = 5
"""A statement of so few words behind a comma may only say who vouches for the one before: „…, vermutet Kiew“."""


class Scope(NamedTuple):
    """The spans that a hedge governs; `phrase` where it is an adjective's noun phrase alone.

    `shared` is what stands before the hedge in its statement: the subject, which one joined to it may share.
    """

    spans: tuple[Span, ...]
    phrase: bool = False
    shared: Span | None = None


@once
def scope_of(text: str, language: str | None, hedge: Span) -> Scope:
    """Return what the word at *hedge* governs.

    Args:
        text: Its sentence.
        language: The sentence's language.
        hedge: Its span in the sentence.
    """
    tokens = tokens_of(text)
    phrase = noun_phrase(text, hedge)
    if phrase is not None:
        return Scope((phrase,), phrase=True)
    if _POSTPOSED.fullmatch(text, hedge.start, hedge.end):
        end = _end_of_participle(text, tokens, hedge, united(FINITE, words_for(language)))
        if end:
            return Scope((Span(hedge.start, end),))
    if _UNVERIFIED.fullmatch(text, hedge.start, hedge.end):
        return Scope((Span(0, len(text)),))
    parts = clauses(text, language)
    found = statements(text, parts, tokens, words_for(language), hedge)
    own = next((i for i, item in enumerate(found) if covers(item.spans, hedge)), None)
    if own is None:
        return Scope((Span(0, len(text)),))
    reached = _reached(text, found, own, parts, hedge)
    own_spans = found[own].spans
    if _OBJECTS.fullmatch(text, hedge.start, hedge.end):
        end = _end_of_object(text, tokens, hedge, own_spans, united(FINITE, words_for(language)))
        own_spans = (Span(hedge.start, end),)
    spans = (*own_spans, *(span for i in sorted(reached - {own}) for span in found[i].spans))
    is_main = parts[found[own].clause].relation is Relation.MAIN
    start = found[own].start
    return Scope(spans, shared=Span(start, max(start, hedge.start) if is_main else start))


def _end_of_participle(text: str, tokens: Sequence[Token], hedge: Span, finite: frozenset[str]) -> int:
    """Return where a participle behind its noun ends, before the verb: "men suspected of theft | were arrested"; 0 if it is a verb."""
    before = [token.word for token in tokens if token.span.end <= hedge.start]
    if not before or before[-1] in COPULA:
        return 0
    behind = (i for i, token in enumerate(tokens) if token.span.start >= hedge.end)
    return next((tokens[i].span.start for i in behind if is_finite(text, tokens, i, finite)), 0)


def _end_of_object(
    text: str, tokens: Sequence[Token], hedge: Span, own: Sequence[Span], finite: frozenset[str]
) -> int:
    """Return where the object of a noun ends, before its statement's verb: „Pläne für ein Treffen | wurden bekannt“."""
    behind = (
        i for i, token in enumerate(tokens) if token.span.start >= hedge.end and covers(own, token.span)
    )
    return next((tokens[i].span.start for i in behind if is_finite(text, tokens, i, finite)), own[-1].end)


def noun_phrase(text: str, hedge: Span) -> Span | None:
    """Return what an adjective or a noun hedges, from it to the end of its noun; None for a verb or an adverb."""
    kind = _OF_NOUN.get(text[hedge.start : hedge.end].casefold())
    if kind is None:
        return None
    tokens = tokens_of(text)
    at = next(i for i, token in enumerate(tokens) if token.span.overlaps(hedge))
    before = tokens[at - 1].word if at else ""
    behind = tokens[at + 1].word if at + 1 < len(tokens) else ""
    gap = text[hedge.end : tokens[at + 1].span.start] if behind else ""
    if kind == "noun":
        verbal = (
            behind in DETERMINERS | {"he", "it", "she", "that", "they", "him", "them"} and not gap.strip()
        )
        return None if verbal else hedge
    if behind.startswith(_TOLD):
        return None
    inflected = kind == "adjective" or _DECLINED.fullmatch(text, hedge.start, hedge.end)
    if not inflected and (before in COPULA or behind in NOUN_PHRASE_ENDS or gap.strip() or not behind):
        return None
    return Span(hedge.start, _end_of_phrase(text, tokens, at))


def _end_of_phrase(text: str, tokens: Sequence[Token], at: int) -> int:
    end, is_named = tokens[at].span.end, False
    for token in tokens[at + 1 : at + 1 + _LONGEST_PHRASE]:
        if text[end : token.span.start].strip() or token.word in NOUN_PHRASE_ENDS:
            break
        is_past = token.word.endswith("ed") or token.word in FINITE["en"] | FINITE["de"]
        if end > tokens[at].span.end and is_past:
            break
        if is_named and not text[token.span.start].isupper():
            break
        is_named = is_named or text[token.span.start].isupper()
        end = token.span.end
    return end


def _reached(
    text: str, found: Sequence[Statement], own: int, parts: Sequence[Clause], hedge: Span
) -> set[int]:
    """Return the statements that the hedge of statement *own* governs, by index."""
    reached = {own}
    clause = found[own].clause
    for index, item in enumerate(found):
        if index != own and _depends(item.clause, clause, parts) and _is_next(found, own, index, clause):
            reached.add(index)
    is_last = not text[found[own].end :].strip(" .")
    if parts[clause].relation is Relation.COMMENT and is_last and _is_short(text, found[own]):
        reached.update(i for i, item in enumerate(found) if item.clause == parts[clause].parent)
    if _takes_next(text, found, own, parts, hedge):
        reached.add(own + 1)
    if _is_opening(found, own, parts):
        reached.update(range(own, len(found)))
    if is_last and (_is_tail(text, found, own, parts, hedge) or _vouches(found, own, parts)):
        reached.update(i for i in range(own))
    return reached


def _depends(clause: int | None, above: int, parts: Sequence[Clause]) -> bool:
    """Return whether *clause* hangs on *above* by clauses that do not stand by themselves."""
    while clause is not None and clause != above:
        if parts[clause].relation in {Relation.FREE, Relation.COMMENT}:
            return False
        clause = parts[clause].parent
    return clause == above and clause is not None


def _is_next(found: Sequence[Statement], own: int, index: int, clause: int) -> bool:
    """Return whether a clause below hangs on the statement of the hedge, not on one joined to it."""
    if found[index].clause == clause:
        return False
    if index < own:
        return not any(item.clause == clause for item in found[index:own])
    return not any(item.clause == clause for item in found[own + 1 : index])


def _is_tail(text: str, found: Sequence[Statement], own: int, parts: Sequence[Clause], hedge: Span) -> bool:
    """Return whether a statement only says at the end who vouches for it: „…, vermutet Kiew“."""
    words = text[hedge.start : hedge.end].lower()
    is_verb = not _is_finite(words) and not words.endswith(ADVERBIAL)
    is_main = parts[found[own].clause].relation not in {Relation.FREE, Relation.RELATIVE}
    before = text[: found[own].start].rstrip()
    is_apart = before.endswith(",") and not any(map(str.isdigit, text[found[own].start : found[own].end]))
    return is_verb and is_main and is_apart and _is_short(text, found[own])


def _is_finite(words: str) -> bool:
    return any(words in finite for finite in FINITE.values())


def _is_short(text: str, statement: Statement) -> bool:
    return len(text[statement.start : statement.end].split()) <= _TAIL


def _takes_next(
    text: str, found: Sequence[Statement], own: int, parts: Sequence[Clause], hedge: Span
) -> bool:
    """Return whether what follows is the hedge's object, though nothing opens it: „Kiew vermutet, Minsk habe …“."""
    # A particle may stand behind the verb: „kündigte an, …“.
    is_last = len(text[hedge.end : found[own].end].strip(' ,:;“”"»«').split()) <= 1
    is_verb = not _is_finite(text[hedge.start : hedge.end].lower())
    is_main = parts[found[own].clause].relation in {Relation.MAIN, Relation.VERB_LAST, Relation.COMPLEMENT}
    return is_last and is_verb and is_main and own + 1 < len(found)


def _is_opening(found: Sequence[Statement], own: int, parts: Sequence[Clause]) -> bool:
    """Return whether the sentence begins with who vouches for it: „Wie Kiew vermutet, …“."""
    return own == 0 and parts[found[own].clause].relation is Relation.VERB_LAST


def _vouches(found: Sequence[Statement], own: int, parts: Sequence[Clause]) -> bool:
    """Return whether the hedge stands in „…, wie Kiew vermutet“ behind what it is said of."""
    relation = parts[found[own].clause].relation
    return relation is Relation.VERB_LAST and own > 0 and found[own].clause != 0


def covers(spans: Iterable[Span], place: Span) -> bool:
    """Return whether one of *spans* overlaps *place*."""
    return any(span.overlaps(place) for span in spans)
