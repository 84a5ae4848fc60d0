"""Claims by sources: what stands in each cell, and how rows and columns are ordered."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.records.model import Stance
from claimcheck.report.matrix import Matrix, Sign, Standing, groups_of, matrix_of
from claimcheck.report.model import Report

if TYPE_CHECKING:
    from conftest import SmallProject

YAML = """
    sources:
      - {id: undated, file: a.txt}
      - {id: later, file: a.txt, published: 2024-02-01}
      - {id: sooner, file: a.txt, published: "2024~"}
      - {id: idle, file: a.txt, published: 1999}
      - {id: refused, file: a.txt, published: some day}
    claims:
      - id: every
        text: t
        evidence:
          - {source: later, quote: One word.}
          - {source: later, quote: “Two” words.}
          - {source: undated, quote: an attack is to be expected}
          - {source: sooner, quote: Nowhere to be read.}
          - {source: sooner, quote: twice}
          - {source: sooner, quote: One word., stance: denies}
          - {source: sooner, quote: One word., stance: context}
          - {source: sooner, quote: One word., modality: planned}
          - {source: refused, quote: One word.}
      - {id: bare, text: t}
"""
ARTICLE = 'One word. "Two" words. Here twice, there twice. By no means an attack is to be expected.\n'


@pytest.fixture
def matrix(project: "SmallProject") -> Matrix:
    """Claims with each kind of passage."""
    return matrix_of(project.verify(YAML, a=ARTICLE))


def test_every_passage_has_its_sign(matrix: Matrix) -> None:
    """Stance, standing and whether it counts are read off the report, denials counting as such."""
    bare, every = matrix.rows
    supports = Stance.SUPPORTS
    assert bare.signs == ()
    assert every.signs == (
        Sign("later", 1, supports, Standing.EXACT, counts=True),
        Sign("later", 2, supports, Standing.NORMALIZED, counts=True),
        Sign("undated", 3, supports, Standing.CUT_OFF, counts=False),
        Sign("sooner", 4, supports, Standing.NOT_FOUND, counts=False),
        Sign("sooner", 5, supports, Standing.AMBIGUOUS, counts=False),
        Sign("sooner", 6, Stance.DENIES, Standing.EXACT, counts=True),
        Sign("sooner", 7, Stance.CONTEXT, Standing.EXACT, counts=False),
        Sign("sooner", 8, supports, Standing.EXACT, counts=False),
        Sign("refused", 9, supports, Standing.UNCHECKED, counts=False),
    )
    assert {id_: len(signs) for id_, signs in every.by_source().items()} == {
        "later": 2,
        "undated": 1,
        "sooner": 5,
        "refused": 1,
    }


def test_sources_are_ordered_by_date(matrix: Matrix) -> None:
    """By date, then by id, those without one last; a refused one that a passage names is there, too."""
    assert [source.id for source in matrix.sources] == ["idle", "sooner", "later", "refused", "undated"]
    assert [source.id for source in matrix.quoted] == ["sooner", "later", "refused", "undated"]


def test_rows_are_grouped_by_file(project: "SmallProject") -> None:
    """With several files each is a group, in the order of writing, equal keys together."""
    project.write("claims: [{id: z, text: t}, {id: b, text: t, about: k}]", name="b.yaml")
    report = project.verify(
        """
        claims:
          - {id: y, text: t, about: k}
          - {id: x, text: t}
          - {id: w, text: t, about: k}
        """
    )
    groups = groups_of(matrix_of(report).rows)
    assert [(group.name, [row.claim.id for row in group.rows]) for group in groups] == [
        ("claims/a.yaml", ["y", "w", "x"]),
        ("claims/b.yaml", ["b", "z"]),
    ]


@pytest.mark.parametrize(
    ("tags", "names"),
    [
        pytest.param(("[b]", "[a, b]", "[]"), ["a", "b", ""], id="first-tags-and-none-last"),
        pytest.param(("[]", "[]", "[]"), [""], id="no-tags"),
    ],
)
def test_rows_of_one_file_are_grouped_by_tag(
    tags: tuple[str, ...], names: list[str], project: "SmallProject"
) -> None:
    """With one file the first tag of each claim is its group."""
    claims = ", ".join(f"{{id: c{n}, text: t, tags: {tag}}}" for n, tag in enumerate(tags))
    groups = groups_of(matrix_of(project.verify(f"claims: [{claims}]")).rows)
    assert [group.name for group in groups] == names


def test_the_shipped_claims_are_all_there(shipped_report: Report) -> None:
    """Grouped or not, each claim has one row, with as many signs as it has passages."""
    matrix = matrix_of(shipped_report)
    grouped = sorted(row.claim.id for group in groups_of(matrix.rows) for row in group.rows)
    assert grouped == [claim.claim.id for claim in shipped_report.claims]
    assert [len(row.signs) for row in matrix.rows] == [len(claim.evidence) for claim in shipped_report.claims]
