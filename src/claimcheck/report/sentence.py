"""What stands of a claim, in one plain sentence for people who know none of the terms: the worst first, nothing left out.

Each axis tells at most one part, and only one that is in order may stay silent. A part says what was found and what was
not; it never says that a thing is so.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.problem import Problem, Severity
from claimcheck.records.model import Actor, Fit, Stance
from claimcheck.report.credit import known_names, known_of, names_of, relays_of
from claimcheck.report.evidence import Anchor, CheckedEvidence
from claimcheck.report.fit import exceeding
from claimcheck.report.model import (
    CheckedClaim,
    Conflict,
    Consistency,
    Corroboration,
    Report,
    plain_problem,
    problems_by_claim,
)
from claimcheck.report.wording import counted_word, listed


class Beside(NamedTuple):
    """What a report says of a claim besides what the claim itself holds."""

    actors: Mapping[str, Actor]
    problems: Sequence[Problem] = ()
    """What is wrong with it, whatever its severity."""
    shares_words: bool = False
    """Whether articles that count for it share whole runs of words."""
    outlets: Mapping[str, str] = MappingProxyType({})
    """What prints each article whose outlet is known, by the article's id."""


class Rank(IntEnum):
    """In what order parts are told."""

    BROKEN = 0
    AGAINST = 1
    MORE = 2
    NOTHING = 3
    WARNED = 4
    REPLACED = 5
    UNREAD = 6
    FEW = 7
    GOOD = 8
    BESIDE = 9


class Part(NamedTuple):
    """A part of the sentence."""

    rank: Rank
    words: str


def sentences(report: Report) -> dict[str, str]:
    """Return the sentence of each claim of *report*, by id."""
    beside = _beside_all(report)
    return {claim.claim.id: sentence(claim, beside[claim.claim.id]) for claim in report.claims}


def parts_of(report: Report) -> dict[str, list[Part]]:
    """Return all that is said of each claim of *report*, the worst first, by id."""
    beside = _beside_all(report)
    return {claim.claim.id: _parts(claim, beside[claim.claim.id]) for claim in report.claims}


def _beside_all(report: Report) -> dict[str, Beside]:
    problems = problems_by_claim(report)
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(report.dependences):
        for source in group.sources:
            groups[source].append(number)
    outlets = known_of(report).outlets
    return {
        claim.claim.id: Beside(
            report.actors, problems.get(claim.claim.id, ()), _shares_words(claim, groups), outlets
        )
        for claim in report.claims
    }


def _shares_words(claim: CheckedClaim, groups: Mapping[str, Sequence[int]]) -> bool:
    """Return whether two articles that count for *claim* are in one of the groups that each is in."""
    counted = {item.evidence.source for item in claim.evidence if item.counted}
    found = [group for source in counted for group in groups.get(source, ())]
    return len(set(found)) < len(found)


def sentence(claim: CheckedClaim, beside: Beside) -> str:
    """Return what stands of *claim* in one sentence, the worst first.

    Names and words of articles stand in it as they are: whoever shows it escapes it.
    """
    told = "; ".join(dict.fromkeys(part.words for part in _without_praise(_parts(claim, beside))))
    return f"{told[0].upper()}{told[1:]}."


def _parts(claim: CheckedClaim, beside: Beside) -> list[Part]:
    """Return all that is said of *claim*, the worst first."""
    if claim.corroboration is Corroboration.UNCHECKED or claim.consistency is Consistency.UNCHECKED:
        parts = [*_quotations(claim), *_problems(beside.problems), Part(Rank.UNREAD, _NOT_LOOKED_AT)]
    else:
        parts = [
            *_quotations(claim),
            *_against(claim, beside.actors),
            *_fit(claim),
            *_backing(claim, beside),
            *_problems(beside.problems),
            *_beside(claim, beside),
        ]
    return sorted(parts, key=lambda part: part.rank)


