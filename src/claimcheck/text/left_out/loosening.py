"""What stands right before or behind a quotation and makes less of it: „fast | alle“, "at least | until Friday", `>= | 9000`.

Only what touches the quotation is read, so that no clause need be understood. Where a word is in no
list but has the form of one ("supposedly | 300"), its effect is told as a doubt. The lists are gathered from the public
articles and completed by hand; all are lower case, and each is reached by a test.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.languages.pack import all_words, by_language, phrases, united
from claimcheck.text.boundary import is_operator
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.dates import MONTHS, WEEKDAYS
from claimcheck.text.fold import fold_words
from claimcheck.text.left_out.bounding import is_number
from claimcheck.text.negation import Phrases, Token, any_of, lists_of, tokens_of, words_at
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import PREPOSITIONS
from claimcheck.text.word import WORD

ALMOST = phrases("almost")
"""What does not hold of anything right behind it: „fast | alle“, "anything but | a success"."""

FAR = phrases("far-from")
"""What negates right before a quantifier or adjective, and not before a place."""

PLACES = all_words("place-start")
"""What begins the name of a place rather than what is far from being so."""

LESS = by_language("making-less")
"""What is perhaps less than what stands right behind it: "attempted | murder", „teilweise | zerstört“."""

FEW = phrases("making-few")
"""What calls the number or quantity right behind it small: "only | 300", "barely | enough"."""

AMOUNTS = all_words("amount")
"""What is no number and yet an amount."""

ABOUT = by_language("loosening-multiple")
"""What makes a multiple less exact: „etwa | doppelt“; elsewhere they are other words, too."""

NEAR_DATES = phrases("near-date")
"""What makes a date right behind it less exact or less sure: „voraussichtlich | am 16. Oktober“."""

UNREAL = by_language("unreal")
"""Of what such a noun names it is not said that it has come to pass: "a risk of | a breach", „die Gefahr | eines Bruchs“."""

UNREAL_LINKS = by_language("unreal-link")
"""What joins such a noun to what it names."""

LIMITS = phrases("limit")
"""What limits a date or a number right behind it; German superlatives on „-stens“ do, too."""

LIMITS_BEHIND = phrases("limit-behind")
"""What limits the date right before it."""

NO_LIMITS = all_words("no-limit")
"""Words on „-stens“ that limit nothing, or not a date."""

QUANTIFIERS = by_language("quantifier")
"""What an approximating adverb before it makes less of."""

NO_APPROXIMATIONS = all_words("no-approximation")
"""Words on "-ly" or „-weise“ that make no number or quantifier less."""

DATE_STARTS = all_words("date-start")
"""With what a date begins, besides numbers and the names of months and days."""

DEFINITES = all_words("definite") | all_words("of")
"""What may stand between a quantifier and what it counts: "all of the"."""

REFERENCES = all_words("number-reference")
"""Short forms that may stand before a number and bound it not: „Nr. 5“, "p. 5"."""


ARTICLES = by_language("determiner")
"""What opens the noun phrase that a piece begins inside."""

LEAVING = all_words("leaving-whole")
"""Words before a noun that leave it what it is."""

ADVERBS = (
    all_words("adverb")
    | LEAVING
    | all_words("no-approximation")
    | all_words("plain-negation")
    | all_words("strengthening")
)
"""What adds nothing to a number or an adjective by itself; what negates is read elsewhere."""

COPULAS = all_words("being")
"""Forms of "be", behind which stands what something is."""

PARTING = all_words("part-link") | all_words("comparing") | {"from"}
"""With these ends what says how far from being so it is."""

_DEGREE = 6
"""So many words before a piece are looked at for such a form."""

_NOUN_FIRST = re.compile(r"(?P<word>[^\W\d_]{3,})\b")
_ENGLISH_PARTICIPLE = re.compile(r"[a-z]{3,}ed")
_GERMAN_PARTICIPLE = re.compile(
    r"(?:[a-zäöüß]{2,5})?(?:ge|be|ver|er|ent|zer|unter|über)[a-zäöüß]{2,}(?:t|en)e[mnrs]?|[a-zäöüß]{3,}ierte[mnrs]?"
)

_NEAR = 40
_REACH = 120
"""So far, in code points, it is read to both sides of a quotation's end."""

