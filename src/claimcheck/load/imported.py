"""Files that are neither records nor articles, read within bounds: drafts, of which a Word document is read in a process of its own; and those of other programs, decoded and handed to what knows their forms."""

import codecs
import sys
from pathlib import Path
from typing import NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.importing.offered import is_json, is_stream, offered_by_json, offered_by_sheet, refuse_binary
from claimcheck.importing.values import Form, NotImportableError
from claimcheck.ingest.page import Block, UnreadablePageError
from claimcheck.ingest.readers import Kind
from claimcheck.load.apart import read_apart
from claimcheck.load.files import NoJsonError, UnreadableError, decode, parse_json, read_bytes, reason_of
from claimcheck.report.candidate import Offered
from claimcheck.text.layout import Zone

MAX_BYTES = 20_000_000
"""As much as an article at most: ten thousand annotations take 15 MB; a Word document has its pictures in it."""

_WHAT = "file of passages"
_END = "[DONE]"
"""What some servers send as the last event, which is no JSON."""

_WINDOWS = "cp1252"
"""What Excel writes as CSV, where it does not write UTF-8, on most machines of western Europe and America."""


def read_imported(file: Path, form: Form | None, encoding: str | None) -> Offered:
    """Return the candidates of *file*.

    Args:
        file: Its place; `-` is standard input.
        form: What it is; None: its content tells.
        encoding: Of a sheet; None: UTF-8 or what its first bytes tell, else what Excel writes on Windows.

    Raises:
        ClaimcheckError: if it cannot be read, or is nothing that can be imported.
    """
    shown = "standard input" if str(file) == "-" else file.name
    try:
        return _offered(_content(file), form, encoding, shown)
    except (UnreadableError, NotImportableError, NoJsonError) as error:
        raise ClaimcheckError(f"{shown}: {error}") from None


def _offered(content: bytes, form: Form | None, encoding: str | None, shown: str) -> Offered:
    refuse_binary(content)
    text, remark = _decoded(content, encoding)
    if not text.strip():
        raise NotImportableError("this file is empty")
    if is_json(text, form):
        offered = offered_by_json(_parsed(text), form, shown)
    else:
        offered = offered_by_sheet(text, form, shown)
    return offered._replace(remarks=(*offered.remarks, *((remark,) if remark else ())))


def _parsed(text: str) -> object:
    """Return the JSON that *text* is, or a list of that in its lines where each of them is some.

    Raises:
        NoJsonError: if it is none.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    if is_stream(text):
        return _events(lines)
    first, *others = [line for line in lines if line.strip()]
    if not (others and _is_record(first)):
        return parse_json(text, _WHAT)
    parsed: list[object] = []
    for number, line in enumerate(lines, start=1):
        try:
            parsed += [parse_json(line, _WHAT)] if line.strip() else []
        except NoJsonError as error:
            raise NoJsonError(f"line {number}: {error}") from None
    return parsed


def _events(lines: list[str]) -> list[object]:
    """Return the JSON of each event of a stream, be there empty lines between them or not.

    What breaks off at the end of the file is none.

    Raises:
        NoJsonError: if another one is no JSON.
    """
    parsed: list[object] = []
    data: list[str] = []
    last = max(number for number, line in enumerate(lines, start=1) if line.strip())
    for number, line in enumerate(lines, start=1):
        if line.startswith("data:"):
            data.append(line.removeprefix("data:").removeprefix(" "))
        elif not data:
            continue
        try:
            parsed += [] if data == [_END] else [parse_json("\n".join(data), _WHAT)]
            data = []
        except NoJsonError as error:
            if not line.startswith("data:") and number < last:
                raise NoJsonError(f"line {number - 1}: {error}") from None
    return parsed


def _is_record(line: str) -> bool:
    """Return whether a line is a record by itself, so that all others are to be some, too."""
    try:
        return isinstance(parse_json(line, _WHAT), dict)
    except NoJsonError:
        return False


def _content(file: Path) -> bytes:
    try:
        if str(file) != "-":
            return read_bytes(file.resolve(strict=True), MAX_BYTES)
        content = sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin is not None else b""
    except (FileNotFoundError, NotADirectoryError):
        raise UnreadableError("no such file") from None
    except (OSError, RuntimeError, ValueError) as error:
        raise UnreadableError(f"cannot be opened: {reason_of(error)}") from None
    if len(content) > MAX_BYTES:
        raise UnreadableError(f"larger than {MAX_BYTES // 1_000_000} MB")
    return content


def _decoded(content: bytes, encoding: str | None) -> tuple[str, str]:
    """Return the text, and what to tell of how it was decoded."""
    if encoding is not None:
        try:
            codecs.lookup(encoding)
        except (LookupError, ValueError):
            raise NotImportableError(f"no encoding `{encoding}`: utf-8, cp1252, utf-16 …") from None
        return _without_hint(content, encoding), ""
    try:
        return decode(content, "utf-8"), ""
    except UnreadableError:
        if content.lstrip()[:1] in {b"{", b"["}:
            return _without_hint(content, "utf-8"), ""
        text = _without_hint(content, _WINDOWS)
        return text, "no UTF-8: read as Windows text (cp1252); if letters are wrong, say --encoding"


def _without_hint(content: bytes, encoding: str) -> str:
    try:
        return decode(content, encoding)
    except UnreadableError as error:
        # The hint at a key of records helps nobody here.
        reason = str(error).partition("; save it as")[0]
        raise UnreadableError(f"{reason}; is it a text? If so, say --encoding") from None


MAX_DRAFT = 400_000
"""Code points of a draft, a book of 200 pages: each of its sentences is held against all articles."""

_MARKDOWN = (".md", ".markdown", ".qmd")
_PLAIN = (".txt", ".text")


class ReadDraft(NamedTuple):
    """A draft as it lies in its file."""

    text: str
    """Of a Word document its paragraphs, cells and notes, with a blank line between them."""
    is_markdown: bool
    document: bytes | None = None
    """The Word document itself; None for text."""


def read_draft(path: Path) -> ReadDraft:
    """Return the draft at *path*.

    Raises:
        ClaimcheckError: if it is no regular file, too large, of another kind, or cannot be read.
    """
    ending = path.suffix.lower()
    if ending not in {*_MARKDOWN, *_PLAIN, ".docx"}:
        raise ClaimcheckError(f"{path}: a draft is a .md, .txt or .docx file; save it as one of these")
    try:
        content = read_bytes(path.resolve(strict=True), MAX_BYTES)
        draft = (
            _document(content)
            if ending == ".docx"
            else ReadDraft(decode(content, "utf-8"), ending in _MARKDOWN)
        )
    except (UnreadableError, UnreadablePageError) as error:
        raise ClaimcheckError(f"{path}: {error}") from None
    except FileNotFoundError:
        raise ClaimcheckError(f"no file `{path}`") from None
    except (OSError, RuntimeError, ValueError) as error:
        raise ClaimcheckError(f"{path}: {reason_of(error)}") from None
    if not draft.text.strip():
        raise ClaimcheckError(f"{path}: the draft is empty")
    if len(draft.text) > MAX_DRAFT:
        raise ClaimcheckError(f"{path}: more than {MAX_DRAFT:,} characters; check it in parts")
    return draft


def _document(content: bytes) -> ReadDraft:
    page = read_apart(Kind.DOCX, content)
    return ReadDraft(
        "\n\n".join(block.text for block in page.blocks if _is_written(block)),
        is_markdown=False,
        document=content,
    )


def _is_written(block: Block) -> bool:
    return block.zone is not Zone.LEFT_OUT
