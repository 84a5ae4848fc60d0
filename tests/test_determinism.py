"""The same input gives the same bytes: in any folder, locale and time zone, whatever the order of sets and files.

For each setting one process runs every command line below (every_line.py); what they wrote is
compared. A new command takes one entry in LINES, a new format none.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest

from claimcheck.cli import options
from claimcheck.cli.app import app

ROOT = Path(__file__).resolve().parent.parent
PROJECTS = {"small": ROOT / "tests" / "golden" / "project", "shipped": ROOT}

DOUBLES = {
    f"claims/{name}.yaml": f"sources: [{{id: s, file: {name}.txt}}]\nactors: [{{id: a, name: {name}}}]\n"
    f"claims: [{{id: c, text: {name}, evidence: [{{source: s, quote: {name}}}]}}]\n"
    for name in ("one", "two", "three")
} | {f"seeds/{name}.txt": f"{name}\n" for name in ("one", "two", "three")}
"""A project in which the order of its files decides what counts: each has the same ids."""

EXTRAS = {"archive": ("numpy", "tantivy"), "docx": ("docx",)}
"""The modules of the extras that some lines need."""

OUT = "{out}"
"""Stands in a line for a file to write, whose bytes are compared, too: for formats that are no text."""

LINES = {
    "small": (
        "list --format {ListFormat}",
        "list --tag money --format {ListFormat}",
        "show jobs-miscounted",
        "verify --level info --format {VerifyFormat}",
        "verify start-in-may jobs-feared --format {VerifyFormat}",
        "verify --only {VerifyOnly}",
        "verify --strict -o {out}",
        "report -o {out} --format {ReportFormat}",
        "report --only jobs-feared --for {Reader}",
        "explain",
        "explain CC209",
        "explain start-by-city-hall",
        "find ferry --format {FindFormat}",
        "suggest start-in-may --format {SuggestFormat}",
        "gaps --format {GapsFormat}",
        "rename start-in-may start-by-june --dry-run",
        "sources",
        "sources herald",
        "actors",
        "actors brandt",
        "speech herald --format {SpeechFormat}",
        "quote herald ferry",
        "schema --format {SchemaFormat}",
        "lint",
        "export -o {out} --format {ExportFormat}",
        "whatif --without norwire --format {WhatIfFormat}",
        "diff {old} --format {DiffFormat}",
        "draft {story} -o {out} --format {DraftFormat}",
        "trace --archive {archive} --format {TraceFormat}",
        "reuse --archive {archive} --format {ReuseFormat}",
        "find ferry --archive {archive} --format {FindFormat}",
        "archive passim {archive}",
        "import {sheet} --format {ImportFormat}",
    ),
    "shipped": (
        "list --format {ListFormat}",
        "show joint-force-size",
        "verify --format {VerifyFormat}",
        "report -o {out} --format {ReportFormat}",
        "sources 004",
        "actors isw",
        "speech 003 --format {SpeechFormat}",
        "export -o {out} --format sqlite",
        "export -o {out} --format annotations",
        "whatif --without tass",
    ),
    "doubles": ("list --format json", "verify --format full", "show c", "sources", "actors"),
}
"""What is run in which project; a name of claimcheck.cli.options stands for each of its values."""

WITHOUT_FOLDERS = ("explain", "explain CC209", "schema")
"""Lines, or their commands, that need no project."""

ELSEWHERE = {
    "add": "writes into the project; test_add and test_addition run it",
    "init": "writes the same files always; test_init compares them",
    "claim": "asks, and writes into the project; test_dialogue leads it",
    "serve": "answers a browser, until it is ended; the tests in serve ask it",
    "mcp": "answers on a protocol, until it is ended; test_mcp asks it",
    "lsp": "answers on a protocol, until it is ended; test_server asks it",
    "cache": "tells of a folder of the user's; test_init runs it",
    "config": "tells the settings of the folder where it runs, and is thus another in each",
}
"""Commands that are not run here, and why."""


CALLING = frozenset(("draft", "find", "gaps", "suggest"))
"""Commands that print calls of others, with the folders that they were given: elsewhere another text."""


GOLDEN = ROOT / "tests" / "golden"
GIVEN = {
    "{old}": str(GOLDEN / "verify.json"),
    "{archive}": str(GOLDEN / "project" / "seeds"),
    "{story}": str(GOLDEN / "story.md"),
    "{sheet}": str(GOLDEN / "import.csv"),
}
"""What stands in a line for a file or folder that is read: an older verification of the small project, texts, a sheet."""


class Setting(NamedTuple):
    """What may differ from one machine, or one run, to the next."""

    name: str
    seed: str
    """Of the hashes of strings, and so of the order of sets."""
    locale: str
    zone: str
    is_copy: bool = False
    """Whether the project is a copy in another folder, its files made in another order."""
    is_shuffled: bool = False
    """Whether the system lists the files of a folder in another order."""
    is_elsewhere: bool = False
    """Whether the command runs outside of the project and is given its folders."""


USUAL = Setting("usual", "0", "C.UTF-8", "UTC")
SETTINGS = {
    setting.name: setting
    for setting in (
        USUAL,
        # Whatever differs in one of the rest differs in this one, too; they tell by which of its parts.
        Setting("other", "1", "C", "Pacific/Apia", is_copy=True, is_shuffled=True, is_elsewhere=True),
        Setting("copy", "0", "POSIX", "Pacific/Apia", is_copy=True),
        Setting("shuffled", "1", "C.UTF-8", "UTC", is_shuffled=True),
        Setting("elsewhere", "0", "C", "UTC", is_elsewhere=True),
    )
}

Written = dict[str, dict[str, str | int | None]]


def spelled(line: str) -> Iterator[list[str]]:
    """Yield the command lines that one of LINES stands for: one for each value of its options."""
    parts = [GIVEN.get(part, part) for part in line.split(" ")]
    choices = [getattr(options, part[1:-1]) if part[0] == "{" and part != OUT else [part] for part in parts]
    for chosen in product(*choices):
        yield [str(part) for part in chosen]


def _spelled(project: str) -> list[list[str]]:
    return [parts for line in LINES[project] for parts in spelled(line)]


def _needed(line: list[str], folders: list[str]) -> list[str]:
    """Return the options with folders that a line takes."""
    if " ".join(line) in WITHOUT_FOLDERS or line[0] in WITHOUT_FOLDERS[2:]:
        return []
    return folders[:2] if line[0] == "lint" else folders


def _copied(project: Path, folder: Path) -> Path:
    """Return a copy of the project's files in another folder, made in another order."""
    for name in ("seeds", "claims"):
        (folder / name).mkdir(parents=True)
        for file in sorted((project / name).iterdir(), reverse=True):
            shutil.copyfile(file, folder / name / file.name)
    _give_settings(project, folder)
    return folder


