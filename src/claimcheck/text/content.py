"""The content words of a text, and whether two words are forms of one: by stem, irregular form, compound.

Stems are Snowball's: PyStemmer's, in C, or in pure Python where that is not installed, the same. simplemma's lemmas find a little more
(RTE-3 German: 28 against 25 entailed pairs of 100 whose words all stand in the passage), but unpack for a
second and a half at every start and take 19 MB.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, partial
from typing import NamedTuple

from claimcheck.languages.pack import all_words, by_language
from claimcheck.text.article import touching
from claimcheck.text.dates import ORDINALS, dates_in, times_in
from claimcheck.text.fold import fold
from claimcheck.text.phrases import alternatives
from claimcheck.text.readings import once
from claimcheck.text.span import Span, new_span
from claimcheck.text.stem import SEPARABLE, infinitives, stem, stems
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS, PREPOSITIONS

FUNCTION_WORDS = by_language("function-word")
"""Words that carry no statement of their own: articles, pronouns, prepositions, conjunctions, auxiliaries.

Closed classes, after Duden, *Die Grammatik*, and *The Cambridge Grammar of the English Language*. What turns or
loosens a statement („gegen“, „ohne“, "only", modal verbs, "some" of quantity) is none of them."""

_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
_CLAUSE_END = re.compile(r"[,;:.!?()–—…]")
_BEGINNING = frozenset('.!?:„“”»«"')
_NEAR = 4
_JOINING = all_words("joining-nouns")
_FAR = 24
"""Farther before a particle, in words, its verb is not sought."""

_SHORTEST_HEAD = 4
"""Of a compound at least so many letters must be a word: „Panzer“ in „Kampfpanzer“."""

_SHORTEST_MODIFIER = 3
_NTH = re.compile(r"([0-9]{1,3})(?:st|nd|rd|th)")
_MARK = "\0"

TURNING = re.compile(alternatives("turning-part"), re.IGNORECASE)
"""What before another word makes something else of it: „Vizepräsident“, „Scheinangriff“, „Niederlage“, "non-"."""

_GENITIVES = ("'s", "’s")


class Word(NamedTuple):
    """A word as written, its span, and the stems that its form may have."""

    text: str
    span: Span
    stems: frozenset[str]
    begins: bool = False
    """Whether a sentence begins with it, so that its capital tells nothing."""

    @property
    def is_capital(self) -> bool:
        """Whether it has a capital letter at its start."""
        return self.text[0].isupper()


_new_word = partial(tuple.__new__, Word)


@once
def words_of(text: str, language: str) -> tuple[Word, ...]:
    """Return all words of *text*, in order, spans in its own offsets."""
    folded = fold(text)
    said = {
        at: f"{_MARK}{kind} {number}"
        for date in dates_in(text)
        for kind, at, number in (("month", date.month_at, date.month), ("nth", date.day_at, date.day))
        if at is not None
    } | {time.half_at: f"{_MARK}half {time.half}" for time in times_in(text) if time.half_at is not None}
    places, is_shifted = sorted(said), folded.is_shifted
    found = []
    for match in _WORD.finditer(folded.text):
        written, (start, end) = match.group(), match.span()
        span = new_span(folded.original_span(start, end) if is_shifted else (start, end))
        if language == "en" and written.endswith(_GENITIVES):
            written = written[:-2]
        known = _known(written, language)
        if places:
            known |= {said[place] for place in touching(places, span)}
        before = folded.text[max(0, start - _NEAR) : start].rstrip()
        found.append(_new_word((written, span, known, not start or before[-1:] in _BEGINNING)))
    return _with_particles(found, text) if language == "de" else tuple(found)


@lru_cache(maxsize=1 << 14)  # words recur
def _known(written: str, language: str) -> frozenset[str]:
    """Return the stems of a word, and the place in an order that it tells: "3rd", „dritten“."""
    lower = written.lower()
    digits = _NTH.fullmatch(lower) if lower[0].isdigit() else None
    nth = int(digits[1]) if digits else ORDINALS.get(lower)
    # In every spelling, with a mark that no word has.
    return stems(written, language) | {f"{_MARK}nth {nth}"} if nth else stems(written, language)


def content_words(text: str, language: str) -> tuple[Word, ...]:
    """Return the words of *text* but for function words."""
    empty = FUNCTION_WORDS[language]
    words = words_of(text, language)
    particles = (
        {words[at].span for at in particles_of(text, words)} if language == "de" else frozenset[Span]()
    )
    return tuple(word for word in words if word.text.lower() not in empty and word.span not in particles)


def particles_of(text: str, words: Sequence[Word]) -> Iterator[int]:
    """Yield the German words at the end of a clause that may belong to its verb: „nahm … ab“."""
    for at, word in enumerate(words):
        if word.text in SEPARABLE and at:
            behind = words[at + 1] if at + 1 < len(words) else None
            between = text[word.span.end : behind.span.start] if behind else "."
            if _CLAUSE_END.search(between) or (behind and behind.text in _JOINING):
                yield at


def _with_particles(words: list[Word], text: str) -> tuple[Word, ...]:
    """Return German words with the stems that a particle behind them makes of them: „trat … bei“ is „beitreten“."""
    added: dict[int, set[str]] = {}
    for at in particles_of(text, words):
        for before in range(at - 1, max(-1, at - 1 - _FAR), -1):
            if _CLAUSE_END.search(text, words[before].span.end, words[before + 1].span.start):
                break
            if words[before].text in _JOINING and _may_be_verb(words[before + 1]):
                break  # „verlor 2020 die Lizenz und erhielt sie zurück“: the particle is of the second verb
            if not words[before].is_capital:
                particle, form = words[at].text, words[before].text
                # „reichen … aus“: what is no form of another is an infinitive, or no verb and the same all over.
                whole = (particle + verb for verb in [*infinitives(form, "de")] or [form])
                added.setdefault(before, set()).update(stem(verb, "de") for verb in whole)
    for at, of_both in added.items():
        # „nahm … ab“ is no „nahm … zu“: what they have in common is no word of theirs.
        word, behind = words[at], words[at + 1]
        is_adjective = word.text.endswith(ADJECTIVE_ENDINGS) and behind.is_capital
        if not is_adjective and word.text not in PREPOSITIONS["de"]:
            words[at] = word._replace(stems=frozenset(of_both))
    return tuple(words)


def _may_be_verb(word: Word) -> bool:
    """Return whether a German word behind „und“ may be a verb, which has a particle behind it to itself."""
    lower = word.text.lower()
    is_other = (
        lower in FUNCTION_WORDS["de"] or lower in PREPOSITIONS["de"] or lower.endswith(ADJECTIVE_ENDINGS)
    )
    is_weak = lower.endswith(("te", "ten"))
    return not word.is_capital and (is_weak or not is_other)


def _bases(noun: str) -> Iterator[str]:
    """Yield a German noun, in lower case, with and without what may be its ending: „truppen“, „truppe“."""
    yield noun
    for ending in ("n", "s"):
        if noun.endswith(ending) and len(noun) > _SHORTEST_HEAD + 1:
            yield noun.removesuffix(ending)


def _pieces(word: Word) -> list[str]:
    """Return the parts of a word between its hyphens, points and apostrophes; most words have none."""
    return [word.text] if word.text.isalnum() else _PART.findall(word.text)


class Lexis:
    """The words of one text, ready to be asked whether they say a word of another."""

    def __init__(self, words: Iterable[Word], language: str) -> None:
        """Take the words of a text in *language*."""
        self._language = language
        self._words = tuple(words)
        self._by_stem: defaultdict[str, list[Word]] = defaultdict(list)
        for word in self._words:
            for one in word.stems:
                self._by_stem[one].append(word)

    @cached_property
    def _by_piece(self) -> Mapping[str, Sequence[Word]]:
        """The hyphened words by the stems of their last piece, and of the names that they begin with."""
        found: defaultdict[str, list[Word]] = defaultdict(list)
        for word in self._words:
            pieces = _pieces(word)
            if len(pieces) > 1 and not TURNING.fullmatch(pieces[0]):
                runs = ("-".join(pieces[:end]) for end in range(1, len(pieces)))
                named = (run for run in runs if run[0].isupper())
                for piece in (pieces[-1], *named):
                    for one in stems(piece, self._language):
                        found[one].append(word)
        return found

    @cached_property
    def _by_tail(self) -> Mapping[str, Sequence[tuple[str, Word]]]:
        """The German nouns by their last letters, each as it may end a compound."""
        found: defaultdict[str, list[tuple[str, Word]]] = defaultdict(list)
        for word in self._words if self._language == "de" else ():
            for base in _bases(_pieces(word)[-1].lower()) if word.is_capital else ():
                found[base[-_SHORTEST_HEAD:]].append((base, word))
        return found

    def says(self, word: Word) -> tuple[Word, ...]:
        """Return the words of this text that are forms of *word*, or hold all that it says; in order."""
        same = [other for other in self._all(self._by_stem, word) if self._is_of_class(word, other)]
        found = same or (
            [*self._all(self._by_piece, word), *self._compounds(word)] if word.is_capital else []
        )
        if not found:
            return self._by_parts(word)
        return tuple(dict.fromkeys(sorted(found, key=lambda one: one.span)))

    def _all(self, index: Mapping[str, Sequence[Word]], word: Word) -> Iterator[Word]:
        return (other for stem in word.stems if stem in index for other in index[stem])

    def _is_of_class(self, word: Word, other: Word) -> bool:
        """Return whether two German words are both nouns, or both none: „besucht“ is no „Besuch“."""
        is_told = not (word.begins or other.begins)
        if self._language != "de" or word.is_capital == other.is_capital or not is_told:
            return True
        if any(stem.startswith(_MARK) for stem in word.stems & other.stems):
            return True
        return word.text.lower() == other.text.lower()

    def _compounds(self, word: Word) -> Iterator[Word]:
        """Yield the compounds that are a kind of *word*: „Kampftruppe“ is a „Truppe“, „Scheinangriff“ no „Angriff“."""
        for head in _bases(word.text.lower()):
            for compound, other in self._by_tail.get(head[-_SHORTEST_HEAD:], ()):
                is_longer = len(compound) - len(head) >= _SHORTEST_MODIFIER
                if is_longer and compound.endswith(head) and not TURNING.match(compound):
                    yield other

    def _by_parts(self, word: Word) -> tuple[Word, ...]:
        """Return the words that have each part of a hyphened word: „Ebola-Epidemie“, „israelisch-ägyptisch“."""
        pieces = _pieces(word)
        if len(pieces) == 1:
            return ()
        found = [self.says(Word(piece, word.span, stems(piece, self._language))) for piece in pieces]
        return tuple(other for one in found for other in one) if all(found) else ()


@once
def lexis_of(text: str, language: str) -> Lexis:
    """Return the words of *text*, ready to be asked."""
    return Lexis(words_of(text, language), language)
