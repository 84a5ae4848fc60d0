"""Whether a sentence denies what its passage says, or says what that denies: told clause by clause.

Each clause of the sentence is held against the clause of a passage that has most of its words. A „nicht“ that stands in one of
the two alone is told, where what it turns round has a counterpart in the other and nothing there may say the same in other words.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from claimcheck.draft.aligning import Alignment
from claimcheck.draft.held import Held, Objection
from claimcheck.draft.naming import lead_of
from claimcheck.draft.parts import negating, part_of, with_parted
from claimcheck.draft.passages import Passage, tells
from claimcheck.languages.pack import all_words
from claimcheck.locate.difference import opposed
from claimcheck.report.drafted import Kind
from claimcheck.speech.verbs import forms_of
from claimcheck.text.content import FUNCTION_WORDS, Word, content_words, words_of
from claimcheck.text.negation import AHEAD, Token, tokens_of
from claimcheck.text.quoted import quoted
from claimcheck.text.span import Span
from claimcheck.text.stem import stems
from claimcheck.text.vocabulary import PREPOSITIONS
from claimcheck.text.word import LETTERS, WORD

ENOUGH = 0.4
"""What share of a sentence's words a passage must have before negations are compared."""

PART = 0.3
FEWEST = 2
SURE = 0.5
"""From here on a verb or adjective that denies („bezweifelt“, "rejected") is told, too."""

MOST = 0.5
"""What part of the words that a negation turns round must stand on the other side."""

_PLAIN = all_words("plain-negation")
_NOBODY = _PLAIN & all_words("quantifier")
_UNDOING = (all_words("lacking-or-few") - all_words("making-few")) | all_words("undoing")
"""What may say on one side what a negation says on the other: „ohne“, "only", „fällt aus“."""

_RANKING = all_words("ranking-noun-phrase") | all_words("making-few")
"""The same of nobody: "the first to win", "nobody had won before"."""

_OPEN = all_words("open-mood")
_DEEDS_UNDONE = all_words("stopping")
_SUPERLATIVE = re.compile(r"\w{3,}(?:est|ste[mnrs]?)")
_DENYING_TWO, _TIME_LIMITS = all_words("denying-two"), all_words("time-limit")
_LEADING, _COMPARING = all_words("preposition"), all_words("fewer-or-more")
_UN = "un"
"""What makes the opposite of an adjective: „unbestätigt“, "unconfirmed"."""

_SHORTEST_ADJECTIVE = 4


def polarity_objections(aligned: Alignment) -> Iterator[Objection]:
    """Yield the first negation, or word that has its opposite there, that stands on one side alone."""
    held = aligned.held
    for passage in held.support:
        share, number = aligned.share(passage, aligned.words)
        is_near = share >= ENOUGH or (held.is_alike and share >= PART)
        if passage.language != held.language or not is_near or number < FEWEST:
            continue
        found = next(
            chain(
                _negated(aligned, passage, share),
                _opposed(aligned, passage),
                _undenied(aligned, passage, share),
            ),
            None,
        )
        if found is not None:
            yield found
            return


def _negated(aligned: Alignment, passage: Passage, share: float) -> Iterator[Objection]:
    """Yield the negation that one side has, where the other has what it turns round, and nothing like it."""
    held, text = aligned.held, passage.text
    both = [negating(side, held.language) for side in (held.plain, text)]
    shared = frozenset[str].intersection(*(frozenset(t.word for t in found) for found in both)) - _PLAIN
    mine, theirs = ([token for token in found if token.word not in shared] for found in both)
    own, there = ({token.word for token in tokens_of(side)} for side in (held.text, text))
    for token in mine if len(mine) == 1 else ():
        is_told = token.word in _PLAIN and not _is_limit(held.plain, token)
        if is_told and _is_turned(aligned, passage, token, theirs) and not _is_denied(aligned, token, shared):
            yield Objection(Kind.NEGATION, token.span, f"says “{token.word}”, the source does not")
    if mine or not _UNDOING.isdisjoint(own - there):
        return
    for token in theirs:
        # „schließt … nicht aus“: two of them turn it back.
        is_alone = sum(part_of(text, token.span).holds(one.span) for one in both[1]) <= 1
        if is_alone and not _is_limit(text, token) and _is_lost(aligned, passage, token, share):
            yield Objection(
                Kind.NEGATION,
                Span(0, len(held.text)),
                f"the source says “{token.word}”, the sentence does not",
            )


def _undenied(aligned: Alignment, passage: Passage, share: float) -> Iterator[Objection]:
    """Yield the one negation of a sentence that has most of the words of a passage in which nothing denies."""
    held = aligned.held
    own = negating(held.plain, held.language)
    mine = {token.word for token in tokens_of(held.plain)} - _PLAIN
    if share < SURE or len(own) != 1 or own[0].word not in _PLAIN or _is_limit(held.plain, own[0]):
        return
    part, met = part_of(held.plain, own[0].span), aligned.met(passage)
    if 2 * sum(part.holds(word.span) for word in met) < len(met):
        return
    around = [one.text for one in held.pool.around(passage)]
    if not any(_may_deny(one, mine, held.language) for one in around):
        yield Objection(
            Kind.NEGATION, own[0].span, f"says “{own[0].word}”, and nothing in the source denies it"
        )


