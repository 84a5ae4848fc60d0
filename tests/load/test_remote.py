"""Archives in object stores, read from an S3 of the tests' own."""

import gzip
import json
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.load import archive, remote
from claimcheck.load.archive import parts_of, read_part
from claimcheck.load.archive_index import files_of, part_of, stamp_of
from claimcheck.load.document import Document
from claimcheck.load.partial import digest_of
from claimcheck.load.remote import Remote, located

if TYPE_CHECKING:
    from conftest import Store

LINES = "".join(f"{json.dumps({'id': str(number), 'text': f'Text {number}.'})}\n" for number in range(40))
DOCUMENTS = [Document(str(number), f"Text {number}.") for number in range(40)]


def _read(*addresses: str) -> list[Document | str]:
    return [document for part in parts_of(tuple(map(located, addresses))) for _, document in read_part(part)]


@pytest.mark.parametrize("size", [70, 100_000])
@pytest.mark.parametrize("buffer", [250, 1 << 20])
def test_lines_are_read_in_parts(
    size: int, buffer: int, store: "Store", monkeypatch: pytest.MonkeyPatch
) -> None:
    """As from a disk, wherever a part or a request ends, packed ones too; and what is wanted is read again."""
    monkeypatch.setattr(archive, "PART_BYTES", size)
    monkeypatch.setattr(remote, "_BUFFER", buffer)
    address = store.put("deep/ü ?#%20.jsonl", LINES.encode()).partition("/deep")[0]
    assert _read(address) == DOCUMENTS
    packed = store.put("other/b.jsonl.gz", gzip.compress(LINES.encode()))
    assert _read(packed) == DOCUMENTS
    for part in parts_of((located(address), located(packed))):
        every = list(read_part(part))
        assert list(read_part(part, [every[-1][0]])) == every[-1:]


def test_tables_are_read_by_their_row_groups(store: "Store", monkeypatch: pytest.MonkeyPatch) -> None:
    """Each once; a folder may hold several shards, texts and what is no archive."""
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    monkeypatch.setattr(archive, "PART_BYTES", 100)
    for shard in (0, 1):
        content = BytesIO()
        rows = [document._asdict() for document in DOCUMENTS[20 * shard : 20 * shard + 20]]
        pq.write_table(pa.Table.from_pylist(rows), content, row_group_size=3)
        store.put(f"news/{shard}.parquet", content.getvalue())
    store.put("news/b/t.txt", b"A text.")
    store.put("news/x.pdf", b"x")
    folder = f"s3://{store.bucket}/news/"
    assert _read(folder) == [*DOCUMENTS, Document("b/t", "A text.")]
    assert len(parts_of((located(folder),))) > 10


def test_a_shard_that_cannot_be_read_is_named_and_the_rest_is_done(store: "Store") -> None:
    """Refused, broken or gone in the meantime; the message tells neither keys nor what the store wrote."""
    for name in ("a", "b", "d"):
        store.put(f"n/{name}.jsonl", LINES.encode())
    store.put("n/c.parquet", b"broken" * 20)
    store.put("n/e.txt", b"A text.")
    folder = f"s3://{store.bucket}/n"
    parts = parts_of((located(folder),))
    store.refused |= {f"{store.bucket}/n/a.jsonl", f"{store.bucket}/n/e.txt"}
    del store.objects[f"{store.bucket}/n/d.jsonl"]
    read = [document for part in parts for _, document in read_part(part)]
    assert [one for one in read if isinstance(one, str)] == [
        f"{folder}/a.jsonl: not read to its end (the store says: access denied)",
        f"{folder}/c.parquet: not read to its end (damaged, or no Parquet)",
        f"{folder}/d.jsonl: not read to its end (no such file)",
        f"{folder}/e.txt: cannot be opened: the store says: access denied",
    ]
    assert [one for one in read if isinstance(one, Document)] == DOCUMENTS


def test_the_list_of_a_folder_tells_sizes(store: "Store") -> None:
    """So that of many shards each is asked for its content alone."""
    for number in range(5):
        store.put(f"n/{number}.jsonl", b"{}\n")
    parts = parts_of((located(f"s3://{store.bucket}/n"),))
    assert (len(parts), [one for one in store.asked if "jsonl" in one]) == (5, [])


