"""The trees of the YAML files of claims, and a quick look for mistakes in them without the articles."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.load.files import UnreadableError, decode
from claimcheck.load.project import claims_folder, is_folder
from claimcheck.load.texts import RecordFile, RecordText, read_texts, record_files, unreadable
from claimcheck.load.yaml_tree import Tree, parse
from claimcheck.problem import Problem, countable
from claimcheck.records.faults import without_faults
from claimcheck.records.hidden import hidden_controls
from claimcheck.records.node import MapNode
from claimcheck.records.read import read_records


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
            raise ClaimcheckError(f"no folder `{_shown(folder, start)}`; name the right one with --claims")
        # As in every other output, of a folder that was named from the root only its name is shown.
        shown = folder.name if claims is not None and claims.is_absolute() else _shown(folder, start)
        return {folder: list(record_files(folder, shown))}
    projects: dict[Path, dict[Path, RecordFile]] = {}
    for path in named:
        parent = _resolved(path).parent
        project = claims_folder(claims, parent, start).resolve()
        # A file of no project has its neighbours.
        project = project if is_folder(project) else parent
        files = projects.setdefault(project, {})
        # A file that is named twice does not take its own ids.
        files.update((file.path.resolve(), file) for file in _files_at(path, start))
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
        return list(record_files(path, _shown(path, start)))
    return [RecordFile(path, _shown(path, start))]


def _shown(path: Path, start: Path) -> str:
    """Return the way from *start* to *path*, never an absolute one; other drives have none."""
    try:
        return Path(os.path.relpath(path, start)).as_posix()
    except ValueError:
        return path.name


def _mistakes(files: Sequence[RecordFile], folder: Path, start: Path) -> Iterator[Problem]:
    """Yield the mistakes in *files*, whose ids may be defined in any file of *folder*."""
    looked_at = {file.path.resolve() for file in files}
    others = [
        file for file in record_files(folder, _shown(folder, start)) if file.path.resolve() not in looked_at
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
