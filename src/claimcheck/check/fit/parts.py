"""The words that a claim shares with a sentence of a passage, and what the claim says with them: who, does what, to whom."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from claimcheck.check.fit.held import Held
from claimcheck.check.fit.standing import FAR, OF, Standing
from claimcheck.check.fit.words import (
    CLASSES,
    DETERMINERS,
    HAVE,
    HEDGING_NOUNS,
    IS,
    LIGHT_IN_PLACE,
    MEASURES,
    OF_SOMEBODY,
    OWNED_BY,
    PARTITIVE,
    PREPOSITIONS,
    SAYS_IS,
)
from claimcheck.languages.pack import all_words
from claimcheck.speech.verbs import Form, Use, forms_of
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.vocabulary import NUMBER_WORDS

_TOWARDS = all_words("leading-on")
"""What leads on from where something begins: „von Odessa nach Istanbul“."""

_NEIGHBOURS = ((1, 0), (1, 1), (2, 2), (4, 4), (8, 8))
"""How many words before and behind a word are shown with it: the fewest in which claim and passage differ."""


class Parts:
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
        self.all = frozenset(range(len(self.claim.words)))

    @cached_property
    def verb(self) -> int | None:
        """The claim's first shared verb that says what is done; one of saying only where nothing else is."""
        verbs = [own for own in self.places if self.is_verb(own)]
        return next((own for own in verbs if own != self.saying), next(iter(verbs), None))

    @property
    def deeds(self) -> Sequence[int]:
        """Where that verb stands; nowhere where there is none."""
        return self.places[self.verb] if self.verb is not None else ()

    @cached_property
    def saying(self) -> int | None:
        """The claim's first shared verb of saying, behind which it tells what is said; in German behind „dass“ or a comma."""
        known = forms_of(self.language)
        return next(
            (
                own
                for own in self.places
                if not self.claim.words[own].is_capital
                and self.claim.lower(own - 1) not in DETERMINERS
                and any(
                    v.use is Use.SAY
                    and v.form is not Form.INFINITIVE
                    and v.lemma not in OF_SOMEBODY
                    and (v.particle in self._particles if self._particles else not v.particle)
                    for v in known.get(self.claim.lower(own), ())
                )
                and sum(other > own for other in self.places) > 1
                and not (
                    self.language == "en" and (self.claim.is_passive(own, self.all) or self._is_told(own))
                )
            ),
            None,
        )

    def _is_told(self, own: int) -> bool:
        """Return whether the passage has the claim's verb in the passive, behind what it makes do it: who "were told" have not told."""
        before = [place for other in self.places if other < own for place in self.places[other]]
        return any(
            place < at and not self.passage.preposition(place)
            for at in self.places[own]
            if self.passage.is_passive(at, self.inside)
            for place in before
        )

    @cached_property
    def _particles(self) -> frozenset[str]:
        """What parts from the claim's verb: „sprach … frei“ is no verb of saying."""
        return self.claim.particles(self.all)

    @property
    def said_from(self) -> int:
        """The claim's verb of saying, behind which stands what is said; -1 where it has none."""
        return -1 if self.saying is None else self.saying

    def is_verb(self, own: int) -> bool:
        """Return whether a word of the claim may be a verb."""
        word = self.claim.words[own]
        is_gerund = self.language == "en" and word.text.endswith("ing") and not self._is_progressive(own)
        is_noun = word.text in HEDGING_NOUNS and own > 0 and self.claim.lower(own - 1) in DETERMINERS
        is_other = word.is_capital or word.text[0].isdigit() or is_gerund or is_noun
        is_present = own == self._present and self._is_alone
        return not is_other and (self.claim.may_be_verb(own) or is_present)

    def _is_progressive(self, own: int) -> bool:
        return any(self.claim.lower(i) in IS["en"] for i in range(max(0, own - 2), own))

    @cached_property
    def start(self) -> int:
        """Where the claim's first verb stands, an auxiliary or any other; "has" where it has none besides."""
        auxiliary = IS[self.language]
        behind = [i for i in self.all if i > self.said_from]
        ends = (i for i in behind if self.claim.lower(i) in auxiliary or self.is_verb(i))
        had = min((i for i in behind if self.claim.lower(i) in HAVE), default=self._present)
        return min(ends, default=had)

    @cached_property
    def _present(self) -> int:
        """Where an English verb in the present may stand, in a claim that has no other: "The mayor supports Moore"."""
        last = len(self.claim.words)
        if self.language != "en":
            return last
        words = (i for i in range(1, last) if self.claim.words[i].text.islower())
        ends = (
            i
            for i in words
            if self.claim.lower(i).endswith("s") and not self.claim.lower(i).endswith(("ss", "us"))
        )
        plain = FUNCTION_WORDS["en"] | PREPOSITIONS.keys() | DETERMINERS
        return next(
            (i for i in ends if self.claim.lower(i) not in plain and self.claim.lower(i - 1) not in plain),
            last,
        )

    @cached_property
    def _is_alone(self) -> bool:
        """Whether that verb is the only word of the claim that may be one: *supports*, but "is one of the supports"."""
        known = IS["en"] | HAVE
        return not any(
            self.claim.lower(i) in known or (self.claim.may_be_verb(i) and not self.claim.words[i].is_capital)
            for i in self.all
        )

    @cached_property
    def bare(self) -> list[int]:
        """The claim's shared nouns that stand behind no preposition and are no owners: what may be subject or object."""
        return [
            own
            for own in self.places
            if own > self.said_from
            and not (self.is_verb(own) or self.claim.preposition(own) or self.claim.is_owner(own))
            and (self.language == "en" or self.claim.words[own].is_capital)
        ]

    @cached_property
    def subjects(self) -> list[int]:
        """Those of them before the claim's first verb; in German, where none is, the first one behind it: „Angeklagt ist der Minister“."""
        before = [own for own in self.bare if own < self.start]
        return before or (self.bare[:1] if self.language == "de" else [])

    @cached_property
    def is_copular(self) -> bool:
        """Whether the claim says that something is or was so, and nothing that is done."""
        is_said = any(self.claim.lower(i) in SAYS_IS[self.language] for i in self.all)
        said = (i for i in self.all if self.claim.lower(i) not in LIGHT_IN_PLACE)
        is_done = any(self.claim.is_passive(i, self.all) or self._is_doing(i) for i in said)
        return is_said and (not is_done or self.held.naming is not None)

    def _is_doing(self, own: int) -> bool:
        """Return whether a word of the claim is an English verb in the progressive: "are examining"; asked where all its words are found."""
        word = self.claim.words[own].text
        is_read = self.language == "en" and len(self.held.found) == len(self.held.words)
        return is_read and word.islower() and word.endswith("ing") and self._is_progressive(own)

    @cached_property
    def chosen(self) -> list[int]:
        """The first place of each shared word."""
        return [places[0] for places in self.places.values()]

    @property
    def between(self) -> range:
        """From the first of those places to the last."""
        return range(min(self.chosen), max(self.chosen) + 1)

    def is_parted(self, one: int, other: int) -> bool:
        """Return whether a mark stands between two words of the passage."""
        low, high = sorted((one, other))
        return any(self.passage.is_parted(at) for at in range(low + 1, high + 1))

    def is_active(self, own: int) -> bool:
        """Return whether the claim has a verb in the active voice."""
        return not self.claim.is_passive(own, self.all)

    def otherwise(self, own: int, place: int) -> str:
        """Return in words that a passage has a word otherwise than the claim, each with as many neighbours as show it."""
        for before, behind in _NEIGHBOURS:
            said = self._around(self.passage, place, before, behind)
            told = self._around(self.claim, own, before, behind)
            if said.lower() != told.lower():
                break
        return f"compare “{said}” in the passage with “{told}” in the claim"

    @staticmethod
    def _around(text: Standing, at: int, before: int, behind: int) -> str:
        words = text.words
        start, end = words[max(0, at - before)].span.start, words[min(len(words) - 1, at + behind)].span.end
        return " ".join(text.read.text[start:end].split())

    @cached_property
    def shared(self) -> frozenset[int]:
        """All places of shared words."""
        return frozenset(place for places in self.places.values() for place in places)

    def is_of_another(self, place: int) -> bool:
        """Return whether a word tells whose something is that the claim does not name."""
        last = len(self.passage.words) - 1
        if self.passage.is_owner(place) or self._is_genitive(place):
            return place < last and place + 1 not in self.shared
        behind = self.passage.lower(place + 1) if place < last else ""
        is_from = behind in _TOWARDS  # „von Odessa nach Istanbul“
        if self.passage.preposition(place) not in {OF, "von"} or is_from:
            return False
        near = range(place - 1, max(0, place - 1 - FAR), -1)
        of = next((i for i in near if self.is_of(i)), 0)
        return of > 0 and of - 1 not in self.shared and self._may_own(of - 1)

    def is_of(self, place: int) -> bool:
        """Return whether a word of the passage stands between a thing and whose or of what it is: "of", the article of a genitive."""
        word = self.passage.lower(place)
        return word in OWNED_BY or (word == "der" and self.passage.is_genitive(place))

    def _may_own(self, place: int) -> bool:
        """Return whether a word may be the noun that what stands behind "of" belongs to: no year, no „außerhalb“ is one."""
        word = self.passage.lower(place)
        is_noun = self.language == "en" or self.passage.words[place].is_capital
        return (
            is_noun
            and not (word[0].isdigit() or word in NUMBER_WORDS[self.language])
            and word not in CLASSES | PARTITIVE | MEASURES | PREPOSITIONS.keys()
        )

    def _is_genitive(self, place: int) -> bool:
        """Return whether a German name has an „s“ that the claim has not: „Putins Frau“."""
        word = self.passage.words[place].text
        is_name = place == 0 or self.passage.lower(place - 1) not in OWNED_BY | DETERMINERS
        return self.language == "de" and is_name and word.endswith("s") and word[:-1] in self._mine

    @cached_property
    def _mine(self) -> frozenset[str]:
        return frozenset(self.claim.words[own].text for own in self.places)
