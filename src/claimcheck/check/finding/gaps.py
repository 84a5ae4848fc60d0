"""What the records leave open, and what to do next: read off articles and records, with nothing concluded."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from claimcheck.check.finding.index import SourceSentence
from claimcheck.check.finding.matching import stems_of
from claimcheck.check.finding.quoted import Quoted, quotable, trimmed
from claimcheck.check.finding.suggestions import passages_of
from claimcheck.check.fit.numbers import recorded
from claimcheck.check.quotation.coverage import unquoted_sentences
from claimcheck.quantities.reading import quantities
from claimcheck.quantities.things import Sameness, Thing, same_thing
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Kind, Stance
from claimcheck.report.evidence import CheckedEvidence, LinkKind
from claimcheck.report.found import Gap, GapKind, quote_call
from claimcheck.report.model import CheckedClaim, Corroboration, Report
from claimcheck.report.wording import listed
from claimcheck.text.article import Article, blanked, merged, touching
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.denial import denial_in
from claimcheck.text.fold import fold_words, on_one_line
from claimcheck.text.left_out.revoking import is_correction
from claimcheck.text.span import Span
from claimcheck.text.word import LETTERS

_DIGITS = re.compile(r"\d+")
_PARTS = re.compile(r"[.-]")
_SHORTEST = 4
"""A part of fewer letters differs on purpose as often as not: `plan-a`, `plan-b`."""

_MOST_SLIPS = 2
"""In more parts nobody slips at once."""

_MOST_ALIKE = 12
"""Of more ids that are alike nobody has mistyped one."""

_MOST_BESIDE = 400
"""So many ids with the same first letters are compared each with each."""

_LITTLE = FUNCTION_WORDS["de"] | FUNCTION_WORDS["en"]
"""None of them negates."""


def lookalikes(ids: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of *ids* that a letter tells apart in one or two parts, `.` and `-` alone, or an "of"; sorted.

    Numbers that differ, differ on purpose. Each id is looked for under what is left of it without one of its
    letters (Garbe's symmetric deletes) and under the first letters of its parts, so that no two are compared
    that share none of that.
    """
    alike: dict[str, set[str]] = {}
    for id_ in set(ids):
        for key in _keys(id_):
            alike.setdefault(key, set()).add(id_)
    groups = (group for group in alike.values() if 1 < len(group) <= _MOST_BESIDE)
    pairs = {pair for group in groups for pair in combinations(sorted(group), 2) if _is_slip(*pair)}
    often = Counter(id_ for pair in pairs for id_ in pair)
    return tuple(sorted(pair for pair in pairs if max(often[id_] for id_ in pair) < _MOST_ALIKE))


def _keys(id_: str) -> Iterator[str]:
    parts = _PARTS.split(id_)
    plain = "".join(parts)
    yield plain
    yield from (plain[:at] + plain[at + 1 :] for at in range(len(plain)))
    for said in {tuple(parts), tuple(_telling(parts))}:
        yield f"{len(said)} {''.join(part[:1] for part in said)}"


def _telling(parts: Iterable[str]) -> Iterator[str]:
    return (part for part in parts if part not in _LITTLE)


def _is_slip(one: str, other: str) -> bool:
    if _DIGITS.findall(one) != _DIGITS.findall(other):
        return False
    parts, others = _PARTS.split(one), _PARTS.split(other)
    if len(parts) != len(others):
        return _is_parted_otherwise(parts, others) or _has_little_more(parts, others)
    differing = [(a, b) for a, b in zip(parts, others, strict=True) if a != b]
    return len(differing) <= _MOST_SLIPS and all(
        min(len(a), len(b)) >= _SHORTEST and _is_one_letter(a, b) for a, b in differing
    )


def _is_parted_otherwise(parts: list[str], others: list[str]) -> bool:
    """Return whether the same letters, but for one, are parted at other places."""
    one, other = "".join(parts), "".join(others)
    return min(len(one), len(other)) >= _SHORTEST and (one == other or _is_one_letter(one, other))


def _has_little_more(parts: list[str], others: list[str]) -> bool:
    """Return whether one has words more that say nothing by themselves: `closed-in-may`, `closed-may`."""
    short, long = sorted((parts, others), key=len)
    return short == list(_telling(long))


