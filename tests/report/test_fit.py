"""How a claim was held against a passage. In what a claim says more than its quotations."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.verify import verify
from claimcheck.render.columns import claim_document
from claimcheck.report.fit import Aspect, Compared, Outcome, exceeding, to_read
from claimcheck.report.model import Report
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject


def test_the_words_of_the_output_are_the_promised_ones() -> None:
    """Aspects and outcomes are part of the JSON output, and never change."""
    assert [*map(str, Aspect)] == ["number", "date", "name", "quantifier", "modality", "polarity", "words"]
    assert [*map(str, Outcome)] == ["same", "less", "more", "open"]


def test_a_comparison_is_written_whole(everywhere: Report) -> None:
    """With the words of both sides and the place; what has no place has none."""
    placed = Compared(Aspect.NUMBER, Outcome.MORE, "9,000", "bis zu 9000", "tighter", 2, Span(3, 14))
    claim = everywhere.claims[0]._replace(
        compared=(placed, placed._replace(span=None, reason="")), left_to_read=("a",)
    )
    document = claim_document(claim, "A sentence.")
    first = {
        "aspect": "number",
        "outcome": "more",
        "claim": "9,000",
        "passage": "bis zu 9000",
        "reason": "tighter",
        "evidence": 2,
        "start": 3,
        "end": 14,
    }
    assert document["compared"] == [first, first | {"reason": None, "start": None, "end": None}]
    assert document["left_to_read"] == ["a"]


ARTICLE = "The mill will have up to 90 workers. The mill may close in May. The mill closed in June.\n"


@pytest.mark.parametrize(
    ("text", "quotes", "expected"),
    [
        ("The mill closed in June", ["The mill closed in June."], []),
        (
            "The mill did not close in June",
            ["The mill closed in June."],
            ["the word “not” is not in the quotation"],
        ),
        ("The mill closes in May", ["The mill may close in May."], ["the source says only “may”"]),
    ],
)
def test_each_thing_once_in_plain_words(
    text: str, quotes: list[str], expected: list[str], project: "SmallProject"
) -> None:
    """Nothing where the quotation has it all, else what it is."""
    evidence = ", ".join(f"{{source: s, quote: {quote}}}" for quote in quotes)
    project.write(
        f"""
        sources: [{{id: s, file: s.txt, language: en}}]
        claims: [{{id: c, text: {text}, language: en, evidence: [{evidence}]}}]
        """,
        s=ARTICLE,
    )
    claim = verify(project.load()).claim("c")
    assert exceeding(claim.compared, claim.evidence) == expected


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        ([], ""),
        ([(Aspect.WORDS, "ferry", "", ""), (Aspect.NAME, "Minsk", "", "")], "Look in the quotation for what the claim calls “ferry” and “Minsk”."),
        ([(Aspect.POLARITY, "", "no", "")], "See whether the claim keeps the “no” of its quotation."),
        ([(Aspect.POLARITY, "not", "", "")], "See whether the quotation bears out the “not” of the claim."),
        ([(Aspect.POLARITY, "not", "no", "")], "See whether “no” in the quotation and “not” in the claim deny the same."),
        ([(Aspect.WORDS, "ferry", "", ""), (Aspect.MODALITY, "", "hope", "")], "See whether the claim keeps the “hope” of its quotation. Look in the quotation for what the claim calls “ferry”."),
        ([(Aspect.WORDS, "", "", "who does it does not show"), (Aspect.WORDS, "ferry", "", ""), (Aspect.NUMBER, "9", "", "9 stands apart")],
         "Read closely: 9 stands apart. Look in the quotation for what the claim calls “ferry”. Read closely: who does it does not show."),
    ],
)  # fmt: skip
def test_what_is_left_to_read_is_told_as_tasks(
    left: list[tuple[Aspect, str, str, str]], expected: str
) -> None:
    """What turns or loosens the claim comes first, then what was not found; no point is told without its name."""
    compared = [
        Compared(aspect, Outcome.OPEN, claim, passage, why, 1) for aspect, claim, passage, why in left
    ]
    found = Compared(Aspect.WORDS, Outcome.SAME, "mill", "mill", "", 1)
    assert to_read("The mill closed.", [found, *compared], []) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("She hopes that the mill opens", "hope", "See whether “hope” in the quotation and “hopes” in the claim are said of the same."),
        ("The mill opens in May", "hope", "See whether the claim keeps the “hope” of its quotation."),
        ("She has to open the mill", "able to", "See whether the claim keeps the “able to” of its quotation."),
        ("Мельница закрыта", "hope", "See whether the claim keeps the “hope” of its quotation."),
    ],
)  # fmt: skip
def test_a_word_that_the_claim_has_too_is_not_told_as_missing(text: str, word: str, expected: str) -> None:
    """In any of its forms; a word without content of its own is none, and a text that is not read has none."""
    assert to_read(text, [Compared(Aspect.MODALITY, Outcome.OPEN, "", word, "", 1)], []) == expected


def test_what_is_to_be_read_closely_is_told_in_one_sentence() -> None:
    """The words that begin it do not stand before each."""
    compared = [Compared(Aspect.WORDS, Outcome.OPEN, "", "", why, 1) for why in ("a", "b")]
    assert to_read("The mill closed.", compared, []) == "Read closely: a; b."


@pytest.mark.parametrize(
    ("quotes", "expected"),
    [
        (["The mill may close in May."], ""),
        (["The mill may close in May.", "The mill may close in May."], ""),
        (["The mill may close in May.", "The mill closed in June."], "Of the quotations, take “The mill closed in …”: "),
    ],
)  # fmt: skip
def test_one_of_several_quotations_is_called_by_its_first_words(
    quotes: list[str], expected: str, project: "SmallProject"
) -> None:
    """Where others that differ support the claim, too; alone it needs no name."""
    evidence = ", ".join(f"{{source: s, quote: {quote}}}" for quote in quotes)
    project.write(
        f"""
        sources: [{{id: s, file: s.txt, language: en}}]
        claims: [{{id: c, text: The old mill closed in June, language: en, evidence: [{evidence}]}}]
        """,
        s=ARTICLE,
    )
    claim = verify(project.load()).claim("c")
    compared = [Compared(Aspect.WORDS, Outcome.OPEN, "old", "", "", len(quotes))]
    task = "Look in the quotation for what the claim calls “old”."
    told = f"{expected}l{task[1:]}" if expected else task
    assert to_read(claim.claim.text, compared, claim.evidence) == told
