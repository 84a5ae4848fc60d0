"""Whether a passage licenses a sentence."""

import pytest

from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.draft.licensing import license_objections, license_of, plan_objections
from claimcheck.report.fit import Aspect
from claimcheck.text.article import Article
from claimcheck.text.hedges.hedge import hedges
from claimcheck.text.span import Span

from .beside import held

TEXT = "In Kiel sind mehr als 1000 Soldaten stationiert. Die Werft könnte den alten Hafen von Kiel im Mai schließen."


@pytest.mark.parametrize(
    ("sentence", "is_given"),
    [
        ("In Kiel sind mehr als 1000 Soldaten stationiert.", True),
        ("In Kiel sind mehr als 2000 Soldaten stationiert.", False),
        ("In Kiel sind mehr als 1000 tapfere Soldaten stationiert.", False),
    ],
)
def test_all_words_must_stand_there(sentence: str, is_given: bool) -> None:  # noqa: FBT001 -- what is expected
    """The comparison is that of claims with their quotations."""
    one = held(sentence, TEXT)
    reader = PassageReader(one.pool.corpus, one.pool.names, reads_speech=True)
    assert license_of(one, one.support[0], reader).is_given is is_given


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Die Werft schließt den alten Hafen von Kiel im Mai.", ["plan as fact"]),
        ("Die Werft könnte den alten Hafen von Kiel im Mai schließen.", []),
        ("Die Werft schließt wohl den alten Hafen von Kiel im Mai.", []),
    ],
)
def test_a_plan_is_no_fact(sentence: str, kinds: list[str]) -> None:
    """Unless the sentence leaves it open, too."""
    one = held(sentence, TEXT)
    reader = PassageReader(one.pool.corpus, one.pool.names, reads_speech=True)
    own = hedges(Article(sentence, "de"), (Span(0, len(sentence)),))
    found = plan_objections(one, [license_of(one, p, reader) for p in one.support], own, is_credited=False)
    assert [objection.kind.value for objection in found] == kinds


def test_more_than_every_passage_says_is_told() -> None:
    """As far as the aspects that are asked for tell."""
    one = held("In Kiel sind 1000 Soldaten stationiert.", TEXT)
    reader = PassageReader(one.pool.corpus, one.pool.names, reads_speech=True)
    found = [license_of(one, p, reader) for p in one.support]
    told = [o.kind.value for o in license_objections(one, found, frozenset((Aspect.NUMBER,)))]
    assert told == ["number"]
    assert list(license_objections(one, found, frozenset((Aspect.MODALITY,)))) == []
