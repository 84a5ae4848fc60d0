"""Whether the originals, and the pages, still give the texts that were made of them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from claimcheck.cli.session import project_of, unknown
from claimcheck.errors import ClaimcheckError
from claimcheck.ingest.frozen import freeze
from claimcheck.ingest.page import Page, UnreadablePageError
from claimcheck.ingest.readers import kind_of
from claimcheck.load.apart import read_apart
from claimcheck.load.corpus import load
from claimcheck.load.fetching import fetch
from claimcheck.load.files import UnreadableError, read_bytes, resolve_below
from claimcheck.load.project import originals_folder, working_folder
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Source
from claimcheck.report.wording import plural
from claimcheck.text.layout import Zone

_MAX_FILE = 100_000_000


def recheck(
    ids: Sequence[str], claims: Path | None, sources: Path | None, *, online: bool, allow_private: bool
) -> tuple[list[str], bool]:
    """Return a line for each source that was made of a page, and whether all are as they were.

    Raises:
        ClaimcheckError: if a source is not there, or nothing was made of a page.
    """
    project = project_of(claims, sources)
    folder = originals_folder(project, working_folder())
    corpus = load(project)
    missing = [id_ for id_ in ids if id_ not in corpus.sources]
    if missing:
        raise unknown("source", missing[0], corpus.sources)
    wanted = [
        source for source in corpus.sources.values() if source.original and (not ids or source.id in ids)
    ]
    if not wanted:
        raise ClaimcheckError("no source has an `original`: claimcheck add makes articles of pages")
    found = [
        found
        for source in wanted
        for found in _checked(source, corpus, folder, online=online, allow_private=allow_private)
    ]
    return [line for line, _ in found], all(is_same for _, is_same in found)


def _checked(
    source: Source, corpus: Corpus, folder: Path, *, online: bool, allow_private: bool
) -> Iterator[tuple[str, bool]]:
    try:
        content = read_bytes(resolve_below(folder, source.original or ""), _MAX_FILE)
        page = read_apart(kind_of(content, source.original or ""), content)
    except (UnreadableError, UnreadablePageError) as error:
        yield f"{source.id}: {source.original}: {error}", False
        return
    if freeze(page).sha256 == corpus.sums.get(source.id):
        yield f"{source.id}: {source.original} gives the same text", True
    elif page.extractor != source.extractor:
        yield (
            f"{source.id}: {source.original} gives another text now; it was made with {source.extractor}",
            False,
        )
    else:
        yield (
            f"{source.id}: {source.original}, or the text made of it, has changed, or this version reads it otherwise",
            False,
        )
    if online and source.url:
        yield _on_the_web(source, page, allow_private=allow_private)


def _on_the_web(source: Source, old: Page, *, allow_private: bool) -> tuple[str, bool]:
    try:
        fetched = fetch(source.url or "", allow_private=allow_private)
        new = read_apart(kind_of(fetched.content, "page.html"), fetched.content, fetched.charset)
    except (ClaimcheckError, UnreadablePageError) as error:
        return f"{source.id}: {error}", False
    before, now = _article(old), _article(new)
    gone, come = before - now, now - before
    if not gone and not come:
        return f"{source.id}: the page says the same today", True
    return f"{source.id}: the page has changed: {plural(len(gone), 'block')} gone, {len(come)} new", False


def _article(page: Page) -> set[str]:
    return {" ".join(block.text.split()) for block in page.blocks if block.zone is not Zone.LEFT_OUT}
