"""Articles that share text, from the archive to the texts."""

import json
from pathlib import Path

import pytest

pytest.importorskip("numpy", reason="the extra archive is not installed")

from claimcheck.archive import reuse
from claimcheck.archive.pairs import LONG
from claimcheck.archive.reuse import Archive, Own
from claimcheck.load.archive import parts_of
from claimcheck.load.document import Document
from claimcheck.load.partial import spilling
from claimcheck.report.printings import ReusedText

REPORT = (
    "Nine thousand soldiers are to belong to the joint force that both states want to set up near"
    " the border before the winter begins, and the first trains with vehicles arrived on Friday."
)
OTHER = "Of this nobody in the town had heard a word before the evening news told of it at length."


def found(archive: Archive, words: int = reuse.WORDS) -> tuple[int, tuple[ReusedText, ...], list[str]]:
    """Return how many documents were compared, the texts, and what could not be read."""
    with spilling() as spill:
        scans = [reuse.scan(archive, part, spill) for part in range(archive.size)]
        documents = reuse.documents_of(scans)
        places = range(reuse.COMPARTMENTS)
        common = reuse.made_of_common([reuse.group(place, documents, spill) for place in places])
        long = reuse.all_places([reuse.long_runs(place, spill) for place in places])
        for place in places:
            reuse.pair(place, common, long, spill)
        texts = reuse.texts_of([reuse.join(place, spill) for place in places], words)
    printed = [
        reuse.print_part(archive, part, wanted, texts)
        for part, wanted in reuse.by_part(texts, documents).items()
    ]
    unread = [message for one in scans for message in one.unread]
    unread += [message for one in printed for message in one.unread]
    return documents.size, reuse.reused(texts, [copy for part in printed for copy in part.printed]), unread


def _archive(path: Path, *lines: object, own: tuple[Own, ...] = ()) -> Archive:
    path.write_text("".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines))
    return Archive(own, parts_of((path,)), {"dpa": "Deutsche Presse-Agentur"})


def _own(text: str, name: str = "s.txt") -> Own:
    return Own(Document("004", text, "2022-12-20", "Tagesspiegel"), "004", name, "abc", text, ("AFP",))


def test_a_copy_is_found(tmp_path: Path) -> None:
    """With its place, its words, and how much of it they are; what is said in quotation marks counts for nothing."""
    archive = _archive(
        tmp_path / "a.jsonl",
        {"id": "k", "date": "2022-12-19", "outlet": "Kurier", "text": f"{OTHER}\n{REPORT} (dpa)"},
        "{",
        {"id": "h", "outlet": "Herald", "text": REPORT.upper(), "url": "https://h.example"},
        {"id": "q", "outlet": "Blog", "text": f"„{REPORT}“"},
    )
    count, [text], unread = found(archive)
    first, second = text.copies
    assert (count, unread) == (
        3,
        [f"{tmp_path / 'a.jsonl'}, line 2: no JSON; a line is one document, in UTF-8"],
    )
    assert (
        first.document,
        first.line,
        first.spans,
        first.pieces,
        first.words,
        first.share,
        first.credits,
    ) == (
        "k",
        2,
        ((len(OTHER) + 1, len(OTHER) + len(REPORT)),),
        (REPORT[:-1],),
        33,
        0.62,
        ("Deutsche Presse-Agentur",),
    )
    assert (second.document, second.archive, second.url, second.share) == (
        "h",
        "a.jsonl",
        "https://h.example",
        1,
    )
    assert [tuple(pair) for pair in text.pairs] == [(1, 2, 33)]


def test_copies_of_the_projects_own_come_first(tmp_path: Path) -> None:
    """With their ids and sums; another text that more print comes behind it."""
    lines = [{"id": str(n), "text": f"{OTHER} {n}"} for n in range(3)]
    archive = _archive(tmp_path / "a.jsonl", *lines, {"id": "k", "text": REPORT}, own=(_own(REPORT),))
    _, [text, other], _ = found(archive)
    assert [(c.document, c.source, c.sha256, c.archive, c.credits) for c in text.copies] == [
        ("004", "004", "abc", "s.txt", ("AFP",)),
        ("k", "", "", "a.jsonl", ()),
    ]
    assert len(other.copies) == 3


