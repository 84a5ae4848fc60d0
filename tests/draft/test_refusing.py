"""What is granted or turned back where the article refuses."""

import pytest

from claimcheck.draft.refusing import granting, refusal_objections

from .beside import aligned

MERKEL = "Auch lehnte die Kanzlerin den Vorschlag des Ministers ab, die Werke einer Aufsicht zu unterstellen. Der Gipfel in Kiel wurde abgesagt."


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Den Vorschlag des Ministers, die Werke einer Aufsicht zu unterstellen, lehnte sie nicht ab.", 1),
        ("Den Vorschlag des Ministers, die Werke einer Aufsicht zu unterstellen, lehnte sie ab.", 0),
        ("Der Gipfel in Kiel fällt nicht aus.", 1),
        ("Der Gipfel in Kiel fällt aus.", 0),
    ],
)
def test_a_refusal_that_is_turned_back_is_told(sentence: str, count: int) -> None:
    """By a „nicht“ that the passage has not."""
    assert len(list(refusal_objections(aligned(sentence, MERKEL)))) == count


RANSOM = "The city library said that hackers had stolen data. It refused to pay a ransom of 15 bitcoin. Karpat denies that its wheel was faulty. The airport has never accepted the findings of the study. Arson could not be ruled out by the police chief."


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("The library agreed to pay the hackers.", 1),
        ("The library refused to pay the hackers.", 0),
        ("Karpat admits that the wheel was faulty.", 1),
        ("Karpat disputes that the wheel was faulty.", 0),
        ("The airport does not dispute the findings of the study.", 1),
        ("The airport disputes the findings of the study.", 0),
        ("The police chief said arson was ruled out.", 1),
        ("The police chief said arson was not ruled out.", 0),
    ],
)
def test_who_grants_does_not_refuse(sentence: str, count: int) -> None:
    """The opposite of a refusal, and a refusal of what was granted."""
    assert len(list(refusal_objections(aligned(sentence, RANSOM, language="en")))) == count


def test_a_verb_without_its_particle_grants_nothing() -> None:
    """„Gab … zu“ grants, „es gab“ does not."""
    assert {"zugab", "zugeben"} <= granting("de")
    assert granting("de").isdisjoint({"gab", "gibt", "nahm"})
