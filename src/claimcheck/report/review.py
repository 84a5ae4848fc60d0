"""A person's verdict on a claim, with as much about the claim as is certain enough to be published."""

from typing import NamedTuple

from claimcheck.records.model import Actor, Source, Verdict
from claimcheck.report.model import CheckedClaim


class Review(NamedTuple):
    """A verdict and the claim that it is on.

    `reviewer` is the actor that the verdict names, if there is a record of one; `claimant` whoever
    certainly said what the claim says; `appearances` are the articles that certainly say it, `first`
    the one of them that is certainly the earliest; None and empty where nothing is certain.
    """

    claim: CheckedClaim
    verdict: Verdict
    reviewer: Actor | None = None
    claimant: Actor | None = None
    appearances: tuple[Source, ...] = ()
    first: Source | None = None
