"""As whose word a claim is printed: its source, who passed it on, where it was printed and when, as far as the articles show it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from claimcheck.records.model import RELAYS, Actor, Kind, Modality, Source
from claimcheck.records.values import extent, spelled
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.model import CheckedClaim, Corroboration, Count, Report
from claimcheck.report.wording import counted_word, listed
from claimcheck.speech.kind import Kind as Speech
from claimcheck.text.dates import FromToday, said_before, told_from_today
from claimcheck.text.language import language_of


class Known(NamedTuple):
    """Actors and articles, by id."""

    actors: Mapping[str, Actor]
    sources: Mapping[str, Source]
    outlets: Mapping[str, str]
    """What prints each article whose outlet is known."""

    def outlet(self, source: str) -> str:
        """Return who printed an article; empty where that is not known."""
        return self.outlets.get(source, "")


def known_of(report: Report) -> Known:
    """Return the actors and articles of *report*."""
    sources = {checked.source.id: checked.source for checked in report.sources}
    outlets = {
        id_: report.actors[source.outlet].name
        for id_, source in sources.items()
        if source.outlet and source.outlet in report.actors
    }
    return Known(report.actors, sources, outlets)


def credit(claim: CheckedClaim, counted: Sequence[CheckedEvidence], known: Known) -> str:
    """Return how *claim* is printed, for which *counted* stand, in one sentence; a plan is no fact, and an article no source."""
    how = [_AS[claim.claim.modality]] if claim.claim.modality in _AS else []
    sources = source_of(claim, counted, known)
    by = word_of(counted, known)
    printed = where(claim, counted, known, sources or by)
    if sources:
        return f"Print it {listed([*how, f'with its source and date: {sources}'])}, {printed}."
    if counted and all(map(is_direct, counted)):
        how.append("as a quotation")
    if not by:
        author = _authors(counted, known)
        return f"Find out where it was printed, and print it {listed([*how, 'as written there'])}: {author}{printed}."
    return f"Print it {listed([*how, f'as {by}'])}, {printed}."


_AS = {
    Modality.PLANNED: "as a plan",
    Modality.FORECAST: "as a forecast",
    Modality.POSSIBLE: "as a possibility",
}


def whose(claim: CheckedClaim, items: Sequence[CheckedEvidence], known: Known) -> str:
    """Return whose word *items* are, and where they stand, as part of a sentence that tells what to write."""
    sources = source_of(claim, items, known)
    by = word_of(items, known)
    printed = where(claim, items, known, sources or by)
    if sources:
        return f"name its source and date: {sources}, {printed}"
    return f"its source is not shown: print it as {by or 'its article has it'}, {printed}"


def source_of(claim: CheckedClaim, items: Sequence[CheckedEvidence], known: Known) -> str:
    """Return who said *items* first by the articles' own words, each with whoever passed it on; empty where nobody is known."""
    shown = [item for item in items if item.roots and all(link.is_known for link in item.links)]
    sure = [item for item in shown if not item.uncertain] or shown
    roots = list(dict.fromkeys(root for item in sure for root in item.roots))
    ordered = [name for name in known_names(claim.origins) if name in roots]
    ordered += [root for root in roots if root not in ordered]
    ways = [_passed_on(root, sure, known) for root in ordered]
    sided = [_sided(root, known.actors, ordered) for root in ordered]
    if len(ways) == 1:
        return ", ".join(filter(None, (f"{ways[0][0]}{_bracketed(sided)}", ways[0][1])))
    names = [f"{name}{_bracketed((side, way))}" for (name, way), side in zip(ways, sided, strict=True)]
    is_one = any(len(item.roots) > 1 for item in sure) and claim.origins.low < len(roots)
    return " or ".join(names) if is_one else listed(names)


def _sided(root: str, actors: Mapping[str, Actor], told: Collection[str]) -> str:
    """Return whom a person belongs to by the records, so that no side is printed as a bystander.

    Empty where that is not recorded, or stands beside the name already, among those *told*.
    """
    actor = actors.get(root)
    if actor is None or actor.kind is not Kind.PERSON or not actor.party or actor.party in told:
        return ""
    return names_of([actor.party], actors)[0]


