"""Frames: their words are told and none of the page."""

import pytest

from claimcheck.ingest.walk import Walk

pytest.importorskip("selectolax", reason="the extra `add` is not installed")


@pytest.mark.parametrize(
    ("html", "told"),
    [
        (
            "<iframe srcdoc='<style>p{}</style><p>The minister denied <b>it</b>.'></iframe>",
            ["a frame in the page is not read: The minister denied it ."],
        ),
        ("<iframe srcdoc='<p>Share</p>'></iframe>", []),
        (
            f"<iframe srcdoc='{'<div>' * 4000}'></iframe>",
            ["a frame in the page is not read: its elements are nested too deep to be read"],
        ),
        (
            "<iframe src='https://www.video.example/1'></iframe><object data='//b.example/2'></object>",
            ["frames from elsewhere are not read: video.example, b.example"],
        ),
        ("<iframe hidden src='https://ads.example/'></iframe>", []),
        ("<aside><iframe src='https://ads.example/'></iframe></aside>", []),
        ("<iframe src='about:blank'></iframe>", []),
        (
            "<iframe srcdoc='one two three four'></iframe>" * 6,
            ["a frame in the page is not read: one two three four"] * 5 + ["1 more frames"],
        ),
    ],
)
def test_frames_are_told(html: str, told: list[str]) -> None:
    """What is saved in them by its first words, what is from elsewhere by its host; none that is not shown."""
    from selectolax.lexbor import LexborHTMLParser

    walk = Walk(LexborHTMLParser(f"<p>Words.</p>{html}"), {})
    assert [words.text for words in walk.found] == ["Words."]
    assert list(walk.frames.remarks()) == told
