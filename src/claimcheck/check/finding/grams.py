"""How like passages are to what is asked, by runs of four letters: names and numbers look alike in most languages."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log
from unicodedata import combining, normalize

from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.fold import fold_words
from claimcheck.text.word import WORD

LENGTH = 4
"""Letters of a run; of the lengths tried on retrieval across European languages the best (McNamee and Mayfield, 2004)."""

_K1, _B = 1.2, 0.75
"""How soon repetition tells nothing more, and how much length takes away: the usual values of BM25 (Robertson and
Zaragoza, 2009)."""


_LITTLE = FUNCTION_WORDS["de"] | FUNCTION_WORDS["en"]


def grams(text: str) -> Counter[str]:
    """Return the runs of four letters of the words of *text*, without case and accents, a blank at a word's ends.

    Function words are left out: measured on the shipped claims, without them a little more is found.
    """
    words = (word for word in WORD.findall(fold_words(text).lower()) if word not in _LITTLE)
    plain = "".join(mark for mark in normalize("NFD", " ".join(words)) if not combining(mark))
    padded = (f" {word} " for word in plain.split())
    return Counter(word[i : i + LENGTH] for word in padded for i in range(max(1, len(word) - LENGTH + 1)))


class Likeness:
    """The likeness of passages to a few texts that are asked for; one look at each passage serves for all."""

    def __init__(self, passages: Iterable[str], asked: Sequence[str]) -> None:
        """Take all passages, in order, and all that will be asked; runs that nobody asks for are not kept."""
        self._asked = [grams(text) for text in asked]
        wanted = frozenset().union(*self._asked)
        self._lengths: list[int] = []
        self._having: dict[str, list[tuple[int, int]]] = {}
        for number, passage in enumerate(passages):
            found = grams(passage)
            self._lengths.append(found.total())
            for gram in found.keys() & wanted:
                self._having.setdefault(gram, []).append((number, found[gram]))

    def scores(self, asked: int) -> Mapping[int, float]:
        """Return the BM25 score of each passage that shares a run with what was asked, by its number."""
        mean = max(1.0, sum(self._lengths) / max(1, len(self._lengths)))
        scores: defaultdict[int, float] = defaultdict(float)
        for gram in sorted(self._asked[asked]):
            having = self._having.get(gram, ())
            weight = log(1 + (len(self._lengths) - len(having) + 0.5) / (len(having) + 0.5))
            for number, often in having:
                long = 1 - _B + _B * self._lengths[number] / mean
                scores[number] += weight * often * (_K1 + 1) / (often + _K1 * long)
        return scores
