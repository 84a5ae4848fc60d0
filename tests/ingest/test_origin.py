"""Where saved pages were, and their copies."""

import pytest

from claimcheck.ingest.origin import Archived, archived, saved_by


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
