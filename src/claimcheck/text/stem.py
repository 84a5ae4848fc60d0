"""The stems of a word: what its forms share, by rules and by the table of irregular forms.

Stems are Snowball's: PyStemmer's, in C, or in pure Python where that is not installed, the same. simplemma's lemmas
find a little more (RTE-3 German: 28 against 25 entailed pairs of 100 whose words all stand in the passage), but
unpack for a second and a half at every start and take 19 MB.
"""

from functools import lru_cache
from typing import Any
from unicodedata import combining, normalize

from claimcheck.text.irregular import infinitives

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
