"""Who may be one person under two records, and whom an article or a name makes one voice: a spokesman and his house, an office and its holder.

„Berger“ may be Anna Berger, as "Mayor Finch" may be Rob Finch: no record says that they are two. Two whole names with
different given names are two people. „Sprecher des Ministeriums“ speaks for the ministry by its name alone, and
"Rob Finch, the mayor of Tarn Bay" is the mayor by the article's words. Who leads or serves a house is one voice with it, and so are two
of one organisation: where it is in doubt they are, too, since two that may be one are not two for certain.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from claimcheck.check.actors.bearers import OF, is_given_name, says_what, short_of
from claimcheck.check.actors.naming import Names, words
from claimcheck.check.actors.offices import Office, may_be_person, offices_of
from claimcheck.check.actors.origins import NO_ORIGINS, speaks_for_another, spoken_for
from claimcheck.check.actors.whose import Whose, any_alike, is_in_another_language, tells_of, whose_of
from claimcheck.languages.pack import all_words
from claimcheck.records.corpus import outermost_party
from claimcheck.records.model import Actor, Kind
from claimcheck.text.article import Article
from claimcheck.text.fold import fold_words
from claimcheck.text.places import is_place
from claimcheck.text.sentence import all_sentences

_ALIKE = 0.8
"""Two given names so much alike may be two spellings of one: „Dmitri“ and "Dmitry" are 0.83, „Jan“ and „Jens“ 0.57."""

_MAY_BE_PERSONS = frozenset({Kind.PERSON, Kind.OTHER, Kind.GOVERNMENT, Kind.MILITARY})

_NO_HOUSES = NO_ORIGINS | {Kind.PERSON, Kind.DOCUMENT}

_PLACES = frozenset({"city", "district", "state"})

_OPENS = all_words("definite") | all_words("little-before-role")
_MOST_BETWEEN = 2
"""So many articles and possessives may stand between a name and the office behind it."""


class _Called(NamedTuple):
    """The surnames of an actor, the first given name of each of its names that has one, and whether a title tells a person."""

    surnames: frozenset[str]
    given: frozenset[str]
    is_person: bool


def may_be_one(one: Actor, other: Actor) -> bool:
    """Return whether nothing in the names of two actors says that they are two people."""
    if not {one.kind, other.kind} <= _MAY_BE_PERSONS or Kind.PERSON not in {one.kind, other.kind}:
        return False
    a, b = _called(one), _called(other)
    if not (a.is_person and b.is_person):
        return False
    if a.given and b.given:
        return bool(a.surnames & b.surnames) and _may_be_given(a.given, b.given)
    return not (a.surnames | a.given).isdisjoint(b.surnames | b.given)


def _called(actor: Actor) -> _Called:
    surnames, given = set[str](), set[str]()
    is_person = actor.kind is not Kind.GOVERNMENT and actor.kind is not Kind.MILITARY
    for name in actor.names:
        written = words(name.partition(",")[0])
        own = [word for word in written if word[0].isupper() and not says_what(word)]
        if (
            not own
            or own[-1] != written[-1]
            or any(word.casefold() in OF for word in written[:-1] if own[:1] != [written[0]])
        ):
            continue  # „die Ministerin“, "mayor of Tarn Bay"
        surnames.add(own[-1].casefold())
        given.update(word.casefold() for word in own[:1] if len(own) > 1)
        is_person = is_person or len(own) < len(written)
    return _Called(frozenset(surnames), frozenset(given), is_person)


def _may_be_given(ones: Collection[str], others: Collection[str]) -> bool:
    """Return whether two people's given names may be one's: the same, an initial, a short form, another spelling, or a word that may be a title."""
    if any(_is_same(one, other) for one in ones for other in others):
        return True
    return any(map(_is_known, ones)) is not any(map(_is_known, others))


def _is_same(one: str, other: str) -> bool:
    if one == other or 1 in {len(one), len(other)}:
        return one[0] == other[0]
    if (short_of(one) or one) == (short_of(other) or other):
        return True
    is_longer = one.startswith(other) or other.startswith(one)  # „Michael“, „Michaela“
    return not is_longer and SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _is_known(given: str) -> bool:
    return len(given) == 1 or is_given_name(given) or bool(short_of(given))


def stand_ins(ids: Collection[str], actors: Mapping[str, Actor]) -> dict[str, frozenset[str]]:
    """Return for each of *ids* that may be another under a fuller name whom it may be."""
    by_word: defaultdict[str, list[str]] = defaultdict(list)
    called = {id_: _called(actors[id_]) for id_ in sorted(ids) if id_ in actors}
    for id_, own in called.items():
        for word in own.surnames | own.given:
            by_word[word].append(id_)
    found: dict[str, frozenset[str]] = {}
    for id_, own in called.items():
        near = {other for word in own.surnames | own.given for other in by_word[word]} - {id_}
        fuller = (
            other
            for other in near
            if _fullness(other, called, actors) > _fullness(id_, called, actors)
            and may_be_one(actors[id_], actors[other])
        )
        if whom := frozenset(fuller):
            found[id_] = whom
    return found


def _fullness(id_: str, called: Mapping[str, _Called], actors: Mapping[str, Actor]) -> tuple[bool, int, str]:
    longest = max((len(given) for given in called[id_].given), default=0)
    return bool(called[id_].given) and actors[id_].kind is Kind.PERSON, longest, id_


def of_one_house(
    id_: str, others: Iterable[str], actors: Mapping[str, Actor], article: Article, names: Names
) -> frozenset[tuple[str, str]]:
    """Return each pair of a person and his house, by *article*, of which one is the actor *id_* and the other one of *others*.

    Two for whom the record has different parties are none.
    """
    pairs = (pair for other in others if other != id_ for pair in ((id_, other), (other, id_)))
    return frozenset(
        (person, house)
        for person, house in pairs
        if person in actors and may_be_person(actors[person])
        if house in actors and actors[house].kind not in _NO_HOUSES
        if not are_recorded_apart(actors[person], actors[house], actors)
        if is_of(actors[person], actors[house], article, names)
    )


def are_recorded_apart(one: Actor, other: Actor, actors: Mapping[str, Actor]) -> bool:
    """Return whether the record has different parties for two actors."""
    is_recorded = one.party is not None and other.party is not None
    return is_recorded and outermost_party(one.id, actors) != outermost_party(other.id, actors)


def is_of(person: Actor, house: Actor, article: Article, names: Names) -> bool:
    """Return whether *article*, or the person's own name, shows *person* as one of *house*, or may do so."""
    of = {word.casefold() for name in house.names for word in words(name)}
    if any(words(name)[-1:] and words(name)[-1].casefold() in of for name in person.names):
        return True  # "Jo Pell" and "Pell Mills"
    is_foreign = is_in_another_language(house, article.language)
    offices = offices_of(person, article, names)
    return any(_is_whose(office, person, house, names, is_foreign=is_foreign) for office in offices)


