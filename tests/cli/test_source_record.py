"""The record of a page, from what was read of it."""

import pytest

from claimcheck.cli.source_record import Described, Files, describe, free_id, with_known
from claimcheck.ingest.page import Block, Declared, Page
from claimcheck.problem import Place
from claimcheck.records.model import Actor

FILES = Files("a.txt", "0" * 64, "a.original.html")
HERE = Place("a.yaml", 1)


def actor(id_: str, name: str, *aliases: str) -> Actor:
    """Return an actor."""
    return Actor(place=HERE, places={}, id=id_, name=name, aliases=aliases)


def page(*, guessed: dict[str, str] | None = None, **declared: str | tuple[str, ...]) -> Page:
    """Return a page that declares this."""
    return Page((Block("x"),), Declared(**declared), guessed or {}, "reader 1", ("hidden",))  # type: ignore[arg-type]


def test_names_that_actors_have_are_their_ids() -> None:
    """However they are written; a name of nobody, or of two, stays a comment."""
    read = page(
        title="A \u202eB",
        outlet="the post",
        author="Ann Lee",
        credits=("DPA", "AFP", "NNA"),
        url="https://a.example/?x",
        canonical="https://a.example/",
        guessed={"published": "2026-03"},
    )
    actors = [
        actor("post", "The Post"),
        actor("dpa", "Deutsche Presse-Agentur", "dpa"),
        actor("n1", "NNA"),
        actor("n2", "x", "nna"),
    ]
    assert describe(read, "a", FILES, actors) == Described(
        {
            "id": "a",
            "file": "a.txt",
            "title": "A B",
            "outlet": "post",
            "author": "Ann Lee",
            "credits": ["dpa"],
            "url": "https://a.example/?x",
            "canonical": "https://a.example/",
            "sha256": "0" * 64,
            "original": "a.original.html",
            "extractor": "reader 1",
        },
        ("credits: AFP, NNA  (no actors have these names)", "guessed: published: 2026-03", "look at: hidden"),
    )


def test_the_address_that_a_page_gives_is_its_url_where_no_other_is_known() -> None:
    """And then it is there once."""
    known = describe(page(canonical="https://a.example/"), "a", FILES, []).known
    assert (known["url"], "canonical" in known) == ("https://a.example/", False)


def test_what_is_known_goes_before_what_is_declared() -> None:
    """Where a page was fetched from is no matter of the page."""
    assert (
        with_known(page(url="https://b.example/"), {"url": "https://a.example/"}).declared.url
        == "https://a.example/"
    )


@pytest.mark.parametrize(
    ("title", "taken", "id_"),
    [
        ("Größer als 1.250: Straße & Co", set(), "groesser-als-1250-strasse-co"),
        (
            "A title that is much longer than forty characters",
            set(),
            "a-title-that-is-much-longer-than-forty",
        ),
        ("The bridge and the", set(), "the-bridge"),
        ("Bridge", {"bridge"}, "bridge-2026-03-14"),
        ("Bridge", {"bridge", "bridge-2026-03-14"}, "bridge-2"),
        ("Минск", set(), "saved-page"),
        ("x" * 50, {"saved-page"}, "saved-page-2026-03-14"),
    ],
)
def test_an_id_is_made_of_the_title(title: str, taken: set[str], id_: str) -> None:
    """Of whole words, of letters that ids have; of the file's name where none remains."""
    assert free_id(page(title=title, published="2026-03-14"), "Saved page", taken) == id_


def test_there_is_always_an_id() -> None:
    """Whatever the file is called."""
    assert free_id(page(), "…", set()) == "source"
