"""Whom the words that name a speaker mean: a name, a pronoun, a description, somebody whom no record knows; or it stays open.

Nothing is guessed: a pronoun means somebody only where the nearest sentence before it that names
anybody names one alone, a description („die Denkfabrik“) only where the article has named one
actor of that kind so far.

„Er“, „die Denkfabrik“ and „der Minister“ may be whom the record means. A full name that is none of the actor's
cannot, nor can a body that is no person. A full name shows itself by a given name; other words with a capital may
be a title, an office or a nickname ("the Foreign Office", „Konsul Runge“), and contradict nobody.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import Enum
from itertools import dropwhile, islice, pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.check.actors.bearers import (
    PERSONS_ROLES,
    REPRESENTATIVES,
    STATEMENTS,
    UNNAMED,
    is_given_name,
    says_what,
)
from claimcheck.check.actors.called_again import called_again
from claimcheck.check.actors.introduced import introduced, may_be
from claimcheck.check.actors.naming import BODIES, Names, words
from claimcheck.languages.pack import all_endings, all_kinds, all_words
from claimcheck.records.model import Actor, Kind
from claimcheck.text.article import Article
from claimcheck.text.fold import fold_words
from claimcheck.text.sentence import sentences
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from claimcheck.speech.lexicon import Lexicon


PERSONAL = all_words("personal")
"""Pronouns of a person."""

_IMPERSONAL = all_words("impersonal")
"""Pronouns of no person alone."""

OPEN_PRONOUNS = all_words("open-pronoun")
"""Pronouns of a person or of anything else."""

DESCRIBED = {noun: Kind(kind) for noun, kind in all_kinds("described-actor").items()}
"""Nouns that describe an actor of a kind."""

_POSSESSIVES = all_words("possessive")
_RECIPROCAL = all_words("counterpart")  # fmt: skip
"""Nouns that mean the other one of two who meet."""

_DEFINITE = all_words("definite")
_PLURAL = all_words("plural-pronoun")
_NO_PLURAL = ("ss", "us", "is")
_SHORTEST_PLURAL = 4
_PAIR = 2

_NEAR = 2
"""A pronoun goes back at most to the paragraph before its own."""

_FEW = 3
"""So many sentences up to a pronoun's own may name another whom it means."""

_AND = re.compile(r"\b(?:und|and|sowie|als auch)\b", re.IGNORECASE)


class Meant(NamedTuple):
    """The actors that a speaker's words mean, empty where it stays open; several stand side by side."""

    actors: tuple[str, ...]
    is_named: bool
    """Whether the words themselves name them."""
    owners: tuple[str, ...] = ()
    """Of whom the words only say that the speaker is theirs: „Putins Tochter“."""


NOBODY = Meant((), is_named=False)


def resolve(
    speaker: Span,
    article: Article,
    names: Names,
    actors: Mapping[str, Actor],
    said: Sequence[Span] = (),
) -> Meant:
    """Return whom the words at *speaker* mean; who is named in what they *said* is not asked."""
    text = article.slice(speaker)
    named = meant_by(text, names)
    if named.actors or named.owners:
        return named
    short = introduced(article, names).speaking_in(text, speaker.start)
    if short.actors or short.owners:
        return Meant(short.actors, is_named=False, owners=short.owners)
    tokens = [word.lower() for word in words(text)]
    if len(tokens) == 1 and tokens[0] in PERSONAL | OPEN_PRONOUNS:
        persons_only = tokens[0] in PERSONAL
        before = speaker if not said else Span(min(speaker.start, said[0].start), speaker.end)
        last = _before(before, article, names, actors, persons_only=persons_only)
        near = tuple(islice(_sentences_before(before, article), _FEW))
        if any(id_ in actors and not may_be(tokens[0], actors[id_], article, near) for id_ in last):
            return NOBODY
        is_person = any(id_ in actors and actors[id_].kind is Kind.PERSON for id_ in last)
        clipped = (article.slice(Span(part.start, min(part.end, before.start))) for part in near)
        own = [name for id_ in last if id_ in actors for name in actors[id_].names]
        is_others = tokens[0] in _PLURAL and any(_names_others(text, own) for text in clipped)
        is_open = is_others or (is_person and tokens[0] in _IMPERSONAL)
        return NOBODY if is_open else Meant(last, is_named=False)
    if len(tokens) > 1 and tokens[0] in _POSSESSIVES and tokens[1] in _RECIPROCAL:
        return Meant(_counterpart(speaker, article, names, actors), is_named=False)
    kind = next((DESCRIBED[token] for token in tokens if token in DESCRIBED), None)
    found: tuple[str, ...] = ()
    if kind is not None:
        found = _of_kind(kind, speaker, article, names, actors)
    tokens = _behind_statement(tokens)
    if kind is None and len(tokens) == _PAIR and tokens[0] in _DEFINITE:
        again = called_again(tokens, speaker, article, names, actors)
        found = (again,) if again else _of_noun(tokens[1], speaker, article, names, actors)
    return Meant(found, is_named=False) if found else NOBODY


