"""What a passage does to its claim, as files say it."""

import pytest

from claimcheck.importing.annotations import annotation_candidates
from claimcheck.importing.hypothesis import hypothesis_candidates
from claimcheck.importing.roles import Role, role_of
from claimcheck.importing.sheet import sheet_candidates
from claimcheck.records.model import Stance
from claimcheck.report.candidate import Candidate


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
