"""Direct speech of several paragraphs: each begins with the opening mark, only the last one has a closing mark.

The same picture comes of a closing mark that was forgotten („Das Schiff sinkt, sagte Moor.“ without its first „“):
what says behind its words whose they are is no speech that goes on.
"""

import re
from collections.abc import Sequence

from claimcheck.speech.kind import Kind
from claimcheck.speech.lexicon import Lexicon
from claimcheck.speech.message import cues_of
from claimcheck.speech.segment import Sentence, sentence_of
from claimcheck.speech.speaker import speaker
from claimcheck.speech.utterance import Cue, CueKind, Speech
from claimcheck.speech.words import words_of
from claimcheck.text.sentence import sentences_of
from claimcheck.text.span import Span

_OPENER = re.compile(r"(?<![^\s(:—–])[„“\"»«‘‚‹](?=\w)")


def open_end(text: str, paragraph: Span, behind: Span | None, regions: Sequence[Span]) -> Span | None:
    """Return what a mark opens in *paragraph* that goes on in the one *behind* it; None if nothing does.

    Args:
        text: The article's text.
        paragraph: Where the paragraph stands.
        behind: Where the next one does.
        regions: What is opened and closed in the paragraph.
    """
    if behind is None:
        return None
    mark = text[behind.start]
    found = [m.start() for m in _OPENER.finditer(text, paragraph.start, paragraph.end) if m.group() == mark]
    if not found or any(region.start <= found[-1] < region.end for region in regions):
        return None
    return Span(found[-1], paragraph.end)


def tells_whose(text: str, speech: Span, lexicon: Lexicon) -> bool:
    """Return whether words of *speech* say behind others whose these are: „…, sagte Moor.“."""
    for span in sentences_of(text[speech.start + 1 : speech.end], speech.start + 1):
        sentence = sentence_of(words_of(text, span, (), lexicon))
        if not sentence.segments:
            continue
        if any(_stands_behind(sentence, cue) for cue in cues_of(sentence)):
            return True
    return False


def _stands_behind(sentence: Sentence, cue: Cue) -> bool:
    """Return whether a verb with its speaker is all that opens the clause behind a comma."""
    number, who = sentence.segment_at(cue.anchor), speaker(sentence, cue)
    segment = sentence.segments[number]
    opens = who is not None and segment.start in {cue.anchor, who.start}
    return number > 0 and segment.mark == "," and cue.kind is CueKind.VERB and opens


def credited_behind(speeches: Sequence[Speech], opened: Sequence[Span]) -> list[Speech]:
    """Return *speeches* with the parts in *opened* that name nobody given to whom the next part names: „…“, sagte Moor."""
    parts, found = set(opened), list(speeches)
    who: Span | None = None
    for index in reversed(range(len(found))):
        speech = found[index]
        if speech.kind is not Kind.DIRECT:
            continue
        if speech.speaker is not None:
            who = None if speech.is_carried else speech.speaker
        elif who is not None and not speech.cue and parts & set(speech.message):
            found[index] = speech._replace(speaker=who, is_carried=True)
    return found
