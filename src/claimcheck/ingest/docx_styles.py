"""The styles of a Word document: which are headings, quotations, captions, or hide what they format."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from claimcheck.ingest.page import Zone
from claimcheck.ingest.zipped import attribute, local

_OFF = ("0", "false", "off")
_ZONES = {"quote": Zone.QUOTE, "intense quote": Zone.QUOTE, "caption": Zone.CAPTION}


class Style(NamedTuple):
    """What a style makes of its words."""

    zone: Zone = Zone.MAIN
    is_heading: bool = False
    is_hidden: bool = False


_PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by their ids."""

    by_id: Mapping[str, Style] = field(default_factory=dict)

    def kind(self, style: str) -> Style:
        """Return the style *style*; a plain one where it is not defined."""
        return self.by_id.get(style, _PLAIN)


def read_styles(root: Element | None) -> Styles:
    """Return the styles that the styles part declares; their names are English in every edition of Word."""
    return Styles({attribute(one, "styleId"): _style(one) for one in root or () if local(one.tag) == "style"})


def _style(element: Element) -> Style:
    name = next((attribute(one, "val") for one in element if local(one.tag) == "name"), "").lower()
    return Style(
        zone=_ZONES.get(name, Zone.MAIN),
        is_heading=name.startswith("heading") or name == "title" or has_outline(element),
        is_hidden=any(is_on(one) for one in element.iter() if local(one.tag) == "vanish"),
    )


def is_on(element: Element) -> bool:
    """Return whether a property that is a switch is on: it is there, and its value does not say otherwise."""
    return attribute(element, "val").lower() not in _OFF


def has_outline(element: Element) -> bool:
    """Return whether *element* puts its paragraph on a level of the outline; the tenth, `9`, is the text's own."""
    levels = (attribute(one, "val") for one in element.iter() if local(one.tag) == "outlineLvl")
    return any(level in set("012345678") for level in levels)