def of_one_organisation(
    one: Actor, one_article: Article, other: Actor, other_article: Article, names: Names
) -> bool:
    """Return whether two persons' articles, or their names, show them as people of one organisation, or may do so."""
    if not (may_be_person(one) and may_be_person(other)):
        return False
    ours = offices_of(one, one_article, names)
    theirs = offices_of(other, other_article, names) if ours else ()
    if not theirs:
        return False
    people = {one.id, other.id, *names.people}
    return any(_are_of_one(a, b, frozenset(names.states), people) for a in ours for b in theirs)


def _are_of_one(one: Office, other: Office, states: frozenset[str], people: Collection[str]) -> bool:
    """Return whether two offices may be of one organisation: both "of the union TGU", or of its kind and nothing tells them apart."""
    a, b = (_house_of(office) for office in (one, other))
    if a.nations and b.nations and a.nations.isdisjoint(b.nations):
        return False
    shared = (a.actors & b.actors).difference(people)
    if shared and not (shared <= states and (one.is_trade or other.is_trade)):
        return True
    kinds = a.kinds & b.kinds
    if one.is_loose or other.is_loose or (a.kinds and b.kinds and not kinds):
        return False
    if (one.is_trade and b.kinds and not kinds) or (other.is_trade and a.kinds and not kinds):
        return False
    if a.own and b.own:
        trades = (one.is_trade, other.is_trade)
        both = (word for word in a.own if any_alike((word,), b.own))
        return any(kinds or not _is_where(word, *trades) for word in both)
    told = (a.kinds - one.of_role) | (b.kinds - other.of_role)
    if one.is_trade or other.is_trade:  # "a farmer in the town"
        told -= _PLACES
    return not kinds.isdisjoint(told)


