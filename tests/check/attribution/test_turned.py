"""Cues that credit nobody: what stands before them says the opposite, or others speak."""

import pytest

from claimcheck.check.attribution.turned import is_of_others, turned
from claimcheck.text.article import Article, Span


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Contrary to statements by Moore, the bridge is safe.", "statements by Moore", "Contrary to"),
        ("Despite claims by Moore, the bridge is safe.", "claims by Moore", "Despite claims"),
        ("The bridge is safe, whatever Moore says.", "Moore says", "whatever Moore"),
        ("Entgegen Angaben von Moor ist die Brücke sicher.", "Angaben von Moor", "Entgegen Angaben"),
        ("Trotz Moors Angaben ist die Brücke sicher.", "Moors Angaben", "Trotz Moors"),
        ("In a deepfake video, Moore says the bridge is safe.", "Moore says", "deepfake video,"),
        ("In einem gefälschten Video sagt Moor, die Brücke sei sicher.", "sagt Moor", "gefälschten Video"),
        ("According to Moore, the bridge is safe.", "According to Moore", ""),
        ("Unlike Hale, Moore said the bridge is safe.", "Moore said", ""),
        ("Nach Angaben von Moor ist die Brücke trotz der Flut sicher.", "Nach Angaben von Moor", ""),
    ],
)
def test_what_turns_a_cue(text: str, cue: str, expected: str) -> None:
    """A word of contradiction or a fake before it, in its sentence; another phrase or what follows changes nothing."""
    start = text.index(cue)
    assert turned(Article(text, None), Span(start, start + len(cue))) == expected


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("Moore aides", True),
        ("Sources close to Moore", True),
        ("A man who once met Moore", True),
        ("Moore", False),
        ("Minister Ann Moore", False),
        ("Moore also", False),
        ("Moore, the minister", False),
        ("the minister", False),
    ],
)
def test_whose_people_speak(who: str, *, expected: bool) -> None:
    """A noun behind the name, or the name behind "close to": others speak."""
    assert is_of_others(who, ("Ann Moore", "Moore"), "en") is expected
    assert not is_of_others(who, ("Ann Moore", "Moore"), "de")
