"""By what a passage limits what somebody may or can do: "with a permit residents can park", „nach Zustimmung des Amts darf“.

What is told of one time may be told without how and when it was; what somebody may do, not without the condition.
"""

from collections.abc import Iterator, Sequence

from claimcheck.check.fit.held import Held
from claimcheck.check.fit.narrowing import is_free, phrase_at
from claimcheck.check.fit.standing import standing
from claimcheck.check.fit.words import DEFINITE, PREPOSITIONS
from claimcheck.languages.pack import all_words
from claimcheck.text.left_out.condition import ATTRIBUTING, AWAITED
from claimcheck.text.span import Span

_PERMITTING = all_words("permitting")
_BY = AWAITED & PREPOSITIONS.keys()
_MEANS = "with"
"""Behind the others an article tells of what has come already: "after the ruling the firm may drill"."""


def permitted(held: Held, inside: Sequence[int]) -> Iterator[Span]:
    """Yield the phrases by which the passage limits what may or can be done, and the claim does not."""
    text = standing(held.passage)
    said = {word.text.lower() for word in standing(held.claim).words}
    for at in () if _PERMITTING.isdisjoint(said) else inside:
        phrase = phrase_at(held, at, _BY) if text.lower(at) not in said else None
        if phrase is None or held.bearing.within(phrase) or not is_free(held, text, at):
            continue
        words = {word.text.lower() for word in text.words if phrase.overlaps(word.span)}
        has_come = PREPOSITIONS[text.lower(at)] != _MEANS and text.lower(at + 1) in DEFINITE
        if ATTRIBUTING.isdisjoint(words) and not has_come:
            yield phrase
