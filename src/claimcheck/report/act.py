"""What an editor is to do with a claim before it is printed: one of six lists.

Doubt falls on the safe side: what is in no better list is not to be printed, or is to be read first.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from claimcheck.locate.method import Method
from claimcheck.problem import Problem, Severity
from claimcheck.records.model import Fit, Stance, Status
from claimcheck.report.credit import Known, apart, is_direct, known_of, names_of
from claimcheck.report.evidence import Anchor, CheckedEvidence, CheckedLink, Layer
from claimcheck.report.fit import changes
from claimcheck.report.model import (
    CheckedClaim,
    Conflict,
    Consistency,
    Contradiction,
    Corroboration,
    Need,
    Report,
    needs_of,
    problems_by_claim,
)
from claimcheck.report.sentence import is_heading
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
    """What is to be done with a claim, why it needs somebody, and what of it is not clear."""

    act: Act
    need: Need
    doubts: tuple[str, ...] = ()
    """Why what counts, its source unknown, may be the word of somebody whom the tool and the record do not agree on."""
    unclear: tuple[str, ...] = ()
    """The codes of what is wrong with who said it."""
    shown: tuple[CheckedEvidence, ...] = ()
    """Its passages that count; where it may be printed, only those of which nothing is unclear."""
    is_agreed: bool = True
    """Whether all to whom the same words are credited may each have said so."""
    apart: tuple[str, ...] = ()
    """Its words of time that mean another time by one of those articles than by another."""


def acts_of(report: Report) -> dict[str, Acting]:
    """Return what is to be done with each claim of *report*, by id."""
    needs, problems = needs_of(report), problems_by_claim(report)
    unread = {problem.source for problem in report.problems if problem.code == _LANGUAGE and problem.source}
    looked = _Looked(report, {claim.claim.id: claim for claim in report.claims}, known_of(report), unread)
    return {
        id_: _acting(claim, needs[id_], problems.get(id_, ()), looked) for id_, claim in looked.claims.items()
    }


class _Looked(NamedTuple):
    """What is looked up of all claims."""

    report: Report
    claims: Mapping[str, CheckedClaim]
    known: Known
    unread: Collection[str]
    """Articles in a language that is not read."""


_LANGUAGE = "CC212"
"""The article is in a language that is not read, so that nothing is known of whom it credits."""
CREDITING = frozenset(("CC302", "CC303", "CC309", "CC310", "CC311", "CC312", "CC313"))
"""Warnings of who said it: quotation and claim stand, and somebody has to find out whose word they are."""
_COUNTING = frozenset(("CC408", "CC409"))
"""Warnings of what makes no origin certain: a passage that does so is another's matter, and the count has told it already."""
_FITTING = "CC51"
"""How the codes begin of what a claim says more than its quotations."""
_OPPOSING = ("CC501", "CC502", "CC503", "CC504", "CC505")


def _acting(claim: CheckedClaim, need: Need, problems: Sequence[Problem], looked: _Looked) -> Acting:
    claims, report, unread = looked.claims, looked.report, looked.unread
    warnings = [problem for problem in problems if problem.severity is Severity.WARNING]
    doubts = {item.number: found for item in counted(claim) if (found := [*_doubts(item, report, unread)])}
    unclear = sorted({problem.code for problem in warnings} & CREDITING)
    clean = _clean(claim, warnings, doubts)
    told = tuple(dict.fromkeys(words for found in doubts.values() for words in found))
    act = _act(claim, need, {problem.code for problem in warnings}, claims)
    # One unclear passage holds nothing back that others carry.
    is_carried = bool(clean) and _is_fitting(claim, clean)
    is_unclear = bool(unclear) or (bool(told) and not _has_source(claim))
    is_agreed = _is_agreed(claim, claims)
    is_held = not is_agreed or (is_unclear and not is_carried)
    shown = clean if unclear and is_carried else tuple(counted(claim))
    times = tuple(one.words for one in apart(claim, shown, looked.known))
    if act is Act.CREDIT and (is_held or times or not _is_ready(claim)):
        return Acting(
            Act.READ, need, told, tuple(unclear), tuple(counted(claim)), is_agreed=is_agreed, apart=times
        )
    if act is Act.CREDIT and not any(item.roots for item in shown):
        act = Act.AS_WRITTEN
    return Acting(act, need, told, tuple(unclear), shown, is_agreed=is_agreed)


def _act(claim: CheckedClaim, need: Need, codes: Collection[str], claims: Mapping[str, CheckedClaim]) -> Act:
    """Return what is to be done with a claim of which nothing is left to read or to find out."""
    match need:
        case Need.NONE | Need.OPEN | Need.UNREAD:
            return Act.CREDIT
        case Need.WARNING | Need.OVERREACH:
            return _warned(claim, codes, claims)
        case _:
            return Act.DROP


def _warned(claim: CheckedClaim, codes: Collection[str], claims: Mapping[str, CheckedClaim]) -> Act:
    """Return what is to be done with a claim that nothing fails of and something is told against."""
    others = {code for code in codes if not code.startswith((_FITTING, *_OPPOSING))} - _COUNTING
    if is_opposed(claim, claims):
        return Act.DISPUTED if is_backed(claim) and not _is_denied_by_its_own(claim) else Act.DROP
    if claim.fit is Fit.OVERREACHES:
        fits = changes(claim.compared, claim.evidence) and (is_backed(claim) or _is_less_sure(claim))
        return Act.CHANGE if fits and others <= CREDITING else Act.DROP
    return Act.CREDIT if is_backed(claim) and others <= CREDITING else Act.DROP


