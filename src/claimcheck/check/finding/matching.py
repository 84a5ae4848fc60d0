"""What a curator looks for, read, and which of it a sentence has, where, and how nearly."""

import re
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from claimcheck.check.actors.naming import Names
from claimcheck.check.actors.naming import words as names_words
from claimcheck.languages.pack import RULED
from claimcheck.quantities.lexicon import LETTER_SCALES, MONEY_SCALES, VULGAR, number_words, read_compound
from claimcheck.quantities.reading import quantities
from claimcheck.quantities.stated import Reading
from claimcheck.text.clause import words_for
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.fold import Folded, fold, fold_joined, fold_words, has_line_end_hyphen
from claimcheck.text.span import Span
from claimcheck.text.stem import stems

TOKEN = re.compile(r"[0-9]+(?:[.,'][0-9]+)*|[^\W\d_]+(?:'[^\W\d_]+)*")
"""A numeral with the marks between its digits, or a word without its hyphens."""

LONGEST = 2_000
"""Code points of what is looked for; of a longer text only the beginning is read for its words."""

MOST_TERMS = 64
"""Of more words only the first are looked for."""

_LITTLE = FUNCTION_WORDS["de"] | FUNCTION_WORDS["en"]
_LIGHT = 0.2
"""What a function word weighs against any other."""


class Term(NamedTuple):
    """One thing to look for. What it is decides how it is met: by value, as an actor's name, or as a word."""

    asked: str
    """As it was written."""
    words: tuple[str, ...]
    """Its words in lower case."""
    stems: frozenset[str] = frozenset()
    """Of a single word."""
    values: frozenset[Decimal] = frozenset()
    """Of a number; both, where German and English read it differently."""
    measure: str | None = None
    """The name of its unit."""
    actors: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    """Words of the articles that it may be a misspelling of."""

    @property
    def weight(self) -> float:
        """What it weighs beside the others."""
        return _LIGHT if set(self.words) <= _LITTLE else 1.0


class Query(NamedTuple):
    """What is looked for, as it was written and in its terms."""

    written: str
    terms: tuple[Term, ...]


def read_query(written: str, names: Names) -> Query:
    """Return what *written* asks for; *names* are those of the actors."""
    text = fold_words(written)[:LONGEST]
    found = [*_numbers(text)]
    found += [(span, term) for span, term in _actors(text, names) if not _taken(span, found)]
    for match in TOKEN.finditer(text):
        span = Span(*match.span())
        if not _taken(span, found):
            found.append((span, _word(match.group())))
    terms = (term for _, term in sorted(found, key=lambda item: item[0]))
    distinct = {(term.words, term.values): term for term in terms}
    return Query(written, tuple(distinct.values())[:MOST_TERMS])


def stems_of(word: str, language: str | None) -> frozenset[str]:
    """Return the stems of *word*; in a language without stems, or one that is not known, those of both."""
    return frozenset(chain.from_iterable(stems(word, known) for known in words_for(language)))


def forms_of(word: str, language: str | None) -> set[str]:
    """Return all that a single word may be met by: itself, its stems, and the digits of its number."""
    digits = digits_of(word)
    number = () if digits is None else (number_form(digits),)
    return {word.lower(), word.casefold(), *stems_of(word, language), *number}


def number_form(digits: str) -> str:
    """Return the form of a number's digits."""
    # No word begins so.
    return f"#{digits}"


def _taken(span: Span, found: list[tuple[Span, Term]]) -> bool:
    return any(span.overlaps(other) for other, _ in found)


def _word(word: str) -> Term:
    return Term(word, (word.lower(),), stems_of(word, None))


