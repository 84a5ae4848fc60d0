"""Who can be an origin, for whom a person speaks, whom a passage cites, and who wrote a document, where the text says so.

Taken for a person, "Reuters" would be an independent origin beside everybody whom it passes on. A record that
leaves `kind` out says nothing of what its actor is: that is told.

"Kremlin spokesman Peskov", „Karl Weber unter Berufung auf Maria Braun“, "the report by the ministry", „ein Bericht des ISW“.
What a spokesman says is no second voice beside whom he speaks for, nor hearsay one beside whom it comes from, and a document
says what its author says. Where the reading is in doubt it names one too many: two that may be one party are not two for certain.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from claimcheck.check.actors.bearers import OF, REPRESENTATIVES, STATEMENTS, is_given_name
from claimcheck.check.actors.naming import Name, Names, words
from claimcheck.check.actors.stemming import WHAT_IS_TOLD, stems_from
from claimcheck.languages.pack import RULED, all_endings, all_kinds, all_words, kinds
from claimcheck.languages.pack import words as words_of
from claimcheck.problem import Problem
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import RELAYS, Actor, Kind
from claimcheck.speech.verbs import Use, forms_of
from claimcheck.text.article import Article
from claimcheck.text.denial import negates
from claimcheck.text.fold import fold_words
from claimcheck.text.phrases import Sought, pattern_of
from claimcheck.text.sentence import all_sentences, sentence_around
from claimcheck.text.span import Span

NO_ORIGINS = RELAYS | {Kind.ANONYMOUS}

_KNOWN = all_words("known-relay")
"""Agencies and outlets that news names most; one that is missing is told by its use as an outlet or a credit."""

_UNNAMED = {language: kinds(language, "unnamed-origin") for language in RULED}
"""What kind of nobody a noun is: a source, a member of a body, a spokesman."""

_INDEFINITE = re.compile(r"(?:an?|one|ein|eine|einer)\s", re.IGNORECASE)


def no_origin(actor: Actor, corpus: Corpus) -> str:
    """Return why *actor* cannot stand for an origin, though its kind could; empty where it can."""
    if actor.kind in NO_ORIGINS:
        return ""
    given, *rest = words(actor.name) or [""]
    # „Abel Stern“, called „Stern“, is no magazine.
    surname = rest[-1:] if actor.kind is Kind.PERSON and is_given_name(given) else []
    names = {_plain(name) for name in actor.names if not surname or words(name) != surname}
    if names & _KNOWN:
        return "its name is an agency's or outlet's"
    if actor.id in corpus.printing:
        return "it is an outlet or a credit of an article"
    return "its name names nobody" if all(map(_is_nameless, actor.names)) else ""


def _is_nameless(name: str) -> bool:
    """Return whether a name is a noun for people whom nobody names: „Sicherheitskreise“, "sources close to the government".

    It is where no name stands beside the noun: neither before the rest of it ("Rob Finch, a US official"), nor right behind
    the noun („Zeugen Jehovas“, "official Rob Finch"), nor, of members, whose they are („Vertreter der Werft“).
    """
    folded = fold_words(name)
    head = words(folded.partition(",")[0])
    owner = next(
        (at for at, word in enumerate(head) if at and word.casefold() in OF | {"des", "der"}), len(head)
    )
    for at, word in enumerate(head[:owner]):
        kind = _kind_of_nobody(word)
        is_named = any(map(is_given_name, head[:at])) or any(w[0].isupper() for w in head[at + 1 : at + 2])
        if not kind or is_named:
            continue
        if kind == "source":
            return True
        is_owned = any(not word.islower() for word in head[owner:]) or any("'" in w for w in head[:at])
        # German writes its nouns with a capital, so that only the article shows „ein Sprecher“.
        is_plain = folded.islower() or _INDEFINITE.match(folded) is not None
        if not is_owned and (kind == "member" or (is_plain and at == len(head) - 1)):
            return True
    return False


def _kind_of_nobody(word: str) -> str:
    """Return what kind of nobody a noun is; a German one by its ending: „Regierungskreise“."""
    plain = word.casefold()
    last = plain.rpartition("-")[2]
    german = next((kind for end, kind in _UNNAMED["de"].items() if plain.endswith(end)), "")
    return _UNNAMED["en"].get(last, "") or german


def _plain(name: str) -> str:
    return fold_words(name).casefold().removeprefix("the ").removeprefix("die ").removeprefix("der ").strip()


def origin_problems(corpus: Corpus) -> Iterator[Problem]:
    """Yield the actors at the end of a chain that cannot stand for an origin, once each."""
    ends = {
        actor: None
        for claim in corpus.claims.values()
        for item in claim.evidence
        if item.attribution and not item.attribution[-1].firsthand
        for actor in item.attribution[-1].actors
    }
    for id_ in ends:
        actor = corpus.actors.get(id_)
        if actor is None:
            continue
        why, end = no_origin(actor, corpus), f"`{id_}` stands at the end of a chain"
        if why:
            message = (
                f"{end}, but {why}: set `kind` to agency, outlet or anonymous; its origin counts as unknown"
            )
            yield Problem("CC122", message, actor.places.get("kind", actor.place))
        elif "kind" not in actor.places:
            message = f"{end} and has no `kind`: say whether it passes on what others say, or would know it"
            yield Problem("CC121", message, actor.place)


_PAPERS = (*STATEMENTS, *all_endings("paper"))  # fmt: skip
"""What nouns end on that are written by somebody; of a document the record's own names are sought, too."""

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_BY = Sought(r",?\s+(?:[^\W\d_]+\s+){0,3}?<from-whom>\s+(?P<who>(?:[\w.’'-]+\s*){1,6})", flags=0)
"""Behind the noun the author, with at most three words between them: "published on Monday by"."""

