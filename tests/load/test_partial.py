"""What long work has done so far, kept in a file."""

import gzip
import shutil
import sqlite3
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.load.archive import Part, parts_of
from claimcheck.load.partial import digest_of, key_of, partial_results, spilling


def test_what_was_put_is_there_again(tmp_path: Path) -> None:
    """Under its key alone, whatever its characters, also after the file was closed."""
    with partial_results(tmp_path / "p", "1") as partial:
        partial.put("a", [1, "\ud800ü\0"])
        partial.put("a", [2, "\ud800ü\0"])
    with partial_results(tmp_path / "p", "1") as partial:
        assert (partial.get("a"), partial.get("b")) == ([2, "\ud800ü\0"], None)
        assert (partial.has("a"), partial.has("b")) == (True, False)
    with partial_results(tmp_path / "p", "2") as partial:
        assert partial.get("a") is None, "another version may find something else"


@pytest.mark.parametrize("content", [b"claims: []\n", b"SQLite format 3\0" + b"x" * 100, b"x"])
def test_no_other_file_is_touched(content: bytes, tmp_path: Path) -> None:
    """A file that is none of ours is refused, and stays as it is."""
    path = tmp_path / "other"
    path.write_bytes(content)
    with pytest.raises(ClaimcheckError, match="no partial results of ours"), partial_results(path, "1"):
        pass
    assert path.read_bytes() == content


def test_nor_another_database(tmp_path: Path) -> None:
    """Though SQLite reads it."""
    connection = sqlite3.connect(tmp_path / "other")
    connection.execute("CREATE TABLE t (x)")
    connection.commit()
    connection.close()
    with pytest.raises(ClaimcheckError, match="no partial results"), partial_results(tmp_path / "other", "1"):
        pass


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    """As an error with its reason; nothing of it is believed."""
    with partial_results(tmp_path / "p", "1") as partial:
        for number in range(200):
            partial.put(str(number), "x" * 500)
    content = (tmp_path / "p").read_bytes()
    (tmp_path / "p").write_bytes(content[:4096] + b"\xff" * 40_000)
    with pytest.raises(ClaimcheckError, match="cannot be"), partial_results(tmp_path / "p", "1") as partial:  # noqa: PT012 -- where it fails depends on SQLite
        for number in range(200):
            partial.get(str(number))


def test_a_folder_cannot_be_used(tmp_path: Path) -> None:
    """Nor one that is not there."""
    with pytest.raises(ClaimcheckError, match="cannot be"), partial_results(tmp_path / "gone" / "p", "1"):
        pass


def test_keys_depend_on_all_that_a_result_is_made_of() -> None:
    """Neither order nor borders are lost."""
    assert len({key_of("a", "b"), key_of("ab"), key_of("b", "a"), key_of("a", ["b"])}) == 4
    assert key_of("a", 1) == key_of("a", 1)


def test_a_part_has_another_digest_where_it_was_changed(tmp_path: Path) -> None:
    """A part of lines by its own bytes and the end of its last line, a packed file and a folder by all."""
    path, packed, folder = tmp_path / "a.jsonl", tmp_path / "a.jsonl.gz", tmp_path / "texts"
    folder.mkdir()

    def digests(text: str) -> list[str]:
        path.write_text(text)
        packed.write_bytes(gzip.compress(text.encode(), mtime=0))
        (folder / "a.txt").write_text(text)
        return [
            digest_of(part) for part in (Part(path, 0, 10), Part(path, 10, 90), *parts_of((packed, folder)))
        ]

    before = digests('{"text": "a"}\n{"text": "b"}\n')
    assert digests('{"text": "a"}\n{"text": "b"}\n') == before
    same = [
        one == other for one, other in zip(digests('{"text": "a"}\n{"text": "c"}\n'), before, strict=True)
    ]
    assert same == [True, False, False, False]
    same = [
        one == other for one, other in zip(digests('{"text": "a"} \n{"text":"b"}\n'), before, strict=True)
    ]
    assert same == [False, False, False, False], "the last line of the first part goes on behind it"


def test_what_cannot_be_read_has_none(tmp_path: Path) -> None:
    """So that nothing is kept of it."""
    assert digest_of(Part(tmp_path / "gone")) == ""


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
