"""Who stands behind a claim: root sets of its evidence, counted as origins, channels and parties."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.check.actors.naming import describe
from claimcheck.check.actors.one_voice import stand_ins
from claimcheck.check.actors.origins import NO_ORIGINS, no_origin
from claimcheck.check.attribution.others import is_cited
from claimcheck.check.corroboration.counting import Item, count_utterances
from claimcheck.check.corroboration.doubles import (
    Doubles,
    doubles_of,
    parties_of,
    told_doubles,
    with_roots,
)
from claimcheck.check.corroboration.one_text import (
    Beside,
    OneText,
    in_texts,
    lowered,
    no_more_certain,
    told_texts,
    widened,
)
from claimcheck.check.corroboration.repeats import Utterance, utterances
from claimcheck.check.corroboration.settings import things_of
from claimcheck.problem import Problem
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import RELAYS, Claim, Evidence, Kind, Stance
from claimcheck.report.evidence import CheckedEvidence, CheckedLink, LinkKind
from claimcheck.report.model import Corroboration, Count
from claimcheck.report.wording import listed

_TWO = 2


class Backing(NamedTuple):
    """What stands behind a claim, counted."""

    corroboration: Corroboration
    origins: Count
    channels: Count
    parties: Count
    denials: Count
    articles: int
    rests_on: tuple[str, ...]
    told_apart: tuple[tuple[str, str], ...] = ()
    """What tells passages apart as being of two things: places, dates, names."""
    texts: tuple[OneText, ...] = ()
    """Which passages stand in one text that several articles print."""
    lowered: str = ""
    """What is less certain for that, in words; empty where nothing is."""
    uncertain: tuple[int, ...] = ()
    """The passages that count and make no origin certain, by number."""
    doubles: Doubles = Doubles()
    """Which of the known origins may be one person, or are one party that no record tells."""


def roots_of(links: Sequence[CheckedLink], corpus: Corpus) -> frozenset[str]:
    """Return the origins that could have produced a passage with this chain; empty: unknown.

    The origin is known where the chain ends at an actor that is no agency, outlet or anonymous
    source, or at one that saw it itself, and the article itself shows every link: by name, or by
    words that it resolves. What several say together is one statement, whomever of them the record names.
    """
    if not links or not all(link.is_known for link in links):
        return frozenset()
    last = links[-1]
    actors = [corpus.actor(actor) for actor in last.link.actors]
    if {actor.kind for actor in actors} & ({Kind.ANONYMOUS} if last.saw else NO_ORIGINS):
        return frozenset()
    if not last.saw and any(no_origin(actor, corpus) for actor in actors):
        return frozenset()
    return frozenset((*last.link.actors, *_beside(last, corpus)))


def _beside(link: CheckedLink, corpus: Corpus) -> list[str]:
    """Return who speaks together with the actors of a link and can be an origin."""
    others = [corpus.actor(actor) for actor in link.beside]
    return [a.id for a in others if a.kind not in NO_ORIGINS and not no_origin(a, corpus)]


_NONE = Count(0, 0)
"""What is certain where no passage says the claim for certain."""


def back(evidence: Sequence[CheckedEvidence], corpus: Corpus, min_origins: int, text: str) -> Backing:
    """Return the counts over the counted *evidence* of one claim, no more of them certain than without what is doubtful."""
    whole = _back(evidence, corpus, min_origins, text)
    uncertain = tuple(item.number for item in evidence if item.counted and item.uncertain)
    if not uncertain:
        return whole
    sure = [item._replace(roots=()) if item.number in uncertain else item for item in evidence]
    less = _back(sure, corpus, min_origins, text, frozenset(uncertain))
    if all(item.unsaid for item in evidence if item.counted):
        less = less._replace(origins=_NONE, parties=_NONE, channels=_NONE)
    origins = no_more_certain(whole.origins, less.origins)
    parties = no_more_certain(whole.parties, less.parties)
    return whole._replace(
        corroboration=_status(origins, parties, min_origins),
        origins=origins,
        channels=no_more_certain(whole.channels, less.channels),
        parties=parties,
        uncertain=uncertain,
    )


def _back(
    evidence: Sequence[CheckedEvidence],
    corpus: Corpus,
    min_origins: int,
    text: str,
    doubtful: frozenset[int] = frozenset(),
) -> Backing:
    """Return the counts over the counted *evidence* of one claim, and over what denies it; through whom the *doubtful* came is unknown.

    *text* is the claim's.
    """
    counted = [item for item in evidence if item.counted]
    supporting = utterances(counted, corpus)
    standing = (item for item in evidence if item.stands and item.evidence.stance is Stance.DENIES)
    denying = [said for whole in utterances(standing, corpus) for said in _apart(whole)]
    of = {item.number: _origin_item(item, corpus) for item in counted}
    through = {item.number: _channel_item(item, corpus, doubtful) for item in counted}
    written = _written(counted)
    things = things_of(supporting, text, corpus)
    one_text = in_texts(counted, corpus)

    def counts(readings: Sequence[Sequence[Item]], beside: Beside) -> tuple[Count, Count]:
        """Return the count over the passages as they are, and the one that the texts which they stand in leave."""
        alone = things.counted(readings)
        if not beside:
            return alone, alone
        return alone, no_more_certain(alone, things.counted(widened(readings, supporting, beside)))

    alone, origins = counts([[of[item.number] for item in said] for said in supporting], one_text.said)
    parties_alone, parties = counts(
        [_party_items(said, of, corpus, written) for said in supporting], one_text.said
    )
    channels_alone, channels = counts(
        [[through[item.number] for item in said] for said in supporting], one_text.passed_on
    )
    # Whoever they belong to, there are no more parties than origins.
    parties = parties._replace(high=min(parties.high, origins.high))
    less_certain = listed(
        (
            *lowered(alone, origins, "origin"),
            *lowered(parties_alone, parties, "party", "parties"),
            *lowered(channels_alone, channels, "channel"),
        )
    )
    doubles = doubles_of(counted, corpus)
    if doubles:
        single = [[with_roots(of[item.number], doubles.origins) for item in said] for said in supporting]
        origins = no_more_certain(origins, counts(single, one_text.said)[1])
        whose = parties_of(counted, doubles, written)
        joined = [_party_items(said, of, corpus, whose) for said in supporting]
        parties = no_more_certain(parties, counts(joined, one_text.said)[1])
    relays = stand_ins({actor for item in through.values() for actor in item.roots}, corpus.actors)
    if relays:
        single = [[with_roots(through[item.number], relays) for item in said] for said in supporting]
        channels = no_more_certain(channels, counts(single, one_text.passed_on)[1])
    return Backing(
        corroboration=_status(origins, parties, min_origins),
        origins=origins,
        channels=channels,
        parties=parties,
        denials=_denials(denying, corpus),
        articles=len({corpus.article_key(item.evidence.source) for item in counted}),
        rests_on=_rests_on(counted, corpus),
        told_apart=things.differences,
        texts=one_text.texts,
        lowered=less_certain,
        doubles=doubles,
    )


def _denials(denying: Sequence[Utterance], corpus: Corpus) -> Count:
    items = [item for said in denying for item in said]
    persons = doubles_of(items, corpus).origins
    readings = [[_origin_item(item, corpus) for item in said] for said in denying]
    count = count_utterances(readings)
    if persons:
        readings = [[with_roots(item, persons) for item in said] for said in readings]
        count = no_more_certain(count, count_utterances(readings))
    beside = in_texts(items, corpus).said
    return no_more_certain(count, count_utterances(widened(readings, denying, beside))) if beside else count


def _apart(denying: Utterance) -> list[Utterance]:
    """Return a denial once for each whom a cue names, where all quote one passage: „Sowohl A als auch B dementierten“."""
    is_one = len({item.match.span for item in denying}) == 1
    is_joint = is_one and all(item.roots and item.links[-1].named for item in denying)
    return [(item,) for item in denying] if is_joint else [denying]


def _origin_item(item: CheckedEvidence, corpus: Corpus) -> Item:
    return Item(
        frozenset(item.roots), _identity(item.evidence, corpus), _unknown_label(item.evidence, corpus)
    )


def _written(counted: Sequence[CheckedEvidence]) -> Mapping[str, frozenset[str]]:
    """Return who wrote each document at the end of a chain, as far as an article says so."""
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for item in counted:
        for link in item.links[-1:]:
            for actor in link.link.actors if link.authors else ():
                found[actor] |= frozenset(link.authors)
    return found


def _parties(item: CheckedEvidence, corpus: Corpus, written: Mapping[str, frozenset[str]]) -> set[str | None]:
    """Return whom the roots of *item* belong to; a document to its author."""
    return {corpus.party(actor) for root in item.roots for actor in written.get(root, (root,))}


def _party_items(
    said: Utterance, of: Mapping[int, Item], corpus: Corpus, written: Mapping[str, frozenset[str]]
) -> list[Item]:
    """Return the readings of an utterance by party; where that of one origin is unknown, all are.

    Args:
        said: The utterance.
        of: Its readings by origin, by their number.
        corpus: The material.
        written: Who wrote each document.
    """
    parties = [_parties(item, corpus, written) for item in said]
    is_known = not any(None in own for own in parties)
    roots = [frozenset(party for party in own if is_known and party is not None) for own in parties]
    return [of[item.number]._replace(roots=own) for item, own in zip(said, roots, strict=True)]


def _identity(evidence: Evidence, corpus: Corpus) -> tuple[object, ...]:
    return corpus.article_key(evidence.source), tuple(link.actors for link in evidence.attribution)


def _unknown_label(evidence: Evidence, corpus: Corpus) -> str:
    """Return `?` and the last relay that is known of, which heard the unknown origin."""
    relays = _relays(evidence, corpus)
    source = corpus.sources.get(evidence.source)
    outlet = source.outlet if source else None
    return _label("+".join(relays[-1]) if relays else outlet or "")


@lru_cache(maxsize=1024)  # thousands of passages have few different ones: each is held once
def _label(through: str) -> str:
    return f"?{through}"


def _relays(evidence: Evidence, corpus: Corpus) -> list[tuple[str, ...]]:
    """Return every link before the last, and the last if it is an agency or outlet that heard it."""
    chain = evidence.attribution
    before = [link.actors for link in chain[:-1]]
    ends_at_relay = chain and {corpus.actor(a).kind for a in chain[-1].actors} <= RELAYS
    return [*before, chain[-1].actors] if ends_at_relay else before


def _channel_item(item: CheckedEvidence, corpus: Corpus, doubtful: frozenset[int]) -> Item:
    identity = _identity(item.evidence, corpus)
    relays = _relays(item.evidence, corpus)
    source = corpus.sources.get(item.evidence.source)
    if relays:
        links = item.links[: len(relays)]
        shown = item.number not in doubtful and all(link.is_known for link in links)
        through = {*relays[-1], *_relays_beside(links[-1], corpus), *_left_out(item, relays[-1], corpus)}
        return Item(frozenset(through) if shown else frozenset(), identity, _label("+".join(relays[-1])))
    if source is None or not source.credits or item.number in doubtful:
        return Item(frozenset(), identity, _label(source.outlet or "" if source else ""))
    outlet = (source.outlet,) if source.outlet else ()
    return Item(frozenset((*source.credits, *outlet)), identity)


def _relays_beside(link: CheckedLink, corpus: Corpus) -> list[str]:
    """Return the agencies and outlets that a link's words name beside its own: "told Reuters and AFP"."""
    return [actor for actor in link.beside if corpus.actor(actor).kind in RELAYS]


