"""Whether a translation says what its quotation says, as far as numbers and negations tell.

Only what is certain is a mistake of the record: a number that one side has and the other plainly has not, a plain
negation on one side where the other has no word at all that denies. All else of it is the translator's word.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from claimcheck.languages.pack import RULED, all_words
from claimcheck.problem import Problem
from claimcheck.quantities.reading import quantities
from claimcheck.quantities.stated import Reading
from claimcheck.records.model import Claim
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.text.article import Article
from claimcheck.text.clause import languages_with, words_for
from claimcheck.text.language import is_read, language_of
from claimcheck.text.negation import lists_of, negations, tokens_of
from claimcheck.text.vocabulary import PLAIN_NEGATIONS

_FEW = 12
"""Up to here a language may have a word for what another counts: „beide“, "a pair", "once"."""

_DENYING = all_words("lacking-or-few")
"""What may say on one side what a plain negation says on the other; told only to raise no false alarm."""


_UN = re.compile(r"un(?!d|gar|i|ter|til)\w{3,}")


def gloss_problems(claim: Claim, item: CheckedEvidence, article: Article | None) -> Iterator[Problem]:
    """Yield where the translation of a quotation that was found says something else than it."""
    gloss = item.evidence.gloss
    if not gloss or article is None or not item.match.is_found or not is_read(item.match.text):
        return
    language = (article.language or language_of(item.match.text) or "").split("-")[0]
    if language not in RULED:
        return  # its numbers are read by lists alone, and a right translation would be an error
    reasons = [*_numbers(item.match.text, language, gloss), *_polarity(item.match.text, language, gloss)]
    for reason in reasons:
        place = item.evidence.places["gloss"]
        yield Problem("CC117", reason, place, claim.id, source=item.evidence.source, evidence=item.number - 1)


def _numbers(quote: str, language: str, gloss: str) -> Iterator[str]:
    ours, theirs = _sure(quantities(quote, language)), _sure(quantities(gloss, language_of(gloss)))
    for name, sure, other in (("quotation", ours, gloss), ("translation", theirs, quote)):
        told = [(r, [part.value for part in r.parts if part.value > _FEW]) for r in sure]
        if not any(values for _, values in told):
            continue
        written = {part.value for r in quantities(other, None) for part in r.parts} | _digits(other)
        for reading, values in told:
            if not written.issuperset(values):
                yield f"only the {name} has “{' '.join(reading.text.split())}”"


def _sure(readings: tuple[Reading, ...]) -> list[Reading]:
    return [reading for reading in readings if not reading.ambiguous]


def _digits(text: str) -> set[Decimal]:
    plain = "".join(character if character.isdigit() else " " for character in text)
    return {Decimal(digits) for digits in plain.split() if digits.isascii()}


def _polarity(quote: str, language: str, gloss: str) -> Iterator[str]:
    for name, text, own, other in (
        ("quotation", quote, language, gloss),
        ("translation", gloss, language_of(gloss), quote),
    ):
        plain = [
            t.word for t in negations(tokens_of(text), lists_of(words_for(own))) if t.word in PLAIN_NEGATIONS
        ]
        if plain and not _may_deny(other, language):
            yield f"only the {name} negates („{plain[0]}“)"


def _may_deny(text: str, language: str) -> bool:
    words = {token.word for token in tokens_of(text)}
    denies = any(negations(tokens_of(text), lists_of(languages_with(language))))
    return denies or bool(words & (_DENYING | PLAIN_NEGATIONS)) or any(_UN.fullmatch(word) for word in words)
