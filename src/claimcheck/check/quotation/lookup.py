"""Each quotation looked up in its article: the match, or what there is instead. What stands around it is not read."""

from collections.abc import Iterator, Sequence

from claimcheck.check.quotation.located import NOWHERE, Located, Spot
from claimcheck.locate.method import Method
from claimcheck.locate.quotation import MAX_HITS, Hit, Quote, Search, search
from claimcheck.problem import Problem
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim
from claimcheck.report.evidence import Anchor, Match
from claimcheck.text.article import Article

_SHOWN = 5
"""How many places of an ambiguous quotation a message lists."""


def by_article(claims: Sequence[Claim]) -> list[tuple[int, int]]:
    """Return the numbers of claim and evidence of all passages, those of one article and those of one quotation together.

    What was read of an article can so be forgotten before the next, and of a quotation serves all who quote it.
    """
    passages = (
        (item.source, item.quote, number, index)
        for number, claim in enumerate(claims)
        for index, item in enumerate(claim.evidence)
    )
    return [passage[-2:] for passage in sorted(passages)]


def look_up(claim: Claim, index: int, corpus: Corpus) -> Located:
    """Return where the quotation of the claim's evidence *index* stands in its article."""
    evidence = claim.evidence[index]
    article = corpus.articles.get(evidence.source)
    spot = Spot(claim, index, article)
    if article is None:
        is_refused = evidence.source not in corpus.sources
        why = "record of source {} has a mistake" if is_refused else "article of source {} could not be read"
        message = f"not looked up: the {why.format(evidence.source)}"
        return Located(Anchor.UNCHECKED, NOWHERE, (), (spot.problem("CC211", message),))
    quote = Quote(evidence.quote, evidence.prefix, evidence.suffix)
    found = search(quote, article)
    if not found.hits and found.is_cut_short:
        message = "not looked up to the end: these words stand too often in the article; quote more of them"
        return Located(Anchor.UNCHECKED, NOWHERE, (), (spot.problem("CC211", message),))
    if not found.hits:
        # Only a quotation that fails needs rapidfuzz and the word lists: 25 ms.
        from claimcheck.check.quotation.absence import explain_absence

        return explain_absence(spot, article, found, corpus)
    if len(found.hits) > 1 and len(found.fitting) != 1:
        return _ambiguous(spot, article, found)
    hit = found.fitting[0] if found.fitting else found.hits[0]
    match = _match(spot, article, hit, found)
    return Located(Anchor.FOUND, match, (), tuple(_about_found(spot, match, fits=bool(found.fitting))))


def _match(spot: Spot, article: Article, hit: Hit, found: Search) -> Match:
    span, words, quote = hit.span, article.slice(hit.span), spot.evidence.quote
    line, column = article.line_column(span.start)
    gaps = zip(hit.pieces, hit.pieces[1:], strict=False)
    return Match(
        method=found.method,
        span=span,
        line=line,
        column=column,
        text=quote if words == quote else words,  # held once
        score=1.0,
        occurrences=len(found.hits),
        pieces=hit.pieces,
        omitted=tuple(article.text[a.end : b.start].strip() for a, b in gaps),
        location=article.location(*hit.pieces),
    )


def _ambiguous(spot: Spot, article: Article, found: Search) -> Located:
    candidates = found.fitting or found.hits
    lines = ", ".join(dict.fromkeys(str(article.line(hit.span.start)) for hit in candidates[:_SHOWN]))
    more = " …" if len(candidates) > _SHOWN else ""
    where = f"line {lines}" if lines.isdigit() else f"lines {lines}{more}"
    times = f"{len(candidates)} times" if len(candidates) < MAX_HITS else f"at least {MAX_HITS} times"
    message = f"the quotation stands {times} in the article, in {where}"
    problem = spot.problem("CC204", f"{message}; {_to_tell_apart(spot, found)}", candidates[0].span)
    return Located(Anchor.AMBIGUOUS, _match(spot, article, candidates[0], found), (), (problem,))


def _to_tell_apart(spot: Spot, found: Search) -> str:
    """Return what would decide between several places."""
    given = [name for name in ("prefix", "suffix") if getattr(spot.evidence, name)]
    if not given or found.fitting:
        return "add a prefix or suffix" if not given else "make the prefix or suffix longer"
    named, fit = (given[0], "fits") if len(given) == 1 else ("prefix and suffix together", "fit")
    return f"the given {named} {fit} none of them"


def _about_found(spot: Spot, match: Match, *, fits: bool) -> Iterator[Problem]:
    """Yield what is to be said of a quotation that was found."""
    if not fits:
        yield spot.problem("CC206", "the prefix or suffix does not fit the passage", match.span)
    if match.method is Method.NORMALIZED:
        yield spot.problem("CC208", "differs from the article in typography only", match.span)
