"""Which actors a piece of text names: by name or alias, inflected forms included."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import product, takewhile
from typing import NamedTuple

from claimcheck.check.actors.bearers import (
    OF,
    PERSONS_ROLES,
    RELATIVES,
    REPRESENTATIVES,
    STATEMENTS,
    Bearer,
    bearer,
    says_what,
)
from claimcheck.languages.pack import all_endings, all_words
from claimcheck.records.model import RELAYS, Actor, Kind
from claimcheck.text.fold import fold_words
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS, LITTLE_WORDS, NOUN_ENDINGS

_WORD = re.compile(r"\w+(?:['-]\w+)*'?")
_MARK = re.compile(r"[^\w\s.'’]")
_NICKNAME = re.compile(
    r"(?<=[^\W\d_]) (?:[“„\"‚‘'«»][^“”„\"‚‘’'«»()\n]{1,25}[”“\"’‘'«»]|\([^()\n]{1,25}\)) (?=[^\W\d_a-zäöüß][^\W\d_])"
)
"""A nickname in marks inside a name: Tim “Shorty” Bohn."""

_RELATIVE = re.compile(
    rf",\s+(?:(?:{'|'.join(sorted(all_words('relative-behind-speaker')))})\b[^,;:\"“”„»«]*"
    rf"|(?:{'|'.join(sorted(all_words('relative-pronoun')))})\s[^,;:\"“”„»«]*\s[a-zäöüß]+(?=,|\Z))"
)
"""A clause about a speaker: "the captain, | who succeeded Moor, | said"; a German one ends in its verb, an apposition in a name."""

_SHORTEST_STEM = 3
"""An adjective keeps at least this many letters when its ending is taken off."""


_MOST = 256
"""Of so many texts is kept whom they name: a claim and its passages, which every rule asks."""

_LONGEST_SHORT = 4
"""An abbreviated title has at most so many letters: „Prof.“."""


class Name(NamedTuple):
    """A name found in a text: whose, and from which word to which."""

    actor: str
    first: int
    last: int


class Said(NamedTuple):
    """The actors whom a speaker's words name, in order, and those of whom somebody else is only said to be."""

    actors: tuple[str, ...]
    owners: tuple[str, ...]
    namesakes: tuple[str, ...] = ()
    """Actors whose surname the words give to somebody else: „Dorothea Merkel“."""
    doubtful: tuple[str, ...] = ()
    """Those whose surname stands behind a word that may be another's given name."""
    hearers: tuple[str, ...] = ()
    """Agencies and outlets right behind a person's name, who are told: „Pahl | RTL“."""
    of_somebody: tuple[str, ...] = ()
    """Those owners of whom it is sure that somebody else speaks: „Putins Tochter“; whose a „Fazit“ is speaks himself."""


_SOMEBODY = (*RELATIVES, *REPRESENTATIVES, *PERSONS_ROLES)
_DEFINITE = all_words("definite")
_VERBS = all_words("common-verb")
_WHOSE = all_words("whose-office") - _DEFINITE
_FOR = all_words("meant-for")
_TO_HOUSE = range(1, 4)
"""So many words lead from a person's name to that of his house."""

BODIES = all_endings("body")
"""What nouns end on that are no person: a body may be called after one."""


def _noun_behind(tokens: list[str]) -> str:
    """Return the noun behind an English genitive, in lower case: the last word before a verb of the commonest ones."""
    ahead = list(takewhile(lambda token: token.lower() not in _VERBS, tokens))
    return ahead[-1].lower() if ahead else ""


class NameWord(NamedTuple):
    """A word of a name: the forms it may take, without case, and whether it needs its capital.

    It does in a proper name; „Ferry union“ may be written „the ferry union“.
    """

    forms: frozenset[str]
    capital: bool

    def matches(self, token: str) -> bool:
        """Return whether *token* is the word: „brief“ is not „Brief“, but „PUTIN“ is „Putin“."""
        return token.casefold() in self.forms and not (self.capital and token[0].islower())


