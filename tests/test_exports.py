"""Hostile texts through every export: all of them there, none of them acting."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import repeat
from pathlib import Path
from types import MappingProxyType

import pytest

from claimcheck.check.reviewing import reviews
from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.render.exports import to_annotations, to_claimreview
from claimcheck.render.sqlite.database import to_sqlite
from claimcheck.report.annotated import SelectedPassage, Selection
from claimcheck.report.model import CheckedClaim, Report

STEPS = 2
"""Thousands of SQLite's instructions a claim; the views need far fewer, and joins of all with all far more."""

PROJECT = Path(__file__).resolve().parent / "golden" / "project"

OWN = (
    "'); DROP TABLE claims; --",
    '" OR 1=1 --',
    "claims_fts MATCH 'x' AND NOT",
    'NEAR("a" b, 5) ^col : {a b}*',
    "?1 :name @p $v",
    "\0before and after\0",
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "\u2028\u2029\x1b[31m\u202e",
    "\ude00\ud83d and half \ud800",
    "##[error]x",
    "NULL",
    "9" * 400,
    "🇺🇦 東京 e\u0301",
)
"""What acts in SQL, in full-text queries, in pages that embed JSON, on terminals, and in nothing."""


def _naughty(data: Path) -> Iterator[str]:
    hostile = data / "hostile"
    yield from json.loads((hostile / "blns" / "blns.json").read_text("utf-8"))
    yield from json.loads((hostile / "own" / "terminal-payloads.json").read_text("utf-8")).values()
    for file in sorted((hostile / "payloads-all-the-things").rglob("*.txt")):
        yield from file.read_text("utf-8", errors="surrogateescape").splitlines()


@pytest.fixture(scope="module", params=["own", "public"])
def texts(request: pytest.FixtureRequest) -> list[str]:
    """Hostile texts: ours, and those of the public data where it is there."""
    if request.param == "own":
        return list(OWN)
    return list(dict.fromkeys(text for text in _naughty(request.getfixturevalue("data")) if text))


@pytest.fixture(scope="module")
def report(texts: list[str]) -> Report:
    """A report with a judged claim, a tag, a quotation, an article and an actor for each text."""
    small = verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims")))
    model, source, actor = small.claim("cost-risen"), small.sources[0], small.actors["brandt"]
    verdict = small.claim("cost-as-told").claim.verdict
    assert verdict is not None
    claims, sources, actors = [], [], {}
    for number, text in enumerate(texts):
        id_ = f"c{number:05}"
        record = replace(
            model.claim, id=id_, text=text, tags=(text,), value=text, verdict=replace(verdict, rating=text, by=text, note=text)
        )  # fmt: skip
        claims.append(
            _with_quotation(model._replace(claim=record, contradictions=(), fit_reason=text), id_, text)
        )
        sources.append(
            source._replace(source=replace(source.source, id=id_, title=text, url=text, file=text))
        )
        actors[id_] = replace(actor, id=id_, name=text, aliases=(text,), party=None)
    return small._replace(
        claims=tuple(claims),
        sources=tuple(sources),
        actors=MappingProxyType(actors),
        problems=(),
        dependences=(),
    )


def _with_quotation(claim: CheckedClaim, id_: str, text: str) -> CheckedClaim:
    item = claim.evidence[0]
    evidence = replace(item.evidence, source=id_, quote=text, prefix=text)
    link = item.links[0]._replace(link=replace(item.links[0].link, actors=(id_,), cue=text))
    match = item.match._replace(text=text, omitted=(text,))
    changed = item._replace(evidence=evidence, links=(link,), match=match, roots=(id_,), reason=text)
    return claim._replace(evidence=(changed,))


def _visible(text: str) -> str:
    """Return *text* as the database stores it: half characters, which UTF-8 cannot hold, shown."""
    return "".join(f"<U+{ord(c):04X}>" if "\ud800" <= c <= "\udfff" else c for c in text)


def test_the_database_holds_every_text_as_data(report: Report, texts: list[str]) -> None:
    """Each text stands where it was put, in all tables, and no table is changed by any of them."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(to_sqlite(report))
        columns = (
            "claims.text", "claims.verdict_rating", "claims.fit_reason", "tags.tag", "evidence.quote",
            "evidence.article_text", "evidence.prefix", "links.cue", "sources.title", "actors.name",
        )  # fmt: skip
        expected = sorted(map(_visible, texts))
        for column in columns:
            table, name = column.split(".")
            rows = connection.execute(f"SELECT {name} FROM {table}")  # noqa: S608 -- names of ours
            assert sorted(text for (text,) in rows) == expected, column
        aliases = [json.loads(text) for (text,) in connection.execute("SELECT aliases FROM actors")]
        checks = [
            connection.execute(f"PRAGMA {check}").fetchall()
            for check in ("integrity_check", "foreign_key_check")
        ]
    assert sorted(alias for [alias] in aliases) == expected
    assert checks == [[("ok",)], []]


def test_every_view_answers_in_time(report: Report) -> None:
    """The work of a view grows with the rows, not with their square: a step limit stops it otherwise."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(to_sqlite(report))
        views = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
        for view in views:
            steps = repeat(0, STEPS * len(report.claims) + STEPS)
            connection.set_progress_handler(partial(next, steps, 1), 1000)
            connection.execute(f"SELECT * FROM {view}").fetchall()  # noqa: S608 -- a name of ours


def test_the_search_takes_every_text_as_words(report: Report) -> None:
    """A search for plain words finds claims among hostile ones."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(to_sqlite(report))
        [(damage,)] = connection.execute(
            "SELECT count(*) FROM claims_fts WHERE claims_fts MATCH 'script OR drop'"
        )
        connection.execute("INSERT INTO claims_fts(claims_fts) VALUES ('integrity-check')")
        connection.execute("INSERT INTO evidence_fts(evidence_fts) VALUES ('integrity-check')")
    assert damage > 0


def test_reviews_hold_every_text_and_end_no_script(report: Report, texts: list[str]) -> None:
    """Read back, a review has the text; as it stands it cannot end the script that holds it."""
    written = [to_claimreview(review) for review in reviews(report)]
    documents = [json.loads(text) for text in written]
    assert [text for text in written if "<" in text or "\x1b" in text] == []
    assert [document["claimReviewed"] for document in documents] == texts
    assert [document["reviewRating"]["alternateName"] for document in documents] == texts
    assert [document["author"]["name"] for document in documents] == texts


def test_annotations_hold_every_text_and_end_no_script(report: Report, texts: list[str]) -> None:
    """The same for a page of annotations, whose addresses are ASCII whatever the file's name."""
    passages = tuple(
        SelectedPassage(claim, claim.evidence[0], source.source, (Selection(text, text, text, 0, len(text)),))
        for claim, source, text in zip(report.claims, report.sources, texts, strict=True)
    )
    written = to_annotations(passages)
    items = json.loads(written)["items"]
    quotes = [item["target"][-1]["selector"][0] for item in items]
    assert ("<" in written, "\x1b" in written, "\u2028" in written) == (False, False, False)
    assert [item["body"][0]["value"] for item in items] == texts
    assert [(q["prefix"], q["exact"], q["suffix"]) for q in quotes] == [(text, text, text) for text in texts]
    sources = [target["source"] for item in items for target in item["target"]]
    assert [source for source in sources if not source.isascii() or "<" in source or " " in source] == []
    assert len({item["id"] for item in items}) == len(texts)
