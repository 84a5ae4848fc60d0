"""Whether the words of a claim stand in a passage, or its names beside it."""

import pytest

from claimcheck.check.actors.naming import Names
from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.wording import Frame, is_name, wording
from claimcheck.report.fit import Aspect, Outcome

Row = tuple[Aspect, Outcome, str, str]


def told(claim: str, passage: str, frame: str = "", article: str = "", language: str = "en") -> list[Row]:
    """Return each word with its outcome and the passage's word."""
    held = Held(Read(claim, language), Read(passage, language), 1)
    around = Frame(frame or passage, language, frozenset(), article or frame or passage)
    return [(c.aspect, c.outcome, c.claim, c.passage) for c in wording(held, around, Names(()))]


def test_each_content_word_is_told() -> None:
    """What stands there in some form, and what does not."""
    assert told("The troops reached Minsk", "A troop left Minsk.") == [
        (Aspect.WORDS, Outcome.SAME, "troops", "troop"),
        (Aspect.WORDS, Outcome.OPEN, "reached", ""),
        (Aspect.NAME, Outcome.SAME, "Minsk", "Minsk"),
    ]


@pytest.mark.parametrize(
    ("frame", "article", "outcome"),
    [
        pytest.param("Olaf Scholz came", "", Outcome.SAME, id="in the sentence"),
        pytest.param("Scholz came", "Olaf Scholz. Scholz came", Outcome.SAME, id="the only first name"),
        pytest.param("Scholz came", "Olaf Scholz, Ernst Scholz. Scholz came", Outcome.OPEN, id="two of them"),
        pytest.param("Scholz came", "Ernst Scholz. Scholz came", Outcome.OPEN, id="another one"),
    ],
)
def test_a_first_name(frame: str, article: str, outcome: Outcome) -> None:
    """The article may give it where it is sure."""
    assert told("On Monday Olaf Scholz came", "On Monday Scholz came", frame, article)[1][1] is outcome


@pytest.mark.parametrize(
    ("claim", "passage", "outcome"),
    [
        ("Here Tim Roth came", "Timothy Simon Roth came", Outcome.SAME),
        ("Here Jim Roth came", "Timothy Simon Roth came", Outcome.OPEN),
        ("Here Tim Roth came", "Timothy met Simon, and Roth came", Outcome.OPEN),
        ("Here Tim Roth came", "Timothy called Roth", Outcome.OPEN),
    ],
)
def test_a_short_first_name(claim: str, passage: str, outcome: Outcome) -> None:
    """It stands for the long one among the names before the surname."""
    assert [row[1] for row in told(claim, passage) if row[2] in {"Tim", "Jim"}] == [outcome]


@pytest.mark.parametrize(
    ("language", "claim", "names"),
    [
        ("en", "The army reached Minsk", ["Minsk"]),
        ("en", "Minsk fell", []),
        ("de", "Der Kanzler kam nach Minsk", []),
        ("de", "Gestern kam Olaf Scholz", ["Olaf", "Scholz"]),
    ],
)
def test_what_is_taken_for_a_name(language: str, claim: str, names: list[str]) -> None:
    """In English a capital inside the sentence, in German two capital words together."""
    held = Held(Read(claim, language), Read("x", language), 1)
    assert [word.text for index, word in enumerate(held.words) if is_name(held, index)] == names
