"""Patterns of words and phrases that the tables write with marks."""

from pathlib import Path

import pytest

from claimcheck.languages import pack as module
from claimcheck.text.phrases import alternatives, pattern_of

TABLE = """\
believ… : some
…est : some
too … to : some
as long as : some
as long : some
"""


@pytest.fixture
def _table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read a table written by hand."""
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "some.txt").write_text(TABLE, encoding="utf-8")
    monkeypatch.setattr(module, "_FOLDER", tmp_path)
    for cached in (module.pack, module.words, pattern_of):
        cached.cache_clear()


@pytest.mark.usefixtures("_table")
def test_marks_stand_for_the_rest_of_a_word_and_for_words() -> None:
    """Whole words alone are found, in any case, over a line's end, the longer of two phrases first."""
    try:
        found = pattern_of("some").findall(
            "Believers are too old\nto rest as long\nas the largest unbelieved dog"
        )
        assert found == ["Believers", "too old\nto", "rest", "as long\nas", "largest"]
        assert alternatives("some").index("as\\s+long\\s+as") < alternatives("some").index("as\\s+long|")
    finally:
        for cached in (module.pack, module.words, pattern_of):
            cached.cache_clear()
