"""What tests share: small projects written in the test, the shipped project, golden files, public data."""

import compileall
import gc
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from hashlib import sha256
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from inspect import signature
from pathlib import Path
from textwrap import dedent
from threading import Thread
from typing import Any, ClassVar
from urllib.parse import parse_qs, unquote

import pytest
from hypothesis import HealthCheck, settings

from claimcheck.check.verify import verify
from claimcheck.cli.app import COMMANDS, register
from claimcheck.load.corpus import load
from claimcheck.load.project import Project, find_project
from claimcheck.records.corpus import Corpus
from claimcheck.report.model import Report

# What a test checks is checked, and nothing is left behind; the tests of what is kept name a folder.
os.environ["CLAIMCHECK_CACHE"] = "off"
os.environ["CLAIMCHECK_JOBS"] = "1"

# Who runs the command loads one of them; tests run any.
register(*COMMANDS)

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = Path(__file__).resolve().parent / "golden"


WORD = "harmless"
"""Stands wherever a text of others may stand; replaced by a payload in the finished report."""

EVERYWHERE = """
    sources:
      - {id: a, file: a.txt, title: harmless, outlet: x, author: harmless, credits: [x], url: "https://example.org/a"}
      - {id: b, file: harmless.txt, language: xx, ignore: {CC212: harmless}}
    actors:
      - {id: x, name: harmless, kind: agency}
      - {id: y, name: Y, aliases: [harmless], kind: person}
    claims:
      - id: one
        text: harmless
        tags: [harmless]
        about: k
        value: harmless
        evidence:
          - source: a
            quote: One harmless
            gloss: harmless
            apart: {then two harmless: harmless}
            attribution: [x: harmless, y: harmless]
          - {source: a, quote: two harmless, stance: denies}
          - {source: a, quote: "One […] two harmless", prefix: harmless, ignore: {CC206: harmless}}
          - {source: a, quote: Two harmless}
          - {source: b, quote: harmless}
        contradicts: {two: harmless}
        verdict: {rating: harmless, by: harmless, note: harmless}
        reading: {fit: overreaches, by: harmless, of: 0558b87d, why: harmless}
        status: open
        to: harmless
        ignore: {CC503: harmless}
      - {id: two, text: harmless, about: k, value: other harmless}
"""


TOLD_BY_PEOPLE = """
    sources: [{id: s, file: a.txt, language: xx, ignore: {CC212: the source's reason}}]
    claims:
      - id: x
        text: an attack is to be expected
        language: en
        evidence:
          - source: s
            quote: Angriff zu erwarten
            suffix: nowhere
            gloss: the *translation* [sic]
            apart: {kein: the reason apart}
            ignore: {CC206: the passage's reason}
        reading: {fit: licensed, by: MK, date: 2026-11-29, of: FINGERPRINT, why: the reader's reason}
        status: open
        to: AB
        due: 2026-12-01
        ignore: {CC401: the claim's reason}
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the one flag that may change golden files, and the one that tests every value of the long lists."""
    parser.addoption("--update-golden", action="store_true", help="write golden files anew; look at the diff")
    parser.addoption("--thorough", action="store_true", help="test every value of the long lists, as CI does")


def pytest_configure(config: pytest.Config) -> None:
    """Compile the package, and set how often a property is tried."""
    if not hasattr(config, "workerinput"):
        # Tests start hundreds of processes, each of which would compile it where Python may write no bytecode.
        compileall.compile_dir(ROOT / "src", quiet=2)
    _set_examples(thorough=config.getoption("--thorough"))


def pytest_collection_finish() -> None:
    """Spare the garbage collector what was collected, which stays to the end."""
    gc.freeze()


def _set_examples(*, thorough: bool) -> None:
    """Have a property tried with few examples in a quick run, always with the same ones.

    One whose examples take long asks for `settings.get_profile("costly")`. How long an example takes says
    something of the machine, and nothing of the code.
    """
    for name, examples in (("steady", 500 if thorough else 60), ("costly", 300 if thorough else 20)):
        settings.register_profile(
            name,
            max_examples=examples,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        )
    settings.load_profile("steady")


EACH = 100
"""So many values of a list are one test, so that a long list is still shared among processes."""


MANY = 150
"""Of a longer list so many values, spread over all of it, are tested where nobody asks for all."""


