"""What another sentence takes back of a statement: "That report was a hoax", „Das haben wir korrigiert“.

Whoever tells of a statement as a report, a version, a post or a picture may take it back a sentence later. What takes
it back is no closed list, so that in a passage a sentence which takes up such a word, and neither confirms the statement nor
says more of its contents, leaves it open, too.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from claimcheck.languages.pack import all_words
from claimcheck.text.article import Article
from claimcheck.text.clause import words_for
from claimcheck.text.denial import CONTRASTS, negates, withdrawn_in
from claimcheck.text.fold import fold
from claimcheck.text.left_out.judgement import (
    AFFIRMING,
    EARLIER_VERSION,
    REPORTS,
    STATEMENTS,
    UNTRUE,
    VERSION,
)
from claimcheck.text.negation import Token, lists_of, negations, tokens_of
from claimcheck.text.phrases import Sought, pattern_of
from claimcheck.text.said import Listed, said_in
from claimcheck.text.sentence import sentence_around, sentence_behind
from claimcheck.text.span import Span

MEDIA = all_words("medium") | REPORTS
"""What carries a statement and may be false as a whole."""

BORNE = MEDIA | STATEMENTS
"""What a statement may be called in a sentence that goes back to it."""

REVOKING = pattern_of("revoking")
"""What takes back or unmasks what a sentence calls a report or a picture."""

_DONE = all_words("medium-verb")
_RETRACTION = all_words("retraction")
_BEARING, _RETRACTING = Listed(BORNE, begins=True), Listed(_RETRACTION, begins=True)
"""The same, also as what German compounds end on."""

_TAKING_UP = all_words("taking-up") | all_words("pointing-back") | {"that", "it", "das", "es", "one"}
_DEFINITE = all_words("definite") | all_words("determiner") | _TAKING_UP
_INDEFINITE = frozenset(("a", "an", "another", "ein", "eine", "einem", "einen", "einer", "eines"))
_OPENED_BY_SO = re.compile(r"\W*so\b", re.IGNORECASE)
_BARE = Sought(
    r"\W*(?P<said>(?:(?:but|yet|only|aber|doch|nur)\W+)?(?:(?:it|they|he|she|that|this|none|nobody|nothing)\s+(?:ha[sd]|have|did|does|do|was|were|is|are)"
    r"(?:\s?n['’]t|\s+not)?(?:\s+so)?|(?:das|dem|dies)\s+(?:war|ist|tat|tut|hat)\s+(?:\w+\s+)?nicht(?:\s+so)?|(?:hat|haben|ist|sind|war|waren)\s+(?:es|er|sie)\s+nicht))\s*[.!]"
)
"""A sentence that denies the one before it, with no verb of its own."""

_CORRECTION = Sought(
    rf"\b(?:in\s(?:einer|der)\s{EARLIER_VERSION}|{EARLIER_VERSION}\s(?:of\s(?:the|this)|des|dieses)\b"
    r"|<correction-opener>|(?:wurde|haben)\s(?:\w+\s){0,6}?<corrected>\b"
    r"|this\ <own-text>\ (?:was|has\ been)\s(?:\w+\s){0,3}?<corrected>\b"
    # „Wir hatten zunächst von 40 Toten berichtet“; "as we reported earlier" corrects nothing.
    r"|(?:wir|we)\s(?:[\w-]+\s){1,3}?(?!earlier|previously)<wrongly-before>\s(?:[\w-]+\s){0,12}?<told>\b"
    r"|(?!earlier|previously)<wrongly-before>\s\w+\s(?:wir|we)\s(?:[\w-]+\s){0,12}?<told>\b)",
    "edition correction-opener corrected wrongly-before",
)
"""How German and English outlets open a correction. A verb alone („wurde korrigiert“) may be of anything else: it costs a look."""


def is_correction(sentence: str) -> bool:
    """Return whether *sentence*, with its typography folded, says that the article was otherwise before."""
    # Whatever white space parts them, the words are the same.
    return _CORRECTION.may_stand_in(sentence) and bool(_CORRECTION.search(" ".join(sentence.split())))


_MENTIONED = re.compile(
    r"[\"”“»«]\s+(?P<said>(?:is|was|has\s+been|became|remains|ist|war|bleibt|lautet\w*|wurde)\s+(?:an?|one|the|ein\w*|das|der|die)\s+\w+)"
)
"""Behind direct speech of which something is told as of words: '"…" is a line that …'."""

_ARTICLES = _DEFINITE | _INDEFINITE
_NEAR = 3
"""So many words before a noun may stand the article that tells that it goes back to something."""

_OPENING = 5
"""Among so many words at a sentence's start stands what it is about."""

