"""A draft held against the claims and the articles, sentence by sentence: the shapes that every output shows."""

from enum import StrEnum
from typing import NamedTuple

from claimcheck.locate.changes import Difference
from claimcheck.problem import Severity
from claimcheck.report.places import Proposal
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
    *(
        Standing.ALTERED,
        Standing.OTHERWISE,
        Standing.BUT,
        Standing.NOTHING,
        Standing.FOREIGN,
        Standing.UNREAD,
    ),
    *(Standing.ARTICLE, Standing.COVERED, Standing.LEFT),
)
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