class Names:
    """The names of all actors, ready to be looked for."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        """Take the names and aliases of *actors*."""
        self._actors = tuple(actors)
        self._in_order = lru_cache(maxsize=_MOST)(self._named_in_order)
        self._by_forms: dict[tuple[str, str], list[tuple[str, tuple[NameWord, ...]]]] = {}
        self._firsts: set[str] = set()
        # By the first two words, the second empty where there is but one: many may be called Anna.
        self._written: dict[str, set[tuple[str, ...]]] = {}
        self._roles: set[str] = set()
        """Actors without `kind` whose names say what a person is: „der Koch“."""
        self._given: dict[str, frozenset[str]] = {}
        self.people: dict[str, Actor] = {}
        self.relays: set[str] = set()
        self.states: set[str] = set()
        """Governments: states, cities, their offices."""
        self.documents: set[str] = set()
        for actor in self._actors:
            if actor.kind is Kind.GOVERNMENT:
                self.states.add(actor.id)
            if actor.kind in RELAYS:
                self.relays.add(actor.id)
            if actor.kind is Kind.DOCUMENT:
                self.documents.add(actor.id)
            if actor.kind is Kind.OTHER and all(
                says_what(words(name)[-1]) for name in actor.names if words(name)
            ):
                self._roles.add(actor.id)
            if actor.kind is Kind.PERSON:
                self.people[actor.id] = actor
                self._given[actor.id] = frozenset(_given_names(actor))
            for name in actor.names:
                written = words(name)
                proper = all(word[0].isupper() or word in LITTLE_WORDS for word in written)
                parts = tuple(
                    NameWord(_forms(word, is_last=word is written[-1]), proper and word[0].isupper())
                    for word in written
                )
                self._written.setdefault(actor.id, set()).add(_without_case(written))
                self._firsts.update(parts[0].forms if parts else ())
                behind = parts[1].forms if len(parts) > 1 else ("",)
                for forms in product(parts[0].forms if parts else (), behind):
                    self._by_forms.setdefault(forms, []).append((actor.id, parts))

    @cached_property
    def by_surname(self) -> "Names":
        """Return the same names with the bare surname of each person: whom a text may name so, where one too many does no harm."""
        return Names(replace(actor, aliases=(*actor.aliases, *_surname(actor))) for actor in self._actors)

    def named_in(self, text: str) -> frozenset[str]:
        """Return the ids of the actors that *text* names.

        A name inside a longer one does not count, nor an inflected one where the same words are
        another actor's name as they stand: „Becker“ is Becker, not Beck.
        """
        return frozenset(self.in_order(text))

    def speaking_in(self, text: str, before: str = "") -> "Said":
        """Return whom a speaker's words name, and of whom they only say that somebody is theirs.

        What stands right *before* the words may belong to a name in them, and names nobody itself.

        „Putins Tochter“ and "a spokesman for Biden" name somebody else than Putin and Biden; „Putins
        Angaben“ and „ein Sprecher des Kreml“ are Putin's own and the Kremlin's.
        """
        text = _RELATIVE.sub(" ", _NICKNAME.sub(" ", before + text))
        tokens = words(text)
        named = self._kept(tokens)
        folded = fold_words(text)
        places = [match.span() for match in _WORD.finditer(folded)]
        ends = {name.last for name in named if name.actor in self.people}
        hearers = {
            name
            for name in named
            if name.actor in self.relays and name.first in ends
            if folded[places[name.first - 1][1] : places[name.first][0]] == " "
        }
        kept = [name for name in named if name not in hearers and name.last > len(words(before))]
        whose = {name: self._bearer(name, tokens, folded, places) for name in kept}
        persons = [name for name in kept if name.actor in self.people]
        owners = {
            name
            for name in kept
            if self._is_owner(name, tokens, folded)
            or any(_is_house_of(name, person, tokens) for person in persons)
        }
        own = [name for name in kept if whose[name] is Bearer.OWN]
        return Said(
            tuple(name.actor for name in own if name not in owners),
            tuple(name.actor for name in kept if name in owners),
            tuple(name.actor for name in kept if whose[name] is Bearer.OTHER and name not in owners),
            tuple(name.actor for name in kept if whose[name] is Bearer.DOUBTFUL and name not in owners),
            tuple(name.actor for name in named if name in hearers),
            tuple(
                name.actor for name in kept if name in owners and self._owns_somebody(name, tokens, folded)
            ),
        )

    def _bearer(self, name: Name, tokens: list[str], text: str, places: Sequence[tuple[int, int]]) -> Bearer:
        """Return whether a surname by itself is the actor's, or has another's given name before it."""
        given = self._given.get(name.actor, frozenset())
        if name.last - name.first > 1 or tokens[name.first].casefold() in given:
            return Bearer.OWN
        first = name.first
        while first and _is_beside(tokens[first - 1], text[places[first - 1][1] : places[first][0]]):
            first -= 1
        return bearer(tokens[first : name.first], given)

    def _is_owner(self, name: Name, tokens: list[str], text: str) -> bool:
        head = self._head(name, tokens, text)
        is_for = tokens[name.first - 1].lower() in _FOR if name.first else False
        if not head or _is_one_of(head, STATEMENTS):
            return bool(head) and is_for
        return name.actor in {*self.people, *self._roles} or not _is_one_of(head, REPRESENTATIVES)

    def _head(self, name: Name, tokens: list[str], text: str) -> str:
        """Return the noun that *name* is a genitive of, in lower case; empty where it is none."""
        before = tokens[name.first - 1].lower() if name.first else ""
        if before in OF and name.first > 1 and not self._owns_next(name, tokens):
            head = tokens[name.first - 2]
            is_noun = head[0].isupper() or before in {"of", "for"}
            # „hieß es (18. Dezember) von Selenskyj“: a mark between the two parts them.
            return head.lower() if is_noun and f"{head} {tokens[name.first - 1]} " in text else ""
        named_after = tokens[name.last : name.last + 1]
        if named_after and named_after[0].istitle() and named_after[0].lower().endswith(BODIES):
            return named_after[0].lower()
        if self._is_written(name, tokens) or not tokens[name.last - 1].lower().endswith(("s", "'")):
            return ""
        after = [token for token in tokens[name.last :] if token[0].isupper()]
        if tokens[name.last - 1].endswith(("'s", "'")):
            return _noun_behind(tokens[name.last :])
        if after and name.last < len(tokens):
            return after[0].lower()
        return before if name.first and tokens[name.first - 1][0].isupper() else ""

    def _owns_somebody(self, name: Name, tokens: list[str], text: str) -> bool:
        return _is_one_of(self._head(name, tokens, text), _SOMEBODY)

    def served_in(self, text: str) -> frozenset[str]:
        """Return the actors whom *text* names only to say whose spokesman, chief or official somebody is: „der Sprecher der Feuerwehr“."""
        text = _NICKNAME.sub(" ", text)
        tokens, folded = words(text), fold_words(text)
        kept = self._kept(tokens)
        return frozenset(
            name.actor
            for name in kept
            if (self._head(name, tokens, folded) or _head_before_article(name, tokens)).endswith(
                (*REPRESENTATIVES, *PERSONS_ROLES)
            )
        )

    def persons_in(self, text: str) -> tuple[str, ...]:
        """Return the persons whom a speaker's words name, in order."""
        return tuple(actor for actor in self.speaking_in(text).actors if actor in self.people)

    def _owns_next(self, name: Name, tokens: list[str]) -> bool:
        """Return whether a person's name is the genitive of the noun behind it: „Angaben von Moors Bruder“."""
        inflected = tokens[name.last - 1].endswith(("s", "'")) and not self._is_written(name, tokens)
        behind = tokens[name.last : name.last + 1]
        return (
            name.actor in self.people
            and inflected
            and any(t[0].isupper() or "'" in tokens[name.last - 1] for t in behind)
        )

    def in_order(self, text: str) -> tuple[str, ...]:
        """Return the same in the order in which *text* names them, each as often as it does."""
        return self._in_order(text)

    def _named_in_order(self, text: str) -> tuple[str, ...]:
        return tuple(name.actor for name in self._kept(words(_NICKNAME.sub(" ", text))))

    def _kept(self, tokens: list[str]) -> list[Name]:
        found = self.find(tokens)
        if not found:
            return []
        exact = {name for name in found if self._is_written(name, tokens)}
        # A name lies only in one that begins with it or a few words before: a long cue is not gone through for each.
        longest = max(name.last - name.first for name in found)
        begun: defaultdict[int, list[Name]] = defaultdict(list)
        for name in found:
            begun[name.first].append(name)
        kept = (
            name
            for name in found
            if not any(
                _inside(name, other)
                for first in range(name.first - longest, name.first + 1)
                for other in begun.get(first, ())
            )
            and (name in exact or not any(_same_words(name, o) for o in begun[name.first] if o in exact))
        )
        return sorted(kept, key=lambda name: (name.first, name.actor))

    def find(self, tokens: list[str]) -> set[Name]:
        """Return every name that stands in *tokens*."""
        forms = list(map(str.casefold, tokens))
        if self._firsts.isdisjoint(forms):
            return set()
        return {
            Name(actor, index, index + len(name))
            for index, first in enumerate(forms)
            if first in self._firsts
            for second in {"", *forms[index + 1 : index + 2]}
            for actor, name in self._by_forms.get((first, second), ())
            if _matches(name, tokens[index : index + len(name)])
        }

    def first_forms(self, actors: Collection[str]) -> frozenset[str]:
        """Return what the names of *actors* may begin with, without case: a text without any of it names none of them."""
        named = (forms for forms, held in self._by_forms.items() if any(actor in actors for actor, _ in held))
        return frozenset(first for first, _ in named)

    def _is_written(self, name: Name, tokens: list[str]) -> bool:
        return _without_case(tokens[name.first : name.last]) in self._written[name.actor]