def test_a_report_within_longer_articles_is_met_though_many_print_it(tmp_path: Path) -> None:
    """In different outlets; a notice of fewer words, or of one outlet alone, is boilerplate."""

    def lines(shared: str, outlets: int) -> list[dict[str, str]]:
        """Return twelve articles that print *shared* and, more of it, words of their own."""
        own = [" ".join(f"w{n}x{word}" for word in range(150)) for n in range(12)]
        return [
            {"id": str(n), "outlet": f"o{n % outlets}", "text": f"{text}. {shared}"}
            for n, text in enumerate(own)
        ]

    report = " ".join(f"r{word}" for word in range(LONG + 5))
    _, [text], _ = found(_archive(tmp_path / "a.jsonl", *lines(report, 3)))
    assert (len(text.copies), text.words) == (12, LONG + 5)
    notice = report.rpartition(" ")[0]
    for words, outlets in ((notice, 3), (report, 1)):
        assert found(_archive(tmp_path / "a.jsonl", *lines(words, outlets)))[1] == ()


def test_texts_of_one_outlet_come_last(tmp_path: Path) -> None:
    """However often it prints them."""
    own = [{"id": str(n), "outlet": "Kurier", "text": OTHER} for n in range(5)]
    both = [{"id": name, "outlet": name, "text": REPORT} for name in ("h", "p")]
    _, texts, _ = found(_archive(tmp_path / "a.jsonl", *own, *both))
    assert [text.outlets for text in texts] == [("h", "p"), ("Kurier",)]


def test_a_set_phrase_is_no_text(tmp_path: Path) -> None:
    """Eleven words in a row, such as a name with all its titles; a sentence of thirteen is one."""
    phrase = "the deputy minister of transport and digital affairs of the state"
    longer = f"{phrase} in parliament"
    told = [
        found(
            _archive(
                tmp_path / "a.jsonl",
                {"id": "k", "text": f"{OTHER} {words} once"},
                {"id": "h", "text": f"{REPORT} {words} again"},
            )
        )[1]
        for words in (phrase, longer)
    ]
    assert [[copy.words for text in texts for copy in text.copies] for texts in told] == [[], [13, 13]]


def test_the_very_same_document_is_one(tmp_path: Path) -> None:
    """Named twice, or as one of the project's own in the folder of articles; a copy elsewhere is another."""
    line = {"id": "k", "outlet": "Kurier", "text": REPORT}
    assert found(_archive(tmp_path / "a.jsonl", line, line))[:2] == (1, ())
    assert len(found(_archive(tmp_path / "a.jsonl", line, {**line, "outlet": "Herald"}))[1]) == 1
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "s.txt").write_text(REPORT)
    folder = Archive((_own(REPORT),), parts_of((tmp_path / "seeds",)), {})
    assert found(folder)[:2] == (1, ())


def test_what_is_put_aside_in_pieces_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However little is held."""
    lines = [{"id": str(n), "text": f"{OTHER} {REPORT} {n}"} for n in range(5)]
    archive = _archive(tmp_path / "a.jsonl", *lines)
    whole = found(archive)
    monkeypatch.setattr(reuse, "FLUSH", 1)
    monkeypatch.setattr("claimcheck.archive.shingles.BATCH", 1)
    assert found(archive) == whole
    assert len(whole[1][0].copies) == 5


def test_an_article_that_changed_meanwhile_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its places would be another's."""
    archive = _archive(tmp_path / "a.jsonl", {"id": "k", "text": REPORT}, {"id": "h", "text": REPORT})
    make = reuse.texts_of

    def changed(*given: object) -> object:
        texts = make(*given)  # type: ignore[arg-type]  # passed on
        _archive(tmp_path / "a.jsonl", {"id": "k", "text": "Gone."}, {"id": "h", "text": REPORT})
        return texts

    monkeypatch.setattr(reuse, "texts_of", changed)
    assert found(archive)[1:] == ((), ["k: it changed while the archive was read"])


def test_only_agencies_are_credited(tmp_path: Path) -> None:
    """Initials and outlets stand beside them in credit lines."""
    archive = _archive(tmp_path / "a.jsonl")
    assert [*archive.credited("It rained. (DPA/abc)")] == ["Deutsche Presse-Agentur"]
    assert [*archive.credited("Quelle: CDC")] == []
