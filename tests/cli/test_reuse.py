"""The command that looks for articles that share text."""

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import Result

if TYPE_CHECKING:
    from conftest import SmallProject

pytest.importorskip("numpy", reason="the extra archive is not installed")


Run = Callable[..., Result]

REPORT = (
    "Up to 9000 soldiers are to belong to the joint force that both states want to set up near the border"
    " before the winter begins, and the first trains with vehicles arrived on Friday."
)
OTHER = "Of this nobody in the town had heard a word before the evening news told of it at length."
YAML = """
    sources:
      - {id: s1, file: a.txt, language: en, outlet: post, published: 2022-12-20~, credits: [wire]}
      - {id: s2, file: b.txt, language: en}
    actors: [{id: post, name: Post, kind: outlet}, {id: wire, name: Wire, kind: agency, aliases: [WRE]}]
    claims: [{id: c, text: x, evidence: [{source: s1, quote: soldiers are to belong}]}]
"""
PRINTED = [
    {"id": "h1", "date": "2022-12-19", "outlet": "Herald", "text": f"{OTHER} {REPORT}"},
    {"id": "o1", "outlet": "Blog", "text": f"{OTHER} So be it."},
    {"id": "k1", "text": "Nothing of it stands here."},
]
PAGE = """\
text 1  2 printings in 2 outlets, up to 34 words in common
   probably Wire's: credited in 1 of 2 printings; first printed 2022-12-19: Herald h1
   „Up to 9000 soldiers are to belong to the joint force that both states want to set up near the border before the winter begins, and the first trains with vehicle …“
   2022-12-19  Herald h1, line 1  34 words, 64% of it
   2022-12-20  Post s1, line 1  34 words, 100% of it, credits Wire

text 2  2 printings in 2 outlets, up to 19 words in common
   no agency is credited; first printed 2022-12-19: Herald h1, 1 without a date aside
   „Of this nobody in the town had heard a word before the evening news told of it at length“
   2022-12-19  Herald h1, line 1  19 words, 36% of it
   no date  Blog o1, line 1  19 words, 86% of it

2 texts, 1 of them in articles of the project; 5 articles compared
"""


