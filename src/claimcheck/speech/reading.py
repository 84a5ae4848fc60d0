"""All the words that an article reports as somebody's, read sentence by sentence.

Rules and word lists, no parser and no model: a news sentence shows who speaks by few and regular
means. Measured with `tests/benchmarks/speech.py` on public annotations of German news.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from claimcheck.languages.pack import LANGUAGES, RULED, all_words, code_of
from claimcheck.speech.clause import may_speak, topic
from claimcheck.speech.complement import complement_after
from claimcheck.speech.continued import credited_behind, open_end, tells_whose
from claimcheck.speech.direct import DASHES, Around, Region, direct_speech, regions_in, signature
from claimcheck.speech.english_message import EnglishReader
from claimcheck.speech.gapped import parted
from claimcheck.speech.kind import Kind
from claimcheck.speech.labels import spoken, transcribed
from claimcheck.speech.lexicon import (
    POINTING,
    REFERRING,
    Lexicon,
    lexicon_of,
)
from claimcheck.speech.listed import listed_speech
from claimcheck.speech.message import Reader, cues_of
from claimcheck.speech.mood import has_own_subject, is_free_indirect, is_hearsay, told_by_mood
from claimcheck.speech.saying import is_said_by, shows_saying, subjects
from claimcheck.speech.segment import Sentence, sentence_of
from claimcheck.speech.speaker import speaker
from claimcheck.speech.utterance import Cue, Speech, pieces
from claimcheck.speech.verbcue import is_parenthetic, verb_cue
from claimcheck.speech.verbs import Use
from claimcheck.speech.words import UNQUOTED, words_of
from claimcheck.text.article import Article
from claimcheck.text.language import language_of
from claimcheck.text.quoted import hushed, quoted
from claimcheck.text.sentence import sentences_of
from claimcheck.text.span import Span

MAX_SENTENCE = 2_000
"""Of a longer sentence, in code points, only so much is read: no news sentence is that long."""

_MAX_POINTING = 25
"""„Das berichtet …“ has at most so many words."""

_NOT_CARRIED = all_words("pronoun-not-carried")
"""English pronouns that a speech going on in the next sentence does not carry along: whom they mean is open."""

_DATELINE = re.compile(r"[^\W\d_][\w.,’' /-]{1,40}\([A-Za-z][\w/ -]{1,20}\)\s*[-–—:]\s+(?=[A-ZÄÖÜ„“\"])")
"""Where and through whom a report came, before a paragraph's first sentence: „Kiel (dpa) – “."""

_GAP = 3
"""Two sentences of one speech are at most so many code points apart."""


def read_speech(article: Article) -> tuple[Speech, ...]:
    """Return the reported words of *article*, in the order of their sentences."""
    language = language_read(article)
    if language not in RULED:
        return tuple(listed_speech(article, language))
    reading = _Reading(article, lexicon_of(language))
    paragraphs = article.paragraphs
    for number, paragraph in enumerate(paragraphs):
        reading.read(paragraph, number, paragraphs[number + 1] if number + 1 < len(paragraphs) else None)
    return (*transcribed(article), *spoken(article), *reading.speeches)


@lru_cache(maxsize=64)  # asked for by every rule
def language_read(article: Article) -> str:
    """Return the known language of *article*: its record's, else the one of its words, German in doubt."""
    known = code_of(article.language)
    return known if known in LANGUAGES else language_of(article.text[:MAX_SENTENCE]) or RULED[0]


class _Who(NamedTuple):
    """Who may be the speaker of a sentence that names none."""

    speaker: Span | None = None
    is_guessed: bool = True
    """Whether nothing shows that he says something there: only words that go on right behind his own are surely his."""

    def of(self, speech: Speech) -> Speech:
        """Return a *speech*, guessed if it is only by him that it has its speaker."""
        is_his = speech.is_carried and not speech.cue and speech.speaker == self.speaker
        return speech._replace(is_guessed=speech.is_guessed or (is_his and self.is_guessed))