def _is_where(word: str, *trades: bool) -> bool:
    """Return whether a word beside trades may say where: "Kehl", „Kehler“."""
    return (all(trades) and is_place(word.title())) or (any(trades) and word.endswith("er"))


def _house_of(office: Office) -> Whose:
    """Return what an office tells of its house; of one that may be any's what its sentence tells."""
    return office.beside if office.may_be_any and not office.whose.tells else office.whose


def _is_whose(office: Office, person: Actor, house: Actor, names: Names, *, is_foreign: bool) -> bool:
    whose, of = office.whose, whose_of((word for name in house.names for word in words(name)), names)
    if house.kind is Kind.MILITARY:
        of |= Whose(kinds=frozenset({"army"}))
    if whose.nations and of.nations and whose.nations.isdisjoint(of.nations):
        return house.id in whose.actors
    if office.is_minister and "state" in of.kinds:
        return True
    if office.is_trade and of.kinds and whose.kinds.isdisjoint(of.kinds):
        return house.id in whose.actors
    if any_alike(whose.also, of.own) or (is_foreign and not whose.kinds.isdisjoint(of.kinds)):
        return True
    if whose.tells:
        return tells_of(whose, of, house)
    is_another = office.beside.tells and not tells_of(office.beside, of, house)
    return office.may_be_any and person.party is None and not is_another


def houses(actor: Actor, names: Names) -> frozenset[str]:
    """Return the actors for whom one speaks by its own name: „Sprecher des Ministeriums“, „Kremlsprecher“."""
    found: set[str] = set()
    for name in actor.names:
        tokens = words(name)
        for at, token in enumerate(tokens):
            if speaks_for_another(token):
                beside = (*tokens[:at], "|", *tokens[at + 1 :])
                found |= {other.actor for other in names.find(list(beside))}
                found.update(spoken_for(token, names))
    return frozenset(found) - {actor.id}


def holders(actor: str, article: Article, names: Names) -> frozenset[tuple[str, str]]:
    """Return office and holder, of which one is *actor*, where *article* sets one beside the other."""
    return frozenset(pair for pair in _holders(article, names) if actor in pair)


@lru_cache(maxsize=64)  # asked for by every chain of an article
def _holders(article: Article, names: Names) -> frozenset[tuple[str, str]]:
    small = frozenset(
        (actor.id, name) for actor in names.people.values() for name in actor.names if name.islower()
    )
    return frozenset(
        pair
        for sentence in all_sentences(article)
        for pair in _apposed(article.slice(sentence), names, small)
    )


def _apposed(text: str, names: Names, small: frozenset[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield office and person of "Rob Finch, the mayor of Tarn Bay" and „Bundeskanzler Olaf Dorn“; *small* has the names in lower case, each with its actor."""
    tokens = words(text)
    found = sorted(names.find(tokens))
    offices = [
        name
        for name in found
        for said in (tokens[name.first : name.last],)
        if _is_office(said) or (name.actor, " ".join(said).casefold()) in small
    ]
    for office in offices:
        for person in found:
            if person.actor == office.actor or _is_office(tokens[person.first : person.last]):
                continue
            if office.last == person.first:
                yield office.actor, person.actor
            between = tokens[person.last : office.first]
            is_near = person.last <= office.first and len(between) <= _MOST_BETWEEN
            if (
                is_near
                and all(t.casefold() in _OPENS for t in between)
                and _is_set_off(text, tokens, person.last)
            ):
                yield office.actor, person.actor


def _is_office(name: list[str]) -> bool:
    """Return whether a name is that of an office: „Bundeskanzler“, "mayor of Tarn Bay", "the harbourmaster", whom no list has."""
    of = next((at for at, word in enumerate(name) if at and (word.casefold() in OF)), len(name))
    head = name[of - 1]
    return (says_what(head) or head[0].islower()) and not is_given_name(name[0])


def _is_set_off(text: str, tokens: list[str], at: int) -> bool:
    """Return whether a comma stands before the word number *at*."""
    pattern = r"\W+".join(re.escape(token) for token in tokens[at - 1 : at + 1])
    return any("," in match.group() for match in re.finditer(pattern, fold_words(text)))
