"""What a page about a draft shows: the offer, what is missing, and the claim as it stands and as it would be."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.problem import Problem
from claimcheck.records.model import Actor, Modality
from claimcheck.report.model import CheckedClaim, Report
from claimcheck.report.proposal import Draft, NewActor
from claimcheck.serve.asked import Asked
from claimcheck.serve.material import Part
from claimcheck.serve.selected import Offer


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
