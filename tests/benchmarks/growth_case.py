"""What a case of the growth benchmark is, and the files that its projects are made of."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Case(NamedTuple):
    """One thing stretched to several sizes; `seconds` is what the last size may take."""

    name: str
    sizes: tuple[int, ...]
    build: Callable[[Path, int], None]
    args: tuple[str, ...]
    seconds: float


def write_project(folder: Path, claims: str, articles: dict[str, str]) -> None:
    """Write a project: *claims* as one YAML file, each article under its file name."""
    (folder / "claims").mkdir()
    (folder / "seeds").mkdir()
    (folder / "claims" / "claims.yaml").write_text(claims, encoding="utf-8")
    for name, text in articles.items():
        (folder / "seeds" / name).write_text(text, encoding="utf-8")
