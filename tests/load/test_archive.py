"""Archives read, document by document."""

import gzip
import json
import sys
from pathlib import Path

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.load import archive
from claimcheck.load.archive import Part, parts_of, read_part
from claimcheck.load.document import Document

LINES = [
    {"id": "1", "text": "One ü.", "date": "2020-01-02", "outlet": "Herald", "url": "https://example.org/1"},
    {"id": 2, "series": "kurier", "text": "Two 😀."},
    {"name": "three", "article": "Three.", "published": "2021", "source": "Blog"},
]
DOCUMENTS = [
    Document("1", "One ü.", "2020-01-02", "Herald", "https://example.org/1"),
    Document("2", "Two 😀.", "", "kurier"),
    Document("three", "Three.", "2021", "Blog"),
]


def _written(path: Path, lines: list[object]) -> Path:
    text = "".join(
        f"{line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)}\n" for line in lines
    )
    content = text.encode()
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path


def _read(*paths: Path) -> list[Document | str]:
    return [document for part in parts_of(paths) for _, document in read_part(part)]


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.jsonl.gz", "a.json"])
def test_lines_are_documents(name: str, tmp_path: Path) -> None:
    """With passim's keys and those of other collections."""
    assert _read(_written(tmp_path / name, [*LINES])) == DOCUMENTS


@pytest.mark.parametrize("size", [1, 20, 60, 100_000])
def test_parts_share_a_file_without_loss(size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever a part ends: each line is of one part alone."""
    monkeypatch.setattr(archive, "PART_BYTES", size)
    path = _written(tmp_path / "a.jsonl", [*LINES])
    assert (_read(path), len(parts_of((path,))) > 1) == (DOCUMENTS, size < 1000)


@pytest.mark.parametrize(
    ("name", "names", "is_open"),
    [("a.jsonl", (), True), ("a.jsonl.gz", (), False), ("a.parquet", (), False), ("a", ("b.txt",), True)],
)
def test_what_is_packed_is_read_from_its_start(name: str, names: tuple[str, ...], is_open: bool) -> None:  # noqa: FBT001
    """Lines and texts are not."""
    assert Part(Path(name), names=names).is_open == is_open


def test_a_folder_of_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And of lines, below it, too; each named by its path, in the order of the names."""
    monkeypatch.setattr(archive, "PART_FILES", 1)
    (tmp_path / "deep").mkdir()
    for name in ("b.txt", "a.txt", "deep/c.txt", "other.pdf"):
        (tmp_path / name).write_text(name)
    _written(tmp_path / "deep" / "d.jsonl", [LINES[0]])
    assert _read(tmp_path) == [
        DOCUMENTS[0],
        Document("a", "a.txt"),
        Document("b", "b.txt"),
        Document("deep/c", "deep/c.txt"),
    ]


def test_what_cannot_be_read_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    """A line that is no JSON, no object, or has no text."""
    path = _written(tmp_path / "a.jsonl", ["{", "", "[1]", {"id": "x", "text": ["y"]}, LINES[0]])
    assert _read(path) == [
        f"{path}, line 1: no JSON; a line is one document, in UTF-8",
        f"{path}, line 3: no JSON object; a line is one document",
        f"{path}, line 4: no text (one of text, article, content, body)",
        DOCUMENTS[0],
    ]


def test_a_text_that_is_no_utf_8_is_told(tmp_path: Path) -> None:
    """The others of the folder are read."""
    (tmp_path / "a.txt").write_bytes(b"\xff\xfa")
    (tmp_path / "b.txt").write_text("b")
    told, read = _read(tmp_path)
    assert (str(told).startswith(f"{tmp_path / 'a.txt'}: "), read) == (True, Document("b", "b"))


def test_a_broken_packing_is_told(tmp_path: Path) -> None:
    """What was read before it stays."""
    path = _written(tmp_path / "a.jsonl.gz", [*LINES] * 200)
    path.write_bytes(path.read_bytes()[:-30])
    *read, told = _read(path)
    assert (told, set(read) <= set(DOCUMENTS)) == (
        f"{path}: not read to its end (it ends in the middle)",
        True,
    )


def test_only_what_is_wanted_is_read_again(tmp_path: Path) -> None:
    """By the numbers that the first reading gave."""
    for name in ("a.jsonl", "a.jsonl.gz"):
        [part] = parts_of((_written(tmp_path / name, [*LINES]),))
        every = list(read_part(part))
        assert list(read_part(part, {every[2][0], every[0][0]})) == [every[0], every[2]]
    (tmp_path / "x.txt").write_text("x")
    (tmp_path / "y.txt").write_text("y")
    assert list(read_part(Part(tmp_path, names=("x.txt", "y.txt")), {1})) == [(1, Document("y", "y"))]


@pytest.mark.parametrize(
    ("name", "message"), [("gone", "no such file"), ("a.pdf", "is no archive"), ("empty", "holds no archive")]
)
def test_what_is_no_archive_is_refused(name: str, message: str, tmp_path: Path) -> None:
    """With what is read."""
    (tmp_path / "a.pdf").write_text("x")
    (tmp_path / "empty").mkdir()
    with pytest.raises(ClaimcheckError, match=message):
        parts_of((tmp_path / name,))


def test_of_a_teaser_and_the_whole_the_whole_is_read(tmp_path: Path) -> None:
    """And breaks in what is told of it are blanks."""
    [document] = _read(
        _written(tmp_path / "a.jsonl", [{"id": "a\nb", "text": "Short.", "body": "Long and whole."}])
    )
    assert document == Document("a b", "Long and whole.")


def test_a_folder_may_mix_kinds_and_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    """Each file that cannot be read is told once, and the rest is read."""
    pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
    pytest.importorskip("warcio", reason="the extra `add` is not installed")
    for name in ("a.parquet", "b.warc", "c.jsonl.gz"):
        (tmp_path / name).write_bytes(b"broken" * 20)
    (tmp_path / "d.txt").write_text("d")
    *told, read = _read(tmp_path)
    assert [str(one).removeprefix(f"{tmp_path}/") for one in told] == [
        "a.parquet: not read to its end (damaged, or no Parquet)",
        "b.warc: not read to its end (this archive is damaged (ArchiveLoadFailed))",
        "c.jsonl.gz: not read to its end (damaged)",
    ]
    assert read == Document("d", "d")


@pytest.mark.parametrize(
    ("name", "module", "extra"), [("a.parquet", "pyarrow", "parquet"), ("a.warc", "warcio", "add")]
)
def test_a_library_that_is_missing_is_named(
    name: str, module: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the extra that has it, and the rest of the folder is read."""
    for loaded in [one for one in sys.modules if one.partition(".")[0] == module]:
        monkeypatch.delitem(sys.modules, loaded)
    monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / name).write_bytes(b"x")
    (tmp_path / "d.txt").write_text("d")
    assert _read(tmp_path) == [
        f"{tmp_path / name}: {module} is not installed: pip install 'claimcheck-cli[{extra}]'",
        Document("d", "d"),
    ]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    """By whatever way."""
    path = _written(tmp_path / "a.jsonl", [*LINES])
    (tmp_path / "link.jsonl").symlink_to(path)
    assert _read(path, tmp_path / "." / "a.jsonl", tmp_path / "link.jsonl") == DOCUMENTS
