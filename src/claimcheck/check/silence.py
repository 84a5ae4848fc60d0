"""Problems that a record silences, each with its reason; an error is never silenced."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from claimcheck.problem import Place, Problem, Severity
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Source
from claimcheck.report.model import CheckedClaim, CheckedSource

Reasons = Mapping[str, str]
"""Codes with the reason for which they were silenced."""


class Key(NamedTuple):
    """What its problems name of a record that may silence: of a passage all three, its index from 0."""

    claim: str | None = None
    source: str | None = None
    passage: int | None = None


class Silenced(NamedTuple):
    """The problems that stay, and what was silenced, at each record whose problem it was.

    What a passage or a source silenced stands at the claim, too: then the reason begins with its name.
    """

    kept: tuple[Problem, ...]
    reasons: Mapping[Key, Reasons]

    def of_source(self, id_: str) -> Reasons:
        """Return what a source silenced."""
        return self.reasons.get(Key(source=id_), {})

    def checked_sources(self, corpus: Corpus) -> tuple[CheckedSource, ...]:
        """Return the sources of *corpus*, each with its sum and what it silenced."""
        return tuple(
            CheckedSource(
                source, corpus.sums.get(source.id), self.of_source(source.id), corpus.maps.get(source.id)
            )
            for source in corpus.sources.values()
        )

    def of_claim(self, id_: str) -> Reasons:
        """Return what was silenced at a claim."""
        return self.reasons.get(Key(id_), {})

    def marked(self, claim: CheckedClaim) -> CheckedClaim:
        """Return *claim* with what was silenced at each of its passages."""
        if not self.reasons:
            return claim
        keys = (Key(claim.claim.id, item.evidence.source, item.number - 1) for item in claim.evidence)
        items = zip(claim.evidence, keys, strict=True)
        return claim._replace(
            evidence=tuple(item._replace(ignored=self.reasons.get(key, {})) for item, key in items)
        )


class _Owner(NamedTuple):
    """A record's codes with their reasons, and where they stand."""

    ignore: Reasons
    place: Place


def silence(
    problems: Iterable[Problem], claims: Mapping[str, Claim], sources: Mapping[str, Source]
) -> Silenced:
    """Return the problems that stay, and what their claims, passages and sources silence."""
    owners = dict(_owners(claims, sources))
    kept: list[Problem] = []
    used: set[tuple[Key, str]] = set()
    # Of the reasons of one code each stands once, in the order in which they were met.
    told: defaultdict[Key, defaultdict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    for problem in problems:
        keys = [key for key in _keys(problem) if key in owners and problem.code in owners[key].ignore]
        if not keys or problem.severity is Severity.ERROR:
            kept.append(problem)
            continue
        used.update((key, problem.code) for key in keys)
        for key in keys:
            for at, reason in _told_at(problem, key, owners[key].ignore[problem.code]):
                told[at][problem.code][reason] = None
    kept += (
        Problem("CC113", f"{code} is silenced but does not occur", owner.place, key[0], key[1], None, key[2])
        for key, owner in owners.items()
        for code in owner.ignore
        if (key, code) not in used
    )
    reasons = {at: {code: "; ".join(why) for code, why in codes.items()} for at, codes in told.items()}
    return Silenced(tuple(kept), reasons)


def _owners(claims: Mapping[str, Claim], sources: Mapping[str, Source]) -> Iterator[tuple[Key, _Owner]]:
    for source in sources.values():
        if source.ignore:
            yield Key(source=source.id), _Owner(source.ignore, source.places["ignore"])
    for claim in claims.values():
        if claim.ignore:
            yield Key(claim.id), _Owner(claim.ignore, claim.places["ignore"])
        for index, item in enumerate(claim.evidence):
            if item.ignore:
                yield Key(claim.id, item.source, index), _Owner(item.ignore, item.places["ignore"])


def _keys(problem: Problem) -> Iterator[Key]:
    """Yield the keys of the records whose problem it is: its claims, its passage, its source."""
    yield from (Key(id_) for id_ in (problem.claim, problem.other) if id_ is not None)
    if problem.evidence is not None:
        yield Key(problem.claim, problem.source, problem.evidence)
    if problem.source is not None:
        yield Key(source=problem.source)


def _told_at(problem: Problem, key: Key, why: str) -> Iterator[tuple[Key, str]]:
    """Yield where the reason is shown, and in which words: at the record itself and at its claim and passage."""
    yield key, why
    if key.claim is None:
        named = f"source {key.source}: {why}"
        if problem.evidence is not None:
            yield Key(problem.claim, problem.source, problem.evidence), named
        if problem.claim is not None:
            yield Key(problem.claim), named
    elif key.passage is not None:
        yield Key(key.claim), f"passage {key.passage + 1}: {why}"
