"""How a code host sees the files of a project: from the root of the repository that they lie in."""

import os
import posixpath
from pathlib import Path
from typing import NamedTuple

from claimcheck.cli.boundary import in_actions
from claimcheck.load.project import Project
from claimcheck.report.model import Report


class Folders(NamedTuple):
    """What stands before the names of claim files and of articles; never an absolute path."""

    claims: str
    sources: str


def folders(project: Project) -> Folders:
    """Return the folders from the root of the checkout in GitHub Actions, else from the project's root."""
    workspace = os.environ.get("GITHUB_WORKSPACE", "") if in_actions() else ""
    return _below(Path(workspace), project) if workspace else _in_project(project)


def _below(root: Path, project: Project) -> Folders:
    here = _in_project(project)
    return Folders(*(_from(root, path) or name for path, name in zip(project[:2], here, strict=True)))


def _from(root: Path, folder: Path) -> str:
    path, root = folder.resolve(), root.resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else ""


def _in_project(project: Project) -> Folders:
    way = os.path.relpath(project.sources.resolve(), project.claims.resolve())
    claims = posixpath.normpath(project.shown)
    sources = posixpath.normpath(posixpath.join(claims, Path(way).as_posix()))
    return Folders(claims, project.sources.name if sources.startswith("..") else sources)


def relocated(report: Report, shown: str, claims: str) -> Report:
    """Return *report* with its problems' files, shown below *shown*, below the folder *claims*."""
    if shown == claims:
        return report
    start = f"{shown}/"
    problems = (
        problem._replace(
            place=problem.place._replace(file=f"{claims}/{problem.place.file.removeprefix(start)}")
        )
        if problem.place.file.startswith(start)
        else problem
        for problem in report.problems
    )
    return report._replace(problems=tuple(problems))