def _may_deny(text: str, aside: AbstractSet[str], language: str) -> bool:
    """Return whether a text has a word that denies, in whatever way, or leaves open, those aside that the sentence has, too."""
    words = {token.word for token in tokens_of(text)} - aside
    return (
        any(token.word not in aside for token in negating(text, language))
        or not words.isdisjoint(_UNDOING | _RANKING | _OPEN | _COMPARING | _DENYING)
        or any(
            one.word in words and (_is_without(text, one) or _is_ranking(text, one))
            for one in tokens_of(text)
        )
        or any(opposed({word}, aside) for word in words)
    )


_DENYING = all_words("rejection") | all_words("stopping") | all_words("contrast")
_WITHOUT = re.compile(
    r"un(?!ter|der|til|i[oqtv]|gar|anim|gefähr)\w{4,}|\w{3,}los(?:e[mnrs]?|igkeit)?|\w{3,}less"
    r"|ver(?:hinder|weiger|biet|bot|zicht|lor|mied)\w*"
)
"""What words deny that begin or end so: „unbekannt“, „ahnungslos“, „verhindern“."""

_OF_QUALITY = ("heit", "keit", "nis")
_NO_SUPERLATIVES = all_words("turning") | all_words("vouching")
"""Verbs that end as superlatives do: „musste“, „wusste“."""


def _is_without(text: str, token: Token) -> bool:
    """Return whether a word denies by its first or last letters; of nouns those of qualities: „Unzufriedenheit“, but not „Unfall“."""
    is_thing = _is_noun(text, token.span) and not token.word.endswith(_OF_QUALITY)
    return not (is_thing and token.word.startswith(_UN)) and bool(_WITHOUT.fullmatch(token.word))


def _is_ranking(text: str, token: Token) -> bool:
    """Return whether a word may be a superlative: „die größte“, but not „Westküste“ and „musste“."""
    is_other = _is_noun(text, token.span) or token.word in _NO_SUPERLATIVES
    return not is_other and bool(_SUPERLATIVE.fullmatch(token.word))


def _is_turned(aligned: Alignment, passage: Passage, token: Token, theirs: Sequence[Token]) -> bool:
    """Return whether a passage has what a negation of the sentence turns round, and does not say so in other words."""
    held, text, met = aligned.held, passage.text, aligned.met(passage)
    reach = _reach(held.plain, token.span, held.language)
    deeds = [word for word in reach if not word.is_capital]
    is_met = sum(word in met for word in reach) >= MOST * len(reach) > 0
    if not is_met or (deeds and not any(word in met for word in deeds)):
        return False
    own = {one.word for one in tokens_of(held.text)}
    there = [other.span for word in reach for other in met.get(word, ())]
    parts = [part_of(text, span) for span in there]
    near = [t for t in tokens_of(text) if t.word not in own and any(part.holds(t.span) for part in parts)]
    ranks = _RANKING if token.word in _NOBODY else frozenset[str]()
    return not (
        any(_is_un(word, other, held.language) for word in reach for other in words_of(text, held.language))
        or any(t.word in _UNDOING | _OPEN | ranks or _is_ranking(text, t) for t in near)
        or any(_is_to_come(text, span) for span in there)
        or any(part.holds(t.span) or t.word in _DENYING_TWO for part in parts for t in theirs)
    )


def _is_denied(aligned: Alignment, token: Token, shared: AbstractSet[str]) -> bool:
    """Return whether a passage near the sentence denies most of its part of it in whatever words: „gestoppt“, "but no bank details"."""
    held, part = aligned.held, part_of(aligned.held.plain, token.span)
    inside = [word for word in aligned.words if part.holds(word.span)]
    whole = sum(map(held.pool.weight, inside))
    for passage in held.window:
        met, text = aligned.met(passage), passage.text
        denying = [one for one in negating(text, held.language) if one.word not in shared]
        denying += [one for one in tokens_of(text) if one.word in _DEEDS_UNDONE]
        for one in denying:
            within = part_of(text, one.span)
            said = [word for word in inside if any(within.holds(other.span) for other in met.get(word, ()))]
            if sum(map(held.pool.weight, said)) >= ENOUGH * whole > 0:
                return True
    return False


def _is_lost(aligned: Alignment, passage: Passage, token: Token, share: float) -> bool:
    """Return whether the sentence has what a negation of a passage turns round, without it."""
    language, text = aligned.held.language, passage.text
    said = {other.span for others in aligned.met(passage).values() for other in others}
    every_word = _reach(text, token.span, language)
    reach = [word for word in every_word if not forms_of(language).get(word.text.lower())] or every_word
    is_met = sum(word.span in said for word in reach) >= MOST * len(reach) > 0
    # "Have not confirmed that it was behind it": the verb that is turned round is enough where most else is met.
    is_met = is_met or (
        share >= SURE
        and token.word in _PLAIN
        and bool(every_word)
        and _is_turned_verb(aligned, passage, token, every_word[0])
    )
    is_met = is_met and (token.word not in AHEAD or reach[0].span in said)
    is_told = token.word in _PLAIN or (share >= SURE and not _is_aside(aligned, passage, every_word))
    return is_met and is_told and not any(m.overlaps(token.span) for m in quoted(text, 0, len(text)))


