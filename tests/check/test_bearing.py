"""What a sentence does with its numbers, and whether two sentences do the same."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.bearing import Bearing, bearing_of, obstacle, reaches
from claimcheck.quantities.reading import quantities
from claimcheck.text.article import Span


def bearing(text: str, language: str = "de") -> Bearing:
    """Return what a sentence does with its last number."""
    return bearing_of(text, quantities(text, language)[-1], language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Es kamen 300 Menschen", Bearing(), id="nothing"),
        pytest.param("Keine 300 Menschen kamen", Bearing(negation="keine"), id="denied"),
        pytest.param("Nicht nur 300 Menschen kamen", Bearing(), id="not only"),
        pytest.param("Ob die 300 Menschen kamen, ist nicht klar", Bearing(), id="presupposed"),
        pytest.param("Es stimmt nicht, dass 300 Menschen kamen", Bearing(negation="nicht"), id="the clause above"),
        pytest.param("300 Menschen kamen, was nicht stimmt", Bearing(negation="nicht"), id="a comment"),
        pytest.param("300 Menschen kamen, weil es nicht regnete", Bearing(), id="a clause of reason"),
        pytest.param("Der Preis stieg um 5 Euro", Bearing(step="change", direction="up"), id="change"),
        pytest.param("Im Jahr 2014 kamen 300 Menschen", Bearing(), id="a date is no rate"),
    ],
)  # fmt: skip
def test_what_a_sentence_does_with_a_number(text: str, expected: Bearing) -> None:
    """A number is denied in its clause and in those above it, and not in a free one below."""
    assert bearing(text) == expected


@given(
    st.builds(
        Bearing,
        *(st.sampled_from(["", "x"]) for _ in range(6)),
        step=st.sampled_from(["", "change", "level"]),
    )
)
def test_what_both_do_is_no_obstacle(one: Bearing) -> None:
    """Two sentences that do the same with a number have no obstacle between them."""
    assert obstacle(one, one) == ""


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


@pytest.mark.parametrize("unit", ["nicht ", "wenn, ", "pro Tag ", "oder 3 ", "a, dass "])
def test_a_hostile_sentence_is_read_quickly(unit: str) -> None:
    """Around a number only what is near is read."""
    text = f"{unit * (50_000 // len(unit))} 300 Menschen {unit * (50_000 // len(unit))}"
    reading = next(r for r in quantities(text, "de") if "300" in r.text)
    start = process_time()
    bearing_of(text, reading, "de")
    assert process_time() - start < 1
