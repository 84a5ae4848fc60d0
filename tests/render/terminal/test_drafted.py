"""A judged draft on the terminal."""

from claimcheck.problem import Severity
from claimcheck.render.terminal.drafted import drafted_page
from claimcheck.report.drafted import Drafted
from claimcheck.report.model import Report

from ..drafts import draft  # noqa: TID252 -- one draft for all outputs
from .screen import on_screen


def _shown(drafted: Drafted, report: Report, least: Severity = Severity.INFO) -> list[str]:
    return on_screen(drafted_page(drafted, report, least)).split("\n")


def test_each_sentence_with_what_speaks_against_it(shipped_report: Report) -> None:
    """Place, standing, sentence, remarks with their places, the passage, and the call that quotes it."""
    assert _shown(draft("x"), shipped_report)[:7] == [
        "✕ x.md:1:1  the article says otherwise",
        "    Es kamen 9 x.",
        "    1:10 number  says x",
        "    │ x",
        "      s, outlet not named, line 3",
        "      claimcheck quote s x --sentence",
        "",
    ]


def test_nothing_of_it_acts(shipped_report: Report) -> None:
    """Controls are shown; no line is longer than the terminal."""
    lines = _shown(draft(), shipped_report)
    assert [sign for sign in ("\x1b", "\u202e") if sign in "".join(lines)] == []
    assert [line for line in lines if len(line) > 80] == []


def test_the_level_leaves_out_what_is_milder(shipped_report: Report) -> None:
    """And says how many sentences that are."""
    mild = draft("x")
    quiet = mild._replace(sentences=(mild.sentences[0]._replace(remarks=()), mild.sentences[1]))
    assert "1 sentence not shown; --level info shows all" in _shown(quiet, shipped_report, Severity.ERROR)
