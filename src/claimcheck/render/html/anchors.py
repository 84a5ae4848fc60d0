"""The ids of a page's places, the addresses that may be links, and where passages stand in its articles.

Whatever a record's id holds, its anchor is made of letters, digits, `-`, `.` and `_`; what is put
behind it begins with `:`, which no id leaves as it is, so that no two places share an anchor.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from claimcheck.render.visible import acts
from claimcheck.report.annotated import AnnotatedArticle, PassageRef

_UNSAFE = re.compile(r"[^A-Za-z0-9.-]")
# Two slashes and no backslash: browsers read `https:\\x` and `https:x` as addresses, too.
_ADDRESS = re.compile(r"https?://[^\s\\\"<>^`{|}]+", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def claim(id_: str) -> str:
    """Return the anchor of a claim."""
    return f"claim-{_safe(id_)}"


def passage(id_: str, number: int) -> str:
    """Return the anchor of a claim's passage."""
    return f"{claim(id_)}:{number}"


def source(id_: str) -> str:
    """Return the anchor of an article."""
    return f"source-{_safe(id_)}"


def segment(id_: str, start: int) -> str:
    """Return the anchor of the marked words that begin at that offset of an article."""
    return f"{source(id_)}:{start}"


def note(id_: str, start: int, number: int) -> str:
    """Return the anchor of a note to the paragraph that begins at that offset."""
    return f"{source(id_)}:{start}:{number}"


def actor(id_: str) -> str:
    """Return the anchor of an actor."""
    return f"actor-{_safe(id_)}"


def is_address(url: str) -> bool:
    """Return whether *url* may be a link: http or https, and nothing in it that is not seen."""
    return _ADDRESS.fullmatch(url) is not None and not acts(url)


def language(code: str | None) -> str:
    """Return the code as HTML takes it; empty (unknown) where it is none."""
    return code if code and _LANGUAGE.fullmatch(code) else ""


def _safe(id_: str) -> str:
    return _UNSAFE.sub(lambda match: f"_{ord(match.group()):x}_", id_)


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
        return f"#{claim(id_)}"

    def passage(self, id_: str, number: int) -> str:
        """Return its anchor."""
        return f"#{passage(id_, number)}"

    def actor(self, id_: str) -> str:
        """Return their anchor."""
        return f"#{actor(id_)}"

    def words(self, source: str, anchor: str) -> str:  # noqa: ARG002 -- on one page the anchor is enough
        """Return their anchor."""
        return f"#{anchor}"


class Place(NamedTuple):
    """Where a passage stands in its article: the anchors of its first words and of its note."""

    words: str
    note: str


def places(articles: Sequence[AnnotatedArticle]) -> dict[PassageRef, Place]:
    """Return where each quoted passage begins."""
    found: dict[PassageRef, Place] = {}
    paragraphs = ((article.source, paragraph) for article in articles for paragraph in article.paragraphs)
    for id_, paragraph in paragraphs:
        for number, quoted in enumerate(paragraph.notes, start=1):
            place = Place(segment(id_, quoted.start), note(id_, paragraph.start, number))
            for ref in quoted.passages:
                found.setdefault(ref, place)
    return found


def marked(articles: Sequence[AnnotatedArticle]) -> set[str]:
    """Return the anchors of all marked words."""
    return {
        segment(article.source, run.start)
        for article in articles
        for paragraph in article.paragraphs
        for run in paragraph.segments
        if run.kinds
    }
