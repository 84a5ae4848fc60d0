"""Transcripts: a block for each cue, with when it is shown and who the file says is speaking."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from claimcheck.ingest.cues import Cue, Voiced, read_captions
from claimcheck.ingest.decoding import decode
from claimcheck.ingest.language import language_code
from claimcheck.ingest.page import Block, Declared, Page, UnreadablePageError, Zone
from claimcheck.languages.pack import all_words

_PAUSE = 2_000
"""Behind the end of a sentence, a silence of so many milliseconds ends a paragraph."""

_LONG_PAUSE = 10_000
"""A silence of so many ends one anywhere: captions made by machines know no full stops."""

_SHOWN = 160
"""So many code points are shown of what is left out."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”“’»«)\]]*$")
_TURN = re.compile(r"(?:[-–—]|>>)\s*(?=[^\s\d])")
"""What stands before the words of another speaker, where two share a cue."""

_LABEL = re.compile(r"(?:(?:[-–—]|>>)\s*)?([^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,3}):\s+(?=\S)")


_LITTLE = all_words("little-label-word")


class _Spoken(NamedTuple):
    """Words of one voice: the cue they are from, and whether a mark says that another speaker begins."""

    text: str
    cue: Cue
    speaker: str | None
    is_turn: bool


def read_transcript(content: bytes) -> Page:
    """Return what is said in a WebVTT or SRT file.

    A paragraph is what one speaker says without a pause; its cues are blocks that continue each other. A
    name before a colon stays text and is the speaker, too, for the rest of its paragraph. What rolling
    captions repeat of the cue before is there once. What belongs to no cue is left out.

    Raises:
        UnreadablePageError: if it is no text, or has no cues with words.
    """
    text, remarks = decode(content)
    captions = read_captions(text)
    cues = [cue for cue in captions.cues if cue.start is not None]
    if not cues:
        raise UnreadablePageError("this transcript has no cues with words")
    outside = tuple(
        Block(line.text, Zone.LEFT_OUT) for cue in captions.cues if cue.start is None for line in cue.lines
    )
    if lost := [block.text for block in outside if block.text.strip()]:
        remarks = (
            *remarks,
            f"words that belong to no cue are left out, for want of a time that can be read: {_start(lost)}",
        )
    said = _with_speakers([spoken for cue in _once(cues) for spoken in _spoken(cue)])
    declared = Declared(title=captions.title, language=language_code(captions.language))
    return Page((*said, *outside), declared, extractor="transcript", remarks=remarks)


def _start(texts: Sequence[str]) -> str:
    whole = " ".join(texts)
    return whole if len(whole) <= _SHOWN else f"{whole[:_SHOWN].rstrip()} …"


def _once(cues: Sequence[Cue]) -> Iterable[Cue]:
    """Return *cues* without the lines that rolling captions show again, if they are rolling ones.

    They are where more than half of the cues begin with what the one before ended with: someone may well
    say one thing twice.
    """
    again = [0, *(_repeated(before.lines, cue.lines) for before, cue in pairwise(cues))]
    if sum(map(bool, again)) * 2 <= len(cues) - 1:
        return cues
    return [cue._replace(lines=cue.lines[number:]) for cue, number in zip(cues, again, strict=True)]


def _repeated(before: tuple[Voiced, ...], lines: tuple[Voiced, ...]) -> int:
    """Return how many of the first *lines* are the last ones of *before*."""
    longest = min(len(before), len(lines))
    return next((n for n in range(longest, 0, -1) if before[-n:] == lines[:n]), 0)


def _spoken(cue: Cue) -> Iterator[_Spoken]:
    """Yield the words of *cue*, lines of one speaker together."""
    words: list[str] = []
    last: Voiced | None = None
    is_turn = False
    for line in cue.lines:
        begins = _TURN.match(line.text) is not None or _LABEL.match(line.text) is not None
        if last and (begins or line.voice != last.voice):
            yield _Spoken(" ".join(words), cue, last.voice, is_turn)
            words = []
        if not words:
            is_turn = _TURN.match(line.text) is not None
        words.append(line.text)
        last = line
    if last:
        yield _Spoken(" ".join(words), cue, last.voice, is_turn)


def _with_speakers(said: Sequence[_Spoken]) -> Iterator[Block]:
    labels = _labels(said)
    before: _Spoken | None = None
    for spoken in said:
        found = _LABEL.match(spoken.text)
        label = found[1] if found and found[1] in labels else None
        # What may be a name, though nothing shows that it is one, may be another's: then nobody knows whose words these are.
        is_other = found is not None and _may_be_name(found[1])
        continues = before is not None and not is_other and _goes_on(before, spoken)
        speaker = spoken.speaker or label or (before.speaker if before and continues else None)
        yield Block(
            spoken.text,
            timecode=_timecode(spoken.cue.start or 0),
            speaker=speaker,
            continues=continues,
        )
        before = spoken._replace(speaker=speaker)


def _labels(said: Sequence[_Spoken]) -> frozenset[str]:
    """Return what is a name before a colon: in capitals, of several words with capitals, or there more than once."""
    found = Counter(match[1] for spoken in said if (match := _LABEL.match(spoken.text)))
    return frozenset(
        name for name, number in found.items() if _is_name(name) or (number > 1 and _may_be_name(name))
    )


def _is_name(label: str) -> bool:
    words = label.split()
    is_told = len(words) > 1 and not words[-1].isdigit() and _may_be_name(label)
    return is_told or (len(label) > 1 and label.isupper())


def _may_be_name(label: str) -> bool:
    """Return whether each word begins as one of a name does: „Er sagte:“ is none, however often it stands there."""
    return all(not word[0].islower() or word in _LITTLE for word in label.split())


def _goes_on(before: _Spoken, spoken: _Spoken) -> bool:
    """Return whether *spoken* stands in one paragraph with the words before."""
    if spoken.is_turn or (spoken.speaker and spoken.speaker != before.speaker):
        return False
    # A voice that is named no more has ended.
    if before.cue.lines[-1].voice and not spoken.speaker:
        return False
    pause = (spoken.cue.start or 0) - (before.cue.end or 0)
    return pause < (_PAUSE if _SENTENCE_END.search(before.text) else _LONG_PAUSE)


def _timecode(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1_000)
    return f"{seconds // 3_600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"
