"""Omissions that make one sentence, or one clause, of two that nobody joined; and quotations that begin inside a noun phrase.

„Der Anwalt von | Merz wurde verurteilt“ does not say it of Merz; "Two of the | 500 soldiers died" not of 500. Seen by the
shape alone: a noun and „von“, „des“ or "of" outside, then a name or noun, then a verb right behind it.

"Trump praised the ruling. His former lawyer was convicted of fraud." has every word of "Trump […] was
convicted of fraud." An omission between whole sentences is honest, one within a clause mostly, too.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from claimcheck.languages.pack import all_endings, all_words
from claimcheck.text.article import Article
from claimcheck.text.clause import Clause, Relation, clauses
from claimcheck.text.left_out.outside import Kind, LeftOut
from claimcheck.text.phrases import pattern_of
from claimcheck.text.places import is_longer_name
from claimcheck.text.sentence import sentence_ends
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS, NUMBER_WORDS, PREPOSITIONS
from claimcheck.text.word import WORD

_REACH = 80
_OWNED = re.compile(r"(?P<head>\w+)\s+(?P<link>von|vom|des|of(?:\s+the)?)\s+\Z")
_FRONT = re.compile(r"(?<![\w-])(?P<word>\w+)\.?[ \n]\Z")
_LINKS = all_endings("part-link")
_WORD = re.compile(r"(?P<mark>[^\w\s'’-]\s*)?(?P<word>\w+(?:['’-]\w+)*)")
_LONGEST = 12
"""Of the quotation so many words are read."""

CREDITS = all_words("credit-noun")
"""Whose words they are, and no other head: „nach Angaben von“."""

QUANTITIES = all_words("part-of-noun")
"""Of these the quotation's noun is no owner: "one of", „die Zahl von“."""

NO_VERBS = all_words("no-verb")


def heads(article: Article, pieces: Sequence[Span]) -> tuple[LeftOut, ...]:
    """Return the noun and „von“ right before a quotation that goes on from their name to its verb."""
    start = pieces[0].start
    before = max(0, start - _REACH)
    front, first = _FRONT.search(article.text, before, start), WORD.match(article.text, start, pieces[0].end)
    if front and first and is_longer_name(front["word"], first.group()):
        return (LeftOut("head", front["word"], Span(*front.span("word")), governs=False),)
    is_linked = article.text[before:start].rstrip().endswith(_LINKS)
    owned = _OWNED.search(article.text, before, start) if is_linked else None
    if owned is None or owned["head"].lower() in CREDITS | QUANTITIES or "\n\n" in owned.group():
        return ()
    is_noun = owned["link"].startswith("of") or owned["head"][0].isupper()
    if not is_noun or not _goes_on(article, pieces[0]):
        return ()
    span = Span(owned.start(), owned.start() + len(owned.group().rstrip()))
    return (LeftOut("head", " ".join(article.slice(span).split()), span, governs=False),)


def _goes_on(article: Article, piece: Span) -> bool:
    """Return whether adjectives, then capitalised words, then a verb begin the *piece*, no mark between them."""
    found = _WORD.finditer(article.text, piece.start, piece.end)
    named = False
    for match, _ in zip(found, range(_LONGEST), strict=False):
        word = match["word"]
        if match["mark"] and match.start() > piece.start:
            return False
        if word[0].isupper():
            named = True
        elif named:
            return word[0].islower() and word not in NO_VERBS | PREPOSITIONS["de"]
        elif not word.endswith(ADJECTIVE_ENDINGS):
            return False
    return False


_PART_REACH = 60
_AHEAD = re.compile(
    r"(?P<part>[\w.,%]+)\s+(?P<link>in|(?:out\s+)?of(?:\s+(?:the|its|his|her|their|all|those|these))*|der|des|von(?:\s+den)?|unter\s+den)\s+\Z",
    re.IGNORECASE,
)
_PART_LINKS = (
    "of",
    "in",
    "the",
    "its",
    "his",
    "her",
    "their",
    "all",
    "those",
    "these",
    "der",
    "des",
    "von",
    "den",
)
"""Its link ends with one of them."""

