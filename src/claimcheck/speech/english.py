"""Noun phrases in English, where no capital tells a noun: the words between verbs, marks and prepositions."""

from claimcheck.languages.pack import all_words
from claimcheck.speech.lexicon import (
    ATTACHED,
    ENGLISH_PASTS,
    FOCUS_WORDS,
    JOINERS,
    NOT,
    OPENING_JOINERS,
    TIMES,
)
from claimcheck.speech.verbs import Form
from claimcheck.speech.words import UNQUOTED, Words
from claimcheck.text.dates import MONTHS, WEEKDAYS

_MAX_WORDS = 14
_MAX_BRACKET = 8
GIVEN_NAMES = all_words("given-name")
"""What stands behind one is a surname."""

_NICKNAME = 3
"""So many words are a nickname with its brackets."""

_INFINITIVE = "to"
_IN_NAMES = frozenset(("against", "for", "on"))
"""Prepositions between two words with capitals: "Council on Foreign Relations"."""

_DAYS = frozenset(WEEKDAYS)
_AGO = all_words("behind-ago") & all_words("date-behind")
_ON = frozenset(("on",))
_BEFORE_TIMES = all_words("before-occasion")
DATES = frozenset((*MONTHS, *WEEKDAYS))
"""Months and days of the week, lower case."""


def english_phrase(words: Words, start: int, limit: int, depth: int = 0) -> int | None:
    """Return where the noun phrase that begins at *start* ends, at most at *limit*; None if none does."""
    index = start
    if start >= limit:
        return None
    is_day = words.items[start].is_one_of(_DAYS) and not (
        start + 1 < limit and words.items[start + 1].is_small
    )
    if is_day or words.items[start].is_one_of(_AGO):
        return None  # "Monday Ann Ash said"
    while (
        index < min(limit, start + _MAX_WORDS)
        and _is_inside(words, index, start)
        and not (index > start and _tells_when(words, index))
    ):
        index = behind_nickname(words, index + 1, limit)
    if index == start or words.items[index - 1].lower in words.lexicon.determiners:
        return None
    if words.items[start].lower in words.lexicon.pronouns:
        return start + 1
    index = _behind_bracket(words, index, limit)
    if (
        index < limit
        and not is_doing(words, index, limit)
        and (words.items[index].is_one_of(ATTACHED | JOINERS) or _is_in_name(words, index, limit))
    ):
        index = english_phrase(words, index + 1, limit, depth + 1) or index
    return _apposition(words, index, limit) if depth == 0 else index


def behind_nickname(words: Words, index: int, limit: int) -> int:
    """Return the index behind one word in brackets between a given name and another name: "Tim (Shorty) Bohn"; else *index*."""
    if index + _NICKNAME >= limit or words.items[index].text != "(":
        return index
    name, closing, behind = words.items[index + 1 : index + 1 + _NICKNAME]
    is_nickname = closing.text == ")" and name.text[0].isupper() and behind.text[0].isupper()
    return index + _NICKNAME if is_nickname and words.items[index - 1].lower in GIVEN_NAMES else index


def is_doing(words: Words, index: int, limit: int) -> bool:
    """Return whether "of" tells what somebody is said to do, and not of whom: "accused Moscow of shelling"."""
    behind = words.items[index + 1] if index + 1 < limit else None
    is_gerund = behind is not None and behind.is_small and behind.lower.endswith("ing")
    return is_gerund and words.items[index].is_one_of(("of",))


def _is_in_name(words: Words, index: int, limit: int) -> bool:
    """Return whether a preposition stands inside a name: "the Institute for the Study of War"."""
    if not words.items[index].is_one_of(_IN_NAMES) or not words.items[index - 1].text[0].isupper():
        return False
    behind = (
        word for word in words.items[index + 1 : limit] if not word.is_one_of(words.lexicon.determiners)
    )
    return next((word.text[0].isupper() and word.lower not in DATES for word in behind), False)


def _behind_bracket(words: Words, index: int, limit: int) -> int:
    """Return the index behind a short bracket at *index*: "Klee (D-Mo.) said"."""
    if not (index < limit and words.items[index].text == "(" and words.items[index].quoted == UNQUOTED):
        return index
    closing = range(index + 1, min(limit, index + _MAX_BRACKET))
    return next((at + 1 for at in closing if words.items[at].text == ")"), index)


def behind_time(words: Words, index: int, limit: int) -> int:
    """Return the index behind what says when at *index*: "said | Monday | the bridge was closed", "said | last week | it"."""
    if index < limit and words.items[index].is_one_of(_DAYS):
        return index + 1
    if index + 1 < limit and words.items[index].lower == "in" and words.items[index + 1].lower in MONTHS:
        is_year = index + 2 < limit and words.items[index + 2].text.isdigit()
        return index + 2 + is_year  # "said | in June 2021 | Pedro Silva"
    if index + 1 >= limit or not words.items[index].is_one_of(_BEFORE_TIMES):
        return index
    at = index + 1 + words.items[index + 1].is_one_of(_ON)  # "late | on Friday"
    return at + 1 if at < limit and words.items[at].is_one_of(TIMES | _DAYS) else index


