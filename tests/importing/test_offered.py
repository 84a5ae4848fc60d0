"""Which program a file is of, and what of it is of no use."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.importing.offered import (
    LONGEST,
    MOST,
    is_json,
    offered_by_json,
    offered_by_sheet,
    refuse_binary,
    sheet_candidates,
)
from claimcheck.importing.values import Form, NotImportableError
from claimcheck.records.model import Stance
from claimcheck.report.candidate import Candidate, Hint, HintKind, Offered
from claimcheck.report.proposal import Stated

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


ROWS = [
    [
        "Claim_ID",
        "Text",
        "Source",
        "Quote",
        "Role",
        "Tags",
        "About",
        "Quantity",
        "As of",
        "Speaker",
        "Cue",
        "Note",
    ],
    [
        "x",
        "It is\nclosed",
        "004",
        "is closed",
        "Denies",
        "a, b;c",
        "bridge",
        "2 lanes",
        "2022",
        "Office",
        "said",
        "n",
    ],
]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("start", ["", "sep={}\r\n"])
def test_a_row_is_a_candidate(delimiter: str, start: str) -> None:
    """Whatever parts the cells, and whether the file says so; a cell of two lines is one of the claim's text."""
    lines = (delimiter.join(f'"{cell}"' for cell in row) for row in ROWS)
    text = start.format(delimiter) + "\r\n".join(lines) + "\r\n"
    assert sheet_candidates(text, "s.csv") == Offered(
        (
            Candidate(
                f"s.csv:{3 if start else 2}",
                ("is closed",),
                (Hint(HintKind.NAME, "004"),),
                Stated("x", "It is closed", ("a", "b", "c"), "bridge", "2 lanes", as_of="2022"),
                Stance.DENIES,
                speaker="Office",
                cue="said",
                remarks=("note: n",),
            ),
        )
    )


def test_the_export_of_hypothesis_is_a_sheet() -> None:
    """Its comment is the claim's text; replies are counted."""
    text = (
        "Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page\n"
        '2026-01-02,https://example.org/a,Public,Annotation,"is ""closed""",me,It is closed,"a,b",3\n'
        "2026-01-02,https://example.org/a,Public,Reply,,you,Really?,,\n"
    )
    url = Hint(HintKind.URL, "https://example.org/a")
    claim = Stated(text="It is closed", tags=("a", "b"))
    assert sheet_candidates(text, "h.csv") == Offered(
        (Candidate("h.csv:2", ('is "closed"',), (url,), claim),), ("replies, left out: 1",)
    )


def test_lines_are_those_of_the_file() -> None:
    """Also behind cells of several lines, and empty rows, which are none."""
    found = sheet_candidates('quote\n"a\nb"\n\n ,\nc\n', "s").candidates
    assert [(candidate.place, candidate.quote) for candidate in found] == [("s:2", "a\nb"), ("s:6", "c")]


def test_columns_that_are_not_known_are_told() -> None:
    """A score is one of them: nothing of it is taken."""
    offered = sheet_candidates("quote,likeness,verified\nx,0.99,yes\n", "s")
    assert (offered.candidates, offered.remarks) == (
        (Candidate("s:2", ("x",)),),
        ("columns of which nothing is taken: likeness, verified",),
    )


def test_a_role_that_is_none_is_not_taken_for_support() -> None:
    """The passage may deny the claim."""
    [found] = sheet_candidates("quote,role\nx,against\n", "s").candidates
    assert found.wrong == "no role `against`: write one of supports, denies, context"


@pytest.mark.parametrize(
    ("cell", "quote"), [("'=1+1", "=1+1"), ("'-5 degrees", "-5 degrees"), ("'tis", "'tis"), ("=1+1", "=1+1")]
)
def test_what_keeps_a_formula_from_being_one_is_no_word(cell: str, quote: str) -> None:
    """And a formula is text like any other."""
    [found] = sheet_candidates(f"quote\n{cell}\n", "s").candidates
    assert found.quote == quote


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("id,Zitat\n1,x\n", "no column `quote` in the first line"),
        ("quote,Quotation\n1,x\n", "two columns are a `quote`"),
        ('quote\n"x\n', "line 2: no row of a sheet: unexpected end of data"),
        ('quote\nx\n"y"z\n', "line 3: no row of a sheet"),
        (f"quote\n{'x' * 140_000}\n", "line 2: no row of a sheet: field larger"),
    ],
)
def test_what_is_no_sheet(text: str, message: str) -> None:
    """Is told with its line, and how to mend it."""
    with pytest.raises(NotImportableError, match=message):
        sheet_candidates(text, "s")


@given(st.text())
def test_any_text_is_a_sheet_or_none(text: str) -> None:
    """Nothing else is raised."""
    try:
        offered = sheet_candidates("quote\n" + text, "s")
    except NotImportableError:
        return
    assert all(candidate.place.startswith("s:") for candidate in offered.candidates)


@pytest.mark.parametrize(("number", "remarks"), [(50, ()), (52, ("tags beyond 50, left out: 2",))])
def test_no_tag_is_left_out_unsaid(number: int, remarks: tuple[str, ...]) -> None:
    """More than a claim may be filtered by are counted."""
    tags = ";".join(f"t{n}" for n in range(number))
    [found] = sheet_candidates(f"quote,tags\nx,{tags}\n", "s").candidates
    assert (len(found.claim.tags), found.remarks) == (50, remarks)
