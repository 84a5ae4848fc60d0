"""Claims, and evidence of claims that are there, put into the files of claims: planned here, and written elsewhere."""

import codecs
import os
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.load.appended import indent_of, with_evidence, with_record
from claimcheck.load.editing import Plan, WrittenFile, WrittenText, records_of
from claimcheck.load.files import RECORD_SUFFIXES, decode
from claimcheck.load.project import Project
from claimcheck.load.texts import RecordText
from claimcheck.load.yaml_tree import parse
from claimcheck.problem import Place, Problem
from claimcheck.records.model import fingerprint
from claimcheck.records.read import Records, RecordsRead

Lines = Callable[[str], str]
"""Gives whole lines, by what is to stand before their `-`."""

DEFAULT_FILE = "claims.yaml"

_PLACE = re.compile(r":\d+:\d+")


class Addition(NamedTuple):
    """What is to be added: new claims, and evidence for some that are there."""

    claims: Mapping[str, Lines] = MappingProxyType({})
    """By the ids that they have."""
    evidence: Mapping[str, Lines] = MappingProxyType({})
    """By the ids of the claims that it is for."""
    comments: Lines | None = None
    """What is to stand behind the new claims."""
    actors: Mapping[str, Lines] = MappingProxyType({})
    """New actors, by the ids that they have."""


class Planned(NamedTuple):
    """What is to be written, all files of claims as they would be, and where each claim of an addition would stand."""

    plan: Plan
    texts: tuple[RecordText, ...]
    places: Mapping[str, Place]


class Target(NamedTuple):
    """The file that new claims go into, and its name in outputs."""

    path: Path
    shown: str


def target_of(to: Path | None, files: Sequence[WrittenFile], project: Project, start: Path) -> Target:
    """Return the file that new claims go into.

    Args:
        to: The one that was named; None: the only one that has claims, else `claims.yaml`.
        files: The files that are there.
        project: Where they lie.
        start: The working folder.

    Raises:
        ClaimcheckError: if no check would read it.
    """
    if to is None:
        having = [file.path for file in files if "claims" in _lists(file)]
        path = having[0] if len(having) == 1 else project.claims / DEFAULT_FILE
        return Target(path, _shown(path, project))
    path = start / to
    real, folder = Path(os.path.realpath(path)), Path(os.path.realpath(project.claims))
    if path.suffix.lower() not in RECORD_SUFFIXES or not real.is_relative_to(folder) or path.is_dir():
        raise ClaimcheckError(
            f"{to} is no YAML file in the folder of claims, so that no check would read it"
            f"; name one in {project.shown}/"
        )
    # Links are refused where files are written.
    inside = project.claims / Path(os.path.realpath(path.parent)).relative_to(folder) / path.name
    return Target(inside, _shown(inside, project))


def _lists(file: WrittenFile) -> frozenset[str]:
    return frozenset(key.text for document in file.documents for key, _ in document.items)


def _shown(path: Path, project: Project) -> str:
    inside = path.relative_to(project.claims).as_posix()
    return inside if project.shown == "." else f"{project.shown}/{inside}"


def plan_additions(files: tuple[WrittenFile, ...], target: Target, addition: Addition) -> Planned:
    """Return what to write so that the *addition* stands in the files of claims.

    Args:
        files: All files of claims.
        target: The file of new claims, there or not.
        addition: What to add.

    Raises:
        ClaimcheckError: if a place for it cannot be told, or anything would be read otherwise than before.
    """
    before = records_of(files)
    texts = {file.shown: file.written.text for file in files}
    for id_, lines in addition.evidence.items():
        shown = before.records.claims[id_].place.file
        texts[shown] = with_evidence(texts[shown], id_, lines, shown)
    if addition.claims or addition.comments:
        text = texts.get(target.shown, "")
        indent = indent_of(text, "claims")
        parts = (*addition.claims.values(), *((addition.comments,) if addition.comments else ()))
        records = "\n".join(lines(indent) for lines in parts)
        texts[target.shown] = with_record(text, records, target.shown, "claims")
    for lines in addition.actors.values():
        shown = _with_actors(files, target)
        text = texts.get(shown, "")
        texts[shown] = with_record(text, lines(indent_of(text, "actors")), shown, "actors")
    after = _read(texts)
    _require_more(before, after, addition)
    places = {id_: after.records.claims[id_].place for id_ in (*addition.claims, *addition.evidence)}
    paths = {file.shown: file for file in files}
    contents = {
        paths[shown].path if shown in paths else target.path: _encoded(text, paths.get(shown))
        for shown, text in texts.items()
        if shown not in paths or text != paths[shown].written.text
    }
    plan = Plan(contents, (), {file.path: file.content for file in files})
    written = tuple(RecordText(shown, text.encode("utf-8")) for shown, text in sorted(texts.items()))
    return Planned(plan, written, places)


