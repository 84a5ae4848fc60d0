"""The language of a page: declared, guessed, or belied by its words."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.ingest.page import (
    Archived,
    Block,
    Declared,
    Page,
    archived,
    declared_language,
    freeze,
    language_code,
    saved_by,
    with_language,
)
from claimcheck.text.layout import Zone

GERMAN = "Die Brücke wird im Mai nicht gebaut, und das ist für die Stadt kein Verlust, sagte sie."
ENGLISH = "The bridge will not be built in May, and this is no loss for the town, she said."


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("de", "de"),
        ("de-AT", "de"),
        (" en_GB", "en"),
        ("DE", "de"),
        ("und", None),
        ("German", None),
        (None, None),
    ],
)
def test_a_tag_names_a_language(written: str | None, code: str | None) -> None:
    """With or without a country; a name in words is none."""
    assert language_code(written) == code


def test_most_words_tell_what_a_page_declares() -> None:
    """An article in an element of its own language counts, and teasers in another do not."""
    blocks = [
        Block(GERMAN, language="de"),
        Block("Short.", language="en"),
        Block(ENGLISH * 3, Zone.LEFT_OUT, language="en"),
    ]
    assert declared_language(blocks) == "de"
    assert declared_language([]) is None


def test_a_declaration_that_the_words_belie_goes() -> None:
    """Templates say `de` over English articles: that is told, and what the words say stands as a guess."""
    told = with_language(Page((Block(ENGLISH),) * 5, Declared(language="de")))
    assert (told.declared.language, told.guessed, told.remarks) == (
        None,
        {"language": "en"},
        ("declares the language `de`, and its words are another's",),
    )


@pytest.mark.parametrize(
    ("texts", "guessed"),
    [
        ([GERMAN] * 3, {"language": "de"}),
        ([GERMAN, GERMAN, ENGLISH], {"language": "de"}),
        ([GERMAN, ENGLISH], {}),
        (
            [
                "Le pont ne sera pas construit en mai, et ce n'est pas une perte pour la ville, a-t-elle dit dans un communiqué."
            ],
            {"language": "fr"},
        ),
        (["1.250"], {}),
    ],
)
def test_a_language_is_guessed_where_most_words_are_its(texts: list[str], guessed: dict[str, str]) -> None:
    """Of a page in two halves nobody knows; a page that declares its language needs no guess."""
    page = Page(tuple(map(Block, texts)))
    assert with_language(page).guessed == guessed
    declared = Page(page.blocks, Declared(language="xx"))
    assert with_language(declared) == declared


def test_what_most_elements_declare_is_the_language_of_a_page() -> None:
    """The HTML of a mail says it where its header does not; a header goes before."""
    blocks = (Block(GERMAN, language="de"),) * 3
    assert with_language(Page(blocks)) == Page(blocks, Declared(language="de"))
    assert with_language(Page(blocks, Declared(language="xx"))).declared.language == "xx"


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


@pytest.mark.parametrize(
    ("address", "found"),
    [
        (
            "https://web.archive.org/web/20221219180500/https://a.example/x?y=1",
            Archived(
                "https://a.example/x?y=1",
                "https://web.archive.org/web/20221219180500/https://a.example/x?y=1",
                "2022-12-19",
            ),
        ),
        (
            "https://web.archive.org/web/20221219180500id_/http://a.example/",
            Archived(
                "http://a.example/",
                "https://web.archive.org/web/20221219180500id_/http://a.example/",
                "2022-12-19",
            ),
        ),
        ("https://archive.ph/AbC12", Archived("https://archive.ph/AbC12", "https://archive.ph/AbC12")),
        (
            "https://a.example/web/20221219180500/https://b.example/",
            Archived("https://a.example/web/20221219180500/https://b.example/"),
        ),
    ],
)
def test_a_copy_tells_what_it_is_one_of(address: str, found: Archived) -> None:
    """Archives that write the address into their own give it back; of the others the copy is all that is known."""
    assert archived(address) == found


COMMENT = """<!--
 Page saved with SingleFile
 url: https://a.example/x?y=1
 saved date: Sun Mar 15 2026 00:02:11 GMT+0100 (Mitteleuropäische Normalzeit)
-->"""


@pytest.mark.parametrize(
    ("html", "saved"),
    [
        (
            f"<!DOCTYPE html><html lang=de>{COMMENT}<head><meta charset=utf-8>",
            {"url": "https://a.example/x?y=1", "accessed": "2026-03-14"},
        ),
        (f"<html><head></head><body>{COMMENT}", {}),
        (f"<html><!-- other --><head>{COMMENT}", {}),
        ("<!-- Page saved with SingleFile -->", {}),
        ("<!-- Page saved with SingleFile\n url: javascript:x -->", {}),
        (
            "<!-- Page saved with SingleFile\n url: https://web.archive.org/web/20260101000000/https://a.example/ -->",
            {
                "url": "https://a.example/",
                "archive_url": "https://web.archive.org/web/20260101000000/https://a.example/",
            },
        ),
        ("", {}),
    ],
)
def test_the_comment_over_the_page(html: str, saved: dict[str, str]) -> None:
    """Its address, and the day in UTC; a comment in the page is the page's own."""
    assert saved_by(html) == saved