def _behind_statement(tokens: list[str]) -> list[str]:
    """Return the words behind a noun of saying, whose word it is: „nach den Worten | des Ministers“."""
    at = next((at for at, token in enumerate(tokens[:_PAIR]) if token.endswith(STATEMENTS)), None)
    return tokens if at is None or len(tokens) != at + 1 + _PAIR else tokens[at + 1 :]


def _names_others(text: str, own: Sequence[str]) -> bool:
    """Return whether words before "they" name others than who is called by his *own* names: "The government waited. | The insurers go further."."""
    for name in sorted(own, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "_", text, flags=re.IGNORECASE)
    from claimcheck.speech.lexicon import DETERMINERS

    said = words(text)
    for at, word in enumerate(said):
        is_plural = len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith(_NO_PLURAL)
        is_opened = at == 0 or not DETERMINERS["en"].isdisjoint(map(str.lower, said[max(0, at - 2) : at]))
        if (is_plural and is_opened) or word.lower() in _PLURAL or word.lower().endswith((*BODIES, *UNNAMED)):
            return True
    return False


def meant_by(name: str, names: Names) -> Meant:
    """Return whom the map of a transcript means by the *name* of a speaker."""
    said = names.speaking_in(name)
    if said.actors:
        return Meant(_heads(name, said.actors, names), is_named=True)
    return Meant((), is_named=False, owners=said.owners)


def _of_noun(
    noun: str, speaker: Span, article: Article, names: Names, actors: Mapping[str, Actor]
) -> tuple[str, ...]:
    """Return the one organisation with *noun* in its name that the article named before: "the Ferry Union … the union".

    Only where the noun stood nowhere between in another's name.
    """
    before = article.text[: speaker.start]
    called = {
        id_: {word.casefold() for name in actor.names for word in words(name)}
        for id_, actor in actors.items()
        if actor.kind not in {Kind.PERSON, Kind.ANONYMOUS}
    }
    found = [id_ for id_ in sorted(names.named_in(before)) if noun in called.get(id_, ())]
    if len(found) != 1:
        return ()
    known = called[found[0]] | _DEFINITE
    every = re.findall(rf"(\w+)\s+{re.escape(noun)}\b", before, re.IGNORECASE)
    return (found[0],) if all(word.casefold() in known for word in every) else ()


def _counterpart(
    speaker: Span, article: Article, names: Names, actors: Mapping[str, Actor]
) -> tuple[str, ...]:
    """Return whom „sein Gastgeber“ means: the second of two persons whom the nearest sentence before names."""
    for sentence in _sentences_before(speaker, article):
        before = article.slice(Span(sentence.start, min(sentence.end, speaker.start)))
        persons = [a for a in names.in_order(before) if a in actors and actors[a].kind is Kind.PERSON]
        two = tuple(dict.fromkeys(persons))
        if two:
            return two[1:] if len(two) == _PAIR else ()
    return ()


def pair_before(speaker: Span, article: Article, names: Names, actors: Mapping[str, Actor]) -> frozenset[str]:
    """Return whom „sie“ at *speaker* may mean together: the persons whom the nearest sentence before it names."""
    if {word.lower() for word in words(article.slice(speaker))} - {"sie", "they", "beide", "both"}:
        return frozenset()
    for sentence in _sentences_before(speaker, article):
        named = names.named_in(article.slice(Span(sentence.start, min(sentence.end, speaker.start))))
        persons = frozenset(a for a in named if a in actors and actors[a].kind is Kind.PERSON)
        if persons:
            return persons
    return frozenset()


def _heads(text: str, named: Sequence[str], names: Names) -> tuple[str, ...]:
    """Return who of several speaks: all that „und“ joins, else whom the words before an apposition name last.

    „Putins Sprecher Peskow“ is Peskow, „John Smith, der Chef des Fonds“ is Smith.
    """
    head, _, apposition = text.partition(",")
    first = names.speaking_in(head).actors if apposition else ()
    called = names.persons_in(apposition) if apposition.strip()[:1].isupper() else ()
    if first and len(called) == 1 and not _AND.search(text) and names.served_in(head) >= set(first):
        return called  # „der Sprecher der Feuerwehr, Jan Holm“
    if first and not _AND.search(text):
        return (first[-1],)
    if first and _AND.search(apposition) and not _AND.search(head):
        joined = [names.speaking_in(part).actors for part in _AND.split(apposition)]
        return tuple(dict.fromkeys(named)) if all(joined) else (first[-1],)
    return tuple(dict.fromkeys(named)) if _AND.search(text) else (named[-1],)


def _before(
    speaker: Span, article: Article, names: Names, actors: Mapping[str, Actor], *, persons_only: bool
) -> tuple[str, ...]:
    """Return the one actor whom the nearest sentence before *speaker* names, or describes, that does so."""
    for sentence in _sentences_before(speaker, article):
        before = Span(sentence.start, min(sentence.end, speaker.start))
        said = article.slice(before)
        short = introduced(article, names).named_in(said, before.end)
        named = names.named_in(said) | short or _described(before, article, names, actors)
        found = {
            actor
            for actor in named
            if not persons_only or (actor in actors and actors[actor].kind is Kind.PERSON)
        }
        if found:
            return tuple(found) if len(found) == 1 else ()
    return ()