def _bracketed(words: Iterable[str]) -> str:
    told = "; ".join(filter(None, words))
    return f" ({told})" if told else ""


def _passed_on(root: str, items: Sequence[CheckedEvidence], known: Known) -> tuple[str, str]:
    """Return the name of *root*, and through whom each passage of theirs came; empty where one came without."""
    name = names_of([root], known.actors)[0]
    ways = [_relays(item, known) for item in items if root in item.roots]
    is_document = root in known.actors and known.actors[root].kind is Kind.DOCUMENT
    if is_document and not any(ways):
        ways = [[outlet] if (outlet := known.outlet(item.evidence.source)) else [] for item in items]
    relays = list(dict.fromkeys(relay for way in ways for relay in way)) if all(ways) else []
    return name, f"as {'cited' if is_document else 'quoted'} by {listed(relays)}" if relays else ""


def _relays(item: CheckedEvidence, known: Known) -> list[str]:
    """Return who passed a passage on by the article's words, besides whoever printed it."""
    ids = [id_ for link in item.links[:-1] if link.is_known for id_ in link.link.actors]
    return [name for name in names_of(ids, known.actors) if name != known.outlet(item.evidence.source)]


def word_of(items: Sequence[CheckedEvidence], known: Known) -> str:
    """Return who passed *items* on or printed them, where who said it first is not known; empty where neither is."""
    outlets = _outlets(items, known)
    ends = {_last_relay(item, known) for item in items}
    passing = ends.pop() if len(ends) == 1 else ()
    relays = [name for name in names_of(passing, known.actors) if name not in outlets]
    by = (
        f"passed on by {' or '.join(relays)}"
        if relays
        else f"written in {listed(outlets)}"
        if outlets
        else ""
    )
    cited = _cited(items, {*relays, *outlets}, known)
    return f"{by}, citing {listed(cited)}" if by and cited else by


def relays_of(claim: CheckedClaim, actors: Mapping[str, Actor], outlets: Mapping[str, str]) -> str:
    """Return who passed on what is of one unknown origin, besides who printed it; empty where that is not known."""
    printed = {outlets.get(item.evidence.source, "") for item in claim.evidence if item.counted}
    if len(claim.origins.names) != 1:
        return ""
    names = names_of(filter(None, claim.origins.names[0].removeprefix("?").split("+")), actors)
    return " or ".join(name for name in names if name not in printed)


def _last_relay(item: CheckedEvidence, known: Known) -> tuple[str, ...]:
    """Return the agency or outlet nearest to the origin by the article's words; nobody where none is shown."""
    for link in reversed(item.links):
        actors = [known.actors[id_] for id_ in link.link.actors if id_ in known.actors]
        if link.is_known and actors and all(actor.kind in RELAYS for actor in actors):
            return link.link.actors
    return ()


def _cited(items: Sequence[CheckedEvidence], told: Collection[str], known: Known) -> list[str]:
    """Return whom the articles credit besides those who are *told*, where no source is known."""
    ids = [id_ for item in items for link in item.links if link.is_known for id_ in link.link.actors]
    return [name for name in dict.fromkeys(names_of(ids, known.actors)) if name not in told]


def is_direct(item: CheckedEvidence) -> bool:
    """Return whether a passage has somebody's very words."""
    layer = item.detected.innermost if item.detected else None
    return layer is not None and layer.kind is Speech.DIRECT


def where(claim: CheckedClaim, items: Sequence[CheckedEvidence], known: Known, told_by: str = "") -> str:
    """Return the date of the newest article of *items*, and behind it how many there are, of whom, of how many sources.

    Who printed one alone is not told again where *told_by* has it.
    """
    articles = dict.fromkeys(item.evidence.source for item in items)
    outlets = _outlets(items, known)
    told = []
    if len(articles) > 1:
        is_one_paper = len(outlets) == 1 and all(map(known.outlet, articles))
        told.append(f"{counted_word(len(articles))} articles{' of one outlet' if is_one_paper else ''}")
    else:
        told += [outlet for outlet in outlets if outlet not in told_by]
    if not outlets:
        told.append("outlet not known: find it")
    if len(articles) > 1 and (one := _one_source(claim)):
        told.append(one)
    behind = f" ({'; '.join(told)})" if told else ""
    return f"{said_of(items, known)}{behind}"


