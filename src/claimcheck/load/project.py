"""Where a project's folders are, and its settings: options, then claimcheck.toml or pyproject.toml, then the defaults."""

import os
import re
import stat
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.load.files import UnreadableError, in_repository, read_bytes, reason_of
from claimcheck.problem import Severity


class Setting(NamedTuple):
    """One key of the configuration; `words` says which values `accepts` takes."""

    default: str | int | bool
    doc: str
    words: str
    accepts: Callable[[object], bool]


_FAIL_ON = (*(severity.value for severity in Severity), "never")


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_folder(value: object) -> bool:
    return isinstance(value, str) and bool(value)


SETTINGS: Mapping[str, Setting] = {
    "claims": Setting("claims", "folder of the YAML files, from this file on", "a text", _is_folder),
    "sources": Setting("seeds", "folder of the articles, from this file on", "a text", _is_folder),
    "originals": Setting(
        "",
        "folder of the pages that `add` made articles of, from this file on; empty: that of the articles",
        "a text",
        _is_text,
    ),
    "clusters": Setting(
        "",
        "file of texts that several articles print, made by `reuse -o`, from this file on; empty: none",
        "a text",
        _is_text,
    ),
    "min_origins": Setting(
        2,
        "origins and parties that `corroborated` asks for",
        "a whole number from 1 on",
        lambda value: type(value) is int and value >= 1,
    ),
    "fail_on": Setting(
        "error",
        f"mildest findings for exit code 1: {', '.join(_FAIL_ON)}",
        f"one of {', '.join(_FAIL_ON)}",
        lambda value: value in _FAIL_ON,
    ),
    "strict": Setting(
        default=False,
        doc="warnings, too, make the exit code 1; instead of fail_on",
        words="true or false",
        accepts=lambda value: isinstance(value, bool),
    ),
    "report.title": Setting("", "what the report is called", "a text", _is_text),
    "report.author": Setting("", "who hands it on", "a text", _is_text),
    "report.date": Setting("", "its date, as it is to be printed", "a text or a date", _is_text),
    "report.summary": Setting("", "a few sentences that stand before everything", "a text", _is_text),
}
"""Every key that claimcheck.toml may have; `report.title` is `title` in the table `[report]`."""

_TABLES = frozenset(key.partition(".")[0] for key in SETTINGS if "." in key)


def checked_settings(settings: object, text: str, name: str) -> dict[str, Any]:
    """Return the *settings* of the file *name*, whose *text* tells the places of mistakes.

    Raises:
        ClaimcheckError: if one does not exist, or is set to what it cannot be.
    """
    if not isinstance(settings, dict):
        raise ClaimcheckError(f"{name}: `claimcheck` must be a table of settings")
    settings = _flat(settings, text, name)
    for key, value in settings.items():
        place = f"{name}{_line(key, text, name)}"
        if key not in SETTINGS:
            raise ClaimcheckError(f"{place}: unknown setting `{key}`; {_nearest(key)}")
        if not SETTINGS[key].accepts(value):
            raise ClaimcheckError(f"{place}: `{key}` must be {SETTINGS[key].words}")
    if settings.get("strict") and "fail_on" in settings:
        place = f"{name}{_line('strict', text, name)}"
        raise ClaimcheckError(f"{place}: `strict` and `fail_on` exclude each other; leave one out")
    return settings


def _flat(settings: Mapping[str, Any], text: str, name: str) -> dict[str, Any]:
    """Return *settings* with the keys of a table as `table.key`; a date stands as it is written."""
    flat: dict[str, Any] = {}
    for key, value in settings.items():
        if key not in _TABLES:
            flat[key] = value
        elif isinstance(value, dict):
            flat |= {f"{key}.{inner}": str(v) if isinstance(v, date) else v for inner, v in value.items()}
        else:
            known = ", ".join(known for known in SETTINGS if known.startswith(f"{key}."))
            raise ClaimcheckError(f"{name}{_line(key, text, name)}: `{key}` must be a table: {known}")
    return flat


def _nearest(key: str) -> str:
    from difflib import get_close_matches

    if key == "tool":
        return "settings stand at the top of this file, in no table"
    near = get_close_matches(key, SETTINGS, n=1, cutoff=0.6)
    return f"did you mean `{near[0]}`?" if near else f"known: {', '.join(SETTINGS)}"