def _is_one_of(head: str, endings: tuple[str, ...]) -> bool:
    """Return whether a noun ends on one of *endings*, in its genitive, too: „eines Sprechers“."""
    return head.endswith(endings) or head.removesuffix("s").endswith(endings)


def _is_house_of(name: Name, person: Name, tokens: list[str]) -> bool:
    """Return whether right behind a person's name stands whose he is: "Lee Moss of the | Rivers Agency", „Kern von der Firma | Telva“."""
    between = tokens[person.last : name.first]
    return len(between) in _TO_HOUSE and between[0].casefold() in _WHOSE


def _head_before_article(name: Name, tokens: list[str]) -> str:
    """Return the noun of "the spokesman for the Fire Brigade", in lower case; empty where no such article stands there."""
    before = [token.lower() for token in tokens[max(0, name.first - 3) : name.first]]
    return before[0] if len(before) > 2 and before[1] in OF and before[2] in _DEFINITE else ""  # noqa: PLR2004


def _is_beside(word: str, gap: str) -> bool:
    """Return whether no mark but an abbreviation's stop parts *word* from the next one: „Dr. Merkel“."""
    return gap == " " or (gap == ". " and len(word) <= _LONGEST_SHORT)


def _surname(actor: Actor) -> list[str]:
    """Return the last word of a person's name, if it may be a surname."""
    written = words(actor.name.partition(",")[0]) if actor.kind is Kind.PERSON else []
    is_name = len(written) > 1 and written[-1][0].isupper() and not says_what(written[-1])
    return written[-1:] if is_name else []


