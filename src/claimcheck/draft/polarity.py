"""Whether a sentence denies what its passage says, or says what that denies."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.draft.held import ALIKE, Held, Objection
from claimcheck.draft.passages import Passage
from claimcheck.languages.pack import all_words
from claimcheck.locate.difference import opposed
from claimcheck.report.drafted import Kind
from claimcheck.text.clause import words_for
from claimcheck.text.content import FUNCTION_WORDS, Lexis, Word, content_words, words_of
from claimcheck.text.negation import Token, lists_of, negations, tokens_of
from claimcheck.text.span import Span
from claimcheck.text.stem import stems
from claimcheck.text.vocabulary import PREPOSITIONS

_BEHIND = 3
"""So many words behind a negation, or before it where none is behind, it may turn round."""

_AROUND = 5
"""So many words of its clause before a negation are near it."""

_PLAIN = all_words("plain-negation")
_CONTRASTS = (all_words("contrast") & all_words("setting") & all_words("adverb")) - _PLAIN
"""What sets one thing against another, which a sentence may leave out: "six instead of eight"."""

_OF_NOUN = all_words("before-noun")
_NOBODY = _PLAIN & all_words("quantifier")
_FEW = all_words("lacking-or-few") | all_words("ranking-noun-phrase")
"""What says on one side what a negation says on the other: "the first to win", "nobody had won before"."""

_UN = "un"
"""What makes the opposite of an adjective: „unbestätigt“, "unconfirmed"."""

_SHORTEST_ADJECTIVE = 4

_PART = re.compile(r"[,;:.!?–—]")


def polarity_objections(held: Held) -> Iterator[Objection]:
    """Yield a negation that stands on one side alone, where the other side has the word that it turns round."""
    own = _negations(held.plain, held.language)
    # Without one of its own few shared words are enough: what they are said of is denied there.
    if not held.is_alike and (own or not held.is_near or held.near.coverage < ALIKE):
        return
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
    is_few = any(token.word in _FEW for one in held.support for token in tokens_of(one.text))
    said = Lexis(words_of(held.plain, held.language), held.language)
    for token in mine:
        heads = _heads(held.plain, token.span, held.language)
        head = next(iter(heads), None)
        is_said = head is not None and any(_has(one, head, held) for one in held.support)
        is_said = is_said and not (is_few and token.word in _NOBODY) and not _is_said_with_un(held, token)
        is_said = is_said and (token.word in _OF_NOUN or _is_deed_said(held, token))
        # At the end of a sentence it may turn round any of the words before it: „eine Grenze gibt es nicht“, „keine Grenze“.
        may_turn = heads[:1] if head is not None and head.span.start > token.span.start else heads
        # Another passage turns round what the sentence has not: that one may be meant, in other words.
        is_in_other_words = head is not None and any(
            not _has(one, head, held)
            and not any(said.says(word) for word in _heads(one.text, other.span, one.language)[:1])
            for one, other in theirs
            if other in others and other.word in _PLAIN
        )
        is_said = is_said and not is_in_other_words
        if head is not None and is_said and not any(_is_among(one, turned_there) for one in may_turn):
            yield Objection(Kind.NEGATION, token.span, f"says “{token.word}”, the source does not")
            return
    yield from _dropped(held, [(one, token) for one, token in theirs if token in others], turned)


def _is_among(word: Word, others: Sequence[Word]) -> bool:
    return any(word.stems & other.stems for other in others)


def _negations(text: str, language: str) -> list[Token]:
    found = negations(tokens_of(text), lists_of(words_for(language)))
    return [token for token in found if token.word not in _CONTRASTS]


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
        heads = _heads(passage.text, token.span, passage.language)
        # The verb that „nicht“ turns round may stand behind a noun: „nicht zur Arbeit erscheint“.
        is_plain = token.word in _PLAIN - _OF_NOUN and held.language == "de"
        deeds = [head for head in heads[1:] if not head.is_capital] if is_plain and not turned else []
        if any(own.says(head) and not _is_among(head, turned) for head in (*heads[:1], *deeds)):
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
    end = _PART.search(text, span.end)
    behind = [word for word in words if word.span.start >= span.end]
    inside = [word for word in behind if end is None or word.span.start < end.start()]
    return [*before[-_AROUND:], *max(inside, behind[:_BEHIND], key=len)]


def _is_deed_said(held: Held, token: Token) -> bool:
    """Return whether a passage has, of what a „nicht“ turns round, more than nouns and names: „geht nicht an Bord“."""
    words = [word for word in _around(held.plain, token.span, held.language) if not word.is_capital]
    return not words or any(_has(one, word, held) for word in words for one in held.support)


def _is_said_with_un(held: Held, token: Token) -> bool:
    """Return whether a passage says by „un-“ what a negation turns round: „unbestätigt“, „nicht bestätigt“."""
    words = _around(held.plain, token.span, held.language)
    theirs = [
        word
        for one in held.support
        if one.language == held.language
        for word in words_of(one.text, one.language)
    ]
    return any(_is_un(word, other, held.language) for word in words for other in theirs)


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
        yield from _negated_forms(held) if held.is_near else ()
        return
    theirs = {token.word: _is_noun(one.text, token) for one in held.support for token in tokens_of(one.text)}
    tokens = tokens_of(held.plain)
    own = {token.word for token in tokens}
    behind = {pair for one in held.support for pair in _led(tokens_of(one.text), held.language)}
    led = dict(_led(tokens, held.language))
    facing = opposed(own - theirs.keys(), theirs.keys() - own)
    for token in tokens:
        # „gegen die Übernahme“ and „für ein Unternehmen“ speak of two things.
        if token.word in PREPOSITIONS[held.language] and led.get(token.word) not in {
            noun for _, noun in behind
        }:
            continue
        against = opposed({token.word}, theirs.keys() - own) if token.word in facing else frozenset()
        # „das Leben kosten“ is not what „sterben“ is the opposite of.
        is_noun = _is_noun(held.plain, token)
        others = sorted(
            word for word in against - {token.word} if held.language != "de" or theirs[word] is is_noun
        )
        if others:
            yield Objection(Kind.NEGATION, token.span, f"says “{token.word}”, the source says “{others[0]}”")
    yield from _negated_forms(held)


def _led(tokens: Sequence[Token], language: str) -> Iterator[tuple[str, str]]:
    """Yield each preposition with the word that it leads, an article aside."""
    for at, token in enumerate(tokens):
        words = [one.word for one in tokens[at + 1 : at + 3] if one.word not in FUNCTION_WORDS[language]]
        if token.word in PREPOSITIONS[language] and words:
            yield token.word, words[0]


def _negated_forms(held: Held) -> Iterator[Objection]:
    """Yield an adjective that stands with „un-“ on one side alone, and with no negation on the other: „bestätigt“, „unbestätigt“."""
    theirs = [
        word
        for one in held.support
        if one.language == held.language
        for word in words_of(one.text, one.language)
    ]
    if _negations(held.plain, held.language):
        return
    for word in words_of(held.plain, held.language):
        for other in theirs:
            if _is_un(word, other, held.language) or (
                _is_un(other, word, held.language) and not _is_negated(held, other)
            ):
                message = f"says “{word.text}”, the source says “{other.text}”"
                yield Objection(Kind.NEGATION, word.span, message)
                return


def _is_un(plain: Word, other: Word, language: str) -> bool:
    """Return whether one word is the other with „un-“ before it."""
    first, second = plain.text.lower(), other.text.lower()
    is_noun = any(word.is_capital and not word.begins for word in (plain, other))
    if is_noun or len(first) < _SHORTEST_ADJECTIVE or not second.startswith(_UN):
        return False
    return any(stem in plain.stems for stem in stems(second.removeprefix(_UN), language))


def _is_negated(held: Held, word: Word) -> bool:
    """Return whether a passage with a word has a negation."""
    return any(_has(one, word, held) and _negations(one.text, one.language) for one in held.support)
