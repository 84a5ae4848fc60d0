"""Fetch one page from the web: public addresses alone, only so much, only so long, and each redirect looked at."""

import ipaddress
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    import httpx

MAX_BYTES = 50_000_000
"""Of one answer, unpacked."""

MAX_SECONDS = 60.0
"""For one page with its redirects, whatever the other side does."""

_MAX_REDIRECTS = 8
_MAX_ROBOTS = 500_000
_AGENT = "claimcheck"
_SAVE_IT = "save the page in a browser (SingleFile, or as MHTML or PDF) and add the file"
_REDIRECTS = (301, 302, 303, 307, 308)
_FOUND = 200
_SCHEMES = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class Fetched(NamedTuple):
    """A page as it was sent."""

    url: str
    """Where it was found, redirects followed."""
    content: bytes
    charset: str | None
    kind: str
    """Its media type, such as `text/html`."""


class _Answer(NamedTuple):
    status: int
    content: bytes
    location: str | None
    charset: str | None
    kind: str


def is_address(text: str) -> bool:
    """Return whether *text* is the address of a page, and no file."""
    return text.lower().startswith(("http://", "https://"))


def fetch(address: str, *, allow_private: bool = False, seconds: float = MAX_SECONDS) -> Fetched:
    """Return the page at *address*.

    Args:
        address: Where it is, http or https.
        allow_private: Whether it may lie in a private network, or on this machine.
        seconds: The longest time for all of it.

    Raises:
        ClaimcheckError: if it cannot be had; the message says why, and to save the page.
    """
    deadline = time.monotonic() + seconds
    # A page elsewhere leads to no machine in here: what may be private is the one that was named.
    private = _host(address) if allow_private else None
    asked: dict[str, RobotFileParser | None] = {}
    here = address
    for _ in range(_MAX_REDIRECTS):
        _check_robots(here, asked, private=private, deadline=deadline)
        answer = _get(here, MAX_BYTES, private=private, deadline=deadline)
        if answer.status in _REDIRECTS and answer.location:
            here = urljoin(here, answer.location)
            continue
        if answer.status != _FOUND:
            raise ClaimcheckError(f"{_shown(here)} answers {answer.status}: {_SAVE_IT}")
        return Fetched(here.partition("#")[0], answer.content, answer.charset, answer.kind)
    raise ClaimcheckError(
        f"{_shown(address)} leads from page to page more than {_MAX_REDIRECTS} times: {_SAVE_IT}"
    )


def _check_robots(
    address: str, asked: dict[str, RobotFileParser | None], *, private: str | None, deadline: float
) -> None:
    """Refuse what the site's robots.txt refuses (RFC 9309); where it has none, all is allowed."""
    _host(address)
    parts = urlsplit(address)
    root = f"{parts.scheme}://{parts.netloc}"
    if root not in asked:
        asked[root] = None
        file = f"{root}/robots.txt"
        for _ in range(_MAX_REDIRECTS):
            answer = _get(file, _MAX_ROBOTS, private=private, deadline=deadline)
            if answer.status not in _REDIRECTS or not answer.location:
                break
            file = urljoin(file, answer.location)
        if answer.status == _FOUND:
            rules = RobotFileParser()
            rules.parse(answer.content.decode("utf-8", "replace").splitlines())
            asked[root] = rules
        elif answer.status >= 500:  # noqa: PLR2004 -- RFC 9309, 2.3.1.4: then all is refused
            raise ClaimcheckError(
                f"{_shown(root)}/robots.txt answers {answer.status}, so nothing may be asked: {_SAVE_IT}"
            )
    known = asked[root]
    if known is not None and not known.can_fetch(_AGENT, address):
        raise ClaimcheckError(
            f"{_shown(address)} is refused to programs by the site's robots.txt: {_SAVE_IT}"
        )


