"""Which program a file is of, and what of it is of no use."""

from typing import Any

import pytest

from claimcheck.importing.form import Form
from claimcheck.importing.offered import (
    LONGEST,
    MOST,
    is_json,
    offered_by_json,
    offered_by_sheet,
    refuse_binary,
)
from claimcheck.importing.values import NotImportableError
from claimcheck.report.candidate import Candidate

QUOTE = {"selector": [{"type": "TextQuoteSelector", "exact": "the bridge"}], "source": "a.txt"}
ANNOTATION = {"type": "Annotation", "target": QUOTE}
ROW = {"uri": "a", "target": [QUOTE]}
MESSAGE = {"content": [{"type": "text", "text": "t", "citations": [{"cited_text": "the bridge"}]}]}


@pytest.mark.parametrize(
    ("document", "form"),
    [
        (ANNOTATION, Form.ANNOTATIONS),
        ([ANNOTATION], Form.ANNOTATIONS),
        ({"type": ["AnnotationPage"], "items": [ANNOTATION]}, Form.ANNOTATIONS),
        ({"rows": [ROW]}, Form.HYPOTHESIS),
        ({"annotations": [ROW]}, Form.HYPOTHESIS),
        ([ROW], Form.HYPOTHESIS),
        (MESSAGE, Form.CITATIONS),
        ({"messages": [MESSAGE]}, Form.CITATIONS),
        ([MESSAGE], Form.CITATIONS),
    ],
)
def test_the_content_tells_the_form(document: Any, form: Form) -> None:  # noqa: ANN401 -- any JSON
    """What is told by the content is what is told by name."""
    told = offered_by_json(document, None, "a")
    assert (told, len(told.candidates)) == (offered_by_json(document, form, "a"), 1)


@pytest.mark.parametrize("document", [None, 3, "x", [], {}, [[]], {"a": 1}])
def test_other_json_is_refused(document: object) -> None:
    """With what it could be said to be."""
    with pytest.raises(
        NotImportableError, match="say what it is with --from hypothesis, annotations, citations"
    ):
        offered_by_json(document, None, "a")


@pytest.mark.parametrize(
    ("text", "form", "is_it"),
    [
        ("{", None, True),
        (" \n[", None, True),
        ("quote", None, False),
        ("[", Form.CSV, False),
        ("x", Form.CITATIONS, True),
    ],
)
def test_json_begins_with_a_bracket(text: str, form: Form | None, is_it: bool) -> None:  # noqa: FBT001 -- a value of the test
    """Unless somebody has said what the file is."""
    assert is_json(text, form) == is_it


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"PK\x03\x04", "save the sheet as CSV"),
        (b"\xd0\xcf\x11\xe0", "save the sheet as CSV"),
        (b"%PDF-1.7", "claimcheck add"),
    ],
)
def test_workbooks_and_documents_are_refused(content: bytes, message: str) -> None:
    """With what to do instead."""
    with pytest.raises(NotImportableError, match=message):
        refuse_binary(content)


def test_html_is_refused() -> None:
    """Annotations are exported as that, too."""
    with pytest.raises(NotImportableError, match="export as CSV or JSON"):
        offered_by_sheet("<html>", None, "a")


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("text", "quotes nothing: there is no passage to look up"),
        ("text,…", "quotes nothing: there is no passage to look up"),
        (f"text,{'x' * (LONGEST + 1)}", f"holds a text of more than {LONGEST:,} characters"),
        ("text\ud800,x", "holds half characters (surrogates), which no file can hold"),
    ],
)
def test_what_cannot_be_written_is_told(row: str, wrong: str) -> None:
    """Beside it stands a row that can."""
    bad, good = offered_by_sheet(f"text,quote\n{row}\na,b\n", None, "s").candidates
    assert (bad.wrong, good.wrong, good.quote) == (wrong, "", "b")


def test_nothing_of_a_text_that_is_too_long_is_shown() -> None:
    """The place alone."""
    [found] = offered_by_sheet(f"text,quote\na,{'x' * (LONGEST + 1)}\n", None, "s").candidates
    assert found == Candidate("s:2", wrong=f"holds a text of more than {LONGEST:,} characters")


@pytest.mark.parametrize(
    ("gloss", "read"), [("Boats", "Boats"), ("…", ""), ("null", ""), ("~", ""), ("", "")]
)
def test_a_translation_without_a_word_is_none(gloss: str, read: str) -> None:
    """The record would be refused for it."""
    [found] = offered_by_sheet(f"quote,gloss\nx,{gloss}\n", None, "s").candidates
    assert found.gloss == read


def test_more_than_anybody_reads_is_refused() -> None:
    """With how many there are."""
    with pytest.raises(NotImportableError, match="holds 10,001 passages, over 10,000: divide it"):
        offered_by_sheet("quote\n" + "x\n" * (MOST + 1), None, "s")
