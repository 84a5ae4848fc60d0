"""Noun phrases, read from capitals, articles and endings: good enough to name who speaks.

No tagger: German nouns show themselves by their capitals, what stands between an article and its
noun by its ending. A phrase takes its genitive and its „von …“ along, an apposition between
commas too; how far it reaches is what the annotators of the German news quotation data chose.
"""

import re
from typing import NamedTuple

from claimcheck.languages.pack import all_endings, all_kinds
from claimcheck.speech.english import behind_nickname, english_phrase
from claimcheck.speech.lexicon import (
    ADVERB_ENDINGS,
    AGENCIES,
    ARTICLES,
    ATTACHED,
    ATTACHED_TO_NAMES,
    COUNTED_PEOPLE,
    CREDITED_NOUNS,
    GENITIVES,
    JOINERS,
    NAME_PARTICLES,
    OBJECT_PRONOUNS,
    OBLIQUE,
    OCCASIONS,
    PLACE_PREPOSITIONS,
    QUANTIFIERS,
    TITLES,
)
from claimcheck.speech.words import UNQUOTED, Word, Words
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS

_HYPHENATED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*-[A-ZÄÖÜ][^\W\d_]+")
"""A noun whose first part is written small: „ai-Bericht“."""

_BODIES = all_endings("body")
_FEMININE = all_endings("feminine")
_TIMES = all_kinds("duration")
_DAYS = all_endings("occasion-ending")
"""Ends of nouns behind which the subject follows: „sagte am Montag der Minister“."""

_MAX_DETERMINERS = 5
_MAX_ADJECTIVES = 6
_MAX_BRACKET = 8
_MAX_DEPTH = 3
_TO_OCCASION = 6
"""A preposition's noun stands within so many words behind it."""

_WORDS_OF = (*all_endings("statement"), *all_endings("paper"))
"""What nouns end on in which somebody says a thing: „schrieb Moor in einem Bericht“."""

_LONGEST_NAME = 4
_BREAKS = frozenset(",:;–—(")


class Phrase(NamedTuple):
    """A run of words: half-open indices."""

    start: int
    end: int


def is_noun(words: Words, index: int) -> bool:
    """Return whether a word is a noun or name, or stands in quotation marks."""
    word = words.items[index]
    if word.quoted != UNQUOTED:
        return True
    if not word.text[0].isupper():
        return words.lexicon.language == "de" and _HYPHENATED.fullmatch(word.text) is not None
    if index and words.items[index - 1].text != ":":
        return word.lower not in words.lexicon.pronouns
    if word.lower.endswith(ADVERB_ENDINGS) or _is_participle(words, index):
        return False
    lexicon = words.lexicon
    return not any(
        word.lower in known
        for known in (
            lexicon.determiners,
            lexicon.pronouns,
            lexicon.prepositions,
            lexicon.adverbs,
            lexicon.subordinators,
        )
    )


def _is_participle(words: Words, index: int) -> bool:
    """Return whether a capital at a sentence's start is a participle's: „Stellvertretend für die Stadt empfahl …“."""
    behind = words.items[index + 1] if index + 1 < words.end else None
    follows = behind is not None and behind.is_one_of(words.lexicon.prepositions)
    return follows and words.items[index].lower.endswith("end")


def is_adjective(words: Words, index: int) -> bool:
    """Return whether a word can stand between an article and its noun."""
    word = words.items[index]
    if (
        not (word.text[0].islower() or index == 0)
        or _is_site(word)
        or not word.lower.endswith(ADJECTIVE_ENDINGS)
    ):
        return False
    lexicon = words.lexicon
    return not (
        word.lower in lexicon.prepositions
        or word.lower in lexicon.adverbs
        or word.lower in ARTICLES
        or word.lower in lexicon.subordinators
        or lexicon.is_verb(word.lower)
        or word.lower in JOINERS
    )


