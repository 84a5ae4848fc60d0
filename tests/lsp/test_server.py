"""The server before it has a project, and its addresses."""

from pathlib import Path

import pytest

pytest.importorskip("pygls", reason="the extra lsp is not installed")

from lsprotocol import types
from pygls.workspace import Workspace

from claimcheck.lsp.server import EVENTS, Server, path_of


def test_a_folder_without_a_project_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a message; nothing is checked, and nothing fails."""
    told: list[str] = []
    server = Server()
    monkeypatch.setattr(server, "say", told.append)
    server.start(tmp_path)
    server.look()
    assert (server.desk, server.now(), len(told)) == (None, None, 1)
    assert "claims" in told[0]


@pytest.mark.parametrize(
    ("name", "is_found"), [(".", True), ("claims", True), ("seeds", True), ("other", False)]
)
def test_a_folder_of_the_project_may_be_opened(
    name: str,
    is_found: bool,  # noqa: FBT001 -- a case
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Either of the two leads to the project; another folder beside them does not."""
    for folder in ("claims", "seeds", "other"):
        (tmp_path / folder).mkdir()
    told: list[str] = []
    server = Server()
    monkeypatch.setattr(server, "say", told.append)
    server.start(tmp_path / name)
    found = server.desk.project.claims if server.desk else None
    assert (found, len(told)) == ((tmp_path / "claims", 0) if is_found else (None, 1))


@pytest.mark.parametrize("name", ["a.yaml", "ü b.yaml", "100%.yaml", "a#b.yaml"])
def test_an_address_leads_back_to_its_path(name: str, tmp_path: Path) -> None:
    """Whatever stands in a name."""
    assert path_of((tmp_path / name).as_uri()) == (tmp_path / name).resolve()


@pytest.mark.parametrize(("names", "told"), [(["one"], 0), (["one", "two"], 1), (["one", "one/claims"], 0)])
def test_a_second_folder_is_told_as_not_checked(
    names: list[str], told: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One project lies on the desk, with all folders in it; of the others silence would be taken for clean."""
    for name in names:
        if "/" not in name:
            (tmp_path / name / "claims").mkdir(parents=True)
            (tmp_path / name / "seeds").mkdir()
            (tmp_path / name / "claimcheck.toml").write_text("")
    folders = [types.WorkspaceFolder((tmp_path / name).as_uri(), name) for name in names]
    server = Server()
    said: list[str] = []
    monkeypatch.setattr(server, "say", said.append)
    workspace = Workspace(folders[0].uri, workspace_folders=folders)
    monkeypatch.setattr(type(server), "workspace", property(lambda _: workspace))
    EVENTS[types.INITIALIZED](server, types.InitializedParams())
    assert ("not checked: two" in "".join(said), len(said)) == (bool(told), told), said


@pytest.mark.parametrize(
    ("uri", "is_read"),
    [
        ("untitled:Untitled-1", False),
        ("outside.yaml", False),
        ("claims/new.txt", False),
        ("claims/new.yaml", True),
    ],
)
def test_records_that_no_check_reads_are_told(
    uri: str,
    is_read: bool,  # noqa: FBT001 -- a case
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Silence would be taken for clean; other texts are nobody's, and the note goes when the document does."""
    for name in ("claims", "seeds"):
        (tmp_path / name).mkdir()
    told: list[tuple[str, list[str]]] = []
    server = Server()
    monkeypatch.setattr(
        server,
        "text_document_publish_diagnostics",
        lambda found: told.append((found.uri, [one.message for one in found.diagnostics])),
    )
    server.start(tmp_path)
    address = uri if ":" in uri else (tmp_path / uri).as_uri()
    for text in ("a: b", "# new\nclaims: []", ""):
        server.put(address, text)
    note = "not checked: save it as a YAML file below claims/, where a check reads it"
    assert told == ([] if is_read else [(address, [note]), (address, [])])