_LONGEST = 4
_TOUCHES = re.compile(r"[\s\"'“„”‚‘’»«(\[]*\Z")
_TOUCHES_BEHIND = re.compile(r"\s*\Z")
_COMPOUND = re.compile(r"\w+(?:[-‐‑]\w+)+(?=\W*\Z)")
"""The last word with what hyphens join to it: "the so-called | minister"; read word by word it would be "called"."""

_ABBREVIATED = re.compile(r"(?<![\w.])(?P<word>[^\W\d_]{1,6})\.\s*\Z")
_SIGN = re.compile(r"(?P<sign>[^\w\s]+(?:\s[^\w\s]+)*)\s?\Z")
_PLUS = re.compile(r"\+(?!\w)")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = re.compile(
    r"[\s,]*(?P<year>(?:(?:dem|den|in|im|of|vom)\s+)?(?:(?:Jahre?|des Jahres)\s+)?"
    rf"(?:\d{{1,2}}\.?\s+(?:{_MONTH})\s+|(?:{_MONTH})\s+(?:\d{{1,2}},\s+)?)?(?:1[5-9]|20)\d\d)\b(?P<counted>\s+[^\W\d_])?",
    re.IGNORECASE,
)
"""The year of a date, and nothing counted: „am Montag | im Jahr 1962“, not "in May 2000 men"."""

_DAY = re.compile(rf"(?:\b\d{{1,2}}\.?\s+(?:{_MONTH})|\b(?:{_MONTH})\s+\d{{1,2}})\s*\Z", re.IGNORECASE)
"""Behind a whole day a year counts nothing: „am 3. Mai | 2019 ein“."""

_YEAR_AHEAD = re.compile(
    r"(?:\A|(?<=\s))(?P<year>(?:in|im)\s+(?:(?:Jahre?)\s+)?(?:1[5-9]|20)\d\d),?\s+\Z", re.IGNORECASE
)
_TAIL = re.compile(r"\s*,\s*(?P<tail>[a-zäöüß]+)\s*(?:[.!;]|\Z)")
_YEAR_INSIDE = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_NAMES_OF_DAYS = frozenset(MONTHS.keys() | WEEKDAYS.keys())
_DATED = 3
_HEADING = 2
"""So many `=` in a row make a heading."""


class Loosened(NamedTuple):
    """A word outside a quotation, and whether it makes less of the quotation for certain."""

    span: Span
    is_certain: bool


def loosened(
    text: str, pieces: Sequence[Span], languages: tuple[str, ...], *, doubts: bool = True
) -> Iterator[Loosened]:
    """Yield what stands right before or behind a piece and makes less of it.

    Args:
        text: A sentence.
        pieces: The quotation's parts in it.
        languages: Whose words are known.
        doubts: Whether what perhaps makes less of it is looked for, too.
    """
    for piece in pieces:
        start, end = max(0, piece.start), min(len(text), piece.end)
        before, behind = text[max(0, start - _REACH) : start], text[end : end + _REACH]
        offset = start - len(before)
        if doubts or text[start : start + 1].isdigit() or _may_end(before, languages):
            for span, is_certain in _ahead(before, text[start:end], languages):
                yield Loosened(span.moved(offset), is_certain)
        quoted = text[max(start, end - _REACH) : end]
        if doubts and (tail := _tail(text[start:end], behind, languages)):
            yield Loosened(tail.moved(end), is_certain=False)
        if _may_begin(behind, languages):
            for span in _behind(quoted, behind, languages):
                yield Loosened(span.moved(end), is_certain=True)
        if not doubts:
            continue
        for span in _years(before, text[start:end], behind):
            yield Loosened(span.moved(start), is_certain=False)


def _may_end(before: str, languages: tuple[str, ...]) -> bool:
    """Return whether the last word may be, or end, what makes less for certain of what stands behind it; most clear that at once."""
    last = "".join(WORD.findall(fold_words(before[-_NEAR:]).lower())[-1:])
    return last in _last_words(languages) or last.endswith("stens")


