"""The stems of a word: what its forms share, by rules and by the table of irregular forms.

Stems are Snowball's: PyStemmer's, in C, or in pure Python where that is not installed, the same. simplemma's lemmas
find a little more (RTE-3 German: 28 against 25 entailed pairs of 100 whose words all stand in the passage), but
unpack for a second and a half at every start and take 19 MB.

Strong and irregular verbs no stemmer brings together: a German line of their table gives the infinitive, the past without
its ending, the participle, and where it differs the present of *er*; an English one the infinitive and its other forms.
German follows Duden, *Die Grammatik* (starke Verben), English *The Cambridge Grammar of the English Language*, ch. 33; verbs
that news do not use are left out. What is missing is compared by its stem alone, and stays open where that differs.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from typing import Any
from unicodedata import combining, normalize

from claimcheck.languages.pack import all_words, kinds, longest_first

_WEAK_ENDINGS = ("test", "tet", "ten", "te", "est", "st", "et", "t")
"""What weak verbs end on: „unterstützte“."""

_SHORTEST_ROOT = 3
_SHORTEST_FORM = 2
_SHORTEST_PARTICIPLE = 6
"""„gebaut“; shorter words that begin and end so („Gebet“, „Geist“) are mostly nouns."""

_PAST_ENDINGS = ("", "e", "en", "st", "t")
SEPARABLE = all_words("separable")
"""What may stand apart from its verb: „nahm … teil“."""

_START = 2
"""No prefix is shorter, in letters."""

_PREFIXES = {
    start: tuple(prefixes)
    for start, prefixes in groupby(
        sorted(longest_first(SEPARABLE | all_words("inseparable")), key=lambda p: p[:_START]),
        key=lambda prefix: prefix[:_START],
    )
}
"""What may stand before a verb in one word, by its first letters."""


def _table(language: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each irregular verb, or noun, with its forms; of two with one form the later one has it."""
    return ((verb, forms.split()) for verb, forms in sorted(kinds(language, "irregular").items()))


@lru_cache(maxsize=1)
def _english() -> Mapping[str, str]:
    return {form: verb for verb, forms in _table("en") for form in forms}


@lru_cache(maxsize=1)
def _german() -> Mapping[str, str]:
    return {form: verb for verb, forms in _table("de") for form in _german_forms(*forms)}


def _german_forms(past: str, participle: str, present: str = "") -> Iterator[str]:
    yield from (past.removesuffix("e") + ending for ending in _PAST_ENDINGS)
    yield past
    yield participle
    if participle.startswith("ge"):
        # „vernommen“ and „zu nehmen“ have it without „ge-“; the infinitive's own forms are regular.
        yield participle.removeprefix("ge")
    if present:
        yield present


def infinitives(word: str, language: str) -> Iterator[str]:
    """Yield the infinitive or singular that *word*, in lower case, may be a form of, besides what a stemmer tells."""
    if language == "de":
        yield from _german_infinitives(word)
    elif language == "en" and word in _english():
        yield _english()[word]


def _german_infinitives(word: str) -> Iterator[str]:
    known = _german()
    for prefix in ("", *_PREFIXES.get(word[:_START], ())):
        rest = word.removeprefix(prefix)
        if not word.startswith(prefix) or len(rest) < _SHORTEST_FORM:
            continue
        if rest in known:
            yield prefix + known[rest]
        elif rest.startswith("ge") and rest.endswith("t") and len(rest) >= _SHORTEST_PARTICIPLE:
            yield f"{prefix}{rest[2:].removesuffix('t').removesuffix('e')}en"
            if not prefix:  # „gewinnt“ is no participle
                yield f"{rest.removesuffix('t').removesuffix('e')}en"
        elif not prefix:
            yield from (
                f"{rest.removesuffix(ending)}en"
                for ending in _WEAK_ENDINGS
                if rest.endswith(ending) and len(rest) - len(ending) >= _SHORTEST_ROOT
            )
        elif prefix in SEPARABLE and rest.startswith("zu") and rest.endswith("en"):
            yield prefix + rest.removeprefix("zu")


@lru_cache(maxsize=1)
def _strong_pasts() -> frozenset[str]:
    return frozenset(
        past.removesuffix("e") + ending
        for _, (past, *_) in _table("de")
        for ending in _PAST_ENDINGS[:_PLURAL_PAST]
    )


_PLURAL_PAST = 3


def is_german_past(word: str) -> bool:
    """Return whether a German word, in lower case, is a verb in the past by its form: „kam“, „trat“, „fanden“, „baute“."""
    pasts = _strong_pasts()
    prefixes = ("", *_PREFIXES.get(word[:_START], ()))
    is_strong = any(word.startswith(one) and word.removeprefix(one) in pasts for one in prefixes)
    return is_strong or word.endswith(("te", "ten"))


_LONGEST_WORD = 60
"""Of a longer one, in code points, only the beginning is compared."""

_SHORTEST_NAME = 5
"""A shorter word keeps its „s“: it may be its own."""


@lru_cache(maxsize=1 << 16)
def stems(word: str, language: str) -> frozenset[str]:
    """Return the stems that a form may have: its own, its infinitive's, a name's without the genitive's „s“."""
    lower = word[:_LONGEST_WORD].lower()
    if language == "en" and not lower.isascii():
        # Names from elsewhere are written with their accents or without them; in German „ü“ is another letter than „u“.
        lower = "".join(mark for mark in normalize("NFD", lower) if not combining(mark))
    forms = {lower, *infinitives(lower, language)}
    if word[0].isupper() and lower.endswith("s") and len(lower) >= _SHORTEST_NAME:
        forms.add(lower[:-1])
    return frozenset(stem(form.replace("ß", "ss"), language) for form in forms)


_SNOWBALL = {
    "da": "danish", "de": "german", "en": "english", "es": "spanish", "fi": "finnish", "fr": "french",
    "hu": "hungarian", "it": "italian", "nl": "dutch", "no": "norwegian", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip
"""The names of the languages that Snowball has rules for."""


def stem(form: str, language: str) -> str:
    """Return what Snowball leaves of *form*, in lower case; all of it where it has no rules for *language*."""
    if language not in _SNOWBALL:
        return form
    left: str = _stemmer(language).stemWord(form)
    return left


@lru_cache(maxsize=4)
def _stemmer(language: str) -> Any:  # noqa: ANN401 -- the package has no types
    # Loaded where the first text is compared, since `--help` needs none; PyStemmer's where that is installed.
    from snowballstemmer import stemmer

    return stemmer(_SNOWBALL[language])
