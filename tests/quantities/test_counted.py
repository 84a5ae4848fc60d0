"""What a number counts."""

import pytest

from claimcheck.quantities.reading import quantities


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("9000 russische Soldaten", "de", ("russische", "Soldaten")),
        ("9000 sollen Minsk verlassen", "de", ()),
        ("9000 wurden verletzt", "de", ()),
        ("9000 aus Minsk", "de", ()),
        ("9000 die Stadt", "de", ()),
        ("6 russlandnahe TV-Sender", "de", ("russlandnahe", "TV-Sender")),
        ("26 Einwohner:innen", "de", ("Einwohner:innen",)),
        ("Tausende von Menschen", "de", ("Menschen",)),
        ("6 TV stations close to Russia", "en", ("TV", "stations")),
        ("28 union programmes of Russia", "en", ("union", "programmes")),
        ("9,000 Russian troops in joint force", "en", ("Russian", "troops")),
        ("thousands of Russian soldiers", "en", ("Russian", "soldiers")),
        ("9,000 were killed", "en", ()),
        ("40 brown sheep of Kent", "en", ("brown", "sheep")),
        ("40 large brown sheep of Kent", "en", ()),
        ("300 people died", "en", ("people",)),
        ("28-nation bloc", "en", ("nation",)),
    ],
)
def test_the_noun_and_its_adjectives(text: str, language: str, expected: tuple[str, ...]) -> None:
    """What is counted is the noun behind the number with its adjectives, or nothing where none shows."""
    assert quantities(text, language)[0].counted == expected
