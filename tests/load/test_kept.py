"""Reports kept from one run to the next."""

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import claimcheck.load.kept as module
from claimcheck.check.verify import verify
from claimcheck.load import files
from claimcheck.load.corpus import load
from claimcheck.load.kept import Kept, key_of, words_key
from claimcheck.load.project import Project
from claimcheck.load.texts import read_project
from claimcheck.report.model import CheckedSource, Report

if TYPE_CHECKING:
    from conftest import SmallProject

YAML = """
    sources: [{id: s, file: s.txt}]
    claims: [{id: c, text: t, evidence: [{source: s, quote: One word.}]}]
"""


class Run:
    """A project, the folder of what is kept, and the report on the one in the other."""

    def __init__(self, small: "SmallProject") -> None:
        small.write(YAML, s="One word.\n")
        self.project = Project(small.claims, small.sources, "claims")
        self.kept = Kept(small.folder / "kept")

    @property
    def key(self) -> str:
        """The key of the project as it lies there now."""
        key = key_of(read_project(self.project), self.project, "whole")
        assert key is not None
        return key

    def keep(self) -> Report:
        """Verify and keep."""
        report = verify(load(self.project))
        self.kept.keep(self.key, report)
        return report

    def found(self) -> Report | None:
        """Return what is found for the project as it lies there now."""
        return self.kept.find(self.key, self.project.sources)

    @property
    def file(self) -> Path:
        """The one file that is kept."""
        [file] = self.kept.folder.iterdir()
        return file


@pytest.fixture
def run(project: "SmallProject") -> Run:
    """A small project."""
    return Run(project)


def test_what_is_kept_is_found(run: Run) -> None:
    """The report comes back, again and again."""
    assert run.found() is None
    report = run.keep()
    assert [run.found(), run.found()] == [report, report]


