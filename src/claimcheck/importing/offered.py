"""What a file offers: which program it is of, told by its content, and its candidates; those of a sheet saved as CSV, one passage a row, as Excel, LibreOffice and Hypothesis write it."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.importing.annotations import (
    annotation_candidates,
    hypothesis_candidates,
    is_annotation,
    is_hypothesis,
)
from claimcheck.importing.citations import citation_candidates, has_citations
from claimcheck.importing.values import Form, NotImportableError, hint_of, role_of
from claimcheck.records.shape import TRANSLATION
from claimcheck.report.candidate import Candidate, Hint, HintKind, Offered
from claimcheck.report.proposal import Stated
from claimcheck.text.span import Span

MOST = 10_000
"""Candidates of one file: a year of a newsroom's notes."""

LONGEST = 20_000
"""Characters of a quotation, or of any other text that would be written."""

_WORD = re.compile(r"(?:null|true|false)\s*(?:\n|\Z)")
_FIELD = re.compile(r"(?:data|event|id|retry)?:")
_DATA = re.compile(r"^data: ?\{", re.MULTILINE)
_HALF = re.compile("[\ud800-\udfff]")
_BINARY = ((b"PK\x03\x04", "XLSX or ODS"), (b"\xd0\xcf\x11\xe0", "XLS"), (b"%PDF-", "PDF"))
_JSON = {
    Form.HYPOTHESIS: hypothesis_candidates,
    Form.ANNOTATIONS: annotation_candidates,
    Form.CITATIONS: citation_candidates,
}


def refuse_binary(content: bytes) -> None:
    """Refuse what is no text.

    Raises:
        NotImportableError: if *content* is a workbook, or a document.
    """
    kind = next((name for mark, name in _BINARY if content.startswith(mark)), "")
    if kind in {"XLSX or ODS", "XLS"}:
        raise NotImportableError(f"a workbook ({kind}): save the sheet as CSV, and import that")
    if kind:
        raise NotImportableError(f"{kind} cannot be imported; claimcheck add makes an article of it")


def is_json(text: str, form: Form | None) -> bool:
    """Return whether *text* is to be read as JSON."""
    if form:
        return form is not Form.CSV
    start = text.lstrip("\ufeff \t\r\n")
    return start[:1] in {"{", "["} or bool(_WORD.match(start)) or is_stream(start)


def is_stream(text: str) -> bool:
    """Return whether *text* is a stream of events as servers send them (SSE), each with JSON behind `data:`."""
    return bool(_FIELD.match(text.lstrip("\ufeff \t\r\n")) and _DATA.search(text))


def offered_by_sheet(text: str, form: Form | None, shown: str) -> Offered:
    """Return the candidates of a sheet.

    Raises:
        NotImportableError: if it is none.
    """
    if form is None and text.lstrip()[:1] == "<":
        raise NotImportableError("HTML cannot be imported: export as CSV or JSON")
    return _checked(sheet_candidates(text, shown))


def offered_by_json(document: object, form: Form | None, shown: str) -> Offered:
    """Return the candidates of JSON.

    Args:
        document: The JSON.
        form: What it is; None: its content tells.
        shown: The file's name.

    Raises:
        NotImportableError: if it is nothing that can be imported.
    """
    chosen = form or _form_of(document)
    if chosen is None or chosen not in _JSON:
        raise NotImportableError(
            "JSON, but neither annotations (W3C, Hypothesis) nor an answer with citations;"
            f" say what it is with --from {', '.join(_JSON)}"
        )
    return _checked(_JSON[chosen](document, shown))


def _form_of(document: object) -> Form | None:
    first = document[0] if isinstance(document, list) and document else document
    kinds: tuple[tuple[Form, Callable[[object], bool], object], ...] = (
        (Form.ANNOTATIONS, is_annotation, first),
        (Form.HYPOTHESIS, is_hypothesis, first),
        (Form.CITATIONS, has_citations, document),
    )
    return next((form for form, is_it, value in kinds if is_it(value)), None)


