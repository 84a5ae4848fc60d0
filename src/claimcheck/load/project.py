"""Where a project's folders are: options, then claimcheck.toml or pyproject.toml, then the defaults."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcheck.errors import ClaimcheckError

_KEYS = {"claims": str, "sources": str, "min_origins": int}


@dataclass(frozen=True, slots=True)
class Project:
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
    return Project(claims_folder, sources_folder, shown.rstrip("/"), settings.get("min_origins", 2))


def _relative(path: Path, start: Path) -> str:
    if not path.is_absolute():
        return path.as_posix()
    return path.relative_to(start).as_posix() if path.is_relative_to(start) else path.name


def _configuration(start: Path) -> tuple[Path, dict[str, Any]]:
    for folder in (start, *start.parents):
        for name, table in (("claimcheck.toml", None), ("pyproject.toml", "claimcheck")):
            path = folder / name
            if path.is_file():
                settings = _settings(path, table)
                if settings is not None:
                    return folder, settings
    return start, {}


def _settings(path: Path, table: str | None) -> dict[str, Any] | None:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ClaimcheckError(f"{path.name} cannot be read: {error}") from None
    settings = content if table is None else content.get("tool", {}).get(table)
    if settings is None:
        return None
    for key, value in settings.items():
        if key not in _KEYS:
            raise ClaimcheckError(f"{path.name}: unknown setting `{key}`; known: {', '.join(_KEYS)}")
        if not isinstance(value, _KEYS[key]) or isinstance(value, bool) or value in ("", 0):
            raise ClaimcheckError(f"{path.name}: `{key}` must be a {_KEYS[key].__name__}")
    return dict(settings)
