"""A draft read from its file."""

from io import BytesIO
from pathlib import Path

import pytest

pytest.importorskip("docx", reason="the extra docx is not installed")

import docx

from claimcheck.errors import ClaimcheckError
from claimcheck.load.imported import MAX_DRAFT, read_draft


def test_text_and_markdown_are_read_as_they_are(tmp_path: Path) -> None:
    """The ending tells which."""
    (tmp_path / "a.md").write_text("# Ä", encoding="utf-8")
    (tmp_path / "a.txt").write_text("# Ä", encoding="utf-8")
    found = [read_draft(tmp_path / name) for name in ("a.md", "a.txt")]
    assert [(draft.text, draft.is_markdown, draft.document) for draft in found] == [
        ("# Ä", True, None),
        ("# Ä", False, None),
    ]


def test_of_a_word_document_the_paragraphs_are_read(tmp_path: Path) -> None:
    """With a blank line between them, and the document itself for the copy."""
    made, written = docx.Document(), BytesIO()
    made.add_paragraph("Eins.")
    made.add_paragraph("Zwei.")
    made.save(written)
    content = written.getvalue()
    (tmp_path / "a.docx").write_bytes(content)
    draft = read_draft(tmp_path / "a.docx")
    assert (draft.text, draft.document) == ("Eins.\n\nZwei.", content)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.pdf", b"x", "a draft is a .md, .txt or .docx file; save it as one of these"),
        ("a.md", b"  \n", "the draft is empty"),
        ("a.md", b"\xff\xfe\xfa", None),
        ("a.docx", b"no zip", None),
        ("a.md", b"x" * (MAX_DRAFT + 1), f"more than {MAX_DRAFT:,} characters; check it in parts"),
    ],
)
def test_what_cannot_be_read_is_refused(
    tmp_path: Path, name: str, content: bytes, message: str | None
) -> None:
    """With the file's name and what to do; never a traceback."""
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ClaimcheckError) as refused:
        read_draft(tmp_path / name)
    told = str(refused.value)
    assert told.startswith(f"{tmp_path / name}: ")
    assert message is None or told.endswith(message)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """As the user wrote it."""
    with pytest.raises(ClaimcheckError, match=r"no file `.*none\.md`"):
        read_draft(tmp_path / "none.md")
