"""Quotations traced in two phases."""

import json
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("numpy", reason="the extra archive is not installed")

import numpy as np

from claimcheck.archive import tracing
from claimcheck.archive.seeds import Scanned, scan
from claimcheck.archive.tracing import (
    Asked,
    choose,
    place_part,
    portions,
    sample_of,
    scan_part,
    seeds_of,
    traces,
    wanted_in,
)
from claimcheck.load.archive import Part, parts_of

QUOTE = "Nine thousand soldiers are to belong to the joint force, the ministry said."
OTHER = "Of this nobody in the town had heard a word before the evening news."
ASKED = (
    Asked("c", 1, "s", QUOTE),
    Asked("c", 2, "s", "soldiers are"),
    Asked("d", 1, "s", "Nobody quoted this sentence at all."),
)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Three documents, two with the first quotation, one of them later; and a line that is none."""
    lines = [
        {"id": "late", "date": "2022-12-20", "text": f"{OTHER}\n{QUOTE}"},
        {"id": "none", "date": "2022-12-01", "text": OTHER},
        {"id": "early", "date": "2022-12-19", "text": QUOTE.replace("Nine", "Some")},
    ]
    path = tmp_path / "a.jsonl"
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines) + "{\n")
    return path


def test_from_the_archive_to_the_traces(archive: Path) -> None:
    """Each quotation with its printings by date; one that is too short is looked for nowhere."""
    parts = parts_of((archive,))
    seeds = seeds_of(ASKED, sample_of(parts))
    scanned = [scan_part(part, seeds) for part in parts]
    chosen = choose([part.scanned for part in scanned], len(ASKED))
    placed = [place_part(parts[number], wanted, ASKED) for number, wanted in chosen.by_part.items()]
    cut = [
        place_part(parts[portion.part], wanted_in(portion, chosen.by_part), ASKED)
        for portion in portions(chosen.by_part, parts)
    ]
    assert cut == placed
    first, short, unmet = traces(ASKED, placed, chosen.cut_short)
    assert [(p.document, p.line, p.archive, p.method) for p in first.printings] == [
        ("early", 1, "a.jsonl", "approximate"),
        ("late", 2, "a.jsonl", "exact"),
    ]
    assert (short.printings, short.is_short, unmet.printings, unmet.is_short) == ((), True, (), False)
    assert [part.unread for part in scanned] == [
        (f"{archive}, line 4: no JSON; a line is one document, in UTF-8",)
    ]


def test_a_sample_ends_where_it_is_large_enough(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the document that makes it so."""
    monkeypatch.setattr(tracing, "SAMPLE", len(OTHER) + 1)
    assert sample_of(parts_of((archive,))) == f"{OTHER}\n{QUOTE}"


def _scanned(*rows: tuple[int, int, int, int]) -> Scanned:
    columns = [np.array(column, np.int64) for column in zip(*rows, strict=True)] or [
        np.empty(0, np.int64)
    ] * 4
    return Scanned(10, *columns)


