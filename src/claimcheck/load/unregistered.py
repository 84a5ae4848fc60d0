"""Files below the source folder that no record names: articles that nobody checks anything against."""

import posixpath
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from claimcheck.load.files import UnreadableError
from claimcheck.load.listing import RECORD_SUFFIXES, list_files
from claimcheck.load.maps import map_name


def unregistered(folder: Path, named: Iterable[str]) -> tuple[str, ...]:
    """Return the files below *folder* that are not among those *named*, in order; none where it cannot be looked into.

    Records may lie there, too, maps of articles, and hidden files, which are nobody's articles; none is told.
    """
    articles = tuple(named)
    known = {_plain(name) for name in (*articles, *map(map_name, articles))}
    try:
        found = [place.name for place in list_files(folder) if not place.refused]
    except UnreadableError:
        return ()
    return tuple(sorted(name for name in found if _may_be_article(name) and _plain(name) not in known))


def _may_be_article(name: str) -> bool:
    is_hidden = any(part.startswith(".") for part in name.split("/"))
    return not is_hidden and not name.lower().endswith(tuple(RECORD_SUFFIXES))


def _plain(name: str) -> str:
    """Return *name* however its way or its letters are written."""
    return unicodedata.normalize("NFC", posixpath.normpath(name))
