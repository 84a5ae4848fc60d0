"""Problems that a record silences with a reason, and silences that silence nothing."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.silence import Key, Silenced, silence
from claimcheck.problem import Place, Problem
from claimcheck.records.model import Claim, Evidence, Source

if TYPE_CHECKING:
    from conftest import SmallProject


HERE = Place("a.yaml")
AT = Place("a.yaml", 9, 9)
PLACES = {"ignore": AT}


def claim(id_: str, *passages: dict[str, str], **ignore: str) -> Claim:
    """Return a claim that silences these codes, with passages of the source `s` that silence theirs."""
    evidence = (
        Evidence(place=HERE, places=PLACES, source="s", quote="q", ignore=codes) for codes in passages
    )
    return Claim(place=HERE, places=PLACES, id=id_, text="t", evidence=tuple(evidence), ignore=ignore)


def source(**ignore: str) -> Source:
    """Return the source `s` that silences these codes."""
    return Source(place=HERE, places=PLACES, id="s", file="s.txt", ignore=ignore)


def problem(
    code: str, claim_id: str | None = "a", source_id: str | None = None, passage: int | None = None
) -> Problem:
    """Return a problem of a claim, a source, or a passage of one in the other."""
    return Problem(code, "words", HERE, claim_id, source_id, evidence=passage)


def unused(
    code: str, claim_id: str | None = "a", source_id: str | None = None, passage: int | None = None
) -> Problem:
    """Return the note that a silence silences nothing."""
    message = f"{code} is silenced but does not occur"
    return Problem("CC113", message, AT, claim_id, source_id, evidence=passage)


@pytest.mark.parametrize(
    ("problems", "ignore", "kept", "silenced"),
    [
        pytest.param([problem("CC401")], {"CC401": "known"}, [], {"CC401": "known"}, id="silenced"),
        pytest.param(
            [problem("CC210", passage=0, source_id="s"), problem("CC210", passage=1, source_id="s")],
            {"CC210": "known"},
            [],
            {"CC210": "known"},
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
            [problem("CC402", None, "s")],
            {"CC402": "a source's"},
            [problem("CC402", None, "s"), unused("CC402")],
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
            {"CC401": "known"},
            id="one of several",
        ),
    ],
)
def test_a_claim_silences_its_own(
    problems: list[Problem], ignore: dict[str, str], kept: list[Problem], silenced: dict[str, str]
) -> None:
    """Warnings and notes of a claim that silences them are taken out and reported with the reason."""
    found = silence(problems, {"a": claim("a", **ignore), "b": claim("b")}, {"s": source()})
    assert found == Silenced(tuple(kept), {Key("a"): silenced} if silenced else {})


def test_a_passage_silences_its_own() -> None:
    """What one passage silences stays at the others; the claim tells which passage it was."""
    claims = {"a": claim("a", {"CC210": "far off", "CC208": "old"}, {"CC210": "another clause"}, {})}
    problems = [problem("CC210", "a", "s", index) for index in (0, 1, 2)]
    assert silence(problems, claims, {"s": source()}) == Silenced(
        (problems[2], unused("CC208", "a", "s", 0)),
        {
            Key("a", "s", 0): {"CC210": "far off"},
            Key("a", "s", 1): {"CC210": "another clause"},
            Key("a"): {"CC210": "passage 1: far off; passage 2: another clause"},
        },
    )


def test_a_source_silences_what_is_said_of_it_and_of_its_passages() -> None:
    """Of the article itself and of every claim that quotes it, which tells whose word that is."""
    claims = {"a": claim("a", {}, {}), "b": claim("b", {})}
    problems = [
        problem("CC402", None, "s"),
        problem("CC208", "a", "s", 0),
        problem("CC208", "a", "s", 1),
        problem("CC208", "b", "t", 0),
        problem("CC201", "b", "s", 0),
        problem("CC401", "b"),
    ]
    ignore = {"CC402": "one report", "CC208": "a scan; badly read", "CC401": "never a source's"}
    assert silence(problems, claims, {"s": source(**ignore)}) == Silenced(
        (*problems[3:], unused("CC401", None, "s")),
        {
            Key(source="s"): {"CC402": "one report", "CC208": "a scan; badly read"},
            Key("a", "s", 0): {"CC208": "source s: a scan; badly read"},
            Key("a", "s", 1): {"CC208": "source s: a scan; badly read"},
            Key("a"): {"CC208": "source s: a scan; badly read"},
        },
    )


def test_no_error_is_silenced_by_anybody() -> None:
    """Whoever asks for it, an error stays, and the request is told as one that does nothing."""
    error = problem("CC209", "a", "s", 0)
    found = silence([error], {"a": claim("a", {"CC209": "no"}, CC209="no")}, {"s": source(CC209="no")})
    assert found == Silenced(
        (error, unused("CC209", None, "s"), unused("CC209"), unused("CC209", "a", "s", 0)), {}
    )


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


def test_silences_of_sources_and_passages_stand_in_the_report(project: "SmallProject") -> None:
    """The problems leave the list; claim, passage and source show the reasons, and the axes stay."""
    yaml = """\
sources: [{id: one, file: one.txt, language: xx, ignore: {CC212: read by eye}}]
claims:
  - {id: a, text: t, ignore: {CC401: so be it}, evidence: [{source: one, quote: "Ja - gut", ignore: {CC208: a scan}}]}
"""
    report = project.verify(yaml, one="Ja – gut.")
    [claim_], [source_] = report.claims, report.sources
    assert report.problems == ()
    assert (source_.ignored, claim_.evidence[0].ignored) == ({"CC212": "read by eye"}, {"CC208": "a scan"})
    assert claim_.ignored == {"CC208": "passage 1: a scan", "CC401": "so be it"}
    assert (claim_.anchor, claim_.corroboration) == ("found", "single_origin")


@pytest.mark.parametrize(
    "yaml",
    [
        "sources: [{id: one, file: one.txt, ignore: {CC107: hush}}]\n",
        HEAD + "  - {id: a, text: t, evidence: [{source: one, quote: Bus, ignore: {CC201: hush}}]}\n",
    ],
)
def test_sources_and_passages_cannot_silence_errors(yaml: str, project: "SmallProject") -> None:
    """A record that silences an error is refused wherever it does so."""
    assert [p.code for p in project.verify(yaml, one="Der Zug kommt.").problems] == ["CC112"]
