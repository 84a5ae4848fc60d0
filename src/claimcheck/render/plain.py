"""The words of an editor's report: who said it, who passed it on, what counts; without terms, codes and ids."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from claimcheck.problem import CODES
from claimcheck.records.model import RELAYS, Actor, Fit, Source
from claimcheck.render.phrase import actor_name, link_actors, readings, status, verdict
from claimcheck.report.actors import Leaning, Voice
from claimcheck.report.editorial import Editorial
from claimcheck.report.evidence import CheckedEvidence, CheckedLink, LinkKind
from claimcheck.report.model import CheckedClaim, Conflict, Contradiction
from claimcheck.report.wording import plural, read_by

PURPOSE = (
    "This report says of each claim what its quotations bear out: whether they stand word for word in their articles, "
    "who said it, how many sources stand behind it, and what speaks against it. It never says what is true."
)
"""What an editor is told first."""

CONFLICTS = {
    Conflict.NUMBER: "Another number",
    Conflict.VALUE: "Said otherwise",
    Conflict.DENIAL: "Said and denied",
    Conflict.DECLARED: "Contradicted, as somebody has judged",
    Conflict.ATTRIBUTION: "Credited to different sources",
    Conflict.SUPERSEDED: "Replaced by a newer claim",
    Conflict.NOT_COMPARABLE: "Differs, and is no contradiction",
}

LEANINGS = {
    Leaning.ALONE: "rests on it alone",
    Leaning.AMONG: "it is one of several, or may be",
    Leaning.UNSHOWN: "only the record names it",
    Leaning.AGAINST: "quoted against the claim",
}
"""What a claim has to do with a source."""


class Said(NamedTuple):
    """One step of how a passage came to its page: what somebody did, who, by which words, and what of it is not shown."""

    did: str
    who: str
    cue: str
    doubt: str
    """Empty where the article itself shows it."""


def conflict(entry: Contradiction, claim: CheckedClaim) -> str:
    """Return what stands between *claim* and another one, as a heading."""
    if entry.kind is Conflict.SUPERSEDED and entry.other in claim.claim.supersedes:
        return "Replaces an older claim"
    return CONFLICTS[entry.kind]


def _english(text: str) -> str:
    """Return what the tool says of words with the quotation marks of its language."""
    return re.sub("„([^„“”]*)“", r"“\1”", text)


def article_names(sources: Iterable[Source], actors: Mapping[str, Actor]) -> dict[str, str]:
    """Return what each article is called, by id: outlet and date, with the title where others are called so, too."""
    given = list(sources)
    short = {source.id: _short(source, actors) for source in given}
    often = Counter(short.values())
    longer = {
        source.id: short[source.id]
        if source.outlet and often[short[source.id]] == 1
        else ": ".join(part for part in (short[source.id], source.title) if part)
        for source in given
    }
    again = Counter(longer.values())
    return {id_: name if again[name] == 1 else f"{name} ({id_})" for id_, name in longer.items()}


def _short(source: Source, actors: Mapping[str, Actor]) -> str:
    name = actor_name(source.outlet, actors) if source.outlet else "outlet not named"
    return ", ".join(part for part in (name, source.published) if part)


def steps(item: CheckedEvidence, actors: Mapping[str, Actor]) -> list[Said]:
    """Return who said a passage and who passed it on, the first speaker first."""
    found = [_step(link, item, actors) for link in reversed(item.links)]
    if not item.roots and not (found and found[0].did in _SPOKEN):
        return [Said("Source", "not known", "", ""), *found]
    return found


_SPOKEN = frozenset(("Said by", "Perhaps said by"))


def _step(link: CheckedLink, item: CheckedEvidence, actors: Mapping[str, Actor]) -> Said:
    kinds = {actors[id_].kind for id_ in link.link.actors if id_ in actors}
    is_last = link is item.links[-1]
    is_passing = not is_last or (not item.roots and bool(kinds & RELAYS))
    who = link_actors(link.link, actors).replace(" and/or ", " or ")
    did, doubt = "Passed on by" if is_passing else "Said by", _doubt(link)
    return Said(f"Perhaps {did[0].lower()}{did[1:]}" if doubt else did, who, link.link.cue or "", doubt)


_DOUBTS = {
    LinkKind.IMPLIED: "the article does not name them: the record's word",
    LinkKind.UNREAD: "the article does not show it: the record's word",
    LinkKind.NO_CUE: "no words of the article show it: the record's word",
    LinkKind.CONTRADICTED: "the article names somebody else",
}


def _doubt(link: CheckedLink) -> str:
    """Return what of a step the article does not show."""
    if link.link.cue is None:
        return _DOUBTS[LinkKind.NO_CUE]
    if not link.match.is_found:
        return "the words that are to show it are not in the article"
    if link.is_owner:
        return "the words name only somebody of theirs"
    if link.denies and link.kind is not LinkKind.CONTRADICTED:
        return "they deny it"
    return _DOUBTS.get(link.kind, "")


def limits(item: CheckedEvidence, actors: Mapping[str, Actor]) -> list[tuple[str, str]]:
    """Return by which words the article hedges or limits what a passage says, as pairs of what it does and the words."""
    said = dict(readings(item, actors))
    names = {"hedged": "The article hedges", "bounded": "The article limits"}
    return [(name, _english(said[verb])) for verb, name in names.items() if verb in said]


_REASONS = {
    "a cue credits somebody else": "the article credits somebody else",
    "a cue denies it": "whoever is credited denies it",
    "context only": "it is there for context",
}


def counts(item: CheckedEvidence) -> str:
    """Return whether a passage counts for its claim, and why it does not."""
    if item.counted:
        return "counts for the claim"
    if item.evidence.stance == "denies" and item.stands:
        return "quoted against the claim"
    plain = next((words for start, words in _REASONS.items() if item.reason.startswith(start)), item.reason)
    return f"does not count: {plain}"


def reading(claim: CheckedClaim) -> str:
    """Return who has read claim and quotations together, and why they say so; empty where nobody did."""
    read = claim.claim.reading
    if read is None:
        return ""
    stale = ", before claim or quotations changed: it no longer counts" if claim.is_reading_stale else ""
    by = read_by(read)
    return f"{by[0].upper()}{by[1:]}{stale}: {read.why}"


def more(claim: CheckedClaim) -> str:
    """Return in what a claim says more than its quotations; empty where it does not."""
    return f"Says more: {_english(claim.fit_reason)}" if claim.fit is Fit.OVERREACHES else ""


def left(claim: CheckedClaim) -> str:
    """Return what of a claim is left to read; empty where nothing is, or none of it was compared."""
    is_open = claim.fit is Fit.UNCHECKED and claim.left_to_read
    return f"Left to read: {_english(claim.fit_reason)}" if is_open else ""


def remarks(claim: CheckedClaim) -> tuple[str, ...]:
    """Return what people say of a claim, and what of it says more or is left to read."""
    said = (
        status(claim),
        f"Judged by a person: {verdict(claim)}" if verdict(claim) else "",
        reading(claim),
        more(claim),
        left(claim),
    )
    return tuple(remark for remark in said if remark)


def meaning(code: str) -> str:
    """Return what a problem that was set aside is, without its code."""
    return CODES[code].summary if code in CODES else "a finding"


def part_shown(edited: Editorial) -> str:
    """Return that only some claims are shown, and how many; empty where all are."""
    shown, all_ = len(edited.entries), len(edited.whole.claims)
    return (
        f"{shown} of {plural(all_, 'claim')} {'is' if shown == 1 else 'are'} shown." if shown < all_ else ""
    )


def refused(edited: Editorial) -> str:
    """Return that records were refused; empty where none was."""
    number = edited.whole.refused
    return f"{plural(number, 'mistake')} in the records: what they concern is left out." if number else ""


def against(entry: Contradiction) -> str:
    """Return what stands between two claims, where the heading and the passages do not say it already."""
    if entry.kind in {Conflict.SUPERSEDED, Conflict.ATTRIBUTION}:
        return ""
    same = "; one source stands behind both sides" if entry.same_origin else ""
    return f"{entry.reason}{same}"


def voice_name(voice: Voice, actors: Mapping[str, Actor]) -> str:
    """Return who a source is."""
    return actor_name(voice.actor, actors) if voice.actor else "Source not known, of a passage at least"


def voice_header() -> tuple[str, ...]:
    """Return what stands above the rows."""
    return "Source", "Party", *(LEANINGS[leaning].capitalize() for leaning in Leaning), "Articles"


def voice_rows(edited: Editorial) -> Iterator[tuple[str, ...]]:
    """Yield who says it: a row a source, with its party, how many claims lean on it in which way, and its articles."""
    actors = edited.whole.actors
    for party in edited.parties:
        name = actor_name(party.actor, actors) or "–"
        for voice in party.voices:
            numbers = (str(voice.number(leaning) or "–") for leaning in Leaning)
            yield voice_name(voice, actors), name, *numbers, str(len(voice.articles))


def voice_weight(voice: Voice) -> str:
    """Return how many claims lean on a source, in which ways, and in how many articles it stands."""
    parts = [plural(len({lean.claim for lean in voice.leans}), "claim")]
    alone, against_ = voice.number(Leaning.ALONE), voice.number(Leaning.AGAINST)
    if alone:
        parts.append(
            f"{alone} {'rests' if alone == 1 else 'rest'} on {'it' if voice.actor else 'such'} alone"
        )
    if against_:
        parts.append(f"{against_} quoted against")
    parts.append(plural(len(voice.articles), "article"))
    return " · ".join(parts)
