"""Values from elsewhere, and what a passage is said to do."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.importing.annotations import annotation_candidates, hypothesis_candidates
from claimcheck.importing.offered import sheet_candidates
from claimcheck.importing.values import (
    Role,
    hint_of,
    line,
    record,
    role_of,
    several,
    whole,
    without_markup,
    words,
)
from claimcheck.records.model import Stance
from claimcheck.report.candidate import Candidate, HintKind


@pytest.mark.parametrize("value", [None, 1, 1.5, True, "x", [], ["x"], {}])
def test_each_value_is_read_as_what_it_is_to_be(value: object) -> None:
    """And as nothing where it is something else; nothing is raised."""
    is_text, is_list, is_map = (isinstance(value, kind) for kind in (str, list, dict))
    assert (words(value), record(value)) == (value if is_text else "", value if is_map else {})
    assert several(value) == ([] if value is None else value if is_list else [value])


@pytest.mark.parametrize(
    ("value", "read"), [(3, 3), (0, 0), (-1, None), (True, None), (1.0, None), ("3", None)]
)
def test_an_offset_is_a_whole_number(value: object, read: int | None) -> None:
    """True is none, and no offset is negative."""
    assert whole(value) == read


def test_a_line_has_no_breaks() -> None:
    """White space is one blank."""
    assert line(" a\n\tb ") == "a b"


@pytest.mark.parametrize(
    ("named", "kind"),
    [
        ("https://example.org/a", HintKind.URL),
        (" HTTP://example.org", HintKind.URL),
        ("file:///home/a/004.txt", HintKind.NAME),
        ("004", HintKind.NAME),
    ],
)
def test_what_is_no_address_may_be_another_name(named: str, kind: HintKind) -> None:
    """An id or a file, where an address is expected."""
    assert hint_of(named).kind is kind


def test_broken_html_is_no_reason_to_stop() -> None:
    """Nothing is raised, whatever the parser of this Python makes of it; what stands before it is there."""
    assert without_markup("a <![x b").startswith("a ")
    assert without_markup("a <b>x</b>") == "a x"


@given(st.text() | st.text("<>!?[]-/&#x;ab "))
def test_the_text_of_html_has_no_markup(text: str) -> None:
    """What was escaped comes back as it was; whatever else it is, nothing is raised."""
    without_markup(text)
    assert without_markup(f"<p>{escape(text)}</p>") == f" {text} "


@pytest.mark.parametrize(
    ("tags", "written", "stance"),
    [
        ((), "", Stance.SUPPORTS),
        (("denial", "contextual"), "", Stance.SUPPORTS),
        (("denies",), "", Stance.DENIES),
        (("Denies",), "", Stance.DENIES),
        (("#DENY ",), "", Stance.DENIES),
        (("role: denies",), "", Stance.DENIES),
        (("Stance=Context",), "", Stance.CONTEXT),
        (("denies", "deny"), " DENIES", Stance.DENIES),
        ((), "Support", Stance.SUPPORTS),
    ],
)
def test_one_role_is_read(tags: tuple[str, ...], written: str, stance: Stance) -> None:
    """From a tag or a column, in upper or lower case; a tag that names none stays one."""
    others = tuple(tag for tag in tags if tag in {"denial", "contextual"})
    assert role_of((*tags, "b"), written) == Role(stance, (*others, "b"))


@pytest.mark.parametrize(
    ("tags", "written", "wrong"),
    [
        (("supports", "Denies"), "", "says supports and denies of one passage: leave one of them"),
        (("context", "denies"), "", "says denies and context of one passage: leave one of them"),
        (("denies",), "supports", "says supports and denies of one passage: leave one of them"),
        ((), "refutes", "no role `refutes`: write one of supports, denies, context"),
        (("role: no",), "denies", "no role `no`: write one of supports, denies, context"),
    ],
)
def test_what_cannot_be_told_is_wrong(tags: tuple[str, ...], written: str, wrong: str) -> None:
    """Two that disagree, or a word that is none: nothing is chosen."""
    assert role_of(tags, written).wrong == wrong


def candidates(tags: list[str]) -> list[Candidate]:
    """Return the same passage with these tags as each kind of file has it."""
    selector = {"type": "TextQuoteSelector", "exact": "is closed"}
    target = {"source": "https://example.org/a", "selector": [selector]}
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags]
    cells = f'https://example.org/a,is closed,Text,"{",".join(tags)}"\n'
    return [
        *annotation_candidates({"type": "Annotation", "target": target, "body": bodies}, "a").candidates,
        *hypothesis_candidates(
            {"rows": [{"uri": "https://example.org/a", "target": [target], "tags": tags}]}, "h"
        ).candidates,
        *sheet_candidates(
            "Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page\n"
            f'2026-01-02,https://example.org/a,Public,Annotation,is closed,me,Text,"{",".join(tags)}",\n',
            "h.csv",
        ).candidates,
        *sheet_candidates("url,quote,text,tags\n" + cells, "s.csv").candidates,
    ]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["denies", "b"], (Stance.DENIES, ("b",), False)),
        (["DENIES", "b"], (Stance.DENIES, ("b",), False)),
        (["supports", "denies", "b"], (Stance.SUPPORTS, ("b",), True)),
        (["denial", "b"], (Stance.SUPPORTS, ("denial", "b"), False)),
    ],
)
def test_every_kind_of_file_is_read_alike(
    tags: list[str], expected: tuple[Stance, tuple[str, ...], bool]
) -> None:
    """The same annotation has the same role as a sheet and as JSON."""
    found = [(c.stance, c.claim.tags, bool(c.wrong)) for c in candidates(tags)]
    assert found == [expected] * 4
