"""Which one-line changes of the code and its word lists the tests see.

Run by hand: `python tests/benchmarks/mutants.py [PART OF A FILE'S NAME …]`. The tree is copied to a temporary
folder; each change of `mutants_changes.py` is made there by itself, and its tests are run until one fails. A line that no
longer stands in its file, or stands there more than once, is told as stale; so is one without its tests. Exit 1
where a change survives or is stale.
"""
# ruff: noqa: T201  a script that prints its figures

import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from benchmarks.mutants_changes import CHANGES, Change  # noqa: E402 -- found once the folder is on the path

PACKAGE = Path("src/claimcheck")
NOT_COPIED = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", ".hypothesis")
LONGEST = 600
"""A change whose tests run longer than so many seconds is caught, too: it hangs."""


def stale(change: Change, root: Path) -> str:
    """Return why *change* cannot be tried on the tree at *root*; empty where it can."""
    path = root / PACKAGE / change.file
    if not path.is_file():
        return "the file is gone"
    number = path.read_text(encoding="utf-8").count(change.old)
    if number != 1:
        return f"the line stands there {number} times"
    gone = [name for name in change.tests.split() if not (root / "tests" / name).exists()]
    return f"no tests {' '.join(gone)}" if gone or not change.tests else ""


def passes(tests: Iterable[str], root: Path) -> bool:
    """Return whether *tests* pass on the tree at *root*."""
    environment = {**os.environ, "PYTHONPATH": str(root / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-n0", "-p", "no:cacheprovider"]
    try:
        ran = subprocess.run(
            [*command, *(f"tests/{name}" for name in tests)],
            cwd=root,
            env=environment,
            capture_output=True,
            timeout=LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return ran.returncode == 0


def is_caught(change: Change, root: Path) -> bool:
    """Return whether a test fails with *change* in the tree at *root*, which is afterwards as it was."""
    path = root / PACKAGE / change.file
    text = path.read_text(encoding="utf-8")
    try:
        _write(path, text.replace(change.old, change.new))
        return not passes(change.tests.split(), root)
    finally:
        _write(path, text)


def _write(path: Path, text: str) -> None:
    """Write a module and drop what was compiled of it: two versions of one second and size look the same."""
    path.write_text(text, encoding="utf-8")
    for compiled in path.parent.glob(f"__pycache__/{path.stem}.*"):
        compiled.unlink()


def outcomes(changes: Sequence[Change], root: Path) -> Iterator[tuple[str, Change]]:
    """Yield what comes of each change: caught, survives, or why it cannot be tried."""
    tried = [change for change in changes if not stale(change, root)]
    tests = {name: None for change in tried for name in change.tests.split()}
    if tests and not passes(tests, root):
        sys.exit("the tests fail without any change")
    for change in changes:
        why = stale(change, root)
        yield (f"stale ({why})" if why else "caught" if is_caught(change, root) else "SURVIVES"), change


def main() -> int:
    """Print what comes of the changes in the files named, or of all; return 1 where not all are caught."""
    named = sys.argv[1:]
    changes = [change for change in CHANGES if not named or any(part in change.file for part in named)]
    told = Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "tree"
        shutil.copytree(ROOT, root, ignore=NOT_COPIED)
        for outcome, change in outcomes(changes, root):
            told[outcome.partition(" ")[0]] += 1
            print(f"{outcome:9} {change.file}: {change.old!r} → {change.new!r}", flush=True)
    print(", ".join(f"{number} {outcome}" for outcome, number in sorted(told.items())))
    return int(set(told) != {"caught"})


if __name__ == "__main__":
    sys.exit(main())
