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
