"""Whether a passage dates or ends what the claim says without a date: "in 1943 the city had", "closed until March"."""

from collections.abc import Iterable, Iterator

from claimcheck.check.fit.held import Held
from claimcheck.check.fit.operators import is_aside
from claimcheck.check.fit.setting import sentences_of
from claimcheck.check.fit.standing import MARK, standing
from claimcheck.check.fit.words import IS, PREPOSITIONS
from claimcheck.languages.pack import all_words
from claimcheck.quantities.reading import quantities
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.text.article import touching
from claimcheck.text.dating import ONCE_FOR_ALL, ends_at, ends_in, is_once_for_all, years_in
from claimcheck.text.negation import tokens_of
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import PLAIN_NEGATIONS

UNTIL = all_words("until") | all_words("until-a-time") | all_words("ending-denial")
"""What ends what is denied before it."""

_QUOTES = "„“”\"»«‘’' "


def dating(held: Held, known: frozenset[str], *, is_dated: bool) -> Iterator[Compared]:
    """Yield what dates or ends the statement in the passage, where the claim has no such thing.

    Args:
        held: The claim and a text of the passage.
        known: The years that go without saying: that of the article's date.
        is_dated: Whether the record says when it is meant to be so, which is compared elsewhere.
    """
    if not held.found:
        return
    language, text = held.passage.language, held.passage.text
    claim = held.claim.text
    words = standing(held.passage).words
    for sentence in sentences_of(held):
        start, end = words[min(sentence)].span.start, words[max(sentence)].span.end
        if not (any(ends_in(claim, language)) or any(ends_at(claim, language))):
            told = text[start:end]
            opening = (span for span in ends_at(told, language) if not told[: span.start].strip(_QUOTES))
            for span in _moved((*ends_in(told, language), *opening), start):
                if _is_said_of_it(held, span):
                    yield _told(held, span, "the passage tells an end of it")
        yield from _turning_at(held, start, end)
        counted = [
            reading.span for reading in quantities(text, language) if reading.unit or reading.thing.per
        ]
        if not is_dated and not is_once_for_all(claim) and not any(years_in(claim, language)):
            for dated in years_in(text[start:end], language):
                span = Span(dated.span.start + start, dated.span.end + start)
                is_known = dated.year in known or (
                    dated.is_decade and dated.year[:3] in {k[:3] for k in known}
                )
                is_known = is_known or bool(touching(counted, span))
                if not is_known and dated.year not in claim and _is_said_of_it(held, span):
                    yield _told(held, span, "the passage dates it")


def _turning_at(held: Held, start: int, end: int) -> Iterator[Compared]:
    """Yield what ends a denial in a sentence: "did not attack until the truce had ended", of which the claim says only that they did not."""
    said = {token.word for token in tokens_of(held.claim.text)}
    tokens = tokens_of(held.passage.text[start:end])
    denied = next((at for at, token in enumerate(tokens) if token.word in PLAIN_NEGATIONS), len(tokens))
    if PLAIN_NEGATIONS.isdisjoint(said) or UNTIL & said:
        return
    for word, span in tokens[denied:]:
        if word in UNTIL:
            yield _told(held, Span(span.start + start, span.end + start), "the passage tells an end of it")


def _moved(spans: Iterable[Span], by: int) -> Iterator[Span]:
    return (Span(span.start + by, span.end + by) for span in spans)


def _told(held: Held, span: Span, what: str) -> Compared:
    said = " ".join(held.passage.text[span.start : span.end].split())
    return held.compared(Aspect.DATE, Outcome.OPEN, "", span, f"{what} (“{said}”), the claim does not")


def _is_said_of_it(held: Held, span: Span) -> bool:
    return bool(held.borne(span)) and not is_aside(held, span) and not _is_of_another(held, span)


def _is_of_another(held: Held, span: Span) -> bool:
    """Return whether a date tells more of what was only done once, or is only named: "built in 1884", "of robbing him in May"."""
    text = standing(held.passage)
    first = text.at.get(next((word.span for word in text.words if word.span.end > span.start), span), 0)
    for at in range(first - 1, -1, -1):
        is_parted = MARK.search(text.read.text, text.words[at].span.end, text.words[at + 1].span.start)
        if is_parted and at + 1 < first:  # a comma right before a date parts it from nothing
            return False
        word = text.lower(at)
        is_gerund = text.read.language == "en" and word.endswith("ing") and at > 0
        if is_gerund and text.lower(at - 1) in PREPOSITIONS:
            return True
        if word in ONCE_FOR_ALL:
            return text.words[at].span not in held.bearing.places
        is_verb = text.read.language == "en" and text.may_be_verb(at) and word not in IS["en"]
        if is_verb:
            return text.words[at].span not in held.bearing.places
    return False
