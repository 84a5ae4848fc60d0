"""Which houses an article shows a person to lead, speak for or serve.

It does by a title („Stadtsprecher Jan Weller“), by what stands behind his name ("Ann Bell, an engineer at Norvia", "Finch, who speaks
for the port"), or by a sentence that goes on of him („Sie leitet die Feuerwehr“). An office of which no word says whose it is („Sprecher
Jan Weller“) may be any house's, unless another is named beside it or the record says to which party he belongs. A title that no
list has tells of the names that stand before it ("Halden's mash-tun keeper").
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from claimcheck.check.actors.bearers import OF, is_given_name
from claimcheck.check.actors.naming import Name, Names, marked_words, words
from claimcheck.check.actors.origins import verbs_of_saying
from claimcheck.check.actors.whose import (
    HOUSE_NOUNS,
    HOUSES,
    SAYS_NOTHING,
    SHORTEST,
    SMALL,
    WHOSE_OFFICE,
    Whose,
    house_in,
    whose_of,
)
from claimcheck.languages.pack import all_endings, all_groups, all_kinds, all_words, longest_first
from claimcheck.quantities.counted import land
from claimcheck.records.model import Actor, Kind
from claimcheck.text.article import Article
from claimcheck.text.phrases import pattern_of
from claimcheck.text.sentence import all_sentences
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS

_OFFICES = {
    word: frozenset(kind for kind, words_ in all_groups("office").items() if word in words_)
    for word in all_words("office")
}
_MINISTRY = all_kinds("ministry")
_MINISTERS = tuple(word for word, kind in _MINISTRY.items() if kind == "holder")
_SERVING = (
    ending
    for name in ("representative", "speaking-for", "role", "occupation", "member-of")
    for ending in all_endings(name)
    if not ending.endswith(HOUSE_NOUNS)
)
_WHOLE = frozenset(word for word in all_words("office") if len(word) < 4) | all_words("abbreviation")  # noqa: PLR2004
"""What no other word ends on: "MP", "Gen."."""
_ROLES = longest_first({*all_words("office"), *_MINISTERS, *_SERVING} - _WHOLE)

_RANKS = frozenset(word for word in all_words("address") if len(word) > 4) | (_WHOLE & all_words("office"))  # noqa: PLR2004 -- "captain", and neither "don" nor "rev"
_PARTY_NAMES = all_words("party-name")
_VESSELS = all_groups("kind-of")["ship"]
_OUTSIDE = all_endings("not-of-house")
_DEFINITE = all_words("definite")
_ARTICLES = all_words("little-before-role")
_FROM_WHERE = all_words("from-where")
_WHERE = all_words("place-preposition") | _FROM_WHERE
_FOR = all_words("meant-for")
_SPOKESMEN = frozenset(word for word, kind in all_kinds("unnamed-origin").items() if kind == "spokesman")
_RELAY_NOUNS = all_endings("relay-noun")
_RELATIVE = all_words("relative-pronoun") | all_words("relative-behind-speaker")
_PRONOUNS = (all_words("personal") | all_words("open-pronoun")) - all_words("impersonal")
_BEING = all_words("auxiliary")

_PERSONS = frozenset({Kind.PERSON, Kind.OTHER})
"""Who may be one of a house; an actor without `kind` may be a person."""
_TITLE = 4
"""So many words before an office may say whose it is."""
_REACH = 8
"""So many words may stand between a name and the office that it is told of, and between an office and its house."""
_NEXT = 2
"""So many sentences behind one that names a person may go on of him without his name."""
_FIRST = 3
"""Among so many words at a sentence's start the house stands that it tells of."""


class Office(NamedTuple):
    """What an article tells of a person."""

    whose: Whose
    may_be_any: bool
    """Whether it is an office of a house, of whatever kind, where nothing says whose."""
    is_minister: bool = False
    is_trade: bool = False
    """Whether it is what many are, so that a place says of no house: "a teacher in Orsk"."""
    of_role: frozenset[str] = frozenset()
    """Of what kind the house is by the office alone: police by "inspector"."""
    is_loose: bool = False
    """Whether a preposition behind the name alone tells of it, which may tell when or where he said so: „am Montag“."""
    beside: Whose = Whose()
    """Which houses its sentence and the one before tell of."""


class _Sentence(NamedTuple):
    tokens: list[str]
    marked: frozenset[int]
    """Before which words a mark stands."""
    is_german: bool
    named: frozenset[Name]

    def until_mark(self, start: int) -> list[str]:
        """Return the words from the number *start* to the next mark."""
        end = min((at for at in self.marked if at > start), default=len(self.tokens))
        return self.tokens[start:end]


