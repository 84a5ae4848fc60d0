"""The words behind each quotation, with what stands around them."""

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.quotation.selecting import AROUND, select, select_passages
from claimcheck.records.corpus import Corpus
from claimcheck.report.annotated import Selection
from claimcheck.report.model import Report
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject

TEXT = "Am Montag kam der Zug nach Minsk. Niemand hatte ihn erwartet, sagte Anna Berg am Abend."


def test_every_shipped_quotation_is_selected_as_it_stands(
    shipped_report: Report, shipped_corpus: Corpus
) -> None:
    """Offsets, words and surroundings of each passage that stands are those of its article."""
    passages = select_passages(shipped_report, shipped_corpus.articles)
    standing = [item for claim in shipped_report.claims for item in claim.evidence if item.stands]
    assert [passage.item for passage in passages] == standing
    for passage in passages:
        text = shipped_corpus.articles[passage.source.id].text
        for one in passage.selections:
            around = one.prefix + one.exact + one.suffix
            start = one.start - len(one.prefix)
            assert (text[one.start : one.end], text[start : start + len(around)]) == (one.exact, around)


def test_each_piece_is_a_selection(project: "SmallProject") -> None:
    """A quotation that leaves words out selects what it quotes, not what lies between."""
    project.write(
        """
        sources: [{id: a, file: a.txt, language: de}]
        claims:
          - id: one
            text: Der Zug kam
            evidence: [{source: a, quote: "kam der Zug […] Minsk"}]
        """,
        a=TEXT,
    )
    [passage] = select_passages(project.verify(), project.load().articles)
    assert passage.selections == (
        Selection("kam der Zug", "Am Montag ", " nach Minsk. Niemand hatte ihn e", 10, 21),
        Selection("Minsk", "Am Montag kam der Zug nach ", ". Niemand hatte ihn erwartet, sa", 27, 32),
    )


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("kam das Schiff nach Minsk", id="not-found"),
        pytest.param("hatte ihn erwartet", id="cut-off"),
        pytest.param("Am", id="ambiguous"),
    ],
)
def test_what_does_not_stand_is_not_selected(quote: str, project: "SmallProject") -> None:
    """Nothing is marked in an article that is not there, is meant elsewhere, or says something else whole."""
    project.write(
        f"""
        sources: [{{id: a, file: a.txt, language: de}}]
        claims:
          - id: one
            text: Der Zug kam
            evidence: [{{source: a, quote: "{quote}"}}]
        """,
        a=f"{TEXT} Am Abend, Am Morgen.",
    )
    report = project.verify()
    assert (len(report.claims), select_passages(report, project.load().articles)) == (1, ())


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_a_selection_stands_inside_its_text(text: str, start: int, length: int) -> None:
    """The surroundings are what stands beside the words, as long as the text allows."""
    start = min(start, len(text))
    end = min(start + length, len(text))
    chosen = select(text, Span(start, end))
    assert chosen == Selection(text[start:end], chosen.prefix, chosen.suffix, start, end)
    assert (text[:start].endswith(chosen.prefix), text[end:].startswith(chosen.suffix)) == (True, True)
    assert (len(chosen.prefix), len(chosen.suffix)) == (min(AROUND, start), min(AROUND, len(text) - end))
