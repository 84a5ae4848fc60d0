"""A claim beside one text of a passage: which of its words stand there, and what governs them."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from claimcheck.quantities.reading import Reading, quantities
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.text.article import Article, Span
from claimcheck.text.clause import Clause, Relation, clauses
from claimcheck.text.content import Lexis, Word, content_words, words_of
from claimcheck.text.hedges.hedge import hedges_in
from claimcheck.text.sentence import sentences
from claimcheck.text.vocabulary import PLAIN_NEGATIONS

APART = " … "
"""What stands between the pieces of a quotation when it is read."""

_OF_YEAR = re.compile(r"(?:Jahre?s?|year) [12][0-9]{3}\b")
_COPULA = re.compile(r"\b(?:is|are|was|were|ist|sind|war|waren)\b", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"(?:is|are|was|were|be|been|has|have|had|does?|did|will|would|ist|sind|war|waren|wäre|sei|seien|wird|werden|wurden?|würden?|hat|haben|hatten?)",
    re.IGNORECASE,
)
_MARK = re.compile(r"[,;:.()–—…]")
_BEFORE = 2
"""So many words before a naming may turn it: „kein“, „ein angeblicher“."""

_FEW_MORE = 4
"""So many more content words may a clause have that still says what the claim says and little else."""


class Part(NamedTuple):
    """A clause of a text: its spans in it, how it hangs on the one above it, and that one's index."""

    spans: tuple[Span, ...]
    relation: Relation
    parent: int | None

    def touches(self, span: Span) -> bool:
        """Return whether *span* overlaps it."""
        return any(own.overlaps(span) for own in self.spans)


class Read(NamedTuple):
    """A text with its language, one of `de` and `en`."""

    text: str
    language: str


def parts_of(read: Read) -> tuple[Part, ...]:
    """Return the clauses of all sentences of a text."""
    article = Article(read.text, read.language)
    found: list[Part] = []
    for sentence in sentences(article, Span(0, len(read.text))) if read.text else ():
        first = len(found)
        own = clauses(article.slice(sentence), read.language)
        found += [_moved(clause, sentence.start, first) for clause in own]
    return tuple(found)


def _moved(clause: Clause, by: int, first: int) -> Part:
    spans = tuple(Span(part.start + by, part.end + by) for part in clause.parts)
    return Part(spans, clause.relation, None if clause.parent is None else clause.parent + first)


def governed(parts: Sequence[Part], span: Span) -> frozenset[int]:
    """Return the clauses that a word at *span* may govern: its own, those that depend on it, what it comments on."""
    own = [index for index, part in enumerate(parts) if part.touches(span)]
    reach = set(own)
    for index, part in enumerate(parts):
        if part.parent in reach and part.relation in {Relation.VERB_LAST, Relation.COMPLEMENT}:
            reach.add(index)
    reach |= {
        parent
        for index in own
        if parts[index].relation is Relation.COMMENT and (parent := parts[index].parent) is not None
    }
    return frozenset(reach)


