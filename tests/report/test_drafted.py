"""A judged draft and its counts."""

from claimcheck.problem import Severity
from claimcheck.report.drafted import Drafted, Kind, Remark, Sentence, Standing
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