def _left_out(item: CheckedEvidence, relay: Sequence[str], corpus: Corpus) -> frozenset[str]:
    """Return the agencies and outlets from which *relay*, by the passage itself, has it, and which the chain leaves out: „AFP unter Berufung auf Tass“."""
    layers = item.detected.layers if item.detected else ()
    own = [index for index, layer in enumerate(layers) if not set(relay).isdisjoint(layer.actors)]
    inner = (
        {actor for layer in layers[own[-1] + 1 :] if is_cited(layer) for actor in layer.actors} if own else ()
    )
    return frozenset(actor for actor in inner if corpus.actor(actor).kind in RELAYS)


def _rests_on(counted: Sequence[CheckedEvidence], corpus: Corpus) -> tuple[str, ...]:
    """Return the actors that every counted item passes through for certain."""
    passed = [_passes_through(item, corpus) for item in counted]
    return tuple(sorted(frozenset.intersection(*passed))) if passed else ()


def _passes_through(item: CheckedEvidence, corpus: Corpus) -> frozenset[str]:
    """Return the outlet, and who stands alone in a link whose cue, if it has one, was read as a credit."""
    source = corpus.sources.get(item.evidence.source)
    outlet = (source.outlet,) if source and source.outlet else ()
    certain = (
        link.link.actors[0]
        for link in item.links
        if len(link.link.actors) == 1 and not link.beside and link.kind is not LinkKind.UNREAD
    )
    return frozenset((*outlet, *certain))


