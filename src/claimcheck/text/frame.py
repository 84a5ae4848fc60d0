"""The words around direct speech of several sentences, which govern every one of them.

„Wir greifen an. Wir siegen“, sagte er nie: to the first sentence, read alone, the „nie“ is unseen.
"""

import re

from claimcheck.text.article import Article, Span
from claimcheck.text.quoted import quoted
from claimcheck.text.sentence import sentence_around

_GOES_ON = re.compile(r"\s*,|\s+[^\W\d_]")


def frame_of(article: Article, piece: Span) -> tuple[Span, ...]:
    """Return what stands before and behind the direct speech that *piece* is a part of.

    Empty where it is in none, or where its own sentence reaches over the speech already.
    """
    paragraph = article.paragraph(piece.start)
    if not paragraph.holds(piece):
        return ()
    own = sentence_around(article, piece)
    for speech in quoted(article.text, paragraph.start, paragraph.end):
        if speech.holds(piece):
            return tuple(part for part in _parts(article, speech, paragraph) if not own.holds(part))
    return ()


def _parts(article: Article, speech: Span, paragraph: Span) -> list[Span]:
    parts: list[Span] = []
    before = article.text[paragraph.start : speech.start].rstrip()
    if before.endswith(":"):
        lead_end = paragraph.start + len(before)
        parts.append(Span(sentence_around(article, Span(lead_end - 1, lead_end)).start, lead_end))
    behind = _GOES_ON.match(article.text, speech.end, paragraph.end)
    if behind and (behind.group().strip() == "," or behind.group()[-1].islower()):
        parts.append(Span(speech.end, sentence_around(article, Span(speech.end, behind.end())).end))
    return parts
