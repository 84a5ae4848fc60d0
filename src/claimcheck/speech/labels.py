"""Labels of a transcript: „Demtschenko: Wir wissen, dass …“. What stands behind one is its speaker's.

One line with a colon may be a heading („Ukraine: Die Lage“); two that begin with a name and a colon are
a transcript, where each label speaks up to the next.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from claimcheck.languages.pack import all_endings, all_words
from claimcheck.speech.kind import Kind
from claimcheck.speech.utterance import Speech
from claimcheck.speech.words import TIME_STAMP
from claimcheck.text.article import Article
from claimcheck.text.span import Span

_LABEL = re.compile(
    rf"^[ \t]*(?:{TIME_STAMP})?"
    r"(?P<bullet>[•·▪►*–-][ \t]*)?(?P<label>[^\W\d_](?:[^\W_]|[ .'’&/()-]){0,58}[^\W_.)]?[.)]?)/?:(?=\s|$)",
    re.MULTILINE,
)
_NO_NAMES = all_words("no-speakers-label")
"""What stands before a colon at the start of a line and names nobody."""

_JOINED = re.compile(r"\b(?:and|und|sowie|of|the|der|die)\b")
_LITTLE = all_words("little-label-word")
_ROLES = all_endings("role")
"""What somebody is called by what he is: „Moderatorin“."""

_MOST = 8
"""A label has at most so many words."""

_FEWEST = 2
"""So many labels make a transcript."""


class Turn(NamedTuple):
    """A label and what stands behind it up to the next one, or to the end of its paragraph."""

    label: Span
    said: Span


@lru_cache(maxsize=64)  # asked for by every cue of an article
def turns(article: Article) -> tuple[Turn, ...]:
    """Return the turns of *article*, in order."""
    found = [Span(*match.span("label")) for match in _LABEL.finditer(article.text) if _is_label(match)]
    ends = [*(label.start for label in found[1:]), len(article.text)][: len(found)]
    if not _is_transcript(article, found):
        ends = [min(end, article.paragraph(label.start).end) for label, end in zip(found, ends, strict=True)]
    return tuple(Turn(label, _said(article, label, end)) for label, end in zip(found, ends, strict=True))


def label_at(article: Article, span: Span) -> Turn | None:
    """Return the turn whose label *span* overlaps; None if it stands in none."""
    return next((turn for turn in turns(article) if turn.label.overlaps(span)), None)


def transcribed(article: Article) -> tuple[Speech, ...]:
    """Return what a transcript reports, turn by turn; nothing where the article is none."""
    found = turns(article)
    if not _is_transcript(article, [turn.label for turn in found]):
        return ()
    return tuple(
        Speech(Kind.DIRECT, (turn.said,), (), turn.label, (turn.label,))
        for turn in found
        if turn.said.start < turn.said.end
    )


def spoken(article: Article) -> tuple[Speech, ...]:
    """Return what the map beside *article* gives to speakers, as long as one speaks; nothing that a label gives to one."""
    found: list[tuple[str, Span]] = []
    before = ""
    for run in article.runs:
        name = "" if run.is_left_out else run.speaker or ""
        if name and name == before:
            found[-1] = (name, Span(found[-1][1].start, run.span.end))
        elif name:
            found.append((name, run.span))
        before = name
    labelled = [part for speech in transcribed(article) for part in (*speech.frame, *speech.message)]
    return tuple(
        Speech(Kind.DIRECT, (span,), named=name)
        for name, span in found
        if not any(part.overlaps(span) for part in labelled)
    )


def _is_transcript(article: Article, labels: list[Span]) -> bool:
    """Return whether labels are speakers': one comes back, or all are full names, beside what who asks is called. „Wirtschaft: …“ is a heading."""
    starts = [article.slice(label) for label in labels if article.paragraph(label.start).start == label.start]
    comes_back = len(set(starts)) < len(starts)
    named = [label for label in starts if not label.casefold().endswith(_ROLES)]
    full = all(len(label.split()) >= _FEWEST and not _JOINED.search(label) for label in named)
    return len(starts) >= _FEWEST and (comes_back or (full and len(named) >= _FEWEST))


def _is_label(match: re.Match[str]) -> bool:
    words = re.findall(r"\w[\w.'’/-]*", match["label"])
    if not words or len(words) > _MOST or words[0].lower() in _NO_NAMES:
        return False
    if match["bullet"]:
        return True
    return words[0][0].isupper() and all(word[0].isupper() or word in _LITTLE for word in words)


def _said(article: Article, label: Span, end: int) -> Span:
    start = article.text.index(":", label.end) + 1
    text = article.text[start:end]
    left = start + len(text) - len(text.lstrip())
    return Span(left, max(left, start + len(text.rstrip())))
