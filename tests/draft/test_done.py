"""What is told as done where the article only plans or expects it."""

import pytest

from claimcheck.draft.done import done_objections
from claimcheck.text.article import Article
from claimcheck.text.hedges.hedge import hedges
from claimcheck.text.hedges.hedge_found import Hedge
from claimcheck.text.span import Span

from .beside import aligned

PLANS = "Die Initiative sammelt Geld. Sie plant für den 14. Dezember eine Menschenkette um das Krankenhaus. Die Obduktion der Leichen werde daher noch Tage in Anspruch nehmen, sagte ein Sprecher. Der Sturm forderte in Kiel zwölf Menschenleben."


@pytest.mark.parametrize(
    ("sentence", "mark"),
    [
        ("Mitte Dezember bildete die Initiative eine Menschenkette um das Krankenhaus.", ["plant"]),
        ("Mitte Dezember will die Initiative eine Menschenkette um das Krankenhaus bilden.", []),
        ("Die Initiative hat für Dezember eine Menschenkette um das Krankenhaus geplant.", []),
        ("Bei dem Sturm in Kiel starben zwölf Menschen, viele Menschenleben wurden gerettet.", []),
    ],
)
def test_a_plan_is_no_deed(sentence: str, mark: list[str]) -> None:
    """Whatever verb tells it as done; what costs lives is no demand."""
    held = aligned(sentence, PLANS)
    own = () if "will" not in sentence else _own(sentence)
    assert [words for _, words in done_objections(held, own)] == mark


DAMAGE = "Rebuilding the systems will probably cost about $1.2 million. The company has offered the villages a new water plant."


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Rebuilding the systems has cost about $1.2 million.", 1),
        ("Rebuilding the systems would cost about $1.2 million.", 0),
        ("The company has built the villages a water plant.", 1),
        ("The company has offered to build the villages a water plant.", 0),
    ],
)
def test_a_perfect_is_a_deed(sentence: str, count: int) -> None:
    """By its auxiliary; "would cost" is none, and an offer is what the passage has."""
    assert len(list(done_objections(aligned(sentence, DAMAGE, language="en"), _own(sentence, "en")))) == count


def _own(sentence: str, language: str = "de") -> tuple[Hedge, ...]:
    return hedges(Article(sentence, language), (Span(0, len(sentence)),))
