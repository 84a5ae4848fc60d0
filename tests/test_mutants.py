"""The one-line changes that the tests are to see (tests/benchmarks/mutants_changes.py) can still be made."""

import sys
from collections import Counter
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))

from benchmarks.mutants import PACKAGE, ROOT, stale
from benchmarks.mutants_changes import CHANGES, Change


def test_each_change_can_be_made() -> None:
    """Its old words stand in its file exactly once, and its tests are there."""
    told = {f"{change.file}: {change.old!r}": stale(change, ROOT) for change in CHANGES}
    assert {change: why for change, why in told.items() if why} == {}


def test_each_change_is_one_of_its_own() -> None:
    """None is listed twice, and each changes something."""
    often = Counter(change[:3] for change in CHANGES)
    assert [change for change, number in often.items() if number > 1] == []
    assert [change for change in CHANGES if change.old == change.new] == []


@pytest.mark.parametrize(
    ("file", "old", "tests", "why"),
    [
        ("a.py", "ONE = 1", "test_a.py", ""),
        ("a.py", "TWO = 2", "test_a.py", "the line stands there 2 times"),
        ("a.py", "ONE = 2", "test_a.py", "the line stands there 0 times"),
        ("b.py", "ONE = 1", "test_a.py", "the file is gone"),
        ("a.py", "ONE = 1", "test_a.py test_b.py", "no tests test_b.py"),
        ("a.py", "ONE = 1", "", "no tests "),
    ],
)
def test_what_is_stale_is_told(file: str, old: str, tests: str, why: str, tmp_path: Path) -> None:
    """A line that was changed or doubled, a file that was merged into another, tests that were."""
    (tmp_path / PACKAGE).mkdir(parents=True)
    (tmp_path / "tests").mkdir()
    (tmp_path / PACKAGE / "a.py").write_text("ONE = 1\nTWO = 2\nTWO = 2\n")
    (tmp_path / "tests" / "test_a.py").touch()
    assert stale(Change(file, old, "", tests), tmp_path) == why