def _numbers(text: str) -> Iterator[tuple[Span, Term]]:
    """Yield the numbers of *text*, with their units; „Tausende“ is no number to look for."""
    by_span: dict[Span, list[tuple[Decimal, str | None]]] = {}
    for language in RULED:
        for reading in quantities(text, language):
            for part in () if reading.vague else reading.parts:
                span = part.measured if reading.measure else part.number
                by_span.setdefault(span, []).append((part.value, reading.measure))
    done: list[Span] = []
    for span in sorted(by_span, key=lambda span: (span.start - span.end, span)):
        if not any(span.overlaps(other) for other in done):
            done.append(span)
            asked = text[span.start : span.end]
            values = frozenset(value for value, _ in by_span[span])
            measure = next((measure for _, measure in by_span[span] if measure), None)
            tokens = tuple(token.lower() for token in TOKEN.findall(asked))
            yield span, Term(asked, tokens, values=values, measure=measure)


def _actors(text: str, names: Names) -> Iterator[tuple[Span, Term]]:
    """Yield the actors whom *text* names, the longest name first."""
    tokens = names_words(text)
    spans = spans_of(tokens, text)
    by_place: dict[tuple[int, int], set[str]] = {}
    for name in names.find(tokens):
        by_place.setdefault((name.first, name.last), set()).add(name.actor)
    done: list[Span] = []
    for first, last in sorted(by_place, key=lambda place: (place[0] - place[1], place)):
        span = Span(spans[first].start, spans[last - 1].end)
        if not any(span.overlaps(other) for other in done):
            done.append(span)
            asked = text[span.start : span.end]
            words = tuple(token.lower() for token in TOKEN.findall(asked))
            yield span, Term(asked, words, actors=frozenset(by_place[first, last]))


def spans_of(tokens: list[str], text: str) -> list[Span]:
    """Return where the words of a folded *text* stand in it; they are given in order."""
    spans: list[Span] = []
    end = 0
    for token in tokens:
        start = text.index(token, end)
        end = start + len(token)
        spans.append(Span(start, end))
    return spans


SAME, FORM, NAMED, OTHER_UNIT, PART, NEAR = 1.0, 0.95, 0.85, 0.5, 0.6, 0.7
"""How much meeting a term counts: as written, in another form, by another name of the actor, a number of another
unit or scale, as part of a longer word, and as what may be spelt wrong. A convention: only their order matters."""

_LONGEST_READ = 5_000
"""In a longer sentence, in code points, numbers are met by their digits alone: it is a list of them, or no sentence."""

_SHORTEST_PART = 4
"""A part of a longer word has at least so many letters."""


_KEPT = 1 << 16
"""Of so many words it is kept what they meet: most of a large folder's stand in it once."""


class Met(NamedTuple):
    """A place where a sentence meets a term: the term's number, the span in the sentence, how nearly (0.0-1.0)."""

    term: int
    span: Span
    quality: float


