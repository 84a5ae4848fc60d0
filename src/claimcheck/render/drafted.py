"""The words and signs that all outputs of a judged draft share."""

from claimcheck.problem import Severity
from claimcheck.render.phrase import source_label
from claimcheck.report.drafted import Behind, Drafted, Kind, Sentence, Standing
from claimcheck.report.model import Report
from claimcheck.report.wording import plural

SIGN = {
    Standing.COVERED: "✓",
    Standing.BUT: "✕",
    Standing.UNREAD: "?",
    Standing.ARTICLE: "+",
    Standing.OTHERWISE: "✕",
    Standing.ALTERED: "✕",
    Standing.NOTHING: "∅",
    Standing.FOREIGN: "?",
    Standing.LEFT: "·",
}
"""What stands before a sentence; it only repeats its standing."""

MEANING = {
    Standing.COVERED: "a claim's passage has all that the sentence says",
    Standing.BUT: "a claim speaks of it, and the sentence says something else or more, or something speaks against the claim",
    Standing.UNREAD: "a claim speaks of it; compare the two yourself",
    Standing.ARTICLE: "an article speaks of it, and no claim quotes that; compare the two yourself",
    Standing.OTHERWISE: "an article speaks of it, and the sentence says something else or more",
    Standing.ALTERED: "what it puts in quotation marks stands in no article so",
    Standing.NOTHING: "no claim and no article was found that speaks of it",
    Standing.FOREIGN: "no passage is in the draft's language",
    Standing.LEFT: "it states nothing that could be checked",
}

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


def place_of(behind: Behind, report: Report) -> str:
    """Return where a passage stands, in words."""
    if not behind.source:
        whose = f"claim {behind.claims[0]}" if behind.claims else "a claim"
        return f"{whose}, {behind.place}"
    return f"{source_label(report.source(behind.source), report.actors)}, {behind.place}"