_EARLY = 8
"""Among so many stands what a negation is said of: "There was no truth in the report"."""

_SHORT = 9
"""A sentence of more words that only a pronoun ties to a statement tells another thing."""

_SHORTEST, _LONGEST = 5, 20
"""How long an ending of a German compound is, in code points."""

_FAR_OUTSIDE = 2
"""So many of them are looked at outside a quotation."""

FAR = 3
"""So many sentences behind a statement are looked at for what takes it back."""


def revoked(text: str, behind: Sequence[Span], language: str | None) -> Span | None:
    """Return what takes back, in the sentences *behind* that of a statement, what it tells; None where nothing does.

    Args:
        text: Holds all the sentences.
        behind: The sentences that follow it, in order; those past `FAR` are not read.
        language: Whose words are known.
    """
    if behind and (bare := _BARE.match(text, behind[0].start, behind[0].end)) and _is_denial(bare["said"]):
        return Span(*bare.span("said"))
    is_topic, was_so = True, False
    for sentence in behind[:FAR]:
        said = text[sentence.start : sentence.end]
        if VERSION.search(said):
            continue
        tokens, words = tokens_of(said), said_in(fold(said).text)
        may_bear = words.may_have(_BEARING)
        nouns = list(_taking_up(tokens)) if may_bear else []
        is_so = may_bear and _OPENED_BY_SO.match(said) is not None and any(_borne(tokens))
        found = _retraction(tokens) if words.may_have(_RETRACTING) else None
        if found is None and (nouns or is_so):
            found = _unmasked(said, tokens, nouns)
        if found is None and is_topic and (is_so or any(token in tokens[:_EARLY] for token in nouns)):
            found = _turned(tokens, language)
        if found is None and is_topic:
            found = _taken_back(said, tokens)
        if found is None and was_so and any(token.word in _TAKING_UP for token in tokens[:_OPENING]):
            found = _turned(tokens, language)
        if found is not None:
            return found.moved(sentence.start)
        is_topic, was_so = is_so or bool(nouns), is_so
    return None


def revoking(article: Article, piece: Span) -> Iterator[Span]:
    """Yield what the sentences behind that of *piece*, which ends a quotation, take back of it."""
    paragraph, start = article.paragraph(piece.end - 1), sentence_around(article, piece).end
    behind: list[Span] = []
    while len(behind) < _FAR_OUTSIDE and start < paragraph.end:
        sentence = sentence_behind(article, paragraph, start)
        if sentence is None or sentence.end <= start:
            break
        behind.append(sentence)
        start = sentence.end
    found = revoked(article.text, behind, article.language)
    if found is not None:
        yield found


def taken_up(text: str, behind: Sequence[Span], is_saying: Callable[[str], bool]) -> Span | None:
    """Return the word for a report or a picture by which the next sentence goes back to a statement, and says nothing by it.

    Args:
        text: Holds the sentences.
        behind: The sentences that follow the statement.
        is_saying: Whether a word, in lower case, vouches for what depends on it: the report then says more.
    """
    for sentence in behind[:1]:
        said = text[sentence.start : sentence.end]
        tokens = tokens_of(said)
        words = {token.word for token in tokens}
        is_told = VERSION.search(said) or words & (AFFIRMING | _DONE) or any(map(is_saying, words - MEDIA))
        noun = next(_taking_up(tokens[:_OPENING], MEDIA), None)
        if noun is not None and not is_told:
            return noun.span.moved(sentence.start)
    return None


