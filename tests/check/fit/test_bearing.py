"""What a sentence does with its numbers, and whether two sentences do the same."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.fit.bearing import Bearing, bearing_of, obstacle
from claimcheck.quantities.reading import quantities
from claimcheck.text.clause import Clause, clauses


def bearing(text: str, language: str = "de") -> Bearing:
    """Return what a sentence does with its last number."""
    return bearing_of(text, quantities(text, language)[-1], language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Es kamen 300 Menschen", Bearing(), id="nothing"),
        pytest.param("Nie kamen 300 Menschen", Bearing(negation="nie"), id="denied"),
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


@pytest.mark.parametrize("unit", ["nicht ", "wenn, ", "pro Tag ", "oder 3 ", "a, dass "])
def test_a_hostile_sentence_is_read_quickly(unit: str) -> None:
    """Around a number only what is near is read."""
    text = f"{unit * (50_000 // len(unit))} 300 Menschen {unit * (50_000 // len(unit))}"
    reading = next(r for r in quantities(text, "de") if "300" in r.text)
    start = process_time()
    bearing_of(text, reading, "de")
    assert process_time() - start < 20


def test_numbers_side_by_side_share_what_is_read_around_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """How often clauses are read grows with the length of a sentence, not with the numbers in it."""
    read: list[int] = []

    def count(text: str, language: str | None) -> tuple[Clause, ...]:
        read.append(len(text))
        return clauses(text, language)

    monkeypatch.setattr("claimcheck.check.fit.bearing.clauses", count)
    text = ", ".join(f"{number} Soldaten" for number in range(100, 400))
    for reading in quantities(text, "de"):
        bearing_of(text, reading, "de")
    assert 1 < len(read) <= len(text) / 200 + 2
