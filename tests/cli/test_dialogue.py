"""The order of the questions, and where a claim is put."""

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimcheck.check.verify import verify
from claimcheck.cli.dialogue import Dialogue
from claimcheck.cli.questions import EndedError
from claimcheck.errors import ClaimcheckError
from claimcheck.load.editing import read_files
from claimcheck.load.project import Project

if TYPE_CHECKING:
    from conftest import SmallProject

HEAD = "sources: [{id: s, file: s.txt, language: en}]\nclaims: []\n"
QUOTING = "claims:\n  - {id: old, text: Boats, about: boats, evidence: [{source: s, quote: Boats wait}]}\n"


def dialogue(project: "SmallProject", to: str | None = None) -> Dialogue:
    """Return a dialogue on a project of three files of claims."""
    project.write(HEAD, s="Boats wait. The dam is closed.")
    project.write(QUOTING, name="b.yaml")
    project.write("claims: ~\n", name="c.yaml")
    where = Project(project.claims, project.sources, "claims")
    corpus = project.load()
    return Dialogue(where, read_files(where), (corpus, verify(corpus)), Path(to) if to else None)


def answered(one: Dialogue, monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    """Answer until the answers end."""
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
    with pytest.raises(EndedError):
        one.run(None)


def asked(capsys: pytest.CaptureFixture[str]) -> str:
    """Return the last question."""
    return capsys.readouterr().err.splitlines()[-1].partition("?")[0]


@pytest.mark.parametrize("words", ["boats", "dam"])
def test_a_claim_is_put_where_its_like_stands(
    project: "SmallProject",
    monkeypatch: pytest.MonkeyPatch,
    words: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In the file of the claims that quote the same lines."""
    answered(dialogue(project), monkeypatch, "The dam holds", "", words, "1", "", "", "", "", "", "", "", "")
    assert asked(capsys) == "write it to claims/b.yaml"


@pytest.mark.parametrize(
    ("to", "file"), [(None, "claims/claims.yaml"), ("claims/new.yaml", "claims/new.yaml")]
)
def test_a_claim_that_is_like_no_other_is_put_by_itself(
    project: "SmallProject",
    monkeypatch: pytest.MonkeyPatch,
    to: str | None,
    file: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Or where somebody has said."""
    monkeypatch.chdir(project.folder)
    answered(dialogue(project, to), monkeypatch, "The dam holds", "", "-", "", "", "", "", "")
    assert asked(capsys) == f"write it to {file}"


def test_a_file_that_takes_no_claim_is_told(
    project: "SmallProject", monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And another is asked for: nothing that was answered is lost."""
    monkeypatch.chdir(project.folder)
    one = dialogue(project, "claims/c.yaml")
    answered(one, monkeypatch, "The dam holds", "", "-", "", "", "", "", "", "", "claims/d.yaml")
    told = capsys.readouterr().err
    assert told.count("  `claims:` in claims/c.yaml, line 1, is no list") == 2
    assert told.splitlines()[-1].startswith("write it to claims/d.yaml?")


def test_a_claim_that_takes_no_evidence_is_told_at_once(
    project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is asked; one whose evidence stands in brackets takes it."""
    one = dialogue(project)
    [old] = project.load().claims.values()
    project.write(QUOTING.replace("[{source: s, quote: Boats wait}]", "~"), name="b.yaml")
    where = Project(project.claims, project.sources, "claims")
    other = Dialogue(where, read_files(where), (project.load(), verify(project.load())), None)
    with pytest.raises(ClaimcheckError, match=r"`evidence:` of `old` in claims/b\.yaml, line 2, is no list"):
        other.run(old)
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    with pytest.raises(EndedError):
        one.run(old)


def test_nothing_answered_is_nothing_to_print(
    project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a text it is a claim, with an id made of it."""
    one = dialogue(project)
    answered(one, monkeypatch)
    assert one.block() == ""
    answered(one, monkeypatch, "The dam holds")
    assert one.block() == "claims:\n  - id: the-dam-holds\n    text: The dam holds\n"