def _with_actors(files: Sequence[WrittenFile], target: Target) -> str:
    """Return the file that a new actor goes into: the one that has actors, as long as the claim's is none of them."""
    having = [file.shown for file in files if "actors" in _lists(file)]
    return having[-1] if having and target.shown not in having else target.shown


def plan_undo(
    files: tuple[WrittenFile, ...], before: Mapping[str, bytes], after: Mapping[str, bytes]
) -> Plan:
    """Return what to write so that files which were written to are what they were before.

    Args:
        files: All files of claims as they are now.
        before: What stood in the files that were written to, by their shown names; one that was not there becomes an empty one.
        after: What was written.

    Raises:
        ClaimcheckError: if one of them is not as it was written any more, or another record needs what would go.
    """
    if not after.items() <= {file.shown: file.content for file in files}.items():
        raise ClaimcheckError("nothing was undone: the file has changed since; take the lines out by hand")
    texts = {file.shown: decode(before.get(file.shown, file.content), "utf-8") for file in files}
    known = Counter(map(_told, records_of(files).problems))
    for problem in _read(texts).problems:
        if not known[_told(problem)]:
            raise ClaimcheckError(
                f"nothing was undone: {problem.place}: there would be a mistake, {problem.message}"
            )
        known[_told(problem)] -= 1
    contents = {file.path: before[file.shown] for file in files if file.shown in before}
    return Plan(contents, (), {file.path: file.content for file in files})


def _read(texts: Mapping[str, str]) -> RecordsRead:
    parsed = []
    for shown, text in texts.items():
        tree = parse(text, shown)
        if tree.problems:
            raise ClaimcheckError(f"nothing was written: {shown} would be no valid YAML")
        parsed.append(WrittenFile(Path(), shown, b"", WrittenText(text), tree.documents))
    return records_of(parsed)


def _encoded(text: str, file: WrittenFile | None) -> bytes:
    mark = codecs.BOM_UTF8 if file and file.content.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode("utf-8")


def _told(problem: Problem) -> tuple[str, str]:
    """Return what is wrong, wherever that is: places that a message names below new lines are others by then."""
    return problem.code, _PLACE.sub("", problem.message)


def _require_more(before: RecordsRead, after: RecordsRead, addition: Addition) -> None:
    """Refuse what would be read otherwise than it is meant, or change what is there."""
    known = Counter(map(_told, before.problems))
    for problem in after.problems:
        if not known[_told(problem)]:
            raise ClaimcheckError(f"nothing was written: there would be a mistake, {problem.message}")
        known[_told(problem)] -= 1
    wanted = {name: {*getattr(before.records, name)} for name in Records._fields}
    wanted["claims"] |= {*addition.claims}
    wanted["actors"] |= {*addition.actors}
    is_same = all(ids == {*getattr(after.records, name)} for name, ids in wanted.items())
    changed = [
        id_
        for id_, claim in before.records.claims.items()
        if id_ not in addition.evidence
        and is_same
        and fingerprint(claim) != fingerprint(after.records.claims[id_])
    ]
    if not is_same or changed:
        raise ClaimcheckError("nothing was written: the records would not be read as they are meant")
    for id_ in addition.evidence:
        old, now = before.records.claims[id_].evidence, after.records.claims[id_].evidence
        if len(now) <= len(old) or [e.quote for e in now[: len(old)]] != [e.quote for e in old]:
            raise ClaimcheckError(
                f"nothing was written: the evidence of `{id_}` would not be read as it is meant"
            )