_STATING = 3
"""With fewer words a quotation names the whole and says nothing of it."""


def partitives(text: str, pieces: Sequence[Span], languages: tuple[str, ...]) -> Iterator[tuple[Span, bool]]:
    """Yield what takes a part of the first thing that a piece names, and whether the piece says something of that.

    Args:
        text: A sentence.
        pieces: The quotation's parts in it.
        languages: Whose number words are known.
    """
    for piece in pieces:
        start, end = max(0, piece.start), min(len(text), piece.end)
        if not text[max(0, start - 1) : start].isspace():
            continue
        # Most passages stand behind no such word.
        before = text[max(0, start - _PART_REACH) : start]
        if not before.rstrip().casefold().endswith(_PART_LINKS):
            continue
        ahead = _AHEAD.search(text, max(0, start - _PART_REACH), start)
        if ahead is None:
            continue
        if ahead["link"].lower() == "in" and not _is_number(text, start, languages):
            continue  # "one in | 300", not "at nine in | the street"
        part = ahead["part"].lower()
        is_number = part[0].isdigit() or any(part in NUMBER_WORDS[language] for language in languages)
        if is_number or part.endswith("%") or pattern_of("taken-of-whole").fullmatch(part):
            is_said = len(WORD.findall(text[start:end])) >= _STATING
            yield Span(ahead.start("part"), ahead.start() + len(ahead.group().rstrip())), is_said


def _is_number(text: str, start: int, languages: tuple[str, ...]) -> bool:
    """Return whether a number in digits or words begins at *start*."""
    first = WORD.match(text, start)
    return first is not None and (
        first.group()[0].isdigit() or any(first.group().lower() in NUMBER_WORDS[each] for each in languages)
    )


_LINE = re.compile(r"[^\r\n]+")
_CLOSED = re.compile(r"[.!?…][\"'”“’»«)\]]*\s*\Z")
_MAX_SENTENCE = 1_000
"""So far, in code points, a sentence is read to both sides of an omission."""

_MOST = 100
"""So many omissions of one quotation are read for their clauses."""

_OPENING_REACH = 20
_SUBJECT = 5
"""With more words than these an English omission has taken the verb, too; a German verb ends its clause."""

_MARK = 2
_DASH = re.compile(r"\s[–—-]\s|[;:]\s")
_ASIDE = re.compile(r"\s*(?:[–—-]\s[^–—;]*\s[–—-]|\([^()]*\))\s*")
"""What stands between two dashes, or in brackets, and is left out whole."""

_JOINED_VERB = re.compile(r"\w\s+(?:and|but|or|und|oder|aber)\s+[a-zäöü]\w*\s*\Z")
_OBJECT = re.compile(r"(?:the|an?|his|her|den|die|das|einen?|[A-ZÄÖÜ]\w*)\b")
_SUBJECT_BEHIND = re.compile(
    r"\w[^,]*(?:,|,?\s(?:and|as|but|when|whereas|while|und|aber|als|doch|während|wogegen|wohingegen))\s+"
    r"(?:(?:(?:the|an?|his|her|its|their|der|die|das|eine?|(?:sein|ihr)e?)\s+)?[A-ZÄÖÜ][\w-]*|(?:the|an?|his|her|its|their)\s+\w+)\s*\Z"
)
"""Words, then another subject behind a comma or „und“: "praised the police, Jones", "…, while his lawyer"."""

