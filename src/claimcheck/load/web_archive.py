"""WARC files as archives: each page that was saved is a document, read as `claimcheck add` reads one."""

import logging
from collections.abc import Iterable, Iterator
from itertools import islice
from urllib.parse import urlsplit

from claimcheck.ingest.page import UnreadablePageError, freeze
from claimcheck.ingest.web_archive import Archived, page_of, pages_from
from claimcheck.load.document import Document, day
from claimcheck.load.files import UnreadableError
from claimcheck.load.remote import Located
from claimcheck.text.layout import Zone

_TALKING = ("trafilatura", "readability")
"""Libraries that would tell of each page that they make nothing of."""


def saved_pages(path: Located, wanted: Iterable[int] | None) -> Iterator[tuple[int, Document | str]]:
    """Yield the pages of a WARC by the byte of their record, or those whose records begin where it is said.

    A page that was saved twice is there twice. Its date is what it declares, never the day on which it was saved.

    Raises:
        ImportError: if what reads them is not installed.
        OSError: if the file cannot be read.
        UnreadableError: if it is damaged.
    """
    for name in _TALKING:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    with path.open("rb") as stream:
        try:
            if wanted is None:
                for number, saved in pages_from(stream):
                    yield number, _document(saved, path)
                return
            for number in wanted:
                stream.seek(number)
                there = dict(islice(pages_from(stream), 1))
                here = there.get(number)
                yield number, _document(here, path) if here else f"{path.name}: no page at byte {number}"
        except UnreadablePageError as error:
            raise UnreadableError(str(error)) from None


def _document(saved: Archived, path: Located) -> Document | str:
    place = f"{path.name}, {saved.address}"
    if not saved.is_whole:
        return f"{place}: the archive ends in the middle of it"
    try:
        page = page_of(saved)
    except UnreadablePageError as error:
        return f"{place}: {error}"
    except RecursionError:
        return f"{place}: nested too deep"
    told = page.declared
    blocks = tuple(block for block in page.blocks if block.zone is not Zone.LEFT_OUT)
    text = freeze(type(page)(blocks)).text
    outlet = told.outlet or urlsplit(saved.address).hostname or ""
    return Document(saved.address, text, day(told.published or ""), outlet, told.url or saved.address)
