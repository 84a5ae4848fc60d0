"""A draft held against the claims and the articles, sentence by sentence: as shapes, in blocks to be marked in place, and as plain values."""

import re
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from claimcheck.locate.method import Difference
from claimcheck.problem import Severity
from claimcheck.report.proposal import Proposal
from claimcheck.report.values import SCHEMA_VERSION, TOOL, Document
from claimcheck.text.span import Span


class Standing(StrEnum):
    """What stands behind a sentence of a draft."""

    COVERED = "covered"
    """A claim's passage, or a claim that is itself found and licensed, has all that the sentence says."""
    BUT = "covered, but"
    """A claim speaks of it, and the sentence says something else or more; or the claim has it, and does not stand by itself."""
    UNREAD = "a claim is near"
    """A claim speaks of it; nothing speaks against the sentence, and not all of it was read in the passage."""
    ARTICLE = "in no claim"
    """A passage of an article speaks of it, and no claim quotes that."""
    OTHERWISE = "the article says otherwise"
    """A passage that no claim quotes speaks of it, and the sentence says something else or more."""
    ALTERED = "not word for word"
    """What it puts in quotation marks stands in no article so."""
    NOTHING = "nothing behind it"
    """No claim and no article speaks of it."""
    FOREIGN = "not compared"
    """No passage is in the draft's language, so that its words were not compared."""
    LEFT = "nothing to check"
    """It states nothing that could be checked."""


WORST_FIRST = (
    Standing.ALTERED, Standing.OTHERWISE, Standing.BUT, Standing.NOTHING, Standing.FOREIGN, Standing.UNREAD,
    Standing.ARTICLE, Standing.COVERED, Standing.LEFT,
)  # fmt: skip
"""The standings by how much they need somebody."""


class Kind(StrEnum):
    """In what a sentence differs from what stands behind it."""

    NUMBER = "number"
    BOUND = "bound"
    DATE = "date"
    NAME = "name"
    PLACE = "place"
    NEGATION = "negation"
    PLAN = "plan as fact"
    SPEAKER = "speaker"
    QUOTATION = "quotation"
    WORDING = "wording"
    NOTHING = "nothing behind it"
    CLAIM = "claim"
    """What is to be known of the claim itself: one origin, contradicted."""
    READ = "not read"
    """What is left for a person to compare."""

    @property
    def slug(self) -> str:
        """The kind as one word: a rule's id."""
        return self.value.replace(" ", "-")


class Remark(NamedTuple):
    """One thing to know of a sentence: where in the draft, what kind, and why.

    `error`: the source says otherwise; `warning`: nothing stands behind it; `info`: to be known, or still to be read.
    """

    kind: Kind
    severity: Severity
    span: Span
    message: str
    difference: Difference | None = None
    """The word diff of a quotation and what the article prints."""

    @property
    def is_objection(self) -> bool:
        """Return whether it speaks against the sentence."""
        return self.severity is not Severity.INFO


class Behind(NamedTuple):
    """A passage that stands behind a sentence, and the claims that quote it."""

    source: str
    """The id of the article's source; empty where the passage is a claim's own text."""
    line: int
    place: str
    """Where it stands, in words: `line 12, page 3`."""
    text: str
    claims: tuple[str, ...] = ()
    is_translation: bool = False
    proposal: Proposal | None = None
    """The ready piece of evidence, where no claim quotes it."""


class Sentence(NamedTuple):
    """A sentence of a draft as it was judged; spans count from the draft's start."""

    span: Span
    text: str
    line: int
    column: int
    standing: Standing
    remarks: tuple[Remark, ...] = ()
    behind: tuple[Behind, ...] = ()
    claim: str = ""
    """The claim that covers it, or speaks of it."""
    tied: tuple[str, ...] = ()
    """The claims that the draft itself ties to it."""

    @property
    def objections(self) -> tuple[Remark, ...]:
        """What speaks against it."""
        return tuple(remark for remark in self.remarks if remark.is_objection)


