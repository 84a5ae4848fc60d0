"""What an editor is to do with a claim before it is printed: one of six lists, and the words with which its row begins.

Doubt falls on the safe side: what is in no better list is not to be printed, or is to be read first.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from claimcheck.problem import Problem, Severity
from claimcheck.records.model import Fit, Stance
from claimcheck.report.evidence import CheckedEvidence, CheckedLink, Layer
from claimcheck.report.fit import changes
from claimcheck.report.model import CheckedClaim, Conflict, Consistency, Contradiction, Corroboration, Report
from claimcheck.report.needs import Need, needs_of, problems_by_claim
from claimcheck.report.sentence import credits_of, known_names, names_of
from claimcheck.report.wording import listed


class Act(StrEnum):
    """The lists, by the name of their anchors."""

    CREDIT = "may-be-printed-with-its-source"
    AS_WRITTEN = "only-as-the-article-has-it"
    CHANGE = "with-a-change"
    DISPUTED = "disputed"
    DROP = "do-not-print"
    READ = "to-be-read-first"


class Acting(NamedTuple):
    """What is to be done with a claim, why it needs somebody, and how its row begins; empty where the sentence says it."""

    act: Act
    need: Need
    lead: str


def acts_of(report: Report) -> dict[str, Acting]:
    """Return what is to be done with each claim of *report*, by id.

    What stands against a claim is told where claims are numbered, by `rivals`.
    """
    needs, problems, credited = needs_of(report), problems_by_claim(report), credits_of(report)
    unread = {problem.source for problem in report.problems if problem.code == _LANGUAGE and problem.source}
    found = {}
    for claim in report.claims:
        id_ = claim.claim.id
        doubts = [*_doubts(claim, report, unread)]
        act = _act(claim, needs[id_], problems.get(id_, ()), has_doubt=bool(doubts))
        lead = credited[id_] if act in {Act.CREDIT, Act.AS_WRITTEN} else _lead(act, claim, needs[id_], report)
        is_unclear = needs[id_] is Need.NONE or any(p.code in _CREDITING for p in problems.get(id_, ()))
        if act is Act.READ and doubts and is_unclear:
            lead = f"Find out who said it: {'; '.join(dict.fromkeys(doubts))}."
        found[id_] = Acting(act, needs[id_], lead)
    return found


_LANGUAGE = "CC212"
"""The article is in a language that is not read, so that nothing is known of whom it credits."""
_CREDITING = frozenset(("CC302", "CC303", "CC309", "CC310", "CC311", "CC312"))
"""Warnings of who said it: quotation and claim stand, and somebody has to find out whose word they are."""
_COUNTING = frozenset(("CC408", "CC409"))
"""Warnings of what makes no origin certain: a passage that does so is another's matter, and the count has told it already."""
_FITTING = "CC51"
"""How the codes begin of what a claim says more than its quotations."""


def _act(claim: CheckedClaim, need: Need, problems: Sequence[Problem], *, has_doubt: bool) -> Act:
    is_known = any(not name.startswith("?") for name in claim.origins.names)
    match need:
        case Need.NONE if is_known:
            return Act.CREDIT
        case Need.NONE:
            return Act.READ if has_doubt else Act.AS_WRITTEN
        case Need.OPEN | Need.UNREAD:
            return Act.READ
        case Need.WARNING | Need.OVERREACH:
            return _warned(
                claim, {problem.code for problem in problems if problem.severity is Severity.WARNING}
            )
        case _:
            return Act.DROP


def _warned(claim: CheckedClaim, codes: Collection[str]) -> Act:
    """Return what is to be done with a claim that nothing fails of and something speaks against."""
    others = {code for code in codes if not code.startswith((_FITTING, *_OPPOSING))} - _COUNTING
    is_backed = _is_backed(claim)
    if is_opposed(claim):
        return Act.DISPUTED if is_backed and not _is_denied_by_its_own(claim) else Act.DROP
    if claim.fit is Fit.OVERREACHES:
        fits = changes(claim.compared, claim.evidence) and (is_backed or _is_less_sure(claim))
        return Act.CHANGE if fits and others <= _CREDITING else Act.DROP
    return Act.READ if is_backed and others <= _CREDITING else Act.DROP


_OPPOSING = ("CC501", "CC502", "CC503", "CC504", "CC505")


def is_opposed(claim: CheckedClaim) -> bool:
    """Return whether claims or passages speak against it; that it is credited to several speaks against no word of it."""
    if claim.consistency is Consistency.DENIED:
        return True
    kinds = {entry.kind for entry in claim.contradictions if entry.kind.contradicts} | set(claim.unlisted)
    return claim.consistency is Consistency.CONTRADICTED and kinds != {Conflict.ATTRIBUTION}


def _is_denied_by_its_own(claim: CheckedClaim) -> bool:
    """Return whether one who is credited with a passage in its support denies it."""
    return any(item.denied and item.evidence.stance is Stance.SUPPORTS for item in claim.evidence)


def _is_less_sure(claim: CheckedClaim) -> bool:
    """Return whether what counts for nothing would count if the claim were no surer than it."""
    numbers = {item.evidence for item in claim.compared}
    return any(
        item.stands and item.number in numbers and item.reason.startswith("the passage is ")
        and all(link.is_shown or link.link.cue is None for link in item.links)
        for item in claim.evidence
    )  # fmt: skip


