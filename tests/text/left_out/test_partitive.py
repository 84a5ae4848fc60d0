"""Parts that stand before a quotation, shown as `[[…]]`, which takes the whole for them."""

import pytest

from claimcheck.text.article import Span
from claimcheck.text.left_out.partitive import partitives


def told(marked: str) -> list[tuple[str, bool]]:
    """Return the words before the quotation, and whether it says something of the whole."""
    piece = Span(marked.index("[["), marked.index("]]") - 2)
    text = marked.replace("[[", "").replace("]]", "")
    return [(text[s.start : s.end], is_said) for s, is_said in partitives(text, [piece], ("de", "en"))]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Two out of [[500 soldiers died]].", [("Two out of", True)]),
        ("Most of the [[500 soldiers died]].", [("Most of the", True)]),
        ("Half of the [[soldiers]] died.", [("Half of the", False)]),
        ("The mayor of the [[city died on Monday]].", []),
        ("They spoke of [[500 soldiers who died]].", []),
        ("Zwei der [[500 Soldaten starben]].", [("Zwei der", True)]),
        ("Ein Drittel der [[Soldaten starb gestern]].", [("Drittel der", True)]),
        ("Der Chef der [[Partei starb gestern]].", []),
    ],
)
def test_parts(marked: str, expected: list[tuple[str, bool]]) -> None:
    """A number or quantity with "of" or a genitive ahead; an owner is none."""
    assert told(marked) == expected
