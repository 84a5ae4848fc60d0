"""What the tests of texts share: whether work grows with the square of a text."""

from collections.abc import Callable
from time import process_time

import pytest

Work = Callable[[str], object]


def _seconds(work: Work, text: str) -> float:
    """Return how much processor time *work* takes on *text*."""
    start = process_time()
    work(text)
    return process_time() - start


@pytest.fixture
def grows_too_fast() -> Callable[[Work, str], bool]:
    """Return whether doubling a run of a unit up to 200 kB multiplies the work by well over two."""

    def measured(work: Work, unit: str) -> bool:
        before = 0.0
        for length in (12_500, 25_000, 50_000, 100_000, 200_000):
            text = unit * (length // len(unit))
            now = _seconds(work, text)
            # Another try, of a text that no cache holds yet.
            if now > max(2, 8 * before) and min(now, _seconds(work, f"{text}.")) > max(2, 8 * before):
                return True
            before = now
        return False

    return measured
