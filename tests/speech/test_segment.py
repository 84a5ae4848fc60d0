"""Segments: a sentence cut at its marks, and made whole where an insertion parted subject and verb."""

from collections.abc import Callable

import pytest

from claimcheck.speech.segment import Sentence

Parse = Callable[..., Sentence]


def cut(sentence: Sentence) -> list[tuple[str, str]]:
    """Return each segment's mark and words."""
    items = sentence.words.items
    return [(s.mark, " ".join(word.text for word in items[s.start : s.end])) for s in sentence.segments]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Er geht, weil es regnet.", [("", "Er geht"), (",", "weil es regnet")], id="comma"),
        pytest.param("Er: sie; es – wir.", [("", "Er"), (":", "sie"), (";", "es"), ("–", "wir")], id="marks"),
        pytest.param(",, Er, , geht", [(",", "Er"), (",", "geht")], id="empty-ones-are-dropped"),
        pytest.param("Er (Bonn, 44) geht", [("", "Er ( Bonn , 44 ) geht")], id="brackets-are-kept-whole"),
        pytest.param("Er (Bonn, 44 geht", [("", "Er ( Bonn"), (",", "44 geht")], id="open-bracket"),
        pytest.param("„Ja, gut“ sagte er", [("", "„ Ja , gut “"), ("“", "sagte er")], id="behind-speech"),
        pytest.param("„Ja“ sagte er", [("", "„ Ja “ sagte er")], id="behind-a-name"),
        pytest.param(
            "Müller, der heute kam, sagte nichts",
            [("", "Müller , der heute kam , sagte nichts")],
            id="relative-clause",
        ),
        pytest.param(
            "Die Parteien, die SPD und die FDP, hatten recht",
            [("", "Die Parteien , die SPD und die FDP , hatten recht")],
            id="apposition",
        ),
        pytest.param(
            "Der Plan, die Steuern zu senken, ist alt",
            [("", "Der Plan"), (",", "die Steuern zu senken"), (",", "ist alt")],
            id="infinitive-is-no-apposition",
        ),
        pytest.param(
            "Er kam, die Sonne schien, sagte er",
            [("", "Er kam"), (",", "die Sonne schien"), (",", "sagte er")],
            id="clauses-stay-apart",
        ),
        pytest.param("", [], id="empty"),
        pytest.param("...", [], id="marks-alone"),
    ],
)
def test_a_sentence_is_cut_at_its_marks(parse: Parse, text: str, expected: list[tuple[str, str]]) -> None:
    """Marks outside brackets and speech part segments; an insertion before the verb parts none."""
    assert cut(parse(text)) == expected


def test_a_word_lies_in_its_segment(parse: Parse) -> None:
    """Marks belong to the segment behind them; what lies behind the last segment belongs to it."""
    sentence = parse("Er geht, weil es regnet.")
    assert [sentence.segment_at(index) for index in range(8)] == [0, 0, 1, 1, 1, 1, 1, 1]


def test_joiners_open_no_segment(parse: Parse) -> None:
    """„aber auch“ stands before the word that tells what a clause is; a segment of joiners has its last."""
    sentence = parse("Er geht, aber auch weil es regnet, und auch")
    openers = [sentence.words.items[sentence.opener(number)].text for number in range(3)]
    assert openers == ["Er", "weil", "auch"]


def test_dependent_clauses_are_known(parse: Parse) -> None:
    """A subordinator or a relative pronoun with the verb last opens a dependent clause."""
    sentence = parse("Weil es regnet, geht er zum Haus, das Müller gehörte; das gehörte Müller.")
    assert [sentence.is_dependent(number) for number in range(4)] == [True, False, True, False]