def _checked(offered: Offered) -> Offered:
    """Return *offered* with whatever cannot be written told as such.

    Raises:
        NotImportableError: if there are more candidates than anybody reads.
    """
    if len(offered.candidates) > MOST:
        raise NotImportableError(f"holds {len(offered.candidates):,} passages, over {MOST:,}: divide it")
    return offered._replace(candidates=tuple(map(_usable, offered.candidates)))


def _usable(candidate: Candidate) -> Candidate:
    texts = list(_texts(candidate))
    if any(len(text) > LONGEST for text in texts):
        wrong = f"holds a text of more than {LONGEST:,} characters"
    elif any(_HALF.search(text) for text in texts):
        wrong = "holds half characters (surrogates), which no file can hold"
    elif not candidate.wrong and not any(character.isalnum() for character in candidate.quote):
        return candidate._replace(wrong="quotes nothing: there is no passage to look up")
    else:
        return candidate if _is_translation(candidate.gloss) else candidate._replace(gloss="")
    # What is shown of it must be short and whole, too.
    return Candidate(_HALF.sub("\ufffd", candidate.place), wrong=wrong)


def _is_translation(gloss: str) -> bool:
    """Return whether a record may have this translation, or there is none; one without a word is none."""
    try:
        return not gloss or bool(TRANSLATION.parse(gloss))
    except ValueError:
        return False


