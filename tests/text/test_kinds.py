"""Words that a wider one names, too."""

import pytest

from claimcheck.languages.pack import groups
from claimcheck.text.content import words_of
from claimcheck.text.kinds import said_by_kind


@pytest.mark.parametrize(
    ("language", "wider", "text", "expected"),
    [
        ("en", "musician", "A singer and two rappers met a painter.", ["singer", "rappers"]),
        ("en", "movie", "The film is old.", ["film"]),
        ("en", "film", "The movie is old.", ["movie"]),
        ("en", "killed", "He was murdered.", ["murdered"]),
        ("en", "murdered", "He was killed.", []),
        ("en", "killed", "A murder and its assassins were told of.", []),
        ("en", "prize", "They awarded the contract.", []),
        ("en", "prize", "The award is old.", ["award"]),
        ("en", "singer", "A musician came.", []),
        ("en", "musician", "Singer Corp. closed.", []),
        ("en", "table", "A chair stood there.", []),
        ("de", "Regisseur", "Der Filmemacher kam.", ["Filmemacher"]),
        ("de", "getötet", "Sie wurden erschossen.", ["erschossen"]),
        ("de", "erschossen", "Sie wurden getötet.", []),
    ],
)
def test_what_is_a_kind_of_it(language: str, wider: str, text: str, expected: list[str]) -> None:
    """In every form, never the other way round, and no name."""
    [word] = words_of(f"x {wider}", language)[1:]
    assert [found.text for found in said_by_kind(word, words_of(text, language), language)] == expected


WIDER = """
    en injured: hurt wounded
    en killed: assassinated beheaded lynched murdered slain
    en died: drowned perished succumbed
    en place: city country county hamlet island town village
    en book: anthology autobiography biography memoir novel novella textbook
    de mediziner: arzt chirurg
    de tötete: ermordete erschoss erstach
"""
"""Some wider words with all that the tables say of them, read by hand."""


def test_the_tables_say_what_a_reader_would() -> None:
    """Each narrower word, and no other."""
    for line in WIDER.strip().splitlines():
        (language, wider), narrower = line.split(":")[0].split(), line.split(":")[1].split()
        assert sorted(groups(language, "kind-of")[wider]) == sorted(narrower)