def _line(key: str, text: str, name: str) -> str:
    """Return `:line` of the first line that sets *key*; nothing where it was written in another way.

    tomllib tells no places; in a pyproject.toml the search begins at our table.
    """
    table = text.find("[tool.claimcheck") if name == "pyproject.toml" else 0
    outer, _, inner = key.partition(".")
    if inner and table >= 0:
        # Within its table where it has one, else as a dotted key.
        own = re.search(rf"^[ \t]*\[[^\]\n]*{re.escape(outer)}[ \t]*\]", text, re.MULTILINE)
        table, key = (own.end(), inner) if own else (table, outer)
    setting = re.compile(rf"^[ \t]*[\[\"']{{0,2}}{re.escape(key)}[\"'\]. \t=]", re.MULTILINE)
    match = setting.search(text, table) if table >= 0 else None
    return f":{text.count(chr(10), 0, match.start()) + 1}" if match else ""


_FILES = (("claimcheck.toml", None), ("pyproject.toml", "claimcheck"))
_MAX_BYTES = 1_000_000
_NAMED = ("claims", "sources")
"""The folders that the command line can name, too."""


class Configuration(NamedTuple):
    """What a project's file says. Folders in it count from *root*."""

    root: Path
    file: Path | None = None
    """None where there is no such file: everything has its default."""
    written: Mapping[str, Any] = {}

    def value(self, key: str) -> Any:  # noqa: ANN401 -- the type is that of the key's default
        """Return the setting *key*, its default where the file does not set it."""
        return self.written.get(key, SETTINGS[key].default)


class Project(NamedTuple):
    """Two folders, how places in the first are shown, and the settings."""

    claims: Path
    sources: Path
    shown: str
    """What stands before a claim file's name in every output: never an absolute path."""
    min_origins: int = 2
    """How many origins and parties `corroborated` asks for."""
    clusters: Path | None = None
    """The file of texts that several articles print."""


def find_project(claims: Path | None, sources: Path | None, start: Path) -> Project:
    """Return the project that *start* lies in.

    Args:
        claims: The folder of claims, as given on the command line.
        sources: The folder of articles, as given on the command line.
        start: Where the search for a configuration begins, upwards.

    Raises:
        ClaimcheckError: if the configuration cannot be used, a folder is missing, or one that was not
            given on the command line lies outside the project.
    """
    configuration = find_configuration(start)
    claims_folder = claims or _configured(configuration, "claims")
    sources_folder = sources or _configured(configuration, "sources")
    for folder, option in ((claims_folder, "--claims"), (sources_folder, "--sources")):
        if not is_folder(folder):
            raise ClaimcheckError(f"no folder `{_relative(folder, start)}`; name the right one with {option}")
    shown = configuration.value("claims") if claims is None else _relative(claims, start)
    if Path(shown).is_absolute():
        shown = Path(shown).name
    clusters = _configured(configuration, "clusters") if configuration.value("clusters") else None
    return Project(
        claims_folder, sources_folder, shown.rstrip("/"), configuration.value("min_origins"), clusters
    )


def _configured(configuration: Configuration, key: str) -> Path:
    """Return the folder or file that *key* sets, there or not: one that is lies in the project, links followed.

    A configuration comes with the files of others, and what lies in its folders is read and shown: a
    folder elsewhere is named by whoever runs the command.

    Raises:
        ClaimcheckError: if it lies elsewhere, or nobody can tell.
    """
    folder: Path = configuration.root / configuration.value(key)
    place = f"{configuration.file.name}: " if configuration.file else ""
    kind = "file" if key == "clusters" else "folder"
    try:
        real, root = folder.resolve(strict=True), configuration.root.resolve(strict=True)
    except (FileNotFoundError, NotADirectoryError):
        return folder
    except (OSError, RuntimeError, ValueError) as error:
        raise ClaimcheckError(
            f"{place}the {kind} of `{key}` cannot be reached: {reason_of(error)};"
            f" {f'name another with --{key}' if key in _NAMED else 'set another'}"
        ) from None
    if not real.is_relative_to(root) or in_repository(real.relative_to(root)):
        raise ClaimcheckError(
            f"{place}the {kind} of `{key}` lies outside the project (links are followed);"
            f" {f'if that is meant, name it on the command line: --{key} PATH' if key in _NAMED else 'set another'}"
        )
    return folder


