"""What can be wrong: the codes and the place and order of a problem."""

import pytest

from claimcheck.problem import CODES, Place, Problem, Severity, countable, gravest_first

NAMES = """
CC101 error invalid-yaml
CC102 error unknown-key
CC103 error missing-key
CC104 error wrong-value
CC105 error duplicate-id
CC106 error unknown-id
CC107 error unreadable-article
CC108 error refused-yaml
CC109 error text-cut
CC110 error duplicate-key
CC111 error circular
CC112 error ignored-error
CC113 info unused-ignore
CC114 warning hidden-control
CC115 error shared-name
CC116 error wrong-apart
CC117 error gloss-differs
CC120 error no-name
CC121 warning no-kind
CC122 warning doubtful-kind
CC201 error quote-not-found
CC202 error quote-altered
CC203 error quote-altered-meaning
CC204 error ambiguous-quote
CC205 error quote-cuts-word
CC206 warning context-mismatch
CC207 error article-changed
CC208 info quote-normalized
CC209 error cut-off
CC210 info negation-nearby
CC211 error quote-unchecked
CC212 info cut-off-unread
CC213 error sentences-joined
CC214 warning clauses-joined
CC215 warning condition-left-out
CC216 warning head-left-out
CC217 warning perhaps-cut-off
CC218 warning language-differs
CC219 error outside-article
CC220 error unusable-map
CC301 error cue-not-found
CC302 warning speaker-differs
CC303 warning attribution-dropped
CC304 warning hedge-dropped
CC305 error cue-names-other
CC306 info cue-missing
CC307 info cue-cut-off
CC308 warning cue-denies
CC309 warning credited-elsewhere
CC310 warning cue-far-off
CC311 warning cue-unread
CC312 warning firsthand-unread
CC313 warning chain-reversed
CC401 info single-origin
CC402 warning possibly-dependent
CC403 info one-party
CC404 info lower-bound
CC405 info shared-words
CC406 warning one-text
CC407 warning stale-clusters
CC408 warning one-voice
CC409 warning says-otherwise
CC501 warning number-contradiction
CC502 warning value-contradiction
CC503 warning denial
CC504 warning declared-contradiction
CC505 warning attribution-contradiction
CC507 info superseded
CC508 info not-comparable
CC511 warning overreach-quantity
CC512 warning number-not-quoted
CC513 warning overreach-modality
CC514 warning overreach-place
CC515 warning polarity-differs
CC516 warning doubtful-denial
CC517 warning other-date
CC518 warning superseded-by-older
CC520 warning stale-reading
"""
"""Every code that was ever given out. Lines are added, never changed: people grep for codes and silence them."""


def test_no_code_changes_its_meaning() -> None:
    """A code keeps its slug and severity for ever; a new one is added to the list above."""
    actual = {f"{code.number} {code.severity} {code.slug}" for code in CODES.values()}
    given_out = set(NAMES.split("\n")[1:-1])
    assert given_out <= actual, f"changed or taken away: {sorted(given_out - actual)}"
    assert actual <= given_out, f"add to NAMES: {sorted(actual - given_out)}"


def test_a_slug_names_one_code() -> None:
    """No two codes share a slug."""
    slugs = [code.slug for code in CODES.values()]
    assert sorted(set(slugs)) == sorted(slugs)


@pytest.mark.each("number", CODES)
def test_each_code_is_explained(number: str) -> None:
    """A code has a summary, which is no sentence, and help in whole sentences."""
    code = CODES[number]
    assert (code.summary.endswith("."), code.help.endswith(".")) == (False, True)


def test_codes_cannot_be_changed() -> None:
    """The table of codes is read-only."""
    with pytest.raises(TypeError):
        CODES["CC999"] = CODES["CC101"]  # type: ignore[index]


@pytest.mark.parametrize(("severity", "rank"), [("error", 0), ("warning", 1), ("info", 2)])
def test_the_gravest_severity_ranks_first(severity: str, rank: int) -> None:
    """Errors rank before warnings, warnings before notes."""
    assert Severity(severity).rank == rank


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place("claims/a.yaml", 4, 12), "claims/a.yaml:4:12"),
        (Place("claims/a.yaml"), "claims/a.yaml:1:1"),
        (Place("claims/a b:c.yaml", 2, 3), "claims/a b:c.yaml:2:3"),
    ],
)
def test_a_place_reads_as_editors_expect(place: Place, shown: str) -> None:
    """A place is shown as `file:line:column`, the start of the file where nothing else is known."""
    assert str(place) == shown


def test_a_problem_takes_kind_and_severity_from_its_code() -> None:
    """Severity is a property of the code, not of the problem."""
    problem = Problem("CC206", "a message", Place("a.yaml"))
    assert (problem.kind, problem.severity) == (CODES["CC206"], Severity.WARNING)


def test_problems_are_sorted_by_place_then_code_then_message() -> None:
    """Problems follow the file from top to bottom, lines and columns as numbers, not as texts."""
    expected = [
        Problem("CC201", "z", Place("a.yaml", 2, 9)),
        Problem("CC101", "z", Place("a.yaml", 10, 2)),
        Problem("CC102", "a", Place("a.yaml", 10, 10)),
        Problem("CC102", "b", Place("a.yaml", 10, 10)),
        Problem("CC103", "a", Place("a.yaml", 10, 10)),
        Problem("CC101", "a", Place("b.yaml", 1, 1)),
    ]
    backwards = expected[::-1]
    assert sorted(backwards, key=lambda problem: problem.order) == expected


@pytest.mark.parametrize(
    ("least", "messages"),
    [
        (Severity.INFO, ["b", "e", "c", "a", "d"]),
        (Severity.WARNING, ["b", "e", "c"]),
        (Severity.ERROR, ["b", "e"]),
    ],
)
def test_the_gravest_problems_stand_first(least: Severity, messages: list[str]) -> None:
    """Errors, warnings, notes; within a severity the order stays."""
    codes = {"a": "CC401", "b": "CC201", "c": "CC402", "d": "CC113", "e": "CC101"}
    problems = [Problem(code, message, Place("x")) for message, code in codes.items()]
    assert [problem.message for problem in gravest_first(problems, least)] == messages


def test_more_mistakes_of_a_file_than_anybody_reads_are_counted() -> None:
    """The first 10,000 stand there, the others are one error at the first of them; other files keep theirs."""
    many = [Problem("CC102", "unknown key", Place("a.yaml", line)) for line in range(1, 12_001)]
    other = Problem("CC103", "lacks a key", Place("b.yaml", 3))
    counted = Problem("CC108", "2,000 more mistakes of this file are not told one by one", many[10_000].place)
    assert countable([*many, other]) == (*many[:10_000], other, counted)
    assert countable([*many[:10_000], other]) == (*many[:10_000], other)
