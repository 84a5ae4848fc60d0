"""Articles in segments: what is quoted stays whole, however quotations overlap."""

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.quotation.annotating import annotate
from claimcheck.check.verify import verify
from claimcheck.records.corpus import Corpus
from claimcheck.report.annotated import Annotated, AnnotatedParagraph, Note, PassageRef, Segment, Unquoted
from claimcheck.report.evidence import MarkKind
from claimcheck.report.model import Report

if TYPE_CHECKING:
    from conftest import SmallProject

HEAD = """\
sources:
  - {id: one, file: one.txt, language: de}
actors:
  - {id: m, name: Meier}
claims:
"""


def annotated(project: "SmallProject", article: str, **evidence: str) -> Annotated:
    """Return an article annotated with claims of one passage each, written as in YAML."""
    claims = "".join(
        f"  - {{id: {id_}, text: a claim, evidence: [{{source: one, {item}}}]}}\n"
        for id_, item in evidence.items()
    )
    project.write(HEAD + (claims or "  []\n"), one=article)
    corpus = project.load()
    return annotate(corpus, verify(corpus))


def drawn(paragraph: AnnotatedParagraph) -> str:
    """Return a paragraph with its marked segments in brackets, with notes and kinds but the quotation's."""
    shown = ""
    for segment in paragraph.segments:
        kinds = [kind.value for kind in segment.kinds if kind is not MarkKind.QUOTE]
        over = ",".join([*map(str, segment.notes), *kinds])
        shown += f"[{segment.text}|{over}]" if over else segment.text
        shown += "".join(f"^{number}" for number in segment.ending)
    return shown


ARTICLE = "Der Zug kommt heute an."


@pytest.mark.parametrize(
    ("quotes", "expected"),
    [
        pytest.param(("Zug kommt",), "Der [Zug kommt|1]^1 heute an.", id="one"),
        pytest.param(("Zug", "heute"), "Der [Zug|1]^1 kommt [heute|2]^2 an.", id="apart"),
        pytest.param(
            ("Zug kommt", "kommt heute"), "Der [Zug |1][kommt|1,2]^1[ heute|2]^2 an.", id="overlapping"
        ),
        pytest.param(
            ("kommt", "Zug kommt heute"), "Der [Zug |1][kommt|1,2]^2[ heute|1]^1 an.", id="one inside another"
        ),
        pytest.param(("Zug kommt", "Zug"), "Der [Zug|1,2]^1[ kommt|2]^2 heute an.", id="the same start"),
        pytest.param(("Zug kommt", "kommt"), "Der [Zug |1][kommt|1,2]^1^2 heute an.", id="the same end"),
        pytest.param(("Zug", "Zug"), "Der [Zug|1]^1 kommt heute an.", id="the same words, one note"),
        pytest.param(("'Der […] heute'",), "[Der|1] Zug kommt [heute|1]^1 an.", id="pieces, one note"),
        pytest.param(("Der Bus",), "Der Zug kommt heute an.", id="not found"),
    ],
)
def test_quotations_are_cut_into_segments(
    project: "SmallProject", quotes: tuple[str, ...], expected: str
) -> None:
    """Each segment says which quotations cover it, and which end with it."""
    found = annotated(project, ARTICLE, **{f"c{i}": f"quote: {quote}" for i, quote in enumerate(quotes)})
    assert [drawn(paragraph) for paragraph in found.articles[0].paragraphs] == [expected]


def test_a_note_names_every_passage_that_quotes_its_words(project: "SmallProject") -> None:
    """Passages with the same words share a note, others have their own, in the order of the text."""
    found = annotated(project, ARTICLE, b="quote: heute", a="quote: Zug", c="quote: Zug")
    assert found.articles[0].paragraphs[0].notes == (
        Note(4, (PassageRef("a", 1), PassageRef("c", 1))),
        Note(14, (PassageRef("b", 1),)),
    )


