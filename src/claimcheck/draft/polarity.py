"""Whether a sentence denies what its passage says, or says what that denies."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.draft.held import Held, Objection
from claimcheck.draft.passages import Passage
from claimcheck.languages.pack import all_words
from claimcheck.locate.difference import opposed
from claimcheck.report.drafted import Kind
from claimcheck.text.clause import words_for
from claimcheck.text.content import Lexis, Word, content_words, words_of
from claimcheck.text.negation import Token, lists_of, negations, tokens_of
from claimcheck.text.span import Span

_BEHIND = 3
"""So many words behind a negation, or before it where none is behind, it may turn round."""

_AROUND = 5
"""So many words of its clause before a negation are near it."""

_PLAIN = all_words("plain-negation")

_PART = re.compile(r"[,;:.!?–—]")


def polarity_objections(held: Held) -> Iterator[Objection]:
    """Yield a negation that stands on one side alone, where the other side has the word that it turns round."""
    if not held.is_alike:
        return
    own = _negations(held.plain, held.language)
    theirs = [
        (one, token)
        for one in held.support
        if one.language == held.language
        for token in _negations(one.text, one.language)
    ]
    mine = _besides(own, [token for _, token in theirs])
    others = _besides([token for _, token in theirs], own)
    turned = [word for token in own for word in _around(held.plain, token.span, held.language)]
    turned_there = [word for one, token in theirs for word in _around(one.text, token.span, one.language)]
    for token in mine:
        heads = _heads(held.plain, token.span, held.language)
        head = next(iter(heads), None)
        is_said = head is not None and any(_has(one, head, held) for one in held.support)
        # At the end of a sentence it may turn round any of the words before it: „eine Grenze gibt es nicht“, „keine Grenze“.
        may_turn = heads[:1] if head is not None and head.span.start > token.span.start else heads
        if head is not None and is_said and not any(_is_among(one, turned_there) for one in may_turn):
            yield Objection(Kind.NEGATION, token.span, f"says “{token.word}”, the source does not")
            return
    yield from _dropped(held, [(one, token) for one, token in theirs if token in others], turned)


def _is_among(word: Word, others: Sequence[Word]) -> bool:
    return any(word.stems & other.stems for other in others)


def _negations(text: str, language: str) -> list[Token]:
    return list(negations(tokens_of(text), lists_of(words_for(language))))


def _besides(tokens: Sequence[Token], others: Sequence[Token]) -> list[Token]:
    """Return *tokens* without those of their own meaning („fraglich“) that stand on the other side, too, each as often."""
    left = Counter(token.word for token in others if token.word not in _PLAIN)
    found: list[Token] = []
    for token in tokens:
        if left[token.word]:
            left[token.word] -= 1
        else:
            found.append(token)
    return found


def _dropped(
    held: Held, theirs: Sequence[tuple[Passage, Token]], turned: Sequence[Word]
) -> Iterator[Objection]:
    own = Lexis(words_of(held.plain, held.language), held.language)
    for passage, token in theirs:
        head = next(iter(_heads(passage.text, token.span, passage.language)), None)
        if head is not None and own.says(head) and not _is_among(head, turned):
            message = f"the source says “{token.word}”, the sentence does not"
            yield Objection(Kind.NEGATION, Span(0, len(held.text)), message)
            return


def _heads(text: str, span: Span, language: str) -> list[Word]:
    """Return the words that a negation may turn round: the next of its part of the sentence, else those before."""
    words = content_words(text, language)
    end = _PART.search(text, span.end)
    behind = [word for word in words if span.end <= word.span.start < (end.start() if end else len(text))]
    before = [word for word in words if word.span.end <= span.start]
    return behind[:_BEHIND] or before[-_BEHIND:][::-1]


def _around(text: str, span: Span, language: str) -> list[Word]:
    """Return all words near a negation, any of which it may turn round."""
    words = content_words(text, language)
    start = max((match.end() for match in _PART.finditer(text, 0, span.start)), default=0)
    before = [word for word in words if start <= word.span.start and word.span.end <= span.start]
    return [*before[-_AROUND:], *[word for word in words if word.span.start >= span.end][:_BEHIND]]


def denies(held: Held) -> bool:
    """Return whether the sentence says that something is not so: that nothing was found then says little."""
    return bool(_negations(held.plain, held.language))


def _has(passage: Passage, word: Word, held: Held) -> bool:
    return passage.language == held.language and bool(held.pool.lexis(passage).says(word))


def _is_noun(text: str, token: Token) -> bool:
    """Return whether a German word is a noun, by its capital; at the start of a text it may be one."""
    return token.span.start > 0 and text[token.span.start].isupper()


def opposite_objections(held: Held) -> Iterator[Objection]:
    """Yield a word whose opposite the passages have in its stead: „stieg“, „sank“."""
    if not held.is_alike:
        return
    theirs = {token.word: _is_noun(one.text, token) for one in held.support for token in tokens_of(one.text)}
    tokens = tokens_of(held.plain)
    own = {token.word for token in tokens}
    facing = opposed(own - theirs.keys(), theirs.keys() - own)
    for token in tokens:
        against = opposed({token.word}, theirs.keys() - own) if token.word in facing else frozenset()
        # „das Leben kosten“ is not what „sterben“ is the opposite of.
        is_noun = _is_noun(held.plain, token)
        others = sorted(
            word for word in against - {token.word} if held.language != "de" or theirs[word] is is_noun
        )
        if others:
            yield Objection(Kind.NEGATION, token.span, f"says “{token.word}”, the source says “{others[0]}”")
