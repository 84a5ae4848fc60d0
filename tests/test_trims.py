"""True quotations: trimmed so that they say something else they are flagged, trimmed honestly they are not."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
import yaml

from claimcheck.problem import Problem
from claimcheck.report.evidence import Anchor
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from _pytest.mark import ParameterSet

    from conftest import SmallProject

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SEEDS = {path.name[:3]: path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*"))}
TRIMS = yaml.safe_load((HERE / "trims.yaml").read_text(encoding="utf-8"))

CODES = {"negation": "CC209", "bound": "CC209", "hedge": "CC304", "attribution": "CC303"}
"""What is told of a quotation that leaves each kind of words outside."""

SHAPES = {"sentences": "CC213", "clauses": "CC214", "condition": "CC215", "head": "CC216"}
"""What is told of a quotation that is cut so that it takes another shape."""

PUBLIC = {
    "n": ("german-news-quotations/train.jsonl.gz", "name", "text"),
    "v": ("quote-variants/articles.jsonl.gz", "id", "article"),
}
"""The public files: where they lie, and the keys of an article's name and text."""

MARKS = {
    "[[": "quote",
    "]]": "quote",
    "{": "left",
    "}": "left",
    "<<": "cue",
    ">>": "cue",
}
_MARK = re.compile("|".join(map(re.escape, MARKS)))


class Trim(NamedTuple):
    """A quotation, in spans of its article; what it leaves outside and what the record has of it."""

    home: str
    article: str
    pieces: tuple[Span, ...]
    left: Span | None
    cue: Span | None
    modality: str | None

    @property
    def quote(self) -> str:
        """The quotation as a curator writes it."""
        return " […] ".join(self.article[piece.start : piece.end] for piece in self.pieces)

    def is_told_by(self, problem: Problem, kind: str) -> bool:
        """Return whether a problem tells what is left outside; who spoke last may stand anywhere before."""
        line = self.article.count("\n", 0, self.left.start) + 1 if self.left else problem.source_line
        return (problem.code, problem.source_line) == ((CODES | SHAPES)[kind], line)


def _unmarked(line: str) -> tuple[str, dict[str, list[Span]]]:
    """Return *line* without its marks, and what they mark."""
    plain, spans, opened, last = "", {kind: list[Span]() for kind in MARKS.values()}, dict[str, int](), 0
    for match in _MARK.finditer(line):
        plain += line[last : match.start()]
        last, kind = match.end(), MARKS[match.group()]
        if kind in opened:
            spans[kind].append(Span(opened.pop(kind), len(plain)))
        else:
            opened[kind] = len(plain)
    return plain + line[last:], spans


def _marked(home: str, line: str) -> Trim:
    """Return the trim of a line with marks, a part of a shipped article or an article of its own."""
    marked, _, modality = line.partition(" ~")
    plain, spans = _unmarked(marked)
    article = SEEDS.get(home, plain)
    start = article.index(plain)
    moved = {kind: [Span(s.start + start, s.end + start) for s in found] for kind, found in spans.items()}
    left, cue = (next(iter(moved[kind]), None) for kind in ("left", "cue"))
    return Trim(home, article, tuple(moved["quote"]), left, cue, modality or None)


