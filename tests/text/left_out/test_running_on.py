"""Sentences that perhaps run on over what looks like their end."""

import pytest

from claimcheck.text.article import Article
from claimcheck.text.left_out.running_on import ASKING, STARTERS, is_parted_by_colon, run_ons
from claimcheck.text.sentence import sentence_around
from claimcheck.text.span import Span


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Zu retten war in dem Haus nicht viel: [[Es brannte am Abend vollständig aus]].", True),
        ("[[Die Sitzung am Freitag dauerte lange]]: Man war sich nicht in allen Punkten einig.", True),
        ("[[Die Bank schließt die Filiale]]: Sie zahlte nicht mehr.", True),
        ("Er sagte nicht: [[Minsk kommt am Freitag nach Moskau]].", False),
        ("[[Minsk kommt am Freitag nach Moskau]]: nicht wahr.", False),
        ("Nicht gezahlt wurden in diesem Jahr: – [[300 Euro an die Stadt Minsk]]", False),
        ("Nicht gezahlt wurden in diesem Jahr: 1. [[300 Euro an die Stadt Minsk]]", False),
        ("Es stimmt nicht, dass er (so die Quelle: dpa) [[am Freitag nach Minsk kommt]].", False),
        ("Zu retten war nicht [[viel in dem Haus: Es brannte am Abend vollständig aus]].", False),
        ("Um 12:30 Uhr war nicht viel los [[in der Stadt Minsk]].", False),
    ],
)
def test_a_colon_parts_two_whole_clauses(marked: str, *, expected: bool) -> None:
    """What is short on either side, an item of a list, or in brackets, is one with the other side."""
    inside = Span(marked.index("[["), marked.index("]]") - 2)
    text = marked.replace("[[", "").replace("]]", "")
    start = text.lower().index("nicht")
    assert is_parted_by_colon(text, Span(start, start + len("nicht")), [inside]) is expected


def beside(text: str, words: str) -> list[str]:
    """Return the sentences that that of *words* perhaps runs on from or into."""
    article = Article(text, "de")
    start = text.index(words)
    around = sentence_around(article, Span(start, start + len(words)))
    return [article.slice(span).strip() for span in run_ons(article, around)]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Es heißt, Oblt. Wolf kam.", "Wolf kam", ["Es heißt, Oblt."]),
        ("Sie sagte, Gfr. Wolf kam.", "Wolf", ["Sie sagte, Gfr."]),
        ("Sie sagte, Gfr. Wolf kam.", "Sie sagte", ["Wolf kam."]),
        ("Das Amt schloss, sagte Ralf Timm. Verletzt wurde niemand.", "schloss", []),
        ("Es kostet 300 Euro. Timm selbst war nicht da.", "kostet", []),
        ("Es heißt, Gfr. Wolf wurde nie verletzt.", "heißt", ["Wolf wurde nie verletzt."]),
        ("Es hieß, zur Jagd sei Oblt. Wolf nie dort.", "hieß", ["Wolf nie dort."]),
        ("Sie sagte, die Stadt. Wolf kam.", "Wolf", []),
        ("Sie war im Amt. Er kam.", "Er kam", []),
        ("Sie war in der SPD. Wolf kam.", "Wolf", []),
        ("Sie war bei Yahoo! Japan zahlte.", "Japan", ["Sie war bei Yahoo!"]),
        ("Es heißt, StS. Wolf kam.", "Wolf kam", ["Es heißt, StS."]),
        ("Nie war die Show „Wer ist dran?“ Wolf zu teuer.", "Wolf", []),
        (
            "Nie hat die Show „Wer wird Millionär?“ Wolf bezahlt.",
            "Wolf",
            ["Nie hat die Show „Wer wird Millionär?“"],
        ),
        ("Nie hat Brot für alle! 300 Euro bezahlt.", "300", ["Nie hat Brot für alle!"]),
        ("Sie lachte laut! Japan zahlte.", "Japan", []),
        ("Klee (laut Agentur. Reuters) zahlte.", "zahlte", ["Klee (laut Agentur."]),
        ("Klee (laut Reuters) ging. Wolf zahlte.", "Wolf", []),
        ("Es heißt, dass die Stadt\n\n300 Euro zahlt.", "300", ["Es heißt, dass die Stadt"]),
        ("Es heißt, dass die Stadt\n\n300 Euro zahlt.", "Es heißt", ["300 Euro zahlt."]),
        ("Es heißt, dass die Stadt zahlt.\n\n300 Euro kamen.", "300", []),
        ("Kein Geld\n\n300 Euro kamen.", "300", []),
        ("Es heißt, dass die Stadt\n\nMinsk zahlt.", "Minsk", []),
        ("Es gab keine\n\nEinigung im Streit.", "Einigung", ["Es gab keine"]),
        ("Nie kam er in den\n\nkleinen Ort.", "Ort", ["Nie kam er in den"]),
        ("Nie kam er in den\n\nkleinen Ort.", "kam", ["kleinen Ort."]),
        ("Nie zahlte Minsk,\n\nMoskau zahlte.", "Moskau", ["Nie zahlte Minsk,"]),
        ("Minsk griff nie ein\n\nMoskau griff an.", "Moskau", []),
        ("Was wir nicht wissen von der\n\nDie Stadt zahlte.", "zahlte", []),
        ("Nicht bezahlt:\n\n- 300 Euro\n\n- 200 Euro", "300", ["Nicht bezahlt:"]),
        ("Nicht bezahlt:\n\n- 300 Euro\n\n- 200 Euro", "200", ["Nicht bezahlt:"]),
        ("Nicht bezahlt:\n\n300 Euro kamen.", "300", []),
        ("Nicht bezahlt.\n\n- 300 Euro\n\n- 200 Euro", "200", []),
    ],
)
def test_an_end_in_doubt(text: str, words: str, expected: list[str]) -> None:
    """Behind a short form, a mark in a name, in a bracket, at a blank line without a stop, and in a list with a lead."""
    assert beside(text, words) == expected


@pytest.mark.parametrize("word", sorted(STARTERS))
def test_a_word_that_begins_a_sentence(word: str) -> None:
    """With each of these words another sentence begins, whatever stands before the stop."""
    assert beside(f"Sie war im Amt. {word.title()} Wolf kam.", "kam") == []


@pytest.mark.parametrize("word", sorted(ASKING))
def test_a_word_that_ends_no_sentence(word: str) -> None:
    """Behind each of these words the sentence goes on, blank line or not."""
    assert beside(f"Nie kam {word}\n\nWolf zum Amt.", "Amt") == [f"Nie kam {word}"]
