"""What kind of clause a run of words is: Konjunktiv, infinitive with „zu“, relative."""

import re

from claimcheck.speech.phrase import is_noun, noun_phrase
from claimcheck.speech.verbs import Form
from claimcheck.speech.vocabulary import (
    JOINERS,
    NO_SUBJUNCTIVE_ENDINGS,
    NO_SUBJUNCTIVES,
    PURPOSES,
    RELATIVES,
)
from claimcheck.speech.words import UNQUOTED, Words

_WITH_ZU = re.compile(
    r"(?:ab|an|auf|aus|bei|bereit|dar|durch|ein|fest|frei|her|hin|los|mit|nach|nieder|still|teil|um|unter"
    r"|über|vor|weg|weiter|wieder|zu|zurück|zusammen)zu\w+n"
)
"""Infinitives that hold their „zu“: „auszulaufen“."""

_CLUSTER = 6
"""So many words at the end of a clause its infinitive may take."""

_SHORTEST = 4


def subjunctive(words: Words, start: int, end: int, *, clear: bool = False) -> int | None:
    """Return the index of a Konjunktiv between *start* and *end*; None if there is none.

    Args:
        words: The sentence.
        start: First index.
        end: Index behind the last.
        clear: Whether only forms count that are nothing else („sei“, not „hätten“).
    """
    lexicon = words.lexicon
    listed = lexicon.clear_subjunctives if clear else lexicon.subjunctives
    # By their forms alone only words that end a clause are told.
    is_german = lexicon.language == "de"
    for index in range(start, end):
        word = words.items[index]
        is_known = word.lower in listed or word.lower in lexicon.forms
        if not (is_known or (is_german and word.lower.endswith("e"))) or not word.is_small:
            continue
        if word.lower in listed or _is_subjunctive(words, index, start, end):
            return index
    return None


def _is_subjunctive(words: Words, index: int, start: int, end: int) -> bool:
    word, lexicon = words.items[index], words.lexicon
    if any(v.form is Form.SUBJUNCTIVE and not v.particle for v in lexicon.forms.get(word.lower, ())):
        return True
    if lexicon.language != "de":
        return False
    return _ends_clause(words, index, end) and _looks_subjunctive(words, index, start)


def _ends_clause(words: Words, index: int, end: int) -> bool:
    following = words.items[index + 1] if index + 1 < end else None
    return following is None or following.text in {",", "."} or following.lower in JOINERS


def _looks_subjunctive(words: Words, index: int, start: int) -> bool:
    """Return whether a word at a clause's end has the ending -e of the first Konjunktiv, by its form alone."""
    lower = words.items[index].lower
    if lower.endswith("iere"):
        return True
    return (
        lower.endswith("e")
        and len(lower) >= _SHORTEST
        and not lower.endswith(NO_SUBJUNCTIVE_ENDINGS)
        and lower not in NO_SUBJUNCTIVES
        and not words.lexicon.is_verb(lower)
        and index > start
        and is_noun(words, index - 1)
    )


def is_infinitive_clause(words: Words, start: int, end: int) -> bool:
    """Return whether the words from *start* to before *end* end in an infinitive with „zu“ or "to"."""
    if words.items[start].lower in PURPOSES:
        return False
    for index in range(max(start, end - _CLUSTER), end - 1):
        following = words.items[index + 1]
        if words.items[index].is_one_of(("zu",)) and following.is_small and following.lower.endswith("n"):
            return True
    last = words.items[end - 1]
    return last.is_small and _WITH_ZU.fullmatch(last.lower) is not None


def _has_verb_second(words: Words, start: int, end: int) -> bool:
    """Return whether a verb stands right behind the first word: „das stehe noch nicht fest“ is a main clause."""
    return start + 1 < end - 1 and words.items[start + 1].is_one_of(words.lexicon.clear_subjunctives)


def _behind_attributes(words: Words, index: int, limit: int) -> int:
    """Return the index behind the prepositions' phrases at *index*: „das Treffen | mit Biden am Montag | sei gut“."""
    while index < limit and words.items[index].is_one_of(words.lexicon.prepositions):
        behind = noun_phrase(words, index + 1, limit, 1)
        if behind is None:
            return index
        index = behind
    return index


def is_relative(words: Words, start: int, end: int) -> bool:
    """Return whether the words from *start* to before *end* are a relative clause: its verb stands last."""
    lexicon = words.lexicon
    if words.items[start].lower in lexicon.prepositions and start + 1 < end:
        start += 1
    if words.items[start].lower not in RELATIVES:
        return False
    last = words.items[end - 1]
    if is_infinitive_clause(words, start, end) or _has_verb_second(words, start, end):
        return False
    if last.quoted != UNQUOTED or not last.text[0].islower():
        return False
    if not (lexicon.is_verb(last.lower) or last.lower.endswith(("t", "te", "ten", "en"))):
        return False
    # „der Schutz dürfe …“: behind a main clause's subject stands its verb.
    subject_end = noun_phrase(words, start, end, 1)
    if subject_end is None or subject_end >= end - 1:
        return True
    verb = words.items[_behind_attributes(words, subject_end, end - 1)].lower
    is_subjunctive = any(form.form is Form.SUBJUNCTIVE for form in lexicon.forms.get(verb, ()))
    return not (is_subjunctive or verb in lexicon.auxiliaries or verb in lexicon.subjunctives)
