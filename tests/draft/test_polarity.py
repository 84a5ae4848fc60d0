"""Negations and opposites on one side alone."""

import pytest

from claimcheck.draft.polarity import denies, polarity_objections

from .beside import aligned, held, told

TEXT = "Die Truppen griffen bisher nicht in die Kämpfe am Hafen ein. Der Umsatz der Werft stieg im Mai stark. Die Werft hat den Plan abgelehnt."


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Die Truppen griffen nicht in die Kämpfe am Hafen ein.", []),
        (
            "Die Truppen griffen in die Kämpfe am Hafen ein.",
            [
                (
                    "negation",
                    "Die Truppen griffen in die Kämpfe am Hafen ein.",
                    "the source says “nicht”, the sentence does not",
                )
            ],
        ),
        (
            "Der Umsatz der Werft stieg im Mai nicht stark.",
            [("negation", "nicht", "says “nicht”, the source does not")],
        ),
        ("Die Werft hat den Plan abgelehnt.", []),
        (
            "Die Werft hat den Plan nicht abgelehnt.",
            [("negation", "nicht", "says “nicht”, the source does not")],
        ),
    ],
)
def test_a_negation_on_one_side_alone_is_told(sentence: str, found: list[tuple[str, str, str]]) -> None:
    """Where the other side has the word that it turns round."""
    assert told(sentence, list(polarity_objections(aligned(sentence, TEXT)))) == found


def test_an_opposite_in_its_stead_is_told() -> None:
    """„Sank“ where the passage says „stieg“; the same word is none."""
    sentence = "Der Umsatz der Werft sank im Mai stark."
    assert told(sentence, list(polarity_objections(aligned(sentence, TEXT)))) == [
        ("negation", "sank", "says “sank”, the source says “stieg”")
    ]
    assert list(polarity_objections(aligned("Der Umsatz der Werft stieg im Mai stark.", TEXT))) == []


def test_what_denies_is_known() -> None:
    """That nothing was found which speaks of it says little."""
    assert (denies(held("Das weiß niemand.", TEXT)), denies(held("Das weiß Peter.", TEXT))) == (True, False)


GAS = "Es gibt keine Begrenzung bei der Abfrage von Gas. Das Unglück hat sieben Fischern das Leben gekostet. Er hat das Angebot abgelehnt, das nicht näher bekannt ist."


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Eine Begrenzung der Abfrage von Gas gibt es nicht.", False),
        ("Eine Begrenzung der Abfrage von Gas gibt es.", True),
        ("Er hat das Angebot nicht abgelehnt.", True),
    ],
)
def test_a_negation_is_the_same_wherever_it_stands(sentence: str, is_told: bool) -> None:  # noqa: FBT001 -- what is expected
    """Behind what it turns round, or before it; not in another clause."""
    assert bool(list(polarity_objections(aligned(sentence, GAS)))) is is_told


def test_a_noun_is_no_opposite_of_a_verb() -> None:
    """„Das Leben kosten“ is „sterben“."""
    assert list(polarity_objections(aligned("Bei dem Unglück sind sieben Fischer gestorben.", GAS))) == []


OPEN = "Nach unbestätigten Berichten wurde das Angebot der Werft geprüft. Wer nicht zur Arbeit erscheint, verliert den Lohn. Yunus hat als erster Bürger von Bangladesch einen Preis gewonnen. Der Hafen ist klein."


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Bestätigt sind diese Berichte über das Angebot der Werft.", ["Bestätigt"]),
        ("Bestätigt sind diese Berichte über das Angebot der Werft nicht.", []),
        ("Unbestätigt sind diese Berichte über das Angebot der Werft.", []),
        ("Wer zum Dienst erscheint, verliert den Lohn.", ["Wer zum Dienst erscheint, verliert den Lohn."]),
        ("Wer nicht zum Dienst erscheint, verliert den Lohn.", []),
        ("Niemand von den Bürgern von Bangladesch hatte vorher einen Preis gewonnen.", []),
    ],
)
def test_a_negation_may_be_told_in_other_words(sentence: str, words: list[str]) -> None:
    """By „un-“, of a verb behind a noun, or by the first who does a thing."""
    found = polarity_objections(aligned(sentence, OPEN))
    assert [sentence[o.span.start : o.span.end] for o in found] == words


