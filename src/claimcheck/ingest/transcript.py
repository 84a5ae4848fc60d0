"""Transcripts: a block for each cue, with when it is shown and who the file says is speaking.

The cues of WebVTT and SRT are read here and not by webvtt-py 0.6, which refuses an SRT whose cues no blank line parts,
keeps one voice of a cue that has two, and leaves `&amp;` as it is.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from itertools import pairwise
from typing import NamedTuple

from claimcheck.ingest.page import Block, Declared, Page, UnreadablePageError, language_code
from claimcheck.ingest.plain import decode
from claimcheck.languages.pack import all_words
from claimcheck.text.layout import Zone

_CLOCK = r"(?:(\d{1,4}):)?([0-5]?\d):([0-5]\d)[.,](\d{1,3})"
_TIMING = re.compile(rf"\s*{_CLOCK}\s*-->\s*{_CLOCK}(?:\s.*)?")
_HEADER = "WEBVTT"
_COMMENT = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_BLOCK_END = re.compile(r"\n{2,}")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]([^>]*)>|(</v>)")
_TAG = re.compile(
    r"</?(?:c|i|b|u|s|lang|ruby|rt|font)(?:[.\s][^<>]*)?>|<\d[\d:.]*>|\{\\[^{}]*\}", re.IGNORECASE
)
"""Marks of how words look or when each is sung; `<3` and `<unknown>` are words."""


class Voiced(NamedTuple):
    """A line of a cue in one voice."""

    text: str
    voice: str | None = None


class Cue(NamedTuple):
    """What is shown from `start` to `end`, milliseconds; without a time: words outside every cue."""

    lines: tuple[Voiced, ...]
    start: int | None = None
    end: int | None = None


class Captions(NamedTuple):
    """A file of captions: what its header says, and its cues in order."""

    cues: tuple[Cue, ...]
    title: str | None = None
    language: str | None = None


def read_captions(text: str) -> Captions:
    r"""Return the cues of *text*, WebVTT or SRT, whose line ends are `\n`."""
    is_vtt = text.startswith(_HEADER)
    blocks = [block.strip("\n") for block in _BLOCK_END.split(text)]
    title = language = None
    if is_vtt:
        header, blocks = blocks[0].split("\n"), blocks[1:]
        timed = next((number for number, line in enumerate(header) if _TIMING.fullmatch(line)), len(header))
        blocks.insert(0, "\n".join(header[timed:]))
        title, language = _declared(header[:timed])
        blocks = [block for block in blocks if not _COMMENT.match(block) or "-->" in block]
    cues = tuple(cue for block in blocks for cue in _cues(block, is_vtt=is_vtt) if cue.lines)
    return Captions(cues, title, language)


def _declared(header: list[str]) -> tuple[str | None, str | None]:
    title = header[0].removeprefix(_HEADER).strip().removeprefix("-").strip()
    languages = [line.partition(":")[2].strip() for line in header[1:] if line.startswith("Language:")]
    return title or None, next((name for name in languages if name), None)


def _cues(block: str, *, is_vtt: bool) -> Iterator[Cue]:
    """Yield the cues of *block*; more than one where no blank line parts them."""
    lines = block.split("\n")
    timings = [(n, found) for n, line in enumerate(lines) if (found := _TIMING.fullmatch(line))]
    first = timings[0][0] if timings else len(lines)
    # The line above the first time is a cue's name; anything more belongs to no cue.
    outside = lines[: max(0, first - 1)] if timings else lines
    yield Cue(tuple(_voiced(outside, is_vtt=is_vtt)))
    ends = [*(number for number, _ in timings), len(lines)][1:]
    for (number, timing), end in zip(timings, ends, strict=True):
        is_followed = end < len(lines)
        shown = lines[number + 1 : end]
        if is_followed and shown and shown[-1].strip().isdecimal():
            del shown[-1]
        clocks = timing.groups()
        yield Cue(tuple(_voiced(shown, is_vtt=is_vtt)), _milliseconds(clocks[:4]), _milliseconds(clocks[4:]))


def _milliseconds(clock: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, rest = (part or "0" for part in clock)
    return (int(hours) * 3_600 + int(minutes) * 60 + int(seconds)) * 1_000 + int(rest.ljust(3, "0"))


def _voiced(lines: list[str], *, is_vtt: bool) -> Iterator[Voiced]:
    """Yield the words of *lines*, a line for each voice in each of them."""
    voice = None
    for line in lines:
        parts = _VOICE.split(line) if is_vtt else [line]
        for number in range(0, len(parts), 3):
            if number:
                voice = _plain(parts[number - 2] or "", is_vtt=is_vtt) or None
            if words := _plain(parts[number], is_vtt=is_vtt):
                yield Voiced(words, voice)


def _plain(marked: str, *, is_vtt: bool) -> str:
    words = _TAG.sub("", marked)
    return " ".join((unescape(words) if is_vtt else words).split())


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
