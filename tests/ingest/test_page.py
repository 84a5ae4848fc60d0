"""The language of a page: declared, guessed, or belied by its words."""

import pytest

from claimcheck.ingest.page import Block, Declared, Page, declared_language, language_code, with_language
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
