"""Whether an article shows a person as one of a house, which he leads, speaks for or serves: the two are one voice.

It does by a title („Stadtsprecher Jan Weller“), by what stands behind his name ("Ann Bell, an engineer at Norvia", "Finch, who speaks
for the port"), or by a sentence that goes on of him („Sie leitet die Feuerwehr“). An office of which no word says whose it is („Sprecher
Jan Weller“) may be any house's, unless another is named beside it or the record says to which party he belongs. Where it is in doubt
they are one voice: two that may be one are not two for certain.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from claimcheck.check.actors.bearers import OF, is_given_name
from claimcheck.check.actors.naming import BODIES, Names, marked_words, words
from claimcheck.check.actors.origins import NO_ORIGINS
from claimcheck.languages.pack import all_endings, all_kinds, all_words, kinds, longest_first
from claimcheck.quantities.counted import land
from claimcheck.records.corpus import outermost_party
from claimcheck.records.model import Actor, Kind
from claimcheck.text.article import Article
from claimcheck.text.phrases import pattern_of
from claimcheck.text.sentence import all_sentences

_OFFICES = all_kinds("office")
_MINISTRY = all_kinds("ministry")
_HOUSES = all_kinds("house") | {word: "ministry" for word, kind in _MINISTRY.items() if kind == "house"}
_BODIES = longest_first({*BODIES, *_HOUSES})
_APART = frozenset(kinds("en", "house"))
"""English houses, which no word is joined to: Northport is no port."""
_MINISTERS = tuple(word for word, kind in _MINISTRY.items() if kind == "holder")
_SERVING = (
    ending
    for name in ("representative", "speaking-for", "role", "occupation", "member-of")
    for ending in all_endings(name)
    if not ending.endswith(_BODIES)
)
_ROLES = longest_first({*_OFFICES, *_MINISTERS, *_SERVING})

_RANKS = frozenset(word for word in all_words("address") if len(word) > 4)  # noqa: PLR2004 -- "captain", and neither "don" nor "rev"
_OUTSIDE = all_endings("not-of-house")
_SAYS_NOTHING = all_words("no-house")
_DEFINITE = all_words("definite")
_SMALL = all_words("function-word") | _DEFINITE | all_words("little-before-role") | all_words("possessive")
_WHOSE = all_words("whose-office") | OF
_RELATIVE = all_words("relative-pronoun") | all_words("relative-behind-speaker")
_PRONOUNS = (all_words("personal") | all_words("open-pronoun")) - all_words("impersonal")
_BEING = all_words("auxiliary")

_PERSONS = frozenset({Kind.PERSON, Kind.OTHER})
"""Who may be one of a house; an actor without `kind` may be a person."""
_NO_HOUSES = NO_ORIGINS | {Kind.PERSON, Kind.DOCUMENT}

_TITLE = 4
"""So many words before an office may say whose it is."""
_REACH = 8
"""So many words may stand between a name and the office that it is told of, and between an office and its house."""
_SHORTEST = 4
"""Of two words one may begin or end the other from so many letters on: „verkehr“, „Verkehrsministerium“."""
_NEXT = 2
"""So many sentences behind one that names a person may go on of him without his name."""
_FIRST = 3
"""Among so many words at a sentence's start the house stands that it tells of."""


class Whose(NamedTuple):
    """Which houses some words tell of."""

    kinds: frozenset[str] = frozenset()
    """What kinds of house: police, city."""
    own: frozenset[str] = frozenset()
    """What tells one of a kind from others: „verkehr“ of „Verkehrsministerium“."""
    actors: frozenset[str] = frozenset()
    """Whom they name."""
    nations: frozenset[str] = frozenset()
    """Of which nations or lands they are: „polnisch“, "Germany's"."""

    def __or__(self, other: "Whose") -> "Whose":
        """Return the houses of both."""
        return Whose(*(ones | others for ones, others in zip(self, other, strict=True)))


