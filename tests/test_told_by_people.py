"""What people wrote about claims and passages stands in every output, and says that it is theirs."""

import html
import io
import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt
from rich.console import Console, RenderableType

pytest.importorskip("docx", reason="the extra docx is not installed")

from docx import Document

from claimcheck.check.quotation.annotating import annotate
from claimcheck.check.quotation.coverage import cover
from claimcheck.check.quotation.selecting import select_passages
from claimcheck.problem import Severity
from claimcheck.records.corpus import Corpus
from claimcheck.render.columns import claims_lines, to_csv
from claimcheck.render.docx.editor import to_editor_docx
from claimcheck.render.exports import to_annotations
from claimcheck.render.html.report import to_editor_html, to_html
from claimcheck.render.json import to_document, to_json
from claimcheck.render.markdown.editor import to_editor_markdown
from claimcheck.render.markdown.report import to_markdown, to_summary
from claimcheck.render.sqlite.database import tables
from claimcheck.render.terminal.catalogue import source_page
from claimcheck.render.terminal.findings import findings_page
from claimcheck.render.terminal.showing import claim_page, claims_table
from claimcheck.report.editorial import editorial
from claimcheck.report.model import Report

if TYPE_CHECKING:
    from conftest import SmallProject

TRANSLATION, APART = "the *translation* [sic]", "the reason apart"
PASSAGE, SOURCE, CLAIM = "the passage's reason", "the source's reason", "the claim's reason"
READER, STATUS, READ = (
    "the reader's reason",
    "open · to AB · due 2026-12-01",
    "licensed · read by MK, 2026-11-29",
)

Output = Callable[[Report, Corpus], str]


def _screen(page: RenderableType, columns: int = 300) -> str:
    console = Console(file=io.StringIO(), width=columns, color_system=None, force_terminal=False)
    with console.capture() as captured:
        console.print(page)
    return captured.get()


def _page(report: Report, corpus: Corpus) -> str:
    """Return what a reader of the web page sees, tags aside."""
    written = to_html(report, annotate(corpus, report))
    return html.unescape(re.sub("<[^>]*>", "", written.split("</style>")[-1]))


def _read(report: Report, _: Corpus) -> str:
    """Return what a reader of the Markdown sees, tags aside."""
    return html.unescape(re.sub("<[^>]*>", "", MarkdownIt().enable("table").render(to_markdown(report))))


def _edited_page(report: Report, corpus: Corpus) -> str:
    """Return the same of the editor's page."""
    written = to_editor_html(editorial(report, report), annotate(corpus, report))
    return html.unescape(re.sub("<[^>]*>", "", written.split("</style>")[-1]))


def _edited(report: Report, _: Corpus) -> str:
    """Return the same of the editor's Markdown."""
    written = to_editor_markdown(editorial(report, report))
    return html.unescape(re.sub("<[^>]*>", "", MarkdownIt().enable("table").render(written)))


def _document(report: Report, _: Corpus) -> str:
    """Return the text of the editor's document."""
    document = Document(io.BytesIO(to_editor_docx(editorial(report, report))))
    return "\n".join(node.text or "" for node in document.element.body.iter())


def _source(report: Report, corpus: Corpus) -> str:
    [checked] = report.sources
    return _screen(source_page(checked, cover("s", corpus.articles["s"], report.claims), report))


def _rows(report: Report, _: Corpus) -> str:
    return "\n".join(str(value) for _, rows in tables(report) for row in rows for value in row.values())


EVERY = (TRANSLATION, APART, PASSAGE, CLAIM, READER, STATUS, READ)
EDITED = (
    *EVERY[:-1],
    SOURCE,
    "Read by MK, 2026-11-29",
    "supported as worded, read by MK",
    "set aside by hand",
)