def _lead(act: Act, claim: CheckedClaim, need: Need, report: Report) -> str:
    """Return how a row begins that is not to be printed as it stands."""
    match act:
        case Act.CHANGE:
            words = changes(claim.compared, claim.evidence, [*_near(claim, report)])
            return f"{words[0]}{''.join(f'; {word[0].lower()}{word[1:]}' for word in words[1:])}."
        case Act.DISPUTED:
            return _disputed(claim, report)
        case Act.DROP if need in {Need.ERROR, Need.WARNING} and not is_opposed(claim):
            return "Do not print it before this is put right."
        case Act.DROP:
            return "Do not print it."
        case Act.READ if need is Need.WARNING:
            return "Check who said it."
        case _:
            return ""


def _disputed(claim: CheckedClaim, report: Report) -> str:
    """Return what is to be done first with a claim that something speaks against.

    Where all that does is claims for which no quotation counts, there are no two sides to print.
    """
    others = [entry.other for entry in _opposing(claim.contradictions, claim)]
    is_two_sided = (
        not others or claim.unlisted or claim.denials.high or any(map(_is_backed, map(report.claim, others)))
    )
    first = "Both sides or neither" if is_two_sided else "Settle first what speaks against it"
    if claim.fit is Fit.OVERREACHES:
        return f"{first}, and not as worded."
    return f"{first}, and compare it with its quotation." if claim.fit is Fit.UNCHECKED else f"{first}."


def _opposing(entries: Sequence[Contradiction], claim: CheckedClaim) -> list[Contradiction]:
    """Return those that set another claim against *claim*."""
    return [
        entry
        for entry in entries
        if entry.kind.contradicts and entry.kind is not Conflict.ATTRIBUTION and entry.other != claim.claim.id
    ]


def _is_backed(claim: CheckedClaim) -> bool:
    return claim.corroboration not in {Corroboration.UNCORROBORATED, Corroboration.UNCHECKED}


def _near(claim: CheckedClaim, report: Report) -> Iterator[CheckedEvidence]:
    """Yield the passages in the language of *claim*: those that are not translated, and of no other language by the record."""
    for item in claim.evidence:
        spoken = report.source(item.evidence.source).language
        is_other = claim.claim.language and spoken and claim.claim.language != spoken
        if not item.evidence.gloss and not is_other:
            yield item


def rivals(claim: CheckedClaim, report: Report, numbers: Mapping[str, int]) -> str:
    """Return the words of what contradicts *claim*, by its number where it has one, and who stands behind it; empty where nothing does.

    A claim that no quotation counts for is said to be such.
    """
    against = _opposing(claim.side_by_side, claim)
    told = list(dict.fromkeys(_rival(entry, report, numbers) for entry in against))
    return f"Against it: {'; '.join(told)}." if told else ""


def _rival(entry: Contradiction, report: Report, numbers: Mapping[str, int]) -> str:
    other = report.claim(entry.other)
    number = f"{numbers[entry.other]}, " if entry.other in numbers else ""
    known = listed(names_of(known_names(other.origins), report.actors))
    behind = (known or "its source is not known") if _is_backed(other) else "for which no quotation counts"
    fits = _FITS.get(other.fit, "") if _is_backed(other) else ""
    return f"{number}“{other.claim.text}” ({behind}{fits})"


_FITS = {
    Fit.UNCHECKED: "; not yet compared with its quotation",
    Fit.OVERREACHES: "; it says more than its quotation",
}


def _doubts(claim: CheckedClaim, report: Report, unread: Collection[str]) -> Iterator[str]:
    """Yield why what counts for *claim*, its source unknown, may be the word of somebody whom the tool and the record do not agree on."""
    for item in claim.evidence:
        if item.counted and not item.roots:
            yield from _doubts_of(item, report, unread)


def _doubts_of(item: CheckedEvidence, report: Report, unread: Collection[str]) -> Iterator[str]:
    record = item.evidence
    if item.detected is None or record.source in unread:
        yield "whom the article credits was not read"
        return
    outlet = report.source(record.source).outlet
    known = [link for link in item.links if link.is_known]
    stray = [link for link in item.links if not link.is_known and link.link.actors != (outlet,)]
    layers = [layer for layer in item.detected.layers if not _is_shown(layer, known)]
    recorded = listed([name for link in stray for name in names_of(link.link.actors, report.actors)])
    says = f"the record names {recorded}" if recorded else "the record names nobody"
    for layer in layers:
        meant = listed(names_of(layer.actors, report.actors))
        words = f"“{layer.speaker_text}”" if layer.speaker_text else "somebody"
        reads = f"which this tool reads as {meant}" if meant else "and whom that means was not found out"
        yield f"{says}; the article credits {words}, {reads}"
    if stray and not layers:
        yield f"{says}, and no words of the article show that"


def _is_shown(layer: Layer, known: Sequence[CheckedLink]) -> bool:
    """Return whether a link that the article shows says whom *layer* credits."""
    actors = {id_ for link in known for id_ in link.link.actors}
    if layer.actors:
        return actors.issuperset(layer.actors)
    spans = [span for span in (*layer.cue, layer.speaker) if span is not None]
    return any(
        link.match.span is not None
        and link.match.span.start <= span.start
        and span.end <= link.match.span.end
        for link in known
        for span in spans
    )
