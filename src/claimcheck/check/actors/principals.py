"""For whom a person speaks, and whom a passage cites: "Kremlin spokesman Peskov", „Karl Weber unter Berufung auf Maria Braun“.

What a spokesman says is no second voice beside whom he speaks for, nor hearsay one beside whom it comes from. Where the
reading is in doubt it names one too many: two that may be one party are not two for certain.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from claimcheck.check.actors.naming import Name, Names, words
from claimcheck.check.actors.roles import OF, REPRESENTATIVES
from claimcheck.languages.pack import all_endings, all_words
from claimcheck.text.article import Article, Span
from claimcheck.text.sentence import sentence_around, sentences

_SPEAKERS = (*REPRESENTATIVES, *all_endings("speaking-for"))  # fmt: skip
"""What nouns end on that speak for another."""

_NEAR, _FAR = 3, 8
"""So many words may stand between a role and a name, and between two names with a role and "of"."""

_REACH = 12
"""A longer name has not so many words, with those between."""

_LITTLE = all_words("little-before-role")


_CITING = re.compile(
    r"\b(?:citing|quoting|referring to|relying on|based on|repeating|repeated|(?:heard|learnt|learned|had|got)\s(?:it|this|that|so)?\s?from|told(?:\s\w+)?\sby"
    r"|(?:unter|mit)\s(?:Berufung|Verweis|Bezug|Hinweis)\sauf|berief(?:en)?\ssich\sauf|beruft\ssich\sauf|gehört\svon|erfahren\svon|von)\s"
    r"(?:[\w’'-]+\s?){1,6}"
    r"|\b(?:ihm|ihr|ihnen)\s(?:[\w’'-]+\s){1,4}(?:erzählt|berichtet|gesagt|mitgeteilt)\b",
)
"""Behind such words stands whose word is passed on; „von“ alone only with a verb of hearing in the sentence."""

_HEARING = re.compile(r"\b(?:gehört|erfahren|erfuhr|wisse|weiß|übernommen)\b")


def principals(person: str, article: Article, names: Names) -> frozenset[str]:
    """Return the actors for whom *person* speaks, by the sentences of the article that name him."""
    return _principals(article, names).get(person, frozenset())


@lru_cache(maxsize=64)  # asked for by every link of an article
def _principals(article: Article, names: Names) -> Mapping[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for paragraph in article.paragraphs:
        for sentence in sentences(article, paragraph):
            for person, other in _pairs(article.slice(sentence), names):
                found[person].add(other)
    return {person: frozenset(others) for person, others in found.items()}


def _pairs(text: str, names: Names) -> Iterator[tuple[str, str]]:
    """Yield pairs of who speaks and for whom."""
    tokens = words(text)
    found = sorted(names.find(tokens), key=lambda name: (name.first, name.last))
    starts = [name.first for name in found]
    for name in found:
        yield from ((name.actor, other) for other in _in_compound(name, tokens, names) if other != name.actor)
        near = found[bisect_left(starts, name.first - _REACH) : bisect_right(starts, name.last + _FAR)]
        for other in near:
            if other.actor != name.actor and _is_principal(name, other, tokens):
                yield name.actor, other.actor


def _in_compound(name: Name, tokens: Sequence[str], names: Names) -> Iterator[str]:
    """Yield whose „Kreml-Sprecher“ a person is."""
    first, _, role = tokens[name.first - 1].rpartition("-") if name.first else ("", "", "")
    if first and role.casefold().endswith(_SPEAKERS):
        yield from names.named_in(first)


def _is_principal(name: Name, other: Name, tokens: Sequence[str]) -> bool:
    if other.last <= name.first:
        between = tokens[other.last : name.first]
        # "Kremlin spokesman Peskov", "Braun's lawyer Weber"
        return len(between) <= _NEAR and _has_role(between)
    between = tokens[name.last : other.first]
    if len(between) <= 1 and tokens[other.last - 1].endswith(("s", "'")):
        return _has_role(tokens[other.last : other.last + _NEAR])  # "Weber, Braun's lawyer"
    linking = [token for token in between if token.casefold() not in _LITTLE]
    is_of = bool(linking) and linking[-1].casefold() in OF
    return len(between) <= _FAR and (is_of or between[-1:] == ["des"]) and _has_role(between)


def _has_role(tokens: Sequence[str]) -> bool:
    return any(token.casefold().endswith(_SPEAKERS) for token in tokens)


def cited(article: Article, places: Sequence[Span], names: Names) -> frozenset[str]:
    """Return the actors whom the sentences at *places* cite."""
    found: set[str] = set()
    for around in {sentence_around(article, place) for place in places}:
        text = article.slice(around)
        for match in _CITING.finditer(text):
            if not match.group().startswith("von ") or _HEARING.search(text):
                found |= names.named_in(match.group())
    return frozenset(found)
