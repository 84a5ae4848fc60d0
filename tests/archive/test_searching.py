"""An archive searched without an index, and its documents as articles."""

from collections import Counter
from pathlib import Path
from time import process_time

import pytest

pytest.importorskip("numpy", reason="the extra archive is not installed")

from claimcheck.archive import searching
from claimcheck.archive.searching import (
    ArchiveIndex,
    best,
    corpus_of,
    outlet_names,
    report_on,
    respelt,
    scan_part,
)
from claimcheck.archive.terms import Within
from claimcheck.check.actors.naming import Names
from claimcheck.check.finding.hits import Wanted, find
from claimcheck.check.finding.matching import Matcher, read_query
from claimcheck.load.archive import parts_of
from claimcheck.load.document import Document, passim_line
from claimcheck.problem import Place
from claimcheck.records.model import Actor

HERALD = Actor(place=Place(""), places={}, id="herald", name="The Herald", aliases=("Herald",))
NAMES = Names(())
DOCUMENTS = [
    Document("a", "Bis zu neuntausend Soldaten sollen kommen.", "2022-12-19", "The Herald"),
    Document("b", "Soldaten kommen.", "", "Kurier"),
    Document("b", "Ein Soldat geht, und die Fähre kommt nicht.", "2023", "herald"),
    Document("d", "Nichts davon.", "2023", "Kurier"),
]


def test_words_of_other_documents_cost_nothing() -> None:
    """However many were seen, only those of this one are looked at."""
    chunks = searching._Chunks(Matcher(read_query("Soldaten Fähre", NAMES), NAMES))  # noqa: SLF001 -- how it is done shows in its time alone
    chunks._seen.update(f"w{number}" for number in range(100_000))  # noqa: SLF001
    start = process_time()
    assert [chunks.met(f"Die Fähre {number % 3} kommt.") for number in range(500)] == [{1}] * 500
    # Gone through for each they took ten times as long as is given here.
    assert process_time() - start < 0.2


def test_documents_with_most_of_the_terms_are_the_best(tmp_path: Path) -> None:
    """The rare terms before the frequent; how many have each is known of all that were asked."""
    path = tmp_path / "a.jsonl"
    path.write_text("".join(map(passim_line, DOCUMENTS)) + "{\n", encoding="utf-8")
    [part] = parts_of((path,))
    query = read_query("Soldaten Fähre", NAMES)
    scanned = scan_part(part, query, NAMES, Within())
    assert [terms for _, terms in scanned.met] == [{0}, {0}, {0, 1}]
    assert (scanned.documents, scanned.unread) == (
        4,
        (f"{path}, line 5: no JSON; a line is one document, in UTF-8",),
    )
    known = best([scanned, scanned], frozenset((1,)), query)
    third = scanned.met[2][0]
    assert (known.wanted, known.having, known.documents, known.met) == (
        {0: (third,), 1: (third,)},
        {0: 6, 1: 2},
        8,
        2,
    )
    dated = scan_part(part, query, NAMES, Within(frozenset(("kurier",)), since=1))
    assert (dated.documents, dated.undated, dated.outlets, dated.met) == (1, 1, frozenset(("kurier",)), ())


def test_rare_terms_count_more_than_frequent_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where not all are read: the one document with the rare word is, wherever it stands."""
    path = tmp_path / "a.jsonl"
    texts = ["Soldaten kommen."] * 3 + ["Die Fähre legt ab."]
    lines = (passim_line(Document(str(at), text, "", "")) for at, text in enumerate(texts))
    path.write_text("".join(lines), encoding="utf-8")
    [part] = parts_of((path,))
    query = read_query("Soldaten Fähre", NAMES)
    monkeypatch.setattr(searching, "MOST_BY_WORDS", 1)
    scanned = scan_part(part, query, NAMES, Within())
    assert best([scanned], frozenset((0, 1)), query).wanted == {0: (scanned.met[3][0],)}


def test_documents_are_articles() -> None:
    """An outlet that is called as an actor is that actor; two with one id stay apart."""
    corpus = corpus_of(DOCUMENTS, {"herald": HERALD})
    assert [(source.id, source.outlet, source.published) for source in corpus.sources.values()] == [
        ("a", "herald", "2022-12-19"),
        ("b", "Kurier", None),
        ("b (2)", "herald", "2023"),
        ("d", "Kurier", "2023"),
    ]
    assert {id_: article.text for id_, article in corpus.articles.items()} == dict(
        zip(corpus.sources, (document.text for document in DOCUMENTS), strict=True)
    )
    assert [checked.source for checked in report_on(corpus).sources] == list(corpus.sources.values())


def test_terms_weigh_what_they_weigh_in_the_archive() -> None:
    """Not among the few documents that were read: there each of them is frequent."""
    corpus = corpus_of(DOCUMENTS[:3], {})
    index = ArchiveIndex(corpus.articles, Counter({0: 1, 1: 90}), 100)
    found = find("Soldaten Fähre", corpus, report_on(corpus), Wanted(), index)
    alone = find("Soldaten Fähre", corpus, report_on(corpus), Wanted())
    assert [[item.place.source for item in one.ranked] for one in (found, alone)] == [
        ["b (2)", "a", "b"],
        ["b (2)"],
    ]


def test_an_outlet_is_asked_for_by_all_its_names() -> None:
    """An actor's, or the one that was written."""
    assert list(outlet_names(["herald", "Blatt 1"], {"herald": HERALD})) == [
        ("herald", frozenset(("herald", "the herald"))),
        ("Blatt 1", frozenset(("blatt 1",))),
    ]


def test_a_word_that_stands_nowhere_may_be_misspelt(tmp_path: Path) -> None:
    """It is looked for by the words that are like it, and counts as one that no document has."""
    path = tmp_path / "a.jsonl"
    path.write_text("".join(map(passim_line, DOCUMENTS)), encoding="utf-8")
    [part] = parts_of((path,))
    query = read_query("Färe Soldaten", NAMES)
    scanned = scan_part(part, query, NAMES, Within())
    assert scanned.near == {0: ("fähre",)}
    other = respelt(query, [scanned])
    assert other is not None
    again = scan_part(part, other, NAMES, Within())
    known = best([again], frozenset((0,)), other)
    assert (known.wanted, known.having, again.near) == ({0: (again.met[2][0],)}, {1: 3}, {})
    assert respelt(read_query("Soldaten", NAMES), [scanned._replace(near={})]) is None
