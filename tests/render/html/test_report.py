"""The report as a web page, for an archive and for editors: complete, valid, every link resolved, and made of our own markup alone."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import html5lib
import pytest

from claimcheck.check.quotation.annotating import annotate
from claimcheck.cli.report import pictures_of
from claimcheck.problem import Severity
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Fit
from claimcheck.render.drafted import TONE
from claimcheck.render.html.report import (
    BADGES,
    TONES,
    Choice,
    Group,
    axis_values,
    drafted_to_html,
    environment,
    filters_of,
    to_editor_html,
    to_html,
)
from claimcheck.render.phrase import CUT_OFF
from claimcheck.render.svg.drawing import Picture
from claimcheck.render.visible import visible, visible_block
from claimcheck.report.annotated import Annotated, PassageRef
from claimcheck.report.drafted import Standing
from claimcheck.report.editorial import GROUPS, editorial
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import Consistency, Corroboration, Report, by_need
from claimcheck.report.wording import TOOL

from ..drafts import draft  # noqa: TID252 -- one draft for all outputs
from .element import WORD, Element, dead_links, flat, parsed, shape

if TYPE_CHECKING:
    from conftest import SmallProject

RECORDS = """
    sources: [{id: s, file: s.txt}]
    claims:
      - {id: a, text: It rains, tags: [b, <i>], evidence: [{source: s, quote: It rains}]}
      - {id: b, text: It snows, tags: [b], evidence: [{source: s, quote: It snows}]}
