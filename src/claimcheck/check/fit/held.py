"""A claim beside one text of a passage: which of its words stand there, and what governs them."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

from claimcheck.check.fit.governing import Alike, Bearing, Read, parts_of
from claimcheck.check.fit.lifetime import said_by_life
from claimcheck.check.fit.words import (
    DETERMINERS,
    HEDGING_NOUNS,
    LIGHT_IN_PLACE,
    OWNED_BY,
    PARTICIPLE,
    SAYS_IS,
    STRONG,
)
from claimcheck.languages.pack import all_endings, all_words
from claimcheck.quantities.reading import quantities
from claimcheck.quantities.stated import Reading
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.text.article import merged, touching
from claimcheck.text.clause import Clause, Relation, words_for
from claimcheck.text.content import Word, content_words, lexis_of, words_of
from claimcheck.text.dates import ORDINALS, WEEKDAYS
from claimcheck.text.hedges.hedge import hedges_in
from claimcheck.text.kinds import said_by_kind
from claimcheck.text.negation import lists_of, negations, tokens_of
from claimcheck.text.readings import once
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import PLAIN_NEGATIONS

_PER = re.compile(r"\b(?:per|pro)\s+\w+", re.IGNORECASE)
"""By what an amount is told, which is compared with it."""

_LONGEST_PER = 40

_OF_YEAR = re.compile(r"(?:Jahre?s?|year) [12][0-9]{3}\b")
_COPULA = re.compile(
    r"\b(?:is|are|was|were|ist|sind|war|waren|liegt|(?:befindet|befinden) sich)\b", re.IGNORECASE
)
_AUXILIARY = re.compile(
    r"(?:is|are|was|were|be|been|has|have|had|does?|did|will|would|ist|sind|war|waren|wäre|sei|seien|wird|werden|wurden?|würden?|hat|haben|hatten?)",
    re.IGNORECASE,
)
_LAST = re.compile(r"(?:is|are|was|were|ist|sind|war|waren|gewesen|sei|seien|sein|wäre|wären)", re.IGNORECASE)
"""A verb behind all of the words: „dass der Minister krank ist“ may depend on anything."""

_AT = all_words("at")
_PLURAL = all_words("plural-article")
_BY = all_words("agent") - all_words("owned-by")
"""What stands before who does it, and before no owner."""

_SUPERLATIVE = all_endings("superlative-ending")
"""On what words end that rank, and some that do not; a wider word is then not taken for a narrower one."""


_MARK = re.compile(r"[,;:.()–—…]")
_INFINITIVE = re.compile(r"\b(?:zu [a-zäöüß]+|[a-zäöüß]+zu[a-zäöüß]{2,})n\b")
"""What a clause ends with that tells nobody's deed: „…, die Mieten einzufrieren“."""

_TELLING_MORE = frozenset((Relation.RELATIVE, Relation.COMMENT, Relation.FREE))
_NAME_BEFORE_RELATIVE = re.compile(r"[A-ZÄÖÜ][\w.'’-]*(?:\s[A-ZÄÖÜ][\w.'’-]*)*,\s*")
"""A name right before the comma of a relative clause."""

_BEHIND_COMMA = re.compile(r",\s*([^\W\d_]*)")
_BEFORE = 2
"""So many words before a naming may turn it: „kein“, „ein angeblicher“."""

_FEW_MORE = 4
"""So many more content words may a clause have that still says what the claim says and little else."""


@once
def words_to_find(claim: Read) -> tuple[Word, ...]:
    """Return the content words of a claim, without its numbers, hedges and negations."""
    numbers = quantities(claim.text, claim.language)
    hedges = (span for _, span in hedges_in(claim.text, claim.language) if not _is_somebody(claim.text, span))
    rates = (span for number in numbers if (span := _per(claim.text, number)) is not None)
    read = merged((*(Span(number.core.start, number.number.end) for number in numbers), *hedges, *rates))
    return tuple(
        word
        for word in content_words(claim.text, claim.language)
        if not (word.text[0].isdigit() or word.text.lower() in PLAIN_NEGATIONS)
        and not touching(read, word.span)
        and not _OF_YEAR.match(claim.text, word.span.start)
        and not _is_light(claim.text, word)
    )


