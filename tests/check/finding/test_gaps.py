"""What the records leave open, and ids that one letter tells apart."""

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.finding.gaps import find_gaps, lookalikes
from claimcheck.check.verify import verify
from claimcheck.report.found import Gap, GapKind

if TYPE_CHECKING:
    from conftest import SmallProject


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("phase3.sise", "phase3.size"),
        ("joint-force-size", "joint-force.size"),
        ("joint-force-size", "jointforce-size"),
        ("peskov", "peskow"),
        ("visits-minsk", "visit-minsk"),
        ("bridge.szie", "bridge.size"),
        ("phase-3.costs", "phase3.cost"),
        ("joint-forces.russian-soldier", "joint-force.russian-soldiers"),
        ("closed-in-may", "closed-may"),
    ],
)
def test_a_slip_is_told(one: str, other: str) -> None:
    """A letter too many, too few, another one, two exchanged, or another mark between the words, a word that says nothing."""
    assert lookalikes((one, "something-else", other)) == (tuple(sorted((one, other))),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("phase3.size", "phase4.size"),
        ("meeting-2022", "meeting-2023"),
        ("plan-a", "plan-b"),
        ("visit-may", "visit-day"),
        ("bridge-cost", "bridge-size"),
        ("004", "003"),
        ("a-b", "ab"),
        ("war", "wars"),
        ("bridge-not-closed", "bridge-closed"),
        ("troops-to-minsk", "troops-from-minsk"),
        ("force-sends-troops", "forced-seeds-troop"),
    ],
)
def test_what_differs_on_purpose_is_not(one: str, other: str) -> None:
    """Numbers, single letters and short words tell things apart."""
    assert lookalikes((one, other)) == ()


IDS = st.from_regex(r"[a-c]{4,6}(?:[.-][a-c1]{1,5})?", fullmatch=True)


@given(st.lists(IDS, max_size=12))
def test_the_quick_way_finds_what_the_slow_one_does(ids: list[str]) -> None:
    """Every pair that is a slip by itself is one among others, each once."""
    alone = {pair for i, one in enumerate(ids) for other in ids[i + 1 :] for pair in lookalikes((one, other))}
    assert lookalikes(ids) == tuple(sorted(alone))


def test_what_many_share_is_no_slip() -> None:
    """Where a dozen differ in that letter they are a series."""
    assert lookalikes(f"plant{letter}-size" for letter in "abcdefghijklmnop") == ()


RECORDS = """
    sources:
      - {id: a, file: a.txt, language: de}
    actors:
      - {id: minsk, name: Minsk, kind: government}
    claims:
      - id: size
        text: 9000 Soldaten gehören zur Kampftruppe
        about: force.size
        quantity: 9000 soldiers
        evidence:
          - source: a
            quote: Zur gemeinsamen Kampftruppe gehören laut Minsk 9000 Soldaten
            attribution: [minsk: laut Minsk]
"""
QUOTED = "Zur gemeinsamen Kampftruppe gehören laut Minsk 9000 Soldaten."


def gaps(project: "SmallProject", yaml: str = RECORDS, *files: str, **texts: str) -> tuple[Gap, ...]:
    """Return the gaps of a project."""
    project.write(yaml, **texts)
    corpus = project.load()
    return find_gaps(corpus, verify(corpus), files)


def of(kind: GapKind, found: tuple[Gap, ...]) -> list[tuple[str, ...]]:
    """Return those of a kind without it."""
    return [gap[1:5] for gap in found if gap.kind is kind]


def test_numbers_of_what_claims_count_are_told(project: "SmallProject") -> None:
    """Where it says the same thing in the same matter and no claim quotes it; other numbers are not."""
    text = f"{QUOTED} Die Kampftruppe hat 12.000 Soldaten. Die Kampftruppe hat 12 Panzer. In Rom sind 40 Soldaten."
    assert of(GapKind.NUMBER, gaps(project, a=text)) == [
        (
            "a",
            "line 1",
            "Die Kampftruppe hat 12.000 Soldaten.",
            "about force.size: claimcheck quote a 'Die Kampftruppe hat 12.000' --sentence",
        )
    ]


def test_denials_of_what_claims_are_about_are_told(project: "SmallProject") -> None:
    """Two words of the matter are needed: a denial of something else is none."""
    text = f"{QUOTED} Rom bestritt, dass Soldaten zur Kampftruppe gehören. Rom kennt keine Kampftruppe in Berlin."
    assert of(GapKind.DENIAL, gaps(project, a=text)) == [
        (
            "a",
            "line 1",
            "Rom bestritt, dass Soldaten zur Kampftruppe gehören.",
            "about force.size: claimcheck quote a 'Rom bestritt, dass' --sentence",
        )
    ]


