"""Passages that may bear on a claim, and what they may do to it, as words and numbers tell."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest

from claimcheck.check.actors.naming import Names
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.finding.suggestions import Likeness, Read, bearing, grams, passages_of, rank, suggest
from claimcheck.check.verify import verify
from claimcheck.records.corpus import Corpus
from claimcheck.report.found import Bearing
from claimcheck.report.model import Report
from claimcheck.text.article import Article
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject


def read(project: "SmallProject", claim: str, passage: str) -> Read:
    """Return what *passage* may do to a claim with that record."""
    project.write(
        f"""
        sources: [{{id: s, file: s.txt, language: de}}]
        actors: [{{id: kreml, name: Kreml, kind: government}}]
        claims: [{{id: c, {claim}}}]
        """,
        s=passage,
    )
    corpus = project.load()
    reader = PassageReader(corpus, Names(corpus.actors.values()), reads_speech=True)
    return bearing(corpus.claims["c"], "s", Span(0, len(passage)), reader)


SIZE = "text: '9,000 soldiers are coming', quantity: 9000 soldiers"


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        (SIZE, "Es kommen 9.000 Soldaten.", {Bearing.SUPPORTS: "it has “9.000 Soldaten”"}),
        (SIZE, "Es kommen 12 Soldaten.", {Bearing.OTHER_NUMBER: "“12 Soldaten”"}),
        (SIZE, "Es kommen Soldaten.", {Bearing.OPEN: "neither a number nor a denial tells; read it"}),
        (SIZE, "Es kommen keine Soldaten.", {Bearing.DENIES: "“keine”"}),
        (SIZE, "Es kommen keine 9.000 Soldaten.", {Bearing.DENIES: "“keine”", Bearing.OTHER_NUMBER: "says 9000 soldiers, the source says “less than” 9000 (“keine 9.000 Soldaten”)"}),
        (SIZE, "Der Kreml bestritt das.", {Bearing.DENIES: "“bestritt”"}),
        ("text: Es kommen keine Soldaten", "Es kommen Soldaten.", {Bearing.DENIES: "the claim says “keine”, the passage does not"}),
        ("text: Der Zug kommt", "Der Zug kommt.", {Bearing.SUPPORTS: "it has all that the claim says"}),
    ],
)  # fmt: skip
def test_numbers_and_denials_tell(
    project: "SmallProject", claim: str, passage: str, expected: dict[Bearing, str]
) -> None:
    """The same number speaks for it, another one against it, a denial on one side alone against it."""
    assert dict(read(project, claim, passage).bearings) == expected


def test_who_says_it_and_how_surely_is_told(project: "SmallProject") -> None:
    """As the article itself says it."""
    found = read(project, SIZE, "Es sollen 9.000 Soldaten kommen, teilte der Kreml mit.")
    assert ([layer.actors for layer in found.layers], found.hedges) == ([("kreml",)], ("sollen",))


def test_the_record_is_left_alone(project: "SmallProject") -> None:
    """What the claim quotes and what a person has read of it plays no part."""
    claim = (
        f"{SIZE}, evidence: [{{source: s, quote: 9.000 Soldaten, stance: denies}}], ignore: {{CC516: why}}"
    )
    found = read(project, claim, "Es kommen 9.000 Soldaten.")
    assert list(found.bearings) == [Bearing.SUPPORTS]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minsk", {" min": 1, "mins": 1, "insk": 1, "nsk ": 1}),
        ("in der", {}),
        ("Öl", {" ol ": 1}),
        ("a 7", {" 7 ": 1}),
        ("", {}),
    ],
)
def test_words_are_cut_into_runs_of_four_letters(text: str, expected: dict[str, int]) -> None:
    """A blank stands at a word's ends, accents are gone, and function words are no words."""
    assert grams(text) == expected


def test_names_are_alike_across_languages() -> None:
    """A passage with the name stands above one without, and what shares nothing has no score."""
    passages = ("Selenskyj besuchte Bachmut.", "Es regnete.", "Alexander Lukaschenko traf Putin in Minsk.")
    scores = Likeness(passages, ("Lukashenko and Putin met in Minsk", "Zelensky in Bakhmut")).scores(0)
    assert (max(scores, key=scores.__getitem__), 1 in scores) == (2, False)


