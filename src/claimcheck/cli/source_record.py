"""The record of a page that is added: its keys and values, its id, its comments, and the file of claims that it is put into."""

import os
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.cli.atomic import replace_file
from claimcheck.cli.boundary import settled
from claimcheck.errors import ClaimcheckError
from claimcheck.ingest.page import Declared, Page
from claimcheck.load.corpus import read_trees
from claimcheck.load.files import RECORD_SUFFIXES, UnreadableError, decode, read_bytes, shown_from
from claimcheck.load.project import Project
from claimcheck.load.texts import MAX_BYTES, RecordText, read_texts, record_files
from claimcheck.records.ids import free, slug
from claimcheck.records.model import Actor
from claimcheck.records.read import RecordsRead, read_records

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


DEFAULT_FILE = "sources.yaml"


class State(NamedTuple):
    """The files of claims as they are."""

    texts: tuple[RecordText, ...]
    reading: RecordsRead
    content: str
    """Of the file to write."""
    problems: Counter[tuple[str, str]]

    @property
    def written(self) -> frozenset[str]:
        """The ids of sources that are written anywhere, accepted or not."""
        return frozenset(self.reading.records.sources) | frozenset(
            problem.source for problem in self.reading.problems if problem.source
        )


class ClaimsFile:
    """The file of claims that records of sources are put into."""

    def __init__(self, project: Project, to: Path | None, start: Path) -> None:
        """Take the file *to*, as seen from *start*; None for the one of *project* that has sources.

        Raises:
            ClaimcheckError: if *to* is no file that a check reads.
        """
        self._project = project
        self._start = start
        self.path = self._default() if to is None else self._named(to)

    def _named(self, to: Path) -> Path:
        folder = self._project.claims
        path = self._start / to
        inside = Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
        if path.suffix.lower() not in RECORD_SUFFIXES or not inside:
            raise ClaimcheckError(
                f"{to} is no YAML file in the folder of claims, so that no check would read it"
            )
        return path

    def _default(self) -> Path:
        folder = self._project.claims
        usual = folder / DEFAULT_FILE
        if os.path.lexists(usual):
            return usual
        for file in record_files(folder, self._project.shown):
            with suppress(UnreadableError, OSError):
                if not file.refused and b"\nsources:" in b"\n" + read_bytes(file.path, MAX_BYTES):
                    return file.path
        return usual

    def read(self) -> State:
        """Return the files of claims as they are.

        Raises:
            ClaimcheckError: if this one has mistakes, or is no text.
        """
        texts = tuple(read_texts(record_files(self._project.claims, self._project.shown)))
        documents, problems = read_trees(texts)
        reading = read_records(documents)
        shown = self._name()
        content = next((text.content for text in texts if text.shown == shown), b"")
        if any(problem.place.file == shown for problem in problems):
            raise ClaimcheckError(
                f"{shown} has mistakes: mend them first (claimcheck lint), or name another with --to"
            )
        try:
            written = decode(content, "utf-8")
        except UnreadableError as error:
            raise ClaimcheckError(f"{shown} {error}") from None
        kinds = Counter((problem.code, problem.message) for problem in (*problems, *reading.problems))
        return State(texts, reading, written, kinds)

    def _name(self) -> str:
        """Return its name as checks show it."""
        inside = Path(
            os.path.relpath(os.path.realpath(self.path), os.path.realpath(self._project.claims))
        ).as_posix()
        return inside if self._project.shown == "." else f"{self._project.shown}/{inside}"

    def require_sound(self, before: State, content: str, id_: str) -> None:
        """Refuse what `verify` would: the record is one more, and nothing else is read in another way.

        Raises:
            ClaimcheckError: if *content* would make a mistake of it.
        """
        shown = self._name()
        texts = [text for text in before.texts if text.shown != shown]
        documents, problems = read_trees((*texts, RecordText(shown, content.encode("utf-8"))))
        reading = read_records(documents)
        new = (
            Counter((problem.code, problem.message) for problem in (*problems, *reading.problems))
            - before.problems
        )
        others = {key: record for key, record in reading.records.sources.items() if key != id_}
        same = others.keys() == before.reading.records.sources.keys()
        if new or id_ not in reading.records.sources or not same:
            first = next(iter(new), ("", "the record would not be read as it is meant"))[1]
            raise ClaimcheckError(f"nothing was written: {shown} would have a mistake, {first}")

    def replace(self, before: State, content: str) -> None:
        """Write *content*, unless somebody else has changed the file since it was read.

        Raises:
            ClaimcheckError: if somebody has, or the file cannot be read.
        """
        settled(self.path, within=self._project.claims)
        now = b""
        if os.path.lexists(self.path):
            try:
                now = read_bytes(self.path, MAX_BYTES)
            except UnreadableError as error:
                raise ClaimcheckError(
                    f"nothing was written: {shown_from(self.path, self._start)}: {error}"
                ) from None
        shown = self._name()
        if now != next((text.content for text in before.texts if text.shown == shown), b""):
            raise ClaimcheckError(f"nothing was written: {shown} has changed meanwhile; run it once more")
        mark = b"\xef\xbb\xbf" if now.startswith(b"\xef\xbb\xbf") else b""
        replace_file(self.path, mark + content.encode("utf-8"))
