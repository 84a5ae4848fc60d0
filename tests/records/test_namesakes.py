"""Actors that have the name of another."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import SmallProject


def _told(project: "SmallProject", *actors: str) -> tuple[list[str], list[str]]:
    """Return the actors that stand, and the problems."""
    yaml = "actors:\n" + "".join(f"  - {{{actor}}}\n" for actor in actors)
    project.write(yaml)
    corpus = project.load()
    return sorted(corpus.actors), [f"{p.code} {p.place}" for p in corpus.problems]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("id: a, name: Tom Hall", "id: b, name: Tom  HALL", id="one name, written otherwise"),
        pytest.param(
            "id: a, name: Tom Hall, aliases: [Hall]", "id: b, name: Hall", id="a name that is an alias"
        ),
        pytest.param(
            "id: a, name: Hall", "id: b, name: Tom Hall, aliases: [Hall]", id="an alias that is a name"
        ),
    ],
)
def test_the_later_of_two_namesakes_is_refused(project: "SmallProject", one: str, other: str) -> None:
    """The first stays; the second is refused at its name, so that the two never count as two origins."""
    assert _told(project, one, other) == (["a"], ["CC115 claims/a.yaml:3:19"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("id: a, name: Anna Hall, aliases: [Hall]", "id: b, name: Tom Hall, aliases: [Hall]", id="an alias of two"),
        pytest.param("id: a, name: Hall, aliases: [Hall]", "id: b, name: Berg", id="an alias like the own name"),
    ],
)  # fmt: skip
def test_an_alias_may_be_shared(project: "SmallProject", one: str, other: str) -> None:
    """Two people may be called by one surname, and one by his name twice."""
    assert _told(project, one, other) == (["a", "b"], [])


def test_namesakes_never_corroborate_each_other(project: "SmallProject") -> None:
    """One institute under two ids is not two origins."""
    yaml = """
        sources: [{id: s, file: s.txt}, {id: t, file: t.txt}]
        actors: [{id: isw, name: Institute for War}, {id: twin, name: Institute for War}]
        claims:
          - id: c
            text: The dam burst
            evidence:
              - {source: s, quote: the dam burst, attribution: [isw: The Institute for War said]}
              - {source: t, quote: the dam burst, attribution: [twin: The Institute for War said]}
    """
    text = "The Institute for War said the dam burst."
    report = project.verify(yaml, s=text, t=f"{text} On Monday.")
    assert report.claims[0].corroboration != "corroborated"
    assert "CC115" in {problem.code for problem in report.problems}
