"""The map beside an article: read whole and in its one form, and what is wrong with it is told with its place."""

import hashlib
import json
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.load.maps import (
    MAX_BYTES,
    MapRead,
    Written,
    WrongMapError,
    clusters_sum,
    map_name,
    map_sum,
    read_clusters,
    read_map,
    to_runs,
)
from claimcheck.records.corpus import Cluster
from claimcheck.text.layout import Location, Run, Zone
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject


TEXT = "Bridges\n\nThe bridge is old.\n\nRead more\n"
SUM = hashlib.sha256(TEXT.encode()).hexdigest()
ARTICLE = Written("a.txt", TEXT, SUM)
RUNS: list[dict[str, Any]] = [
    {"start": 0, "end": 7, "zone": "main", "path": "main>h1"},
    {
        "start": 9,
        "end": 27,
        "zone": "main",
        "page": 3,
        "heading": "Bridges",
        "speaker": "Ana Brandt",
        "language": "en",
    },
    {"start": 29, "end": 38, "zone": "left-out", "timecode": "00:01:04.200"},
]


def document(**keys: object) -> dict[str, object]:
    """Return a map of the text with other values under *keys*."""
    return {"schema_version": 1, "sha256": SUM, "runs": RUNS, **keys}


def changed(index: int, **keys: object) -> dict[str, object]:
    """Return a map with other values in one of its runs; None takes a key away."""
    runs = [dict(run) for run in RUNS]
    runs[index] = {key: value for key, value in {**runs[index], **keys}.items() if value is not None}
    return document(runs=runs)


def test_every_key_of_a_run_is_read() -> None:
    """Zone, page, heading, timecode, speaker and language stand where they are known; the path is for people."""
    assert to_runs(document(), ARTICLE) == (
        Run(Span(0, 7)),
        Run(Span(9, 27), Location(page=3, heading="Bridges"), "Ana Brandt", "en"),
        Run(Span(29, 38), Location(Zone.LEFT_OUT, timecode="00:01:04.200")),
    )


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        pytest.param([], "the file is no record", id="list"),
        pytest.param(None, "the file is no record", id="null"),
        pytest.param(document(more=1), "the file has a key that no map has: more", id="key"),
        pytest.param(document(schema_version=2), "schema_version is not 1", id="version"),
        pytest.param(document(schema_version=True), "schema_version is not 1", id="true"),
        pytest.param(document(sha256="x"), "sha256 is no SHA-256, 64 digits of 0-9 and a-f", id="no-sum"),
        pytest.param(document(sha256=None), "sha256 is no SHA-256, 64 digits of 0-9 and a-f", id="sum-null"),
        pytest.param(
            document(sha256="0" * 64),
            "it was made of another text: the article has changed since",
            id="stale",
        ),
        pytest.param(document(runs={}), "runs is no list", id="no-list"),
        pytest.param(document(runs=[3]), "runs[0] is no record", id="run"),
        pytest.param(changed(1, zome="main"), "runs[1] has a key that no map has: zome", id="run-key"),
        pytest.param(changed(1, zone="teaser"), f"runs[1].zone is none of {', '.join(Zone)}", id="zone"),
        pytest.param(changed(1, zone=None), f"runs[1].zone is none of {', '.join(Zone)}", id="no-zone"),
        pytest.param(changed(1, start="9"), "runs[1].start is no whole number", id="start"),
        pytest.param(changed(1, end=27.0), "runs[1].end is no whole number", id="end"),
        pytest.param(changed(0, start=-1), "runs[0] is empty or begins before the text", id="before"),
        pytest.param(changed(0, end=0), "runs[0] is empty or begins before the text", id="empty"),
        pytest.param(
            changed(2, end=40), "runs[2] ends behind the text, which has 39 code points", id="behind"
        ),
        pytest.param(changed(1, start=6), "runs[1] overlaps the run before it", id="overlap"),
        pytest.param(document(runs=RUNS[::-1]), "no run has the words of line 1", id="order"),
        pytest.param(document(runs=RUNS[:1]), "no run has the words of line 3", id="gap"),
        pytest.param(changed(1, end=26), "no run has the words of line 3", id="letter"),
        pytest.param(document(runs=[]), "no run has the words of line 1", id="none"),
        pytest.param(changed(1, page=0), "runs[1].page is no page", id="page"),
        pytest.param(changed(1, page="3"), "runs[1].page is no whole number", id="page-text"),
        pytest.param(changed(1, heading=""), "runs[1].heading is no text", id="heading"),
        pytest.param(
            changed(1, language="German"), "runs[1].language is no code such as `de`", id="language"
        ),
        pytest.param(changed(1, speaker=["x"]), "runs[1].speaker is no text", id="speaker"),
        pytest.param(changed(2, timecode="1:04"), "runs[2].timecode is not HH:MM:SS.mmm", id="timecode"),
        pytest.param(
            document(runs=[{"start": 0, "end": 38, "zone": "left-out"}]),
            "every run is left out, and nothing remains of the article",
            id="nothing-left",
        ),
    ],
)
def test_what_is_no_map_of_the_text_is_refused(wrong: object, told: str) -> None:
    """Each mistake is told with its place."""
    with pytest.raises(WrongMapError) as refused:
        to_runs(wrong, ARTICLE)
    assert str(refused.value) == told


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 50)
    | st.floats()
    | st.sampled_from(["main", SUM, "00:00:00.000"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["schema_version", "sha256", "runs", "start", "end", "zone", "page", "heading"]),
            inner,
        )
    ),
    max_leaves=12,
)


