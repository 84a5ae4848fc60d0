"""Files of other programs, read within bounds."""

import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.importing.values import Form
from claimcheck.load import imported
from claimcheck.load.imported import read_imported

GUESSED = "no UTF-8: read as Windows text (cp1252); if letters are wrong, say --encoding"


@pytest.mark.parametrize(
    ("content", "encoding", "remarks"),
    [
        ("quote\nÄrger\n".encode(), None, ()),
        ("quote\nÄrger\n".encode("utf-8-sig"), None, ()),
        ("quote\r\nÄrger\r\n".encode("utf-16"), None, ()),
        ("quote\nÄrger\n".encode("cp1252"), None, (GUESSED,)),
        ("quote\nÄrger\n".encode("cp1252"), "cp1252", ()),
        ("quote\nÄrger\n".encode("iso-8859-15"), "latin-1", ()),
    ],
)
def test_a_sheet_is_read_as_spreadsheets_write_it(
    tmp_path: Path, content: bytes, encoding: str | None, remarks: tuple[str, ...]
) -> None:
    """In UTF-8, with a mark or without, UTF-16, or what Excel writes on Windows, which is told."""
    (tmp_path / "s.csv").write_bytes(content)
    offered = read_imported(tmp_path / "s.csv", None, encoding)
    assert ([c.quote for c in offered.candidates], offered.remarks) == (["Ärger"], remarks)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "this file is empty"),
        (b"\n \n", "this file is empty"),
        (b"PK\x03\x04", "save the sheet as CSV"),
        (b"\x00\x01", "holds NUL characters"),
        (b"quote\n\x9d\n", "not cp1252: byte 0x9d in line 2; is it a text?"),
        (b'{"rows": [', "no JSON, or cut short: Expecting value"),
        (b'{"rows": [], "rows": []}', "a record has a key twice"),
        (b"[NaN]", "holds a number that no file of passages has"),
        (b"[" * 200_000, "nested too deeply for a file of passages"),
        (b'{"a": "\xe4"}', "not utf-8: byte 0xe4 in line 1"),
    ],
)
def test_what_cannot_be_imported_is_told(tmp_path: Path, content: bytes, message: str) -> None:
    """In a line that begins with the file's name."""
    (tmp_path / "f").write_bytes(content)
    with pytest.raises(ClaimcheckError) as raised:
        read_imported(tmp_path / "f", None, None)
    assert (str(raised.value).startswith("f: "), message in str(raised.value)) == (True, True)


@pytest.mark.parametrize("name", ["missing", "", "folder", "x\0y"])
def test_what_is_no_file_is_told(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing one, a folder, a name that none can have."""
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ClaimcheckError, match=r"no such file|not a regular file|no such place"):
        read_imported(Path(name), None, None)


def test_an_encoding_that_is_none_is_told(tmp_path: Path) -> None:
    """With some that there are."""
    (tmp_path / "s.csv").write_bytes(b"quote\nx\n")
    with pytest.raises(ClaimcheckError, match="no encoding `utf-9`: utf-8, cp1252"):
        read_imported(tmp_path / "s.csv", None, "utf-9")


def test_standard_input_is_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Called `-`."""
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"quote\nx\n")))
    [found] = read_imported(Path("-"), None, None).candidates
    assert found.place == "standard input:2"


def test_a_form_that_is_told_is_taken(tmp_path: Path) -> None:
    """Whatever the content looks like."""
    (tmp_path / "f").write_text(json.dumps([{"cited_text": "x", "type": "Annotation"}]), encoding="utf-8")
    assert read_imported(tmp_path / "f", Form.CITATIONS, None).candidates[0].quote == "x"
    assert read_imported(tmp_path / "f", None, None).candidates == ()


def test_each_line_may_be_json(tmp_path: Path) -> None:
    """As logs and batches are written; what is wrong in one is told with its line."""
    lines = [
        json.dumps({"result": {"text": "t", "citations": [{"cited_text": word}]}}) for word in ("a", "b")
    ]
    (tmp_path / "f").write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    found = read_imported(tmp_path / "f", None, None).candidates
    assert [c.place for c in found] == [f"f: [{n}].result.citations[0]" for n in (0, 1)]
    for wrong in ("{x}", "{bad", "null and void"):
        (tmp_path / "f").write_text(f"{lines[0]}\n\n{wrong}\n", encoding="utf-8")
        with pytest.raises(ClaimcheckError, match="f: line 3: no JSON"):
            read_imported(tmp_path / "f", None, None)


EVENTS = (
    '{"type": "content_block_delta", "index": 0, "delta": {"citation": {"cited_text": "the bridge"}}}',
    '{"type": "message_stop"}',
)


@pytest.mark.parametrize(
    "text",
    [
        "event: message_start\ndata: {}\n\n: ping\n\ndata: {0}\n\ndata: {1}\n\n",
        "data: {0}\r\n\r\ndata:{1}\r\n\r\ndata: [DONE]\r\n\r\n",
        "\ufeffdata: {0}\ndata: {1}\n",
        "id: 1\ndata: {0}\n\nretry: 5\ndata: {\ndata: }\n\ndata: {1}",
        "{0}\n{1}\n",
        'data: {0}\n\ndata: {1}\n\ndata: {"type": "mess',
    ],
)
def test_a_stream_of_events_is_a_file(tmp_path: Path, text: str) -> None:
    """As servers send it, and as logs keep it: with empty lines or without, broken off or not."""
    for number, event in enumerate(EVENTS):
        text = text.replace(f"{{{number}}}", event)
    (tmp_path / "log").write_text(text, "utf-8", newline="")
    offered = read_imported(tmp_path / "log", None, None)
    assert ([one.quote for one in offered.candidates], offered.remarks) == (["the bridge"], ())


def test_an_event_that_is_no_json_is_told(tmp_path: Path) -> None:
    """With its line, unless it is the last."""
    (tmp_path / "log").write_text('data: {"a": 1}\n\ndata: {"a\n\ndata: {"a": 1}\n', "utf-8")
    with pytest.raises(ClaimcheckError, match="log: line 3: no JSON"):
        read_imported(tmp_path / "log", None, None)


@pytest.mark.parametrize("text", ["null", " null\n", "\ufefftrue", "false\n"])
def test_a_word_of_json_is_no_sheet(tmp_path: Path, text: str) -> None:
    """It is told as the JSON that it is."""
    (tmp_path / "f").write_text(text, "utf-8")
    with pytest.raises(ClaimcheckError, match="f: JSON, but neither annotations"):
        read_imported(tmp_path / "f", None, None)


def test_no_more_is_read_than_is_sensible(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A larger file is refused before it is parsed."""
    monkeypatch.setattr(imported, "MAX_BYTES", 1_000_000)
    (tmp_path / "f").write_bytes(b"[" + b"1," * 600_000)
    with pytest.raises(ClaimcheckError, match="f: larger than 1 MB"):
        read_imported(tmp_path / "f", None, None)