"""


def test_groups_hold_what_occurs_and_keeps_some(project: "SmallProject") -> None:
    """A choice has its words and how many claims it keeps; a group that keeps all of them is left out."""
    found = filters_of(project.verify(RECORDS, s="It rains."))
    assert found.groups == (
        Group(
            "quotations",
            "quotations",
            (Choice("quotations-found", "found", 1), Choice("quotations-not_found", "not found", 1)),
        ),
        Group(
            "corroboration",
            "corroboration",
            (
                Choice("corroboration-uncorroborated", "uncorroborated", 1),
                Choice("corroboration-single_origin", "single origin", 1),
            ),
        ),
        Group("fit", "fit", (Choice("fit-licensed", "licensed", 1), Choice("fit-unchecked", "unchecked", 1))),
        Group("problems", "problems", (Choice("problems-error", "with errors", 1),)),
        Group("tag", "tag", (Choice("tag-0", "<i>", 1), Choice("tag-1", "b", 2))),
    )
    assert found.classes == {
        "a": "quotations-found corroboration-single_origin consistency-consistent fit-licensed source-0 tag-0 tag-1",
        "b": "quotations-not_found corroboration-uncorroborated consistency-consistent fit-unchecked problems-error source-0 tag-1",
    }


def test_each_choice_keeps_as_many_claims_as_it_says(shipped_report: Report) -> None:
    """The number of a choice is that of the claims that carry its class."""
    found = filters_of(shipped_report)
    carried = [name for classes in found.classes.values() for name in classes.split()]
    choices = [choice for group in found.groups for choice in group.choices]
    assert [(choice.name, carried.count(choice.name)) for choice in choices] == [
        (choice.name, choice.number) for choice in choices
    ]


def test_no_claims_no_filters(shipped_report: Report) -> None:
    """Without claims there is nothing to choose."""
    assert filters_of(shipped_report._replace(claims=())).groups == ()


def test_axes_are_those_of_the_claim(shipped_report: Report) -> None:
    """Every claim has a value on each of four axes."""
    claim = shipped_report.claim("joint-force-size")
    assert axis_values(claim) == {
        "quotations": "found",
        "corroboration": "uncorroborated",
        "consistency": "consistent",
        "fit": "overreaches",
    }


def test_whatever_a_template_is_given_is_escaped_and_shown(golden_report: Report) -> None:
    """Markup of a text is text, what acts is a sign, and what nobody gave is an error, not silence."""
    made = environment(golden_report)
    assert made.from_string("{{ x|v }}").render(x="<b>\x1b") == "&lt;b&gt;␛"
    assert made.from_string("{{ source_of('nowhere').id }}").render() == "nowhere"
    assert made.undefined.__name__ == "StrictUndefined"


AT_ONCE = 100
"""How many payloads are put into one page."""


@pytest.fixture(scope="module")
def shipped(shipped_page: str) -> Element:
    """The elements of the page of the shipped claims."""
    return parsed(shipped_page)


@pytest.fixture(scope="module", params=["shipped", "golden", "shipped_edited", "golden_edited"])
def page(request: pytest.FixtureRequest) -> Element:
    """The elements of all pages in turn, for archives and for editors."""
    return parsed(request.getfixturevalue(f"{request.param}_page"))


def test_the_whole_page(
    golden_corpus: Corpus, golden_report: Report, golden: Callable[[str, str], None]
) -> None:
    """The page of the small project is the golden one."""
    page_ = to_html(golden_report, annotate(golden_corpus, golden_report), pictures_of(golden_report))
    golden("report-archive.html", page_.replace(TOOL, "claimcheck …"))


def test_the_page_is_valid(golden_page: str) -> None:
    """A strict parser finds nothing to mend."""
    html5lib.HTMLParser(strict=True).parse(golden_page)


def test_ids_are_unique_and_links_lead_somewhere(page: Element) -> None:
    """No id stands twice, and every link inside the page has its place."""
    assert dead_links(page) == set()
    links = {(e.attributes["href"] or "") for e in page.all("a")}
    outside = {link.partition("#:~:text=")[0] for link in links if not link.startswith("#")}
    assert outside <= {"https://example.org/harbour?a=1&b=2"}


def test_nothing_runs_and_nothing_is_fetched(page: Element) -> None:
    """There is no script, no frame, no form target, no address but links, and a policy that forbids the rest."""
    tags = {e.tag for e in page.walk()}
    assert tags & {"script", "iframe", "object", "embed", "img", "link", "base", "audio", "video"} == set()
    keys = {key for e in page.walk() for key in e.attributes}
    assert [key for key in keys if key.startswith("on") or key in {"src", "srcset", "action", "style"}] == []
    policy = next(e for e in page.all("meta") if "http-equiv" in e.attributes)
    assert policy.attributes["content"] == (
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    )
    css = page.all("style")[0].text()
    assert [word for word in ("url(", "@import", "@font-face", "expression(") if word in css] == []


def test_landmarks_and_headings_are_in_order(page: Element) -> None:
    """There is one main part and one first heading, and no heading skips a level."""
    assert (len(page.all("main")), len(page.all("h1")), len(page.all("header")) > 0) == (1, 1, True)
    levels = [int(e.tag[1]) for e in page.walk() if re.fullmatch("h[1-6]", e.tag)]
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_every_claim_stands_there_whole(shipped: Element, shipped_report: Report) -> None:
    """Each claim is an article with its text, its quotations and cues as they are recorded, and why they count."""
    articles = {e.attributes["id"]: flat(e.text(seen=True)) for e in shipped.all("article", "claim")}
    assert list(articles) == [f"claim-{c.claim.id}" for c in by_need(shipped_report)]
    missing = []
    for claim in shipped_report.claims:
        cues = [link.link.cue or "" for item in claim.evidence for link in item.links]
        quotes = [item.evidence.quote for item in claim.evidence]
        reasons = [item.reason for item in claim.evidence] + [entry.reason for entry in claim.contradictions]
        texts = [claim.claim.text, claim.fit_reason, *claim.why, *cues, *quotes, *reasons]
        text = articles[f"claim-{claim.claim.id}"]
        missing += [t for t in texts if flat(visible(t)) not in text]
    assert missing == []


def test_every_article_stands_there_whole(
    shipped: Element, shipped_corpus: Corpus, shipped_report: Report
) -> None:
    """Each article has all its paragraphs with their lines, and nothing else between them."""
    for article, checked in zip(shipped.all("article", "source"), shipped_report.sources, strict=True):
        loaded = shipped_corpus.articles[checked.source.id]
        assert [e.text(seen=True) for e in article.all("p", "text")] == [
            visible_block(loaded.slice(span)) for span in loaded.paragraphs
        ]
        assert [e.text(seen=True) for e in article.all("p", "ln")] == [
            str(loaded.line(span.start)) for span in loaded.paragraphs
        ]


def test_every_passage_leads_to_its_words_and_back(shipped: Element, shipped_report: Report) -> None:
    """From each found passage a link leads to marked words of its article, and a note leads back to it."""
    marks = {e.attributes["id"]: e for e in shipped.all("mark", "q") if "id" in e.attributes}
    back = {e.attributes["href"] for notes in shipped.all("ol", "notes") for e in notes.all("a")}
    passages = {e.attributes["id"]: e for e in shipped.all("section", "passage")}
    for claim in shipped_report.claims:
        for item in claim.evidence:
            section = passages[f"claim-{claim.claim.id}:{item.number}"]
            link = next(e for e in section.all("a") if e.text(seen=True) == "in the article")
            first = marks[(link.attributes["href"] or "")[1:]].text()
            assert visible(item.match.text).startswith(first)
            assert f"#claim-{claim.claim.id}:{item.number}" in back


def test_every_problem_of_a_claim_leads_to_it(shipped: Element, shipped_report: Report) -> None:
    """The list has all problems, the gravest first, and each that is about a claim links to it."""
    problems = next(e for e in shipped.all("section") if e.attributes.get("id") == "problems")
    links = [e.attributes["href"] for e in problems.all("a")]
    ordered = sorted(shipped_report.problems, key=lambda p: p.severity.rank)
    assert links == [f"#claim-{p.claim}" if p.claim else f"#source-{p.source}" for p in ordered]


def test_messages_stand_in_the_list(shipped: Element, shipped_report: Report) -> None:
    """No message is left out, notes included."""
    problems = next(e for e in shipped.all("section") if e.attributes.get("id") == "problems")
    text = problems.text()
    assert [p.message for p in shipped_report.problems if visible(p.message) not in text] == []


def test_who_is_in_a_chain_is_among_the_actors(shipped: Element, shipped_report: Report) -> None:
    """Each actor of a chain has an entry that leads to the claim."""
    entries = {e.attributes["id"]: e for e in shipped.all("li") if "id" in e.attributes}
    for claim in shipped_report.claims:
        for actor in {a for item in claim.evidence for link in item.links for a in link.link.actors}:
            links = {e.attributes["href"] for e in entries[f"actor-{actor}"].all("a")}
            assert f"#claim-{claim.claim.id}" in links


def test_sources_stand_with_their_sums(shipped: Element, shipped_report: Report) -> None:
    """The sum of each source's file is told."""
    sums = [e.text() for e in shipped.all("ul", "sources")[0].all("code")]
    assert sums == [checked.sha256 for checked in shipped_report.sources]


