"""Whether words without a known language are German or English: claims have no language of their own."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_ENDINGS = {
    "de": re.compile(r"[^\W\d_]+(?:en|ern|ung|keit|heit|lich|isch|sche[mnrs]?|zt|tz)"),
    "en": re.compile(r"[^\W\d_]*[^su\W\d_]s|[^\W\d_]+(?:ed|ing|ion|ly|ough|ould)"),
}
"""What words without a common one end on in either language; asked only where the common ones decide nothing."""

_LETTERS = re.compile(r"[äöüß]")


def _words(block: str) -> frozenset[str]:
    return frozenset(block.split())


_COMMON = {
    "de": _words("""
        am an auf aus bei bis das dass dem den der des die ein eine einem einen einer für hat haben im ist mit nach
        nicht noch oder seit sich sind soll sollen um und von vom vor waren werden wird wurde wurden zu zum zur über
        mehr als rund etwa mindestens höchstens leute menschen kamen kommen
        """),
    "en": _words("""
        and are as at be been by for from has have in is it its not of on or since than that the their they this to
        was were will with more at least up about people men women children came met killed
        """),
}
"""The commonest words of each language that the other does not have, and those beside numbers."""


@lru_cache(maxsize=1024)
def language_of(text: str) -> str | None:
    """Return the language that more of the common words of *text* belong to, None where neither wins."""
    said = [word.lower() for word in _WORD.findall(text)]
    shared = _COMMON["de"] & _COMMON["en"]
    german, english = (sum(word in _COMMON[language] - shared for word in said) for language in ("de", "en"))
    german += any(_LETTERS.search(word) for word in said)
    if german == english:
        german, english = (
            sum(map(bool, map(_ENDINGS[language].fullmatch, said))) for language in ("de", "en")
        )
    if german == english:
        return None
    return "de" if german > english else "en"


def is_latin(text: str) -> bool:
    """Return whether most letters of *text* are of the Latin script, the only one whose words are read."""
    letters = [character for character in text if character.isalpha()]
    latin = sum(character < "\u0250" for character in letters)
    return 2 * latin >= len(letters)
