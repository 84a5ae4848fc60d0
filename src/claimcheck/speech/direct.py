"""Direct speech: whose it is, and which words in quotation marks are only a name or a title.

Where no known verb credits it, its form alone shows the speaker: „…“, verb, name. Whatever the verb is, it says. No list of
verbs is ever whole: of a hundred English ones that stand behind direct speech sixty were in no list. Between the closing
mark and a name stands nothing but a verb, with an adverb at most.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.languages.pack import all_endings, all_words
from claimcheck.speech.clause import clause_subject, may_speak, topic
from claimcheck.speech.english import GIVEN_NAMES, behind_nickname
from claimcheck.speech.kind import Kind
from claimcheck.speech.lexicon import AFTER_SO, ENGLISH_PASTS, JOINERS
from claimcheck.speech.phrase import Phrase, noun_phrase
from claimcheck.speech.segment import Sentence, subjunctive
from claimcheck.speech.speaker import speaker
from claimcheck.speech.utterance import Cue, CueKind, Found, Speech, pieces
from claimcheck.speech.verbs import Use
from claimcheck.speech.words import UNQUOTED, Words
from claimcheck.text.span import Span

DASHES = frozenset("-–—")
_GERMAN_PASTS = ("te", "ten", "t", "en")
"""Endings of German verbs in the third person; a strong preterite („rief“) has none, and needs a name right behind it."""

REPLYING = all_words("particle-of-reply")
"""English particles behind a verb that follows direct speech: "shot back Lena Moor"."""

REFLEXIVE = "sich"
_PAPERS = all_endings("paper")
"""What nouns end on that are written by somebody."""

_MOST_ADVERBS = 2


class SpokenBy(NamedTuple):
    """The verb by its index, None behind a dash, and the words for the speaker."""

    verb: int | None
    speaker: Phrase


def by_form(sentence: Sentence, end: int) -> SpokenBy | None:
    """Return who says the direct speech that ends before the word at *end*, by its form; None if that shows nobody."""
    words = sentence.words
    at = end
    while (
        at < words.end and words.items[at].text in {",", ".", "!", "?"} and words.items[at].quoted == UNQUOTED
    ):
        at += 1
    if at >= words.end:
        return None
    if words.items[at].text in DASHES:
        return signature(words, at)
    if at == end and not _pauses(words, end):
        return None
    return _verb_first(words, at) or _name_first(words, at)


def signature(words: Words, dash: int) -> SpokenBy | None:
    """Return the name behind a dash that all the rest of a sentence is: “…” — Tim Bohn."""
    start = dash + 1
    end = noun_phrase(words, start, words.end) if start < words.end else None
    is_name = (
        end == words.end and words.items[start].text[0].isupper() and words.items[start].quoted == UNQUOTED
    )
    return SpokenBy(None, Phrase(start, words.end)) if is_name else None


def _pauses(words: Words, end: int) -> bool:
    """Return whether what is said ends in a comma, or in a mark that stands for one: “Never,” “Why?”."""
    return end >= 2 and words.items[end - 2].text in {",", "!", "?"}  # noqa: PLR2004 -- before the closing mark


def _verb_first(words: Words, at: int) -> SpokenBy | None:
    if not _is_verb(words, at):
        return None
    start = at + 1 + _is_particle(words, at + 1)
    skipped = 0
    while start < words.end and skipped < _MOST_ADVERBS and _is_adverb(words, start):
        start, skipped = start + 1, skipped + 1
    start += words.lexicon.language == "de" and start < words.end and words.items[start].text == REFLEXIVE
    end = noun_phrase(words, start, words.end) if start < words.end else None
    if end is None or not _names(words, start) or not (_closes(words, end) or _ends_behind(words, end)):
        return None
    return SpokenBy(at, Phrase(start, end))


def _ends_behind(words: Words, end: int) -> bool:
    """Return whether a single German word, of the verb before the speaker, ends the clause: „gab sich Moor überzeugt“."""
    return (
        words.lexicon.language == "de"
        and words.items[end].is_small
        and words.items[end].text.isalpha()
        and (end + 1 >= words.end or words.items[end + 1].text in ",.;")
    )


def _is_particle(words: Words, at: int) -> bool:
    """Return whether a particle of the verb before it stands at *at*: "shot back Lena Moor"; "in" mostly tells where."""
    if words.lexicon.language != "en" or at + 1 >= words.end:
        return False
    word, behind = words.items[at], words.items[at + 1]
    is_in = word.text == "in" and behind.lower in GIVEN_NAMES and behind.text[0].isupper()
    return word.text in REPLYING or is_in


def _name_first(words: Words, at: int) -> SpokenBy | None:
    """Return the form of "…," Tim Bohn sighed; German has the verb first."""
    if words.lexicon.language != "en":
        return None
    start = at
    if words.items[at].is_one_of(words.lexicon.determiners):
        near = range(at + 1, min(words.end, at + 1 + _MOST_ADVERBS + 1))
        start = next((index for index in near if words.items[index].text[0].isupper()), at)
    end = start
    while end < words.end and words.items[end].text[0].isupper() and words.items[end].quoted == UNQUOTED:
        end = behind_nickname(words, end + 1, words.end)
    if end == start or end >= words.end or not words.items[end].is_small:
        return None
    verb = words.items[end]
    is_past = verb.lower.endswith("ed") or verb.lower in ENGLISH_PASTS
    closing = end + 1
    closing += closing < words.end and words.items[closing].text in REPLYING
    return SpokenBy(end, Phrase(at, end)) if is_past and _closes(words, closing) else None


def _is_verb(words: Words, at: int) -> bool:
    word, lexicon = words.items[at], words.lexicon
    if not word.is_small or not word.text.isalpha() or _is_adverb(words, at):
        return False
    known = (
        lexicon.determiners, lexicon.pronouns, lexicon.prepositions, lexicon.subordinators, lexicon.auxiliaries, JOINERS,
    )  # fmt: skip
    if any(word.lower in words_of_a_kind for words_of_a_kind in known):
        return False
    if lexicon.language == "en":
        return word.lower.endswith(("ed", "s")) or word.lower in ENGLISH_PASTS
    behind = words.items[at + 1].text if at + 1 < words.end else ""
    is_bare = behind[:1].isupper() or behind == REFLEXIVE
    return word.lower.endswith(_GERMAN_PASTS) or is_bare


def _is_adverb(words: Words, at: int) -> bool:
    word = words.items[at]
    return word.is_small and (word.lower in words.lexicon.adverbs or word.lower.endswith(("ly", "lich")))


def _names(words: Words, start: int) -> bool:
    """Return whether a phrase begins with a capital, an article or a pronoun, or in English with what a person is: a speaker, no object."""
    word = words.items[start]
    is_title = (
        words.lexicon.language == "en"
        and start + 1 < words.end
        and word.is_small
        and words.items[start + 1].lower in GIVEN_NAMES
        and words.items[start + 1].text[0].isupper()
    )
    return (
        is_title or word.text[0].isupper() or word.lower in words.lexicon.determiners | words.lexicon.pronouns
    )


def _closes(words: Words, end: int) -> bool:
    """Return whether the clause ends behind the speaker, or goes on with when, where and to whom."""
    if end >= words.end:
        return True
    word = words.items[end]
    follows = words.lexicon.prepositions | words.lexicon.adverbs | AFTER_SO | words.lexicon.subordinators
    return word.text in ",.;:–—()" or word.lower in follows or word.quoted != UNQUOTED


_CLAUSE = 4
"""So many words can be a clause of their own, whose cue stands anywhere in the sentence."""

_GOING_ON = 6
"""Speech of so many words at a sentence's start goes on with the speech before it."""


