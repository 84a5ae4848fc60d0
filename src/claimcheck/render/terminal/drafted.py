"""`claimcheck draft`: the sentences of a draft in order, each with what stands behind it and what speaks against it."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from claimcheck.problem import Severity
from claimcheck.render.drafted import SIGN, TONE, place_of, remarks_beside, standing_of, summary
from claimcheck.render.terminal.style import (
    BAD,
    GOOD,
    QUIET,
    STRONG,
    WARN,
    hanging,
    indented,
    line,
    stacked,
    text,
)
from claimcheck.report.drafted import Drafted, Remark, Sentence, Standing
from claimcheck.report.found import quote_call
from claimcheck.report.model import Report
from claimcheck.report.wording import plural

_TONES = {"firm": GOOD, "broken": BAD, "open": WARN, "warn": BAD, "plain": QUIET}
_REMARK = {Severity.ERROR: BAD, Severity.WARNING: BAD, Severity.INFO: QUIET}


def drafted_page(
    drafted: Drafted, report: Report, least: Severity, options: tuple[str, ...] = ()
) -> RenderableType:
    """Return the judged draft.

    Args:
        drafted: The draft.
        report: Names the sources.
        least: Sentences with nothing of this severity or graver are only counted.
        options: What the calls of `quote` need to find the project.
    """
    shown = [one for one in drafted.sentences if _is_shown(one, least)]
    parts: list[RenderableType] = []
    for sentence in shown:
        parts += [*_sentence(sentence, drafted, report, options), ""]
    for remark in drafted.problems:
        parts += [*_remark(remark, drafted), ""]
    parts.append(Text(summary(drafted), style=STRONG))
    hidden = len(drafted.sentences) - len(shown) - drafted.count(Standing.LEFT)
    if hidden:
        parts.append(Text(f"{plural(hidden, 'sentence')} not shown; --level info shows all", style=QUIET))
    parts.append(
        Text(
            "Nothing said against a sentence proves nothing: “covered” alone says that its words were found.",
            style=QUIET,
        )
    )
    return stacked(*parts)


def _is_shown(sentence: Sentence, least: Severity) -> bool:
    """Return whether a sentence is shown; one that states nothing is only counted."""
    if sentence.standing is Standing.LEFT:
        return False
    return least is Severity.INFO or any(remark.severity.rank <= least.rank for remark in sentence.remarks)


def _sentence(
    sentence: Sentence, drafted: Drafted, report: Report, options: tuple[str, ...]
) -> Iterator[RenderableType]:
    style = _TONES[TONE[sentence.standing]]
    head = line(
        Text(f"{SIGN[sentence.standing]} ", style=style),
        text(f"{drafted.file}:{sentence.line}:{sentence.column}", STRONG),
        "  ",
        text(standing_of(sentence), style),
    )
    yield hanging(head, 4)
    yield indented(text(" ".join(sentence.text.split())), 4)
    for remark in remarks_beside(sentence):
        yield from _remark(remark, drafted)
    if sentence.standing not in {Standing.COVERED, Standing.LEFT}:
        for behind in sentence.behind[:1]:
            yield indented(hanging(line(text("│ ", QUIET), text(behind.text, QUIET)), 2), 4)
            yield indented(text(f"  {place_of(behind, report)}", QUIET), 4)
            if behind.proposal is not None:
                yield indented(
                    text(f"  {quote_call(behind.source, _start(behind.proposal.quote), options)}"), 4
                )


_WORDS = 8


def _start(quote: str) -> str:
    """Return the first words of a quotation, from a letter or digit on, which find it again."""
    words = quote.lstrip("".join(c for c in quote if not c.isalnum())).split(" ")
    return " ".join(words[:_WORDS])


def _remark(remark: Remark, drafted: Drafted) -> Iterator[RenderableType]:
    row, column = drafted.place(remark.span.start)
    where = f"{row}:{column} " if remark.is_objection else ""
    words = line(Text(f"{where}{remark.kind}  ", style=_REMARK[remark.severity]), text(remark.message))
    yield indented(hanging(words, 2), 4)
    if remark.difference is not None:
        yield indented(text(str(remark.difference), QUIET), 6)
