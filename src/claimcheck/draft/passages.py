"""The passages that a draft's sentence may rest on: sentences of articles, translations of quotations, claims.

Which passage is near is told by the words that the sentence shares with it, the rarer the more; being near proves
nothing, it only says what to compare.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from heapq import nlargest
from math import log
from typing import NamedTuple

from claimcheck.check.actors.naming import Names
from claimcheck.check.finding.quoted import trimmed
from claimcheck.check.finding.suggestions import Likeness, passages_of
from claimcheck.check.fit.dates import plain_numbers
from claimcheck.check.fit.numbers import step_before
from claimcheck.draft.material import OF_CLAIM, claims_at, quoted_by
from claimcheck.draft.naming import Sort, known_names
from claimcheck.languages.pack import RULED, all_numbers, all_words, code_of
from claimcheck.quantities.reading import quantities
from claimcheck.quantities.stated import Reading
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Kind
from claimcheck.report.model import Report
from claimcheck.text.content import Lexis, Word, content_words, words_of
from claimcheck.text.dates import MONTH_FORMS
from claimcheck.text.language import language_of
from claimcheck.text.span import Span

LOOKED_AT = 30
"""Passages that are compared word by word, those that are likest by letters."""

MOST = 3
"""Passages that a sentence may be put together from."""

GAIN, GAIN_ELSEWHERE = 0.12, 0.25
"""What share of the sentence's words a further passage must add, in the same article and in another one."""

_SHORTEST_NAME = 4
ALIKE = 0.5
"""A passage with this part of the words that the nearest one has may be meant as well."""

AWAY = 0.5
"""What the words are worth that a passage has, where it stands in no article that the draft's other sentences rest on."""

LEAST = 0.28
"""With fewer of a sentence's words no article speaks of it only for being the draft's."""

SURE = 0.5
"""From this share of its words on a sentence tells which articles the draft rests on."""

FEWEST_ADDED = 2
"""Words that it must add: one is soon shared."""

_NEGATING = all_words("plain-negation")
DATES = frozenset((*MONTH_FORMS, *all_numbers("weekday")))

_CREDIT = re.compile(r"\([^()]{1,60}\)")
"""A line that credits agencies, and says nothing."""


Told = tuple[int, ...]
"""A part of a date: comparable with its like."""


class Passage(NamedTuple):
    """A sentence of an article, a translation, or a claim's text; `claims` are those that quote it, or whose it is."""

    number: int
    source: str
    span: Span
    text: str
    language: str
    claims: tuple[str, ...] = ()

    @property
    def is_article(self) -> bool:
        """Return whether it stands in an article."""
        return not self.source.startswith(OF_CLAIM)

    @property
    def is_translation(self) -> bool:
        """Return whether it is a person's translation of a quotation."""
        return self.source.startswith(f"{OF_CLAIM}gloss")


class Near(NamedTuple):
    """What a sentence may rest on, the likest first, and what share of its words stands there, 0.0-1.0."""

    support: tuple[Passage, ...]
    coverage: float
    missing: tuple[str, ...] = ()
    """The words that stand in none of them."""
    alike: tuple[Passage, ...] = ()
    """Other passages that have nearly as many of its words: what they tell is told, too."""
    shared: int = 0
    """How many of its words stand in them."""
    home: frozenset[str] = frozenset()
    """The articles that the draft's sentences rest on."""