def originals_folder(project: Project, start: Path) -> Path:
    """Return the folder of the files that `add` made articles of, there or not.

    Raises:
        ClaimcheckError: if the configuration cannot be used, or the folder lies outside the project.
    """
    configuration = find_configuration(start)
    return _configured(configuration, "originals") if configuration.value("originals") else project.sources


def is_folder(path: Path) -> bool:
    """Return whether *path* leads to a folder; False where nothing is.

    Raises:
        ClaimcheckError: if nobody can tell.
    """
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError as error:
        raise ClaimcheckError(f"`{path.name}` cannot be reached: {reason_of(error)}") from None


def working_folder() -> Path:
    """Return the folder that the command runs in.

    Raises:
        ClaimcheckError: if it is gone, or nobody can tell where it lies.
    """
    try:
        return Path.cwd()
    except OSError as error:
        raise ClaimcheckError(
            f"the working folder cannot be found ({reason_of(error)}); change to one that is there"
        ) from None


def claims_folder(claims: Path | None, *starts: Path) -> Path:
    """Return the folder of claims, there or not: as given, else as configured for the first start that is.

    Raises:
        ClaimcheckError: if a configuration cannot be used, or its folder lies outside its project.
    """
    if claims is not None:
        return claims
    found = [find_configuration(start) for start in starts]
    configuration = next((one for one in found if one.file is not None), found[-1])
    return _configured(configuration, "claims")


def configuration_files(start: Path) -> Iterator[Path]:
    """Yield every file that may configure a project around *start*, the nearest first, there or not."""
    return (folder / name for folder in (start, *start.parents) for name, _ in _FILES)


def _relative(path: Path, start: Path) -> str:
    if not path.is_absolute():
        return path.as_posix()
    return path.relative_to(start).as_posix() if path.is_relative_to(start) else path.name


def find_configuration(start: Path) -> Configuration:
    """Return the configuration of the nearest folder from *start* upwards that has one.

    Of both files in one folder claimcheck.toml decides, and nothing of the other is mixed in.

    Raises:
        ClaimcheckError: if it cannot be read, or sets what does not exist or to what it cannot be.
    """
    for folder in (start, *start.parents):
        for name, table in _FILES:
            settings = _settings(folder / name, table, start)
            if settings is not None:
                return Configuration(folder, folder / name, settings)
    return Configuration(start)


def _settings(path: Path, table: str | None, start: Path) -> dict[str, Any] | None:
    """Return the settings in the file *path*; None where there is no such file or table in it."""
    if not _is_there(path, start):
        return None
    text = _text(path)
    if table is not None and table not in text:
        return None
    # Only loaded where there is something to read: every command starts here.
    import tomllib

    try:
        content = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise ClaimcheckError(f"{path.name} cannot be read: {error}") from None
    tools = content.get("tool") if table else None
    settings = tools.get(table) if isinstance(tools, dict) else content if table is None else None
    if settings is None:
        return None
    if not path.resolve().is_relative_to(path.parent.resolve()):
        # Its keys would be told, of whatever file of the machine it is.
        raise ClaimcheckError(f"{path.name} is a link out of its folder; put the file itself there")
    return checked_settings(settings, text, path.name)


def _is_there(path: Path, start: Path) -> bool:
    """Return whether anything has this name, be it a link that leads nowhere.

    Settings that nobody can look for are not settings that nobody made.
    """
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        shown = Path(os.path.relpath(path, start)).as_posix()
        raise ClaimcheckError(f"{shown} cannot be looked for: {reason_of(error)}") from None
    return True


def _text(path: Path) -> str:
    try:
        return read_bytes(path.resolve(strict=True), _MAX_BYTES).decode("utf-8-sig")
    except (OSError, RuntimeError) as error:
        reason = "a link that leads nowhere" if isinstance(error, FileNotFoundError) else reason_of(error)
    except (UnreadableError, UnicodeError) as error:
        reason = str(error)
    raise ClaimcheckError(f"{path.name} cannot be read: {reason}; mend it or take it away")
