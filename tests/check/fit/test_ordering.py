"""Objects in relative clauses, and what is said before who says it: another order, and no other part."""

import pytest

from claimcheck.check.fit.ordering import ORDER

from .cases import reason_of


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        ("en", "Parliament approved the stimulus package", "Hale praised the stimulus package, which parliament approved.", ""),
        ("en", "The package approved parliament", "Hale praised the package, which parliament approved.", ORDER),
        ("en", "The mayor said Holt praised Moor", "Holt praised Moor, the mayor said.", ""),
        ("en", "The mayor said Moor praised Holt", "Holt praised Moor, the mayor said.", ORDER),
        ("de", "Der Rat hat das Paket beschlossen", "Hale lobte das Paket, das der Rat beschlossen hat.", ""),
        ("de", "Der Rat stürzte den Chef", "Hale lobte den Chef, den der Rat stürzte.", ""),
        ("de", "Die Regierung stürzte das Gesetz", "Hale lobte das Gesetz, das die Regierung stürzte.", ORDER),
        ("de", "Das Paket hat den Rat gerettet", "Hale lobte das Paket, das der Rat gerettet hat.", ORDER),
    ],
)  # fmt: skip
def test_words_in_another_order(language: str, claim: str, passage: str, expected: str) -> None:
    """A relative clause's object stands before its subject; in German its form or the subject's article tells."""
    assert reason_of(claim, passage, language) == expected


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        ("de", "Jones überredete Smith, Moore zu töten", "Jones überredete Moore, Smith zu töten.", ORDER),
        ("de", "Jones überredete Moore, Smith zu töten", "Jones überredete Moore, Smith zu töten.", ""),
        ("de", "Kern bat den Chef, dem Arzt zu helfen", "Kern bat den Arzt, dem Chef zu helfen.", ORDER),
        ("de", "Kern gab das Buch dem Chef", "Kern gab dem Chef das Buch.", ""),
        ("de", "Kern traf Jones und Moore", "Kern traf Moore und Jones.", ""),
        ("en", "Kern told Holt that Moor lied", "Kern told Moor that Holt lied.", ORDER),
        ("en", "Kern told Holt that Moor lied", "Kern told Holt that Moor lied.", ""),
        ("en", "Jones persuaded Smith to kill Moore", "Jones persuaded Moore to kill Smith.", ORDER),
        ("en", "Jones persuaded Moore to kill Smith", "Jones persuaded Moore to kill Smith.", ""),
    ],
)  # fmt: skip
def test_two_objects_keep_their_places(language: str, claim: str, passage: str, expected: str) -> None:
    """Unless their articles tell them apart, or they are a list."""
    assert reason_of(claim, passage, language) == expected
