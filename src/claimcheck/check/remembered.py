"""Claims as they were checked before, for the next check of nearly the same records: as somebody types them.

A claim is checked without a look at the others, so what was found of it holds for as long as it, the sources, the
actors and the articles are the same. Where lines were added above it, its places move and nothing else.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from claimcheck.check.actors.naming import Names
from claimcheck.check.corroboration.dependence import Dependences, find_dependences
from claimcheck.check.verify import Check, Found, Progress, verify
from claimcheck.problem import Place, Problem
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim
from claimcheck.report.model import CheckedClaim, Report
from claimcheck.text.article import Article


class Remembered:
    """What was found of claims, for as long as it holds; *checked* counts how many were not known."""

    def __init__(self) -> None:
        self.checked = 0
        self._around: tuple[object, ...] = ()
        self._found: dict[str, tuple[Claim, Found]] = {}
        self._dependences: Dependences | None = None

    def verify(self, corpus: Corpus, min_origins: int) -> Report:
        """Return the report on *corpus*, in which only what is not known is checked."""
        around = (
            _placeless(corpus.sources),
            _placeless(corpus.actors),
            dict(corpus.sums),
            dict(corpus.maps),
            dict(corpus.keys),
            corpus.clusters,
            min_origins,
        )
        if around != self._around:
            self._found.clear()
            self._dependences = None
        self._around = around
        return verify(corpus, min_origins=min_origins, each=self._go_through, compare=self._compare)

    def _compare(
        self, articles: Mapping[str, Article], names: Names, outlets: Mapping[str, str | None]
    ) -> Dependences:
        if self._dependences is None:
            self._dependences = find_dependences(articles, names, outlets)
        return self._dependences

    def _go_through(self, check: Check, claims: Sequence[Claim], progress: Progress) -> list[Found]:
        known = {claim.id: self._known(claim) for claim in claims}
        new = [claim for claim in claims if known[claim.id] is None]
        self.checked += len(new)
        known |= zip((claim.id for claim in new), check(new, progress), strict=True)
        self._found = {claim.id: (claim, found) for claim in claims if (found := known[claim.id])}
        return [found for _, found in self._found.values()]

    def _known(self, claim: Claim) -> Found | None:
        """Return what was found of *claim*, with its places as they are now; None where it is another than it was."""
        before, found = self._found.get(claim.id, (None, None))
        if before is None or found is None:
            return None
        if before == claim:
            return found
        lines = claim.place.line - before.place.line
        if before.place.file != claim.place.file or _moved(before, lines) != claim:
            return None
        checked, problems = found
        places = {*_places(before)} if problems else ()
        if not all(problem.place in places for problem in problems):
            return None
        return _of(checked, claim), [_problem_moved(problem, lines) for problem in problems]


def _placeless(records: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Return records without where they are written, in their order, which counts."""
    nowhere = Place("")
    return [(id_, replace(record, place=nowhere, places={})) for id_, record in records.items()]


def _moved(value: Any, lines: int) -> Any:  # noqa: ANN401 -- a record, or any value of one
    """Return a record with all its places so many lines further down."""
    if isinstance(value, Place):
        return value._replace(line=value.line + lines)
    if is_dataclass(value) and not isinstance(value, type) and hasattr(value, "places"):
        return replace(value, **{f.name: _moved(getattr(value, f.name), lines) for f in fields(value)})
    if isinstance(value, tuple) and type(value) is tuple:
        return tuple(_moved(item, lines) for item in value)
    if isinstance(value, Mapping) and any(isinstance(item, Place) for item in value.values()):
        return {key: _moved(item, lines) for key, item in value.items()}
    return value


def _places(value: Any) -> Iterator[Place]:  # noqa: ANN401 -- the same
    """Yield every place of a record."""
    if isinstance(value, Place):
        yield value
    elif is_dataclass(value) and hasattr(value, "places"):
        for field in fields(value):
            yield from _places(getattr(value, field.name))
    elif type(value) is tuple:
        for item in value:
            yield from _places(item)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _places(item)


def _of(checked: CheckedClaim, claim: Claim) -> CheckedClaim:
    """Return what was found, of the records as they are written now."""
    evidence = (
        item._replace(
            evidence=record,
            links=tuple(
                link._replace(link=written)
                for link, written in zip(item.links, record.attribution, strict=True)
            ),
        )
        for item, record in zip(checked.evidence, claim.evidence, strict=True)
    )
    return checked._replace(claim=claim, evidence=tuple(evidence))


def _problem_moved(problem: Problem, lines: int) -> Problem:
    return problem._replace(place=_moved(problem.place, lines))