def test_cues_hedges_and_bounds_are_marked_too(project: "SmallProject") -> None:
    """What shows who says it and how surely is marked inside the quotation and outside of it."""
    item = "quote: Angeblich kommen bis zu 9000 Mann, attribution: [m: sagte Meier]"
    found = annotated(project, "Angeblich kommen bis zu 9000 Mann, sagte Meier.", a=item)
    expected = (
        "[Angeblich|1,hedge][ kommen |1][bis zu 9000|1,bound][ Mann|1]^1, [sagte Meier|cue].",
        (
            Segment(0, "Angeblich", (MarkKind.HEDGE,)),
            Segment(9, " kommen "),
            Segment(17, "bis zu 9000", (MarkKind.BOUND,)),
            Segment(28, " Mann"),
        ),
    )
    paragraph = found.articles[0].paragraphs[0]
    assert (drawn(paragraph), *found.quotations[PassageRef("a", 1)]) == expected


def test_words_left_outside_are_marked(project: "SmallProject") -> None:
    """A negation that governs the quotation and stands outside it is marked as left out."""
    found = annotated(project, "Es ist kein Angriff zu erwarten.", a="quote: Angriff zu erwarten")
    assert "[kein|left out]" in drawn(found.articles[0].paragraphs[0])


def test_a_quotation_across_paragraphs_has_a_note_in_each(project: "SmallProject") -> None:
    """A quotation that reaches over a blank line is marked on both sides of it."""
    found = annotated(project, "Der Zug\n\nkommt heute.", a='quote: "Der Zug\\nkommt"')
    paragraphs = found.articles[0].paragraphs
    assert [(p.start, p.line, drawn(p)) for p in paragraphs] == [
        (0, 1, "[Der Zug|1]^1"),
        (9, 3, "[kommt|1]^1 heute."),
    ]


def test_unquoted_numbers_are_told(project: "SmallProject") -> None:
    """Sentences with numbers that no claim quotes come with the article."""
    assert annotated(project, "Es sind 9000.").articles[0].unquoted == (Unquoted(1, "Es sind 9000."),)


def test_every_article_stands_whole(shipped_corpus: Corpus, shipped_report: Report) -> None:
    """The segments of each shipped article are its paragraphs, and offsets are those of the article."""
    for article in annotate(shipped_corpus, shipped_report).articles:
        loaded = shipped_corpus.articles[article.source]
        texts = ["".join(s.text for s in p.segments) for p in article.paragraphs]
        assert texts == [loaded.slice(span) for span in loaded.paragraphs]
        for paragraph in article.paragraphs:
            for segment in paragraph.segments:
                assert loaded.text.startswith(segment.text, segment.start)


def test_every_found_passage_has_a_note(shipped_corpus: Corpus, shipped_report: Report) -> None:
    """Each passage found stands in the notes of its article, at the line where it was found."""
    made = annotate(shipped_corpus, shipped_report)
    noted = {ref for a in made.articles for p in a.paragraphs for note in p.notes for ref in note.passages}
    found = {
        PassageRef(claim.claim.id, item.number)
        for claim in shipped_report.claims
        for item in claim.evidence
        if item.match.is_found
    }
    assert (noted, set(made.quotations)) == (found, found)


def test_claims_between_which_something_stands_are_contrasted(shipped_corpus: Corpus) -> None:
    """There is a contrast for every contradiction with another claim, and no other."""
    report = verify(shipped_corpus)
    pairs = {
        (c.claim.id, entry.other)
        for c in report.claims
        for entry in c.contradictions
        if entry.other != c.claim.id
    }
    assert set(annotate(shipped_corpus, report).contrasts) == pairs


@given(
    st.lists(
        st.tuples(st.integers(0, 8), st.integers(1, 9)).filter(lambda pair: pair[0] < pair[1]), min_size=1
    )
)
def test_any_overlap_covers_just_what_is_quoted(
    project: "SmallProject", spans: list[tuple[int, int]]
) -> None:
    """Whatever quotations overlap, each word lies under the notes of exactly those that hold it."""
    words = ["aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh", "ii"]
    quotes = {f"c{i}": f"quote: {' '.join(words[start:end])}" for i, (start, end) in enumerate(spans)}
    paragraph = annotated(project, " ".join(words), **quotes).articles[0].paragraphs[0]
    for index, word in enumerate(words):
        offset = index * 3
        segment = next(s for s in paragraph.segments if s.start <= offset < s.start + len(s.text))
        claims = {ref.claim for n in segment.notes for ref in paragraph.notes[n - 1].passages}
        assert (word, claims) == (word, {f"c{i}" for i, (s, e) in enumerate(spans) if s <= index < e})
