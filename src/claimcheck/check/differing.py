"""What changed between two verifications, and what of it for the worse."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.problem import Severity
from claimcheck.records.model import Fit
from claimcheck.report.changes import (
    Difference,
    Item,
    News,
    SeenClaim,
    SeenPassage,
    SeenProblem,
    Snapshot,
    Trend,
)
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import Consistency, Corroboration
from claimcheck.report.wording import plural

_STANDING = {
    Corroboration.UNCHECKED: -1,
    Corroboration.UNCORROBORATED: 0,
    Corroboration.SINGLE_ORIGIN: 1,
    Corroboration.UNDETERMINED: 2,
    Corroboration.ONE_PARTY: 2,
    Corroboration.CORROBORATED: 3,
}
"""What is less corroborated than what, least what was not looked at: perhaps one origin, and two of one party, are not compared."""

_TOOL = "claimcheck"

_ANCHORING = {Trend.WORSE: News.BROKEN, Trend.BETTER: News.MENDED}

_QUARREL = {Consistency.CONTRADICTED, Consistency.DENIED}


def compare(old: Snapshot, new: Snapshot) -> Difference:
    """Return what is different in *new*: settings, claims, sources, problems, each in the order of ids."""
    common = [id_ for id_ in sorted(old.claims) if id_ in new.claims]
    items = (
        *_settings({_TOOL: old.version, **old.settings}, {_TOOL: new.version, **new.settings}),
        *_presence("claim", old.claims, new.claims),
        *(item for id_ in common for item in _claim(old.claims[id_], new.claims[id_])),
        *_presence("source", old.sources, new.sources),
        *_sums(old.sources, new.sources),
        *_pages(old, new),
        *(
            item
            for id_ in sorted(new.silenced)
            for item in _silences("source", id_, old.silenced.get(id_, {}), new.silenced[id_])
        ),
        *_problems(old, new),
    )
    return Difference(items, len(common))


def _settings(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Item]:
    """Yield the settings that differ: what changed may be due to them alone."""
    for name in sorted({*old, *new}):
        before, after = old.get(name, ""), new.get(name, "")
        if before != after:
            yield Item("setting", name, News.CHANGED, Trend.NEUTRAL, before, after)


def _presence(kind: str, old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[Item]:
    yield from (Item(kind, id_, News.REMOVED, Trend.NEUTRAL) for id_ in sorted(old) if id_ not in new)
    yield from (Item(kind, id_, News.ADDED, Trend.NEUTRAL) for id_ in sorted(new) if id_ not in old)


def _sums(old: Mapping[str, str | None], new: Mapping[str, str | None]) -> Iterator[Item]:
    for id_ in sorted(old):
        if id_ in new and old[id_] != new[id_]:
            trend = Trend.WORSE if new[id_] is None else Trend.BETTER if old[id_] is None else Trend.NEUTRAL
            before, after = (sums[id_] or "unreadable" for sums in (old, new))
            yield Item("source", id_, News.CHANGED, trend, before, after)


def _pages(old: Snapshot, new: Snapshot) -> Iterator[Item]:
    for id_ in sorted(old.pages):
        if id_ in new.pages and old.pages[id_] != new.pages[id_]:
            yield Item("source", id_, News.CHANGED, Trend.NEUTRAL, old.pages[id_], new.pages[id_])


def _claim(old: SeenClaim, new: SeenClaim) -> Iterator[Item]:
    found = [
        *_passages(old, new),
        *_contradictions(old, new),
        *_corroboration(old, new),
        *_fit(old, new),
        *_words(old, new),
    ]
    # Whatever changed a claim otherwise changed its backing, too; alone it has to be told.
    yield from found or _backing(old, new)


def _backing(old: SeenClaim, new: SeenClaim) -> Iterator[Item]:
    for name in sorted({*old.backing, *new.backing}):
        before, after = (claim.backing.get(name, "") for claim in (old, new))
        if before != after:
            yield Item("claim", old.id, News.CHANGED, Trend.NEUTRAL, f"{name}: {before}", f"{name}: {after}")


def _trend(before: tuple[int, ...], after: tuple[int, ...]) -> Trend:
    """Return the direction of a value of which more is better."""
    return Trend.NEUTRAL if before == after else Trend.BETTER if after > before else Trend.WORSE


def _said(value: str) -> str:
    return value.replace("_", " ")


def _passages(old: SeenClaim, new: SeenClaim) -> Iterator[Item]:
    """Yield the quotations that broke or were mended; of others how many were exchanged."""
    turned = tuple(_turned(old, new))
    yield from turned
    worst = _trend((-old.anchor.rank,), (-new.anchor.rank,))
    if worst is not Trend.NEUTRAL and not turned:
        yield Item("claim", old.id, _ANCHORING[worst], worst, _said(old.anchor), _said(new.anchor))
    gone, come = (Counter(map(_words_of, side)) for side in (old.passages, new.passages))
    fewer, more = (gone - come).total(), (come - gone).total()
    if fewer or more:
        yield Item("claim", old.id, News.EVIDENCE, Trend.NEUTRAL, f"{fewer} gone", f"{more} new")


def _turned(old: SeenClaim, new: SeenClaim) -> Iterator[Item]:
    earlier, later = _by_words(old.passages), _by_words(new.passages)
    for key, passages in earlier.items():
        for before, after in zip(passages, later.get(key, ()), strict=False):
            trend = _trend((_soundness(before),), (_soundness(after),))
            if trend is not Trend.NEUTRAL:
                told = f"{before.source}: „{before.quote}“ {_anchored(before)}"
                yield Item("claim", old.id, _ANCHORING[trend], trend, told, _anchored(after))


def _words_of(passage: SeenPassage) -> tuple[str, str, str]:
    return passage.source, passage.stance, passage.quote


def _by_words(passages: Sequence[SeenPassage]) -> Mapping[tuple[str, str, str], list[SeenPassage]]:
    found: defaultdict[tuple[str, str, str], list[SeenPassage]] = defaultdict(list)
    for passage in passages:
        found[_words_of(passage)].append(passage)
    return found


def _soundness(passage: SeenPassage) -> int:
    """Return how well a quotation stands: one that is cut off lies, however literal it is."""
    return -1 if passage.stands else -2 - passage.anchor.rank


def _anchored(passage: SeenPassage) -> str:
    cut_off = passage.anchor is Anchor.FOUND and not passage.stands
    return "cut off" if cut_off else _said(passage.anchor)


def _contradictions(old: SeenClaim, new: SeenClaim) -> Iterator[Item]:
    # What is not listed cannot be told from what is not there: of such a type the numbers are compared.
    come = {e for e in new.contradictions - old.contradictions if e[0] not in {*old.unlisted, *new.unlisted}}
    gone = {e for e in old.contradictions - new.contradictions if e[0] not in {*old.unlisted, *new.unlisted}}
    yield from _numbers(old, new)
    for kind, other in sorted(come):
        yield Item("claim", old.id, News.CONTRADICTED, Trend.WORSE, after=_against(old.id, kind, other))
    for kind, other in sorted(gone):
        yield Item("claim", old.id, News.NOT_CONTRADICTED, Trend.BETTER, _against(old.id, kind, other))
    # Denied by passages alone, or superseded: no contradiction tells it.
    if old.consistency is not new.consistency and not (come or gone):
        trend = _trend((old.consistency not in _QUARREL,), (new.consistency not in _QUARREL,))
        yield Item("claim", old.id, News.CONSISTENCY, trend, old.consistency, new.consistency)


def _numbers(old: SeenClaim, new: SeenClaim) -> Iterator[Item]:
    """Yield how many claims contradict one, by type, where they are too many to be listed."""
    for kind in sorted({*old.unlisted, *new.unlisted}):
        before, after = (
            claim.unlisted.get(kind, 0) + sum(known == kind for known, _ in claim.contradictions)
            for claim in (old, new)
        )
        if before != after:
            news, trend = (
                (News.CONTRADICTED, Trend.WORSE) if after > before else (News.NOT_CONTRADICTED, Trend.BETTER)
            )
            told = (f"{plural(number, 'claim')} ({_said(kind)})" for number in (before, after))
            yield Item("claim", old.id, news, trend, *told)


def _against(id_: str, kind: str, other: str) -> str:
    return f"{'its own passages' if other == id_ else other} ({_said(kind)})"


def _corroboration(old: SeenClaim, new: SeenClaim) -> Iterator[Item]:
    if (old.corroboration, old.origins, old.names) == (new.corroboration, new.origins, new.names):
        return
    news = News.CORROBORATION
    if old.corroboration is not new.corroboration and Corroboration.CORROBORATED in {
        old.corroboration,
        new.corroboration,
    }:
        is_now = new.corroboration is Corroboration.CORROBORATED
        news = News.CORROBORATED if is_now else News.NOT_CORROBORATED
    trend = _trend(*((_STANDING[claim.corroboration], claim.origins[0]) for claim in (old, new)))
    yield Item("claim", old.id, news, trend, _backed(old), _backed(new))


def _backed(claim: SeenClaim) -> str:
    low, high = claim.origins
    origins = plural(high, "origin") if low == high else f"{low}–{plural(high, 'origin')}"
    names = f" ({', '.join(claim.names)})" if claim.names else ""
    return f"{_said(claim.corroboration)}, {origins}{names}"


def _fit(old: SeenClaim, new: SeenClaim) -> Iterator[Item]:
    if old.fit is new.fit:
        return
    if new.fit is Fit.OVERREACHES:
        news, trend = News.OVERREACHES, Trend.WORSE
    elif (old.fit, new.fit) == (Fit.OVERREACHES, Fit.LICENSED):
        news, trend = News.NOT_OVERREACHING, Trend.BETTER
    else:
        # What is no longer looked at does not say less than before.
        licence = _trend((old.fit is Fit.LICENSED,), (new.fit is Fit.LICENSED,))
        news, trend = News.FIT, licence
    yield Item("claim", old.id, news, trend, old.fit, new.fit)


def _words(old: SeenClaim, new: SeenClaim) -> Iterator[Item]:
    for name in sorted(old.words):
        if old.words[name] != new.words[name]:
            before, after = (f"{name} {claim.words[name] or '–'}" for claim in (old, new))
            yield Item("claim", old.id, News.REWORDED, Trend.NEUTRAL, before, after)
    yield from _silences("claim", old.id, old.ignored, new.ignored)
    if old.verdict != new.verdict:
        yield Item("claim", old.id, News.VERDICT, Trend.NEUTRAL, old.verdict, new.verdict)


def _problems(old: Snapshot, new: Snapshot) -> Iterator[Item]:
    # What is no longer told need not be mended: a contradiction may be silenced by either side.
    before = {id_: claim.ignored for id_, claim in old.claims.items()}
    after = {id_: claim.ignored for id_, claim in new.claims.items()}
    silenced = {
        code
        for earlier, later in ((before, after), (old.silenced, new.silenced))
        for id_, ignored in later.items()
        for code in _silenced(earlier.get(id_, {}), ignored)
    }
    items = [
        *(
            _gone(problem, silenced=problem.code in silenced)
            for problem in _unmatched(old.problems, new.problems)
        ),
        *(_come(problem) for problem in _unmatched(new.problems, old.problems)),
    ]
    yield from sorted(items, key=lambda item: (item.id, item.news, item.before, item.after))


def _silences(kind: str, id_: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Item]:
    for code, why in sorted(_silenced(old, new).items()):
        yield Item(kind, id_, News.SILENCED, Trend.NEUTRAL, after=f"{code}, {why}")
    for code in sorted(set(old) - set(new)):
        yield Item(kind, id_, News.NOT_SILENCED, Trend.NEUTRAL, f"{code}, {old[code]}")


def _silenced(old: Mapping[str, str], new: Mapping[str, str]) -> Mapping[str, str]:
    """Return the codes that are silenced and were not before, or for another reason: one more passage's."""
    return {code: why for code, why in new.items() if old.get(code) != why}


