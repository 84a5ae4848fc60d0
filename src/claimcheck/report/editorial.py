"""The report as an editor reads it: what needs somebody, worst first, then what needs nobody, each claim with its sentence."""

from typing import NamedTuple

from claimcheck.report.model import (
    CheckedClaim,
    CheckedSource,
    Consistency,
    Corroboration,
    Fit,
    Report,
)
from claimcheck.report.needs import Need, needs_of
from claimcheck.report.sentence import sentences
from claimcheck.report.voices import Party, parties_of


class Masthead(NamedTuple):
    """What a person says of the report; empty where nothing is said."""

    title: str = ""
    author: str = ""
    date: str = ""
    summary: str = ""

    @property
    def heading(self) -> str:
        """The title, or what a report without one is called."""
        return self.title or "Claims and their evidence"

    @property
    def byline(self) -> str:
        """Author and date in one line; empty where neither is said."""
        return ", ".join(part for part in (self.author, self.date) if part)


NO_MASTHEAD = Masthead()


class Group(NamedTuple):
    """What is to be done with some claims."""

    name: str
    """For anchors."""
    title: str
    about: str
    needs: frozenset[Need]


GROUPS = (
    Group(
        "not-as-they-stand",
        "Not as they stand",
        "A quotation fails, the claim says more than its source, nothing supports it, or something speaks against it.",
        frozenset((Need.ERROR, Need.WARNING, Need.OVERREACH, Need.UNSUPPORTED, Need.SUPERSEDED)),
    ),
    Group(
        "to-be-read-first",
        "To be read first",
        "The quotations stand in their articles. Nobody has read yet whether they say what the claim says, "
        "or an editor still waits for something.",
        frozenset((Need.OPEN, Need.UNREAD)),
    ),
    Group(
        "supported-as-worded",
        "Supported as worded",
        "What may be printed, with its source named: a quotation has all that the claim says, or a person has read that it "
        "does, and nothing here speaks against it. That is no proof that it is so: where the source is not known, the words "
        "are those of the article alone.",
        frozenset((Need.NONE,)),
    ),
)
"""In the order in which they are shown; every need belongs to one."""


class Entry(NamedTuple):
    """A claim, what stands of it, and why somebody should look at it."""

    claim: CheckedClaim
    sentence: str
    need: Need


class Section(NamedTuple):
    """The claims of a group, the worst first, and where nothing is wrong those with most sources."""

    group: Group
    entries: tuple[Entry, ...]


class Editorial(NamedTuple):
    """The report for an editor. `whole` is what it is a part of, where only some claims are shown."""

    masthead: Masthead
    sections: tuple[Section, ...]
    parties: tuple[Party, ...]
    articles: tuple[CheckedSource, ...]
    """Those that the shown claims quote, by id; all where all claims are shown."""
    whole: Report

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All claims that are shown, in order."""
        return tuple(entry for section in self.sections for entry in section.entries)

    @property
    def numbers(self) -> dict[str, int]:
        """The number that each shown claim is called by, by id."""
        return {entry.claim.claim.id: number for number, entry in enumerate(self.entries, start=1)}


def editorial(report: Report, shown: Report, masthead: Masthead = NO_MASTHEAD) -> Editorial:
    """Return *shown*, all claims of *report* or some of them, as an editor reads it."""
    needs, told = needs_of(report), sentences(report)
    entries = sorted(
        (Entry(claim, told[claim.claim.id], needs[claim.claim.id]) for claim in shown.claims), key=_order
    )
    sections = (Section(group, tuple(e for e in entries if e.need in group.needs)) for group in GROUPS)
    quoted = {item.evidence.source for claim in shown.claims for item in claim.evidence}
    is_part = len(shown.claims) < len(report.claims)
    return Editorial(
        masthead=masthead,
        sections=tuple(sections),
        parties=parties_of(shown),
        articles=tuple(one for one in report.sources if not is_part or one.source.id in quoted),
        whole=report,
    )


def _order(entry: Entry) -> tuple[object, ...]:
    """Return the worst first; among claims that need nobody those that most stand behind."""
    claim = entry.claim
    if entry.need is Need.NONE:
        is_unknown = all(name.startswith("?") for name in claim.origins.names)
        return entry.need, is_unknown, -claim.origins.low, -claim.origins.high, claim.claim.id
    is_opposed = claim.consistency in {Consistency.CONTRADICTED, Consistency.DENIED}
    is_bare = claim.corroboration is Corroboration.UNCORROBORATED
    return entry.need, not is_opposed, claim.fit is not Fit.OVERREACHES, not is_bare, claim.claim.id
