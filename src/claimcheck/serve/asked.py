"""What was typed and chosen in the form, and the record that it makes: nothing that was not chosen."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.records.model import Modality, Stance
from claimcheck.report.candidate import Stated
from claimcheck.report.draft import Draft, DraftPassage
from claimcheck.report.places import Proposal, ProposedLink

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


def missing(asked: Asked, proposal: Proposal | None = None) -> tuple[str, ...]:
    """Return what is left to choose before there is anything to write, as a sentence each.

    Args:
        asked: What was chosen so far.
        proposal: What was read of the passage; what reads as hedged is said plainly by nobody's default, and no link
            that was taken is left out without a word.
    """
    return tuple(_missing(asked, proposal))


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


def draft_of(asked: Asked, proposal: Proposal) -> Draft:
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
    if asked["to"] == THERE:
        return Draft(asked["claim"], Stated(), (passage,), is_new=False)
    modality = "" if asked["modality"] == Modality.ASSERTED else asked["modality"]
    stated = Stated(
        text=asked["text"],
        about=asked["about"],
        quantity=asked["quantity"],
        as_of=asked["as_of"],
        modality=modality,
    )
    return Draft(asked["id"], stated, (passage,))


def _chain(asked: Asked, proposal: Proposal) -> Iterator[ProposedLink]:
    """Yield the links that were taken, open ones by the actor that was named for them, and one that was added."""
    for link in proposal.links:
        key = key_of(link)
        actor = asked.named.get(key, "") if link.actor is None else link.actor if key in asked.taken else ""
        if actor:
            yield link._replace(actor=actor)
    if asked["actor"]:
        yield ProposedLink(asked["actor"], asked["cue"], "")
