"""What is said of a quoted statement by the sentence around it: "That | the dam broke | is a fairy tale".

Whoever says that a thing is clear, sad or well known says that it is so; whoever calls it a fairy tale does not. The
words for the first are many but few enough to be listed; whatever else is said of a statement may deny it.
"""

import re
from collections.abc import Iterator, Sequence

from claimcheck.text.article import Span
from claimcheck.text.word import LETTERS
from claimcheck.text.wordlist import word_set

AFFIRMING = word_set("""
    apparent astonishing bad certain clear coincidence confirmed correct crucial documented encouraging established evident fact facts
    familiar fortunate good great important indisputable interesting ironic known lucky natural notable noteworthy obvious
    odd official pity plain proof proven public regrettable remarkable right sad secret shame shocking significant strange striking
    sure surprise surprising telling tragic true undeniable understandable undisputed unfortunate visible welcome wonder
    amtlich auffällig augenscheinlich bedauerlich bekannt belegt bemerkenswert bestätigt bewiesen deutlich dokumentiert
    eindeutig entscheidend erfreulich erstaunlich erwiesen fakt geheimnis gewiss gut historisch klar korrekt logisch nachgewiesen
    offenkundig offensichtlich peinlich richtig schade schlimm schön seltsam sicher sichtbar tatsache tragisch traurig
    typisch unbestritten unstrittig verständlich wahr wichtig wunder zufall ärgerlich öffentlich überraschend
""")
"""What is said of a thing that is so."""

SUPPOSING = word_set("""
    believed conceivable considered expected likely possible probable reported said suspected thought unlikely
    angeblich denkbar möglich vorstellbar wahrscheinlich
""")
"""What is said of a thing that may be so: a hedge, which is read elsewhere."""

_BEING = (
    r"(?:is|are|was|were|remains|seems|appears|sounds|would be|ist|war|sei|bleibt|scheint|klingt|wäre"
    r"|(?:turns|turned|has turned) out(?: to be)?|prove[sd](?: to be)?|erw(?:eist|ies) sich als|stellt(?:e)? sich als|entpuppt(?:e)? sich als)"
)
_OPENED = re.compile(r"\W*(?:That|Dass|Daß|(?:The|Die)\s+[^\W\d_]+,?\s+(?:that|dass|daß))\b")
_PREDICATE = re.compile(rf"[^.;:!?]{{0,80}}?(?P<said>\b{_BEING}\s+[^,.;:!?]{{1,80}})")
_AHEAD = re.compile(
    rf"\b(?:it|es)\s+(?P<said>{_BEING}\s+(?!not until\b)[^,.;:!?]{{1,60}}?)\s*,?\s+(?:that|dass|daß)\s+\Z",
    re.IGNORECASE,
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
    opened = _OPENED.match(text)
    return opened is not None and opened.end() <= start and not LETTERS.search(text, opened.end(), start)
