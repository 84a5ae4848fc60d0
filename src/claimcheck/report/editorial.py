"""The report as an editor reads it: what may be printed first, then what needs somebody, each claim with its sentence."""

from collections.abc import Mapping
from typing import NamedTuple

from claimcheck.records.edtf import extent, spelled
from claimcheck.records.model import Fit
from claimcheck.report.act import Act, acts_of, is_opposed, rivals
from claimcheck.report.actors import Party, parties_of
from claimcheck.report.fit import Aspect, Outcome
from claimcheck.report.model import CheckedClaim, CheckedSource, Corroboration, Report
from claimcheck.report.needs import Need
from claimcheck.report.sentence import sentences


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

    act: Act
    title: str
    about: str

    @property
    def name(self) -> str:
        """For anchors."""
        return self.act.value


GROUPS = (
    Group(
        Act.CREDIT,
        "May be printed with its source",
        "A quotation has all that the claim says, or a person has read that it does; its source is known, and nothing here speaks "
        "against it. Name the source: whether it is right, this report does not know, nor whether it is a fact or an opinion.",
    ),
    Group(
        Act.AS_WRITTEN,
        "Only as the article has it",
        "The same, but no article shows who said it first: print it as the words of who wrote or passed it on, or find its source. "
        "This report cannot tell an opinion or a slogan from a fact.",
    ),
    Group(
        Act.CHANGE,
        "With a change",
        "The claim says more than its quotation. The change that is named is needed; whether it is enough is known only when the "
        "changed claim is checked again.",
    ),
    Group(
        Act.DISPUTED,
        "Disputed",
        "Something counts for the claim, and something here speaks against it, which is named. Which is right, this report does not know.",
    ),
    Group(
        Act.DROP,
        "Do not print",
        "A quotation fails, nothing counts in support of the claim, a newer claim replaces it, or a mistake must be put right first.",
    ),
    Group(
        Act.READ,
        "To be read first",
        "The quotations stand in their articles. Nobody has read yet whether they say what the claim says, or who said it is not "
        "clear, or an editor still waits for something.",
    ),
)
"""In the order in which they are shown, the answer to “what may we print?” first; every claim belongs to one."""

_PRINTED = frozenset((Act.CREDIT, Act.AS_WRITTEN))


class Entry(NamedTuple):
    """A claim, what stands of it, and what is to be done with it."""

    claim: CheckedClaim
    sentence: str
    need: Need
    act: Act
    lead: str = ""
    """How to print it, or what is to be done first; empty where the sentence says it."""
    date: str = ""
    """Of when it is meant, else of its newest article."""

    @property
    def is_printed(self) -> bool:
        """Whether nothing speaks against printing it as worded."""
        return self.act in _PRINTED

    @property
    def first(self) -> str:
        """What its row begins with: how to print it and of when it is, the act, or the worst that is said of it."""
        if self.is_printed:
            return f"{self.lead} {self.date}"
        return self.lead or self.sentence.split("; ")[0]

    @property
    def rest(self) -> str:
        """What its row goes on with, spaces included; empty where it may be printed."""
        if self.is_printed:
            return ""
        return f" {self.sentence}" if self.lead else self.sentence[len(self.first) :]

    @property
    def row(self) -> str:
        """The whole row."""
        return f"{self.first}{self.rest}"


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
    acts, told = acts_of(report), sentences(report)
    every = (
        Entry(claim, told[id_], acts[id_].need, acts[id_].act, acts[id_].lead, _date(claim, report))
        for claim in shown.claims
        for id_ in (claim.claim.id,)
    )
    entries = sorted(every, key=_order)
    numbers = {entry.claim.claim.id: number for number, entry in enumerate(entries, start=1)}
    entries = [_opposed(entry, report, numbers) for entry in entries]
    sections = (Section(group, tuple(e for e in entries if e.act is group.act)) for group in GROUPS)
    quoted = {item.evidence.source for claim in shown.claims for item in claim.evidence}
    is_part = len(shown.claims) < len(report.claims)
    return Editorial(
        masthead=masthead,
        sections=tuple(sections),
        parties=parties_of(shown),
        articles=tuple(one for one in report.sources if not is_part or one.source.id in quoted),
        whole=report,
    )


def _opposed(entry: Entry, report: Report, numbers: Mapping[str, int]) -> Entry:
    """Return *entry* with the words of what it is disputed by."""
    against = rivals(entry.claim, report, numbers) if entry.act is Act.DISPUTED else ""
    return entry._replace(lead=f"{entry.lead} {against}") if against else entry


def _date(claim: CheckedClaim, report: Report) -> str:
    """Return of when *claim* is meant, else of when the newest article is that counts for it, or is quoted where none counts."""
    if claim.claim.as_of:
        return f"As of {spelled(claim.claim.as_of)}."
    counted = [item for item in claim.evidence if item.counted] or claim.evidence
    dates = {report.source(item.evidence.source).published for item in counted} - {None}
    newest = max((date for date in dates if date), key=lambda date: extent(date)[1], default="")
    if not newest:
        return "No date is recorded."
    return f"{'Article' if len({item.evidence.source for item in counted}) == 1 else 'Newest article'} of {spelled(newest)}."


def _order(entry: Entry) -> tuple[object, ...]:
    """Return the worst first; among claims that need nobody those that most stand behind."""
    claim = entry.claim
    place = tuple(Act).index(entry.act)
    if entry.is_printed:
        return place, -claim.origins.low, -claim.origins.high, claim.claim.id
    is_bare = claim.corroboration is Corroboration.UNCORROBORATED
    if entry.act is Act.CHANGE:
        is_surer = any(
            item.aspect is Aspect.MODALITY and item.outcome is Outcome.MORE for item in claim.compared
        )
        return place, not is_surer, not is_bare, claim.claim.id
    if entry.act is Act.READ:
        # Nearest to what may be printed first: of these who said it is all that is left.
        return place, entry.need is not Need.NONE, entry.need, claim.claim.id
    return (
        place,
        entry.need,
        not is_opposed(claim),
        claim.fit is not Fit.OVERREACHES,
        not is_bare,
        claim.claim.id,
    )


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
