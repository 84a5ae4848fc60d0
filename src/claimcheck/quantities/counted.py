"""What a number counts: the noun behind it and its adjectives, as far as words show them, and what befell those counted.

No tagger: in German the noun is the first capital behind words with the endings of adjectives, in
English a word known to be counted, or the first plural before a word that ends the phrase. The nouns
are gathered by hand from news in both languages; what is missing goes untold. simplemma 2.0 (19 MB) was
weighed for their stems, but cutting endings tells as well whether two nouns are called the same.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from claimcheck.languages.pack import all_kinds, all_words
from claimcheck.quantities.lexicon import ARTICLES, NumberWords
from claimcheck.quantities.tokens import Tokens
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS, CLAUSE_OPENERS, DEFINITE, PREPOSITIONS

COUNTED = all_kinds("counted")
"""What is counted: names of things, and the words for each."""

PEOPLE = frozenset((
    *("soldier", "reservist", "mercenary", "officer", "conscript", "police officer", "hostage", "teacher"),
    *("doctor", "nurse", "student", "journalist", "worker", "employee", "patient", "voter", "diplomat"),
    *("person", "inhabitant", "man", "woman", "child", "adult", "civilian", "refugee", "prisoner"),
    *("casualty", "injured", "missing", "demonstrator", "member"),
))  # fmt: skip

FATES = all_kinds("fate")
"""What befell those that are counted, told beside the number: „30 verletzt“, "12 people were killed"."""

_NATION_STEMS = all_kinds("nation")
"""Nations, and the words for what is theirs, German ones without their endings."""

_STATES = all_kinds("land")
_SHORTEST_STEM = 3
_LANDS = {
    word.removesuffix("isch"): name
    for word, name in _NATION_STEMS.items()
    if word.endswith("isch") and len(word) > len("isch") + _SHORTEST_STEM
}
_OF_LAND = frozenset(
    ("", "ien", "iens", "en", "ens", "land", "lands", "e", "stan", "stans", "ei", "a", "as", "s")
)
"""What ends the name of a land behind what begins the adjective of its nation: „bulgar|isch“, „Bulgar|ien“."""

_ENDINGS = (*ADJECTIVE_ENDINGS, "n", "s")


def category(noun: str) -> str | None:
    """Return the name of what a noun counts; of a compound with a hyphen that of its last part."""
    word = noun.lower().rstrip("'")
    return COUNTED.get(word) or COUNTED.get(word.rpartition("-")[2])


def nation(word: str) -> str | None:
    """Return the nation that an adjective or a noun for people names: „russische“, "Russians"."""
    plain = word.lower()
    if plain in _NATION_STEMS:
        return _NATION_STEMS[plain]
    heads = (plain.removesuffix(end) for end in _ENDINGS if plain.endswith(end))
    return next((_NATION_STEMS[head] for head in heads if head in _NATION_STEMS), None)


@lru_cache(maxsize=4096)
def land(word: str) -> str | None:
    """Return the nation that a word names, or whose land it is: „russische“, „Russland“."""
    lower = word.lower()
    known = nation(word)
    if known is not None or not word[:1].isupper():
        return known
    if lower in _STATES or lower.removesuffix("s") in _STATES:
        return _STATES.get(lower) or _STATES[lower.removesuffix("s")]
    found = (
        name for stem, name in _LANDS.items() if lower.startswith(stem) and lower[len(stem) :] in _OF_LAND
    )
    return next(found, None)


def nations(words: Iterable[str]) -> frozenset[str]:
    """Return the nations that *words* name."""
    return frozenset(name for name in map(nation, words) if name is not None)


_MOST_WORDS = 5
_MOST_UNKNOWN = 2
"""So many words are taken where none of them is known to be counted, nor a plural."""
_INFLECTED = re.compile(r"[^\W\d_]{2,}(?:e|en|er|em|es)")
_PRETERITE = re.compile(r"[^\W\d_]+te[n]?")
_VERBS = all_words("not-before-noun")
"""German words that end like adjectives and are none that could stand between a number and its noun."""

_OF = all_words("of-before-counted")
_STOPS = all_words("stop-before-noun") | CLAUSE_OPENERS["en"]
_PLURALS = all_words("plural-without-ending")
"""Plurals without an ending: what follows is a noun of theirs only where it is known to be one."""

_HELPERS = all_words("helper-of-fate")
"""What may stand between those who are counted and what befell them."""

_MOST_HELPERS = 3
_FATE_BEFORE = all_words("fate-before")
_GERMAN_STOPS = PREPOSITIONS["de"] | CLAUSE_OPENERS["de"] | ARTICLES["de"] | DEFINITE["de"]


class Counted(NamedTuple):
    """The words that name what is counted, where they end, and the noun among them."""

    words: tuple[str, ...]
    end: int
    noun: str | None = None
    known: bool = False
    verbal: bool = False
    """What stands before the noun may be a verb: „2014 annektierte Russland“."""


def counted_at(tokens: Tokens, at: int, words: NumberWords) -> Counted:
    """Return what is counted by a number that ends before token *at*."""
    start = at
    if (
        tokens[at].text == "-"
        and tokens.follows(at, joined=True)
        and tokens[at + 1].is_word
        and not tokens[at + 1].before
    ):
        noun = tokens[at + 1].text
        return Counted((noun,), at + 2, noun, category(noun) is not None, tokens[at + 1].is_capital)
    if (
        tokens[at].word in _OF
        and tokens.follows(at)
        and (tokens[at].word not in {"der", "des"} or tokens[at - 1].word.endswith(("e", "tel")))
    ):
        start = at + 1
        start += tokens[start].word in words.definite | {"den", "unseren", "ihren"}
    if "de" in words.languages:
        found = _german(tokens, start)
        if found is not None:
            return found
    if "en" in words.languages:
        found = _english(tokens, start)
        if found is not None:
            return found
    return Counted((), at)


def _german(tokens: Tokens, start: int) -> Counted | None:
    verbal = False
    for at in range(start, start + _MOST_WORDS):
        token = tokens[at]
        if not token.is_word or not tokens.follows(at):
            return None
        if token.is_capital:
            end = _whole_word(tokens, at)
            noun = "".join(tokens[i].text for i in range(at, end))
            chosen = (*(tokens[i].text for i in range(start, at)), noun)
            return Counted(chosen, end, noun, category(noun) is not None, verbal)
        is_stop = token.word in _VERBS or token.word in _GERMAN_STOPS
        if (is_stop or not _INFLECTED.fullmatch(token.word)) and not _is_hyphened(tokens, at):
            return None
        verbal = verbal or (_PRETERITE.fullmatch(token.word) is not None)
    return None


def _is_hyphened(tokens: Tokens, at: int) -> bool:
    return tokens[at + 1].text == "-" and tokens[at + 1].before == ""


def _whole_word(tokens: Tokens, at: int) -> int:
    """Return the end of a word with its hyphens and gender marks: `TV-Sender`, `Einwohner:innen`."""
    end = at + 1
    while (
        tokens[end].text in {"-", ":", "*"}
        and tokens[end].before == ""
        and tokens[end + 1].is_word
        and tokens[end + 1].before == ""
    ):
        end += 2
    return end


def _english(tokens: Tokens, start: int) -> Counted | None:
    chosen: list[str] = []
    at = start
    while at < start + _MOST_WORDS and tokens[at].is_word and tokens.follows(at):
        if tokens[at].word in _STOPS:
            break
        end = _whole_word(tokens, at)
        word = "".join(tokens[i].text for i in range(at, end))
        chosen.append(word)
        at = end
        if (category(word) is not None and not _goes_on(tokens, at, word)) or _is_plural(word):
            pair = " ".join(chosen[-2:])
            noun = pair if category(pair) is not None else word
            return Counted(tuple(chosen), at, noun, category(noun) is not None)
    return Counted(tuple(chosen), at, chosen[-1]) if chosen and len(chosen) <= _MOST_UNKNOWN else None


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "ous", "'s"))


def _goes_on(tokens: Tokens, at: int, word: str) -> bool:
    """Return whether a known noun is only the first part of one: "fighter jets", "tank crews"."""
    following = tokens[at]
    if not (following.is_word and tokens.follows(at)) or following.word in _STOPS or _is_plural(word):
        return False
    if word.lower() in _PLURALS:
        return category(following.word) is not None and not following.word.endswith("ed")
    return category(following.word) is not None or _is_plural(following.word)


def fate_at(tokens: Tokens, first: int, end: int) -> str:
    """Return what befell those counted from token *first* to before *end*, a name of `FATES`, or nothing.

    It stands behind them („30 wurden verletzt“, "12 people were killed") or right before their number
    ("killing 12", „töteten 12“).
    """
    at = end
    while at < end + _MOST_HELPERS and tokens[at].word in _HELPERS and tokens.follows(at):
        at += 1
    behind = tokens.words(at, at + 2) if tokens.follows(at + 1) else ""
    after = FATES.get(behind) or FATES.get(tokens[at].word) if tokens.follows(at) else None
    if after is not None:
        return after
    before = tokens[first - 1].word
    return FATES.get(before, "") if before in _FATE_BEFORE and tokens.follows(first) else ""