def test_prepositions_are_opposites_only_before_the_same() -> None:
    """„Gegen den Ausbau“ and „für den Ausbau“; with another noun they speak of two things."""
    text = "Die Fischer stimmten gegen den Ausbau des Hafens und den Bau der Werft."
    for sentence, count in (
        ("Die Fischer stimmten für den Ausbau des Hafens.", 1),
        ("Die Fischer stimmten nach dem Bau der Werft für neue Netze über den Ausbau des Hafens ab.", 0),
    ):
        assert len(list(polarity_objections(aligned(sentence, text)))) == count


def test_instead_may_be_left_out() -> None:
    """What sets one thing against another turns nothing round; "not" does."""
    text = "From November only four boats a week will leave Kilmarra instead of six."
    for sentence, count in (
        ("From November boats leave Kilmarra four times a week.", 0),
        ("From November no boats leave Kilmarra four times a week.", 1),
    ):
        assert len(list(polarity_objections(aligned(sentence, text, language="en")))) == count


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        # Two of them turn it back, and what only sets a bound denies nothing.
        ("Ermüdung des Materials hält der Statiker Aalto für möglich.", False),
        ("Die Reparatur kostet nicht mehr als 130 Millionen Euro, sagte Kern.", False),
        # What says „fällt aus“ denies as much as „abgesagt“.
        ("Das Treffen im Hafen von Kiel fällt aus.", False),
        ("Das Treffen im Hafen von Kiel wurde eröffnet.", True),
    ],
)
def test_what_denies_in_other_words_is_left_to_be_compared(sentence: str, is_told: bool) -> None:  # noqa: FBT001 -- what is expected
    """A false alarm is worse than a note that says to compare."""
    text = "Der Statiker Aalto schließt Ermüdung des Materials nicht aus. Die Reparatur kostet bis zu 130 Millionen Euro, sagte Kern. Das Treffen im Hafen von Kiel wurde abgesagt."
    assert bool(list(polarity_objections(aligned(sentence, text)))) is is_told


MUTINY = "The mutiny in the harbour town failed, and Brandt had to go into exile in Norway with his sailors."


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("The mutiny succeeded, and Brandt went into exile in Norway with his sailors.", 1),
        ("Since the mutiny Brandt has been in exile in Norway with his sailors.", 0),
    ],
)
def test_what_only_tells_when_is_not_denied(sentence: str, count: int) -> None:
    """That the mutiny failed is left out beside "since the mutiny", and turned round by "succeeded"."""
    assert len(list(polarity_objections(aligned(sentence, MUTINY, language="en")))) == count


@pytest.mark.parametrize(
    ("sentence", "text", "count"),
    [
        ("Die Zahl der Soldaten ist darin nicht enthalten.", "Die Zahl umfasst auch die Soldaten.", 1),
        ("Die Zahl der Soldaten ist darin nicht enthalten.", "Die Zahl lässt die Soldaten außen vor, sie fehlen.", 0),
        ("Kein Standort der Airline wächst so wie Bremen.", "Bremen ist der am stärksten wachsende Standort der Airline.", 0),
        ("Die Aktie verlor in Paris 3,5 Prozent.", "Die Aktie legte in Paris um 3,5 Prozent zu.", 1),
        ("Die Aktie gewann in Paris 3,5 Prozent.", "Die Aktie legte in Paris um 3,5 Prozent zu.", 0),
    ],
)  # fmt: skip
def test_what_nothing_in_the_passage_denies_is_told(sentence: str, text: str, count: int) -> None:
    """And the opposite of a verb whose particle stands apart."""
    assert len(list(polarity_objections(aligned(sentence, text)))) == count
