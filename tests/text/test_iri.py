"""Addresses hold only what addresses may, and lead to what they were made of."""

from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.iri import file_iri, web_iri


@pytest.mark.parametrize(
    ("path", "iri"),
    [
        pytest.param("004_a.txt", "004_a.txt", id="plain"),
        pytest.param("2022/12/a b.txt", "2022/12/a%20b.txt", id="folders-and-space"),
        pytest.param("Ärger.txt", "%C3%84rger.txt", id="umlaut"),
        pytest.param("a:b.txt", "a%3Ab.txt", id="no-scheme"),
        pytest.param("a#b?c%20.txt", "a%23b%3Fc%2520.txt", id="no-fragment-nor-query"),
        pytest.param("x</script>.txt", "x%3C/script%3E.txt", id="markup"),
        pytest.param("\ud800.txt", "%ED%A0%80.txt", id="half-character"),
    ],
)
def test_a_file_has_a_relative_address(path: str, iri: str) -> None:
    """Whatever its name, a file's address is a path and nothing else."""
    assert file_iri(path) == iri


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda path: path.strip("/")))
def test_an_address_leads_back_to_its_file(path: str) -> None:
    """Unescaped, the address is the path; it has neither scheme, query nor fragment, and is ASCII."""
    iri = file_iri(path)
    assert (unquote(iri), iri.isascii()) == (path, True)
    if not path.startswith("/"):
        assert urlsplit(iri)[:2] == ("", "")
        assert urlsplit(iri)[3:] == ("", "")


@pytest.mark.parametrize(
    ("url", "iri"),
    [
        pytest.param(
            "https://example.org/a?b=1&c=%C3%A4#d", "https://example.org/a?b=1&c=%C3%A4#d", id="kept"
        ),
        pytest.param("https://example.org/Ä b", "https://example.org/%C3%84%20b", id="escaped"),
        pytest.param('https://example.org/"><script>', "https://example.org/%22%3E%3Cscript%3E", id="markup"),
        pytest.param("HTTP://example.org", "HTTP://example.org", id="capitals"),
        pytest.param("javascript:alert(1)//https://x", None, id="javascript"),
        pytest.param("data:text/html,x", None, id="data"),
        pytest.param("file:///etc/passwd", None, id="file"),
        pytest.param("https://", None, id="no-host"),
        pytest.param("see the archive", None, id="words"),
        pytest.param(None, None, id="none"),
    ],
)
def test_only_addresses_of_the_web_are_ones(url: str | None, iri: str | None) -> None:
    """What is no address of the web is none, however it is written."""
    assert web_iri(url) == iri


def test_a_reader_finds_the_file_below_its_base() -> None:
    """Resolved against the source folder, the address is the file's."""
    assert urljoin("file:///seeds/", file_iri("a:b/c d.txt")) == "file:///seeds/a%3Ab/c%20d.txt"
