"""A page as a text and its map."""

import json

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.ingest.frozen import freeze
from claimcheck.ingest.page import Block, Page
from claimcheck.text.layout import Zone


def runs(page: Page) -> list[dict[str, object]]:
    """Return the runs of the map of *page*."""
    found: list[dict[str, object]] = json.loads(freeze(page).map)["runs"]
    return found


def test_blocks_are_paragraphs() -> None:
    """A blank line parts them; one line break where a block goes on."""
    page = Page(
        (
            Block("One", page=1, heading="H"),
            Block("two.", page=2, continues=True),
            Block("Three.", Zone.LEFT_OUT, path="main>p", timecode="00:00:01.000", speaker="A"),
        )
    )
    frozen = freeze(page)
    assert frozen.text == "One\ntwo.\n\nThree.\n"
    assert json.loads(frozen.map) == {
        "schema_version": 1,
        "sha256": frozen.sha256,
        "runs": [
            {"start": 0, "end": 3, "zone": "main", "page": 1, "heading": "H"},
            {"start": 4, "end": 8, "zone": "main", "page": 2},
            {
                "start": 10,
                "end": 16,
                "zone": "left-out",
                "timecode": "00:00:01.000",
                "path": "main>p",
                "speaker": "A",
            },
        ],
    }


def test_hints_where_a_word_may_break_are_no_letters() -> None:
    """Between letters they are gone; at the end of a line one is the hyphen that is seen."""
    page = Page((Block("Verkehrs\xadministerin, Küsten\u200bwirtschaft, Fach\xad\nkräfte \xad x"),))
    assert freeze(page).text == "Verkehrsministerin, Küstenwirtschaft, Fach\xad\nkräfte \xad x\n"


def test_a_text_holds_characters_alone() -> None:
    """Line ends have one form; half characters and zeros are none."""
    page = Page((Block("a\r\nb\rc\0\ud800"), Block(" \r\n"), Block("d")))
    assert (freeze(page).text, [run["start"] for run in runs(page)]) == ("a\nb\nc\ufffd\n\nd\n", [0, 8])


@given(st.lists(st.builds(Block, st.text(), st.sampled_from(Zone), continues=st.booleans())))
def test_runs_cover_every_word_and_nothing_twice(blocks: list[Block]) -> None:
    """What stands between two runs is line breaks, whatever the blocks are."""
    page = Page(tuple(blocks))
    text, done = freeze(page).text, 0
    for run in runs(page):
        start, end = run["start"], run["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert done <= start < end
        assert text[done:start].strip("\n") == ""
        done = end
    assert text[done:] == "\n"
