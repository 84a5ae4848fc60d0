"""Whether a sentence grants what its passages refuse, or turns a refusal back by a negation that they have not.

„Lehnte ab“, "denied" and "ruled out" are no „nicht“: what is said by them may be denied once more, and is then so.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.draft.aligning import Alignment
from claimcheck.draft.held import Objection
from claimcheck.draft.parts import negating, part_of, with_parted
from claimcheck.draft.passages import Passage
from claimcheck.languages.pack import all_words
from claimcheck.locate.difference import OPPOSITES
from claimcheck.report.drafted import Kind
from claimcheck.text.content import FUNCTION_WORDS, content_words
from claimcheck.text.negation import Token, tokens_of
from claimcheck.text.vocabulary import NEGATIONS

NEAR = 0.4
"""What share of the sentence's other words a passage must have before what both refuse or grant is compared."""

FEWEST = 2

_PLAIN, _STATED = all_words("plain-negation"), all_words("undoing") | all_words("stopping")
_FEW = all_words("lacking-or-few")
_REJECTING, _PARTICLES = all_words("rejection"), all_words("separable")


def refusal_objections(aligned: Alignment) -> Iterator[Objection]:
    """Yield the first word that refuses where the nearest passages grant, grants where they refuse, or is turned back here alone."""
    held = aligned.held
    own = [one for one in held.wide if one.language == held.language]
    for passage in dict.fromkeys((*held.window, *own)):
        if passage.language == held.language:
            found = next(_compared(aligned, passage), None)
            if found is not None:
                yield found
                return


def _is_near(aligned: Alignment, passage: Passage, mine: Token, theirs: Token) -> bool:
    """Return whether a passage refuses what the sentence speaks of: it has its words, or the same deed right behind."""
    language = aligned.held.language
    aside = granting(language)
    rest = [word for word in aligned.words if word.text.lower() not in aside]
    share, number = aligned.share(passage, rest)
    if passage in aligned.held.window and share >= NEAR and number >= FEWEST:
        return True
    met = aligned.met(passage)
    own, there = (
        [
            word
            for word in content_words(text, language)
            if part_of(text, token.span).holds(word.span) and word.span.start >= token.span.end
        ][:1]
        for text, token in ((aligned.held.plain, mine), (passage.text, theirs))
    )
    if own and there and there[0] in met.get(own[0], ()):
        return True
    said = {other for others in met.values() for other in others}
    around = [
        word
        for word in content_words(passage.text, language)
        if part_of(passage.text, theirs.span).holds(word.span) and not word.span.overlaps(theirs.span)
    ]
    return passage in aligned.held.window and bool(around) and all(word in said for word in around)


def _compared(aligned: Alignment, passage: Passage) -> Iterator[Objection]:
    held, text, language = aligned.held, passage.text, aligned.held.language
    mine, theirs = (negating(side, language) for side in (held.plain, text))
    plain, refused = _parted(mine, language)
    their_plain, their_refused = _parted(theirs, language)
    stated = [*refused, *(token for token in tokens_of(held.plain) if token.word in _STATED)]
    back = _turned_back(held.plain, plain, stated)
    if (
        back is not None
        and their_refused
        and not their_plain
        and _is_near(aligned, passage, back[1], their_refused[0])
    ):
        message = f"says “{back[0].word}” of “{back[1].word}”, the source only “{their_refused[0].word}”"
        yield Objection(Kind.NEGATION, back[0].span, message)
    their_back = _turned_back(text, their_plain, their_refused)
    if (
        not plain
        and len(refused) == 1
        and their_back is not None
        and _is_near(aligned, passage, refused[0], their_back[1])
    ):
        message = (
            f"says “{refused[0].word}”, the source says “{their_back[0].word}” of “{their_back[1].word}”"
        )
        yield Objection(Kind.NEGATION, refused[0].span, message)
    grants = granting(language)
    turned = _turned_back(text, their_plain, [one for one in tokens_of(text) if one.word in grants])
    if (
        back is not None
        and turned is not None
        and not their_refused
        and _is_near(aligned, passage, back[1], turned[1])
    ):
        message = f"says “{back[0].word}” of “{back[1].word}”, the source says “{turned[0].word}” of “{turned[1].word}”"
        yield Objection(Kind.NEGATION, back[0].span, message)
    if not mine and len(their_refused) == 1 and not their_plain:
        there = with_parted(text, language).keys()
        granted = (
            Token(word, span)
            for word, span in with_parted(held.plain, language).items()
            if word in granting(language) - there
        )
        if there.isdisjoint(granting(language)):
            for token in (one for one in granted if _is_near(aligned, passage, one, their_refused[0])):
                message = f"says “{token.word}”, the source says “{their_refused[0].word}”"
                yield Objection(Kind.NEGATION, token.span, message)


def _parted(found: Sequence[Token], language: str) -> tuple[list[Token], list[Token]]:
    """Return what plainly negates, and the verbs and adjectives that refuse or deny."""
    aside = _PLAIN | _FEW | FUNCTION_WORDS[language]
    return [t for t in found if t.word in _PLAIN], [t for t in found if t.word not in aside]


def _turned_back(text: str, plain: Sequence[Token], refused: Sequence[Token]) -> tuple[Token, Token] | None:
    """Return a negation with the refusal in its own part of the sentence that it turns back."""
    return next(
        ((one, other) for one in plain for other in refused if part_of(text, one.span).holds(other.span)),
        None,
    )


@lru_cache(maxsize=4)
def granting(language: str) -> frozenset[str]:
    """Return what says the opposite of a refusal: „stimmte zu“, "agreed", "admits"."""
    refusing = (NEGATIONS[language] | _REJECTING) - _PLAIN - _FEW - FUNCTION_WORDS[language]
    sides = [
        (frozenset(one), frozenset(other))
        for pair in OPPOSITES[language]
        for one, other in (pair, tuple(reversed(pair)))
    ]
    found = frozenset[str]().union(*(other for one, other in sides if one & refusing))
    # „Gab … zu“ grants by its particle alone: „es gab“ says nothing of the kind.
    parts = {whole.removeprefix(part) for whole in found for part in _PARTICLES if whole.startswith(part)}
    return found - FUNCTION_WORDS[language] - parts
