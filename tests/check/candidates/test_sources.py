"""Which source a file means."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.candidates.sources import Meant, Sources
from claimcheck.report.candidate import Hint, HintKind

if TYPE_CHECKING:
    from conftest import SmallProject

RECORDS = """
    sources:
      - {id: "004", file: press/004_a.txt, title: "Bridge „closed“", url: "https://Example.org/news/1?id=7#top"}
      - {id: bare, file: b.txt, title: Harbour opens}
      - {id: other, file: c.txt, title: Harbour closes, url: "https://other.example/x"}
      - {id: twin, file: old/b.txt, title: Same, canonical: "https://example.org/t/", archive_url: "https://archive.example/t"}
      - {id: same, file: d.txt, title: same, original: d.original.pdf}
"""


@pytest.fixture
def sources(project: "SmallProject") -> Sources:
    """Sources whose articles are there, but for one."""
    project.write(RECORDS, bare="", c="The harbour\ncloses.\n")
    return Sources(project.load(), {"My paper": "same"})


def hint(kind: str, value: str) -> Hint:
    """Return a hint."""
    return Hint(HintKind(kind), value)


@pytest.mark.parametrize(
    ("kind", "value", "ids", "by"),
    [
        ("name", "004", ["004"], "id"),
        ("name", "https://example.org/news/1?id=7", ["004"], "url"),
        ("url", "http://example.org/news/1/?id=7#:~:text=x", ["004"], "url"),
        ("url", "https://example.org/t", ["twin"], "url"),
        ("url", "https://archive.example/t/", ["twin"], "url"),
        ("name", "004_a.txt", ["004"], "file"),
        ("file", "file:///home/me/press/004%5Fa.txt", ["004"], "file"),
        ("name", "d.original.pdf", ["same"], "file"),
        ("name", "004_A", [], None),
        ("name", 'bridge "closed"', ["004"], "title"),
        ("title", "HARBOUR opens", ["bare"], "title"),
        ("text", "The harbour  closes.", ["other"], "text"),
        ("name", "my paper", ["same"], "name"),
        # Two have it: a person must say which.
        ("file", "b.txt", ["bare", "twin"], "file"),
        ("title", "Same", ["same", "twin"], "title"),
        # Another number, another host, another place: perhaps another article.
        ("url", "https://example.org/news/1?id=8", [], None),
        ("url", "https://www.example.org/t", [], None),
        ("url", "ftp://example.org/t", [], None),
        ("url", "https://[", [], None),
        ("name", "", [], None),
    ],
)
def test_a_source_is_told_by_what_is_its_own(
    sources: Sources, kind: str, value: str, ids: list[str], by: str | None
) -> None:
    """Its id, an address, its file, its title, its text, and what a person has said; nothing that is like them."""
    found = sources.meant([hint(kind, value)])
    assert (list(found.ids), found.by) == (ids, by)


def test_a_title_is_no_address(sources: Sources) -> None:
    """A page elsewhere with the title of an article is another outlet's, unless the record has no address."""
    elsewhere = hint("url", "https://agency.example/1")
    known, bare = (
        sources.meant([elsewhere, hint("title", title)]) for title in ("Harbour closes", "Harbour opens")
    )
    assert (known.ids, bare.ids) == ((), ("bare",))


def test_what_is_said_must_agree(sources: Sources) -> None:
    """Two things that mean two sources mean none; what tells nothing leaves the other."""
    both = sources.meant([hint("name", "004"), hint("url", "https://other.example/x")])
    one = sources.meant([hint("name", "document 3"), hint("text", "The harbour closes.")])
    told = sources.meant([hint("title", "Same"), hint("file", "d.txt")])
    assert (both.ids, one.ids, told.ids) == (("004", "other"), ("other",), ("same",))


@pytest.mark.parametrize(
    ("kind", "value", "near"),
    [
        ("name", "othr", ["other"]),
        ("title", "Harbour opened", ["bare", "other"]),
        ("url", "https://www.example.org/news/1", ["004"]),
        ("url", "https://example.org/news/1?id=8", ["004"]),
        ("name", "something else", []),
        ("name", "x" * 100_000, []),
    ],
)
def test_what_comes_near_is_named(sources: Sources, kind: str, value: str, near: list[str]) -> None:
    """For a person to choose from."""
    found = sources.meant([hint(kind, value)])
    assert (found.ids, list(found.near)[: len(near) or None]) == ((), near)


def test_nothing_said_means_nothing(sources: Sources) -> None:
    """No source is a default."""
    assert sources.meant([]) == Meant(())
