"""A judged draft and its counts. A draft in blocks and segments. A judged draft as plain values."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.verify import verify
from claimcheck.draft.judging import check_draft
from claimcheck.draft.written import read_written
from claimcheck.problem import Place, Severity
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Source
from claimcheck.report.drafted import (
    Drafted,
    Kind,
    Remark,
    Segment,
    Sentence,
    Standing,
    drafted_document,
    marked_draft,
)
from claimcheck.text.article import Article
from claimcheck.text.span import Span

TEXT = "Eins.\nZwei drei."
WRONG = Remark(Kind.NUMBER, Severity.ERROR, Span(6, 10), "m")
NOTE = Remark(Kind.READ, Severity.INFO, Span(0, 5), "n")
DRAFTED = Drafted(
    "d.md",
    TEXT,
    "de",
    (
        Sentence(Span(0, 5), "Eins.", 1, 1, Standing.COVERED, (NOTE,)),
        Sentence(Span(6, 16), "Zwei drei.", 2, 1, Standing.BUT, (WRONG,)),
    ),
)


def test_what_needs_somebody_is_counted_first() -> None:
    """Standings that do not occur are not counted."""
    assert DRAFTED.tally == ((Standing.BUT, 1), (Standing.COVERED, 1))


def test_places_and_words_are_those_of_the_file() -> None:
    """Lines and columns count from 1, words stand on one line."""
    assert (DRAFTED.place(6), DRAFTED.place(11), DRAFTED.words(Span(0, 10))) == ((2, 1), (2, 6), "Eins. Zwei")


def test_only_what_speaks_against_a_sentence_is_an_objection() -> None:
    """A note is none, and fails nothing but `--fail-on info`."""
    assert [sentence.objections for sentence in DRAFTED.sentences] == [(), (WRONG,)]
    assert DRAFTED.remarks == (NOTE, WRONG)
    only_note = DRAFTED._replace(sentences=DRAFTED.sentences[:1])
    assert [only_note.has(severity) for severity in Severity] == [False, False, True]


def test_words_that_are_objected_to_are_segments_of_their_own() -> None:
    """What stands between sentences is of none; an objection to the whole sentence marks no words."""
    wrong = Remark(Kind.NUMBER, Severity.ERROR, Span(7, 8), "m")
    whole = Remark(Kind.NOTHING, Severity.WARNING, Span(12, 17), "m")
    sentences = (
        Sentence(Span(2, 10), "Es sind 9", 1, 3, Standing.BUT, (wrong,)),
        Sentence(Span(12, 17), "Nein.", 3, 1, Standing.NOTHING, (whole,)),
    )
    blocks = marked_draft(Drafted("d", "# Eins 9.\n\n\nNein.", "de", sentences))
    assert [block.segments for block in blocks] == [
        (
            Segment("# ", 0, is_objected=False),
            Segment("Eins ", 1, is_objected=False),
            Segment("9", 1, is_objected=True),
            Segment(".", 1, is_objected=False),
        ),
        (Segment("Nein.", 2, is_objected=False),),
    ]
    assert [[number for number, _ in block.sentences] for block in blocks] == [[1], [2]]


def test_markup_is_not_shown_and_a_heading_is_one() -> None:
    """The marks of a list stay, since they tell what it is; each point is a block of its own."""
    text = "## Kiel **am Meer**\n\n- Nein.\n- Ja.\n\n[^a]: x"
    markup = (Span(0, 3), Span(8, 10), Span(17, 19), Span(21, 23), Span(29, 31), Span(36, 43))
    blocks = marked_draft(Drafted("d", text, "de", (), markup=markup))
    shown = [("".join(segment.text for segment in block.segments), block.heading) for block in blocks]
    assert shown == [("Kiel am Meer", 2), ("- Nein.", 0), ("- Ja.", 0)]


@given(st.text(alphabet="ab \n", max_size=40), st.lists(st.integers(0, 40), max_size=6))
def test_no_word_of_the_draft_is_lost(text: str, places: list[int]) -> None:
    """Whatever is marked, the segments together are the draft but for white space."""
    edges = sorted({min(place, len(text)) for place in places})
    spans = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False) if a < b]
    sentences = tuple(Sentence(span, "", 1, 1, Standing.LEFT) for span in spans)
    blocks = marked_draft(Drafted("d", text, "de", sentences))
    shown = "".join(segment.text for block in blocks for segment in block.segments)
    assert "".join(shown.split()) == "".join(text.split())


STORY = "Der Hafen von Kiel wird im Mai für 40 Millionen Euro ausgebaut. Die Fähre nach Oslo fährt weiter täglich."
DRAFT = "Der Hafen von Kiel wird im Mai für 50 Millionen Euro ausgebaut."
SOURCE = Source(place=Place(""), places={}, id="a", file="a.txt", language="de")


def test_the_document_holds_each_sentence_with_its_places() -> None:
    """Offsets count code points of the draft; what no claim quotes comes as evidence."""
    corpus = Corpus({"a": SOURCE}, {}, {}, {"a": Article(STORY, "de")})
    document = drafted_document(
        check_draft("d.md", read_written(DRAFT, is_markdown=True), corpus, verify(corpus))
    )
    assert document["summary"] == {"otherwise": 1}
    [sentence] = document["sentences"]
    assert sentence["remarks"] == [
        {
            "kind": "number",
            "severity": "error",
            "words": "50 Millionen",
            "message": "says “50 Millionen Euro”, the source says “40 Millionen Euro”",
            "difference": None,
            "start": 35,
            "end": 47,
            "line": 1,
            "column": 36,
        }
    ]
    assert sentence["behind"][0]["evidence"] == {
        "source": "a",
        "quote": "Der Hafen von Kiel wird im Mai für 40 Millionen Euro ausgebaut.",
    }
    assert (sentence["standing"], sentence["claim"], sentence["tied"]) == ("otherwise", None, [])
