"""The report as an editor reads it: what may be printed first, then what needs somebody, each claim with its sentence."""

from typing import NamedTuple

from claimcheck.records.model import Fit
from claimcheck.report.actors import Party, parties_of
from claimcheck.report.model import CheckedClaim, CheckedSource, Consistency, Corroboration, Report
from claimcheck.report.needs import Need, needs_of
from claimcheck.report.sentence import credits_of, sentences


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
    is_known: bool | None = None
    """Whether the source of its claims is known; None: it may be, or not."""


GROUPS = (
    Group(
        "may-be-printed-with-its-source",
        "May be printed with its source",
        "A quotation has all that the claim says, or a person has read that it does; its source is known, and nothing here speaks "
        "against it. Name the source: whether it is right, this report does not know.",
        frozenset((Need.NONE,)),
        is_known=True,
    ),
    Group(
        "only-as-the-article-has-it",
        "Only as the article has it",
        "The same, but no article shows who said it first: print it as the words of who wrote or passed it on, or find its source.",
        frozenset((Need.NONE,)),
        is_known=False,
    ),
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
)
"""In the order in which they are shown, the answer to “what may we print?” first; every claim belongs to one."""


class Entry(NamedTuple):
    """A claim, what stands of it, and why somebody should look at it."""

    claim: CheckedClaim
    sentence: str
    need: Need
    credit: str = ""
    """How to print it, where nothing speaks against that."""

    @property
    def is_known(self) -> bool:
        """Whether the article shows a source of it."""
        return not all(name.startswith("?") for name in self.claim.origins.names)

    def is_of(self, group: Group) -> bool:
        """Return whether *group* is its own."""
        return self.need in group.needs and group.is_known in {None, self.is_known}


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
    needs, told, credited = needs_of(report), sentences(report), credits_of(report)
    every = (Entry(claim, told[claim.claim.id], needs[claim.claim.id]) for claim in shown.claims)
    entries = sorted(
        (e._replace(credit=credited[e.claim.claim.id]) if e.need is Need.NONE else e for e in every),
        key=_order,
    )
    sections = (Section(group, tuple(e for e in entries if e.is_of(group))) for group in GROUPS)
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
        return entry.need, not entry.is_known, -claim.origins.low, -claim.origins.high, claim.claim.id
    is_opposed = claim.consistency in {Consistency.CONTRADICTED, Consistency.DENIED}
    is_bare = claim.corroboration is Corroboration.UNCORROBORATED
    return entry.need, not is_opposed, claim.fit is not Fit.OVERREACHES, not is_bare, claim.claim.id


class Term(NamedTuple):
    """A word and its meaning."""

    word: str
    meaning: str


GLOSSARY = (
    Term("Claim", "One statement to be checked, as it circulates, in anybody's words."),
    Term("Article", "One printed or spoken text that was collected. Each quotation was looked up in it word for word."),
    Term(
        "Source, said by",
        "Who said it first and could know it: a person, a ministry, a document; not the paper that printed it. "
        "It is known only where the article's own words show it. In the archive's report: origin.",
    ),
    Term(
        "Passed on by",
        "An agency or paper through which it came, and which did not see it itself. Ten articles that pass on "
        "one spokesman are one source. In the archive's report: relay, channel; the whole way is the chain.",
    ),
    Term(
        "The record's word",
        "The person who collected the passages says who is behind them, and the article does not show it. "
        "Such a source counts as not known. In the archive's report: implied, unread.",
    ),
    Term("Sources counted apart", "At least so many, of different parties, by what the articles show. In the archive's report: corroborated."),
    Term("Party", "Those who belong together and count as one: a ministry and its minister, a company and its spokeswoman."),
    Term(
        "Supported as worded",
        "Every number, date, name and word of the claim that carries meaning stands in one quotation, or a person has read that "
        "it is so. It says nothing about whether the quotation is right. In the archive's report: licensed.",
    ),
    Term("Says more", "The claim is more exact, surer or wider than its quotation: “9,000” from “up to 9,000”. In the archive's report: overreaches."),
    Term("Nobody has read", "Whether claim and quotation mean the same was not decided: a person has to. In the archive's report: unchecked."),
    Term("Quoted against it", "A passage that denies the claim stands in an article. It is counted by itself and never taken off."),
    Term("Cut off", "The quotation stands there word for word, but a word that turns or limits it was left out."),
    Term("Shared wording", "Articles have runs of six or more words in common, so that one may be a copy of the other. No count changes by it."),
    Term("Set aside by hand", "The tool found something, and a person has set it aside, with a reason. It is shown all the same."),
)  # fmt: skip
"""In the order in which a reader meets them."""
