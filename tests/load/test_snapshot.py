"""A verification read back: what `verify` wrote comes back whole, and everything else is refused in one line."""

import io
import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.check.verify import verify
from claimcheck.errors import ClaimcheckError
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.load.snapshot import WrongDocumentError, read_snapshot, to_snapshot
from claimcheck.problem import Severity
from claimcheck.records.model import Fit
from claimcheck.render.json import to_document, to_json
from claimcheck.report.changes import SeenPassage, SeenProblem, Snapshot
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import Consistency, Corroboration, Report

PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"
HOW = "write it with claimcheck verify --format json"

Document = dict[str, Any]


@pytest.fixture(scope="module")
def written() -> str:
    """The JSON of the small fixed project."""
    return to_json(to_document(verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims")))))


@pytest.fixture
def document(written: str) -> Document:
    """The same as a document, to be changed."""
    loaded: Document = json.loads(written)
    return loaded


@pytest.fixture
def refusal(tmp_path: Path) -> Callable[[str | bytes], str]:
    """Return the message with which a file's content is refused, its name aside."""

    def message(content: str | bytes) -> str:
        path = tmp_path / "old.json"
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
        with pytest.raises(ClaimcheckError) as refused:
            read_snapshot(path)
        told = str(refused.value)
        assert told.startswith(f"{path}: ")
        return told.removeprefix(f"{path}: ")

    return message


def test_a_verification_comes_back(written: str, tmp_path: Path) -> None:
    """Axes, counts, passages, contradictions, words, verdict, sums and problems are those of the report."""
    (tmp_path / "old.json").write_text(written, encoding="utf-8")
    snapshot = read_snapshot(tmp_path / "old.json")
    assert (len(snapshot.claims), list(snapshot.sources)) == (17, ["blog", "herald", "kurier", "leaflet"])
    assert (snapshot.sources["leaflet"], snapshot.settings["min_origins"]) == (None, "2")
    told = snapshot.claims["cost-as-told"]
    assert told.words == {
        "text": "The harbour bridge costs 90 million euros",
        "value": "",
        "as_of": "2024-03",
        "modality": "asserted",
        "quantity": "90 million euros",
    }
    assert told.verdict == "misleading, M. Keller, 2024-04-02, an upper limit was told as the price"
    jobs = snapshot.claims["jobs-feared"]
    assert (jobs.anchor, jobs.corroboration, jobs.consistency, jobs.fit, jobs.origins, jobs.names) == (
        Anchor.FOUND,
        Corroboration.UNDETERMINED,
        Consistency.CONSISTENT,
        Fit.OVERREACHES,
        (0, 2),
        ("ferry-union", "?"),
    )
    assert snapshot.claims["cost-limit"].contradictions == {("number", "cost-risen")}
    cut = snapshot.claims["old-bridge-goes"].passages[0]
    assert (cut.anchor, cut.stands) == (Anchor.FOUND, False)
    assert SeenPassage(
        "kurier", "supports", "Der Stadtrat tagt am Freitag.", Anchor.AMBIGUOUS, stands=False
    ) in (snapshot.claims["council-meets"].passages)
    [problem] = [p for p in snapshot.problems if p.code == "CC107"]
    assert problem[:5] == SeenProblem("CC107", "unreadable-article", Severity.ERROR, "", "leaflet", "")[:5]


def test_a_file_says_what_its_report_says(written: str, document: Document, tmp_path: Path) -> None:
    """Read from a file or made now, a verification is the same."""
    (tmp_path / "old.json").write_text(written, encoding="utf-8")
    assert read_snapshot(tmp_path / "old.json") == to_snapshot(document)


def test_what_a_claim_silences_comes_back(document: Document) -> None:
    """The codes that a record silences are there with their reasons."""
    document["claims"][0]["ignored"] = {"CC402": "both walked past the same picket"}
    silenced = to_snapshot(document).claims[document["claims"][0]["id"]].ignored
    assert silenced == {"CC402": "both walked past the same picket"}


def test_what_a_source_silences_comes_back(document: Document) -> None:
    """An older document has no such key: then it silences nothing."""
    first, second, *_ = document["sources"]
    first["ignored"] = {"CC402": "one report"}
    del second["ignored"]
    silenced = to_snapshot(document).silenced
    assert (silenced[first["id"]], silenced[second["id"]]) == ({"CC402": "one report"}, {})


def test_a_dash_is_standard_input(written: str, monkeypatch: pytest.MonkeyPatch, document: Document) -> None:
    """A verification may come through a pipe."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(written.encode("utf-8"))))
    assert read_snapshot(Path("-")) == to_snapshot(document)
    with pytest.raises(ClaimcheckError, match="standard input: no JSON, or cut short"):
        read_snapshot(Path("-"))


def test_older_documents_lack_some_keys(document: Document) -> None:
    """What is compared is needed; what came later, or only informs, may be missing."""
    del document["tool"], document["settings"], document["dependences"], document["summary"]
    for claim in document["claims"]:
        del claim["quantity"], claim["why"], claim["articles"], claim["ignored"]
        for item in claim["evidence"]:
            del item["left_out"], item["detected"]
    assert len(to_snapshot(document).claims) == 17


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("", f"no JSON, or cut short: Expecting value (line 1, column 1); {HOW}", id="empty"),
        pytest.param('{"schema_version": 1,\n', f"no JSON, or cut short: Expecting property name enclosed in double quotes (line 2, column 1); {HOW}", id="cut short"),
        pytest.param("[" * 100_000, f"nested too deeply for a verification; {HOW}", id="deep"),
        pytest.param('{"a": ' * 100_000, f"nested too deeply for a verification; {HOW}", id="deep records"),
        pytest.param('{"schema_version": NaN}', f"holds a number that no verification has; {HOW}", id="NaN"),
        pytest.param('{"schema_version": -Infinity}', f"holds a number that no verification has; {HOW}", id="infinite"),
        pytest.param(f'{{"schema_version": {"9" * 5000}}}', f"holds a number that no verification has; {HOW}", id="huge"),
        pytest.param('{"schema_version": 1e999}', f"`schema_version` is no version; {HOW}", id="huge float"),
        pytest.param('{"schema_version": true}', f"`schema_version` is no version; {HOW}", id="flag"),
        pytest.param('{"schema_version": "1"}', f"`schema_version` is no version; {HOW}", id="text"),
        pytest.param('{"schema_version": 2}', "written by a newer claimcheck (schema_version 2, understood is 1); update claimcheck", id="newer"),
        pytest.param('{"schema_version": 1, "schema_version": 1}', f"a record has a key twice; {HOW}", id="key twice"),
        pytest.param('{"schema_version": 1}', f"no verification; {HOW}", id="another command's"),
        pytest.param("[]", f"no verification; {HOW}", id="list"),
        pytest.param('"x"', f"no verification; {HOW}", id="word"),
        pytest.param('{"version": "2.1.0", "runs": []}', f"no verification; {HOW}", id="another tool's"),
        pytest.param('{"schema_version": 1, "claims": {}, "sources": [], "problems": []}', f"claims is no list; {HOW}", id="no list"),
        pytest.param('{"schema_version": 1, "claims": [7], "sources": [], "problems": []}', f"claims[0] is no record; {HOW}", id="no record"),
        pytest.param(b"\xff\xfe\x00", "not utf-16: byte 0x00 in line 1", id="no text"),
        pytest.param(b"{\xff}", "not utf-8: byte 0xff in line 1", id="no UTF-8"),
        pytest.param("\0", "holds NUL characters: not a text, or another encoding", id="NUL"),
    ],
)  # fmt: skip
def test_what_is_no_verification_is_refused(
    content: str | bytes, message: str, refusal: Callable[[str | bytes], str]
) -> None:
    """Whatever a file holds, it is refused in one line that says why and how to make a right one."""
    assert refusal(content) == message


Broken = Callable[[Document], object]


@pytest.mark.parametrize(
    ("break_", "message"),
    [
        pytest.param(lambda d: d["claims"][0].pop("anchor"), "claims[0] has no `anchor`", id="key missing"),
        pytest.param(lambda d: d["claims"][1].update(fit="fine"), "claims[1] has a `fit` that no verification has", id="unknown word"),
        pytest.param(lambda d: d["claims"][1].update(corroboration="unchecked"), "holds quotations alone, checked with --only", id="quotations alone"),
        pytest.param(lambda d: d["claims"][0].update(text=7), "claims[0] has no `text`", id="no text"),
        pytest.param(lambda d: d["claims"][0]["origins"].update(min=True), "claims[0].origins is no interval", id="no number"),
        pytest.param(lambda d: d["claims"][0]["origins"].update(min=5), "claims[0].origins is no interval", id="upside down"),
        pytest.param(lambda d: d["claims"][0]["origins"].update(names=[7]), "claims[0].origins has no `names`", id="no names"),
        pytest.param(lambda d: d["claims"][0].update(quantity=[1]), "claims[0] is no record", id="no quantity"),
        pytest.param(lambda d: d["claims"][0]["ignored"].update(CC501=None), "claims[0].ignored has no `CC501`", id="no reason"),
        pytest.param(lambda d: d["claims"].append(d["claims"][0]), "claims holds an id twice", id="id twice"),
        pytest.param(lambda d: d["sources"].append(d["sources"][0]), "sources holds an id twice", id="source twice"),
        pytest.param(lambda d: d["problems"][0].update(severity="bad"), "problems[0] has a `severity` that no verification has", id="severity"),
        pytest.param(lambda d: d["claims"][0]["evidence"].append({}), "claims[0].evidence[1] has no `anchor`", id="passage"),
        pytest.param(lambda d: d["claims"][1]["contradictions"].append({"type": "x"}), "claims[1].contradictions[1] has no `with`", id="contradiction"),
    ],
)  # fmt: skip
def test_a_place_that_is_wrong_is_named(break_: Broken, message: str, document: Document) -> None:
    """Where a verification is not what it should be, the message names the place."""
    break_(document)
    with pytest.raises(WrongDocumentError) as refused:
        to_snapshot(document)
    assert str(refused.value) == f"{message}; {HOW}"


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """The message names the file and the reason."""
    with pytest.raises(ClaimcheckError, match=r"none\.json: cannot be opened: no such file or directory"):
        read_snapshot(tmp_path / "none.json")


def test_a_folder_and_a_pipe_are_no_files(tmp_path: Path) -> None:
    """Neither is waited for."""
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(ClaimcheckError, match="not a regular file"):
            read_snapshot(path)


def test_half_characters_are_taken(document: Document, tmp_path: Path) -> None:
    """A lone surrogate that JSON spells out is text like any other; the outputs make it visible."""
    document["claims"][0]["text"] = "\ud800"
    path = tmp_path / "old.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    assert read_snapshot(path).claims[document["claims"][0]["id"]].words["text"] == "\ud800"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["schema_version", "claims", "sources", "problems", "id", "evidence"]), inner
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_any_json_is_taken_or_refused(document: object) -> None:
    """No JSON whatever breaks the reader."""
    with suppress(WrongDocumentError):
        to_snapshot(document)


@settings.get_profile("costly")
@given(st.data())
def test_any_value_anywhere_is_taken_or_refused(written: str, data: st.DataObject) -> None:
    """A verification in which any one value is exchanged for any other is taken or refused."""
    document = json.loads(written)
    place: Any = document
    key: Any = data.draw(st.sampled_from(["claims", "sources", "problems", "settings", "tool"]))
    while isinstance(place[key], dict | list) and place[key] and data.draw(st.booleans()):
        place = place[key]
        key = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
    place[key] = data.draw(JSON)
    with suppress(WrongDocumentError):
        to_snapshot(document)


def test_what_else_stands_behind_a_claim_is_kept_in_words(shipped_report: Report) -> None:
    """Channels, parties, what it rests on and the chains, and of sources what their record says."""
    snapshot = to_snapshot(to_document(shipped_report))
    backing = snapshot.claims["joint-force-upper-limit"].backing
    assert (backing["chains"], "channels" in backing, "rests on" in backing) == ("belarus", True, True)
    assert snapshot.pages["004"] == "tagesspiegel · 2022-12 · afp, dpa"


@pytest.mark.parametrize("odd", [7, "x", [7, {}], [{"actors": 7}], {"names": 7}, None])
def test_what_is_odd_there_is_no_error(odd: object, shipped_report: Report) -> None:
    """What is only told when it differs is left out where another program wrote something else."""
    document = to_document(shipped_report)
    for name in ("channels", "rests_on"):
        document["claims"][0][name] = odd
    document["sources"][0]["credits"] = odd
    assert isinstance(to_snapshot(document), Snapshot)
