"""Whom a sentence credits."""

import pytest

from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.draft.quotations import check_quotations
from claimcheck.draft.speakers import speaker_objections
from claimcheck.records.model import Kind
from claimcheck.speech.reading import read_speech
from claimcheck.text.article import Article

from .beside import held

TEXT = "„Der Hafen wird im Mai fertig“, sagte Peter Moor. 300 Menschen wurden nach Angaben des Roten Kreuzes obdachlos. Anna Kern blieb fern."
ACTORS = {"Peter Moor": Kind.PERSON, "Anna Kern": Kind.PERSON}


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("„Der Hafen wird im Mai fertig“, sagte Peter Moor.", []),
        ("„Der Hafen wird im Mai fertig“, sagte Anna Kern.", ["Anna Kern"]),
        ("300 Menschen wurden nach Angaben des Roten Kreuzes obdachlos.", []),
        ("300 Menschen wurden nach Angaben der Polizei obdachlos.", ["Angaben der Polizei"]),
        ("„Der Hafen wird im Mai fertig“, sagte er.", []),
    ],
)
def test_the_speaker_must_be_the_articles(sentence: str, words: list[str]) -> None:
    """Somebody else is told; a pronoun leaves it open."""
    one = held(sentence, TEXT, actors=ACTORS)
    reader = PassageReader(one.pool.corpus, one.pool.names, reads_speech=True)
    speeches = read_speech(Article(sentence, "de"))
    found = speaker_objections(one, 0, speeches, check_quotations(one).found, reader)
    assert [sentence[o.span.start : o.span.end] for o in found] == words
