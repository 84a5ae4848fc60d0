"""Segments: a sentence cut at its marks, and made whole where an insertion parted subject and verb."""

from collections.abc import Callable

import pytest

from claimcheck.speech.segment import Sentence, is_infinitive_clause, is_relative, subjunctive

Parse = Callable[..., Sentence]


@pytest.mark.parametrize(
    ("text", "loose", "clear"),
    [
        pytest.param("Die Lage sei ernst", "sei", "sei", id="first-konjunktiv"),
        pytest.param("Sie hätten recht", "hätten", None, id="second-konjunktiv"),
        pytest.param("Er glaube daran", "glaube", "glaube", id="verb-of-the-lists"),
        pytest.param("Der Mann besuche das Land", None, None, id="unknown-verb-inside"),
        pytest.param("weil der Mann das Land besuche", None, None, id="ending-of-adjectives"),
        pytest.param("weil der Mann das Land regiere", "regiere", "regiere", id="unknown-verb-on-iere"),
        pytest.param("weil er das Land schütze", "schütze", "schütze", id="unknown-verb-behind-a-noun"),
        pytest.param("Er teile das Land", None, None, id="particle-verb-without-its-particle"),
        pytest.param("Der Mann ist alt", None, None, id="indicative"),
        pytest.param("„Er sei alt“", None, None, id="quoted"),
        pytest.param("Sei gegrüßt", None, None, id="capital"),
    ],
)
def test_a_konjunktiv_is_found(parse: Parse, text: str, loose: str | None, clear: str | None) -> None:
    """Listed forms count anywhere, others by their ending at a clause's end; clear ones are nothing else."""
    words = parse(text).words
    found = [subjunctive(words, 0, words.end, clear=only) for only in (False, True)]
    assert [None if at is None else words.items[at].text for at in found] == [loose, clear]


@pytest.mark.parametrize(
    ("text", "infinitive", "relative"),
    [
        pytest.param("die Steuern zu senken", True, False, id="infinitive"),
        pytest.param("die Steuern schnell senken zu wollen", True, False, id="infinitive-with-modal"),
        pytest.param("das Werk stillzulegen", True, False, id="zu-inside"),
        pytest.param("um die Steuern zu senken", False, False, id="purpose"),
        pytest.param("zu Fuß", False, False, id="preposition-zu"),
        pytest.param("die heute kamen", False, True, id="relative"),
        pytest.param("mit dem er heute kam und sprechen wollte", False, True, id="preposition-relative"),
        pytest.param("der Schutz dürfe nicht sinken und solle bleiben", False, False, id="main-clause"),
        pytest.param("der Mann", False, False, id="noun-phrase"),
        pytest.param("sie kamen", False, False, id="no-relative-pronoun"),
        pytest.param("die „heute“", False, False, id="ends-quoted"),
    ],
)
def test_a_clause_is_told_by_its_ends(parse: Parse, text: str, infinitive: bool, relative: bool) -> None:  # noqa: FBT001 - expected values
    """An infinitive with „zu“ ends a clause of what is said, a verb behind a pronoun a relative one."""
    words = parse(text).words
    kinds = (is_infinitive_clause(words, 0, words.end), is_relative(words, 0, words.end))
    assert kinds == (infinitive, relative)


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