def may_be_person(actor: Actor) -> bool:
    """Return whether an actor may be a person: of a house's kind, or called a house, by a title, an office or a given name."""
    called = [words(name.partition(",")[0]) for name in actor.names]
    is_house = actor.kind is Kind.OTHER and any(house_in(word.casefold()).kinds for word in words(actor.name))
    if is_house or actor.kind in {Kind.GOVERNMENT, Kind.MILITARY}:
        return any(_role(name[0]) or _role(name[-1]) or is_given_name(name[0]) for name in called if name)
    return actor.kind in _PERSONS


def offices_of(person: Actor, article: Article, names: Names) -> tuple[Office, ...]:
    """Return what an article and the person's own names tell of a person."""
    return _offices(person.id, person.names, article, names)


@lru_cache(maxsize=1024)  # asked for with every other origin of a claim
def _offices(person: str, called: tuple[str, ...], article: Article, names: Names) -> tuple[Office, ...]:
    surname = words(called[0])[-1:]
    told = _told(person, "".join(surname), article, names)
    named = (_titled(_title_in(words(name.partition(",")[0])), names) for name in called)
    return (*told, *(office for office in named if office is not None))


def _title_in(name: Sequence[str]) -> Sequence[str]:
    """Return what stands before the person's own name in a recorded one: "Rear Admiral | Otis Crane"."""
    last = max((at + 1 for at, token in enumerate(name) if _role(token)), default=len(name))
    is_title = last < len(name) and all(token[0].isupper() for token in name[last:])
    return name[:last] if is_title else name


def _role(word: str) -> str:
    """Return the office or trade that a word ends on, or the rank that it is; empty where it is none."""
    plain = word.casefold()
    if plain in _RANKS:
        return plain
    return next(filter(plain.endswith, _ROLES), "") if plain.endswith(_ROLES) else ""


def _told(person: str, surname: str, article: Article, names: Names) -> tuple[Office, ...]:
    """Return what the article tells of a person, by the sentences that name him and those that go on of him."""
    found: list[Office] = []
    going_on = 0
    for at, sentence in enumerate(_sentences(article, names)):
        places = _mentions(sentence, person, surname)
        told = [
            office
            for first, last in places
            for office in (*_before(sentence, first, last, names), *_behind(sentence, last, names))
        ]
        if not places and going_on:
            told += _of_him(sentence, names)
        if told:
            beside = _beside(article, at, names)
            found += (office._replace(beside=beside) for office in told)
        going_on = _NEXT if places else going_on - 1
    return tuple(found)


@lru_cache(maxsize=64)  # asked for each person
def _sentences(article: Article, names: Names) -> tuple[_Sentence, ...]:
    is_german = article.language == "de"
    marked = (marked_words(article.slice(one)) for one in all_sentences(article))
    return tuple(
        _Sentence(tokens, marks, is_german, frozenset(names.find(tokens))) for tokens, marks in marked
    )


def _mentions(sentence: _Sentence, person: str, surname: str) -> list[tuple[int, int]]:
    """Return from where to where a person is named, by a name of the record or the surname."""
    found = {(name.first, name.last) for name in sentence.named if name.actor == person}
    alone = {(at, at + 1) for at, token in enumerate(sentence.tokens) if token == surname}
    return sorted(found | {one for one in alone if not any(a <= one[0] < b for a, b in found)})


@lru_cache(maxsize=1024)  # asked for each person
def _beside(article: Article, at: int, names: Names) -> Whose:
    """Return which houses a sentence and the one before it tell of: whom they name, and of what they tell first; who passes it on is none."""
    others = names.people.keys() | names.relays
    found = Whose()
    for sentence in _sentences(article, names)[max(0, at - 1) : at + 1]:
        named = {name.actor for name in sentence.named} - others
        plain = ((token, token.casefold()) for token in sentence.tokens[:_FIRST])
        opening = [
            token for token, one in plain if one.endswith(HOUSE_NOUNS) and not one.endswith(_RELAY_NOUNS)
        ]
        first = whose_of(opening, names)
        found |= first._replace(actors=first.actors - others | frozenset(named))
    return found


