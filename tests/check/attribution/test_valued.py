"""Who puts a number at what a quotation, shown as `[[…]]`, begins with."""

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import SmallProject


@pytest.mark.parametrize(
    ("language", "marked", "text", "expected"),
    [
        ("en", "The mayor put the toll at [[40]].", "It was 40", ["„The mayor“ („put“)"]),
        ("en", "The toll was put at [[40]].", "It was 40", ["somebody who is not named („put“)"]),
        ("en", "The mayor put the toll at [[40]].", "The mayor put it at 40", []),
        ("en", "Police spoke of [[up to 40 dead]].", "Up to 40 died", ["„Police“ („spoke“)"]),
        ("en", "Kern spoke at [[40 meetings]].", "He spoke 40 times", []),
        ("en", "Kern put the book on [[40 tables]].", "Books lay on 40 tables", []),
        ("en", "Kern put the book at [[the table]].", "Books lay there", []),
        ("de", "Die Stadt bezifferte die Zahl auf [[40]].", "Es waren 40", ["„Die Stadt“ („bezifferte“)"]),
        ("de", "Die Stadt bezifferte die Zahl [[auf 40]].", "Es waren 40", ["„Die Stadt“ („bezifferte“)"]),
        ("de", "Die Stadt legte die Zahl auf [[40]] fest.", "Es waren 40", []),
    ],
)
def test_who_puts_a_number_at_it(
    project: "SmallProject", language: str, marked: str, text: str, expected: list[str]
) -> None:
    """By a verb and what leads from it to the number; a claim that names him leaves nobody out."""
    quote = marked[marked.index("[[") + 2 : marked.index("]]")]
    record = {
        "sources": [{"id": "s", "file": "s.txt", "language": language}],
        "claims": [{"id": "c", "text": text, "evidence": [{"source": "s", "quote": quote}]}],
    }
    article = marked.replace("[[", "").replace("]]", "")
    report = project.verify(json.dumps(record, ensure_ascii=False), s=article)
    found = (problem.message for problem in report.problems if problem.code == "CC303")
    assert [message.removeprefix("the passage credits ").split(",")[0] for message in found] == expected
