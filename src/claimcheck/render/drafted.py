"""A judged draft: the words and signs that all its outputs share, and as Markdown: what needs somebody first, each sentence with its passage and the ready evidence."""

from collections.abc import Iterator

from claimcheck.problem import Severity
from claimcheck.render.markdown.escape import block_quote, escape
from claimcheck.render.phrase import source_label
from claimcheck.render.yaml import to_yaml
from claimcheck.report.drafted import WORST_FIRST, Behind, Drafted, Kind, Remark, Sentence, Standing
from claimcheck.report.model import Report
from claimcheck.report.wording import plural

_LOOKS = {
    Standing.COVERED: ("✓", "firm", "a claim's passage has all that the sentence says"),
    Standing.BUT: ("✕", "broken", "a claim speaks of it, and the sentence says something else or more, or something speaks against the claim"),
    Standing.UNREAD: ("?", "open", "a claim speaks of it; compare the two yourself"),
    Standing.ARTICLE: ("+", "open", "an article speaks of it, and no claim quotes that; compare the two yourself"),
    Standing.OTHERWISE: ("✕", "broken", "an article speaks of it, and the sentence says something else or more"),
    Standing.ALTERED: ("✕", "broken", "what it puts in quotation marks stands in no article so"),
    Standing.NOTHING: ("∅", "warn", "no claim and no article was found that speaks of it"),
    Standing.FOREIGN: ("?", "open", "no passage is in the draft's language"),
    Standing.LEFT: ("·", "plain", "it states nothing that could be checked"),
}  # fmt: skip
SIGN = {standing: sign for standing, (sign, _, _) in _LOOKS.items()}
"""What stands before a sentence; it only repeats its standing, as does"""
TONE = {standing: tone for standing, (_, tone, _) in _LOOKS.items()}
"""by which it is coloured."""
MEANING = {standing: meaning for standing, (_, _, meaning) in _LOOKS.items()}

PURPOSE = (
    "Each sentence was held against the claims, then against the articles: what stands behind it, never whether it is true."
    " That nothing is said against a sentence proves nothing; only “covered” says that all its words were found."
)
"""What this is, for whoever gets it."""

WORD = {Severity.ERROR: "says otherwise", Severity.WARNING: "nothing found", Severity.INFO: "note"}


def summary(drafted: Drafted) -> str:
    """Return how many sentences stand how: `9 sentences: 1 not word for word, 3 covered`."""
    told = ", ".join(f"{number} {standing}" for standing, number in drafted.tally)
    return f"{plural(len(drafted.sentences), 'sentence')}: {told}" if told else "no sentences"


def standing_of(sentence: Sentence) -> str:
    """Return how a sentence stands, with the claim that it is about, and what is to be known of that: `covered by c, but one origin`."""
    if sentence.standing is Standing.COVERED:
        known = (one.message.partition(": ")[2] for one in sentence.remarks if one.kind is Kind.CLAIM)
        return f"covered by {sentence.claim}{''.join(f', but {told}' for told in known)}"
    claim = sentence.claim or ", ".join(sentence.tied)
    return f"{sentence.standing} · {claim}" if claim else str(sentence.standing)


def remarks_beside(sentence: Sentence) -> tuple[Remark, ...]:
    """Return what is to be known of a sentence beside how it stands: of the claim that covers it, that has been said."""
    is_covered = sentence.standing is Standing.COVERED
    return tuple(one for one in sentence.remarks if not (is_covered and one.kind is Kind.CLAIM))


def place_of(behind: Behind, report: Report) -> str:
    """Return where a passage stands, in words."""
    if not behind.source:
        whose = f"claim {behind.claims[0]}" if behind.claims else "a claim"
        return f"{whose}, {behind.place}"
    return f"{source_label(report.source(behind.source), report.actors)}, {behind.place}"


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
    for remark in remarks_beside(sentence):
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
