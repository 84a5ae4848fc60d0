"""JSON: what the report's document promises, and how documents are written."""

import json
import math
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import __version__
from claimcheck.records.model import Modality
from claimcheck.render.columns import claim_document
from claimcheck.render.json import (
    dependence_document,
    disagreement_document,
    to_document,
    to_embeddable_json,
    to_json,
    to_json_lines,
    to_parts,
)
from claimcheck.report.model import Conflict, Dependence, Disagreement, Position, Report
from claimcheck.report.sentence import sentences

if TYPE_CHECKING:
    from conftest import SmallProject


def json_values(texts: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
    """Return JSON values whose texts and keys are of *texts*."""
    return st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
        max_leaves=10,
    )


VALUES = json_values(st.text())


def test_json_is_indented_and_ends_its_last_line() -> None:
    """A document is indented for people and ends with a line break."""
    assert to_json({"a": [1, None], "b": "ü"}) == ('{\n  "a": [\n    1,\n    null\n  ],\n  "b": "ü"\n}\n')


def test_keys_keep_their_order() -> None:
    """The order of the keys is the document's."""
    assert list(json.loads(to_json({"b": 1, "a": 2}))) == ["b", "a"]


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_what_is_no_json_number_is_refused(number: float) -> None:
    """No `NaN` or `Infinity`, which other readers refuse, is ever written."""
    with pytest.raises(ValueError, match="not JSON compliant"):
        to_json({"x": number})


@given(VALUES)
def test_any_document_is_read_back(document: object) -> None:
    """Whatever the document, a reader of JSON gets it back."""
    assert json.loads(to_json(document)) == document


@given(json_values(st.text('abü"\\\n/<')))
def test_the_indent_is_that_of_pythons_json(document: object) -> None:
    """Character for character, where no text acts."""
    assert to_json(document) == json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def test_no_text_acts_on_a_terminal() -> None:
    """JSON is shown on terminals, too: controls that it may hold raw are escaped, and read back."""
    text = "\x1b[31m \x7f \x9b31m \x85 \u2028 \u202e"
    written = to_json([text])
    acting = [c for c in written if c in "\x1b\x7f\x85\x9b\u2028\u202e"]
    assert (json.loads(written), acting) == ([text], [])


@pytest.mark.parametrize("text", ["##[error]x", "###[group]", "a ##[b", "# #[c", "##", "#["])
def test_no_text_is_a_command_of_a_ci_log(text: str) -> None:
    """What GitHub Actions would obey anywhere in a line is escaped, and read back."""
    written = to_json([text])
    assert (json.loads(written), "##[" in written) == ([text], False)


@given(VALUES)
def test_no_document_ends_the_script_that_holds_it(document: object) -> None:
    """Embedded in a page, JSON has no `<` of any text, and a reader gets the text back."""
    written = to_embeddable_json({"a": document, "b": "</script><!--<script>"})
    assert ("<" in written, json.loads(written)) == (False, {"a": document, "b": "</script><!--<script>"})


def test_documents_are_a_line_each() -> None:
    """Each document stands whole on a line of its own."""
    assert to_json_lines([{"a": [1, None]}, "ü\n\u2028##["]) == ('{"a": [1, null]}\n"ü\\n\\u2028\\u0023#["\n')


@given(st.lists(VALUES, max_size=3))
def test_any_documents_are_read_back_line_by_line(documents: list[object]) -> None:
    """Whatever the documents, a reader of lines gets as many, and the same."""
    lines = to_json_lines(documents).splitlines()
    assert [json.loads(line) for line in lines] == documents


@pytest.mark.parametrize("number", [math.nan, math.inf])
def test_lines_hold_json_numbers_alone(number: float) -> None:
    """No line holds what other readers refuse."""
    with pytest.raises(ValueError, match="not JSON compliant"):
        to_json_lines([number])


Document = dict[str, Any]

