"""What contradicts what, by type and with reasons, and what only looks like a contradiction.

The key (`about`), the date, the modality, the value and the stances of evidence that was found are
read off the records, and so is the quantity, but where a record gives none: then off the quotations. Before two claims count as contradictory
they must speak of the same time and in the same way.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from claimcheck.check.fit.sameness import thing_of_record, unit_conflict
from claimcheck.problem import Problem
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.things import Sameness, Thing, same_thing
from claimcheck.records.edtf import are_comparable
from claimcheck.records.model import Claim, Stance
from claimcheck.records.quantity import Quantity
from claimcheck.report.model import CheckedClaim, CheckedEvidence, Conflict, Consistency, Contradiction
from claimcheck.text.fold import fold_words

_CODES: Mapping[Conflict, str] = {
    Conflict.NUMBER: "CC501",
    Conflict.VALUE: "CC502",
    Conflict.DENIAL: "CC503",
    Conflict.DECLARED: "CC504",
    Conflict.ATTRIBUTION: "CC505",
    Conflict.SUPERSEDED: "CC507",
    Conflict.NOT_COMPARABLE: "CC508",
}

MIN_WORDS = 3
"""Fewer equal words in two articles may be said by two people without being one utterance."""


class Finding(NamedTuple):
    """A conflict of two claims, or of one with itself, once."""

    kind: Conflict
    first: str
    second: str
    reason: str
    same_origin: bool = False


def find_conflicts(claims: Sequence[CheckedClaim]) -> tuple[Finding, ...]:
    """Return the conflicts among *claims*, each pair and type once, in the order of their ids."""
    by_id = {claim.claim.id: claim for claim in claims}
    superseding = {(c.claim.id, old) for c in claims for old in c.claim.supersedes if old in by_id}
    found = [*_own_denials(claims), *_declared(by_id), *_superseded(superseding), *_attributions(claims)]
    for first, second in _pairs(claims):
        one, other = first.claim.id, second.claim.id
        if (one, other) not in superseding and (other, one) not in superseding:
            found += _compared(first, second)
    with_origins = [f._replace(same_origin=_same_origin(f, by_id)) for f in found]
    return tuple(
        sorted(with_origins, key=lambda f: (f.first, f.second, list(Conflict).index(f.kind), f.reason))
    )


def _pairs(claims: Sequence[CheckedClaim]) -> Iterator[tuple[CheckedClaim, CheckedClaim]]:
    """Yield the pairs of claims that speak of the same thing."""
    keyed: defaultdict[str, list[CheckedClaim]] = defaultdict(list)
    for claim in claims:
        if claim.claim.about is not None:
            keyed[claim.claim.about].append(claim)
    for same in keyed.values():
        yield from combinations(same, 2)


def _compared(first: CheckedClaim, second: CheckedClaim) -> Iterator[Finding]:
    """Yield the conflict of two claims with one key, if there is one."""
    conflict = _difference(first.claim, second.claim) or _read_off(first, second)
    if conflict is None:
        return
    kind, reason = conflict
    obstacle = _obstacle(first.claim, second.claim)
    if obstacle is not None:
        kind, reason = Conflict.NOT_COMPARABLE, f"{reason}, but {obstacle}"
    yield Finding(kind, first.claim.id, second.claim.id, reason)


def _difference(first: Claim, second: Claim) -> tuple[Conflict, str] | None:
    if first.quantity and second.quantity:
        return _quantities(first.quantity, second.quantity)
    if first.value is not None and second.value is not None:
        same = _plain(first.value) == _plain(second.value)
        return None if same else (Conflict.VALUE, f"{first.value} against {second.value}")
    if _is_bare(first) and _is_bare(second) and _holds(first) is not _holds(second):
        return Conflict.DENIAL, "one says that it holds, the other that it does not"
    return None


def _quantities(first: Quantity, second: Quantity) -> tuple[Conflict, str] | None:
    conflict = unit_conflict(first.unit, second.unit)
    if conflict:
        return Conflict.NOT_COMPARABLE, f"{first.text} and {second.text} {conflict}"
    if first.interval.overlaps(second.interval):
        return None
    return Conflict.NUMBER, f"{first.text} against {second.text}: no number fits both"


class _Number(NamedTuple):
    """A number that a claim's record or its quotations give."""

    text: str
    interval: Interval
    thing: Thing


def _read_off(first: CheckedClaim, second: CheckedClaim) -> tuple[Conflict, str] | None:
    """Return the conflict of the numbers in quotations, where a record of the two gives no quantity."""
    if (first.claim.quantity and second.claim.quantity) or first.claim.value or second.claim.value:
        return None
    one, other = _number_of(first), _number_of(second)
    if one is None or other is None or same_thing(one.thing, other.thing) is not Sameness.SAME:
        return None
    if one.interval.overlaps(other.interval):
        return None
    return Conflict.NUMBER, f"{one.text} against {other.text}: no number fits both"


def _number_of(claim: CheckedClaim) -> _Number | None:
    """Return the quantity of a claim's record, else the only one that its supporting quotations state."""
    quantity = claim.claim.quantity
    if quantity is not None:
        return _Number(quantity.text, quantity.interval, thing_of_record(quantity.unit))
    supporting = (i for i in claim.evidence if i.stands and i.evidence.stance is Stance.SUPPORTS)
    read = [reading for item in supporting for reading in item.quantities]
    if not read or any(r.ambiguous or (r.interval, r.unit) != (read[0].interval, read[0].unit) for r in read):
        return None
    words = " ".join(read[0].text.split())
    return _Number(f"“{words}” (read off the quotation)", read[0].possible, read[0].thing)


def _plain(value: str) -> str:
    return " ".join(fold_words(value).casefold().split())


