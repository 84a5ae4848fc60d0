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
from claimcheck.records.model import Actor, Fit, Modality, Stance
from claimcheck.report.evidence import Anchor, CheckedEvidence
from claimcheck.report.fit import exceeding
from claimcheck.report.model import CheckedClaim, Conflict, Consistency, Corroboration, Count, Report
from claimcheck.report.needs import plain_problem, problems_by_claim
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


class _Rank(IntEnum):
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


class _Part(NamedTuple):
    rank: _Rank
    words: str


def sentences(report: Report) -> dict[str, str]:
    """Return the sentence of each claim of *report*, by id."""
    beside = _beside_all(report)
    return {claim.claim.id: sentence(claim, beside[claim.claim.id]) for claim in report.claims}


def credits_of(report: Report) -> dict[str, str]:
    """Return how each claim of *report* is to be credited where it is printed, by id."""
    beside = _beside_all(report)
    return {claim.claim.id: credit(claim, beside[claim.claim.id]) for claim in report.claims}


def credit(claim: CheckedClaim, beside: Beside) -> str:
    """Return whose word *claim* is, in one sentence for whoever prints it; a plan is no fact, and an article no source."""
    counted = [item for item in claim.evidence if item.counted]
    how = "as a headline, " if counted and all(map(_is_heading, counted)) else ""
    how += _AS.get(claim.claim.modality, "")
    known = names_of(_certain(claim), beside.actors)
    number = f" ({_articles(claim, beside)})"
    if known:
        is_one = claim.corroboration is Corroboration.SINGLE_ORIGIN
        return f"Print it {how}with its source: {' or '.join(known) if is_one else listed(known)}{number}."
    relays = _relays(claim, beside)
    outlets = _outlets(counted, beside)
    by = (
        f"passed on by {relays}"
        if relays
        else f"written in {listed(outlets)}"
        if outlets
        else "its article has it"
    )
    cited = _cited(claim, counted, beside)
    beyond = f"{by}, citing {listed(cited)}" if cited else by
    return f"Print it {how}as {beyond}: who said it first is not shown{number}."


def _articles(claim: CheckedClaim, beside: Beside) -> str:
    """Return how many articles count for *claim*, and what makes them fewer than they look."""
    counted = [item for item in claim.evidence if item.counted]
    outlets = {beside.outlets.get(item.evidence.source, "") for item in counted}
    is_one_paper = claim.articles > 1 and len(outlets) == 1 and "" not in outlets
    told = f"{counted_word(claim.articles)} article{'s' if claim.articles > 1 else ''}"
    told += " of one paper" if is_one_paper else ""
    if claim.corroboration is Corroboration.ONE_PARTY:
        return f"{told}; they belong together and count as one"
    if claim.articles > 1 and claim.origins.low == 1:
        return f"{told}; no more than one source is certain"
    return told


def _outlets(counted: Sequence[CheckedEvidence], beside: Beside) -> list[str]:
    return sorted({beside.outlets.get(item.evidence.source, "") for item in counted} - {""})


def _cited(claim: CheckedClaim, counted: Sequence[CheckedEvidence], beside: Beside) -> list[str]:
    """Return whom the articles credit, besides outlets and those who passed it on, where no source is known."""
    relays = {id_ for name in claim.origins.names for id_ in name.removeprefix("?").split("+")}
    ids = [
        id_
        for item in counted
        for link in item.links
        if link.is_known
        for id_ in link.link.actors
        if id_ not in relays
    ]
    printed = _outlets(counted, beside)
    return [name for name in dict.fromkeys(names_of(ids, beside.actors)) if name not in printed]


_AS = {
    Modality.PLANNED: "as a plan, ",
    Modality.FORECAST: "as a forecast, ",
    Modality.POSSIBLE: "as a possibility, ",
}


def _beside_all(report: Report) -> dict[str, Beside]:
    problems = problems_by_claim(report)
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(report.dependences):
        for source in group.sources:
            groups[source].append(number)
    known = ((checked.source.id, checked.source.outlet) for checked in report.sources)
    outlets = {id_: report.actors[outlet].name for id_, outlet in known if outlet and outlet in report.actors}
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
    if claim.corroboration is Corroboration.UNCHECKED or claim.consistency is Consistency.UNCHECKED:
        parts = [*_quotations(claim), *_problems(beside.problems), _Part(_Rank.UNREAD, _NOT_LOOKED_AT)]
    else:
        parts = [
            *_quotations(claim),
            *_against(claim, beside.actors),
            *_fit(claim),
            *_backing(claim, beside),
            *_problems(beside.problems),
            *_beside(claim, beside),
        ]
    parts = [*_without_praise(parts)]
    told = "; ".join(dict.fromkeys(part.words for part in sorted(parts, key=lambda part: part.rank)))
    return f"{told[0].upper()}{told[1:]}."


