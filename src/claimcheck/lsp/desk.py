"""What lies on the desk: the project as it is checked with what is typed and not yet saved."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from claimcheck.check.remembered import Remembered
from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.editing import RecordsFile
from claimcheck.load.project import Project
from claimcheck.load.splice import Written
from claimcheck.load.texts import RecordText, read_texts, record_files
from claimcheck.load.yaml_tree import parse
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
        self._parsed: dict[str, RecordsFile] = {}

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

    def article(self, source: Source) -> Path:
        """Return where the article of a source lies."""
        return (self.project.sources / source.file).resolve()

    def look(self) -> Seen:
        """Return everything as it is now; what did not change is not checked again.

        Raises:
            ClaimcheckError: if the folder of claims cannot be looked into.
        """
        files = list(record_files(self.project.claims, self.project.shown))
        texts = [self._typed(text, file.path) for file, text in zip(files, read_texts(files), strict=True)]
        corpus = load(self.project, texts=texts)
        each = self._remembered.each(corpus, self.project.min_origins)
        report = verify(corpus, min_origins=self.project.min_origins, each=each)
        self._parsed = self._parse((file.path, text) for file, text in zip(files, texts, strict=True))
        return Seen(corpus, report, self._parsed)

    def _typed(self, text: RecordText, path: Path) -> RecordText:
        typed = self._open.get(path)
        return text if typed is None else RecordText(text.shown, typed.encode("utf-8", "surrogatepass"))

    def _parse(self, texts: Iterable[tuple[Path, RecordText]]) -> dict[str, RecordsFile]:
        parsed: dict[str, RecordsFile] = {}
        for path, text in texts:
            before = self._parsed.get(text.shown)
            if before is not None and before.content == text.content:
                parsed[text.shown] = before
                continue
            try:
                written = text.content.decode("utf-8-sig")
            except UnicodeDecodeError:
                continue
            if text.problem is None:
                tree = parse(written, text.shown)
                parsed[text.shown] = RecordsFile(
                    path, text.shown, text.content, Written(written), tree.documents
                )
        return parsed
