"""Which address is answered by what."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import SmallProject
    from serve.conftest import Client


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