_VERBLIKE = re.compile(r"\s*(?P<word>[a-zäöüß]\w*)")
_OPENED_PHRASE = re.compile(
    r"(?<!\w)(?<!,\s)(?:the|an?|his|her|its|our|their|of|der|die|das|des|dem|den|eine?[mnrs]?|(?:sein|ihr|unser)(?:e[mnrs]?)?|von|vom)\s*\Z",
    re.IGNORECASE,
)
_GOVERNING = all_words("preposition")
_HEADED = re.compile(r"\w\s+(?:of(?:\s+the)?|des|von|vom)\s*\Z")
_CLAUSE_END = re.compile(r"\s*[,;:–—]")
_SHORTEST_SENTENCE = 3
"""Fewer words than this are no sentence of their own: a heading „300 Soldaten“ goes on what stands before it."""


def joins(article: Article, pieces: Sequence[Span]) -> tuple[LeftOut, ...]:
    """Return each omission between *pieces* that joins sentences (`governs`) or clauses of one sentence.

    Args:
        article: Where the quotation was found.
        pieces: The quotation's parts in order, within one paragraph.
    """
    if len(pieces) < 2:  # noqa: PLR2004  a gap has two sides
        return ()
    return tuple(_joins(article, pieces))


def _joins(article: Article, pieces: Sequence[Span]) -> Iterator[LeftOut]:
    paragraph = article.paragraph(pieces[0].start)
    ends = _ends(article, paragraph)
    for number, (before, after) in enumerate(pairwise(pieces)):
        gap = Span(before.end, after.start)
        first, last = bisect_left(ends, gap.start), bisect_right(ends, gap.end) - 1
        if first > last:
            sentence = Span(
                ends[last] if first else paragraph.start, [*ends[first : first + 1], paragraph.end][0]
            )
            if number >= _MOST:
                continue
            if _takes_verb(article, gap, after) or _joins_clauses(article, sentence, before, after):
                yield _left_out(article, gap, "clauses")
            elif _splits_phrase(article, before, gap):
                yield _left_out(article, gap, "phrase")
            continue
        following = ends[last + 1] if last + 1 < len(ends) else paragraph.end
        cuts_end = _has_word(article, Span(gap.start, ends[first]))
        cuts_start = _has_word(article, Span(ends[last], gap.end))
        if cuts_start or (cuts_end and not _is_apart(article, before, after, following)):
            yield _left_out(article, gap, "sentences")


@lru_cache(maxsize=256)
def _ends(article: Article, paragraph: Span) -> tuple[int, ...]:
    """Return where sentences of *paragraph* end; a line does so, too, that was not wrapped there."""
    found = set(sentence_ends(article, paragraph))
    lines = [Span(*match.span()) for match in _LINE.finditer(article.text, paragraph.start, paragraph.end)]
    width = max((line.length for line in lines), default=0)
    for line, following in pairwise(lines):
        word = WORD.search(article.text, following.start, following.end)
        if word is None or word.group()[0].islower():
            continue
        if not article.is_wrapped or line.length + word.end() - following.start < width:
            found.add(following.start)
    return tuple(sorted(found))


def _is_apart(article: Article, before: Span, after: Span, end: int) -> bool:
    """Return whether *after*, which begins a sentence, shows that it does: a whole one, or one behind a whole clause."""
    is_clause = _CLAUSE_END.match(article.text, before.end) is not None
    is_long = all(len(WORD.findall(article.slice(piece))) >= _SHORTEST_SENTENCE for piece in (before, after))
    first = WORD.search(article.text, after.start, after.end)
    behind_clause = is_clause and is_long and first is not None and first.group()[0].isupper()
    return behind_clause or _is_sentence(article, after, end)


def _is_sentence(article: Article, piece: Span, end: int) -> bool:
    """Return whether *piece*, which begins a sentence, takes it up to its *end*."""
    taken = article.slice(Span(piece.start, max(piece.start, min(piece.end, end))))
    rest = article.slice(Span(min(piece.end, end), end))
    is_closed = _CLOSED.search(taken + rest) is not None
    return is_closed and not WORD.search(rest) and len(WORD.findall(taken)) >= _SHORTEST_SENTENCE


