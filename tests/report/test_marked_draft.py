"""A draft in blocks and segments."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.problem import Severity
from claimcheck.report.drafted import Drafted, Kind, Remark, Sentence, Standing
from claimcheck.report.marked_draft import Segment, marked_draft
from claimcheck.text.span import Span


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


@given(st.text(alphabet="ab \n", max_size=40), st.lists(st.integers(0, 40), max_size=6))
def test_no_word_of_the_draft_is_lost(text: str, places: list[int]) -> None:
    """Whatever is marked, the segments together are the draft but for white space."""
    edges = sorted({min(place, len(text)) for place in places})
    spans = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False) if a < b]
    sentences = tuple(Sentence(span, "", 1, 1, Standing.LEFT) for span in spans)
    blocks = marked_draft(Drafted("d", text, "de", sentences))
    shown = "".join(segment.text for block in blocks for segment in block.segments)
    assert "".join(shown.split()) == "".join(text.split())
