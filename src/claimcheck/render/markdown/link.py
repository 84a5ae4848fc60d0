"""Links inside the report."""

from claimcheck.records.model import Claim
from claimcheck.render.markdown.escape import escape


def claim_link(claim: Claim) -> str:
    """Return a link to a claim, by its id."""
    return f"[{escape(claim.id)}](#{anchor(claim)})"


def anchor(claim: Claim) -> str:
    """Return the fragment of a claim's heading; ids hold nothing that would need escaping."""
    return f"claim-{claim.id}"