def _titled(
    tokens: Sequence[str], names: Names, *, is_german: bool = False, is_apart: bool = False
) -> Office | None:
    """Return the office at the end of *tokens*, with the words before it and behind it that say whose: „der Sprecher der Bahn“."""
    role_at = next((at for at in range(len(tokens) - 1, -1, -1) if _role(tokens[at])), None)
    if role_at is not None:
        behind = list(tokens[role_at + 1 :])
        if not behind or behind[0].casefold() in WHOSE_OFFICE:
            return _office(tokens[:role_at], tokens[role_at], behind, names)
    house = _house_before(tokens[-1]) if tokens else ""
    if house:
        return Office(Whose(frozenset({house})), may_be_any=False, is_trade=True)
    is_whole = tokens[:1] and tokens[0].casefold() in _ARTICLES  # "An Oxfam campaigner, Alan Peck, said"
    if is_apart and not (is_whole and all(map(_may_modify, tokens[1:]))):
        return None
    return _unlisted(tokens, names, is_german=is_german)


def _unlisted(tokens: Sequence[str], names: Names, *, is_german: bool) -> Office | None:
    """Return what a title that no list has tells, by the names before it: "Halden's mash-tun keeper", „Tarn-Zeugwart“, "Oxfam's"."""

    def may_be_title(token: str) -> bool:
        plain = token.casefold()
        is_adjective = plain.endswith(ADJECTIVE_ENDINGS)
        return (
            _may_modify(token)
            and not plain.endswith(_OUTSIDE)
            and (token[0].isupper() or not is_german or is_adjective)
        )

    given = len(list(takewhile(is_given_name, reversed(tokens))))
    title = list(takewhile(may_be_title, reversed(tokens[: len(tokens) - given])))[:_TITLE]
    if not title:
        return None
    noun, before = title[0], [token for token in reversed(title[1:]) if token[0].isupper()]
    if "-" in noun or noun.endswith(("'s", "'")) or (noun.isupper() and len(noun) > 1):  # "(SPD)"
        before.append(noun.partition("-")[0])
    also = frozenset(_plain(token) for token in title if len(token) > SHORTEST)
    return Office(whose_of(before, names) | Whose(also=also), may_be_any=False)


def _plain(token: str) -> str:
    return token.casefold().removesuffix("'s").rstrip("'")


def _house_before(noun: str) -> str:
    """Return the kind of house that a German noun begins with: fire of „Feuerwehrtaucher“; empty for who is none of it."""
    plain = noun.casefold()
    begun = (
        HOUSES.get(body, body) for body in HOUSE_NOUNS if len(body) > SHORTEST and plain.startswith(body)
    )
    is_none = noun.islower() or plain.removesuffix("in").endswith((*HOUSE_NOUNS, *_OUTSIDE))
    return "" if is_none else next(begun, "")


def _office(before: Sequence[str], noun: str, behind: Sequence[str], names: Names) -> Office:
    role = _role(noun)
    is_minister = role in _MINISTERS
    lead = list(takewhile(lambda token: _may_lead(token, is_minister=is_minister), reversed(before)))[:_TITLE]
    whose = whose_of((token for token in reversed(lead) if _role(token) != token.casefold()), names)
    whose |= _joined(noun, role)
    offices = frozenset[str]().union(*(_OFFICES.get(_role(token), frozenset()) for token in (*lead, noun)))
    if "army" in offices and not whose.kinds:  # "Wing Commander", „Flottillenadmiral“
        whose = whose._replace(own=frozenset(), also=whose.also | whose.own)
    told = _houses_in(behind, names)
    if "party" in offices and behind and behind[0].casefold() in _FROM_WHERE | _FOR:  # "MP for Marl North"
        told = told._replace(own=frozenset(), also=told.own)
    whose |= told
    is_minister = is_minister and whose.kinds <= {"ministry", "state"}  # no "union secretary"
    near = list(takewhile(_may_modify, reversed(before)))[:_TITLE]
    also = frozenset(map(_plain, near))
    parties = [token for token in near if token.casefold() in _PARTY_NAMES]
    whose |= whose_of(parties, names) | Whose(nations=frozenset(filter(None, map(land, near))))
    kinds = (offices | ({"ministry"} if is_minister else set())) - {"any"}
    if "any" in offices and (whose.kinds or whose.own or whose.actors):
        kinds = frozenset()  # "the president of the club"
    around = (*before[-1:], *behind[:_TITLE])
    is_aboard = any(_plain(token) in _VESSELS for token in around)  # "ferry captain"
    kinds = frozenset() if is_aboard else kinds
    is_own = "-" in noun or bool(whose.kinds)  # „Norvia-Ingenieur“, „Klinikfahrer“
    is_trade = is_aboard or (not offices and not is_minister and (noun.casefold() == role or not is_own))
    if behind and behind[0].casefold() in _FROM_WHERE and not whose.kinds:
        is_trade = True
    return Office(
        whose._replace(kinds=whose.kinds | kinds, also=whose.also | also),
        "any" in offices and not kinds,
        is_minister,
        is_trade,
        kinds - whose.kinds,
    )


