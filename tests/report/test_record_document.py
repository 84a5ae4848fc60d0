"""What people wrote, in the document."""

from typing import TYPE_CHECKING, Any

from claimcheck.report.document import to_document

if TYPE_CHECKING:
    from conftest import SmallProject

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