def _may_begin(behind: str, languages: tuple[str, ...]) -> bool:
    """Return whether it may begin with what limits or adds to what stands before it."""
    first = "".join(WORD.findall(fold_words(behind[:_NEAR]).lower())[:1])
    return behind[:1] == "+" or first in _first_words(languages)


@lru_cache(maxsize=4)
def _last_words(languages: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words[-1] for lists in (ALMOST, FAR, LIMITS) for words in _listed(lists, languages))


@lru_cache(maxsize=4)
def _first_words(languages: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words[0] for words in _listed(LIMITS_BEHIND, languages))


def _tail(quoted: str, behind: str, languages: tuple[str, ...]) -> Span | None:
    """Return the single word that a comma adds to a quoted number at the sentence's end, unless it tells when or goes on: "…, tops."."""
    tail = _TAIL.match(behind)
    if tail is None or not any(is_number(token.word, lists_of(languages)) for token in tokens_of(quoted)):
        return None
    is_known = tail["tail"] in ADVERBS or any(tail["tail"] in FUNCTION_WORDS[each] for each in languages)
    return None if is_known else Span(*tail.span("tail"))


def _years(before: str, quoted: str, behind: str) -> Iterator[Span]:
    """Yield the year of a date in a piece that stands right before or behind it; offsets count from the piece's start."""
    year = _YEAR.match(behind)
    is_date = year and (not year["counted"] or _DAY.search(quoted))
    if year and is_date and any_of(tokens_of(quoted[-_REACH:])[-_DATED:], _NAMES_OF_DAYS):
        yield Span(year.start("year") + len(quoted), year.end("year") + len(quoted))
    ahead = _YEAR_AHEAD.search(before)
    near = quoted[:_REACH]
    if ahead and any_of(tokens_of(near), _NAMES_OF_DAYS) and not _YEAR_INSIDE.search(near):
        yield Span(ahead.start("year") - len(before), ahead.end("year") - len(before))


def _ahead(before: str, quoted: str, languages: tuple[str, ...]) -> Iterator[tuple[Span, bool]]:
    lists, inside = lists_of(languages), tokens_of(quoted[:_REACH])
    first = inside[0].word if inside else ""
    counts = bool(first) and (is_number(first, lists) or first in lists.multiples)
    sign = _sign(before) if quoted[:1].isdigit() else None
    if sign:
        yield sign, True
    if short := _abbreviation(before, languages, is_first=counts):
        yield short, False
    tokens = tokens_of(before)
    if not tokens or not _TOUCHES.fullmatch(before, tokens[-1].span.end):
        return
    compound = _COMPOUND.search(before)
    if compound and fold_words(compound.group().lower()) in united(LESS, languages):
        yield Span(*compound.span()), False
        return
    found = list(_word_ahead(tokens, quoted, first, languages, counts=counts))
    yield from found
    if not (found or _phrase(tokens, FAR, languages)) and (
        degree := _degree(before, tokens, quoted, languages)
    ):
        yield degree, False


def _nearly_all(tokens: Sequence[Token], languages: tuple[str, ...]) -> Span | None:
    """Return what makes less of a quantifier that stands outside, too: „fast alle | Soldaten“, "almost all of the | soldiers"."""
    end = next((at + 1 for at in range(len(tokens) - 1, -1, -1) if tokens[at].word not in DEFINITES), 0)
    if not end or tokens[end - 1].word not in united(QUANTIFIERS, languages):
        return None
    almost = _phrase(tokens[: end - 1], ALMOST, languages)
    return Span(almost.start, tokens[-1].span.end) if almost else None


class _First(NamedTuple):
    """The first word of a piece, and what it is."""

    word: str
    counts: bool
    quantifies: bool
    is_dated: bool


