"""Words that are also named by a wider one, or by one that says the same: a singer is a musician, a movie a film."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from claimcheck.languages.pack import groups
from claimcheck.text.content import Word
from claimcheck.text.stem import infinitives, stems

_VERB_ENDINGS = ("ed", "ing")


def said_by_kind(word: Word, words: tuple[Word, ...], language: str) -> tuple[Word, ...]:
    """Return those of *words*, in order, that are a kind of *word*; nothing where the tables tell of none."""
    is_verb, known = _is_verb(word.text, language), _narrower(language)
    narrower = frozenset[_Form]().union(*(known.get((stem, is_verb), frozenset()) for stem in word.stems))
    if not narrower:
        return ()
    alike = (w for w in words if w.is_capital is word.is_capital)
    return tuple(w for w in alike if any((one, _is_verb(w.text, language)) in narrower for one in w.stems))


_Form = tuple[str, bool]
"""A stem, and whether it is that of a verb by the word's form."""


@cache
def _narrower(language: str) -> dict[_Form, frozenset[_Form]]:
    """Return for the stems of each wider word the stems of what it names."""
    found: defaultdict[_Form, set[_Form]] = defaultdict(set)
    for wider, listed in groups(language, "kind-of").items():
        for stem in _stems(wider, language):
            found[stem, _is_verb(wider, language)].update(
                (one, _is_verb(word, language)) for word in listed for one in _stems(word, language)
            )
    return {form: frozenset(listed) for form, listed in found.items()}


def _is_verb(word: str, language: str) -> bool:
    """Return whether an English word is a verb by its form: "murdered" is, "murder" may be none; German nouns have a capital."""
    lower = word.lower()
    is_past = lower.endswith(_VERB_ENDINGS) or any(infinitives(lower, "en"))
    return language == "en" and is_past


def _stems(word: str, language: str) -> Iterator[str]:
    """Yield the stems of a word of the tables, which may be a noun with a capital."""
    yield from stems(word, language)
    yield from stems(word.capitalize(), language)
