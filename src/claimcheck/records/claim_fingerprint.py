"""What a person's reading of a claim holds for: a sum of the claim's own words and of its quotations.

Not to be confused with what tells findings apart (`render.sarif`).
"""

import hashlib
import json

from claimcheck.records.model import Claim, Evidence

DIGITS = 8
"""Enough to notice a change; nobody is to be kept from forging it."""


def fingerprint(claim: Claim) -> str:
    """Return 8 hexadecimal digits that change with all that a reading compares.

    That is the claim's text, quantity, value, date and modality, and of each quotation its words
    and those around it, its source, stance and translation. It does not matter how YAML writes
    them, nor in which order the passages stand.
    """
    said = (
        claim.text,
        claim.quantity.text if claim.quantity else None,
        claim.value,
        claim.as_of,
        claim.modality,
        sorted(_written(_quotation(item)) for item in claim.evidence),
    )
    return hashlib.sha256(_written(said).encode("ascii")).hexdigest()[:DIGITS]


def _quotation(item: Evidence) -> tuple[str | None, ...]:
    return item.source, item.quote, item.prefix, item.suffix, item.stance, item.gloss


def _written(parts: object) -> str:
    # JSON keeps what is missing, empty and joined apart; in ASCII it can also write half characters.
    return json.dumps(parts)