def _give_settings(project: Path, folder: Path) -> None:
    """Copy the project's settings, which are looked for where a command runs."""
    for settings in project.glob("pyproject.toml"):
        shutil.copyfile(settings, folder / settings.name)


def _start(setting: Setting, project: str, temporary: Path) -> "subprocess.Popen[str]":
    root = PROJECTS.get(project, temporary / project)
    elsewhere = temporary / f"{setting.name} {project}"
    elsewhere.mkdir()
    if setting.is_elsewhere:
        _give_settings(root, elsewhere)
    if setting.is_copy:
        root = _copied(root, temporary / f"ein Ördner {setting.name} {project}")
    folders = ["--claims", str(root / "claims"), "--sources", str(root / "seeds")] * setting.is_elsewhere
    lines = [[*line, *_needed(line, folders)] for line in _spelled(project)]
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT / "src"),
        "CLAIMCHECK_CACHE": "off",
        "PYTHONHASHSEED": setting.seed,
        "LC_ALL": setting.locale,
        "TZ": setting.zone,
        # Else Python would use UTF-8 in the locale C, too.
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
    }
    what = json.dumps({"lines": lines, "shuffled": setting.is_shuffled})
    return subprocess.Popen(
        [sys.executable, str(ROOT / "tests" / "every_line.py"), what],
        cwd=elsewhere if setting.is_elsewhere else root,
        env=environment,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Written]:
    """A function that returns what every command line wrote, by setting and project; each is run once."""
    temporary = tmp_path_factory.mktemp("determinism")
    for name, text in DOUBLES.items():
        file = temporary / "doubles" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    @cache
    def wrote(setting: str, project: str) -> Written:
        process = _start(SETTINGS[setting], project, temporary)
        stdout, _ = process.communicate(timeout=300)
        assert process.returncode == 0
        return dict(zip(map(" ".join, _spelled(project)), json.loads(stdout), strict=True))

    return wrote


