"""What was typed and chosen in the form, and the record that it makes: nothing that was not chosen; and what a page shows of it.

That is the offer, what is missing, and the claim as it stands and as it would be.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import NamedTuple

from claimcheck.problem import Problem
from claimcheck.records.model import Actor, Kind, Modality, Stance
from claimcheck.report.model import CheckedClaim, Report
from claimcheck.report.proposal import Draft, DraftPassage, NewActor, Proposal, ProposedLink, Stated
from claimcheck.serve.project import Part
from claimcheck.serve.selected import Offer

NEW, THERE = "new", "there"
"""Whether it is for a new claim, or for one that is there."""

SAME = "same"
"""That the passage says it as the claim does."""

FIELDS = (
    "seen", "source", "start", "end", "words", "to", "claim", "id", "text", "about", "quantity", "as_of",
    "modality", "file", "stance", "said", "gloss", "actor", "cue", "who_name", "who_aliases", "who_kind",
    "who_party",
)  # fmt: skip
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


class Outcome(NamedTuple):
    """The claim before and after, and what would be found of it."""

    before: CheckedClaim | None
    """None where it is new."""
    after: CheckedClaim
    new: tuple[Problem, ...]
    gone: tuple[Problem, ...]
    staying: tuple[Problem, ...]
    number: int
    """Which of its passages is the new one, from 1."""


class DraftPage(NamedTuple):
    """All that the form shows."""

    asked: Asked
    offer: Offer | None
    """None where the words could not be quoted; `refused` says why."""
    missing: tuple[str, ...] = ()
    refused: str = ""
    parts: tuple[Part, ...] = ()
    """What would be written, and where."""
    outcome: Outcome | None = None
    was_tried: bool = False
    """Whether it was to be written, and could not be."""
    changed: str = ""
    """What has changed since the page was read, and what to do."""


def outcome_of(draft: Draft, before: Report, after: Report) -> Outcome | None:
    """Return what becomes of the claim of *draft*; None where it could not be read."""
    now = {claim.claim.id: claim for claim in before.claims}
    then = {claim.claim.id: claim for claim in after.claims}
    if draft.id not in then:
        return None
    old, new = _problems(draft.id, before.problems), _problems(draft.id, after.problems)
    return Outcome(
        now.get(draft.id),
        then[draft.id],
        tuple(_without(new, old)),
        tuple(_without(old, new)),
        tuple(_without(new, tuple(_without(new, old)))),
        len(then[draft.id].evidence),
    )


def cues_not_found(outcome: Outcome) -> str:
    """Return which words that are to show who says it the article does not have; empty where it has them all."""
    links = outcome.after.evidence[outcome.number - 1].links
    missed = [link.link.cue for link in links if link.link.cue and not link.match.is_found]
    told = ", ".join(f"„{cue}“" for cue in missed)
    return f"the article does not have the words that are to show who says it: {told}" if told else ""


def there_already(outcome: Outcome) -> str:
    """Return that the claim has the new passage already, be its quotation written otherwise; empty where it has not."""
    items = outcome.after.evidence
    new = items[outcome.number - 1]
    alike = [
        item.number
        for item in items[: outcome.number - 1]
        if item.evidence.source == new.evidence.source
        and item.match.is_found
        and item.match.pieces == new.match.pieces
    ]
    return f"the claim has this passage already, as number {alike[0]}" if alike else ""


def is_as_chosen(draft: Draft, before: Report, after: Report) -> bool:
    """Return whether the records read back as *draft* has it: the claim, the new passage, and nothing else of it."""
    now, [passage] = after.claim(draft.id).claim, draft.passages
    old = next((claim.claim.evidence for claim in before.claims if claim.claim.id == draft.id), ())
    stated = draft.stated
    told = (now.text, now.about, now.quantity and now.quantity.text, now.as_of, now.modality)
    chosen = (
        stated.text,
        stated.about or None,
        stated.quantity or None,
        stated.as_of or None,
        stated.modality or Modality.ASSERTED,
    )
    new = now.evidence[-1]
    proposal = passage.proposal
    written = (new.source, new.quote, new.prefix, new.suffix, new.gloss, new.stance, new.modality)
    meant = (
        proposal.source,
        proposal.quote,
        proposal.prefix or None,
        proposal.suffix or None,
        passage.gloss or None,
        passage.stance,
        passage.modality,
    )
    chain = [("+".join(link.actors), link.cue) for link in new.attribution]
    return (
        all(_is_read(after.actors.get(actor.id), actor) for actor in draft.actors)
        and (not draft.is_new or told == chosen)
        and len(now.evidence) == len(old) + 1
        and written == meant
        and chain == [(link.actor, link.cue) for link in passage.links]
    )


def _is_read(actor: Actor | None, new: NewActor) -> bool:
    if actor is None:
        return False
    read = actor.name, actor.kind, actor.aliases, actor.party or ""
    return read == (new.name, new.kind, new.aliases, new.party)


def wrong_actor(draft: Draft, before: Report, after: Report) -> str:
    """Return why whoever is new cannot be read as an actor; empty where that is so of nobody."""
    if all(actor.id in after.actors for actor in draft.actors):
        return ""
    return "; ".join(
        problem.message for problem in _without(after.problems, before.problems) if not problem.claim
    )


def _problems(claim: str, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    return tuple(problem for problem in problems if claim in {problem.claim, problem.other})


def _without(problems: Sequence[Problem], others: Sequence[Problem]) -> Iterator[Problem]:
    """Yield those of *problems* that are not among *others*, wherever they are written."""
    left = Counter(_key(problem) for problem in others)
    for problem in problems:
        if left[_key(problem)]:
            left[_key(problem)] -= 1
        else:
            yield problem


def _key(problem: Problem) -> tuple[str | None, ...]:
    return problem.code, problem.message, problem.claim, problem.other, problem.source
