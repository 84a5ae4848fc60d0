"""Everything that a check needs, read once: records, articles, and what was wrong with either."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.load.files import MAX_ARTICLE_BYTES, UnreadableError, decode, read_bytes, resolve_below
from claimcheck.load.project import Project
from claimcheck.load.yaml_tree import MAX_BYTES, parse
from claimcheck.problem import Place, Problem
from claimcheck.records.circles import circle_problems
from claimcheck.records.corpus import Corpus
from claimcheck.records.hidden import hidden_controls
from claimcheck.records.model import Source
from claimcheck.records.node import MapNode
from claimcheck.records.read import read_records
from claimcheck.text.article import Article

RECORD_SUFFIXES = frozenset({".yaml", ".yml"})
"""How the names of files with records end, in lower case; other files beside them are not read."""


def load(project: Project) -> Corpus:
    """Return the corpus of *project*; mistakes in it are problems of the corpus, never exceptions."""
    documents, problems = _read_documents(project)
    reading = read_records(documents)
    records, circles = circle_problems(reading.records)
    articles: dict[str, Article] = {}
    sums: dict[str, str] = {}
    for source in records.sources.values():
        read = _read_article(source, project.sources)
        problems += read.problems
        if read.article is not None:
            articles[source.id], sums[source.id] = read.article, read.sha256
    return Corpus(
        sources=records.sources,
        actors=records.actors,
        claims=records.claims,
        articles=MappingProxyType(articles),
        sums=MappingProxyType(sums),
        problems=(*problems, *reading.problems, *circles, *hidden_controls(records, articles)),
    )


def _read_documents(project: Project) -> tuple[list[MapNode], list[Problem]]:
    documents: list[MapNode] = []
    problems: list[Problem] = []
    for path in _yaml_files(project.claims):
        shown = f"{project.shown}/{path.relative_to(project.claims).as_posix()}"
        try:
            text = decode(read_bytes(path, MAX_BYTES), "utf-8")
        except UnreadableError as error:
            problems.append(Problem("CC108", f"the file cannot be read: {error}", Place(shown)))
            continue
        tree = parse(text, shown)
        documents += tree.documents
        problems += tree.problems
    return documents, problems


def _yaml_files(folder: Path) -> Iterator[Path]:
    found = (path for path in folder.rglob("*") if path.suffix.lower() in RECORD_SUFFIXES)
    yield from sorted(found, key=lambda path: path.relative_to(folder).as_posix())


class _ArticleRead(NamedTuple):
    article: Article | None
    sha256: str = ""
    problems: tuple[Problem, ...] = ()


def _read_article(source: Source, folder: Path) -> _ArticleRead:
    try:
        content = read_bytes(resolve_below(folder, source.file), MAX_ARTICLE_BYTES)
        text = _not_empty(decode(content, source.encoding))
    except UnreadableError as error:
        problem = Problem("CC107", f"{source.file}: {error}", source.places["file"], source=source.id)
        return _ArticleRead(None, problems=(problem,))
    sha256 = hashlib.sha256(content).hexdigest()
    return _ArticleRead(Article(text, source.language), sha256, _changed(source, sha256))


def _not_empty(text: str) -> str:
    if not text.strip():
        raise UnreadableError("the file is empty")
    return text


def _changed(source: Source, sha256: str) -> tuple[Problem, ...]:
    if source.sha256 in {None, sha256}:
        return ()
    message = f"{source.file} has changed since it was curated: its SHA-256 is {sha256}"
    return (Problem("CC207", message, source.places["sha256"], source=source.id),)
