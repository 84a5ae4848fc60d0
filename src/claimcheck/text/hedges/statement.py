"""The statements of a sentence: parts of its clauses with a verb each, as far as finite verbs show them.

Such a verb shows a clause that nothing opens, too: „…, 2023 waren es 52 Prozent“; each is reached by a test.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.languages.pack import all_endings, all_words, by_language, united
from claimcheck.text.clause import Clause
from claimcheck.text.negation import Token
from claimcheck.text.span import Span

FINITE = by_language("finite")
"""Finite forms of auxiliaries, modals and irregular verbs."""

NOT_FINITE = all_words("not-finite")
"""Words that end as regular verbs of the past do, and are none."""

JOINING = all_words("joining-subjects")
"""What joins clauses that may share their subject."""

SUBORDINATING = by_language("opener-if-verb-follows")
"""What opens an English clause wherever it stands, if a verb follows."""

DETERMINERS = all_words("determiner-before-hedge")

NOUN_PHRASE_ENDS = all_words("noun-phrase-end")
"""What ends the noun phrase that an adjective stands in."""

EMPTY = DETERMINERS | NOUN_PHRASE_ENDS | JOINING | all_words("empty-in-hedge")
"""Words that claim and quotation may share and yet speak of different things; shorter ones never tell anything."""


_PARTING = re.compile(r"[,;]|\s[–—-]\s")
ADVERBIAL = all_endings("adverbial-ending")
COPULA = all_words("copula")

_SUBJECT = 6
"""How many words may stand between what begins a statement and its verb."""

_SHORTEST_PAST = 5


class Statement(NamedTuple):
    """A part of a clause with a verb of its own, in pieces where another clause stands in it, and the clause's index."""

    spans: tuple[Span, ...]
    clause: int

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.spans[-1].end


def statements(
    text: str, parts: Sequence[Clause], tokens: Sequence[Token], languages: Sequence[str], hedge: Span
) -> list[Statement]:
    """Return the statements of a sentence in order."""
    finite = united(FINITE, languages)
    openers = united(SUBORDINATING, languages)
    found: list[Statement] = []
    for index, clause in enumerate(parts):
        if not clause.parts:
            continue
        own = [
            token
            for token in tokens
            if any(start < token.span.end and token.span.start < end for start, end in clause.parts)
        ]
        cuts = _cuts(text, own, finite, openers, hedge)
        edges = [clause.parts[0].start, *cuts, clause.parts[-1].end]
        for part in map(Span, edges, edges[1:]):
            held = (one.clipped(part) for one in clause.parts)
            spans = tuple(span for span in held if span.length > 0)
            found += [Statement(spans, index)] if spans else []
    return sorted(found)


def _cuts(
    text: str, tokens: Sequence[Token], finite: frozenset[str], openers: frozenset[str], hedge: Span
) -> list[int]:
    """Return where a statement begins within a part of a clause."""
    is_verb = not text[hedge.start : hedge.end].lower().endswith(ADVERBIAL)
    verbs = [
        is_finite(text, tokens, i, finite) or (is_verb and token.span.overlaps(hedge))
        for i, token in enumerate(tokens)
    ]
    cuts: list[int] = []
    has_verb = False
    for index, token in enumerate(tokens):
        # What the hedge's own words cut would part it from its object.
        if index and has_verb and _may_begin(text, tokens, index, openers):
            ahead = range(index, min(index + _SUBJECT, len(tokens)))
            stop = next(
                (i for i in ahead[1:] if "," in _gap(text, tokens, i)),
                len(tokens),
            )
            if any(verbs[i] for i in ahead if i < stop):
                cuts.append(token.span.start)
                has_verb = False
        has_verb = has_verb or verbs[index]
    return cuts


def _may_begin(text: str, tokens: Sequence[Token], index: int, openers: frozenset[str]) -> bool:
    if tokens[index].word in JOINING or tokens[index].word in openers:
        return True
    gap = _gap(text, tokens, index)
    return gap[1:] != " " and _PARTING.search(gap) is not None


def _gap(text: str, tokens: Sequence[Token], index: int) -> str:
    """Return what stands before a word, with the end of the word before it: a number takes its comma with it."""
    return text[tokens[index - 1].span.end - 1 : tokens[index].span.start]


def is_finite(text: str, tokens: Sequence[Token], index: int, finite: frozenset[str]) -> bool:
    """Return whether the word at *index* is a finite verb: one of *finite*, or a regular form of the past."""
    word = tokens[index].word
    if word in finite:
        return True
    if word in NOT_FINITE or len(word) < _SHORTEST_PAST or text[tokens[index].span.start].isupper():
        return False
    before = tokens[index - 1].word if index else ""
    behind = text[tokens[index + 1].span.start] if index + 1 < len(tokens) else ""
    if "will" in finite and "ist" not in finite:
        return word.endswith("ed") and before not in DETERMINERS | COPULA
    # „verletzte Soldaten“ behind an article is an adjective.
    return word.endswith(("te", "ten")) and not (behind.isupper() and before in DETERMINERS)
