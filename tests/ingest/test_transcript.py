"""Transcripts: who says what, and when."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.ingest.page import Block, Declared, Page, UnreadablePageError
from claimcheck.ingest.transcript import Captions, Cue, Voiced, read_captions, read_transcript
from claimcheck.text.layout import Zone

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


DOCUMENTS = Path(__file__).parent / "documents"


def spoken(text: str) -> list[tuple[str, str | None, bool]]:
    """Return of each block of a transcript its words, its speaker, and whether it continues the one before."""
    return [(block.text, block.speaker, block.continues) for block in read_transcript(text.encode()).blocks]


def srt(*cues: tuple[int, int, str]) -> str:
    """Return a transcript in SRT of cues from one second to another."""
    return "\n".join(
        f"{n}\n00:00:{a:02},000 --> 00:00:{b:02},000\n{text}\n" for n, (a, b, text) in enumerate(cues)
    )


def test_an_interview() -> None:
    """Voices are speakers, a sentence over two cues is one paragraph, and a pause after one ends it."""
    page = read_transcript((DOCUMENTS / "interview.vtt").read_bytes())
    assert page == Page(
        (
            Block("Frau Ministerin, wie viele Leute", timecode="00:00:01.000", speaker="NNA"),
            Block("schicken Sie nach Kalmsund?", timecode="00:00:04.200", speaker="NNA", continues=True),
            Block("Bis zu 1.250 Beschäftigte, und", timecode="00:00:06.400", speaker="Lindqvist"),
            Block(
                "wir schicken niemanden gegen seinen Willen.",
                timecode="00:00:09.800",
                speaker="Lindqvist",
                continues=True,
            ),
            Block("Eine Baugenehmigung gibt es noch nicht.", timecode="00:01:12.000", speaker="Lindqvist"),
        ),
        Declared(title="Interview mit der Verkehrsministerin", language="de"),
        extractor="transcript",
    )


def test_rolling_captions_are_there_once() -> None:
    """What captions made by a machine repeat of the cue before is there once."""
    page = read_transcript((DOCUMENTS / "rolling-auto-captions.vtt").read_bytes())
    assert [block.text for block in page.blocks] == [
        "Frau Ministerin, wie viele Leute",
        "schicken Sie nach Kalmsund?",
        "Bis zu 1.250 Beschäftigte, und",
        "wir schicken niemanden gegen seinen Willen.",
        "Eine Baugenehmigung gibt es noch nicht.",
    ]


def test_what_is_said_twice_stays() -> None:
    """Where cues do not roll, who says a thing twice has said it twice."""
    text = srt((1, 2, "Nein."), (2, 3, "Nein."), (3, 4, "Doch."), (4, 5, "Nie."))
    assert [words for words, _, _ in spoken(text)] == ["Nein.", "Nein.", "Doch.", "Nie."]


def test_a_name_before_a_colon_stays_and_speaks() -> None:
    """A name in capitals speaks its paragraph; what follows a pause is nobody's, since no name stands there."""
    text = srt((1, 2, "LINDQVIST: Bis zu 1.250, und"), (2, 3, "niemand sonst."), (9, 10, "Aha."))
    assert spoken(text) == [
        ("LINDQVIST: Bis zu 1.250, und", "LINDQVIST", False),
        ("niemand sonst.", "LINDQVIST", True),
        ("Aha.", None, False),
    ]


@pytest.mark.parametrize("words", ["Wichtig: das stimmt nicht.", "Er sagte: Nein, danke.", "um 12: sofort"])
def test_not_every_colon_stands_behind_a_name(words: str) -> None:
    """A word before a colon that is there once, and a sentence, are no names."""
    assert spoken(srt((1, 2, words))) == [(words, None, False)]


def test_a_single_name_that_comes_again_is_one() -> None:
    """A capitalised word before a colon is a name where it is there more than once."""
    text = srt((1, 2, "Öberg: Nein."), (2, 3, "Wieso?"), (3, 4, "Öberg: Darum."))
    assert [speaker for _, speaker, _ in spoken(text)] == ["Öberg", "Öberg", "Öberg"]


