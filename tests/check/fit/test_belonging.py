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
        pytest.param("The film was written and directed by Moore", "The film was written and directed by Moore.", "", id="who writes a film says nothing"),
        pytest.param("The army of Syria shot the army of Chad", "The army of Chad shot the army of Syria.", "the passage has its words in another order, so that who does what to whom may be another", id="exchanged behind of"),
        pytest.param("Moore said the dam broke", "The dam broke, Moore said.", "", id="who says it may stand behind"),
        pytest.param("Bern sold the school", "Bern sold the school to a man who paid.", "", id="what is sold"),
        pytest.param("The court bans strikes", "The court suspended the law that bans strikes.", not_of("court", "bans"), id="what the law does"),
        pytest.param("The union accepted the offer", "The union accepted the offer was low.", "compare “the offer was” in the passage with “the offer” in the claim", id="what a clause without that begins with"),
        pytest.param("The union accepted the offer", "The union accepted the offer and was praised.", "", id="joined to it"),
        pytest.param("The union accepted the offer", "The union that accepted the offer was praised.", "", id="behind a relative clause"),
        pytest.param("The fans sang in the stadium", "The players sat in the stadium while the fans sang outside.", "compare “the stadium while” in the passage with “the stadium” in the claim", id="where another statement is"),
        pytest.param("The fans sang in the stadium", "While it rained, the fans sang in the stadium.", "", id="where it is"),
        pytest.param("The law bans strikes", "The court suspended the law that bans strikes.", "", id="the law does"),
        pytest.param("Bern sold the school", "Bern sold the hall to a man who bought the school.", prepositioned("bought the school", "sold the school"), id="what somebody else bought"),
        pytest.param("Moore founded it", "Moore is the daughter of Dev Moore, who founded it.", prepositioned("Dev Moore", "Moore"), id="a namesake"),
        pytest.param("Dev Moore founded it", "Moore is the daughter of Dev Moore, who founded it.", "", id="with the given name"),
        pytest.param("Moore founded it", "Dev Moore was ill; Moore founded it.", "", id="the given name first"),
        pytest.param("The army shelled a depot", "The army shelled a large depot.", "", id="what is shelled"),
        pytest.param("The army shelled a depot", "The army shelled what it called a depot.", prepositioned("called a depot", "shelled a depot"), id="what is only called so"),
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
        pytest.param("Kern verkaufte die Schule", "Kern verkaufte den Hof an Holt, der die Schule kaufte.", prepositioned("die Schule kaufte", "die Schule"), id="what another bought"),
        pytest.param("Kern malte", "Kern traf Holt, der malte.", not_of("Kern", "malte"), id="a relative clause of another"),
    ],
)  # fmt: skip
def test_german(claim: str, passage: str, expected: str) -> None:
    """The same, with relative pronouns that are articles, too."""
    assert reason_of(claim, passage, "de") == expected


def test_what_is_done_is_not_done_to_somebody_of_a_clause_behind_it() -> None:
    """Whatever opens that clause, and whatever the noun ends on; before the verb stands to whom it is done."""
    passage = "The clerk was robbed {} the king."
    for opener in ("when he met", "as he had lunch with", "after he had insulted"):
        assert reason_of("The king was robbed", passage.format(opener)) != ""
        assert reason_of("The clerk was robbed", passage.format(opener)) == ""
    assert reason_of("The king was robbed", "When the clerk met the king, the king was robbed.") == ""
