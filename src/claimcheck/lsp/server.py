"""The server: it is told what is typed, and tells what is wrong. Columns are converted once, in and out."""

import asyncio
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from claimcheck import __version__
from claimcheck.errors import ClaimcheckError
from claimcheck.load.editing import WrittenFile
from claimcheck.load.project import Project, find_project, working_folder
from claimcheck.lsp.desk import Desk, Lines, Position, Seen, Unit
from claimcheck.problem import Problem, Severity
from claimcheck.render.visible import visible

WAIT = 0.15
"""Seconds after the last key before what was typed is checked."""

_RECORDS = re.compile(r"^(?:sources|actors|claims):", re.MULTILINE)
"""By this a text is told to be meant as records, wherever it lies."""

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


class Server(LanguageServer):
    """A language server with the project on its desk."""

    def __init__(self, claims: Path | None = None, sources: Path | None = None) -> None:
        super().__init__("claimcheck", __version__, types.TextDocumentSyncKind.Incremental)
        self.desk: Desk | None = None
        self.seen: Seen | None = None
        self._folders = claims, sources
        self._told: set[str] = set()
        self._unchecked: set[str] = set()
        self._waiting: asyncio.TimerHandle | None = None

    def start(self, root: Path) -> None:
        """Find the project and check it; what is wrong with its folders is told, and nothing else can be done."""
        try:
            self.desk = Desk(self._project_of(root))
        except ClaimcheckError as error:
            self.say(str(error))

    def _project_of(self, root: Path) -> Project:
        """Return the project that *root* lies in; one of its two folders may be opened by itself.

        Raises:
            ClaimcheckError: if there is none.
        """
        try:
            return find_project(*self._folders, root)
        except ClaimcheckError:
            with suppress(ClaimcheckError):
                project = find_project(*self._folders, root.parent)
                if root.resolve() in {project.claims.resolve(), project.sources.resolve()}:
                    return project
            raise

    def other_projects(self, roots: Iterable[Path]) -> list[str]:
        """Return the names of those of some folders that belong to another project than the one that is checked."""
        others: set[str] = set()
        for root in roots:
            with suppress(ClaimcheckError):
                project = self._project_of(root)
                if self.desk and project.claims.resolve() != self.desk.project.claims.resolve():
                    others.add(root.name)
        return sorted(others)

    def say(self, message: str) -> None:
        """Show a message in the editor."""
        shown = types.ShowMessageParams(types.MessageType.Error, f"claimcheck: {visible(message)}")
        self.window_show_message(shown)

    def put(self, uri: str, text: str) -> None:
        """Take the text of a document; of records that no check would read that is told, as silence would be taken for clean."""
        if self.desk is None:
            return
        if _is_file(uri):
            self.desk.put(path_of(uri), text)
        if not _is_file(uri) or not self.desk.is_of_records(path_of(uri)):
            found = [_unchecked(f"{self.desk.project.shown}/")] if _RECORDS.search(text) else []
            if found or uri in self._unchecked:
                self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found))
            (self._unchecked.add if found else self._unchecked.discard)(uri)

    def typed(self) -> None:
        """Look again when nothing was typed for a while."""
        if self._waiting is not None:
            self._waiting.cancel()
        self._waiting = asyncio.get_running_loop().call_later(WAIT, self.look)

    def look(self) -> None:
        """Check everything as it stands, and tell what is wrong, file by file."""
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
        if self.desk is None:
            return
        try:
            self.seen = self.desk.look()
        except ClaimcheckError as error:
            self.say(str(error))
            return
        by_file: dict[str, list[types.Diagnostic]] = {name: [] for name in self._told}
        for problem in self.seen.report.problems:
            by_file.setdefault(problem.place.file, []).append(self._diagnostic(problem, self.seen))
        for name, found in by_file.items():
            uri = self.desk.path(name).as_uri()
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found))
        self._told = {name for name, found in by_file.items() if found}

    def now(self) -> Seen | None:
        """Return everything as it is now: what was typed a moment ago is looked at first."""
        if self._waiting is not None or self.seen is None:
            self.look()
        return self.seen

    def file_of(self, uri: str) -> WrittenFile | None:
        """Return the file of records that has an address."""
        seen, path = self.now(), path_of(uri)
        files = seen.files.values() if seen else ()
        return next((file for file in files if file.path.resolve() == path), None)

    def lines(self, text: str) -> Lines:
        """Return a text as the editor counts it."""
        return Lines(text, Unit(self.workspace.position_encoding or Unit.UTF_16))

    def _diagnostic(self, problem: Problem, seen: Seen) -> types.Diagnostic:
        file = seen.files.get(problem.place.file)
        place = problem.source_place
        return types.Diagnostic(
            range=self._place_of(problem, file),
            message=visible(f"{problem.message}{f' ({problem.source}, {place})' if place else ''}"),
            severity=_SEVERITIES[problem.severity],
            code=problem.code,
            source="claimcheck",
        )

    def _place_of(self, problem: Problem, file: WrittenFile | None) -> types.Range:
        if file is None:
            nowhere = types.Position(problem.place.line - 1, problem.place.column - 1)
            return types.Range(nowhere, nowhere)
        lines = self.lines(file.written.text)
        start = min(len(file.written.text), _offset(file, problem))
        return span_range(lines, start, max(start, lines.line_end(start)))


