"""WARC files as archives."""

import gzip
from pathlib import Path

import pytest

from claimcheck.load.archive import parts_of, read_part
from claimcheck.load.document import Document

pytest.importorskip("selectolax", reason="the extra `add` is not installed")
pytest.importorskip("warcio", reason="the extra `add` is not installed")

DECLARED = (
    '<meta property="article:published_time" content="2020-03-01T10:00:00+01:00">'
    '<meta property="og:site_name" content="Herald">'
)
SENTENCE = "Der Satz auf Seite {} ist lang genug, um ein Absatz zu sein."


def _record(address: str, status: str, kind: str, content: str) -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n{content}".encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-03-15T10:00:00Z\r\n"
        f"WARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def _page(number: int, head: str = "") -> str:
    return f"<html><head>{head}</head><body><nav>Start</nav><article><p>{SENTENCE.format(number)}</article></body></html>"


RECORDS = (
    _record("https://a.example/", "301 Moved", "text/html", "<p>Moved</p>"),
    _record("https://a.example/1", "200 OK", "text/html", _page(1, DECLARED)),
    _record("https://a.example/x.png", "200 OK", "image/png", "PNG"),
    _record("https://a.example/empty", "200 OK", "text/html", "<html><script>1</script></html>"),
    _record("https://a.example/2", "200 OK", "text/html", _page(2)),
)
FOUND: list[Document | str] = [
    Document("https://a.example/1", SENTENCE.format(1) + "\n", "2020-03-01", "Herald", "https://a.example/1"),
    "{}, https://a.example/empty: this page holds no words, a script fills it: save it with SingleFile, or print it as PDF",
    Document("https://a.example/2", SENTENCE.format(2) + "\n", "", "a.example", "https://a.example/2"),
]
"""The date is what a page declares, never the day on which it was saved."""


def _found(name: str) -> list[Document | str]:
    return [one.format(name) if isinstance(one, str) else one for one in FOUND]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_pages_that_were_found_are_documents(name: str, tmp_path: Path) -> None:
    """Redirects and images are none; each can be read again where its record begins."""
    records = map(gzip.compress, RECORDS) if name.endswith("gz") else RECORDS
    (tmp_path / name).write_bytes(b"".join(records))
    [part] = parts_of((tmp_path / name,))
    read = list(read_part(part))
    assert [found for _, found in read] == _found(name)
    assert list(read_part(part, [read[2][0], read[0][0]])) == [read[0], read[2]]
    assert list(read_part(part, [0])) == [(0, f"{name}: no page at byte 0")]


def test_what_is_broken_is_told(tmp_path: Path) -> None:
    """What stands before it stays."""
    path = tmp_path / "a.warc.gz"
    path.write_bytes(b"".join(map(gzip.compress, RECORDS))[:-40])
    *read, told = [found for _, found in read_part(parts_of((path,))[0])]
    assert (read, told) == (
        _found("a.warc.gz")[:2],
        "a.warc.gz, https://a.example/2: the archive ends in the middle of it",
    )
    path.write_bytes(b"".join(map(gzip.compress, RECORDS[:2])) + b"broken" * 9)
    *read, told = [found for _, found in read_part(parts_of((path,))[0])]
    assert read == _found("a.warc.gz")[:1]
    assert str(told).startswith(f"{path}: not read to its end (this archive is damaged")