def mentioned(text: str, own: Span, places: Sequence[Span]) -> Span | None:
    """Return what tells of direct speech that holds all the *places* as of mere words: '"…" is a line that …'."""
    for match in _MENTIONED.finditer(text, *own):
        opened = max(text.rfind(mark, own.start, match.start()) for mark in '"„“«»')
        if all(opened < place.start and place.end <= match.start() for place in places):
            return Span(*match.span("said"))
    return None


def _is_denial(words: str) -> bool:
    return negates(words) or words.lower().startswith("none")


def _borne(tokens: Sequence[Token], nouns: frozenset[str] = BORNE) -> Iterator[int]:
    """Yield where the words of a sentence stand that are one of some nouns, or end a phrase that is: "press release"."""
    before = ("", *(token.word for token in tokens))
    for at, (word, token) in enumerate(zip(before, tokens, strict=False)):
        if _is_of(token.word, nouns) or f"{word} {token.word}" in nouns:
            yield at


@lru_cache(maxsize=1 << 13)  # words recur
def _is_of(word: str, nouns: frozenset[str]) -> bool:
    """Return whether a word is one of some nouns, or a German compound of one."""
    lengths = range(_SHORTEST, min(_LONGEST, len(word) - 1))
    return word in nouns or any(word[-length:] in nouns for length in lengths)


def _taking_up(tokens: Sequence[Token], nouns: frozenset[str] = BORNE) -> Iterator[Token]:
    """Yield the nouns of a sentence that go back to something: the nearest article before them is definite."""
    for at in _borne(tokens, nouns):
        near = [token.word for token in tokens[max(0, at - _NEAR) : at]]
        nearest = next((word for word in reversed(near) if word in _ARTICLES), "")
        if nearest and nearest not in _INDEFINITE:
            yield tokens[at]


def _retraction(tokens: Sequence[Token]) -> Span | None:
    return next((token.span for token in tokens if _is_of(token.word, _RETRACTION)), None)


def _unmasked(sentence: str, tokens: Sequence[Token], nouns: Sequence[Token]) -> Span | None:
    """Return what takes back or unmasks in a sentence that goes back to a statement by some *nouns*."""
    taken = {noun.span for noun in nouns}
    found = REVOKING.search(sentence)
    if found is not None:
        return Span(*found.span())
    withdrawn = withdrawn_in(sentence)
    for token in tokens:
        is_false = token.word in UNTRUE or (token.word in STATEMENTS and token.span not in taken)
        if is_false or token.word == withdrawn:
            return token.span
    return None


def _turned(tokens: Sequence[Token], language: str | None) -> Span | None:
    """Return what negates in a sentence, or turns against what was said before."""
    negating = (span for _, span in negations(tokens, lists_of(words_for(language))))
    return min((*negating, *(token.span for token in tokens if token.word in CONTRASTS)), default=None)


def _taken_back(sentence: str, tokens: Sequence[Token]) -> Span | None:
    """Return what takes back in a short sentence, by a pronoun alone, what was told before: "They later took that back", "It was staged"."""
    pronouns = [token for token in tokens if token.word in _TAKING_UP] if len(tokens) <= _SHORT else []
    if not pronouns:
        return None
    found = REVOKING.search(sentence)
    if found:
        return Span(*found.span())
    withdrawn = withdrawn_in(sentence)
    if withdrawn and any(one.word != other.word for one, other in pairwise(pronouns)):
        return next(token.span for token in tokens if token.word == withdrawn)
    return next((token.span for token in tokens if token.word in UNTRUE), None)