def test_quotations_and_articles_have_the_language_of_their_source(shipped: Element) -> None:
    """The page is English; what is quoted and the articles are German."""
    assert shipped.all("html")[0].attributes["lang"] == "en"
    foreign = [*shipped.all("blockquote"), *shipped.all("p", "text")]
    assert {e.attributes["lang"] for e in foreign} == {"de"}


def test_the_page_is_small(shipped_page: str, shipped_report: Report) -> None:
    """A hundred claims take less than 2 MB, and nothing of the machine is in it."""
    assert len(shipped_page.encode()) < 2_000_000 * len(shipped_report.claims) / 100
    assert not re.search(r"/(home|root|tmp|Users)/", shipped_page)


def test_pictures_are_figures_with_their_tables(golden_page: str, picture: Picture) -> None:
    """A picture goes in as it is, its words as text, its facts as a table."""
    figure = parsed(golden_page).all("figure")[0]
    assert picture.svg in golden_page
    assert figure.attributes == {"id": "picture-origins"}
    assert figure.all("figcaption")[0].text() == "Origins <b> One line & no more."
    cells = [e.text() for e in figure.walk() if e.tag in {"th", "td"}]
    assert cells == ["origin", "claims", "<i>Belarus</i>", "3"]


def test_a_report_on_nothing_is_still_a_page(shipped_report: Report) -> None:
    """Without claims, sources and articles the page says so and has no dead links."""
    empty = shipped_report._replace(sources=(), actors={}, claims=(), problems=(), dependences=(), refused=2)
    root = parsed(to_html(empty, Annotated()))
    assert dead_links(root) == set()
    assert "No claim could be read." in root.text()
    assert "2 mistakes in records" in root.text()