def _is_turned_verb(aligned: Alignment, passage: Passage, token: Token, first: Word) -> bool:
    """Return whether the next word behind a negation is one in small letters that the sentence has, and not with „un-“."""
    is_next = not WORD.search(passage.text, token.span.end, first.span.start) and not first.is_capital
    having = [word for word, others in aligned.met(passage).items() if first in others]
    return is_next and any(word.stems & first.stems for word in having)


def _is_aside(aligned: Alignment, passage: Passage, reach: Sequence[Word]) -> bool:
    """Return whether all that is turned round tells only when or where: "the mutiny failed", "since the mutiny"."""
    held, spans = aligned.held, {word.span for word in reach}
    met = {w.span for w, found in aligned.met(passage).items() if any(one.span in spans for one in found)}
    words = words_of(held.plain, held.language)
    return all(lead_of(words, at, _LEADING) for at, word in enumerate(words) if word.span in met)


def _is_to_come(text: str, span: Span) -> bool:
    """Return whether a word is an English infinitive, which tells of nothing that is done: "struggling to defeat"."""
    return text[: span.start].endswith(" to ")


def _is_limit(text: str, token: Token) -> bool:
    """Return whether a negation only sets a time: "not before March"."""
    behind = [one.word for one in tokens_of(text) if one.span.start >= token.span.end]
    return not _TIME_LIMITS.isdisjoint(behind) or not _COMPARING.isdisjoint(behind[:1])


def _reach(text: str, span: Span, language: str) -> list[Word]:
    """Return the words that a negation may turn round: those behind it in its part of the sentence, else those before."""
    part, words = part_of(text, span), content_words(text, language)
    inside = [
        word for word in words if part.holds(word.span) and not word.span.overlaps(span) and tells(word)
    ]
    return (
        [word for word in inside if word.span.start >= span.end]
        or inside
        or [w for w in words if w.span.end <= span.start][-3:]
    )


def denies(held: Held) -> bool:
    """Return whether the sentence says that something is not so: that nothing was found then says little."""
    return bool(negating(held.plain, held.language))


def _opposed(aligned: Alignment, passage: Passage) -> Iterator[Objection]:
    """Yield a word whose opposite the passage has in its stead: „stieg“, „sank“; „bestätigt“, „unbestätigt“."""
    held, text = aligned.held, passage.text
    if negating(held.plain, held.language):
        return
    theirs, mine = (with_parted(side, held.language) for side in (text, held.plain))
    everything = {token.word for one in held.support for token in tokens_of(one.text)}
    for word, span in mine.items():
        facing = (
            opposed({word}, theirs.keys() - mine.keys()) - {word} if word not in everything else frozenset()
        )
        is_noun = _is_noun(held.plain, span)
        facing = frozenset(o for o in facing if held.language != "de" or _is_noun(text, theirs[o]) is is_noun)
        if facing and word in PREPOSITIONS[held.language] | FUNCTION_WORDS[held.language]:
            # „gegen die Übernahme“ and „für ein Unternehmen“ speak of two things.
            mine_led, theirs_led = _led(held.plain, span), {_led(text, theirs[one]) for one in facing}
            facing = facing if mine_led in theirs_led - {""} else frozenset()
        if facing:
            yield Objection(Kind.NEGATION, span, f"says “{word}”, the source says “{min(facing)}”")
    for one in words_of(held.plain, held.language):
        for other in words_of(text, held.language):
            is_turned = _is_un(other, one, held.language) and not any(
                part_of(text, t.span).holds(other.span) for t in negating(text, held.language)
            )
            if is_turned or _is_un(one, other, held.language):
                yield Objection(Kind.NEGATION, one.span, f"says “{one.text}”, the source says “{other.text}”")


def _led(text: str, span: Span) -> str:
    """Return the noun, without its article, right behind a preposition; nothing where none is."""
    behind = [word for word in LETTERS.findall(text[span.end :])[:2] if word[0].isupper()]
    return behind[0] if behind else ""


def _is_noun(text: str, span: Span) -> bool:
    """Return whether a German word is a noun, by its capital; at the start of a text it may be one."""
    return span.start > 0 and text[span.start].isupper()


def _is_un(plain: Word, other: Word, language: str) -> bool:
    """Return whether one word is the other with „un-“ before it."""
    first, second = plain.text.lower(), other.text.lower()
    is_noun = any(word.is_capital and not word.begins for word in (plain, other))
    if is_noun or len(first) < _SHORTEST_ADJECTIVE or not second.startswith(_UN):
        return False
    return any(stem in plain.stems for stem in stems(second.removeprefix(_UN), language))
