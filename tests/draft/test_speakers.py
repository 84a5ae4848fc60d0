"""Who is credited: whether the article credits somebody else."""

import pytest

from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.draft.aligning import Alignment
from claimcheck.draft.quotations import check_quotations
from claimcheck.draft.speakers import speaker_objections
from claimcheck.records.model import Kind
from claimcheck.speech.reading import read_speech
from claimcheck.text.article import Article

from .beside import held

CREDITED = "„Der Hafen wird im Mai fertig“, sagte Peter Moor. 300 Menschen wurden nach Angaben des Roten Kreuzes obdachlos. Anna Kern blieb fern."
ACTORS = {"Peter Moor": Kind.PERSON, "Anna Kern": Kind.PERSON}


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("„Der Hafen wird im Mai fertig“, sagte Peter Moor.", []),
        ("„Der Hafen wird im Mai fertig“, sagte Anna Kern.", ["Anna Kern"]),
        ("300 Menschen wurden nach Angaben des Roten Kreuzes obdachlos.", []),
        ("300 Menschen wurden nach Angaben der Polizei obdachlos.", ["Angaben der Polizei"]),
        ("„Der Hafen wird im Mai fertig“, sagte er.", []),
        ("Ein „Fest für den Hafen wird im Mai fertig“ nennt das Peter Moor.", []),
    ],
)
def test_the_speaker_must_be_the_articles(sentence: str, words: list[str]) -> None:
    """Somebody else is told; a pronoun leaves it open."""
    one = held(sentence, CREDITED, actors=ACTORS)
    reader = PassageReader(one.pool.corpus, one.pool.names, reads_speech=True)
    speeches = read_speech(Article(sentence, "de"))
    found = speaker_objections(Alignment(one), 0, speeches, check_quotations(one).found, reader)
    assert [sentence[o.span.start : o.span.end] for o in found] == words


def test_a_speaker_told_as_somebodys_is_not_held_against_whose_he_is() -> None:
    """The union says what its secretary says; another person does not."""
    text = "The union disputes that crew are hard to find. Its regional secretary, Paul Imrie, said 23 applications had been turned down since May."
    reported = "Since May 23 applications had been turned down, {} said."
    for who, count in (("the Nautical Workers", 0), ("Paul Imrie", 0), ("Donald Rae", 1)):
        sentence = reported.format(who)
        one = held(sentence, text, language="en")
        reader = PassageReader(one.pool.corpus, one.pool.names, reads_speech=True)
        found = list(speaker_objections(Alignment(one), 0, read_speech(Article(sentence, "en")), (), reader))
        assert len(found) == count, who


FAR = "„Der Hafen wird im Mai fertig“, hieß es in Kiel. Der Kran wird neu. Die Mole wird neu. Das Dock wird neu. Die Kaje wird neu. Später sagte Anna Kern: „Die Fähre fährt weiter.“"


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("„Der Hafen wird im Mai fertig“, sagte Anna Kern.", 1),
        ("„Die Fähre fährt weiter“, sagte Anna Kern.", 0),
    ],
)
def test_whom_only_a_far_passage_names_is_no_speaker_of_this_one(sentence: str, count: int) -> None:
    """Unless it is the passage that has what is said."""
    one = held(sentence, FAR)
    reader = PassageReader(one.pool.corpus, one.pool.names, reads_speech=True)
    speeches = read_speech(Article(sentence, "de"))
    assert (
        len(list(speaker_objections(Alignment(one), 0, speeches, check_quotations(one).found, reader)))
        == count
    )


def test_who_is_told_by_what_she_is_may_be_whom_the_article_names() -> None:
    """„Die Juristin“ stands in no article; „die Ministerin“ is somebody else there."""
    text = "Die Ministerin schwieg. Richterin Ute Bader sagte: „Eine Bewährung ist nicht vermittelbar.“"
    for who, count in (("die Juristin", 0), ("die Ministerin", 1)):
        sentence = f"„Eine Bewährung ist nicht vermittelbar“, sagte {who}."
        one = held(sentence, text)
        reader = PassageReader(one.pool.corpus, one.pool.names, reads_speech=True)
        speeches = read_speech(Article(sentence, "de"))
        found = speaker_objections(Alignment(one), 0, speeches, check_quotations(one).found, reader)
        assert len(list(found)) == count, who


LODGE = "Der Verein will das Haus verkaufen. Kämmerer Jens Losse versicherte, dass keine der Stellen wegfalle. Allen werde ein Arbeitsplatz in Waldau angeboten. Am Abend tagte der Rat. Die Kasse prüft das Haus. Danach war Pause. Personalrätin Karin Obermann kritisierte den Plan."


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Allen werde ein Arbeitsplatz in Waldau angeboten, verspricht Losse.", []),
        ("Allen werde ein Arbeitsplatz in Waldau angeboten, verspricht Obermann.", ["Obermann"]),
    ],
)
def test_who_goes_on_speaking_is_the_last_whom_the_article_credits(sentence: str, told: list[str]) -> None:
    """The next sentence may be his in the mood of what is said."""
    one = held(sentence, LODGE)
    reader = PassageReader(one.pool.corpus, one.pool.names, reads_speech=True)
    found = speaker_objections(Alignment(one), 0, read_speech(Article(sentence, "de")), (), reader)
    assert [sentence[o.span.start : o.span.end] for o in found] == told


FIRE = "Möglicherweise habe der Fahrer einen Schwächeanfall erlitten, teilte ein Polizeisprecher gestern mit."


@pytest.mark.parametrize(("house", "count"), [("Polizei", 0), ("Feuerwehr", 1)])
def test_whose_speaker_somebody_is_tells_him(house: str, count: int) -> None:
    """A speaker of the fire brigade is none of the police."""
    sentence = f"Möglicherweise erlitt der Fahrer einen Schwächeanfall, sagte ein Sprecher der {house}."
    one = held(sentence, FIRE)
    reader = PassageReader(one.pool.corpus, one.pool.names, reads_speech=True)
    found = speaker_objections(Alignment(one), 0, read_speech(Article(sentence, "de")), (), reader)
    assert len(list(found)) == count


def test_a_party_may_say_what_its_politician_says() -> None:
    """„Die CDU“ for „der CDU-Politikerin Ulrike Brandes zufolge“."""
    sentence = "Die CDU wirft dem Vorstand vor, von den Schäden gewusst zu haben."
    text = (
        "Der CDU-Politikerin Ulrike Brandes zufolge wusste der Vorstand spätestens im Januar von den Schäden."
    )
    one = held(sentence, text)
    reader = PassageReader(one.pool.corpus, one.pool.names, reads_speech=True)
    found = speaker_objections(Alignment(one), 0, read_speech(Article(sentence, "de")), (), reader)
    assert list(found) == []