def test_every_text_that_is_asked_has_its_own_scores() -> None:
    """One look at the passages serves for all that is asked."""
    passages = ("The train arrived.", "The harbour froze.")
    both = Likeness(passages, ("a train", "harbours"))
    assert [list(both.scores(0)), list(both.scores(1))] == [[0], [1]]
    assert both.scores(1) == Likeness(passages, ("harbours",)).scores(0)


def test_a_short_passage_stands_above_a_long_one() -> None:
    """The same words tell more where little else is said."""
    scores = Likeness(("trains", "trains and boats and planes and buses", "nothing"), ("trains",)).scores(0)
    assert scores[0] > scores[1]


def test_nothing_is_like_nothing() -> None:
    """Without passages, or without words, nothing is found."""
    assert (dict(Likeness((), ("a train",)).scores(0)), dict(Likeness(("x",), ("",)).scores(0))) == ({}, {})


RECORDS = """
    sources: [{id: s, file: s.txt, language: de}]
    claims:
      - id: c
        text: 9000 russische Soldaten kommen nach Minsk
        quantity: 9000 soldiers
        evidence: [{source: s, quote: Nach Minsk kommen 9000 russische Soldaten.}]
"""
TEXT = "Nach Minsk kommen 9000 russische Soldaten. Es regnet in Berlin.\n\nMinsk erwartet 500 russische Soldaten.\n"


def test_what_the_claim_quotes_stands_last(project: "SmallProject") -> None:
    """It is known already; it is marked as linked, and by whom each is quoted."""
    project.write(RECORDS, s=TEXT)
    corpus = project.load()
    report = verify(corpus)
    page = suggest(corpus.claims["c"], corpus, report, 1)
    assert [(item.line, item.is_linked, item.quoted_by) for item in page.suggestions] == [
        (3, False, ()),
        (1, True, ("c",)),
    ]
    assert (page.total, page.first, page.compared) == (2, 1, "by runs of letters")
    assert Bearing.OTHER_NUMBER in page.suggestions[0].bearings


def test_passages_are_ranked_whether_they_are_linked_or_not(project: "SmallProject") -> None:
    """The likest first; what shares no run of letters is none."""
    project.write(RECORDS, s=TEXT)
    corpus = project.load()
    ranked = rank(corpus.claims["c"], corpus)
    texts = [corpus.articles["s"].slice(item.place.span).strip() for item in ranked]
    assert texts == ["Nach Minsk kommen 9000 russische Soldaten.", "Minsk erwartet 500 russische Soldaten."]


def test_meaning_can_change_the_order(project: "SmallProject") -> None:
    """Both rankings count alike: the last by letters and first by meaning meets the other on one rank."""
    project.write(RECORDS, s=TEXT + "\nMinsk meldet etwas.\n")
    corpus = project.load()

    def encoder(texts: Sequence[str]) -> list[list[float]]:
        return [[1.0, 0.0] if i == 0 or "500" in text else [0.0, 1.0] for i, text in enumerate(texts)]

    by_letters, by_both = rank(corpus.claims["c"], corpus), rank(corpus.claims["c"], corpus, encoder)
    lines = [
        [corpus.articles["s"].line(item.place.span.start) for item in ranked]
        for ranked in (by_letters, by_both)
    ]
    assert lines == [[1, 3, 5], [1, 3, 5]]
    assert by_both[0].score < 1


def test_what_people_recorded_is_among_the_first_ten(shipped_corpus: Corpus, shipped_report: Report) -> None:
    """Of the shipped claims, English ones of German articles: a floor, printed by benchmarks/suggesting.py."""
    asked = [claim for claim in shipped_report.claims if any(item.match.is_found for item in claim.evidence)]
    found = 0
    for claim in asked:
        first = rank(claim.claim, shipped_corpus)[:10]
        found += any(
            item.evidence.source == place.source
            and any(piece.overlaps(place.span) for piece in item.match.pieces)
            for item in claim.evidence
            for place, _ in first
        )
    assert found >= 78 <= len(asked)


def test_headings_of_two_words_are_no_passages() -> None:
    """Nobody quotes them, and they are like everything."""
    places = passages_of({"a": Article("Neue Lage\n\nDer Zug kommt. Ja doch.\n")})
    assert [(place.source, place.span.start) for place in places] == [("a", 11)]


def test_a_page_behind_the_last_is_empty(project: "SmallProject") -> None:
    """It says how many there are."""
    project.write(RECORDS, s=TEXT)
    corpus = project.load()
    page = suggest(corpus.claims["c"], corpus, verify(corpus), 9)
    assert (page.total, page.suggestions) == (2, ())