_PUBLISHES = Sought(r"\s<published>(?:\s+[^\W\d_]+){0,5}\s+$", flags=0)
_WHOSE = re.compile(r"(?<![^\s])(?P<adjectives>(?:[a-zäöüß][\w-]*\s+){0,3})$")
_LONGEST = 80
"""So many code points before a noun its author may stand."""


def authors(document: str, article: Article, places: tuple[Span, ...], names: Names) -> frozenset[str]:
    """Return the actors who wrote *document*, by the sentences at *places* and those of the article that name it."""
    near = {sentence_around(article, place) for place in places}
    near |= {
        sentence for sentence in all_sentences(article) if document in names.named_in(article.slice(sentence))
    }
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

_NEAR, _TITLED, _FAR = 3, 4, 8
"""So many words may stand between a role and a name, from "of" to a name, and between two names with a role and "of"."""

_REACH = 12
"""A longer name has not so many words, with those between."""

_LITTLE = all_words("little-before-role")
_OF_WHOM = OF | {"des"}


_CITING = Sought(
    r"\b<passing-on-from>\s(?:[\w’'-]+\s?){1,6}|\b(?:ihm|ihr|ihnen)\s(?:[\w’'-]+\s){1,4}<told-him>\b"
)
"""Behind such words stands whose word is passed on; „von“ alone only with a verb of hearing in the sentence."""


def principals(person: str, article: Article, names: Names) -> frozenset[str]:
    """Return the actors for whom *person* speaks, by the sentences of the article that name him."""
    return _principals(article, names).get(person, frozenset())