def test_a_denial_beside_a_number_or_a_quotation_is_told(project: "SmallProject") -> None:
    """A number of the same thing needs one word of the matter; what a claim quotes of a sentence denies nothing in the rest."""
    text = f"{QUOTED[:-1]}, was Rom bestreitet. In der Kampftruppe sind keine 9000 Soldaten. In Rom sind keine 40 Soldaten."
    assert [(gap[2], gap[3].split(": ")[0]) for gap in of(GapKind.DENIAL, gaps(project, a=text))] == [
        (f"{QUOTED[:-1]}, was Rom bestreitet.", "about force.size"),
        ("In der Kampftruppe sind keine 9000 Soldaten.", "about force.size"),
    ]
    quoting = RECORDS.replace(QUOTED[:-1], f"{QUOTED[:-1]}, was Rom bestreitet")
    assert of(GapKind.DENIAL, gaps(project, quoting, a=text.partition(". ")[0])) == []


def test_corrections_are_told_unless_they_are_quoted(project: "SmallProject") -> None:
    """An article that takes something back is to be quoted for it."""
    correction = "In einer früheren Fassung stand eine andere Zahl."
    found = gaps(project, a=f"{QUOTED}\n\n{correction}\n")
    assert of(GapKind.CORRECTION, found) == [
        ("a", "line 3", correction, "claimcheck quote a 'In einer früheren' --sentence")
    ]
    quoting = f"{RECORDS}      - {{id: corrected, text: t, evidence: [{{source: a, quote: {correction}}}]}}\n"
    assert of(GapKind.CORRECTION, gaps(project, quoting)) == []


def test_claims_with_one_origin_are_told_with_whom_to_ask(project: "SmallProject") -> None:
    """Whom it rests on, and what could be asked next."""
    assert of(GapKind.SINGLE_ORIGIN, gaps(project, a=QUOTED)) == [
        ("size", "claims/a.yaml:6:5", "rests on Minsk alone", "claimcheck suggest size")
    ]
    open_ = RECORDS.replace("            attribution: [minsk: laut Minsk]\n", "")
    [(_, _, text, step)] = of(GapKind.SINGLE_ORIGIN, gaps(project, open_))
    assert (text, step) == (
        "rests on one origin that no chain tells",
        "see whom the article credits: claimcheck speech a; claimcheck suggest size",
    )


def test_files_without_a_record_are_told(project: "SmallProject") -> None:
    """Nothing is checked against them."""
    found = gaps(project, RECORDS, "b.txt", a=QUOTED)
    assert of(GapKind.UNREGISTERED, found) == [
        ("b.txt", "", "", "describe it under `sources:`, or put it elsewhere")
    ]


def test_actors_without_a_kind_are_told(project: "SmallProject") -> None:
    """Whether somebody can be an origin depends on it."""
    found = gaps(project, "actors: [{id: rome, name: Rome}, {id: bonn, name: Bonn, kind: other}]")
    assert [(gap[0], gap[1], gap[2]) for gap in of(GapKind.KINDLESS, found)] == [
        ("rome", "claims/a.yaml:1:10", "Rome")
    ]


def test_lookalikes_are_told_with_the_rarer_key_to_change(project: "SmallProject") -> None:
    """Keys and ids, each kind by itself."""
    found = gaps(
        project,
        """
        actors: [{id: peskov, name: A, kind: person}, {id: peskow, name: B, kind: person}]
        claims:
          - {id: one, text: t, about: force.size}
          - {id: two, text: t, about: force.size}
          - {id: three, text: t, about: force.sise}
        """,
    )
    assert of(GapKind.LOOKALIKE, found) == [
        (
            "force.sise · force.size",
            "",
            "two keys",
            "if one is meant: claims of one key are compared; write `about: force.size` for `force.sise`",
        ),
        (
            "peskov · peskow",
            "claims/a.yaml:1:10, claims/a.yaml:1:47",
            "two actors",
            "if both are one actor: claimcheck actors --merge peskov peskow",
        ),
    ]


def test_an_empty_project_has_no_gaps(project: "SmallProject") -> None:
    """There is nothing to be open."""
    assert gaps(project, "claims: []") == ()
