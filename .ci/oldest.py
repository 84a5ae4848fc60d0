"""Print the oldest versions that pyproject.toml allows, as constraints for pip.

python3 .ci/oldest.py > oldest.txt && pip install --constraint oldest.txt --editable '.[dev]'
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PROJECT = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))["project"]


def oldest(requirement: str) -> str:
    """Return *requirement* (`name>=1.2,<2; where`) at the oldest version that it allows (`name==1.2; where`)."""
    match = re.fullmatch(r"([\w.-]+)>=([\w.]+)(?:,[^;]*)?(;.*)?", requirement)
    if match is None:
        sys.exit(f"pyproject.toml: {requirement!r} names no oldest version, as in `name>=1.2`")
    return f"{match[1]}=={match[2]}{match[3] or ''}"


def wanted(project: dict[str, Any]) -> Iterator[str]:
    """Yield what the package and its tests need; the tests take what other extras name by the project's own name."""
    yield from project["dependencies"]
    extras = project["optional-dependencies"]
    for requirement in extras["dev"]:
        own = re.fullmatch(rf"{re.escape(project['name'])}\[(.+)\]", requirement)
        for name in own[1].split(",") if own else ():
            yield from extras[name]
        if own is None:
            yield requirement


if __name__ == "__main__":
    for requirement in wanted(PROJECT):
        print(oldest(requirement))  # noqa: T201 -- what the script is for