def _word_ahead(
    tokens: Sequence[Token], quoted: str, first: str, languages: tuple[str, ...], *, counts: bool
) -> Iterator[tuple[Span, bool]]:
    """Yield the last of the words before a piece where it makes less of the *first* word of that."""
    quantifies = first in united(QUANTIFIERS, languages)
    is_dated = counts or first in DATE_STARTS or first in _NAMES_OF_DAYS
    far, last = _phrase(tokens, FAR, languages), tokens[-1]
    if almost := _phrase(tokens, ALMOST, languages):
        yield almost, True
    elif nearly := _nearly_all(tokens, languages):
        yield nearly, False
    elif far:
        if quantifies or (quoted[:1].islower() and first not in PLACES):
            yield far, quantifies
    elif is_dated and (limit := _phrase(tokens, LIMITS, languages) or _superlative(last)):
        yield limit, True
    elif doubt := _doubt(tokens, _First(first, counts, quantifies, is_dated), languages):
        yield doubt, False
    elif doubtful := _unreal(tokens, quoted, languages) or _made(tokens, quoted):
        yield doubtful, False


def _doubt(tokens: Sequence[Token], first: _First, languages: tuple[str, ...]) -> Span | None:
    """Return what perhaps makes less of a word, number, multiple or date right behind it."""
    last = tokens[-1]
    is_amount = first.counts or first.quantifies
    if (is_amount or first.word in AMOUNTS) and (few := _phrase(tokens, FEW, languages)):
        return few
    if first.is_dated and (near := _phrase(tokens, NEAR_DATES, languages)):
        return near
    is_vague = first.word in lists_of(languages).multiples and last.word in united(ABOUT, languages)
    is_less = last.word in united(LESS, languages) or (is_amount and _approximates(last.word))
    return last.span if is_vague or is_less else None


def _unreal(tokens: Sequence[Token], quoted: str, languages: tuple[str, ...]) -> Span | None:
    """Return the noun and preposition of what only may come to pass: "a risk of | a breach", „die Gefahr | eines Bruchs“."""
    nouns, links = united(UNREAL, languages), united(UNREAL_LINKS, languages)
    opened = tokens_of(quoted[:_REACH])[:1]
    is_linked = tokens[-1].word in links
    noun = tokens[-2:-1] if is_linked else tokens[-1:]
    begins = is_linked or any(token.word in UNREAL_LINKS["de"] & links for token in opened)
    if not (begins and noun and noun[0].word in nouns):
        return None
    return Span(noun[0].span.start, tokens[-1].span.end)


def _degree(before: str, tokens: Sequence[Token], quoted: str, languages: tuple[str, ...]) -> Span | None:
    """Return the words between a form of "be" and what a piece begins with, unless they are known to leave that whole.

    They may say how far it is so: "is the last thing from | ready", „war bedingt | tauglich“.
    """
    first = tokens_of(quoted[:_REACH])[:1]
    near = tokens[-_DEGREE:]
    verb = next((at for at in range(len(near) - 1, -1, -1) if near[at].word in COPULAS), None)
    if verb is None or not first or not quoted[:1].islower() or _is_function(first[0].word, languages):
        return None
    between = near[verb + 1 :]
    words = [token.word for token in between]
    is_phrase = not ARTICLES["en"].isdisjoint(words) or not ARTICLES["de"].isdisjoint(words)
    unknown = [
        token for token in between if not (token.word in ADVERBS or _is_function(token.word, languages))
    ]
    is_plain = all(before[token.span.start].islower() for token in between)
    is_one = all(b.span.start - a.span.end == 1 for a, b in pairwise(near[verb:]))
    if not (unknown and is_plain and is_one) or (is_phrase and words[-1] not in PARTING):
        return None
    return Span(between[0].span.start, between[-1].span.end)


def _is_function(word: str, languages: tuple[str, ...]) -> bool:
    return any(word in FUNCTION_WORDS[each] for each in languages)


