"""PDFs in a process of their own."""

from pathlib import Path

import pytest

from claimcheck.ingest.page import UnreadablePageError

pytest.importorskip("pypdfium2")

from claimcheck.ingest.pdf import read_pdf
from claimcheck.load.pdf_apart import read_pdf_apart

DOCUMENTS = Path(__file__).parents[1] / "ingest" / "documents"
NEWSPAPER = (DOCUMENTS / "newspaper-two-columns.pdf").read_bytes()


def test_the_page_comes_back_whole() -> None:
    """What the other process reads is what this one would."""
    assert read_pdf_apart(NEWSPAPER) == read_pdf(NEWSPAPER)


@pytest.mark.parametrize(
    ("content", "said"), [((DOCUMENTS / "encrypted.pdf").read_bytes(), "needs a password"), (b"no PDF", "no PDF")]
)
def test_a_refusal_comes_back_in_its_words(content: bytes, said: str) -> None:
    """Why a PDF cannot be read is told as it was there."""
    with pytest.raises(UnreadablePageError, match=said):
        read_pdf_apart(content)


def test_it_ends_in_time() -> None:
    """A PDF that takes too long is given up."""
    with pytest.raises(UnreadablePageError, match="takes too long"):
        read_pdf_apart(NEWSPAPER, seconds=0.01)


def test_nothing_of_the_folder_at_hand_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that holds a module of a known name does not get it run."""
    (tmp_path / "json.py").write_text("raise SystemExit(7)")
    monkeypatch.chdir(tmp_path)
    assert read_pdf_apart(NEWSPAPER).blocks[0].page == 1
