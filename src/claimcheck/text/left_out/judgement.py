"""What is said of a quoted statement by what stands around, behind or beside it.

Around it: "That | the dam broke | is a fairy tale". Whoever says that a thing is clear, sad or well known says that it
is so; whoever calls it a fairy tale does not. The words for the first are many but few enough to be listed; whatever
else is said of a statement may deny it. Behind it: "The council paid 300 euros, | a claim that turned out to be wrong".

Beside its sentence: "The dam broke. | Nonsense.", „Er log, als er sagte, dass | …“. Closed lists of how news puts it;
what they lack goes unnoticed, so that they tell a doubt and prove nothing by silence.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from claimcheck.languages.pack import all_words
from claimcheck.text.article import Article
from claimcheck.text.denial import negates
from claimcheck.text.negation import lists_of, negations, tokens_of
from claimcheck.text.phrases import Sought
from claimcheck.text.sentence import sentence_around, sentence_behind
from claimcheck.text.span import Span
from claimcheck.text.word import LETTERS, WORD

AFFIRMING = all_words("affirming")
"""What is said of a thing that is so."""

SUPPOSING = all_words("supposing")
"""What is said of a thing that may be so: a hedge, which is read elsewhere."""

_SUBJECT_CLAUSE = re.compile(r"\W*(?:That|Dass|Daß|(?:The|Die)\s+[^\W\d_]+,?\s+(?:that|dass|daß))\b")
_PREDICATE = Sought(r"[^.;:!?]{0,80}?(?P<said>\b<judging-verb>\s+[^,.;:!?]{1,80})", flags=0)
_AHEAD = Sought(
    r"\b(?:it|es|<adverb>)\s+(?P<said><judging-verb>\s+(?!not until\b)[^,.;:!?]{1,60}?)\s*,?\s+(?:that|dass|daß)\s+\Z",
    "judging-verb",
    "=that =dass =daß",
)
_REACH = 120
_PARTICIPLE = re.compile(r"(?<![\w-])\w+ed\W*\Z")
_LONGEST = 8
"""More words than this are another clause, and no short judgement."""


def judgements(text: str, pieces: Sequence[Span]) -> Iterator[Span]:
    """Yield what a sentence says of the statement that the *pieces* quote, unless that says that it is so.

    Args:
        text: A sentence.
        pieces: The quotation's parts in it.
    """
    start, end = max(0, pieces[0].start), min(len(text), pieces[-1].end)
    ahead = _AHEAD.search(text, max(0, start - _REACH), start)
    behind = _PREDICATE.match(text, end) if _opens_before(text, start) else None
    for match in filter(None, (ahead, behind)):
        words = [word.lower() for word in LETTERS.findall(match["said"])]
        is_told = len(words) > _LONGEST or not (AFFIRMING | SUPPOSING).isdisjoint(words)
        # "was announced" is no judgement, "is far-fetched" is one.
        if not is_told and not _PARTICIPLE.search(match["said"]):
            yield Span(*match.span("said"))


def _opens_before(text: str, start: int) -> bool:
    opened = _SUBJECT_CLAUSE.match(text)
    return opened is not None and opened.end() <= start and not LETTERS.search(text, opened.end(), start)


STATEMENTS = all_words("statement-of-others")
"""What a sentence is called by one who does not vouch for it."""

REPORTS = all_words("retracted")
"""What may be retracted, and is no doubt by itself."""

UNTRUE = all_words("untrue")
"""What such a statement is where it does not hold, besides what negates anywhere."""

_BEARING_OUT = all_words("bearing-out")
_TRUE = Sought(
    r"\b(?:(?:turned out|proved|proven)(?: to be)? (?:correct|right|true)|(?:erwies|erweist|stellte) sich (?:\w+ )?als (?:richtig|wahr|zutreffend))\b"
)
_NOUN_BEHIND = re.compile(r"\s*[,–—-]\s+(?:an?|eine?|the|die|das|der)\b")
_ADJECTIVES = 2
"""So many words may stand between an article and such a noun."""


def afterthoughts(
    text: str, pieces: Sequence[Span], languages: tuple[str, ...]
) -> Iterator[tuple[Span, bool]]:
    """Yield the noun right behind the pieces that calls them a mere statement, and whether it is said to be untrue.

    Args:
        text: A sentence.
        pieces: The quotation's parts in it.
        languages: Whose words are known.
    """
    end = max(0, pieces[-1].end)
    opened = _NOUN_BEHIND.match(text, end)
    if opened is None:
        return
    near = islice(WORD.finditer(text, opened.end()), _ADJECTIVES + 1)
    noun = next((word for word in near if word.group().lower() in STATEMENTS | REPORTS), None)
    if noun is None:
        return
    tokens = tokens_of(text[noun.end() :])
    is_untrue = any(token.word in UNTRUE for token in tokens) or any(negations(tokens, lists_of(languages)))
    is_true = not is_untrue and (
        _TRUE.search(text, noun.end()) is not None or any(token.word in _BEARING_OUT for token in tokens)
    )
    if is_untrue or (noun.group().lower() in STATEMENTS and not is_true):
        yield Span(*noun.span()), is_untrue


_FALSE = r"(?:<utter>\s)?(?:<falsehood>|<answer-no>|<not-holding>)(?=\s*[.!,:–—-])"
_CALLED = r"<what-was-said>\s(?:<judging-verb>\s(?:\w+\s){0,2}?<falsehood>|<not-holding>)\b"
_TURNED_OUT = r"(?:\w+\s){1,4}?(?:\w+\s){0,2}(?:<turned-out>\s<falsehood>|<taken-back>)\b"
_TURNED = r"<the-opposite>\b"
_MARKED = r"(?:\[?<truth-follows>\b)"
_OPENING = r"[\s\"'“„»«–—-]*"
_RETORT = Sought(
    rf"{_OPENING}(?P<said>{_FALSE}|{_CALLED}|{_TURNED_OUT}|{_MARKED}|{_TURNED})",
    "falsehood answer-no not-holding taken-back truth-follows the-opposite",
)
_NAMED = Sought(
    rf"{_OPENING}(?P<said><what-was-said>\s<judging-verb>\s(?:\w+\s){{0,3}}?<statement-of-others>)\s*[.!,;]",
    "what-was-said",
    "judging-verb",
    "statement-of-others",
)
_TURN = Sought(_TURNED)
_LYING = Sought(
    r"\b(?P<said><lying>)\b[^.;!?]{0,80}\b(?:dass|daß|that)\s+\Z",
    "lying",
    "=that =dass =daß",
)
EARLIER_VERSION = "<earlier> <edition>"
VERSION = Sought(rf"\b{EARLIER_VERSION}\b", "earlier", "edition")
"""What a text said before it was changed: it says so no longer."""

_EARLIER = Sought(
    rf"\b(?P<said>{EARLIER_VERSION}\b[^.;!?]{{0,80}}\b<told-by-version>)\b",
    "earlier",
    "edition",
    "told-by-version",
)
"""A correction tells what is no longer said: "An earlier version said that …"."""

_UNREAL = Sought(r"\b(?P<said><supposed-true>|<wrongly-before> <told>)\b", "supposed-true wrongly-before")
"""What supposes that a thing is true, or tells that it was told wrongly."""

_BRACKETED = Sought(
    rf"[\s.]*(?:[(\[–—-]|,(?=\s*or so\b))\s*(?P<said>{_CALLED}|<called-in-brackets>|or so\b[^)\].]{{0,60}})",
    "falsehood not-holding called-in-brackets =so",
)


_UNVERIFIED = Sought(
    r"\s*[,;–—-]\s*(?:\w+\s+){0,2}?(?:this|that|it|which|was|das|dies|es|(?:the|die)\s+<told-figure>)\b"
    r"[^,.;:!?]{0,40}?\b(?P<said>(?:not|never|nicht|nie)\s+(?:[\w-]+\s+){0,4}?<verifying>)\b",
    "verifying",
)
"""What the sentence goes on with that leaves it open: ", though this could not be verified"."""


def retorts(article: Article, piece: Span) -> Iterator[Span]:
    """Yield what the sentence behind that of *piece*, or its own ahead of it, calls false in it; *piece* ends a quotation."""
    around = sentence_around(article, piece)
    lying = _LYING.search(article.text, max(around.start, piece.start - _REACH), piece.start)
    if lying:
        yield Span(*lying.span("said"))
    for pattern in (_EARLIER, _UNREAL):
        earlier = pattern.search(article.text, around.start, piece.start)
        if earlier:
            yield Span(*earlier.span("said"))
    for behind_it in (_BRACKETED, _UNVERIFIED):
        found = behind_it.match(article.text, piece.end, around.end)
        if found:
            yield Span(*found.span("said"))
    paragraph = article.paragraph(piece.end - 1)
    behind = sentence_behind(article, paragraph, around.end) if around.end < paragraph.end else None
    said = retort_at(article.text, behind.start, behind.end) if behind else None
    # Behind a denial „im Gegenteil“ goes on with it.
    is_going_on = said and _TURN.match(article.text, said.start) and negates(article.slice(around))
    if said and not is_going_on:
        yield said


def retort_at(text: str, start: int, end: int) -> Span | None:
    """Return what a sentence of *text*, from *start* to *end*, calls false of the one before it, or a mere rumour: "It is a rumour."."""
    said = _RETORT.match(text, start, end)
    if said:
        return Span(*said.span("said"))
    named = _NAMED.match(text, start, end)
    return Span(*named.span("said")) if named else None
