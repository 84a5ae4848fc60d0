"""Which claims `list` shows."""

from typing import NamedTuple

from claimcheck.cli.session import unknown
from claimcheck.errors import ClaimcheckError, NothingToCheckError
from claimcheck.records.model import Fit, Status
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import CheckedClaim, Consistency, Corroboration, Report


class Filter(NamedTuple):
    """What a claim must have to be shown; None and empty ask for nothing."""

    tags: tuple[str, ...] = ()
    source: str | None = None
    actor: str | None = None
    status: str | None = None


STATUSES = tuple(
    dict.fromkeys(value.value for axis in (Anchor, Corroboration, Consistency, Fit, Status) for value in axis)
)


def select(report: Report, wanted: Filter) -> tuple[CheckedClaim, ...]:
    """Return the claims that *wanted* asks for.

    Raises:
        ClaimcheckError: if it names something that does not exist.
        NothingToCheckError: if no claim is left.
    """
    _check(report, wanted)
    chosen = tuple(claim for claim in report.claims if _is_wanted(claim, wanted))
    if not chosen:
        raise NothingToCheckError("no claim fits")
    return chosen


def _check(report: Report, wanted: Filter) -> None:
    tags = {tag for claim in report.claims for tag in claim.claim.tags}
    for tag in wanted.tags:
        if tag not in tags:
            raise unknown("tag", tag, tags)
    sources = {source.source.id for source in report.sources}
    if wanted.source is not None and wanted.source not in sources:
        raise unknown("source", wanted.source, sources)
    if wanted.actor is not None and wanted.actor not in report.actors:
        raise unknown("actor", wanted.actor, report.actors)
    if wanted.status is not None and _slug(wanted.status) not in STATUSES:
        raise ClaimcheckError(f"no status `{wanted.status}`; one of {', '.join(STATUSES)}")


def _slug(status: str) -> str:
    return status.replace("-", "_").replace(" ", "_").lower()


def _is_wanted(claim: CheckedClaim, wanted: Filter) -> bool:
    chain = {actor for item in claim.evidence for link in item.links for actor in link.link.actors}
    axes = {claim.anchor.value, claim.corroboration.value, claim.consistency.value, claim.fit.value}
    own = {claim.claim.status.value} if claim.claim.status else set()
    return (
        set(wanted.tags) <= set(claim.claim.tags)
        and (wanted.source is None or any(i.evidence.source == wanted.source for i in claim.evidence))
        and (wanted.actor is None or wanted.actor in chain)
        and (wanted.status is None or _slug(wanted.status) in axes | own)
    )