def _without_praise(parts: Sequence[_Part]) -> Iterator[_Part]:
    """Yield *parts*; what is good of a claim that does not stand as it is, is said of its quotation alone."""
    is_clean = all(part.rank > _Rank.REPLACED for part in parts)
    for part in parts:
        has_all = part.rank is _Rank.GOOD and not is_clean
        words = part.words.replace(_SUPPORTED, "a quotation has all that it says", 1)
        yield part._replace(words=words) if has_all else part


_SUPPORTED = "supported as worded"
_NOT_LOOKED_AT = "nothing was read but whether the quotations stand in their articles"


def _quotations(claim: CheckedClaim) -> Iterator[_Part]:
    """Yield what is wrong with where the quotations stand."""
    items = claim.evidence
    if not items:
        yield _Part(_Rank.BROKEN, "no passage is linked to it")
    for anchor, words in _ANCHORS.items():
        number = sum(item.anchor is anchor for item in items)
        if number:
            yield _Part(_Rank.BROKEN, f"{_of(number, len(items))} {words[number > 1]}")
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
        yield _Part(_Rank.BROKEN, f"{_of(number, len(items))} {is_} cut off, {how}")


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


def _against(claim: CheckedClaim, actors: Mapping[str, Actor]) -> Iterator[_Part]:
    """Yield what speaks against it: other claims, and passages that deny it."""
    if claim.consistency in {Consistency.CONTRADICTED, Consistency.DENIED}:
        yield from _opposed(claim, actors) or (_Part(_Rank.AGAINST, "something here speaks against it"),)
    elif claim.consistency is Consistency.SUPERSEDED:
        yield _Part(_Rank.REPLACED, "a newer claim here replaces it")


def _opposed(claim: CheckedClaim, actors: Mapping[str, Actor]) -> list[_Part]:
    own = claim.claim.id
    kinds = {entry.kind for entry in claim.contradictions if entry.other != own} | set(claim.unlisted)
    parts = [words for kind, words in _CONFLICTS.items() if kind in kinds]
    if any(entry.other == own and entry.kind is Conflict.ATTRIBUTION for entry in claim.contradictions):
        parts.append("the same words are credited to different sources")
    if any(item.stands and item.evidence.stance is Stance.DENIES for item in claim.evidence):
        who = listed(names_of(known_names(claim.denials), actors))
        parts.append(f"quoted against it: {who}" if who else "a passage denies it")
    return [_Part(_Rank.AGAINST, words) for words in parts]


_CONFLICTS = {
    Conflict.NUMBER: "another claim here gives another number",
    Conflict.VALUE: "another claim here says otherwise",
    Conflict.DECLARED: "another claim here contradicts it",
    Conflict.ATTRIBUTION: "the same words are credited to somebody else, too",
    Conflict.DENIAL: "another claim here says the opposite",
}


def _fit(claim: CheckedClaim) -> Iterator[_Part]:
    """Yield whether the claim says more than its quotations, or that nobody has read whether it does."""
    by = claim.claim.reading.by if claim.is_read and claim.claim.reading else ""
    supported = any(item.stands and item.evidence.stance is Stance.SUPPORTS for item in claim.evidence)
    if claim.fit is Fit.OVERREACHES:
        own = f"it says more than its quotations, read by {by}" if by else ""
        told = exceeding(claim.compared, claim.evidence) or ["it says more than its quotations"]
        yield _Part(_Rank.MORE, own or "; ".join(told))
    elif claim.fit is Fit.UNCHECKED and by:
        yield _Part(_Rank.UNREAD, f"whether the words mean the same was left open, read by {by}")
    elif claim.fit is Fit.UNCHECKED:
        yield _Part(_Rank.UNREAD, _UNREAD if supported else "its words could be compared with no quotation")
    elif claim.corroboration is not Corroboration.UNCORROBORATED:
        yield _Part(_Rank.GOOD, f"{_SUPPORTED}{f', read by {by}' if by else ''}")


_UNREAD = "nobody has read whether the words mean the same"