def test_the_best_of_the_whole_archive_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of one quotation those most alike, whatever part they are of; that there are more is told."""
    monkeypatch.setattr(tracing, "MOST", 2)
    parts = [_scanned((0, 5, 7, 3), (1, 5, 0, 9)), _scanned(), _scanned((0, 1, 2, 8), (0, 1, 90, 4))]
    chosen = choose(parts, 2)
    assert chosen.by_part == {0: {5: {1: (0,)}}, 2: {1: {0: (2, 90)}}}
    assert chosen.cut_short == {0}


ROWS = st.lists(
    st.lists(
        st.tuples(st.integers(0, 2), st.integers(0, 3), st.integers(0, 3), st.sampled_from([800, 900, 1000]))
    ),
    max_size=6,
)


@given(ROWS)
def test_candidates_are_merged_as_they_arrive(parts: list[list[tuple[int, int, int, int]]]) -> None:
    """The same are chosen however many wait, and of each quotation no more than may be read is kept."""
    scanned = [_scanned(*rows) for rows in parts]
    sizes: list[int] = []

    def counted(rows: tracing.Rows) -> object:
        sizes.append(rows.shape[1])
        return ranked(rows)

    ranked = tracing._ranked  # noqa: SLF001 -- what is kept is seen nowhere else
    with patch.multiple(tracing, MOST=3, MOST_CHANGED=3, LEAST_CHANGED=1):
        whole = choose(scanned, 3)
        with patch.multiple(tracing, _WAITING=0, _ranked=counted):
            assert choose(scanned, 3) == whole
    assert max(sizes) <= 3 * 3 + max((len(rows) for rows in parts), default=0)
    # A second way: of each quotation the likest, the first of equals.
    every = [(q, -alike, part, d, s) for part, rows in enumerate(parts) for q, d, s, alike in rows]
    best = {q: sorted(one for one in every if one[0] == q) for q in range(3)}
    read = [one for of in best.values() for rank, one in enumerate(of[:3]) if rank < 1 or one[1] == -1000]
    chosen = [
        (q, part, d, s)
        for part, documents in whole.by_part.items()
        for d, quotes in documents.items()
        for q, starts in quotes.items()
        for s in starts
    ]
    assert sorted(chosen) == sorted((q, part, d, s) for q, _, part, d, s in read)
    assert whole.cut_short == {q for q, of in best.items() if len(of) > sum(one[0] == q for one in read)}


@given(ROWS, st.integers(1, 4))
def test_a_part_is_read_in_portions(parts: list[list[tuple[int, int, int, int]]], most: int) -> None:
    """Of about so many candidates, each once and in order; of a packed file, which is read from its start, one."""
    by_part = choose([_scanned(*rows) for rows in parts], 3).by_part
    for name in ("a.jsonl", "a.jsonl.gz"):
        with patch.object(tracing, "PORTION", most):
            found = portions(by_part, [Part(Path(name))] * len(parts))
        joined: dict[int, dict[int, object]] = {}
        for portion in found:
            wanted = wanted_in(portion, by_part)
            sizes = [sum(map(len, quotes.values())) for _, quotes in sorted(wanted.items())]
            assert sizes
            assert name.endswith(".gz") or sum(sizes[:-1]) < most
            assert all(number > max(joined.get(portion.part, {-1: {}})) for number in wanted)
            joined.setdefault(portion.part, {}).update(wanted)
        assert joined == dict(by_part)
        assert [portion.part for portion in found] == sorted(portion.part for portion in found)
        assert len(found) == len(by_part) or not name.endswith(".gz")


def test_of_many_quotations_the_changed_ones_share_what_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """What lacks no letter is read in any case."""
    monkeypatch.setattr(tracing, "MOST_CHANGED", 2)
    monkeypatch.setattr(tracing, "LEAST_CHANGED", 1)
    rows = [(0, 1, 0, 1000), (0, 2, 0, 900), (0, 3, 0, 1000), (1, 4, 0, 800), (1, 5, 0, 900)]
    chosen = choose([_scanned(*rows)], 2)
    assert [chosen.by_part, set(chosen.cut_short)] == [
        {0: {1: {0: (0,)}, 3: {0: (0,)}, 5: {1: (0,)}}},
        {0, 1},
    ]


def test_however_many_quotations_there_are_some_changed_ones_of_each_are_read() -> None:
    """A few of each of a million."""
    rows = [(0, document, 0, 900) for document in range(5)]
    chosen = choose([_scanned(*rows)], 1_000_000)
    assert (sorted(chosen.by_part[0]), chosen.cut_short) == ([0, 1, 2, 3, 4], frozenset())


def test_of_what_lacks_no_letter_not_all_is_read_either(monkeypatch: pytest.MonkeyPatch) -> None:
    """A quotation that stands everywhere is cut short, and that is told."""
    monkeypatch.setattr(tracing, "MOST", 2)
    chosen = choose([_scanned(*((0, document, 0, 1000) for document in range(3)))], 1)
    assert (sorted(chosen.by_part[0]), chosen.cut_short) == ([0, 1], frozenset((0,)))


@pytest.mark.parametrize(
    ("quote", "is_short"),
    [("to the joint forces, they said", False), ("the joint force, it said", True), ("soldiers are", True)],
)
def test_two_or_three_words_are_not_traced(quote: str, is_short: bool) -> None:  # noqa: FBT001
    """They stand everywhere; five or six do not."""
    asked = (Asked("c", 1, "s", quote),)
    text = f"{OTHER} {quote[0].upper()}{quote[1:]} so."
    found = scan([(0, text)], seeds_of(asked, "")).document.tolist()
    [trace] = traces(asked, (), frozenset())
    assert (trace.is_short, found) == ((True, []) if is_short else (False, [0]))


def test_a_part_keeps_what_may_be_chosen(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The best, and one more, which tells that there is more."""
    monkeypatch.setattr(tracing, "MOST", 1)
    archive.write_text(
        "".join(json.dumps({"text": QUOTE.replace("Nine", word)}) + "\n" for word in ("Nine", "Two", "Six"))
    )
    [part] = parts_of((archive,))
    found = scan_part(part, seeds_of(ASKED, "")).scanned
    assert (found.documents, found.alike.tolist()) == (3, [1000, 967])


def test_nothing_scanned_is_nothing_chosen() -> None:
    """An archive without a candidate."""
    assert choose([_scanned()], 0) == ({}, frozenset())