class _Last(NamedTuple):
    """Who spoke last, and in which paragraph."""

    who: _Who
    paragraph: int


_NOBODY = _Last(_Who(), -9)


class _Reading:
    """Reads one article, remembering who spoke last."""

    def __init__(self, article: Article, lexicon: Lexicon) -> None:
        self._article = article
        self._lexicon = lexicon
        self._last = _NOBODY
        self._silent: list[Sentence] = []
        self._direct: Speech | None = None
        self._before: Sentence | None = None
        self._opened: tuple[Span, ...] = ()
        self._open: Span | None = None
        self._first = 0
        self.speeches: list[Speech] = []

    def read(self, paragraph: Span, number: int, behind: Span | None) -> None:
        """Read one paragraph, with the one *behind* it, into which its direct speech may go on."""
        text = self._article.text
        regions = quoted(text, paragraph.start, paragraph.end)
        opened = open_end(text, paragraph, behind, regions)
        if opened is not None and not tells_whose(text, opened, self._lexicon):
            regions = (*(region for region in regions if region.end <= opened.start), opened)
        else:
            opened = None
        self._open = opened
        self._direct, self._before = self._direct if self._opened else None, None
        self._first = self._first if self._opened else len(self.speeches)
        self._silent = []
        self._read_sentences(paragraph, regions, number)
        if opened is None and self._opened:
            self.speeches[self._first :] = credited_behind(self.speeches[self._first :], self._opened)
        self._opened = (*self._opened, opened) if opened is not None else ()

    def _read_sentences(self, paragraph: Span, regions: tuple[Span, ...], number: int) -> None:
        text = self._article.text
        for span in sentences_of(hushed(text, regions, paragraph), paragraph.start):
            dateline = _DATELINE.match(text, span.start, span.end) if span.start == paragraph.start else None
            start = dateline.end() if dateline else span.start
            short = Span(start, min(span.end, start + MAX_SENTENCE))
            sentence = sentence_of(words_of(text, short, regions, self._lexicon))
            if sentence.segments and not self._is_heading(sentence, short):
                found = self._read_sentence(sentence, regions, number)
                self._remember(sentence, found, number)
                self.speeches += found
                self._before = sentence

    def _is_heading(self, sentence: Sentence, span: Span) -> bool:
        """Return whether several lines end in no sentence's mark: headings, bylines, menus."""
        last = sentence.words.items[-1]
        ends_open = last.quoted == UNQUOTED and last.text.isalnum()
        return ends_open and not self._article.is_wrapped and "\n" in self._article.slice(span).strip()

    def _remember(self, sentence: Sentence, found: list[Speech], number: int) -> None:
        if not found:
            self._direct = None
            self._silent.append(sentence)
            return
        self._silent = []
        named = next((s for s in found if s.speaker and not self._refers(s.speaker)), None)
        if named is not None and named.speaker is not None:
            is_guessed = named.is_guessed or not shows_saying(sentence, named)
            self._last = _Last(_Who(self._carried(named.speaker), is_guessed), number)
            return
        # „Es hieß, …“: somebody else says it, and nobody knows who.
        is_others = any(speech.cue and speech.speaker is None for speech in found)
        last = self._anyone(number)
        self._last = _Last(last._replace(is_guessed=last.is_guessed or is_others), number)

    def _heard(self, sentence: Sentence) -> _Who | None:
        """Return whom a sentence without speech leads one to expect the next to be of: who judges there, or whom it speaks of."""
        if self._lexicon.language != "de":
            return None
        spoken = subjects(sentence)
        who = spoken[-1][0] if spoken else topic(sentence)
        if who is None or not may_speak(sentence.words, who):
            return None
        is_said = bool(spoken) and is_said_by(sentence, spoken[-1][1], names_only=True)
        return _Who(sentence.words.span(*who), not is_said)

    def _keeps_silent(self, sentence: Sentence) -> bool:
        """Return whether the last speaker is only told not to say something else, by his name: „Mehr gab Moor nicht bekannt.“."""
        last = self._last.who.speaker
        names = self._article.slice(last).split() if last else ()
        return any(
            words.items[who.end - 1].text in names and words.items[who.end - 1].text[0].isupper()
            for words in (sentence.words,)
            for who, _ in subjects(sentence)
        )

    def _carried(self, speaker: Span) -> Span | None:
        """Return a speaker as the next sentence may go back to it: "it" and "she" say not whom."""
        return None if self._article.slice(speaker).lower() in _NOT_CARRIED else speaker

    def _refers(self, span: Span) -> bool:
        return self._article.slice(span).lower() in REFERRING

    def _anyone(self, number: int) -> _Who:
        """Return who spoke last, in this paragraph or the one before; surely only where nothing else is told in between."""
        if number - self._last.paragraph > 1:
            return _Who()
        who = self._last.who
        is_parted = not all(self._keeps_silent(sentence) for sentence in self._silent)
        return who._replace(is_guessed=who.is_guessed or is_parted)

    def _read_sentence(self, sentence: Sentence, regions: tuple[Span, ...], number: int) -> list[Speech]:
        if self._signs(sentence):
            return []
        cues = cues_of(sentence)
        pointing = self._pointing(sentence)
        if pointing:
            return [pointing, *_relays(sentence, cues, pointing.message)]
        reader = (EnglishReader if self._lexicon.language == "en" else Reader)(sentence, cues)
        reader.read()
        found = [item.speech for item in reader.found]
        for region in regions_in(sentence, regions):
            anyone = self._anyone(number)
            around = Around(reader.found, cues, self._direct, anyone.speaker, self._goes_over(region))
            colon = reader.before_speech.get(region.number)
            speech = direct_speech(sentence, region, around, colon)
            if speech:
                found.append(anyone.of(speech))
            self._direct = next((s for s in reversed(found) if s.kind is Kind.DIRECT), self._direct)
        return list(parted(sentence, found)) or list(self._without_cue(sentence, number))

    def _goes_over(self, region: Region) -> bool:
        """Return whether speech goes on over a paragraph's end at one of the ends of *region*."""
        paragraph = self._article.paragraph(region.span.start)
        return (bool(self._opened) and region.span.start == paragraph.start) or region.span == self._open

    def _signs(self, sentence: Sentence) -> bool:
        """Give the direct speech right before it to whom a sentence names behind a dash: “…” — Tim Bohn; return whether it does."""
        words = sentence.words
        signed = signature(words, 0) if words.items[0].text in DASHES else None
        if signed is None:
            return False
        start = words.items[0].start
        before = quoted(self._article.text, max(0, start - MAX_SENTENCE), start)
        if not before or self._article.text[before[-1].end : start].strip():
            return False
        who = words.span(*signed.speaker)
        if self.speeches and self.speeches[-1].message[-1].overlaps(before[-1]):
            self.speeches.pop()
        self.speeches.append(Speech(Kind.DIRECT, (before[-1],), (), who, (who,)))
        return True

    def _pointing(self, sentence: Sentence) -> Speech | None:
        """Return what „Das berichtet die Zeitung.“ says of the sentence before it."""
        words, before = sentence.words, self._before
        if before is None or len(words.items) > _MAX_POINTING or words.items[0].lower not in POINTING:
            return None
        at = self._verb_place(sentence)
        cue = verb_cue(sentence, at) if at is not None else None
        if cue is None or cue.use is Use.THINK:
            return None
        if complement_after(sentence, sentence.segment_at(cue.last), cue) is not None:
            return None
        told = Span(before.words.items[0].start, before.words.items[before.words.end - 1].end)
        who = speaker(sentence, cue)
        self._forget_from(told.start)
        return Speech(
            Kind.INDIRECT,
            (told, words.span(0, 1)),
            words.spans(cue.words),
            words.span(*who) if who else None,
            pieces(words, 1, words.end),
            cue.lemma,
        )

    def _verb_place(self, sentence: Sentence) -> int | None:
        """Return the index of the verb of saying behind „Das“, right there or behind an auxiliary."""
        words = sentence.words
        if len(words.items) > 1 and words.items[1].lower in self._lexicon.auxiliaries:
            places: Iterable[int] = range(2, sentence.segments[0].end)
        else:
            places = range(1, min(words.end, 3))
        return next((at for at in places if verb_cue(sentence, at)), None)

    def _forget_from(self, start: int) -> None:
        """Drop what was read without a cue in a sentence that turns out to have one."""
        weak = {Kind.FREE_INDIRECT, Kind.HEARSAY, Kind.REPORTED}
        late = list(takewhile(lambda speech: speech.message[-1].start >= start, reversed(self.speeches)))
        kept = [speech for speech in reversed(late) if speech.kind not in weak]
        self.speeches[len(self.speeches) - len(late) :] = kept

    def _without_cue(self, sentence: Sentence, number: int) -> Iterator[Speech]:
        """Yield a sentence that is somebody's words by its mood alone."""
        if (told := told_by_mood(sentence)) is not None:
            yield told
            return
        if is_free_indirect(sentence, goes_on=self._goes_on(sentence)):
            kind = Kind.FREE_INDIRECT
        elif is_hearsay(sentence, is_near=number - self._last.paragraph <= 1):
            kind = Kind.HEARSAY
        else:
            return
        items = sentence.words.items
        span = Span(items[0].start, items[-1].end)
        before = self.speeches[-1] if self.speeches else None
        if before and before.kind is kind and self._is_right_behind(before, span):
            self.speeches.pop()
            yield before._replace(message=(Span(before.message[0].start, span.end),))
            return
        who = _Who() if has_own_subject(sentence) else self._whose(sentence, kind, number)
        is_guessed = who.speaker is not None and who.is_guessed
        yield Speech(kind, (span,), (), who.speaker, is_carried=True, is_guessed=is_guessed)

    def _whose(self, sentence: Sentence, kind: Kind, number: int) -> _Who:
        """Return who says a sentence without a cue: of whom the article speaks right before it, else who spoke last."""
        if kind is Kind.HEARSAY and not self._goes_on(sentence):
            return _Who()  # „sollen“ tells what others say, whoever they are
        topic, last = self._topic() if kind is Kind.FREE_INDIRECT else None, self._anyone(number)
        return last if topic is None or (topic.is_guessed and not last.is_guessed) else topic

    def _topic(self) -> _Who | None:
        """Return of whom the sentences since the last speech, in this paragraph, lead one to expect the next to be."""
        for sentence in reversed(self._silent):
            who = self._heard(sentence)
            if who is not None and who.speaker is not None:
                is_guessed = who.is_guessed or sentence is not self._silent[-1]
                return _Who(self._carried(who.speaker), is_guessed)
        return None

    def _is_right_behind(self, before: Speech, span: Span) -> bool:
        return self._before is not None and before.message[-1].end >= span.start - _GAP

    def _goes_on(self, sentence: Sentence) -> bool:
        """Return whether the sentence right before it ends in somebody's words."""
        start = sentence.words.items[0].start
        return bool(self.speeches) and self._is_right_behind(self.speeches[-1], Span(start, start))


def _relays(sentence: Sentence, cues: Sequence[Cue], message: tuple[Span, ...]) -> list[Speech]:
    """Return who else passes on *message*: „Das teilte der Minister mit, wie die Agentur meldete“."""
    reader = Reader(sentence, [cue for cue in cues if is_parenthetic(sentence, cue)])
    reader.read()
    return [found.speech._replace(message=message) for found in reader.found]