# The contract's example, with a value for each null; a list's one entry is what all of its entries are like.
PROMISE: Document = {
    "schema_version": 1,
    "tool": {"name": "claimcheck", "version": "…"},
    "summary": {"claims": 0, "evidence": 0, "found": 0, "problems": {"error": 0, "warning": 0, "info": 0}},
    "sources": [
        {"id": "…", "file": "…", "sha256": "…", "outlet": "…", "published": "…", "credits": ["…"]},
    ],
    "claims": [
        {
            "id": "…",
            "text": "…",
            "sentence": "…",
            "tags": ["…"],
            "about": "…",
            "file": "claims/x.yaml",
            "line": 1,
            "anchor": "found",
            "corroboration": "single_origin",
            "consistency": "consistent",
            "fit": "licensed",
            "verdict": {"rating": "…", "by": "…", "date": "…", "note": "…"},
            "fit_by_tool": "licensed",
            "fingerprint": "5f0c2a9e",
            "reading": {
                "fit": "licensed",
                "by": "…",
                "date": "…",
                "of": "5f0c2a9e",
                "why": "…",
                "stale": False,
            },
            "language": "en",
            "status": "open",
            "to": "…",
            "due": "…",
            "origins": {"min": 1, "max": 1, "names": ["belarus"]},
            "channels": {"min": 1, "max": 1, "names": ["…"]},
            "parties": {"min": 1, "max": 1, "names": ["…"]},
            "denials": {"min": 0, "max": 0, "names": ["…"]},
            "rests_on": ["…"],
            "evidence": [
                {
                    "source": "…",
                    "stance": "supports",
                    "quote": "…",
                    "gloss": "…",
                    "apart": {},
                    "ignored": {},
                    "match": {
                        "method": "exact",
                        "start": 0,
                        "end": 0,
                        "line": 1,
                        "column": 1,
                        "text": "…",
                        "score": 1.0,
                        "occurrences": 1,
                    },
                    "counted": True,
                    "roots": ["belarus"],
                    "attribution": [
                        {
                            "actors": ["belarus"],
                            "cue": "…",
                            "link": "named",
                            "named": True,
                            "match": {"method": "exact", "start": 0, "end": 0, "line": 1, "column": 1},
                        },
                    ],
                    "detected": {
                        "speaker": "…",
                        "actor": "…",
                        "cue": "…",
                        "modality": "planned",
                        "hedges": ["…"],
                    },
                    "quantities": [
                        {
                            "text": "bis zu 9000",
                            "bound": "up_to",
                            "min": 0,
                            "max": 9000,
                            "unit": "Soldaten",
                            "start": 0,
                            "end": 0,
                        },
                    ],
                },
            ],
            "contradictions": [
                {
                    "type": "number",
                    "with": "other-claim",
                    "contradiction": True,
                    "self": False,
                    "reason": "…",
                },
            ],
        },
    ],
    "problems": [
        {
            "code": "CC201",
            "slug": "quote-not-found",
            "severity": "error",
            "message": "…",
            "claim": "…",
            "file": "claims/x.yaml",
            "line": 1,
            "column": 1,
            "source": "…",
            "source_line": 1,
        },
    ],
}

NULLABLE = {
    *("sha256", "outlet", "published", "about", "verdict", "date", "note", "cue", "speaker", "actor"),
    *("reading", "language", "status", "to", "due", "gloss"),
    *("modality", "start", "end", "line", "column", "claim", "source", "source_line", "max", "unit"),
}
"""Keys whose value the contract, or a record that leaves it out, makes null."""


def broken(promise: object, actual: object, path: str = "$") -> list[str]:
    """Return where *actual* breaks the promise: keys that are missing, values of another type."""
    if isinstance(promise, dict):
        if not isinstance(actual, dict):
            return [path]
        missing = [f"{path}.{key}" for key in promise if key not in actual]
        return missing + [
            place
            for key, value in promise.items()
            if key in actual and not (actual[key] is None and key in NULLABLE)
            for place in broken(value, actual[key], f"{path}.{key}")
        ]
    if isinstance(promise, list):
        if not isinstance(actual, list):
            return [path]
        return [place for i, item in enumerate(actual) for place in broken(promise[0], item, f"{path}[{i}]")]
    kind = (int, float) if isinstance(promise, float) or path.endswith((".min", ".max")) else type(promise)
    return (
        [] if isinstance(actual, kind) and isinstance(actual, bool) is isinstance(promise, bool) else [path]
    )


