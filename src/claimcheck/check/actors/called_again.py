"""Persons whom an article introduces with what they are and then calls by that alone: "Pilot Jane Roe … the pilot said".

A noun means a person only where every mention of it before is his: right before his name ("Pilot Jane Roe"), set beside it ("Jane
Roe, the pilot,"), or with a definite article again. One that stands with another name, in the plural, with "a" and no name, or with a
word that takes it back ("former", „Vize-“) leaves it open whom the noun means.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from claimcheck.check.actors.bearers import RELATIVES, says_what
from claimcheck.check.actors.naming import BODIES, Name, Names, marked_words
from claimcheck.languages.pack import all_words
from claimcheck.records.model import Actor, Kind
from claimcheck.text.article import Article
from claimcheck.text.sentence import all_sentences
from claimcheck.text.span import Span

_DEFINITE = all_words("definite")
_ARTICLES = all_words("article-before-name") | _DEFINITE | all_words("indefinite-with-dative")
_SMALL = _ARTICLES | all_words("preposition") | all_words("possessive")
_PLURAL = frozenset({"die"})
"""Before a noun that is no woman's it tells of several: „die Minister“."""
_AND = all_words("joiner")
_BEING = frozenset({"is", "was", "ist", "war"}) | all_words("relative-behind-speaker") - {"whose", "whom"}
_NO_LONGER = (
    all_words("privative") | all_words("ordinal") | all_words("making-less") | all_words("counterpart")
)
_PARTLY = all_words("no-house")
"""What before a noun makes another of it: „Vizepräsident“ is no „Präsident“."""
_GENITIVES = ("es", "s", "en", "n")
_MOST_BETWEEN = 5
_SHORTEST = 4
_OPEN = "?"


def called_again(
    tokens: Sequence[str], speaker: Span, article: Article, names: Names, actors: Mapping[str, Actor]
) -> str:
    """Return the one person whom *tokens* at *speaker*, an article and a noun, mean by what the article told before; else nothing."""
    if len(tokens) != 2 or tokens[0] not in _DEFINITE or len(tokens[1]) < _SHORTEST:  # noqa: PLR2004
        return ""
    found: set[str] = set()
    for noun in _nouns(*tokens):
        if not noun.endswith((*RELATIVES, *BODIES)):
            whose = list(_bearers(noun, speaker, article, names.by_surname, actors))
            found.update(_OPEN if at == 0 and not one else one for at, one in enumerate(whose))
    found.discard("")
    return found.pop() if len(found) == 1 and _OPEN not in found else ""


def _nouns(determiner: str, noun: str) -> Iterator[str]:
    """Yield a noun as it stands and, of „des“, „dem“ and „den“, as it may be in the nominative."""
    yield noun
    if determiner in {"des", "dem", "den"}:
        yield from (noun.removesuffix(end) for end in _GENITIVES if noun.endswith(end))


def _bearers(
    noun: str, speaker: Span, article: Article, names: Names, actors: Mapping[str, Actor]
) -> Iterator[str]:
    """Yield whose each mention of *noun* before *speaker* is, `?` where that is open, an empty name where it goes back."""
    if noun not in article.text[: speaker.start].lower():
        return
    for sentence in all_sentences(article):
        if sentence.start >= speaker.start:
            return
        part = article.slice(Span(sentence.start, min(sentence.end, speaker.start)))
        if noun not in part.lower():
            continue
        tokens, marked = marked_words(part)
        persons = [name for name in names.find(tokens) if _is_person(name.actor, actors)]
        for at, token in enumerate(tokens):
            is_headline = at == 0 and article.language == "en" and tokens[1:] and tokens[1][0].islower()
            if token.casefold().endswith(noun) and not is_headline:
                yield from _whose(at, noun, tokens, marked, persons)


def _is_person(id_: str, actors: Mapping[str, Actor]) -> bool:
    return id_ in actors and actors[id_].kind is Kind.PERSON


def _whose(
    at: int, noun: str, tokens: Sequence[str], marked: frozenset[int], persons: Sequence[Name]
) -> Iterator[str]:
    """Yield whose the mention number *at* is; an empty name where it only goes back to one before."""
    plain = [token.casefold() for token in tokens]
    first = plain[at].removesuffix(noun).rstrip("-")
    before = plain[max(0, at - 2) : at]
    behind = tokens[at + 1 : at + 2] if at + 1 not in marked else []
    if (
        first in _NO_LONGER | _PARTLY
        or not _NO_LONGER.isdisjoint(before)
        or plain[at + 1 : at + 2] == ["elect"]
    ):
        yield _OPEN
        return
    titled = [name for name in persons if name.first == at + 1 and behind]
    if titled:
        longest = max(titled, key=lambda name: name.last)
        goes_on = plain[longest.last : longest.last + 1]
        is_of_two = goes_on and goes_on[0] in _AND and before[-1:] == ["die"]
        is_title = says_what(noun) or _SMALL.isdisjoint(before[-1:])  # no "in the group | Jane Roe"
        yield longest.actor if is_title and not is_of_two else _OPEN
        return
    beside = [name for name in persons if name.last <= at and _is_beside(plain, name.last, at, marked)]
    if beside:
        yield max(beside, key=lambda name: name.last).actor
    elif behind and behind[0][0].isupper():
        yield _OPEN  # another's name
    elif not before or before[-1] not in _DEFINITE or first:
        yield _OPEN  # "a pilot", „ein Verkehrsminister“
    else:
        yield _OPEN if before[-1] in _PLURAL and not noun.endswith("in") else ""


def _is_beside(plain: Sequence[str], last: int, at: int, marked: frozenset[int]) -> bool:
    """Return whether all between a name and a noun sets it beside the name: "Jane Roe, 41, | the chief | pilot"."""
    between = plain[last:at]
    if len(between) > _MOST_BETWEEN or not (last in marked or (between[:1] and between[0] in _BEING)):
        return False
    ahead = list(takewhile(lambda word: word.isdigit() or word in _BEING, between))
    rest = between[len(ahead) :]
    is_opened = not rest or rest[0] in _ARTICLES or rest[0] in {"a", "an", "ein", "eine"}
    modifiers = rest[1:]
    return is_opened and len(modifiers) <= 1 and not any(word in _AND for word in modifiers)
