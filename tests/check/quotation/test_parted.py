"""Negations beside a quotation, shown as `[[…]]`, that belong to another statement."""

import pytest

from claimcheck.check.quotation.parted import parted
from claimcheck.text.article import Article
from claimcheck.text.left_out.cutoff import left_out
from claimcheck.text.span import Span


@pytest.mark.parametrize(
    ("marked", "language", "expected"),
    [
        ("Beim Hoffen blieb es nicht, [[der Rat zahlte]].", "de", ["nicht?"]),
        ("Das wollte er nicht, [[der Rat zahlte]].", "de", ["nicht?"]),
        ("Er sagte es nicht, [[der Rat zahlte]].", "de", ["nicht!"]),
        ("Es stimmt nicht, [[der Rat zahlte]].", "de", ["nicht!"]),
        ("Es ist nicht wahr, [[der Rat zahlte]].", "de", ["nicht!"]),
        ("Er wollte nicht, dass [[der Rat zahlt]].", "de", ["nicht!"]),
        ("Der Rat hat nicht [[gezahlt]].", "de", ["nicht!"]),
        ("Das Werk schließt keine Filiale, [[es entlässt jedoch 200 Fahrer]].", "de", ["keine?"]),
        ("Verletzt wurde niemand, [[das Feuer zerstörte aber den Dachstuhl]].", "de", ["niemand?"]),
        ("Der Fluss trat nicht über die Ufer, [[der Keller lief trotzdem voll]].", "de", ["nicht?"]),
        ("Kein Schiff lief aus, [[drei Kutter kenterten im Hafen]].", "de", ["Kein?"]),
        ("Niemand starb, [[zwei Wanderer brachen sich die Beine]].", "de", ["Niemand?"]),
        ("Die Bank streicht keine Stellen, [[sie zieht allerdings um]].", "de", ["keine?"]),
        ("Er glaubt nicht, [[Minsk greift jedoch an]].", "de", ["nicht!"]),
        ("Niemand behauptet, [[der Damm bricht]].", "de", ["Niemand!"]),
        ("Niemand nahm an, [[der Damm bricht bald]].", "de", ["Niemand!"]),
        ("Der Rat hat keinen Hinweis, [[der Damm hält aber nicht stand]].", "de", ["keinen!"]),
        ("Kein Wort davon, [[das Werk schließt im Mai]].", "de", ["Kein!"]),
        ("Sie zahlte nicht, [[sie sagte jedoch nichts]].", "de", ["nicht?"]),
        ("Sie sagte nicht, [[sie wolle jedoch zurücktreten]].", "de", ["nicht!"]),
        ("Er baut kein Haus, [[das aber Platz hat]].", "de", ["kein!"]),
        ("Er ahnt nichts Böses, [[Minsk greift morgen an]].", "de", ["nichts!"]),
        ("The ferry [[that sank]] had no boats.", "en", ["no?"]),
        ("The man [[who stole the ring]] was not caught.", "en", ["not?"]),
        ("The claim [[that Smith stole the ring]] is not true.", "en", ["not!"]),
        ("He did not say [[that sank]].", "en", ["not!"]),
        ("The council did not [[pay]].", "en", ["not!"]),
    ],
)
def test_what_belongs_to_another_statement_is_a_doubt(
    marked: str, language: str, expected: list[str]
) -> None:
    """What closes a statement that tells nothing of the quotation, or is said of the noun it tells of; all else governs."""
    pieces = [Span(marked.index("[["), marked.index("]]") - 2)]
    article = Article(marked.replace("[[", "").replace("]]", ""), language)
    found = parted(article, pieces, left_out(article, pieces))
    assert [item.words + ("!" if item.governs else "?") for item in found] == expected
