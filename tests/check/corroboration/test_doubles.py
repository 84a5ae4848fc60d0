"""Origins that may be one person, or are one party that no record tells: fewer are certain, as many may be at most."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.report.model import Corroboration

if TYPE_CHECKING:
    from conftest import SmallProject

SAID = "Zwei Brücken sind gesperrt"
YAML = """\
sources: [{{id: one, file: one.txt, language: de}}, {{id: two, file: two.txt, language: de}}]
actors:
  - {{id: a, name: {a}}}
  - {{id: b, name: {b}}}
claims:
  - id: claim
    text: Zwei Brücken sind gesperrt
    evidence:
      - {{source: one, quote: Zwei Brücken sind gesperrt, stance: {stance}, attribution: [a: "{one}"]}}
      - {{source: two, quote: Zwei Brücken sind gesperrt, stance: {stance}, attribution: [b: "{two}"]}}
"""


@pytest.mark.parametrize(
    ("a", "b", "one", "two", "counts", "status", "told"),
    [
        pytest.param(
            *("Anna Berger, kind: person", "Berger, kind: person", "sagte Anna Berger", "sagte Berger"),
            *((1, 2, 1, 2), Corroboration.UNDETERMINED, ["--merge b a"]),
            id="a surname alone",
        ),
        pytest.param(
            *("Anna Berger, kind: person", "Karl Berger, kind: person", "sagte Anna Berger", "sagte Karl Berger"),
            *((2, 2, 2, 2), Corroboration.CORROBORATED, []),
            id="two people with one surname",
        ),
        pytest.param(
            *("Dmitri Timm, kind: person", "Kreml, kind: government", "sagte Kremlsprecher Dmitri Timm", "sagte der Kreml"),
            *((2, 2, 1, 1), Corroboration.ONE_PARTY, ["`party: b` with `a`"]),
            id="spokesman and house by the article",
        ),
        pytest.param(
            *("Dmitri Timm, kind: person, party: b", "Kreml, kind: government", "sagte Kremlsprecher Dmitri Timm", "sagte der Kreml"),
            *((2, 2, 1, 1), Corroboration.ONE_PARTY, []),
            id="recorded as it is",
        ),
        pytest.param(
            *("Sprecher des Finanzministeriums, kind: person", "Finanzministerium, kind: government"),
            *("sagte ein Sprecher des Finanzministeriums", "sagte das Finanzministerium"),
            *((2, 2, 1, 2), Corroboration.ONE_PARTY, ["`party: b` with `a`"]),
            id="spokesman and house by their names",
        ),
        pytest.param(
            *("Sprecher des Finanzministeriums, kind: person", "Sprecher des Innenministeriums, kind: person"),
            *("sagte ein Sprecher des Finanzministeriums", "sagte ein Sprecher des Innenministeriums"),
            *((2, 2, 2, 2), Corroboration.CORROBORATED, []),
            id="spokesmen of two houses",
        ),
        *(
            pytest.param(
                *("Karl Dorn, kind: person", f"{house}, kind: government", f"sagte {title} Karl Dorn", f"sagte das {house}"),
                *((2, 2, low, 2), status, ["`party: b` with `a`"] * (low == 1)),
                id=f"{title}, {house}",
            )
            for title, house, low, status in (
                ("Verkehrsminister", "Verkehrsministerium", 1, Corroboration.ONE_PARTY),
                ("Ministeriumssprecher", "Verkehrsministerium", 1, Corroboration.ONE_PARTY),
                ("Finanzminister", "Verkehrsministerium", 2, Corroboration.CORROBORATED),
                ("Sprecher", "Verkehrsministerium", 1, Corroboration.ONE_PARTY),
                ("Polizeisprecher", "Verkehrsministerium", 2, Corroboration.CORROBORATED),
            )
        ),
        *(
            pytest.param(
                *("Rolf Kai, kind: person", "Anna Moos, kind: person"),
                *("sagte Rolf Kai von der Gewerkschaft GDF", f"sagte {title} Anna Moos"),
                *((2, 2, low, 2), status, ["their organisation as `party`"] * (low == 1)),
                id=f"two of one union, {title}",
            )
            for title, low, status in (
                ("GDF-Chefin", 1, Corroboration.ONE_PARTY),
                ("Bahnco-Chefin", 2, Corroboration.CORROBORATED),
            )
        ),
        pytest.param(
            *("Bundeskanzler, kind: government", "Olaf Dorn, kind: person", "sagte der Bundeskanzler", "sagte Bundeskanzler Olaf Dorn"),
            *((2, 2, 1, 2), Corroboration.ONE_PARTY, ["`party: b` with `a`"]),
            id="an office and its holder",
        ),
        pytest.param(
            *("Bundeskanzler, kind: government", "Olaf Dorn, kind: person", "sagte der Bundeskanzler", "sagte Olaf Dorn"),
            *((2, 2, 2, 2), Corroboration.CORROBORATED, []),
            id="nothing says who holds it",
        ),
    ],
)  # fmt: skip
def test_fewer_are_certain(  # noqa: PLR0913 -- a table
    project: "SmallProject",
    *,
    a: str,
    b: str,
    one: str,
    two: str,
    counts: tuple[int, int, int, int],
    status: Corroboration,
    told: list[str],
) -> None:
    """One person under two names is one origin for certain, a spokesman and his house one party; how to record it is told."""
    yaml = YAML.format(a=a, b=b, one=one, two=two, stance="supports")
    report = project.verify(yaml, one=f"{SAID}, {one}.", two=f"{SAID}, {two}.")
    [claim] = report.claims
    messages = [problem.message for problem in report.problems if problem.code == "CC408"]
    assert claim.corroboration is status
    assert (*claim.origins[:2], *claim.parties[:2]) == counts
    assert len(messages) == len(told)
    assert all(part in message for part, message in zip(told, messages, strict=True))
    assert any("count as one for certain" in why for why in claim.why) is bool(told)


def test_denials_are_counted_so_too(project: "SmallProject") -> None:
    """Who denies it under two names may have denied it once."""
    names = {"a": "Anna Berger, kind: person", "b": "Berger, kind: person"}
    yaml = YAML.format(**names, one="sagte Anna Berger", two="sagte Berger", stance="denies")
    articles = {"one": f"{SAID}, sagte Anna Berger.", "two": f"{SAID}, sagte Berger."}
    assert project.verify(yaml, **articles).claims[0].denials[:2] == (1, 2)


@pytest.mark.parametrize(
    ("behind", "counts", "status", "told"),
    [
        ("Sie berief sich auf die Feuerwehr.", (1, 2, 1, 2), Corroboration.UNDETERMINED, 1),
        ("Die Feuerwehr war nicht zu sehen.", (2, 2, 2, 2), Corroboration.CORROBORATED, 0),
    ],
)
def test_who_may_have_it_from_the_other_is_no_second_origin_for_certain(
    project: "SmallProject",
    behind: str,
    counts: tuple[int, int, int, int],
    status: Corroboration,
    told: int,
) -> None:
    """The sentence behind the passage says from whom its speaker has it; one that only names him says nothing."""
    yaml = YAML.format(
        a="Eva Kranz, kind: person",
        b="Feuerwehr, kind: government",
        one="sagte Eva Kranz",
        two="sagte die Feuerwehr",
        stance="supports",
    )
    report = project.verify(
        yaml, one=f"{SAID}, sagte Eva Kranz. {behind}", two=f"{SAID}, sagte die Feuerwehr."
    )
    [claim] = report.claims
    messages = [problem.message for problem in report.problems if problem.code == "CC408"]
    assert (*claim.origins[:2], *claim.parties[:2]) == counts
    assert claim.corroboration is status
    assert ["may have it from" in message for message in messages] == [True] * told


@pytest.mark.parametrize(
    ("denier", "counts"), [("a: sagte Eva Kranz", (1, 2)), ("c: sagte Karl Dorn", (2, 2))]
)
def test_who_stands_on_both_sides_makes_nothing_certain(
    project: "SmallProject", denier: str, counts: tuple[int, int]
) -> None:
    """An origin that denies in one article what it said in another counts at most; another's denial takes nothing of it."""
    head, _, _ = YAML.partition("claims:")
    yaml = YAML.replace(
        head, head.replace("sources: [", "sources: [{{id: three, file: three.txt, language: de}}, ")
    )
    yaml = yaml.replace("claims:", "  - {{id: c, name: Karl Dorn, kind: person}}\nclaims:").format(
        a="Eva Kranz, kind: person",
        b="Jan Timm, kind: person",
        one="sagte Eva Kranz",
        two="sagte Jan Timm",
        stance="supports",
    )
    yaml += f"      - {{source: three, quote: Keine Brücke ist gesperrt, stance: denies, attribution: [{denier}]}}\n"
    who = denier.partition(": ")[2]
    articles = {
        "one": f"{SAID}, sagte Eva Kranz.",
        "two": f"{SAID}, sagte Jan Timm.",
        "three": f"Keine Brücke ist gesperrt, {who}.",
    }
    [claim] = project.verify(yaml, **articles).claims
    assert claim.origins[:2] == counts


