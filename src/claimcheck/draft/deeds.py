"""Which words of a draft or a passage tell that something was done."""

from claimcheck.check.fit.words import PARTICIPLE
from claimcheck.speech.verbs import forms_of
from claimcheck.text.content import Word
from claimcheck.text.stem import infinitives, is_german_past


def is_done(word: Word, language: str) -> bool:
    """Return whether a word is a verb in the past, or a participle of what was done; one of saying is not asked."""
    lower = word.text.lower()
    if (word.is_capital and not word.begins) or forms_of(language).get(lower):
        return False
    if language == "en":
        return lower.endswith("ed") or any(infinitives(lower, "en"))
    return bool(PARTICIPLE.fullmatch(lower)) or is_german_past(lower)
