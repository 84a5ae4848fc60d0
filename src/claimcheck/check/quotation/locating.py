"""Each quotation looked up in its article: the match, what it leaves out, and what is wrong."""

from collections.abc import Iterator

from claimcheck.check.quotation.apart import set_apart
from claimcheck.check.quotation.located import NOWHERE, Located, Spot
from claimcheck.locate.quotation import MAX_HITS, Hit, Method, Quote, Search, search
from claimcheck.problem import Problem
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Modality, Stance
from claimcheck.report.model import Anchor, Match
from claimcheck.text.article import Article
from claimcheck.text.left_out.condition import asks, conditions
from claimcheck.text.left_out.cutoff import LeftOut, left_out
from claimcheck.text.left_out.head import heads
from claimcheck.text.left_out.omission import joins

_SHOWN = 5
"""How many places of an ambiguous quotation a message lists."""

_SHAPES = {
    "sentences": (
        "CC213",
        "[…] makes one sentence of two: „{}“ is left out; omit whole sentences, or quote each passage by itself",
    ),
    "clauses": (
        "CC214",
        "[…] makes one clause of two: „{}“ is left out; quote where the clause begins or ends",
    ),
    "phrase": (
        "CC217",
        "[…] leaves „{}“ out of a noun phrase, so that another may be meant; quote the whole phrase",
    ),
    "head": (
        "CC216",
        "the quotation begins inside „{} …“, so that another seems to be meant; quote the whole phrase",
    ),
    "condition": (
        "CC215",
        "„{}“ asks or sets a condition for the quoted words and was left outside; quote it too",
    ),
    "doubt": ("CC217", "„{}“ was left outside the quotation and may turn or bound it; quote it too"),
}
"""What is told of words that change the quotation otherwise than by governing it: code and message."""

_EFFECTS = {
    "negation": "turns the quoted words round",
    "bound": "bounds the quoted number",
    "less": "makes less of the quoted words",
}
"""What words that govern a quotation do to it, by the kind of what is left out."""

_LONGEST = 120
"""Of the words left out a message shows at most so many code points."""


def locate(claim: Claim, index: int, corpus: Corpus) -> Located:
    """Return where the quotation of the claim's evidence *index* stands in its article."""
    evidence = claim.evidence[index]
    article = corpus.articles.get(evidence.source)
    spot = Spot(claim, index, article)
    if article is None:
        message = f"not looked up: the article of source {evidence.source} could not be read"
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
    match = _match(article, hit, found)
    words = left_out(article, hit.pieces)
    joined = (
        j
        for j in joins(article, hit.pieces)
        if j.kind != "phrase" or not any(j.span.holds(w.span) for w in words)
    )
    outside = (*words, *joined, *_conditions(spot, hit), *heads(article, hit.pieces))
    parted = set_apart(spot, article, hit.pieces, outside)
    problems = _about_found(spot, match, parted.left, fits=bool(found.fitting))
    return Located(Anchor.FOUND, match, parted.left, (*problems, *parted.problems), parted.aside)


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


def _ambiguous(spot: Spot, article: Article, found: Search) -> Located:
    candidates = found.fitting or found.hits
    lines = ", ".join(dict.fromkeys(str(article.line(hit.span.start)) for hit in candidates[:_SHOWN]))
    more = " …" if len(candidates) > _SHOWN else ""
    where = f"line {lines}" if lines.isdigit() else f"lines {lines}{more}"
    times = f"{len(candidates)} times" if len(candidates) < MAX_HITS else f"at least {MAX_HITS} times"
    message = f"the quotation stands {times} in the article, in {where}"
    problem = spot.problem("CC204", f"{message}; {_to_tell_apart(spot, found)}", candidates[0].span)
    return Located(Anchor.AMBIGUOUS, _match(article, candidates[0], found), (), (problem,))


def _to_tell_apart(spot: Spot, found: Search) -> str:
    """Return what would decide between several places."""
    given = [name for name in ("prefix", "suffix") if getattr(spot.evidence, name)]
    if not given or found.fitting:
        return "add a prefix or suffix" if not given else "make the prefix or suffix longer"
    named, fit = (given[0], "fits") if len(given) == 1 else ("prefix and suffix together", "fit")
    return f"the given {named} {fit} none of them"


def _about_found(spot: Spot, match: Match, outside: tuple[LeftOut, ...], *, fits: bool) -> Iterator[Problem]:
    """Yield what is to be said of a quotation that was found."""
    if not fits:
        yield spot.problem("CC206", "the prefix or suffix does not fit the passage", match.span)
    if match.method is Method.NORMALIZED:
        yield spot.problem("CC208", "differs from the article in typography only", match.span)
    for item in outside:
        yield spot.problem(*_told(item), item.span)


def _conditions(spot: Spot, hit: Hit) -> tuple[LeftOut, ...]:
    """Return what the quotation depends on and leaves out, unless the record leaves it open, too."""
    modality = spot.evidence.modality or spot.claim.modality
    is_told = modality is Modality.POSSIBLE or spot.evidence.stance is Stance.CONTEXT
    if spot.article is None or is_told or asks(spot.claim.text):
        return ()
    return conditions(spot.article, hit.pieces)


def _told(item: LeftOut) -> tuple[str, str]:
    """Return the code and message of what a quotation leaves out."""
    shown = item.words if len(item.words) <= _LONGEST else item.words[:_LONGEST].rstrip() + " …"
    if item.kind in _SHAPES:
        code, message = _SHAPES[item.kind]
        return code, message.format(shown)
    if not item.governs:
        return "CC210", f"„{shown}“ stands elsewhere in the sentence, outside the quotation"
    effect = _EFFECTS[item.kind]
    return "CC209", f"cut off: „{shown}“ {effect} and was left outside the quotation; quote it too"