@pytest.mark.parametrize(
    ("output", "told"),
    [
        pytest.param(lambda r, _: _screen(claim_page(r.claims[0], r)), EVERY, id="show"),
        pytest.param(_read, (*EVERY, SOURCE), id="markdown"),
        pytest.param(_page, (*EVERY[:-1], "licensed read by MK, 2026-11-29", SOURCE), id="html"),
        pytest.param(_edited, EDITED, id="markdown for editors"),
        pytest.param(_edited_page, EDITED, id="html for editors"),
        pytest.param(_document, EDITED, id="docx"),
        pytest.param(
            lambda r, _: json.dumps(json.loads(to_json(to_document(r))), ensure_ascii=False),
            (*EVERY[:-2], SOURCE, '"by": "MK"', '"status": "open"', '"to": "AB"', '"due": "2026-12-01"'),
            id="json",
        ),
        pytest.param(_rows, (*EVERY[:-2], SOURCE, "MK", "open", "AB", "2026-12-01"), id="sqlite"),
        pytest.param(
            lambda r, _: to_csv(to_document(r)["claims"]),
            ("licensed,", "MK,2026-11-29,0,", "open,AB,2026-12-01"),
            id="csv",
        ),
        pytest.param(
            lambda r, c: to_annotations(select_passages(r, c.articles)),
            (f"translation: {TRANSLATION}", f"set apart: „kein“ – {APART}"),
            id="annotations",
        ),
        pytest.param(lambda r, _: _screen(claims_table(r.claims, 300)), (READ, STATUS), id="list"),
        pytest.param(lambda r, _: _screen(claims_table(r.claims, 100)), (READ, STATUS), id="list, two lines"),
        pytest.param(lambda r, _: claims_lines(r.claims), (f"\t{READ}\t", f"\t{STATUS}\n"), id="list, piped"),
        pytest.param(lambda r, _: to_summary(r), ("read by MK",), id="summary"),
        pytest.param(_source, (f"silenced: CC212: {SOURCE}",), id="sources"),
        pytest.param(
            lambda r, _: _screen(findings_page(r, Severity.INFO, with_matches=True)),
            (f"translation: {TRANSLATION}", f"set apart: „kein“ – {APART}"),
            id="verify",
        ),
    ],
)
def test_an_output_tells_it(
    output: Output, told: tuple[str, ...], told_by_people: Report, project: "SmallProject"
) -> None:
    """Translations, readings, what is set apart or silenced with every reason, and what is still to be done."""
    shown = output(told_by_people, project.load())
    assert [text for text in told if text not in shown] == []


def test_the_translation_says_that_it_is_one(told_by_people: Report, project: "SmallProject") -> None:
    """Nobody takes it for words of the article."""
    corpus = project.load()
    pages = (
        _screen(claim_page(told_by_people.claims[0], told_by_people)),
        _read(told_by_people, corpus).replace("Translation", "translation"),
        _page(told_by_people, corpus),
    )
    marked = [re.findall(rf"translation: {re.escape(TRANSLATION)}", page) for page in pages]
    assert [len(found) for found in marked] == [page.count(TRANSLATION) for page in pages]
    assert min(page.count(TRANSLATION) for page in pages) > 0


def test_what_the_tool_had_said_stands_beside_a_reading(told_by_people: Report) -> None:
    """The axis is a person's, and shows what the tool alone found."""
    [claim] = told_by_people.claims
    shown = _screen(claim_page(claim, told_by_people))
    [line] = [line for line in shown.splitlines() if line.startswith("fit ")]
    assert f"{READ} · {READER}; the tool alone: {claim.fit_by_tool}, " in line


# A reading to fill in.

UNREAD = """\
sources: [{id: s, file: a.txt, language: en}]
claims:
  - id: x
    text: 9000 soldiers came
    evidence: [{source: s, quote: up to 9000 soldiers came}]
"""
ARTICLE = "They saw that up to 9000 soldiers came."


def _offered(report: Report) -> list[str]:
    page = _screen(claim_page(report.claims[0], report), 80)
    return [line.rstrip() for line in page.splitlines() if "reading:" in line]


def test_a_reading_is_offered_where_the_tool_does_not_license(project: "SmallProject") -> None:
    """It has the claim's fingerprint, and is refused as long as nobody has filled it in."""
    report = project.verify(UNREAD, a=ARTICLE)
    [block] = _offered(report)
    assert block == f'    reading: {{fit: …, by: "…", date: …, of: {report.claims[0].fingerprint}, why: "…"}}'
    refused = project.verify(f"{UNREAD}{block}\n")
    assert ([p.code for p in refused.problems], refused.claims) == (["CC104"] * 4, ())


def test_an_offered_reading_counts_once_it_is_filled_in(project: "SmallProject") -> None:
    """Then it is not offered again."""
    [block] = _offered(project.verify(UNREAD, a=ARTICLE))
    filled = (
        block.replace("fit: …", "fit: licensed").replace("date: …", "date: 2026-11").replace('"…"', "MK, I")
    )
    filled = filled.replace("MK, I", "'MK, I'")
    report = project.verify(f"{UNREAD}{filled}\n")
    [claim] = report.claims
    assert (claim.fit, claim.is_read, _offered(report)) == ("licensed", True, [])


def test_a_stale_reading_is_offered_anew(project: "SmallProject") -> None:
    """With the fingerprint that the claim has now."""
    stale = "    reading: {fit: licensed, by: MK, of: 5f0c2a9e, why: w}\n"
    report = project.verify(UNREAD + stale, a=ARTICLE)
    [block] = _offered(report)
    assert f"of: {report.claims[0].fingerprint}," in block


def test_no_reading_is_offered_where_the_tool_licenses(project: "SmallProject") -> None:
    """The fingerprint stands there all the same."""
    report = project.verify(UNREAD.replace("text: 9000", "text: Up to 9000"), a=ARTICLE)
    [claim] = report.claims
    page = _screen(claim_page(claim, report), 80)
    assert (claim.fit, _offered(report), f"Fingerprint {claim.fingerprint}\n" in page) == (
        "licensed",
        [],
        True,
    )
