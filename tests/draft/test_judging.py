"""A draft judged as a whole."""

from claimcheck.draft.judging import check_draft
from claimcheck.draft.written import read_written
from claimcheck.records.corpus import Corpus
from claimcheck.report.drafted import Standing
from claimcheck.report.model import Report

from .beside import judged

TEXT = "Der Hafen von Kiel wird im Mai für 40 Millionen Euro ausgebaut. „Das wird teuer“, sagte Peter Moor. Die Fähre nach Oslo fährt weiter täglich."


def test_each_sentence_has_its_standing() -> None:
    """In the order of the draft, those that state nothing among them."""
    draft = (
        "# Kiel\n\nDer Hafen von Kiel wird im Mai für 50 Millionen Euro ausgebaut. „Das wird billig“, sagte Peter Moor. "
        "Täglich fährt die Fähre nach Oslo weiter. Was folgt daraus? Bananen reifen in dunklen Kellern."
    )
    assert [(s.standing, s.line) for s in judged(draft, TEXT).sentences] == [
        (Standing.LEFT, 1),
        (Standing.OTHERWISE, 3),
        (Standing.ALTERED, 3),
        (Standing.ARTICLE, 3),
        (Standing.LEFT, 3),
        (Standing.NOTHING, 3),
    ]


def test_a_passage_without_a_claim_comes_as_evidence() -> None:
    """Ready to be pasted below a claim."""
    [sentence] = judged("Täglich fährt die Fähre nach Oslo weiter.", TEXT).sentences
    proposal = sentence.behind[0].proposal
    assert proposal is not None
    assert (proposal.source, proposal.quote) == ("a", "Die Fähre nach Oslo fährt weiter täglich.")


def test_spans_are_those_of_the_file() -> None:
    """However much markup stands before the words."""
    draft = "**Der** Hafen von [Kiel](x) wird im Mai für *50* Millionen Euro ausgebaut."
    [sentence] = judged(draft, TEXT).sentences
    [remark] = sentence.objections
    assert draft[remark.span.start : remark.span.end] == "50* Millionen"
    assert (sentence.span.start, sentence.column) == (2, 3)


def test_claims_come_first(shipped_corpus: Corpus, shipped_report: Report) -> None:
    """Covered, covered but, tied by hand, tied to nothing."""
    draft = (
        "Moldau hat 2,6 Millionen Einwohner. Der Kampftruppe sollen 9000 russische Soldaten angehören."
        "[^joint-force-size] Die Kinder spielen im Garten.[^no-such]\n"
    )
    found = check_draft("d.md", read_written(draft, is_markdown=True), shipped_corpus, shipped_report, draft)
    assert [(s.standing, s.claim, s.tied) for s in found.sentences] == [
        (Standing.COVERED, "moldova-population", ()),
        (Standing.BUT, "joint-force-size", ("joint-force-size",)),
        (Standing.NOTHING, "", ()),
    ]
    assert [remark.message for remark in found.problems] == [
        "no claim `no-such`, to which the draft ties this sentence"
    ]


def test_a_claim_that_something_speaks_against_covers_but(
    shipped_corpus: Corpus, shipped_report: Report
) -> None:
    """The words were found, and what speaks against the claim stands below; it is nothing against the sentence."""
    draft = (
        "Ihr sollen nach früheren Angaben der belarussischen Seite bis zu 9000 russische Soldaten angehören."
    )
    found = check_draft("d.md", read_written(draft, is_markdown=True), shipped_corpus, shipped_report, draft)
    [sentence] = found.sentences
    assert (sentence.standing, sentence.objections) == (Standing.BUT, ())
    assert "no passage of it counts" in " ".join(remark.message for remark in sentence.remarks)


def test_a_number_ends_a_sentence() -> None:
    """„… nur 5.000. Die …“ are two; „am 24. Dezember“ is one."""
    draft = "Es kamen 5.000. Die Fähre nach Oslo fährt. Am 24. Dezember fährt sie nicht."
    assert [s.text for s in judged(draft, TEXT).sentences] == [
        "Es kamen 5.000.",
        "Die Fähre nach Oslo fährt.",
        "Am 24. Dezember fährt sie nicht.",
    ]


def test_a_draft_in_another_language_is_not_called_empty() -> None:
    """Its words were not compared, and that is what is said."""
    [sentence] = judged("The old ferry to the islands will be sold.", TEXT).sentences
    assert sentence.standing is Standing.FOREIGN


def test_a_passage_whose_words_are_akin_is_left_to_read() -> None:
    """Two words with the roots of its own, in an article that the draft rests on: told in other words, and not nothing."""
    article = "Der Hafen von Kiel wird im Mai ausgebaut. Beim Einsturz einer alten Brücke wurde der Fahrer eines Kleinbusses verletzt."
    draft = "Der Hafen von Kiel wird im Mai ausgebaut. Krachend stürzte die Fußgängerbrücke auf einen leeren Kleinbus herab. Bananen reifen in dunklen Kellern."
    found = [(s.standing, [b.line for b in s.behind]) for s in judged(draft, article).sentences]
    assert [one for one, _ in found] == [Standing.ARTICLE, Standing.ARTICLE, Standing.NOTHING]
    assert [r.severity.value for r in judged(draft, article).sentences[1].remarks] == ["info"]


def test_a_denial_is_left_to_read_beside_what_is_akin() -> None:
    """That nothing is denied there is said only where no passage speaks of it in words of its own."""
    article = "Der Hafen von Kiel wird im Mai ausgebaut. Beim Einsturz einer alten Brücke wurde der Fahrer eines Kleinbusses verletzt."
    draft = "Der Hafen von Kiel wird im Mai ausgebaut. Krachend stürzte keine Fußgängerbrücke auf einen leeren Kleinbus herab. Bananen reifen nicht in dunklen Kellern."
    assert [s.standing for s in judged(draft, article).sentences] == [
        Standing.ARTICLE,
        Standing.ARTICLE,
        Standing.LEFT,
    ]


def test_a_language_that_is_not_read_is_not_compared() -> None:
    """Nothing is said against a draft in Spanish; one in the language of the articles is held against them."""
    spanish = "El presidente viajó a Minsk el 19 de diciembre por primera vez en tres años. Ambos acordaron los precios."
    found = judged(spanish, TEXT).sentences
    assert {one.standing for one in found} == {Standing.FOREIGN}
    assert [one.objections for one in found] == [(), ()]


def test_a_headline_is_told() -> None:
    """The text below it may say less; a sentence of the text is no headline."""
    text = "Putin fordert den Kriegseintritt von Belarus\n\nPutin fordert offenbar, dass Belarus direkt in den Krieg eintritt."
    headline, body = (
        judged(draft, text).sentences[0].remarks
        for draft in (
            "Putin fordert den Kriegseintritt von Belarus.",
            "Offenbar fordert Putin, dass Belarus direkt in den Krieg eintritt.",
        )
    )
    assert any("headline" in one.message for one in headline)
    assert not any("headline" in one.message for one in body)


def test_an_english_sentence_may_end_in_a_day() -> None:
    """Only German has ordinals with a stop."""
    found = judged(
        "The ferry left Kiel on May 3. The harbour stayed open.",
        "The ferry left Kiel on May 3.",
        language="en",
    )
    assert [s.text for s in found.sentences] == ["The ferry left Kiel on May 3.", "The harbour stayed open."]
