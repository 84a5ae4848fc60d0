"""A map beside an article: what it says of a place stands with the match in every output, and a changed one is a changed article."""

import json
import re
from collections.abc import Callable
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from rich.console import Console, RenderableType

from claimcheck.check.actors.naming import Names
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.attribution.quoting import propose
from claimcheck.check.attribution.speaking import speech_page
from claimcheck.check.differing import compare
from claimcheck.check.finding.hits import Wanted, find, page_of
from claimcheck.check.quotation.annotating import annotate
from claimcheck.check.quotation.selecting import select_passages
from claimcheck.check.verify import verify
from claimcheck.load.snapshot import to_snapshot
from claimcheck.problem import Severity
from claimcheck.records.corpus import Corpus
from claimcheck.render.exports import to_annotations
from claimcheck.render.findings import to_sarif
from claimcheck.render.html.report import to_html
from claimcheck.render.json import to_document
from claimcheck.render.markdown.report import to_markdown
from claimcheck.render.sqlite.database import tables
from claimcheck.render.terminal.catalogue import speech_table
from claimcheck.render.terminal.findings import findings_page
from claimcheck.render.terminal.found import found_page
from claimcheck.render.terminal.showing import claim_page
from claimcheck.render.yaml import to_yaml
from claimcheck.report.model import Report
from claimcheck.report.proposal import speech_document

if TYPE_CHECKING:
    from conftest import SmallProject

YAML = """
    sources: [{id: s, file: a.txt, language: en, url: "https://example.org/a"}]
    actors: [{id: brandt, name: Ana Brandt, kind: person}]
    claims:
      - id: x
        text: They will start building in May
        evidence:
          - source: s
            quote: We will start building in May
            attribution: [brandt: Ana Brandt said]
          - {source: s, quote: The bridge will fall}
"""
BLOCKS = (
    {"text": "The bridge", "heading": "Harbour"},
    {"text": "„We will start building in May“, Ana Brandt said.", "heading": "Old & new", "zone": "table"},
    {"text": "Read more: The bridge will fall.", "zone": "left-out", "heading": "More"},
)
PLACE = "line 3, under „Old & new“, in a table"
OUTSIDE = "line 5, under „More“, outside the article"
LINK = "https://example.org/a#:~:text=We%20will%20start%20building%20in%20May"


@pytest.fixture
def corpus(project: "SmallProject") -> Corpus:
    """A quotation in a table, and one that stands in a teaser alone."""
    project.write(YAML)
    project.write_mapped("a", *BLOCKS)
    return project.load()


@pytest.fixture
def report(corpus: Corpus) -> Report:
    """The report on them."""
    return verify(corpus)


def reader(corpus: Corpus) -> PassageReader:
    """Return what reads the article."""
    return PassageReader(corpus, Names(corpus.actors.values()), reads_speech=True)


def printed(page: RenderableType) -> str:
    """Return what a wide terminal shows, on one line."""
    out = StringIO()
    Console(file=out, width=500, color_system=None).print(page)
    return " ".join(out.getvalue().split())


FOR_PEOPLE: dict[str, tuple[Callable[[Corpus, Report], str], tuple[str, ...]]] = {
    "show": (lambda _, r: printed(claim_page(r.claims[0], r)), (f"{PLACE} supports", f"named, {PLACE}", OUTSIDE, LINK)),
    "verify ID": (lambda _, r: printed(findings_page(r, Severity.INFO, with_matches=True)), (PLACE, f"article {OUTSIDE}")),
    "markdown": (lambda _, r: to_markdown(r).replace("\\", ""), (f"{PLACE} ·", f"(<{LINK}>)")),
    "html": (
        lambda c, r: re.sub(r"</?bdi>", "", to_html(r, annotate(c, r))),
        (PLACE.replace("&", "&amp;"), f'href="{LINK}"', ">outside the article</span> Read more: The bridge will fall.<"),
    ),
    "find": (lambda c, r: printed(found_page(page_of(find("building in May", c, r, Wanted()), c, r, 1), r)), (PLACE,)),
    "quote": (lambda c, _: to_yaml(propose("s", "building in May", reader(c))[0]), (f"# {PLACE}\n",)),
    "speech": (lambda c, r: printed(speech_table(speech_page("s", reader(c)), r)), (PLACE,)),
    "sarif": (lambda _, r: to_sarif(r, Severity.INFO, "seeds"), (f"source s, {OUTSIDE}",)),
}  # fmt: skip


@pytest.mark.parametrize("output", FOR_PEOPLE)
def test_the_place_stands_in_every_output(corpus: Corpus, report: Report, output: str) -> None:
    """Heading and zone stand with the line of every match, of quotations, cues and problems."""
    write, wanted = FOR_PEOPLE[output]
    text = write(corpus, report)
    assert [words for words in wanted if words not in text] == []


