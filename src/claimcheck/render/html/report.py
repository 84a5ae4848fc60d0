"""`claimcheck report --format html`: one file to read, to print and to hand on."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.problem import Problem, Severity
from claimcheck.records.model import Source
from claimcheck.render import phrase
from claimcheck.render.html import anchors
from claimcheck.render.html.filters import CUT_OFF, axis_values, filters_of
from claimcheck.render.svg.picture import Picture
from claimcheck.render.visible import visible, visible_block
from claimcheck.report.annotated import Annotated, AnnotatedArticle, PassageRef
from claimcheck.report.model import Anchor, CheckedClaim, Consistency, Corroboration, Fit, Report
from claimcheck.report.needs import by_need
from claimcheck.report.relations import relate
from claimcheck.report.wording import TOOL, plural

if TYPE_CHECKING:
    from jinja2 import Environment

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


class Place(NamedTuple):
    """Where a passage stands in its article: the anchors of its first words and of its note."""

    words: str
    note: str


def to_html(report: Report, annotated: Annotated, pictures: Sequence[Picture] = ()) -> str:
    """Return the whole report as one HTML document.

    Args:
        report: All conclusions.
        annotated: The articles in segments; without them the page has the claims alone.
        pictures: Shown behind the summary; their `<svg>` elements go in as they are.
    """
    page = _environment(report).get_template("page.html.jinja")
    filters = filters_of(report)
    return page.render(
        report=report._replace(claims=by_need(report)),
        annotated=annotated,
        pictures=pictures,
        tool=TOOL,
        filters=filters.groups,
        classes=filters.classes,
        claims={claim.claim.id: claim for claim in report.claims},
        problems_of=_by_claim(report.problems),
        problem_groups=_by_severity(report.problems),
        relations=[related for related in relate(report) if related.is_used],
        articles={article.source: article for article in annotated.articles},
        places=_places(annotated.articles),
        marked=_marked(annotated.articles),
    )


def _environment(report: Report) -> "Environment":
    # jinja2 costs 30 ms to load, and no other command needs it.
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("claimcheck.render.html"),
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
        "axis_values": axis_values,
        "badges": BADGES,
        "severities": SEVERITIES,
        "PassageRef": PassageRef,
        "name": partial(phrase.actor_name, actors=report.actors),
        "origin": partial(phrase.origin, actors=report.actors),
        "source_label": partial(phrase.source_label, actors=report.actors),
        "source_of": partial(
            _source, {checked.source.id: checked.source for checked in report.sources}, report
        ),
        "sort_of": _sort_of,
    }
    return made


def _source(known: Mapping[str, Source], report: Report, id_: str) -> Source:
    return known.get(id_) or report.source(id_)


def _sort_of(claim: CheckedClaim) -> list[tuple[str, str]]:
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


def _by_claim(problems: Sequence[Problem]) -> defaultdict[str, list[Problem]]:
    found: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.claim:
            found[problem.claim].append(problem)
    return found


def _by_severity(problems: Sequence[Problem]) -> dict[Severity, list[Problem]]:
    groups = {severity: [p for p in problems if p.severity is severity] for severity in Severity}
    return {severity: found for severity, found in groups.items() if found}


def _places(articles: Sequence[AnnotatedArticle]) -> dict[PassageRef, Place]:
    """Return where each quoted passage begins."""
    found: dict[PassageRef, Place] = {}
    paragraphs = ((article.source, paragraph) for article in articles for paragraph in article.paragraphs)
    for source, paragraph in paragraphs:
        for number, note in enumerate(paragraph.notes, start=1):
            place = Place(anchors.segment(source, note.start), anchors.note(source, paragraph.start, number))
            for ref in note.passages:
                found.setdefault(ref, place)
    return found


def _marked(articles: Sequence[AnnotatedArticle]) -> set[str]:
    """Return the anchors of all marked words."""
    return {
        anchors.segment(article.source, segment.start)
        for article in articles
        for paragraph in article.paragraphs
        for segment in paragraph.segments
        if segment.kinds
    }
