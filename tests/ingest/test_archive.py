"""Addresses of copies in web archives."""

import pytest

from claimcheck.ingest.archive import Archived, archived


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
