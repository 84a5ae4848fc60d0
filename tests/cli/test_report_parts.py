"""What a report is to show."""

from pathlib import Path

import pytest

from claimcheck.cli.options import Reader
from claimcheck.cli.report_parts import masthead_of, wanted
from claimcheck.cli.session import read
from claimcheck.errors import ClaimcheckError, NothingToCheckError
from claimcheck.report.editorial import Masthead

ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_command_line_goes_before_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not given is taken from the project's file, else empty; an empty text is given."""
    (tmp_path / "claimcheck.toml").write_text(
        "[report]\ntitle = 'A'\ndate = 2026-05-20\nsummary = 'C'\n", encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    assert masthead_of(title="B", author=None, date=None, summary="") == Masthead("B", "", "2026-05-20", "")


@pytest.mark.parametrize(
    ("ids", "status", "shown"),
    [
        ((), None, 17),
        (("jobs-feared", "cost-limit"), None, 2),
        ((), "overreaches", 2),
        (("jobs-feared", "cost-limit"), "overreaches", 1),
    ],
)
def test_claims_are_chosen_by_id_and_by_status(
    ids: tuple[str, ...], status: str | None, shown: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With both those that fit both; all others stay known."""
    monkeypatch.chdir(ROOT / "tests" / "golden" / "project")
    made = wanted(read(None, None), Reader.EDITOR, ids, status, Masthead())
    assert (len(made.report.claims), len(made.whole.claims), len(made.edited.entries)) == (shown, 17, shown)


@pytest.mark.parametrize(
    ("ids", "status", "error"),
    [
        (("jobs-fear",), None, ClaimcheckError),
        ((), "opne", ClaimcheckError),
        (("cost-limit",), "overreaches", NothingToCheckError),
    ],
)
def test_what_is_not_there_is_told(
    ids: tuple[str, ...], status: str | None, error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An id or a status that does not exist, and that nothing is left."""
    monkeypatch.chdir(ROOT / "tests" / "golden" / "project")
    with pytest.raises(error):
        wanted(read(None, None), Reader.EDITOR, ids, status, Masthead())
