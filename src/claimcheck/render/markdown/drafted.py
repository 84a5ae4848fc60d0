"""A judged draft as Markdown: what needs somebody first, each sentence with its passage and the ready evidence."""

from collections.abc import Iterator

from claimcheck.render.drafted import MEANING, PURPOSE, SIGN, place_of, standing_of, summary
from claimcheck.render.markdown.escape import block_quote, escape
from claimcheck.render.yaml import to_yaml
from claimcheck.report.drafted import WORST_FIRST, Drafted, Sentence, Standing
from claimcheck.report.model import Report


def drafted_to_markdown(drafted: Drafted, report: Report) -> str:
    """Return the judged draft."""
    return "\n".join(_lines(drafted, report)) + "\n"


def _lines(drafted: Drafted, report: Report) -> Iterator[str]:
    yield f"# What stands behind {escape(drafted.file)}"
    yield f"\n{PURPOSE}\n"
    yield f"**{escape(summary(drafted))}**"
    for remark in drafted.problems:
        row, column = drafted.place(remark.span.start)
        yield f"\n- line {row}:{column}: {escape(remark.message)}"
    for standing in WORST_FIRST:
        found = [one for one in drafted.sentences if one.standing is standing]
        if found:
            yield f"\n## {SIGN[standing]} {str(standing).capitalize()} ({len(found)})\n"
            yield f"{MEANING[standing].capitalize()}.\n"
            for sentence in found:
                yield from _sentence(sentence, report)


def _sentence(sentence: Sentence, report: Report) -> Iterator[str]:
    yield f"### Line {sentence.line}: {escape(standing_of(sentence))}\n"
    yield block_quote(" ".join(sentence.text.split())) + "\n"
    for remark in sentence.remarks:
        told = f"**{remark.kind}**" if remark.is_objection else remark.kind
        change = f" {escape(str(remark.difference))}" if remark.difference else ""
        yield f"- {told}: {escape(remark.message)}{change}"
    shown = () if sentence.standing is Standing.LEFT else sentence.behind
    for behind in shown:
        yield f"- {escape(place_of(behind, report))}: {escape(' '.join(behind.text.split()))}"
    for behind in shown:
        if behind.proposal is not None:
            yield "\n" + _fenced(to_yaml(behind.proposal))
    yield ""


def _fenced(block: str) -> str:
    """Return a block of code whose fence nothing within it can close."""
    longest = max((len(run) for run in block.replace("\n", " ").split() if set(run) == {"`"}), default=0)
    fence = "`" * max(3, longest + 1, 1 + block.count("`"))
    return f"{fence}yaml\n{block}{fence}"