def _described(sentence: Span, article: Article, names: Names, actors: Mapping[str, Actor]) -> frozenset[str]:
    """Return whom the descriptions in *sentence* mean: „so die Denkfabrik“."""
    tokens = {word.lower() for word in words(article.slice(sentence))}
    kinds = {DESCRIBED[token] for token in tokens & DESCRIBED.keys()}
    return frozenset(actor for kind in kinds for actor in _of_kind(kind, sentence, article, names, actors))


def _sentences_before(speaker: Span, article: Article) -> Iterator[Span]:
    """Yield the sentence of *speaker*, then those before it, back to the paragraph before its own."""
    before = [paragraph for paragraph in article.paragraphs if paragraph.start <= speaker.start]
    for paragraph in reversed(before[-_NEAR:]):
        inside = [s for s in sentences(article, paragraph) if s.start <= speaker.start]
        yield from reversed(inside)


def _of_kind(
    kind: Kind, speaker: Span, article: Article, names: Names, actors: Mapping[str, Actor]
) -> tuple[str, ...]:
    """Return the one actor of *kind* that the article names before *speaker*."""
    named = names.named_in(article.text[: speaker.start])
    found = tuple(actor for actor in named if actor in actors and actors[actor].kind is kind)
    return found if len(found) == 1 else ()


class Stranger(Enum):
    """Whether a speaker's words name somebody whom no record knows."""

    NO = "no"
    LIKELY = "likely"
    CERTAIN = "certain"


def stranger(who: str, language: str, kinds: Collection[Kind]) -> Stranger:
    """Return whether the words *who*, which name no actor, name another than an actor of *kinds*."""
    from claimcheck.speech.lexicon import CREDITED_ENDINGS, CREDITED_NOUNS, REFERRING, lexicon_of

    said = words(fold_words(who).split(",")[0])
    lower = [word.lower() for word in said]
    lexicon = lexicon_of(language)
    is_person = set(kinds) <= {Kind.PERSON}
    if is_person and any(
        _is_body(part, lexicon) or (language == "de" and _is_neuter(part))
        for part in (lower, _behind_noun(lower, CREDITED_NOUNS))
    ):
        return Stranger.CERTAIN
    known = PERSONAL | OPEN_PRONOUNS | REFERRING | DESCRIBED.keys() | CREDITED_NOUNS
    is_named = is_person and _is_named_behind(said, CREDITED_NOUNS)
    if (
        is_named
        or not said
        or any(word in known or word.endswith((*CREDITED_ENDINGS, *STATEMENTS)) for word in lower)
    ):
        return Stranger.CERTAIN if is_named else Stranger.NO
    small = lexicon.determiners | lexicon.prepositions | lexicon.pronouns | lexicon.adverbs
    capital = [word for word in said if word[0].isupper() and word.lower() not in small]
    if not capital or capital[-1].lower().endswith((*UNNAMED, *PERSONS_ROLES, *REPRESENTATIVES)):
        return Stranger.NO
    if says_what(capital[-1]):
        return Stranger.NO
    if any(is_given_name(one) and two[0].isupper() for one, two in pairwise(said)):
        return Stranger.CERTAIN
    return Stranger.NO if language == "de" and lower[0] in lexicon.determiners else Stranger.LIKELY


def _is_named_behind(said: Sequence[str], credited: Collection[str]) -> bool:
    """Return whether a noun of saying has somebody's given name and surname: „Angaben von | Karl Vogt“, "Karl Vogt's account"."""
    has_noun = any(word.lower() in credited or word.lower().endswith(STATEMENTS) for word in said)
    return has_noun and any(is_given_name(one) and two[0].isupper() for one, two in pairwise(said))


def _behind_noun(said: Sequence[str], credited: Collection[str]) -> list[str]:
    """Return the words behind a noun of saying, whose word it is: „Angaben | der Feuerwehr“."""
    return list(dropwhile(lambda word: word not in credited, said))[1:]


_NEUTER = all_endings("neuter-person")
"""On what German neuter nouns end that may be a person."""


def _is_neuter(said: Sequence[str]) -> bool:
    """Return whether the words are a German neuter's, which few persons are: „das Rote Kreuz“."""
    own = list(takewhile(lambda word: word not in {"der", "des", "in", "von"}, said))
    return len(own) > 1 and own[0] == "das" and not own[-1].endswith(_NEUTER)


def _is_body(said: Sequence[str], lexicon: "Lexicon") -> bool:
    """Return whether the words are a body's: "the police in Kiel", and neither "the police chief" nor „der Chef der Polizei“."""
    parting = lexicon.determiners | lexicon.prepositions
    own = list(takewhile(lambda word: word not in parting, dropwhile(lambda word: word in parting, said)))
    if lexicon.language == "en":
        return bool(own) and own[-1].endswith(BODIES)
    if "des" in said:  # „des Vereins“
        own = [word if word.endswith(BODIES) else re.sub("e?s$", "", word) for word in own]
    bodies = [word for word in own if word.endswith(BODIES)]
    return bool(bodies) and all(word in bodies or not says_what(word) for word in own)
