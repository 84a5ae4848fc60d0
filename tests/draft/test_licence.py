"""Whether a passage licenses a sentence, and which claim covers it."""

import pytest

from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.draft.held import Held
from claimcheck.draft.licence import (
    about_claim,
    covering,
    is_opposed,
    license_objections,
    license_of,
)
from claimcheck.draft.material import widened
from claimcheck.draft.passages import Pool
from claimcheck.records.corpus import Corpus
from claimcheck.report.fit import Aspect
from claimcheck.report.model import Report
from claimcheck.text.span import Span

from .beside import held

TEXT = "In Kiel sind mehr als 1000 Soldaten stationiert. Die Werft könnte den alten Hafen von Kiel im Mai schließen."


@pytest.mark.parametrize(
    ("sentence", "is_given"),
    [
        ("In Kiel sind mehr als 1000 Soldaten stationiert.", True),
        ("In Kiel sind mehr als 2000 Soldaten stationiert.", False),
        ("In Kiel sind mehr als 1000 tapfere Soldaten stationiert.", False),
    ],
)
def test_all_words_must_stand_there(sentence: str, is_given: bool) -> None:  # noqa: FBT001 -- what is expected
    """The comparison is that of claims with their quotations."""
    one = held(sentence, TEXT)
    reader = PassageReader(one.pool.corpus, one.pool.names, reads_speech=True)
    assert license_of(one, one.support[0], reader).is_given is is_given


def test_more_than_every_passage_says_is_told() -> None:
    """As far as the aspects that are asked for tell."""
    one = held("In Kiel sind 1000 Soldaten stationiert.", TEXT)
    reader = PassageReader(one.pool.corpus, one.pool.names, reads_speech=True)
    found = [license_of(one, p, reader) for p in one.support]
    told = [o.kind.value for o in license_objections(one, found, frozenset((Aspect.NUMBER,)))]
    assert told == ["number"]
    assert list(license_objections(one, found, frozenset((Aspect.MODALITY,)))) == []


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
