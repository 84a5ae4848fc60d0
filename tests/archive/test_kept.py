"""What a step of tracing found, as plain values."""

import json
from importlib.util import find_spec, module_from_spec
from types import ModuleType

import pytest

pytest.importorskip("numpy", reason="the extra archive is not installed")

import numpy as np

from claimcheck.archive import kept, placing, seeds, tracing
from claimcheck.archive.fold import fold
from claimcheck.archive.kept import PLACED, SCANNED, places_key, scan_key
from claimcheck.archive.seeds import Scanned, Seeds
from claimcheck.archive.tracing import Asked, PartPlaced, PartScanned
from claimcheck.locate.method import Change, Difference, Method, Step
from claimcheck.report.printings import Printing

NUMBERS = [np.array(column, np.int64) for column in ((0, 3), (7, 0), (-4, 1 << 40), (720, 1000))]
PRINTING = Printing(
    document="d",
    date="2022-12-19",
    outlet="o",
    url="",
    archive="a",
    line=2,
    start=3,
    end=9,
    method=Method.APPROXIMATE,
    text="\x1bö",
    difference=Difference((Step("a", "b"),), Change.NUMBER),
    outside=("nicht",),
    between=("x", "y"),
)
QUOTES = ("Nine thousand soldiers are to belong to it.", "Forty people fled from the town that night.")
ASKED = tuple(Asked("c", 1, "s", quote) for quote in QUOTES)
NO_SAMPLE = fold("").bytes


def test_what_was_scanned_is_read_back() -> None:
    """As it was, through JSON."""
    part = PartScanned(Scanned(5, *NUMBERS), ("line 2: no text",))
    back = SCANNED.read(json.loads(json.dumps(SCANNED.write(part))))
    assert (back.scanned.documents, back.unread, back.is_whole) == (5, ("line 2: no text",), True)
    assert [column.tolist() for column in back.scanned[1:]] == [column.tolist() for column in NUMBERS]


def test_printings_are_read_back() -> None:
    """As they were, with all that differs."""
    part = PartPlaced(((4, PRINTING), (0, PRINTING._replace(difference=None, method=Method.EXACT))))
    assert PLACED.read(json.loads(json.dumps(PLACED.write(part)))) == part


def test_only_whole_results_are_kept() -> None:
    """What could not be read may be read the next time."""
    scanned = PartScanned(Scanned(5, *NUMBERS), ())
    assert [SCANNED.is_whole(scanned), SCANNED.is_whole(scanned._replace(is_whole=False))] == [True, False]
    assert [PLACED.is_whole(PartPlaced()), PLACED.is_whole(PartPlaced(unread=("gone",)))] == [True, False]


def test_each_question_has_a_key_of_its_own() -> None:
    """Other bytes, other quotations, other places, other names; what has no digest has none."""
    one, two = (Seeds(quotes, NO_SAMPLE) for quotes in (QUOTES, QUOTES[:1]))
    wanted = {7: {0: (1, 2)}}
    keys = [
        scan_key("d", one),
        scan_key("e", one),
        scan_key("d", two),
        places_key("d", wanted, ASKED, ()),
        places_key("e", wanted, ASKED, ()),
        places_key("d", {7: {1: (1, 2)}}, ASKED, ()),
        places_key("d", {7: {0: (1, 3)}}, ASKED, ()),
        places_key("d", wanted, ASKED[1:], ()),
        places_key("d", wanted, ASKED, ("Ann",)),
    ]
    assert len(set(keys)) == len(keys)
    assert scan_key("d", Seeds(QUOTES, NO_SAMPLE)) == keys[0]
    assert (scan_key("", one), places_key("", wanted, ASKED, ())) == ("", "")


@pytest.mark.parametrize(
    ("module", "name"),
    [
        *((seeds, name) for name in ("LENGTH", "SHARE", "LEAST", "NEAR")),
        *((seeds, name) for name in ("ALIKE", "BATCH")),
        (tracing, "MOST"),
        (placing, "MIN_LIKENESS"),
    ],
)
def test_what_other_rules_found_has_another_key(
    module: ModuleType, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A number that decides what is found is changed in a new version: nothing of the old one is taken."""
    spec = find_spec(kept.__name__)
    assert spec is not None
    assert spec.loader is not None
    monkeypatch.setattr(module, name, getattr(module, name) * 2)
    other = module_from_spec(spec)
    spec.loader.exec_module(other)
    of = Seeds(QUOTES, NO_SAMPLE)
    asked = "d", {7: {0: (1, 2)}}, ASKED, ()
    assert (other.scan_key("d", of) != scan_key("d", of), other.places_key(*asked) != places_key(*asked)) == (
        True,
        True,
    )
