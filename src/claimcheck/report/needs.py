"""What is wrong with a claim: whether it needs a person first, and what its problems mean in plain words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from enum import IntEnum

from claimcheck.problem import Problem, Severity
from claimcheck.records.model import Fit, Status
from claimcheck.report.model import CheckedClaim, Consistency, Corroboration, Report

_OVERREACH = "CC51"
"""How the codes of what a claim says more than its quotations begin."""


class Need(IntEnum):
    """Why a person should look at a claim, the gravest reason first."""

    ERROR = 0
    WARNING = 1
    OVERREACH = 2
    UNSUPPORTED = 3
    """No quotation counts in its support."""
    SUPERSEDED = 4
    OPEN = 5
    """An editor still waits for something."""
    UNREAD = 6
    """Nobody has read whether claim and quotation say the same."""
    NONE = 7


def by_need(report: Report) -> tuple[CheckedClaim, ...]:
    """Return the claims of *report*, those that need a person first; those alike stay by their ids."""
    needs = needs_of(report)
    return tuple(sorted(report.claims, key=lambda claim: needs[claim.claim.id]))


def needs_of(report: Report) -> dict[str, Need]:
    """Return the gravest reason to look at each claim, by id."""
    found = problems_by_claim(report)
    return {claim.claim.id: need_of(claim, found.get(claim.claim.id, ())) for claim in report.claims}


def problems_by_claim(report: Report) -> Mapping[str, list[Problem]]:
    """Return what is wrong with each claim: with itself, with what it contradicts, and each error in an article of its."""
    found: defaultdict[str, list[Problem]] = defaultdict(list)
    errors: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in report.problems:
        for id_ in filter(None, (problem.claim, problem.other)):
            found[id_].append(problem)
        if problem.claim is None and problem.source and problem.severity is Severity.ERROR:
            errors[problem.source].append(problem)
    for claim in report.claims if errors else ():
        for source in dict.fromkeys(item.evidence.source for item in claim.evidence):
            found[claim.claim.id] += errors[source]
    return found


def need_of(claim: CheckedClaim, problems: Iterable[Problem]) -> Need:
    """Return the gravest reason to look at *claim*, which has these *problems*."""
    needs = {_need(problem) for problem in problems}
    if claim.fit is Fit.OVERREACHES:
        needs.add(Need.OVERREACH)
    if claim.corroboration is Corroboration.UNCORROBORATED:
        needs.add(Need.UNSUPPORTED)
    if claim.consistency is Consistency.SUPERSEDED:
        needs.add(Need.SUPERSEDED)
    elif claim.consistency in {Consistency.CONTRADICTED, Consistency.DENIED}:
        needs.add(Need.WARNING)
    if claim.claim.status is Status.OPEN:
        needs.add(Need.OPEN)
    if claim.fit is Fit.UNCHECKED:
        needs.add(Need.UNREAD)
    return min(needs, default=Need.NONE)


def _need(problem: Problem) -> Need:
    if problem.severity is Severity.ERROR:
        return Need.ERROR
    if problem.severity is Severity.INFO:
        return Need.NONE
    return Need.OVERREACH if problem.code.startswith(_OVERREACH) else Need.WARNING


TOLD_BY_AXES = frozenset(
    (
        *("CC201", "CC202", "CC203", "CC204", "CC205", "CC209", "CC211", "CC213"),
        *("CC501", "CC502", "CC503", "CC504", "CC505"),
        *("CC511", "CC512", "CC513", "CC514", "CC515"),
        "CC402",
    )
)
"""What an axis, or what is told beside them, says already."""

PLAIN = {
    "CC107": "an article could not be read",
    "CC114": "hidden characters stand in its record",
    "CC116": "words are set apart that the quotation does not leave out",
    "CC117": "a translation says something else than its quotation",
    "CC121": "what kind of source stands behind it is not recorded",
    "CC122": "the name behind it is no source's own",
    "CC206": "the words given around a quotation are not those of the article",
    "CC207": "an article has changed since it was quoted",
    "CC214": "a quotation makes one clause of two",
    "CC215": "a question or condition was left outside a quotation",
    "CC216": "a quotation begins in the middle of a name or noun",
    "CC217": "words left outside a quotation may turn or limit it",
    "CC218": "an article is not in the language that is recorded",
    "CC219": "a quotation stands on the page, but outside the article",
    "CC220": "what of a page is the article is not known",
    "CC301": "words that are to show who said it are not in the article",
    "CC302": "the article credits somebody else than the record",
    "CC303": "the article credits somebody whom the record leaves out",
    "CC304": "the article hedges, the claim does not",
    "CC305": "words that are to show who said it name somebody else",
    "CC308": "the one who is credited denies it",
    "CC309": "the article states it flatly here and credits somebody with it elsewhere",
    "CC310": "who said it stands far off from the quotation",
    "CC311": "the article does not show that it comes from whom the record names",
    "CC312": "nothing in the article says that its reporters saw it themselves",
    "CC406": "its passages stand in one text that several articles print, so that fewer sources are certain",
    "CC407": "which of its articles print one text is not known",
    "CC516": "a passage is recorded as a denial, and no denial was read in it",
    "CC517": "its date and the date in its words differ",
    "CC518": "it is recorded as newer than a claim that is newer",
    "CC520": "claim or quotations have changed since they were read",
}
"""By code; what is not here is a mistake in the record or only a note."""


def plain_problem(problem: Problem) -> str:
    """Return what *problem* means, for a sentence; empty for notes and for what an axis tells already."""
    if problem.code in TOLD_BY_AXES or problem.severity is Severity.INFO:
        return ""
    return PLAIN.get(problem.code, "its record has a mistake")
