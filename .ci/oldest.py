"""Print the oldest versions that pyproject.toml allows, as constraints for pip.

python3 .ci/oldest.py > oldest.txt && pip install --constraint oldest.txt --editable '.[dev]'
"""

import re
import sys
import tomllib
from pathlib import Path

PROJECT = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))["project"]


def oldest(requirement: str) -> str:
    """Return *requirement* (`name>=1.2,<2; where`) at the oldest version that it allows (`name==1.2; where`)."""
    match = re.fullmatch(r"([\w.-]+)>=([\w.]+)(?:,[^;]*)?(;.*)?", requirement)
    if match is None:
        sys.exit(f"pyproject.toml: {requirement!r} names no oldest version, as in `name>=1.2`")
    return f"{match[1]}=={match[2]}{match[3] or ''}"


if __name__ == "__main__":
    extras = PROJECT["optional-dependencies"]
    for requirement in (*PROJECT["dependencies"], *extras["add"], *extras["dev"]):
        # The tests take what `add` needs, too, by the project's own name.
        if requirement != f"{PROJECT['name']}[add]":
            print(oldest(requirement))  # noqa: T201 -- what the script is for
