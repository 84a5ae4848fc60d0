"""Whether the words that claim and passage share play plainly other parts there than in the claim.

Not a parser: what is asked is whether two words changed places around their verb, stand behind opposed prepositions
(*to*, *from*), belong to somebody else (*Putin's wife*), suffer what they should do, or hang on a clause that does not
vouch for them. *Putin met Xi* is not read out of "Xi met Putin", nor *came to Minsk* out of "came from Minsk".
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from claimcheck.check.fit.held import Held
from claimcheck.check.fit.role_words import (
    CLASSES,
    DETERMINERS,
    DIRECTED,
    EMBEDDING,
    HAVE,
    IS,
    PAST,
    PRESENT,
    SAYS_IS,
    TAKING_UP,
)
from claimcheck.check.fit.standing import FAR, MARK, OF, Standing
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.speech.verbs import Form, Use, Verb, forms_of
from claimcheck.text.clause import Relation
from claimcheck.text.content import FUNCTION_WORDS

_PAIR = 2
_MOST = 8
"""So many sentences of a passage that have all words are looked at."""

_BESIDE = 2
"""So many words before a verb its subject stands: "Smith has shot"."""

_ORDER = "the passage has its words in another order, so that who does what to whom may be another"
_PIECES = "its words stand in several pieces of the quotation, and what stands between them is left out"
_SENTENCES = (
    "its words stand in several sentences of the passage, and whether they speak of the same does not show"
)
_CLAUSE = "whether the passage says it of the same does not show: its words stand in different statements"


def roles(held: Held) -> Iterator[Compared]:
    """Yield that a shared word plays another part in the passage; nothing where no sign of it shows."""
    if len(held.found) < _PAIR:
        return
    claim, passage = Standing(held.claim), Standing(held.passage)
    places = {
        claim.at[held.words[index].span]: frozenset(passage.at[match.span] for match in matches)
        for index, matches in sorted(held.found.items())
    }
    reason = _between(places, passage) or _within(held, claim, passage, places)
    if reason:
        yield held.compared(Aspect.WORDS, Outcome.OPEN, "", None, reason)


Places = Mapping[int, frozenset[int]]
"""For each shared word, by its index in the claim, where it stands in the passage."""


def _between(places: Places, passage: Standing) -> str:
    """Return that the words stand in pieces or sentences that nothing joins."""
    if not any(all(map(piece.intersection, places.values())) for piece in passage.pieces):
        return _PIECES
    has = [
        (sum(map(bool, map(inside.intersection, places.values()))), inside) for inside in passage.sentences
    ]
    most = max((count for count, _ in has), default=0)
    pronouns = TAKING_UP[passage.read.language]
    is_taken_up = any(passage.lower(i) in pronouns for count, inside in has if count == most for i in inside)
    return "" if most == len(places) or is_taken_up else _SENTENCES


def _within(held: Held, claim: Standing, passage: Standing, places: Places) -> str:
    """Return why no sentence has the words in their parts; where none has all of them, the passage is read as one."""
    whole = [inside for inside in passage.sentences if all(map(inside.intersection, places.values()))]
    reason = ""
    for inside in whole[:_MOST] or [frozenset(range(len(passage.words)))]:
        here = {own: sorted(among & inside) for own, among in places.items()}
        reason = _Parts(held, claim, passage, here, inside).differing()
        if not reason:
            return ""
    return reason


class _Parts:
    """The shared words by the claim's index of each, with their places in a sentence, and what parts they play."""

    def __init__(
        self,
        held: Held,
        claim: Standing,
        passage: Standing,
        places: Mapping[int, Sequence[int]],
        inside: frozenset[int],
    ) -> None:
        self.held, self.claim, self.passage, self.places, self.inside = held, claim, passage, places, inside
        self.language = held.claim.language
        self._all = frozenset(range(len(self.claim.words)))

    def differing(self) -> str:
        """Return the first sign that a word plays another part; nothing where there is none."""
        checks = (
            self._owned,
            self._opposed,
            self._exchanged,
            self._order,
            self._voice,
            self._apart,
            self._particle,
            self._tense,
            self._speaker,
            self._above,
        )
        return next((reason for check in checks if (reason := check())), "")

    @cached_property
    def _verb(self) -> int | None:
        """The claim's first shared verb that says what is done."""
        return next((own for own in self.places if self._is_verb(own)), None)

    def _is_verb(self, own: int) -> bool:
        return not self.claim.words[own].is_capital and self.claim.may_be_verb(own)

    @cached_property
    def _start(self) -> int:
        """Where the claim's first verb stands, an auxiliary or any other."""
        auxiliary = IS[self.language]
        ends = (i for i in self._all if auxiliary.fullmatch(self.claim.lower(i)) or self._is_verb(i))
        return min(ends, default=len(self.claim.words))

    @cached_property
    def _bare(self) -> list[int]:
        """The claim's shared nouns that stand behind no preposition and are no owners: what may be subject or object."""
        return [
            own
            for own in self.places
            if not (self._is_verb(own) or self.claim.preposition(own) or self.claim.is_owner(own))
            and (self.language == "en" or self.claim.words[own].is_capital)
        ]

    def _owned(self) -> str:
        """Return that what the claim says of somebody is said of what is his: "Putin's wife is ill"."""
        subjects = [own for own in self._bare if own < self._start]
        if self.held.naming is not None or not subjects:
            return ""
        places, last = self.places[subjects[-1]], len(self.passage.words) - 1
        are_others = all(
            place < last and not self._is_parted(place, place + 1) and self._is_of_another(place)
            for place in places
        )
        return self._otherwise(subjects[-1], places[0]) if are_others else ""

    def _is_of_another(self, place: int) -> bool:
        """Return whether a word tells whose something is that the claim does not name."""
        shared = {other for places in self.places.values() for other in places}
        last = len(self.passage.words) - 1
        if self.passage.is_owner(place) or self._is_genitive(place):
            return place < last and place + 1 not in shared
        if self.passage.preposition(place) not in {OF, "von"}:
            return False
        near = range(place - 1, max(0, place - 1 - FAR), -1)
        of = next((i for i in near if self.passage.lower(i) in {OF, "des", "von", "vom"}), 0)
        return of > 0 and of - 1 not in shared and self.passage.lower(of - 1) not in CLASSES

    def _is_genitive(self, place: int) -> bool:
        """Return whether a German name has an „s“ that the claim has not: „Putins Frau“."""
        word = self.passage.words[place].text
        mine = {self.claim.words[own].text for own in self.places}
        return self.language == "de" and word.endswith("s") and word[:-1] in mine

    def _is_parted(self, one: int, other: int) -> bool:
        low, high = sorted((one, other))
        words = self.passage.words
        return bool(MARK.search(self.passage.read.text, words[low].span.end, words[high].span.start))

    def _otherwise(self, own: int, place: int) -> str:
        words = self.passage.words
        start, end = words[max(0, place - 1)].span.start, words[place].span.end
        said = " ".join(self.passage.read.text[start:end].split())
        return f"the passage says “{said}”; whether that is how the claim has “{self.claim.words[own].text}” does not show"

    def _opposed(self) -> str:
        """Return that a word stands behind another preposition of those that tell what becomes of it."""
        for own, places in self.places.items():
            mine = self.claim.preposition(own)
            if mine in DIRECTED and not self._is_verb(own):
                theirs = [self.passage.preposition(place) for place in places]
                others = [kind in DIRECTED and kind != mine for kind in theirs]
                if all(
                    other or self._is_of_another(place) for other, place in zip(others, places, strict=True)
                ):
                    return self._otherwise(own, places[0])
        return ""

    def _exchanged(self) -> str:
        """Return that one word lost its preposition and another gained one: *A won in B*, "B won in A"."""
        pairs = [
            (self.claim.preposition(own), {self.passage.preposition(place) for place in places})
            for own, places in self.places.items()
            if not (self._is_verb(own) or any("-" in self.passage.words[place].text for place in places))
        ]
        has = any(self.claim.lower(i) in HAVE for i in self._all)
        free = {"", "with"} if has else {""}
        is_gained = any(not mine and not theirs & free for mine, theirs in pairs)
        is_lost = any(mine and theirs == {""} for mine, theirs in pairs)
        return _ORDER if is_gained and is_lost and self.held.naming is None else ""

    def _order(self) -> str:
        """Return that subject and object changed places around the verb, in the same voice and without case to tell them."""
        verb, bare = self._verb, self._bare
        before, behind = (
            [own for own in bare if own < (verb or 0)],
            [own for own in bare if own > (verb or 0)],
        )
        if verb is None or self._is_copular or not self._is_active(verb):
            return ""
        if self.language == "de" and len(bare) >= _PAIR:
            before, behind = bare[:1], bare[-1:]
        if not before or not behind or self._has_case(before[-1], behind[0]):
            return ""
        one, other = self.places[before[-1]], self.places[behind[0]]
        is_object = not self.claim.is_oblique(before[-1]) and all(map(self.passage.is_oblique, one))
        is_turned = is_object or (max(other) < min(one) and not self._is_passive_there(verb))
        return _ORDER if is_turned else ""

    def _has_case(self, one: int, other: int) -> bool:
        """Return whether German articles tell in the passage which of two nouns is the claim's object."""
        marked = [any(map(self.passage.is_oblique, self.places[own])) for own in (one, other)]
        return marked == [False, True]

    def _is_active(self, own: int) -> bool:
        return not self.claim.is_passive(own, self._all)

    def _is_passive_there(self, own: int) -> bool:
        return any(self.passage.is_passive(place, self._around(place)) for place in self.places[own])

    def _around(self, place: int) -> frozenset[int]:
        return next(inside for inside in self.passage.sentences if place in inside)

    def _voice(self) -> str:
        """Return that the subject does what the claim says is done to it, or the other way round."""
        verb = self._verb
        subjects = [own for own in self._bare if own < (verb or 0)]
        if verb is None or not subjects or self._is_active(verb) is not self._is_passive_there(verb):
            return ""
        places = [(place, at) for place in self.places[subjects[-1]] for at in self.places[verb]]
        if all(self._is_subject(place, at) for place, at in places):
            word = self.claim.words[verb].text
            return f"whether somebody does it or has it done to him is told otherwise: “{word}”"
        return ""

    def _is_subject(self, place: int, verb: int) -> bool:
        """Return whether a noun stands before a verb as its subject does, with no preposition of its own."""
        if self.passage.preposition(place) or place > verb or self._is_parted(place, verb):
            return False
        if self.language == "en":
            return True
        nouns = (i for i in range(place) if self.passage.words[i].is_capital)
        empty = FUNCTION_WORDS[self.language]
        return all(self.passage.lower(i) in empty or self.passage.preposition(i) for i in nouns)

    def _apart(self) -> str:
        """Return that what the claim says that somebody is stands in no clause of the passage that has him, too."""
        if not self._is_copular or self.held.naming is not None or not self._bare:
            return ""
        subjects = [own for own in self._bare if own < self._start]
        others = [own for own in self.places if own > self._start]
        if not subjects or not others:
            return ""
        if self._is_otherwise_said(subjects[-1], others[-1]):
            return _CLAUSE
        if self._is_apposition(subjects[-1], others[0]):
            return ""
        sides = [[self._clauses(place) for place in self.places[own]] for own in (subjects[-1], others[-1])]
        together = any(one & other for one in sides[0] for other in sides[1])
        return "" if together else _CLAUSE

    def _is_otherwise_said(self, own: int, other: int) -> bool:
        """Return whether between two words stands a word that is not "to be", and no mark: "Putin appears ill"."""
        for place in self.places[own]:
            for at in self.places[other]:
                between = [self.passage.lower(i) for i in range(place + 1, at)]
                is_said = any(SAYS_IS[self.language].fullmatch(word) for word in between)
                plain = FUNCTION_WORDS[self.language] - HAVE
                if (
                    at < place
                    or is_said
                    or self._is_parted(place, at)
                    or all(word in plain for word in between)
                ):
                    return False
        return True

    def _is_apposition(self, own: int, other: int) -> bool:
        """Return whether right behind a word and a comma it is told what it is: „Stephen Hawking, der theoretische Physiker“."""
        for place in self.places[own]:
            for at in self.places[other]:
                between = [self.passage.words[i].text for i in range(place + 1, at)]
                is_near = 0 < at - place <= FAR and self._is_parted(place, place + 1)
                is_whole = not any(self._is_parted(i, i + 1) for i in range(place + 1, at))
                if is_near and is_whole and all(word.islower() for word in between):
                    return True
        return False

    def _clauses(self, place: int) -> frozenset[int]:
        span = self.passage.words[place].span
        return frozenset(index for index, part in enumerate(self.held.parts) if part.touches(span))

    @cached_property
    def _is_copular(self) -> bool:
        """Whether the claim says that something is or was so, and nothing that is done."""
        is_said = any(IS[self.language].fullmatch(self.claim.lower(i)) for i in self._all)
        return is_said and not any(self.claim.is_passive(i, self._all) for i in self._all)

    def _particle(self) -> str:
        """Return that the claim's verb has a particle which the passage's has not: „nahm ab“, „nahm zu“."""
        if self._is_copular:
            return ""
        words = [self.passage.lower(index) for index in self.inside]
        there = self.passage.particles(self.inside)
        for particle in sorted(self.claim.particles(self._all) - there):
            if not any(word.startswith(particle) and word != particle for word in words):
                return f"the claim's verb has “{particle}”, the passage's has not"
        return ""

    def _tense(self) -> str:
        """Return that the claim tells as present what the passage tells as past."""
        now, then = PRESENT[self.language], PAST[self.language]
        mine = [word.text for word in self.claim.words]
        between = [self.passage.words[i].text for i in self._between]
        is_now = any(map(now.fullmatch, mine)) and not any(map(then.fullmatch, mine))
        was = next((word for word in between if then.fullmatch(word)), "")
        if is_now and was and not any(map(now.fullmatch, between)):
            return f"the passage says “{was}”, the claim tells it as present"
        return ""

    @cached_property
    def _chosen(self) -> list[int]:
        return [places[0] for places in self.places.values()]

    @property
    def _between(self) -> range:
        return range(min(self._chosen), max(self._chosen) + 1)

    def _speaker(self) -> str:
        """Return that somebody else begins to speak among the words: "The army said rebels destroyed the bridge"."""
        known = forms_of(self.language)
        taken = {self.claim.lower(i) for i in self._all}
        for index in self._between[1:-1]:
            word = self.passage.lower(index)
            is_noun = self.passage.lower(index - 1) in DETERMINERS or self.passage.words[index].is_capital
            if index in self._chosen or word in taken or is_noun or not _says(known, word):
                continue
            if any(not self._is_parted(index, place) for place in self._chosen if place < index):
                return f"“{self.passage.words[index].text}” stands among its words, with another statement behind it"
        return ""

    def _above(self) -> str:
        """Return that the clause which the words depend on does not vouch for them: "Navalny dreamed that …"."""
        spans = [self.passage.words[place].span for place in self._chosen]
        for part in self.held.parts:
            is_below = part.relation in {Relation.VERB_LAST, Relation.COMPLEMENT} and part.parent is not None
            if not is_below or not all(part.touches(span) for span in spans):
                continue
            above = self.held.parts[part.parent or 0]
            words = [word for word in self.passage.words if above.touches(word.span)]
            if not any(self._vouches(word.text.lower()) for word in words):
                said = " ".join(word.text for word in words)
                return f"whether it holds depends on “{said}”"
        return ""

    def _vouches(self, word: str) -> bool:
        verbs = forms_of(self.language).get(word, ())
        return word in EMBEDDING or any(verb.use is Use.SAY for verb in verbs)


def _says(known: Mapping[str, Sequence[Verb]], word: str) -> bool:
    """Return whether a word may be a finite verb of saying."""
    return any(verb.use is Use.SAY and verb.form is not Form.INFINITIVE for verb in known.get(word, ()))
