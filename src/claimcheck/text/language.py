"""In what language words without a known one are: claims have no language of their own."""

import re
from collections import Counter
from collections.abc import Sequence

from claimcheck.languages.pack import LANGUAGES, RULED, all_words, by_language, code_of
from claimcheck.text.readings import once
from claimcheck.text.word import LETTERS

_ENDINGS = {
    "de": re.compile(r"[^\W\d_]+(?:en|ern|ung|keit|heit|lich|isch|sche[mnrs]?|zt|tz)"),
    "en": re.compile(r"[^\W\d_]*[^su\W\d_]s|[^\W\d_]+(?:ed|ing|ion|ly|ough|ould)"),
}
"""What words without a common one end on in either language; asked only where the common ones decide nothing."""

_LETTERS = re.compile(r"[äöüß]")
_LAST_LATIN = "\u024f"


COMMON = by_language("common")
"""The commonest words of each language that the other does not have, and those beside numbers.

Left out are „die“ and „in“, which both languages have.
"""

_ELSEWHERE = all_words("common-elsewhere")
"""Common words of languages without lists."""

SURE = 2
"""So many common words of one language, and none of the other, leave no doubt."""


@once
def language_of(text: str) -> str | None:
    """Return the language that more of the common words of *text* belong to, None where none wins."""
    said = [word.lower() for word in LETTERS.findall(text)]
    german, english = _common(said)
    if other := _other(said, max(german, english)):
        return other
    german += any(_LETTERS.search(word) for word in said)
    if german == english:
        german, english = (
            sum(map(bool, map(_ENDINGS[language].fullmatch, said))) for language in ("de", "en")
        )
    if german == english:
        return None
    return "de" if german > english else "en"


def _common(said: Sequence[str]) -> tuple[int, int]:
    """Return how many words are common ones of German, and of English."""
    return _count(said, "de"), _count(said, "en")


def _count(said: Sequence[str], language: str) -> int:
    return sum(map(COMMON[language].__contains__, said))


def _other(said: Sequence[str], most: int) -> str | None:
    """Return the language besides German and English of which more than *most* words are common ones, and most of all."""
    counts = {language: _count(said, language) for language in LANGUAGES if language not in RULED}
    other = max(counts, key=lambda language: counts[language], default="")
    return other if counts.get(other, 0) > most else None


@once
def told_language(text: str, least: int = 1) -> str | None:
    """Return the language of which so many common words stand in *text* at *least*, and none of the other's.

    Endings tell nothing here, and no name does: a short claim has often neither, so that its language stays open. Where one word
    is enough, it is none that both spell alike, and a letter that only German has tells as much.
    """
    words = LETTERS.findall(text)
    said = list(map(str.lower, words))
    if least == 1:
        said = [word for word in said if word not in _OF_BOTH]
    german, english = _common(said)
    if not german and not english and (other := _other(said, least - 1)):
        return other
    if least == 1:
        german += any(word[0].islower() and _LETTERS.search(word) for word in words)
    if min(german, english) or max(german, english) < least:
        return None
    return "de" if german else "en"


_OF_BOTH = all_words("spelt-alike")
"""Words that both languages spell alike, which a single one of shows nothing."""

UNDETERMINED = "und"
"""What ISO 639 calls a language that is not known: no word lists are its own, so that all are asked."""

_READ = 20_000
"""So many code points of an article show its language."""

_MANY = 10
_TIMES = 5
_ENOUGH = 40
_LEAST = 0.03
"""Of 699 German articles the common German words are 6 % at least and the English ones 5 % at most
(german-news-quotations, 2026); of texts in other languages both are fewer."""


def article_language(declared: str | None, text: str) -> str | None:
    """Return the language of an article as its record tells it, UNDETERMINED where its words plainly tell another.

    So they do, too, where the record tells none and neither language's common words stand there.
    """
    language = code_of(declared)
    if declared and language not in COMMON:
        return declared
    if not _is_plainly_other(language, text[:_READ]):
        return declared
    return UNDETERMINED if declared else _told_by_many(text[:_READ]) or UNDETERMINED


