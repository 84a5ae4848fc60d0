"""The folder of an index: what it was made of, and that it is whole."""

import json
import os
from pathlib import Path

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.load.archive import Part, read_part
from claimcheck.load.archive_index import (
    NAME,
    Manifest,
    Stale,
    files_of,
    is_index,
    is_whole,
    keep,
    part_of,
    read_manifest,
    stale,
    stamp_of,
    written,
)
from claimcheck.load.document import Document


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder of two texts and a file of lines."""
    folder = tmp_path / "texts"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.txt").write_text("A.")
    (folder / "deep" / "b.txt").write_text("B.")
    (folder / "c.jsonl").write_text('{"id": "c", "text": "C."}\n')
    return folder


def _made(folder: Path, archive: Path, content: str = "whole", old: Manifest | None = None) -> Manifest:
    stamps = {
        name: stamp_of(name, number)._replace(folder=str(archive) if name.endswith("txt") else "")
        for number, name in enumerate(files_of((archive,)))
    }
    with written(folder, old) as generation:
        (folder / generation / f"{content}.idx").write_text(content)
        keep(folder, Manifest(generation, (str(archive),), stamps, {}))
    return read_manifest(folder)


def test_what_was_kept_is_read(archive: Path, tmp_path: Path) -> None:
    """With every file of the archive as it was, and each document as its archive calls it."""
    made = _made(tmp_path / "index", archive)
    assert (is_index(tmp_path / "index"), is_index(archive)) == (True, False)
    assert is_whole(tmp_path / "index", made)
    assert stale(made) == Stale((), (), ())
    read = [
        found for name, stamp in sorted(made.files.items()) for _, found in read_part(part_of(name, stamp))
    ]
    assert read == [Document("a", "A."), Document("c", "C."), Document("deep/b", "B.")]
    assert files_of((archive,))[str(archive / "deep" / "b.txt")] == (Part(archive, names=("deep/b.txt",)),)


def test_what_has_changed_since_is_told(archive: Path, tmp_path: Path) -> None:
    """By size and time; what is gone, and what is new."""
    made = _made(tmp_path / "index", archive)
    (archive / "a.txt").write_text("A, longer.")
    os.utime(archive / "c.jsonl", ns=(0, 0))
    (archive / "deep" / "b.txt").unlink()
    (archive / "new.txt").write_text("N.")
    a, b, c, new = (str(archive / name) for name in ("a.txt", "deep/b.txt", "c.jsonl", "new.txt"))
    assert stale(made) == Stale((a, c), (b,), (new,))


def test_a_generation_that_is_not_kept_goes_again(archive: Path, tmp_path: Path) -> None:
    """Whatever ended the build; what was there stays, and holds what it held."""
    folder = tmp_path / "index"
    made = _made(folder, archive)
    with written(folder, made) as generation:
        held = folder / generation / "whole.idx"
        assert (held.read_text(), held.samefile(folder / made.generation / "whole.idx")) == ("whole", True)
        held.unlink()
    assert (read_manifest(folder), is_whole(folder, made)) == (made, True)
    assert sorted(path.name for path in folder.iterdir()) == sorted((NAME, "build.lock", made.generation))
    after = _made(folder, archive, "more", made)
    assert sorted(after.own) == ["more.idx", "whole.idx"]
    assert not (folder / made.generation).exists()


def test_two_builds_at_once_are_refused(archive: Path, tmp_path: Path) -> None:
    """The first goes on."""
    with (
        written(tmp_path / "index", None),
        pytest.raises(ClaimcheckError, match="another build of the index"),
    ):
        _made(tmp_path / "index", archive)
    assert _made(tmp_path / "index", archive).files


def test_a_folder_of_something_else_is_refused(archive: Path) -> None:
    """And stays as it is."""
    with pytest.raises(ClaimcheckError, match=r"holds other files \(a.txt\); name a folder of its own"):
        _made(archive, archive)
    assert not is_index(archive)


@pytest.mark.parametrize("harm", ["size", "gone", "json", "shape", "version"])
def test_an_index_that_is_not_whole_is_never_read(harm: str, archive: Path, tmp_path: Path) -> None:
    """A file that is shorter, or gone, or a list that is no such list."""
    folder = tmp_path / "index"
    made = _made(folder, archive)
    file = folder / made.generation / "whole.idx"
    told = json.loads((folder / NAME).read_text())
    if harm == "size":
        file.write_text("whol")
    elif harm == "gone":
        file.unlink()
    else:
        told = {"json": None, "shape": {**told, "files": [1]}, "version": {**told, "format": 0}}[harm]
        (folder / NAME).write_text(json.dumps(told) if told else "{")
    said = "is of another version" if harm == "version" else "is broken"
    with pytest.raises(ClaimcheckError, match=f"{said}; make it anew with `claimcheck archive build --anew`"):
        read_manifest(folder)


def test_a_byte_that_changed_is_seen_by_the_next_build(archive: Path, tmp_path: Path) -> None:
    """A look at the sizes would not tell it."""
    folder = tmp_path / "index"
    made = _made(folder, archive)
    (folder / made.generation / "whole.idx").write_text("whale")
    assert (read_manifest(folder), is_whole(folder, made)) == (made, False)
