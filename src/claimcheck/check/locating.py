"""Each quotation looked up in its article: the match, what it leaves out, and what is wrong."""

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.locate.approximate import find_nearest
from claimcheck.locate.difference import GRAVE, Change, Difference, compare
from claimcheck.locate.quotation import Hit, Method, Quote, Search, search, split_omissions
from claimcheck.problem import Problem
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Evidence
from claimcheck.report.model import Anchor, Match
from claimcheck.text.article import Article, Span
from claimcheck.text.cutoff import LeftOut, left_out


@dataclass(frozen=True, slots=True)
class Located:
    """A quotation looked up: its anchor and match, what stands outside it, and the problems."""

    anchor: Anchor
    match: Match
    left_out: tuple[LeftOut, ...] = ()
    problems: tuple[Problem, ...] = ()


NOWHERE = Match(Method.NONE)

_SHOWN = 5
"""How many places of an ambiguous quotation a message lists."""

_WIDEN = 40
"""How far, in code points, a cut-off word is widened to be shown whole."""


def locate(claim: Claim, index: int, corpus: Corpus) -> Located:
    """Return where the quotation of the claim's evidence *index* stands in its article."""
    evidence = claim.evidence[index]
    article = corpus.articles.get(evidence.source)
    report = _Reporter(claim, index, evidence, article)
    if article is None:
        message = f"not looked up: the article of source {evidence.source} could not be read"
        return Located(Anchor.UNCHECKED, NOWHERE, (), (report.problem("CC211", message),))
    quote = Quote(evidence.quote, evidence.prefix, evidence.suffix)
    found = search(quote, article)
    if not found.hits:
        return _not_found(report, article, found, corpus)
    if len(found.hits) > 1 and len(found.fitting) != 1:
        return _ambiguous(report, article, found)
    hit = found.fitting[0] if found.fitting else found.hits[0]
    match = _match(article, hit, found)
    outside = left_out(article, hit.pieces)
    problems = tuple(report.about_found(match, outside, fits=bool(found.fitting)))
    return Located(Anchor.FOUND, match, outside, problems)


def _match(article: Article, hit: Hit, found: Search) -> Match:
    line, column = article.line_column(hit.span.start)
    gaps = zip(hit.pieces, hit.pieces[1:], strict=False)
    return Match(
        method=found.method,
        span=hit.span,
        line=line,
        column=column,
        text=article.slice(hit.span),
        score=1.0,
        occurrences=len(found.hits),
        pieces=hit.pieces,
        omitted=tuple(article.text[a.end : b.start].strip() for a, b in gaps),
    )


def _ambiguous(report: "_Reporter", article: Article, found: Search) -> Located:
    candidates = found.fitting or found.hits
    lines = ", ".join(dict.fromkeys(str(article.line(hit.span.start)) for hit in candidates[:_SHOWN]))
    more = " …" if len(candidates) > _SHOWN else ""
    message = f"the quotation stands {len(candidates)} times in the article, in lines {lines}{more}"
    problem = report.problem("CC204", f"{message}; add a prefix or suffix", candidates[0].span)
    return Located(Anchor.AMBIGUOUS, _match(article, candidates[0], found), (), (problem,))


def _not_found(report: "_Reporter", article: Article, found: Search, corpus: Corpus) -> Located:
    if found.cutting:
        return _cutting(report, article, found.cutting[0])
    quoted = " ".join(split_omissions(report.evidence.quote))
    near = find_nearest(quoted, article)
    if near is None:
        problem = report.problem("CC201", "the quotation is not in the article, nor anything near it")
        return Located(Anchor.NOT_FOUND, NOWHERE, (), (problem,))
    names = [name for actor in corpus.actors.values() for name in actor.names]
    difference = compare(quoted, article.slice(near.span), names)
    match = _near_match(article, near.span, near.score, difference)
    return Located(Anchor.NOT_FOUND, match, (), (report.about_near(match),))


def _cutting(report: "_Reporter", article: Article, cut: Span) -> Located:
    whole = _whole_words(article, cut)
    match = _near_match(article, whole, (cut.end - cut.start) / (whole.end - whole.start))
    message = f"found only inside a longer word or number: „{match.text}“"
    return Located(Anchor.NOT_FOUND, match, (), (report.problem("CC205", message, whole),))


def _whole_words(article: Article, span: Span) -> Span:
    """Return *span* widened to white space on both sides."""
    text = article.text
    start, end = span
    while start > 0 and not text[start - 1].isspace() and span.start - start < _WIDEN:
        start -= 1
    while end < len(text) and not text[end].isspace() and end - span.end < _WIDEN:
        end += 1
    return Span(start, end)


def _near_match(article: Article, span: Span, score: float, difference: Difference | None = None) -> Match:
    line, column = article.line_column(span.start)
    return Match(
        Method.APPROXIMATE, span, line, column, article.slice(span), score,
        pieces=(span,), difference=difference,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Reporter:
    """Words the problems of one piece of evidence."""

    claim: Claim
    index: int
    evidence: Evidence
    article: Article | None

    def problem(self, code: str, message: str, span: Span | None = None) -> Problem:
        """Return a problem at the quotation, and at *span* of the article."""
        line = self.article.line(span.start) if self.article and span else None
        return Problem(
            code, message, self.evidence.places["quote"],
            claim=self.claim.id, source=self.evidence.source, source_line=line, evidence=self.index,
        )  # fmt: skip

    def about_near(self, match: Match) -> Problem:
        """Return the problem of a quotation whose nearest passage is *match*."""
        difference = match.difference
        if difference is None or difference.gravest is None:
            message = (
                "the words stand there, but not in one run: across a paragraph's end, or in another order"
            )
            return self.problem("CC201", message, match.span)
        grave = difference.gravest in GRAVE
        what = _CHANGED[difference.gravest]
        shown = f"nearest passage in line {match.line} (likeness {match.score:.2f})"
        code = "CC203" if grave else "CC202"
        return self.problem(code, f"{what}; {shown}: {difference}", match.span)

    def about_found(self, match: Match, outside: tuple[LeftOut, ...], *, fits: bool) -> Iterator[Problem]:
        """Yield what is to be said of a quotation that was found."""
        if not fits:
            yield self.problem("CC206", "the prefix or suffix does not fit the passage", match.span)
        if match.method is Method.NORMALIZED:
            yield self.problem("CC208", "differs from the article in typography only", match.span)
        for item in outside:
            if item.governs:
                yield self.problem("CC209", _cut_off_message(item), item.span)
            else:
                message = f"„{item.words}“ stands elsewhere in the sentence, outside the quotation"
                yield self.problem("CC210", message, item.span)


def _cut_off_message(item: LeftOut) -> str:
    effect = "turns the quoted words round" if item.kind == "negation" else "bounds the quoted number"
    return f"cut off: „{item.words}“ {effect} and was left outside the quotation; quote it too"


_CHANGED = {
    Change.NUMBER: "a number differs",
    Change.NEGATION: "a negation differs",
    Change.BOUND: "a bound differs",
    Change.NAME: "a name or noun differs",
    Change.WORDING: "the wording differs",
    Change.CASE: "upper and lower case differ",
    Change.PUNCTUATION: "the punctuation differs",
}