def _is_one_letter(one: str, other: str) -> bool:
    """Return whether one letter more, another one, or two exchanged make one word of the other."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    rest, others = short[start + 1 :], long[start + 1 :]
    return rest == others or (
        short[start : start + 2] == long[start : start + 2][::-1] and rest[1:] == others[1:]
    )


SHARED_BY_NUMBER, SHARED_BY_DENIAL = 1, 2
"""So many rare words a sentence shares with the quotations of a key to be about it: one besides what both count."""

_COMMON = 0.05
"""A word that more of the sentences have than this share of them tells nothing of what one is about."""


def find_gaps(
    corpus: Corpus, report: Report, unregistered: Iterable[str], options: Sequence[str] = ()
) -> tuple[Gap, ...]:
    """Return the gaps, by kind and then by where they are.

    Args:
        corpus: The material.
        report: What the claims quote, and from whom they have it.
        unregistered: Files that no record names.
        options: What else a command needs to find the project.
    """
    found = [
        *_in_articles(corpus, report, options),
        *_single_origins(corpus, report),
        *(
            Gap(GapKind.UNREGISTERED, name, "", "", "describe it under `sources:`, or put it elsewhere")
            for name in unregistered
        ),
        *(
            Gap(
                GapKind.KINDLESS,
                actor.id,
                str(actor.place),
                actor.name,
                f"write one of {', '.join(Kind)} as its `kind:`",
            )
            for actor in corpus.actors.values()
            if "kind" not in actor.places
        ),
        *_lookalikes(corpus),
    ]
    order = list(GapKind)
    return tuple(sorted(found, key=lambda gap: order.index(gap.kind)))


class _Topic(NamedTuple):
    """What claims with one key are about: the rare words of their quotations, and what they count."""

    key: str
    words: frozenset[str]
    things: tuple[Thing, ...]


def _in_articles(corpus: Corpus, report: Report, options: Sequence[str]) -> Iterator[Gap]:
    quoted = Quoted(report.claims)
    topics = [*_topics(corpus, report.claims)]
    for source, article in corpus.articles.items():
        spans = merged(quoted.spans(source))
        numbers = frozenset(unquoted_sentences(article, spans))
        for place in passages_of({source: article}):
            span = place.span
            is_free = not quoted.claims(source, span)
            text = fold_words(article.slice(span))
            unquoted = fold_words(_unquoted(article, span, spans))
            if is_free and is_correction(text):
                yield _gap(GapKind.CORRECTION, place, article, "", options)
            denied = denial_in(unquoted, article.language)
            topic = _denied(text, article, topics) if denied else None
            if topic is not None:
                yield _gap(GapKind.DENIAL, place, article, topic.key, options)
            elif span in numbers:
                topic = _counted(text, article, topics)
                if topic is not None:
                    yield _gap(GapKind.NUMBER, place, article, topic.key, options)


def _unquoted(article: Article, sentence: Span, quoted: Sequence[Span]) -> str:
    """Return a sentence without what claims quote of it."""
    inside = [
        Span(max(span.start, sentence.start), min(span.end, sentence.end))
        for span in touching(quoted, sentence)
    ]
    return (
        blanked(article.text[: sentence.end], inside)[sentence.start :] if inside else article.slice(sentence)
    )


def _gap(kind: GapKind, place: SourceSentence, article: Article, key: str, options: Sequence[str]) -> Gap:
    sentence = trimmed(article, place.span)
    words = quotable(article, sentence, (sentence,))
    call = quote_call(place.source, words, options)
    text = on_one_line(article.slice(sentence))
    about = f"about {key}: " if key else ""
    return Gap(
        kind, place.source, f"line {article.line(sentence.start)}", text, f"{about}{call}", sentence, key
    )


def _topics(corpus: Corpus, claims: Iterable[CheckedClaim]) -> Iterator[_Topic]:
    common = _common(corpus)
    by_key: dict[str, list[CheckedClaim]] = {}
    for claim in claims:
        if claim.claim.about:
            by_key.setdefault(claim.claim.about, []).append(claim)
    for key, group in sorted(by_key.items()):
        quotes = [
            (item.match.text, corpus.articles[item.evidence.source].language)
            for claim in group
            for item in claim.evidence
            if item.match.is_found and item.evidence.stance is not Stance.CONTEXT
        ]
        words = frozenset[str]().union(*(_stems(text, language) for text, language in quotes)) - common
        things = tuple(recorded(claim.claim.quantity).thing for claim in group if claim.claim.quantity)
        yield _Topic(key, words, things)


def _common(corpus: Corpus) -> frozenset[str]:
    """Return the stems that many sentences have."""
    having: Counter[str] = Counter()
    places = passages_of(corpus.articles)
    for source, span in places:
        article = corpus.articles[source]
        having.update(_stems(article.slice(span), article.language))
    most = max(3.0, _COMMON * len(places))
    return frozenset(stem for stem, often in having.items() if often > most)


def _stems(text: str, language: str | None) -> frozenset[str]:
    words = (word for word in LETTERS.findall(fold_words(text)) if word.lower() not in _LITTLE)
    return frozenset[str]().union(*(stems_of(word, language) for word in words))


def _denied(text: str, article: Article, topics: Sequence[_Topic]) -> _Topic | None:
    """Return what a sentence that denies is about: what it has words of, or counts and has one word of."""
    # A word may have two stems, and is one all the same.
    words = [_stems(word, article.language) for word in dict.fromkeys(LETTERS.findall(text.lower()))]
    shared = {topic.key: sum(not topic.words.isdisjoint(stems) for stems in words) for topic in topics}
    best = max(topics, key=lambda topic: shared[topic.key], default=None)
    if best and shared[best.key] >= SHARED_BY_DENIAL:
        return best
    return _counted(text, article, topics)


def _counted(text: str, article: Article, topics: Sequence[_Topic]) -> _Topic | None:
    readings = [reading for reading in quantities(text, article.language) if not reading.ambiguous]
    things = [reading.thing for reading in readings]
    # What is counted is the same already; what else is?
    named = " ".join(word for reading in readings for word in (*reading.counted, reading.unit or ""))
    words = _stems(text, article.language) - _stems(named, article.language) if things else frozenset()
    alike = (
        topic
        for topic in topics
        if any(same_thing(one, other) is Sameness.SAME for one in things for other in topic.things)
    )
    best = max(alike, key=lambda topic: len(topic.words & words), default=None)
    return best if best and len(best.words & words) >= SHARED_BY_NUMBER else None


def _single_origins(corpus: Corpus, report: Report) -> Iterator[Gap]:
    for claim in report.claims:
        if claim.corroboration is Corroboration.SINGLE_ORIGIN:
            asked = tuple(dict.fromkeys(filter(None, (_asked(item, corpus) for item in claim.evidence))))
            known = [name for name in claim.origins.names if name in corpus.actors]
            origins = listed([corpus.actor(name).name for name in known])
            text = f"rests on {origins} alone" if known else "rests on one origin that no chain tells"
            step = "; ".join((*asked, f"claimcheck suggest {claim.claim.id}"))
            yield Gap(GapKind.SINGLE_ORIGIN, claim.claim.id, str(claim.claim.place), text, step)


def _asked(item: CheckedEvidence, corpus: Corpus) -> str:
    """Return whom one could ask where a passage comes from; nothing where its origin is known."""
    if item.roots or item.evidence.stance is not Stance.SUPPORTS or not item.match.is_found:
        return ""
    source = item.evidence.source
    if not item.links:
        return f"see whom the article credits: claimcheck speech {source}"
    place = f"{source}, line {item.match.line}"
    open_ = next((link for link in item.links if not link.is_known), None)
    actors = listed([corpus.actor(actor).name for actor in (open_ or item.links[-1]).link.actors])
    if open_ is None:
        return f"ask whence {actors} has it ({place})"
    if open_.kind is LinkKind.NO_CUE:
        return f"quote a cue for {actors} ({place})"
    return f"see why the cue for {actors} does not count ({place})"


def _lookalikes(corpus: Corpus) -> Iterator[Gap]:
    keys = Counter(claim.about for claim in corpus.claims.values() if claim.about)
    for one, other in lookalikes(keys):
        rarer, kept = sorted((one, other), key=lambda key: (keys[key], key))
        step = f"if one is meant: claims of one key are compared; write `about: {kept}` for `{rarer}`"
        yield Gap(GapKind.LOOKALIKE, f"{one} · {other}", "", "two keys", step)
    for kind, records in (("claim", corpus.claims), ("source", corpus.sources), ("actor", corpus.actors)):
        for one, other in lookalikes(records):
            merging = f"claimcheck actors --merge {one} {other}" if kind == "actor" else "remove one"
            step = f"if both are one {kind}: {merging}"
            place = f"{records[one].place}, {records[other].place}"
            yield Gap(GapKind.LOOKALIKE, f"{one} · {other}", place, f"two {kind}s", step)
