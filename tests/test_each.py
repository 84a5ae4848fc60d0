"""Tests of many values: one test a list, which looks at every value and names those that fail."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = """
import pytest

@pytest.mark.each("word", ["good", "bad", "fine", pytest.param("worse", id="w")])
def test_one(word): assert word in {"good", "fine"}

@pytest.mark.each(("one", "two"), {"a": 1, "b": 2}.items())
def test_two(two, one, tmp_path): assert tmp_path.is_dir() and (one, two) != ("b", 2)

@pytest.mark.each("number", range(250))
def test_parts(number): assert number < 250

@pytest.mark.parametrize("number", range(12))
@pytest.mark.costly(3)
def test_some(number): assert number < 12

@pytest.mark.each("word", [("a", "b")])
def test_a_value_may_be_a_tuple(word): assert word == ("a", "b")
"""


@pytest.mark.parametrize(
    ("flags", "passed"), [([], 3 + 3), (["--thorough"], 4 + 12)], ids=["quick", "thorough"]
)
def test_every_value_is_looked_at_and_those_that_fail_are_named(
    tmp_path: Path, flags: list[str], passed: int
) -> None:
    """A failure hides no other, what passes is not named, and a long list is several tests; a quick run has fewer."""
    (tmp_path / "conftest.py").write_bytes(Path(__file__).with_name("conftest.py").read_bytes())
    (tmp_path / "test_it.py").write_text(TESTS, "utf-8")
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            *flags,
            "-p",
            "no:cacheprovider",
            "-p",
            "no:xdist",
            "--tb=short",
        ],
        cwd=tmp_path,
        env=os.environ | {"COLUMNS": "200", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    told = [line for line in run.stdout.splitlines() if line.startswith("E   ")]
    assert [line[1:].strip() for line in told if "fail:" in line] == [
        "AssertionError: 2 of 4 fail:",
        "AssertionError: 1 of 2 fail:",
    ]
    assert [
        word for word in ("good", "bad", "fine", "worse") if f"('{word}',): AssertionError" in run.stdout
    ] == [
        "bad",
        "worse",
    ]
    assert "('b', 2): AssertionError" in run.stdout
    assert run.stdout.splitlines()[-1].startswith(f"2 failed, {passed} passed")
