"""The command that looks for printings."""

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import Result

pytest.importorskip("numpy", reason="the extra archive is not installed")

from claimcheck.archive import tracing
from claimcheck.archive.seeds import Seeds
from claimcheck.load.archive import Part
from claimcheck.load.partial import Partial

if TYPE_CHECKING:
    from conftest import SmallProject, Store

Run = Callable[..., Result]

QUOTE = "Up to 9000 soldiers are to belong to the joint force, Ann Ash said."
YAML = f"""
    sources: [{{id: a, file: a.txt, language: en}}]
    claims:
      - {{id: size, text: x, evidence: [{{source: a, quote: "{QUOTE}"}}, {{source: a, quote: Nobody said so here.}}]}}
      - {{id: short, text: x, evidence: [{{source: a, quote: soldiers are}}]}}
"""
OTHER = "Of this nobody in the town had heard a word before the evening news."
PRINTED = [
    {
        "id": "k1",
        "date": "2022-12-20",
        "outlet": "Kurier",
        "text": f"{OTHER}\n{QUOTE.replace('9000', '2000')} {OTHER}",
    },
    {"id": "h1", "date": "2022-12-19", "outlet": "Herald\x1b[2J", "text": f"{OTHER} {QUOTE}"},
    {"id": "u1", "text": QUOTE.replace(" ", "\u00a0")},
    {"id": "o1", "date": "2022-12-18", "outlet": "Blog", "text": OTHER * 3},
]


