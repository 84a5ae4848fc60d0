"""The list of candidates as JSON."""

from claimcheck.locate.method import Change, Difference, Method, Step
from claimcheck.problem import Place, Problem
from claimcheck.report.candidate import Candidate, HintKind, ImportedClaim, Judged, Outcome, imported_document
from claimcheck.report.evidence import Match
from claimcheck.report.proposal import Stated
from claimcheck.text.span import Span

AT = Match(Method.EXACT, Span(4, 9), 3, 5, "Boats", 1.0)
NEAR = Match(
    Method.APPROXIMATE, Span(0, 5), 1, 1, "Boots", 0.8,
    difference=Difference((Step("Boats", "Boots"), Step("wait", "wait")), Change.WORDING),
)  # fmt: skip
FOUND = Judged(
    Candidate("f:2", ("Boats",), claim=Stated(text="t"), offsets=Span(4, 9)),
    Outcome.FOUND, "line 3", "s", HintKind.URL, AT, quoted_by=("a",),
    problems=(Problem("CC209", "cut off", Place("")),), told=("page 2",), link=("office", ""),
)  # fmt: skip
LOST = Judged(
    Candidate("f:3", ("Boats wait",)),
    Outcome.NOT_FOUND,
    "differs",
    "s",
    HintKind.ID,
    NEAR,
    near=("r",),
    no_link="no actor",
)


def test_every_candidate_is_in_it() -> None:
    """A passage that is only the nearest is never a match; all keys are there even where they are empty."""
    claim = ImportedClaim("new", is_new=True, stated=Stated(), found=(FOUND,), unfound=(), doubts=("the id",))
    document = imported_document([FOUND, LOST], [claim], {"f": ("replies, left out: 1",)})
    place = {
        "method": "exact",
        "start": 4,
        "end": 9,
        "line": 3,
        "column": 5,
        "text": "Boats",
        "score": 1.0,
        "location": {},
    }
    nearest = {
        **place,
        "method": "approximate",
        "start": 0,
        "end": 5,
        "line": 1,
        "column": 1,
        "text": "Boots",
        "score": 0.8,
    }
    common = {"stance": "supports", "source": "s"}
    assert document == {
        "schema_version": 1,
        "summary": {"candidates": 2, **{o.value: int(o in {"found", "not_found"}) for o in Outcome}},
        "files": [{"file": "f", "left_out": ["replies, left out: 1"]}],
        "candidates": [
            {
                **common, "place": "f:2", "outcome": "found", "message": "line 3", "claim": "new", "is_new": True,
                "doubts": ["the id"], "text": "t",
                "quote": "Boats", "matched_by": "url", "near": [], "match": place, "nearest": None, "difference": [],
                "said_offsets": [4, 9], "told": ["page 2"], "attribution": {"actor": "office", "cue": None},
                "no_attribution": None, "quoted_by": ["a"],
                "problems": [{"code": "CC209", "severity": "error", "message": "cut off"}],
            },
            {
                **common, "place": "f:3", "outcome": "not_found", "message": "differs", "claim": None, "is_new": None,
                "doubts": [], "text": None,
                "quote": "Boats wait", "matched_by": "id", "near": ["r"], "match": None, "nearest": nearest,
                "difference": [{"quoted": "Boats", "printed": "Boots"}], "said_offsets": None,
                "told": [], "attribution": None, "no_attribution": "no actor", "quoted_by": [],
                "problems": [],
            },
        ],
    }  # fmt: skip
