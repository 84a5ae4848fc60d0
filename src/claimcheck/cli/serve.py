"""The commands that answer a program of the person's until they are ended, a browser and an editor (Language Server Protocol): serve, lsp."""

import socket
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.app import app, errors_shown, examples, tell_bug
from claimcheck.cli.options import Claims, Sources
from claimcheck.cli.output import say, write
from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from claimcheck.load.editing import Plan
    from claimcheck.load.project import Project
    from claimcheck.serve.app import App


_BACKLOG = 64


@app.command("serve", epilog=examples("claimcheck serve", "claimcheck serve --port 8765 --no-open"))
def serve_command(
    port: Annotated[
        int | None,
        typer.Option("--port", min=1, max=65535, help="Port to listen on. Default: one that is free."),
    ] = None,
    open_: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the address in your browser, or only print it.")
    ] = True,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Read articles in a browser, and select words as evidence.

    Articles with what is quoted marked, claims, gaps, search. A new claim or evidence is shown with its axes
    and findings before it is written, by adding whole lines; nothing is taken that you did not choose.
    On this machine alone, for whoever has the address alone. Ctrl-C ends it. Needs the extra `serve`.
    """
    from claimcheck.cli.session import project_of

    with errors_shown():
        project = project_of(claims, sources)
        _require_extra()
        listening = _listening(port)
        from secrets import token_urlsafe

        from claimcheck.serve.app import HOST

        token = token_urlsafe(32)
        number = listening.getsockname()[1]
        address = f"http://{HOST}:{number}/?token={token}"
        served = _application(project, number, token)
        write(
            f"claimcheck serves port {number}, to whoever has this address alone; Ctrl-C ends it:\n{address}\n"
        )
        if open_:
            _open(address)
        _run(served, listening)


def _require_extra() -> None:
    try:
        import starlette  # noqa: F401 -- asked for before anything is listened on
        import uvicorn  # noqa: F401
    except ImportError:
        raise ClaimcheckError(
            "starlette and uvicorn are not installed: pip install 'claimcheck-cli[serve]'"
        ) from None


def _listening(port: int | None) -> socket.socket:
    """Return a socket of this machine alone.

    Raises:
        ClaimcheckError: if the port is taken, or not allowed.
    """
    from claimcheck.serve.app import HOST

    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            # Windows lets another program listen on the same port, else.
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((HOST, port or 0))
        listening.listen(_BACKLOG)
    except OSError as error:
        listening.close()
        reason = (error.strerror or "the system refused").lower()
        raise ClaimcheckError(
            f"cannot listen on port {port}: {reason}; name another with --port, or leave it out"
        ) from None
    return listening


def _application(project: "Project", port: int, token: str) -> "App":
    from claimcheck.cli.atomic import write_plan
    from claimcheck.serve.app import application
    from claimcheck.serve.project import ProjectFiles

    def carry_out(plan: "Plan") -> None:
        write_plan(plan, project)

    return application(ProjectFiles(project, carry_out), port, token, tell_bug)


def _open(address: str) -> None:
    import webbrowser

    try:
        is_open = webbrowser.open(address)
    except webbrowser.Error:
        is_open = False
    if not is_open:
        say("no browser could be started: open the address yourself")


def _run(served: "App", listening: socket.socket) -> None:
    """Serve until an interrupt."""
    import uvicorn

    config = uvicorn.Config(
        served,
        lifespan="off",
        ws="none",
        log_config=None,
        # What a stranger sends to the port is nobody's news.
        log_level="critical",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=1,
    )
    try:
        uvicorn.Server(config).run(sockets=[listening])
    except KeyboardInterrupt:
        # How it is meant to be ended.
        return
    finally:
        listening.close()


@app.command("lsp", epilog=examples("claimcheck lsp"))
def lsp_command(claims: Claims = None, sources: Sources = None) -> None:
    """Answer an editor (Language Server Protocol).

    On stdin and stdout: findings while records are typed, passages and chains under the pointer, ids and
    sentences to choose from, edits that mend.
    """
    with errors_shown():
        try:
            from claimcheck.lsp.answers import serve
        except ImportError:
            raise ClaimcheckError("pygls is not installed: pip install 'claimcheck-cli[lsp]'") from None
    serve(claims, sources)
