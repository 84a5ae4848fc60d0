"""Texts that several articles print, read from the file that `reuse` keeps them in."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.load.clusters import clusters_sum, read_clusters
from claimcheck.records.corpus import Cluster
from claimcheck.text.span import Span

SUMS = {"a": "1", "b": "2", "c": "3"}


def _written(path: Path, *lines: object) -> Path:
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return path


def _line(source: str | None, sum_: str | None, **more: object) -> dict[str, object]:
    return {"cluster": 1, "size": 3, "id": "x", "spans": [[0, 5]], "source": source, "sha256": sum_, **more}


def test_texts_of_the_sources(tmp_path: Path) -> None:
    """With how many print each; documents of the archive are passed over, and what is not as it was is told."""
    path = _written(
        tmp_path / "c.jsonl",
        _line("a", "1", spans=[[0, 5], [9, 12]]),
        _line("b", "2", text="a\u2028b"),
        _line(None, None),
        _line("b", "2", cluster=7, size=2),
        {"cluster": None, "size": 1, "source": "gone", "sha256": "9"},
    )
    found = read_clusters(path, SUMS)
    assert (found.name, found.sha256) == ("c.jsonl", sha256(path.read_bytes()).hexdigest())
    assert found.texts == (
        Cluster(3, {"a": (Span(0, 5), Span(9, 12)), "b": (Span(0, 5),)}),
        Cluster(2, {"b": (Span(0, 5),)}),
    )
    assert (found.changed, found.uncompared) == ((), ("c",))


def test_an_article_that_changed_is_in_no_text(tmp_path: Path) -> None:
    """It is told, and the others stay."""
    found = read_clusters(_written(tmp_path / "c.jsonl", _line("a", "1"), _line("b", "0")), SUMS)
    assert (found.texts, found.changed, found.uncompared) == (
        (Cluster(3, {"a": (Span(0, 5),)}),),
        ("b",),
        ("c",),
    )


@pytest.mark.parametrize("separators", [None, (",", ":")])
def test_other_writers_of_json_are_read_alike(tmp_path: Path, separators: tuple[str, str] | None) -> None:
    """However they part what is written."""
    path = tmp_path / "c.jsonl"
    path.write_text("\n".join(json.dumps(_line(s, "1"), separators=separators) for s in ("a", None)))
    assert read_clusters(path, SUMS).texts == (Cluster(3, {"a": (Span(0, 5),)}),)


@pytest.mark.parametrize(
    "line",
    [
        '{"source": "a"',
        "[]",
        "7",
        '{"cluster": 1}',
        '{"cluster": 1, "size": 3, "source": "a", "sha256": "1"}',
        '{"cluster": 1, "size": 1, "source": "a", "sha256": "1", "spans": [[0, 5]]}',
        '{"cluster": "1", "size": 3, "source": "a", "sha256": "1", "spans": [[0, 5]]}',
        '{"cluster": 1, "size": 3, "source": "a", "sha256": null, "spans": [[0, 5]]}',
        '{"cluster": 1, "size": 3, "source": "a", "sha256": "1", "spans": [[5, 5]]}',
        '{"cluster": 1, "size": 3, "source": "a", "sha256": "1", "spans": [[0, true]]}',
        '{"cluster": 1, "size": 3, "source": "a", "sha256": "1", "spans": [7]}',
    ],
)
def test_what_is_no_printing_is_refused_with_its_line(tmp_path: Path, line: str) -> None:
    """Half a file must not pass for one that knows of nothing."""
    path = tmp_path / "c.jsonl"
    path.write_text(f"{json.dumps(_line('a', '1'))}\n{line}\n")
    with pytest.raises(ClaimcheckError, match=r"^c\.jsonl:2: no printing of a text"):
        read_clusters(path, SUMS)


@pytest.mark.parametrize(("content", "reason"), [(None, "no such file"), (b"\xff", "UTF-8")])
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes | None, reason: str) -> None:
    """And has no sum."""
    path = tmp_path / "c.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ClaimcheckError, match=rf"^the file of `clusters`, c\.jsonl: .*{reason}"):
        read_clusters(path, SUMS)
    assert (clusters_sum(path) is None) == (content is None)


def test_no_file_has_an_empty_sum() -> None:
    """It is the same always."""
    assert clusters_sum(None) == ""
