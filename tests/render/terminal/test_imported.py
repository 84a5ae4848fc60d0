"""The list of candidates, and its summary."""

from claimcheck.locate.method import Change, Difference, Method, Step
from claimcheck.problem import Place, Problem
from claimcheck.render.terminal.imported import imported_page, summary
from claimcheck.render.terminal.style import plain_lines
from claimcheck.report.candidate import Candidate, ImportedClaim, Judged, Outcome
from claimcheck.report.evidence import Match
from claimcheck.report.proposal import Stated
from claimcheck.text.span import Span

CUT = Problem("CC209", "cut off: „no“", Place(""))
FOUND = Judged(
    Candidate("f:2", ("Boats",)), Outcome.FOUND, "line 3", source="s", quoted_by=("a", "b"), problems=(CUT,)
)
NEAR = Match(
    Method.APPROXIMATE, Span(0, 5), 1, 1, "Boots", 0.8,
    difference=Difference((Step("Boats", "Boots"),), Change.WORDING),
)  # fmt: skip
LOST = Judged(
    Candidate("f:3", ("Boats " * 60,)), Outcome.NOT_FOUND, "the wording differs", source="s", match=NEAR
)
HOSTILE = Judged(
    Candidate("f:4\x1b[31m", ("\u202eevil\nline",)), Outcome.SOURCE_UNKNOWN, "no source is „\x9b“"
)


def test_each_candidate_says_what_came_of_it() -> None:
    """Where it is, what differs, what verify says of it, for which claim; nothing in it acts."""
    claim = ImportedClaim(
        "new", is_new=True, stated=Stated(), found=(FOUND,), unfound=(LOST,), doubts=("`N` is no id",)
    )
    lines = plain_lines(imported_page([FOUND, LOST, HOSTILE], [claim]))
    assert lines == [
        "f:2  found in s: line 3",
        "  │ Boats",
        "  error CC209 cut off: „no“",
        "  claim new · quoted by a and b",
        "  `N` is no id",
        "",
        "f:3  not found in s: the wording differs",
        f"  │ {'Boats ' * 26}Boat …",
        "  nearest: „Boots“",
        "  word diff: [-Boats-]{+Boots+}",
        "",
        "f:4␛[31m  source unknown: no source is „<U+009B>“",
        "  │ <U+202E>evil line",
        "",
        "3 candidates: 1 found word for word, 1 not there word for word, 1 of no known source, 1 of those found with an error",
    ]


def test_a_speaker_who_is_left_out_is_told() -> None:
    """With the reason, which may be a problem above it."""
    left = FOUND._replace(no_link="no actor has this name")
    lines = [plain_lines(imported_page([item], [])) for item in (left, left._replace(problems=()), FOUND)]
    told = [[one for one in shown or () if "left out" in one] for shown in lines]
    assert told == [
        ["  who says it is left out"],
        ["  who says it is left out: no actor has this name"],
        [],
    ]


def test_a_row_without_a_quotation_is_told_by_its_text() -> None:
    """Else nobody finds it in a long sheet."""
    bare = Judged(Candidate("f:5", claim=Stated(text="It is closed")), Outcome.UNUSABLE, "quotes nothing")
    lines = plain_lines(imported_page([bare], []))
    assert lines is not None
    assert lines[:2] == ["f:5  unusable: quotes nothing", "  It is closed"]


def test_the_summary_names_what_there_is() -> None:
    """And nothing that there is not."""
    plain = FOUND._replace(problems=())
    assert [summary([]), summary([plain])] == ["0 candidates: none", "1 candidate: 1 found word for word"]