class Held:
    """A claim and one text of a passage in the same language: its quotation, or the translation of it."""

    def __init__(
        self, claim: Read, passage: Read, evidence: int, place: Sequence[tuple[Span, int]] = ()
    ) -> None:
        """Take both texts; *place* gives for stretches of the passage's text where they begin in the article."""
        self.claim, self.passage, self.evidence, self._place = claim, passage, evidence, place

    @cached_property
    def numbers(self) -> tuple[Reading, ...]:
        """The quantities of the claim."""
        return quantities(self.claim.text, self.claim.language)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The content words of the claim, without its numbers, hedges and negations: they are compared by themselves."""
        read = [Span(reading.core.start, reading.number.end) for reading in self.numbers]
        read += [span for _, span in hedges_in(self.claim.text, self.claim.language)]
        return tuple(
            word
            for word in content_words(self.claim.text, self.claim.language)
            if not (word.text[0].isdigit() or word.text.lower() in PLAIN_NEGATIONS)
            and not any(word.span.overlaps(number) for number in read)
            and not _OF_YEAR.match(self.claim.text, word.span.start)
        )

    @cached_property
    def found(self) -> dict[int, tuple[Word, ...]]:
        """For each word of the claim that the passage has the words there that are forms of it."""
        lexis = Lexis(words_of(self.passage.text, self.passage.language), self.passage.language)
        pairs = ((index, lexis.says(word)) for index, word in enumerate(self.words))
        return {index: matches for index, matches in pairs if matches}

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The clauses of the passage."""
        return parts_of(self.passage)

    @cached_property
    def carrying(self) -> frozenset[int]:
        """The clauses of the passage that carry the claim: as few as hold all of its words that stand there.

        Of several that hold as many of them the ones that tie are all taken, so that what turns one round is not missed.
        """
        holding = [
            frozenset(i for i, matches in self.found.items() if any(part.touches(m.span) for m in matches))
            for part in self.parts
        ]
        wanted, chosen = frozenset(self.found), set[int]()
        while wanted:
            most = max(len(words & wanted) for words in holding)
            if not most:
                break
            best = [index for index, words in enumerate(holding) if len(words & wanted) == most]
            taken = best if most > 1 or not chosen else best[:1]
            chosen.update(taken)
            wanted -= frozenset().union(*(holding[index] for index in taken))
        return frozenset(chosen)

    @cached_property
    def naming(self) -> Span | None:
        """Where the passage names something what a claim says that it is: „X, der Vorsitzende von Y“, *X is chairman of Y*.

        Only where all of the claim's content words stand together, in two clauses at most, with no verb and no other content word among
        them: then what the sentence around says of it does not touch the naming. With the words just before it.
        """
        is_all = len(self.found) == len(self.words) > 0 and "?" not in self.passage.text
        if not is_all or not _COPULA.search(self.claim.text):
            return None
        others = words_of(self.passage.text, self.passage.language)
        nearest = self._nearest()
        start, end = min(span.start for span in nearest), max(span.end for span in nearest)
        inside = [word for word in others if start <= word.span.start < end]
        said = {
            w.span for w in content_words(self.passage.text, self.passage.language) if not w.text[0].isdigit()
        }
        alien = any(w.span in said and not any(w.span.overlaps(span) for span in nearest) for w in inside)
        behind = next((word for word in others if word.span.start >= end), None)
        is_last = behind is not None and not _MARK.search(self.passage.text, end, behind.span.start)
        if is_last and behind is not None and _COPULA.fullmatch(behind.text):
            return None  # „dass der Minister krank ist“ may depend on anything
        if alien or any(_AUXILIARY.fullmatch(word.text) for word in inside):
            return None
        before = [word.span.start for word in others if word.span.end <= start][-_BEFORE:]
        return Span(min((*before, start)), end)

    def _nearest(self) -> list[Span]:
        """Return for each word of the claim the place in the passage nearest to the first one's."""
        first = self.found[0][0].span
        return [
            min((m.span for m in matches), key=lambda span: abs(span.start - first.start))
            for matches in self.found.values()
        ]

    def borne(self, span: Span) -> frozenset[int]:
        """Return the claim's words, by index, that a word of the passage at *span* governs where they are carried."""
        if self.naming is not None and not self.naming.holds(span):
            return frozenset()
        reach = [self.parts[index] for index in governed(self.parts, span) & self.carrying]
        return frozenset(
            index
            for index, matches in self.found.items()
            if any(part.touches(match.span) for match in matches for part in reach)
            and not all(match.span.overlaps(span) for match in matches)
        )

    def is_all(self, words: frozenset[int], span: Span) -> bool:
        """Return whether *words* are all that the claim says, and the clause at *span* says hardly more."""
        if len(words) < len(self.words):
            return False
        own = [part for part in self.parts if part.touches(span)]
        if any(part.relation is Relation.COMMENT for part in own):
            return False
        said = content_words(self.passage.text, self.passage.language)
        return sum(any(part.touches(w.span) for part in own) for w in said) <= len(self.words) + _FEW_MORE

    def compared(
        self, aspect: Aspect, outcome: Outcome, claim: str, span: Span | None, reason: str = ""
    ) -> Compared:
        """Return a comparison of words of the claim with those at *span* of the passage's text."""
        passage = " ".join(self.passage.text[span.start : span.end].split()) if span else ""
        return Compared(aspect, outcome, claim, passage, reason, self.evidence, self._in_article(span))

    def _in_article(self, span: Span | None) -> Span | None:
        if span is not None:
            for stretch, start in self._place:
                if stretch.holds(span):
                    return Span(*(at + start - stretch.start for at in span))
        return None
