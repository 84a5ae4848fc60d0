"""`claimcheck report --format html`, one file to read, to print and to hand on; and `draft --format html`, the draft with its sentences marked in place, and beside each what stands behind it.

Of a report all pages know words, anchors, and what the claims can be filtered by without scripts.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.problem import Problem, Severity
from claimcheck.records.model import Fit, Source
from claimcheck.render import drafted as words
from claimcheck.render import phrase, plain
from claimcheck.render.html import anchors
from claimcheck.render.html.anchors import OnePage, Ways, marked, places
from claimcheck.render.phrase import CUT_OFF, label
from claimcheck.render.svg.drawing import Picture
from claimcheck.render.visible import visible, visible_block
from claimcheck.render.yaml import to_yaml
from claimcheck.report.actors import relate
from claimcheck.report.annotated import Annotated, PassageRef
from claimcheck.report.drafted import Drafted, Standing, marked_draft
from claimcheck.report.editorial import GLOSSARY, NO_MASTHEAD, Editorial, Masthead
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import CheckedClaim, Consistency, Corroboration, Report, by_need
from claimcheck.report.sentence import sentences
from claimcheck.report.wording import TOOL, plural

if TYPE_CHECKING:
    from jinja2 import Environment


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


BADGES: dict[str, tuple[str, str]] = {
    **dict.fromkeys((Anchor.FOUND, Fit.LICENSED, Corroboration.CORROBORATED), ("●", "firm")),
    **dict.fromkeys((Anchor.NOT_FOUND, Anchor.AMBIGUOUS, CUT_OFF), ("✕", "broken")),
    **dict.fromkeys((Consistency.CONTRADICTED, Consistency.DENIED, Fit.OVERREACHES), ("▲", "warn")),
    **dict.fromkeys((Corroboration.SINGLE_ORIGIN, Corroboration.ONE_PARTY), ("◔", "plain")),
    Corroboration.UNDETERMINED: ("◑", "plain"),
    Corroboration.UNCORROBORATED: ("○", "warn"),
    Consistency.CONSISTENT: ("●", "plain"),
    Consistency.SUPERSEDED: ("↻", "warn"),
    Anchor.UNCHECKED: ("○", "plain"),
}
"""The sign before an axis's value and the tone of its badge; both only repeat what the words say."""

SEVERITIES = {
    Severity.ERROR: ("✕", "broken", "errors"),
    Severity.WARNING: ("▲", "warn", "warnings"),
    Severity.INFO: ("·", "plain", "notes"),
}


def sort_of(claim: CheckedClaim) -> list[tuple[str, str]]:
    """Return what the record says of a claim besides its text."""
    record = claim.claim
    details = (
        ("tags", ", ".join(record.tags)),
        ("about", record.about or ""),
        ("quantity", record.quantity.text if record.quantity else ""),
        ("value", record.value or ""),
        ("as of", record.as_of or ""),
        ("modality", record.modality),
        ("language", record.language or ""),
    )
    return [(name, value) for name, value in details if value]


CLAIM_NAMES: Mapping[str, object] = {
    "axis_values": axis_values,
    "badges": BADGES,
    "severities": SEVERITIES,
    "sort_of": sort_of,
    "note_words": lambda ref: ref.claim,
}
"""What templates that show claims whole know besides, in a report and in a browser."""


def environment(report: Report) -> "Environment":
    """Return where templates on *report* are rendered, which stand on one page."""
    made = bare_environment(OnePage())
    made.globals |= names_of(report)
    return made


