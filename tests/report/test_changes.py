"""The comparison of two verifications as plain values."""

from pathlib import Path

from claimcheck import __version__
from claimcheck.check.verify import verify
from claimcheck.check.whatif import Withdrawn, what_if
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.render.json import to_json
from claimcheck.report.changes import Difference, Item, News, Trend, difference_document, withdrawal_document
from claimcheck.report.values import Document


def test_every_item_is_there_with_its_direction() -> None:
    """Items keep their order; what was not is null; the summary counts the directions."""
    items = (
        Item("claim", "a", News.BROKEN, Trend.WORSE, "found", "not found"),
        Item("claim", "b", News.ADDED, Trend.NEUTRAL),
        Item("problem", "c", News.PROBLEM_GONE, Trend.BETTER, "error"),
    )
    assert difference_document(Difference(items, 7)) == {
        "schema_version": 1,
        "tool": {"name": "claimcheck", "version": __version__},
        "summary": {"claims_in_both": 7, "worse": 1, "better": 1, "neutral": 1},
        "changes": [
            {"kind": "claim", "id": "a", "change": "broken", "trend": "worse", "before": "found", "after": "not found"},
            {"kind": "claim", "id": "b", "change": "added", "trend": "neutral", "before": None, "after": None},
            {"kind": "problem", "id": "c", "change": "problem gone", "trend": "better", "before": "error", "after": None},
        ],
    }  # fmt: skip


PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"


def _document(*actors: str, sources: tuple[str, ...] = ()) -> Document:
    corpus = load(Project(PROJECT / "claims", PROJECT / "seeds", "claims"))
    withdrawn = Withdrawn(frozenset(actors), frozenset(sources))
    return withdrawal_document(what_if(corpus, verify(corpus), withdrawn))


def test_the_head_says_what_was_asked_and_how_much_changed() -> None:
    """Version, tool, what is withdrawn, who stays, and how many claims each effect has."""
    document = _document("city", "norwire", sources=("blog",))
    claims = document.pop("claims")
    assert document == {
        "schema_version": 1,
        "tool": {"name": "claimcheck", "version": __version__},
        "without": {"actors": ["city", "norwire"], "sources": ["blog"]},
        "members_kept": ["brandt", "weiss"],
        "alike_kept": [{"withdrawn": "blog", "kept": "herald"}],
        "summary": {
            "claims": 17,
            "lost_evidence": {"certain": 4, "possible": 2},
            "lost_corroboration": {"certain": 0, "possible": 0},
            "lost_contradiction": {"certain": 3, "possible": 1},
            "weakened": {"certain": 0, "possible": 0},
            "other": {"certain": 3, "possible": 2},
            "unchanged": 2,
        },
    }
    assert len(claims) == 15


def test_a_claim_says_what_it_was_and_may_be() -> None:
    """Before, at least and at most afterwards, what ended and why, what is new."""
    [entry] = [claim for claim in _document("norwire")["claims"] if claim["id"] == "opens-in-november"]
    november = {
        "passages": 1,
        "articles": 1,
        "origins": {"min": 1, "max": 1, "names": ["?"], "exact": True},
        "corroboration": "single_origin",
        "fit": "licensed",
    }
    after = {**november, "consistency": "consistent"}
    assert entry == {
        "id": "opens-in-november",
        "text": "The bridge opens on 1 November [sic]",
        "file": "claims/people.yaml",
        "line": 73,
        "effect": "lost_contradiction",
        "certain": True,
        "before": {**november, "consistency": "contradicted"},
        "at_least": after,
        "at_most": after,
        "no_longer": [
            {
                "type": "value",
                "with": "opens-in-october",
                "contradiction": True,
                "self": False,
                "reason": "1 November against 3 October",
                "why": "opens-in-october loses all its supporting passages",
                "certain": True,
            }
        ],
        "new": [],
    }


def test_it_is_json() -> None:
    """The document is written as JSON, whatever was asked."""
    assert to_json(_document("brandt")).startswith('{\n  "schema_version": 1,')
    assert _document()["claims"] == []
