"""Whose somebody is, and what: „George Hathersage of the Environment Agency“, „Bürgermeister Ángel Aguirre“, held against whom the articles name beside it."""

from collections.abc import Iterator, Sequence

from claimcheck.check.actors.bearers import PERSONS_ROLES, REPRESENTATIVES
from claimcheck.draft.aligning import Alignment
from claimcheck.draft.held import Objection
from claimcheck.draft.names import names_word
from claimcheck.draft.naming import DETERMINERS, Sort, names_in
from claimcheck.draft.passages import Passage, tells
from claimcheck.languages.pack import all_endings, all_words
from claimcheck.report.drafted import Kind
from claimcheck.text.content import FUNCTION_WORDS, Word, words_of
from claimcheck.text.span import Span

REACH = 2
"""So many sentences away from what somebody belongs to an article may name him, and mean both."""

_OF = all_words("whose-office")
_LONGEST = 4
_ROLES = (*PERSONS_ROLES, *REPRESENTATIVES, *all_endings("occupation"))


def holder_objections(aligned: Alignment) -> Iterator[Objection]:
    """Yield who is told as somebody's, or as something, with whom or which the articles never name him."""
    held = aligned.held
    words = [word for word in words_of(held.plain, held.language) if not held.is_quoted(word.span)]
    named = {
        one.span
        for one in names_in(held.plain, held.language, held.pool.names_known)
        if one.sort is Sort.PERSON
    }
    for at, word in enumerate(words):
        is_last = word.span in named and not (at + 1 < len(words) and words[at + 1].span in named)
        if is_last and any(names_word(held, one, word) for one in held.wide):
            house = _house(words, at, held.plain)
            if house and _is_apart(aligned, word, house):
                told = held.plain[house[0].span.start : house[-1].span.end]
                message = f"names “{word.text}” of “{told}”, whom the article names nowhere near it"
                yield Objection(Kind.SPEAKER, Span(word.span.start, house[-1].span.end), message)
            role = _role(words, at, named)
            other = _other_holder(aligned, word, role) if role is not None else ""
            if role is not None and other:
                message = f"names “{word.text}” as “{role.text}”, the article names “{other}”"
                yield Objection(Kind.SPEAKER, Span(role.span.start, word.span.end), message)


def _house(words: Sequence[Word], at: int, text: str) -> list[Word]:
    """Return the words behind a name that say to what it belongs: „vom Bankhaus Merck Finck“."""
    if at + 2 >= len(words) or words[at + 1].text.lower() not in _OF:
        return []
    start = at + 2 + (words[at + 2].text.lower() in DETERMINERS | FUNCTION_WORDS["de"] | FUNCTION_WORDS["en"])
    found: list[Word] = []
    for word in words[start : start + _LONGEST]:
        between = text[(found[-1] if found else words[start - 1]).span.end : word.span.start]
        if not word.is_capital or between.strip(' "„“'):
            break
        found.append(word)
    return [word for word in found if tells(word)]


def _role(words: Sequence[Word], at: int, named: set[Span]) -> Word | None:
    """Return the noun right before the first part of a name that says what its bearer is."""
    first = at
    while first and words[first - 1].span in named:
        first -= 1
    role = words[first - 1] if first else None
    return role if role is not None and role.text.lower().endswith(_ROLES) else None


def _is_apart(aligned: Alignment, name: Word, house: Sequence[Word]) -> bool:
    """Return whether articles have what somebody is said to belong to, and never name him near it."""
    held = aligned.held
    having = [one for one in held.wide if _meets(aligned, one, house)]
    return bool(having) and not any(
        names_word(held, near, name) for one in having for near in held.pool.around(one, REACH)
    )


def _meets(aligned: Alignment, passage: Passage, words: Sequence[Word]) -> bool:
    met = aligned.met(passage)
    return passage.language == aligned.held.language and any(word in met for word in words)


def _other_holder(aligned: Alignment, name: Word, role: Word) -> str:
    """Return whom the articles name right behind a role, where each time they name somebody, and never this one."""
    held = aligned.held
    found = ""
    for passage in held.wide:
        for other in aligned.met(passage).get(role, ()):
            words = words_of(passage.text, held.language)
            behind = next((word for word in words if word.span.start >= other.span.end), None)
            named = {one.span for one in names_in(passage.text, held.language, held.pool.names_known)}
            if behind is None or behind.span not in named or names_word(held, passage, name):
                return ""
            found = behind.text
    return found