class Matcher:
    """Meets the terms of one query in sentences; what it finds of a word is found once."""

    def __init__(self, query: Query, names: Names) -> None:
        """Take what is looked for, and who is called what."""
        self.query = query
        self._names = names
        self._numbers = [(i, term) for i, term in enumerate(query.terms) if term.values]
        self._actors = [(i, term) for i, term in enumerate(query.terms) if term.actors]
        self._wanted = frozenset[str]().union(*(term.actors for _, term in self._actors))
        self._first_forms = {i: names.first_forms(term.actors) for i, term in self._actors}
        self._spoken: dict[str, Mapping[int, float]] = {}
        single = [term for term in query.terms if len(term.words) == 1]
        self._asked = frozenset(word for term in single for word in (*term.words, *term.near))
        self._stems = frozenset(stem for term in single for stem in term.stems)
        self._parts = tuple(stem for stem in self._stems if len(stem) >= _SHORTEST_PART)
        self.words_met: Callable[[str, str | None], Mapping[int, float]] = lru_cache(_KEPT)(self._words_met)

    def forms(self) -> frozenset[str]:
        """Return forms of words one of which stands in the `forms_of` each word that may meet a term.

        Between two blanks a form is a whole one; else it may be a part of another.
        """
        values = (value for _, term in self._numbers for value in term.values)
        digits = {ANY, *(d[:end] for d in map(significant, values) for end in range(len(d) + 1))}
        numbers = map(number_form, digits if self._numbers else ())
        names = frozenset[str]().union(*self._first_forms.values())
        return frozenset(
            (*(f" {form} " for form in (*self._asked, *self._stems, *names, *numbers)), *self._parts)
        )

    def may_meet(self, word: str, language: str | None) -> frozenset[int]:
        """Return the numbers of the terms that a sentence with the token *word* may meet."""
        plain = word.casefold()
        begun = (i for i, forms in self._first_forms.items() if plain in forms)
        counted = (i for i, term in self._numbers if _may_count(word, term))
        return frozenset((*self.words_met(word, language), *begun, *counted))

    def may_meet_chunk(self, chunk: str, language: str | None) -> frozenset[int]:
        """Return the numbers of the terms that a sentence may meet by what stands between two blanks, as `chunks_of` tells it.

        A number that none goes on is the whole of it: nine is no part of nine thousand there.
        """
        words = TOKEN.findall(chunk)
        goes_on = chunk.endswith(GOES_ON) or language not in _COUNTED
        found: set[int] = set()
        for place, word in enumerate(words):
            by_word = self.words_met(word, language)
            is_begun = goes_on or _goes_on(words[place + 1 :])
            found.update(
                i
                for i in self.may_meet(word, language)
                if i in by_word
                or is_begun
                or not self.query.terms[i].values
                or _is_whole(word, self.query.terms[i])
            )
        return frozenset(found)

    def met(self, sentence: str, language: str | None) -> tuple[Met, ...]:
        """Return where *sentence* meets the terms, in order; spans count from its start."""
        folded = fold_joined(sentence) if has_line_end_hyphen(sentence) else fold(sentence)
        every = [
            *self._by_word(folded, language),
            *self._by_value(sentence, folded.text, language),
            *self._by_name(folded),
        ]
        best: dict[tuple[int, Span], float] = {}
        for term, span, quality in every:
            best[term, span] = max(quality, best.get((term, span), 0.0))
        found = _wholes(Met(*key, quality) for key, quality in best.items())
        return tuple(sorted(found, key=lambda item: item.span))

    def spoken_by(self, speaker: str) -> Mapping[int, float]:
        """Return the terms that a speaker's name meets, each with how nearly: what is said is found by who says it."""
        if speaker not in self._spoken:
            met = self.met(speaker, None)
            self._spoken[speaker] = {item.term: item.quality for item in met}
        return self._spoken[speaker]

    def _by_word(self, folded: Folded, language: str | None) -> Iterator[Met]:
        for token in TOKEN.finditer(folded.text):
            for term, quality in self.words_met(token.group(), language).items():
                yield Met(term, Span(*folded.original_span(*token.span())), quality)

    def _by_value(self, sentence: str, plain: str, language: str | None) -> Iterator[Met]:
        if not self._numbers or len(sentence) > _LONGEST_READ:
            return
        tokens = TOKEN.findall(plain)
        asked = [
            (index, term)
            for index, term in self._numbers
            if language not in _COUNTED or _may_state(tokens, plain, term)
        ]
        readings = quantities(sentence, language) if asked else ()
        for index, term in asked:
            for reading in readings:
                yield from _valued(index, term, reading)

    def _by_name(self, folded: Folded) -> Iterator[Met]:
        tokens = names_words(folded.text) if self._actors else []
        plain = {token.casefold() for token in tokens}
        if all(forms.isdisjoint(plain) for forms in self._first_forms.values()):
            return
        named = [name for name in self._names.find(tokens) if name.actor in self._wanted]
        spans = spans_of(tokens, folded.text) if named else []
        for name in named:
            whole = Span(spans[name.first].start, spans[name.last - 1].end)
            words = tuple(token.lower() for token in TOKEN.findall(folded.text[whole.start : whole.end]))
            for index, term in self._actors:
                if name.actor in term.actors:
                    quality = SAME if words == term.words else NAMED
                    yield Met(index, Span(*folded.original_span(*whole)), quality)

    def _words_met(self, word: str, language: str | None) -> Mapping[int, float]:
        lower, of_word = word.lower(), stems_of(word, language)
        if lower not in self._asked and self._stems.isdisjoint(of_word) and not self._has_part(of_word):
            # Of hardly any word more is to be asked.
            return {}
        found = ((i, _quality(lower, of_word, term)) for i, term in enumerate(self.query.terms))
        return {i: quality for i, quality in found if quality}

    def _has_part(self, of_word: Iterable[str]) -> bool:
        return any(stem.startswith(self._parts) or stem.endswith(self._parts) for stem in of_word)


