"""What a claim in the making is offered: sentences that may be quoted, and what is read off its own text."""

from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.attribution.quoting import propose_at, written_quantity
from claimcheck.check.finding.hits import MIN_LETTERS, Wanted, find, page_of
from claimcheck.check.finding.suggestions import Encoder, suggest
from claimcheck.check.quotation.outside import told_outside
from claimcheck.locate.quotation import Quote, search
from claimcheck.problem import Place
from claimcheck.quantities.reading import quantities
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, keys_of
from claimcheck.report.found import Bearing
from claimcheck.report.model import Report
from claimcheck.report.proposal import Offer, Proposal
from claimcheck.text.dates import dates_in
from claimcheck.text.fold import on_one_line
from claimcheck.text.language import language_of, told_language

MOST = 7
"""Sentences that are offered at once."""


def offers(words: str, corpus: Corpus, report: Report, encoder: Encoder | None = None) -> tuple[Offer, ...]:
    """Return the sentences that have *words*, the best first, and behind them those that are like them."""
    if len(words.strip()) < MIN_LETTERS:
        return ()
    page = page_of(find(words, corpus, report, Wanted()), corpus, report, 1, MOST)
    found = [
        Offer(
            hit.source,
            hit.span,
            hit.line,
            on_one_line(hit.passage.text),
            str(hit.how),
            hit.quoted_by,
            hit.location,
        )
        for hit in page.hits
    ]
    taken = {(offer.source, offer.span) for offer in found}
    nowhere = Place("")
    asked = Claim(place=nowhere, places=dict.fromkeys(keys_of(Claim), nowhere), id="draft", text=words)
    for like in suggest(asked, corpus, report, 1, encoder).suggestions:
        if (like.source, like.span) not in taken and len(found) < MOST:
            how = ", ".join(("like it", *(kind for kind in like.bearings if kind is not Bearing.OPEN)))
            text = on_one_line(like.passage.text)
            found.append(Offer(like.source, like.span, like.line, text, how, like.quoted_by, like.location))
    return tuple(found)


def quoted_in(offer: Offer, words: str, reader: PassageReader) -> Proposal | str:
    """Return the evidence for *words* of the article of *offer*, those in its sentence if they stand there, too.

    Where there is none, the text says why.
    """
    article = reader.corpus.articles[offer.source]
    hits = search(Quote(words), article).hits
    inside = [hit for hit in hits if offer.span.holds(hit.span)] or list(hits)
    if len(inside) > 1:
        return f"these words stand {len(inside)} times there; quote more of them"
    if inside:
        return propose_at(offer.source, inside[0].pieces, reader)
    outside = told_outside(words, article)
    return outside[0] if outside else f"source {offer.source} does not have these words, as they stand"


def read_quantity(text: str) -> str:
    """Return the number that a claim's text states, as records write it; empty where there is none, or not one."""
    found = [reading for reading in quantities(text, language_of(text)) if reading.parts]
    return written_quantity(found[0]) if len(found) == 1 else ""


def read_date(text: str) -> str:
    """Return the date that a claim's text states, as records write it; empty where there is none, or not one."""
    found = {date.edtf for date in dates_in(text) if date.edtf}
    return found.pop() if len(found) == 1 else ""


def needs_gloss(text: str, source: str, corpus: Corpus) -> bool:
    """Return whether a claim's text is in another language than the article of *source*, as far as either is told."""
    written, printed = told_language(text), corpus.articles[source].language
    return written is not None and printed is not None and written != printed
