"""The cues of WebVTT and SRT."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.ingest.cues import Captions, Cue, Voiced, read_captions

SRT = """1
00:00:01,000 --> 00:00:04,200
<i>Wie viele</i> <font color="red">Leute</font>?{\\an8}

2
00:00:05,5 --> 00:00:06,000
Ich <3 &amp; du
"""


def test_srt_without_its_marks() -> None:
    """Tags of styles are dropped, what only looks like one stays; SRT knows no character references."""
    assert read_captions(SRT) == Captions(
        (
            Cue((Voiced("Wie viele Leute?"),), 1_000, 4_200),
            Cue((Voiced("Ich <3 &amp; du"),), 5_500, 6_000),
        )
    )


def test_cues_without_blank_lines() -> None:
    """The number of the next cue is no word of the one before, though no blank line parts them."""
    text = SRT.replace("\n\n", "\n")
    assert read_captions(text) == read_captions(SRT)


def test_vtt_header_comments_and_voices() -> None:
    """The header declares title and language, comments are no words, and a cue may have two voices."""
    text = (
        "WEBVTT - Ein Gespräch\nKind: captions\nLanguage: de\n\nNOTE\nerfunden\n\nSTYLE\n::cue {}\n\n"
        "eins\n01:02.000 --> 01:03.000 align:start\n<v.loud NNA>A &amp; B</v> <v Alva Lindqvist>C <00:01:02.500>D\nE\n"
    )
    voices = (Voiced("A & B", "NNA"), Voiced("C D", "Alva Lindqvist"), Voiced("E", "Alva Lindqvist"))
    assert read_captions(text) == Captions((Cue(voices, 62_000, 63_000),), "Ein Gespräch", "de")


def test_words_outside_every_cue_are_kept_apart() -> None:
    """What has no time is a cue without one."""
    text = "Nachtrag\nim Kopf\n\n1\n00:00:01,000 --> 00:00:02,000\nA\n\nVerirrt\n"
    assert read_captions(text).cues == (
        Cue((Voiced("Nachtrag"), Voiced("im Kopf"))),
        Cue((Voiced("A"),), 1_000, 2_000),
        Cue((Voiced("Verirrt"),)),
    )


@pytest.mark.parametrize("clock", ["1:2.3", "99:99", "00:00:01", "00:00:01,000 ->"])
def test_what_is_no_time_is_words(clock: str) -> None:
    """A line that is no time of a cue begins none."""
    assert [cue.start for cue in read_captions(f"{clock}\nA").cues] == [None]


@given(st.text(alphabet="0:.,->\n <vWEBT/&;1{\\}a"))
def test_any_text_has_cues_or_none(text: str) -> None:
    """No text is a crash, and no cue is without words."""
    assert all(line.text.strip() for cue in read_captions(text).cues for line in cue.lines)
