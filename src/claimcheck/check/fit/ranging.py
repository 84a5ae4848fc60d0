"""Whether a passage says it of a part alone, which the claim leaves out: "fell to 5 percent in the north", "cut deaths in mice".

A share, a rate or a change is one of something. Where the passage tells of what and the claim does not, nobody knows
whether it is so of the whole. That 400 workers were dismissed in Leipzig is true of the workers dismissed.
"""

from collections.abc import Iterator

from claimcheck.check.fit.held import Held
from claimcheck.check.fit.operators import is_aside
from claimcheck.check.fit.setting import sentences_of
from claimcheck.check.fit.standing import FAR, MARK, Standing, standing
from claimcheck.languages.pack import all_groups, all_kinds, all_words
from claimcheck.quantities.interval import QuantityKind
from claimcheck.quantities.reading import quantities
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.text.article import Span, touching
from claimcheck.text.content import FUNCTION_WORDS

_CHANGING = all_words("change-by") | all_words("change-to")
_STEPS = all_kinds("step")
_WITHIN = all_words("telling-of-part")
_TIMES = (
    all_words("time-noun") | all_words("duration") | all_groups("changed-unit").get("quarter", frozenset())
)
_MEASURED = frozenset((QuantityKind.PERCENT, QuantityKind.SHARE, QuantityKind.RATE))


def ranging(held: Held) -> Iterator[Compared]:
    """Yield of what part alone the passage tells the claim's share, rate or change."""
    if not held.found or not _is_measured(held):
        return
    for sentence in sentences_of(held):
        for at in sorted(sentence):
            phrase = _phrase(held, at)
            if phrase is None or held.bearing.within(phrase) or not _is_of_it(held, at):
                continue
            said = " ".join(held.passage.text[phrase.start : phrase.end].split())
            reason = f"the passage says it of a part alone (“{said}”), the claim does not"
            yield held.compared(Aspect.QUANTIFIER, Outcome.OPEN, "", phrase, reason)


def _is_measured(held: Held) -> bool:
    """Return whether the claim tells a share or a rate, or that something changes, and not that so many are gone: "cut 350 jobs"."""
    readings = quantities(held.claim.text, held.claim.language)
    words = standing(held.claim).words
    if any(reading.kind in _MEASURED for reading in readings):
        return True
    starts = {reading.core.start for reading in readings}
    is_counted = any(
        word.span.start in starts and not (at and words[at - 1].text.lower() in _STEPS)
        for at, word in enumerate(words)
    )
    return not is_counted and any(word.text in _CHANGING for word in words)


def _is_of_it(held: Held, at: int) -> bool:
    """Return whether what a preposition opens is told of the claim's words: right behind one of them, behind a number, or at the start."""
    text = standing(held.passage)
    before = text.words[at - 1] if at else None
    if before is None or text.words[at].begins:
        return True
    numbers = [reading.span for reading in quantities(held.passage.text, held.passage.language)]
    is_near = before.span in held.bearing.places or bool(touching(numbers, before.span))
    return is_near and not is_aside(held, text.words[at].span) and bool(held.borne(text.words[at].span))


def _phrase(held: Held, at: int) -> Span | None:
    """Return the phrase that a preposition opens at a word and that tells of what it is so; None where it has a word of the claim or tells when."""
    text = standing(held.passage)
    if text.lower(at) not in _WITHIN or at + 1 >= len(text.words):
        return None
    end = next((i for i in range(at + 1, min(at + 1 + FAR, len(text.words))) if _closes(held, text, i)), None)
    if end is None:
        return None
    inside = range(at + 1, end + 1)
    is_time = any(text.lower(i) in _TIMES or text.is_date(i) or text.lower(i)[0].isdigit() for i in inside)
    return None if is_time else Span(text.words[at].span.start, text.words[end].span.end)


def _closes(held: Held, text: Standing, at: int) -> bool:
    """Return whether a word ends its noun phrase: in German its noun, in English what a mark, a function word or the claim's word follows."""
    if text.read.language == "de":
        return text.words[at].is_capital
    behind = text.words[at + 1] if at + 1 < len(text.words) else None
    between = text.read.text[text.words[at].span.end : behind.span.start] if behind else "."
    return text.lower(at) not in FUNCTION_WORDS["en"] and (
        behind is None
        or MARK.search(between) is not None
        or behind.text.lower() in FUNCTION_WORDS["en"]
        or behind.span in held.bearing.places
    )
