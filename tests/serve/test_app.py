"""What stands before every page."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from claimcheck.serve.app import HEADERS, Guarded

if TYPE_CHECKING:
    from conftest import SmallProject
    from serve.conftest import Client


PORT = 8765
HOST, COOKIE = b"127.0.0.1:8765", b"claimcheck-8765=right"
ORIGIN = b"http://127.0.0.1:8765"


def _run(asked: Coroutine[Any, Any, None]) -> None:
    # In a thread of its own: where tests of a browser ran before, this one has an event loop already.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(asked)).result()


async def _inner(scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401, ARG001 -- ASGI's
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/html")]})
    await send({"type": "http.response.body", "body": b"let through"})


def asked(  # noqa: PLR0913, PLR0917 -- whatever a request has
    method: str = "GET",
    path: str = "/",
    query: bytes = b"",
    host: bytes | None = HOST,
    cookie: bytes | None = COOKIE,
    origin: bytes | None = ORIGIN,
    more: tuple[tuple[bytes, bytes], ...] = (),
) -> tuple[int, dict[str, str], str]:
    """Return status, headers and text of what a request is answered with."""
    given = ((b"host", host), (b"cookie", cookie), (b"origin", origin), *more)
    headers = [(name, value) for name, value in given if value is not None]
    sent: list[Any] = []

    async def send(message: Any) -> None:  # noqa: ANN401 -- ASGI's
        sent.append(message)

    async def receive() -> Any:  # noqa: ANN401 -- ASGI's
        raise AssertionError("nothing is read of a request that is refused")

    scope = {"type": "http", "method": method, "path": path, "query_string": query, "headers": headers}
    _run(Guarded(_inner, PORT, "right")(scope, receive, send))
    start, body = sent
    return (
        start["status"],
        {name.decode(): value.decode() for name, value in start["headers"]},
        body["body"].decode(),
    )


def test_whoever_has_the_cookie_is_let_through() -> None:
    """By reading and by sending a form, whatever other programs of this machine keep in theirs."""
    among = b"a[b]=c; \x00;" + COOKIE + b'; x="'
    assert [asked()[2], asked("POST")[2], asked(cookie=among)[2]] == ["let through"] * 3


@pytest.mark.parametrize(
    "given",
    [
        {"host": b"localhost:8765"},
        {"host": b"127.0.0.1"},
        {"host": b"127.0.0.1:8766"},
        {"host": b"evil.example:8765"},
        {"host": None},
        {"more": ((b"host", b"evil.example"),)},
    ],
)
def test_another_host_is_refused(given: dict[str, Any]) -> None:
    """A name that leads to this machine is no way in: the address itself is asked for."""
    status, _, text = asked(**given)
    assert (status, text) == (400, "Wrong host: only http://127.0.0.1:8765/ is answered.\n")


@pytest.mark.parametrize(
    "origin", [None, b"null", b"http://127.0.0.1:8766", b"https://127.0.0.1:8765", b"http://evil.example"]
)
def test_a_form_of_another_site_is_refused(origin: bytes | None) -> None:
    """Also one that does not say where it comes from; reading changes nothing and needs no origin."""
    status, _, text = asked("POST", origin=origin)
    assert (status, text, asked(origin=origin)[0]) == (
        403,
        "Refused: this was sent by a page of another site.\n",
        200,
    )


@pytest.mark.parametrize(
    "given",
    [
        {"cookie": None},
        {"cookie": b"claimcheck-8765=wrong"},
        {"cookie": b"claimcheck-8766=right"},
        {"cookie": b"claimcheck-8765="},
        {"cookie": b"claimcheck-8765=right; claimcheck-8765=wrong"},
        {"cookie": b"a=b\x00; ="},
        {"cookie": None, "query": b"token=wrong"},
        {"cookie": None, "query": b"token=right&token=right"},
        {"cookie": None, "query": b"token=right", "path": "/article/s"},
        {"cookie": None, "query": b"token=right", "method": "POST"},
    ],
)
def test_without_the_token_nothing_is_shown(given: dict[str, Any]) -> None:
    """Nor with another project's; it is taken at the first address alone."""
    status, _, text = asked(**given)
    assert (status, text) == (
        403,
        "Open the address that `claimcheck serve` printed: it holds what lets you in.\n",
    )


def test_the_address_lets_in_by_a_cookie() -> None:
    """It is kept from scripts and from other sites, and is gone from the address at once."""
    status, headers, _ = asked(query=b"token=right", cookie=None)
    assert (status, headers["location"], headers["set-cookie"]) == (
        303,
        "/",
        "claimcheck-8765=right; Path=/; HttpOnly; SameSite=Strict",
    )


def test_only_two_methods_are_answered() -> None:
    """Nothing is put or deleted."""
    assert [asked(method)[0] for method in ("HEAD", "PUT", "DELETE", "OPTIONS", "TRACE")] == [
        200,
        *[405] * 4,
    ]


def test_every_answer_has_the_headers() -> None:
    """Those that are let through, let in, and refused."""
    answers = (asked(), asked(query=b"token=right"), asked(host=b"x"), asked(cookie=None), asked("PUT"))
    assert [{*HEADERS} - {*headers.items()} for _, headers, _ in answers] == [set()] * 5
    policy = dict(HEADERS)["content-security-policy"]
    assert ("default-src 'none'" in policy, "unsafe" in policy, dict(HEADERS)["cache-control"]) == (
        True,
        False,
        "no-store",
    )


