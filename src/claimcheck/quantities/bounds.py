"""What bounds or loosens a number, beside it: „bis zu“, "or more", `>=`; and where that is only a preposition: „ein Kredit über 5 Mio.“.

The phrases are those of `claimcheck.text.vocabulary`; comparisons are completed by equality here
("less than or equal to", "200 or greater"). Nouns and verbs that govern such a preposition are
gathered by hand from *Duden* and *The Cambridge Grammar* (ch. 7); behind one that is missing here
the bound is read.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.languages.pack import all_groups, all_kinds, all_words, by_language, kinds_by_language, united
from claimcheck.quantities.interval import BoundKind, QuantityKind
from claimcheck.quantities.tokens import Tokens
from claimcheck.text.vocabulary import (
    BOUND_FILLERS,
    BOUNDS_AFTER,
    BOUNDS_BEFORE,
    LOOSE_BOUNDS,
    PREPOSITIONS,
)

SUMS = tuple(all_words("sum"))
"""What is made out to an amount, which stands behind its „über“."""

GOVERNING = all_groups("governing-bound")
"""What governs a preposition that is a bound elsewhere."""

CHANGING = all_words("change-by")
"""Beside these „um“ says by how much, or about what."""

_DURING_OR_MORE = all_words("during-or-more")
_TAKING_TIME = all_words("taking-time") | all_words("having")
"""Verbs that have a time for their object: "lasted", „dauerte“."""

_HAS_TIME = _TAKING_TIME | all_words("preposition")
_TIME_BEHIND = _TAKING_TIME | all_words("date-behind") | {"of"}
_PASSIVE = all_words("making-passive")

_LEVELS = all_words("level")
"""What stands before an „unter“ that tells how low a number is."""

_DATIVE_PLURAL = ("n", "s")
"""What a German noun ends on there; foreign ones keep their „s“."""

_NEAR = 3
_AROUND = 8


def is_no_bound(tokens: Tokens, first: int) -> bool:
    """Return whether the preposition at token *first* only joins an amount to what is made out to it."""
    before = tokens[first - 1]
    return tokens[first].word == "über" and before.word in SUMS and tokens.follows(first)


def doubt_of_bound(tokens: Tokens, first: int) -> str:
    """Return why the bound that begins at token *first* may be none, or nothing.

    It may be a preposition that one of the words right before it governs.
    """
    governing = GOVERNING.get(tokens[first].word, frozenset())
    for at in range(first - 1, first - 1 - _NEAR, -1):
        if not (tokens[at].is_word and tokens.follows(at + 1)):
            break
        if tokens[at].word in governing:
            return f"“{tokens[first].text}” may belong to “{tokens[at].text}” and bound nothing"
    return ""


def doubt_of_over(tokens: Tokens, first: int, end: int, kind: QuantityKind | None) -> str:
    """Return why an "over" at token *first* may tell where or how long, or nothing: "held over 3 days", "were dropped over 40 villages".

    A time is more than so much behind a preposition and beside a verb that has it for its object ("for over 3 days",
    "lasted over 3 days"), and before "ago". Behind a passive there is no object, besides money.

    Args:
        tokens: Of the text.
        first: Where the words of the bound begin.
        end: Behind the number and its unit.
        kind: That of its unit.
    """
    word, before, behind = tokens[first].word, tokens[first - 1].word, tokens[end].word
    if word not in _DURING_OR_MORE:
        return ""
    follows = tokens.follows(first)
    is_passive = (
        word == "over" and follows and tokens.follows(first - 1) and tokens[first - 2].word in _PASSIVE
    )
    is_place = is_passive and kind not in {QuantityKind.CURRENCY, QuantityKind.PERCENT, QuantityKind.FACTOR}
    is_object = (follows and before in _HAS_TIME) or behind in _TIME_BEHIND
    is_open = is_place or kind is QuantityKind.DURATION
    return (
        f"“{tokens[first].text}” may tell where or how long, and bound nothing"
        if is_open and not is_object
        else ""
    )


def doubt_of_by(tokens: Tokens, first: int) -> str:
    """Return why an „um“ right before the number at token *first* leaves it in doubt, or nothing."""
    if tokens[first - 1].word != "um" or not tokens.follows(first):
        return ""
    near = {tokens[at].word for at in range(first - _AROUND, first + _AROUND)}
    return "" if near & CHANGING else "“um” may say about how many, or by how many"


def doubt_of_among(tokens: Tokens, first: int, counted: Sequence[str], *, people: bool) -> str:
    """Return why „unter“ at token *first* may mean among those who are counted, or nothing.

    Among so many takes the dative („unter 90 Läufern“), less than so many no case of its own („unter 90 Läufer“); behind
    another preposition or a verb of a level („bei unter 90 Fällen“, „lag unter 90 Fällen“) it is a bound.

    Args:
        tokens: Of the text.
        first: Where the words of the number begin.
        counted: The words that say what is counted, the noun last.
        people: Whether they are people.
    """
    if tokens[first].word != "unter":
        return ""
    may_be_dative = bool(counted) and counted[-1].endswith(_DATIVE_PLURAL)
    is_dative = may_be_dative and all(word.endswith("n") for word in counted[:-1] if word.islower())
    is_level = tokens.follows(first) and tokens[first - 1].word in _LEVELS | PREPOSITIONS["de"]
    return "“unter” may mean among them" if people or (is_dative and not is_level) else ""


LOOSE = frozenset((BoundKind.ABOUT, BoundKind.NEARLY, BoundKind.SLIGHTLY_OVER))
"""Bounds that leave a number about where it was."""

OR_EQUAL = {BoundKind.MORE_THAN: BoundKind.AT_LEAST, BoundKind.LESS_THAN: BoundKind.UP_TO}
"""What „oder gleich“ makes of a comparison."""

_SIGNS = {
    "<": BoundKind.LESS_THAN,
    ">": BoundKind.MORE_THAN,
    "≤": BoundKind.UP_TO,
    "≥": BoundKind.AT_LEAST,
    "~": BoundKind.ABOUT,
    "≈": BoundKind.ABOUT,
}
NEGATING = kinds_by_language("negated-bound")
"""Negations that bound the number behind them; left outside a quotation they are negations already."""

JUST = kinds_by_language("narrow-bound")
"""Bounds that are loose, though their prepositions are firm; "just under" and its like are in the word lists."""

CONDITIONAL = kinds_by_language("conditional-bound")
"""What turns a number into a bound from behind it: "9,000 if not more"."""

_LONGEST = 6
_PAIR = 2
_JOINED = all_kinds("joined-bound")
"""What a hyphen joins to a number: "5,000-plus", "300-odd"."""
_THAN = by_language("comparing")
_OR = by_language("or-more")
_DEFINITE = all_words("definite")
_ABBREVIATED = all_words("short-bound")


class Bound(NamedTuple):
    """What a bound makes of its number, and the tokens from `first` to before `end` that write it."""

    kind: BoundKind
    first: int
    end: int


class Phrases(NamedTuple):
    """The phrases of some languages: what each makes of the number behind it, or before it."""

    before: dict[str, BoundKind]
    after: dict[str, BoundKind]
    fillers: frozenset[str]
    loose: frozenset[str]
    closing: frozenset[str]
    """The last words of those before."""
    opening: frozenset[str]
    """The first words of those behind."""


@lru_cache(maxsize=4)
def phrases_of(languages: tuple[str, ...]) -> Phrases:
    """Return the phrases of *languages*, comparisons with and without „oder gleich“."""
    before: dict[str, BoundKind] = {}
    after: dict[str, BoundKind] = {}
    for language in languages:
        before |= _kinds(BOUNDS_BEFORE[language], NEGATING[language], JUST[language])
        after |= _kinds(BOUNDS_AFTER[language], CONDITIONAL[language])
        for phrase, kind in _kinds(BOUNDS_BEFORE[language]).items():
            comparative, _, than = phrase.rpartition(" ")
            if than in _THAN[language] and kind in OR_EQUAL:
                before |= _with_equality(comparative, kind, language)
                after |= {f"{word} {comparative}": OR_EQUAL[kind] for word in _OR[language]}
    before |= {f"{phrase} or equal to": BoundKind.AT_LEAST for phrase in before if phrase == "at least"}
    fillers = united(BOUND_FILLERS, languages)
    loose = united(LOOSE_BOUNDS, languages)
    closing = frozenset(phrase.rpartition(" ")[2] for phrase in before)
    opening = frozenset(phrase.partition(" ")[0] for phrase in after)
    return Phrases(before, after, fillers, loose, closing, opening)


def _kinds(*lists: Mapping[str, str]) -> dict[str, BoundKind]:
    return {phrase: BoundKind(kind) for list_ in lists for phrase, kind in list_.items()}


def _with_equality(comparative: str, kind: BoundKind, language: str) -> dict[str, BoundKind]:
    if language == "de":
        forms = [f"{comparative} gleich", f"{comparative} oder gleich", f"{comparative} als oder gleich"]
    else:
        forms = [f"{comparative}{than} or equal {to}" for than in ("", " than") for to in ("to", "than")]
        forms.append(f"equal to or {comparative} than")
    return dict.fromkeys(forms, OR_EQUAL[kind])


def bounds_before(tokens: Tokens, number: int, phrases: Phrases) -> list[Bound]:
    """Return the bounds right before a number, the nearest first, fillers passed over."""
    found: list[Bound] = []
    end, passed = number, False
    while end > 0 and tokens.follows(end):
        sign = _sign(tokens, end)
        if sign is not None:
            found.append(sign)
            end = sign.first
            continue
        stop = end - (tokens[end - 1].text == "." and tokens[end - 2].word in _ABBREVIATED)
        bound = _phrase(tokens, stop, phrases)
        if bound is not None:
            if passed and tokens.words(bound.first, bound.end) in phrases.loose:
                break
            found.append(bound._replace(end=end))
            end = bound.first
        elif tokens[end - 1].word in phrases.fillers:
            passed = passed or tokens[end - 1].word in _DEFINITE
            end -= 1
        else:
            break
    return found


def _phrase(tokens: Tokens, end: int, phrases: Phrases) -> Bound | None:
    if tokens[end - 1].word not in phrases.closing:
        return None
    for length in range(min(_LONGEST, end), 0, -1):
        first = end - length
        kind = phrases.before.get(tokens.words(first, end))
        if kind is not None and all(tokens.follows(at) for at in range(first + 1, end)):
            return Bound(kind, first, end)
    return None


def _sign(tokens: Tokens, end: int) -> Bound | None:
    """Return the sign before a number: `<`, `>=`, `±`."""
    mark, before = tokens[end - 1].text, tokens[end - 2].text
    if mark == "=" and before in {"<", ">"}:
        return Bound(OR_EQUAL[_SIGNS[before]], end - 2, end)
    if mark not in _SIGNS or (before in {"<", ">", "="} and not tokens[end - 1].before):
        return None
    is_range = mark == "~" and tokens[end - 2].is_digits
    return None if is_range else Bound(_SIGNS[mark], end - 1, end)


def bound_after(tokens: Tokens, end: int, phrases: Phrases) -> Bound | None:
    """Return the bound that follows a number at once, or as an aside; none if it bounds the next number."""
    if tokens[end].text == "+" and tokens[end].before == "" and not tokens.follows(end + 1, joined=True):
        return Bound(BoundKind.AT_LEAST, end, end + 1)
    joined = (
        tokens[end].text == "-" and tokens.follows(end, joined=True) and tokens.follows(end + 1, joined=True)
    )
    if joined and tokens[end + 1].word in _JOINED:
        return Bound(BoundKind(_JOINED[tokens[end + 1].word]), end, end + 2)
    start = end + (
        tokens[end].text in {"(", ","} and tokens[end + 1].word in {"höchstens", "mindestens", "maximal"}
    )
    aside = start == end and tokens[end].text == "," and tokens.follows(end, joined=True)
    start += aside
    for length in range(_LONGEST, aside, -1) if tokens[start].word in phrases.opening else ():
        kind = phrases.after.get(tokens.words(start, start + length))
        if kind is None or not all(tokens.follows(start + step) for step in range(length)):
            continue
        stop = start + length
        if aside and tokens.follows(stop) and tokens[stop].text.isalnum():
            return None
        dangling = tokens[stop].word in {"als", "than"}
        following = tokens[stop + dangling]
        if dangling and tokens.follows(stop + 1) and following.text.isalnum():
            return None
        is_next = (
            following.is_digits
            or (length == 1 and following.is_word)
            or (length == _PAIR and not tokens[end - 1].is_digits and _opens(tokens, stop))
        )
        return None if is_next and not dangling else Bound(kind, end, stop + dangling)
    return None


def _opens(tokens: Tokens, at: int) -> bool:
    """Return whether a noun phrase begins at *at*, which „und mehr“ then compares: "and more tanks"."""
    return (
        tokens.follows(at)
        and tokens[at].is_word
        and tokens[at - 2].word in {"and", "und"}
        and tokens[at].word not in {"in", "kamen", "were"}
    )


def or_equal(tokens: Tokens, end: int) -> int | None:
    """Return the end of an „oder gleich“ behind a compared number ("less than 5000 or equal"), or None."""
    if tokens.words(end, end + 2) not in {"or equal", "oder gleich"}:
        return None
    to = tokens[end + 2].word in {"to", "than"}
    return None if to and tokens[end + 3].is_digits else end + 2 + to