def _offset(file: WrittenFile, problem: Problem) -> int:
    first = file.written.line_start(problem.place.line)
    return first + problem.place.column - 1


def _is_file(uri: str) -> bool:
    return urlsplit(uri).scheme in {"file", ""}


def _unchecked(folder: str) -> types.Diagnostic:
    start = types.Position(0, 0)
    return types.Diagnostic(
        range=types.Range(start, start),
        message=f"not checked: save it as a YAML file below {visible(folder)}, where a check reads it",
        severity=types.DiagnosticSeverity.Information,
        source="claimcheck",
    )


def path_of(uri: str) -> Path:
    """Return the path of a file's address."""
    return Path(unquote(urlsplit(uri).path)).resolve()


def offset_of(lines: Lines, position: types.Position) -> int:
    """Return the offset of an editor's position."""
    return lines.offset(Position(position.line, position.character))


def span_range(lines: Lines, start: int, end: int) -> types.Range:
    """Return what lies between two offsets as an editor says it."""
    return types.Range(types.Position(*lines.position(start)), types.Position(*lines.position(end)))


def _initialized(server: Server, _: types.InitializedParams) -> None:
    folders = [*server.workspace.folders.values()]
    root = server.workspace.root_path or (str(path_of(folders[0].uri)) if folders else None)
    start = Path(root) if root else working_folder()
    server.start(start)
    others = server.other_projects(path_of(folder.uri) for folder in folders)
    if others:
        server.say(f"one project is checked, that of {start.name}; not checked: {', '.join(others)}")
    server.look()


def _opened(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    server.put(params.text_document.uri, params.text_document.text)
    server.look()


def _changed(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    if server.desk is not None:
        uri = params.text_document.uri
        server.put(uri, server.workspace.get_text_document(uri).source)
        server.typed()


def _saved(server: Server, _: types.DidSaveTextDocumentParams) -> None:
    server.look()


def _closed(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    if server.desk is not None:
        server.put(params.text_document.uri, "")
        server.desk.close(path_of(params.text_document.uri))
        server.look()


def _watched(server: Server, _: types.DidChangeWatchedFilesParams) -> None:
    server.look()


EVENTS: dict[str, Callable[..., None]] = {
    types.INITIALIZED: _initialized,
    types.TEXT_DOCUMENT_DID_OPEN: _opened,
    types.TEXT_DOCUMENT_DID_CHANGE: _changed,
    types.TEXT_DOCUMENT_DID_SAVE: _saved,
    types.TEXT_DOCUMENT_DID_CLOSE: _closed,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: _watched,
}
"""What happens in the editor, and what follows from it."""
