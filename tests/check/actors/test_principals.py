"""For whom a person speaks, where the text says so."""

import pytest

from claimcheck.check.actors.naming import Names
from claimcheck.check.actors.principals import cited, principals
from claimcheck.problem import Place
from claimcheck.records.model import Actor, Kind
from claimcheck.text.article import Article, Span

KINDS = {
    "kremlin": ("Kremlin", Kind.GOVERNMENT),
    "kreml": ("Kreml", Kind.GOVERNMENT),
    "ministry": ("Harbour Ministry", Kind.GOVERNMENT),
    "braun": ("Maria Braun", Kind.PERSON),
    "weber": ("Weber", Kind.PERSON),
}
NAMES = Names(
    Actor(place=Place("a.yaml"), places={}, id=id_, name=name, kind=kind)
    for id_, (name, kind) in KINDS.items()
)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The ship sinks, Kremlin spokesman Weber said.", {"kremlin"}),
        ("en", "The ship sinks, said Weber, the spokesman for the Harbour Ministry.", {"ministry"}),
        ("en", "Weber, Maria Braun's press officer, said the ship sinks.", {"braun"}),
        ("en", "Maria Braun's lawyer Weber said the ship sinks.", {"braun"}),
        ("en", "The ship sinks, Weber said. He came late.\n\nWeber is the spokesman of Maria Braun.", {"braun"}),
        ("de", "Das Schiff sinkt, sagte Kreml-Sprecher Weber.", {"kreml"}),
        ("de", "Das Schiff sinkt, sagte Weber, der Anwalt von Maria Braun.", {"braun"}),
        ("en", "Weber met Maria Braun. The ship sinks, Weber said.", set()),
        ("en", "Weber, a critic of the Kremlin, said the ship sinks.", set()),
        ("en", "The ship sinks, Weber said. The spokesman of Maria Braun left.", set()),
        ("de", "Das Schiff sinkt, sagte Weber dem Kreml.", set()),
    ],
)  # fmt: skip
def test_for_whom_a_person_speaks(language: str, text: str, expected: set[str]) -> None:
    """A role between two names, a genitive or a compound says it; a name nearby, a critic or another's role does not."""
    assert principals("weber", Article(text, language), NAMES) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Weber said the ship sinks, citing Maria Braun.", {"braun"}),
        ("en", "The ship sinks, said Weber, who had heard it from Maria Braun.", {"braun"}),
        ("en", "Weber said the ship sinks, repeating a claim made by Maria Braun.", {"braun"}),
        ("de", "Das Schiff sinkt, sagte Weber unter Berufung auf Maria Braun.", {"braun"}),
        ("de", "Das Schiff sinkt, sagte Weber, der es von Maria Braun erfahren hatte.", {"braun"}),
        ("de", "Weber sagte, was ihm Maria Braun erzählt hatte: Das Schiff sinkt.", {"braun"}),
        ("de", "Das Schiff von Maria Braun sinkt, sagte Weber.", set()),
        ("en", "Weber told Maria Braun that the ship sinks.", set()),
    ],
)
def test_whom_a_passage_cites(language: str, text: str, expected: set[str]) -> None:
    """Words of citing or hearing before a name say it; a name nearby does not."""
    article = Article(text, language)
    assert cited(article, [Span(0, 5)], NAMES) == expected
