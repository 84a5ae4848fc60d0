"""Whether who does it and what is done belong together as the claim has them."""

import pytest

from .cases import prepositioned, reason_of


def not_of(subject: str, verb: str) -> str:
    """Return the reason where subject and verb stand in no clause together."""
    return f"whether “{subject}” is the one of whom “{verb}” is said does not show"


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        pytest.param("Moore resigned", "Moore, who met Hale, resigned.", "", id="around a relative clause"),
        pytest.param("Moore resigned", "Hale met Moore, who resigned.", "", id="a relative clause right behind him"),
        pytest.param("Moore resigned", "Moore met Hale, who resigned.", not_of("Moore", "resigned"), id="a relative clause of another"),
        pytest.param("Moore said it rained", "Moore, who was ill, said it rained.", "", id="a bracket before who says it"),
        pytest.param("Moore said it rained", "Hale, who met Moore, said it rained.", not_of("Moore", "said"), id="somebody in that bracket"),
        pytest.param("Moore painted", "Moore was a teacher who painted.", "", id="who is what painted"),
        pytest.param("Moore was born in Kiel", "Moore (born in Kiel) was a teacher.", "", id="a bracket behind him"),
        pytest.param("Moore resigned", "The doctor who treated Moore resigned.", prepositioned("treated Moore", "Moore"), id="whom somebody treated"),
        pytest.param("Moore crashed", "Moore called Hale after she had crashed.", "“she” stands before “crashed” in the passage", id="a pronoun may be another"),
        pytest.param("The dam broke because people fled", "The dam broke because people fled.", "", id="the same reason"),
        pytest.param("The dam broke because people fled", "Because the dam broke, people fled.", "“because” stands before another part of the passage than of the claim", id="reason and result exchanged"),
        pytest.param("Exports rose in May", "Exports rose in May and fell in June.", "", id="the first of two statements"),
        pytest.param("Exports fell in June", "Exports rose in May and fell in June.", "", id="the second with the subject of the first"),
        pytest.param("Exports fell in May", "Exports rose in May and fell in June.", "its words stand in two statements that “and” joins, in other company than in the claim", id="the verb of one, the month of the other"),
        pytest.param("Moore lived in Kiel", "Moore was a poet and painter, who lived in Kiel.", "", id="a relative clause about who is two things"),
        pytest.param("The film was written and directed by Moore", "The film was written and directed by Moore.", "", id="who writes a film says nothing"),
        pytest.param("They seized drugs in Kiel", "They seized cash and drugs in Kiel.", "", id="the second of two things"),
        pytest.param("The army of Syria shot the army of Chad", "The army of Chad shot the army of Syria.", "the passage has its words in another order, so that who does what to whom may be another", id="exchanged behind of"),
        pytest.param("Moore said the dam broke", "The dam broke, Moore said.", "", id="who says it may stand behind"),
        pytest.param("Moore founded it", "Moore is the daughter of Dev Moore, who founded it.", prepositioned("Dev Moore", "Moore"), id="a namesake"),
        pytest.param("Dev Moore founded it", "Moore is the daughter of Dev Moore, who founded it.", "", id="with the given name"),
        pytest.param("Moore founded it", "Dev Moore was ill; Moore founded it.", "", id="the given name first"),
        pytest.param("Moore signed on Monday", "Moore signed on Monday; Hale signed later.", "", id="before a semicolon"),
        pytest.param("Hale signed on Monday", "Moore signed on Monday; Hale signed later.", "its words stand in several statements of a sentence, and whether they speak of the same does not show", id="across a semicolon"),
        pytest.param("Moore painted", "Moore (born Hale; 1960) painted.", "", id="a semicolon in a bracket"),
        pytest.param("The army shelled a depot", "The army shelled a large depot.", "", id="what is shelled"),
        pytest.param("The army shelled a depot", "The army shelled what it called a depot.", prepositioned("a depot", "depot"), id="what is only called so"),
        pytest.param("Moore said Hale painted", "Moore painted, Hale said.", "whether “Moore” is the one who “said” does not show", id="another says it"),
    ],
)  # fmt: skip
def test_english(claim: str, passage: str, expected: str) -> None:
    """One clause, one half of a sentence, one of two joined statements, and who says it."""
    assert reason_of(claim, passage) == expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        pytest.param("Kern trat zurück", "Kern, der Holt traf, trat zurück.", "", id="around a relative clause"),
        pytest.param("Kern malte", "Holt traf Kern, der malte.", "", id="a relative clause right behind him"),
        pytest.param("Kern malte", "Kern traf Holt, der malte.", not_of("Kern", "malte"), id="a relative clause of another"),
    ],
)  # fmt: skip
def test_german(claim: str, passage: str, expected: str) -> None:
    """The same, with relative pronouns that are articles, too."""
    assert reason_of(claim, passage, "de") == expected
