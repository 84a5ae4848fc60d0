"""Whether a hedge bears on a number."""

import pytest

from claimcheck.check.fit.hedged_numbers import reaches
from claimcheck.text.article import Span


@pytest.mark.parametrize(
    ("text", "hedge", "expected"),
    [
        pytest.param("14 Panzer kamen, weitere sollen folgen", "sollen", False, id="others"),
        pytest.param("14 Panzer sollen kommen", "sollen", True, id="its clause"),
        pytest.param("Es soll sein, dass 14 Panzer kamen", "soll", True, id="the clause above"),
        pytest.param("Der Mann, der kommen will, sah 14 Panzer", "will", False, id="a relative clause"),
    ],
)
def test_what_a_hedge_reaches(text: str, hedge: str, expected: bool) -> None:  # noqa: FBT001
    """A hedge of others, or of a clause below, leaves the number as it is."""
    spans = [Span(text.index(word) + 7, text.index(word) + len(word) + 7) for word in (hedge, "14")]
    assert reaches(text, "de", spans[0], spans[1], 7) is expected
