"""The pages, as HTML: what each of them holds, out of the material."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from claimcheck.check.finding.hits import Wanted, find, page_of
from claimcheck.check.quotation.contrasting import contrast
from claimcheck.records.model import Kind, Modality, Stance
from claimcheck.render.html import anchors
from claimcheck.render.html.anchors import marked, places
from claimcheck.render.html.report import CLAIM_NAMES, bare_environment, by_claim, names_of
from claimcheck.report.annotated import AnnotatedArticle
from claimcheck.report.found import GapKind
from claimcheck.report.model import CheckedClaim, CheckedSource, Contradiction, by_need
from claimcheck.report.sentence import sentences
from claimcheck.serve.asked import DraftPage, key_of, left_of
from claimcheck.serve.project import Done, Material
from claimcheck.serve.selected import readable, said
from claimcheck.text.article import Article
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from jinja2 import Environment

IN_ARTICLES = frozenset((GapKind.CORRECTION, GapKind.DENIAL, GapKind.NUMBER))
"""The kinds of gaps that are sentences of an article."""


_PLACES, _BESIDE = 20, 120
"""Places of words that stand often which are shown at most, and code points beside each."""


class Site:
    """Every record has a page of its own; that of actors there is none."""

    index = "/#claims"

    def claim(self, id_: str) -> str:
        """Return the address of a claim."""
        return f"/claim/{id_}"

    def passage(self, id_: str, number: int) -> str:
        """Return that of its passage."""
        return f"/claim/{id_}#{anchors.passage(id_, number)}"

    def actor(self, id_: str) -> str:  # noqa: ARG002 -- there is no page of theirs
        """Return nothing."""
        return ""

    def words(self, source: str, anchor: str) -> str:
        """Return that of marked words of an article."""
        return f"/article/{source}#{anchor}"


class Number(NamedTuple):
    """A sentence with a number that no claim quotes, and the anchor of its paragraph."""

    line: int
    span: Span
    text: str
    anchor: str


class Row(NamedTuple):
    """An article in the list: its passages that claims quote, and its sentences that none does."""

    checked: CheckedSource
    is_read: bool
    quoted: int
    unquoted: int
    gaps: int


class Pages:
    """Fills the templates from one material."""

    def __init__(self, material: Material) -> None:
        """Take the *material*."""
        self._material = material
        self._articles = {article.source: article for article in material.annotated.articles}
        self._claims = {claim.claim.id: claim for claim in material.report.claims}
        report, annotated = material.report, material.annotated
        self._names = {
            **names_of(report),
            "report": report,
            "annotated": annotated,
            "claims": self._claims,
            "shown": self._claims,
            "sentences": sentences(report),
            "problems_of": by_claim(report.problems),
            "places": places(annotated.articles),
            "marked": marked(annotated.articles),
            "classes": dict.fromkeys(self._claims, ""),
            "actors": report.actors,
            "seen": material.seen,
            "undoable": material.undoable,
        }

    def index(self) -> str:
        """Return the list of articles and claims."""
        return self._page("index.html.jinja", rows=[*self._rows()], ordered=by_need(self._material.report))

    def article(self, id_: str, done: Done | None = None) -> str | None:
        """Return the page of an article; None where there is none.

        Args:
            id_: Its id.
            done: What has just been undone of it, if anything.
        """
        checked = next((one for one in self._material.report.sources if one.source.id == id_), None)
        if checked is None:
            return None
        article = self._material.corpus.articles.get(id_)
        shown = self._articles.get(id_)
        open_ = [gap for gap in self._material.gaps if gap.kind in IN_ARTICLES and gap.of == id_]
        return self._page(
            "article_page.html.jinja",
            checked=checked,
            article=shown,
            done=done,
            gaps=[(gap, paragraph_at(shown, gap.span)) for gap in open_] if shown else (),
            numbers=[*self._numbers(shown, article)] if shown and article else (),
        )

    def claim(self, id_: str, done: Done | None = None) -> str | None:
        """Return the page of a claim; None where there is none.

        Args:
            id_: Its id.
            done: What has just been written to it, if anything.
        """
        claim = self._claims.get(id_)
        if claim is None:
            return None
        key = claim.claim.about
        alike = [other for other in self._claims.values() if key and other.claim.about == key]
        return self._page(
            "claim_page.html.jinja",
            claim=claim,
            alike=[other for other in alike if other.claim.id != id_],
            done=done,
        )

    def compare(self, one: str, other: str) -> str | None:
        """Return two claims side by side; None where one of them is none."""
        if one not in self._claims or other not in self._claims:
            return None
        pair = self._claims[one], self._claims[other]
        return self._page(
            "compare_page.html.jinja",
            pair=pair,
            runs=contrast(pair[0].claim.text, pair[1].claim.text),
            between=_between(*pair),
            is_cut_short=any(claim.unlisted for claim in pair),
            same_key=pair[0].claim.about is not None and pair[0].claim.about == pair[1].claim.about,
        )

    def search(self, words: str, first: int) -> str:
        """Return ten hits for *words* from the *first* on, counted from 1; without words the search alone."""
        corpus, report = self._material.corpus, self._material.report
        found = page_of(find(words, corpus, report, Wanted()), corpus, report, first) if words else None
        return self._page("search_page.html.jinja", words=words, found=found)

    def gaps(self) -> str:
        """Return what the records leave open."""
        groups = {kind: [gap for gap in self._material.gaps if gap.kind is kind] for kind in GapKind}
        return self._page(
            "gaps_page.html.jinja", groups={kind: gaps for kind, gaps in groups.items() if gaps}
        )

    def draft(self, page: DraftPage) -> str:
        """Return the form."""
        report = self._material.report
        id_ = page.asked["source"]
        return self._page(
            "draft_page.html.jinja",
            draft=page,
            source=next((one.source for one in report.sources if one.source.id == id_), None),
            left=left_of(page.asked, page.offer.proposal if page.offer else None),
            context=self._context(page),
            keys=sorted({claim.claim.about for claim in report.claims if claim.claim.about}),
            files=self._material.files,
        )

    def choose(self, source: str, words: str, spans: Sequence[Span]) -> str:
        """Return the places where *words* stand, to choose one of them."""
        article = self._material.corpus.articles[source]
        return self._page(
            "choose_page.html.jinja",
            source=source,
            words=words,
            number=len(spans),
            hits=[
                (span, article.line(span.start), *_around(article, span, _BESIDE)) for span in spans[:_PLACES]
            ],
        )

    def message(self, title: str, text: str, link: tuple[str, str] = ("/", "All articles and claims")) -> str:
        """Return a page with a message, and where to go from it."""
        return self._page("message_page.html.jinja", title=title, text=text, link=link)

    def _page(self, template: str, **more: Any) -> str:  # noqa: ANN401 -- whatever a template asks for
        return _made().get_template(template).render(**self._names, **more)

    def _numbers(self, shown: AnnotatedArticle, article: Article) -> Iterable[Number]:
        for span in self._material.numbers[shown.source]:
            yield Number(article.line(span.start), span, article.slice(span), paragraph_at(shown, span))

    def _rows(self) -> Iterable[Row]:
        for checked in self._material.report.sources:
            id_ = checked.source.id
            article = self._articles.get(id_)
            passages = [
                item for c in self._claims.values() for item in c.evidence if item.evidence.source == id_
            ]
            open_ = sum(gap.kind in IN_ARTICLES and gap.of == id_ for gap in self._material.gaps)
            yield Row(
                checked, article is not None, len(passages), len(article.unquoted) if article else 0, open_
            )

    def _context(self, page: DraftPage) -> tuple[str, str]:
        article = self._material.corpus.articles.get(page.asked["source"])
        return _around(article, page.offer.span) if article and page.offer else ("", "")


@lru_cache(maxsize=1)
def _made() -> "Environment":
    """Return what fills the templates; they are compiled once."""
    made = bare_environment(Site(), "claimcheck.serve")
    made.globals |= {
        **CLAIM_NAMES,
        "stances": tuple(Stance),
        "modalities": tuple(Modality),
        "kinds": tuple(Kind),
        "said": said,
        "paragraph_anchor": paragraph_anchor,
        "key_of": key_of,
    }
    made.filters |= {"pair": lambda value: (value, value), "readable": readable}
    made.globals["said_in"] = made.get_template("said.html.jinja").module.said_in  # type: ignore[attr-defined]
    return made


@lru_cache(maxsize=2)  # the project as it is, and as it was just before
def pages_of(material: Material) -> Pages:
    """Return the pages of *material*."""
    return Pages(material)


def paragraph_anchor(source: str, start: int) -> str:
    """Return the anchor of the paragraph that begins at that offset."""
    return f"{anchors.source(source)}:p{start}"


def paragraph_at(article: AnnotatedArticle, span: Span | None) -> str:
    """Return the anchor of the paragraph that *span* stands in; empty where it stands in none."""
    starts = [paragraph.start for paragraph in article.paragraphs if span and paragraph.start <= span.start]
    return paragraph_anchor(article.source, max(starts)) if starts else ""


def _around(article: Article, span: Span, most: int = 200) -> tuple[str, str]:
    """Return what of the paragraph stands before and behind the words at *span*, whole words of it, *most* characters each."""
    around = article.paragraph(span.start)
    before = article.text[around.start : span.start]
    behind = article.text[span.end : max(span.end, around.end)]
    if len(before) > most:
        before = f"… {before[-most:].partition(' ')[2]}"
    if len(behind) > most:
        behind = f"{behind[:most].rpartition(' ')[0]} …"
    return before, behind


def _between(one: CheckedClaim, other: CheckedClaim) -> list[Contradiction]:
    """Return what is listed between two claims, at whichever of them."""
    found = [entry for entry in one.contradictions if entry.other == other.claim.id]
    known = {entry.kind for entry in found}
    return [*found, *(e for e in other.contradictions if e.other == one.claim.id and e.kind not in known)]
