"""What a command line or a sheet names."""

from pathlib import Path

import pytest

from claimcheck.cli.inputs import Input, pages_at, pages_of_sheet
from claimcheck.errors import ClaimcheckError


def shown(pages: object) -> list[tuple[str, bytes] | str]:
    """Return names and contents, or why there are none."""
    assert not isinstance(pages, list)
    return [page if isinstance(page, str) else (page.shown, page.content) for page in pages]  # type: ignore[attr-defined]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working folder, with pages in it."""
    monkeypatch.chdir(tmp_path)
    for name in (
        "saved/b.html",
        "saved/deep/a.PDF",
        "saved/.hidden.html",
        "saved/x.css",
        "saved/b_files/y.js",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("here")
def test_a_folder_stands_for_its_pages() -> None:
    """In the order of their names; scripts, styles and what is hidden are none."""
    assert shown(pages_at("saved")) == [
        ("saved/b.html", b"saved/b.html"),
        ("saved/deep/a.PDF", b"saved/deep/a.PDF"),
    ]


@pytest.mark.usefixtures("here")
def test_a_file_is_read_whatever_its_name() -> None:
    """One that was named was meant; one that is not there is told."""
    assert shown(pages_at("saved/x.css")) == [("saved/x.css", b"saved/x.css")]
    assert shown(pages_at("none.html")) == ["no file `none.html`"]


SHEET = """\
Link,Archive status,Archive location,Archive date,Upload timestamp,Upload title,Textual content,WACZ
https://a.example/1,wayback: success,https://web.archive.org/web/20260101000000/https://a.example/1,2026-01-02T10:00:00,2025-12-31 23:00:00,A title,The words.,
https://a.example/2,,,not a date,,,,copies/2.wacz
https://a.example/3,,,,,,,copies/none.wacz
,,,,,,words without a link,
"""


def test_the_sheet_of_an_archiver(here: Path) -> None:
    """Each row with a link is a page: the copy beside the sheet, or the words in it."""
    (here / "copies").mkdir()
    (here / "copies" / "2.wacz").write_bytes(b"PK")
    (here / "sheet.csv").write_text(SHEET, encoding="utf-8-sig")
    first, second, third = pages_of_sheet(Path("sheet.csv"))
    assert first == Input(
        "https://a.example/1.txt",
        b"The words.",
        None,
        "utf-8",
        {
            "url": "https://a.example/1",
            "archive_url": "https://web.archive.org/web/20260101000000/https://a.example/1",
            "accessed": "2026-01-02",
            "published": "2025-12-31",
            "title": "A title",
        },
    )
    assert isinstance(second, Input)
    assert (second.shown, second.content, second.known) == (
        "copies/2.wacz",
        b"PK",
        {"url": "https://a.example/2"},
    )
    assert third == "sheet.csv, row 4: no file `copies/none.wacz`"


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "Link\n"])
def test_another_sheet_is_none_of_these(here: Path, text: str) -> None:
    """Without links there is nothing to add."""
    (here / "sheet.csv").write_text(text, encoding="utf-8")
    with pytest.raises(ClaimcheckError, match="no column `Link`"):
        list(pages_of_sheet(Path("sheet.csv")))
