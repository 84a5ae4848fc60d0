"""The command that makes an index of an archive, or lines for passim."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import Result

pytest.importorskip("tantivy", reason="the extra `archive` is not installed")

from claimcheck.archive.index import TextIndex

if TYPE_CHECKING:
    from conftest import SmallProject

Run = Callable[..., Result]
LINES = [
    {"id": str(number), "text": f"Words of the article {number}.", "outlet": "Herald"} for number in range(3)
]


def _write(path: Path, *numbers: int) -> None:
    path.write_text("".join(f"{json.dumps(LINES[number])}\n" for number in numbers))


@pytest.fixture
def folder(run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001 -- it goes elsewhere first
    """The working folder, in a project, with a file of two documents."""
    place = project.folder / "archive"
    place.mkdir()
    monkeypatch.chdir(place)
    _write(place / "a.jsonl", 0, 1)
    return place


def _found(run: Run) -> list[str]:
    result = run("find", "article", "--archive", "news.index", "--all", "--format", "json")
    return sorted(hit["source"] for hit in json.loads(result.stdout)["hits"])


def test_only_what_is_new_or_has_changed_is_read_again(folder: Path, run: Run) -> None:
    """A second build needs no names of archives; a document that stays where it was stays."""
    first = run("archive", "build", "a.jsonl", "-o", "news.index")
    assert (first.exit_code, first.stdout, first.stderr) == (
        0,
        "",
        "news.index: 2 documents in 1 file; 2 added, 0 removed\n",
    )
    said = [run("archive", "build", "-o", "news.index").stderr]
    _write(folder / "a.jsonl", 0, 1, 2)
    said.append(run("archive", "build", "-o", "news.index").stderr)
    assert _found(run) == ["0", "1", "2"]
    _write(folder / "a.jsonl", 0, 2)
    (folder / "b.txt").write_text("Another article.")
    (folder / "more").mkdir()
    (folder / "b.txt").rename(folder / "more" / "b.txt")
    said.append(run("archive", "build", "more", "-o", "news.index").stderr)
    assert _found(run) == ["0", "2", "b"]
    (folder / "a.jsonl").unlink()
    said.append(run("archive", "build", "-o", "news.index").stderr)
    assert said == [
        "news.index: 2 documents in 1 file; 0 added, 0 removed, 2 as they were\n",
        "news.index: 3 documents in 1 file; 1 added, 0 removed, 2 as they were\n",
        "news.index: 3 documents in 2 files; 2 added, 2 removed, 1 as they were\n",
        f"no longer there, and left out: {folder / 'a.jsonl'}\nnews.index: 1 document in 1 file; 0 added, 2 removed, 1 as they were\n",
    ]
    assert _found(run) == ["b"]


@pytest.mark.usefixtures("folder")
def test_a_build_that_is_ended_leaves_the_index_as_it_was(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole, and without what was added; where there was none there is none."""
    run("archive", "build", "a.jsonl", "-o", "news.index")
    _write(Path("a.jsonl"), 0, 1, 2)
    with monkeypatch.context() as patched:
        patched.setattr(TextIndex, "commit", _ended)
        assert run("archive", "build", "-o", "news.index").exit_code != 0
        assert run("archive", "build", "a.jsonl", "-o", "other").exit_code != 0
    assert (
        "the index is older than its archive: 1 changed (a.jsonl)"
        in run("find", "article", "--archive", "news.index").stderr
    )
    assert (_found(run), [path.name for path in Path("other").iterdir()]) == (["0", "1"], ["build.lock"])


def _ended(_: TextIndex) -> None:
    raise KeyboardInterrupt


def test_a_broken_index_is_told_and_made_anew(folder: Path, run: Run) -> None:
    """By `find` and by the next build, which never adds to it."""
    run("archive", "build", "a.jsonl", "-o", "news.index")
    [file] = folder.glob("news.index/index-*/*.idx")
    content = file.read_bytes()
    file.write_bytes(content[:-1])
    broken = (
        2,
        "claimcheck: the index news.index is broken; make it anew with `claimcheck archive build --anew`\n",
    )
    told = [run("find", "x1", "--archive", "news.index"), run("archive", "build", "-o", "news.index")]
    file.write_bytes(content[:-1] + b"!")
    told.append(run("archive", "build", "-o", "news.index"))
    assert [(one.exit_code, one.stderr) for one in told] == [broken] * 3
    assert run("archive", "build", "a.jsonl", "--anew", "-o", "news.index").exit_code == 0
    assert _found(run) == ["0", "1"]


def test_what_cannot_be_read_is_named_and_the_rest_is_indexed(folder: Path, run: Run) -> None:
    """Each time; the command leaves with 1."""
    with (folder / "a.jsonl").open("a") as file:
        file.write("{\n")
    for _ in range(2):
        result = run("archive", "build", "a.jsonl", "-o", "news.index")
        assert (result.exit_code, result.stderr.splitlines()[1]) == (
            1,
            f"not read: {folder / 'a.jsonl'}, line 3: no JSON; a line is one document, in UTF-8",
        )
    assert _found(run) == ["0", "1"]


def test_of_many_mistakes_the_first_are_kept(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """And how many more there are: a file of something else would fill the index with them."""
    monkeypatch.setattr("claimcheck.cli.archive.MOST_UNREAD", 1)
    with (folder / "a.jsonl").open("a") as file:
        file.write("{\n" * 3)
    said = run("archive", "build", "a.jsonl", "-o", "news.index").stderr.splitlines()[1:]
    assert said == [
        f"not read: {folder / 'a.jsonl'}, line 3: no JSON; a line is one document, in UTF-8",
        f"not read: 2 documents more of {folder / 'a.jsonl'}",
    ]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["build", "a.jsonl"], 2, "name the folder of the index with -o"),
        (["build", "-o", "new"], 2, "name an archive"),
        (["build", "gone.jsonl", "-o", "new"], 2, "gone.jsonl: no such file or folder"),
        (["build", "a.jsonl", "-o", "."], 2, "holds other files (a.jsonl); name a folder of its own"),
        (["passim"], 2, "name an archive"),
        (["passim", "empty"], 3, "the archive holds no document that can be read"),
        (["build", "empty", "-o", "new"], 3, "the archive holds no document that can be read"),
    ],
)
def test_what_makes_no_sense_is_refused(arguments: list[str], code: int, message: str, run: Run) -> None:
    """In one line; nothing is left behind that would pass for an index."""
    Path("empty").mkdir()
    Path("empty", "a.txt").write_bytes(b"\xff\xfe\xff")
    result = run("archive", *arguments)
    assert (result.exit_code, result.stdout) == (code, "")
    assert message in result.stderr.splitlines()[-1]
    assert not Path("new", "claimcheck-index.json").exists()


@pytest.mark.usefixtures("folder")
def test_lines_for_passim(run: Run) -> None:
    """One document a line, with its outlet as the series; they are an archive again."""
    result = run("archive", "passim", "a.jsonl")
    assert [json.loads(line) for line in result.stdout.splitlines()] == [
        {"id": str(number), "series": "Herald", "text": f"Words of the article {number}."}
        for number in (0, 1)
    ]
    assert run("archive", "passim", "a.jsonl", "-o", "b.jsonl").exit_code == 0
    assert run("archive", "passim", "b.jsonl").stdout == result.stdout == Path("b.jsonl").read_text()