def _is_ready(claim: CheckedClaim) -> bool:
    """Return whether nothing is left to read: not its words, nor the text below a headline, and nobody waits for something."""
    return (
        claim.fit is Fit.LICENSED and claim.claim.status is not Status.OPEN and not is_headline(claim)
    )  # fmt: skip


def is_headline(claim: CheckedClaim) -> bool:
    """Return whether all that counts for it is headlines or the like, which may say more than the text below them."""
    return bool(counted(claim)) and all(map(is_heading, counted(claim)))


def _has_source(claim: CheckedClaim) -> bool:
    return any(not name.startswith("?") for name in claim.origins.names)


def counted(claim: CheckedClaim) -> list[CheckedEvidence]:
    """Return the passages that count for *claim*."""
    return [item for item in claim.evidence if item.counted]


def is_backed(claim: CheckedClaim) -> bool:
    """Return whether something counts for *claim*."""
    return claim.corroboration not in {Corroboration.UNCORROBORATED, Corroboration.UNCHECKED}


def is_opposed(claim: CheckedClaim, claims: Mapping[str, CheckedClaim]) -> bool:
    """Return whether claims or passages speak against it.

    That it is credited to several speaks against no word of it, and a claim that no passage is to support is none that
    a source makes.
    """
    if claim.denials.high or any(
        item.stands and item.evidence.stance is Stance.DENIES for item in claim.evidence
    ):
        return True
    if claim.consistency not in {Consistency.CONTRADICTED, Consistency.DENIED}:
        return False
    if set(claim.unlisted) - {Conflict.ATTRIBUTION}:
        return True
    own = {entry.kind for entry in claim.contradictions if entry.other == claim.claim.id} - {
        Conflict.ATTRIBUTION
    }
    against = opposing(claim.contradictions, claim)
    is_told = bool(against or claim.unlisted or _credited_otherwise(claim))
    is_other = any(kind.contradicts for kind in own) or not is_told
    return is_other or any(not is_bare(claims[entry.other]) for entry in against)


def opposing(entries: Sequence[Contradiction], claim: CheckedClaim) -> list[Contradiction]:
    """Return those that set another claim against *claim*."""
    return [
        entry
        for entry in entries
        if entry.kind.contradicts and entry.kind is not Conflict.ATTRIBUTION and entry.other != claim.claim.id
    ]


def is_bare(claim: CheckedClaim) -> bool:
    """Return whether no passage at all is to support *claim*, or none of which anything stands in its article."""
    return claim.corroboration is Corroboration.UNCORROBORATED and all(
        item.anchor is Anchor.NOT_FOUND and item.match.method is Method.NONE
        for item in claim.evidence
        if item.evidence.stance is Stance.SUPPORTS
    )


def _credited_otherwise(claim: CheckedClaim) -> list[Contradiction]:
    return [entry for entry in claim.contradictions if entry.kind is Conflict.ATTRIBUTION]


def _is_agreed(claim: CheckedClaim, claims: Mapping[str, CheckedClaim]) -> bool:
    """Return whether those to whom the same words are credited may each have said so: not two in these very words."""
    if Conflict.ATTRIBUTION in claim.unlisted:
        return False
    ids = dict.fromkeys(entry.other for entry in _credited_otherwise(claim))
    items = [item for id_ in (*ids, *([claim.claim.id] if ids else ())) for item in counted(claims[id_])]
    spoken = {item.roots for item in items if is_direct(item)}
    are_apart = any(not set(one) & set(other) for one in spoken for other in spoken)
    return all(item.detected is not None for item in items) and not are_apart


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


def _clean(
    claim: CheckedClaim, warnings: Sequence[Problem], doubts: Collection[int]
) -> tuple[CheckedEvidence, ...]:
    """Return the passages that count and of which nothing is unclear."""
    troubled = [problem for problem in warnings if problem.code in CREDITING]
    if any(problem.evidence is None for problem in troubled):
        return ()
    numbers = {*doubts, *(problem.evidence + 1 for problem in troubled if problem.evidence is not None)}
    return tuple(item for item in counted(claim) if not item.uncertain and item.number not in numbers)


def _is_fitting(claim: CheckedClaim, clean: Sequence[CheckedEvidence]) -> bool:
    """Return whether one of *clean* has the words with which the claim was compared, or a person has read it with all of them."""
    compared = {item.evidence for item in claim.compared}
    words = {item.match.text for item in claim.evidence if item.number in compared}
    return claim.is_read or any(item.match.text in words for item in clean)


def _doubts(item: CheckedEvidence, report: Report, unread: Collection[str]) -> Iterator[str]:
    """Yield why a passage whose source is unknown may be the word of somebody whom the tool and the record do not agree on."""
    record = item.evidence
    if item.roots:
        return
    if item.detected is None or record.source in unread:
        yield "whom the article credits was not read"
        return
    outlet = report.source(record.source).outlet
    known = [link for link in item.links if link.is_known]
    stray = [link for link in item.links if not link.is_known and link.link.actors != (outlet,)]
    layers = [layer for layer in item.detected.layers if not _is_shown(layer, known)]
    recorded = listed([name for link in stray for name in names_of(link.link.actors, report.actors)])
    says = f"the notes name {recorded}" if recorded else "the notes name nobody"
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