@pytest.mark.parametrize(
    ("project", "setting"), list(product(LINES, [name for name in SETTINGS if name != USUAL.name]))
)
@pytest.mark.costly(1)
def test_every_output_is_the_same(project: str, setting: str, written: Callable[[str, str], Written]) -> None:
    """Every command line leaves with the same code and writes the same bytes to stdout, stderr and its file."""
    usual, other = written(USUAL.name, project), written(setting, project)
    left = {line for line in usual if SETTINGS[setting].is_elsewhere and line.split(" ")[0] in CALLING}
    assert [line for line, wrote in usual.items() if wrote != other[line] and line not in left] == []


@pytest.mark.parametrize("project", LINES)
@pytest.mark.costly(1)
def test_every_line_writes_something(project: str, written: Callable[[str, str], Written]) -> None:
    """No line is the same every time because it says nothing, or because it was refused."""
    every = written(USUAL.name, project)
    lacking = {line: extra for line, wrote in every.items() if (extra := _lacking(str(wrote["stderr"])))}
    usual = {line: wrote for line, wrote in every.items() if line not in lacking}
    assert [line for line, wrote in usual.items() if wrote["code"] not in {0, 1}] == []
    assert [line for line, wrote in usual.items() if not (wrote["stdout"] or wrote["file"])] == []
    if lacking:
        pytest.skip(
            f"{len(lacking)} lines need extras that are not installed: {', '.join(sorted({*lacking.values()}))}"
        )


def _lacking(told: str) -> str:
    """Return the extra that a line asks for, if it is not installed; empty where it asks for none."""
    asked = re.search(r"claimcheck-cli\[(\w+)\]", told)
    is_lacking = asked and any(find_spec(module) is None for module in EXTRAS[asked[1]])
    return asked[1] if asked and is_lacking else ""


@pytest.mark.parametrize("project", LINES)
def test_no_output_names_a_folder_of_the_machine(
    project: str, written: Callable[[str, str], Written], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Results can be handed on: no absolute path stands in them."""
    folders = [str(folder).encode().hex() for folder in (ROOT, tmp_path_factory.getbasetemp())]
    naming = [
        line
        for line, wrote in written(USUAL.name, project).items()
        for text in (wrote["stdout"], wrote["file"])
        if text and any(folder in str(text) for folder in folders)
    ]
    assert naming == []


def test_every_command_has_a_line() -> None:
    """A new command is added above."""
    run = {line.split(" ")[0] for line in LINES["small"]}
    assert (run | set(ELSEWHERE), run & set(ELSEWHERE)) == ({c.name for c in app.registered_commands}, set())


def test_every_format_has_a_line() -> None:
    """A new kind of formats, or a new one of a kind, is run without being named."""
    kinds = {name for name in vars(options) if name.endswith("Format")}
    run = {part for line in LINES["small"] for part in line.replace("}", "{").split("{") if part in kinds}
    ends = {parts[-1] for line in LINES["small"] for parts in spelled(line)}
    assert (run, {value for kind in kinds for value in getattr(options, kind)} - ends) == (
        kinds,
        set(),
    )
