"""Which words of two claims are marked where they stand side by side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.quotation.contrasting import contrast
from claimcheck.report.annotated import Run


def shown(runs: tuple[Run, ...]) -> str:
    """Return a text with brackets around what is marked."""
    return "".join(f"[{run.text}]" if run.differs else run.text for run in runs)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("It costs 90 euros", "It costs 120 euros", "It costs [90] euros", id="a number"),
        pytest.param("Up to 90 men came", "90 men came", "[Up] to 90 men came", id="a bound"),
        pytest.param("It is not over now", "It is over now", "It is [not] over now", id="a negation"),
        pytest.param("The old red bridge", "The bridge", "The [old red] bridge", id="two words are one mark"),
        pytest.param("BRIDGE, opened!", "bridge opened", "BRIDGE, opened!", id="case and points aside"),
        pytest.param("Kosten: 9,5 Mio.", "Kosten: 9 Mio.", "Kosten: [9,5] Mio.", id="a decimal is one word"),
        pytest.param("Er kam an der Küste an", "Er kam", "Er kam an der [Küste] an", id="little words"),
        pytest.param("Ships sail", "Der Hafen schließt", "Ships sail", id="nothing in common: no marks"),
        pytest.param(
            "The mill closed in May",
            "The bank closed early in June",
            "The mill closed in May",
            id="a third in common: no marks",
        ),
        pytest.param("", "Der Hafen", "", id="empty"),
    ],
)
def test_words_that_the_other_text_has_not_are_marked(one: str, other: str, expected: str) -> None:
    """The words by which a text differs are marked, unless it differs in nearly all."""
    assert shown(contrast(one, other).one) == expected
    assert shown(contrast(other, one).other) == expected


@given(st.text(), st.text())
def test_no_character_is_lost(one: str, other: str) -> None:
    """The runs of each side make up its text."""
    found = contrast(one, other)
    assert ("".join(r.text for r in found.one), "".join(r.text for r in found.other)) == (one, other)


@given(st.text())
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    """Nothing is marked where both texts are the same."""
    assert not any(run.differs for run in contrast(text, text).one)
