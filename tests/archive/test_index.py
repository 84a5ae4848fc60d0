"""The index of an archive: what it proposes."""

from pathlib import Path

import pytest

pytest.importorskip("tantivy", reason="the extra `archive` is not installed")

from claimcheck.archive.index import (
    BrokenIndexError,
    Proposed,
    TextIndex,
    Where,
    broken_told,
    key_of,
)
from claimcheck.archive.terms import Within, days_of, sought
from claimcheck.check.actors.naming import Names
from claimcheck.check.finding.matching import read_query
from claimcheck.load.document import Document

NAMES = Names(())
LONG = "Bis zu neuntausend Soldaten sollen der gemeinsamen Truppe angehören, sagte der Minister am Montag."
DOCUMENTS = (
    Document("a", LONG, "2022-12-19", "Herald"),
    Document(
        "b", LONG.replace("neuntausend", "zweitausend").replace("Minister", "Präsident"), "2022", "Kurier"
    ),
    Document("c", "Ein Soldatenfriedhof liegt am Fluss; 9.000 Namen stehen dort.", "", "Herald"),
    Document("d", "Die Fähre fährt nicht.", "2023-01-02", ""),
)


@pytest.fixture
def index(tmp_path: Path) -> TextIndex:
    """Of four documents."""
    made = TextIndex(str(tmp_path), anew=True)
    for at, document in enumerate(DOCUMENTS):
        made.add(Where(1, at), document)
    made.commit()
    return TextIndex(str(tmp_path))


def _asked(index: TextIndex, words: str, within: Within = Within()) -> Proposed:  # noqa: B008 -- it never changes
    return index.propose(sought(read_query(words, NAMES), NAMES), within)


def _ids(proposed: Proposed) -> list[str]:
    return [DOCUMENTS[where.at].id for where in proposed.where]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (LONG, ["a", "b"]),
        ("„bis  zu neuntausend SOLDATEN sollen der gemeinsamen Truppe“", ["a", "b"]),
        ("neuntausendSoldatensollendergemein samen", ["a", "b"]),
        ("9000", ["a", "c"]),
        ("Soldat", ["a", "b", "c"]),
        ("Friedhof Namen", ["c"]),
        ("Färe", ["d"]),
        ("Fäxxe", []),
        ("Soldetenfridhof", ["c"]),
        ("Zeppelin", []),
    ],
)
def test_what_may_have_it_is_proposed(index: TextIndex, words: str, ids: list[str]) -> None:
    """In other typography, changed, by value, in another form, in part, misspelt: a short word once, a long one twice."""
    proposed = _asked(index, words)
    assert sorted(_ids(proposed)[: len(ids) or 1]) == ids
    assert (proposed.documents, proposed.undated) == (4, 0)


def test_of_many_words_none_is_looked_for_in_longer_ones(index: TextIndex) -> None:
    """Of two „Soldat“ is met in „Soldatenfriedhof“; of seven it is not."""
    few, many = "Soldat Zeppelin", "Soldat Zeppelin Ballon Luftschiff Doppeldecker Segelflieger Drachen"
    assert [sorted(_ids(_asked(index, words))) for words in (few, many)] == [["a", "b", "c"], ["a", "b"]]


def test_what_many_have_is_proposed_of_many(tmp_path: Path) -> None:
    """Dozens of documents with the word are read, not some of them."""
    made = TextIndex(str(tmp_path), anew=True)
    for at in range(40):
        made.add(Where(1, at), Document(str(at), f"Die Fähre {at} legt ab.", "", ""))
    made.commit()
    proposed = _asked(TextIndex(str(tmp_path)), "Fähre")
    assert sorted(where.at for where in proposed.where) == [*range(40)]


def test_the_very_words_come_first(index: TextIndex) -> None:
    """Then the changed ones."""
    assert _ids(_asked(index, LONG))[0] == "a"
    assert _asked(index, "neuntausend Zeppeline").having == {0: 2}


@pytest.mark.parametrize(
    ("outlets", "since", "until", "ids", "documents", "undated"),
    [
        (("herald",), None, None, ["a", "c"], 2, 0),
        (("herald", "kurier"), "2022", None, ["a", "b"], 2, 1),
        ((), "2022-12-20", None, ["b"], 2, 1),
        ((), None, "2022-12-18", ["b"], 1, 1),
    ],
)
def test_only_what_is_wanted_is_proposed(  # noqa: PLR0913, PLR0917 -- a table
    index: TextIndex,
    outlets: tuple[str, ...],
    since: str | None,
    until: str | None,
    ids: list[str],
    documents: int,
    undated: int,
) -> None:
    """Of outlets, and of a time; those without a date are counted."""
    first, last = days_of(since or ""), days_of(until or "")
    within = Within(frozenset(outlets), first[0] if first else None, last[1] if last else None)
    proposed = _asked(index, "Soldat", within)
    assert (sorted(_ids(proposed)), proposed.documents, proposed.undated) == (ids, documents, undated)


def test_documents_are_taken_out(index: TextIndex, tmp_path: Path) -> None:
    """One by its sum, or all of a file."""
    keys = {key_of(Where(1, at), document) for at, document in enumerate(DOCUMENTS)}
    assert (index.keys_of(1), index.keys_of(2), len(keys)) == (frozenset(keys), frozenset[str](), 4)
    assert (index.has_outlet("HERALD"), index.has_outlet("Herold")) == (True, False)
    index.remove(key_of(Where(1, 0), DOCUMENTS[0]))
    index.add(Where(2, 3), DOCUMENTS[3])
    index.commit()
    assert _ids(_asked(TextIndex(str(tmp_path)), LONG)) == ["b", "c"]
    index.remove_file(1)
    index.commit()
    assert _asked(TextIndex(str(tmp_path)), "Fähre nicht Soldaten").where == (Where(2, 3),)


def test_what_is_no_index_is_told(tmp_path: Path) -> None:
    """Whatever tantivy raises of it; what else goes wrong stays what it is."""
    (tmp_path / "meta.json").write_text("{")
    with pytest.raises(BrokenIndexError):
        TextIndex(str(tmp_path))
    with pytest.raises(KeyboardInterrupt), broken_told():
        raise KeyboardInterrupt
