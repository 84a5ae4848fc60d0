"""How word lists are written: blocks of words, and lines of a name with the words that have it."""

from collections.abc import Mapping, Sequence


def word_set(block: str) -> frozenset[str]:
    """Return the words of *block*, parted by blanks and line breaks."""
    return frozenset(block.split())


def named_words(block: str, between: str | None = None) -> dict[str, str]:
    """Return the name of each word of a block of lines `name: words`.

    Args:
        block: The lines; a word in two of them has the later name.
        between: What parts the words of a line: blanks where it is None.
    """
    lines = (line.strip().partition(": ") for line in block.strip().splitlines())
    return {word.strip(): name for name, _, words in lines for word in words.split(between)}


def united(lists: Mapping[str, frozenset[str]], languages: Sequence[str]) -> frozenset[str]:
    """Return the words that *lists*, one set a language, have for *languages*."""
    return frozenset().union(*(lists[language] for language in languages))
