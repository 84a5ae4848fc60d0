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


@pytest.mark.parametrize(
    ("language", "marked", "expected"),
    [
        ("en", "Wolf said deputy Al Ruiz had called [[the mine a trap]].", ["„deputy Al Ruiz“ („called“)"]),
        ("en", "Wolf said Al Ruiz had described [[the mine as a trap]].", ["„Al Ruiz“ („described“)"]),
        ("en", "Wolf said Al Ruiz had left [[the mine and its men]].", []),
        ("en", "Wolf said he had called [[the mine a trap]].", []),
        ("en", "Wolf said [[Al Ruiz had called the mine a trap]].", []),
        ("de", "Wolf sagte, Anna Kern habe [[die Grube eine Falle]] genannt.", ["„Anna Kern“ („genannt“)"]),
        ("de", "Wolf sagte, Anna Kern habe [[die Grube]] verlassen.", []),
    ],
)
def test_who_calls_it_so_in_what_somebody_says(
    project: "SmallProject", language: str, marked: str, expected: list[str]
) -> None:
    """The recorded speaker only passes it on; who does something else, and whom he means himself, credits nobody else."""
    quote = marked[marked.index("[[") + 2 : marked.index("]]")]
    cue = "Wolf said" if language == "en" else "Wolf sagte"
    evidence = {"source": "s", "quote": quote, "attribution": [{"wolf": cue}]}
    record = {
        "sources": [{"id": "s", "file": "s.txt", "language": language}],
        "actors": [{"id": "wolf", "name": "Bo Wolf", "aliases": ["Wolf"], "kind": "person"}],
        "claims": [{"id": "c", "text": "It is a trap", "evidence": [evidence]}],
    }
    article = marked.replace("[[", "").replace("]]", "")
    report = project.verify(json.dumps(record, ensure_ascii=False), s=article)
    found = (problem.message for problem in report.problems if problem.code == "CC303")
    assert [message.removeprefix("the passage credits ").split(",")[0] for message in found] == expected