def _has_word(article: Article, span: Span) -> bool:
    return WORD.search(article.text, span.start, span.end) is not None


def _takes_verb(article: Article, gap: Span, after: Span) -> bool:
    """Return whether an omission takes the verb of what follows: "jailed […] Smith" out of "jailed Jones and praised Smith".

    It does where a small word behind „und“ ends it and an object follows, or where a dash or colon in it begins another statement.
    """
    left_out = article.slice(gap)
    dashes = _DASH.findall(left_out)
    if len(dashes) == 1 and all(map(WORD.search, _DASH.split(left_out))):
        return True
    verb = _VERBLIKE.match(article.text, after.start, after.end)
    if verb and verb["word"] not in NO_VERBS | PREPOSITIONS["de"] and _SUBJECT_BEHIND.search(left_out):
        return True
    object_ = _OBJECT.match(article.text, after.start, after.end)
    return object_ is not None and _JOINED_VERB.search(left_out) is not None


def _splits_phrase(article: Article, before: Span, gap: Span) -> bool:
    """Return whether an omission begins or ends inside a phrase: "The […] president", „nahm […] Bürgermeisters fest“, "elected […] Wolf" out of "elected Klee over Wolf"."""
    left_out = article.slice(gap)
    opened = article.text[max(before.start, before.end - _OPENING_REACH) : before.end]
    has_mark = _CLAUSE_END.search(left_out.strip())
    words = WORD.findall(left_out)
    is_governed = bool(words) and words[-1].lower() in _GOVERNING and _OBJECT.match(article.text, gap.end)
    return not has_mark and (
        (_OPENED_PHRASE.search(opened) is not None and bool(words))
        or _HEADED.search(left_out) is not None
        or bool(is_governed)
    )


def _joins_clauses(article: Article, sentence: Span, before: Span, after: Span) -> bool:
    """Return whether what stands between two pieces of a sentence takes one clause's end or opener with it."""
    around = Span(
        max(sentence.start, before.end - _MAX_SENTENCE), min(sentence.end, after.start + _MAX_SENTENCE)
    )
    text = article.slice(around)
    parts = clauses(text, article.language)
    end, start = before.end - around.start, after.start - around.start
    left, right = _clause_at(parts, text, end, -1), _clause_at(parts, text, start, 1)
    if left is None or right is None or left is right or _ASIDE.fullmatch(text, end, start):
        return False
    opened = right.parts[0].start
    # Behind the opener stands a subject: „dessen Anwalt“; a bare „der“ or "that" adds none.
    taken = len(WORD.findall(text, opened, start)) if end <= opened else 0
    ends_clause = after.end - around.start >= right.parts[-1].end - _MARK and article.language != "en"
    if right.relation is not Relation.MAIN and taken > 1 and (taken <= _SUBJECT or ends_clause):
        return True
    closed = max((part.end for part in left.parts if part.start < end), default=end)
    return left.relation is not Relation.MAIN and bool(WORD.search(text, end, min(closed, start)))


def _clause_at(parts: Sequence[Clause], text: str, offset: int, step: int) -> Clause | None:
    """Return the clause of the first word from *offset* on: of the one before it where *step* is negative."""
    if step > 0:
        word = WORD.search(text, offset)
        span = Span(*word.span()) if word else None
    else:
        stripped = re.sub(r"\W+\Z", "", text[:offset])
        span = Span(len(stripped) - 1, len(stripped)) if stripped else None
    return next((clause for clause in parts if span and clause.touches(span)), None)


def _left_out(article: Article, gap: Span, kind: Kind) -> LeftOut:
    text = article.slice(gap)
    span = Span(gap.end - len(text.lstrip()), gap.start + len(text.rstrip()))
    words = " ".join(article.slice(span).split())
    return LeftOut(kind, words, span, governs=kind == "sentences")
