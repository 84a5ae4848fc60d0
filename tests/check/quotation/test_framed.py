"""Where and when a quotation, shown as `[[…]]`, holds, left outside it."""

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import SmallProject


def told(project: "SmallProject", marked: str, language: str, text: str, **keys: object) -> list[str]:
    """Return the words that are told to tell where or when."""
    quote = marked[marked.index("[[") + 2 : marked.index("]]")]
    evidence = {"source": "s", "quote": quote} | {
        name: keys.pop(name) for name in ("stance", "apart") if name in keys
    }
    record = {
        "sources": [{"id": "s", "file": "s.txt", "language": language, "published": "2026-03-05"}],
        "claims": [{"id": "c", "text": text, "evidence": [evidence], **keys}],
    }
    article = marked.replace("[[", "").replace("]]", "")
    report = project.verify(json.dumps(record, ensure_ascii=False), s=article)
    found = (problem.message for problem in report.problems if problem.code == "CC217")
    return [message.split("“")[0].removeprefix("„") for message in found if "where, when" in message]


@pytest.mark.parametrize(
    ("marked", "language", "text", "expected"),
    [
        ("In Mali, [[shots were fired]].", "en", "Shots were fired", ["In Mali"]),
        ("In Mali, [[shots were fired]].", "en", "Shots were fired in Mali", []),
        ("In May, [[shots were fired]].", "en", "Shots were fired", []),
        ("In a statement, [[Kern resigned]].", "en", "Kern resigned", []),
        ("In Bonn [[fielen Schüsse]].", "de", "Schüsse fielen", ["In Bonn"]),
        ("In Wahrheit [[fielen Schüsse]].", "de", "Schüsse fielen", []),
        ("In Bonn sagte Kern, [[Schüsse seien gefallen]].", "de", "Schüsse fielen", []),
        ("Until 2024, [[the bridge was open]].", "en", "The bridge was open", ["Until 2024"]),
        ("[[The bridge was open]] until 2024.", "en", "The bridge was open", ["until 2024"]),
        ("Bis Ende 2024 [[war die Brücke offen]].", "de", "Die Brücke war offen", ["Bis Ende 2024"]),
        ("Bis Ende 2024 [[war die Brücke offen]].", "de", "Die Brücke war bis Ende 2024 offen", []),
        ("Until the 1990s, [[the bridge was open]].", "en", "The bridge was open", ["Until the 1990s"]),
        ("Up until the merger, [[the bridge was open]].", "en", "The bridge was open", ["Up until the merger"]),
        ("Till last summer, [[the bridge was open]].", "en", "The bridge was open till last summer", []),
        ("Bis zum Umbau [[war die Brücke offen]].", "de", "Die Brücke war offen", ["Bis zum Umbau"]),
        ("Bis zum Umbau [[war die Brücke offen]].", "de", "Die Brücke war bis zum Umbau offen", []),
        ("Zum Umbau [[war die Brücke offen]].", "de", "Die Brücke war offen", []),
        ("Through the window [[shots were fired]].", "en", "Shots were fired", []),
        ("In 1943, [[the bridge was shut]].", "en", "The bridge was shut", ["In 1943"]),
        ("In 1943, [[the bridge was built]].", "en", "The bridge was built", []),
        ("In 2026, [[the bridge was shut]].", "en", "The bridge was shut", []),
        ("In 1943, [[the bridge was shut]].", "en", "The bridge was shut in 1943", []),
        ("[[In 1943, the bridge was shut]].", "en", "The bridge was shut", []),
        ("En Mali, [[el puente]].", "es", "The bridge", []),
    ],
)  # fmt: skip
def test_where_and_when_is_told(
    project: "SmallProject", marked: str, language: str, text: str, expected: list[str]
) -> None:
    """Right before or behind the quotation, unless the claim says so, or it goes without saying."""
    assert told(project, marked, language, text) == expected


def test_what_a_record_says_of_it(project: "SmallProject") -> None:
    """Context needs no place, a claim with a date no year, and what was read is set apart."""
    marked = "In Mali, [[shots were fired]]."
    assert told(project, marked, "en", "Shots", stance="context") == []
    assert told(project, marked, "en", "Shots", apart={"In Mali": "it is about Mali"}) == []
    assert told(project, "In 1943, [[it fell]].", "en", "It fell", as_of="1943") == []