@given(JSON | st.builds(document, runs=st.lists(JSON, max_size=3)))
def test_nothing_else_is_raised(value: object) -> None:
    """Whatever stands in the file, there are runs in order that hold all words, or one message."""
    try:
        runs = to_runs(value, ARTICLE)
    except WrongMapError:
        return
    inside = {offset for run in runs for offset in range(*run.span)}
    assert [run.span for run in runs] == sorted(run.span for run in runs)
    assert {i for i, letter in enumerate(TEXT) if not letter.isspace()} <= inside


@given(
    st.lists(
        st.tuples(st.text("abß€😀", min_size=1), st.sampled_from(["\n", "\r\n", "\r", "\r\n\r\n"])),
        min_size=1,
    )
)
def test_offsets_count_in_plain_line_ends(blocks: list[tuple[str, str]]) -> None:
    """A run holds the words that it was made of, whatever ends the lines of the file."""
    text = "".join(words + end for words, end in blocks)
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    runs, start = [], 0
    for words, end in blocks:
        runs.append({"start": start, "end": start + len(words), "zone": "main"})
        start += len(words) + end.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    assert start == len(plain)
    read = to_runs(document(runs=runs), Written("a.txt", text, SUM))
    assert [text[run.span.start : run.span.end] for run in read] == [words for words, _ in blocks]


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("a.txt", "a.map.json"),
        ("b/a.b.txt", "b/a.b.map.json"),
        ("a", "a.map.json"),
        (".a", ".a.map.json"),
        (".", "..map.json"),
    ],
)
def test_a_map_lies_beside_its_article(file: str, name: str) -> None:
    """It has the article's name but for what stands behind the last stop."""
    assert map_name(file) == name


def test_without_a_map_there_is_nothing_to_say(tmp_path: Path) -> None:
    """No file, or no name that a file could have, is no mistake."""
    long = Written(f"{'x' * 250}.txt", TEXT, SUM)
    assert [read_map(tmp_path, ARTICLE), read_map(tmp_path, long)] == [MapRead(), MapRead()]
    assert map_sum(tmp_path, "a.txt") is None


def _huge(path: Path) -> None:
    path.write_bytes(b" " * (MAX_BYTES + 1))


BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "no json": (lambda p: p.write_text("{"), "no JSON, or cut short: Expecting property name enclosed in double quotes (line 1, column 2)"),
    "no utf-8": (lambda p: p.write_bytes(b'{"\xff"}'), "not utf-8: byte 0xff in line 1"),
    "twice": (lambda p: p.write_text('{"runs": [], "runs": []}'), "a record has a key twice"),
    "NaN": (lambda p: p.write_text("[NaN]"), "holds a number that no map has"),
    "deep": (lambda p: p.write_text("[" * 100_000), "nested too deeply for a map"),
}  # fmt: skip


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_file_is_told(tmp_path: Path, broken: str) -> None:
    """What is no JSON says nothing of the article, and has its sum all the same: it may be mended."""
    write, told = BROKEN[broken]
    path = tmp_path / "a.map.json"
    write(path)
    assert read_map(tmp_path, ARTICLE) == MapRead((), hashlib.sha256(path.read_bytes()).hexdigest(), told)


UNREADABLE: dict[str, tuple[Callable[[Path], object], str]] = {
    "huge": (_huge, "larger than 20 MB"),
    "folder": (Path.mkdir, "not a regular file"),
    "pipe": (os.mkfifo, "not a regular file"),
    "link that leads out": (
        lambda p: p.symlink_to("/etc/hostname"),
        "the file lies outside the source folder (a link leads there)",
    ),
}


@pytest.mark.parametrize("kind", UNREADABLE)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, kind: str) -> None:
    """Its sum is empty, so that no report on it is kept."""
    make, told = UNREADABLE[kind]
    make(tmp_path / "a.map.json")
    assert read_map(tmp_path, ARTICLE) == MapRead((), "", told)
    assert map_sum(tmp_path, "a.txt") == ""


def test_an_unusable_map_is_an_error_and_no_map(project: "SmallProject") -> None:
    """The article is then read whole; that is told at its record."""
    project.write("sources: [{id: s, file: a.txt}]", a=TEXT)
    (project.sources / "a.map.json").write_text(json.dumps(document(sha256="0" * 64)), encoding="utf-8")
    corpus = project.load()
    told = "a.map.json: it was made of another text: the article has changed since; the whole text is taken for the article"
    assert [(p.code, str(p.place), p.source, p.message) for p in corpus.problems] == [
        ("CC220", "claims/a.yaml:1:25", "s", told)
    ]
    assert (corpus.articles["s"].text, corpus.articles["s"].runs) == (TEXT, ())


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
