"""Sources, actors, codes, and what an article reports, on a screen."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console, RenderableType

from claimcheck.check.actors.naming import Names
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.attribution.speaking import speech_page
from claimcheck.check.quotation.coverage import cover
from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.problem import CODES
from claimcheck.records.corpus import Corpus
from claimcheck.render.terminal.catalogue import (
    actor_page,
    actors_table,
    code_page,
    counts_page,
    source_page,
    sources_table,
    speech_table,
)
from claimcheck.report.evidence import Layer
from claimcheck.report.model import Report
from claimcheck.report.proposal import Reported, SpeechPage
from claimcheck.speech.kind import Kind
from claimcheck.text.span import Span

from .screen import on_screen

PROJECT = Path(__file__).resolve().parents[2] / "golden" / "project"


def _shown(page: SpeechPage, columns: int) -> str:
    """Return *page* of the small fixed project as it stands on a screen of so many columns, without colour."""
    report = verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims")))
    return on_screen(speech_table(page, report), columns)


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


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """The small fixed project, loaded."""
    return load(Project(PROJECT / "claims", PROJECT / "seeds", "claims"))


@pytest.fixture(scope="module")
def report(corpus: Corpus) -> Report:
    """The small fixed project, verified."""
    return verify(corpus)


def _printed(page: RenderableType, columns: int = 80) -> str:
    """Return *page* as it stands on a screen of so many columns, without colour."""
    console = Console(file=io.StringIO(), width=columns, color_system=None, force_terminal=False)
    with console.capture() as captured:
        console.print(page)
    return "\n".join(line.rstrip(" ") for line in captured.get().split("\n"))


def _source_page(id_: str, corpus: Corpus, report: Report) -> RenderableType:
    checked = next(source for source in report.sources if source.source.id == id_)
    article = corpus.articles.get(id_)
    return source_page(checked, cover(id_, article, report.claims) if article else None, report)


def test_sources_on_a_screen(report: Report, golden: Callable[[str, str], None]) -> None:
    """Every source stands there with what is known of it and how many claims quote it."""
    golden("sources-80.txt", _printed(sources_table(report)))


@pytest.mark.parametrize("id_", ["herald", "kurier", "blog", "leaflet"])
def test_a_source_on_a_screen(
    id_: str, corpus: Corpus, report: Report, golden: Callable[[str, str], None]
) -> None:
    """A source shows its text with what is quoted, and the sentences with numbers that are not."""
    golden(f"source-{id_}-80.txt", _printed(_source_page(id_, corpus, report)))


def test_actors_on_a_screen(report: Report, golden: Callable[[str, str], None]) -> None:
    """Every actor stands there with its party and how many claims' chains name it."""
    golden("actors-80.txt", _printed(actors_table(report)))


@pytest.mark.parametrize("id_", ["city", "brandt", "norwire", "harbour-herald"])
def test_an_actor_on_a_screen(id_: str, report: Report, golden: Callable[[str, str], None]) -> None:
    """An actor shows what is known of it and the claims that lean on it."""
    golden(f"actor-{id_}-80.txt", _printed(actor_page(report.actors[id_], report)))


@pytest.mark.each("number", sorted(CODES))
def test_each_code_is_explained(number: str) -> None:
    """A code shows its number, slug, severity, summary and help."""
    code = CODES[number]
    shown = _printed(code_page(code), 400)
    head = f"{number} {code.slug}  {code.severity}\n"
    assert shown == f"{head}{code.summary[0].upper()}{code.summary[1:]}.\n{code.help}\n"


@pytest.mark.parametrize("id_", ["start-in-may", "jobs-feared", "start-by-city-hall", "strike-planned"])
def test_counts_on_a_screen(id_: str, report: Report, golden: Callable[[str, str], None]) -> None:
    """The counts of a claim are explained passage by passage."""
    golden(f"counts-{id_}-80.txt", _printed(counts_page(report.claim(id_), report)))


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_no_line_is_longer_than_the_screen(columns: int, corpus: Corpus, report: Report) -> None:
    """However wide the screen, every line of every page fits."""
    pages: list[RenderableType] = [
        sources_table(report),
        actors_table(report),
        *(_source_page(source.source.id, corpus, report) for source in report.sources),
        *(actor_page(actor, report) for actor in report.actors.values()),
        *(counts_page(claim, report) for claim in report.claims),
    ]
    lines = [line for page in pages for line in _printed(page, columns).split("\n") if len(line) > columns]
    assert lines == []