def _get(address: str, limit: int, *, private: str | None, deadline: float) -> _Answer:
    try:
        import httpx
    except ImportError:
        raise ClaimcheckError("httpx is not installed: pip install 'claimcheck-cli[add]'") from None
    target = _resolved(address, private)
    left = deadline - time.monotonic()
    if left <= 0:
        raise ClaimcheckError(f"{_shown(address)} takes too long: {_SAVE_IT}")
    try:
        with _opened(address, target, min(left, 20.0)) as response:
            return _read(response, limit, deadline, address)
    except httpx.TimeoutException:
        raise ClaimcheckError(f"{_shown(address)} takes too long: {_SAVE_IT}") from None
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, OSError) as error:
        raise ClaimcheckError(f"{_shown(address)} cannot be fetched ({_reason(error)}): {_SAVE_IT}") from None


@contextmanager
def _opened(address: str, target: str, seconds: float) -> "Iterator[httpx.Response]":
    """Ask the machine *target*, which was looked at, and no other that the name may stand for by now."""
    import httpx

    parts = urlsplit(address)
    host = parts.hostname or ""
    port = f":{parts.port}" if parts.port else ""
    url = httpx.URL(address).copy_with(host=target)
    headers = {
        "Host": f"{host}{port}",
        "User-Agent": f"{_AGENT} (fact checking; one page on a person's request)",
        "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "gzip, deflate",
    }
    # No proxy, cookie or password of this machine's goes along.
    with (
        httpx.Client(follow_redirects=False, timeout=seconds, trust_env=False) as client,
        client.stream("GET", url, headers=headers, extensions={"sni_hostname": host}) as response,
    ):
        yield response


def _read(response: "httpx.Response", limit: int, deadline: float, address: str) -> _Answer:
    content = bytearray()
    if response.status_code == _FOUND:
        for chunk in response.iter_bytes(1 << 16):
            content += chunk
            if len(content) > limit:
                raise ClaimcheckError(f"{_shown(address)} has more than {limit // 1_000_000} MB: {_SAVE_IT}")
            if time.monotonic() > deadline:
                raise ClaimcheckError(f"{_shown(address)} takes too long: {_SAVE_IT}")
    kind = (response.headers.get("content-type") or "").partition(";")[0].strip().lower()
    return _Answer(
        response.status_code,
        bytes(content),
        response.headers.get("location"),
        response.charset_encoding,
        kind,
    )


def _host(address: str) -> str:
    """Return the host of *address*.

    Raises:
        ClaimcheckError: if it is no address that can be asked.
    """
    try:
        parts = urlsplit(address)
        host = (
            parts.hostname
            if parts.port != 0 and parts.scheme in _SCHEMES and parts.username is None
            else None
        )
    except ValueError:
        host = None
    if not host:
        raise ClaimcheckError(
            f"{_shown(address)} is no address of a page: http:// or https://, without a password in it"
        )
    return host


def _resolved(address: str, private_host: str | None) -> str:
    """Return the address of the machine to ask.

    Raises:
        ClaimcheckError: if there is none, or it is none of the public ones.
    """
    host = _host(address)
    parts = urlsplit(address)
    try:
        found = socket.getaddrinfo(host, parts.port or _SCHEMES[parts.scheme], type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise ClaimcheckError(
            f"{_shown(host)} cannot be reached, or there is no network: {_SAVE_IT}"
        ) from None
    targets = [str(one[4][0]).partition("%")[0] for one in found]
    private = [target for target in targets if not is_public(target)]
    if private and host != private_host:
        raise ClaimcheckError(
            f"{_shown(host)} is no public address ({private[0]}): if that is meant, add --allow-private"
        )
    return targets[0]


def is_public(target: str) -> bool:
    """Return whether the IP address *target* is one that anybody can reach, however it is written."""
    address = ipaddress.ip_address(target)
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return address.is_global and not address.is_multicast


def _shown(address: str) -> str:
    """Return *address* without what may be secret in it."""
    try:
        parts = urlsplit(address)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return "this"
    if parts.scheme and parts.hostname:
        return f"{parts.scheme}://{parts.hostname}{port}{parts.path}"
    return address[:80]


def _reason(error: Exception) -> str:
    text = str(error).strip() or type(error).__name__
    return " ".join(text.split())[:80].rstrip(" .:")
