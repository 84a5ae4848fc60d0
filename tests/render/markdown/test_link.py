"""Links inside the report."""

from claimcheck.render.markdown.link import anchor, claim_link
from claimcheck.report.model import Report


def test_a_link_leads_to_the_anchor(shipped_report: Report) -> None:
    """The fragment is that of the claim's heading."""
    claim = shipped_report.claim("joint-force-size").claim
    assert (anchor(claim), claim_link(claim)) == (
        "claim-joint-force-size",
        "[joint-force-size](#claim-joint-force-size)",
    )