class Office(NamedTuple):
    """What an article tells of a person."""

    whose: Whose
    may_be_any: bool
    """Whether it is an office of a house, of whatever kind, where nothing says whose."""
    is_minister: bool = False
    is_trade: bool = False
    """Whether it is what many are, so that a place says of no house: "a teacher in Orsk"."""
    beside: Whose = Whose()
    """Which houses its sentence and the one before tell of."""


class _Sentence(NamedTuple):
    tokens: list[str]
    marked: frozenset[int]
    """Before which words a mark stands."""

    def until_mark(self, start: int) -> list[str]:
        """Return the words from the number *start* to the next mark."""
        end = min((at for at in self.marked if at > start), default=len(self.tokens))
        return self.tokens[start:end]


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
        if person in actors and actors[person].kind in _PERSONS
        if house in actors and actors[house].kind not in _NO_HOUSES
        if not _are_recorded_apart(actors[person], actors[house], actors)
        if is_of(actors[person], actors[house], article, names)
    )


def _are_recorded_apart(one: Actor, other: Actor, actors: Mapping[str, Actor]) -> bool:
    is_recorded = one.party is not None and other.party is not None
    return is_recorded and outermost_party(one.id, actors) != outermost_party(other.id, actors)


def is_of(person: Actor, house: Actor, article: Article, names: Names) -> bool:
    """Return whether *article*, or the person's own name, shows *person* as one of *house*, or may do so."""
    surname = words(person.name)[-1:]
    told = _told(person.id, "".join(surname), article, names)
    named = (_titled(words(name.partition(",")[0]), names) for name in person.names)
    return any(_is_whose(office, person, house, names) for office in (*told, *named) if office is not None)


def _is_whose(office: Office, person: Actor, house: Actor, names: Names) -> bool:
    whose, of = office.whose, _whose((word for name in house.names for word in words(name)), names)
    if whose.nations and of.nations and whose.nations.isdisjoint(of.nations):
        return house.id in whose.actors
    if office.is_minister and "state" in of.kinds:
        return True
    if office.is_trade and of.kinds and whose.kinds.isdisjoint(of.kinds):
        return house.id in whose.actors
    if any(whose):
        return _tells_of(whose, of, house)
    is_another = any(office.beside) and not _tells_of(office.beside, of, house)
    return office.may_be_any and person.party is None and not is_another


def _tells_of(whose: Whose, of: Whose, house: Actor) -> bool:
    """Return whether words that tell *whose* something is may mean *house*, *of* which its own names tell."""
    kinds = whose.kinds & of.kinds
    if house.id in whose.actors:
        return True
    if whose.kinds and of.kinds and not kinds:
        return False
    if whose.own and of.own:
        return any(_are_alike(one, other) for one in whose.own for other in of.own)
    is_open = bool(whose.kinds) and not whose.own and not of.kinds
    return bool(kinds) or (is_open and _may_be(whose.kinds, house.kind))


def _may_be(kinds: frozenset[str], kind: Kind) -> bool:
    """Return whether an actor of *kind* whose name does not say it may be such a house: „Orsk“ a city."""
    return kind is Kind.OTHER or kind is (Kind.COMPANY if "company" in kinds else Kind.GOVERNMENT)


def _are_alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _SHORTEST and (long.startswith(short) or long.endswith(short)))


def _whose(tokens: Iterable[str], names: Names) -> Whose:
    """Return which houses *tokens* tell of."""
    listed = list(tokens)
    found = Whose(actors=frozenset(name.actor for name in names.find(listed)))
    for token in listed:
        if token.casefold() not in _SMALL | _WHOSE:
            plain = token.removesuffix("'s").rstrip("'")
            found |= _parts(plain.casefold()) | Whose(nations=frozenset(filter(None, [land(plain)])))
    return found