def test_a_dash_is_another_speaker() -> None:
    """Two who share a cue are apart, and none of them is who spoke before."""
    text = srt((1, 2, "AKER: Wie viele?"), (2, 3, "- Zwei.\n- Drei."), (3, 4, "-5 Grad"))
    assert spoken(text) == [
        ("AKER: Wie viele?", "AKER", False),
        ("- Zwei.", None, False),
        ("- Drei.", None, False),
        ("-5 Grad", None, True),
    ]


def test_a_voice_that_is_named_no_more_has_ended() -> None:
    """Words without a voice behind words with one are not its words."""
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v NNA>Wie viele</v>\n\n00:02.000 --> 00:03.000\nZwei\n"
    assert spoken(text) == [("Wie viele", "NNA", False), ("Zwei", None, False)]


def test_words_outside_every_cue_are_left_out() -> None:
    """What has no time is on the file and not in the transcript."""
    blocks = read_transcript(srt((1, 2, "A.")).encode() + b"\nVerirrt\n").blocks
    assert [(block.text, block.zone) for block in blocks] == [("A.", Zone.MAIN), ("Verirrt", Zone.LEFT_OUT)]


@pytest.mark.parametrize(
    "content", [b"WEBVTT\n", b"Nur Text.\n", b"1\n00:00:01,000 --> 00:00:02,000\n<i></i>\n"]
)
def test_no_cues_are_no_transcript(content: bytes) -> None:
    """A file without words in cues is refused."""
    with pytest.raises(UnreadablePageError, match="no cues"):
        read_transcript(content)


@given(st.binary() | st.text(alphabet="0:.,->\n <vWEBT/1A:- ").map(str.encode))
def test_any_bytes_are_a_transcript_or_refused(content: bytes) -> None:
    """Whatever the bytes, there is a page or a clear refusal."""
    try:
        page = read_transcript(content)
    except UnreadablePageError:
        return
    assert all(block.text for block in page.blocks)


def test_words_without_a_time_are_told() -> None:
    """A cue whose time cannot be read is left out, and a person is told of its words; the others stand."""
    page = read_transcript(
        b"WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n\n00:99:03.000 --> 00:04.000\nIt is not true.\n"
    )
    assert [(block.text, block.zone) for block in page.blocks] == [
        ("Yes.", Zone.MAIN),
        ("00:99:03.000 --> 00:04.000", Zone.LEFT_OUT),
        ("It is not true.", Zone.LEFT_OUT),
    ]
    assert page.remarks == (
        (
            "words that belong to no cue are left out, for want of a time that can be read:"
            " 00:99:03.000 --> 00:04.000 It is not true."
        ),
    )
    assert read_transcript(b"WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n").remarks == ()


@pytest.mark.parametrize(
    ("second", "third", "speakers"),
    [
        ("Karl: No.", "In May.", ["Ana Brandt", None, None]),
        ("Karl: No.", "Karl: In May.", ["Ana Brandt", "Karl", "Karl"]),
        ("And no.", "In May.", ["Ana Brandt"] * 3),
        ("My point is: no.", "In May.", ["Ana Brandt"] * 3),
        ("He said: no.", "He said: in May.", ["Ana Brandt"] * 3),
        ("Ana von Berg: No.", "In May.", ["Ana Brandt", "Ana von Berg", "Ana von Berg"]),
        ("At 10: 30 we begin.", "In May.", ["Ana Brandt", None, None]),
    ],
)
def test_nobody_s_words_are_put_into_another_s_mouth(
    second: str, third: str, speakers: list[str | None]
) -> None:
    """What may be a name before a colon ends the words of the speaker before; a sentence with a colon does not."""
    said = ("Ana Brandt: Up to 1,250", second, third)
    cues = (f"00:0{n}.000 --> 00:0{n + 1}.000\n{text}\n" for n, text in enumerate(said))
    page = read_transcript("\n".join(("WEBVTT\n", *cues)).encode())
    assert [block.speaker for block in page.blocks] == speakers