def _may_modify(token: str) -> bool:
    return token.casefold() not in SMALL | WHOSE_OFFICE | _BEING | verbs_of_saying()


def _joined(noun: str, role: str) -> Whose:
    """Return what a noun tells of a house before its role: „Stadt|sprecher“; of a „Zug|führer“ any house may be."""
    first = noun.casefold().removesuffix(role)
    told = house_in(first.rstrip("-").removesuffix("s"))
    is_open = not first.endswith("-") and role in _OFFICES and role not in _SPOKESMEN
    return told._replace(own=frozenset(), also=told.own) if is_open else told


def _may_lead(token: str, *, is_minister: bool) -> bool:
    """Return whether a word before an office may say whose it is, or that nothing does: a name, a house, "former"."""
    plain = token.casefold()
    is_said = token[0].isupper() or plain in SAYS_NOTHING or plain.removesuffix("'s").endswith(HOUSE_NOUNS)
    return plain not in SMALL and (is_said or is_minister or bool(_role(plain)))


def _houses_in(tokens: Sequence[str], names: Names) -> Whose:
    """Return which houses the names and nouns of houses among *tokens* tell of; a name may be written small: "the general staff"."""
    tokens = [*tokens[:1], *takewhile(lambda token: token.casefold() not in _WHERE, tokens[1:])]
    named = names.find(list(tokens[:_REACH]))
    also = frozenset(_plain(token) for token in tokens[1:_REACH] if token[0].islower() and _may_modify(token))
    actors = frozenset(name.actor for name in named)
    return whose_of(_nouns(tokens), names) | Whose(actors=actors, also=also)


def _nouns(tokens: Sequence[str]) -> list[str]:
    """Return the names and houses among *tokens*."""
    return [
        t for t in tokens[:_REACH] if t[0].isupper() or t.casefold().removesuffix("'s").endswith(HOUSE_NOUNS)
    ]


def _before(sentence: _Sentence, first: int, last: int, names: Names) -> Iterator[Office]:
    """Yield the title before a name, with what right behind the name says whose: „Sprecher Jan Weller von der Bahn“."""
    start = max((at for at in sentence.marked if at < first), default=0)
    title = sentence.tokens[max(start, first - _REACH) : first]
    yield from _spoken_for(sentence, start, first, names)
    behind = sentence.until_mark(last) if last not in sentence.marked else []
    at = behind if behind[:1] and behind[0].casefold() in WHOSE_OFFICE - _DEFINITE else []
    office = _titled(title, names, is_german=sentence.is_german, is_apart=first in sentence.marked)
    if at:
        told = office or Office(Whose(), may_be_any=False)
        near = _houses_in(at, names)
        if told.may_be_any and not told.whose.tells and at[0].casefold() in _WHERE and not near.kinds:
            near = near._replace(own=frozenset())  # said so "in Kiel"
        whose = told.whose | near
        is_where = at[0].casefold() in _FROM_WHERE and not whose.kinds and not told.may_be_any
        is_loose = office is None and at[0].casefold() not in OF
        yield told._replace(whose=whose, is_trade=told.is_trade or is_where, is_loose=is_loose)
    elif office is not None:
        yield office


def _spoken_for(sentence: _Sentence, start: int, first: int, names: Names) -> Iterator[Office]:
    """Yield the house in whose name somebody speaks: „Für die Gewerkschaft sagte Ida Lenz“, "For the union, Ida Lenz said"."""
    if start == first:
        start = max((at for at in sentence.marked if at < start), default=0)
    clause = sentence.tokens[start:first]
    if len(clause) > 1 and clause[0].casefold() in _FOR:
        yield Office(_houses_in(clause[1:], names), may_be_any=False)


