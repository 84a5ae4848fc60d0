"""Everything that a check needs, read once: records, articles, and what was wrong with either.

An article is plain text: in a web page or another marked-up file stands what no reader sees.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from os.path import realpath
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.load.files import (
    MAX_ARTICLE_BYTES,
    UnreadableError,
    decode,
    read_bytes,
    real_folder,
    resolve_below,
    shown_from,
)
from claimcheck.load.maps import MapRead, Written, map_name, read_clusters, read_map
from claimcheck.load.project import Project, claims_folder, is_folder
from claimcheck.load.texts import RecordFile, RecordText, read_project, read_texts, record_files, unreadable
from claimcheck.load.yaml_tree import Tree, parse
from claimcheck.problem import Problem, countable
from claimcheck.records.corpus import Corpus, TextKeys
from claimcheck.records.faults import hidden_controls, without_faults
from claimcheck.records.model import Source
from claimcheck.records.read import MapNode, Records, read_records
from claimcheck.report.model import CheckedSource
from claimcheck.text.article import Article, blanked
from claimcheck.text.language import article_language
from claimcheck.text.layout import Run


class Lint(NamedTuple):
    """How many files were looked at, and the mistakes in them."""

    files: int
    problems: tuple[Problem, ...]


def read_trees(
    texts: Iterable[RecordText], parse: Callable[[str, str], Tree] = parse
) -> tuple[list[MapNode], list[Problem]]:
    """Return the documents of *texts*, and what was wrong with the files and their YAML; *parse* may know some already."""
    documents: list[MapNode] = []
    problems: list[Problem] = []
    for shown, content, problem in texts:
        if problem:
            problems.append(problem)
            continue
        try:
            text = decode(content, "utf-8")
        except UnreadableError as error:
            problems.append(unreadable(error, shown))
            continue
        tree = parse(text, shown)
        documents += tree.documents
        problems += tree.problems
    return documents, problems


def lint(named: Sequence[Path], claims: Path | None, start: Path) -> Lint:
    """Return the mistakes in the records of the files *named*, of all files of the project where none is.

    Ids are looked up in the folder of claims of each file's own project (the nearest configuration above
    the file, else the working directory's; where that has no such folder, the file's own folder), and in
    the files named with it.
    Of two records with one id the one in a file that was named is the mistake. No article is read.

    Args:
        named: Files, or folders of them, from anywhere.
        claims: The folder of claims, as given on the command line.
        start: The working directory, from which places are shown.

    Raises:
        ClaimcheckError: if a file or folder is missing, or a configuration cannot be used.
    """
    problems: list[Problem] = []
    wanted = _by_project(named, claims, start)
    for folder, files in wanted.items():
        problems += _mistakes(files, folder, start)
    count = sum(len(files) for files in wanted.values())
    return Lint(count, tuple(sorted(set(problems), key=lambda problem: problem.order)))


def _by_project(named: Sequence[Path], claims: Path | None, start: Path) -> dict[Path, list[RecordFile]]:
    """Return the files to look at, by the folder of claims of the project that they belong to."""
    if not named:
        folder = claims_folder(claims, start).resolve()
        if not is_folder(folder):
            raise ClaimcheckError(
                f"no folder `{shown_from(folder, start)}`; name the right one with --claims"
            )
        # As in every other output, of a folder that was named from the root only its name is shown.
        shown = folder.name if claims is not None and claims.is_absolute() else shown_from(folder, start)
        return {folder: list(record_files(folder, shown))}
    projects: dict[Path, dict[str, RecordFile]] = {}
    for path in named:
        parent = _resolved(path).parent
        project = claims_folder(claims, parent, start).resolve()
        # A file of no project has its neighbours.
        project = project if is_folder(project) else parent
        files = projects.setdefault(project, {})
        # A file that is named twice does not take its own ids.
        files.update((realpath(file.path), file) for file in _files_at(path, start))
    return {project: list(files.values()) for project, files in projects.items()}


def _resolved(path: Path) -> Path:
    """Return the real path of what a user named.

    Raises:
        ClaimcheckError: if there is nothing.
    """
    try:
        return path.resolve(strict=True)
    except (OSError, RuntimeError, UnicodeEncodeError):
        # Missing, a circle of links, a name that is too long, or that no file can have here.
        raise ClaimcheckError(f"no file `{path.as_posix()}`") from None


def _files_at(path: Path, start: Path) -> list[RecordFile]:
    if is_folder(path):
        return list(record_files(path, shown_from(path, start)))
    return [RecordFile(path, shown_from(path, start))]


def _mistakes(files: Sequence[RecordFile], folder: Path, start: Path) -> Iterator[Problem]:
    """Yield the mistakes in *files*, whose ids may be defined in any file of *folder*."""
    # Of links that go round in a circle, `resolve` tells nothing.
    looked_at = {realpath(file.path) for file in files}
    others = [
        file
        for file in record_files(folder, shown_from(folder, start))
        if realpath(file.path) not in looked_at
    ]
    # The others first: an id that they have already is a mistake of the file that was named.
    documents, problems = read_trees(read_texts((*others, *files)))
    reading = read_records(documents)
    records, faults = without_faults(reading.records)
    shown = {file.shown for file in files}
    for problem in (
        *countable((*problems, *reading.problems)),
        *faults,
        *hidden_controls(records, {}),
    ):
        if problem.place.file in shown:
            yield problem


_MARKUP = re.compile(
    r"\s*+(?:<!--(?>.*?-->)\s*+)*+<(?:(?:!doctype|\?xml|html|head|body)\b"
    r"|(?P<tag>article|aside|div|main|p|script|section|span|style|table)\b[^<>]*+>.*</(?P=tag)\s*+>)",
    re.IGNORECASE | re.DOTALL,
)
"""The head of a web page, of XML, or an element that begins the file and is closed in it."""

_TAG = re.compile(r"<(?:!--|/?[a-z][^<>]*>)", re.IGNORECASE)
_OLDER = "if it is an older Windows text, write `encoding: cp1252`"
_ENDINGS = (".html", ".htm", ".xhtml", ".shtml", ".xml", ".mhtml", ".mht", ".svg")
_OTHERS = {"{\\rtf": "RTF", "%PDF-": "PDF"}


def plain_text(text: str, name: str) -> str:
    """Return *text* if it is an article as a reader has it.

    Raises:
        UnreadableError: if it is empty, or holds markup: a comment, a script or an attribute would be found as
            if it were told.
    """
    if not text.strip():
        raise UnreadableError("the file is empty")
    form = next((form for start, form in _OTHERS.items() if text.lstrip().startswith(start)), None)
    is_marked = _MARKUP.match(text) or (name.lower().endswith(_ENDINGS) and _TAG.search(text))
    if form is None and not is_marked:
        return text
    raise UnreadableError(
        f"{form or 'HTML or XML'}, not plain text: what its page does not show, such as a comment, would be found, too;"
        " save the text that readers see as a .txt file and name that"
    )


def load(
    project: Project,
    progress: Callable[[str, int, int], None] = lambda *_: None,
    texts: Iterable[RecordText] | None = None,
    parse: Callable[[str, str], Tree] = parse,
) -> Corpus:
    """Return the corpus of *project*; mistakes in it are problems of the corpus, never exceptions.

    Args:
        project: Where its folders are.
        progress: Told what is being read, how many articles are, and of how many.
        texts: The content of its YAML files, where that was read already.
        parse: Makes a tree of a text and the name that its places show.
    """
    progress("reading records", 0, 0)
    documents, problems = read_trees(read_project(project) if texts is None else texts, parse)
    reading = read_records(documents)
    records, faults = without_faults(reading.records)
    articles: dict[str, Article] = {}
    sums: dict[str, str] = {}
    maps: dict[str, str] = {}
    root = real_folder(project.sources)
    for number, source in enumerate(records.sources.values(), start=1):
        progress("reading articles", number, len(records.sources))
        read = _read_article(source, project.sources, root)
        problems += read.problems
        if read.article is not None:
            articles[source.id], sums[source.id] = read.article, read.sha256
        if read.map_sha256 is not None:
            maps[source.id] = read.map_sha256
    return Corpus(
        sources=records.sources,
        actors=records.actors,
        claims=records.claims,
        articles=MappingProxyType(articles),
        sums=MappingProxyType(sums),
        keys=TextKeys(articles),
        maps=MappingProxyType(maps),
        clusters=read_clusters(project.clusters, sums) if project.clusters else None,
        problems=(
            *countable((*problems, *reading.problems)),
            *faults,
            *hidden_controls(records, articles),
        ),
    )


def load_records(project: Project) -> Records:
    """Return the records of *project* that can be taken as they stand; no article is read, and no mistake told."""
    documents, _ = read_trees(read_project(project))
    return without_faults(read_records(documents).records)[0]


class _ArticleRead(NamedTuple):
    article: Article | None
    sha256: str = ""
    problems: tuple[Problem, ...] = ()
    map_sha256: str | None = None


class ArticlesAtHand(Mapping[str, Article]):
    """The articles of a project that was checked, each read when it is asked for."""

    _MOST = 512
    """So many that were asked for last are held."""

    def __init__(
        self, sources: Sequence[CheckedSource], folder: Path, languages: Sequence[str | None]
    ) -> None:
        """Take the sources, all of them read when they were checked, and which language each article is in."""
        self._sources = {
            checked.source.id: (checked, language)
            for checked, language in zip(sources, languages, strict=True)
        }
        self._folder, self._root = folder, real_folder(folder)
        self._read = lru_cache(self._MOST)(self._read_anew)

    def __getitem__(self, source: str) -> Article:
        """Return the article of a source.

        Raises:
            ClaimcheckError: if it is another than the one that was checked.
        """
        return self._read(source)

    def __iter__(self) -> Iterator[str]:
        """Iterate over the ids of the sources."""
        return iter(self._sources)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._sources)

    def _read_anew(self, id_: str) -> Article:
        checked, language = self._sources[id_]
        read = _read_article(checked.source, self._folder, self._root, lambda *_: language)
        if read.article is None or (read.sha256, read.map_sha256) != (checked.sha256, checked.map_sha256):
            raise ClaimcheckError(CHANGED)
        return read.article


CHANGED = "an article changed while it was checked; run the command once more"
"""What to say where the articles are no longer those of a report."""


def _read_article(
    source: Source,
    folder: Path,
    root: Path | None,
    language_of: Callable[[str | None, str], str | None] = article_language,
) -> _ArticleRead:
    try:
        content = read_bytes(resolve_below(folder, source.file, root), MAX_ARTICLE_BYTES)
        text = plain_text(decode(content, source.encoding, _OLDER), source.file)
    except UnreadableError as error:
        problem = Problem("CC107", f"{source.file}: {error}", source.places["file"], source=source.id)
        return _ArticleRead(None, problems=(problem,))
    sha256 = hashlib.sha256(content).hexdigest()
    found = read_map(folder, Written(source.file, text, sha256))
    return _ArticleRead(
        _article(source, text, found.runs, language_of),
        sha256,
        (*_changed(source, sha256), *_unusable(source, found)),
        found.sha256,
    )


def _article(
    source: Source,
    text: str,
    runs: tuple[Run, ...],
    language_of: Callable[[str | None, str], str | None],
) -> Article:
    """Return the article that *text* holds, without what its map leaves out."""
    left_out = [run.span for run in runs if run.is_left_out]
    read = blanked(text, left_out) if left_out else text
    return Article(read, language_of(source.language, read), runs, text if left_out else None)


def _unusable(source: Source, found: MapRead) -> tuple[Problem, ...]:
    if not found.wrong:
        return ()
    message = f"{map_name(source.file)}: {found.wrong}; the whole text is taken for the article"
    return (Problem("CC220", message, source.places["file"], source=source.id),)


def _changed(source: Source, sha256: str) -> tuple[Problem, ...]:
    if source.sha256 in {None, sha256}:
        return ()
    message = f"{source.file} has changed since it was curated: its SHA-256 is {sha256}"
    return (Problem("CC207", message, source.places["sha256"], source=source.id),)
