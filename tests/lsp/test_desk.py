"""Places in files of records, as editors count them, and what stands there."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.load.project import Project
from claimcheck.lsp.desk import (
    Desk,
    Lines,
    Position,
    Seen,
    Unit,
    definition,
    mention_at,
    mention_span,
    pair_of,
    records_in,
    spot_at,
    text_of,
)
from claimcheck.records.ids import Named

if TYPE_CHECKING:
    from conftest import SmallProject


TEXT = "aü😀b\r\n\u2028x\rend"
"""A letter of two bytes, a sign of two units in UTF-16, and a line separator that ends no line of an editor."""


@pytest.mark.parametrize(
    ("unit", "behind_the_sign", "end"),
    [
        (Unit.UTF_8, Position(0, 7), Position(2, 3)),
        (Unit.UTF_16, Position(0, 4), Position(2, 3)),
        (Unit.UTF_32, Position(0, 3), Position(2, 3)),
    ],
)
def test_columns_are_counted_in_the_unit(unit: Unit, behind_the_sign: Position, end: Position) -> None:
    """Bytes, pairs of bytes or code points; lines end at line feeds and carriage returns alone."""
    lines = Lines(TEXT, unit)
    assert (lines.position(3), lines.position(len(TEXT))) == (behind_the_sign, end)
    assert (lines.offset(behind_the_sign), lines.offset(end)) == (3, len(TEXT))
    assert lines.position(TEXT.index("x")).line == 1


def test_what_no_text_has_is_brought_inside() -> None:
    """Behind a line is its end, behind the text its end, within a character is before it."""
    lines = Lines("a😀\nb", Unit.UTF_16)
    assert [lines.offset(Position(*where)) for where in ((0, 2), (0, 99), (9, 0), (1, 9))] == [1, 2, 4, 4]


@pytest.mark.parametrize("offset", [0, 4, 5])
def test_the_end_of_a_line(offset: int) -> None:
    """Stands before its line break."""
    assert Lines("abcd\r\nef", Unit.UTF_8).line_end(offset) == 4


@given(st.text(alphabet="aü😀\n\r\u2028\x85\u0301", max_size=30), st.sampled_from(Unit))
def test_every_offset_comes_back(text: str, unit: Unit) -> None:
    """But the one between a carriage return and its line feed, which is no place of an editor."""
    lines = Lines(text, unit)
    for offset in range(len(text) + 1):
        inside = text[offset - 1 : offset + 1] == "\r\n" and offset > 0
        assert lines.offset(lines.position(offset)) == offset - inside


Look = Callable[[str], Seen]
FILE = "claims/a.yaml"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("file: a.txt", ("sources", "a", "file", None)),
        ("Ann Ash\n", ("actors", "ann", "name", None)),
        ("The ferry sank.\n", ("claims", "sank", "text", None)),
        ("quote: The ferry", ("claims", "sank", "quote", 0)),
        ("said Ann", ("claims", "sank", "attribution", 0)),
        ("Nobody died", ("claims", "sank", "quote", 1)),
        ("the bridge would", ("claims", "opened", "quote", 0)),
    ],
)
def test_the_record_around_a_place(
    words: str, expected: tuple[str, str, str, int | None], seen: Look, records: str
) -> None:
    """Its list, its id, the key and the evidence that the place stands in."""
    file = seen(records).files[FILE]
    spot = spot_at(file, records.index(words))
    assert spot is not None
    assert (spot.list, spot.id, spot.key, spot.evidence) == expected


def test_before_the_first_record_is_none(seen: Look, records: str) -> None:
    """At the head of the file nothing has begun."""
    assert spot_at(seen(records).files[FILE], 0) is None


def test_the_records_of_a_file(seen: Look, records: str) -> None:
    """In the order written, with what is asked of them."""
    spots = records_in(seen(records).files[FILE])
    assert [(spot.list, spot.id) for spot in spots] == [
        ("sources", "a"),
        ("actors", "ann"),
        ("claims", "sank"),
        ("claims", "opened"),
    ]
    assert (text_of(spots[2].record, "about"), text_of(spots[2].record, "evidence")) == ("ferry", "")
    assert (pair_of(spots[2].record, "tags"), pair_of(spots[2].record, "about") is not None) == (None, True)


@pytest.mark.parametrize(
    ("words", "kind", "id_"),
    [
        ("a, quote: Nobody", Named.SOURCE, "a"),
        ("ann: said", Named.ACTOR, "ann"),
        ("ferry\n    evidence", Named.KEY, "ferry"),
    ],
)
def test_an_id_leads_to_its_record(words: str, kind: Named, id_: str, seen: Look, records: str) -> None:
    """Where it is mentioned, and where it is defined; a key is where it is first written."""
    file = seen(records).files[FILE]
    found = mention_at(file, records.index(words))
    assert found is not None
    start, end = mention_span(file, found[1])
    assert (found[0], records[start:end], start) == (kind, id_, records.index(words))
    there = definition([file], kind, id_)
    assert there is not None
    first, _ = mention_span(file, there[1])
    assert first == {"a": records.index("a, file"), "ann": records.index("ann\n")}.get(id_, start)


def test_words_name_nothing(seen: Look, records: str) -> None:
    """A text is no id, and an id of nothing leads nowhere."""
    file = seen(records).files[FILE]
    assert (mention_at(file, records.index("sank.")), definition([file], Named.ACTOR, "bob")) == (None, None)


YAML = """
    sources: [{id: a, file: a.txt, language: en}]
    claims: [{id: sank, text: A ferry sank., evidence: [{source: a, quote: A ferry sank.}]}]
