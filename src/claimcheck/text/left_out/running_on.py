"""Sentences that perhaps run on over what looks like their end, and whole clauses that a colon parts.

The sentences of a paragraph end at a stop behind any word that is in no list of short forms („dass Kpt. | Wolf 300 Boote
versenkte“), at a mark in a name („Yahoo! Japan“), at a stop inside a bracket, and at a blank line. Where that end is in
doubt, what negates on its other side is worth a warning, never an error.

What negates before a colon may speak of what stands behind it („Er bestritt den Vorwurf ein zweites Mal: …“), or not; no
form tells which. What is short on either side is one with the other: „Er sagte nie: …“, „…: eine Lüge“, the items of a list.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from claimcheck.languages.pack import all_words
from claimcheck.text.article import Article
from claimcheck.text.sentence import last_sentence, sentence_before, sentence_behind, sentences
from claimcheck.text.span import Span
from claimcheck.text.word import WORD

_COLON = re.compile(r":(?=\s)")
_SHORTEST_CLAUSE = 4
"""With fewer words before or behind it a colon parts no two clauses."""

_COLON_REACH = 300
_LISTED = re.compile(r"\s*+(?:[^\w\s\"'“”„‚‘’»«(\[]|\d)")


def is_parted_by_colon(text: str, negation: Span, pieces: Sequence[Span]) -> bool:
    """Return whether a colon between two whole clauses stands between the word at *negation* and all *pieces*.

    Args:
        text: A sentence.
        negation: A word in it, outside the pieces.
        pieces: The quotation's parts, in order.
    """
    if negation.end <= pieces[0].start:
        start, end = negation.end, pieces[0].start
    elif pieces[-1].end <= negation.start:
        start, end = pieces[-1].end, negation.start
    else:
        return False
    return any(
        _parts_clauses(text, match.start())
        for match in islice(_COLON.finditer(text, start, end), _SHORTEST_CLAUSE)
    )


_DASH = re.compile(r"(?<=\s)[–—-](?=\s)")


def is_parted_by_dash(text: str, negation: Span, pieces: Sequence[Span]) -> bool:
    """Return whether the only dash of a sentence stands between all *pieces* and a negation in a clause behind it.

    That clause mostly adds a thing: „Die Schule öffnet im Mai – weder Eltern noch Lehrer wurden gefragt“.
    """
    dashes = [match.start() for match in islice(_DASH.finditer(text), 2)]
    if len(dashes) != 1 or not pieces[-1].end <= dashes[0] < negation.start:
        return False
    return _parts_clauses(text, dashes[0])


def _parts_clauses(text: str, colon: int) -> bool:
    before, behind = text[max(0, colon - _COLON_REACH) : colon], text[colon + 1 : colon + 1 + _COLON_REACH]
    if before.rfind("(") > before.rfind(")"):
        return False
    is_long = all(len(WORD.findall(side)) >= _SHORTEST_CLAUSE for side in (before, behind))
    return is_long and _LISTED.match(behind) is None


_ENDS = frozenset(".!?")
_CLOSED = re.compile(r"[.!?…:;]+[\"'”“’»«)\]]*\s*\Z")
_ITEM = re.compile(r"\s*(?:[-–—*•‣·]|\d{1,3}[.)]|[a-z][.)])\s")
_CLOSING = "\"'”“’»«)]"
_SHORT_FORM = 4
"""A capitalised word of at most so many letters before a stop may be a short form."""

_REACH = 400
_SHORTEST = 4
"""Fewer words without a stop are a heading."""

_MOST_ITEMS = 100
_VOWELS = frozenset("aeiouyäöüàâéèêëîïôùûœæ")

_GIVEN, _SECOND = 3, 3
_FINITE = all_words("finite")

STARTERS = all_words("sentence-starter")
"""With these a sentence begins, and no name behind a short form."""

ASKING = all_words("asking-for-more")
"""With these no sentence ends, nor a heading; left out is what may be a verb's particle: „greift an“, „räumt ein“."""

_BEFORE_NOUNS = all_words("before-relative") | all_words("before-noun")
"""Right behind these stands no title."""

_WHOLE_WORDS = all_words("occupation") | all_words("role") | all_words("body") | all_words("whereabouts")
"""Short nouns that are no short forms: „der Arzt.“."""

_FUNCTION_WORDS = STARTERS.union(
    *map(all_words, ("clause-opener", "complementizer", "before-relative", "indefinite"))
)


