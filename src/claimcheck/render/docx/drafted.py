"""A copy of a draft as a Word document with a comment at each sentence that somebody has to look at.

python-docx carries its blank document and takes about 0.2 s to load; of a Word document all that it does not know
is kept as it is.
"""

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.text.run import CT_R
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from claimcheck.render.drafted import SIGN, place_of, remarks_beside, standing_of
from claimcheck.render.visible import visible
from claimcheck.report.drafted import Drafted, Sentence, Standing, marked_draft
from claimcheck.report.model import Report

AUTHOR, INITIALS = "claimcheck", "cc"

MAX_UNPACKED = 200_000_000
"""Bytes of all parts of a document unpacked; python-docx holds them in memory together."""

_LONGEST_PASSAGE = 600


class UncommentableError(Exception):
    """A document that no copy with comments can be made of; the message says why."""


def commented(drafted: Drafted, report: Report, document: bytes | None) -> bytes:
    """Return the draft as a Word document with comments.

    Args:
        drafted: The judged draft.
        report: Names the sources.
        document: The draft's own Word document; None: it is a text, of which one is made.

    Raises:
        UncommentableError: if the document is too large, or its parts are not what they should be.
    """
    if document is None:
        copy, runs = _made(drafted)
    else:
        copy = _opened(document)
        places = _Places(_paragraphs(copy))
        runs = {n: places.runs(s.text) for n, s in enumerate(drafted.sentences, start=1) if _is_told(s)}
    _comment(copy, drafted, report, runs)
    written = BytesIO()
    copy.save(written)
    return _undated(written.getvalue())


def _made(drafted: Drafted) -> tuple[WordDocument, dict[int, list[Run]]]:
    """Return a document of a text, and of each sentence, by its number, the runs."""
    copy = Document()
    runs: dict[int, list[Run]] = {}
    for block in marked_draft(drafted):
        paragraph = copy.add_heading(level=block.heading) if block.heading else copy.add_paragraph()
        for segment in block.segments:
            run = paragraph.add_run(visible(segment.text.replace("\n", " ")))
            if segment.sentence and _is_told(drafted.sentences[segment.sentence - 1]):
                runs.setdefault(segment.sentence, []).append(run)
    return copy, runs


def _is_told(sentence: Sentence) -> bool:
    return sentence.standing is not Standing.LEFT


def _opened(document: bytes) -> WordDocument:
    try:
        with ZipFile(BytesIO(document)) as parts:
            size = sum(part.file_size for part in parts.infolist())
        if size > MAX_UNPACKED:
            raise UncommentableError(
                f"the document unpacks to more than {MAX_UNPACKED:,} bytes: take its pictures out"
            )
        return Document(BytesIO(document))
    except (
        zipfile.BadZipFile,
        PackageNotFoundError,
        KeyError,
        ValueError,
        SyntaxError,
        RecursionError,
    ) as error:
        raise UncommentableError(
            f"no copy can be made of the document: {type(error).__name__}; save it anew"
        ) from None


def _undated(content: bytes) -> bytes:
    """Return the document with one date on all its parts, so that the same draft gives the same bytes."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as parts, ZipFile(written, "w", zipfile.ZIP_DEFLATED) as anew:
        for part in parts.infolist():
            data = parts.read(part)
            if part.filename == "word/comments.xml":
                data = re.sub(rb' w:date="[^"]*"', b"", data)
            anew.writestr(zipfile.ZipInfo(part.filename, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _comment(copy: WordDocument, drafted: Drafted, report: Report, runs: Mapping[int, list[Run]]) -> None:
    for number, sentence in enumerate(drafted.sentences, start=1):
        if runs.get(number):
            copy.add_comment(runs[number], text=_text(sentence, report), author=AUTHOR, initials=INITIALS)


def _text(sentence: Sentence, report: Report) -> str:
    lines = [f"{SIGN[sentence.standing]} {standing_of(sentence)}"]
    for remark in remarks_beside(sentence):
        change = f" {remark.difference}" if remark.difference else ""
        lines.append(f"{remark.kind}: {remark.message}{change}" if remark.is_objection else remark.message)
    lines += [f"{place_of(behind, report)}: {_short(behind.text)}" for behind in sentence.behind[:1]]
    return "\n".join(visible(" ".join(line.split())) for line in lines)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_PASSAGE else text[:_LONGEST_PASSAGE].rstrip() + " …"


def _paragraphs(copy: WordDocument) -> Iterator[Paragraph]:
    """Yield the paragraphs of the document in order, those in its tables, too."""
    for element in copy.element.body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"):
        yield Paragraph(element, copy._body)  # noqa: SLF001 -- the library's own walk passes over nested tables


class _Places:
    """The paragraphs of a document, in which sentences are sought one behind the other."""

    def __init__(self, paragraphs: Iterable[Paragraph]) -> None:
        self._paragraphs = list(paragraphs)
        self._first = 0

    def runs(self, sentence: str) -> list[Run]:
        """Return the runs of exactly the words of a sentence; of one that no paragraph has whole, those of the paragraph it begins in."""
        words = sentence.split()
        for pattern, is_whole in ((_spaced(words), True), (_spaced(words[:4]), False)):
            for number, paragraph in enumerate(self._paragraphs[self._first :], start=self._first):
                runs = [run for run in paragraph.runs if run.text]
                match = pattern.search("".join(run.text for run in runs))
                if match:
                    self._first = number
                    return _parted(runs, *match.span()) if is_whole else runs
        return []


def _spaced(words: list[str]) -> re.Pattern[str]:
    return re.compile(r"\s+".join(re.escape(visible(word)) for word in words))


def _parted(runs: list[Run], start: int, end: int) -> list[Run]:
    """Return the runs from *start* to *end* of their text together, those at its ends parted in two where that changes nothing."""
    found: list[Run] = []
    at = 0
    for run in runs:
        first, last = at, at + len(run.text)
        at = last
        if last <= start or first >= end:
            continue
        found.append(_cut(run, max(0, start - first), min(last, end) - first))
    return found


def _cut(run: Run, start: int, end: int) -> Run:
    """Return the part of a run between two places; a run that holds more than text stays whole."""
    text = run.text
    plain = all(child.tag.endswith(("}t", "}rPr")) for child in run._r)  # noqa: SLF001 -- its XML is what is copied
    if not plain or (start == 0 and end == len(text)):
        return run
    before, behind = text[:start], text[end:]
    if before:
        run._r.addprevious(_copied(run, before))  # noqa: SLF001
    if behind:
        run._r.addnext(_copied(run, behind))  # noqa: SLF001
    run.text = text[start:end]
    return run


def _copied(run: Run, text: str) -> CT_R:
    element = deepcopy(run._r)  # noqa: SLF001
    Run(element, run._parent).text = text  # noqa: SLF001
    return element