def _parts(word: str) -> Whose:
    """Return the kind of house that a word ends on, and what it begins with: „verkehr“ and ministry."""
    if word in _SAYS_NOTHING:
        return Whose()
    for form in (word, word.removesuffix("s"), word.removesuffix("es"), f"{word}e"):  # „Schul|leiter“
        if not form.endswith(_BODIES):
            continue
        body = next((b for b in _BODIES if form == b or (_is_joined(b) and form.endswith(b))), "")
        if body:
            rest = form.removesuffix(body).rstrip("-")
            before = _parts(rest.removesuffix("s")) if len(rest) > 1 else Whose()
            return before | Whose(frozenset({_HOUSES.get(body, body)}))
    return Whose(own=frozenset({word})) if word and not word.isdigit() else Whose()


def _is_joined(body: str) -> bool:
    return len(body) >= _SHORTEST and body not in _APART


def _role(word: str) -> str:
    """Return the office or trade that a word ends on, or the rank that it is; empty where it is none."""
    plain = word.casefold()
    if plain in _RANKS:
        return plain
    return next(filter(plain.endswith, _ROLES), "") if plain.endswith(_ROLES) else ""


@lru_cache(maxsize=256)  # asked for with every other origin of a claim
def _told(person: str, surname: str, article: Article, names: Names) -> tuple[Office, ...]:
    """Return what the article tells of a person, by the sentences that name him and those that go on of him."""
    found: list[Office] = []
    whole = _sentences(article)
    going_on = 0
    for at, sentence in enumerate(whole):
        places = _mentions(sentence, person, surname, names)
        beside = _beside(whole[max(0, at - 1) : at + 1], names)
        for first, last in places:
            told = (*_before(sentence, first, last, names), *_behind(sentence, last, names))
            found += (office._replace(beside=beside) for office in told)
        if not places and going_on:
            found += (office._replace(beside=beside) for office in _of_him(sentence, names))
        going_on = _NEXT if places else going_on - 1
    return tuple(found)


@lru_cache(maxsize=64)  # asked for each person
def _sentences(article: Article) -> tuple[_Sentence, ...]:
    return tuple(_Sentence(*marked_words(article.slice(one))) for one in all_sentences(article))


def _mentions(sentence: _Sentence, person: str, surname: str, names: Names) -> list[tuple[int, int]]:
    """Return from where to where a person is named, by a name of the record or the surname."""
    found = {(name.first, name.last) for name in names.find(sentence.tokens) if name.actor == person}
    alone = {(at, at + 1) for at, token in enumerate(sentence.tokens) if token == surname}
    return sorted(found | {one for one in alone if not any(a <= one[0] < b for a, b in found)})


def _beside(near: Sequence[_Sentence], names: Names) -> Whose:
    """Return which houses sentences tell of: whom they name, and of what they tell first."""
    people = {actor.id for actor in names.people}
    found = Whose()
    for sentence in near:
        named = {name.actor for name in names.find(sentence.tokens)} - people
        opening = [token for token in sentence.tokens[:_FIRST] if token.casefold().endswith(_BODIES)]
        first = _whose(opening, names)
        found |= first._replace(actors=first.actors - people | frozenset(named))
    return found


def _titled(tokens: Sequence[str], names: Names) -> Office | None:
    """Return the office at the end of *tokens*, with the words before it and behind it that say whose: „der Sprecher der Bahn“."""
    role_at = next((at for at in range(len(tokens) - 1, -1, -1) if _role(tokens[at])), None)
    if role_at is None:
        house = _house_before(tokens[-1]) if tokens else ""
        return Office(Whose(frozenset({house})), may_be_any=False, is_trade=True) if house else None
    behind = list(tokens[role_at + 1 :])
    if behind and behind[0].casefold() not in _WHOSE:
        return None
    return _office(tokens[:role_at], tokens[role_at], behind, names)


def _house_before(noun: str) -> str:
    """Return the kind of house that a German noun begins with: fire of „Feuerwehrtaucher“; empty for who is none of it."""
    plain = noun.casefold()
    begun = (_HOUSES.get(body, body) for body in _BODIES if len(body) > _SHORTEST and plain.startswith(body))
    is_none = noun.islower() or plain.removesuffix("in").endswith((*_BODIES, *_OUTSIDE))
    return "" if is_none else next(begun, "")


