"""What an editor shows above a record."""

from claimcheck.render.hover import actor_hover, claim_hover, evidence_hover, hint, source_hover
from claimcheck.report.model import Report


def test_a_claim_with_its_axes(shipped_report: Report) -> None:
    """In plain lines, with why it counts as it does."""
    claim = shipped_report.claim("joint-force-size")
    told = claim_hover(claim, shipped_report).split("\n")
    assert told[:4] == [
        "9,000 Russian troops in joint force",
        "",
        "quotations: found",
        "corroboration: uncorroborated · 0 origins · 0 articles",
    ]
    assert told[-1] == "Why: No supporting passage counts: the passage is planned, the claim asserted."


def test_a_passage_in_its_paragraph(shipped_report: Report) -> None:
    """With signs around what is quoted, and its chain."""
    claim = shipped_report.claim("joint-force-size")
    told = evidence_hover(claim.evidence[0], claim, shipped_report).split("\n")
    assert told[:2] == [
        "004, Der Tagesspiegel, 2022-12, line 25 · supports, planned · exact",
        "not counted: the passage is planned, the claim asserted",
    ]
    assert (
        "⟦Ihr sollen nach früheren Angaben der belarussischen Seite bis zu 9000 russische Soldaten angehören.⟧"
        in told[2]
    )
    assert told[-1] == "└─ Belarus „nach früheren Angaben der belarussischen Seite“ named"


def test_a_passage_without_a_known_origin(shipped_report: Report) -> None:
    """Says so."""
    claim = shipped_report.claim("joint-force-size")
    assert evidence_hover(claim.evidence[1], claim, shipped_report).endswith("└─ origin unknown")


def test_sources_and_actors(shipped_report: Report) -> None:
    """Who they are, in a line or two."""
    assert source_hover(shipped_report.source("004"), shipped_report).startswith(
        "004, Der Tagesspiegel, 2022-12\n"
    )
    assert actor_hover(shipped_report.actors["isw"], shipped_report).startswith(
        "Institute for the Study of War (think-tank)\nalso: "
    )


def test_a_claim_at_a_glance(shipped_report: Report) -> None:
    """Origins, quotations, fit."""
    assert hint(shipped_report.claim("joint-force-size")) == "0 origins · found · overreaches"
