"""Each quotation in its article with what it leaves out of its sentence, and what is wrong with either."""

from collections.abc import Sequence

from claimcheck.check.quotation.apart import set_apart
from claimcheck.check.quotation.dated import dates_outside, is_known_year
from claimcheck.check.quotation.embedded import embedded
from claimcheck.check.quotation.framed import frames
from claimcheck.check.quotation.located import Located, Spot
from claimcheck.check.quotation.lookup import look_up
from claimcheck.check.quotation.parted import parted
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Modality, Stance
from claimcheck.report.evidence import Anchor
from claimcheck.text.article import Article
from claimcheck.text.left_out.bounding import far_bounds
from claimcheck.text.left_out.condition import asks, conditions
from claimcheck.text.left_out.cutoff import left_out
from claimcheck.text.left_out.omission import heads, joins
from claimcheck.text.left_out.outside import LeftOut
from claimcheck.text.span import Span

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
    "date": (
        "CC217",
        "„{}“ was left outside the quotation, and `as_of` is another date; quote it too, or correct `as_of`",
    ),
    "setting": (
        "CC217",
        "„{}“ was left outside the quotation and tells where, when or until when; quote it too, or say so in the claim",
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
    """Return where the quotation of the claim's evidence *index* stands in its article, and what it leaves out there."""
    located = look_up(claim, index, corpus)
    article, pieces = corpus.articles.get(claim.evidence[index].source), located.match.pieces
    if located.anchor is not Anchor.FOUND or article is None:
        return located
    article = article.as_read(pieces)
    spot = Spot(claim, index, article)
    source = corpus.sources.get(spot.evidence.source)
    published = source.published if source else None
    words = tuple(
        item
        for item in parted(article, pieces, left_out(article, pieces))
        if not is_known_year(item, spot, published)
    )
    joined = (
        j
        for j in joins(article, pieces)
        if j.kind != "phrase" or not any(j.span.holds(w.span) for w in words)
    )
    outside = (*words, *joined, *_conditions(spot, article, pieces), *heads(article, pieces))
    dates = dates_outside(spot, article, pieces)
    outside += tuple(date for date in dates if not any(date.span.overlaps(item.span) for item in outside))
    framing = (
        *frames(spot, article, pieces, published),
        *far_bounds(article, pieces),
    )
    outside += tuple(one for one in framing if not any(one.span.overlaps(item.span) for item in outside))
    outside += tuple(embedded(spot, article, pieces, outside))
    told_apart = set_apart(spot, article, pieces, outside)
    told = (spot.problem(*_told(item), item.span) for item in told_apart.left)
    problems = (*located.problems, *told, *told_apart.problems)
    return located._replace(left_out=told_apart.left, problems=problems, set_apart=told_apart.aside)


def _conditions(spot: Spot, article: Article, pieces: Sequence[Span]) -> tuple[LeftOut, ...]:
    """Return what the quotation depends on and leaves out, unless the record leaves it open, too."""
    modality = spot.evidence.modality or spot.claim.modality
    is_told = modality is Modality.POSSIBLE or spot.evidence.stance is Stance.CONTEXT
    return () if is_told or asks(spot.claim.text) else conditions(article, pieces)


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
