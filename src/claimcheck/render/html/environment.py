"""What all pages of a report know: filters, words, anchors."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from claimcheck.records.model import Source
from claimcheck.render import phrase
from claimcheck.render.html import anchors
from claimcheck.render.html.ways import OnePage, Ways
from claimcheck.render.visible import visible, visible_block
from claimcheck.report.annotated import PassageRef
from claimcheck.report.model import Report
from claimcheck.report.wording import plural

if TYPE_CHECKING:
    from jinja2 import Environment


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