class Pool:
    """All passages, and how rare their words are."""

    def __init__(self, corpus: Corpus, report: Report, language: str) -> None:
        """Take the widened material; *language* is the draft's."""
        self.corpus, self.language = corpus, language
        self.texts = {claim.claim.id: claim.claim.text for claim in report.claims}
        self.names = Names(corpus.actors.values())
        self.passages = tuple(self._read(report))
        self._lexes: dict[int, Lexis] = {}
        self._read_by: dict[Callable[[str], Iterable[Told]], Sequence[frozenset[Told]]] = {}
        self._told: dict[int, frozenset[str]] = {}
        self._actors: dict[str, frozenset[str]] = {}

    def _read(self, report: Report) -> Iterator[Passage]:
        quoted = quoted_by(report)
        number = -1
        for source, around in passages_of(self.corpus.articles):
            article = self.corpus.articles[source]
            span = trimmed(article, around)
            if _CREDIT.fullmatch(article.slice(span)):
                continue
            claims = (
                (source.split(OF_CLAIM)[2],)
                if source.startswith(OF_CLAIM)
                else claims_at(quoted.get(source, ()), span)
            )
            language = code_of(article.language or language_of(article.slice(span)))
            number += 1
            yield Passage(number, source, span, article.slice(span), language, claims)

    @cached_property
    def comparable(self) -> tuple[Passage, ...]:
        """The passages in the draft's language."""
        return tuple(one for one in self.passages if one.language == self.language)

    @cached_property
    def counted(self) -> tuple[tuple[Reading, str], ...]:
        """The numbers of all passages, each with whether a word before it makes it the size or an end of a change."""
        return tuple(
            (reading, step_before(one.text, reading))
            for one in self.passages
            for reading in quantities(one.text, one.language)
        )

    def told(self, read: Callable[[str], Iterable[Told]]) -> Sequence[frozenset[Told]]:
        """Return what *read* finds in each passage, in their order; it is read once."""
        if read not in self._read_by:
            self._read_by[read] = tuple(frozenset(read(one.text)) for one in self.passages)
        return self._read_by[read]

    def is_said(self, word: Word) -> bool:
        """Return whether any passage in the draft's language has a form of a word."""
        return any(stem in self._frequency for stem in word.stems)

    @cached_property
    def is_read(self) -> bool:
        """Whether any article is in the draft's language, so that words which no passage has stand nowhere."""
        return any(one.is_article for one in self.comparable)

    @cached_property
    def names_known(self) -> dict[str, Sort]:
        """The words that are names wherever they stand, of the articles and of the actors' records."""
        known = known_names((one.text for one in self.comparable), self.language)
        for actor in self.corpus.actors.values():
            sort = Sort.PERSON if actor.kind is Kind.PERSON else Sort.OTHER
            words = (word for name in actor.names for word in words_of(name, self.language))
            known.update(
                {
                    word.text.casefold(): sort
                    for word in words
                    if word.is_capital and len(word.text) >= _SHORTEST_NAME
                }
            )
        return known

    @cached_property
    def _frequency(self) -> Counter[str]:
        return Counter(
            stem
            for one in self.comparable
            for stem in {s for w in words_of(one.text, self.language) for s in w.stems}
        )

    def weight(self, word: Word) -> float:
        """Return how much a word tells: the rarer, the more."""
        often = max((self._frequency[stem] for stem in word.stems), default=0)
        return log(1 + (len(self.comparable) + 0.5) / (often + 0.5))

    def lexis(self, passage: Passage) -> Lexis:
        """Return the words of a passage, ready to be asked."""
        if passage.number not in self._lexes:
            self._lexes[passage.number] = Lexis(words_of(passage.text, self.language), self.language)
        return self._lexes[passage.number]

    def _numbers(self, passage: Passage) -> frozenset[str]:
        if passage.number not in self._told:
            self._told[passage.number] = frozenset(plain_numbers(passage.text))
        return self._told[passage.number]

    def actors(self, text: str) -> frozenset[str]:
        """Return the actors whom a text names."""
        if text not in self._actors:
            self._actors[text] = self.names.named_in(text)
        return self._actors[text]

    def is_heading(self, passage: Passage) -> bool:
        """Return whether a passage ends a paragraph of an article which no mark ends, as headlines and captions do."""
        article = self.corpus.articles[passage.source]
        end = article.paragraph(passage.span.start).end
        is_last = not article.text[passage.span.end : end].strip()
        return passage.is_article and is_last and passage.text.rstrip()[-1:].isalnum()

    def around(self, passage: Passage, reach: int = 1) -> Iterator[Passage]:
        """Yield a passage and its neighbours in the same article."""
        for number in range(passage.number - reach, passage.number + reach + 1):
            if 0 <= number < len(self.passages) and self.passages[number].source == passage.source:
                yield self.passages[number]

    def near(self, sentences: Sequence[str]) -> Iterator[Near]:
        """Yield what each of a draft's sentences may rest on."""
        if self.language not in RULED or not self.comparable:
            yield from (Near((), 0.0) for _ in sentences)
            return
        likeness = Likeness((one.text for one in self.comparable), sentences)
        looked_at = [self._looked_at(sentence, likeness.scores(n)) for n, sentence in enumerate(sentences)]
        found = [
            self._near(sentence, passages) for sentence, passages in zip(sentences, looked_at, strict=True)
        ]
        home = _home(found)
        if not home:
            yield from found
            return
        own = [one for one in self.comparable if one.source in home]
        for sentence, passages, first in zip(sentences, looked_at, found, strict=True):
            near = self._near(sentence, tuple(dict.fromkeys((*passages, *own))), home)
            yield (near if near.coverage >= LEAST else first)._replace(home=home)

    def _looked_at(self, sentence: str, scores: Mapping[int, float]) -> list[Passage]:
        """Return the passages that may be near a sentence: the likest by letters, and those with a number of it."""
        best = nlargest(LOOKED_AT, scores, key=lambda one: (scores[one], -one))
        numbers = {value for value in plain_numbers(sentence) if len(value) > 1}
        counting = (
            [one for one, passage in enumerate(self.comparable) if numbers & self._numbers(passage)]
            if numbers
            else []
        )
        return [self.comparable[one] for one in dict.fromkeys((*best, *counting[:LOOKED_AT]))]

    def _near(self, sentence: str, looked_at: Sequence[Passage], home: frozenset[str] = frozenset()) -> Near:
        words = [word for word in content_words(sentence, self.language) if tells(word)]
        weights = [self.weight(word) for word in words]
        total = sum(weights)
        if not total:
            return Near(tuple(looked_at[:1]), 0.0)
        said = {
            one: frozenset(i for i, w in enumerate(words) if self.lexis(one).says(w)) for one in looked_at
        }
        # A number tells the more, and only where it stands on both sides: a wrong one must not lead away from its passage.
        numbers = frozenset(plain_numbers(sentence))
        for value in sorted(numbers):
            having = [one for one in looked_at if value in self._numbers(one)]
            if having:
                weights.append(log(1 + (len(self.comparable) + 0.5) / (len(having) + 0.5)))
                said.update({one: said[one] | {len(weights) - 1} for one in having})
        total = sum(weights)
        support: list[Passage] = []
        covered = frozenset[int]()
        while len(support) < MOST:
            gains = {
                one: sum(weights[i] for i in found - covered) / total
                for one, found in said.items()
                if one not in support
            }
            enough = {
                one: gain
                for one, gain in gains.items()
                if gain >= _least(one, support)
                and (
                    not support
                    or len(said[one] - covered) >= FEWEST_ADDED + bool(home and one.source not in home)
                )
            }
            best = max(
                enough,
                key=lambda one: (
                    round(gains[one] * (1 if one.source in home else AWAY), 6),
                    one.is_article,
                    -one.number,
                ),
                default=None,
            )
            if best is None:
                break
            support.append(best)
            covered |= said[best]
        share = sum(weights[i] for i in covered) / total
        missing = tuple(word.text for i, word in enumerate(words) if i not in covered)
        shares = {
            one: sum(weights[i] for i in found) / total for one, found in said.items() if one not in support
        }
        near_by = home | {one.source for one in support}
        least = ALIKE * max((sum(weights[i] for i in said[one]) / total for one in support), default=1.0)
        return Near(
            tuple(support),
            share,
            missing,
            tuple(one for one, has in shares.items() if has >= least and (not home or one.source in near_by)),
            len(covered),
        )


def _home(found: Sequence[Near]) -> frozenset[str]:
    """Return the articles that a draft rests on: those that have most of the words of two of its sentences, or of half."""
    sure = [one.support[0].source for one in found if one.support and one.coverage >= SURE]
    often = Counter(sure)
    return frozenset(source for source, number in often.items() if number > 1 or 2 * number >= len(sure))


def tells(word: Word) -> bool:
    """Return whether a word tells what is spoken of, and not only how many or when."""
    lower = word.text.lower()
    return lower not in DATES | _NEGATING and not any(character.isdigit() for character in lower)


def _least(passage: Passage, support: Sequence[Passage]) -> float:
    if not support:
        return 1e-9
    return GAIN if passage.source in {one.source for one in support} else GAIN_ELSEWHERE