def _texts(value: object) -> list[str]:
    """Return all texts that would be looked up or written; a whole document is only compared."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, Hint):
        return [] if value.kind == "text" else [value.value]
    if isinstance(value, Span):
        return []
    if isinstance(value, dict):
        return [text for pair in value.items() for text in pair]
    if isinstance(value, Candidate | Stated | tuple):
        return [text for item in value for text in _texts(item)]
    return []


COLUMNS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "claim id"),
    "text": ("text", "claim", "body"),
    "source": ("source", "document"),
    "url": ("url", "link"),
    "title": ("title",),
    "quote": ("quote", "quotation", "exact", "cited text"),
    "role": ("role", "stance"),
    "about": ("about",),
    "tags": ("tags",),
    "quantity": ("quantity",),
    "value": ("value",),
    "as_of": ("as of",),
    "modality": ("modality",),
    "language": ("language",),
    "speaker": ("speaker",),
    "cue": ("cue",),
    "note": ("note",),
    "gloss": ("gloss", "translation"),
    "prefix": ("prefix",),
    "suffix": ("suffix",),
    "kind": ("annotation/reply type",),
}
"""What a column is taken for, and the names that it may have, in lower case; `_` and a blank are one."""

UNUSED = ("creation date", "group", "user", "page")
"""Further columns of Hypothesis, of which nothing is taken."""

_BY_NAME = {name: key for key, names in COLUMNS.items() for name in names}
_DELIMITERS = ",;\t|"
_SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_GUARDED = re.compile(r"'(?=[=+\-@\t\r])")
"""The mark by which programs keep a spreadsheet from reading a text as a formula."""

MOST_TAGS = 50


class _Sheet(NamedTuple):
    """The cells of a sheet by what their columns are, each row with its line."""

    rows: list[tuple[int, dict[str, str]]]
    ignored: tuple[str, ...]


def sheet_candidates(text: str, shown: str) -> Offered:
    """Return a candidate for each row of *text* that is not empty.

    Args:
        text: The sheet. What parts its cells is told by its first line: `,`, `;`, a tab or `|`.
        shown: The file's name.

    Raises:
        NotImportableError: if it has no column of quotations, or a row cannot be read.
    """
    sheet = _read(text)
    replies = sum(_is_reply(row) for _, row in sheet.rows)
    candidates = tuple(_candidate(row, f"{shown}:{line}") for line, row in sheet.rows if not _is_reply(row))
    remarks = [f"replies, left out: {replies}"] if replies else []
    if sheet.ignored:
        remarks.append(f"columns of which nothing is taken: {', '.join(sheet.ignored)}")
    return Offered(candidates, tuple(remarks))


def _read(text: str) -> _Sheet:
    separator = _SEPARATOR.match(text)
    start = separator.end() if separator else 0
    delimiter = separator[1] if separator else _delimiter(text)
    rows = _rows(text[start:], delimiter, 1 if separator else 0)
    _, header = next(rows, (1, []))
    names = [_name(cell) for cell in header]
    keys = [_BY_NAME.get(name, "") for name in names]
    if "quote" not in keys:
        known = ", ".join(aliases[0] for key, aliases in COLUMNS.items() if key != "kind")
        raise NotImportableError(
            f"no column `quote` in the first line; columns are told by their names: {known}"
        )
    twice = next((key for key in keys if key and keys.count(key) > 1), None)
    if twice:
        raise NotImportableError(f"two columns are a `{twice}`: keep one of them")
    read = [
        (line, {key: _cell(cell) for key, cell in zip(keys, cells, strict=False) if key})
        for line, cells in rows
        if any(cell.strip() for cell in cells)
    ]
    # Cells behind the last column's name have none.
    unnamed = [name for name, key in zip(names, keys, strict=True) if name and not key and name not in UNUSED]
    return _Sheet(read, tuple(unnamed))


def _rows(text: str, delimiter: str, line: int) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows with the lines in which they begin."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    before = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise NotImportableError(f"line {line + before + 1}: no row of a sheet: {error}") from None
        yield line + before + 1, cells
        before = reader.line_num


def _delimiter(text: str) -> str:
    """Return what parts the cells: by which most columns of the first line have a name that is known."""
    line = text[: text.find("\n") if "\n" in text else len(text)]
    return max(_DELIMITERS, key=lambda one: sum(_name(cell) in _BY_NAME for cell in line.split(one)))


def _name(cell: str) -> str:
    return " ".join(cell.strip().strip('"').lower().replace("_", " ").split())


def _cell(cell: str) -> str:
    return _GUARDED.sub("", cell.strip(), count=1) if cell.strip().startswith("'") else cell.strip()


def _is_reply(row: Mapping[str, str]) -> bool:
    return row.get("kind", "").lower() == "reply"


def _candidate(row: Mapping[str, str], place: str) -> Candidate:
    tags = filter(None, (_line(tag) for tag in re.split("[,;]", row.get("tags", ""))))
    role = role_of(tuple(tags), _line(row.get("role", "")))
    hints = (
        Hint(HintKind.NAME, row.get("source", "")),
        hint_of(row.get("url", "")),
        Hint(HintKind.TITLE, row.get("title", "")),
    )
    return Candidate(
        place=place,
        quotes=(row["quote"],) if row.get("quote") else (),
        hints=tuple(hint for hint in hints if hint.value),
        claim=_stated(row, role.tags),
        stance=role.stance,
        prefix=_line(row.get("prefix", "")),
        suffix=_line(row.get("suffix", "")),
        gloss=_line(row.get("gloss", "")),
        speaker=_line(row.get("speaker", "")),
        cue=_line(row.get("cue", "")),
        remarks=tuple(_remarks(row, role.tags)),
        wrong=role.wrong,
    )


def _remarks(row: Mapping[str, str], tags: Sequence[str]) -> Iterator[str]:
    if row.get("note"):
        yield f"note: {_line(row['note'])}"
    if len(tags) > MOST_TAGS:
        yield f"tags beyond {MOST_TAGS}, left out: {len(tags) - MOST_TAGS}"


def _stated(row: Mapping[str, str], tags: Sequence[str]) -> Stated:
    keys = ("id", "text", "about", "quantity", "value", "as_of", "modality", "language")
    return Stated(tags=tuple(tags[:MOST_TAGS]), **{key: _line(row.get(key, "")) for key in keys})


def _line(cell: str) -> str:
    return " ".join(cell.split())