def test_without_articles_the_claims_stand(golden_report: Report) -> None:
    """A page without articles has the quotations as they are recorded, and no dead links."""
    root = parsed(to_html(golden_report, Annotated()))
    assert dead_links(root) == set()
    quotes = [item.evidence.quote for claim in by_need(golden_report) for item in claim.evidence]
    assert [e.text() for e in root.all("blockquote")] == [visible(quote) for quote in quotes]


def test_every_axis_value_has_its_badge() -> None:
    """Each value has a sign and a tone."""
    values = {*Anchor, CUT_OFF, *Corroboration, *Consistency, *Fit}
    assert values == set(BADGES)


def test_the_record_and_the_article_are_both_shown_where_they_differ(project: "SmallProject") -> None:
    """A quotation in other typography is shown as the article has it, and as it was recorded."""
    records = """
        sources: [{id: s, file: s.txt}]
        claims: [{id: a, text: x, evidence: [{source: s, quote: '"It rains"'}]}]
    """
    report = project.verify(records, s="“It rains”, he said.")
    text = parsed(to_html(report, annotate(project.load(), report))).all("section", "passage")[0].text()
    assert "“It rains”" in text
    assert 'as recorded: "It rains"' in text


def test_ids_of_any_kind_keep_their_places_apart(golden_corpus: Corpus, golden_report: Report) -> None:
    """Even ids that the records refuse make neither markup nor two places of one."""
    hostile = {c.claim.id: f'"><b id=x>{i} _:%20' for i, c in enumerate(golden_report.claims)}
    claims = tuple(
        c._replace(
            claim=replace(c.claim, id=hostile[c.claim.id]),
            contradictions=tuple(e._replace(other=hostile[e.other]) for e in c.contradictions),
        )
        for c in golden_report.claims
    )
    found = annotate(golden_corpus, golden_report)
    renamed = {PassageRef(hostile[r.claim], r.number): pieces for r, pieces in found.quotations.items()}
    report = golden_report._replace(claims=claims)
    problems = tuple(
        p._replace(claim=p.claim and hostile.get(p.claim, p.claim)) for p in golden_report.problems
    )
    root = parsed(to_html(report._replace(problems=problems), Annotated((), renamed)))
    assert dead_links(root) == set()
    assert root.all("b", "") == [e for e in root.all("b") if not e.attributes]


def test_the_harmless_word_stands_everywhere(
    page_with: Callable[[str], str], edited_page_with: Callable[[str], str]
) -> None:
    """The pages that payloads are put into show the word in every place where others may write."""
    assert page_with(WORD).count(WORD) > 70
    assert edited_page_with(WORD).count(WORD) > 60


@pytest.mark.parametrize("reader", ["page_with", "edited_page_with"])
@pytest.mark.parametrize("kind", ["xss", "commonmark", "terminal", "naughty"])
def test_no_payload_acts_and_none_is_lost(
    kind: str, reader: str, request: pytest.FixtureRequest, payloads: dict[str, list[str]]
) -> None:
    """With payloads in every text a page has the same elements and attributes, and shows all of them."""
    page_with: Callable[[str], str] = request.getfixturevalue(reader)
    harmless = parsed(page_with(WORD))
    texts, wrong = payloads[kind], []
    for start in range(0, len(texts), AT_ONCE):
        payload = "x " + " ".join(texts[start : start + AT_ONCE]) + " x"
        made = parsed(page_with(payload))
        expected = flat(harmless.text().replace(WORD, visible(payload)))
        if shape(made) != shape(harmless, payload) or flat(made.text()) != expected:
            wrong.append(payload)
    assert wrong == []