def noun_phrase(words: Words, start: int, limit: int, depth: int = 0) -> int | None:
    """Return where the noun phrase that begins at *start* ends, at most at *limit*; None if none does.

    Args:
        words: The sentence.
        start: Index of its first word.
        limit: Index that it must not reach beyond.
        depth: How deep it stands in another phrase; only an outer one takes an apposition.
    """
    if start >= limit:
        return None
    if words.lexicon.language == "en":
        return english_phrase(words, start, limit, depth)
    if _is_pronoun(words, start, limit):
        return start + 1
    has_article, head = _head(words, start, limit)
    if not (head < limit and is_noun(words, head)):
        return _phrase_without_noun(words, start, head, limit)
    behind = _name(words, head, limit)
    if behind == head:
        return None  # what somebody says
    end = _attachments(words, behind, limit, has_article=has_article, depth=depth)
    return _apposition(words, end, limit) if depth == 0 else end


def first_phrase(words: Words, start: int, limit: int, *, any_case: bool = False) -> Phrase | None:
    """Return the first noun phrase from *start* that no preposition governs: behind a verb, its subject.

    With *any_case* it may as well be an object by its article.
    """
    index = start
    while index < limit:
        word = words.items[index]
        if word.quoted == UNQUOTED and (word.text in _BREAKS or word.lower == "es"):
            # „sah es der Minister als erwiesen an“: right behind the verb a subject may follow its „es“.
            is_object = word.lower == "es" and index == start and index + 1 < limit
            end = noun_phrase(words, index + 1, limit) if is_object else None
            return Phrase(index + 1, end) if end is not None else None
        if word.lower in words.lexicon.prepositions:
            index = (
                _behind_time(words, index + 1, limit) or noun_phrase(words, index + 1, limit, 1) or index + 1
            )
            continue
        if not any_case and is_oblique(words, index, limit):
            index = noun_phrase(words, index, limit, 1) or index + 1
            continue
        end = None if _is_object(words, index, limit) else noun_phrase(words, index, limit)
        if end is not None:
            return Phrase(index, end)
        index += 1
    return None


def _behind_time(words: Words, index: int, limit: int) -> int | None:
    """Return the index behind „am späten Montag“, „im Sommer 2020“; None where nothing there says when."""
    near = range(index, min(limit, index + _MAX_ADJECTIVES))
    noun = next((at for at in near if is_noun(words, at)), None)
    if noun is None or not (words.items[noun].lower in OCCASIONS or words.items[noun].lower.endswith(_DAYS)):
        return None
    behind = noun + 1
    is_year = behind < limit and words.items[behind].text.isdigit()
    follows = behind + is_year < limit and is_noun(words, behind + is_year)
    return behind + is_year if follows else None


def _is_object(words: Words, index: int, limit: int) -> bool:
    word = words.items[index]
    return word.lower in OBJECT_PRONOUNS and not (
        word.lower in words.lexicon.determiners and _opens_noun(words, index + 1, limit)
    )


def is_oblique(words: Words, index: int, limit: int) -> bool:
    """Return whether a German article that no subject has opens a noun phrase: „dem Minister“, „der Agentur“."""
    word = words.items[index]
    if words.lexicon.language != "de" or index + 1 >= limit:
        return False
    if word.is_one_of(("der",)):
        return _is_feminine(words, index + 1, limit)
    return word.is_one_of(OBLIQUE) and _opens_noun(words, index + 1, limit)


def _is_feminine(words: Words, index: int, limit: int) -> bool:
    """Return whether what stands behind „der“ shows that no subject does: „der neuen Chefin“, „der Deutschen Presse-Agentur“, „der dpa“."""
    first, behind = words.items[index], index + 1
    if first.text in AGENCIES or (is_noun(words, index) and first.lower.endswith(_FEMININE)):
        return True
    if behind == limit or not is_noun(words, behind) or not first.lower.endswith("en"):
        return False
    return is_adjective(words, index) or words.items[behind].lower.endswith(_FEMININE)


def _opens_noun(words: Words, index: int, limit: int) -> bool:
    return index < limit and (is_noun(words, index) or is_adjective(words, index))


def _is_pronoun(words: Words, start: int, limit: int) -> bool:
    word = words.items[start]
    if word.lower not in words.lexicon.pronouns or not (word.text[0].islower() or start == 0):
        return False
    return not (word.lower in words.lexicon.determiners and _opens_noun(words, start + 1, limit))


