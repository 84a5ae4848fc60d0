"""Cues that stand paragraphs away from the passage."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import SmallProject

PROJECT = """
    sources: [{{id: s, file: s.txt, language: en}}]
    actors: [{{id: watch, name: Harbour Watch, kind: {kind}}}]
    claims:
      - id: c
        text: The dam burst
        evidence: [{{source: s, quote: {quote}, attribution: [watch: Harbour Watch said]}}]
"""
RAIN, PRICES, DAM = "Harbour Watch said it rained all week.", "Prices rose, too.", "The dam in Kell burst."


def told(project: "SmallProject", *paragraphs: str, kind: str = "think-tank", quote: str = DAM) -> list[str]:
    """Return the messages of the problem."""
    report = project.verify(PROJECT.format(kind=kind, quote=quote), s="\n\n".join(paragraphs))
    return [problem.message for problem in report.problems if problem.code == "CC310"]


def test_a_cue_with_other_matters_between_is_told(project: "SmallProject") -> None:
    """The message says where both stand, and what to do."""
    assert told(project, RAIN, PRICES, DAM) == [
        (
            "the cue „Harbour Watch said“ stands in line 1, 2 paragraphs from the passage in line 5, and the passage does not "
            "credit its speaker; quote a cue beside it, or leave the origin open"
        )
    ]


@pytest.mark.parametrize(
    ("paragraphs", "kind", "quote"),
    [
        pytest.param((RAIN, DAM), "think-tank", DAM, id="the next paragraph may go on"),
        pytest.param((f"{RAIN} {DAM}",), "think-tank", DAM, id="one paragraph"),
        pytest.param((RAIN, PRICES, DAM), "agency", DAM, id="an agency is credited once"),
        pytest.param(
            (RAIN, PRICES, f"Harbour Watch said that {DAM}"), "think-tank", "Harbour Watch said that The dam in Kell burst.", id="credited by the passage"
        ),
    ],
)  # fmt: skip
def test_what_may_still_be_the_speakers_is_not(
    project: "SmallProject", paragraphs: tuple[str, ...], kind: str, quote: str
) -> None:
    """Reporting goes on behind a cue, agencies are credited for whole articles, and a passage may credit again."""
    assert told(project, *paragraphs, kind=kind, quote=quote) == []
