"""How a claim was held against a passage: one comparison an aspect and place, with the words of both sides, and in what it says more."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from claimcheck.records.model import Stance
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.wording import listed
from claimcheck.speech.kind import Kind
from claimcheck.text.span import Span


class Aspect(StrEnum):
    """In what a claim may say more than its passage."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    QUANTIFIER = "quantifier"
    MODALITY = "modality"
    POLARITY = "polarity"
    WORDS = "words"


class Outcome(StrEnum):
    """What the claim says, beside the passage; `open`: it was not read, or could not be compared."""

    SAME = "same"
    LESS = "less"
    MORE = "more"
    OPEN = "open"


class Compared(NamedTuple):
    """One comparison: the claim's words, the passage's, and why it came out so.

    `evidence` is the number of the passage from 1; `span` counts from the article's start and is None where
    the words stand in a translation or in no place.
    """

    aspect: Aspect
    outcome: Outcome
    claim: str
    passage: str
    reason: str
    evidence: int
    span: Span | None = None
    is_another: bool = False
    """Whether the passage has another number of the same thing, and not the claim's in figures."""


def exceeding(compared: Sequence[Compared], evidence: Sequence[CheckedEvidence]) -> list[str]:
    """Return each thing in which a claim says more than its *evidence* once, in plain words, as part of a sentence.

    Empty where none was *compared*.
    """
    more = _exceeded(compared)
    return list(dict.fromkeys([*map(_more, more), *_less_sure(more, evidence)]))


def changes(
    compared: Sequence[Compared], evidence: Sequence[CheckedEvidence], near: Sequence[CheckedEvidence] = ()
) -> list[str]:
    """Return each change that a claim needs to say no more than the passage it was *compared* with, as the start of a sentence.

    Empty where it says nothing more, and where one thing of what it says more is mended by no word of the passage: a
    change of the others would not be enough. Of a passage that is not among those *near* to the claim, in its
    language, the words of its translation are told, where the record has one.
    """
    numbers, held = {item.number for item in near}, {item.number: item for item in evidence}
    more = _exceeded(compared)
    told = [_change(item, held.get(item.evidence), is_near=item.evidence in numbers) for item in more]
    # Where another passage says it less or more surely, one of them alone tells no change.
    is_one = not [*_less_sure(more, evidence)]
    return list(dict.fromkeys(told)) if all(told) and is_one else []


def _change(item: Compared, held: CheckedEvidence | None, *, is_near: bool) -> str:
    """Return the change that makes one thing no more than the passage says; empty where its words tell none."""
    if item.aspect is Aspect.MODALITY and item.passage in _WRITTEN:
        # „Sollen“ tells a plan or hearsay, and only the sentence tells which.
        is_hearsay = (
            held is not None
            and held.detected is not None
            and any(layer.kind is Kind.HEARSAY for layer in held.detected.layers)
        )
        return f"Write it as {_WRITTEN[item.passage]}{' or as hearsay, as the sentence has it' if is_hearsay else ''}"
    if item.aspect in _MENDED and item.passage:
        return f"Write {f'“{item.passage}”' if is_near else _translated(item, held)}"
    if item.aspect in _LEFT_OUT and item.claim and not item.passage:
        has = f": the quotation is “{held.evidence.gloss or held.match.text}”" if held else ""
        return f"Do not write “{item.claim}”{has}"
    return ""


def _translated(item: Compared, held: CheckedEvidence | None) -> str:
    """Return a passage's words as the record translates them: the same quantity, where there is one, else the whole sentence."""
    gloss = held.evidence.gloss if held else None
    if held is None or not gloss:
        return f"“{item.passage}”, translated"
    # What reads numbers costs 20 ms to load, and a report that was kept is told mostly without.
    from claimcheck.quantities.reading import quantities
    from claimcheck.text.language import language_of

    said = {(one.interval, one.bound) for one in held.quantities if one.text == item.passage}
    told = [one.text for one in quantities(gloss, language_of(gloss)) if (one.interval, one.bound) in said]
    return f"“{told[0]}”" if len(told) == 1 else f"“{item.passage}” as it is translated: “{gloss}”"


def to_read(text: str, compared: Sequence[Compared], evidence: Sequence[CheckedEvidence]) -> str:
    """Return what a person is to look at where the *text* of a claim was *compared* and something stayed open, each as a sentence.

    What turns or loosens it comes before words that were only not found. Empty where nothing is open.
    """
    left = [item for item in compared if item.outcome is Outcome.OPEN]
    words = list(dict.fromkeys(item.claim for item in left if _is_missing(item)))
    others = sorted(
        (item for item in left if not _is_missing(item)), key=lambda item: _TURNING.index(item.aspect)
    )
    tasks = list(dict.fromkeys(_task(item, text) for item in others))
    if words:
        looked = listed([f"“{word}”" for word in words])
        tasks.insert(
            sum(item.aspect is not Aspect.WORDS for item in others),
            f"Look in the quotation for what the claim calls {looked}",
        )
    told = ". ".join(_joined(tasks[:_MOST_TASKS]))
    begun = _quotation(left, evidence)
    return f"{f'{begun}: {told[0].lower()}{told[1:]}' if begun else told}." if told else ""


_MOST_TASKS = 3
"""How many are told at once: the claim shows the others."""