def _head(words: Words, start: int, limit: int) -> tuple[bool, int]:
    """Return whether articles or numbers open the phrase, and where its noun should stand."""
    index = start
    while index < min(limit, start + _MAX_DETERMINERS) and _opens(words, index, start):
        index += 1
    has_article, first = index > start, _behind_attribute(words, index, limit) if index > start else index
    index = first
    while index < min(limit, first + _MAX_ADJECTIVES) and not is_noun(words, index):
        if not (is_adjective(words, index) or words.items[index].text[0].isdigit()):
            break
        index += 1
    return has_article, index


def _behind_attribute(words: Words, index: int, limit: int) -> int:
    """Return the index behind what an adjective behind it takes: „die | in Kiel | geborene Ärztin“, „der 63 | Jahre | alte Bauer“."""
    if _is_measure(words, index, limit):
        return index + 1
    if (
        words.lexicon.language != "de"
        or index >= limit
        or not words.items[index].is_one_of(words.lexicon.prepositions)
    ):
        return index
    end = noun_phrase(words, index + 1, limit, _MAX_DEPTH)
    follows = end is not None and end + 1 < limit and is_adjective(words, end) and is_noun(words, end + 1)
    return end if follows and end is not None else index


def _is_measure(words: Words, index: int, limit: int) -> bool:
    """Return whether a unit of time stands behind its number and before an adjective and a noun."""
    return (
        index + 2 < limit
        and words.items[index].lower in _TIMES
        and words.items[index - 1].text[0].isdigit()
        and is_adjective(words, index + 1)
        and is_noun(words, index + 2)
    )


def _opens(words: Words, index: int, start: int) -> bool:
    word = words.items[index]
    return (
        word.is_one_of(words.lexicon.determiners)
        or (word.quoted == UNQUOTED and word.text[0].isdigit())
        or word.is_one_of(QUANTIFIERS)
        or (index > start and word.is_one_of(COUNTED_PEOPLE))
    )


def _phrase_without_noun(words: Words, start: int, head: int, limit: int) -> int | None:
    """Return the end of „die beiden“, „der 81-Jährige“, „die taz“."""
    last = words.items[head - 1].lower if head > start else ""
    if last in COUNTED_PEOPLE or last.endswith(("jährige", "jähriger")):
        return head
    if head < limit and _is_small_name(words.items[head]):
        return head + 1
    return None


def _is_small_name(word: Word) -> bool:
    """Return whether a word with a small letter is a name: an agency, a web site."""
    return word.lower in AGENCIES or _is_site(word)


def _is_site(word: Word) -> bool:
    """Return whether a word is the name of a web site: „tagesschau.de“."""
    return word.text[0].isalpha() and "." in word.text[1:-1]


def _name(words: Words, head: int, limit: int) -> int:
    """Return where the run of nouns and name particles that begins at *head* ends."""
    index = head
    while index < limit and _goes_on(words, index, head, limit):
        index = behind_nickname(words, index + 1, limit)
    return index


def _goes_on(words: Words, index: int, head: int, limit: int) -> bool:
    if words.items[index].quoted != UNQUOTED:
        return not _is_sentence(words, index)
    if is_noun(words, index):
        return True
    is_particle = words.items[index].lower in NAME_PARTICLES
    joins = is_particle and index + 1 < limit and is_noun(words, index + 1)
    return joins or _belongs_to_name(words, index, head, limit)


def _is_sentence(words: Words, index: int) -> bool:
    """Return whether a quoted word stands in what somebody says, longer than „Reporter ohne Grenzen“."""
    region = words.items[index].quoted
    own = sum(word.quoted == region and word.text[0].isalnum() for word in words.items)
    return region in words.spoken and own > _LONGEST_NAME


def _belongs_to_name(words: Words, index: int, head: int, limit: int) -> bool:
    """Return whether a number, a title's full stop or a site goes on with a name."""
    word, counts = words.items[index], index + 1 < limit and is_noun(words, index + 1)
    if word.text[0].isdigit():
        return index > head and not counts
    return (
        word.lower in AGENCIES
        or (index > head and _is_site(word))
        or (word.text == "." and words.items[index - 1].lower in TITLES)
    )