class Drafted(NamedTuple):
    """A draft as it was judged: its file, its words as they were read, its sentences in order."""

    file: str
    text: str
    language: str
    sentences: tuple[Sentence, ...]
    problems: tuple[Remark, ...] = ()
    """What is wrong with the draft's own notes: a claim that does not exist."""
    markup: tuple[Span, ...] = ()
    """What stands around the words and is none of them: marks of headings, notes."""

    def place(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and column of a code point of the draft."""
        before = self.text[:offset]
        return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1

    def words(self, span: Span) -> str:
        """Return the draft's words at *span*, on one line."""
        return " ".join(self.text[span.start : span.end].split())

    def count(self, standing: Standing) -> int:
        """Return how many sentences have this standing."""
        return sum(sentence.standing is standing for sentence in self.sentences)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """All that is to be known, in the order of the draft."""
        found = (*self.problems, *(remark for sentence in self.sentences for remark in sentence.remarks))
        return tuple(sorted(found, key=lambda remark: (remark.span, remark.severity.rank, remark.kind.value)))

    @property
    def tally(self) -> tuple[tuple[Standing, int], ...]:
        """How many sentences stand how, those that need somebody first."""
        counted = ((standing, self.count(standing)) for standing in WORST_FIRST)
        return tuple((standing, number) for standing, number in counted if number)

    def has(self, least: Severity) -> bool:
        """Return whether anything of severity *least* or graver is to be known."""
        return any(remark.severity.rank <= least.rank for remark in self.remarks)


_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*|\n(?=[ \t]*[-*+][ \t])")
"""What parts blocks: blank lines, and the end of a line before a point of a list."""


class Segment(NamedTuple):
    """A run of the draft's text: the number of the sentence that it is of, 0 for none, and whether anything is said against it."""

    text: str
    sentence: int
    is_objected: bool


class Block(NamedTuple):
    """A paragraph of the draft in segments, and its sentences with their numbers from 1."""

    segments: tuple[Segment, ...]
    sentences: tuple[tuple[int, Sentence], ...]
    heading: int = 0
    """Of what rank it is as a heading, from 1; 0 for none."""


def marked_draft(drafted: Drafted) -> tuple[Block, ...]:
    """Return the draft in blocks; all their segments together are its text but for markup and the blank lines between them."""
    starts = [0, *(match.end() for match in _BLANK_LINE.finditer(drafted.text))]
    ends = [*(match.start() for match in _BLANK_LINE.finditer(drafted.text)), len(drafted.text.rstrip())]
    numbered = list(enumerate(drafted.sentences, start=1))
    blocks = (
        _block(drafted, Span(start, end), numbered)
        for start, end in zip(starts, ends, strict=True)
        if start < end
    )
    return tuple(block for block in blocks if any(segment.text.strip() for segment in block.segments))


def _block(drafted: Drafted, around: Span, numbered: list[tuple[int, Sentence]]) -> Block:
    own = tuple(
        (number, sentence)
        for number, sentence in numbered
        if around.start <= sentence.span.start < around.end
    )
    edges = {around.start, around.end}
    for _, sentence in own:
        for span in (sentence.span, *(remark.span for remark in _marked(sentence))):
            edges |= {max(around.start, span.start), min(around.end, span.end)}
    hidden = [span for span in drafted.markup if span.overlaps(around) and not _is_bullet(drafted, span)]
    edges |= {edge for span in hidden for edge in (span.start, span.end)}
    places = [Span(*ends) for ends in pairwise(sorted(e for e in edges if around.start <= e <= around.end))]
    shown = [place for place in places if not any(span.holds(place) for span in hidden)]
    marks = _HEADING.match(drafted.text, around.start, around.end) if hidden else None
    heading = len(marks[1]) if marks and "\n" not in drafted.text[around.start : around.end] else 0
    return Block(tuple(_segment(drafted, place, own) for place in shown), own, heading)


_HEADING = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]")


def _is_bullet(drafted: Drafted, span: Span) -> bool:
    """Return whether markup begins a point of a list, which is read as such."""
    return drafted.text[span.start : span.end].strip() in {"-", "*", "+"}


def _marked(sentence: Sentence) -> list[Remark]:
    """Return the objections to some words of a sentence; those to the whole of it mark no words."""
    return [remark for remark in sentence.objections if remark.span != sentence.span]


def _segment(drafted: Drafted, span: Span, own: tuple[tuple[int, Sentence], ...]) -> Segment:
    number, sentence = next(((n, s) for n, s in own if s.span.overlaps(span)), (0, None))
    is_objected = sentence is not None and any(remark.span.overlaps(span) for remark in _marked(sentence))
    return Segment(drafted.text[span.start : span.end], number, is_objected)


def drafted_document(drafted: Drafted) -> Document:
    """Return a judged draft; offsets are half-open code points of the draft, lines and columns count from 1."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": dict(TOOL),
        "file": drafted.file,
        "language": drafted.language,
        "summary": {standing.name.lower(): number for standing, number in drafted.tally},
        "sentences": [_sentence(sentence, drafted) for sentence in drafted.sentences],
        "problems": [_remark(remark, drafted) for remark in drafted.problems],
    }


def _sentence(sentence: Sentence, drafted: Drafted) -> Document:
    return {
        "text": sentence.text,
        "start": sentence.span.start,
        "end": sentence.span.end,
        "line": sentence.line,
        "column": sentence.column,
        "standing": sentence.standing.name.lower(),
        "claim": sentence.claim or None,
        "tied": list(sentence.tied),
        "remarks": [_remark(remark, drafted) for remark in sentence.remarks],
        "behind": [_behind(behind) for behind in sentence.behind],
    }


def _remark(remark: Remark, drafted: Drafted) -> Document:
    return {
        "kind": remark.kind.slug,
        "severity": remark.severity.value,
        "words": drafted.words(remark.span),
        "message": remark.message,
        "difference": str(remark.difference) if remark.difference else None,
        **_place(remark.span, drafted),
    }


def _place(span: Span, drafted: Drafted) -> Document:
    line, column = drafted.place(span.start)
    return {"start": span.start, "end": span.end, "line": line, "column": column}


def _behind(behind: Behind) -> Document:
    return {
        "source": behind.source or None,
        "line": behind.line if behind.source else None,
        "place": behind.place,
        "text": behind.text,
        "claims": list(behind.claims),
        "is_translation": behind.is_translation,
        "evidence": _proposal(behind.proposal) if behind.proposal else None,
    }


def _proposal(proposal: Proposal) -> Document:
    known = [{link.actor: link.cue} for link in proposal.links if link.actor is not None]
    return {
        "source": proposal.source,
        "quote": proposal.quote,
        **({"prefix": proposal.prefix} if proposal.prefix else {}),
        **({"modality": proposal.modality.value} if proposal.modality != "asserted" else {}),
        **({"attribution": known} if known else {}),
    }
