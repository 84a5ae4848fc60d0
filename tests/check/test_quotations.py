"""What `verify --only quotations` says, and all that it says nothing of."""

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.check.quotations import verify_quotations
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Fit
from claimcheck.render.json import to_document
from claimcheck.report.model import Consistency, Corroboration, Count, Report

if TYPE_CHECKING:
    from conftest import SmallProject

GOLDEN_PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"

YAML = """
    sources: [{id: s, file: s.txt, sha256: 0000000000000000000000000000000000000000000000000000000000000000}]
    actors: [{id: a, name: Nobody Else}]
    claims:
      - id: there
        text: An attack is to be expected, says Nobody Else
        evidence: [{source: s, quote: Angriff zu erwarten, attribution: [a: no such cue]}]
        ignore: {CC401: one origin is enough}
      - {id: altered, text: t, evidence: [{source: s, quote: Kein Angriff zu erwarten}]}
      - {id: twice, text: t, evidence: [{source: s, quote: Wort}]}
      - {id: spaced, text: t, evidence: [{source: s, quote: zu  erwarten}]}
      - {id: unread, text: t, evidence: [{source: gone, quote: Wort}]}
"""
ARTICLE = "Es ist kein Angriff zu erwarten.\n\nEin Wort gab das andere Wort.\n"


def test_quotations_alone_are_told(project: "SmallProject") -> None:
    """Told are mistakes in records, changed articles and quotations that do not stand; no cut-off, cue, count or fit."""
    project.write(
        YAML.replace("{source: gone", "{source: s2").replace(
            "sources: [", "sources: [{id: s2, file: no.txt}, "
        ),
        s=ARTICLE,
    )
    report = verify_quotations(project.load())
    assert [(problem.code, problem.claim or problem.source) for problem in report.problems] == [
        ("CC107", "s2"),
        ("CC207", "s"),
        ("CC202", "altered"),
        ("CC204", "twice"),
        ("CC208", "spaced"),
        ("CC211", "unread"),
    ]
    assert {claim.claim.id: claim.anchor.value for claim in report.claims} == {
        "altered": "not_found",
        "spaced": "found",
        "there": "found",
        "twice": "ambiguous",
        "unread": "unchecked",
    }


def test_a_passage_that_is_found_has_its_link(project: "SmallProject") -> None:
    """As in the whole check; what is not found, or whose source has no address, has none."""
    project.write(
        YAML.replace("{id: s, ", "{id: s, url: 'https://a.example/1', ")
        .replace("{id: twice, text: t, evidence: [{source: s,", "{id: twice, text: t, evidence: [{source: r,")
        .replace("sources: [", "sources: [{id: r, file: r.txt}, "),
        s=ARTICLE,
        r="Es gab ein Wort.\n",
    )
    links = {
        claim.claim.id: claim.evidence[0].deep_link for claim in verify_quotations(project.load()).claims
    }
    assert links == {
        "altered": "",
        "spaced": "https://a.example/1#:~:text=Angriff-,zu%20erwarten",
        "there": "https://a.example/1#:~:text=Angriff%20zu%20erwarten",
        "twice": "",
    }


def test_nothing_else_is_claimed(shipped_corpus: Corpus) -> None:
    """Every other axis is unchecked, every count the widest, no passage counts; the report itself says so."""
    report = verify_quotations(shipped_corpus)
    axes = {(c.corroboration, c.consistency, c.fit, c.fit_by_tool) for c in report.claims}
    assert axes == {(Corroboration.UNCHECKED, Consistency.UNCHECKED, Fit.UNCHECKED, Fit.UNCHECKED)}
    for claim in report.claims:
        assert {claim.origins, claim.channels, claim.parties, claim.denials} == {
            Count(0, len(claim.evidence), exact=False)
        }
        assert not any(item.counted or item.roots or item.links for item in claim.evidence)
    assert not report.is_whole
    assert to_document(report)["settings"] == {"only": "quotations"}


def test_quotations_stand_where_a_whole_check_finds_them(
    shipped_corpus: Corpus, shipped_report: Report
) -> None:
    """Anchors and matches are those of a whole verification."""
    alone = verify_quotations(shipped_corpus)

    def found(report: Report) -> list[object]:
        return [(c.claim.id, c.anchor, [(i.anchor, i.match) for i in c.evidence]) for c in report.claims]

    assert found(alone) == found(shipped_report)


SHAPES = {
    *("claimcheck.speech", "claimcheck.speech.kind"),
    *("claimcheck.text.hedges", "claimcheck.text.hedges.hedge_found"),
    *("claimcheck.text.left_out", "claimcheck.text.left_out.outside"),
}
"""What a report is made of, and the packages that hold it, which hold no code."""


def test_no_language_is_loaded() -> None:
    """Where all quotations stand, the modules that read language are not even imported, but for shapes of the report."""
    code = (
        "import sys\nfrom claimcheck.cli.app import run\nsys.argv = ['claimcheck', 'verify', '--only', 'quotations', '--format', 'json']\n"
        "try: run()\nexcept SystemExit: pass\n"
        "print(*[m for m in sys.modules if m.startswith(('claimcheck.speech', 'claimcheck.text.left_out', 'claimcheck.text.hedges',"
        " 'claimcheck.check.fit', 'claimcheck.check.attribution', 'claimcheck.check.contradiction'))], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=GOLDEN_PROJECT, capture_output=True, text=True, check=True
    )
    assert {*done.stderr.splitlines()[-1].split()} <= SHAPES