def _wholes(met: Iterable[Met]) -> Iterator[Met]:
    """Yield *met* without parts of where the same term is met at least as well: “92” of “92 percent”."""
    whole: Met | None = None
    for item in sorted(met, key=lambda item: (item.term, item.span.start, -item.span.end)):
        if (
            whole
            and item.term == whole.term
            and whole.span.holds(item.span)
            and whole.quality >= item.quality
        ):
            continue
        whole = item
        yield item


GOES_ON = " +"
"""What stands behind a number that another behind it may go on: “9 +” where the text has “9 to 10 thousand”."""

_COUNTED = frozenset({*RULED, None})
"""In other languages it is not known what a number goes on with."""

_REACH = 4
"""So many places further the number that goes on stands at the most; in words, half as many again."""


class Counting:
    """What stands between two blanks by whether a number may begin with it, and go on with it; each is looked at once."""

    def __init__(self) -> None:
        self._plain: set[str] = set()
        """What no number begins with: nearly all."""
        self._goes_on: dict[str, bool] = {}

    def among(self, chunks: set[str]) -> dict[str, bool]:
        """Return those of *chunks* that a number may begin with, each with whether one may go on with it."""
        few = chunks - self._plain
        for chunk in few:
            if chunk not in self._goes_on:
                self._look_at(chunk)
        return {chunk: self._goes_on[chunk] for chunk in few if chunk in self._goes_on}

    def _look_at(self, chunk: str) -> None:
        words = TOKEN.findall(chunk)
        if any(digits_of(word) is not None or word.lower() in _open_words() for word in words):
            self._goes_on[chunk] = _goes_on(words)
        else:
            self._plain.add(chunk)


def chunks_of(text: str, counting: Counting) -> set[str]:
    """Return what stands between blanks in a folded *text*, and of a number that may go on that, too."""
    chunks = text.split()
    found = set(chunks)
    if numbers := counting.among(found):
        places = [place for place, chunk in enumerate(chunks) if chunk in numbers]
        further = [place for place in places if numbers[chunks[place]]]
        for place in places if further else ():
            behind = bisect(further, place)
            if behind < len(further) and further[behind] - place <= _REACH:
                found.add(chunks[place] + GOES_ON)
    return found


_THREE = re.compile(r"[0-9]{3}(?![0-9])")


def _goes_on(words: Iterable[str]) -> bool:
    """Return whether a number may go on with one of *words*: three digits, a number word or fraction, no year."""
    return any(
        _THREE.match(word)
        if word[0].isdigit()
        else digits_of(word) is not None or word.lower() in _open_words()
        for word in words
    )


@lru_cache(maxsize=1)
def _open_words() -> frozenset[str]:
    """Return the words that make numbers of which their own digits say little: „mehrere“, „Tausende“, „Dutzend“, "k"."""
    words = number_words(RULED)
    other = (word for word, value in words.scales.items() if significant(Decimal(value)) != "1")
    return frozenset({*words.vague, *words.several, *LETTER_SCALES, *MONEY_SCALES, *other})