@pytest.mark.parametrize("kind", ["gone", "refused"])
def test_what_is_not_there_is_refused(kind: str, store: "Store") -> None:
    """With the address and the reason, at once."""
    if kind == "refused":
        store.refused |= {store.bucket, f"{store.bucket}/x.jsonl"}
    message = {
        "gone": "no such file or folder",
        "refused": r"cannot be read \(the store says: access denied\)",
    }
    with pytest.raises(ClaimcheckError, match=rf"^s3://{store.bucket}/x.jsonl:? {message[kind]}$"):
        parts_of((located(f"s3://{store.bucket}/x.jsonl"),))


@pytest.mark.usefixtures("store")
def test_a_store_that_cannot_be_reached_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """After some seconds, in which it is tried again."""
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    with pytest.raises(
        ClaimcheckError, match=r"^s3://away/x cannot be read \(the store cannot be reached\)$"
    ):
        parts_of((located("s3://away/x"),))


def test_what_was_done_is_known_by_its_bytes(store: "Store") -> None:
    """Of lines, tables and texts; of what cannot be read nothing is known."""
    address = store.put("a.jsonl", b"{}\n")
    [part] = parts_of((located(address),))
    first = digest_of(part)
    assert (len(first), digest_of(part)) == (64, first)
    store.put("a.jsonl", b"[]\n\n")
    [changed] = parts_of((located(address),))
    assert digest_of(changed) not in {first, ""}
    store.refused.add(f"{store.bucket}/a.jsonl")
    assert digest_of(changed._replace(end=2)) == ""


def test_an_index_knows_its_files(store: "Store") -> None:
    """By their addresses, sizes and sums, and finds each again."""
    store.put("n/a.jsonl", b"{}\n")
    store.put("n/deep/t.txt", b"A text.")
    folder = f"s3://{store.bucket}/n"
    files = files_of((located(folder),))
    assert list(files) == [f"{folder}/a.jsonl", f"{folder}/deep/t.txt"]
    for name, [part] in files.items():
        stamp = stamp_of(name, 1)._replace(folder=folder if part.names else "")
        assert (stamp.size, stamp.time) == (7 if part.names else 3, 1_767_225_600_000_000_000)
        assert list(read_part(part_of(name, stamp))) == list(read_part(part))


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("s3://b/a/c/", Remote("s3", "b", "a/c")),
        ("S3://b", Remote("s3", "b")),
        ("gcs://b/a", Remote("gs", "b", "a")),
        ("gs://anonymous@b/a", Remote("gs", "anonymous@b", "a")),
        ("file:///a/b%20c", Path("/a/b c")),
        ("a/b.jsonl", Path("a/b.jsonl")),
        ("s3:/b", Path("s3:/b")),
    ],
)
def test_addresses_and_paths(written: str, place: remote.Located) -> None:
    """What is no address is a path."""
    assert located(written) == place


@pytest.mark.parametrize(
    "written",
    [
        "s3://KEY:SECRET@b/a",
        "s3://b/a?access_key=SECRET",
        "gs://SECRET@b/a",
        "s3://",
        "https://SECRET@example.org/a",
        "file://host/SECRET",
    ],
)
def test_what_no_address_may_be_is_refused(written: str) -> None:
    """And never told: it may hold a key."""
    with pytest.raises(ClaimcheckError) as refused:
        located(written)
    assert (
        "SECRET" in str(refused.value),
        "BUCKET" in str(refused.value) or "name a path" in str(refused.value),
    ) == (
        False,
        True,
    )


def test_without_the_library_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to install."""
    for loaded in [one for one in sys.modules if one.partition(".")[0] == "pyarrow"]:
        monkeypatch.delitem(sys.modules, loaded)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(
        ClaimcheckError, match=r"pyarrow is not installed: pip install 'claimcheck-cli\[parquet\]'"
    ):
        parts_of((located("s3://nobody/x"),))
