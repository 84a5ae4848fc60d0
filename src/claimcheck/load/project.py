"""Where a project's folders are, and its settings: options, then claimcheck.toml or pyproject.toml, then the defaults."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.problem import Severity

_FILES = (("claimcheck.toml", None), ("pyproject.toml", "claimcheck"))


class Setting(NamedTuple):
    """One key of the configuration; `words` says which values `accepts` takes."""

    default: str | int | bool
    doc: str
    words: str
    accepts: Callable[[object], bool]


_FAIL_ON = (*(severity.value for severity in Severity), "never")


def _is_folder(value: object) -> bool:
    return isinstance(value, str) and bool(value)


SETTINGS: Mapping[str, Setting] = {
    "claims": Setting("claims", "folder of the YAML files, from this file on", "a text", _is_folder),
    "sources": Setting("seeds", "folder of the articles, from this file on", "a text", _is_folder),
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
}
"""Every key that claimcheck.toml may have."""


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


def find_project(claims: Path | None, sources: Path | None, start: Path) -> Project:
    """Return the project that *start* lies in.

    Args:
        claims: The folder of claims, as given on the command line.
        sources: The folder of articles, as given on the command line.
        start: Where the search for a configuration begins, upwards.

    Raises:
        ClaimcheckError: if the configuration cannot be used or a folder is missing.
    """
    configuration = find_configuration(start)
    root, written = configuration.root, configuration.value("claims")
    claims_folder = claims or root / written
    sources_folder = sources or root / configuration.value("sources")
    for folder, option in ((claims_folder, "--claims"), (sources_folder, "--sources")):
        if not folder.is_dir():
            raise ClaimcheckError(f"no folder `{_relative(folder, start)}`; name the right one with {option}")
    shown = written if claims is None else _relative(claims, start)
    if Path(shown).is_absolute():
        shown = Path(shown).name
    return Project(claims_folder, sources_folder, shown.rstrip("/"), configuration.value("min_origins"))


def claims_folder(claims: Path | None, *starts: Path) -> Path:
    """Return the folder of claims, there or not: as given, else as configured for the first start that is.

    Raises:
        ClaimcheckError: if a configuration cannot be used.
    """
    if claims is not None:
        return claims
    found = [find_configuration(start) for start in starts]
    configuration = next((one for one in found if one.file is not None), found[-1])
    return configuration.root / str(configuration.value("claims"))


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
            settings = _settings(folder / name, table)
            if settings is not None:
                return Configuration(folder, folder / name, settings)
    return Configuration(start)


def _settings(path: Path, table: str | None) -> dict[str, Any] | None:
    """Return the settings in the file *path*; None where there is no such file or table in it."""
    if not path.is_file():
        return None
    try:
        text = path.read_text(encoding="utf-8-sig")
        if table is not None and table not in text:
            return None
        # Only loaded where there is something to read: every command starts here.
        import tomllib

        content = tomllib.loads(text)
    except (OSError, ValueError, RecursionError) as error:
        raise ClaimcheckError(f"{path.name} cannot be read: {error}") from None
    tools = content.get("tool") if table else None
    settings = tools.get(table) if isinstance(tools, dict) else content if table is None else None
    return None if settings is None else _checked(settings, text, path.name)


def _checked(settings: object, text: str, name: str) -> dict[str, Any]:
    if not isinstance(settings, dict):
        raise ClaimcheckError(f"{name}: `claimcheck` must be a table of settings")
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
    table = text.find("[tool.claimcheck]") if name == "pyproject.toml" else 0
    setting = re.compile(rf"^[ \t]*[\[\"']{{0,2}}{re.escape(key)}[\"'\]. \t=]", re.MULTILINE)
    match = setting.search(text, table) if table >= 0 else None
    return f":{text.count(chr(10), 0, match.start()) + 1}" if match else ""