CHANGES: dict[str, Callable[[Project], object]] = {
    "a byte of an article": lambda p: (p.sources / "s.txt").write_text("One word!\n"),
    "an article is gone": lambda p: (p.sources / "s.txt").unlink(),
    "an article is another file of the same length": lambda p: (p.sources / "s.txt").write_text("One  ord.\n"),
    "a map beside an article": lambda p: (p.sources / "s.map.json").write_text("{}"),
    "a folder where the map may lie": lambda p: (p.sources / "s.map.json").mkdir(),
    "a line above a claim": lambda p: (p.claims / "a.yaml").write_text("\n" + (p.claims / "a.yaml").read_text()),
    "a comment": lambda p: (p.claims / "a.yaml").write_text((p.claims / "a.yaml").read_text() + "# x\n"),
    "a record more": lambda p: (p.claims / "b.yml").write_text("actors: [{id: x, name: X}]\n"),
    "an empty file more": lambda p: (p.claims / "b.yml").write_text(""),
    "a file's name": lambda p: (p.claims / "a.yaml").rename(p.claims / "b.yaml"),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen(change: str, run: Run) -> None:
    """Whatever changes in records or articles, be it a byte, what was kept is not the answer."""
    run.keep()
    CHANGES[change](run.project)
    assert run.found() is None


def test_what_is_changed_back_is_found_again(run: Run) -> None:
    """What counts is what stands there, not when it was written."""
    report = run.keep()
    article = run.project.sources / "s.txt"
    article.write_text("Another.\n")
    assert run.found() is None
    article.write_text("One word.\n")
    os.utime(article, (0, 0))
    assert run.found() == report


def test_settings_and_depth_tell_reports_apart(run: Run) -> None:
    """Each has its key."""
    texts = read_project(run.project)
    keys = {
        key_of(texts, run.project, "whole"),
        key_of(texts, run.project, "axes"),
        key_of(texts, run.project._replace(min_origins=3), "whole"),
        key_of(read_project(run.project._replace(shown="others")), run.project, "whole"),
    }
    assert len(keys) == 4


def test_clusters_tell_reports_apart(run: Run) -> None:
    """By what stands in the file; while it cannot be read nothing is kept."""
    project = run.project._replace(clusters=run.project.claims.parent / "clusters.jsonl")
    texts, path = read_project(project), project.clusters
    assert path is not None
    keys = {key_of(texts, run.project, "whole"), key_of(texts, project, "whole")}
    assert None in keys
    for content in ("", "\n"):
        path.write_text(content)
        keys.add(key_of(texts, project, "whole"))
    assert len(keys) == 4


def test_another_program_is_another_key(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """So is a package more or less, another version of it, and another file of our own."""
    keys = {run.key}
    folder = run.project.claims.parent / "site"
    (folder / "PyYAML-1.0.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(str(folder))
    keys.add(run.key)
    (folder / "PyYAML-1.0.dist-info").rename(folder / "PyYAML-1.1.dist-info")
    keys.add(run.key)
    copy = folder / "claimcheck"
    shutil.copytree(Path(module.__file__).parent, copy / "load")
    monkeypatch.setattr(module, "__file__", str(copy / "load" / "kept.py"))
    keys.add(run.key)
    os.utime(copy / "load" / "kept.py", (0, 0))
    keys.add(run.key)
    text = (copy / "load" / "kept.py").read_text("utf-8")
    (copy / "load" / "kept.py").write_text(text.replace("Reports", "reports"), "utf-8")
    os.utime(copy / "load" / "kept.py", (0, 0))
    keys.add(run.key)
    (copy / "words.txt").write_text("")
    keys.add(run.key)
    assert len(keys) == 7


BREAKS: dict[str, Callable[[Path], object]] = {
    "empty": lambda file: file.write_bytes(b""),
    "cut short": lambda file: file.write_bytes(file.read_bytes()[:-9]),
    "a bit turned": lambda file: file.write_bytes(file.read_bytes().replace(b"found", b"fovnd")),
    "another report": lambda file: file.write_bytes(b"0" * 64 + b"\n[]"),
    "a pickle": lambda file: file.write_bytes(b"cos\nsystem\n(S'false'\ntR."),
    "a folder": lambda file: file.rename(file.with_suffix(".old")).with_suffix(".json").mkdir(),
    "a link that leads nowhere": lambda file: (
        file.rename(file.with_suffix(".old")).with_suffix(".json").symlink_to("nowhere")
    ),
}


@pytest.mark.parametrize("how", BREAKS)
def test_a_broken_entry_is_none(how: str, run: Run) -> None:
    """A file that is not whole, or nobody of us wrote, is no answer and no error."""
    run.keep()
    BREAKS[how](run.file)
    assert run.found() is None


def test_a_link_is_not_followed(run: Run) -> None:
    """A report that lies elsewhere is not taken."""
    run.keep()
    elsewhere = run.kept.folder.parent / "elsewhere"
    file = run.file
    file.rename(elsewhere)
    file.symlink_to(elsewhere)
    assert run.found() is None


def test_an_entry_under_another_name_is_none(run: Run) -> None:
    """A report is no answer to another question, though the articles are the same."""
    run.keep()
    old = run.file
    (run.project.claims / "a.yaml").write_text("sources: [{id: s, file: s.txt}]\n")
    old.rename(old.with_name(f"{run.key}.json"))
    assert run.found() is None


def test_signed_nonsense_is_none(run: Run) -> None:
    """A file with the right sum and another content is no report either."""
    key = run.key
    run.kept.folder.mkdir()
    for body in (b"", b"[]", b"{}", b"7", b"[[], {}, 1, 2, 3, 4, 5, 6, 7]", b"[" * 100_000):
        (run.kept.folder / f"{key}.json").write_bytes(module._sum(key, body) + b"\n" + body)  # noqa: SLF001 -- to sign it
        assert run.found() is None


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights as POSIX has them")
def test_a_folder_that_others_may_write_to_is_not_used(run: Run) -> None:
    """What lies there may be anybody's."""
    run.keep()
    run.kept.folder.chmod(0o777)
    assert run.found() is None
    run.kept.clear()
    run.keep()
    assert run.kept.entries() == []


def test_only_the_user_may_read_it(run: Run) -> None:
    """Folder and files are the user's own: the words of articles stand in them."""
    run.keep()
    assert (run.kept.folder.stat().st_mode & 0o77, run.file.stat().st_mode & 0o77) == (0, 0)


def test_where_nothing_can_be_written_nothing_is_kept(run: Run) -> None:
    """A folder that cannot be made is no error."""
    (run.kept.folder).write_text("a file")
    run.keep()
    assert run.found() is None
    assert run.kept.entries() == []
    assert run.kept.clear() == 0


def test_a_write_that_fails_leaves_nothing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is half written is gone."""

    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(Path, "replace", refuse)
    run.keep()
    assert list(run.kept.folder.iterdir()) == []


def test_what_was_not_read_is_not_kept(run: Run) -> None:
    """Why an article or a file of records could not be read may be another thing the next time."""
    (run.project.sources / "s.txt").unlink()
    run.keep()
    assert not run.kept.folder.exists()
    (run.project.claims / "b.yaml").symlink_to("nowhere.yaml")
    assert key_of(read_project(run.project), run.project, "whole") is None


def test_the_longest_unused_make_room(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """All together stay below the limit; what is asked for stays longer than what is not."""
    keys = []
    for number in range(3):
        (run.project.claims / "b.yaml").write_text(f"# {number}\n")
        run.keep()
        keys.append(run.key)
        os.utime(run.kept.folder / f"{run.key}.json", (number, number))
    assert run.kept.find(keys[0], run.project.sources) is not None
    monkeypatch.setattr(module, "MAX_BYTES", 2 * run.kept.entries()[0].size)
    (run.project.claims / "b.yaml").write_text("# 3\n")
    run.keep()
    assert {entry.path.stem for entry in run.kept.entries()} == {keys[0], run.key}


def test_a_report_too_large_is_not_kept(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """One report is half of the limit at most."""
    monkeypatch.setattr(module, "MAX_BYTES", 100)
    run.keep()
    assert run.kept.entries() == []


def test_clearing_takes_what_is_ours_alone(run: Run) -> None:
    """Other files in a folder that somebody named stay."""
    run.keep()
    (run.kept.folder / "new-half_writ").write_text("left by an interrupted run")
    for name in ("notes.json", "README", "abc.json"):
        (run.kept.folder / name).write_text("somebody's")
    assert run.kept.clear() == 2
    assert sorted(file.name for file in run.kept.folder.iterdir()) == ["README", "abc.json", "notes.json"]


WORDS = b"the words of some articles"


def test_words_are_kept(tmp_path: Path) -> None:
    """Whole, or not at all."""
    kept, key = Kept(tmp_path), "0" * 64
    assert kept.find_words(key, bytes) is None
    kept.keep_words(key, WORDS)
    assert kept.find_words(key, bytes) == WORDS
    assert kept.find_words(key, json.loads) is None
    assert len(kept.entries()) == 1
    file = tmp_path / f"{key}.words"
    content = file.read_bytes()
    for broken in (content[:-1], content.replace(b"some", b"same"), b""):
        file.write_bytes(broken)
        assert kept.find_words(key, bytes) is None
    file.rename(tmp_path / f"{'1' * 64}.words")
    (tmp_path / f"{'1' * 64}.words").write_bytes(content)
    assert kept.find_words("1" * 64, bytes) is None


def test_words_that_take_too_much_are_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The articles are read as ever."""
    monkeypatch.setattr(module, "MAX_BYTES", 10)
    Kept(tmp_path).keep_words("0" * 64, WORDS)
    assert Kept(tmp_path).entries() == []


@pytest.mark.parametrize("change", ["sha256", "map_sha256", "id", "language", "encoding"])
def test_words_have_the_key_of_what_was_read(change: str, run: Run) -> None:
    """Of every article, and as it was declared."""
    report = run.keep()
    [checked] = report.sources
    by_name: dict[str, CheckedSource] = {
        "sha256": checked._replace(sha256="x"),
        "map_sha256": checked._replace(map_sha256="x"),
        "id": checked._replace(source=replace(checked.source, id="x")),
        "language": checked._replace(source=replace(checked.source, language="x")),
        "encoding": checked._replace(source=replace(checked.source, encoding="x")),
    }
    other = by_name[change]
    assert words_key([checked]) == words_key([*report.sources])
    assert words_key([other]) != words_key([checked]) != words_key([checked, checked])


def test_many_unchanged_articles_need_not_be_read_to_propose(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As long as the system has noted no change of a file or its map; a file that changed just now is read as ever."""
    monkeypatch.setattr(module, "MANY", 1)
    read: list[str] = []

    def read_bytes(path: Path, most: int) -> bytes:
        read.extend([path.name] if path.suffix == ".txt" else ())
        return files.read_bytes(path, most)

    monkeypatch.setattr(module, "read_bytes", read_bytes)
    report, article = run.keep(), run.project.sources / "s.txt"

    def found() -> Report | None:
        read.clear()
        return run.kept.find(run.key, run.project.sources, by_times=True)

    assert [(found(), [*read]) for _ in range(2)] == [(report, ["s.txt"])] * 2
    monkeypatch.setattr(module, "_A_TICK", -(10**12))
    assert [(found(), [*read]) for _ in range(2)] == [(report, ["s.txt"]), (report, [])]
    assert run.found() == report
    assert read == ["s.txt"]
    before = article.stat()
    article.write_bytes(b"Two words\n")
    os.utime(article, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (found(), read) == (None, ["s.txt"])
    article.write_bytes(b"One word.\n")
    assert [(found(), [*read]) for _ in range(2)] == [(report, ["s.txt"]), (report, [])]
    (run.project.sources / "s.map.json").write_text("{}")
    assert found() is None
