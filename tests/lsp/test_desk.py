"""The project with what is typed and not saved."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimcheck.load.project import Project
from claimcheck.lsp.desk import Desk

if TYPE_CHECKING:
    from conftest import SmallProject

YAML = """
    sources: [{id: a, file: a.txt, language: en}]
    claims: [{id: sank, text: A ferry sank., evidence: [{source: a, quote: A ferry sank.}]}]
"""


@pytest.fixture
def desk(project: "SmallProject") -> Desk:
    """A project with one claim."""
    project.write(YAML, a="A ferry sank.\n")
    return Desk(Project(project.claims, project.sources, "claims"))


def _codes(desk: Desk) -> list[str]:
    return [problem.code for problem in desk.look().report.problems if problem.severity == "error"]


def test_what_is_typed_is_checked_and_what_is_closed_is_not(desk: Desk) -> None:
    """An unsaved text stands for the file, until it is closed; on the disk nothing changes."""
    path = desk.path("claims/a.yaml")
    text = path.read_text()
    saved = _codes(desk)
    desk.put(path, text.replace("A ferry sank.}", "Two ferries sank.}"))
    typed = _codes(desk)
    desk.close(path)
    assert (saved, typed, _codes(desk), path.read_text()) == ([], ["CC203"], [], text)


def test_a_file_that_is_not_saved_yet_is_checked(desk: Desk) -> None:
    """Below the folder of claims; elsewhere, or under another name, no check would read it."""
    text = "claims: [{id: new, text: t, evidence: [{source: a, quote: Two ferries sank.}]}]"
    outside = desk.project.claims.parent / "new.yaml"
    for path in (outside, desk.path("claims/new.txt")):
        desk.put(path, text)
    assert (_codes(desk), "claims/new.yaml" in desk.look().files) == ([], False)
    desk.put(desk.path("claims/new.yaml"), text)
    assert (_codes(desk), "claims/new.yaml" in desk.look().files) == (["CC203"], True)
    desk.put(desk.path("claims/new.yaml"), "claims: [")
    assert _codes(desk) == ["CC101"]
    desk.close(desk.path("claims/new.yaml"))
    assert _codes(desk) == []


def test_a_folder_that_is_a_link_has_the_same_files(project: "SmallProject", tmp_path: Path) -> None:
    """What is typed in an editor, which names the folder itself, stands for the file."""
    project.write(YAML, a="A ferry sank.\n")
    link = tmp_path / "link"
    link.symlink_to(project.claims)
    desk = Desk(Project(link, project.sources, "claims"))
    desk.put((project.claims / "a.yaml").resolve(), YAML.replace("A ferry sank.}", "Two ferries sank.}"))
    assert (_codes(desk), [*desk.look().files]) == (["CC203"], ["claims/a.yaml"])


def test_half_a_record_costs_itself_alone(desk: Desk) -> None:
    """What is no YAML yet is told, and the file is there to be asked about."""
    path = desk.path("claims/a.yaml")
    desk.put(path, path.read_text() + "  - {id: half\n")
    seen = desk.look()
    assert ("claims/a.yaml" in seen.files, "CC101" in {p.code for p in seen.report.problems}) == (True, True)


def test_a_file_that_is_no_text_is_left_out(desk: Desk) -> None:
    """It is told as a check tells it, and nothing can be asked of it."""
    desk.path("claims/b.yaml").write_bytes(b"\xff\xfe\xff")
    seen = desk.look()
    assert (sorted(seen.files), [p.code for p in seen.report.problems]) == (
        ["claims/a.yaml"],
        ["CC401", "CC108"],
    )


def test_where_files_lie(desk: Desk) -> None:
    """Records by their name in every output, articles by their source."""
    source = desk.look().corpus.sources["a"]
    assert desk.path("claims/deep/b.yaml") == desk.project.claims.resolve() / "deep" / "b.yaml"
    assert desk.article(source) == (desk.project.sources / "a.txt").resolve()