_BULLETS = frozenset("•·▪►*")
"""What opens the entries of a list, where a colon stands behind no speaker."""


class Region(NamedTuple):
    """A region in quotation marks: its number, span, and the indices of its words in the sentence."""

    number: int
    span: Span
    start: int
    end: int
    words: int
    is_speech: bool
    """Whether it is a clause or part of one: no name, no title."""


class Around(NamedTuple):
    """What a sentence is read with: what its cues report, its cues, and what was said before it."""

    found: Sequence[Found]
    cues: Sequence[Cue]
    direct: Speech | None
    """The direct speech before it in its paragraph."""
    anyone: Span | None
    """Who spoke last, anywhere near."""
    goes_on: bool = False
    """Whether the region goes on over the end of a paragraph, there or from there."""


def regions_in(sentence: Sentence, spans: Sequence[Span]) -> Iterator[Region]:
    """Yield the regions that begin in the sentence."""
    items = sentence.words.items
    by_number: dict[int, list[int]] = {}
    for index, word in enumerate(items):
        if word.quoted != UNQUOTED:
            by_number.setdefault(word.quoted, []).append(index)
    for number, inside in by_number.items():
        if items[inside[0]].start != spans[number].start:
            continue
        words = [items[index].text for index in inside if items[index].text[0].isalnum()]
        is_speech = number in sentence.words.spoken
        yield Region(number, spans[number], inside[0], inside[-1] + 1, len(words), is_speech)


