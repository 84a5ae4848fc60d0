"""Noun phrases: how far the words reach that name somebody."""

from collections.abc import Callable

import pytest

from claimcheck.speech.phrase import first_phrase, noun_phrase
from claimcheck.speech.segment import Sentence

Parse = Callable[..., Sentence]


@pytest.mark.each(
    ("text", "phrase"),
    [
        pytest.param("der Minister sagte", "der Minister", id="article"),
        pytest.param("der neue russische Minister sagte", "der neue russische Minister", id="adjectives"),
        pytest.param("der Sprecher des Ministers sagte", "der Sprecher des Ministers", id="genitive"),
        pytest.param("der Chef von Gazprom sagte", "der Chef von Gazprom", id="von"),
        pytest.param("Müller vom Amt sagte", "Müller vom Amt", id="name-with-von"),
        pytest.param("der Sprecher am Montag sagte", "der Sprecher", id="time-is-left"),
        pytest.param("der Sprecher im Gespräch mit Tass", "der Sprecher", id="occasion-is-left"),
        pytest.param("Karl al-Omair (SPD) sagte", "Karl al-Omair (SPD)", id="name-and-bracket"),
        pytest.param("Müller und Meier sagten", "Müller und Meier", id="und"),
        pytest.param("Müller als auch Meier sagten", "Müller als auch Meier", id="als-auch"),
        pytest.param("Müller, Chef der Bahn, sagte", "Müller, Chef der Bahn", id="apposition"),
        pytest.param("Müller, „Ja, gut“, sagte", "Müller", id="speech-is-no-apposition"),
        pytest.param("Müller, er kam, sagte", "Müller", id="pronoun-is-no-apposition"),
        pytest.param("mehr als 20 Zeugen sagten", "mehr als 20 Zeugen", id="numbers"),
        pytest.param(
            "der 63 Jahre alte Bauer Ole Holm sagte", "der 63 Jahre alte Bauer Ole Holm", id="years-old"
        ),
        pytest.param("die 3 Tage alte Meldung sagte", "die 3 Tage alte Meldung", id="days-old"),
        pytest.param("die 63 Jahre sagten", "die 63 Jahre", id="years-alone"),
        pytest.param("die 63 Zeugen alte Akten", "die 63 Zeugen", id="witnesses-and-files"),
        pytest.param("der 81-Jährige sagte", "der 81-Jährige", id="by-age"),
        pytest.param("die beiden sagten", "die beiden", id="the-two"),
        pytest.param("die taz schrieb", "die taz", id="small-paper"),
        pytest.param("welt.de schrieb", "welt.de", id="web-site"),
        pytest.param("er sagte", "er", id="pronoun"),
        pytest.param("dieser sagte", "dieser", id="demonstrative"),
        pytest.param("dieser Mann sagte", "dieser Mann", id="demonstrative-with-noun"),
        pytest.param("„Die Zeit“ schrieb", "„Die Zeit“", id="name-in-marks"),
        pytest.param("starben der Polizei zufolge", None, id="verb-is-no-adjective"),
        pytest.param("der sagte", None, id="article-alone"),
        pytest.param("heute sagte", None, id="adverb"),
    ],
)
def test_a_phrase_takes_what_belongs_to_it(parse: Parse, text: str, phrase: str | None) -> None:
    """A phrase has its genitive, its brackets and what „und“ joins, and ends before verb and time."""
    words = parse(f"weil {text}").words
    end = noun_phrase(words, 1, words.end)
    start = words.items[1].start
    assert (None if end is None else f"weil {text}"[start : words.items[end - 1].end]) == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        pytest.param("sagte am Montag der Minister dazu", "der Minister", id="preposition-governs"),
        pytest.param("sagte ihr der Minister", "der Minister", id="object-pronoun"),
        pytest.param("sagte das Ministerium", "das Ministerium", id="article-like-an-object"),
        pytest.param("sagte heute, der Minister", None, id="comma-ends-the-search"),
        pytest.param("sagte es Müller", "Müller", id="es-as-object"),
        pytest.param("sagte heute es Müller", None, id="es-ends-the-search"),
        pytest.param("sagte heute nichts", None, id="none"),
    ],
)
def test_the_subject_behind_a_verb_is_the_first_free_phrase(
    parse: Parse, text: str, phrase: str | None
) -> None:
    """What a preposition governs and what hears it is passed over."""
    words = parse(text).words
    found = first_phrase(words, 1, words.end)
    shown = found and text[words.items[found.start].start : words.items[found.end - 1].end]
    assert shown == phrase
