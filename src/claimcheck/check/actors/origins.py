"""Who can be an origin: no agency or outlet, whatever its record says, and nobody without a name.

Taken for a person, "Reuters" would be an independent origin beside everybody whom it passes on. A record that
leaves `kind` out says nothing of what its actor is: that is told.
"""

import re
from collections.abc import Iterator

from claimcheck.languages.pack import all_words
from claimcheck.problem import Problem
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Actor, Kind
from claimcheck.text.fold import fold_words

RELAYS = frozenset({Kind.AGENCY, Kind.OUTLET})
"""Kinds of actors that pass on what others say."""

NO_ORIGINS = RELAYS | {Kind.ANONYMOUS}

_KNOWN = all_words("known-relay")
"""Agencies and outlets that news names most; one that is missing is told by its use as an outlet or a credit."""

_NAMELESS = re.compile(
    r"(?:(?:an?|one|ein|eine|einer)\s+)?(?:[\w-]+\s+){0,4}?"
    r"(?:officials?|sources?|insiders?|diplomats?|witness(?:es)?|spokes(?:man|woman|person)|aides?|residents?|experts?"
    r"|beamte[rn]?|quellen?|insidern?|diplomat(?:en|in)?|zeug(?:en?|in)|sprecher(?:in)?|vertreter(?:in)?|experte[n]?|kreise[n]?)",
)
"""How somebody is called who is not named: "a senior official", in lower case."""


def no_origin(actor: Actor, corpus: Corpus) -> str:
    """Return why *actor* cannot stand for an origin, though its kind could; empty where it can."""
    if actor.kind in NO_ORIGINS:
        return ""
    names = {_plain(name) for name in actor.names}
    if names & _KNOWN:
        return "its name is an agency's or outlet's"
    if actor.id in corpus.printing:
        return "it is an outlet or a credit of an article"
    if actor.kind in {Kind.PERSON, Kind.OTHER} and _is_nameless(actor.name):
        return "its name names nobody"
    return ""


def _is_nameless(name: str) -> bool:
    folded = fold_words(name)
    # German writes its nouns with a capital, so that only the article shows „ein hoher Beamter“.
    opens = re.match(r"(?:an?|one|ein|eine|einer)\s", folded, re.IGNORECASE)
    return bool(opens or folded.islower()) and _NAMELESS.fullmatch(folded.casefold()) is not None


def _plain(name: str) -> str:
    return fold_words(name).casefold().removeprefix("the ").removeprefix("die ").removeprefix("der ").strip()


def origin_problems(corpus: Corpus) -> Iterator[Problem]:
    """Yield the actors at the end of a chain that cannot stand for an origin, once each."""
    ends = {
        actor: None
        for claim in corpus.claims.values()
        for item in claim.evidence
        if item.attribution and not item.attribution[-1].firsthand
        for actor in item.attribution[-1].actors
    }
    for id_ in ends:
        actor = corpus.actors.get(id_)
        if actor is None:
            continue
        why, end = no_origin(actor, corpus), f"`{id_}` stands at the end of a chain"
        if why:
            message = (
                f"{end}, but {why}: set `kind` to agency, outlet or anonymous; its origin counts as unknown"
            )
            yield Problem("CC122", message, actor.places.get("kind", actor.place))
        elif "kind" not in actor.places:
            message = f"{end} and has no `kind`: say whether it passes on what others say, or would know it"
            yield Problem("CC121", message, actor.place)
