"""What all pages of a report know: filters, words, anchors."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from claimcheck.records.model import Source
from claimcheck.render import phrase
from claimcheck.render.html import anchors
from claimcheck.render.visible import visible, visible_block
from claimcheck.report.annotated import PassageRef
from claimcheck.report.model import Report
from claimcheck.report.wording import plural

if TYPE_CHECKING:
    from jinja2 import Environment


def environment(report: Report) -> "Environment":
    """Return where templates on *report* are rendered; whatever they are given is escaped."""
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
        "PassageRef": PassageRef,
        "name": partial(phrase.actor_name, actors=report.actors),
        "origin": partial(phrase.origin, actors=report.actors),
        "source_label": partial(phrase.source_label, actors=report.actors),
        "source_of": partial(
            _source, {checked.source.id: checked.source for checked in report.sources}, report
        ),
    }
    return made


def _source(known: Mapping[str, Source], report: Report, id_: str) -> Source:
    return known.get(id_) or report.source(id_)