def _tells_when(words: Words, index: int) -> bool:
    """Return whether the word at *index*, behind a noun phrase, begins or ends what says when: "the minister | Monday", "| last week", "Three weeks | ago"."""
    word = words.items[index]
    behind = words.items[index + 1] if index + 1 < words.end else None
    if word.is_one_of(_DAYS):
        # "the Monday meeting", "Black Friday"
        lexicon = words.lexicon
        others = lexicon.prepositions | lexicon.adverbs | lexicon.subordinators | lexicon.pronouns | JOINERS
        is_attribute = behind is not None and behind.is_small and behind.lower not in others
        is_attribute = is_attribute and not is_english_verb(words, index + 1)
        return not (is_attribute or words.items[index - 1].is_one_of(words.lexicon.determiners))
    if word.is_one_of(_AGO):
        return True
    is_before = word.is_one_of(_BEFORE_TIMES) and behind is not None and behind.is_one_of(TIMES | _DAYS | _ON)
    return is_before or (words.items[index - 1].is_one_of(TIMES) and word.text[0].isupper())


def _is_inside(words: Words, index: int, start: int) -> bool:
    word, lexicon = words.items[index], words.lexicon
    if word.quoted != UNQUOTED:
        return word.quoted not in words.spoken or _is_attributive(words, index, start)
    if not (word.text[0].isalnum() or (word.text == "'" and index > start)):
        return False
    if index > start and word.lower in lexicon.determiners | lexicon.pronouns:
        # "the two villages", "neither the bank"
        return word.lower in lexicon.determiners and words.items[index - 1].is_one_of(lexicon.determiners)
    # "Per Lund": within a sentence a capital shows a name.
    if (word.is_small or index == 0) and word.lower in (
        lexicon.prepositions | lexicon.subordinators | lexicon.adverbs | JOINERS | OPENING_JOINERS
    ):
        return False
    if index == start and word.is_small and (word.lower.endswith("ly") or word.lower in FOCUS_WORDS):
        return False  # "said bluntly", "even as the union"
    return not is_english_verb(words, index)


def _is_attributive(words: Words, index: int, start: int) -> bool:
    """Return whether the region of a quoted word belongs to the noun behind it: his "zero tolerance" policy."""
    first = index
    while first > start and words.items[first - 1].quoted == words.items[index].quoted:
        first -= 1
    return first > start and words.items[first - 1].is_one_of(words.lexicon.determiners)


def is_english_verb(words: Words, index: int) -> bool:
    """Return whether a word is a verb: "reports", but not in "the reports" or "his plan"."""
    word, lexicon = words.items[index], words.lexicon
    if not word.is_small or word.lower == _INFINITIVE:
        return False
    before = words.items[index - 1] if index else None
    is_noun = before is not None and (
        before.lower in lexicon.determiners | lexicon.prepositions or before.lower.endswith(("'s", "’s"))
    )
    if word.lower in lexicon.auxiliaries:
        return True
    finite = any(verb.form is not Form.INFINITIVE for verb in lexicon.forms.get(word.lower, ()))
    return finite and not is_noun


def holds_verb(words: Words, start: int, end: int) -> bool:
    """Return whether one of the words from behind *start* to before *end* is a verb of any kind: a clause, no phrase."""
    return any(_is_past(words, index) for index in range(start + 1, end))


def looks_past(words: Words, index: int) -> bool:
    """Return whether a word has the form of a regular past: "deployed", but not in "the deployed"."""
    word, before = words.items[index], words.items[index - 1]
    is_noun = before.is_one_of(words.lexicon.determiners | words.lexicon.prepositions | JOINERS)
    return word.is_small and word.lower.endswith("ed") and not is_noun


def attributes_end(words: Words, index: int, limit: int) -> int:
    """Return the index behind the prepositions' phrases at *index*: "the talks | with Minsk in May | had failed"."""
    while index < limit and words.items[index].is_one_of(words.lexicon.prepositions):
        is_day = index + 1 < limit and words.items[index + 1].is_one_of(_DAYS)
        behind = index + 2 if is_day else english_phrase(words, index + 1, limit, 1)
        if behind is None and not _is_count(words, index + 1, limit):
            return index
        index = behind or index + 2
    return index


def _is_count(words: Words, index: int, limit: int) -> bool:
    """Return whether a number stands without its noun: "a father of | two | from Leeds"."""
    ends = index + 1 >= limit or words.items[index + 1].is_one_of(words.lexicon.prepositions)
    return index < limit and words.items[index].is_one_of(words.lexicon.determiners) and ends


def _is_past(words: Words, index: int) -> bool:
    word, before = words.items[index], words.items[index - 1]
    if not word.is_small or before.lower in words.lexicon.determiners | words.lexicon.prepositions | JOINERS:
        return False
    return word.lower in ENGLISH_PASTS


def _apposition(words: Words, index: int, limit: int) -> int:
    """Return the end of an apposition between commas; *index* if there is none."""
    if not (index < limit and words.items[index].text == ","):
        return index
    end = english_phrase(words, index + 1, limit, 1)
    if end is None or holds_verb(words, index + 1, end) or words.items[index + 1].is_one_of(NOT):
        return index
    return end if end == limit or words.items[end].text == "," else index