def _made(tokens: Sequence[Token], quoted: str) -> Span | None:
    """Return the participle between an article or preposition and the noun that a piece begins with: "a forged | passport", „wegen fingierten | Raubs“.

    What was done to a thing may have unmade it; the adjectives that do so are listed.
    """
    article, made = (*tokens[-2:-1], *tokens[-1:]) if len(tokens) > 1 else (None, None)
    noun = _NOUN_FIRST.match(quoted)
    if article is None or made is None or noun is None or made.word in LEAVING:
        return None
    is_german = noun["word"][0].isupper()
    form = _GERMAN_PARTICIPLE if is_german else _ENGLISH_PARTICIPLE
    language = "de" if is_german else "en"
    is_made = form.fullmatch(made.word) and article.word in ARTICLES[language] | PREPOSITIONS[language]
    return made.span if is_made and made.span.start - article.span.end == 1 else None


def _behind(quoted: str, behind: str, languages: tuple[str, ...]) -> Iterator[Span]:
    """Yield what limits a date, or adds to a number, at the end of a piece."""
    inside, tokens = tokens_of(quoted), tokens_of(behind)
    if not inside:
        return
    if inside[-1].word[0].isdigit() and quoted[-1:].isdigit() and (plus := _PLUS.match(behind)):
        yield Span(*plus.span())
    is_dated = any(token.word[0].isdigit() or token.word in _NAMES_OF_DAYS for token in inside[-2:])
    if not (is_dated and tokens and _TOUCHES_BEHIND.fullmatch(behind, 0, tokens[0].span.start)):
        return
    phrases, longest = _listed(LIMITS_BEHIND, languages), min(_LONGEST, len(tokens))
    length = next((n for n in range(longest, 0, -1) if words_at(tokens, 0, n) in phrases), 0)
    # „am Freitag spätestens im Mai“: what limits the next date is not this one's.
    following = tokens[length].word if length < len(tokens) else ""
    if length and not (following in DATE_STARTS or following[:1].isdigit()):
        yield Span(tokens[0].span.start, tokens[length - 1].span.end)


def _phrase(
    tokens: Sequence[Token], lists: Mapping[str, tuple[str, ...]], languages: tuple[str, ...]
) -> Span | None:
    """Return the phrase of *lists* that ends the *tokens*, the longest of several."""
    phrases, end = _listed(lists, languages), len(tokens)
    length = next((n for n in range(_LONGEST, 0, -1) if words_at(tokens, end - n, end) in phrases), 0)
    return Span(tokens[end - length].span.start, tokens[-1].span.end) if length else None


def _listed(lists: Mapping[str, tuple[str, ...]], languages: tuple[str, ...]) -> Phrases:
    return _as_words(tuple(lists[language] for language in languages))


@lru_cache(maxsize=64)  # every passage asks for the same ones
def _as_words(lists: tuple[tuple[str, ...], ...]) -> Phrases:
    return frozenset(tuple(phrase.split()) for phrases_ in lists for phrase in phrases_)


def _superlative(token: Token) -> Span | None:
    return token.span if token.word.endswith("stens") and token.word not in NO_LIMITS else None


def _approximates(word: str) -> bool:
    """Return whether *word* has the form of an adverb that may make less of what it stands by."""
    return word.endswith(("ly", "weise")) and word not in NO_APPROXIMATIONS


def _abbreviation(before: str, languages: tuple[str, ...], *, is_first: bool) -> Span | None:
    """Return a short form before a number that no list knows: „ungef. | 9000“; a noun's is a reference, as „Nr. 5“."""
    match = _ABBREVIATED.search(before) if is_first else None
    if match is None or match["word"].lower() in REFERENCES:
        return None
    known = any((match["word"].lower(),) in lists for lists in (lists_of(languages).before,))
    is_lower = match["word"].islower() or not before[: match.start()].strip()
    return Span(match.start(), match.end("word") + 1) if is_lower and not known else None


def _sign(before: str) -> Span | None:
    """Return the mathematical signs right before a number, a space between or not: `>=`, `±`, `~`."""
    match = _SIGN.search(before)
    if match is None:
        return None
    signs = match["sign"]
    start = next((i for i in range(len(signs)) if all(_is_sign(c) for c in signs[i:])), len(signs))
    run = signs[start:]
    if not run or (run.strip("=") == "" and len(run) >= _HEADING):
        return None
    return Span(match.start() + start, match.end("sign"))


def _is_sign(character: str) -> bool:
    return character.isspace() or is_operator(character)
