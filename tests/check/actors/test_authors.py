"""Who wrote a document, where the text says so."""

import pytest

from claimcheck.check.actors.authors import authors
from claimcheck.check.actors.naming import Names
from claimcheck.problem import Place
from claimcheck.records.model import Actor, Kind
from claimcheck.text.article import Article, Span

KINDS = {
    "paper": ("Hafenpapier", Kind.DOCUMENT),
    "ministry": ("Harbour Ministry", Kind.GOVERNMENT),
    "amt": ("Hafenamt", Kind.GOVERNMENT),
    "isr": ("ISR", Kind.THINK_TANK),
    "moor": ("Moor", Kind.PERSON),
}
NAMES = Names(
    Actor(place=Place("a.yaml"), places={}, id=id_, name=name, kind=kind)
    for id_, (name, kind) in KINDS.items()
)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The report by the Harbour Ministry says the ship sinks.", {"ministry"}),
        ("en", "The ship sinks, says a survey published on Monday by the ISR.", {"isr"}),
        ("en", "The Harbour Ministry's new report says the ship sinks.", {"ministry"}),
        ("en", "The ISR report says the ship sinks.", {"isr"}),
        ("en", "The Harbour Ministry published a long report: the ship sinks.", {"ministry"}),
        ("en", "The report by Moor and the ISR says the ship sinks.", {"moor", "isr"}),
        ("de", "Ein Bericht des ISR sagt, das Schiff sinke.", {"isr"}),
        ("de", "Im Gutachten vom Hafenamt steht, das Schiff sinke.", {"amt"}),
        ("de", "Moors neuer Bericht sagt, das Schiff sinke.", {"moor"}),
        ("de", "Laut ISR-Studie sinkt das Schiff.", {"isr"}),
        ("de", "Das Hafenamt veröffentlichte am Montag ein Papier: Das Schiff sinkt.", {"amt"}),
        ("en", "Moor said the report shows that the ship sinks.", set()),
        ("en", "The report says that the Harbour Ministry lied.", set()),
        ("de", "Der Bericht, den Moor las, sagt, das Schiff sinke.", set()),
        ("de", "Das Hafenamt schwieg. Der Bericht sagt, das Schiff sinke.", set()),
    ],
)
def test_who_wrote_a_document(language: str, text: str, expected: set[str]) -> None:
    """A preposition, a genitive, a compound or a verb of publishing says it; a name nearby does not."""
    article = Article(text, language)
    place = Span(len(text) - 5, len(text))
    assert authors("paper", article, (place,), NAMES) == expected


def test_the_article_says_it_where_it_names_the_document() -> None:
    """Whoever is said to have written the document elsewhere in the article wrote it."""
    text = "Das Hafenpapier des ISR liegt vor. Es regnet.\n\nDas Schiff sinkt, steht im Papier."
    assert authors("paper", Article(text, "de"), (Span(len(text) - 5, len(text)),), NAMES) == {"isr"}
