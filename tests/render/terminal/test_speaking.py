"""What an article reports, on a screen."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

from claimcheck.check.actors.naming import Names
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.attribution.speaking import speech_page
from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.render.terminal.speaking import speech_table
from claimcheck.report.evidence import Layer
from claimcheck.report.speech import Reported, SpeechPage
from claimcheck.speech.kind import Kind
from claimcheck.text.span import Span

PROJECT = Path(__file__).resolve().parents[2] / "golden" / "project"


def _shown(page: SpeechPage, columns: int) -> str:
    """Return *page* of the small fixed project as it stands on a screen of so many columns, without colour."""
    report = verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims")))
    console = Console(file=io.StringIO(), width=columns, color_system=None, force_terminal=False)
    with console.capture() as captured:
        console.print(speech_table(page, report))
    return "\n".join(line.rstrip(" ") for line in captured.get().split("\n"))


@pytest.mark.parametrize("source", ["herald", "kurier"])
def test_the_reported_words_of_an_article(source: str, golden: Callable[[str, str], None]) -> None:
    """Lines, kinds, speakers by the names of their records, words, hedges, and what is asserted flatly."""
    corpus = load(Project(PROJECT / "claims", PROJECT / "seeds", "claims"))
    reader = PassageReader(corpus, Names(corpus.actors.values()), reads_speech=True)
    shown = _shown(speech_page(source, reader), 80)
    golden(f"speech-{source}-80.txt", shown)
    assert max(len(line) for line in shown.split("\n")) <= 80


def test_hostile_words_are_shown_and_do_not_act() -> None:
    """Neither escapes nor Rich's markup in an article's words reach the screen as such."""
    layer = Layer(
        kind=Kind.DIRECT,
        cue=(Span(0, 1),),
        cue_text="[red]sagte",
        speaker=Span(0, 1),
        speaker_text="\x1b[31mer",
        actors=(),
        is_named=False,
        is_carried=False,
    )
    item = Reported(1, (Span(0, 1),), ("[bold]Wir\x07 kommen",), layer, ("\x1b]8;;x",))
    shown = _shown(SpeechPage("herald", (item,), ()), 200)
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "[bold]Wir" in shown
    assert "[red]sagte" in shown