SMALL = """\
sources:
  - {id: one, file: one.txt, outlet: paper, language: de, published: 2022-12, credits: [afp]}
  - {id: two, file: two.txt}
actors:
  - {id: paper, name: Zeitung, kind: outlet}
  - {id: afp, name: AFP, kind: agency}
  - {id: belarus, name: Belarus, aliases: [belarussische Seite], kind: government}
claims:
  - id: size
    text: Up to 9,000 soldiers
    tags: [troops]
    about: force.size
    quantity: up to 9000 soldiers
    as_of: 2022-12
    evidence:
      - source: one
        quote: bis zu 9000 […] Soldaten
        attribution:
          - belarus: Angaben der belarussischen Seite
    verdict: {rating: open, by: me}
    ignore: {CC401: known}
  - id: other
    text: 20,000 soldiers
    about: force.size
    quantity: about 20 thousand soldiers
    modality: planned
    evidence:
      - {source: one, quote: bis zu 2000 russische Soldaten, stance: denies, attribution: [afp]}
"""

ONE = "Titel\n\nDas sind nach Angaben der belarussischen Seite bis zu 9000 russische Soldaten."


def small(project: "SmallProject") -> Document:
    """Return the document of the small project."""
    return to_document(project.verify(SMALL, one=ONE))


def test_the_promise_is_kept(project: "SmallProject") -> None:
    """Every key of the contract's example stands there with a value of its type."""
    assert broken(PROMISE, small(project)) == []


def test_the_promise_is_kept_by_the_shipped_project(shipped_report: Report) -> None:
    """Every promised key stands in every entry of a whole project's document."""
    assert broken(PROMISE, to_document(shipped_report)) == []


def test_an_empty_document_keeps_the_promise(project: "SmallProject") -> None:
    """Without records there are no entries, and nothing is missing."""
    document = to_document(project.verify(""))
    assert broken(PROMISE, document) == []
    assert document["summary"] == {
        "claims": 0,
        "evidence": 0,
        "found": 0,
        "problems": {"error": 0, "warning": 0, "info": 0},
    }


def test_a_document_survives_json(project: "SmallProject") -> None:
    """Written as JSON and read again a document is the same: it holds plain values only."""
    document = small(project)
    assert json.loads(to_json(document)) == document


def test_texts_survive_json(project: "SmallProject") -> None:
    """No character of a record or an article is lost or escaped beyond JSON's own."""
    text = 'Zitat: „a" \\ <b>&amp;</b> [sic] |*_` \U0001f600'
    yaml = (
        "sources:\n  - {id: one, file: one.txt}\nclaims:\n  - id: a\n"
        f"    text: '{text}'\n    evidence: [{{source: one, quote: '{text}'}}]\n"
    )
    document = json.loads(to_json(to_document(project.verify(yaml, one=f"Ja. {text}"))))
    [claim] = document["claims"]
    assert [claim["text"], claim["evidence"][0]["match"]["text"]] == [text, text]


NOTHING: Document = {"min": 0, "max": 0, "names": [], "exact": True}
UNREAD: Document = {
    "speaker": None,
    "actor": None,
    "cue": None,
    "modality": None,
    "hedges": [],
    "hedge_spans": [],
    "layers": [],
}
CREDITED: Document = {"speaker": "Angaben der belarussischen Seite", "actor": "belarus", "cue": "nach"}
DETECTED: Document = {
    **CREDITED,
    "modality": "asserted",
    "hedges": [],
    "hedge_spans": [],
    "layers": [
        {
            **CREDITED,
            "kind": "indirect",
            "actors": ["belarus"],
            "start": 16,
            "end": 20,
            "named": True,
            "carried": False,
            "denied": None,
        }
    ],
}

NOT_SAID: Document = {"reading": None, "status": None, "to": None, "due": None}
UNTRANSLATED = "claim and quotation are in different languages, and there is no translation to compare"
COMPARED: Document = {
    "claim": "",
    "passage": "",
    "reason": None,
    "evidence": 1,
    "start": None,
    "end": None,
}

