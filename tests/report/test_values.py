"""What evidence, places, quantities and people's words become as plain values."""

import json
from typing import TYPE_CHECKING, Any

import pytest

from claimcheck.render.json import to_document, to_json

if TYPE_CHECKING:
    from conftest import SmallProject


def test_a_quotation_that_is_nowhere_has_no_place(project: "SmallProject") -> None:
    """Of `none` start, end, line and column are null, the text is empty, and nothing occurs."""
    yaml = """
        sources: [{id: one, file: one.txt}]
        claims:
          - {id: a, text: t, evidence: [{source: one, quote: Etwas ganz anderes}]}
    """
    [claim] = to_document(project.verify(yaml, one="Nichts dergleichen."))["claims"]
    assert claim["evidence"][0]["match"] == {
        "method": "none",
        "start": None,
        "end": None,
        "line": None,
        "column": None,
        "text": "",
        "score": 0.0,
        "occurrences": 0,
        "omitted": [],
        "difference": None,
    }


TRAIN = """\
sources: [{id: one, file: one.txt}]
claims:
  - {id: a, text: t, evidence: [{source: one, quote: Zug}]}
"""


def test_offsets_are_half_open_code_points(project: "SmallProject") -> None:
    """Slicing the article from `start` to `end` gives the match's text, whatever its characters."""
    article = "\U0001f600 e\u0301\r\n„Zu\u00adg“ kommt"
    match = to_document(project.verify(TRAIN, one=article))["claims"][0]["evidence"][0]["match"]
    assert article[match["start"] : match["end"]] == match["text"] == "Zu\u00adg"
    assert (match["line"], match["column"]) == (2, 2)


def test_what_was_left_out_stands_with_its_place(project: "SmallProject") -> None:
    """A negation or bound outside the quotation is told with its kind, words and offsets."""
    item = to_document(project.verify(TRAIN, one="Es kommt kein Zug."))["claims"][0]["evidence"][0]
    assert item["left_out"] == [{"kind": "negation", "text": "kein", "start": 9, "end": 13, "governs": True}]


@pytest.mark.parametrize(
    ("quantity", "low", "high"),
    [
        ("9000", 9000, 9000),
        ("2.6 million men", 2_600_000, 2_600_000),
        ("at least 7", 7, None),
        ("more than 7", 7, None),
        ("less than 7", 0, 7),
        ("2 to 3", 2, 3),
    ],
)
def test_quantities_are_plain_numbers(
    project: "SmallProject", quantity: str, low: float, high: float | None
) -> None:
    """A claim's quantity has the ends of its interval as numbers, null for none."""
    document = to_document(project.verify(f"claims: [{{id: a, text: t, quantity: {quantity}}}]\n"))
    found = document["claims"][0]["quantity"]
    assert (found["text"], found["min"], found["max"]) == (quantity, low, high)


def test_every_quantity_fits_json(project: "SmallProject") -> None:
    """No quantity that a record may hold keeps the document from being written."""
    report = project.verify(f"claims: [{{id: a, text: t, quantity: 1 to {'9' * 400}}}]\n")
    assert json.loads(to_json(to_document(report)))["summary"]["claims"] in {0, 1}


def test_the_summary_counts_what_was_found(project: "SmallProject") -> None:
    """`found` is the number of quotations whose anchor is `found`."""
    document = to_document(project.verify(TRAIN, one="Ein Zug. Noch ein Zug."))
    assert [document["claims"][0]["anchor"], document["summary"]["found"]] == ["ambiguous", 0]


YAML = """\
sources: [{{id: s, file: a.txt, language: xx, ignore: {{CC212: read by eye}}}}]
claims:
  - id: x
    text: an attack is to be expected
    language: en
    evidence:
      - source: s
        quote: Angriff zu erwarten
        gloss: attack to be expected
        apart: {{kein: of another clause}}
        ignore: {{CC206: old}}
        suffix: nowhere
    {reading}
    verdict: {{rating: open, by: AB}}
    status: open
    to: MK
    due: 2026-12-01
    ignore: {{CC401: known}}
"""


READING = "reading: {{fit: licensed, by: MK, date: 2026-11-29, of: {of}, why: both say so}}"


ARTICLE = "Es ist kein Angriff zu erwarten."


def document(project: "SmallProject", reading: str = "") -> dict[str, Any]:
    """Return the document of the project with that reading."""
    return to_document(project.verify(YAML.format(reading=reading), a=ARTICLE))


def test_what_people_say_of_a_claim(project: "SmallProject") -> None:
    """Reading and verdict, the fingerprint, and what is still to be done."""
    [unread] = document(project)["claims"]
    [claim] = document(project, READING.format(of=unread["fingerprint"]))["claims"]
    keys = ("language", "verdict", "reading", "status", "to", "due", "fit", "fit_by_tool", "ignored")
    assert {key: claim[key] for key in keys} == {
        "language": "en",
        "verdict": {"rating": "open", "by": "AB", "date": None, "note": None},
        "reading": {
            "fit": "licensed",
            "by": "MK",
            "date": "2026-11-29",
            "of": unread["fingerprint"],
            "why": "both say so",
            "stale": False,
            "counts": True,
        },
        "status": "open",
        "to": "MK",
        "due": "2026-12-01",
        "fit": "licensed",
        "fit_by_tool": unread["fit"],
        "ignored": {**unread["ignored"], **claim["ignored"]},
    }


def test_what_nobody_says_is_null(project: "SmallProject") -> None:
    """Every key is there, whether anything was written or not."""
    [claim] = to_document(project.verify("claims: [{id: x, text: t}]"))["claims"]
    keys = ("language", "verdict", "reading", "status", "to", "due")
    assert {claim[key] for key in keys} == {None}
    assert (len(claim["fingerprint"]), claim["fit_by_tool"]) == (8, "unchecked")


def test_a_stale_reading_says_so(project: "SmallProject") -> None:
    """It stands there, does not count, and the fit is the tool's."""
    [claim] = document(project, READING.format(of="5f0c2a9e"))["claims"]
    assert (claim["reading"]["stale"], claim["reading"]["counts"]) == (True, False)
    assert claim["fit"] == claim["fit_by_tool"]


def test_what_people_say_of_a_passage(project: "SmallProject") -> None:
    """Translation, what is set apart and its words, and what is silenced, with every reason."""
    whole = document(project)
    [claim], [source] = whole["claims"], whole["sources"]
    [item] = claim["evidence"]
    assert {key: item[key] for key in ("gloss", "apart", "set_apart", "left_out", "ignored", "counted")} == {
        "gloss": "attack to be expected",
        "apart": {"kein": "of another clause"},
        "set_apart": [{"kind": "negation", "text": "kein", "start": 7, "end": 11, "governs": True}],
        "left_out": [],
        "ignored": {"CC206": "old"},
        "counted": True,
    }
    assert claim["ignored"] == {"CC206": "passage 1: old", "CC401": "known"}
    assert source["ignored"] == {"CC212": "read by eye"}
