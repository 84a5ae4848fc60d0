"""Whether what somebody may do is told with its condition, and what happened without."""

import pytest

from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.permitting import permitted
from claimcheck.check.fit.standing import standing


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        ("en", "Residents can park there", "With a permit, residents can park there.", ["With a permit"]),
        ("en", "Residents can park there", "Residents can park there with a permit.", ["with a permit"]),
        ("en", "Residents can park there with a permit", "With a permit, residents can park there.", []),
        ("en", "The firm may drill", "After approval the firm may drill.", ["After approval"]),
        ("en", "The firm may drill", "After the ruling the firm may drill.", []),
        ("en", "The firm may drill", "In May the firm may drill.", []),
        ("en", "The firm drilled", "With a permit, the firm drilled.", []),
        (
            "de",
            "Die Firma darf bohren",
            "Nach Zustimmung des Amts darf die Firma bohren.",
            ["Nach Zustimmung"],
        ),
        ("de", "Die Firma darf bohren", "Nach Angaben des Amts darf die Firma bohren.", []),
        ("de", "Anwohner dürfen dort parken", "Mit Ausweis dürfen Anwohner dort parken.", ["Mit Ausweis"]),
        ("de", "Anwohner parkten dort", "Mit Ausweis parkten Anwohner dort.", []),
    ],
)
def test_on_what_condition(language: str, claim: str, passage: str, expected: list[str]) -> None:
    """With what, after or under what, unless an article tells that it has come or the claim has it, too."""
    held = Held(Read(claim, language), Read(passage, language), 1)
    inside = range(len(standing(held.passage).words))
    assert [passage[span.start : span.end] for span in permitted(held, inside)] == expected