def _backing(claim: CheckedClaim, beside: Beside) -> Iterator[_Part]:
    """Yield how many stand behind it."""
    low, actors = claim.origins.low, beside.actors
    printed = _printed(claim, beside.outlets)
    known = names_of(_certain(claim), actors)
    match claim.corroboration:
        case Corroboration.UNCORROBORATED:
            yield from _unsupported(claim)
        case Corroboration.SINGLE_ORIGIN if known:
            all_ = "but all go back to" if claim.articles > 1 else "and it goes back to"
            yield _Part(_Rank.FEW, f"{printed}, {all_} {' or '.join(known)}")
        case Corroboration.SINGLE_ORIGIN:
            relays = _relays(claim, beside)
            beyond = f" beyond {relays}, who passed it on," if relays else ""
            yield _Part(_Rank.FEW, f"{printed}, and{beyond} its source is not known")
        case Corroboration.UNDETERMINED:
            one = f"{counted_word(low)} source{'s' if low > 1 else ''}{': ' if known else ''}{' or '.join(known)}"
            all_ = "which may all go back" if claim.articles > 1 else "whose passages may all go back"
            yield _Part(_Rank.FEW, f"{printed}, {all_} to {one}")
        case Corroboration.ONE_PARTY:
            party = listed(names_of(known_names(claim.parties), actors))
            yield _Part(_Rank.FEW, f"{printed}, but all sources are of one party: {party}")
        case _:
            sources = f"{counted_word(low)} source{'s' if low > 1 else ''} counted apart"
            yield _Part(
                _Rank.BESIDE if low > 1 else _Rank.FEW, f"{printed}, at least {sources}: {listed(known)}"
            )


def _relays(claim: CheckedClaim, beside: Beside) -> str:
    """Return who passed on what is of one unknown origin, besides who printed it; empty where that is not known."""
    printed = {beside.outlets.get(item.evidence.source, "") for item in claim.evidence if item.counted}
    if len(claim.origins.names) != 1:
        return ""
    names = names_of(filter(None, claim.origins.names[0].removeprefix("?").split("+")), beside.actors)
    return " or ".join(name for name in names if name not in printed)


def _printed(claim: CheckedClaim, outlets: Mapping[str, str]) -> str:
    """Return how many articles count, and of one alone who printed it: `one article (Harbour Herald)`."""
    if claim.articles != 1:
        return f"{counted_word(claim.articles)} articles"
    names = {outlets.get(item.evidence.source, "") for item in claim.evidence if item.counted} - {""}
    return f"one article{''.join(f' ({name})' for name in sorted(names))}"


def _unsupported(claim: CheckedClaim) -> Iterator[_Part]:
    if any(item.evidence.stance is Stance.SUPPORTS for item in claim.evidence):
        yield _Part(_Rank.NOTHING, "no quotation counts in its support")
    elif claim.evidence:
        yield _Part(_Rank.NOTHING, "no quotation here supports it")


def _problems(problems: Iterable[Problem]) -> Iterator[_Part]:
    """Yield what else is wrong that no axis tells, the gravest first."""
    for problem in sorted(
        problems, key=lambda problem: (problem.severity.rank, problem.code, problem.message)
    ):
        words = plain_problem(problem)
        if words:
            yield _Part(_Rank.BROKEN if problem.severity is Severity.ERROR else _Rank.WARNED, words)


def _beside(claim: CheckedClaim, beside: Beside) -> Iterator[_Part]:
    """Yield what is to be known besides: shared words, what people set aside or judged."""
    counted = [item for item in claim.evidence if item.counted]
    if counted and all(map(_is_heading, counted)):
        yield _Part(_Rank.FEW, "quoted is a headline or the like, no sentence of the text")
    if beside.shares_words:
        yield _Part(_Rank.FEW, "some of its articles share their wording")
    aside = len(claim.ignored) + sum(len(item.ignored) + len(item.set_apart) for item in claim.evidence)
    if aside:
        yield _Part(
            _Rank.BESIDE, f"{counted_word(aside)} finding{'s' if aside > 1 else ''} set aside by hand"
        )
    verdict = claim.claim.verdict
    if verdict is not None:
        yield _Part(_Rank.BESIDE, f"judged “{verdict.rating}” by {verdict.by}")


def _is_heading(item: CheckedEvidence) -> bool:
    """Return whether its quotation ends a paragraph which no mark ends, as headlines and captions are."""
    around = item.passage.text.rstrip() if item.passage else ""
    return around[-1:].isalnum() and around.endswith(item.match.text.rstrip())


def known_names(count: Count) -> list[str]:
    """Return the ids of those in *count* who are known."""
    return [name for name in count.names if not name.startswith("?")]


def names_of(ids: Iterable[str], actors: Mapping[str, Actor]) -> list[str]:
    """Return what actors are called; whoever is not recorded by the id."""
    return [actors[id_].name if id_ in actors else id_ for id_ in ids]


def _certain(claim: CheckedClaim) -> list[str]:
    """Return the known origins of *claim* that a passage without a doubt has; all of them where none has one."""
    known = list(known_names(claim.origins))
    sure = {root for item in claim.evidence if item.counted and not item.uncertain for root in item.roots}
    return [name for name in known if name in sure] or known
