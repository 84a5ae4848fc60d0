"""Which houses some words tell of: of what kind they are, what tells one of a kind from others, of which nation they are.

„Verkehrsministerin“ tells of a ministry, and of that for traffic; "the drivers' union TGU" of a union called so.
"""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from claimcheck.check.actors.bearers import OF
from claimcheck.check.actors.naming import BODIES, Names, words
from claimcheck.languages.pack import RULED, all_kinds, all_words, kinds, longest_first
from claimcheck.languages.pack import words as words_of
from claimcheck.quantities.counted import land
from claimcheck.records.model import Actor, Kind

HOUSES = all_kinds("house") | {
    word: "ministry" for word, kind in all_kinds("ministry").items() if kind == "house"
}
"""What nouns end on that are a house, and of what kind."""

HOUSE_NOUNS = longest_first({*BODIES, *HOUSES})
_BY_LANGUAGE = {
    language: tuple(
        {*words_of(language, "house"), *words_of(language, "ministry"), *words_of(language, "body")}
    )
    for language in RULED
}
_APART = frozenset(kinds("en", "house"))
"""English houses, which no word is joined to: Northport is no port."""

SAYS_NOTHING = all_words("no-house")
SMALL = (
    all_words("function-word")
    | all_words("definite")
    | all_words("little-before-role")
    | all_words("possessive")
)
WHOSE_OFFICE = all_words("whose-office") | OF
"""What stands between an office and whose it is."""

SHORTEST = 4
"""Of two words one may begin or end the other from so many letters on: „verkehr“, „Verkehrsministerium“."""


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
    also: frozenset[str] = frozenset()
    """What may tell of a house, and excludes none: „liberale“, „Zug“ of „Zugführer“."""

    @property
    def tells(self) -> bool:
        """Return whether they tell of any house."""
        return any(self[:-1])

    def __or__(self, other: "Whose") -> "Whose":
        """Return the houses of both."""
        return Whose(*(ones | others for ones, others in zip(self, other, strict=True)))


def tells_of(whose: Whose, of: Whose, house: Actor) -> bool:
    """Return whether words that tell *whose* something is may mean *house*, *of* which its own names tell."""
    kinds = whose.kinds & of.kinds
    if house.id in whose.actors:
        return True
    if whose.kinds and of.kinds and not kinds:
        return False
    if whose.own and of.own:
        return any_alike(whose.own, of.own)
    is_open = bool(whose.kinds) and not whose.own and not of.kinds
    is_of_state = not whose.kinds and not whose.own and not whose.nations.isdisjoint(of.nations)
    return bool(kinds) or is_of_state or (is_open and _may_be(whose.kinds, house.kind))


def _may_be(kinds: frozenset[str], kind: Kind) -> bool:
    """Return whether an actor of *kind* whose name does not say it may be such a house: „Orsk“ a city."""
    if "army" in kinds and kind is Kind.MILITARY:
        return True
    return kind is Kind.OTHER or kind is (Kind.COMPANY if "company" in kinds else Kind.GOVERNMENT)


def any_alike(ones: Iterable[str], others: Collection[str]) -> bool:
    """Return whether a word of *ones* is one of *others*, or begins or ends it, or the other way round."""
    return any(_are_alike(one, other) for one in ones for other in others)


def _are_alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= SHORTEST and (long.startswith(short) or long.endswith(short)))


def whose_of(tokens: Iterable[str], names: Names) -> Whose:
    """Return which houses *tokens* tell of."""
    listed = list(tokens)
    found = Whose(actors=frozenset(name.actor for name in names.find(listed)))
    for token in listed:
        if token.casefold() not in SMALL | WHOSE_OFFICE:
            plain = token.removesuffix("'s").rstrip("'")
            nation = land(plain)
            found |= Whose(nations=frozenset({nation})) if nation else house_in(plain.casefold())
    return found


def house_in(word: str) -> Whose:
    """Return the kind of house that a word ends on, and what it begins with: „verkehr“ and ministry."""
    if word in SAYS_NOTHING:
        return Whose()
    for form in (word, word.removesuffix("s"), word.removesuffix("es"), f"{word}e"):  # „Schul|leiter“
        if not form.endswith(HOUSE_NOUNS):
            continue
        body = next((b for b in HOUSE_NOUNS if form == b or (_is_joined(b) and form.endswith(b))), "")
        if body:
            rest = form.removesuffix(body).rstrip("-")
            before = house_in(rest.removesuffix("s")) if len(rest) > 1 else Whose()
            return before | Whose(frozenset({HOUSES.get(body, body)}))
    return Whose(own=frozenset({word})) if word and not word.isdigit() else Whose()


def _is_joined(body: str) -> bool:
    return len(body) >= SHORTEST and body not in _APART


def is_in_another_language(house: Actor, language: str | None) -> bool:
    """Return whether a house's names have nouns of another language than *language* alone: what else they say cannot be compared."""
    if language not in _BY_LANGUAGE:
        return False
    tokens = [word.casefold() for name in house.names for word in words(name)]
    told = {one for one, nouns in _BY_LANGUAGE.items() if any(token.endswith(nouns) for token in tokens)}
    return bool(told) and language not in told
