"""What a draft is held against, and which of it a sentence may rest on."""

from claimcheck.draft.passages import OF_CLAIM, claims_at, is_good, quoted_by, widened
from claimcheck.records.corpus import Corpus
from claimcheck.report.model import Report
from claimcheck.text.span import Span

from .beside import pool


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


TEXT = "Der Hafen von Kiel wird im Mai ausgebaut. Die Fähre nach Oslo fährt täglich.\n\n(dpa, afp, rtr)"


def test_the_passage_that_shares_the_rare_words_is_the_nearest() -> None:
    """The words decide, not the order; the share of the words that stand there is told, and which do not."""
    near = next(
        iter(
            pool(TEXT, "Der Hafen von Rom ist alt und schön.").near(
                ["Im Mai wird Kiels Hafen größer ausgebaut."]
            )
        )
    )
    assert [one.text for one in near.support] == ["Der Hafen von Kiel wird im Mai ausgebaut."]
    assert (near.missing, 0.5 < near.coverage < 1) == (("größer",), True)


def test_two_passages_of_one_article_may_make_a_sentence() -> None:
    """A further passage must add several of its words."""
    near = next(iter(pool(TEXT).near(["Der Hafen wird ausgebaut, die Fähre fährt täglich nach Oslo."])))
    assert [one.span.start for one in near.support] == [42, 0] or len(near.support) == 2
    assert near.missing == ()


def test_nothing_near_is_said_so() -> None:
    """Of a sentence without a word of the articles nothing is covered."""
    near = next(iter(pool(TEXT).near(["Bananen reifen langsam."])))
    assert (near.support, near.coverage) == ((), 0.0)


def test_another_language_is_not_compared_by_words() -> None:
    """Without a passage in the draft's language there is none to compare."""
    made = pool(TEXT)
    made.language = "en"
    assert [near.support for near in made.near(["The port is being enlarged."])] == [()]


def test_a_credit_line_is_no_passage() -> None:
    """It says nothing that a sentence could rest on."""
    assert [one.text for one in pool(TEXT).passages][-1] == "Die Fähre nach Oslo fährt täglich."


def test_neighbours_are_those_of_the_same_article() -> None:
    """The sentences before and behind a passage may name what it only means."""
    made = pool(TEXT, "Ein anderer Text steht hier.")
    assert [one.source for one in made.around(made.passages[1])] == ["a", "a"]


def test_a_draft_has_articles_of_its_own() -> None:
    """What others of its sentences rest on is nearer than a passage elsewhere that has one word more."""
    own = "Der Hafen von Kiel bekommt eine neue Mole. Die Kosten trägt das Land allein. Die Ursache des Brandes im Lager am Hafen kennt niemand."
    other = "Die Ursache des Unglücks im Lager am Hafen kennt bislang niemand genau."
    draft = [
        "Der Hafen von Kiel bekommt eine neue Mole.",
        "Die Kosten trägt das Land.",
        "Die Ursache im Lager am Hafen kennt bislang niemand.",
    ]
    alone, *_ = pool(own, other).near(draft[2:])
    *_, among = pool(own, other).near(draft)
    assert (alone.support[0].source, among.support[0].source) == ("b", "a")
