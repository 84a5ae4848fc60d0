"""Negations that do not govern a quotation, shown as `[[…]]`, for certain."""

import pytest

from claimcheck.text.article import Span
from claimcheck.text.clause import clauses
from claimcheck.text.left_out.beside import is_beside, undo_each_other
from claimcheck.text.negation import lists_of, negations, tokens_of


def read(marked: str, language: str) -> tuple[list[str], list[str]]:
    """Return the negations outside the marked words that stand beside them, and those that undo each other."""
    piece = Span(marked.index("[["), marked.index("]]") - 2)
    text = marked.replace("[[", "").replace("]]", "")
    found = [
        token for token in negations(tokens_of(text), lists_of((language,))) if not piece.holds(token.span)
    ]
    parts = clauses(text, language)
    return (
        [token.word for token in found if is_beside(text, parts, token.span, [piece])],
        [text[span.start : span.end] for span in sorted(undo_each_other(found, text, [piece]))],
    )


@pytest.mark.parametrize(
    ("language", "marked", "expected"),
    [
        ("en", "[[The vaccine worked]] and no harm was seen.", ["no"]),
        ("de", "[[Die Stadt zahlt]] und kein Land.", ["kein"]),
        ("de", "[[Die Stadt baut die Brücke]], nicht den Tunnel.", ["nicht"]),
        ("de", "[[Die Stadt zahlt]] nicht.", []),
        ("de", "[[Die Stadt zahlt]] am Freitag nicht.", []),
        ("en", "[[The vaccine]] and the pill do not work.", []),
        ("de", "[[Die Stadt zahlt]], nicht.", []),
        ("de", "Ärzte ohne Grenzen sagt, [[die Stadt zahlt]].", ["ohne"]),
        ("de", "Die Fähre, [[die vor Kiel sank]], hatte keine Boote.", ["keine"]),
        ("en", "The bank, [[which closed in May]], has not paid.", ["not"]),
        ("de", "Keine Fähre, [[die vor Kiel fuhr]], sank.", []),
        ("de", "Er kam ohne [[neue Waffen]].", []),
        ("de", "Gefechte ohne [[neue Vorteile]].", []),
        ("en", "[[Dr Smith, who was not asked]], said it has not been shown.", ["not"]),
        ("en", "[[A man from Minsk, who was armed]], was not seen.", []),
        ("en", "[[Smith said the dam, which is old]], was not built.", []),
    ],
)
def test_a_negation_beside_a_quotation(language: str, marked: str, expected: list[str]) -> None:
    """It belongs to what is joined, to a noun, or to what is said by one who is only named."""
    assert read(marked, language)[0] == expected


@pytest.mark.parametrize(
    ("language", "marked", "expected"),
    [
        ("de", "Niemand bezweifelt, dass [[die Stadt zahlt]].", ["Niemand", "bezweifelt"]),
        ("en", "It is not impossible that [[the city paid]].", ["not", "impossible"]),
        ("en", "He denied and rejected that [[the city paid]].", []),
        ("en", "He denied that nobody knew, and that [[the city paid]].", ["denied", "nobody"]),
        ("en", "He never came, and denied that [[the city paid]].", []),
        ("en", "He denied that [[the city paid]].", []),
    ],
)
def test_two_negations_may_undo_each_other(language: str, marked: str, expected: list[str]) -> None:
    """A plain one near one that denies something of its own, nothing joining or parting them."""
    assert read(marked, language)[1] == expected
