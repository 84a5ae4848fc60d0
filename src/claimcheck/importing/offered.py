"""What a file offers: which program it is of, told by its content, and its candidates."""

import re
from collections.abc import Callable

from claimcheck.importing.annotations import (
    annotation_candidates,
    hypothesis_candidates,
    is_annotation,
    is_hypothesis,
)
from claimcheck.importing.citations import citation_candidates, has_citations
from claimcheck.importing.form import Form
from claimcheck.importing.sheet import sheet_candidates
from claimcheck.importing.values import NotImportableError
from claimcheck.records.shape import TRANSLATION
from claimcheck.report.candidate import Candidate, Hint, Offered
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