@cache
def _public(folder: Path, file: str) -> Mapping[str, str]:
    path, name, text = PUBLIC[file]
    with gzip.open(folder / path, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    return {article[name].split(" ")[0]: article[text] for article in articles}


def _by_offsets(line: str, folder: Path) -> Trim:
    """Return the trim of a line with offsets into a public article."""
    file, name, start, end, *rest = line.split()
    marks = " ".join(rest)
    left, cue = (re.search(rf"\b{kind} (\d+) (\d+)", marks) for kind in ("left", "cue"))
    modality = re.search(r"\bas (\w+)", marks)
    return Trim(
        f"{file}{name}",
        _public(folder, file)[name],
        (Span(int(start), int(end)),),
        Span(int(left[1]), int(left[2])) if left else None,
        Span(int(cue[1]), int(cue[2])) if cue else None,
        modality[1] if modality else None,
    )


def _trims(part: str, kind: str) -> tuple[Trim, ...]:
    """Return the trims that this project holds as text."""
    homes = {home: block for home, block in TRIMS[part][kind].items() if home != "public"}
    return tuple(_marked(home, line) for home, block in homes.items() for line in block.splitlines())


def _public_trims(part: str, kind: str, folder: Path) -> tuple[Trim, ...]:
    return tuple(_by_offsets(line, folder) for line in TRIMS[part][kind]["public"].splitlines())


def _open() -> "Iterator[ParameterSet]":
    """Yield what is not yet told rightly: kind, home, and line of each."""
    for entry in TRIMS["open"]:
        for home, block in entry["homes"].items():
            for line in block.splitlines():
                marks = pytest.mark.xfail(strict=True, reason=entry["reason"])
                yield pytest.param(entry["kind"], home, line, marks=marks)


def _evidence(trim: Trim, source: str) -> dict[str, object]:
    evidence: dict[str, object] = {"source": source, "quote": trim.quote}
    if trim.modality:
        evidence["modality"] = trim.modality
    if trim.cue:
        evidence["attribution"] = [{"somebody": trim.article[trim.cue.start : trim.cue.end]}]
    return evidence


def _told(project: "SmallProject", trims: Sequence[Trim]) -> list[list[Problem]]:
    """Return the problems of each trim's quotation, which must be found."""
    texts = list(dict.fromkeys(trim.article for trim in trims))
    articles = {f"a{number}": text for number, text in enumerate(texts)}
    language = {trim.article: "en" if trim.home == "en" else "de" for trim in trims}
    records = {
        "sources": [{"id": id_, "file": f"{id_}.txt", "language": language[text]} for id_, text in articles.items()],
        "actors": [{"id": "somebody", "name": "Nemo Outis", "kind": "person"}],
        "claims": [
            {"id": f"c{number}", "text": "a claim", "evidence": [_evidence(trim, f"a{texts.index(trim.article)}")]}
            for number, trim in enumerate(trims)
        ],
    }  # fmt: skip
    report = project.verify(json.dumps(records, ensure_ascii=False, indent=1), **articles)
    assert [claim.claim.id for claim in report.claims if claim.anchor is not Anchor.FOUND] == []
    told: dict[str, list[Problem]] = {f"c{number}": [] for number in range(len(trims))}
    for problem in report.problems:
        if problem.claim in told:
            told[problem.claim].append(problem)
    return list(told.values())


def _unflagged(project: "SmallProject", trims: Sequence[Trim], kind: str) -> Iterator[str]:
    """Yield the quotations whose trimming is not told, or not at its line."""
    for trim, problems in zip(trims, _told(project, trims), strict=True):
        if not any(trim.is_told_by(problem, kind) for problem in problems):
            yield f"{trim.home}: {trim.quote}"


def _flagged(project: "SmallProject", trims: Sequence[Trim]) -> Iterator[str]:
    """Yield the quotations of which more is told than that a negation stands nearby."""
    for trim, problems in zip(trims, _told(project, trims), strict=True):
        told = [f"{p.code} {p.message}" for p in problems if p.code in {*CODES.values(), *SHAPES.values()}]
        if told:
            yield f"{trim.home}: {trim.quote}: {told}"


def test_there_are_many_trims_of_each_kind() -> None:
    """At least 30 of each kind were turned, 40 of them from the shipped articles, and 120 trimmed honestly."""
    sizes = {
        (part, kind): sum(len(block.splitlines()) for block in homes.values())
        for part in ("turned", "honest")
        for kind, homes in TRIMS[part].items()
    }
    shipped = Counter(trim.home in SEEDS for kind in CODES for trim in _trims("turned", kind))
    honest = sizes.pop(("honest", "whole"))
    sizes = {(part, kind): size for (part, kind), size in sizes.items() if kind not in SHAPES}
    assert (sorted(kind for _, kind in sizes), min(sizes.values()) >= 30) == (sorted(CODES), True)
    assert (shipped[True] >= 40, honest >= 120) == (True, True)


@pytest.mark.parametrize("kind", [*CODES, *SHAPES])
def test_a_turned_quotation_is_flagged(project: "SmallProject", kind: str) -> None:
    """A quotation cut so that it says something else is flagged, at the line of what was left outside."""
    assert list(_unflagged(project, _trims("turned", kind), kind)) == []


@pytest.mark.parametrize("kind", [*CODES, "condition"])
def test_a_turned_quotation_of_a_public_article_is_flagged(
    project: "SmallProject", kind: str, data: Path
) -> None:
    """The same in public articles, of which only offsets are kept here."""
    assert list(_unflagged(project, _public_trims("turned", kind, data), kind)) == []


def test_an_honest_quotation_is_not_flagged(project: "SmallProject") -> None:
    """Where nothing that was left outside concerns the quotation, or the record has it, nothing is flagged."""
    assert list(_flagged(project, _trims("honest", "whole"))) == []


def test_an_honest_quotation_of_a_public_article_is_not_flagged(project: "SmallProject", data: Path) -> None:
    """The same in public articles, of which only offsets are kept here."""
    assert list(_flagged(project, _public_trims("honest", "whole", data))) == []


@pytest.mark.parametrize(("kind", "home", "line"), list(_open()))
def test_a_quotation_is_told_rightly(
    project: "SmallProject", request: pytest.FixtureRequest, kind: str, home: str, line: str
) -> None:
    """What is turned is flagged, and what is honest is not, where the reading of sentences falls short so far."""
    trim = _by_offsets(line, request.getfixturevalue("data")) if home == "public" else _marked(home, line)
    wrong = _flagged(project, [trim]) if kind == "honest" else _unflagged(project, [trim], kind)
    assert list(wrong) == []