@pytest.fixture(autouse=True)
def archive(run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001 -- it goes to a folder first
    """A project, the working folder, with an archive of three documents beside it."""
    project.write(YAML, a=f"{REPORT}\n", b="A second article, with words of its own.\n")
    monkeypatch.chdir(project.folder)
    path = project.folder / "news.jsonl"
    path.write_text("".join(f"{json.dumps(line)}\n" for line in PRINTED))
    return path


def test_texts_that_several_print(run: Run) -> None:
    """Those of the project's own articles first."""
    result = run("reuse", "--archive", "news.jsonl")
    assert (result.stdout, result.stderr, result.exit_code) == (PAGE, "", 0)


@pytest.mark.parametrize("format_", ["json", "jsonl"])
def test_the_same_in_any_number_of_processes(run: Run, format_: str) -> None:
    """To the byte, and nothing is left where it put things aside."""
    arguments = ("reuse", "--archive", "news.jsonl", "--archive", "seeds", "--format", format_)
    [text] = {run("--jobs", jobs, *arguments).stdout for jobs in ("1", "2")}
    assert '"s1"' in text


def test_as_json(run: Run) -> None:
    """Offsets lead to the words, and pairs tell which printings share how many."""
    document = json.loads(run("reuse", "s1", "--archive", "news.jsonl", "--format", "json").stdout)
    [text] = document["texts"]
    [first, second] = text["printings"]
    [span] = first["spans"]
    whole = PRINTED[0]["text"]
    assert whole[span["start"] : span["end"]] == span["text"] == REPORT[:-1]
    assert (document["documents"], document["sources"], text["sources"], second["source"]) == (
        5,
        ["s1", "s2"],
        ["s1"],
        "s1",
    )
    assert (text["pairs"], text["dispatch"]["agency"], text["dispatch"]["printing"]) == (
        [{"first": 1, "second": 2, "words": 34}],
        "Wire",
        1,
    )


def test_clusters_in_a_file(run: Run, archive: Path) -> None:
    """Its ending says the form: a line for each printing, one for each article of the project that shares nothing."""
    result = run("reuse", "--archive", "news.jsonl", "-o", "clusters.jsonl")
    lines = [json.loads(line) for line in (archive.parent / "clusters.jsonl").read_text().splitlines()]
    assert (result.stdout, result.exit_code) == ("", 0)
    assert [(line["cluster"], line["size"], line.get("id"), line["source"]) for line in lines] == [
        (1, 2, "h1", None),
        (1, 2, "s1", "s1"),
        (2, 2, "h1", None),
        (2, 2, "o1", None),
        (None, 1, None, "s2"),
    ]
    assert lines[1]["text"] == REPORT[lines[1]["begin"] : lines[1]["end"]]
    assert all((line["source"] is None) == (line["sha256"] is None) for line in lines)


def test_verify_reads_the_clusters(run: Run, project: "SmallProject") -> None:
    """Named in the settings, and made while the settings name what is not there yet: fewer origins are certain."""
    evidence = ", ".join(
        f"{{source: {id_}, quote: soldiers are to belong to the joint force, attribution: [{who}: {who} said]}}"
        for id_, who in (("s1", "Ann"), ("s2", "Bob"))
    )
    project.write(
        f"""
        sources: [{{id: s1, file: a.txt, language: en}}, {{id: s2, file: b.txt, language: en}}]
        actors: [{{id: Ann, name: Ann, kind: person}}, {{id: Bob, name: Bob, kind: person}}]
        claims: [{{id: c, text: x, modality: planned, evidence: [{evidence}]}}]
        """.replace("Ann:", "ann:")
        .replace("Bob:", "bob:")
        .replace("id: Ann", "id: ann")
        .replace("id: Bob", "id: bob"),
        a=f"{REPORT[:-1]}, Ann said.",
        b=f"{REPORT[:-1]}, Bob said.",
    )
    assert "2 origins · 2 articles" in run("list").stdout
    (project.folder / "claimcheck.toml").write_text("clusters = 'clusters.jsonl'\n")
    refused = run("list")
    assert (
        refused.exit_code,
        "make it with claimcheck reuse --archive PATH -o clusters.jsonl" in refused.stderr,
    ) == (
        2,
        True,
    )
    assert run("reuse", "--archive", "news.jsonl", "-o", "clusters.jsonl").exit_code == 0
    assert "1–2 origins · 2 articles · one text, 3 printings" in run("list").stdout


def test_what_cannot_be_read_is_told(run: Run, archive: Path) -> None:
    """And leaves with 1; articles of the project are named like the others."""
    archive.write_text(archive.read_text() + "{\n")
    (archive.parent / "seeds" / "b.txt").unlink()
    result = run("reuse", "--archive", "news.jsonl")
    assert result.exit_code == 1
    assert result.stderr == (
        "not read: b.txt: the article of source s2 could not be read; see claimcheck verify\n"
        f"not read: {archive}, line 4: no JSON; a line is one document, in UTF-8\n"
    )
    assert "2 texts" in result.stdout


def test_without_a_project_the_archive_alone_is_compared(
    run: Run, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And that is told."""
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    result = run("reuse", "--archive", str(archive))
    assert (
        result.stderr == "no project here: the articles of the archive are compared with each other alone\n"
    )
    assert result.stdout.endswith("\n1 text; 3 articles compared\n")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("--archive", "gone"), 2, "gone: no such file or folder"),
        (("nope", "--archive", "news.jsonl"), 2, "no source `nope`"),
        (("--archive", "empty.jsonl"), 3, "the archive holds no document"),
        (("--archive", "news.jsonl", "--words", "6"), 2, "6 is not in the range"),
        (("--archive", "news.jsonl", "--claims", "gone"), 2, "no folder `gone`"),
        ((), 2, "--archive"),
    ],
)
def test_what_cannot_be_asked(
    arguments: tuple[str, ...], code: int, message: str, run: Run, archive: Path
) -> None:
    """With the reason."""
    (archive.parent / "empty.jsonl").write_text("")
    result = run("reuse", *arguments)
    assert (result.exit_code, message in result.stderr) == (code, True)


def test_more_words_are_asked_for(run: Run) -> None:
    """Of two articles together."""
    result = run("reuse", "--archive", "news.jsonl", "--words", "20")
    assert result.stdout.endswith("\n1 text, 1 of them in articles of the project; 5 articles compared\n")


def test_an_interrupt_leaves_nothing(
    run: Run, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a half file nor what was put aside."""
    (tmp_path / "aside").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "aside"))

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimcheck.archive.reuse.pair", interrupted)
    result = run("reuse", "--archive", "news.jsonl", "-o", "clusters.jsonl")
    assert (result.exit_code, (archive.parent / "clusters.jsonl").exists()) == (130, False)
    assert [*(tmp_path / "aside").iterdir()] == []


def test_without_the_extra_it_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to install."""
    monkeypatch.setitem(sys.modules, "numpy", None)
    result = run("reuse", "--archive", "news.jsonl")
    assert (result.exit_code, "pip install 'claimcheck-cli[archive]'" in result.stderr) == (2, True)
