"""What stands before every page: this machine alone, whoever has the token alone, and nothing that others can make act."""

from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from hmac import compare_digest
from typing import Any
from urllib.parse import parse_qs

HOST = "127.0.0.1"
"""The one address that is listened on, and asked for."""

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
"""No script or style but the two files, nothing from elsewhere, no frame around."""

HEADERS = (
    ("content-security-policy", POLICY),
    ("cache-control", "no-store"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    # With `no-referrer` browsers send no origin with a form.
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
)

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

_READING = frozenset(("GET", "HEAD"))


class Guarded:
    """An application behind its guards."""

    def __init__(self, app: App, port: int, token: str) -> None:
        """Take what to guard.

        Args:
            app: Answers what is let through.
            port: The port that is listened on.
            token: What the address holds by which the first page is opened; kept in a cookie from then on.
        """
        self._app = app
        self._host = f"{HOST}:{port}"
        self._token = token.encode()
        # Cookies know no ports: two projects at once are told apart by the name.
        self._cookie = f"claimcheck-{port}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let through."""
        if scope["type"] != "http":
            if scope["type"] == "websocket":
                await send({"type": "websocket.close", "code": 1008})
            return
        sent = _with_headers(send)
        refused = self._refused(scope)
        if refused:
            await _answer(sent, *refused)
        elif self._brings_token(scope):
            cookie = f"{self._cookie}={self._token.decode()}; Path=/; HttpOnly; SameSite=Strict"
            await _answer(sent, 303, "", (("location", "/"), ("set-cookie", cookie)))
        elif not self._is_known(scope):
            await _answer(
                sent, 403, "Open the address that `claimcheck serve` printed: it holds what lets you in.\n"
            )
        else:
            await self._app(scope, receive, sent)

    def _refused(self, scope: Scope) -> tuple[int, str] | None:
        """Return why a request is none of a page of ours; None where it may be one."""
        if _header(scope, b"host") != [self._host]:
            return 400, f"Wrong host: only http://{self._host}/ is answered.\n"
        if scope["method"] in _READING:
            return None
        if scope["method"] != "POST":
            return 405, "Only GET and POST are answered.\n"
        if _header(scope, b"origin") != [f"http://{self._host}"]:
            return 403, "Refused: this was sent by a page of another site.\n"
        return None

    def _brings_token(self, scope: Scope) -> bool:
        """Return whether the address holds the token."""
        if scope["method"] not in _READING or scope["path"] != "/":
            return False
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [])
        return len(given) == 1 and compare_digest(given[0].encode(), self._token)

    def _is_known(self, scope: Scope) -> bool:
        """Return whether the cookie holds the token."""
        # Read by hand: the standard library's reader drops all of them where one of another program is malformed.
        pairs = (
            pair.strip().partition("=") for line in _header(scope, b"cookie") for pair in line.split(";")
        )
        given = [value for name, _, value in pairs if name == self._cookie]
        return len(given) == 1 and compare_digest(given[0].encode(), self._token)


def _header(scope: Scope, name: bytes) -> list[str]:
    return [value.decode("latin-1") for key, value in scope["headers"] if key.lower() == name]


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = [(name.encode(), value.encode()) for name, value in HEADERS]
            message["headers"] = [*message.get("headers", ()), *own]
        await send(message)

    return sent


async def _answer(send: Send, status: int, text: str, headers: Iterable[tuple[str, str]] = ()) -> None:
    body = text.encode()
    own = (("content-type", "text/plain; charset=utf-8"), ("content-length", str(len(body))))
    pairs = [(name.encode(), value.encode()) for name, value in (*own, *headers)]
    await send({"type": "http.response.start", "status": status, "headers": pairs})
    await send({"type": "http.response.body", "body": body})