def _one_source(claim: CheckedClaim) -> str:
    """Return that what stands behind *claim* is one source or may be; empty where more are known, or none is."""
    if claim.corroboration is Corroboration.ONE_PARTY:
        return "of one party, which counts as one source"
    if not known_names(claim.origins) or claim.origins.low != 1:
        return ""
    return "one source" if claim.origins.high == 1 else "perhaps only one source"


def dated(items: Iterable[CheckedEvidence], known: Known) -> str:
    """Return of when the newest article of *items* is: `newest article of 18 May 2026, the first of 14 May 2026`.

    The first is told where each has a date and it was surely before: of an event, that is the date nearer to it.
    """
    articles = {item.evidence.source for item in items}
    dates = [known.sources[id_].published for id_ in articles if id_ in known.sources]
    newest = max((date for date in dates if date), key=lambda date: (extent(date)[1], date), default="")
    if not newest:
        return "date not recorded"
    first = min(filter(None, dates), key=lambda date: (extent(date), date))
    is_before = len(articles) == len([*filter(None, dates)]) and extent(first)[1] < extent(newest)[0]
    before = f", the first of {spelled(first)}" if is_before else ""
    return f"{'newest ' if len(articles) > 1 else ''}article of {spelled(newest)}{before}"


def said_of(items: Sequence[CheckedEvidence], known: Known) -> str:
    """Return of when the newest article of *items* is, and that what it tells was said before, where its words say so."""
    texts = [text for item in items for text in (item.match.text, *(link.match.text for link in item.links))]
    date = dated(items, known)
    return f"said earlier, find out when, as told in: {date}" if any(map(said_before, texts)) else date


def days_of(items: Iterable[CheckedEvidence], known: Known) -> list[str]:
    """Return of when the articles of *items* are, oldest first, each date once, as far as they are recorded."""
    articles = {item.evidence.source for item in items}
    dates = {date for id_ in articles if id_ in known.sources and (date := known.sources[id_].published)}
    return sorted(dates, key=lambda date: (extent(date), date))


def apart(claim: CheckedClaim, items: Iterable[CheckedEvidence], known: Known) -> list[FromToday]:
    """Return the words of *claim* that mean another time counted from one article of *items* than from another."""
    days = days_of(items, known)
    said = [day for date in days for day in extent(date)]
    return [one for one in from_today(claim) if len(days) > 1 and not one.is_one(said)]


def from_today(claim: CheckedClaim) -> tuple[FromToday, ...]:
    """Return the words of *claim* that tell a time from the day on which they were said."""
    text = claim.claim.text
    return told_from_today(text, claim.claim.language or language_of(text))


def _outlets(items: Iterable[CheckedEvidence], known: Known) -> list[str]:
    return sorted({known.outlet(item.evidence.source) for item in items} - {""})


def _authors(items: Iterable[CheckedEvidence], known: Known) -> str:
    """Return who wrote the articles, before their date; empty where that is not recorded."""
    ids = dict.fromkeys(item.evidence.source for item in items)
    authors = [known.sources[id_].author for id_ in ids if id_ in known.sources]
    names = list(dict.fromkeys(author for author in authors if author))
    return f"by {listed(names)}, " if names else ""


def known_names(count: Count) -> list[str]:
    """Return the ids of those in *count* who are known."""
    return [name for name in count.names if not name.startswith("?")]


def names_of(ids: Iterable[str], actors: Mapping[str, Actor]) -> list[str]:
    """Return what actors are called; whoever is not recorded by the id."""
    return [actors[id_].name if id_ in actors else id_ for id_ in ids]
