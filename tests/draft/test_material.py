"""What a draft is held against."""

from claimcheck.draft.material import OF_CLAIM, claims_at, is_good, quoted_by, widened
from claimcheck.records.corpus import Corpus
from claimcheck.report.model import Report
from claimcheck.text.span import Span


def test_only_a_claim_that_is_found_and_licensed_lends_its_words(
    shipped_corpus: Corpus, shipped_report: Report
) -> None:
    """The text of any other claim is no passage: nobody has said that its quotations bear it."""
    wide = widened(shipped_corpus, shipped_report)
    lent = {id_.split(OF_CLAIM)[2] for id_ in wide.articles if id_.startswith(f"{OF_CLAIM}claim")}
    assert lent == {claim.claim.id for claim in shipped_report.claims if is_good(claim)}
    assert "moldova-population" in lent
    assert "joint-force-size" not in lent


def test_a_place_is_quoted_by_the_claims_that_rest_on_it(shipped_report: Report) -> None:
    """Context and denials of a claim lend nothing."""
    quoted = quoted_by(shipped_report)
    thousands = shipped_report.claim("thousands-to-be-stationed").evidence[0]
    span = thousands.match.span
    assert span is not None
    assert "thousands-to-be-stationed" in claims_at(quoted["002"], span)
    assert "joint-force-size" not in claims_at(quoted["002"], span)
    assert claims_at(quoted["002"], Span(0, 1)) == ()
