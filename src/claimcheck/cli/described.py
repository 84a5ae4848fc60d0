"""What a source's record says of a page that was read: its keys and values, its id, and its comments."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from claimcheck.ingest.page import Declared, Page
from claimcheck.records.ids import free, slug
from claimcheck.records.model import Actor

_REORDERING = re.compile("[\u061c\u202a-\u202e\u2066-\u2069]")


class Files(NamedTuple):
    """The names that a record gives to what was written."""

    text: str
    sha256: str
    original: str | None


class Described(NamedTuple):
    """The keys of a record in their order, and the lines that stand below it as comments."""

    known: Mapping[str, str | Sequence[str]]
    comments: tuple[str, ...]


def with_known(page: Page, known: Mapping[str, str]) -> Page:
    """Return *page* with what is *known* from elsewhere, such as the address that it was fetched from."""
    return replace(page, declared=replace(page.declared, **dict[str, Any](known))) if known else page


def describe(page: Page, id_: str, files: Files, actors: Iterable[Actor]) -> Described:
    """Return the record of *page*; names that no actor has become comments, as nothing else may stand there."""
    declared = page.declared
    by_name = _by_name(actors)
    credited = {name: by_name.get(name.casefold()) for name in declared.credits}
    outlet = by_name.get((declared.outlet or "").casefold())
    values: dict[str, str | Sequence[str] | None] = {
        "id": id_,
        "file": files.text,
        "title": declared.title,
        "outlet": outlet,
        "author": declared.author,
        "published": declared.published,
        "language": declared.language,
        "credits": list(dict.fromkeys(actor for actor in credited.values() if actor)),
        "url": declared.url or declared.canonical,
        "canonical": declared.canonical if declared.url and declared.canonical != declared.url else None,
        "archive_url": declared.archive_url,
        "accessed": declared.accessed,
        "sha256": files.sha256,
        "original": files.original,
        "extractor": page.extractor or None,
    }
    unknown = [name for name, actor in credited.items() if actor is None]
    return Described(
        {key: _plain(value) for key, value in values.items() if value},
        tuple(_REORDERING.sub("", line) for line in _comments(declared, outlet, unknown, page)),
    )


def _plain(value: str | Sequence[str]) -> str | Sequence[str]:
    """Return *value* in one line, without what would reorder it where it is shown."""
    return " ".join(_REORDERING.sub("", value).split()) if isinstance(value, str) else value


def _by_name(actors: Iterable[Actor]) -> dict[str, str | None]:
    """Return the actors by each of their names; None for a name that several have."""
    found: dict[str, str | None] = {}
    for actor in actors:
        for name in {actor.id.casefold(), *(name.casefold() for name in actor.names)}:
            found[name] = None if name in found else actor.id
    return found


def _comments(declared: Declared, outlet: str | None, credits_: Sequence[str], page: Page) -> Iterable[str]:
    if declared.outlet and outlet is None:
        yield f"outlet: {declared.outlet}  (no actor has this name)"
    if credits_:
        yield f"credits: {', '.join(credits_)}  (no actors have these names)"
    yield from (f"guessed: {key}: {value}" for key, value in page.guessed.items() if value)
    yield from (f"look at: {remark}" for remark in page.remarks)


def free_id(page: Page, stem: str, taken: Collection[str]) -> str:
    """Return an id for *page* that is not *taken*: the first words of its title, else the name of its file."""
    id_ = slug(page.declared.title or page.guessed.get("title") or "") or slug(stem) or "source"
    dated = f"{id_}-{page.declared.published}" if page.declared.published else id_
    return id_ if id_ not in taken else free(dated, taken, id_)
