"""What credits somebody in the clause of a cue, where no passage is read as what it reports.

The words that can credit are those of `speech`; whether they speak of the passage is for `linking`.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.check.actors.bearers import STATEMENTS
from claimcheck.languages.pack import all_words
from claimcheck.speech.clause import finite_verb
from claimcheck.speech.crediting import cited_in
from claimcheck.speech.kind import Kind
from claimcheck.speech.labels import label_at
from claimcheck.speech.lexicon import QUOTING, lexicon_of
from claimcheck.speech.message import cues_of
from claimcheck.speech.saying import is_said_by
from claimcheck.speech.segment import Sentence, sentence_of
from claimcheck.speech.speaker import speaker
from claimcheck.speech.subject import subject
from claimcheck.speech.utterance import Cue, Speech
from claimcheck.speech.words import Words, words_of
from claimcheck.text.article import Article
from claimcheck.text.phrases import pattern_of
from claimcheck.text.quoted import quoted
from claimcheck.text.sentence import sentence_around
from claimcheck.text.span import Span

_SHORT_LINE = 6
"""A line of its own of so few words may be a credit: „Mit Material von dpa“."""

_BRACKETS = re.compile(r"\([^()]*\)|\[[^][]*\]")
_REJECTING = all_words("negation")
_TEMPORAL = all_words("time-opener")
_MANNER = all_words("manner-opener")
"""What opens a clause that says whose word the rest is („wie Moor sagte“), or what is said of whom."""

_READING = all_words("taking-in")
"""Verbs by which nobody says anything: „Moor las im Bericht“."""

_LONG_FORM = 8
"""A form of so many letters with one too many at its end is a slip of the pen: „berichtetet“."""


class Credit(NamedTuple):
    """Words that credit somebody beside a cue.

    `speaker` is whom they credit, None where the sentence names nobody; `reported` is what the
    reading of speech takes to be said there.
    """

    speaker: Span | None = None
    reported: tuple[Speech, ...] = ()
    clause: Span | None = None
    """The clause that its words stand in, where that is all that they may speak of."""
    is_line: bool = False
    """Whether it is a line or a bracket of its own, as agencies and outlets are credited."""
    is_cited: bool = False
    """Whether it says on whom the report before it relies: „Die Denkfabrik beruft sich dabei auf …“."""
    turn: Span | None = None
    """What stands behind it, if it is a label."""
    goes_on: bool = True
    """Whether it shows that somebody says something, so that what follows in the Konjunktiv is his, too."""
    rejects: bool = False
    """Whether he rejects what another says: then only words in quotation marks are surely his."""

    def tells_other(self, pieces: Sequence[Span]) -> bool:
        """Return whether it reports something, and nothing of the passage at *pieces*."""
        told = [speech for speech in self.reported if speech.kind is not Kind.REPORTED]
        return bool(told) and not any(
            part.overlaps(piece) for speech in told for part in speech.message for piece in pieces
        )


def credits_beside(
    article: Article, span: Span, speeches: Sequence[Speech], language: str
) -> Iterator[Credit]:
    """Yield what credits somebody in the clause at *span*.

    Args:
        article: The article.
        span: Where the cue stands.
        speeches: All that the article reports as somebody's words.
        language: The language whose words are read.
    """
    turn = label_at(article, span)
    if turn is not None:
        yield Credit(turn.label, turn=turn.said)
    if _is_line(article, span):
        yield Credit(is_line=True)
    around = sentence_around(article, span)
    regions = quoted(article.text, around.start, around.end)
    sentence = sentence_of(words_of(article.text, around, regions, lexicon_of(language)))
    if sentence.segments:
        yield from _by_words(sentence, span, speeches)
    for speech in speeches:
        if speech.is_gapped and speech.speaker is not None and speech.speaker.overlaps(span):
            yield Credit(speech.speaker, (speech,), speech.message[0])
    for cited in cited_in(article, around, language):
        if cited.cue.overlaps(span) or cited.speaker.overlaps(span):
            yield Credit(cited.speaker, is_cited=True)


def _by_words(sentence: Sentence, span: Span, speeches: Sequence[Speech]) -> Iterator[Credit]:
    """Yield what verbs, prepositions and nouns in the clause at *span* credit."""
    for cue in cues_of(sentence):
        own = sentence.words.spans(cue.words)
        told = tuple(s for s in speeches if any(part.overlaps(word) for part in s.cue for word in own))
        if _depends(sentence, cue) or cue.lemma in _READING:
            continue
        for place in _speakers(sentence, cue):
            if _touches(sentence, cue, place, span):
                names_only = all(speech.kind is Kind.REPORTED for speech in told)
                goes_on = is_said_by(sentence, cue, names_only=names_only)
                rejects = cue.lemma in _REJECTING
                yield Credit(place, told, _clause(sentence, cue), goes_on=goes_on, rejects=rejects)
    if _slips(sentence, span):
        yield Credit()
    if _is_statement(sentence.words, span):
        yield Credit(span)


def _is_statement(words: Words, span: Span) -> bool:
    """Return whether the words at *span* are no more than somebody's own: „Putins Worten nach“, and no „Putin bekam einen Brief“."""
    inside = [at for at, word in enumerate(words.items) if span.start <= word.start < span.end]
    return finite_verb(words) not in inside and any(
        words.items[at].lower.endswith(STATEMENTS) for at in inside
    )