def _status(origins: Count, parties: Count, min_origins: int) -> Corroboration:
    if origins.high == 0:
        return Corroboration.UNCORROBORATED
    if origins.high == 1:
        return Corroboration.SINGLE_ORIGIN
    if origins.low < min_origins:
        return Corroboration.UNDETERMINED
    if parties.low < _TWO:
        return Corroboration.ONE_PARTY
    return Corroboration.CORROBORATED if parties.low >= min_origins else Corroboration.UNDETERMINED


def corroboration_problems(claim: Claim, backing: Backing, corpus: Corpus) -> Iterator[Problem]:
    """Yield what readers should know of the counts."""
    place = claim.places["id"]
    if backing.corroboration is Corroboration.SINGLE_ORIGIN:
        message = f"all counted evidence goes back to {_named(backing.origins.names, corpus)}"
        yield Problem("CC401", message, place, claim.id)
    elif backing.corroboration is Corroboration.ONE_PARTY:
        parties = _named(backing.parties.names, corpus)
        yield Problem("CC403", f"{backing.origins.low} origins, but one party: {parties}", place, claim.id)
    for told in told_doubles(backing.doubles, corpus):
        yield Problem("CC408", told, place, claim.id)
    if backing.lowered:
        said = "; ".join(told_texts(backing.texts))
        yield Problem("CC406", f"{said}: certain are {backing.lowered}", place, claim.id)
    if not all(c.exact for c in (backing.origins, backing.channels, backing.parties, backing.denials)):
        yield Problem("CC404", "too many items for an exact minimum: it is a lower bound", place, claim.id)


def _named(names: Iterable[str], corpus: Corpus) -> str:
    return " or ".join(origin_name(name, corpus) for name in names)


def origin_name(name: str, corpus: Corpus) -> str:
    """Return the words for an origin: its name, or that it is unknown and who heard it."""
    if not name.startswith("?"):
        return describe((name,), corpus.actors)
    relays = describe(name[1:].split("+"), corpus.actors) if name[1:] else ""
    return f"an unknown origin, last relay {relays}" if relays else "an unknown origin"
