"""Opposites: each word of the list is one of a word at the other pole, and of none at its own."""

from itertools import chain

import pytest

from claimcheck.languages.pack import RULED
from claimcheck.locate.changes import Change
from claimcheck.locate.difference import compare
from claimcheck.locate.opposites import OPPOSITES, opposed

Poles = tuple[frozenset[str], frozenset[str]]

LINES = [line for language in RULED for line in OPPOSITES[language]]
PAIRS = sorted(
    {
        (word, min(there))
        for one, other in LINES
        for here, there in ((one, other), (other, one))
        for word in here
    }
)
"""Each word, with a word of the pole against it."""


def test_the_list_is_kept_for_each_language() -> None:
    """Opposites are kept for the same languages as the other word lists."""
    assert set(OPPOSITES) >= set(RULED)


@pytest.mark.each("line", LINES)
def test_the_poles_of_a_line_are_words_in_lower_case(line: Poles) -> None:
    """Both poles hold words, in lower case, and none of them the same word."""
    words = list(chain(*line))
    assert [word for word in words if word != word.lower() or not word.isalpha()] == []
    assert (all(line), line[0] & line[1]) == (True, frozenset())


@pytest.mark.each(("word", "opposite"), PAIRS)
def test_a_word_in_place_of_its_opposite_is_told(word: str, opposite: str) -> None:
    """Each word of the list is an opposite, whichever side has it."""
    changes = [
        compare(f"es {one} dort", f"es {two} dort", []) for one, two in ((word, opposite), (opposite, word))
    ]
    assert [change.gravest for change in changes] == [Change.OPPOSITE, Change.OPPOSITE]


FACING = {
    "de": """
        stieg sank, steigen fallen, wächst schrumpft, zunehmen abnehmen, erhöhte senkte, anstieg rückgang,
        bestätigte dementierte, bestätigt bestreitet, räumte bestritt, zugegeben geleugnet, gewann verlor, sieg niederlage,
        verhängt aufgehoben, angenommen abgelehnt, billigte verurteilte, erlaubt verboten, öffnet schließt,
        begann endete, beginn ende, stärkt schwächt, angriff verteidigung, abzug einmarsch, kaufte verkaufte,
        gewinn verlust, einfuhr ausfuhr, unterstützt bekämpft, freigelassen verhaftet, gelang scheiterte,
        besser schlechter, größer kleiner, höher niedriger, früher später, länger kürzer, viele wenige, vor nach, für gegen,
        mit ohne, innerhalb außerhalb, freunde feinde, direkt indirekt, überlebte starb, nord süd, ost west
        """,
    "en": """
        rose fell, rising falling, increased decreased, grew shrank, profit loss, won lost, victory defeat, admitted denied,
        accepted rejected, supported opposed, praised condemned, imposed lifted, allowed banned, opened closed,
        began ended, entered left, bought sold, attacked defended, strengthened weakened, imported exported,
        convicted acquitted, arrested released, succeeded failed, before after, for against, with without, above below,
        inside outside, allies enemies, higher lower, larger smaller, earlier later, better worse, many few,
        northern southern, eastern western, first last, advanced retreated, survived died, public secret, true false,
        surplus deficit, raised lowered, tightened eased, deployed withdrew
        """,
}
"""Words that say the opposite of each other, in pairs."""

BESIDE = """
    stieg wuchs, sank fiel, dementierte bestritt, gewann siegte, starb tot, öffnet erlaubt, rose grew, fell dropped,
    denied rejected, won gained, died killed, alive survived, praised welcomed, began started, lost sank
"""
"""Words that do not, in pairs."""


def pairs(block: str) -> list[tuple[str, ...]]:
    """Return the pairs of a block, by commas."""
    return [tuple(pair.split()) for pair in block.split(",")]


@pytest.mark.each(("one", "other"), [pair for block in FACING.values() for pair in pairs(block)])
def test_words_that_say_the_opposite(one: str, other: str) -> None:
    """Written out by hand: a word that moved to the other side, or to another line, is seen here."""
    assert opposed({one}, {other}) == {one, other}


@pytest.mark.each(("one", "other"), pairs(BESIDE))
def test_words_that_do_not_say_the_opposite(one: str, other: str) -> None:
    """Two words of one side, or of two subjects, turn nothing round."""
    assert opposed({one}, {other}) == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"stieg", "es"}, {"sank", "er"}, {"stieg", "sank"}),
        ({"stieg"}, {"wuchs"}, set()),
        ({"stieg", "sank"}, {"es"}, set()),
        ({"lose"}, {"win", "enge"}, {"lose", "win"}),
        (set(), {"sank"}, set()),
    ],
    ids=["both sides", "another line", "one side alone", "one of several lines", "nothing"],
)
def test_opposites_stand_on_two_sides(one: set[str], other: set[str], expected: set[str]) -> None:
    """Only a word of each side makes a pair, and only on one line."""
    assert (opposed(one, other), opposed(other, one)) == (frozenset(expected), frozenset(expected))