def direct_speech(sentence: Sentence, region: Region, around: Around, colon: Cue | None) -> Speech | None:
    """Return the direct speech that *region* is; None if it is a name, a title, or read already.

    Args:
        sentence: The sentence.
        region: What stands in quotation marks.
        around: What it is read with.
        colon: The cue that a colon joins to it.
    """
    words = sentence.words
    if colon is not None:
        opening = (Span(words.items[0].start, words.items[region.start - 1].end),)
        return _said(sentence, region, colon, opening)
    speeches = [item.speech for item in around.found]
    holding = [speech for speech in speeches if any(part.holds(region.span) for part in speech.message)]
    if not region.is_speech or any(speech.kind is Kind.DIRECT for speech in holding):
        return None
    told = [speech for speech in holding if speech.kind is Kind.INDIRECT]
    cue = _cue_for(sentence, region, around.cues, inside=bool(told))
    form = by_form(sentence, region.end)
    if form is not None and not told and not _says(around.cues, form):
        return _formed(sentence, region, form)
    if told and (cue is None or any(item.cue.anchor == cue.anchor for item in around.found)):
        return told[-1]._replace(kind=Kind.DIRECT, message=(region.span,), is_nested=True)
    if cue is not None:
        frame = pieces(words, 0, words.end, [(region.start, region.end)])
        said = _said(sentence, region, cue, frame[:2])
        is_name = region.words < _CLAUSE and said.speaker is not None and said.speaker.holds(region.span)
        return None if is_name else said
    return _without_cue(sentence, region, around)


def _says(cues: Sequence[Cue], form: SpokenBy) -> bool:
    """Return whether the verb of a form is a known verb of saying, which is read as such."""
    return form.verb is not None and any(form.verb in cue.words for cue in cues)


def _formed(sentence: Sentence, region: Region, form: SpokenBy) -> Speech:
    words = sentence.words
    cue = words.spans((form.verb,)) if form.verb is not None else ()
    frame = pieces(words, 0, words.end, [(region.start, region.end)])
    return Speech(Kind.DIRECT, (region.span,), cue, words.span(*form.speaker), frame[:2])


def _said(sentence: Sentence, region: Region, cue: Cue, frame: tuple[Span, ...]) -> Speech:
    who = speaker(sentence, cue)
    span = sentence.words.span(*who) if who else None
    return Speech(Kind.DIRECT, (region.span,), sentence.words.spans(cue.words), span, frame, cue.lemma)


def _cue_for(sentence: Sentence, region: Region, cues: Sequence[Cue], *, inside: bool) -> Cue | None:
    """Return the verb of saying in the region's own segment, or for a whole clause in the sentence.

    What stands *inside* somebody's words is another's only by a verb in its own segment.
    """
    verbs = [cue for cue in cues if cue.kind is CueKind.VERB and cue.use in {Use.SAY, Use.REPORT}]
    own = sentence.segment_at(region.start)
    near = [cue for cue in verbs if own in {sentence.segment_at(cue.anchor), sentence.segment_at(cue.last)}]
    if near:
        return near[0]
    return verbs[0] if verbs and region.words >= _CLAUSE and not inside else None


def _without_cue(sentence: Sentence, region: Region, around: Around) -> Speech | None:
    words = sentence.words
    is_whole = region.words >= _GOING_ON or around.goes_on
    if is_whole and region.start <= 1 and around.direct:
        carried = around.direct.speaker if around.anyone or around.goes_on else None
        return around.direct._replace(message=(region.span,), speaker=carried, is_carried=True)
    if region.words < _CLAUSE and not around.goes_on:
        return None
    if region.start and words.items[region.start - 1].text == ":":
        return _behind_colon(sentence, region, around)
    if region.start > 1 and (who := clause_subject(sentence, region.start)) is not None:
        # Its verb may say anything, or nothing: „Moor hielt ein Schild mit der Aufschrift „…“ hoch“.
        return Speech(Kind.DIRECT, (region.span,), (), words.span(*who), (), is_carried=True, is_guessed=True)
    # Words put into a plain clause are anybody's; in the Konjunktiv they are of who spoke before.
    own = sentence.segments[sentence.segment_at(region.start)]
    moods = subjunctive(words, 0, own.end, clear=True), subjunctive(words, own.start, own.end)
    is_told = region.start > 1 and any(mood is not None for mood in moods)
    speaker = around.anyone if is_told or (around.direct and region.start <= 1) else None
    return Speech(Kind.DIRECT, (region.span,), (), speaker, (), is_carried=True)


def _behind_colon(sentence: Sentence, region: Region, around: Around) -> Speech:
    """Return the speech behind a colon without a verb: of the name that opens the sentence, or of whoever spoke („Und weiter:“)."""
    words, colon = sentence.words, region.start - 1
    frame = (Span(words.items[0].start, words.items[colon].end),)
    end = noun_phrase(words, 0, region.start)
    if (
        end
        and not words.items[0].is_one_of(JOINERS)
        and not any(word.text in _BULLETS for word in words.items[:colon])
    ):
        who = topic(sentence, colon) if words.lexicon.language == "de" else None
        named = who if who is not None and may_speak(words, who) else Phrase(0, end)
        # „Moor bekam einen Brief: „…““: what is written there may be anybody's.
        is_read = any(word.lower.endswith(_PAPERS) for word in words.items[named.end : colon])
        return Speech(Kind.DIRECT, (region.span,), (), words.span(*named), frame, is_guessed=is_read)
    is_link = all(word.is_small for word in words.items[1:colon])
    anyone = around.anyone if is_link and around.direct else None
    return Speech(Kind.DIRECT, (region.span,), (), anyone, frame, is_carried=anyone is not None)