@lru_cache(maxsize=64)  # asked for by every link of an article
def _principals(article: Article, names: Names) -> Mapping[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for sentence in all_sentences(article):
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
    """Yield whose „Kreml-Sprecher“ or „Kremlsprecher“ a person is."""
    if name.first:
        yield from spoken_for(tokens[name.first - 1], names)


def speaks_for_another(word: str) -> bool:
    """Return whether a word is called who speaks for another: „Sprecher“, „Kremlsprecher“, "envoy"."""
    return word.casefold().endswith(_SPEAKERS)


def spoken_for(word: str, names: Names) -> frozenset[str]:
    """Return the actors whose „Kreml-Sprecher“ or „Kremlsprecher“ one is."""
    role = next((role for role in _SPEAKERS if word.casefold().endswith(role)), "")
    whose = word[: len(word) - len(role)].rstrip("-") if role else ""
    return names.named_in(whose) if whose else frozenset()


def _is_principal(name: Name, other: Name, tokens: Sequence[str]) -> bool:
    if other.last <= name.first:
        between = tokens[other.last : name.first]
        # "Kremlin spokesman Peskov", "Braun's lawyer Weber"; „der Sprecher des Kreml, Peskow“
        ahead = tokens[max(0, other.first - _NEAR) : other.first]
        is_of = bool(ahead) and ahead[-1].casefold() in OF and _has_role(ahead)
        return len(between) <= _NEAR and (
            _has_role(between) or (is_of and not any(map(str.islower, between)))
        )
    between = tokens[name.last : other.first]
    if len(between) <= 1 and tokens[other.last - 1].endswith(("s", "'")):
        return _has_role(tokens[other.last : other.last + _NEAR])  # "Weber, Braun's lawyer"
    linking = [token for token in between if token.casefold() not in _LITTLE]
    # "lawyer for | the singer | Lund", „Anwältin des | Sängers | Lund“: a title may stand before the other name.
    is_of = bool(linking) and any(token.casefold() in _OF_WHOM for token in between[-_TITLED:])
    is_of = is_of or (
        between[-1:] == ["der"] and _has_role(between[-2:-1])
    )  # „Kranz ist Sprecherin der Feuerwehr“
    return len(between) <= _FAR and is_of and _has_role(between)


def _has_role(tokens: Sequence[str]) -> bool:
    return any(token.casefold().endswith(_SPEAKERS) for token in tokens)


def cited(article: Article, places: Sequence[Span], names: Names) -> frozenset[str]:
    """Return the actors whom the sentences at *places* cite."""
    found: set[str] = set()
    for around in {sentence_around(article, place) for place in places}:
        text = article.slice(around)
        for match in _CITING.finditer(text):
            if not match.group().lower().startswith("von ") or pattern_of("hearing").search(text):
                found |= names.named_in(match.group())
    return frozenset(found)


_SOMEBODY = tuple(
    ending
    for name in ("nobody", "unnamed-people", "occupation", "role", "representative", "body")
    for ending in all_endings(name)
)


def cites_unnamed(person: str, article: Article, places: Sequence[Span], names: Names) -> bool:
    """Return whether *person* cites in the sentences at *places* whom they call by no name of an actor: "basing himself on the vet's count"."""
    for around in {sentence_around(article, place) for place in places}:
        for match in _CITING.finditer(article.slice(around)):
            cited_ = match.group()
            if cited_.lower().startswith("von ") or names.named_in(cited_) - {person}:
                continue
            if any(word.casefold().removesuffix("'s").endswith(_SOMEBODY) for word in words(cited_)):
                return True
    return False


_HAS_HEARD = frozenset(word for word, whom in all_kinds("hearing").items() if whom) | all_words("taking-in")
_IS_TOLD = all_words("made-to-hear") | all_words("told-him")
_PERFECT = all_words("perfect-auxiliary") | all_words("personal")
_PASSIVE = all_words("making-passive") | all_words("passive-auxiliary")
_NEAR_CUE = 5
_FIRST = 40
"""Of a quotation so many characters may say that its speaker has it from others."""


def has_it_from_others(article: Article, pieces: Sequence[Span], cue: Span) -> bool:
    """Return whether the speaker of a *cue* says that he read or heard what is quoted, from nobody who is named: "said she had read that …".

    What "had told" and "told" others is no hearing; who "had been told" has heard.
    """
    around = sentence_around(article, cue)
    if not pieces or not around.overlaps(pieces[0]):
        return False
    first = pieces[0]
    end = min(first.start + _FIRST, around.end) if first.start >= cue.end else around.end
    said = [word.casefold() for word in words(article.text[cue.end : end])]
    behind = first.start < cue.end
    for at, word in enumerate(said[:_NEAR_CUE] if behind else said):
        near = {*said[max(0, at - 2) : at], *said[at + 1 : at + 2]}
        if (word in _HAS_HEARD and near & _PERFECT) or (word in _IS_TOLD and near & _PASSIVE):
            return True
    return False


_OF_SPEAKER = (all_words("personal") | all_words("possessive") | all_words("open-pronoun")) - all_words(
    "impersonal"
)
"""What may mean the speaker of the sentence before or behind."""

_WHOSE_PEOPLE = all_words("possessive") | (
    words_of("en", "little-before-role") - words_of("en", "article-before-name")
)
"""What at a sentence's start says whose somebody is: „Ihre | Nachbarin“, "Her | neighbour"."""
_OWN = (all_words("pronoun") | all_words("possessive")) - (all_words("personal") - all_words("pronoun"))
"""Those of them that mean somebody who is named before them in their sentence: „Merz sagte, er …“."""

_HEARD = frozenset().union(*map(all_words, ("hearing", "made-to-hear", "medium-verb", "relying", "told-him")))
_TOLD = _HEARD | all_words("told")
_MARKS = re.compile(r"[,;:–—()„“”\"»«]")
_EQUAL = all_words("contrast") | all_words("coordinating") | all_words("joiner")
"""What opens a clause that says of somebody else what he says himself: "while Ruiz said"."""
_BEARING_OUT = all_words("bearing-out")
_BEFORE_SOURCE = all_words("preposition") | all_words("citing")


_BEARS_OUT = Sought(
    r"(?<!\w)<bearing-out>\s+(?:<possessive>|<personal>)\s+(?:[\w-]+\s+)?"
    rf"[\w-]*(?:{'|'.join(WHAT_IS_TOLD)})(?!\w)",
    "bearing-out",
)
"""Whoever confirms "her statement" says it himself, and told her nothing by that."""


def sources_beside(
    person: str,
    article: Article,
    places: Sequence[Span],
    names: Names,
) -> frozenset[str]:
    """Return who may have told *person* what the passage at *places* says, by the sentences right before and behind it.

    It is whoever is named there with a pronoun that may mean the person and a word of saying, hearing or what is told,
    or with the person's own name and a word of hearing; of documents any with his name („Frost verlas den Bericht.“).
    """
    around = [sentence_around(article, place) for place in places]
    whole = _sentences(article)
    touched = [at for at, sentence in enumerate(whole) if any(map(sentence.overlaps, around))]
    beside = {at + step for at in touched for step in (-1, 1)}.difference(touched)
    found: set[str] = set()
    for at in sorted(beside.intersection(range(len(whole)))):
        text = article.slice(whole[at])
        named = names.named_in(text)
        is_his = _hears(text) if person in named else bool(named) and _is_of_speaker(text, names)
        found |= named if is_his else named & names.documents if person in named else frozenset()
        found |= stems_from(text, names)
    return frozenset(found) - {person}


def sources_within(
    person: str, article: Article, pieces: Sequence[Span], cue: Span, names: Names
) -> frozenset[str]:
    """Return who may have told *person* what the *pieces* say, by the rest of their sentence and that of the *cue*.

    It is whoever is named in a phrase or clause of its own („…, dem Voigt das geschildert hatte, …“, "Briefed by Roth, …") with a
    word of saying, hearing or what is told; beside the person, only with a word of hearing. Of documents it is any that a
    clause does not deny: "who read out the indictment", and no "who was not involved in the study".
    """
    places = (*pieces, cue)
    found: set[str] = set()
    for around in {sentence_around(article, place) for place in places}:
        for part in _rest_of(article, around, pieces):
            named = names.named_in(part) - (names.documents if negates(part) else frozenset())
            if named - {person} and (_hears(part) if person in named else _passes_on(part)):
                found |= named
            found |= stems_from(part, names) | (
                named & names.documents if person not in named else frozenset()
            )
    return frozenset(found) - {person}


def _rest_of(article: Article, sentence: Span, pieces: Sequence[Span]) -> Iterator[str]:
    """Yield what a sentence says beside the *pieces*, from mark to mark."""
    start = sentence.start
    for piece in (*sorted(pieces), Span(sentence.end, sentence.end)):
        yield from _MARKS.split(article.text[start : max(start, piece.start)])
        start = max(start, piece.end) if piece.start < sentence.end else start


def _passes_on(part: str) -> bool:
    """Return whether words between two marks tell of saying or of what is told, and are no clause of equal rank."""
    tokens = words(part)
    plain = [token.casefold() for token in tokens]
    if plain[0] in _EQUAL or plain[0] in verbs_of_saying() - _HEARD:  # „…, sagte Anna, …, sagte Boris“
        return False
    if tokens[0] != plain[0] and plain[0] not in _BEFORE_SOURCE:
        return False
    if not _BEARING_OUT.isdisjoint(plain):  # "which Braun confirmed": she knows it herself
        return False
    saying = _saying()
    return _hears(part) or any(word in saying or word.endswith(WHAT_IS_TOLD) for word in plain)


@lru_cache(maxsize=64)  # asked for by the last link of every chain
def _sentences(article: Article) -> tuple[Span, ...]:
    return tuple(all_sentences(article))


def _hears(text: str) -> bool:
    return (
        not _HEARD.isdisjoint(map(str.casefold, words(text)))
        or any(match.group().lower() != "von" for match in pattern_of("passing-on-from").finditer(text))
        or pattern_of("had-from").search(text) is not None
    )


def _is_of_speaker(text: str, names: Names) -> bool:
    """Return whether a sentence tells of saying and has a pronoun that need not mean whom it names itself."""
    tokens = words(text)
    plain = [token.casefold() for token in tokens]
    if _BEARS_OUT.search(text):
        return False
    saying = _saying()
    if not _hears(text) and not any(word in saying or word.endswith(WHAT_IS_TOLD) for word in plain):
        return False
    first = min(name.first for name in names.find(tokens))
    is_owned = any(word.endswith(WHAT_IS_TOLD) for word in plain[1:_NEAR])
    if plain[0] in _WHOSE_PEOPLE and not (is_owned or _hears(text)):
        return False  # "Her neighbour Tom Vogel also said that …"
    for at, word in enumerate(plain):
        is_added = at == len(plain) - 1 or plain[at + 1] in saying  # "…, she added", „…, sagte sie“
        if word in _OF_SPEAKER and (at < first or word not in _OWN or is_added):
            return True
    return False


@lru_cache(maxsize=1)
def _saying() -> frozenset[str]:
    return _TOLD | verbs_of_saying()


@lru_cache(maxsize=1)
def verbs_of_saying() -> frozenset[str]:
    """Return the forms of all verbs of saying."""
    return frozenset(
        word
        for language in RULED
        for word, verbs in forms_of(language).items()
        if any(verb.use is not Use.THINK for verb in verbs)
    )