_SHOWN = {"de": 0.12, "en": 0.15}
"""So many of the words of a text in either language are common ones of it: of German articles and RTE-3 pairs 27 and 29 %, of
English ones 27 % on average (2026). Danish has 10 % of the English ones, and Dutch 4 %."""

_OTHERS = 3
"""So many times as many as of the other language, which shares some with Danish and Dutch."""


@once
def is_shown_by_words(text: str) -> bool:
    """Return whether common words show that *text* is in German or English.

    Endings and letters show nothing here, since other languages have them, too; their own words and letters tell them.
    """
    words = [word for word in LETTERS.findall(text[:_READ]) if word != "i"]
    said = [word.lower() for word in words]
    (most, language), (other, _) = sorted(((_count(said, each), each) for each in RULED), reverse=True)
    elsewhere = sum(word in _ELSEWHERE or _is_foreign(word) for word in words)
    is_shown = most >= _SHOWN[language] * len(words) and most >= _OTHERS * other and most > elsewhere
    return is_shown and not _other(said, most)


def is_elsewhere(text: str) -> bool:
    """Return whether more words of *text* are common ones of languages without lists than of any that has them."""
    words = LETTERS.findall(text[:_READ])
    said = [word.lower() for word in words]
    elsewhere = sum(word in _ELSEWHERE or _is_foreign(word) for word in words)
    return elsewhere > max(_count(said, each) for each in LANGUAGES)


def _is_plainly_other(language: str, text: str) -> bool:
    words = Counter(map(str.lower, LETTERS.findall(text)))
    said = words.keys() - _OF_BOTH
    counts = {
        each: sum(map(words.__getitem__, said & COMMON[each])) for each in (LANGUAGES if language else RULED)
    }
    # A name may have such a letter in any language: beside English words it shows nothing.
    counts["de"] += not counts["en"] and any(map(_LETTERS.search, words))
    own = counts.pop(language) if language else sum(counts.values())
    other = max(counts.values()) if language else 0
    is_sure = (other >= SURE and not own) or (other >= _MANY and other >= _TIMES * own)
    is_sure = is_sure or (bool(language) and not own and _is_elsewhere(text))
    total = words.total()
    return is_sure or (total >= _ENOUGH and own < _LEAST * total) or not is_latin(text)


def _is_elsewhere(text: str) -> bool:
    """Return whether several common words of languages without lists stand in *text*, none of them in a name: "el", "że"."""
    return sum(word in _ELSEWHERE for word in LETTERS.findall(text)) > SURE


def _told_by_many(text: str) -> str | None:
    """Return the language besides German and English that many common words tell."""
    said = [word.lower() for word in LETTERS.findall(text)]
    return _other(said, max(_MANY, int(_LEAST * len(said)), *_common(said)))


@once
def is_read(text: str) -> bool:
    """Return whether *text* may be in a language that has a pack, so that its number words are known."""
    words = LETTERS.findall(text)
    if not is_latin(text):
        return False
    said = [word.lower() for word in words]
    if any(_count(said, language) for language in LANGUAGES):
        return True
    # A capital begins a name, which has its own letters in any language.
    plain = [word for word in words if word[0].islower()]
    return not any(_is_foreign(word) or word in _ELSEWHERE for word in plain)


def _is_foreign(word: str) -> bool:
    """Return whether a word has a letter that neither German nor English has; a capital begins a name, which may."""
    return word[0].islower() and not word.isascii() and any(not c.isascii() and c not in "äöüß" for c in word)


def is_latin(text: str) -> bool:
    """Return whether most letters of *text* are of the Latin script, the only one whose words are read."""
    # A text has few different characters, and mostly no letter among those behind Latin.
    others = [letter for letter in set(text) if letter > _LAST_LATIN and letter.isalpha()]
    return not others or 2 * sum(map(text.count, others)) <= sum(map(str.isalpha, text))
