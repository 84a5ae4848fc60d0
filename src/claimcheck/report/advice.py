"""What an editor is told of a claim on page one: what to do with it, in the imperative, and what else speaks against it.

It says only what was read in the articles and records, and names other claims by their numbers.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.problem import CODES
from claimcheck.records.model import Fit, Stance, Status
from claimcheck.records.values import spelled
from claimcheck.report.act import (
    Act,
    Acting,
    counted,
    is_backed,
    is_bare,
    is_headline,
    opposing,
)
from claimcheck.report.credit import (
    Known,
    apart,
    credit,
    days_of,
    from_today,
    known_names,
    known_of,
    said_of,
    source_of,
    where,
    whose,
    word_of,
)
from claimcheck.report.evidence import CheckedEvidence, MarkKind
from claimcheck.report.fit import changes, to_read
from claimcheck.report.model import CheckedClaim, Conflict, Consistency, Contradiction, Report
from claimcheck.report.sentence import Part, Rank, parts_of
from claimcheck.report.wording import counted_word, listed
from claimcheck.text.sentence import sentences_of


class Advice(NamedTuple):
    """What to do with a claim, and what else is to be heeded before; empty where nothing is."""

    do: str
    besides: str = ""
    background: str = ""
    """What only leads to other claims."""


class _Told(NamedTuple):
    """What advice is made of."""

    report: Report
    acts: Mapping[str, Acting]
    numbers: Mapping[str, int]
    """Of the claims that are shown, by id."""
    claims: Mapping[str, CheckedClaim]
    parts: Mapping[str, Sequence[Part]]
    known: Known
    quoting: Mapping[str, Sequence[tuple[CheckedEvidence, str]]]
    """The passages of each article that are to support a claim, and which."""


def advices(report: Report, acts: Mapping[str, Acting], numbers: Mapping[str, int]) -> dict[str, Advice]:
    """Return what is told of each of the claims of *report* that have *numbers*, by id."""
    quoting: defaultdict[str, list[tuple[CheckedEvidence, str]]] = defaultdict(list)
    for claim in report.claims:
        for item in claim.evidence:
            if item.stands and item.evidence.stance is Stance.SUPPORTS:
                quoting[item.evidence.source].append((item, claim.claim.id))
    claims = {claim.claim.id: claim for claim in report.claims}
    told = _Told(report, acts, numbers, claims, parts_of(report), known_of(report), quoting)
    return {id_: _advice(claims[id_], told) for id_ in numbers}


def _advice(claim: CheckedClaim, told: _Told) -> Advice:
    acting = told.acts[claim.claim.id]
    ids = _neighbours(claim, acting, told)
    is_disputed = any(told.acts[id_].act is Act.DISPUTED for id_ in ids)
    neighbours = [_same_passage(ids, acting, told)] if ids else []
    besides = [
        *_warned(claim, acting, told),
        *(neighbours if is_disputed else ()),
        *_same_matter(claim, acting, ids, told),
        *_aside(claim),
    ]
    background = [*(() if is_disputed else neighbours), *_bare(claim, told)]
    match acting.act:
        case Act.CREDIT | Act.AS_WRITTEN:
            do = credit(claim, acting.shown, told.known)
        case Act.CHANGE:
            do = _change(claim, told)
        case Act.DISPUTED:
            do = _disputed(claim, told)
        case Act.DROP:
            do = _drop(claim, told)
        case Act.READ:
            do = " ".join([*_waits(claim), *_first(claim, acting, told)])
            besides = [*_source(claim, told), *besides]
    waits = [] if acting.act is Act.READ else [*_waits(claim)]
    return Advice(
        " ".join([do, *_passing(claim, acting, told.known)]),
        " ".join([*waits, *besides]),
        " ".join(background),
    )


def _change(claim: CheckedClaim, told: _Told) -> str:
    """Return what to write instead, and whose word that is."""
    items = _compared(claim)
    words = changes(claim.compared, claim.evidence, [*_near(claim, told.report)])
    return f"{'; '.join([words[0], *map(_lower, words[1:]), whose(claim, items, told.known)])}."


def _compared(claim: CheckedClaim) -> list[CheckedEvidence]:
    """Return the passages in which the changed claim stands: the one it was compared with, and those in the same words."""
    numbers = {item.evidence for item in claim.compared}
    words = {item.match.text for item in claim.evidence if item.number in numbers}
    return [
        item
        for item in claim.evidence
        if item.stands and item.evidence.stance is Stance.SUPPORTS and item.match.text in words
    ]


def _near(claim: CheckedClaim, report: Report) -> Iterator[CheckedEvidence]:
    """Yield the passages in the language of *claim*: those that are not translated, and of no other language by the record."""
    for item in claim.evidence:
        spoken = report.source(item.evidence.source).language
        is_other = claim.claim.language and spoken and claim.claim.language != spoken
        if not item.evidence.gloss and not is_other:
            yield item


def _disputed(claim: CheckedClaim, told: _Told) -> str:
    """Return what is to be done first with a claim that something speaks against, and what stands on both sides.

    Where all that does is claims for which no quotation counts, there are no two sides to print.
    """
    rivals = opposing(claim.contradictions, claim)
    is_two_sided = (
        not rivals
        or claim.unlisted
        or claim.denials.high
        or any(is_backed(told.claims[entry.other]) for entry in rivals)
    )
    sides = "Both sides or neither." if is_two_sided else "Settle first what speaks against it."
    reading = {
        Fit.UNCHECKED: " Compare it with its quotation.",
        Fit.OVERREACHES: " Not as worded: it says more than its quotation.",
    }.get(claim.fit, "")
    behind = _behind(claim, told)
    denials = [item for item in claim.evidence if item.stands and item.evidence.stance is Stance.DENIES]
    deniers = source_of(claim, denials, told.known)
    by = f"by {deniers}" if deniers else "whose source is not known"
    against = [f"a denial {by}{_of(denials, told.known)}"] if denials else []
    against += dict.fromkeys(_rival(entry, told) for entry in _shown_rivals(claim, told))
    other_side = f" Against it: {'; '.join(against)}." if against else ""
    return f"{sides}{reading} For it: {behind}.{other_side}"


def _shown_rivals(claim: CheckedClaim, told: _Told) -> list[Contradiction]:
    return [entry for entry in opposing(claim.side_by_side, claim) if not is_bare(told.claims[entry.other])]


def _rival(entry: Contradiction, told: _Told) -> str:
    """Return the words of a claim that speaks against another, and who stands behind it."""
    other = told.claims[entry.other]
    behind = _behind(other, told) if is_backed(other) else "no quotation counts for it as worded"
    fits = _FITS.get(other.fit, "") if is_backed(other) else ""
    # A person's judgement is told as such.
    judged = "; judged so by hand" if entry.kind is Conflict.DECLARED else ""
    return f"{_named(entry.other, told)} ({behind}{fits}{judged})"


def _behind(claim: CheckedClaim, told: _Told) -> str:
    """Return who stands behind a claim, and of when: its sources, else whoever passed it on or printed it."""
    items = counted(claim)
    by = word_of(items, told.known)
    who = source_of(claim, items, told.known) or f"its source is not known{f', {by}' if by else ''}"
    return f"{who}{_of(items, told.known)}"


def _of(items: Sequence[CheckedEvidence], known: Known) -> str:
    """Return of when the newest article is, where that is recorded: numbers of two days may both be right."""
    return f", {said_of(items, known)}" if days_of(items, known) else ""


_FITS = {
    Fit.UNCHECKED: "; not yet compared with its quotation",
    Fit.OVERREACHES: "; it says more than its quotation",
}


def _named(id_: str, told: _Told) -> str:
    """Return the words of a claim, behind its number where it is shown."""
    number = f"{told.numbers[id_]}, " if id_ in told.numbers else ""
    return f"{number}“{told.claims[id_].claim.text}”"


def _drop(claim: CheckedClaim, told: _Told) -> str:
    """Return that it is not to be printed, why, and what is to be used or looked at instead."""
    id_ = claim.claim.id
    reasons = [part.words for part in told.parts[id_] if part.rank <= Rank.WARNED]
    newer = [entry.other for entry in claim.contradictions if _replaces(entry, claim, told)]
    if claim.consistency is Consistency.SUPERSEDED and newer:
        instead = listed([f"{_named(other, told)} ({_standing(other, told)})" for other in newer])
        reasons.append(f"it is replaced by {instead}")
    numbers = sorted(
        told.numbers[entry.other]
        for entry in opposing(claim.side_by_side, claim)
        if entry.other in told.numbers
    )
    see = f" See {listed(numbers)}." if numbers else ""
    why = f": {'; '.join(dict.fromkeys(reasons))}" if reasons else ""
    return f"Do not print it{why}.{''.join(_instead(claim))}{see}"


def _instead(claim: CheckedClaim) -> Iterator[str]:
    """Yield what an article has instead of a quotation, where a few words differ."""
    for item in claim.evidence:
        if item.cut_off and (whole := _sentence(item)):
            yield f" The article has: “{whole}”"
        change = item.match.difference
        if not item.match.is_found and change and sum(not step.same for step in change.steps) == 1:
            has = f"has “{change.printed}”" if change.printed else "does not have it"
            yield (
                f" The article {has} where the quotation has “{change.quoted}”."
                if change.quoted
                else f" The article {has} besides."
            )


def _sentence(item: CheckedEvidence) -> str:
    """Return the sentences of the article in which a quotation stands, where they are not long."""
    if item.passage is None:
        return ""
    text = item.passage.text
    marks = [mark for mark in item.passage.marks if mark.kind in {MarkKind.QUOTE, MarkKind.LEFT_OUT}]
    whole = " ".join(
        text[span.start : span.end].strip()
        for span in sentences_of(text, 0)
        if any(mark.start < span.end and span.start < mark.end for mark in marks)
    )
    return whole if len(whole) <= _LONGEST else ""


_LONGEST = 240
"""Code points of a sentence that stands in a row."""


def _replaces(entry: Contradiction, claim: CheckedClaim, told: _Told) -> bool:
    return entry.kind is Conflict.SUPERSEDED and claim.claim.id in told.claims[entry.other].claim.supersedes


_STANDING = {
    Act.CREDIT: "may be printed",
    Act.AS_WRITTEN: "only as the article has it",
    Act.CHANGE: "only with a change",
    Act.DISPUTED: "disputed",
    Act.DROP: "not to be printed",
    Act.READ: "to be read first",
}
"""What is to be done with a claim, told at another one."""


def _standing(id_: str, told: _Told) -> str:
    return _STANDING[told.acts[id_].act]


def _first(claim: CheckedClaim, acting: Acting, told: _Told) -> Iterator[str]:
    """Yield each thing that is to be done before it can be printed."""
    if acting.doubts and (acting.unclear or not known_names(claim.origins)):
        rest = len(acting.doubts) - 1
        more = f", and {counted_word(rest)} more such passage{'s' if rest > 1 else ''}" if rest else ""
        yield f"Find out who said it: {acting.doubts[0]}{more}."
    elif acting.unclear or not acting.is_agreed:
        why = [part.words for part in told.parts[claim.claim.id] if part.rank in {Rank.WARNED, Rank.AGAINST}]
        yield f"Check who said it: {'; '.join(dict.fromkeys(why))}."
    if is_headline(claim):
        yield "Only a headline has it: read the text below, and quote a sentence of it."
    if acting.apart:
        yield _differing(acting.apart, acting.shown, told.known)
    if claim.fit is Fit.UNCHECKED:
        yield (
            to_read(claim.claim.text, claim.compared, claim.evidence)
            or "Read claim and quotation side by side."
        )


def _passing(claim: CheckedClaim, acting: Acting, known: Known) -> Iterator[str]:
    """Yield that words of time are to be told by the dates of the articles, and whether they may be over."""
    items = _compared(claim) if acting.act is Act.CHANGE else acting.shown
    times = from_today(claim)
    if not times or acting.act not in _PRINTABLE:
        return
    if differing := apart(claim, items, known):
        yield _differing([one.words for one in differing], items, known)
    if same := [one for one in times if one not in differing]:
        days = [spelled(day) for day in days_of(items, known)]
        which = "year" if all(one.tells == "year" for one in same) else "time"
        by = f"the dates of the articles ({listed(days)})" if len(days) > 1 else "the article's date"
        may_end = not all(one.tells == "loose" for one in same)
        over = ", and look whether it is over" if may_end else ""
        yield f"Write which {which} is meant by {_quoted([one.words for one in same])}, counted from {by}{over}."


def _differing(words: Sequence[str], items: Sequence[CheckedEvidence], known: Known) -> str:
    """Return that *words* mean more than one time, by which articles."""
    days = [spelled(day) for day in days_of(items, known)]
    return f"Find out which time is meant by {_quoted(words)}: the articles of {listed(days)} do not mean the same."


def _quoted(words: Sequence[str]) -> str:
    return listed([f"“{word}”" for word in words])


def _waits(claim: CheckedClaim) -> Iterator[str]:
    """Yield for whom it waits, and till when."""
    record = claim.claim
    if record.status is Status.OPEN:
        to = f" for {record.to}" if record.to else " for somebody"
        yield f"It waits{to}{f', due {spelled(record.due)}' if record.due else ''}."


def _source(claim: CheckedClaim, told: _Told) -> Iterator[str]:
    """Yield whose word it is, and of when."""
    items = counted(claim)
    if items:
        sources = source_of(claim, items, told.known)
        said = f"Source: {sources}" if sources else "Its source is not known"
        yield f"{said}, {where(claim, items, told.known, sources)}."


def _warned(claim: CheckedClaim, acting: Acting, told: _Told) -> Iterator[str]:
    """Yield what the checks warn of that the first words do not say."""
    if acting.act is Act.DROP:
        return
    is_read, is_printed = acting.act is Act.READ, acting.act in {Act.CREDIT, Act.AS_WRITTEN}
    is_told = is_read and (acting.unclear or not acting.is_agreed)
    ranks = {Rank.BROKEN, Rank.REPLACED} if is_told else {Rank.BROKEN, Rank.WARNED, Rank.REPLACED}
    words = dict.fromkeys(part.words for part in told.parts[claim.claim.id] if part.rank in ranks)
    if acting.act is Act.CHANGE and all(item in _compared(claim) for item in counted(claim)):
        # What the passage says else is the change.
        words.pop(CODES["CC409"].plain, None)
    if words:
        of_others = "of another passage: " if is_printed and acting.unclear else ""
        yield _upper(f"{of_others}{'; '.join(words)}.")
    if acting.is_agreed and any(entry.kind is Conflict.ATTRIBUTION for entry in claim.contradictions):
        yield "The same words are credited to several: check that no article took one for the other."


_PRINTABLE = frozenset((Act.CREDIT, Act.AS_WRITTEN, Act.CHANGE))


def _neighbours(claim: CheckedClaim, acting: Acting, told: _Told) -> dict[str, bool]:
    """Return which other claims stand on the passages of one that may be printed, or on the next sentence: disputed ones first.

    Each with whether it stands on the very passage. What the claim replaces is told there.
    """
    if acting.act not in _PRINTABLE:
        return {}
    found: dict[str, bool] = {}
    for item in _compared(claim) if acting.act is Act.CHANGE else acting.shown:
        around = _around(item)
        for other, id_ in told.quoting[item.evidence.source]:
            is_same = bool(
                item.match.span and other.match.span and item.match.span.overlaps(other.match.span)
            )
            if is_same or (other.match.text and other.match.text in around):
                found[id_] = found.get(id_, False) or is_same
    left = (found.keys() & told.numbers) - {claim.claim.id, *claim.claim.supersedes}
    return {
        id_: found[id_]
        for id_ in sorted(left, key=lambda id_: (told.acts[id_].act is not Act.DISPUTED, told.numbers[id_]))
    }


def _around(item: CheckedEvidence) -> str:
    """Return the sentences of a quotation, and the next one, which may turn it."""
    marks = [mark for mark in item.passage.marks if mark.kind is MarkKind.QUOTE] if item.passage else []
    if item.passage is None or not marks:
        return ""
    first, last = marks[0].start, marks[-1].end
    spans = [span for span in sentences_of(item.passage.text, 0) if span.end > first]
    within = [span for span in spans if span.start < last]
    near = spans[: len(within) + 1]
    return item.passage.text[near[0].start : near[-1].end] if near else ""


def _same_passage(ids: Mapping[str, bool], acting: Acting, told: _Told) -> str:
    """Return which claims they are, and which of them a changed one may be."""
    is_changed = acting.act is Act.CHANGE
    same = [id_ for id_ in ids if is_changed and ids[id_] and told.claims[id_].fit is not Fit.OVERREACHES]
    which = "" if len(same) == len(ids) else f" as {listed([told.numbers[id_] for id_ in same])}"
    may = f"; changed, it may say the same{which}" if same else ""
    return f"From the same passage: {_with_standing([*ids], told)}{may}."


def _same_matter(claim: CheckedClaim, acting: Acting, besides: Collection[str], told: _Told) -> Iterator[str]:
    """Yield which claims about the same matter are disputed, where they are not told already."""
    key = claim.claim.about
    disputed = [
        id_
        for id_ in told.numbers
        if key and told.claims[id_].claim.about == key and told.acts[id_].act is Act.DISPUTED
    ]
    left = [id_ for id_ in disputed if id_ not in besides and id_ != claim.claim.id]
    if left and acting.act in _PRINTABLE:
        yield f"Of the same matter: {_with_standing(left, told)}."


def _with_standing(ids: Sequence[str], told: _Told) -> str:
    return listed([f"{_named(id_, told)} ({_standing(id_, told)})" for id_ in ids], 3)


def _bare(claim: CheckedClaim, told: _Told) -> Iterator[str]:
    """Yield what is claimed instead, and nothing quoted says."""
    if told.acts[claim.claim.id].act is Act.DROP:
        return
    ids = dict.fromkeys(entry.other for entry in opposing(claim.side_by_side, claim))
    bare = [_named(id_, told) for id_ in ids if is_bare(told.claims[id_])]
    if bare:
        yield f"Also claimed here, without evidence: {listed(bare)}."


def _aside(claim: CheckedClaim) -> Iterator[str]:
    """Yield how a person judged the claim, and what people set aside of it, and why."""
    verdict = claim.claim.verdict
    if verdict is not None:
        yield f"Judged “{verdict.rating}” by {verdict.by}."
    for code, why in claim.ignored.items():
        what = CODES[code].plain or CODES[code].summary if code in CODES else "a finding"
        yield f"Set aside by hand: {what} ({why})."


def _lower(words: str) -> str:
    return f"{words[0].lower()}{words[1:]}"


def _upper(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"
