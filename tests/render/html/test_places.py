"""Where passages stand in the articles of a page."""

from claimcheck.check.quotation.annotating import annotate
from claimcheck.records.corpus import Corpus
from claimcheck.render.html.places import marked, places
from claimcheck.report.model import Report


def test_each_quotation_that_stands_has_its_place(golden_corpus: Corpus, golden_report: Report) -> None:
    """Its first words are marked in the article, and a note of its own leads back."""
    articles = annotate(golden_corpus, golden_report).articles
    found = places(articles)
    standing = {
        (claim.claim.id, item.number)
        for claim in golden_report.claims
        for item in claim.evidence
        if item.match.is_found
    }
    assert {(ref.claim, ref.number) for ref in found} >= standing
    assert {place.words for place in found.values()} <= marked(articles)
    assert all(place.note.startswith("source-") for place in found.values())