WHOLE: Document = {
    "schema_version": 1,
    "tool": {"name": "claimcheck", "version": __version__},
    "settings": {"min_origins": "2", "about": "± 10 %"},
    "summary": {"claims": 2, "evidence": 2, "found": 1, "problems": {"error": 2, "warning": 0, "info": 2}},
    "sources": [
        {
            "id": "one",
            "file": "one.txt",
            "sha256": "b6af4687be809a649c8feef1bb8a46d09a42208d6bf6f8d81f10bb6ae0ce2a45",
            "outlet": "paper",
            "published": "2022-12",
            "credits": ["afp"],
            "ignored": {},
            "boilerplate": False,
        },
        {
            "id": "two",
            "file": "two.txt",
            "sha256": None,
            "outlet": None,
            "published": None,
            "credits": [],
            "ignored": {},
            "boilerplate": False,
        },
    ],
    "claims": [
        {
            "id": "other",
            "text": "20,000 soldiers",
            "sentence": "The quotation is not in its article word for word; no quotation here supports it;"
            " its words could be compared with no quotation.",
            "language": None,
            "tags": [],
            "about": "force.size",
            "quantity": {
                "text": "about 20 thousand soldiers",
                "bound": "about",
                "min": 18000.0,
                "max": 22000.0,
                "unit": "soldiers",
            },
            "value": None,
            "as_of": None,
            "modality": "planned",
            "file": "claims/a.yaml",
            "line": 22,
            "anchor": "not_found",
            "corroboration": "uncorroborated",
            "consistency": "consistent",
            "fit": "unchecked",
            "fit_reason": "no supporting quotation stands",
            "compared": [],
            "left_to_read": [],
            "fit_by_tool": "unchecked",
            "fingerprint": "9e795659",
            "verdict": None,
            **NOT_SAID,
            "origins": NOTHING,
            "channels": NOTHING,
            "parties": NOTHING,
            "denials": NOTHING,
            "articles": 0,
            "rests_on": [],
            "why": ["No passage is linked in support."],
            "evidence": [
                {
                    "source": "one",
                    "stance": "denies",
                    "modality": "planned",
                    "quote": "bis zu 2000 russische Soldaten",
                    "gloss": None,
                    "apart": {},
                    "set_apart": [],
                    "ignored": {},
                    "anchor": "not_found",
                    "match": {
                        "method": "approximate",
                        "start": 54,
                        "end": 84,
                        "line": 3,
                        "column": 48,
                        "text": "bis zu 9000 russische Soldaten",
                        "score": 0.9667,
                        "occurrences": 0,
                        "omitted": [],
                        "difference": "[-2000-]{+9000+}",
                    },
                    "counted": False,
                    "reason": "the quotation was not found",
                    "roots": [],
                    "attribution": [
                        {
                            "actors": ["afp"],
                            "cue": None,
                            "firsthand": False,
                            "link": "no_cue",
                            "named": False,
                            "names_other": [],
                            "match": {
                                "method": "none",
                                "start": None,
                                "end": None,
                                "line": None,
                                "column": None,
                            },
                        }
                    ],
                    "left_out": [],
                    "detected": UNREAD,
                    "quantities": [],
                }
            ],
            "contradictions": [
                {
                    "type": "not_comparable",
                    "with": "size",
                    "contradiction": False,
                    "self": False,
                    "reason": "about 20 thousand soldiers against up to 9000 "
                    "soldiers: no number fits both, but one is planned, the "
                    "other asserted",
                }
            ],
            "contradictions_more": {},
            "ignored": {},
        },
        {
            "id": "size",
            "text": "Up to 9,000 soldiers",
            "sentence": "Nobody has read whether the words mean the same; one article (Zeitung), and it goes back to Belarus;"
            " one finding set aside by hand; judged “open” by me.",
            "language": None,
            "tags": ["troops"],
            "about": "force.size",
            "quantity": {
                "text": "up to 9000 soldiers",
                "bound": "up_to",
                "min": 0.0,
                "max": 9000.0,
                "unit": "soldiers",
            },
            "value": None,
            "as_of": "2022-12",
            "modality": "asserted",
            "file": "claims/a.yaml",
            "line": 9,
            "anchor": "found",
            "corroboration": "single_origin",
            "consistency": "consistent",
            "fit": "unchecked",
            "fit_reason": UNTRANSLATED,
            "compared": [
                COMPARED | {"aspect": "words", "outcome": "open", "reason": UNTRANSLATED},
                COMPARED
                | {
                    "aspect": "number",
                    "outcome": "same",
                    "claim": "up to 9000 soldiers",
                    "passage": "bis zu 9000 russische Soldaten",
                    "start": 54,
                    "end": 65,
                },
            ],
            "left_to_read": [UNTRANSLATED],
            "fit_by_tool": "unchecked",
            "fingerprint": "84b786a2",
            "verdict": {"rating": "open", "by": "me", "date": None, "note": None},
            **NOT_SAID,
            "origins": {"min": 1, "max": 1, "names": ["belarus"], "exact": True},
            "channels": {"min": 1, "max": 1, "names": ["afp", "paper"], "exact": True},
            "parties": {"min": 1, "max": 1, "names": ["belarus"], "exact": True},
            "denials": NOTHING,
            "articles": 1,
            "rests_on": ["belarus", "paper"],
            "why": [
                "1 passage of 1 supporting counts, from 1 article.",
                "Known origins: Belarus.",
                "So there is exactly 1 origin.",
                "All of it passes through Belarus, Zeitung.",
            ],
            "evidence": [
                {
                    "source": "one",
                    "stance": "supports",
                    "modality": "asserted",
                    "quote": "bis zu 9000 […] Soldaten",
                    "gloss": None,
                    "apart": {},
                    "set_apart": [],
                    "ignored": {},
                    "anchor": "found",
                    "match": {
                        "method": "exact",
                        "start": 54,
                        "end": 84,
                        "line": 3,
                        "column": 48,
                        "text": "bis zu 9000 russische Soldaten",
                        "score": 1.0,
                        "occurrences": 1,
                        "omitted": ["russische"],
                        "difference": None,
                    },
                    "counted": True,
                    "reason": "origin Belarus",
                    "roots": ["belarus"],
                    "attribution": [
                        {
                            "actors": ["belarus"],
                            "cue": "Angaben der belarussischen Seite",
                            "firsthand": False,
                            "link": "named",
                            "named": True,
                            "names_other": [],
                            "match": {"method": "exact", "start": 21, "end": 53, "line": 3, "column": 15},
                        }
                    ],
                    "left_out": [],
                    "detected": DETECTED,
                    "quantities": [
                        {
                            "text": "bis zu 9000",
                            "bound": "up_to",
                            "min": 0.0,
                            "max": 9000.0,
                            "unit": "Soldaten",
                            "start": 54,
                            "end": 65,
                            "kind": "number",
                            "ambiguous": None,
                        }
                    ],
                }
            ],
            "contradictions": [
                {
                    "type": "not_comparable",
                    "with": "other",
                    "contradiction": False,
                    "self": False,
                    "reason": "about 20 thousand soldiers against up to 9000 "
                    "soldiers: no number fits both, but one is planned, the "
                    "other asserted",
                }
            ],
            "contradictions_more": {},
            "ignored": {"CC401": "known"},
        },
    ],
    "dependences": [],
    "disagreements": [
        {
            "about": "force.size",
            "words": None,
            "positions": [
                {
                    "says": "about 20 thousand soldiers",
                    "as_of": None,
                    "modality": "planned",
                    "claims": ["other"],
                    "against": {"not_comparable": 1},
                },
                {
                    "says": "up to 9000 soldiers",
                    "as_of": "2022-12",
                    "modality": "asserted",
                    "claims": ["size"],
                    "against": {"not_comparable": 1},
                },
            ],
        }
    ],
    "problems": [
        {
            "code": "CC107",
            "slug": "unreadable-article",
            "severity": "error",
            "message": "two.txt: no such file",
            "claim": None,
            "file": "claims/a.yaml",
            "line": 3,
            "column": 21,
            "source": "two",
            "source_line": None,
        },
        {
            "code": "CC508",
            "slug": "not-comparable",
            "severity": "info",
            "message": "not comparable (size): about 20 thousand soldiers against up to 9000 "
            "soldiers: no number fits both, but one is planned, the other asserted",
            "claim": "other",
            "file": "claims/a.yaml",
            "line": 22,
            "column": 9,
            "source": None,
            "source_line": None,
        },
        {
            "code": "CC203",
            "slug": "quote-altered-meaning",
            "severity": "error",
            "message": "a number differs: the quotation has „2000“, the article „9000“ (nearest passage: line 3, likeness 0.97)",
            "claim": "other",
            "file": "claims/a.yaml",
            "line": 28,
            "column": 30,
            "source": "one",
            "source_line": 3,
        },
        {
            "code": "CC306",
            "slug": "cue-missing",
            "severity": "info",
            "message": "no cue shows that it came from AFP: the origin counts as unknown",
            "claim": "other",
            "file": "claims/a.yaml",
            "line": 28,
            "column": 92,
            "source": "one",
            "source_line": None,
        },
    ],
}


