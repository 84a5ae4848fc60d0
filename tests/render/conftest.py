"""Hostile texts in every place of a report where others may write."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.records.corpus import Corpus
from claimcheck.report.model import Report

if TYPE_CHECKING:
    from conftest import SmallProject

WORD = "harmless"
"""Stands wherever a text of others may stand; replaced by a payload in the finished report."""

EVERYWHERE = """
    sources:
      - {id: a, file: a.txt, title: harmless, outlet: x, author: harmless, credits: [x], note: harmless, url: harmless}
      - {id: b, file: harmless.txt}
    actors:
      - {id: x, name: harmless, kind: agency, note: harmless}
      - {id: y, name: Y, aliases: [harmless], kind: person}
    claims:
      - id: one
        text: harmless
        tags: [harmless]
        about: k
        value: harmless
        evidence:
          - {source: a, quote: One harmless, attribution: [x: harmless, y: harmless]}
          - {source: a, quote: two harmless, stance: denies, prefix: harmless, suffix: harmless}
          - {source: a, quote: "One […] two harmless"}
          - {source: a, quote: Two harmless}
          - {source: b, quote: harmless}
        contradicts: {two: harmless}
        verdict: {rating: harmless, by: harmless, note: harmless}
        ignore: {CC503: harmless}
      - {id: two, text: harmless, about: k, value: other harmless}
"""


@pytest.fixture(scope="session")
def golden_corpus() -> Corpus:
    """The small fixed project, loaded."""
    folder = Path(__file__).resolve().parent.parent / "golden" / "project"
    return load(Project(folder / "claims", folder / "seeds", "claims"))


@pytest.fixture(scope="session")
def golden_report(golden_corpus: Corpus) -> Report:
    """The small fixed project, verified."""
    return verify(golden_corpus)


@pytest.fixture
def everywhere(project: "SmallProject") -> Report:
    """A report with the harmless word in every text that others write."""
    return project.verify(EVERYWHERE, a="One harmless, then two harmless.\n")


@pytest.fixture(scope="session")
def injected() -> Callable[[Any, str], Any]:
    """Return a value with the harmless word replaced in every text of it."""
    return _injected


def _injected(value: Any, payload: str) -> Any:  # noqa: ANN401 -- any part of a report
    if type(value) is str:
        return value.replace(WORD, payload)
    if isinstance(value, tuple):
        items = [_injected(item, payload) for item in value]
        return type(value)(*items) if hasattr(value, "_fields") else tuple(items)
    if isinstance(value, Mapping):
        return {key: _injected(item, payload) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _injected(getattr(value, f.name), payload) for f in fields(value)})
    return value


@pytest.fixture(scope="session")
def payloads(data: Path) -> Callable[[str], list[str]]:
    """Return all hostile texts of a kind: xss, commonmark, terminal, naughty."""

    def of(kind: str) -> list[str]:
        hostile = data / "hostile"
        if kind == "xss":
            files = sorted((hostile / "payloads-all-the-things" / "xss").glob("*.txt"))
            lines = (line for file in files for line in file.read_text("utf-8", "replace").splitlines())
            return sorted({line for line in lines if line.strip()})
        if kind == "commonmark":
            examples = json.loads((hostile / "commonmark" / "examples.json").read_text("utf-8"))
            return [example["markdown"] for example in examples if example["markdown"]]
        if kind == "naughty":
            return [text for text in json.loads((hostile / "blns" / "blns.json").read_text("utf-8")) if text]
        return list(json.loads((hostile / "own" / "terminal-payloads.json").read_text("utf-8")).values())

    return of
