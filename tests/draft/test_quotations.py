"""What a draft puts in quotation marks, and whom it credits."""

import pytest

from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.draft.aligning import Alignment
from claimcheck.draft.quotations import check_quotations, speaker_objections
from claimcheck.records.model import Kind
from claimcheck.speech.reading import read_speech
from claimcheck.text.article import Article

from .beside import held

TEXT = 'Der Minister sagte: „Der Hafen wird nicht vor dem Sommer fertig.“\n\n"Er kam früh," said Moor, "und er blieb lange im Hafen."'


@pytest.mark.parametrize(
    ("sentence", "found", "told"),
    [
        ("„Der Hafen wird nicht vor dem Sommer fertig“, sagte der Minister.", 1, []),
        ("„Der Hafen wird vor dem Sommer fertig“, sagte der Minister.", 0, [("error", "{+nicht+}")]),
        ("„Der Hafen wird nicht, vor dem Sommer fertig“, sagte er.", 0, [("info", "[-,-]")]),
        ("„Bananen reifen sehr langsam“, sagte er.", 0, [("error", None)]),
        ("„Er kam früh, und er blieb lange im Hafen“, sagte Moor.", 1, []),
        ("Er sprach von „Bananen“.", 0, [("info", None)]),
    ],
)
def test_quotations_are_word_for_word_or_told(
    sentence: str, found: int, told: list[tuple[str, str | None]]
) -> None:
    """With the word diff; marks alone are no other words, and the speaker may stand between two halves."""
    checked = check_quotations(held(sentence, TEXT))
    shown = [(r.severity.value, str(r.difference) if r.difference else None) for r in checked.remarks]
    assert (len(checked.found), shown) == (found, told)


def test_without_an_article_in_the_language_a_quotation_is_left_to_a_person() -> None:
    """A translated quotation cannot be word for word."""
    one = held("“The port will be ready in May”, he said.", TEXT)
    one.pool.language = "en"
    one.language = "en"
    assert [remark.severity.value for remark in check_quotations(one).remarks] == ["info"]


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
