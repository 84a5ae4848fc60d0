"""What another sentence takes back of a statement, and what only tells more of it."""

import pytest

from claimcheck.text.article import Article
from claimcheck.text.left_out.judgement import VERSION
from claimcheck.text.left_out.revoking import (
    FAR,
    MEDIA,
    REVOKING,
    is_correction,
    mentioned,
    revoked,
    revoking,
    taken_up,
)
from claimcheck.text.sentence import sentences
from claimcheck.text.span import Span


def taken_back(text: str, language: str) -> str:
    """Return what the sentences behind the first one take back of it."""
    spans = list(sentences(Article(text, language), Span(0, len(text))))
    found = revoked(text, spans[1:], language)
    return text[found.start : found.end] if found else ""


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The dam broke. That report, read by millions, was a hoax.", "en", "hoax"),
        ("The dam broke. The pictures, it emerged, were made by a computer.", "en", "emerged"),
        ("The dam broke. The post has since been deleted.", "en", "deleted"),
        ("The dam broke. The report was not confirmed.", "en", "not"),
        ("The dam broke. There was no truth in the message, which a hacker had sent.", "en", "no"),
        ("Police said the driver had been drunk. They later took that back.", "en", "took that back"),
        ("The agency wrote that the dam broke. It withdrew the report.", "en", "withdrew"),
        ("The dam broke, it wrote. It did not.", "en", "It did not"),
        ("The dam broke. The paper printed a correction.", "en", "correction"),
        ("The dam broke. So read a press release. Its sender was not the company.", "en", "not"),
        ("Der Damm brach. Diese Meldung war frei erfunden.", "de", "erfunden"),
        ("Der Damm brach. Die Bilder hat ein Computer erzeugt.", "de", "Computer"),
        ("Der Damm brach. Eine Stunde später zog sie die Meldung zurück.", "de", "zog"),
        ("Der Damm brach. Das haben wir korrigiert.", "de", "korrigiert"),
        ("Der Damm brach. So stand es in einer Mitteilung, deren Absender allerdings Aktivisten waren.", "de", "Aktivisten"),
        ("Der Damm brach. Am Freitag druckte die Zeitung eine Gegendarstellung.", "de", "Gegendarstellung"),
        ("Der Damm brach. Dem war nicht so.", "de", "Dem war nicht so"),
    ],
)  # fmt: skip
def test_what_takes_back(text: str, language: str, expected: str) -> None:
    """By a word for the report or the picture, by a pronoun in a short sentence, or by the bare denial."""
    assert taken_back(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The dam broke. That report was later confirmed by the army.", "en"),
        ("The dam broke. It did not reach the capital.", "en"),
        ("The agency said the bank had closed. It did not name the workers.", "en"),
        ("The dam broke. The report said nine people were missing.", "en"),
        ("The dam broke. An earlier version of this article misspelt its name.", "en"),
        ("The dam broke. So read a press release sent on Tuesday.", "en"),
        ("The army took Kasra. It withdrew on Friday.", "en"),
        ("The dam broke. A video game was sold.", "en"),
        ("Der Damm brach. Die Armee bestätigte den Bericht.", "de"),
        ("Der Damm brach. In einer früheren Fassung dieses Artikels war sein Name falsch geschrieben.", "de"),
        ("Der Damm brach. So stand es in einer Mitteilung.", "de"),
        ("Der Damm brach. Die Stadt wurde nicht überflutet.", "de"),
        ("Der Damm brach.", "de"),
    ],
)
def test_what_leaves_it(text: str, language: str) -> None:
    """A report that is confirmed or goes on, a correction of something else, a pronoun with a deed of its own."""
    assert taken_back(text, language) == ""


def test_sentences_far_behind_are_not_read() -> None:
    """The one right after `FAR` is another statement's."""
    between = "The sun rose. " * FAR
    assert taken_back(f"The dam broke. {between}That report was a hoax.", "en") == ""
    assert taken_back(f"The dam broke. {between[14:]}That report was a hoax.", "en") == "hoax"


def test_outside_a_quotation_the_paragraph_is_read() -> None:
    """Not the next one, and nothing where the quotation ends it."""
    text = "The dam broke. That report was a hoax."
    article = Article(text, "en")
    assert [article.slice(span) for span in revoking(article, Span(0, 14))] == ["hoax"]
    assert list(revoking(article, Span(0, len(text)))) == []
    other = Article("The dam broke.\n\nThat report was a hoax.", "en")
    assert list(revoking(other, Span(0, 14))) == []


def test_a_report_that_says_nothing_is_taken_up() -> None:
    """Where the next sentence neither confirms nor tells more by it, its word is returned."""
    for said, expected in (
        ("The footage went around the world.", "footage"),
        ("The footage is genuine.", ""),
        ("The report lists nine dead.", ""),
        ("The report vowed that nine died.", "report"),
        ("A report went around the world.", ""),
        ("Nine people died, and the footage went around the world.", ""),
    ):
        text = f"The dam broke. {said}"
        found = taken_up(text, [Span(15, len(text))], lambda word: word == "said")
        assert (text[found.start : found.end] if found else "") == expected, said
    assert taken_up("The dam broke.", [], lambda _: False) is None


def test_words_that_are_only_mentioned() -> None:
    """Direct speech of which something is told as of words; not what stands beside it."""
    text = 'It is late. "The dam broke" is a line of the mayor.'
    own = Span(12, len(text))
    found = mentioned(text, own, [Span(17, 20)])
    assert found is not None
    assert text[found.start : found.end] == "is a line"
    assert mentioned(text, own, [Span(17, 20), Span(45, 50)]) is None
    assert mentioned('"The dam broke", said the mayor.', Span(0, 32), [Span(5, 8)]) is None


def test_an_earlier_version_is_one_of_a_text() -> None:
    """In both languages, in one word or two; a report that came earlier is none."""
    assert VERSION.search("in an earlier version of this article")
    assert VERSION.search("In einer früheren Fassung hieß es")
    assert not VERSION.search("in an earlier report")


def test_words_of_the_tables() -> None:
    """Carriers and what unmasks them come from the tables."""
    assert {"report", "bericht", "video", "bilder"} <= MEDIA
    assert REVOKING.search("von einem Computer erzeugt")
    assert not REVOKING.search("der Bericht lag vor")


@pytest.mark.parametrize(
    "sentence",
    [
        "In einer früheren Fassung des Artikels stand eine andere Zahl.",
        "In einer\nfrüheren Version hieß es, 9000 Soldaten kämen.",
        "In der ursprünglichen Fassung war von Minsk die Rede.",
        "Korrektur: Es sind 900, nicht 9000.",
        "Anmerkung der Redaktion: Der Name wurde geändert.",
        "Der Text wurde nachträglich korrigiert.",
        "Wir haben den Fehler berichtigt.",
        "Correction: the number is 900.",
        "CORRECTIONS: two names were misspelt.",
        "An earlier version of this article gave another number.",
        "This story has been updated and corrected.",
        "This article was amended on 3 May.",
        "Editor's note: the headline was changed.",
    ],
)
def test_corrections_are_told(sentence: str) -> None:
    """As German and English outlets open them."""
    assert is_correction(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Regierung korrigiert ihren Kurs.",
        "Eine Korrektur der Grenze lehnt er ab.",
        "In einer früheren Rede sagte er das.",
        "The earlier version was faster.",
        "He works for a house of correction.",
        "This article is long.",
        "",
    ],
)
def test_other_sentences_are_not(sentence: str) -> None:
    """What is corrected there is something else than the article."""
    assert not is_correction(sentence)