def _without_praise(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield *parts*; what is good of a claim that does not stand as it is, is said of its quotation alone."""
    is_clean = all(part.rank > Rank.REPLACED for part in parts)
    for part in parts:
        has_all = part.rank is Rank.GOOD and not is_clean
        words = part.words.replace(_SUPPORTED, "a quotation has all that the claim says", 1)
        yield part._replace(words=words) if has_all else part


_SUPPORTED = "supported as worded"
_NOT_LOOKED_AT = "nothing was read but whether the quotations stand in their articles"


def _quotations(claim: CheckedClaim) -> Iterator[Part]:
    """Yield what is wrong with where the quotations stand."""
    items = claim.evidence
    if not items:
        yield Part(Rank.BROKEN, "no passage is linked to it")
    for anchor, words in _ANCHORS.items():
        number = sum(item.anchor is anchor for item in items)
        if number:
            yield Part(Rank.BROKEN, f"{_of(number, len(items))} {words[number > 1]}")
    # Of several the same one, in whatever order the passages are recorded.
    cut = sorted((out for item in items for out in item.left_out if out.governs), key=lambda out: out.words)
    for out in cut[:1]:
        number = sum(item.cut_off for item in items)
        how = (
            "so that one sentence is made of two"
            if out.kind == "sentences"
            else f"“{out.words}” was left out"
        )
        is_ = "are" if number > 1 else "is"
        yield Part(Rank.BROKEN, f"{_of(number, len(items))} {is_} cut off, {how}")


_ANCHORS = {
    Anchor.NOT_FOUND: ("is not in its article word for word", "are not in their articles word for word"),
    Anchor.AMBIGUOUS: (
        "is in the article more than once, and nothing says which is meant",
        "are in their articles more than once, and nothing says which is meant",
    ),
    Anchor.UNCHECKED: ("could not be looked up", "could not be looked up"),
}
"""What is said of one quotation, and of several."""


def _of(number: int, all_: int) -> str:
    """Return how many of the quotations: `one of three quotations`."""
    if all_ == 1:
        return "the quotation"
    return f"{'all ' if number == all_ else f'{counted_word(number)} of '}{counted_word(all_)} quotations"


def _against(claim: CheckedClaim, actors: Mapping[str, Actor]) -> Iterator[Part]:
    """Yield what speaks against it: other claims, and passages that deny it."""
    if claim.consistency in {Consistency.CONTRADICTED, Consistency.DENIED}:
        yield from _opposed(claim, actors) or (Part(Rank.AGAINST, "something here speaks against it"),)
    elif claim.consistency is Consistency.SUPERSEDED:
        yield Part(Rank.REPLACED, "a newer claim here replaces it")


def _opposed(claim: CheckedClaim, actors: Mapping[str, Actor]) -> list[Part]:
    own = claim.claim.id
    kinds = {entry.kind for entry in claim.contradictions if entry.other != own} | set(claim.unlisted)
    parts = [words for kind, words in _CONFLICTS.items() if kind in kinds]
    if any(entry.other == own and entry.kind is Conflict.ATTRIBUTION for entry in claim.contradictions):
        parts.append("the same words are credited to different sources")
    if any(item.stands and item.evidence.stance is Stance.DENIES for item in claim.evidence):
        who = listed(names_of(known_names(claim.denials), actors))
        parts.append(f"quoted against it: {who}" if who else "a passage denies it")
    return [Part(Rank.AGAINST, words) for words in parts]


_CONFLICTS = {
    Conflict.NUMBER: "another claim here gives another number",
    Conflict.VALUE: "another claim here says otherwise",
    Conflict.DECLARED: "another claim here contradicts it",
    Conflict.ATTRIBUTION: "the same words are credited to somebody else, too",
    Conflict.DENIAL: "another claim here says the opposite",
}


def _fit(claim: CheckedClaim) -> Iterator[Part]:
    """Yield whether the claim says more than its quotations, or that nobody has read whether it does."""
    by = claim.claim.reading.by if claim.is_read and claim.claim.reading else ""
    supported = any(item.stands and item.evidence.stance is Stance.SUPPORTS for item in claim.evidence)
    if claim.fit is Fit.OVERREACHES:
        own = f"it says more than its quotations, read by {by}" if by else ""
        told = exceeding(claim.compared, claim.evidence) or ["it says more than its quotations"]
        yield Part(Rank.MORE, own or "; ".join(told))
    elif claim.fit is Fit.UNCHECKED and by:
        yield Part(Rank.UNREAD, f"whether the words mean the same was left open, read by {by}")
    elif claim.fit is Fit.UNCHECKED:
        yield Part(Rank.UNREAD, _UNREAD if supported else "its words could be compared with no quotation")
    elif claim.corroboration is not Corroboration.UNCORROBORATED:
        yield Part(Rank.GOOD, f"{_SUPPORTED}{f', read by {by}' if by else ''}")


_UNREAD = "nobody has read whether the words mean the same"


def _backing(claim: CheckedClaim, beside: Beside) -> Iterator[Part]:
    """Yield how many stand behind it."""
    low, actors = claim.origins.low, beside.actors
    printed = _printed(claim, beside.outlets)
    known = names_of(_certain(claim), actors)
    match claim.corroboration:
        case Corroboration.UNCORROBORATED:
            yield from _unsupported(claim)
        case Corroboration.SINGLE_ORIGIN if known:
            all_ = "but all go back to" if claim.articles > 1 else "and it goes back to"
            yield Part(Rank.FEW, f"{printed}, {all_} {' or '.join(known)}")
        case Corroboration.SINGLE_ORIGIN:
            relays = relays_of(claim, actors, beside.outlets)
            beyond = f" beyond {relays}, who passed it on," if relays else ""
            yield Part(Rank.FEW, f"{printed}, and{beyond} its source is not known")
        case Corroboration.UNDETERMINED:
            # Where none is certain, one is the fewest that they can have.
            one = f"{counted_word(max(low, 1))} source{'s' if low > 1 else ''}{': ' if known else ''}{' or '.join(known)}"
            all_ = "which may all go back" if claim.articles > 1 else "whose passages may all go back"
            yield Part(Rank.FEW, f"{printed}, {all_} to {one}")
        case Corroboration.ONE_PARTY:
            party = listed(names_of(known_names(claim.parties), actors))
            yield Part(Rank.FEW, f"{printed}, but all sources are of one party: {party}")
        case _:
            sources = f"{counted_word(low)} source{'s' if low > 1 else ''} counted apart"
            yield Part(
                Rank.BESIDE if low > 1 else Rank.FEW, f"{printed}, at least {sources}: {listed(known)}"
            )


def _printed(claim: CheckedClaim, outlets: Mapping[str, str]) -> str:
    """Return how many articles count, and of one alone who printed it: `one article (Harbour Herald)`."""
    if claim.articles != 1:
        return f"{counted_word(claim.articles)} articles"
    names = {outlets.get(item.evidence.source, "") for item in claim.evidence if item.counted} - {""}
    return f"one article{''.join(f' ({name})' for name in sorted(names))}"


def _unsupported(claim: CheckedClaim) -> Iterator[Part]:
    if any(item.evidence.stance is Stance.SUPPORTS for item in claim.evidence):
        yield Part(Rank.NOTHING, "no quotation counts in its support")
    elif claim.evidence:
        yield Part(Rank.NOTHING, "no quotation here supports it")


def _problems(problems: Iterable[Problem]) -> Iterator[Part]:
    """Yield what else is wrong that no axis tells, the gravest first."""
    for problem in sorted(
        problems, key=lambda problem: (problem.severity.rank, problem.code, problem.message)
    ):
        words = plain_problem(problem)
        if words:
            yield Part(Rank.BROKEN if problem.severity is Severity.ERROR else Rank.WARNED, words)


def _beside(claim: CheckedClaim, beside: Beside) -> Iterator[Part]:
    """Yield what is to be known besides: shared words, what people set aside or judged."""
    counted = [item for item in claim.evidence if item.counted]
    if counted and all(map(is_heading, counted)):
        yield Part(Rank.FEW, "quoted is a headline or the like, no sentence of the text")
    if beside.shares_words:
        yield Part(Rank.FEW, "some of its articles share their wording")
    aside = len(claim.ignored) + sum(len(item.ignored) + len(item.set_apart) for item in claim.evidence)
    if aside:
        yield Part(Rank.BESIDE, f"{counted_word(aside)} finding{'s' if aside > 1 else ''} set aside by hand")
    verdict = claim.claim.verdict
    if verdict is not None:
        yield Part(Rank.BESIDE, f"judged “{verdict.rating}” by {verdict.by}")


def is_heading(item: CheckedEvidence) -> bool:
    """Return whether its quotation ends a paragraph which no mark ends, as headlines and captions are."""
    around = item.passage.text.rstrip() if item.passage else ""
    return around[-1:].isalnum() and around.endswith(item.match.text.rstrip())


def _certain(claim: CheckedClaim) -> list[str]:
    """Return the known origins of *claim* that a passage without a doubt has; all of them where none has one."""
    known = list(known_names(claim.origins))
    sure = {root for item in claim.evidence if item.counted and not item.uncertain for root in item.roots}
    return [name for name in known if name in sure] or known
