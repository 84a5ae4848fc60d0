"""Reports written as plain values and read back."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from claimcheck.check.quotations import verify_quotations
from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.records.corpus import Corpus
from claimcheck.render.json import to_document
from claimcheck.report.codec import codec_of, from_plain, to_plain
from claimcheck.report.model import Conflict, Report

if TYPE_CHECKING:
    from conftest import SmallProject

EVERY_KIND = """
    sources: [{id: s, file: s.txt}]
    actors: [{id: a, name: Ann Ash, kind: person}]
    claims:
      - {id: much, text: 9000 trees, about: k, quantity: up to 9000 trees, evidence: [{source: s, quote: up to 9000 trees, attribution: [a: said Ann Ash]}]}
      - {id: more, text: 9500 trees, about: k, quantity: more than 9000.5 trees, evidence: [{source: s, quote: up to 9001 trees}]}
      - {id: cut, text: an attack, holds: false, evidence: [{source: s, quote: attack is expected}, {source: s, quote: "No […] expected", apart: {x: why}}]}
      - {id: none, text: t, supersedes: [cut], contradicts: {much: why}, evidence: [{source: s, quote: nothing of the kind, stance: denies}]}
"""
ARTICLE = "There may be up to 9000 trees, said Ann Ash. No attack is expected.\n"


def _came_back(report: Report) -> Report:
    return from_plain(json.loads(json.dumps(to_plain(report))))


def _typed(value: Any) -> Any:  # noqa: ANN401 -- any part of a report
    """Return a value with the names of all types in it; maps are alike, whatever keeps them from changing."""
    if isinstance(value, Mapping):
        return [(_typed(key), _typed(item)) for key, item in value.items()]
    if isinstance(value, tuple):
        return type(value).__name__, [_typed(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return type(value).__name__, [_typed(getattr(value, field.name)) for field in fields(value)]
    return type(value).__name__, value


@pytest.fixture
def every_kind(project: "SmallProject") -> Report:
    """A report with contradictions, differences, cut-offs, counts, quantities and layers in it."""
    return project.verify(EVERY_KIND, s=ARTICLE)


def test_the_report_has_every_kind(every_kind: Report) -> None:
    """What is to come back is there."""
    items = [item for claim in every_kind.claims for item in claim.evidence]
    assert any(item.match.difference for item in items)
    assert any(item.left_out for item in items)
    assert any(item.quantities for item in items)
    assert any(item.detected and item.detected.hedges and item.detected.layers for item in items)
    assert any(claim.contradictions for claim in every_kind.claims)
    assert every_kind.disagreements[0].positions[0].against == {Conflict.NUMBER: 1}


def test_reports_come_back_with_every_type(
    every_kind: Report, shipped_report: Report, everywhere: Report, told_by_people: Report
) -> None:
    """What is read is what was written, down to the types of all parts."""
    for report in (every_kind, shipped_report, everywhere, told_by_people):
        back = _came_back(report)
        assert _typed(back) == _typed(report)
        assert to_document(back) == to_document(report)


def test_reports_of_any_depth_come_back(shipped_corpus: Corpus) -> None:
    """So does what was read less far."""
    for report in (verify(shipped_corpus, reads_speech=False), verify_quotations(shipped_corpus)):
        assert _typed(_came_back(report)) == _typed(report)


def test_names_that_no_text_can_have_come_back(project: "SmallProject") -> None:
    """A name of a file that is no text is kept as Python has it."""
    report = verify(load(Project(project.claims, project.sources, "cl\udcffaims")))
    assert _came_back(report) == report


@pytest.mark.parametrize(
    "spoil",
    [
        lambda plain: plain.pop(),
        lambda plain: plain[2].append("no claim"),
        lambda plain: plain[2][0].__setitem__(2, "no anchor"),
        lambda plain: plain.__setitem__(2, 7),
        lambda plain: plain.__setitem__(1, None),
    ],
)
def test_what_nobody_wrote_is_no_report(spoil: Callable[[Any], object], every_kind: Report) -> None:
    """Plain values of another form raise what a reader of broken files expects."""
    plain = json.loads(json.dumps(to_plain(every_kind)))
    spoil(plain)
    with pytest.raises((ValueError, TypeError, LookupError, AttributeError, ArithmeticError)):
        from_plain(plain)


@pytest.mark.parametrize("hint", [int | str, tuple[int, str], list[int], object])
def test_what_no_report_holds_has_no_codec(hint: object) -> None:
    """A field of a type that could come back as another is no field of a report."""
    with pytest.raises((TypeError, AttributeError)):
        codec_of(hint)


def test_numbers_stay_exact() -> None:
    """A decimal comes back as it was written, an infinite one too."""
    codec = codec_of(Decimal)
    assert codec.write is not None
    assert codec.read is not None
    for number in ("0.10", "-Infinity", "9000000000000000.5"):
        assert str(codec.read(codec.write(Decimal(number)))) == number
