"""What SingleFile says over a page."""

import pytest

from claimcheck.ingest.single_file import saved_by

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