def _is_somebody(text: str, hedge: Span) -> bool:
    """Return whether a hedge names somebody, and says by itself nothing of the rest: "the suspect"."""
    before = text[: hedge.start].split()[-1:]
    is_behind = bool(before) and before[0].lower() in DETERMINERS
    return is_behind and text[hedge.start : hedge.end].lower() in HEDGING_NOUNS


def _is_light(text: str, word: Word) -> bool:
    """Return whether a word between "is" and a place says no more than "is": "is located in"."""
    if word.text.lower() not in LIGHT_IN_PLACE:
        return False
    before, behind = text[: word.span.start].split()[-1:], text[word.span.end :].split()[:1]
    return any(any(one.lower() in words for words in SAYS_IS.values()) for one in before) and any(
        one.lower() in _AT for one in behind
    )


def _per(text: str, number: Reading) -> Span | None:
    """Return where a text says by what an amount is told with a preposition, behind it or right before it; None where it does not."""
    start, end = number.span
    found = [
        Span(*match.span())
        for match in _PER.finditer(text, max(0, start - _LONGEST_PER), end + _LONGEST_PER)
        if not text[match.end() : start].strip() and not text[end : match.start()].strip()
    ]
    return found[-1] if found and number.thing.per else None


class Held:
    """A claim and one text of a passage in the same language: its quotation, or the translation of it."""

    def __init__(
        self, claim: Read, passage: Read, evidence: int, place: Sequence[tuple[Span, int]] = ()
    ) -> None:
        """Take both texts; *place* gives for stretches of the passage's text where they begin in the article."""
        self.claim, self.passage, self.evidence, self._place = claim, passage, evidence, place

    def aside(self, pieces: Sequence[Span | str]) -> "Held":
        """Return the claim beside a statement made of stretches of the passage and words between them."""
        text, place = "", []
        for piece in pieces:
            text += " " if text else ""
            words = piece if isinstance(piece, str) else self.passage.text[piece.start : piece.end]
            begin = None if isinstance(piece, str) else self._in_article(piece)
            if begin is not None:
                place.append((Span(len(text), len(text) + len(words)), begin.start))
            text += words
        return Held(
            self.claim, Read(f"{text[:1].upper()}{text[1:]}.", self.passage.language), self.evidence, place
        )

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The content words of the claim, without its numbers, hedges and negations: they are compared by themselves.

        So is the unit of a number, which may be another word in the passage: *2 million euros*, "€2m".
        """
        lexis = lexis_of(self.passage.text, self.passage.language)
        numbers = quantities(self.claim.text, self.claim.language)
        units = merged(part.measured for number in numbers if number.measure for part in number.parts)
        return tuple(
            word for word in words_to_find(self.claim) if not touching(units, word.span) or lexis.says(word)
        )

    @cached_property
    def found(self) -> dict[int, tuple[Word, ...]]:
        """For each word of the claim that the passage has the words there that are forms of it."""
        lexis = lexis_of(self.passage.text, self.passage.language)
        said = {word.text: word for word in self.words}
        known = {text: lexis.says(word) or self._by_kind(word) for text, word in said.items()}
        found = {index: known[word.text] for index, word in enumerate(self.words) if known[word.text]}
        return found | dict(self._by_life(found)) if len(found) < len(self.words) else found

    def _by_life(self, found: Mapping[int, tuple[Word, ...]]) -> Iterator[tuple[int, tuple[Word, ...]]]:
        """Yield the words of the claim that the bracket with somebody's life says, behind a name that the claim has."""
        for index, word in enumerate(self.words):
            spans = said_by_life(self.claim, word, self.passage) if index not in found else ()
            places = frozenset(match.span for matches in found.values() for match in matches)
            for span in spans[:1]:
                inside = [
                    w for w in words_of(self.passage.text, self.passage.language) if span.overlaps(w.span)
                ]
                if inside and self._are_named(self.passage.text.rfind("(", 0, span.start), places):
                    yield index, tuple(inside[:1])

    def _are_named(self, bracket: int, places: Collection[Span]) -> bool:
        """Return whether a sentence has nothing but a name before the bracket at *bracket*, and the claim has some of that name."""
        words = words_of(self.passage.text, self.passage.language)
        ahead = [word for word in words if word.span.end <= bracket]
        first = max((at for at, word in enumerate(ahead) if word.begins), default=0)
        named = ahead[first:]
        are_names = all(w.is_capital or w.text[0].isdigit() or w.text in OWNED_BY for w in named)
        return are_names and any(w.is_capital and w.span in places for w in named)

    def _by_kind(self, word: Word) -> tuple[Word, ...]:
        """Return the words of the passage that are a kind of a word: of whom it is said that a singer came, of him that a musician did.

        Not where the claim denies, or speaks of all or none: that no singer came says nothing of other musicians.
        """
        if self._is_of_all or self._may_be_several(word):
            return ()
        return said_by_kind(word, words_of(self.passage.text, self.passage.language), self.claim.language)

    def _may_be_several(self, word: Word) -> bool:
        """Return whether a noun of the claim may be a plural, and so mean all of them: "the musicians", „Musiker sind arm“."""
        if self.claim.language == "en":
            return word.text.endswith("s") and not word.text.endswith("ss") and self._is_noun(word)
        before = self.claim.text[: word.span.start].split()[-1:]
        return word.is_capital and (not before or before[0].lower() in _PLURAL)

    def _is_noun(self, word: Word) -> bool:
        """Return whether an English word in "-s" is rather a noun than a verb: it opens the claim, or stands behind what opens a noun phrase."""
        before = self.claim.text[: word.span.start].split()[-1:]
        return not before or before[0].islower() or before[0].lower() in DETERMINERS

    @cached_property
    def _is_of_all(self) -> bool:
        """Whether the claim denies, speaks of all, or ranks: then a wider word says more than a narrower one, as in "the best musician"."""
        lists = lists_of(words_for(self.claim.language))
        tokens = tokens_of(self.claim.text)
        is_ranking = any(token.word.endswith(_SUPERLATIVE) or token.word in ORDINALS for token in tokens)
        return is_ranking or any(token.word in STRONG for token in tokens) or any(negations(tokens, lists))

    @cached_property
    def parts(self) -> tuple[Clause, ...]:
        """The clauses of the passage."""
        return parts_of(self.passage).clauses

    @cached_property
    def bearing(self) -> Bearing:
        """The claim's words, as bits by index, where they stand in the passage."""
        words: defaultdict[tuple[Word, ...], int] = defaultdict(int)
        for index, matches in self.found.items():
            words[matches] |= 1 << index
        alike = [Alike(same, tuple(match.span for match in matches)) for matches, same in words.items()]
        return Bearing(parts_of(self.passage), alike)

    @cached_property
    def own(self) -> Bearing:
        """The claim's words, as bits by index, in the claim itself."""
        words = [Alike(1 << index, (word.span,)) for index, word in enumerate(self.words)]
        return Bearing(parts_of(self.claim), words)

    @cached_property
    def carrying(self) -> frozenset[int]:
        """The clauses of the passage that carry the claim: as few as hold all of its words that stand there.

        Of several that hold as many of them the ones that tie are all taken, so that what turns one round is not missed.
        """
        carrying = self.bearing.fewest()
        told_of = {index for index in carrying if self._is_antecedent_alone(index, carrying)}
        return carrying - told_of if told_of != carrying else carrying

    def _is_antecedent_alone(self, index: int, carrying: frozenset[int]) -> bool:
        """Return whether a clause has of the claim only the name of whom a relative clause right behind it tells the rest.

        "A successor to Eva Dahl, who resigned, will be found" says that she resigned, whatever will be.
        """
        text, places = (
            self.passage.text,
            [place for place in self.bearing.places if self.parts[index].touches(place)],
        )
        starts = [
            self.parts[other].parts[0].start
            for other in carrying
            if self.parts[other].parent == index
            and self.parts[other].relation in _TELLING_MORE
            and not _INFINITIVE.search(text, *self.parts[other].parts[0])
        ]
        names = [text[place.start : place.end] for place in places]
        return any(
            bool(places)
            and all(name[0].isupper() for name in names)
            and max(place.end for place in places) <= start
            and _NAME_BEFORE_RELATIVE.fullmatch(text, min(place.start for place in places), start) is not None
            for start in starts
        )

    @cached_property
    def naming(self) -> Span | None:
        """Where the passage names something what a claim says that it is: „X, der Vorsitzende von Y“, *X is chairman of Y*.

        Only where all of the claim's content words stand together, in two clauses at most, with no verb and no other content word among
        them: then what the sentence around says of it does not touch the naming. With the words just before it.
        """
        is_all = len(self.found) == len(self.words) > 0 and "?" not in self.passage.text
        if not is_all or not _COPULA.search(self.claim.text):
            return None
        others = words_of(self.passage.text, self.passage.language)
        start, end = self._closest()
        if any(
            mark.group(1).lower() not in _AT for mark in _BEHIND_COMMA.finditer(self.passage.text, start, end)
        ):
            return None  # what a name is, told behind it, is read as an aside
        inside_ = [word.text for word in others if start <= word.span.start < end]
        if any(word.lower() in _BY or (word.islower() and PARTICIPLE.fullmatch(word)) for word in inside_):
            return None  # "was retaken by the army" names no army that was retaken
        inside = [word for word in others if start <= word.span.start < end]
        shared = {match.span for matches in self.found.values() for match in matches}
        said = {
            w.span
            for w in content_words(self.passage.text, self.passage.language)
            if not (w.text[0].isdigit() or w.text.lower() in WEEKDAYS)
        }
        alien = any(word.span in said - shared for word in inside)
        behind = next((word for word in others if word.span.start >= end), None)
        is_last = behind is not None and not _MARK.search(self.passage.text, end, behind.span.start)
        if is_last and behind is not None and _LAST.fullmatch(behind.text):
            return None
        if alien or any(_AUXILIARY.fullmatch(word.text) for word in inside):
            return None
        before = [word for word in others if word.span.end <= start][-_BEFORE:]
        is_of_being = any(word.text.lower() in {"being", "zu"} for word in before)
        return None if is_of_being else Span(min((*(word.span.start for word in before), start)), end)

    def _closest(self) -> Span:
        """Return the shortest stretch of the passage that has every word of the claim, the first of equal ones.

        A word that the claim has twice counts twice.
        """
        wanted = Counter(self.found.values())
        places = sorted((match.span, matches) for matches in wanted for match in matches)
        had: Counter[tuple[Word, ...]] = Counter()
        missing, first, best = len(wanted), 0, Span(0, len(self.passage.text) + 1)
        for span, matches in places:
            had[matches] += 1
            missing -= had[matches] == min(wanted[matches], len(matches))
            while not missing:
                start, of = places[first]
                if span.end - start.start < best.end - best.start:
                    best = Span(start.start, span.end)
                missing += had[of] == min(wanted[of], len(of))
                had[of] -= 1
                first += 1
        return best

    def borne(self, span: Span) -> int:
        """Return the claim's words, as bits by index, that a word of the passage at *span* governs where they are carried."""
        if self.naming is not None and not self.naming.holds(span):
            return 0
        return self.bearing.governed(span, self.carrying)

    def is_all(self, words: int, span: Span) -> bool:
        """Return whether *words* are all that the claim says, and the clause at *span* says hardly more."""
        if words.bit_count() < len(self.words):
            return False
        own = parts_of(self.passage).places.at(span)
        if any(self.parts[clause].relation is Relation.COMMENT for clause in own):
            return False
        said = frozenset[int]().union(*(self._said[clause] for clause in own if clause in self._said))
        return len(said) <= len(self.words) + _FEW_MORE

    @cached_property
    def _said(self) -> dict[int, set[int]]:
        """For each clause of the passage its content words, by index."""
        found: defaultdict[int, set[int]] = defaultdict(set)
        for index, word in enumerate(content_words(self.passage.text, self.passage.language)):
            for clause in parts_of(self.passage).places.at(word.span):
                found[clause].add(index)
        return found

    def compared(
        self, aspect: Aspect, outcome: Outcome, claim: str, span: Span | None, reason: str = ""
    ) -> Compared:
        """Return a comparison of words of the claim with those at *span* of the passage's text."""
        passage = " ".join(self.passage.text[span.start : span.end].split()) if span else ""
        return Compared(aspect, outcome, claim, passage, reason, self.evidence, self._in_article(span))

    def _in_article(self, span: Span | None) -> Span | None:
        begin, done = None, -1
        if span is None:
            return None
        for stretch, start in self._place:
            # Over a line's end a word goes on in the next stretch.
            begin = begin if stretch.start == done else None
            if span.start in range(*stretch):
                begin = span.start + start - stretch.start
            if begin is not None and span.end <= stretch.end:
                return Span(begin, span.end + start - stretch.start)
            done = stretch.end
        return None
