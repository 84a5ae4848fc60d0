"""For whom a person speaks, whom a passage cites, and who wrote a document, where the text says so.

"Kremlin spokesman Peskov", „Karl Weber unter Berufung auf Maria Braun“, "the report by the ministry", „ein Bericht des ISW“.
What a spokesman says is no second voice beside whom he speaks for, nor hearsay one beside whom it comes from, and a document
says what its author says. Where the reading is in doubt it names one too many: two that may be one party are not two for certain.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from claimcheck.check.actors.naming import Name, Names, words
from claimcheck.check.actors.roles import OF, REPRESENTATIVES, STATEMENTS
from claimcheck.languages.pack import all_endings, all_words
from claimcheck.text.article import Article
from claimcheck.text.sentence import sentence_around, sentences
from claimcheck.text.span import Span

_PAPERS = (*STATEMENTS, *all_endings("paper"))  # fmt: skip
"""What nouns end on that are written by somebody; of a document the record's own names are sought, too."""

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_BY = re.compile(
    r",?\s+(?:[^\W\d_]+\s+){0,3}?(?:by|of|from|von|vom|des|der|durch|aus)\s+(?P<who>(?:[\w.’'-]+\s*){1,6})"
)
"""Behind the noun the author, with at most three words between them: "published on Monday by"."""

_PUBLISHES = re.compile(
    r"\s(?:published|releases?d?|issued|presented|wrote|compiled|prepared|commissioned|veröffentlichte|verfasste|erstellte|schrieb|legte|stellte)"
    r"(?:\s+[^\W\d_]+){0,5}\s+$"
)
_WHOSE = re.compile(r"(?<![^\s])(?P<adjectives>(?:[a-zäöüß][\w-]*\s+){0,3})$")
_LONGEST = 80
"""So many code points before a noun its author may stand."""


def authors(document: str, article: Article, places: tuple[Span, ...], names: Names) -> frozenset[str]:
    """Return the actors who wrote *document*, by the sentences at *places* and those of the article that name it."""
    near = {sentence_around(article, place) for place in places}
    named = (s for paragraph in article.paragraphs for s in sentences(article, paragraph))
    near |= {sentence for sentence in named if document in names.named_in(article.slice(sentence))}
    found = (actor for sentence in near for actor in _authors_in(document, article.slice(sentence), names))
    return frozenset(found) - {document}


def _authors_in(document: str, text: str, names: Names) -> Iterator[str]:
    for noun in _WORD.finditer(text):
        first, _, last = noun.group().rpartition("-")
        is_paper = last.casefold().endswith(_PAPERS) or document in names.named_in(noun.group())
        if not is_paper:
            continue
        yield from names.named_in(first)
        behind = _BY.match(text, noun.end())
        if behind:
            yield from names.named_in(behind["who"])
        yield from _before(text[max(0, noun.start() - _LONGEST) : noun.start()], names)


def _before(text: str, names: Names) -> Iterator[str]:
    """Yield whose a noun is by the words before it: „Putins neuer Bericht“, "the ISW report", "the ministry published a report"."""
    whose = _WHOSE.search(text)
    owner = words(text[: whose.start()] if whose else text)
    is_beside = not whose or not whose["adjectives"]
    for name in names.find(owner):
        if name.last == len(owner) and (is_beside or owner[-1].endswith(("s", "'"))):
            yield name.actor
    publishing = _PUBLISHES.search(text)
    if publishing:
        who = words(text[: publishing.start()])
        yield from (name.actor for name in names.find(who) if name.last == len(who))


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
