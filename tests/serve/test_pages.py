"""What the pages hold: every character of an article in its place, and nothing that others wrote as markup."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.verify import verify
from claimcheck.records.corpus import Corpus
from claimcheck.report.annotated import Segment
from claimcheck.report.model import Report
from claimcheck.serve.asked import Asked, DraftPage
from claimcheck.serve.pages import Pages
from claimcheck.serve.project import Added, Material, Part
from claimcheck.serve.selected import offer, said
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject

HTML = "{http://www.w3.org/1999/xhtml}"
ACTING = "\u00ad\u200b\u200d\u202e\x1b\ufeff\r\n\t"


def pages_of(corpus: Corpus) -> Pages:
    """Return the pages of a corpus."""
    return Pages(Material("seen", corpus, verify(corpus)))


def elements(page: str) -> list[Any]:
    """Return the elements of a page, as browsers read it."""
    return [e for e in html5lib.parse(page).iter() if isinstance(e.tag, str)]  # type: ignore[redundant-expr]


@given(st.text(st.sampled_from("aÄ👩é́" + ACTING) | st.characters(codec="utf-8"), max_size=30))
def test_every_character_has_its_place(text: str) -> None:
    """The runs of a segment are all of it, in order, and say how many characters each stands for."""
    runs = list(said(Segment(7, text)))
    at = 7
    for run in runs:
        assert run.start == at
        written = text[at - 7 : at - 7 + run.length]
        assert written
        assert (run.shown == written) is run.is_own
        at += run.length
    assert at == 7 + len(text)


def test_an_article_can_be_mapped_back_whole(project: "SmallProject") -> None:
    """Each run of the page stands where the page says, however marks overlap; notes and numbers have no place."""
    text = "A 👩‍🔬 said: e\u0301t\u00e9, Sol\u00adda\u00adten \u202eand <b>12 boats</b> & more.\r\nTwo lines.\n\nOne more.\n"
    project.write(
        """
        sources: [{id: a, file: a.txt, language: en}]
        claims:
          - {id: x, text: t, evidence: [{source: a, quote: "12 boats"}, {source: a, quote: "said: ét\u00e9"}]}
        """,
        a=text,
    )
    page = pages_of(project.load()).article("a")
    assert page is not None
    places = []
    for element in elements(page):
        if "data-at" in element.attrib:
            start, of = int(element.attrib["data-at"]), element.attrib.get("data-of")
            written = text[start : start + (int(of) if of else len(element.text))]
            assert of is not None or element.text == written
            places.append((start, written))
    assert "".join(written for _, written in sorted(places)) == "".join(
        text[span.start : span.end] for span in project.load().articles["a"].paragraphs
    )


def test_what_stands_outside_the_article_cannot_be_selected(project: "SmallProject") -> None:
    """It is shown, and has no place."""
    project.write("sources: [{id: a, file: a.txt, language: en}]")
    project.write_mapped(
        "a", {"text": "The bridge is open."}, {"text": "Read more here.", "zone": "left-out"}
    )
    page = pages_of(project.load()).article("a") or ""
    with_place = [e.text for e in elements(page) if "data-at" in e.attrib]
    assert (with_place, "Read more here." in page) == (["The bridge is open."], True)


def test_gaps_stand_beside_their_article(project: "SmallProject") -> None:
    """What `gaps` knows of it, each with what makes evidence of it."""
    project.write(
        """
        sources: [{id: a, file: a.txt, language: en}]
        claims:
          - id: x
            text: The bridge carried 12,000 vehicles
            about: bridge.traffic
            quantity: 12000 vehicles
            evidence: [{source: a, quote: "The old harbour bridge carried 12,000 vehicles"}]
        """,
        a="The old harbour bridge carried 12,000 vehicles. By night the old harbour bridge carried 900 vehicles.\n",
    )
    pages = pages_of(project.load())
    article, gaps = pages.article("a") or "", pages.gaps()
    told = "By night the old harbour bridge carried 900 vehicles."
    assert [f'name="words" value="{told}"' in page for page in (article, gaps)] == [True, True]
    assert "about <bdi>bridge.traffic</bdi>" in article
    assert article.count(f'name="words" value="{told}"') == 2, (
        "once as a gap, once as a sentence with a number"
    )


def test_two_claims_of_one_key_stand_side_by_side(
    records: str, article: str, project: "SmallProject"
) -> None:
    """With what differs marked, and what stands between them; of what was not compared that is said."""
    project.write(records + "  - {id: third, text: Nobody was hurt}\n", s=article)
    pages = pages_of(project.load())
    page = pages.compare("traffic", "other") or ""
    assert '<span class="vh">differing: </span>15,000</mark>' in page
    assert re.search(r"contradiction, number</span> 15000 vehicles against up to 12000 vehicles", page)
    assert "They have not one key" in (pages.compare("traffic", "third") or "")
    assert "/compare?one=traffic&amp;other=other" in (pages.claim("traffic") or "")
    assert (pages.compare("traffic", "nope"), pages.claim("nope"), pages.article("nope")) == (
        None,
        None,
        None,
    )


def test_a_source_that_cannot_be_read_is_shown_as_such(project: "SmallProject") -> None:
    """In the list, and on its page."""
    project.write("sources: [{id: a, file: nope.txt}]")
    pages = pages_of(project.load())
    assert ("unreadable" in pages.index(), "could not be read" in (pages.article("a") or "")) == (True, True)


PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'--></style></textarea><svg onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
    "\u202e\x1b[31m&lt;b&gt;",
)
WORD = "harmless"
"""What stands in every text of others, to be replaced by a payload."""

KEPT = ("href", "action", "src", "class", "type", "name", "method", "role", "rel")
"""Attributes whose values nobody but us may write; a link to a source's own page aside."""