def _unmatched(these: Sequence[SeenProblem], those: Sequence[SeenProblem]) -> Iterator[SeenProblem]:
    """Yield the problems that only *these* have; one that is merely told in other words is the same."""
    left = Counter(those)
    reworded: list[SeenProblem] = []
    for problem in these:
        if left[problem]:
            left[problem] -= 1
        else:
            reworded.append(problem)
    alike = Counter(map(_about, left.elements()))
    for problem in reworded:
        if alike[_about(problem)]:
            alike[_about(problem)] -= 1
        else:
            yield problem


def _about(problem: SeenProblem) -> tuple[str, str, str]:
    return problem.code, problem.claim, problem.source


def _gone(problem: SeenProblem, *, silenced: bool) -> Item:
    is_news = problem.severity is not Severity.INFO and not silenced
    trend = Trend.BETTER if is_news else Trend.NEUTRAL
    return Item("problem", problem.claim or problem.source, News.PROBLEM_GONE, trend, before=_told(problem))


def _come(problem: SeenProblem) -> Item:
    trend = Trend.NEUTRAL if problem.severity is Severity.INFO else Trend.WORSE
    return Item("problem", problem.claim or problem.source, News.NEW_PROBLEM, trend, after=_told(problem))


def _told(problem: SeenProblem) -> str:
    return f"{problem.severity} {problem.code} {problem.slug}: {problem.message}"
