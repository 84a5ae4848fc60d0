r"""The cues of WebVTT and SRT: when they are shown, and their words in the voices that the file names.

Written here and not taken from webvtt-py 0.6, which refuses an SRT whose cues no blank line parts, keeps
one voice of a cue that has two, and leaves `&amp;` as it is.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

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