def draft_of(material: Material) -> DraftPage:
    """Return the form with everything in it."""
    start = material.corpus.articles["a"].text.index("then")
    typed = {"source": "a", "text": WORD, "gloss": WORD, "id": WORD}
    return DraftPage(
        Asked(typed, frozenset(), {"x": WORD}),
        offer("a", Span(start, start + 4), material.reader),
        refused=WORD,
        changed=WORD,
        parts=(Part(WORD, Added(1, (WORD,), (WORD,))),),
    )


def all_pages(material: Material, draft: DraftPage, words: str) -> list[str]:
    """Return every page of a project; the search comes last."""
    pages = Pages(material)
    return [
        pages.index(),
        pages.article("a") or "",
        pages.claim("one") or "",
        pages.compare("one", "two") or "",
        pages.gaps(),
        pages.draft(draft),
        pages.choose("a", words, [Span(0, 3)]),
        pages.message(words, words),
        pages.search(words, 1),
    ]


def shape(page: str) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """Return the elements with what only we write of them; how many runs an article is shown in is no matter."""
    found = []
    for element in elements(page):
        tag = element.tag.removeprefix(HTML)
        kept = tuple((name, value) for name, value in sorted(element.attrib.items()) if name in KEPT)
        if "data-at" not in element.attrib:
            found.append((tag, kept))
    return found


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_that_others_wrote_is_markup(
    everywhere_corpus: Corpus, everywhere: Report, inject: Callable[[Any, str], Any], payload: str
) -> None:
    """Every text of theirs replaced, the pages have the same elements and addresses; no script or style is on them."""
    plain = Material("seen", everywhere_corpus, everywhere)
    draft = draft_of(plain)
    hostile = Material("seen", inject(everywhere_corpus, payload), inject(everywhere, payload))
    vars(hostile).update(
        annotated=inject(plain.annotated, payload), gaps=inject(plain.gaps, payload), numbers=plain.numbers
    )
    pages = all_pages(hostile, inject(draft, payload), payload)
    expected = all_pages(plain, draft, WORD)
    assert [shape(page) for page in pages[:-1]] == [shape(page) for page in expected[:-1]]
    for page in pages:
        found = elements(page)
        scripts = [element.attrib for element in found if element.tag == f"{HTML}script"]
        assert scripts == [{"src": "/serve.js", "defer": ""}]
        assert [n for e in found for n in e.attrib if n.startswith("on") or n == "style"] == []
        links = [element.attrib["href"] for element in found if "href" in element.attrib]
        assert [link for link in links if not re.match(r"/(?!/)|#|https://example\.org/", link)] == []
