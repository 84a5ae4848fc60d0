"""The report as an editor reads it: what may be printed first, then what needs somebody, each claim with its sentence."""

from typing import NamedTuple

from claimcheck.records.model import Fit
from claimcheck.records.values import spelled
from claimcheck.report.act import Act, acts_of
from claimcheck.report.actors import Party, parties_of
from claimcheck.report.advice import Advice, advices
from claimcheck.report.credit import Known, dated, known_names, known_of
from claimcheck.report.fit import Aspect, Outcome
from claimcheck.report.model import CheckedClaim, CheckedSource, Corroboration, Need, Report
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
        "A quotation has all that the claim says, or a person has read that it does; its source is known, and no source here speaks "
        "against it. Name source and date: whether it is right, and whether it still is, this report does not know, nor whether it is "
        "a fact or an opinion.",
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
        "The claim says more than its quotation: not to be printed as it stands. Change it as told, record it so and check it again: "
        "only then is it known whether the change is enough.",
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
        "The quotations stand in their articles, and nobody has read yet whether they say what the claim says, or something else is "
        "left to do, which is told. Read claim and quotation side by side, record the result (“reading”), and check again: then the "
        "claim goes to one of the lists above. Those nearest to it come first.",
    ),
)
"""In the order in which they are shown, the answer to “what may we print?” first; every claim belongs to one."""


class Entry(NamedTuple):
    """A claim, what stands of it, and what is to be done with it."""

    claim: CheckedClaim
    sentence: str
    need: Need
    act: Act
    advice: Advice = Advice("")
    """What page one says of it."""
    date: str = ""
    """Of its newest article, and of when the claim speaks."""

    @property
    def row(self) -> str:
        """The whole row of page one."""
        return " ".join(filter(None, self.advice))


_MOST_TO_READ = 12


class Section(NamedTuple):
    """The claims of a group, the worst first, and where nothing is wrong those with most sources."""

    group: Group
    entries: tuple[Entry, ...]

    @property
    def is_long(self) -> bool:
        """Whether it would push all else off page one: what is to be read is shown whole only where it is short."""
        return self.group.act is Act.READ and len(self.entries) > _MOST_TO_READ


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
    acts, told, known = acts_of(report), sentences(report), known_of(report)
    every = (
        Entry(claim, told[id_], acts[id_].need, acts[id_].act, date=_date(claim, known))
        for claim in shown.claims
        for id_ in (claim.claim.id,)
    )
    entries = sorted(every, key=lambda entry: _order(entry, len(acts[entry.claim.claim.id].unclear)))
    numbers = {entry.claim.claim.id: number for number, entry in enumerate(entries, start=1)}
    advice = advices(report, acts, numbers)
    entries = [entry._replace(advice=advice[entry.claim.claim.id]) for entry in entries]
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


def _date(claim: CheckedClaim, known: Known) -> str:
    """Return of when the newest article is that counts for *claim*, or is quoted where none counts, and of when the claim is meant."""
    counted = [item for item in claim.evidence if item.counted] or claim.evidence
    printed = dated(counted, known)
    meant = f"; the claim is of {spelled(claim.claim.as_of)}" if claim.claim.as_of else ""
    return f"{printed[0].upper()}{printed[1:]}{meant}."


def _order(entry: Entry, unclear: int) -> tuple[object, ...]:
    """Return the worst first; of what may be printed what most stand behind, of what is to be read what is nearest to it."""
    claim = entry.claim
    place = tuple(Act).index(entry.act)
    is_bare = claim.corroboration is Corroboration.UNCORROBORATED
    is_sourceless = not known_names(claim.origins)
    match entry.act:
        case Act.CREDIT | Act.AS_WRITTEN:
            return place, -claim.origins.low, -claim.origins.high, claim.claim.id
        case Act.CHANGE:
            is_surer = any(
                item.aspect is Aspect.MODALITY and item.outcome is Outcome.MORE for item in claim.compared
            )
            return place, not is_surer, not is_bare, claim.claim.id
        case Act.READ:
            left = len(claim.left_to_read) if claim.fit is Fit.UNCHECKED else 0
            return place, left + unclear, is_sourceless, claim.claim.id
        case _:
            return place, entry.need, claim.fit is not Fit.OVERREACHES, not is_bare, claim.claim.id


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
