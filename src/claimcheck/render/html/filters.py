"""What the claims can be filtered by, without scripts: a group of choices an axis, and one class a choice."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from claimcheck.problem import Problem, Severity
from claimcheck.records.model import Fit
from claimcheck.render.phrase import label
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import CheckedClaim, Consistency, Corroboration, Report

CUT_OFF = "cut_off"
"""Stands for *found* where a quotation was found, but leaves out what governs it."""

AXES: Mapping[str, Iterable[str]] = {
    "quotations": (*Anchor, CUT_OFF),
    "corroboration": Corroboration,
    "consistency": Consistency,
    "fit": Fit,
}
"""The axes that a claim always has, in the order in which they are shown."""

_PROBLEMS = {Severity.ERROR: "with errors", Severity.WARNING: "with warnings"}


class Choice(NamedTuple):
    """One choice: the class of the claims that it keeps, and how many there are."""

    name: str
    text: str
    number: int


class Group(NamedTuple):
    """Choices of which one is taken, or none."""

    name: str
    title: str
    choices: tuple[Choice, ...]


class Filters(NamedTuple):
    """All groups, and the classes of each claim."""

    groups: tuple[Group, ...]
    classes: Mapping[str, str]


def filters_of(report: Report) -> Filters:
    """Return the groups in which a choice keeps only some claims, and the classes by which claims are kept."""
    graver = _severities(report.problems)
    tags = sorted({tag for claim in report.claims for tag in claim.claim.tags})
    numbers = {tag: f"tag-{number}" for number, tag in enumerate(tags)}
    sources = {checked.source.id: f"source-{i}" for i, checked in enumerate(report.sources)}
    classes = {
        claim.claim.id: [
            *(f"{axis}-{value}" for axis, value in axis_values(claim).items()),
            *(f"problems-{severity}" for severity in sorted(graver[claim.claim.id])),
            *sorted({sources[i.evidence.source] for i in claim.evidence if i.evidence.source in sources}),
            *(numbers[tag] for tag in sorted(set(claim.claim.tags))),
        ]
        for claim in report.claims
    }
    groups = (
        *((axis, axis, {f"{axis}-{v}": label(v) for v in values}) for axis, values in AXES.items()),
        ("problems", "problems", {f"problems-{s}": text for s, text in _PROBLEMS.items()}),
        ("source", "article", {name: id_ for id_, name in sources.items()}),
        ("tag", "tag", {name: tag for tag, name in numbers.items()}),
    )
    counts = _counts(classes.values())
    made = (Group(name, title, _choices(names, counts)) for name, title, names in groups)
    return Filters(
        tuple(group for group in made if any(choice.number < len(classes) for choice in group.choices)),
        {id_: " ".join(c) for id_, c in classes.items()},
    )


def axis_values(claim: CheckedClaim) -> dict[str, str]:
    """Return the value of each axis that a claim always has."""
    is_cut = claim.anchor is Anchor.FOUND and any(item.cut_off for item in claim.evidence)
    return {
        "quotations": CUT_OFF if is_cut else claim.anchor,
        "corroboration": claim.corroboration,
        "consistency": claim.consistency,
        "fit": claim.fit,
    }


def _choices(names: Mapping[str, str], counts: Mapping[str, int]) -> tuple[Choice, ...]:
    return tuple(Choice(name, text, counts[name]) for name, text in names.items() if name in counts)


def _counts(classes: Iterable[Iterable[str]]) -> dict[str, int]:
    counts: defaultdict[str, int] = defaultdict(int)
    for names in classes:
        for name in names:
            counts[name] += 1
    return dict(counts)


def _severities(problems: Iterable[Problem]) -> defaultdict[str, set[Severity]]:
    """Return how grave the problems of each claim are, notes aside."""
    found: defaultdict[str, set[Severity]] = defaultdict(set)
    for problem in problems:
        if problem.claim and problem.severity in _PROBLEMS:
            found[problem.claim].add(problem.severity)
    return found