@pytest.mark.parametrize(
    ("url", "is_link"),
    [
        ("https://example.org/x?a=1&b=<", False),
        ("https://example.org/x?a=1&b=2", True),
        ("javascript:x", False),
    ],
)
def test_only_addresses_of_the_web_are_links(url: str, is_link: bool, project: "SmallProject") -> None:  # noqa: FBT001 -- a parameter
    """A source's address is a link that tells nobody where it comes from, or text; it is shown in both cases."""
    records = f"sources: [{{id: s, file: s.txt, url: '{url}'}}]\nclaims: [{{id: a, text: x, evidence: [{{source: s, quote: y}}]}}]"
    report = project.verify(records, s="It rains.")
    root = parsed(to_html(report, annotate(project.load(), report)))
    assert [e.attributes for e in root.all("a", "out")] == (
        [{"class": "out", "href": url, "rel": "noopener noreferrer"}] if is_link else []
    )
    assert url in root.all("article", "source")[0].text()


def test_severities_are_said_in_words(golden_report: Report, golden_page: str) -> None:
    """Errors, warnings and notes stand in groups that say what they are."""
    problems = next(e for e in parsed(golden_page).all("section") if e.attributes.get("id") == "problems")
    heads = [flat(e.text()).strip() for e in problems.all("summary")]
    number = Counter(p.severity for p in golden_report.problems)
    assert heads == [
        f"✕ errors {number[Severity.ERROR]}",
        f"▲ warnings {number[Severity.WARNING]}",
        f"· notes {number[Severity.INFO]}",
    ]


@pytest.fixture(scope="module")
def edited(shipped_edited_page: str) -> Element:
    """The elements of the shipped page."""
    return parsed(shipped_edited_page)


def section(root: Element, id_: str) -> Element:
    """Return a part of the page."""
    return next(e for e in root.all("section") if e.attributes.get("id") == id_)


def test_the_page_of_an_editor_is_valid(golden_edited_page: str) -> None:
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
        (f"#claim-{entry.claim.claim.id}", visible(entry.row)) for entry in told
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


def test_an_editors_report_on_nothing_is_still_a_page(shipped_report: Report) -> None:
    """Without claims, sources and articles the page says so and has no dead links."""
    empty = shipped_report._replace(sources=(), actors={}, claims=(), problems=(), dependences=(), refused=2)
    root = parsed(to_editor_html(editorial(empty, empty), Annotated()))
    assert dead_links(root) == set()
    assert "2 mistakes in the records" in root.text()


def test_a_text_of_a_title_is_text(edited_page_with: Callable[[str], str]) -> None:
    """A masthead is somebody's text, too."""
    assert "<b>x</b>" not in edited_page_with("<b>x</b>")


def test_words_are_marked_in_place(shipped_report: Report) -> None:
    """Each sentence leads to its note; the words that are objected to are marked."""
    page = html5lib.parse(drafted_to_html(draft("x"), shipped_report), namespaceHTMLElements=False)
    marked = ["".join(mark.itertext()) for mark in page.iter("mark")]
    links = [a.get("href") for a in page.iter("a")]
    notes = [article.get("id") for article in page.iter("article")]
    assert (marked, list(dict.fromkeys(links)), notes) == (["9", "x"], ["#n1", "#n2"], ["n1", "n2"])


def test_it_is_sound_and_nothing_of_it_acts(shipped_report: Report) -> None:
    """No parse error, no element of others' words, no script."""
    written = drafted_to_html(draft(), shipped_report)
    parser = html5lib.HTMLParser(strict=True)
    page = parser.parse(written)
    tags = {element.tag.rpartition("}")[2] for element in page.iter() if isinstance(element.tag, str)}
    assert ("script" in tags, "\x1b" in written) == (False, False)
    assert written.count("<b>*rot*") == 0


def test_every_standing_has_its_tone() -> None:
    """None is left without a colour."""
    assert set(TONE) == set(Standing)