def _office(before: Sequence[str], noun: str, behind: Sequence[str], names: Names) -> Office:
    role = _role(noun)
    is_minister = role in _MINISTERS
    lead = list(takewhile(lambda token: _may_lead(token, is_minister=is_minister), reversed(before)))[:_TITLE]
    whose = _whose(reversed(lead), names) | _parts(
        noun.casefold().removesuffix(role).rstrip("-").removesuffix("s")
    )
    whose |= _houses_in(behind, names)
    offices = {_OFFICES.get(_role(token), "") for token in (*lead, noun)} - {""}
    kinds = (offices | ({"ministry"} if is_minister else set())) - {"any"}
    is_trade = not offices and not is_minister and noun.casefold() == role
    return Office(whose._replace(kinds=whose.kinds | kinds), "any" in offices, is_minister, is_trade)


def _may_lead(token: str, *, is_minister: bool) -> bool:
    """Return whether a word before an office may say whose it is, or that nothing does: a name, a house, "former"."""
    plain = token.casefold()
    is_said = token[0].isupper() or plain in _SAYS_NOTHING or plain.removesuffix("'s").endswith(_BODIES)
    return plain not in _SMALL and (is_said or is_minister or bool(_role(plain)))


def _houses_in(tokens: Sequence[str], names: Names) -> Whose:
    """Return which houses the names and nouns of houses among *tokens* tell of; a name may be written small: "the general staff"."""
    named = names.find(list(tokens[:_REACH]))
    return _whose(_nouns(tokens), names) | Whose(actors=frozenset(name.actor for name in named))


def _nouns(tokens: Sequence[str]) -> list[str]:
    """Return the names and houses among *tokens*."""
    return [t for t in tokens[:_REACH] if t[0].isupper() or t.casefold().removesuffix("'s").endswith(_BODIES)]


def _before(sentence: _Sentence, first: int, last: int, names: Names) -> Iterator[Office]:
    """Yield the title before a name, with what right behind the name says whose: „Sprecher Jan Weller von der Bahn“."""
    start = max((at for at in sentence.marked if at < first), default=0)
    title = sentence.tokens[max(start, first - _REACH) : first]
    behind = sentence.until_mark(last) if last not in sentence.marked else []
    at = behind if behind[:1] and behind[0].casefold() in _WHOSE - _DEFINITE else []
    office = _titled(title, names)
    if office is not None:
        yield office._replace(whose=office.whose | _houses_in(at, names))
    elif at:
        yield Office(_houses_in(at, names), may_be_any=False)


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
    if is_being is not is_apart or (is_being and is_relative):
        yield from _noun_of(behind, names)
    yield from _leading(sentence, last, names)


def _noun_of(tokens: Sequence[str], names: Names) -> Iterator[Office]:
    """Yield the office that *tokens* tell of: "the mayor of Orsk", „ist seit 2019 Sprecherin der Feuerwehr“."""
    near = [token.casefold() for token in tokens[:_REACH]]
    at = next((at for at, token in enumerate(near) if _role(token) or token in _WHOSE), None)
    if at is None or any(token.endswith(_OUTSIDE) for token in near[: at + 1]):
        return
    if not _role(tokens[at]):  # "a surgeon at the hospital"
        if at:
            yield Office(_houses_in(tokens[at:], names), may_be_any=False, is_trade=True)
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
                yield Office(Whose(actors=_whose(clause, names).actors), may_be_any=False)
                yield from (Office(_whose((noun,), names), may_be_any=False) for noun in _nouns(clause))
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
            is_whose = bool(behind) and behind[0].casefold() in _WHOSE
            yield _office(tokens[1:end], tokens[end], behind if is_whose else (), names)
            yield from _leading(sentence, end + 1, names)
        return
    at = next((at for at, token in enumerate(plain) if token in _PRONOUNS), None)
    if at is None:
        return
    if not _BEING.isdisjoint(plain[max(0, at - 1) : at + 2]):
        yield from (office._replace(may_be_any=False) for office in _noun_of(tokens[at + 1 :], names))
    yield from _leading(sentence, 0, names)
