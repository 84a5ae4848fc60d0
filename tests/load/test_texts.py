"""The YAML files of claims, as they lie there."""

from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.load.project import Project
from claimcheck.load.texts import read_project, record_files

if TYPE_CHECKING:
    from conftest import SmallProject


def test_files_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    """Both endings count, in any folder, shown from the folder on; the working directory is not shown."""
    for name in ("b.yaml", "a/z.YML", "a.yaml", "notes.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [file.shown for file in record_files(tmp_path, "x")] == ["x/a.yaml", "x/a/z.YML", "x/b.yaml"]
    assert [file.shown for file in record_files(tmp_path, ".")] == ["a.yaml", "a/z.YML", "b.yaml"]


def test_content_is_read_or_the_reason_told(project: "SmallProject") -> None:
    """Each file comes with its bytes, whatever they are, or with why there are none."""
    (project.claims / "a.yaml").write_bytes(b"\xff no text")
    (project.claims / "b.yaml").symlink_to("nowhere")
    (project.claims / "notes.txt").write_text("no record")
    texts = read_project(Project(project.claims, project.sources, "claims"))
    told = [(text.shown, text.content, text.problem.code if text.problem else "") for text in texts]
    assert told == [("claims/a.yaml", b"\xff no text", ""), ("claims/b.yaml", b"", "CC108")]
