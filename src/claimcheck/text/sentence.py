"""Sentences of a paragraph, found so that a doubtful stop never cuts one in two.

A sentence that is taken too long costs a curator a few more quoted words; one taken too short
hides a „nicht“ and passes a false quotation. So a stop counts only where it can hardly be
anything else. (sentencex 1.0.32, measured on the shipped articles: as good there, but it splits
„lt. Angaben v. 3. | Mai“ and „Gen. Sekr. | A. B. Meier“, and needs 43 s for 400 kB of „.)
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from claimcheck.languages.pack import all_words
from claimcheck.text.article import Article
from claimcheck.text.dates import MONTH_FORMS, MONTHS
from claimcheck.text.span import Span, new_span
from claimcheck.text.vocabulary import ABBREVIATIONS, ADJECTIVE_ENDINGS
from claimcheck.text.word import WORD

# Starts only where a run of marks starts, so that a long run is read once; a mark stands first, so that the search runs fast.
_STOP = re.compile(r"(?P<mark>[.!?…](?<![.!?…]{2})[.!?…]*+)(?P<closing>[\"'”“’»«)\]]*+)\s++(?=\S)")
_LAST_WORD = re.compile(r"[^\W_]*\Z")
_BEFORE_NUMBERS = all_words("abbreviation-before-number")
"""Abbreviations that are words, too, and shorten only before a number: "No. 5"."""

_REACH = 20
"""How far, in code points, behind a stop the next letter is sought."""

_LONGEST_WORD = 20
"""How far back, in code points, the word before a stop is read."""

_MAX_SENTENCE = 5_000
"""A sentence longer than this, in code points, is read only this far to both sides of a passage."""


_NEXT = re.compile(r"\W*+(?P<letter>\w)")
_ABBREVIATED = ABBREVIATIONS["de"] | ABBREVIATIONS["en"] | (MONTH_FORMS.keys() - MONTHS.keys())
_STARTERS = all_words("sentence-starter")
_OPENED = re.compile(
    rf"\b(?:{'|'.join(sorted(all_words('complementizer') & all_words('spelling-out')))})\s(?P<said>[^!?…;:]*)\Z",
    re.IGNORECASE,
)
_VERBLESS = (all_words("function-word") | all_words("adverb")) - all_words("finite") - all_words("auxiliary")
_CLAUSE = 80
"""So far back, in code points, it is sought what opens a clause that has had no verb yet."""

_ORDINAL_DIGITS = 3
"""A stop behind at most this many digits may mark an ordinal („24. Juni“)."""


def sentences(article: Article, paragraph: Span) -> Iterator[Span]:
    """Yield the sentences of *paragraph*, which they cover from end to end."""
    ends = sentence_ends(article, paragraph)
    return _between(paragraph, ends, 0, len(ends))


def all_sentences(article: Article) -> Iterator[Span]:
    """Yield the sentences of *article*, in order."""
    return (sentence for paragraph in article.paragraphs for sentence in sentences(article, paragraph))


def sentences_of(text: str, start: int) -> Iterator[Span]:
    """Yield the sentences of a paragraph whose *text* stands at *start*."""
    ends = _ends(text, start)
    return _between(Span(start, start + len(text)), ends, 0, len(ends))


def sentences_over(article: Article, paragraph: Span, span: Span) -> Iterator[Span]:
    """Yield the sentences of *paragraph* that share a code point with *span*."""
    ends = sentence_ends(article, paragraph)
    first, last = bisect_right(ends, span.start), bisect_left(ends, span.end)
    return (s for s in _between(paragraph, ends, first, last) if s.overlaps(span))


def last_sentence(article: Article, paragraph: Span) -> Span:
    """Return the sentence that ends *paragraph*."""
    ends = sentence_ends(article, paragraph)
    return Span(ends[-1] if ends else paragraph.start, paragraph.end)


def sentence_before(article: Article, paragraph: Span, offset: int) -> Span | None:
    """Return the sentence of *paragraph* that ends at *offset* or before it, the last of them."""
    ends = sentence_ends(article, paragraph)
    index = len(ends) if offset >= paragraph.end else bisect_right(ends, offset) - 1
    return next(_between(paragraph, ends, index, index)) if index >= 0 else None


def sentence_behind(article: Article, paragraph: Span, offset: int) -> Span | None:
    """Return the sentence of *paragraph* that begins at *offset* or behind it, the first of them."""
    ends = sentence_ends(article, paragraph)
    index = 0 if offset <= paragraph.start else bisect_left(ends, offset) + 1
    return next(_between(paragraph, ends, index, index)) if index <= len(ends) else None


def _between(paragraph: Span, ends: "array[int]", first: int, last: int) -> Iterator[Span]:
    """Yield the sentences from that numbered *first* to *last*."""
    start = ends[first - 1] if first else paragraph.start
    for index in range(first, last + 1):
        end = ends[index] if index < len(ends) else paragraph.end
        yield new_span((start, end))
        start = end


@lru_cache(maxsize=256)  # every rule asks for it
def sentence_around(article: Article, span: Span) -> Span:
    """Return the span from the start of the first sentence that *span* touches to the end of the last."""
    paragraph = article.paragraph(span.start)
    if not span.start < span.end <= paragraph.end:
        paragraph = Span(paragraph.start, article.paragraph(span.end - 1).end)
    ends = sentence_ends(article, paragraph)
    first, last = bisect_right(ends, span.start), bisect_left(ends, span.end)
    around = Span(
        ends[first - 1] if first else paragraph.start, ends[last] if last < len(ends) else paragraph.end
    )
    return around if around.overlaps(span) else span


def near(sentence: Span, pieces: Sequence[Span]) -> Span:
    """Return *sentence*, but of a very long one only what is near the *pieces*."""
    start, end = pieces[0].start - _MAX_SENTENCE, pieces[-1].end + _MAX_SENTENCE
    if start <= sentence.start and sentence.end <= end:
        return sentence
    return Span(max(sentence.start, start), min(sentence.end, end))


def sentence_ends(article: Article, paragraph: Span) -> "array[int]":
    """Return where the sentences of *paragraph* end, but for the last; found once, for every passage in it asks."""
    known = article.sentence_ends
    if paragraph not in known:
        known[paragraph] = _ends(article.slice(paragraph), paragraph.start)
    return known[paragraph]


def _ends(text: str, start: int) -> "array[int]":
    return array("q", (start + match.end() for match in _STOP.finditer(text) if _ends_sentence(text, match)))


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    following = _NEXT.match(text, match.end(), match.end() + _REACH)
    if following and following["letter"].islower():
        return False
    if match["mark"] != "." or match["closing"]:
        # Dots and „[…]“ mark what is left out as often as an end.
        return not (match["mark"].startswith(("..", "…")) or "]" in match["closing"])
    before = text[max(0, match.start() - _LONGEST_WORD) : match.start()]
    last = _LAST_WORD.search(before)
    word = last.group() if last else ""
    if word.casefold() in _BEFORE_NUMBERS:
        return not (following and following["letter"].isdigit())
    if _is_doubtful(word):
        return False
    return not (word[:1].isupper() and following and _lacks_verb(text, match.start(), match.end()))


def _lacks_verb(text: str, stop: int, following: int) -> bool:
    """Return whether a stop stands in a clause that has had no verb yet, before what may be a name: „dass Oberstlt. Kern …“."""
    name = WORD.match(text, following)
    if name is None or not name.group()[0].isupper() or name.group().lower() in _STARTERS:
        return False
    opened = _OPENED.search(text, max(0, stop - _CLAUSE), stop)
    words = WORD.findall(opened["said"]) if opened else []
    return bool(words) and all(
        word[0].isupper()
        or word in _VERBLESS
        or (following[0].isupper() and word.endswith(ADJECTIVE_ENDINGS))
        for word, following in pairwise([*words, name.group()])
    )


def _is_doubtful(word: str) -> bool:
    """Return whether a full stop behind *word* may belong to the word: an ordinal, an initial, an abbreviation."""
    if word.isdigit():
        return len(word) <= _ORDINAL_DIGITS
    return len(word) == 1 or word.casefold() in _ABBREVIATED
