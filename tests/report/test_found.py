"""Calls that are ready for a shell. What was found, as plain values."""

import shlex
import subprocess
from pathlib import Path

import pytest

from claimcheck.report.evidence import Mark, MarkKind, Passage
from claimcheck.report.found import (
    Bearing,
    FoundPage,
    Gap,
    GapKind,
    Hit,
    How,
    SuggestedPage,
    Suggestion,
    found_document,
    gaps_document,
    quote_call,
    suggested_document,
)
from claimcheck.text.span import Span


@pytest.mark.parametrize(
    ("words", "options", "expected"),
    [
        ("Minsk", (), "claimcheck quote 004 Minsk --sentence"),
        ("it's $HOME", (), "claimcheck quote 004 'it'\"'\"'s $HOME' --sentence"),
        ("a", ("--claims", "my claims"), "claimcheck quote 004 a --sentence --claims 'my claims'"),
    ],
)
def test_what_a_shell_would_act_on_is_quoted(words: str, options: tuple[str, ...], expected: str) -> None:
    """And what it would not is left as it is."""
    assert quote_call("004", words, options) == expected


@pytest.mark.skipif(not Path("/bin/sh").exists(), reason="no POSIX shell on this system")
@pytest.mark.parametrize("words", ["$(id) `id`", "a;b|c&d>e", 'it\'s "so" \\ !1 *', "ü „x“"])
def test_a_shell_hands_on_the_very_words(words: str) -> None:
    """Nothing of an article is run."""
    call = quote_call("s", words).replace("claimcheck", "printf '%s\\n'", 1)
    run = subprocess.run(["/bin/sh", "-c", call], capture_output=True, check=True, encoding="utf-8")
    assert run.stdout.split("\n")[:3] == ["quote", "s", words]
    assert shlex.split(quote_call("s", words))[3] == words


MARKED = Passage("Der Zug.", 3, (Mark(4, 7, MarkKind.QUOTE),))


def test_hits() -> None:
    """Every field of a hit, and how many there are in all."""
    hit = Hit("s", 3, 5, Span(10, 18), How.PARTLY, 0.5, MARKED, "Der Zug", ("fährt",), {"Zg": "Zug"}, ("c",))
    assert found_document(FoundPage("Zg fährt", 12, 11, (hit,), ("t",)), ("--claims", "x y")) == {
        "schema_version": 1,
        "words": "Zg fährt",
        "total": 12,
        "first": 11,
        "hits": [
            {
                "source": "s",
                "line": 3,
                "column": 5,
                "start": 10,
                "end": 18,
                "how": "partly",
                "score": 0.5,
                "text": "Der Zug.",
                "marks": [{"start": 4, "end": 7}],
                "missing": ["fährt"],
                "instead": {"Zg": "Zug"},
                "quoted_by": ["c"],
                "quote": "claimcheck quote s 'Der Zug' --sentence --claims 'x y'",
            }
        ],
        "undated": ["t"],
    }


def test_a_hit_has_its_speakers_where_they_are_known() -> None:
    """In a transcript; elsewhere there is no such key."""
    hit = Hit("s", 3, 5, Span(10, 18), How.WORDS, 1.0, MARKED, "Der Zug", speakers=("Ana", "Kim"))
    assert found_document(FoundPage("x", 1, 1, (hit,)))["hits"][0]["speakers"] == ["Ana", "Kim"]


def test_suggestions() -> None:
    """Every field of a suggestion, with what it may do and why."""
    item = Suggestion(
        "s", 3, 1, Span(10, 18), 0.1, MARKED, "Der Zug", {Bearing.DENIES: "“nie”"}, (), ("soll",), is_linked=True, quoted_by=("c",)
    )  # fmt: skip
    assert suggested_document(SuggestedPage("c", "A train", 1, 1, (item,), "by runs of letters")) == {
        "schema_version": 1,
        "claim": "c",
        "text": "A train",
        "compared": "by runs of letters",
        "total": 1,
        "first": 1,
        "suggestions": [
            {
                "source": "s",
                "line": 3,
                "column": 1,
                "start": 10,
                "end": 18,
                "score": 0.1,
                "text": "Der Zug.",
                "bearings": {"denies?": "“nie”"},
                "layers": [],
                "hedges": ["soll"],
                "linked": True,
                "quoted_by": ["c"],
                "quote": "claimcheck quote s 'Der Zug' --sentence",
            }
        ],
    }


def test_gaps() -> None:
    """Every field of a gap."""
    assert gaps_document((Gap(GapKind.KINDLESS, "a", "a.yaml:1:2", "A", "write it"),)) == {
        "schema_version": 1,
        "gaps": [{"kind": "no kind", "of": "a", "where": "a.yaml:1:2", "text": "A", "next": "write it"}],
    }
