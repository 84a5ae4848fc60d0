"""A ready piece of evidence for words of an article: where they stand, who says them, how surely, how many.

A proposal, read off the text: what it leaves open it says, and nothing is written anywhere.
"""

from collections.abc import Iterator, Sequence

from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.attribution.figures import quantities_in
from claimcheck.check.attribution.hedging import demands, modality_of
from claimcheck.locate.quotation import Quote, search
from claimcheck.problem import Place
from claimcheck.quantities.stated import Reading
from claimcheck.records.model import RELAYS, Link
from claimcheck.report.evidence import Layer
from claimcheck.report.proposal import Proposal, ProposedLink
from claimcheck.text.article import Article
from claimcheck.text.fold import on_one_line
from claimcheck.text.hedges.hedge import hedges
from claimcheck.text.hedges.hedge_found import Hedge
from claimcheck.text.left_out.cutoff import left_out
from claimcheck.text.left_out.omission import joins
from claimcheck.text.sentence import sentence_around
from claimcheck.text.span import Span

MAX_CUE = 160
"""Verb and speaker are quoted together as one cue if they span no more code points than this."""

_CONTEXT_WORDS = 8
"""Of the words before a passage, or behind it, so many at most tell it from its like."""

_FAR = 1_000
"""Code points before and behind a passage that the words next to it are looked for in."""


def propose(
    source: str, words: str, reader: PassageReader, *, sentence: bool = False
) -> tuple[Proposal, ...]:
    """Return a proposal for each place where the article of *source* has *words*; none if it has them nowhere.

    Args:
        source: Its id; the article must have been read.
        words: The words, in any typography.
        reader: Reads the passage.
        sentence: Whether to quote the whole sentence around them.
    """
    article = reader.corpus.articles[source]
    return tuple(
        propose_at(source, pieces, reader) for pieces in places_of(words, article, sentence=sentence)
    )


def places_of(words: str, article: Article, *, sentence: bool = False) -> tuple[tuple[Span, ...], ...]:
    """Return the places of *words*, or of the whole sentences around them, each once and as its pieces."""
    hits = [hit.pieces for hit in search(Quote(words), article).hits]
    spans = [(_trimmed(article, _whole(article, pieces)),) if sentence else pieces for pieces in hits]
    return tuple(dict.fromkeys(spans))


def _whole(article: Article, pieces: Sequence[Span]) -> Span:
    return sentence_around(article, Span(pieces[0].start, pieces[-1].end))


def _trimmed(article: Article, span: Span) -> Span:
    text = article.slice(span)
    return Span(span.end - len(text.lstrip()), span.start + len(text.rstrip()))


def propose_at(source: str, pieces: tuple[Span, ...], reader: PassageReader) -> Proposal:
    """Return the proposal for the passage at *pieces* of the article of *source*, which was read."""
    article = reader.corpus.articles[source]
    found = hedges(article, pieces)
    layers = reader.layers(source, pieces)
    quote = " […] ".join(on_one_line(article.slice(piece)) for piece in pieces)
    prefix, suffix = _around(article, quote, pieces)
    return Proposal(
        source=source,
        line=article.line(pieces[0].start),
        quote=quote,
        prefix=prefix,
        suffix=suffix,
        modality=modality_of([hedge for hedge in found if not demands(hedge)]),
        links=_links(source, article, pieces, reader, [x for x in layers if x.cue or x.speaker_text]),
        quantities=tuple(written_quantity(reading) for reading in quantities_in(article, pieces)),
        hedges=tuple(dict.fromkeys(on_one_line(hedge.words) for hedge in found)),
        warnings=(*_warnings(article, pieces), *_demands(found), *_denials(layers)),
        location=article.location(*pieces),
    )