def bare_environment(way: Ways, *packages: str) -> "Environment":
    """Return where templates are rendered; whatever they are given is escaped.

    Args:
        way: Where their links lead.
        packages: Where there are templates besides those of reports, which go before.
    """
    # jinja2 costs 30 ms to load, and no other command needs it.
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=ChoiceLoader([PackageLoader(name) for name in (*packages, "claimcheck.render.html")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {"v": visible, "block": visible_block, "label": phrase.label}
    made.globals |= {
        "anchors": anchors,
        "phrase": phrase,
        "plural": plural,
        "PassageRef": PassageRef,
        "way": way,
        "said_in": lambda segment, _: visible_block(segment.text),
    }
    return made


def names_of(report: Report) -> dict[str, object]:
    """Return what templates call the actors and sources of a report."""
    sources = {checked.source.id: checked.source for checked in report.sources}
    return {
        "name": partial(phrase.actor_name, actors=report.actors),
        "origin": partial(phrase.origin, actors=report.actors),
        "source_label": partial(phrase.source_label, actors=report.actors),
        "source_of": partial(_source, sources, report),
    }


def _source(known: Mapping[str, Source], report: Report, id_: str) -> Source:
    return known.get(id_) or report.source(id_)


def to_html(
    report: Report,
    annotated: Annotated,
    pictures: Sequence[Picture] = (),
    masthead: Masthead = NO_MASTHEAD,
    whole: Report | None = None,
) -> str:
    """Return the whole report as one HTML document, for an archive.

    Args:
        report: All conclusions.
        annotated: The articles in segments; without them the page has the claims alone.
        pictures: Shown behind the summary; their `<svg>` elements go in as they are.
        masthead: What a person says of it.
        whole: What *report* is a part of, where it holds only some claims.
    """
    made = environment(report)
    made.globals |= CLAIM_NAMES
    page = made.get_template("page.html.jinja")
    filters = filters_of(report)
    return page.render(
        report=report._replace(claims=by_need(report)),
        annotated=annotated,
        pictures=pictures,
        masthead=masthead,
        sentences=sentences(whole or report),
        tool=TOOL,
        filters=filters.groups,
        classes=filters.classes,
        claims={claim.claim.id: claim for claim in (whole or report).claims},
        shown={claim.claim.id for claim in report.claims},
        problems_of=by_claim(report.problems),
        problem_groups=_by_severity(report.problems),
        relations=[related for related in relate(report) if related.is_used],
        articles={article.source: article for article in annotated.articles},
        places=places(annotated.articles),
        marked=marked(annotated.articles),
    )


def by_claim(problems: Sequence[Problem]) -> defaultdict[str, list[Problem]]:
    """Return the problems of each claim."""
    found: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.claim:
            found[problem.claim].append(problem)
    return found


def _by_severity(problems: Sequence[Problem]) -> dict[Severity, list[Problem]]:
    groups = {severity: [p for p in problems if p.severity is severity] for severity in Severity}
    return {severity: found for severity, found in groups.items() if found}


TONES = {
    "may-be-printed-with-its-source": "firm",
    "only-as-the-article-has-it": "read",
    "with-a-change": "warn",
    "disputed": "warn",
    "do-not-print": "broken",
    "to-be-read-first": "read",
}
"""How the groups look."""


def to_editor_html(edited: Editorial, annotated: Annotated) -> str:
    """Return the report for an editor as one HTML document.

    Args:
        edited: What is shown.
        annotated: The articles in segments; without them the page has the claims alone.
    """
    whole = edited.whole
    made = environment(whole)
    texts = {claim.claim.id: claim.claim.text for claim in whole.claims}
    made.globals |= {
        "plain": plain,
        "tones": TONES,
        "meaning": plain.meaning,
        "note_words": lambda ref: texts[ref.claim],
    }
    numbers = edited.numbers
    names = plain.article_names((checked.source for checked in whole.sources), whole.actors)
    shown = {checked.source.id for checked in edited.articles}
    articles = [article for article in annotated.articles if article.source in shown]
    return made.get_template("editor.html.jinja").render(
        edited=edited,
        masthead=edited.masthead,
        annotated=annotated,
        glossary=GLOSSARY,
        tool=TOOL,
        numbers=numbers,
        shown=numbers,
        claims={claim.claim.id: claim for claim in whole.claims},
        sentences=sentences(whole),
        article_names=names,
        articles={article.source: article for article in articles},
        places=places(articles),
    )


def drafted_to_html(drafted: Drafted, report: Report) -> str:
    """Return the judged draft as one HTML document without scripts."""
    made = bare_environment(OnePage())
    made.filters["yaml"] = to_yaml
    made.globals |= {
        "tone": words.TONE,
        "sign": words.SIGN,
        "meaning": words.MEANING,
        "standing_of": words.standing_of,
        "remarks_beside": words.remarks_beside,
        "place_of": words.place_of,
        "Standing": Standing,
    }
    return made.get_template("drafted.html.jinja").render(
        drafted=drafted,
        blocks=marked_draft(drafted),
        report=report,
        summary=words.summary(drafted),
        purpose=words.PURPOSE,
        tool=TOOL,
    )
