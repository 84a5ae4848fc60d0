"""The words around direct speech of several sentences."""

import pytest

from claimcheck.text.article import Article, Span
from claimcheck.text.frame import frame_of
from claimcheck.text.left_out.cutoff import left_out


def read(marked: str) -> tuple[list[str], list[str]]:
    """Return the frame of the marked passage, and the words outside that govern it."""
    start, end = marked.index("[["), marked.index("]]") - 2
    article = Article(marked.replace("[[", "").replace("]]", ""))
    piece = Span(start, end)
    frame = [article.slice(part) for part in frame_of(article, piece)]
    return frame, [item.words for item in left_out(article, [piece]) if item.governs]


@pytest.mark.parametrize(
    ("marked", "frame", "governing"),
    [
        ("„[[Wir greifen an.]] Wir siegen“, sagte er nie.", [", sagte er nie."], ["nie"]),
        ("Er hat nie gesagt: „Wir kommen. [[Wir greifen an.]]“", ["Er hat nie gesagt:"], ["nie"]),
        ('"[[We attack.]] We win", he never said.', [", he never said."], ["never"]),
        ("„[[Wir greifen an.]] Wir siegen“, sagte er.", [", sagte er."], []),
        ("„[[Wir greifen an.]] Wir siegen.“ Das sagte er nie.", [], []),
        ("[[Wir greifen an.]] „Nie“, sagte er.", [], []),
        ("„[[Wir greifen an]]“, sagte er.", [], []),
    ],
)
def test_what_frames_direct_speech_governs_each_of_its_sentences(
    marked: str, frame: list[str], governing: list[str]
) -> None:
    """A negation in the words that introduce or close direct speech turns round all that is said in it."""
    assert read(marked) == (frame, governing)