def _around(article: Article, quote: str, pieces: Sequence[Span]) -> tuple[str, str]:
    """Return the fewest words before the passage that tell it from its like, or behind it where those do not.

    Both are empty where it stands once, and where nothing tells it.
    """
    if len(search(Quote(quote), article).hits) <= 1:
        return "", ""
    start, end = pieces[0].start, pieces[-1].end
    before = on_one_line(article.text[max(0, start - _FAR) : start]).split()[-_CONTEXT_WORDS:]
    behind = on_one_line(article.text[end : end + _FAR]).split()[:_CONTEXT_WORDS]
    beside = (
        *((" ".join(before[-number:]), "") for number in range(1, len(before) + 1)),
        *(("", " ".join(behind[:number])) for number in range(1, len(behind) + 1)),
    )
    told = (
        (prefix, suffix)
        for prefix, suffix in beside
        if [hit.pieces for hit in search(Quote(quote, prefix or None, suffix or None), article).fitting]
        == [tuple(pieces)]
    )
    return next(told, ("", ""))


def _links(
    source: str, article: Article, pieces: Sequence[Span], reader: PassageReader, layers: Sequence[Layer]
) -> tuple[ProposedLink, ...]:
    """Return a link for each layer, its actor only where checking the record would find it named or resolved."""
    if not layers:
        return ()
    read = [
        (tuple(sorted(layer.actors)), on_one_line(_cue(article, layer)), on_one_line(layer.speaker_text))
        for layer in layers
    ]
    links = [Link(place=Place(""), places={}, actors=actors, cue=cue) for actors, cue, _ in read]
    known = _known(source, article, pieces, reader, links)
    return tuple(
        dict.fromkeys(
            ProposedLink("+".join(link.actors) if link in known else None, cue, who)
            for link, (_, cue, who) in zip(links, read, strict=True)
        )
    )


def _known(
    source: str, article: Article, pieces: Sequence[Span], reader: PassageReader, links: Sequence[Link]
) -> Sequence[Link]:
    """Return those of *links* that the record with them alone would have for known.

    Where it stays open who stands behind the last one known, only agencies and outlets are: another
    would be the origin of what it heard.
    """
    # Only a passage that somebody is credited with needs what reads links.
    from claimcheck.check.attribution.chain import Around, check_link

    chain = [link for link in links if link.actors]
    while True:
        around = Around(source, pieces[0], tuple(pieces), tuple(chain))
        kept = [link for link in chain if check_link(link, article, around, reader).is_known]
        if links[-1] not in kept:
            kept = [link for link in kept if {reader.corpus.actor(a).kind for a in link.actors} <= RELAYS]
        if len(kept) == len(chain):
            return kept
        chain = kept


def _cue(article: Article, layer: Layer) -> str:
    """Return the words that credit: verb and speaker in one run where they stand together."""
    parts = [*layer.cue, *([layer.speaker] if layer.speaker else [])]
    if layer.is_mapped:
        return layer.speaker_text
    if layer.is_carried and layer.speaker:
        return article.slice(layer.speaker)
    run = Span(min(part.start for part in parts), max(part.end for part in parts))
    if run.length <= MAX_CUE:
        return article.slice(run)
    return article.slice(layer.speaker or layer.cue[0])


def written_quantity(reading: Reading) -> str:
    """Return a quantity as records write it: `up to 9000 Soldaten`."""
    interval, bound = reading.interval, reading.bound
    unit = f" {reading.unit}" if reading.unit else ""
    values = [_plain(part.value) for part in reading.parts]
    if bound == "range":
        return f"{values[0]} to {values[-1]}{unit}"
    sign = "" if bound == "exact" else bound.replace("_", " ") + " "
    del interval
    return f"{sign}{values[0]}{unit}"


def _plain(value: object) -> str:
    return f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"


def _demands(found: Sequence[Hedge]) -> Iterator[str]:
    words = dict.fromkeys(f"„{hedge.words}“" for hedge in found if demands(hedge))
    if words:
        yield f"demanded: {', '.join(words)}; a demand is no plan: let the claim say who demands it"


def _denials(layers: Sequence[Layer]) -> Iterator[str]:
    for layer in layers:
        if layer.denies:
            yield f"denied, asked or supposed: „{layer.denies}“; does it support the claim?"


def _warnings(article: Article, pieces: Sequence[Span]) -> Iterator[str]:
    for item in left_out(article, pieces):
        if item.governs:
            yield f"cut off: „{item.words}“ stands outside; quote it too"
    if any(item.governs for item in joins(article, pieces)):
        yield "[…] makes one sentence of two"