def few(values: Sequence[Any], config: pytest.Config) -> Sequence[Any]:
    """Return *values*, or those of them that a run tests which is to be quick."""
    return values if config.getoption("--thorough") else _spread(values, MANY)


def _spread(values: Sequence[Any], most: int) -> Sequence[Any]:
    return values[:: max(1, -(-len(values) // most))]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out, in a run that is to be quick, all but a few values of a test marked `costly`."""
    marked: dict[str, list[pytest.Item]] = {}
    for item in items:
        if item.get_closest_marker("costly") and not config.getoption("--thorough"):
            marked.setdefault(item.nodeid.partition("[")[0], []).append(item)
    left_out: set[pytest.Item] = set()
    for group in marked.values():
        mark = group[0].get_closest_marker("costly")
        assert mark is not None
        most = mark.args[0]
        left_out |= {*group} - {*(_spread(group, most) if most else ())}
    config.hook.pytest_deselected(items=[item for item in items if item in left_out])
    items[:] = [item for item in items if item not in left_out]


@pytest.fixture(scope="session")
def some(pytestconfig: pytest.Config) -> Callable[[Sequence[Any]], Sequence[Any]]:
    """Those of many values that a run tests: all where it is to be thorough."""
    return lambda values: few(values, pytestconfig)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test marked `each` its values in parts: thousands of tests take minutes to collect and report."""
    for mark in metafunc.definition.iter_markers("each"):
        names, values = _names(mark), [_values(value, mark) for value in mark.args[1]]
        values = list(few(values, metafunc.config))
        parts = [values[start : start + EACH] for start in range(0, len(values), EACH)]
        ids = [f"part {number}" for number in range(1, len(parts) + 1)]
        metafunc.parametrize(names, [(part,) * len(names) for part in parts], ids=ids)


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run a test marked `each` for every value of its part, and tell all that fail."""
    mark = pyfuncitem.get_closest_marker("each")
    if mark is None:
        return None
    names = _names(mark)
    given: dict[str, Any] = {name: pyfuncitem.funcargs[name] for name in signature(pyfuncitem.obj).parameters}
    failed: list[tuple[Any, Exception]] = []
    for values in given[names[0]]:
        try:
            pyfuncitem.obj(**given | dict(zip(names, values, strict=True)))
        except Exception as error:  # noqa: BLE001 -- the others are looked at all the same
            failed.append((values, error))
    if failed:
        told = "".join(f"\n{value!r}: {type(error).__name__}: {error}" for value, error in failed)
        raise AssertionError(f"{len(failed)} of {len(given[names[0]])} fail:{told}") from failed[0][1]
    return True


def _names(mark: pytest.Mark) -> list[str]:
    return [mark.args[0]] if isinstance(mark.args[0], str) else list(mark.args[0])


def _values(value: Any, mark: pytest.Mark) -> tuple[Any, ...]:  # noqa: ANN401 -- whatever a test is given
    """Return what a test is given, by the order of its names, out of what parametrize takes, too."""
    if isinstance(value, type(pytest.param())):
        assert not value.marks, "a value with marks of its own needs parametrize"
        return tuple(value.values)
    return tuple(value) if len(_names(mark)) > 1 else (value,)


class SmallProject:
    """A project in a temporary folder: one claims file and some articles."""

    def __init__(self, folder: Path) -> None:
        """Make the two folders below *folder*."""
        self.folder = folder
        self.claims = folder / "claims"
        self.sources = folder / "seeds"
        self.claims.mkdir()
        self.sources.mkdir()

    def write(self, yaml: str, *, name: str = "a.yaml", **articles: str) -> None:
        """Write *yaml*, dedented, and each article as `NAME.txt`, or under a NAME with a stop as it is; clusters lie beside."""
        (self.claims / name).write_text(dedent(yaml).lstrip("\n"), encoding="utf-8", newline="")
        for article, text in articles.items():
            file = article if "." in article else f"{article}.txt"
            folder = self.folder if file == "clusters.jsonl" else self.sources
            (folder / file).write_text(text, encoding="utf-8", newline="")

    def write_mapped(self, article: str, *blocks: Mapping[str, Any]) -> None:
        """Write an article of *blocks*, a blank line between two, and its map: of each its `text`, and the keys of its run."""
        text = "\n\n".join(block["text"] for block in blocks) + "\n"
        runs, start = [], 0
        for block in blocks:
            keys = {"zone": "main", **{key: value for key, value in block.items() if key != "text"}}
            runs.append({"start": start, "end": start + len(block["text"]), **keys})
            start += len(block["text"]) + 2
        self.write_map(article, text, runs)

    def write_map(self, article: str, text: str, runs: Sequence[Mapping[str, Any]]) -> None:
        """Write an article and its map."""
        content = text.encode("utf-8")
        (self.sources / f"{article}.txt").write_bytes(content)
        document = {"schema_version": 1, "sha256": sha256(content).hexdigest(), "runs": runs}
        (self.sources / f"{article}.map.json").write_text(json.dumps(document), encoding="utf-8")

    def load(self) -> Corpus:
        """Return the project as it is loaded."""
        clusters = self.folder / "clusters.jsonl"
        return load(
            Project(self.claims, self.sources, "claims", clusters=clusters if clusters.exists() else None)
        )

    def verify(self, yaml: str = "", **articles: str) -> Report:
        """Write and verify."""
        if yaml or articles:
            self.write(yaml, **articles)
        return verify(self.load())

    def findings(self, yaml: str = "", **articles: str) -> list[str]:
        """Return every problem of the project as `file:line:column: CODE`, in the report's order."""
        return [f"{p.place}: {p.code}" for p in self.verify(yaml, **articles).problems]


@pytest.fixture
def project(tmp_path: Path) -> SmallProject:
    """An empty project to write into."""
    return SmallProject(tmp_path)


@pytest.fixture(scope="session")
def shipped_corpus() -> Corpus:
    """The shipped claims and articles, loaded."""
    return load(find_project(None, None, ROOT))


@pytest.fixture(scope="session")
def shipped_report(shipped_corpus: Corpus) -> Report:
    """The shipped claims and articles, verified."""
    return verify(shipped_corpus)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the golden file of that name; only `--update-golden` writes it."""

    def compare(name: str, actual: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(actual, encoding="utf-8", newline="")
        expected = path.read_bytes().decode("utf-8") if path.exists() else ""
        assert actual == expected, (
            f"{name} differs; if that is meant: pytest --update-golden, then read the diff"
        )

    return compare


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of public test data; tests that need it are skipped where it is missing."""
    folder = Path(os.environ.get("CLAIMCHECK_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"no public test data in {folder.name}; set CLAIMCHECK_DATA")
    return folder


@pytest.fixture(scope="session")
def everywhere_corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """A project with the word `harmless` in every text that others write; share it, change nothing."""
    project = SmallProject(tmp_path_factory.mktemp("everywhere"))
    project.write(EVERYWHERE)
    project.write_mapped(
        "a",
        {"text": "One harmless, then two harmless.", "heading": "harmless"},
        {"text": "harmless", "zone": "left-out", "heading": "harmless"},
    )
    return project.load()


@pytest.fixture(scope="session")
def everywhere(everywhere_corpus: Corpus) -> Report:
    """The report on it; share it, change nothing."""
    return verify(everywhere_corpus)


@pytest.fixture(scope="session")
def inject() -> Callable[[Any, str], Any]:
    """A function that returns any part of a report with the word `harmless` in its texts replaced."""
    return _injected


def _injected(value: Any, payload: str) -> Any:  # noqa: ANN401 -- any part of a report
    if type(value) is str:
        # A link into a page never has the words as they are; what it has of them is tested where it is made.
        return value if "#:~:text=" in value else value.replace(WORD, payload)
    if isinstance(value, tuple):
        items = [_injected(item, payload) for item in value]
        return type(value)(*items) if hasattr(value, "_fields") else tuple(items)
    if isinstance(value, Mapping):
        return {_injected(key, payload): _injected(item, payload) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _injected(getattr(value, f.name), payload) for f in fields(value)})
    return value


@pytest.fixture(scope="session")
def payloads(data: Path, pytestconfig: pytest.Config) -> dict[str, list[str]]:
    """Texts that others wrote to make programs obey them, by kind; each text once a kind, none empty."""
    hostile = data / "hostile"
    xss = sorted((hostile / "payloads-all-the-things" / "xss").glob("*.txt"))
    examples = json.loads((hostile / "commonmark" / "examples.json").read_text("utf-8"))
    terminal = json.loads((hostile / "own" / "terminal-payloads.json").read_text("utf-8"))
    texts = {
        "xss": sorted({line for file in xss for line in file.read_text("utf-8", "replace").splitlines()}),
        "commonmark": [example["markdown"] for example in examples],
        "naughty": json.loads((hostile / "blns" / "blns.json").read_text("utf-8")),
        "terminal": list(terminal.values()),
    }
    distinct = {kind: [text for text in dict.fromkeys(all_) if text.strip()] for kind, all_ in texts.items()}
    return {kind: list(few(all_, pytestconfig)) for kind, all_ in distinct.items()}


@pytest.fixture
def told_by_people(project: SmallProject) -> Report:
    """A claim with everything that people may write about it and its passage; each text says which it is."""
    yaml = TOLD_BY_PEOPLE.replace("FINGERPRINT", "00000000")
    [claim] = project.verify(yaml, a="Es ist kein Angriff zu erwarten.\n").claims
    return project.verify(TOLD_BY_PEOPLE.replace("FINGERPRINT", claim.fingerprint))


class Store:
    """An S3 of its own on this machine: its objects by `bucket/key`, what is refused, and what was asked."""

    def __init__(self, port: int) -> None:
        self.bucket = f"bucket-{port}"
        self.objects: dict[str, bytes] = {}
        self.refused: set[str] = set()
        self.asked: list[str] = []

    def put(self, key: str, content: bytes) -> str:
        """Put an object into the bucket, and return its address."""
        self.objects[f"{self.bucket}/{key}"] = content
        return f"s3://{self.bucket}/{key}"


class _StoreAnswers(BaseHTTPRequestHandler):
    """As much of S3's interface as reading takes."""

    protocol_version = "HTTP/1.1"
    store: ClassVar[Store]

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        name, asked = unquote(path).strip("/"), parse_qs(query)
        self.store.asked.append(f"{self.command} {name}")
        there = self.store.objects
        if name in self.store.refused:
            self._answer(403, b"<Error><Code>AccessDenied</Code><Message>SECRET</Message></Error>")
        elif "list-type" in asked:
            self._answer(200, self._listed(name, asked.get("prefix", [""])[0], "delimiter" in asked))
        elif name == self.store.bucket:
            self._answer(200, b"")
        elif name not in there:
            self._answer(404, b"<Error><Code>NoSuchKey</Code></Error>")
        elif part := self.headers.get("Range"):
            first, last = map(int, part.removeprefix("bytes=").split("-"))
            self._answer(206, there[name][first : last + 1], f"bytes {first}-{last}/{len(there[name])}")
        else:
            self._answer(200, there[name])

    def _listed(self, bucket: str, prefix: str, has_delimiter: bool) -> bytes:  # noqa: FBT001 -- as S3 says it
        keys = [name.removeprefix(f"{bucket}/") for name in sorted(self.store.objects)]
        below = [key for key in keys if key.startswith(prefix)]
        files = [key for key in below if not (has_delimiter and "/" in key[len(prefix) :])]
        folders = {prefix + key[len(prefix) :].partition("/")[0] + "/" for key in below if key not in files}
        told = [
            f"<Contents><Key>{escape(key)}</Key><Size>{len(self.store.objects[f'{bucket}/{key}'])}</Size>"
            "<LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents>"
            for key in files
        ]
        told += [
            f"<CommonPrefixes><Prefix>{escape(one)}</Prefix></CommonPrefixes>" for one in sorted(folders)
        ]
        count = f"<KeyCount>{len(told)}</KeyCount><IsTruncated>false</IsTruncated>"
        return f"<ListBucketResult>{count}{''.join(told)}</ListBucketResult>".encode()

    def _answer(self, status: int, content: bytes, range_: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Content-Type", "application/xml")
        self.send_header("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT")
        if range_:
            self.send_header("Content-Range", range_)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """An object store that the environment leads to, with a bucket of its own."""
    pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
    server = ThreadingHTTPServer(("127.0.0.1", 0), _StoreAnswers)
    kept = Store(server.server_port)
    server.RequestHandlerClass = type("Answers", (_StoreAnswers,), {"store": kept})
    for name, value in (
        ("AWS_ENDPOINT_URL", f"http://127.0.0.1:{server.server_port}"),
        ("AWS_ACCESS_KEY_ID", "KEY"),
        ("AWS_SECRET_ACCESS_KEY", "SECRET"),
        ("AWS_REGION", "us-east-1"),
        ("AWS_EC2_METADATA_DISABLED", "true"),
    ):
        monkeypatch.setenv(name, value)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield kept
    server.shutdown()
    thread.join()
    server.server_close()
