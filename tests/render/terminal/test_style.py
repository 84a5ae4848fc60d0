"""Colours and building blocks."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorType
from rich.console import Console, RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from claimcheck.problem import Severity
from claimcheck.render.terminal.style import (
    AXIS,
    BAD,
    GOOD,
    MARK,
    QUIET,
    SEVERITY,
    STRONG,
    WARN,
    hanging,
    indented,
    line,
    plain_lines,
    stacked,
    text,
)
from claimcheck.report.evidence import MarkKind

from .screen import on_screen


def test_only_the_terminals_own_colours_are_used() -> None:
    """Every style is one of the basic colours that a person sets in the terminal, on its own background."""
    names = {GOOD, BAD, WARN, QUIET, STRONG, *AXIS.values(), *SEVERITY.values(), *MARK.values()}
    styles = [Style.parse(name) for name in names]
    wrong = [
        style
        for style in styles
        if style.bgcolor
        or (style.color and (style.color.type is not ColorType.STANDARD or style.color.number in {0, 7}))
    ]
    assert wrong == []


def test_every_severity_and_every_mark_has_a_style() -> None:
    """No severity and no kind of mark is left without a style."""
    assert (set(SEVERITY), set(MARK)) == (set(Severity), set(MarkKind))


def test_foreign_text_is_visible() -> None:
    """Foreign text becomes one line that does not act, its brackets untouched."""
    assert text("a\x1b[31m\n[sic]").plain == "a␛[31m⏎[sic]"


def test_a_line_joins_its_parts() -> None:
    """Our own words and foreign texts stand in one line."""
    assert line("a ", text("[b]"), " c").plain == "a [b] c"


def test_indented_lines_stay_indented_where_they_wrap() -> None:
    """Wrapped lines are moved right as far as the first."""
    assert on_screen(indented(Text("one two three four"), 4), 14) == "    one two\n    three four\n"


def test_hanging_lines_are_indented_where_they_wrap() -> None:
    """Only wrapped lines are moved right."""
    assert on_screen(hanging(Text("one two three four"), 4), 12) == "one two\n    three\n    four\n"


@pytest.mark.parametrize("columns", [1, 2, 5])
def test_hanging_lines_fit_the_narrowest_screen(columns: int) -> None:
    """However narrow the screen, no character is lost."""
    shown = on_screen(hanging(Text("one two"), 4), columns)
    assert "".join(shown.split()) == "onetwo"


def test_parts_stand_below_each_other() -> None:
    """Parts are stacked in their order."""
    assert on_screen(stacked(Text("a"), "", Text("b"))) == "a\n\nb\n"


def test_what_is_moved_right_is_not_filled_up() -> None:
    """Where nothing is wrapped, a line has as many columns as its words need, however often it is moved."""
    console = Console(width=1_000_000)
    twice = indented(stacked(indented(hanging(Text("one\ntwo"), 2), 2)), 1)
    written = "".join(segment.text for segment in console.render(twice))
    assert written == "   one\n     two\n"


TEXTS = st.text(
    st.one_of(st.sampled_from("ab \n\t[]⟦…"), st.characters(exclude_categories=["Cs"])), max_size=30
)
PAGES = st.recursive(
    st.one_of(TEXTS, TEXTS.map(Text), TEXTS.map(lambda words: Text(words, style=WARN))),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(lambda parts: stacked(*parts)),
        st.tuples(inner, st.integers(0, 9)).map(lambda given: indented(*given)),
        st.tuples(TEXTS.map(Text), st.integers(0, 9)).map(lambda given: hanging(*given)),
    ),
    max_leaves=8,
)


@given(PAGES)
def test_plain_lines_are_those_of_rich(page: RenderableType) -> None:
    """Whatever a page is built of, in a pipe it has the lines that rich would give it, or rich is asked."""
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=1_000_000,
        no_color=True,
        color_system=None,
        soft_wrap=True,
        markup=False,
        emoji=False,
        highlight=False,
    )
    console.print(page)
    lines = plain_lines(page)
    if lines is not None:
        assert "".join(f"{line}\n" for line in lines) == buffer.getvalue()


@pytest.mark.parametrize("page", [Table(), Text("a\tb"), Text("a", end=""), Text("a" * 200_000)])
def test_what_only_rich_knows_is_left_to_rich(page: RenderableType) -> None:
    """Tables, tabs and what does not end its line have no plain lines, wherever they stand."""
    assert [plain_lines(page), plain_lines(stacked("a", indented(page, 2)))] == [None, None]
