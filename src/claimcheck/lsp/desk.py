"""What lies on the desk: the project as it is checked with what is typed and not yet saved."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from claimcheck.check.remembered import Remembered
from claimcheck.load.corpus import load
from claimcheck.load.editing import RecordsFile, WrittenText
from claimcheck.load.files import RECORD_SUFFIXES, UnreadableError, decode
from claimcheck.load.project import Project
from claimcheck.load.texts import RecordFile, RecordText, read_texts, record_files
from claimcheck.load.yaml_tree import Tree, parse
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Source
from claimcheck.report.model import Report


class Seen(NamedTuple):
    """The records and articles at one time, and the report on them."""

    corpus: Corpus
    report: Report
    files: Mapping[str, RecordsFile]
    """Every file of records that is text, by its name in every output."""


class Desk:
    """A project, with the texts of the files that are open in the editor."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._open: dict[Path, str] = {}
        self._remembered = Remembered()
        self._trees: dict[str, tuple[str, Tree]] = {}

    def put(self, path: Path, text: str) -> None:
        """Take the text of a file as it stands in the editor."""
        self._open[path] = text

    def close(self, path: Path) -> None:
        """Take a file as it lies on the disk again."""
        self._open.pop(path, None)

    def path(self, shown: str) -> Path:
        """Return where a file of records lies, by its name in every output."""
        folder = self.project.shown
        return self.project.claims.resolve() / (shown if folder == "." else shown.removeprefix(f"{folder}/"))

    def is_of_records(self, path: Path) -> bool:
        """Return whether a check would read records of a file that lies, or will lie, at *path*."""
        folder = self.project.claims.resolve()
        return path.suffix.lower() in RECORD_SUFFIXES and path.is_relative_to(folder)

    def article(self, source: Source) -> Path:
        """Return where the article of a source lies."""
        return (self.project.sources / source.file).resolve()

    def look(self) -> Seen:
        """Return everything as it is now; what did not change is not checked again.

        Raises:
            ClaimcheckError: if the folder of claims cannot be looked into.
        """
        saved = list(record_files(self.project.claims, self.project.shown))
        texts = [self._typed(text, file.path) for file, text in zip(saved, read_texts(saved), strict=True)]
        unsaved = self._unsaved(saved)
        files = [*saved, *unsaved]
        texts += [self._typed(RecordText(file.shown), file.path) for file in unsaved]
        corpus = load(self.project, texts=texts, parse=self._parse)
        report = self._remembered.verify(corpus, self.project.min_origins)
        read = (self._read(file, text) for file, text in zip(files, texts, strict=True))
        return Seen(corpus, report, {file.shown: file for file in read if file is not None})

    def _unsaved(self, saved: Sequence[RecordFile]) -> list[RecordFile]:
        """Return the files of records that are open and not on the disk yet, by their names."""
        folder = self.project.claims.resolve()
        start = "" if self.project.shown == "." else f"{self.project.shown}/"
        known = {file.path.parent.resolve() / file.path.name for file in saved}
        return [
            RecordFile(path, start + path.relative_to(folder).as_posix())
            for path in sorted(self._open)
            if path not in known and self.is_of_records(path)
        ]

    def _parse(self, text: str, shown: str) -> Tree:
        """Return the tree of a text, which is made once."""
        known = self._trees.get(shown)
        if known is None or known[0] != text:
            known = self._trees[shown] = text, parse(text, shown)
        return known[1]

    def _typed(self, text: RecordText, path: Path) -> RecordText:
        # A link is told as a check tells it, whatever its target is called in the editor.
        typed = self._open.get(path.parent.resolve() / path.name)
        return text if typed is None else RecordText(text.shown, typed.encode("utf-8", "surrogatepass"))

    def _read(self, file: RecordFile, text: RecordText) -> RecordsFile | None:
        """Return a file with its tree; None where it is no text."""
        try:
            written = decode(text.content, "utf-8")
        except UnreadableError:
            return None
        documents = () if text.problem else self._parse(written, text.shown).documents
        return RecordsFile(file.path, text.shown, text.content, WrittenText(written), documents)