def test_programs_read_the_place_by_its_keys(corpus: Corpus, report: Report) -> None:
    """What is not known has no key; the main zone has none either."""
    document: dict[str, Any] = to_document(report)
    found, absent = document["claims"][0]["evidence"]
    place = {"zone": "table", "heading": "Old & new"}
    keys = {"zone", "page", "heading", "timecode"}
    matches = (
        found["match"],
        found["attribution"][0]["match"],
        speech_document(speech_page("s", reader(corpus)))["reported"][0],
    )
    assert [{k: v for k, v in match.items() if k in keys} for match in matches] == [place] * 3
    assert (found["deep_link"], "deep_link" in absent, keys & absent["match"].keys()) == (LINK, False, set())
    assert document["sources"][0]["map_sha256"] == corpus.maps["s"]
    [outside] = [p for p in document["problems"] if p["code"] == "CC219"]
    assert outside["source_place"] == "under „More“, outside the article"


def test_the_database_has_the_place(report: Report) -> None:
    """NULL is what is not known."""
    rows = {name: list(rows) for name, rows in tables(report)}
    found, absent = rows["evidence"]
    keys = ("article_zone", "article_page", "article_heading", "article_timecode", "deep_link")
    assert tuple(found[key] for key in keys) == ("table", None, "Old & new", None, LINK)
    assert tuple(absent[key] for key in keys) == (None,) * 5
    assert rows["links"][0]["article_heading"] == "Old & new"
    assert [row["article_place"] for row in rows["problems"] if row["code"] == "CC219"] == [
        "under „More“, outside the article"
    ]


def test_annotations_have_the_fragment(corpus: Corpus, report: Report) -> None:
    """Beside the words, where the page on the web is the target; the words around are those of the file, teasers too."""
    page = json.loads(to_annotations(select_passages(report, corpus.articles)))
    web, file = page["items"][0]["target"]
    assert web["selector"][1] == {
        "type": "FragmentSelector",
        "conformsTo": "https://wicg.github.io/scroll-to-text-fragment/",
        "value": LINK.partition("#")[2],
    }
    assert file["selector"][0]["suffix"] == "“, Ana Brandt said.\n\nRead more: "


def test_without_a_map_no_key_is_there(project: "SmallProject") -> None:
    """What was written before maps were read is written now, to the byte."""
    project.write(
        YAML.replace(', url: "https://example.org/a"', ""),
        a="„We will start building in May“, Ana Brandt said.\n",
    )
    text = json.dumps(to_document(verify(project.load())))
    new = ("zone", "heading", "timecode", "map_sha256", "source_place", "deep_link")
    assert [key for key in new if f'"{key}"' in text] == []


def test_a_copy_without_a_map_is_the_same_article(project: "SmallProject") -> None:
    """What the one says is no second voice beside the other, and a passage has one place in both."""
    yaml = "sources: [{id: s, file: a.txt, language: en}, {id: t, file: b.txt, language: en}]\n"
    project.write_mapped("a", BLOCKS[2], BLOCKS[1])
    project.write(yaml, b=(project.sources / "a.txt").read_text(encoding="utf-8"))
    corpus = project.load()
    at = corpus.articles["s"].text.index("We will")
    assert corpus.article_key("s") == corpus.article_key("t")
    assert corpus.offset_in_words("s", at) == corpus.offset_in_words("t", at)


def test_a_changed_map_is_told(project: "SmallProject", corpus: Corpus, report: Report) -> None:
    """By `diff`, as a change of its source, though the article is the same."""
    before = to_snapshot(to_document(report))
    project.write_mapped("a", *BLOCKS[:2], {**BLOCKS[2], "zone": "note"})
    after = to_snapshot(to_document(verify(project.load())))
    told = [
        (item.kind, item.id, item.before[-15:], item.after[:4])
        for item in compare(before, after).items
        if item.kind == "source"
    ]
    assert told == [("source", "s", corpus.maps["s"][-15:], "map ")]


def test_hostile_headings_are_inert(project: "SmallProject") -> None:
    """A heading is a text of others like any."""
    hostile = "\u001b[31m<script>alert(1)</script>\u202e[x](javascript:1)\nnew"
    project.write(YAML)
    project.write_mapped("a", BLOCKS[0], {**BLOCKS[1], "heading": hostile}, BLOCKS[2])
    report = verify(project.load())
    page, markdown = to_html(report, annotate(project.load(), report)), to_markdown(report)
    shown = printed(claim_page(report.claims[0], report))
    assert [text for text in (page, markdown, shown) if "\u001b" in text or "\u202e" in text] == []
    assert "<script" not in page
    assert re.findall(r"(?<!\\)(?:<script|\[x\]\(java)", markdown) == []