def _clause(sentence: Sentence, cue: Cue) -> Span:
    segment = sentence.segments[sentence.segment_at(cue.anchor)]
    return sentence.words.span(segment.start, segment.end)


def _depends(sentence: Sentence, cue: Cue) -> bool:
    """Return whether a clause only says when or why: „Nachdem Moor den Streik angekündigt hatte, …“."""
    opener = sentence.words.items[sentence.segments[sentence.segment_at(cue.anchor)].start]
    return opener.is_one_of((sentence.words.lexicon.subordinators | _TEMPORAL) - _MANNER)


def shows(article: Article, span: Span) -> bool:
    """Return whether a picture or paper is said to show something in the sentence at *span*: „zu sehen“, "shows"."""
    return pattern_of("showing").search(article.slice(sentence_around(article, span))) is not None


def _speakers(sentence: Sentence, cue: Cue) -> Iterator[Span | None]:
    """Yield who speaks; with „zitiert“ also who quotes."""
    found = [speaker(sentence, cue), subject(sentence, cue) if cue.lemma in QUOTING else None]
    places = [sentence.words.span(*who) for who in found if who is not None]
    yield from dict.fromkeys(places) if places else (None,)


def _is_line(article: Article, span: Span) -> bool:
    """Return whether a cue stands in brackets, or in a short line of its own: „(dpa)“, „Quelle: dpa“."""
    line = article.line_span(span)
    text = article.slice(line)
    if any(
        line.start + m.start() <= span.start and span.end <= line.start + m.end()
        for m in _BRACKETS.finditer(text)
    ):
        return True
    return len(text.split()) <= _SHORT_LINE and not text.rstrip().endswith((".", "!", "?"))


def _touches(sentence: Sentence, cue: Cue, speaker: Span | None, span: Span) -> bool:
    """Return whether a cue's words, its speaker or its clause are among the words at *span*."""
    own = (*sentence.words.spans(cue.words), *([speaker] if speaker else []))
    if any(part.overlaps(span) for part in own):
        return True
    segment = sentence.segments[sentence.segment_at(cue.anchor)]
    return sentence.words.span(segment.start, segment.end).overlaps(span)


def _slips(sentence: Sentence, span: Span) -> bool:
    """Return whether a word at *span* is a verb of saying but for a letter at its end."""
    forms = sentence.words.lexicon.forms
    return any(
        word.lower[:-1] in forms and len(word.lower) > _LONG_FORM
        for word in sentence.words.items
        if word.is_small and word.start < span.end and span.start < word.end
    )
