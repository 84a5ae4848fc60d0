"""`find` and `suggest` in an archive, by its index and without one."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import Result

pytest.importorskip("tantivy", reason="the extra `archive` is not installed")

if TYPE_CHECKING:
    from conftest import SmallProject

Run = Callable[..., Result]

YAML = """
    sources: [{id: s, file: s.txt, language: en}]
    actors: [{id: herald, name: The Herald, aliases: [Herald]}, {id: ash, name: Ann Ash, aliases: [the minister]}]
    claims: [{id: c, text: The joint force has 9000 soldiers., evidence: [{source: s, quote: Nine thousand soldiers}]}]
"""
LONG = "Up to 9000 soldiers are to belong to the joint force, Ann Ash said on Monday."
PRINTED = [
    {
        "id": "h1",
        "date": "2022-12-19",
        "outlet": "Herald",
        "url": "https://h.example/1",
        "text": f"News.\n\n{LONG}",
    },
    {"id": "k1", "date": "2022-12-20", "outlet": "Kurier", "text": LONG.replace("9000", "2000")},
    {"id": "b1", "outlet": "Blog\x1b[2J", "text": "The minister spoke of a soldier's pay. Nothing more."},
    {"id": "s", "date": "2023", "outlet": "Kurier", "url": "javascript:x", "text": "The ferry does not run."},
]


@pytest.fixture
def folder(project: "SmallProject", run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project, the working folder, with an archive of four documents and its index beside it."""
    project.write(YAML, s="Nine thousand soldiers are enough.\n")
    monkeypatch.chdir(project.folder)
    path = project.folder / "news.jsonl"
    path.write_text("".join(f"{json.dumps(line)}\n" for line in PRINTED))
    assert run("archive", "build", "news.jsonl", "-o", "news.index").exit_code == 0
    return project.folder


PAGE = f"""\
1  h1, The Herald, 2022-12-19, line 3  exact
   │ ⟦{LONG}⟧
   claimcheck add https://h.example/1

2  k1, Kurier, 2022-12-20, line 1  without “9000”
   │ Up to 2000 ⟦soldiers⟧ are to ⟦belong⟧ to the ⟦joint⟧ ⟦force⟧, ⟦Ann Ash⟧ ⟦said⟧ on ⟦Monday⟧.

2 passages in 4 documents
"""


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("archive", ["news.jsonl", "news.index"])
def test_a_quotation_is_found(archive: str, run: Run) -> None:
    """As an article's would be, with who printed it when, and how its page is added; none is called quoted by a claim."""
    page = PAGE if archive == "news.jsonl" else PAGE.replace("in 4", "in the likeliest 3 of 4")
    assert run("find", LONG, "--archive", archive).stdout == page


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (["nine thousand soldiers"], ["h1"]),
        (["Ash"], ["h1", "k1"]),
        (["soldiers", "--outlet", "herald"], ["h1"]),
        (["soldiers", "--outlet", "kurier", "--outlet", "herald"], ["h1", "k1"]),
        (["ferry soldiers", "--since", "2022-12-20"], ["s", "k1"]),
        (["soldiers", "--until", "2022-12-19"], ["h1"]),
        (["fery"], ["s"]),
        (["zeppelin"], []),
    ],
)
def test_the_index_finds_what_a_look_at_each_document_finds(
    arguments: list[str], ids: list[str], run: Run
) -> None:
    """By value, by an actor's names, of an outlet and a time, misspelt: the same bytes."""
    results = [
        run("find", *arguments, "--format", "json", "--archive", archive)
        for archive in ("news.jsonl", "news.index")
    ]
    found = [json.loads(result.stdout) for result in results]
    for document in found:
        document["searched"].pop("met")
        document["searched"].pop("read")
    assert found[0] == found[1]
    assert sorted(hit["source"] for hit in found[0]["hits"]) == sorted(ids)
    assert [result.exit_code for result in results] == [0 if ids else 1] * 2


