"""Who stands at the end of a chain and is no origin: agencies under another kind, and nobody in particular."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.report.model import Corroboration

if TYPE_CHECKING:
    from conftest import SmallProject

YAML = """\
sources:
  - {{id: one, file: one.txt, language: de, outlet: gazette}}
  - {{id: two, file: two.txt, language: de}}
actors:
  - {{id: moor, name: Lena Moor, aliases: [Moor], kind: person}}
  - {{id: gazette, name: Hafenblatt{gazette}}}
  - {{id: other, name: {name}}}
claims:
  - id: claim
    text: a claim
    evidence:
      - {{source: one, quote: Das Schiff sinkt, attribution: [moor: sagte Moor]}}
      - {{source: two, quote: Das Schiff sinkt, attribution: [{end}: "{cue}"]}}
"""


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param("Reuters", "CC122", id="agency without kind"),
        pytest.param("Reuters, kind: company", "CC122", id="agency of another kind"),
        pytest.param("Nils Runge", "CC121", id="person without kind"),
        pytest.param("a senior official, kind: person", "CC122", id="nobody in particular"),
        pytest.param("ein hoher Beamter, kind: person", "CC122", id="nobody in particular, German"),
        pytest.param("Nils Runge, kind: person", None, id="person"),
        pytest.param("Werft, kind: company", None, id="company"),
        pytest.param("Der Sprecher Nils Runge, kind: person", None, id="name with a role"),
    ],
)
def test_who_is_no_origin(project: "SmallProject", name: str, code: str | None) -> None:
    """Such an actor is told, and an agency's or nobody's passage has an unknown origin."""
    text = f"Das Schiff sinkt, sagte {name.split(',', maxsplit=1)[0]}."
    cue = text.removeprefix("Das Schiff sinkt, ").rstrip(".")
    yaml = YAML.format(name=name, gazette=", kind: outlet", end="other", cue=cue)
    report = project.verify(yaml, one="Das Schiff sinkt, sagte Moor.", two=text)
    told = [p.code for p in report.problems if p.code in {"CC121", "CC122"}]
    status = report.claims[0].corroboration
    assert told == ([code] if code else [])
    assert (status is Corroboration.CORROBORATED) is (code != "CC122")


def test_an_outlet_of_an_article_is_no_origin(project: "SmallProject") -> None:
    """An actor that stands as an article's outlet passes on, whatever its kind says."""
    yaml = YAML.format(
        name="X, kind: other", gazette=", kind: company", end="gazette", cue="sagte das Hafenblatt"
    )
    two = "Das Schiff sinkt, sagte das Hafenblatt."
    report = project.verify(yaml, one="Das Schiff sinkt, sagte Moor.", two=two)
    assert [(p.code, str(p.place)) for p in report.problems if p.code == "CC122"] == [
        ("CC122", "claims/a.yaml:6:43")
    ]
    assert report.claims[0].evidence[1].reason == (
        "origin unknown: the chain ends at Hafenblatt, but it is an outlet or a credit of an article"
    )