def _is_bare(claim: Claim) -> bool:
    return claim.quantity is None and claim.value is None


def _holds(claim: Claim) -> bool:
    return claim.holds is not False


def _obstacle(first: Claim, second: Claim) -> str | None:
    """Return why two claims cannot be compared, or None if they can."""
    if not are_comparable(first.as_of, second.as_of):
        return f"one is about {first.as_of}, the other about {second.as_of}"
    if first.modality is not second.modality:
        return f"one is {first.modality}, the other {second.modality}"
    return None


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


def _attributions(claims: Sequence[CheckedClaim]) -> Iterator[Finding]:
    """Yield the pairs of passages with the same words and different known origins."""
    said: defaultdict[str, list[tuple[str, CheckedEvidence]]] = defaultdict(list)
    for claim in claims:
        for item in claim.evidence:
            key = _wording(item)
            if item.stands and item.roots and len(key.split()) >= MIN_WORDS:
                said[key].append((claim.claim.id, item))
    seen: set[tuple[str, str, str]] = set()
    for words, same in said.items():
        for (first, item), (second, other) in combinations(same, 2):
            ids = sorted((first, second))
            if _is_joint(first, item, second, other):
                continue
            if _are_different(item, other) and (ids[0], ids[1], words) not in seen:
                seen.add((ids[0], ids[1], words))
                reason = f"the same words are credited to {_origin(item)} and to {_origin(other)}"
                yield Finding(Conflict.ATTRIBUTION, ids[0], ids[1], reason)


def _is_joint(first: str, item: CheckedEvidence, second: str, other: CheckedEvidence) -> bool:
    """Return whether one claim credits one passage twice, to those that cues name.

    „Sowohl A als auch B dementierten“; one „sagte er“ cannot be two people.
    """
    same_passage = item.evidence.source == other.evidence.source and item.match.span == other.match.span
    named = all(link.named for passage in (item, other) for link in passage.links[-1:])
    return first == second and same_passage and named


def _wording(item: CheckedEvidence) -> str:
    return fold_words(item.match.text).strip(" \"'.,;:!?").casefold()


def _origin(item: CheckedEvidence) -> str:
    return " or ".join(item.roots)


def _are_different(first: CheckedEvidence, second: CheckedEvidence) -> bool:
    if set(first.roots) & set(second.roots):
        return False
    chains = [[link.link.actors for link in item.links] for item in (first, second)]
    short, long = sorted(chains, key=len)
    return not _is_within(short, long)


def _is_within(short: Sequence[tuple[str, ...]], long: Sequence[tuple[str, ...]]) -> bool:
    """Return whether *short* is *long* with links left out."""
    rest = iter(long)
    return all(link in rest for link in short)


def _same_origin(finding: Finding, claims: Mapping[str, CheckedClaim]) -> bool:
    if not finding.kind.contradicts or finding.kind is Conflict.ATTRIBUTION:
        return False
    if finding.first == finding.second:
        items = claims[finding.first].evidence
        return bool(_roots(items, Stance.SUPPORTS) & _roots(items, Stance.DENIES))
    sides = (_roots(claims[id_].evidence, Stance.SUPPORTS) for id_ in (finding.first, finding.second))
    return bool(frozenset.intersection(*sides))


def _roots(items: Iterable[CheckedEvidence], stance: Stance) -> frozenset[str]:
    return frozenset(
        root for item in items if item.stands and item.evidence.stance is stance for root in item.roots
    )


def by_claim(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Return the findings that concern each claim."""
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        for id_ in dict.fromkeys((finding.first, finding.second)):
            found[id_].append(finding)
    return found


def with_conflicts(
    claim: CheckedClaim, findings: Iterable[Finding], ignored: Mapping[str, str]
) -> CheckedClaim:
    """Return *claim* with the *findings* that concern it, the consistency they make, and what it silences."""
    id_ = claim.claim.id
    entries: list[Contradiction] = []
    superseded = False
    for finding in findings:
        if id_ in {finding.first, finding.second}:
            other = finding.second if finding.first == id_ else finding.first
            entries.append(Contradiction(finding.kind, other, finding.reason, finding.same_origin))
            superseded = superseded or (finding.kind is Conflict.SUPERSEDED and finding.second == id_)
    ordered = sorted(entries, key=lambda entry: (list(Conflict).index(entry.kind), entry.other, entry.reason))
    denied = any(item.stands and item.evidence.stance is Stance.DENIES for item in claim.evidence)
    consistency = _consistency(ordered, denied=denied, superseded=superseded)
    return claim._replace(contradictions=tuple(ordered), consistency=consistency, ignored=ignored)


def _consistency(entries: Iterable[Contradiction], *, denied: bool, superseded: bool) -> Consistency:
    kinds = {entry.kind for entry in entries if entry.kind.contradicts}
    if kinds - {Conflict.DENIAL}:
        return Consistency.CONTRADICTED
    if kinds or denied:
        return Consistency.DENIED
    return Consistency.SUPERSEDED if superseded else Consistency.CONSISTENT


def conflict_problems(findings: Iterable[Finding], claims: Mapping[str, Claim]) -> Iterator[Problem]:
    """Yield a problem for each finding, at the claim that it is told of first."""
    for finding in findings:
        told, other = finding.first, finding.second
        if finding.kind is Conflict.SUPERSEDED:
            told, other = other, told
        against = "" if told == other else f" ({other})"
        same = "; one origin stands behind both sides" if finding.same_origin else ""
        message = f"{finding.kind.replace('_', ' ')}{against}: {finding.reason}{same}"
        place = claims[told].places["id"]
        yield Problem(_CODES[finding.kind], message, place, told, other=None if told == other else other)