def run_ons(article: Article, sentence: Span) -> Iterator[Span]:
    """Yield the sentences beside *sentence* that it perhaps runs on from or into, and the lead of its list."""
    paragraph = article.paragraph(sentence.start)
    earlier = sentence_before(article, paragraph, sentence.start)
    later = sentence_behind(article, paragraph, sentence.end)
    if earlier is not None and _runs_on(article, earlier, sentence):
        yield earlier
    if later is not None and _runs_on(article, sentence, later):
        yield later
    if earlier is None:
        yield from _from_paragraph_before(article, paragraph, sentence)
    behind = article.next_paragraph(sentence.start) if later is None else None
    if behind is not None and _is_broken(article, sentence, behind):
        yield next(sentences(article, behind))


def _runs_on(article: Article, one: Span, following: Span) -> bool:
    """Return whether the end between two sentences of a paragraph is in doubt."""
    text = article.slice(Span(max(one.start, one.end - _REACH), one.end))
    if text.rfind("(") > text.rfind(")"):
        return True
    word, mark = _end(text)
    first = WORD.search(article.text, following.start, following.end) if word else None
    if first is None or first.group().lower() in _FUNCTION_WORDS:
        return False
    words = WORD.findall(text)
    is_name = word[:1].isupper() and not word.isupper() and len(words) > 1
    if not mark.endswith("."):
        return is_name or first.group()[0].isdigit()
    # „zum Bau.“, „keine Uhr.“, "for Kent.": there stands a noun or a name, and a title behind „dass“ or „der“.
    before = words[-2:-1]
    is_noun = bool(before) and before[0].lower() in _BEFORE_NOUNS
    is_short = is_name and not is_noun and len(word) <= _SHORT_FORM and word.lower() not in _WHOLE_WORDS
    is_another = bool(before) and _is_full(before[0]) and _is_statement(article, following)
    return (is_short and not is_another) or (word.islower() and _VOWELS.isdisjoint(word))


def _is_full(word: str) -> bool:
    """Return whether what follows *word* is rather a surname or a currency than a short form: „sagte Ralf | Timm.“, „30.000 | Euro.“."""
    return word[0].isdigit() or (word[0].isupper() and len(word) >= _GIVEN)


def _is_statement(article: Article, sentence: Span) -> bool:
    """Return whether a sentence shows its own verb behind its first word, or the one after: „Verletzt wurde niemand.“."""
    first = islice(WORD.finditer(article.text, *sentence), 1, _SECOND)
    return any(word.group().lower() in _FINITE for word in first)


def _end(text: str) -> tuple[str, str]:
    """Return the word that ends *text* and the mark right behind it; an empty word where it does not end so."""
    bare = text.rstrip().rstrip(_CLOSING)
    while bare != text:
        text, bare = bare, bare.rstrip().rstrip(_CLOSING)
    start = end = len(text) - 1
    while start > 0 and text[end] in _ENDS and text[start - 1].isalnum() and not text[start - 1].isdecimal():
        start -= 1
    return text[start:end], text[end:]


def _from_paragraph_before(article: Article, paragraph: Span, sentence: Span) -> Iterator[Span]:
    before = _paragraph_before(article, paragraph)
    if before is None:
        return
    last = last_sentence(article, before)
    if _is_broken(article, last, paragraph):
        yield last
        return
    for _ in range(_MOST_ITEMS):
        if before is None or not _ITEM.match(article.text, sentence.start, sentence.end):
            return
        if article.slice(before).rstrip().endswith(":"):
            yield last_sentence(article, before)
            return
        before = _paragraph_before(article, before) if _ITEM.match(article.slice(before)) else None


def _is_broken(article: Article, before: Span, paragraph: Span) -> bool:
    """Return whether a sentence at a paragraph's end goes on in the next.

    No stop ends it, and no capital follows; or its last word asks for more: „Es gibt kein“.
    """
    text = article.slice(before)
    first = WORD.search(article.text, paragraph.start, paragraph.end)
    if first is None or _CLOSED.search(text) or _ITEM.match(article.slice(paragraph)):
        return False
    words = WORD.findall(text)
    if words and (words[-1].lower() in ASKING or text.rstrip().endswith(",")):
        return first.group().lower() not in STARTERS or first.group().islower()
    return len(words) >= _SHORTEST and not first.group()[0].isupper()


def _paragraph_before(article: Article, paragraph: Span) -> Span | None:
    index = bisect_left(article.paragraphs, paragraph)
    return article.paragraphs[index - 1] if index else None