@pytest.fixture
def archive(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project, the working folder, with an archive of four documents beside it."""
    project.write(YAML, a=f"{OTHER} {QUOTE}\n")
    monkeypatch.chdir(project.folder)
    path = project.folder / "news.jsonl"
    path.write_text("".join(f"{json.dumps(line)}\n" for line in PRINTED))
    return path


PAGE = """\
short  passage 1, a
   „soldiers are“
   too short to be traced

size  passage 1, a
   „Up to 9000 soldiers are to belong to the joint force, Ann Ash said.“
   3 printings in 2 outlets; first 2022-12-19: Herald␛[2J, 1 without a known date aside
   2022-12-19  Herald␛[2J h1, line 1  exact
   2022-12-20  Kurier k1, line 2  changed (number): [-9000-]{+2000+}
   no date  u1, line 1  normalized

1 passage of 2 met in 4 documents
"""


@pytest.mark.usefixtures("archive")
def test_the_printings_by_date(run: Run, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Word for word or changed, the earliest first; a quotation that its own article lacks is not looked for."""
    monkeypatch.chdir(archive.parent)
    result = run("trace", "--archive", "news.jsonl")
    assert (result.stdout, result.exit_code) == (PAGE, 0)


def test_the_same_in_any_number_of_processes(
    run: Run, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As JSON, to the byte."""
    monkeypatch.chdir(archive.parent)
    arguments = ("trace", "size", "--archive", "news.jsonl", "--archive", "seeds", "--format", "json")
    seen = {run("--jobs", jobs, *arguments).stdout for jobs in ("1", "2")}
    [text] = seen
    document = json.loads(text)
    [trace] = document["traces"]
    assert (document["documents"], trace["first"], trace["outlets"]) == (
        5,
        ["h1"],
        ["Herald\x1b[2J", "Kurier"],
    )
    assert [(p["document"], p["method"], p["changed"]) for p in trace["printings"]] == [
        ("h1", "exact", None),
        ("k1", "approximate", "number"),
        ("a", "exact", None),
        ("u1", "normalized", None),
    ]


def test_what_cannot_be_read_is_told(run: Run, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And leaves with 1: who reads on must not take it for silent."""
    monkeypatch.chdir(archive.parent)
    archive.write_text(archive.read_text() + "{\n")
    result = run("trace", "size", "--archive", "news.jsonl")
    assert (
        result.exit_code,
        f"not read: {archive}, line 5: no JSON; a line is one document, in UTF-8\n" in result.stderr,
    ) == (1, True)
    assert "3 printings" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("--archive", "gone"), 2, "gone: no such file or folder"),
        (("nope", "--archive", "news.jsonl"), 2, "no claim `nope`"),
        (("--archive", "empty.jsonl"), 3, "the archive holds no document"),
        ((), 2, "--archive"),
    ],
)
def test_what_cannot_be_asked(  # noqa: PLR0913, PLR0917 -- a case, and what it needs
    arguments: tuple[str, ...],
    code: int,
    message: str,
    run: Run,
    archive: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With the reason."""
    monkeypatch.chdir(archive.parent)
    (archive.parent / "empty.jsonl").write_text("")
    result = run("trace", *arguments)
    assert (result.exit_code, message in result.stderr) == (code, True)


def test_without_the_extra_it_is_named(run: Run, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to install."""
    monkeypatch.chdir(archive.parent)
    monkeypatch.setitem(sys.modules, "numpy", None)
    result = run("trace", "--archive", "news.jsonl")
    assert (result.exit_code, "pip install 'claimcheck-cli[archive]'" in result.stderr) == (2, True)


def test_a_picture_by_the_ending_of_the_file(
    run: Run, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or by the format that is named; of nothing that was met there is none."""
    monkeypatch.chdir(archive.parent)
    assert run("trace", "size", "--archive", "news.jsonl", "-o", "p.svg").exit_code == 0
    assert run("trace", "size", "--archive", "news.jsonl", "-f", "svg").stdout == Path("p.svg").read_text(
        "utf-8"
    )
    result = run("trace", "short", "--archive", "news.jsonl", "-o", "q.svg")
    assert (result.exit_code, Path("q.svg").exists()) == (3, False)


def test_interrupted_work_goes_on(run: Run, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is done is not done again; a changed archive, or another question, is never answered with it."""
    monkeypatch.chdir(archive.parent)
    other = archive.with_name("other.jsonl")
    other.write_text(json.dumps({"id": "x", "date": "2022-12-25", "text": f"{QUOTE} {OTHER}"}) + "\n")
    arguments = ("--archive", "news.jsonl", "--archive", "other.jsonl", "-f", "json")
    whole, alone = (run("trace", *ids, *arguments).stdout for ids in ((), ("size",)))
    scanned: list[str] = []
    placed: list[str] = []
    scan, place = tracing.scan_part, tracing.place_part

    def counted(part: Part, seeds: Seeds) -> tracing.PartScanned:
        scanned.append(part.path.name)
        if len(scanned) == 2:
            raise KeyboardInterrupt
        return scan(part, seeds)

    def seen(part: Part, *rest: object) -> tracing.PartPlaced:
        placed.append(part.path.name)
        return place(part, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(tracing, "scan_part", counted)
    monkeypatch.setattr(tracing, "place_part", seen)
    resumed = ("--jobs", "1", "trace", *arguments, "--resume", "part.db", "-o", "p.json")
    assert (run(*resumed).exit_code, Path("p.json").exists()) == (130, False)
    assert (run(*resumed).exit_code, Path("p.json").read_text("utf-8")) == (0, whole)
    assert (scanned, placed) == (
        ["news.jsonl", "other.jsonl", "other.jsonl"],
        ["news.jsonl", "other.jsonl"],
    )
    assert run("--jobs", "1", "trace", *arguments, "--resume", "part.db").stdout == whole
    assert (len(scanned), len(placed)) == (3, 2)
    assert run("--jobs", "1", "trace", "size", *arguments, "--resume", "part.db").stdout == alone
    assert len(scanned) == 5
    other.write_text(other.read_text().replace("9000", "8000"))
    changed = run("--jobs", "1", "trace", *arguments, "--resume", "part.db").stdout
    assert (changed != whole, changed == run("trace", *arguments).stdout) == (True, True)


def test_a_part_that_ends_its_process_is_named(
    run: Run, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest is done, and the command leaves with 1."""
    monkeypatch.chdir(archive.parent)
    archive.with_name("other.jsonl").write_text("{}\n")
    scan = tracing.scan_part

    def dying(part: Part, seeds: Seeds) -> tracing.PartScanned:
        if part.path.name == "other.jsonl":
            os.kill(os.getpid(), signal.SIGKILL)
        return scan(part, seeds)

    monkeypatch.setattr(tracing, "scan_part", dying)
    result = run("--jobs", "2", "trace", "size", "--archive", "news.jsonl", "--archive", "other.jsonl")
    assert (result.exit_code, "3 printings" in result.stdout) == (1, True)
    assert "other.jsonl: given up, every process that read it died" in result.stderr


ENGINES = [
    pytest.param(("--jobs", "1"), (), id="here"),
    pytest.param(("--jobs", "2"), (), id="processes"),
    pytest.param(
        ("--jobs", "2"),
        ("--engine", "ray"),
        id="ray",
        marks=pytest.mark.skipif(find_spec("ray") is None, reason="the extra ray is not installed"),
    ),
]


@pytest.fixture
def shards(archive: Path, store: "Store") -> tuple[str, str]:
    """The same archive as a folder on a disk and in a store: four shards, one of them broken."""
    folder = archive.parent / "shards"
    folder.mkdir()
    for number, line in enumerate(PRINTED):
        (folder / f"{number}.jsonl").write_text(json.dumps(line) + "\n")
    (folder / "broken.jsonl.gz").write_bytes(b"broken")
    for file in folder.iterdir():
        store.put(f"news/{file.name}", file.read_bytes())
    return str(folder), f"s3://{store.bucket}/news"


@pytest.fixture
def _ray_ends() -> Iterator[None]:
    yield
    ray = sys.modules.get("ray")
    if ray is not None:
        ray.shutdown()


@pytest.mark.usefixtures("_ray_ends")
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning", "ignore::FutureWarning")
@pytest.mark.parametrize(("jobs", "engine"), ENGINES)
def test_a_store_is_read_as_a_disk_in_every_engine(  # noqa: PLR0913, PLR0917 -- a case, and what it needs
    jobs: tuple[str, ...],
    engine: tuple[str, ...],
    run: Run,
    archive: Path,
    shards: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The same bytes; the shard that is broken is named, the rest is done, and work that was interrupted goes on."""
    monkeypatch.chdir(archive.parent)
    disk, store = shards
    whole = run("--jobs", "1", "trace", "--archive", disk, "-f", "json")
    told = "broken.jsonl.gz: not read to its end (damaged)\n"
    assert (whole.exit_code, whole.stderr) == (1, f"not read: {disk}/{told}")
    if engine:
        import ray

        # One for all three runs.
        ray.init(address="local", num_cpus=2, include_dashboard=False, log_to_driver=False)
    arguments = (*jobs, "trace", "--archive", store, "-f", "json", *engine)
    read = run(*arguments)
    there = whole.stdout.replace(disk, store)
    assert (read.exit_code, read.stdout, read.stderr) == (1, there, f"not read: {store}/{told}")
    kept: list[str] = []
    put = Partial.put

    def interrupted(self: Partial, key: str, result: object) -> None:
        if len(kept) == 2:
            kept.append("interrupted")
            raise KeyboardInterrupt
        kept.append(key)
        put(self, key, result)

    monkeypatch.setattr(Partial, "put", interrupted)
    assert run(*arguments, "--resume", "part.db", "-o", "p.json").exit_code == 130
    assert (len(kept), Path("p.json").exists()) == (3, False)
    again = run(*arguments, "--resume", "part.db", "-o", "p.json")
    assert (again.exit_code, Path("p.json").read_text("utf-8")) == (1, there)
    # Four shards that are whole, and the passages in three of them: each is kept once.
    assert (len(kept), len(set(kept)), kept.count("interrupted")) == (8, 8, 1)


@pytest.mark.usefixtures("archive")
def test_an_address_with_a_key_is_refused(run: Run, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And not told."""
    monkeypatch.chdir(archive.parent)
    result = run("trace", "--archive", "s3://KEY:SECRET@news/a.jsonl")
    assert (result.exit_code, "SECRET" in result.stderr, "without keys" in result.stderr) == (2, False, True)
