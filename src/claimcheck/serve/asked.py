"""What was typed and chosen in the form, and the record that it makes: nothing that was not chosen."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from claimcheck.records.model import Kind, Modality, Stance
from claimcheck.report.proposal import Draft, DraftPassage, NewActor, Proposal, ProposedLink, Stated

NEW, THERE = "new", "there"
"""Whether it is for a new claim, or for one that is there."""

SAME = "same"
"""That the passage says it as the claim does."""

FIELDS = (
    "seen",
    "source",
    "start",
    "end",
    "words",
    "to",
    "claim",
    "id",
    "text",
    "about",
    "quantity",
    "as_of",
    "modality",
    "file",
    "stance",
    "said",
    "gloss",
    "actor",
    "cue",
    "who_name",
    "who_aliases",
    "who_kind",
    "who_party",
)
"""The names of the form's fields that hold one text each."""


@dataclass(frozen=True)
class Asked:
    """What came from the form; a text that was not given is empty."""

    texts: Mapping[str, str] = field(default_factory=dict)
    taken: frozenset[str] = frozenset()
    """The links of the chain that were taken, by their `key_of`."""
    named: Mapping[str, str] = field(default_factory=dict)
    """Of links whose actor the text leaves open: the actor that was named, by the same."""

    def __getitem__(self, name: str) -> str:
        """Return a field's text on one line, without blanks at its ends."""
        return " ".join(self.texts.get(name, "").split())


def asked_of(pairs: Sequence[tuple[str, str]]) -> Asked:
    """Return what *pairs* of names and values of a form say; other names are passed over."""
    texts = {name: value for name, value in pairs if name in FIELDS}
    named = {name.removeprefix("who:"): value.strip() for name, value in pairs if name.startswith("who:")}
    return Asked(texts, frozenset(value for name, value in pairs if name == "link"), named)


def key_of(link: ProposedLink) -> str:
    """Return what tells a link of one proposal from the others."""
    return f"{link.actor or ''}: {link.cue}"


def left_of(asked: Asked, proposal: Proposal | None) -> Asked:
    """Return the links that were taken, and the actors that were named, where *proposal* does not offer their link."""
    offered = {key_of(link) for link in proposal.links} if proposal else set()
    named = {key: actor for key, actor in asked.named.items() if actor and key not in offered}
    return Asked({}, asked.taken - offered, named)


def missing(
    asked: Asked, proposal: Proposal | None = None, actors: Collection[str] | None = None
) -> tuple[str, ...]:
    """Return what is left to choose before there is anything to write, as a sentence each.

    Args:
        asked: What was chosen so far.
        proposal: What was read of the passage; what reads as hedged is said plainly by nobody's default, and no link
            that was taken is left out without a word.
        actors: The ids of the actors that there are; whoever is none of them has to be described.
    """
    found = tuple(_missing(asked, proposal))
    if proposal is None or actors is None:
        return found
    return (*found, *_missing_actor(asked, proposal, actors))


def _missing(asked: Asked, proposal: Proposal | None) -> Iterator[str]:
    if asked["to"] not in {NEW, THERE}:
        yield "Choose what it is evidence for: a new claim, or one that is there."
    if asked["to"] == THERE and not asked["claim"]:
        yield "Name the claim that it is evidence for."
    if asked["to"] == NEW and not any(character.isalnum() for character in asked["text"]):
        yield "Write the text of the claim."
    if asked["to"] == NEW and not asked["id"]:
        yield "Give the claim an id."
    if asked["stance"] not in set(Stance):
        yield "Choose what the passage does to the claim: supports it, denies it, or stands beside it."
    read = proposal.modality if proposal else Modality.ASSERTED
    if read is not Modality.ASSERTED and asked["said"] not in {SAME, *Modality}:
        yield f"Choose how the passage says it: it reads as {read}."
    elif asked["said"] not in {"", SAME, *Modality}:
        yield "Choose how the passage says it."
    if bool(asked["actor"]) != bool(asked["cue"]):
        yield "Give the other link both an actor and the words that show it."
    left = left_of(asked, proposal) if proposal else Asked()
    for key in sorted(left.taken | set(left.named)):
        yield f"The link “{key}” is not read off the text any more: drop it, or write it as another link."


def _missing_actor(asked: Asked, proposal: Proposal, actors: Collection[str]) -> Iterator[str]:
    unknown = _unknown(asked, proposal, actors)
    is_described = any(asked[name] for name in ("who_name", "who_aliases", "who_kind", "who_party"))
    if not unknown and is_described:
        yield "Somebody new is described, and every link has an actor that is there: give that link an id of its own, or empty the description."
    if len(unknown) > 1:
        yield f"There are no actors {' and '.join(f'`{id_}`' for id_ in unknown)}: one can be added at a time, the others later."
    elif unknown:
        [id_] = unknown
        near = get_close_matches(id_, actors, n=1, cutoff=0.7)
        hint = f" Did you mean `{near[0]}`?" if near else ""
        if not asked["who_name"]:
            yield f"There is no actor `{id_}`.{hint} Else write the name, under “Somebody new”."
        if asked["who_kind"] not in set(Kind):
            yield f"Choose what `{id_}` is, under “Somebody new”."


def _unknown(asked: Asked, proposal: Proposal, actors: Collection[str]) -> tuple[str, ...]:
    """Return the ids in the chain that no actor has, in its order."""
    ids = (id_ for link in _chain(asked, proposal) for id_ in (link.actor or "").split("+"))
    return tuple(dict.fromkeys(id_ for id_ in ids if id_ and id_ not in actors))


def draft_of(asked: Asked, proposal: Proposal, actors: Collection[str] | None = None) -> Draft:
    """Return the claim or evidence that was chosen, with the quotation of *proposal*; nothing is `missing`.

    How a passage says it, and who, is what was chosen; what was read of it and not taken, its record has as comments.
    """
    passage = DraftPassage(
        # What was read of how it says it is no choice.
        proposal._replace(modality=Modality.ASSERTED),
        Stance(asked["stance"]),
        asked["gloss"],
        tuple(_chain(asked, proposal)),
        Modality(asked["said"]) if asked["said"] in set(Modality) else None,
    )
    unknown = () if actors is None else _unknown(asked, proposal, actors)
    new = tuple(_new_actor(asked, id_) for id_ in unknown)
    if asked["to"] == THERE:
        return Draft(asked["claim"], Stated(), (passage,), is_new=False, actors=new)
    modality = "" if asked["modality"] == Modality.ASSERTED else asked["modality"]
    stated = Stated(
        text=asked["text"],
        about=asked["about"],
        quantity=asked["quantity"],
        as_of=asked["as_of"],
        modality=modality,
    )
    return Draft(asked["id"], stated, (passage,), actors=new)


def _new_actor(asked: Asked, id_: str) -> NewActor:
    aliases = tuple(part.strip() for part in asked["who_aliases"].split(";") if part.strip())
    return NewActor(id_, asked["who_name"], Kind(asked["who_kind"]), aliases, asked["who_party"])


def _chain(asked: Asked, proposal: Proposal) -> Iterator[ProposedLink]:
    """Yield the links that were taken, open ones by the actor that was named for them, and one that was added."""
    for link in proposal.links:
        key = key_of(link)
        actor = asked.named.get(key, "") if link.actor is None else link.actor if key in asked.taken else ""
        if actor:
            yield link._replace(actor=actor)
    if asked["actor"]:
        yield ProposedLink(asked["actor"], asked["cue"], "")
