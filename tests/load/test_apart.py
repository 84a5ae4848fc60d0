"""Pages are read in a process of their own, and what that process does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.ingest.page import UnreadablePageError
from claimcheck.ingest.readers import Kind, read_page
from claimcheck.load.apart import UNREADABLE, read_apart

pytest.importorskip("pypdfium2", reason="the extra `add` is not installed")


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


def run(reader: str, content: bytes = b"%PDF") -> subprocess.CompletedProcess[bytes]:
    """Run the process with *reader*, the body of a function of its content, in the place of ours."""
    script = (
        "import sys, claimcheck.load.apart as process\n"
        "process.MAX_COMPUTING = 1; process.LARGEST_RESULT = 10_000\n"
        f"def read_page(kind, content, charset):\n    {reader}\n"
        "process.read_page = read_page\nsys.exit(process.main('pdf', ''))\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(
        [sys.executable, "-c", script],
        input=content,
        capture_output=True,
        env=environment,
        check=False,
        timeout=60,
    )


def test_a_refusal_is_the_output() -> None:
    """The message for the user is written, and the code says that it is one."""
    done = run("raise process.UnreadablePageError('a scan')")
    assert (done.returncode, done.stdout) == (UNREADABLE, b"a scan")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the address space of a process")
def test_memory_is_bounded() -> None:
    """More memory than a page may take is a refusal without a message of its own."""
    done = run("return bytes(10 * process.MAX_MEMORY)")
    assert (done.returncode, done.stdout) == (UNREADABLE, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of computing time")
def test_time_is_bounded() -> None:
    """Computing without end is ended by the system."""
    done = run("\n    while True: pass")
    assert (done.returncode < 0, done.stdout) == (True, b"")
