"""Numbers put aside in temporary files."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.load.spilled import spilling


@given(st.lists(st.binary(max_size=20), max_size=8))
def test_each_compartment_comes_back(contents: list[bytes]) -> None:
    """Empty ones, too; what is written twice is there once."""
    with spilling() as spill:
        spill.write("a", [b"older", *contents])
        spill.write("a", contents)
        assert [spill.read("a", number) for number in range(len(contents))] == contents


def test_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither after the work nor where it was interrupted."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(KeyboardInterrupt):
        _interrupted()
    assert [*tmp_path.iterdir()] == []


def _interrupted() -> None:
    with spilling() as spill:
        spill.write("a", [b"x"])
        spill.write("b", [b"x"])
        spill.remove("b")
        spill.remove("b")
        assert [path.name for path in spill.folder.iterdir()] == ["a"]
        raise KeyboardInterrupt


def test_nor_where_another_process_writes_one_file_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It began to before the work was ended, and the folder is there again."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    remove, late = shutil.rmtree, [b"x", b"y"]

    def slowly(folder: Path, *, ignore_errors: bool) -> None:
        remove(folder, ignore_errors=ignore_errors)
        if late:
            folder.mkdir()
            (folder / "late").write_bytes(late.pop())

    monkeypatch.setattr(shutil, "rmtree", slowly)
    with spilling() as spill:
        spill.write("a", [b"x"])
    assert ([*tmp_path.iterdir()], late) == ([], [])