def _given_names(actor: Actor) -> Iterator[str]:
    """Yield what stands before the surname in the names of a person, in lower case."""
    for name in actor.names:
        written = words(name)
        yield from (word.casefold() for word in written[:-1] if word[0].isupper())


def _without_case(tokens: list[str]) -> tuple[str, ...]:
    return tuple(token.casefold() for token in tokens)


def _matches(name: tuple[NameWord, ...], tokens: list[str]) -> bool:
    return len(name) == len(tokens) and all(w.matches(t) for w, t in zip(name, tokens, strict=True))


def _same_words(name: Name, other: Name) -> bool:
    return (name.first, name.last) == (other.first, other.last)


def _inside(name: Name, other: Name) -> bool:
    longer = other.last - other.first > name.last - name.first
    return longer and other.first <= name.first and name.last <= other.last


def words(text: str) -> list[str]:
    """Return the words of *text*, folded."""
    return _WORD.findall(fold_words(text))


def marked_words(text: str) -> tuple[list[str], frozenset[int]]:
    """Return the words of *text*, folded, and the numbers of those before which a mark stands."""
    folded = fold_words(text)
    found = list(_WORD.finditer(folded))
    starts = [0, *(match.end() for match in found)]
    gaps = (folded[end : match.start()] for end, match in zip(starts, found, strict=False))
    marked = frozenset(at for at, gap in enumerate(gaps) if at and _MARK.search(gap))
    return [match.group() for match in found], marked


def _forms(word: str, *, is_last: bool = True) -> frozenset[str]:
    """Return the forms in which an article may write the *word* of a name, without case.

    A capital word takes endings; one with a small letter is an adjective and changes its own, and so
    is a capital one before another word („Rotes Kreuz“, „das Rote Kreuz“).
    """
    plain = word.casefold()
    is_adjective = not is_last and len(plain) > _SHORTEST_STEM + 1 and plain.endswith(("er", "es", "e"))
    if (word[0].isupper() and not is_adjective) or not word[0].isalpha():
        return frozenset({plain, *(plain + ending for ending in NOUN_ENDINGS)})
    stems = {plain.removesuffix(e) for e in ADJECTIVE_ENDINGS if len(plain) - len(e) >= _SHORTEST_STEM}
    owning = {f"{plain}'s"} if is_last else set[str]()  # "the harbour master's"
    return frozenset({plain, *owning, *(stem + end for stem in stems for end in ("", *ADJECTIVE_ENDINGS))})


def describe(actors: Iterable[str], known: Mapping[str, Actor]) -> str:
    """Return the names of *actors* in the order given, joined by `or`."""
    return " or ".join(known[id_].name if id_ in known else id_ for id_ in actors)
