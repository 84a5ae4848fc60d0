"""How word lists are written: blocks of words, and lines of a name with the words that have it."""

from collections.abc import Iterable, Mapping, Sequence


def ordered_words(block: str) -> tuple[str, ...]:
    """Return the words of *block* as they follow each other."""
    return tuple(block.split())


def word_set(block: str, between: str | None = None) -> frozenset[str]:
    """Return the words of *block*, parted by *between*; by blanks and line breaks where it is None."""
    return frozenset(word.strip() for word in block.split(between))


def lines(block: str) -> tuple[str, ...]:
    """Return the lines of *block* that hold something, as they follow each other, without blanks around them."""
    return tuple(filter(None, map(str.strip, block.splitlines())))


def longest_first(phrases: Iterable[str]) -> tuple[str, ...]:
    """Return *phrases* as alternatives of a pattern need them: each before those that it begins with."""
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


def named_words(block: str, between: str | None = None) -> dict[str, str]:
    """Return the name of each word of a block of lines `name: words`.

    Args:
        block: The lines; a word in two of them has the later name.
        between: What parts the words of a line: blanks where it is None.
    """
    named = (line.partition(": ") for line in lines(block))
    return {word.strip(): name for name, _, words in named for word in words.split(between)}


def united(lists: Mapping[str, frozenset[str]], languages: Sequence[str]) -> frozenset[str]:
    """Return the words that *lists*, one set a language, have for *languages*."""
    return frozenset().union(*(lists[language] for language in languages))
