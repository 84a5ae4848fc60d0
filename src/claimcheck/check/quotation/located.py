"""A quotation looked up: what came of it, and how its problems are placed."""

from typing import NamedTuple

from claimcheck.locate.fragment import deep_link
from claimcheck.locate.method import Method
from claimcheck.problem import Problem
from claimcheck.records.model import Claim, Evidence, Source
from claimcheck.report.evidence import Anchor, Match
from claimcheck.report.wording import located
from claimcheck.text.article import Article
from claimcheck.text.left_out.outside import LeftOut
from claimcheck.text.span import Span

NOWHERE = Match(Method.NONE)


class Located(NamedTuple):
    """A quotation looked up: its anchor and match, what stands outside it, and the problems."""

    anchor: Anchor
    match: Match
    left_out: tuple[LeftOut, ...] = ()
    problems: tuple[Problem, ...] = ()
    set_apart: tuple[LeftOut, ...] = ()
    """What stands outside it, too, but was set apart by the record."""


class Spot(NamedTuple):
    """One piece of evidence and its article, None where that could not be read."""

    claim: Claim
    place: int
    """Which of the claim's evidence, from 0."""
    article: Article | None
    pieces: tuple[Span, ...] = ()
    """Where the quotation was found."""

    def deep_link(self, located: Located, source: Source | None) -> str:
        """Return the address that opens the page of *source* at the passage; empty where it was not found, or has none."""
        if self.article is None or source is None or located.anchor is not Anchor.FOUND:
            return ""
        return deep_link(source.url, self.article, located.match.pieces)

    @property
    def evidence(self) -> Evidence:
        """The record of the evidence."""
        return self.claim.evidence[self.place]

    def problem(self, code: str, message: str, span: Span | None = None) -> Problem:
        """Return a problem at the quotation, and at *span* of the article."""
        line, where = None, ""
        if self.article and span:
            line, where = self.article.line(span.start), located(self.article.location(span))
        return Problem(
            code,
            message,
            self.evidence.places["quote"],
            claim=self.claim.id,
            source=self.evidence.source,
            source_line=line,
            evidence=self.place,
            located=where,
        )
