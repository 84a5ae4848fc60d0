"""Where the links of a page lead: within itself, as of a report, or to others of one site."""

from typing import Protocol

from claimcheck.render.html import anchors


class Ways(Protocol):
    """The addresses that templates link to; empty where there is nothing to lead to."""

    @property
    def index(self) -> str:
        """Return the address of the list of claims."""

    def claim(self, id_: str) -> str:
        """Return that of a claim."""

    def passage(self, id_: str, number: int) -> str:
        """Return that of a claim's passage."""

    def actor(self, id_: str) -> str:
        """Return that of an actor."""

    def words(self, source: str, anchor: str) -> str:
        """Return that of marked words of an article, by their anchor."""


class OnePage:
    """Everything stands on one page."""

    index = "#index"

    def claim(self, id_: str) -> str:
        """Return its anchor."""
        return f"#{anchors.claim(id_)}"

    def passage(self, id_: str, number: int) -> str:
        """Return its anchor."""
        return f"#{anchors.passage(id_, number)}"

    def actor(self, id_: str) -> str:
        """Return their anchor."""
        return f"#{anchors.actor(id_)}"

    def words(self, source: str, anchor: str) -> str:  # noqa: ARG002 -- on one page the anchor is enough
        """Return their anchor."""
        return f"#{anchor}"
