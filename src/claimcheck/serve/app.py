"""The application: what stands before every page, which address is answered by which page, and the two files that pages load.

Before every page: this machine alone, whoever has the token alone, and nothing that others can make act.
"""

from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from contextlib import suppress
from hmac import compare_digest
from importlib.resources import files
from threading import Lock
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, parse_qsl

from claimcheck.errors import ClaimcheckError
from claimcheck.serve.asked import asked_of
from claimcheck.serve.drafting import NOT_FOUND, SEE_OTHER, Answer, answer, kept, undone
from claimcheck.serve.pages import Pages, pages_of
from claimcheck.serve.project import Done, ProjectFiles

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


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


MAX_BODY = 1_000_000
"""Bytes of a form; the longest quotation is far shorter."""

_ASSETS = {"/style.css": ("style.css", "text/css"), "/serve.js": ("serve.js", "text/javascript")}
_FORM = "application/x-www-form-urlencoded"
_INTERNAL = (
    "Nothing is known to have been written: claimcheck met an internal error, and its terminal says what to report. What you typed is "
    "still here: look at the records before you press Write again."
)
_WRONG, _TOO_LARGE, _OTHER_TYPE, _BROKEN = 400, 413, 415, 500


def application(project: ProjectFiles, port: int, token: str, tell: Callable[[Exception], None]) -> App:
    """Return the application behind its guards.

    Args:
        project: The files that it shows and writes to.
        port: The port that it is reached by.
        token: What the first address must hold.
        tell: Told of an error of ours.
    """
    # An extra brings it: without it this module can still be looked at, and the command says what to install.
    from starlette.applications import Starlette
    from starlette.responses import Response
    from starlette.routing import Route

    site = _Site(project, tell)
    routes = [
        Route("/", site.index),
        Route("/article/{id}", site.article),
        Route("/claim/{id}", site.claim),
        Route("/compare", site.compare),
        Route("/search", site.search),
        Route("/gaps", site.gaps),
        Route("/draft", site.draft, methods=["POST"]),
        Route("/undo", site.undo, methods=["POST"]),
        *(Route(address, _asset(*told)) for address, told in _ASSETS.items()),
        Route("/favicon.ico", lambda _: Response(status_code=204)),
    ]
    inner = Starlette(routes=routes, exception_handlers={404: site.lost, 405: site.lost})
    return Guarded(inner, port, token)


class _Site:
    """Answers one request after the other: what is checked is shared by all."""

    def __init__(self, project: ProjectFiles, tell: Callable[[Exception], None]) -> None:
        self._project = project
        self._tell = tell
        self._lock = Lock()
        self._done: tuple[str, Done] | None = None

    async def index(self, _: "Request") -> "Response":
        """Return the list of articles and claims."""
        return await self._page(lambda pages: pages.index())

    async def article(self, request: "Request") -> "Response":
        """Return an article."""
        id_, done = request.path_params["id"], self._told_once(request)
        return await self._page(lambda pages: pages.article(id_, done))

    async def claim(self, request: "Request") -> "Response":
        """Return a claim."""
        id_, done = request.path_params["id"], self._told_once(request)
        return await self._page(lambda pages: pages.claim(id_, done))

    def _told_once(self, request: "Request") -> Done | None:
        """Return what was done, on the page that follows it."""
        if self._done is None or self._done[0] != request.url.path:
            return None
        done, self._done = self._done[1], None
        return done

    async def compare(self, request: "Request") -> "Response":
        """Return two claims side by side."""
        one, other = (request.query_params.get(name, "") for name in ("one", "other"))
        return await self._page(lambda pages: pages.compare(one, other))

    async def search(self, request: "Request") -> "Response":
        """Return what was found."""
        words, first = (request.query_params.get(name, "") for name in ("q", "from"))
        number = int(first) if first.isascii() and first.isdecimal() and len(first) <= _DIGITS else 1
        return await self._page(lambda pages: pages.search(" ".join(words.split()), max(1, number)))

    async def gaps(self, _: "Request") -> "Response":
        """Return what the records leave open."""
        return await self._page(lambda pages: pages.gaps())

    async def draft(self, request: "Request") -> "Response":
        """Return the form, or what was written by it."""
        pairs = await self._form(request)
        if not isinstance(pairs, list):
            return pairs
        asked, do = asked_of(pairs), dict(pairs).get("do", "")
        return await self._answer(
            lambda: answer(asked, do, self._project), lambda: kept(asked, self._project, _INTERNAL)
        )

    async def undo(self, request: "Request") -> "Response":
        """Take back what was written last."""
        pairs = await self._form(request)
        if not isinstance(pairs, list):
            return pairs
        return await self._answer(lambda: undone(dict(pairs).get("of", ""), self._project))

    async def _form(self, request: "Request") -> "list[tuple[str, str]] | Response":
        """Return the names and values of a form, or why it is none."""
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
            return _plain(_OTHER_TYPE, "Not a form.\n")
        body = bytearray()
        async for part in request.stream():
            body += part
            if len(body) > MAX_BODY:
                return _plain(_TOO_LARGE, "The form is too long.\n")
        try:
            return parse_qsl(
                body.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=1000
            )
        except ValueError:
            return _plain(_WRONG, "The form cannot be read.\n")

    async def lost(self, _: "Request", __: Exception) -> "Response":
        """Return that there is no such page."""
        return await self._page(lambda _: None)

    async def _page(self, make: Callable[[Pages], str | None]) -> "Response":
        def made() -> Answer:
            pages = pages_of(self._project.current())
            page = make(pages)
            if page is not None:
                return Answer(200, page)
            text = "There is no such article or claim; it may have been renamed or removed."
            return Answer(NOT_FOUND, pages.message("Not found", text))

        return await self._answer(made)

    async def _answer(
        self, make: Callable[[], Answer], keep: Callable[[], Answer | None] = lambda: None
    ) -> "Response":
        """Return what *make* makes, or, where that is an error of ours, what *keep* keeps of what was sent."""
        from starlette.concurrency import run_in_threadpool
        from starlette.responses import HTMLResponse, RedirectResponse

        def answered() -> Answer:
            with self._lock:
                return make()

        try:
            status, page, location, done = await run_in_threadpool(answered)
        except ClaimcheckError as error:
            return _plain(_BROKEN, f"claimcheck: {error}\n")
        except Exception as error:  # noqa: BLE001 -- the edge: a bug is told, and the next page may be shown all the same
            self._tell(error)
            with suppress(Exception):
                kept_ = await run_in_threadpool(keep)
                if kept_ is not None:
                    return HTMLResponse(kept_.page, _BROKEN)
            return _plain(_BROKEN, "claimcheck: internal error; the terminal says what to report\n")
        if done:
            self._done = location, done
        if status == SEE_OTHER:
            return RedirectResponse(location, SEE_OTHER)
        return HTMLResponse(page, status)


_DIGITS = 7


def _asset(name: str, kind: str) -> Callable[["Request"], "Response"]:
    from starlette.responses import Response

    content = asset(name)
    return lambda _: Response(content, media_type=kind)


def _plain(status: int, text: str) -> "Response":
    from starlette.responses import Response

    return Response(text, status, media_type="text/plain")


def asset(name: str) -> str:
    """Return a file that pages load."""
    folder = files("claimcheck.serve") / "templates"
    if name != "style.css":
        return (folder / name).read_text("utf-8")
    report = files("claimcheck.render.html") / "templates" / name
    return report.read_text("utf-8") + (folder / "serve.css").read_text("utf-8")
