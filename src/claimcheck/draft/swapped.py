"""Names that the article has, but not in what the sentence says: somebody else, or another place, in the same part."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.check.actors.bearers import PERSONS_ROLES, REPRESENTATIVES, is_given_name
from claimcheck.check.fit.words import TAKING_UP
from claimcheck.draft.held import Held, Objection
from claimcheck.draft.names import is_in_claim, names_word, same_name
from claimcheck.draft.naming import Named, Sort, names_in, sure_names
from claimcheck.draft.passages import Passage, tells
from claimcheck.quantities.counted import land
from claimcheck.report.drafted import Kind
from claimcheck.text.content import Word, content_words, words_of

_SURE = 0.5
"""What share of the sentence's other words a passage must have before the names of both are compared."""

_ROLES = (*PERSONS_ROLES, *REPRESENTATIVES)
_FEWEST = 2
_TAKEN_FROM = 2
"""From so many passages around it a pronoun may take somebody up."""

_AS_WELL = 0.6
"""With this part of the words that the nearest passage has, another one that has the name may be meant."""


def swapped_objections(held: Held) -> Iterator[Objection]:
    """Yield the names that only other passages of the article have, where the nearest one has another of their sort."""
    if not held.support:
        return
    names = list(names_in(held.plain, held.language, held.pool.names_known))
    spans = {named.span for named in names}
    rest = [
        word
        for word in content_words(held.plain, held.language)
        if word.span not in spans and not land(word.text) and tells(word)
    ]
    sources = {one.source for one in held.support}
    near = [one for one in held.told if one.language == held.language and one.source in sources]
    shares = {one: _share(held, one, rest) for one in near}
    nearest = max(near, key=lambda one: (shares[one][0], -one.number), default=None)
    if nearest is None or shares[nearest][0] < _SURE or shares[nearest][1] < _FEWEST:
        return
    meant = tuple(_meant(held, nearest))
    for named in names:
        if names_word(held, nearest, named.word) or is_in_claim(held, named.word):
            continue
        having = [one for one in near if names_word(held, one, named.word)]
        if not having or any(
            one in meant or shares[one][0] >= _AS_WELL * shares[nearest][0] for one in having
        ):
            continue
        others = list(_others(held, named, nearest))
        if others:
            message = f"names “{named.word.text}”, where the source names “{others[0]}”"
            yield Objection(Kind.PLACE if named.sort is Sort.PLACE else Kind.NAME, named.span, message)
            return


def _meant(held: Held, passage: Passage) -> Iterator[Passage]:
    """Yield the passages around one that takes somebody up from there: „sie“, "its"."""
    words = words_of(passage.text, held.language)
    if any(word.text.lower() in TAKING_UP[held.language] for word in words):
        yield from held.pool.around(passage, _TAKEN_FROM)


def _share(held: Held, passage: Passage, words: list[Word]) -> tuple[float, int]:
    """Return what share of some words a passage has, by what they tell, and how many."""
    lexis = held.pool.lexis(passage)
    said = [word for word in words if lexis.says(word)]
    total = sum(map(held.pool.weight, words))
    return (sum(map(held.pool.weight, said)) / total if total else 0.0), len(said)


def _others(held: Held, named: Named, passage: Passage) -> Iterator[str]:
    """Yield the names of the same sort that a passage has and the sentence has not."""
    own = [word for word in words_of(held.text, held.language) if word.text[0].isupper() or land(word.text)]
    for other in sure_names(passage.text, passage.language, held.pool.names_known):
        if _may_be_same(other, named) and not any(same_name(other.word, word) for word in own):
            yield other.word.text


def _may_be_same(one: Named, other: Named) -> bool:
    """Return whether two names are of the same sort: of a person one may be known only to be a name."""
    is_alike = one.word.text.isupper() is other.word.text.isupper()
    return one.sort is other.sort or (
        is_alike and one.is_shown and other.is_shown and {one.sort, other.sort} == {Sort.PERSON, Sort.OTHER}
    )


def titled_objections(held: Held) -> Iterator[Objection]:
    """Yield a name behind what somebody is, or behind a given name, where the article has only others there: „Minister Müller“."""
    words = words_of(held.plain, held.language)
    for title, words_behind in _titled(held.plain, words, held):
        others = [
            found
            for passage in held.wide
            if passage.language == held.language
            for theirs, found in _titled(passage.text, words_of(passage.text, held.language), held)
            if _is_title(title, theirs)
        ]
        if (
            others
            and not any(_is_one(words_behind, found) for found in others)
            and not _is_told_of(held, title, words_behind)
        ):
            name = words_behind[-1]
            message = f"says “{title.text} {name.text}”, the source says “{title.text} {others[0][-1].text}”"
            yield Objection(Kind.NAME, name.span, message)


def _titled(text: str, words: Sequence[Word], held: Held) -> Iterator[tuple[Word, list[Word]]]:
    """Yield each noun that says what somebody is, and each given name, with the names right behind it."""
    for at, title in enumerate(words[:-1]):
        is_role = title.text.lower().endswith(_ROLES)
        if not title.text[0].isalpha() or not (is_role or is_given_name(title.text)):
            continue
        behind: list[Word] = []
        for one, other in pairwise(words[at:]):
            if not other.is_capital or text[one.span.end : other.span.start].strip():
                break
            behind.append(other)
        if behind and (
            not is_role or len(behind) > 1 or held.pool.names_known.get(behind[0].text.casefold())
        ):
            yield title, behind


def _is_title(one: Word, other: Word) -> bool:
    """Return whether two say the same, or one is a kind of the other: „Ministerin“, „Einwanderungsministerin“."""
    first, second = one.text.casefold(), other.text.casefold()
    return bool(one.stems & other.stems) or (
        first.endswith(_ROLES) and (first.endswith(second) or second.endswith(first))
    )


def _is_told_of(held: Held, title: Word, names: Sequence[Word]) -> bool:
    """Return whether a passage has a title and one of some names, wherever: „Müller, der Minister“."""
    return any(
        held.pool.lexis(one).says(title) and any(names_word(held, one, name) for name in names)
        for one in held.wide
        if one.language == held.language
    )


def _is_one(mine: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Return whether two runs of names have one in common."""
    return any(same_name(one, other) for one in mine for other in theirs)
