"""Who tells a number that is the object of his verb, and whom the claim leaves out."""

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import SmallProject


@pytest.mark.parametrize(
    ("language", "article", "text", "expected"),
    [
        ("de", "Das Amt meldete 14 Festnahmen.", "Es gab 14 Festnahmen", ["„Das Amt“ („meldete“)"]),
        ("de", "Gestern meldete das Amt mehr als 14 Festnahmen.", "Es gab mehr als 14 Festnahmen", ["„das Amt“ („meldete“)"]),
        ("de", "Das Amt räumte 14 Pannen ein.", "Es gab 14 Pannen", ["„Das Amt“ („räumte“)"]),
        ("de", "Das Amt verzeichnete im Mai 14 Pannen.", "Es gab 14 Pannen", ["„Das Amt“ („verzeichnete“)"]),
        ("de", "Das Amt sprach von 14 Pannen.", "Es gab 14 Pannen", ["„Das Amt“ („sprach“)"]),
        ("en", "The office reported 14 arrests.", "There were 14 arrests", ["„The office“ („reported“)"]),
        ("en", "The rebels claimed no fewer than 14 dead.", "At least 14 died", ["„The rebels“ („claimed“)"]),
        ("en", "The office counted 14 arrests.", "There were 14 arrests", ["„The office“ („counted“)"]),
        ("de", "Das Amt räumte 14 Zimmer.", "Es gab 14 Zimmer", []),
        ("de", "Der Verein meldete 14 Mannschaften.", "Der Verein hat 14 Mannschaften", []),
        ("de", "Die Rebellen meldeten 14 Festnahmen.", "Gemeldet wurden 14 Festnahmen", ["„Die Rebellen“ („meldeten“)"]),
        ("de", "Die Rebellen meldeten 14 Festnahmen.", "Sie meldeten 14 Festnahmen", []),
        ("en", "On Friday 14 arrests were recorded.", "There were 14 arrests", []),
        ("en", "The office reported thefts; it has 14 rooms.", "It has 14 rooms", []),
        ("en", "The office has 14 rooms.", "There are 14 rooms", []),
    ],
)  # fmt: skip
def test_who_tells_a_number(
    project: "SmallProject", language: str, article: str, text: str, expected: list[str]
) -> None:
    """By a verb of saying or counting in its clause; a claim that has the verb or names him leaves nobody out."""
    record = {
        "sources": [{"id": "s", "file": "s.txt", "language": language}],
        "claims": [{"id": "c", "text": text, "evidence": [{"source": "s", "quote": article}]}],
    }
    report = project.verify(json.dumps(record, ensure_ascii=False), s=article)
    found = (problem.message for problem in report.problems if problem.code == "CC303")
    assert [message.removeprefix("the passage credits ").split(", the")[0] for message in found] == expected
