"""A draft read from its file: Markdown, plain text, or a Word document, which is read in a process of its own."""

from pathlib import Path
from typing import NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.ingest.page import Block, UnreadablePageError
from claimcheck.ingest.readers import Kind
from claimcheck.load.apart import read_apart
from claimcheck.load.files import UnreadableError, decode, read_bytes, reason_of
from claimcheck.text.layout import Zone

MAX_BYTES = 20_000_000
"""Of a Word document, pictures included; the words of a draft are far fewer."""

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