def _quotation(left: Sequence[Compared], evidence: Sequence[CheckedEvidence]) -> str:
    """Return which quotation was compared, by its first words; empty where no other stands beside it in support."""
    numbers = {item.evidence for item in left}
    quoted = {
        item.number: item.match.text
        for item in evidence
        if item.stands and item.evidence.stance is Stance.SUPPORTS
    }
    told = quoted.get(numbers.pop()) if len(numbers) == 1 else None
    if not told or {*quoted.values()} == {told}:
        return ""
    words = told.split()
    return f"Of the quotations, take “{' '.join(words[:_FIRST_WORDS])}{' …' if len(words) > _FIRST_WORDS else ''}”"


_FIRST_WORDS = 4
"""Enough to find one of a handful of quotations by."""


def _joined(tasks: Sequence[str]) -> Iterator[str]:
    """Yield *tasks*, those that are to be read closely and follow each other as one."""
    for is_close, group in groupby(tasks, key=lambda task: task.startswith(_CLOSELY)):
        if is_close:
            yield _CLOSELY + "; ".join(task.removeprefix(_CLOSELY) for task in group)
        else:
            yield from group


_CLOSELY = "Read closely: "


_TURNING = (
    Aspect.POLARITY, Aspect.MODALITY, Aspect.QUANTIFIER, Aspect.NUMBER, Aspect.DATE, Aspect.NAME,
    Aspect.WORDS,
)  # fmt: skip


def _is_missing(item: Compared) -> bool:
    """Return whether a word of the claim was not found."""
    return item.aspect in {Aspect.NAME, Aspect.WORDS} and bool(item.claim)


def _task(item: Compared, text: str) -> str:
    """Return what to look at for what stayed open."""
    claim, passage = item.claim, item.passage
    if item.aspect is Aspect.POLARITY and claim and passage:
        return f"See whether “{passage}” in the quotation and “{claim}” in the claim deny the same"
    if item.aspect in _SURENESS and passage and not claim:
        if said := _said_too(passage, text):
            return f"See whether “{passage}” in the quotation and “{said}” in the claim are said of the same"
        return f"See whether the claim keeps the “{passage}” of its quotation"
    if item.aspect in _SURENESS and claim and not passage:
        return f"See whether the quotation bears out the “{claim}” of the claim"
    return f"{_CLOSELY}{item.reason}"


def _said_too(word: str, text: str) -> str:
    """Return the word of a claim's *text* that is a form of *word*; empty where it has none."""
    from claimcheck.text.content import content_words
    from claimcheck.text.language import language_of

    language = language_of(text)
    if language is None:
        return ""
    forms = {form for one in content_words(word, language) for form in one.stems}
    return next((one.text for one in content_words(text, language) if forms & one.stems), "")


_SURENESS = frozenset((Aspect.POLARITY, Aspect.MODALITY, Aspect.QUANTIFIER))


def _exceeded(compared: Sequence[Compared]) -> list[Compared]:
    """Return in what the claim says more; how surely only once, by the passage's own words where there are some."""
    more = [item for item in compared if item.outcome is Outcome.MORE]
    surely = [item for item in more if item.aspect is Aspect.MODALITY]
    told = min(surely, key=lambda item: item.passage in _MODALITIES, default=None)
    return [item for item in more if item.aspect is not Aspect.MODALITY or item is told]


def _less_sure(more: Sequence[Compared], evidence: Sequence[CheckedEvidence]) -> Iterator[str]:
    """Yield how surely other passages in its support say it, where one alone has been told."""
    told = {item.passage for item in more if item.aspect is Aspect.MODALITY}
    said = {
        item.evidence.modality for item in evidence if item.stands and item.evidence.stance is Stance.SUPPORTS
    }
    for modality, words in _ANOTHER.items() if told & set(_MODALITIES) else ():
        if modality in said - told:
            yield words


def _more(item: Compared) -> str:
    """Return in what a claim says more than its passage."""
    if item.aspect is Aspect.MODALITY:
        words = f"the source says only “{item.passage}”"
        return _MODALITIES.get(item.passage, words if item.passage else "the source says it less surely")
    claim, passage = item.claim, item.passage
    if passage and claim:
        return f"the source says “{passage}”, the claim “{claim}”"
    what = _ASPECTS.get(item.aspect, "word")
    if claim:
        return f"the {what} “{claim}” is not in the quotation"
    return (
        f"the source says “{passage}”, the claim does not" if passage else "it says more than its quotations"
    )


_MODALITIES = {
    "planned": "the source speaks only of a plan",
    "forecast": "the source only expects it",
    "possible": "the source only holds it possible",
}
_ANOTHER = {
    "planned": "another passage speaks only of a plan",
    "forecast": "another passage only expects it",
    "possible": "another passage only holds it possible",
}
_ASPECTS = {Aspect.NUMBER: "number", Aspect.DATE: "date", Aspect.NAME: "name"}

_WRITTEN = {"planned": "a plan", "forecast": "what is expected", "possible": "a possibility"}
_MENDED = frozenset((Aspect.NUMBER, Aspect.DATE, Aspect.NAME, Aspect.QUANTIFIER, Aspect.MODALITY))
_LEFT_OUT = frozenset((Aspect.NUMBER, Aspect.DATE))