"""


@pytest.fixture
def desk(project: "SmallProject") -> Desk:
    """A project with one claim."""
    project.write(YAML, a="A ferry sank.\n")
    return Desk(Project(project.claims, project.sources, "claims"))


def _codes(desk: Desk) -> list[str]:
    return [problem.code for problem in desk.look().report.problems if problem.severity == "error"]


def test_what_is_typed_is_checked_and_what_is_closed_is_not(desk: Desk) -> None:
    """An unsaved text stands for the file, until it is closed; on the disk nothing changes."""
    path = desk.path("claims/a.yaml")
    text = path.read_text()
    saved = _codes(desk)
    desk.put(path, text.replace("A ferry sank.}", "Two ferries sank.}"))
    typed = _codes(desk)
    desk.close(path)
    assert (saved, typed, _codes(desk), path.read_text()) == ([], ["CC203"], [], text)


def test_a_file_that_is_not_saved_yet_is_checked(desk: Desk) -> None:
    """Below the folder of claims; elsewhere, or under another name, no check would read it."""
    text = "claims: [{id: new, text: t, evidence: [{source: a, quote: Two ferries sank.}]}]"
    outside = desk.project.claims.parent / "new.yaml"
    for path in (outside, desk.path("claims/new.txt")):
        desk.put(path, text)
    assert (_codes(desk), "claims/new.yaml" in desk.look().files) == ([], False)
    desk.put(desk.path("claims/new.yaml"), text)
    assert (_codes(desk), "claims/new.yaml" in desk.look().files) == (["CC203"], True)
    desk.put(desk.path("claims/new.yaml"), "claims: [")
    assert _codes(desk) == ["CC101"]
    desk.close(desk.path("claims/new.yaml"))
    assert _codes(desk) == []


def test_a_folder_that_is_a_link_has_the_same_files(project: "SmallProject", tmp_path: Path) -> None:
    """What is typed in an editor, which names the folder itself, stands for the file."""
    project.write(YAML, a="A ferry sank.\n")
    link = tmp_path / "link"
    link.symlink_to(project.claims)
    desk = Desk(Project(link, project.sources, "claims"))
    desk.put((project.claims / "a.yaml").resolve(), YAML.replace("A ferry sank.}", "Two ferries sank.}"))
    assert (_codes(desk), [*desk.look().files]) == (["CC203"], ["claims/a.yaml"])


def test_half_a_record_costs_itself_alone(desk: Desk) -> None:
    """What is no YAML yet is told, and the file is there to be asked about."""
    path = desk.path("claims/a.yaml")
    desk.put(path, path.read_text() + "  - {id: half\n")
    seen = desk.look()
    assert ("claims/a.yaml" in seen.files, "CC101" in {p.code for p in seen.report.problems}) == (True, True)


def test_a_file_that_is_no_text_is_left_out(desk: Desk) -> None:
    """It is told as a check tells it, and nothing can be asked of it."""
    desk.path("claims/b.yaml").write_bytes(b"\xff\xfe\xff")
    seen = desk.look()
    assert (sorted(seen.files), [p.code for p in seen.report.problems]) == (
        ["claims/a.yaml"],
        ["CC401", "CC108"],
    )


def test_where_files_lie(desk: Desk) -> None:
    """Records by their name in every output, articles by their source."""
    source = desk.look().corpus.sources["a"]
    assert desk.path("claims/deep/b.yaml") == desk.project.claims.resolve() / "deep" / "b.yaml"
    assert desk.article(source) == (desk.project.sources / "a.txt").resolve()