def _may_state(tokens: list[str], text: str, term: Term) -> bool:
    """Return whether a sentence may state one of the term's values: all its numbers are read only then."""
    if "/" in text or any(abs(value) <= 1 for value in term.values):
        # “One of three”, „ein Jahr“: not every number is written as one.
        return True
    for place, word in enumerate(tokens):
        if word.lower() in _open_words():
            return True
        behind = tokens[place + 1 : place + 1 + _REACH * 3 // 2]
        if _may_count(word, term) and (_is_whole(word, term) or _goes_on(behind)):
            return True
    return False


def _is_whole(word: str, term: Term) -> bool:
    """Return whether a numeral or number word by itself may be one of the term's values, or two with a word between them."""
    if word.lower() in _open_words():
        return True
    is_part, values = digits_of(word) == ANY, [abs(value) for value in term.values]
    # What is behind the point may stand behind the unit: “15 dollars 50”.
    return any(v <= 1 or not _values(word).isdisjoint({v, v // 1}) or (is_part and v % 1) for v in values)


@lru_cache(maxsize=_KEPT)
def _values(word: str) -> frozenset[Decimal]:
    """Return what a numeral may mean, its marks parting thousands or the whole from its parts; what a number word means."""
    if not word[0].isdigit():
        value = _value_of(word.lower())
        return frozenset() if value is None else frozenset({value})
    groups = re.split(r"[.,']", word)
    whole = {Decimal("".join(groups)), Decimal("".join(groups[:-1]) or groups[0])}
    return frozenset({*whole, Decimal(f"{''.join(groups[:-1]) or 0}.{groups[-1]}")})


ANY = "/"
"""The digits of what makes part of a whole („halb“): whatever number it belongs to."""


@lru_cache(maxsize=1 << 16)  # words recur
def digits_of(word: str) -> str | None:
    """Return the digits that a numeral or number word begins a number with, without the zeros around them.

    A text may write the rest of them apart; of a word that is no number None.

    >>> digits_of("9,000"), digits_of("neuntausend"), digits_of("Wort")
    ('9', '9', None)
    """
    if word[0].isdigit():
        return re.sub(r"[.,']", "", word).strip("0")
    if _is_fraction(word.lower()):
        return ANY
    value = _value_of(word.lower())
    return None if value is None else significant(value)


def _may_count(word: str, term: Term) -> bool:
    """Return whether a numeral or number word may begin to write one of the term's values."""
    digits = digits_of(word)
    if digits is None:
        return False
    if not digits:
        return any(abs(value) < 1 for value in term.values)
    return digits == ANY or any(significant(value).startswith(digits) for value in term.values)


def _quality(lower: str, of_word: frozenset[str], term: Term) -> float:
    """Return how nearly a word is *term*, 0.0 if it is none of it; numbers and names are met as wholes, too."""
    if len(term.words) > 1:
        return 0.0
    [asked] = term.words
    if lower == asked:
        # The same digits may write another number: “90” in “90 million”.
        return OTHER_UNIT if term.values and asked[0].isdigit() else SAME
    if term.values:
        return 0.0
    if of_word & term.stems:
        return FORM
    if lower in term.near:
        return NEAR
    is_part = any(
        len(stem) >= _SHORTEST_PART and (longer.startswith(stem) or longer.endswith(stem))
        for stem in term.stems
        for longer in of_word
    )
    return PART if is_part else 0.0


def _valued(index: int, term: Term, reading: Reading) -> Iterator[Met]:
    for part in reading.parts:
        if part.value in term.values:
            is_same = term.measure in {None, reading.measure}
            span = part.measured if reading.measure and term.measure else part.number
            yield Met(index, span, SAME if is_same else OTHER_UNIT)


def _is_fraction(word: str) -> bool:
    """Return whether a word makes part of a whole: its value says nothing of the number's digits."""
    words = number_words(RULED)
    return word in words.halves or word in words.parts or not VULGAR.keys().isdisjoint(word)


@lru_cache(maxsize=1 << 16)
def _value_of(word: str) -> Decimal | None:
    """Return what a single number word means, a scale included; None where it is none."""
    words = number_words(RULED)
    for known in (words.small, words.scales):
        if word in known:
            return Decimal(known[word])
    compound = read_compound(word)
    return compound.value if compound else None


@lru_cache(maxsize=1 << 10)
def significant(value: Decimal) -> str:
    """Return the digits of a number without the zeros around them: a text may write them apart.

    >>> significant(Decimal(9000)), significant(Decimal("0.125"))
    ('9', '125')
    """
    return "".join(map(str, value.as_tuple().digits)).strip("0")
