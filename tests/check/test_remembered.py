"""What was found of claims before, taken for what is found of them now."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.check.remembered import Remembered
from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import find_project
from claimcheck.load.texts import RecordText, read_project
from claimcheck.records.corpus import Corpus
from claimcheck.report.model import Report

if TYPE_CHECKING:
    from conftest import SmallProject

ROOT = Path(__file__).resolve().parent.parent.parent
PROJECT = find_project(None, None, ROOT / "tests" / "golden" / "project")
TEXTS = read_project(PROJECT)

YAML = """
    sources: [{id: a, file: a.txt, language: en}]
    actors: [{id: ann, name: Ann Ash, kind: person}]
    claims:
      - {id: one, text: Two ferries sank., evidence: [{source: a, quote: the ferry sank, attribution: [ann: They]}]}
      - {id: two, text: The bridge opened., evidence: [{source: a, quote: the bridge opened}]}
"""


def _again(remembered: Remembered, corpus: Corpus) -> Report:
    return remembered.verify(corpus, 2)


@pytest.mark.parametrize(
    ("old", "new", "checked"),
    [
        pytest.param("", "", 0, id="nothing"),
        pytest.param("claims:", "claims:\n\n    # a line", 0, id="lines above"),
        pytest.param("Two ferries", "Three ferries", 1, id="a claim"),
        pytest.param("quote: the ferry", "quote:  the ferry", 1, id="a column"),
        pytest.param("language: en", "language: de", 2, id="a source"),
    ],
)
def test_what_did_not_change_is_not_checked_again(
    old: str, new: str, checked: int, project: "SmallProject"
) -> None:
    """An edit costs the claims that it touches, and the report is that of a fresh check."""
    article = "They never said that the bridge opened, and the ferry sank.\n"
    project.write(YAML, a=article)
    remembered = Remembered()
    _again(remembered, project.load())
    before = remembered.checked
    project.write(YAML.replace(old, new), a=article)
    corpus = project.load()
    assert (_again(remembered, corpus), remembered.checked - before) == (verify(corpus), checked)


def test_other_clusters_check_all_anew(project: "SmallProject") -> None:
    """They lower counts, and nothing of the records tells of them."""
    project.write(YAML, a="They never said that the bridge opened, and the ferry sank.\n")
    remembered = Remembered()
    _again(remembered, project.load())
    project.write(YAML, **{"clusters.jsonl": "\n"})
    corpus = project.load()
    assert (_again(remembered, corpus), remembered.checked) == (verify(corpus), 4)


def test_another_article_is_read_anew(project: "SmallProject") -> None:
    """Nothing that was found in an article is said of its successor."""
    project.write(YAML, a="The ferry sank, the bridge opened.\n")
    remembered = Remembered()
    _again(remembered, project.load())
    project.write(YAML, a="No ferry sank, the bridge opened.\n")
    corpus = project.load()
    assert (_again(remembered, corpus), remembered.checked) == (verify(corpus), 4)


EDITS = st.lists(
    st.tuples(
        st.integers(0, sum(text.content.count(b"\n") for text in TEXTS)),
        st.sampled_from(["\n", "# a comment\n", "  - {id: more, text: More}\n", None]),
    ),
    max_size=4,
)
"""Which line, counted over all files, and what comes before it; None where it goes."""


def _edited(edits: list[tuple[int, str | None]]) -> tuple[RecordText, ...]:
    texts = []
    first = 0
    for text in TEXTS:
        lines = text.content.decode().splitlines(keepends=True)
        for number, new in sorted(edits, key=lambda edit: edit[0], reverse=True):
            if first <= number < first + len(lines):
                lines[number - first : number - first + (new is None)] = [new] if new else []
        first += len(lines)
        texts.append(text._replace(content="".join(lines).encode()))
    return tuple(texts)


@settings(settings.get_profile("costly"), max_examples=6)
@given(st.lists(EDITS, min_size=1, max_size=3))
def test_a_report_over_edits_is_a_fresh_one(states: list[list[tuple[int, str | None]]]) -> None:
    """Whatever lines come and go, with mistakes in between."""
    remembered = Remembered()
    for edits in ([], *states, []):
        corpus = load(PROJECT, texts=_edited(edits))
        assert _again(remembered, corpus) == verify(corpus)
