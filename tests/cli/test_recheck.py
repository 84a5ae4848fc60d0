"""Whether originals and pages still give the texts that were made of them."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimcheck.cli.addition import Adder
from claimcheck.cli.inputs import Input
from claimcheck.cli.recheck import recheck
from claimcheck.errors import ClaimcheckError
from claimcheck.load.fetching import Fetched
from claimcheck.load.project import find_project

if TYPE_CHECKING:
    from conftest import SmallProject

MAIL = b"From: a@b.example\nSubject: Bridge\n\nOne.\n\nTwo.\n"


@pytest.fixture
def here(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with an article that was made of a page with an address."""
    monkeypatch.chdir(project.folder)
    adder = Adder(find_project(None, None, project.folder), project.folder / "seeds", None, project.folder)
    adder.add(Input("m.eml", MAIL, known={"url": "https://a.example/m"}), "m", dry=False)
    return project.folder


def lines(*ids: str, online: bool = False) -> tuple[list[str], bool]:
    """Return what is told of these sources, of all where none is named."""
    return recheck(ids, None, None, online=online, allow_private=False)


@pytest.mark.usefixtures("here")
def test_an_original_that_gives_the_same_text() -> None:
    """Nothing has changed; sources without an original are none to check."""
    assert lines("m") == (["m: m.original.eml gives the same text"], True)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            MAIL.replace(b"Two", b"Three"),
            "m: m.original.eml, or the text made of it, has changed, or this version reads it otherwise",
        ),
        (b"", "m: m.original.eml: this is no mail: it has neither a subject nor a date nor a sender"),
        (None, "m: m.original.eml: no such file"),
    ],
)
def test_an_original_that_does_not(here: Path, content: bytes | None, told: str) -> None:
    """It has changed, is no page any more, or is gone."""
    original = here / "seeds" / "m.original.eml"
    original.unlink() if content is None else original.write_bytes(content)
    assert lines() == ([told], False)


def test_another_reader_is_told(here: Path) -> None:
    """A newer version may read a page in another way; that is no change of the page."""
    record = here / "claims" / "sources.yaml"
    record.write_text(
        record.read_text("utf-8").replace("extractor: mail", "extractor: mail 0"), encoding="utf-8"
    )
    (here / "seeds" / "m.original.eml").write_bytes(MAIL.replace(b"Two", b"Three"))
    assert lines() == (["m: m.original.eml gives another text now; it was made with mail 0"], False)


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("content", "told", "same"),
    [
        (MAIL, "m: the page says the same today", True),
        (MAIL.replace(b"Two", b"Three"), "m: the page has changed: 1 block gone, 1 new", False),
        (None, "m: not there", False),
    ],
)
def test_the_page_itself(
    monkeypatch: pytest.MonkeyPatch,
    content: bytes | None,
    told: str,
    same: bool,  # noqa: FBT001
) -> None:
    """It is fetched anew where that is asked for, and its article compared."""

    def fetch(address: str, *, allow_private: bool) -> Fetched:
        if content is None or allow_private:
            raise ClaimcheckError("not there")
        return Fetched(address, content, None, "message/rfc822")

    monkeypatch.setattr("claimcheck.cli.recheck.fetch", fetch)
    assert lines(online=True) == (["m: m.original.eml gives the same text", told], same)
