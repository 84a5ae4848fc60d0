"""Parquet files as archives."""

from datetime import date
from pathlib import Path

import pytest

from claimcheck.load import archive, document
from claimcheck.load.archive import parts_of, read_part
from claimcheck.load.document import Document

pa = pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
pq = pytest.importorskip("pyarrow.parquet", reason="the extra `parquet` is not installed")

ROWS = [
    {
        "id": number,
        "text": f"Text {number}.",
        "date": date(2020, 1, number + 1),
        "outlet": "Herald",
        "more": 1.5,
    }
    for number in range(7)
]
DOCUMENTS = [
    Document(str(number), f"Text {number}.", f"2020-01-{number + 1:02}", "Herald") for number in range(7)
]


def _written(path: Path, rows: list[dict[str, object]], size: int = 2) -> Path:
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=size)
    return path


@pytest.mark.parametrize("size", [1, 2, 100])
@pytest.mark.parametrize("part", [1, 1_000_000])
@pytest.mark.parametrize("batch", [1, 3, 256])
def test_rows_are_documents(
    size: int, part: int, batch: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However they are grouped, parted and read; each is of one part alone, and can be read again by its row."""
    monkeypatch.setattr(archive, "PART_BYTES", part)
    monkeypatch.setattr(document, "ROWS", batch)
    parts = parts_of((_written(tmp_path / "a.parquet", [*ROWS], size),))
    read = [found for part in parts for found in read_part(part)]
    assert read == list(enumerate(DOCUMENTS))
    assert (len(parts) > 1) == (part == 1 and size < 7)
    again = [found for part in parts for found in read_part(part, [6, 1])]
    assert again == [(1, DOCUMENTS[1]), (6, DOCUMENTS[6])] or len(parts) > 1


def test_what_has_no_text_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    """By its row, counted from 1; a row without an id is called by it, too."""
    path = _written(tmp_path / "a.parquet", [{"text": None}, {"text": "Two."}, {"text": ""}])
    [part] = parts_of((path,))
    assert [found for _, found in read_part(part)] == [
        "a.parquet, row 1: no text (one of text, article, content, body)",
        Document("a.parquet, row 2", "Two."),
        "a.parquet, row 3: no text (one of text, article, content, body)",
    ]


def test_what_is_broken_in_the_middle_is_told(tmp_path: Path) -> None:
    """The rows before it stay."""
    path = _written(
        tmp_path / "a.parquet", [{"text": f"Words {number}, " * 50} for number in range(400)], 100
    )
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 200] = b"\xff" * 200
    path.write_bytes(content)
    *read, told = [found for _, found in read_part(parts_of((path,))[0])]
    assert told == f"{path}: not read to its end (damaged, or no Parquet)"
    assert read[:50] == [Document(f"a.parquet, row {n + 1}", f"Words {n}, " * 50) for n in range(50)]
