"""The editor's page: what stands where; that it is valid and harmless is tested with the archive's, in test_report."""

import re
from collections.abc import Callable

import html5lib
import pytest

from claimcheck.check.quotation.annotating import annotate
from claimcheck.records.corpus import Corpus
from claimcheck.render.html.editor import TONES, to_editor_html
from claimcheck.render.visible import visible
from claimcheck.report.annotated import Annotated
from claimcheck.report.editorial import GROUPS, editorial
from claimcheck.report.model import Report

from .element import Element, dead_links, flat, parsed


@pytest.fixture(scope="module")
def edited(shipped_edited_page: str) -> Element:
    """The elements of the shipped page."""
    return parsed(shipped_edited_page)


def section(root: Element, id_: str) -> Element:
    """Return a part of the page."""
    return next(e for e in root.all("section") if e.attributes.get("id") == id_)


def test_the_page_is_valid(golden_edited_page: str) -> None:
    """A strict parser finds nothing to mend."""
    html5lib.HTMLParser(strict=True).parse(golden_edited_page)


def test_it_begins_with_what_a_person_says_of_it(golden_edited_page: str) -> None:
    """Title, who and when, and what it says in short; then how many claims need what."""
    [head] = parsed(golden_edited_page).all("header", "masthead")
    assert head.all("h1")[0].text() == "The bridge"
    assert [head.all("p", name)[0].text() for name in ("byline", "lede")] == [
        "The desk, 2026-05-20",
        "What can be printed.",
    ]
    assert [flat(e.text()).strip() for e in head.all("ul", "tiles")[0].all("a")] == [
        f"{len(section(parsed(golden_edited_page), g.name).all('li'))} {g.title}" for g in GROUPS
    ]


def test_parts_stand_in_order(edited: Element) -> None:
    """What needs somebody, what needs nobody, the proofs, who says it, the articles, the words; bookkeeping last and folded."""
    names = [e.attributes.get("id") for e in edited.all("section") if "aria-labelledby" in e.attributes]
    groups = [group.name for group in GROUPS]
    assert names == [*groups, "claims", "pictures", "articles", "glossary", "bookkeeping"]
    [folded] = section(edited, "bookkeeping").all("details")
    assert len(folded.all("code")) == 6


def test_each_claim_has_its_row_and_its_sentence(edited: Element, shipped_report: Report) -> None:
    """Every claim stands in one list, with its sentence, and leads to its proofs."""
    told = editorial(shipped_report, shipped_report).entries
    rows = [li for group in GROUPS for li in section(edited, group.name).all("li")]
    assert [(li.all("a")[0].attributes["href"], li.all("p", "sentence")[0].text()) for li in rows] == [
        (f"#claim-{entry.claim.claim.id}", visible(entry.sentence)) for entry in told
    ]
    assert set(TONES) == {group.name for group in GROUPS}


def test_claims_have_quotations_translations_and_cues(edited: Element, shipped_report: Report) -> None:
    """Each claim has every quotation with its translation, whoever said it and by which words."""
    articles = {e.attributes["id"]: flat(e.text(seen=True)) for e in edited.all("article", "claim")}
    missing = []
    for claim in shipped_report.claims:
        cues = [link.link.cue or "" for item in claim.evidence for link in item.links]
        quotes = [item.evidence.quote for item in claim.evidence]
        glosses = [item.evidence.gloss or "" for item in claim.evidence]
        text = articles[f"claim-{claim.claim.id}"]
        missing += [t for t in (claim.claim.text, *cues, *quotes, *glosses) if flat(visible(t)) not in text]
    assert missing == []


def test_nothing_an_editor_reads_is_a_code_a_place_or_a_sum(edited: Element, shipped_report: Report) -> None:
    """Before the bookkeeping stands no code of a problem, no id of a claim, no file and no hash."""
    parts = [part for part in edited.all("section") if part.attributes.get("id") != "bookkeeping"]
    pictures = "".join(flat(figure.text(seen=True)) for figure in edited.all("figure"))
    seen = "".join(flat(part.text(seen=True)) for part in parts).replace(pictures, "")
    ids = [c.claim.id for c in shipped_report.claims if f" {c.claim.id} " in seen]
    assert (ids, re.findall(r"CC\d{3}|\w+\.ya?ml|\w+\.txt|\b[0-9a-f]{16,}\b", seen)) == ([], [])


def test_what_people_set_aside_is_as_visible_as_the_rest(told_by_people: Report) -> None:
    """A reading, a verdict, words set apart and silenced findings stand at the claim, each with its reason."""
    root = parsed(to_editor_html(editorial(told_by_people, told_by_people), Annotated()))
    asides = [flat(e.text()).strip() for e in root.all("p", "aside")]
    assert asides
    assert all(text.startswith("Set aside by hand") for text in asides)


def test_a_link_that_the_article_does_not_show_says_so(edited: Element) -> None:
    """What is the record's word alone stands in the same line, in a badge of its own."""
    badges = [e.text() for e in edited.all("span", "b") if "record's word" in e.text()]
    assert len(badges) > 5


def test_some_claims_are_shown_alone(shipped_corpus: Corpus, shipped_report: Report) -> None:
    """The page says so, has what contradicts them as text, and no dead link."""
    claim = shipped_report.claim("joint-force-upper-limit")
    edited = editorial(shipped_report, shipped_report._replace(claims=(claim,)))
    root = parsed(to_editor_html(edited, annotate(shipped_corpus, shipped_report)))
    assert dead_links(root) == set()
    assert "1 of 107 claims is shown." in root.text()
    assert "Tens of thousands of Russian soldiers" in section(root, "claims").text(seen=True)


def test_a_report_on_nothing_is_still_a_page(shipped_report: Report) -> None:
    """Without claims, sources and articles the page says so and has no dead links."""
    empty = shipped_report._replace(sources=(), actors={}, claims=(), problems=(), dependences=(), refused=2)
    root = parsed(to_editor_html(editorial(empty, empty), Annotated()))
    assert dead_links(root) == set()
    assert "2 mistakes in the records" in root.text()


def test_a_text_of_a_title_is_text(edited_page_with: Callable[[str], str]) -> None:
    """A masthead is somebody's text, too."""
    assert "<b>x</b>" not in edited_page_with("<b>x</b>")
