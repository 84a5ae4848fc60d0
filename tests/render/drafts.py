"""A small judged draft with hostile words in it, for the tests of its outputs."""

from claimcheck.locate.difference import compare
from claimcheck.problem import Severity
from claimcheck.records.model import Modality
from claimcheck.report.drafted import Behind, Drafted, Kind, Remark, Sentence, Standing
from claimcheck.report.proposal import Proposal
from claimcheck.text.span import Span

HOSTILE = "\x1b[31m<b>*rot*</b> `x` \u202e ]]> {{7}}"


def draft(words: str = HOSTILE) -> Drafted:
    """Return a draft of two sentences and a problem, with *words* wherever a text of others stands."""
    first, second = f"Es kamen 9 {words}.", f"Er sagte „{words}“."
    text = f"{first}\n\n{second}"
    start = len(first) + 2
    wrong = Remark(Kind.NUMBER, Severity.ERROR, Span(9, 10), f"says {words}")
    quoted = Remark(
        Kind.QUOTATION,
        Severity.ERROR,
        Span(start + 10, len(text) - 2),
        f"article: {words}",
        compare(words, words + " neu", ()),
    )
    proposal = Proposal("s", 3, words, "", Modality.ASSERTED, (), (), (), ())
    sentences = (
        Sentence(
            Span(0, len(first)),
            first,
            1,
            1,
            Standing.OTHERWISE,
            (wrong,),
            (Behind("s", 3, "line 3", words, (), proposal=proposal),),
        ),
        Sentence(Span(start, len(text)), second, 3, 1, Standing.ALTERED, (quoted,), (), claim="c"),
    )
    return Drafted(
        f"{words}.md",
        text,
        "de",
        sentences,
        (Remark(Kind.CLAIM, Severity.ERROR, Span(0, 2), f"no claim {words}"),),
    )
