"""Which claim covers a sentence."""

from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.draft.claims import about_claim, covering, is_opposed
from claimcheck.draft.held import Held
from claimcheck.draft.material import widened
from claimcheck.draft.passages import Pool
from claimcheck.records.corpus import Corpus
from claimcheck.report.model import Report
from claimcheck.text.span import Span


def _covering(sentence: str, corpus: Corpus, report: Report, language: str) -> str | None:
    wide = widened(corpus, report)
    pool = Pool(wide, report, language)
    held = Held(sentence, next(iter(pool.near([sentence]))), pool)
    claims = {claim.claim.id: claim for claim in report.claims}
    cover = covering(held, claims, PassageReader(wide, pool.names, reads_speech=True))
    return cover.claim.claim.id if cover else None


def test_a_claim_covers_what_its_quotation_licenses(shipped_corpus: Corpus, shipped_report: Report) -> None:
    """In the language of the article, and in that of the claim; not with another number."""
    found = [
        _covering(sentence, shipped_corpus, shipped_report, language)
        for sentence, language in (
            ("In Transnistrien sind aktuell mehr als 1.000 russische Soldaten stationiert.", "de"),
            ("Moldova has 2.6 million inhabitants.", "en"),
            ("Moldova has 3.6 million inhabitants.", "en"),
        )
    ]
    assert found == ["russian-soldiers-in-transnistria", "moldova-population", None]


def test_what_is_to_be_known_of_a_claim(shipped_report: Report) -> None:
    """How many origins, what speaks against it, that it is only a plan."""
    claim = shipped_report.claim("joint-force-upper-limit")
    assert [remark.message for remark in about_claim(claim, Span(0, 1))] == [
        "joint-force-upper-limit: one origin (belarus), contradicted, only planned"
    ]


def test_what_speaks_against_a_claim(shipped_report: Report) -> None:
    """Another claim, or no passage that counts; one origin alone is none."""
    ids = ("joint-force-upper-limit", "joint-force-size", "moldova-population")
    assert [is_opposed(shipped_report.claim(id_)) for id_ in ids] == [True, True, False]
