"""Whether the words that claim and passage share stand in one sentence there, each in the same role.

No parser: in the claim's order, behind the same prepositions, verbs in the same voice, owners as owners, with no
other speaker among them. *Putin met Xi* is not read out of "Xi met Putin", nor *came to Minsk* out of "came from
Minsk". What a passage words otherwise stays open, and a person sees at once that it is the same.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.check.fit.held import Held
from claimcheck.check.fit.role_words import CLASSES, DETERMINERS, EMBEDDING, HAVE, IS, LOOSE, PAST, PRESENT
from claimcheck.check.fit.standing import FAR, MARK, OF, Standing, standing
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.speech.verbs import Form, Use, forms_of
from claimcheck.text.clause import Relation

_NEAR = 3
"""So many words behind the last one may the German verb stand that says that it is so."""

_PAIR = 2
_TO = "to"
_APART_REASON = "its words do not stand in one sentence of the passage"
_ORDER_REASON = "the passage has its words in another order, so that who does what to whom may be another"

Wanted = Sequence[tuple[int, Sequence[int]]]
"""For each shared word its index in the claim, and the indexes in the passage where it stands."""


def roles(held: Held) -> Iterator[Compared]:
    """Yield that the shared words stand in no sentence of the passage as the claim has them; nothing where they do."""
    claim, passage = standing(held.claim), standing(held.passage)
    places = {
        matches: frozenset(passage.at[match.span] for match in matches)
        for matches in set(held.found.values())
    }
    wanted = [
        (claim.at[held.words[index].span], places[matches]) for index, matches in sorted(held.found.items())
    ]
    if len(wanted) < _PAIR:
        return
    reader = _Reader(held, claim, passage)
    failures: list[tuple[int, str]] = []
    for inside in passage.sentences:
        if any(map(inside.isdisjoint, places.values())):
            continue
        failure = reader.failure([(own, sorted(there & inside)) for own, there in wanted], inside)
        if failure is None:
            return
        failures.append(failure)
    reason = max(failures, default=(0, _APART_REASON))[1]
    yield held.compared(Aspect.WORDS, Outcome.OPEN, "", None, reason)


class _Reader:
    """Reads one sentence of a passage after another for the roles that the claim gives its words."""

    def __init__(self, held: Held, claim: Standing, passage: Standing) -> None:
        self.held, self.claim, self.passage = held, claim, passage
        self._all = frozenset(range(len(claim.words)))
        self._has_have = any(claim.lower(i) in HAVE for i in self._all)

    def failure(self, wanted: Wanted, inside: frozenset[int]) -> tuple[int, str] | None:
        """Return how far reading came, and why it fails; None where the sentence has the words in their roles."""
        fitting: list[tuple[int, list[int]]] = []
        for own, places in wanted:
            good = [place for place in places if self._is_alike(own, place)]
            if not good:
                return 1, self._other_preposition(own, places[0])
            voiced = [place for place in good if self._has_voice(own, place, inside)]
            if not voiced:
                words = self.claim.words[own].text
                return 2, f"whether somebody does it or has it done to him is told otherwise: “{words}”"
            fitting.append((own, voiced))
        chosen = self._in_order(fitting)
        if chosen is None:
            return (
                3,
                "the passage has its words in another order, so that who does what to whom may be another",
            )
        if self._is_exchanged(fitting):
            return 3, _ORDER_REASON
        reason = self._particle(inside) or self._tense(chosen) or self._speaker(chosen) or self._above(chosen)
        return (4, reason) if reason else None

    def _is_alike(self, own: int, place: int) -> bool:
        """Return whether a word stands behind prepositions of one kind, or as an owner, on both sides."""
        mine, theirs = self.claim.preposition(own), self.passage.preposition(place)
        if theirs == OF and mine != OF:
            theirs = self._before_class(place)
        owned = self.passage.is_owner(place) or self._is_genitive(own, place)
        if "-" in self.claim.words[own].text:
            return True
        if self.claim.is_owner(own) or mine == OF:
            return owned or theirs in {"", OF, "von"} | LOOSE
        if owned or (mine == "in" and theirs in {OF, "von"}):
            return mine == "in"
        return self.held.naming is not None or self._is_one_kind(own, place, mine, theirs)

    def _is_one_kind(self, own: int, place: int, mine: str, theirs: str) -> bool:
        """Return whether two prepositions say nearly the same, or of two bare nouns both may be subjects, or neither."""
        if mine == theirs == "":
            return self.claim.is_oblique(own) is self.passage.is_oblique(place)
        is_verb = mine == _TO and not theirs and not self.passage.words[place].is_capital
        is_had = not mine and theirs == "with" and self._has_have
        return is_verb or is_had or mine == theirs or {mine, theirs} <= {""} | LOOSE

    def _before_class(self, place: int) -> str:
        """Return what a name stands behind whose class is named with it: "from the Republic of Moldova"."""
        near = range(place - 1, max(0, place - 1 - FAR), -1)
        of = next((i for i in near if self.passage.lower(i) == OF), 0)
        is_class = of > 0 and self.passage.lower(of - 1) in CLASSES
        return self.passage.preposition(of - 1) if is_class else OF

    def _is_genitive(self, own: int, place: int) -> bool:
        """Return whether the passage alone has a German name with „s“: „Putins Frau“."""
        mine, theirs = self.claim.words[own].text, self.passage.words[place].text
        return self.claim.read.language == "de" and theirs == f"{mine}s" and mine[0].isupper()

    def _other_preposition(self, own: int, place: int) -> str:
        start = max(0, place - 1)
        said = self.passage.read.text[
            self.passage.words[start].span.start : self.passage.words[place].span.end
        ]
        word = self.claim.words[own].text
        return f"the passage says “{' '.join(said.split())}”; whether that is how the claim has “{word}” does not show"

    def _has_voice(self, own: int, place: int, inside: frozenset[int]) -> bool:
        mine = self.claim.is_passive(own, self._all)
        theirs = self.passage.is_passive(place, inside)
        return not (mine or theirs) or mine == theirs

    def _in_order(self, fitting: Wanted) -> list[int] | None:
        """Return the places of the words in the claim's order; those behind one kind of preposition among themselves."""
        groups: dict[str, list[Sequence[int]]] = {}
        for own, places in fitting:
            is_free = self.claim.read.language == "de" and not self.claim.words[own].is_capital
            if not is_free and self.held.naming is None:
                role = self.claim.role(own)
                groups.setdefault(role, []).append(places)
        if any(_ascending(group) is None for group in groups.values()):
            return None
        return [min(places) for _, places in fitting]

    def _is_exchanged(self, fitting: Wanted) -> bool:
        """Return whether one word lost its preposition and another gained one: *A won in B*, "B won in A"."""
        pairs = [
            (self.claim.preposition(own), {self.passage.preposition(place) for place in places})
            for own, places in fitting
        ]
        is_gained = any(not mine and not theirs & {"", "with"} for mine, theirs in pairs)
        return is_gained and any(mine and theirs == {""} for mine, theirs in pairs)

    def _particle(self, inside: frozenset[int]) -> str:
        """Return that the claim's verb has a particle which the passage's has not: „nahm ab“, „nahm zu“."""
        words = [self.passage.lower(index) for index in inside]
        there = self.passage.particles(inside)
        for particle in sorted(self.claim.particles(self._all) - there):
            if not any(word.startswith(particle) and word != particle for word in words):
                return f"the claim's verb has “{particle}”, the passage's has not"
        return ""

    def _tense(self, chosen: Sequence[int]) -> str:
        """Return that the claim tells as present what the passage tells as past."""
        language = self.claim.read.language
        now, then = PRESENT[language], PAST[language]
        mine = [word.text for word in self.claim.words]
        between = [self.passage.words[i].text for i in range(min(chosen), max(chosen) + 1)]
        is_now = any(map(now.fullmatch, mine)) and not any(map(then.fullmatch, mine))
        was = next((word for word in between if then.fullmatch(word)), "")
        if is_now and was and not any(map(now.fullmatch, between)):
            return f"the passage says “{was}”, the claim tells it as present"
        is_then = any(map(then.fullmatch, mine))
        if (is_now or is_then) and self.held.naming is None and not self._is_said_of(chosen, language):
            return "the passage does not say that it is so in the claim's words (no “is”, no “was”)"
        return ""

    def _is_said_of(self, chosen: Sequence[int], language: str) -> bool:
        """Return whether a form of "be" or a participle that is passive stands with the words."""
        last = max(chosen) + 1 + _NEAR * (language == "de")
        between = frozenset(range(min(chosen), min(last, len(self.passage.words))))
        is_there = any(IS[language].fullmatch(self.passage.lower(i)) for i in between)
        return is_there or any(self.passage.is_passive(i, between) for i in chosen)

    def _speaker(self, chosen: Sequence[int]) -> str:
        """Return that somebody else begins to speak among the words: "The army said rebels destroyed the bridge"."""
        known = forms_of(self.passage.read.language)
        taken = {self.claim.lower(i) for i in self._all}
        places = sorted(set(chosen))
        for index in range(places[0] + 1, places[-1]):
            word = self.passage.lower(index)
            is_noun = self.passage.lower(index - 1) in DETERMINERS
            nearest = places[bisect_left(places, index) - 1]
            if index in chosen or word in taken or is_noun or not _is_finite(known, word):
                continue
            if self._stand_together(index, nearest):
                return f"“{self.passage.words[index].text}” stands among its words, with another statement behind it"
        return ""

    def _stand_together(self, one: int, other: int) -> bool:
        low, high = sorted((one, other))
        words = self.passage.words
        return not MARK.search(self.passage.read.text, words[low].span.end, words[high].span.start)

    def _above(self, chosen: Sequence[int]) -> str:
        """Return that the clause which the words depend on does not vouch for them: "Navalny dreamed that …"."""
        spans = [self.passage.words[place].span for place in chosen]
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
        verbs = forms_of(self.passage.read.language).get(word, ())
        return word in EMBEDDING or any(verb.use is Use.SAY for verb in verbs)


def _is_finite(known: Mapping[str, Sequence[object]], word: str) -> bool:
    return any(getattr(verb, "form", None) is not Form.INFINITIVE for verb in known.get(word, ()))


def _ascending(group: Sequence[Sequence[int]]) -> list[int] | None:
    """Return one place of each word, each behind the one before; None where there are none."""
    found: list[int] = []
    for places in group:
        behind = [place for place in places if not found or place > found[-1]]
        if not behind:
            return None
        found.append(min(behind))
    return found