def test_the_document_of_a_small_project(project: "SmallProject") -> None:
    """One small project's document, whole."""
    assert small(project) == WHOLE


def test_one_claim_is_the_entry_of_the_document(project: "SmallProject") -> None:
    """The document of one claim is its entry in the whole document."""
    report = project.verify(SMALL, one=ONE)
    assert [
        claim_document(claim, sentences(report)[claim.claim.id]) for claim in report.claims
    ] == to_document(report)["claims"]


def test_contradictions_and_dependences_stand_in_the_document(project: "SmallProject") -> None:
    """Types, partners, reasons and shared runs are told as plain values."""
    copied = "Der Minister reiste gestern nach Minsk"
    yaml = """
        sources: [{id: one, file: one.txt}, {id: two, file: two.txt}]
        claims:
          - {id: a, text: t, about: key, value: Minsk}
          - {id: b, text: t, about: key, value: Kiew}
    """
    document = to_document(project.verify(yaml, one=f"Eins: {copied}.", two=f"Zwei: {copied}."))
    assert document["claims"][0]["contradictions"] == [
        {"type": "value", "with": "b", "contradiction": True, "self": False, "reason": "Minsk against Kiew"}
    ]
    assert document["dependences"] == [{"sources": ["one", "two"], "runs": [copied.lower()]}]


