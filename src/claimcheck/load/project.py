"""Where a project's folders are: options, then claimcheck.toml or pyproject.toml, then the defaults."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.errors import ClaimcheckError

_FILES = (("claimcheck.toml", None), ("pyproject.toml", "claimcheck"))
_KEYS = {"claims": str, "sources": str, "min_origins": int}


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
    root, settings = _configuration(start)
    claims_folder = claims or root / settings.get("claims", "claims")
    sources_folder = sources or root / settings.get("sources", "seeds")
    for folder, option in ((claims_folder, "--claims"), (sources_folder, "--sources")):
        if not folder.is_dir():
            raise ClaimcheckError(f"no folder `{_relative(folder, start)}`; name the right one with {option}")
    shown = settings.get("claims", "claims") if claims is None else _relative(claims, start)
    if Path(shown).is_absolute():
        shown = Path(shown).name
    return Project(claims_folder, sources_folder, shown.rstrip("/"), settings.get("min_origins", 2))


def configuration_files(start: Path) -> Iterator[Path]:
    """Yield every file that may configure a project around *start*, the nearest first, there or not."""
    return (folder / name for folder in (start, *start.parents) for name, _ in _FILES)


def _relative(path: Path, start: Path) -> str:
    if not path.is_absolute():
        return path.as_posix()
    return path.relative_to(start).as_posix() if path.is_relative_to(start) else path.name


def _configuration(start: Path) -> tuple[Path, dict[str, Any]]:
    for folder in (start, *start.parents):
        for name, table in _FILES:
            settings = _settings(folder / name, table)
            if settings is not None:
                return folder, settings
    return start, {}


def _settings(path: Path, table: str | None) -> dict[str, Any] | None:
    """Return the settings in the file *path*; None where there is no such file or table in it."""
    if not path.is_file():
        return None
    try:
        text = path.read_text(encoding="utf-8")
        if table is not None and table not in text:
            return None
        # Only loaded where there is something to read: every command starts here.
        import tomllib

        content = tomllib.loads(text)
    except (OSError, ValueError, RecursionError) as error:
        raise ClaimcheckError(f"{path.name} cannot be read: {error}") from None
    tools = content.get("tool") if table else None
    settings = tools.get(table) if isinstance(tools, dict) else content if table is None else None
    return None if settings is None else _checked(settings, path.name)


def _checked(settings: object, name: str) -> dict[str, Any]:
    if not isinstance(settings, dict):
        raise ClaimcheckError(f"{name}: `claimcheck` must be a table of settings")
    for key, value in settings.items():
        if key not in _KEYS:
            raise ClaimcheckError(f"{name}: unknown setting `{key}`; known: {', '.join(_KEYS)}")
        is_number = isinstance(value, int) and not isinstance(value, bool) and value >= 1
        is_text = isinstance(value, str) and bool(value)
        if not (is_number if _KEYS[key] is int else is_text):
            wanted = "a whole number from 1 on" if _KEYS[key] is int else "a text"
            raise ClaimcheckError(f"{name}: `{key}` must be {wanted}")
    return settings
