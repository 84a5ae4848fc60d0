"""Fetching a page, from a server on this machine: nothing here asks the network."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.load import fetching
from claimcheck.load.fetching import Fetched, fetch, is_address, is_public

pytest.importorskip("httpx", reason="the extra `add` is not installed")

PAGE = b"<p>words</p>"


class Site(BaseHTTPRequestHandler):
    """Answers by the path that is asked for."""

    robots: ClassVar[tuple[int, bytes]] = (404, b"")
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        """Answer."""
        self.asked.append(f"{self.headers['Host'].partition(':')[0]}{self.path}")
        if self.path == "/robots.txt":
            self._answer(*self.robots)
        elif self.path.startswith("/to/"):
            self._answer(302, b"", Location=self.path.removeprefix("/to/").replace("~", "/"))
        elif self.path == "/large":
            self._answer(200, b"x" * 3_000_000)
        elif self.path == "/gone":
            self._answer(410, b"")
        else:
            self._answer(200, PAGE, **{"Content-Type": "text/html; charset=windows-1252"})

    def _answer(self, status: int, content: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Yield the address of a running server."""
    monkeypatch.setattr(Site, "robots", (404, b""))
    monkeypatch.setattr(Site, "asked", [])
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def refusal(address: str, **options: bool | float) -> str:
    """Return why *address* is not fetched."""
    with pytest.raises(ClaimcheckError) as refused:
        fetch(address, allow_private=True, **{key: float(value) for key, value in options.items()})
    return str(refused.value)


def test_a_page_as_it_is_sent(site: str) -> None:
    """With where it was found, redirects followed, and what it was sent as."""
    assert fetch(f"{site}/to/~to~~page?a=1#part", allow_private=True) == Fetched(
        f"{site}/page?a=1", PAGE, "windows-1252", "text/html"
    )


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/gone", "{site}/gone answers 410: save the page in a browser"),
        ("/large", "{site}/large has more than 1 MB"),
        ("/to/~to~http:~~127.0.0.2~x", "127.0.0.2 is no public address"),
        ("/to/file:~~~etc~passwd", "file:///etc/passwd is no address of a page"),
    ],
)
def test_what_is_not_fetched(site: str, path: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says why, and what to do."""
    monkeypatch.setattr(fetching, "MAX_BYTES", 1_000_000)
    assert refusal(f"{site}{path}").startswith(message.format(site=site))


def test_pages_that_lead_in_a_circle_end(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """After so many redirects."""
    monkeypatch.setattr(Site, "do_GET", lambda self: self._answer(302, b"", Location="/x"))
    assert "leads from page to page more than 8 times" in refusal(f"{site}/x")


def test_what_the_site_refuses_is_not_asked_for(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its robots.txt is read first; where that cannot be had, nothing may be asked."""
    monkeypatch.setattr(Site, "robots", (200, b"User-agent: *\nDisallow: /private\n"))
    assert "refused to programs by the site's robots.txt" in refusal(f"{site}/private/x")
    assert fetch(f"{site}/public", allow_private=True).content == PAGE
    monkeypatch.setattr(Site, "robots", (503, b""))
    assert "robots.txt answers 503, so nothing may be asked" in refusal(f"{site}/public")
    assert Site.asked == ["127.0.0.1/robots.txt"] * 2 + ["127.0.0.1/public", "127.0.0.1/robots.txt"]


def test_time_ends(site: str) -> None:
    """For all of it together."""
    assert refusal(f"{site}/x", seconds=0).startswith(f"{site}/robots.txt takes too long")


def test_a_private_machine_is_asked_only_where_that_is_meant(site: str) -> None:
    """By its number or by a name that stands for it."""
    for address in (site, site.replace("127.0.0.1", "localhost")):
        with pytest.raises(ClaimcheckError, match="is no public address"):
            fetch(address)
    assert Site.asked == []


@pytest.mark.parametrize(
    "address",
    [
        "ftp://a.example/",
        "http://",
        "http://a:b@a.example/",
        "http://[x/",
        "http://a.example:99999/",
        "https:///x",
    ],
)
def test_what_is_no_address_of_a_page(address: str) -> None:
    """Another scheme, no host, a password, a port that there is not."""
    with pytest.raises(ClaimcheckError, match="is no address of a page"):
        fetch(address)


def test_without_a_network_it_says_so() -> None:
    """No name is found."""
    with pytest.raises(ClaimcheckError, match=r"there is no network: save the page in a browser"):
        fetch("https://nowhere.invalid/x")


@pytest.mark.parametrize(
    ("target", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        *dict.fromkeys(
            ("127.0.0.1", "10.1.2.3", "169.254.169.254", "0.1.2.3", "224.0.0.1", "100.64.0.1"), False
        ).items(),
        *dict.fromkeys(
            ("::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"), False
        ).items(),
    ],
)
def test_public_addresses(target: str, public: bool) -> None:  # noqa: FBT001
    """However the private one is written into another."""
    assert is_public(target) is public


def test_addresses_and_files() -> None:
    """What begins like an address is one."""
    assert [is_address(name) for name in ("https://a.example", "HTTP://a", "http.html", "a/http://b")] == [
        True,
        True,
        False,
        False,
    ]