def test_groups_become_plain_values() -> None:
    """Articles stand with the runs they share, claims under what they say with how many stand against them."""
    assert dependence_document(Dependence(("a", "b", "c"), ("one run",))) == {
        "sources": ["a", "b", "c"],
        "runs": ["one run"],
    }
    position = Position("5 men", "2022", Modality.ASSERTED, ("x", "y"), {Conflict.NUMBER: 3})
    assert disagreement_document(Disagreement("key", None, (position,))) == {
        "about": "key",
        "words": None,
        "positions": [
            {
                "says": "5 men",
                "as_of": "2022",
                "modality": "asserted",
                "claims": ["x", "y"],
                "against": {"number": 3},
            }
        ],
    }


def test_the_parts_make_up_the_document(shipped_report: Report) -> None:
    """Put together again, the parts are the whole document: first the report, then its lists."""
    head, *entries = to_parts(shipped_report)
    whole = {key: value for key, value in head.items() if key != "type"}
    for entry in entries:
        kind = entry.pop("type")
        whole.setdefault(f"{kind}s", []).append(entry)
    assert (whole, head["type"]) == (to_document(shipped_report), "report")


def test_no_part_holds_a_list_of_records(shipped_report: Report) -> None:
    """What grows with the project is parted: the first part has no list at all."""
    head = next(to_parts(shipped_report))
    assert [key for key, value in head.items() if isinstance(value, list)] == []


def test_a_document_without_claims_has_its_first_part() -> None:
    """A reader of lines learns the version even where there is nothing else."""
    empty = Report((), {}, (), (), (), 0, {})
    assert [part["type"] for part in to_parts(empty)] == ["report"]


@pytest.mark.parametrize(
    "key",
    ["quantities", "detected"],
)
def test_what_the_passage_says_is_told(project: "SmallProject", key: str) -> None:
    """The numbers of a passage, its modality and its hedges are read and told."""
    yaml = (
        "sources: [{id: one, file: one.txt, language: de}]\nclaims:\n"
        "  - {id: a, text: t, evidence: [{source: one, quote: sollen bis zu 9000 Soldaten kommen}]}\n"
    )
    report = project.verify(yaml, one="Es sollen bis zu 9000 Soldaten kommen.")
    assert to_document(report)["claims"][0]["evidence"][0][key] not in ([], UNREAD)
