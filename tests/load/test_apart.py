"""Pages in a process of their own."""

from pathlib import Path

import pytest

from claimcheck.ingest.page import UnreadablePageError
from claimcheck.ingest.readers import Kind

pytest.importorskip("pypdfium2", reason="the extra `add` is not installed")

from claimcheck.ingest.readers import read_page
from claimcheck.load.apart import read_apart

DOCUMENTS = Path(__file__).parents[1] / "ingest" / "documents"
NEWSPAPER = (DOCUMENTS / "newspaper-two-columns.pdf").read_bytes()


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Kind.DOCX, "article.docx"),
        (Kind.TRANSCRIPT, "interview.vtt"),
        (Kind.PDF, "newspaper-two-columns.pdf"),
    ],
)
def test_every_field_comes_back(kind: Kind, name: str) -> None:
    """Zones, timecodes, speakers, pages, guesses and remarks are what they were."""
    content = (DOCUMENTS / name).read_bytes()
    assert read_apart(kind, content) == read_page(kind, content)


@pytest.mark.parametrize(
    ("content", "said"),
    [((DOCUMENTS / "encrypted.pdf").read_bytes(), "needs a password"), (b"no PDF", "no PDF")],
)
def test_a_refusal_comes_back_in_its_words(content: bytes, said: str) -> None:
    """Why a PDF cannot be read is told as it was there."""
    with pytest.raises(UnreadablePageError, match=said):
        read_apart(Kind.PDF, content)


def test_it_ends_in_time() -> None:
    """A PDF that takes too long is given up."""
    with pytest.raises(UnreadablePageError, match="takes too long"):
        read_apart(Kind.PDF, NEWSPAPER, seconds=0.01)


def test_nothing_of_the_folder_at_hand_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that holds a module of a known name does not get it run."""
    (tmp_path / "json.py").write_text("raise SystemExit(7)")
    monkeypatch.chdir(tmp_path)
    assert read_apart(Kind.PDF, NEWSPAPER).blocks[0].page == 1