def _behind(sentence: _Sentence, last: int, names: Names) -> Iterator[Office]:
    """Yield what the words behind a name tell of him: an apposition, "is the head of", "who runs"."""
    tokens = sentence.tokens
    if last >= len(tokens):
        return
    is_apart = last in sentence.marked
    behind = sentence.until_mark(last)
    if is_apart and all(map(str.isdigit, behind)):  # "Ann Bell, 54, is"
        last += len(behind)
        behind = sentence.until_mark(last)
        is_apart = any(token[0].islower() for token in behind) and not _BEING.intersection(behind)
    is_being = any(token.casefold() in _BEING for token in behind)
    is_relative = bool(behind) and behind[0].casefold() in _RELATIVE
    is_from = is_relative and any(token.casefold() in _FROM_WHERE for token in behind)
    if (is_being is not is_apart or (is_being and is_relative)) and not is_from:
        yield from _noun_of(behind, names, is_german=sentence.is_german)
    yield from _leading(sentence, last, names)


def _noun_of(tokens: Sequence[str], names: Names, *, is_german: bool = False) -> Iterator[Office]:
    """Yield the office that *tokens* tell of: "the mayor of Orsk", „ist seit 2019 Sprecherin der Feuerwehr“, "of Oxfam"."""
    near = [token.casefold() for token in tokens[:_REACH]]
    start = 1 if near[:1] and near[0] in _DEFINITE else 0
    at = next(
        (at for at, token in enumerate(near) if _role(token) or (at >= start and token in WHOSE_OFFICE)), None
    )
    if any(token.endswith(_OUTSIDE) for token in near[: len(near) if at is None else at + 1]):
        return
    if at is None:
        is_noun = near[:1] and (near[0] in _DEFINITE | _ARTICLES or tokens[0][0].isupper())
        office = _unlisted(tokens, names, is_german=is_german) if is_noun and not _BEING & {*near} else None
        if office is not None:
            yield office
        return
    if not _role(tokens[at]):  # "a surgeon at the hospital", "of Oxfam"
        is_trade = bool(at) or near[at] in _FROM_WHERE
        is_loose = not at and near[at] not in OF
        yield Office(_houses_in(tokens[at:], names), may_be_any=False, is_trade=is_trade, is_loose=is_loose)
        return
    while at + 1 < len(tokens) and _role(tokens[at + 1]):  # "chief executive"
        at += 1
    yield _office(tokens[:at], tokens[at], tokens[at + 1 :], names)


def _leading(sentence: _Sentence, start: int, names: Names) -> Iterator[Office]:
    """Yield the house that somebody leads or speaks for by a clause from the word number *start* on."""
    at = start
    while at < len(sentence.tokens):
        clause = sentence.until_mark(at)
        verb = pattern_of("leading-a-house").search(" ".join(clause))
        if verb:
            before = words(" ".join(clause)[: verb.start()])
            is_his = not before or before[-1][0].islower() or before[0].casefold() in _RELATIVE
            if is_his or before[-1].casefold() in _PRONOUNS:
                # Which of its nouns is the house no word tells: each by itself may be, and whom they name together.
                yield Office(Whose(actors=whose_of(clause, names).actors), may_be_any=False)
                yield from (Office(whose_of((noun,), names), may_be_any=False) for noun in _nouns(clause))
                also = frozenset(map(_plain, filter(_may_modify, clause)))  # "works at the reactor"
                yield Office(Whose(also=also), may_be_any=False)
        if any(map(is_given_name, clause)):
            return
        at += len(clause)


def _of_him(sentence: _Sentence, names: Names) -> Iterator[Office]:
    """Yield what a sentence tells that goes on of a person: „Sie leitet die Feuerwehr“, "The fire chief has led it for years"."""
    tokens = sentence.tokens
    plain = [token.casefold() for token in tokens]
    if plain[:1] and plain[0] in _DEFINITE:
        end = next((at for at in range(1, min(_TITLE, len(tokens))) if _role(tokens[at])), None)
        if end is not None and _PRONOUNS.isdisjoint(plain):  # "The mayor thanked her" tells of another
            behind = sentence.until_mark(end)[1:]
            is_whose = bool(behind) and behind[0].casefold() in WHOSE_OFFICE
            yield _office(tokens[1:end], tokens[end], behind if is_whose else (), names)
            yield from _leading(sentence, end + 1, names)
        return
    at = next((at for at, token in enumerate(plain) if token in _PRONOUNS), None)
    if at is None:
        return
    if not _BEING.isdisjoint(plain[max(0, at - 1) : at + 2]):
        yield from (office._replace(may_be_any=False) for office in _noun_of(tokens[at + 1 :], names))
    yield from _leading(sentence, 0, names)
