"""What becomes of a deed that a quotation only names: "cancelled | the delivery of 300 rifles", „kippte | den Verkauf von …“.

A noun says by itself nothing of whether a thing was done. Who begins, confirms or laments it takes it for done; verbs
and prepositions of that kind are listed, and whatever else stands beside it may say that it was not.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.text.article import Span
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.irregular import infinitives
from claimcheck.text.negation import Token, tokens_of
from claimcheck.text.turning_words import DOINGS
from claimcheck.text.wordlist import word_set

DONE = {
    "de": word_set("""
        angeklagt beendete beendeten begann begannen begonnen begrüßte begrüßten bejubelte bestätigte bestätigten brachte dauerte endete erfolgte
        erlebte erlebten feierte feierten folgte führte führten gelang geschah kam meldete meldeten nutzte nutzten setzte setzten überlebte
        überlebten verhaftet verurteilt verurteilte verurteilten vollendete vollzog vollzogen zeigte zeigten
        """),
    "en": word_set("""
        arrested began begun carried charged committed convicted jailed sentenced tried caused celebrated completed conducted condemned confirmed continued criticised criticized ended finished followed
        got hailed happened lamented led made marked mourned performed praised regretted reported resumed saw showed started succeeded suffered
        survived took undertook used welcomed witnessed
        after amid at by despite during following from in on since through upon with
        """),
}
"""What takes a deed for done; in English, too, the prepositions that do."""

_ACTS = {
    "de": word_set(
        "kauf verkauf bau abbau aufbau umbau angriff einsatz abzug rückzug streik überfall zusammenbruch einsturz"
    ),
    "en": word_set("arrest closure collapse departure purchase raid release seizure strike visit"),
}
"""Nouns of deeds that their ending does not show."""

_CRIMES = {
    "de": word_set(
        "betrug brandstiftung diebstahl folter mord mordes raub spionage totschlag verrat vergewaltigung"
    ),
    "en": word_set("arson assault espionage fraud manslaughter murder rape robbery theft torture treason"),
}
"""Deeds that need no word to say of what they are."""

_OF = {"de": word_set("von vom der des eines einer an durch"), "en": word_set("of by on against")}
"""What stands behind the noun of a deed and says of what it is."""

_AUXILIARIES = word_set(
    "am are be been being is was were has have had will would can could may might must shall should"
)
_FIRST = 5
"""Among so many first words of a quotation stands what is done."""


def fates(text: str, pieces: Sequence[Span], languages: tuple[str, ...]) -> Iterator[Span]:
    """Yield the word beside the *pieces* that may say of the deed which they name that it was not done.

    Args:
        text: A sentence.
        pieces: The quotation's parts in it.
        languages: Whose words are known.
    """
    start, end = max(0, pieces[0].start), min(len(text), pieces[-1].end)
    before, inside, behind = tokens_of(text[:start]), tokens_of(text[start:end]), tokens_of(text[end:])
    if len(languages) != 1 or len(pieces) != 1 or not _names_deed(inside, languages[0]):
        return
    language = languages[0]
    if any(_may_be_verb(text, start, token, language) for token in inside):
        return
    ahead = _nearest(before[::-1], text, 0, language)
    later = _nearest(behind, text, end, language)
    beside = [span for word, span in filter(None, (ahead, later)) if word not in DONE[language]]
    if beside and not any(word in DONE[language] for word, _ in filter(None, (ahead, later))):
        yield beside[0]


def _names_deed(inside: Sequence[Token], language: str) -> bool:
    words = [token.word for token in inside[: _FIRST + 1]]
    return not _CRIMES[language].isdisjoint(words[:_FIRST]) or any(
        (word in _ACTS[language] or word.endswith(DOINGS[language])) and following in _OF[language]
        for word, following in pairwise(words)
    )


def _may_be_verb(text: str, start: int, token: Token, language: str) -> bool:
    """Return whether a word of the quotation may be its verb."""
    word = token.word
    if language == "en":
        return word in _AUXILIARIES or word.endswith("ed") or any(infinitives(word, "en"))
    is_small = text[start + token.span.start].islower()
    following = text[start + token.span.end : start + token.span.end + 2].strip()
    return is_small and word not in FUNCTION_WORDS["de"] and not following[:1].isupper()


def _nearest(tokens: Sequence[Token], text: str, offset: int, language: str) -> tuple[str, Span] | None:
    """Return the nearest word that may say what becomes of it: no adverb, no auxiliary; None where a mark or noun is nearer."""
    last: Token | None = None
    for token in tokens:
        between = text[offset + (last.span.end if last else 0) : offset + token.span.start]
        if offset and any(mark in between for mark in ",;:.–"):
            return None
        last = token
        is_passed = token.word.endswith("ly") or token.word in FUNCTION_WORDS[language] | _AUXILIARIES
        if is_passed and token.word not in DONE[language]:
            continue
        is_word = text[offset + token.span.start].islower() or token.word in DONE[language]
        return (token.word, Span(offset + token.span.start, offset + token.span.end)) if is_word else None
    return None