def _attachments(words: Words, index: int, limit: int, *, has_article: bool, depth: int) -> int:
    """Return the end of what belongs to a noun: brackets, genitives, „von …“, „und …“."""
    while index < limit and depth < _MAX_DEPTH:
        word = words.items[index]
        if word.text == "(":
            end = _bracket(words, index, limit)
        elif word.lower in GENITIVES and _is_genitive(words, index, has_article=has_article or depth > 0):
            end = noun_phrase(words, index, limit, depth + 1)
        elif _is_of_body(words, index):
            end = noun_phrase(words, index + 1, limit, depth + 1)
        elif word.is_one_of(JOINERS) or word.is_one_of(ATTACHED if has_article else ATTACHED_TO_NAMES):
            end = None if _is_time(words, index, limit) else noun_phrase(words, index + 1, limit, depth + 1)
        elif word.is_one_of(("als",)) and index + 1 < limit and words.items[index + 1].is_one_of(("auch",)):
            end = noun_phrase(words, index + 2, limit, depth + 1)
        elif _is_bare_genitive(words, index):
            end = noun_phrase(words, index, limit, depth + 1)
        else:
            return index
        if end is None:
            return index
        index = end
    return index


def _is_of_body(words: Words, index: int) -> bool:
    """Return whether „für“ stands behind a body, whose name it goes on with: „das Institut für Astronomie“."""
    before = words.items[index - 1]
    is_body = before.text[0].isupper() and before.lower.endswith(_BODIES)
    return words.lexicon.language == "de" and is_body and words.items[index].is_one_of(("für",))


def _is_genitive(words: Words, index: int, *, has_article: bool) -> bool:
    """Return whether an article opens a genitive: „der“ behind a bare name is a dative instead."""
    before, behind = words.items[index - 1].lower, words.items[index + 1 : index + 2]
    if words.items[index].lower == "der" and behind and _is_weak(behind[0]):
        return False  # „nach Auskunft der NASA | der überwiegende Teil“
    if before.endswith(_DAYS):
        return words.items[index].lower == "des"
    return words.items[index].lower != "der" or has_article or before in CREDITED_NOUNS


def _is_weak(word: Word) -> bool:
    """Return whether an adjective has the ending that it has behind the article of a subject."""
    return word.is_small and word.lower.endswith("e")


def _is_time(words: Words, index: int, limit: int) -> bool:
    """Return whether the preposition at *index* says when or on what occasion, and so belongs to the verb."""
    behind = range(index + 1, min(limit, index + _TO_OCCASION))
    noun = next((at for at in behind if is_noun(words, at)), index + _TO_OCCASION // 2)
    if any(word.lower in OCCASIONS for word in words.items[index + 1 : max(noun + 1, index + 3)]):
        return True
    is_place = words.items[index].is_one_of(PLACE_PREPOSITIONS) and words.lexicon.language == "de"
    return is_place and noun < limit and words.items[noun].lower.endswith(_WORDS_OF)


def _is_bare_genitive(words: Words, index: int) -> bool:
    """Return whether an adjective opens a genitive: „Angaben informierter Kreise“."""
    is_credited = words.items[index - 1].lower in CREDITED_NOUNS
    return is_credited and words.items[index].lower.endswith("er") and is_adjective(words, index)


def _bracket(words: Words, index: int, limit: int) -> int | None:
    closing = range(index + 1, min(limit, index + _MAX_BRACKET))
    return next((at + 1 for at in closing if words.items[at].text == ")"), None)


def _apposition(words: Words, index: int, limit: int) -> int:
    """Return the end of an apposition between commas, or before a verb; *index* if there is none."""
    if not (index < limit and words.items[index].text == ","):
        return index
    if index + 1 < limit and words.items[index + 1].quoted != UNQUOTED:
        return index
    end = noun_phrase(words, index + 1, limit, 1)
    if end is None or words.items[index + 1].lower in words.lexicon.pronouns:
        return index
    if (
        end < limit
        and words.items[end].is_one_of(words.lexicon.prepositions)
        and not _is_time(words, end, limit)
    ):
        # „Moor, Abgeordnete im Landtag“: only what fills it up to its comma is a part of it.
        end = noun_phrase(words, end + 1, limit, 1) or end
    return end if end == limit or words.items[end].text == "," else index