def test_no_other_kind_of_connection_is_answered() -> None:
    """A socket is closed, and anything else let be."""
    sent: list[Any] = []

    async def send(message: Any) -> None:  # noqa: ANN401 -- ASGI's
        sent.append(message)

    async def receive() -> Any:  # noqa: ANN401 -- ASGI's
        raise AssertionError

    guarded = Guarded(_inner, PORT, "right")
    _run(guarded({"type": "websocket", "headers": []}, receive, send))
    _run(guarded({"type": "lifespan"}, receive, send))
    assert sent == [{"type": "websocket.close", "code": 1008}]


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/", 200, "text/html"),
        ("/article/s", 200, "text/html"),
        ("/claim/traffic", 200, "text/html"),
        ("/compare?one=traffic&other=other", 200, "text/html"),
        ("/search?q=12,000", 200, "text/html"),
        ("/search?q=bridge&from=x", 200, "text/html"),
        ("/search", 200, "text/html"),
        ("/gaps", 200, "text/html"),
        ("/style.css", 200, "text/css"),
        ("/serve.js", 200, "text/javascript"),
        ("/article/nope", 404, "text/html"),
        ("/claim/nope", 404, "text/html"),
        ("/compare?one=traffic", 404, "text/html"),
        ("/article/../a.yaml", 404, "text/html"),
        ("/article/..%2f..%2fclaims%2fa.yaml", 404, "text/html"),
        ("/article/%2e%2e/s.txt", 404, "text/html"),
        ("/seeds/s.txt", 404, "text/html"),
        ("/claims/a.yaml", 404, "text/html"),
        ("/static/../app.py", 404, "text/html"),
        ("/templates/serve.js", 404, "text/html"),
        ("/draft", 404, "text/html"),
    ],
)
def test_every_address_has_its_answer(client: "Client", path: str, status: int, kind: str) -> None:
    """No address is a path: what is shown is looked up among the records."""
    answer = client.get(path)
    assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (status, kind)
    assert answer.headers["cache-control"] == "no-store"


def test_nobody_without_the_token_sees_a_page(client: "Client") -> None:
    """The application stands behind its guards."""
    answers = [
        client.ask("GET", "/article/s", headers={"cookie": None}),
        client.ask("GET", "/article/s", headers={"host": "evil.example"}),
        client.ask("POST", "/draft", data={"source": "s"}, headers={"origin": "http://evil.example"}),
    ]
    assert [(answer.status_code, "bridge" in answer.text) for answer in answers] == [
        (403, False),
        (400, False),
        (403, False),
    ]


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"source=s&words=Nobody", "application/x-www-form-urlencoded; charset=utf-8", 200),
        (b"source=s&words=Nobody", "text/plain", 415),
        (b"source=s&words=Nobody", "multipart/form-data", 415),
        (b"source=%ff", "application/x-www-form-urlencoded", 400),
        (b"\xff", "application/x-www-form-urlencoded", 400),
        (b"a=b&" * 2_000, "application/x-www-form-urlencoded", 400),
        (b"words=" + b"x" * 1_000_000, "application/x-www-form-urlencoded", 413),
    ],
    ids=["a form", "text", "parts", "no UTF-8", "bytes", "many fields", "too long"],
)
def test_only_forms_of_a_sensible_size_are_read(
    client: "Client", body: bytes, kind: str, status: int
) -> None:
    """Whatever else is sent is refused before anything is looked up."""
    answer = client.ask("POST", "/draft", content=body, headers={"content-type": kind})
    assert answer.status_code == status


def test_a_project_that_cannot_be_read_is_told(client: "Client", project: "SmallProject") -> None:
    """Its folder may go while it is served; the next page is shown once it is back."""
    away = project.folder / "away"
    project.claims.rename(away)
    gone = client.get("/")
    away.rename(project.claims)
    assert (gone.status_code, "the folder `claims`" in gone.text, client.get("/").status_code) == (
        500,
        True,
        200,
    )


def test_an_error_of_ours_is_told_where_it_belongs(
    served: Callable[..., "Client"], make_app: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not on the page, where the text of an article might stand in it."""
    client = served()
    monkeypatch.setattr("claimcheck.serve.pages.Pages.gaps", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        client.get("/gaps")
    assert make_app is not None


def test_an_error_of_ours_takes_nothing_with_it(client: "Client", monkeypatch: pytest.MonkeyPatch) -> None:
    """What was typed is still on the page; the error is told."""
    client.get("/")
    told: list[Exception] = []
    app = client._app  # noqa: SLF001 -- it raises what it is told
    site = app._app.routes[6].endpoint.__self__  # noqa: SLF001
    monkeypatch.setattr(site, "_tell", told.append)
    monkeypatch.setattr("claimcheck.serve.app.answer", lambda *_: 1 / 0)
    sent = client.post({"source": "s", "gloss": "kept", "do": "write"})
    assert (sent.status_code, 'name="gloss" value="kept"' in sent.text, len(told)) == (500, True, 1)
