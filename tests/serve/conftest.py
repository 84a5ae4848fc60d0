"""A small project behind the application, asked in process."""

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import httpx

    from claimcheck.load.editing import Plan
    from claimcheck.load.project import Project
    from conftest import SmallProject

PORT, TOKEN = 8765, "the-token"
HOST = f"127.0.0.1:{PORT}"

ARTICLE = """\
Bridge to be repaired

The bridge carried up to 12,000 vehicles a day last year, the transport office said on Monday. Nobody was hurt.

The repair will cost 3 million euros. It begins in spring, and the bridge stays open. Nobody was hurt.
"""

RECORDS = """\
# kept as it is
sources:
  - {id: s, file: s.txt, language: en, outlet: post}
actors:
  - {id: post, name: The Post, kind: outlet}
  - {id: office, name: Transport Office, aliases: [transport office], kind: government}
claims:
  - id: traffic
    text: The bridge carried up to 12,000 vehicles a day
    about: bridge.traffic
    quantity: up to 12000 vehicles
    evidence:
      - source: s
        quote: The bridge carried up to 12,000 vehicles a day last year
        attribution:
          - office: the transport office said on Monday
  # a comment of the next one
  - id: other
    text: The bridge carried 15,000 vehicles a day
    about: bridge.traffic
    quantity: 15000 vehicles
"""


class Client:
    """Asks the application as a browser on this machine does."""

    def __init__(self, app: Any) -> None:  # noqa: ANN401 -- an ASGI application
        """Take the application; nobody has let it in yet."""
        self._app = app
        self.headers = {"host": HOST, "origin": f"http://{HOST}", "cookie": f"claimcheck-{PORT}={TOKEN}"}

    def ask(self, method: str, path: str, **more: Any) -> "httpx.Response":  # noqa: ANN401 -- httpx's
        """Return the answer; `headers` go before its own, and those that are None are left out."""
        import httpx

        headers = {**self.headers, **more.pop("headers", {})}
        sent = {name: value for name, value in headers.items() if value is not None}

        async def asked() -> "httpx.Response":
            transport = httpx.ASGITransport(self._app)
            async with httpx.AsyncClient(transport=transport, base_url=f"http://{HOST}") as client:
                return await client.request(method, path, headers=sent, **more)

        # In a thread of its own: where tests of a browser ran before, this one has an event loop already.
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(lambda: asyncio.run(asked())).result()

    def get(self, path: str) -> "httpx.Response":
        """Return a page."""
        return self.ask("GET", path)

    def post(self, data: Mapping[str, Any]) -> "httpx.Response":
        """Return what the form is answered with."""
        return self.ask("POST", "/draft", data=data)

    def undo(self, page: str) -> "httpx.Response":
        """Return what the button of *page* is answered with that takes back what was written last."""
        number = page.partition('name="of" value="')[2].partition('"')[0]
        return self.ask("POST", "/undo", data={"of": number})


@pytest.fixture
def records() -> str:
    """The records of the small project."""
    return RECORDS


@pytest.fixture
def article() -> str:
    """Its article."""
    return ARTICLE


@pytest.fixture
def is_untouched(project: "SmallProject", records: str) -> Callable[[], bool]:
    """Tell whether the file of records is what it was."""
    return lambda: (project.claims / "a.yaml").read_text("utf-8") == records


@pytest.fixture
def place(project: "SmallProject") -> "Project":
    """Where its folders are."""
    from claimcheck.load.project import Project

    return Project(project.claims, project.sources, "claims")


@pytest.fixture
def make_app(place: "Project") -> Callable[..., Any]:
    """Make the application for it, which writes as the command does, at a port."""
    pytest.importorskip("starlette", reason="the extra `serve` is not installed")
    from claimcheck.cli import atomic
    from claimcheck.serve.app import application
    from claimcheck.serve.project import ProjectFiles

    def carry_out(plan: "Plan") -> None:
        atomic.write_plan(plan, place)

    def tell(error: Exception) -> None:
        raise error

    def made(port: int = PORT) -> Any:  # noqa: ANN401 -- an ASGI application
        return application(ProjectFiles(place, carry_out), port, TOKEN, tell)

    return made


@pytest.fixture
def served(project: "SmallProject", make_app: Callable[..., Any]) -> Callable[..., Client]:
    """Serve a project of these records and articles."""

    def serve(yaml: str = RECORDS, **articles: str) -> Client:
        project.write(yaml, **(articles or {"s": ARTICLE}))
        return Client(make_app())

    return serve


@pytest.fixture
def client(served: Callable[..., Client]) -> Client:
    """The small project served."""
    return served()