@pytest.mark.usefixtures("folder")
def test_what_has_no_date_is_counted_where_one_is_asked(run: Run) -> None:
    """And told."""
    for archive in ("news.jsonl", "news.index"):
        result = run("find", "soldiers", "--since", "2022", "--archive", archive, "--format", "json")
        assert json.loads(result.stdout)["searched"]["undated"] == 1
        assert result.stderr == "not looked through, since without a date: 1 documents\n"


def test_what_no_longer_stands_there_is_not_shown(folder: Path, run: Run) -> None:
    """The index proposes it; the archive is read. That it is older is told, with what to do."""
    lines = [{**PRINTED[0], "text": "x" * len(LONG)}, *PRINTED[1:]]
    (folder / "news.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    (folder / "more.jsonl").write_text("")
    result = run("find", LONG, "--archive", "news.index")
    assert "h1" not in result.stdout
    assert result.stderr == (
        "the index is older than its archive: 1 changed (news.jsonl); claimcheck archive build -o news.index\n"
    )
    (folder / "news.jsonl").unlink()
    result = run("find", LONG, "--archive", "news.index")
    assert (result.exit_code, result.stdout) == (
        1,
        "nothing like it in the likeliest 0 of 4 documents\n",
    )
    assert "1 gone (news.jsonl)" in result.stderr


def test_verify_never_asks_an_index(folder: Path, run: Run) -> None:
    """What it says is the same with and without."""
    before = run("verify", "--format", "json").stdout
    for file in folder.glob("news.index/index-*/*"):
        file.write_bytes(b"")
    assert run("verify", "--format", "json").stdout == before


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("archive", ["news.jsonl", "news.index"])
def test_passages_for_a_claim_are_suggested(archive: str, run: Run) -> None:
    """With what the reader says of each; of an outlet alone where one is named."""
    found = json.loads(run("suggest", "c", "--letters", "--archive", archive, "--format", "json").stdout)
    first = found["suggestions"][0]
    assert (first["source"], first["outlet"], first["add"], list(first["bearings"])) == (
        "h1",
        "herald",
        "claimcheck add https://h.example/1",
        ["another number?"],
    )
    only = run("suggest", "c", "--letters", "--archive", archive, "--outlet", "Kurier", "--format", "json")
    assert [item["source"] for item in json.loads(only.stdout)["suggestions"]] == ["k1"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["find", "x1", "--source", "s", "--archive", "news.index"], "ask of the project's articles"),
        (["find", "x1", "--unquoted", "--archive", "news.index"], "ask of the project's articles"),
        (["find", "x1", "--outlet", "Herold", "--archive", "news.index"], "is of the outlet `Herold`"),
        (["find", "x1", "--outlet", "Herold", "--archive", "news.jsonl"], "is of the outlet `Herold`"),
        (["find", "x1", "--since", "soon", "--archive", "news.index"], "--since soon: "),
        (["find", "x1", "--archive", "news.index", "--archive", "news.jsonl"], "look through one at a time"),
        (["find", "x1", "--archive", "gone"], "gone: no such file or folder"),
        (["suggest", "d", "--archive", "news.index"], "no claim `d`; `claimcheck list` shows them all"),
        (["suggest", "c", "--outlet", "herald"], "ask of an archive: name it with --archive"),
    ],
)
def test_what_makes_no_sense_is_refused(arguments: list[str], message: str, run: Run) -> None:
    """In one line."""
    result = run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert message in result.stderr


def test_no_project_is_needed(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Only names of actors are not known then; a folder that was named is needed."""
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    index = str(folder / "news.index")
    assert "h1, Herald, 2022-12-19" in run("find", "9000 soldiers", "--archive", index).stdout
    assert run("find", "9000 soldiers", "--archive", index, "--claims", "gone").exit_code == 2


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("line", [["find", "soldiers"], ["suggest", "c"]])
def test_without_the_extra_it_is_told(line: list[str], run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one line, with how to install it."""
    for name in [name for name in sys.modules if name.startswith("claimcheck.archive.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "numpy", None)
    result = run(*line, "--archive", "news.jsonl")
    told = "claimcheck: numpy is not installed: pip install 'claimcheck-cli[archive]'\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", told)