@pytest.mark.parametrize(
    ("cue", "status"),
    [
        ("sagte die Feuerwehr unter Berufung auf die Polizei", Corroboration.UNDETERMINED),
        ("sagte die Feuerwehr, von der Polizei unterrichtet", Corroboration.UNDETERMINED),
        ("sagte die Feuerwehr, von der Polizei begleitet", Corroboration.CORROBORATED),
    ],
)
def test_a_body_may_pass_on_what_another_said(
    project: "SmallProject", cue: str, status: Corroboration
) -> None:
    """Not only a person cites: what a fire brigade has from the police is no second origin for certain."""
    names = {"a": "Feuerwehr, kind: government", "b": "Polizei, kind: government"}
    yaml = YAML.format(**names, one="sagte die Feuerwehr", two="sagte die Polizei", stance="supports")
    [claim] = project.verify(yaml, one=f"{SAID}, {cue}.", two=f"{SAID}, sagte die Polizei.").claims
    assert claim.corroboration is status


@pytest.mark.parametrize(
    ("other", "status"),
    [("Una Dahl", Corroboration.UNDETERMINED), ("Jan Timm", Corroboration.CORROBORATED)],
)
def test_who_quotes_an_origin_is_no_second_one(
    project: "SmallProject", other: str, status: Corroboration
) -> None:
    """In whose words an article has an origin's word is no further origin in another article; who does not stand there is."""
    names = {"a": "Finn Roth, kind: person", "b": f"{other}, kind: person"}
    cue = "Unter Berufung auf Finn Roth sagte Una Dahl"
    yaml = YAML.format(**names, one=cue, two=f"sagte {other}", stance="supports")
    [claim] = project.verify(yaml, one=f"{cue}, {SAID}.", two=f"{SAID}, sagte {other}.").claims
    assert claim.corroboration is status


@pytest.mark.parametrize(("second", "is_told"), [("c", False), ("b", True)])
def test_who_only_speak_together_are_no_doubles(
    project: "SmallProject", second: str, *, is_told: bool
) -> None:
    """Two ministers of one statement are one voice already; it matters where one of them stands alone, too."""
    yaml = YAML.replace("[a: ", "[a+b: ").replace("[b: ", f"[{second}: ")
    yaml = yaml.replace("claims:", "  - {{id: c, name: Jan Ohm, kind: person}}\nclaims:")
    one, alone = (
        "sagten Ministerin Lea Korn und Ministerin Ida Wirth",
        {"b": "Ida Wirth", "c": "Jan Ohm"}[second],
    )
    names = {"a": "Lea Korn, kind: person", "b": "Ida Wirth, kind: person"}
    text = yaml.format(**names, one=one, two=f"sagte {alone}", stance="supports")
    report = project.verify(text, one=f"{SAID}, {one}.", two=f"{SAID}, sagte {alone}.")
    assert any(problem.code == "CC408" for problem in report.problems) is is_told
