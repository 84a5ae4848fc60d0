"""What contradicts what, by type and with reasons, and what only looks like a contradiction.

The stances of evidence that was found, what the curator declares, and what `keyed` and `credited`
find between claims. The latter are told one by one up to a limit for each claim (`limiting`); beyond
it their number is told, and in the groups all of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.check.actors.bearers import is_given_name
from claimcheck.check.contradiction.comparing import Block, Finding, Masks, plain
from claimcheck.check.contradiction.credited import credited_blocks, own_attributions
from claimcheck.check.contradiction.keyed import block_of
from claimcheck.check.contradiction.limiting import Untold, limit
from claimcheck.problem import Problem
from claimcheck.records.model import Actor, Claim, Kind, Stance
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.model import CheckedClaim, Conflict, Consistency, Contradiction, Disagreement
from claimcheck.report.wording import listed, plural

_CODES: Mapping[Conflict, str] = {
    Conflict.NUMBER: "CC501",
    Conflict.VALUE: "CC502",
    Conflict.DENIAL: "CC503",
    Conflict.DECLARED: "CC504",
    Conflict.ATTRIBUTION: "CC505",
    Conflict.SUPERSEDED: "CC507",
    Conflict.NOT_COMPARABLE: "CC508",
}

_RANK = {kind: rank for rank, kind in enumerate(Conflict)}


class Conflicts(NamedTuple):
    """What stands between claims; see `limiting` for what is told one by one."""

    findings: tuple[Finding, ...]
    """Each pair and type that is told, once, in the order of their ids."""
    by_claim: Mapping[str, Sequence[Finding]]
    unlisted: Mapping[str, Mapping[Conflict, int]]
    untold: Mapping[str, Mapping[Conflict, Untold]]
    groups: tuple[Disagreement, ...]


def find_conflicts(
    claims: Sequence[CheckedClaim], actors: Mapping[str, Actor] = MappingProxyType({})
) -> Conflicts:
    """Return the conflicts among *claims*; a value may be any name of one of the *actors*."""
    claims = sorted(claims, key=lambda claim: claim.claim.id)
    by_id = {claim.claim.id: claim for claim in claims}
    superseding = {(c.claim.id, old) for c in claims for old in c.claim.supersedes if old in by_id}
    blocks = _blocks(claims, superseding, one_value(actors))
    limited = limit(blocks)
    written = [
        *_own_denials(claims),
        *own_attributions(claims, actors),
        *_declared(by_id),
        *_superseded(superseding),
    ]
    with_origins = _Origins(by_id).told
    told: defaultdict[str, list[Finding]] = defaultdict(list)
    for id_, findings in limited.by_claim.items():
        told[id_] += map(with_origins, findings)
    for finding in map(with_origins, written):
        for id_ in dict.fromkeys((finding.first, finding.second)):
            told[id_].append(finding)
    return Conflicts(
        tuple(sorted(map(with_origins, (*written, *limited.told)), key=_order)),
        told,
        limited.unlisted,
        limited.untold,
        tuple(Disagreement(block.about, block.words, tuple(block.positions)) for block in blocks),
    )


def _order(finding: Finding) -> tuple[str, str, int, str]:
    return finding.first, finding.second, _RANK[finding.kind], finding.reason


def one_value(actors: Mapping[str, Actor]) -> Mapping[str, str]:
    """Return for each name that is one actor's alone whose it is, in lower case: „ISW“ and its long form are one value.

    A person's surname is one, too.
    """
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for actor in actors.values():
        persons = actor.names if actor.kind is Kind.PERSON else ()
        surnames = (written[-1] for written in map(str.split, persons) if is_given_name("".join(written[:1])))
        for name in (*actor.names, *surnames):
            bearers[plain(name)].add(actor.id)
    return {name: f"actor {min(ids)}" for name, ids in bearers.items() if len(ids) == 1}


def _blocks(
    claims: Sequence[CheckedClaim], superseding: Iterable[tuple[str, str]], same: Mapping[str, str]
) -> list[Block]:
    """Return the claims that speak of one thing or quote the same words, where anything stands between them."""
    keyed: defaultdict[str, list[CheckedClaim]] = defaultdict(list)
    for claim in claims:
        if claim.claim.about is not None:
            keyed[claim.claim.about].append(claim)
    speaking = [block_of(keyed[about], same) for about in sorted(keyed)]
    blocks = [*(_without(block, superseding) for block in speaking), *credited_blocks(claims)]
    return [block for block in blocks if any(block.masks)]


def _without(block: Block, superseding: Iterable[tuple[str, str]]) -> Block:
    """Return *block* with nothing between a claim and its newer state."""
    number = {id_: index for index, id_ in enumerate(block.ids)}
    masks = list(block.masks)
    for newer, older in superseding:
        if newer in number and older in number:
            one, other = number[newer], number[older]
            masks[one], masks[other] = _cleared(masks[one], other), _cleared(masks[other], one)
    return block._replace(masks=masks)


def _cleared(masks: Masks, index: int) -> Masks:
    return {kind: left for kind, mask in masks.items() if (left := mask & ~(1 << index))}


def _own_denials(claims: Iterable[CheckedClaim]) -> Iterator[Finding]:
    for claim in claims:
        stances = {item.evidence.stance for item in claim.evidence if item.stands}
        if {Stance.SUPPORTS, Stance.DENIES} <= stances:
            id_ = claim.claim.id
            yield Finding(Conflict.DENIAL, id_, id_, "passages support it and passages deny it")


def _declared(claims: Mapping[str, CheckedClaim]) -> Iterator[Finding]:
    for id_, claim in claims.items():
        for other, why in claim.claim.contradicts.items():
            if other in claims and not (id_ in claims[other].claim.contradicts and other < id_):
                first, second = sorted((id_, other))
                yield Finding(Conflict.DECLARED, first, second, why)


def _superseded(pairs: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    for newer, older in sorted(pairs):
        yield Finding(Conflict.SUPERSEDED, newer, older, f"{newer} is the newer state")


class _Origins:
    """Who stands behind each claim and behind what denies it; read once for each claim."""

    def __init__(self, claims: Mapping[str, CheckedClaim]) -> None:
        self._supporting = {id_: _roots(claim.evidence, Stance.SUPPORTS) for id_, claim in claims.items()}
        self._denying = {id_: _roots(claim.evidence, Stance.DENIES) for id_, claim in claims.items()}

    def told(self, finding: Finding) -> Finding:
        """Return *finding* with whether one origin stands behind both sides."""
        if not finding.kind.contradicts or finding.kind is Conflict.ATTRIBUTION:
            return finding
        is_own = finding.first == finding.second
        other = (self._denying if is_own else self._supporting)[finding.second]
        return finding._replace(same_origin=bool(self._supporting[finding.first] & other))


def _roots(items: Iterable[CheckedEvidence], stance: Stance) -> frozenset[str]:
    return frozenset(
        root for item in items if item.stands and item.evidence.stance is stance for root in item.roots
    )


def with_conflicts(
    claim: CheckedClaim,
    findings: Iterable[Finding],
    ignored: Mapping[str, str],
    unlisted: Mapping[Conflict, int],
) -> CheckedClaim:
    """Return *claim* with the *findings* that it tells, the consistency they make, and what it silences."""
    id_ = claim.claim.id
    entries: list[Contradiction] = []
    superseded = False
    for finding in findings:
        other = finding.second if finding.first == id_ else finding.first
        entries.append(Contradiction(finding.kind, other, finding.reason, finding.same_origin))
        superseded = superseded or (finding.kind is Conflict.SUPERSEDED and finding.second == id_)
    ordered = sorted(entries, key=lambda entry: (_RANK[entry.kind], entry.other, entry.reason))
    denied = any(item.stands and item.evidence.stance is Stance.DENIES for item in claim.evidence)
    kinds = {*(entry.kind for entry in entries), *unlisted}
    return claim._replace(
        contradictions=tuple(ordered),
        unlisted=unlisted,
        consistency=_consistency(kinds, denied=denied, superseded=superseded),
        ignored=ignored,
    )


def _consistency(kinds: Iterable[Conflict], *, denied: bool, superseded: bool) -> Consistency:
    kinds = {kind for kind in kinds if kind.contradicts}
    if kinds - {Conflict.DENIAL}:
        return Consistency.CONTRADICTED
    if kinds or denied:
        return Consistency.DENIED
    return Consistency.SUPERSEDED if superseded else Consistency.CONSISTENT


def conflict_problems(conflicts: Conflicts, claims: Mapping[str, Claim]) -> Iterator[Problem]:
    """Yield a problem for each finding, at the claim that it is told of first, and for what is not told one by one."""
    for finding in conflicts.findings:
        told, other = finding.first, finding.second
        if finding.kind is Conflict.SUPERSEDED:
            told, other = other, told
        against = "" if told == other else f" ({other})"
        same = "; one origin stands behind both sides" if finding.same_origin else ""
        message = f"{finding.kind.replace('_', ' ')}{against}: {finding.reason}{same}"
        place = claims[told].places["id"]
        yield Problem(_CODES[finding.kind], message, place, told, other=None if told == other else other)
    for id_, kinds in conflicts.untold.items():
        for kind, untold in kinds.items():
            named = listed(untold.first, of=untold.number)
            message = f"{kind.replace('_', ' ')}: {plural(untold.number, 'claim')}, too many to tell one by one ({named})"
            yield Problem(_CODES[kind], message, claims[id_].places["id"], id_)
