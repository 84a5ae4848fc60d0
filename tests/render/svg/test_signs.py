"""Signs differ in shape, not in colour alone."""

from itertools import product

import pytest

from claimcheck.records.model import Stance
from claimcheck.render.svg.signs import definition, in_words, shape, sign_id, use
from claimcheck.report.matrix import Sign, Standing

EVERY = [Sign("s", 1, *parts) for parts in product(Stance, Standing, (True, False))]


def test_every_meaning_has_a_shape_of_its_own() -> None:
    """Signs of one shape mean the same, but for why a quotation was not found."""
    by_shape: dict[str, set[str]] = {}
    for sign in EVERY:
        by_shape.setdefault(shape(sign, 5), set()).add(sign_id(sign))
    assert [ids for ids in by_shape.values() if len(ids) > 1] == []
    assert len(by_shape) == 3 * 4 * 2


def test_a_sign_is_drawn_where_it_stands() -> None:
    """A sign uses the drawing of its kind in the colour of its stance."""
    sign = Sign("s", 1, Stance.DENIES, Standing.EXACT, counts=True)
    assert (
        use(sign, 3, 4.5) == '<use class="denies" href="#picture-matrix-denies-exact-counts" x="3" y="4.5"/>'
    )
    assert definition(sign, 4) == (
        '<g id="picture-matrix-denies-exact-counts">'
        '<path fill="currentColor" d="M 0 -5 L 5 0 L 0 5 L -5 0 Z"/></g>'
    )


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        (Sign("s", 1, Stance.SUPPORTS, Standing.EXACT, counts=True), "supports, found word for word, counts"),
        (Sign("s", 1, Stance.SUPPORTS, Standing.CUT_OFF, counts=False), "supports, cut off, not counted"),
        (Sign("s", 1, Stance.CONTEXT, Standing.NORMALIZED, counts=False), "context, found up to typography"),
        (Sign("s", 1, Stance.DENIES, Standing.NOT_FOUND, counts=False), "denies, not found, not counted"),
    ],
)
def test_signs_are_told_in_words(sign: Sign, words: str) -> None:
    """A sign's words say stance, match, and whether it counts; context never does."""
    assert in_words(sign) == words
