"""A judged draft in SARIF."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from claimcheck.problem import Severity
from claimcheck.render.draft_sarif import drafted_to_sarif

from .drafts import HOSTILE, draft


def _results(least: Severity) -> list[dict[str, object]]:
    run = json.loads(drafted_to_sarif(draft(), "a b.md", least))["runs"][0]
    return list(run["results"])


def test_each_remark_stands_at_its_words() -> None:
    """With the rule of its kind, its level, and a fingerprint of its own."""
    run = json.loads(drafted_to_sarif(draft("x"), "a b.md", Severity.INFO))["runs"][0]
    [first, second, third] = run["results"]
    assert (second["ruleId"], run["tool"]["driver"]["rules"][second["ruleIndex"]]["id"], second["level"]) == (
        "draft/number",
        "draft/number",
        "error",
    )
    assert second["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "a%20b.md", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 1, "startColumn": 10, "endLine": 1, "endColumn": 11},
    }
    assert len({json.dumps(one["partialFingerprints"]) for one in (first, second, third)}) == 3


def test_nothing_in_it_acts() -> None:
    """Neither on a terminal nor as a placeholder."""
    written = drafted_to_sarif(draft(), "a.md", Severity.INFO)
    assert [sign for sign in ("\x1b", "\u202e") if sign in written] == []
    assert "{{{{7}}}}" in written
    assert len(_results(Severity.ERROR)) == 3


def test_it_keeps_to_the_schema(data: Path) -> None:
    """As OASIS publishes it."""
    found = sorted((data / "hostile" / "schemas").rglob("*sarif*"))
    if not found:
        pytest.skip("no schema of SARIF")
    schema = json.loads(found[0].read_text(encoding="utf-8"))
    Draft7Validator(schema).validate(json.loads(drafted_to_sarif(draft(HOSTILE), "a.md", Severity.INFO)))
