"""Problems that a record silences with a reason, and silences that silence nothing."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.silence import silence
from claimcheck.problem import Place, Problem
from claimcheck.records.model import Claim

if TYPE_CHECKING:
    from conftest import SmallProject


def claim(id_: str, **ignore: str) -> Claim:
    """Return a claim that silences these codes."""
    return Claim(
        place=Place("a.yaml"), places={"ignore": Place("a.yaml", 9, 9)}, id=id_, text="a claim", ignore=ignore
    )


def problem(code: str, claim_id: str | None = "a", message: str = "words") -> Problem:
    """Return a problem of a claim."""
    return Problem(code, message, Place("a.yaml"), claim_id)


def unused(code: str, claim_id: str = "a") -> Problem:
    """Return the note that a silence silences nothing."""
    return Problem("CC113", f"{code} is silenced but does not occur", Place("a.yaml", 9, 9), claim_id)


@pytest.mark.parametrize(
    ("problems", "ignore", "kept", "silenced"),
    [
        pytest.param([problem("CC401")], {"CC401": "known"}, [], {"a": {"CC401": "known"}}, id="silenced"),
        pytest.param(
            [problem("CC401", message="one"), problem("CC401", message="two")],
            {"CC401": "known"},
            [],
            {"a": {"CC401": "known"}},
            id="all of a code",
        ),
        pytest.param([problem("CC401")], {}, [problem("CC401")], {}, id="not silenced"),
        pytest.param(
            [problem("CC201")], {"CC201": "no"}, [problem("CC201"), unused("CC201")], {}, id="an error stays"
        ),
        pytest.param([], {"CC401": "old"}, [unused("CC401")], {}, id="unused"),
        pytest.param(
            [problem("CC401", "b")],
            {"CC401": "elsewhere"},
            [problem("CC401", "b"), unused("CC401")],
            {},
            id="another claim's",
        ),
        pytest.param(
            [problem("CC402", None)],
            {"CC402": "a source's"},
            [problem("CC402", None), unused("CC402")],
            {},
            id="no claim's",
        ),
        pytest.param(
            [problem("CC401", "gone")], {}, [problem("CC401", "gone")], {}, id="a claim that was refused"
        ),
        pytest.param(
            [problem("CC401"), problem("CC403")],
            {"CC401": "known", "CC404": "old"},
            [problem("CC403"), unused("CC404")],
            {"a": {"CC401": "known"}},
            id="one of several",
        ),
    ],
)
def test_silence(
    problems: list[Problem], ignore: dict[str, str], kept: list[Problem], silenced: dict[str, dict[str, str]]
) -> None:
    """Warnings and notes of a claim that silences them are taken out and reported with the reason."""
    claims = {"a": claim("a", **ignore), "b": claim("b")}
    assert silence(problems, claims) == (kept, silenced)


HEAD = """\
sources:
  - {id: one, file: one.txt}
claims:
"""


def test_a_silenced_problem_is_in_the_claim_with_its_reason(project: "SmallProject") -> None:
    """What is silenced leaves the problems and stands with its reason in the claim."""
    yaml = "  - {id: a, text: t, evidence: [{source: one, quote: Zug}], ignore: {CC401: so be it}}\n"
    report = project.verify(HEAD + yaml, one="Der Zug kommt.")
    assert (report.problems, report.claims[0].ignored) == ((), {"CC401": "so be it"})


def test_an_unused_silence_is_a_note_at_its_place(project: "SmallProject") -> None:
    """A silence of what does not occur is a note where it is written, and not in the claim."""
    report = project.verify(HEAD + "  - {id: a, text: t, ignore: {CC401: so be it}}\n")
    assert [(str(p.place), p.code, p.claim) for p in report.problems] == [
        ("claims/a.yaml:2:21", "CC107", None),
        ("claims/a.yaml:4:30", "CC113", "a"),
    ]
    assert report.claims[0].ignored == {}


def test_a_silenced_contradiction_still_contradicts(project: "SmallProject") -> None:
    """Silence takes a finding from the list of problems, never from the axes."""
    yaml = """\
claims:
  - {id: a, text: t, about: key, quantity: 1, ignore: {CC501: known}}
  - {id: b, text: t, about: key, quantity: 2}
"""
    report = project.verify(yaml)
    assert (report.problems, [c.consistency.value for c in report.claims]) == ((), ["contradicted"] * 2)


def test_a_contradiction_is_silenced_at_either_claim(project: "SmallProject") -> None:
    """A contradiction that a claim's own list shows can be silenced there."""
    yaml = """\
claims:
  - {id: a, text: t, about: key, quantity: 1}
  - {id: b, text: t, about: key, quantity: 2, ignore: {CC501: known}}
"""
    assert "CC113" not in [p.code for p in project.verify(yaml).problems]


def test_errors_cannot_be_silenced(project: "SmallProject") -> None:
    """A record that silences an error is refused, so that the error is never lost."""
    yaml = "  - {id: a, text: t, evidence: [{source: one, quote: Bus}], ignore: {CC201: hush}}\n"
    report = project.verify(HEAD + yaml, one="Der Zug kommt.")
    assert [p.code for p in report.problems] == ["CC112"]
    assert report.claims == ()
