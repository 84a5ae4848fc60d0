"""The server before it has a project, and its addresses."""

from pathlib import Path

import pytest

pytest.importorskip("pygls", reason="the extra lsp is not installed")

from claimcheck.lsp.server import Server, path_of


def test_a_folder_without_a_project_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a message; nothing is checked, and nothing fails."""
    told: list[str] = []
    server = Server()
    monkeypatch.setattr(server, "say", told.append)
    server.start(tmp_path)
    server.look()
    assert (server.desk, server.now(), len(told)) == (None, None, 1)
    assert "claims" in told[0]


@pytest.mark.parametrize("name", ["a.yaml", "ü b.yaml", "100%.yaml", "a#b.yaml"])
def test_an_address_leads_back_to_its_path(name: str, tmp_path: Path) -> None:
    """Whatever stands in a name."""
    assert path_of((tmp_path / name).as_uri()) == (tmp_path / name).resolve()
