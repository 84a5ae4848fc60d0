"""Every problem code, each with the smallest project that has it, and one project that has none."""

import json
from hashlib import sha256
from textwrap import dedent
from typing import TYPE_CHECKING, NamedTuple

import pytest

from claimcheck.locate.method import Method
from claimcheck.problem import CODES
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import Corroboration

if TYPE_CHECKING:
    from conftest import SmallProject


class Case(NamedTuple):
    """A project and its problems: their codes in the order of the report, `▸` in the YAML where each is told."""

    codes: str
    yaml: str
    articles: dict[str, str]

    @property
    def text(self) -> str:
        """The claims file."""
        return dedent(self.yaml).lstrip("\n").replace("▸", "")

    @property
    def expected(self) -> list[str]:
        """Every problem as `file:line:column: CODE`."""
        before, *others = dedent(self.yaml).lstrip("\n").split("▸")
        places: list[str] = []
        for piece in others:
            line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
            places.append(f"claims/a.yaml:{line}:{column}")
            before += piece
        return [f"{place}: {code}" for place, code in zip(places, self.codes.split(), strict=True)]


def case(codes: str, yaml: str, **articles: str) -> Case:
    """Return a case."""
    return Case(codes, yaml, articles)


def line(cluster: int, source: str, text: str, span: list[int]) -> str:
    """Return a line of a file of clusters: a text that two articles print."""
    sum_ = sha256(text.encode()).hexdigest()
    return json.dumps({"cluster": cluster, "size": 2, "source": source, "sha256": sum_, "spans": [span]})


def passage(codes: str, quote: str, article: str) -> Case:
    """Return a case of one quotation, which is no support, so that nothing is counted."""
    yaml = f"""
        sources: [{{id: s, file: a.txt}}]
        claims:
          - id: x
            text: t
            evidence:
              - {{source: s, stance: context, quote: {quote}}}
    """
    return case(codes, yaml, a=article)


def link(codes: str, attribution: str, article: str = "") -> Case:
    """Return a case of one link, behind a quotation that is no support."""
    yaml = f"""
        sources: [{{id: s, file: a.txt}}]
        actors: [{{id: ministry, name: Ministry, kind: government}}, {{id: smith, name: Smith, kind: person}}]
        claims:
          - id: x
            text: t
            evidence:
              - {{source: s, stance: context, quote: Nine thousand soldiers came, attribution: [{attribution}]}}
    """
    return case(codes, yaml, a=article or NEWS)


PLAIN = "Nine thousand soldiers came. Smith stayed silent."
TEASER = "Nine thousand soldiers came.\n\nSoldiers left"
TEASED = [{"start": 0, "end": 28, "zone": "main"}, {"start": 30, "end": 43, "zone": "left-out"}]
NEWS = "Nine thousand soldiers came, the ministry said on Monday. Smith stayed silent."


def crowd(size: int) -> str:
    """Return a project where any two neighbours of *size* actors could have said it."""
    actors = ", ".join(f"{{id: a{n}, name: Actor{n}, kind: person}}" for n in range(size))
    links = "\n".join(
        f"  - {{source: s, quote: Word{n} came, attribution: [a{n}+a{n + 1}: Actor{n} and Actor{n + 1} said]}}"
        for n in range(size - 1)
    )
    claim = f"- id: ▸x\n  text: t\n  evidence:\n{links}"
    return f"sources: [{{id: s, file: a.txt}}]\nactors: [{actors}]\nclaims:\n{claim}\n"


ONE_TEXT = {
    "a": "Nine thousand soldiers came by train on Monday, Ann Ash said.",
    "b": "Nine thousand soldiers came by train on Monday, Bob Birch said.",
}

CASES: dict[str, Case] = {
    # The record.
    "CC101": case("CC101", "claims: [▸{id: x, text: He said: no}]"),
    "CC102": case("CC102", "claims: [{id: x, text: t, ▸tga: u}]"),
    "CC103": case("CC103", "claims: [▸{id: x}]"),
    "CC104": case("CC104", "claims: [{id: x, text: t, as_of: ▸soon}]"),
    "CC105": case("CC105", "claims: [{id: x, text: t}, {id: ▸x, text: u}]"),
    "CC106": case("CC106", "claims: [{id: x, text: t, supersedes: [▸y]}]"),
    "CC107": case("CC107", "sources: [{id: s, file: ▸gone.txt}]"),
    "CC108": case("CC108", "claims: [{id: x, text: ▸&co grows}]"),
    "CC109": case("CC109", "claims: [{id: x, text: ▸We are #1 in the world\n}]"),
    "CC110": case("CC110", "claims: [{id: x, text: t, ▸text: u}]"),
    "CC111": case("CC111", "claims: [{id: x, text: t, supersedes: ▸[x]}]"),
    "CC112": case("CC112", "claims: [{id: x, text: t, ignore: {▸CC201: why}}]"),
    "CC113": case("CC113", "claims: [{id: x, text: t, ignore: ▸{CC501: why}}]"),
    "CC114": case("CC114", 'claims: [{id: x, text: ▸"a\u202eb"}]'),
    "CC120": case("CC120", "actors: [{id: x, name: Ann Gray, aliases: ▸[they], kind: person}]"),
    "CC121": case(
        "CC121 CC401",
        """
        sources: [{id: s, file: a.txt}]
        actors: [▸{id: smith, name: Smith}]
        claims:
          - {id: ▸x, text: t, evidence: [{source: s, quote: Nine thousand soldiers came, attribution: [smith: Smith wrote]}]}
        """,
        a="Nine thousand soldiers came, Smith wrote.",
    ),
    "CC122": case(
        "CC122 CC401",
        """
        sources: [{id: s, file: a.txt}]
        actors: [{id: wire, name: Reuters, kind: ▸company}]
        claims:
          - {id: ▸x, text: t, evidence: [{source: s, quote: Nine thousand soldiers came, attribution: [wire: Reuters wrote]}]}
        """,
        a="Nine thousand soldiers came, Reuters wrote.",
    ),
    # The quotation.
    "CC201": passage("CC201", "▸An earthquake shook Lisbon", NEWS),
    "CC202": passage("CC202", "▸Nine thousand soldiers arrived", NEWS),
    "CC203": passage("CC203", "▸Five thousand soldiers came", NEWS),
    "CC204": passage("CC204", "▸They came", "They came. They came again."),
    "CC205": passage("CC205", "▸2.000 soldiers", "Some 12.000 soldiers came."),
    "CC206": passage("CC206", "▸Smith stayed silent, prefix: on Tuesday", NEWS),
    "CC207": case("CC207", f"sources: [{{id: s, file: a.txt, sha256: ▸{'0' * 64}}}]", a=NEWS),
    "CC208": passage("CC208", "▸'\"Yes\", he said'", "„Yes“, he said."),
    "CC209": passage("CC209", "▸an attack is to be expected", "There is no sign that an attack is to be expected."),
    "CC210": passage("CC210", "▸Nine thousand soldiers came", "Nine thousand soldiers came because Smith did not call."),
    "CC211": case(
        "CC107 CC211",
        """
        sources: [{id: s, file: ▸gone.txt}]
        claims:
          - {id: x, text: t, evidence: [{source: s, quote: ▸Nine thousand}]}
        """,
    ),
    "CC115": case(
        "CC115",
        """
        actors:
          - {id: x, name: Institute of War, aliases: [ISW]}
          - {id: y, name: ▸isw}
        """,
    ),
    "CC116": passage("CC116", "Nine thousand soldiers came, apart: ▸{Smith: it is of another sentence}", NEWS),
    "CC117": case(
        "CC117",
        """
        sources: [{id: s, file: a.txt, language: de}]
        claims:
          - {id: x, text: t, evidence: [{source: s, stance: context, quote: Alle Soldaten kamen, gloss: ▸The soldiers never came}]}
        """,
        a="Alle Soldaten kamen.",
    ),
    "CC212": case("CC212", "sources: [{id: s, file: a.txt, language: ▸pt}]", a=NEWS),
    "CC213": passage("CC213", "▸'Smith […] was jailed for fraud'", "Smith came. His lawyer was jailed for fraud."),
    "CC214": passage("CC214", "▸'Smith […] was jailed for fraud'", "Smith, whose lawyer was jailed for fraud, came."),
    "CC215": case(
        "CC215",
        """
        sources: [{id: s, file: a.txt}]
        claims:
          - id: x
            text: nobody
            evidence: [{source: s, stance: denies, quote: ▸Nine thousand soldiers will come}]
        """,
        a="Nine thousand soldiers will come if it rains.",
    ),
    "CC216": passage("CC216", "▸Smith was jailed for fraud", "The lawyer of Smith was jailed for fraud."),
    "CC217": passage("CC217", "▸murder", "Smith was convicted of attempted murder."),
    "CC218": case("CC218", "sources: [{id: s, file: a.txt, language: ▸en}]", a="Der Bau ist nicht fertig."),
    "CC219": case(
        "CC219",
        """
        sources: [{id: s, file: a.txt}]
        claims: [{id: x, text: t, evidence: [{source: s, stance: context, quote: ▸Soldiers left}]}]
        """,
        **{"a": TEASER, "a.map.json": json.dumps({"schema_version": 1, "sha256": sha256(TEASER.encode()).hexdigest(), "runs": TEASED})},
    ),
    "CC220": case("CC220", "sources: [{id: s, file: ▸a.txt}]", **{"a": PLAIN, "a.map.json": "{}"}),
    # The attribution.
    "CC301": link("CC301", "ministry: ▸according to the ministry"),
    "CC302": case(
        "CC302",
        """
        sources: [{id: s, file: a.txt, language: en}]
        actors: [{id: ministry, name: Ministry, kind: government}, {id: smith, name: Smith, kind: person}]
        claims:
          - id: x
            text: nobody
            evidence: [{source: s, stance: denies, quote: ▸Nine thousand came, attribution: [smith: stayed silent]}]
        """,
        a="The Ministry said that Nine thousand came. Smith stayed silent.",
    ),
    "CC303": case(
        "CC303",
        """
        sources: [{id: s, file: a.txt, language: en}]
        claims:
          - {id: x, text: nobody, evidence: [{source: s, stance: denies, quote: ▸nine thousand came}]}
        """,
        a="The ministry said that nine thousand came.",
    ),
    "CC304": case(
        "CC401 CC304",
        """
        sources: [{id: s, file: a.txt, language: en}]
        claims:
          - {id: ▸x, text: t, evidence: [{source: s, quote: ▸soldiers came}]}
        """,
        a="Apparently soldiers came.",
    ),
    "CC305": link("CC305", "ministry: ▸Smith stayed silent"),
    "CC306": link("CC306", "▸ministry"),
    "CC307": link(
        "CC307",
        "ministry: ▸the ministry said",
        "Nine thousand soldiers came. That is not what the ministry said.",
    ),
    "CC308": case(
        "CC308",
        """
        sources: [{id: s, file: a.txt}]
        actors: [{id: smith, name: Smith, kind: person}]
        claims:
          - id: x
            text: t
            evidence: [{source: s, quote: Nine thousand soldiers came, attribution: [smith: ▸Smith never said so]}]
        """,
        a="Nine thousand soldiers came. Smith never said so.",
    ),
    "CC309": case(
        "CC401 CC309",
        """
        sources: [{id: s, file: a.txt, language: en}]
        claims:
          - {id: ▸x, text: t, evidence: [{source: s, quote: ▸Enemy soldiers cross rivers}]}
        """,
        a="Enemy soldiers cross rivers.\n\nThe ministry said that enemy soldiers cross many rivers.",
    ),
    "CC310": case(
        "CC401 CC310",
        """
        sources: [{id: s, file: a.txt, language: en}]
        actors: [{id: watch, name: Harbour Watch, kind: think-tank}]
        claims:
          - {id: ▸x, text: The dam burst, evidence: [{source: s, quote: The dam in Kell burst., attribution: [{watch: ▸Harbour Watch said}]}]}
        """,
        a="Harbour Watch said it rained all week.\n\nPrices rose, too.\n\nThe dam in Kell burst.\n",
    ),
    "CC311": case(
        "CC401 CC311",
        """
        sources: [{id: s, file: a.txt, language: en}]
        actors: [{id: smith, name: Smith, kind: person}]
        claims:
          - {id: ▸x, text: t, evidence: [{source: s, quote: Nine thousand soldiers came, attribution: [smith: ▸Smith stayed silent]}]}
        """,
        a=PLAIN,
    ),
    "CC312": case(
        "CC401 CC312",
        """
        sources: [{id: s, file: a.txt, language: en}]
        actors: [{id: wire, name: Norwire, kind: agency}]
        claims:
          - {id: ▸x, text: t, evidence: [{source: s, quote: Nine thousand soldiers came, attribution: [{actor: wire, cue: ▸Norwire wrote, firsthand: true}]}]}
        """,
        a="Nine thousand soldiers came, Norwire wrote.",
    ),
    "CC313": case(
        "CC401 CC313",
        """
        sources: [{id: s, file: a.txt, language: en, credits: [wire]}]
        actors: [{id: wire, name: Norwire, kind: agency}, {id: ash, name: Ann Ash, kind: person}]
        claims:
          - {id: ▸x, text: t, evidence: [{source: s, quote: Nine thousand soldiers came, attribution: [{ash: Ann Ash said}, ▸{wire: (Norwire)}]}]}
        """,
        a="KELL (Norwire) - Nine thousand soldiers came, Ann Ash said.",
    ),
    # Corroboration.
    "CC401": case(
        "CC401",
        """
        sources: [{id: s, file: a.txt}]
        claims:
          - {id: ▸x, text: t, evidence: [{source: s, quote: Nine thousand soldiers came}]}
        """,
        a=PLAIN,
    ),
    "CC402": case(
        "CC402",
        """
        sources:
          - {id: a, file: a.txt}
          - ▸{id: b, file: b.txt}
        claims:
          - id: x
            text: t
            evidence:
              - {source: a, quote: The end}
              - {source: b, quote: The end}
        """,
        a=f"{NEWS} The end.",
        b="Late news: nine thousand soldiers came, the ministry said. The end.",
    ),
    "CC405": case(
        "CC405",
        """
        sources:
          - {id: a, file: a.txt}
          - ▸{id: b, file: b.txt}
        """,
        a=NEWS,
        b="Late news: nine thousand soldiers came, the ministry said.",
    ),
    "CC406": case(
        "CC402 CC406",
        """
        sources:
          - {id: a, file: a.txt, language: en}
          - ▸{id: b, file: b.txt, language: en}
        actors: [{id: ann, name: Ann Ash, kind: person}, {id: bob, name: Bob Birch, kind: person}]
        claims:
          - id: ▸x
            text: t
            evidence:
              - {source: a, quote: Nine thousand soldiers came, attribution: [ann: Ann Ash said]}
              - {source: b, quote: Nine thousand soldiers came, attribution: [bob: Bob Birch said]}
        """,
        **ONE_TEXT,
        **{"clusters.jsonl": "".join(f"{line(1, id_, ONE_TEXT[id_], [0, 28])}\n" for id_ in ONE_TEXT)},
    ),
    "CC407": case(
        "CC407 CC407",
        """
        sources: [{id: a, file: ▸a.txt}, {id: b, file: ▸b.txt}]
        """,
        a=PLAIN,
        b="It rained.",
        **{"clusters.jsonl": line(1, "a", "Other words.", [0, 4])},
    ),
    "CC408": case(
        "CC408",
        """
        sources: [{id: a, file: a.txt}, {id: b, file: b.txt}]
        actors: [{id: ann, name: Ann Ash, kind: person}, {id: ash, name: Mayor Ash, kind: person}]
        claims:
          - id: ▸x
            text: t
            evidence:
              - {source: a, quote: Nine thousand soldiers came, attribution: [ann: Ann Ash said]}
              - {source: b, quote: They are nine thousand, attribution: [ash: Mayor Ash told us]}
        """,
        a="Nine thousand soldiers came, Ann Ash said.",
        b="They are nine thousand, Mayor Ash told us.",
    ),
    "CC409": case(
        "CC409",
        """
        sources: [{id: a, file: a.txt, language: en}, {id: b, file: b.txt, language: en}]
        actors: [{id: ann, name: Ann Ash, kind: person}, {id: bob, name: Bob Birch, kind: person}]
        claims:
          - id: x
            text: Nine people came
            evidence:
              - {source: a, quote: Nine people came, attribution: [ann: Ann Ash said]}
              - {source: b, quote: ▸Eight people came, attribution: [bob: Bob Birch said]}
        """,
        a="Nine people came, Ann Ash said.",
        b="Eight people came, Bob Birch said.",
    ),
    "CC403": case(
        "CC403",
        """
        sources: [{id: a, file: a.txt}, {id: b, file: b.txt}]
        actors:
          - {id: state, name: State, kind: government}
          - {id: ministry, name: Ministry, kind: government, party: state}
          - {id: army, name: Army, kind: military, party: state}
        claims:
          - id: ▸x
            text: t
            evidence:
              - {source: a, quote: Nine thousand soldiers came, attribution: [ministry: the ministry said]}
              - {source: b, quote: They are nine thousand, attribution: [army: the army told us]}
        """,
        a=NEWS,
        b="They are nine thousand, the army told us.",
    ),
    "CC404": case("CC404", crowd(202), a=f"{NEWS} {' '.join(f'Word{n} came, Actor{n} and Actor{n + 1} said.' for n in range(201))}"),
    # Contradiction and overreach.
    "CC501": case(
        "CC501",
        """
        claims:
          - {id: ▸a, text: t, about: size, quantity: up to 9000 soldiers}
          - {id: b, text: t, about: size, quantity: 12000 soldiers}
        """,
    ),
    "CC502": case(
        "CC502",
        """
        claims:
          - {id: ▸a, text: t, about: place, value: Minsk}
          - {id: b, text: t, about: place, value: Moscow}
        """,
    ),
    "CC503": case(
        "CC503",
        """
        claims:
          - {id: ▸a, text: t, about: order}
          - {id: b, text: t, about: order, holds: false}
        """,
    ),
    "CC504": case(
        "CC504",
        """
        claims:
          - {id: ▸a, text: t, contradicts: {b: why}}
          - {id: b, text: t}
        """,
    ),
    "CC505": case(
        "CC405 CC401 CC505 CC401",
        """
        sources: [{id: s, file: a.txt}, ▸{id: t, file: b.txt}]
        actors: [{id: ministry, name: Ministry, kind: government}, {id: smith, name: Smith, kind: person}]
        claims:
          - id: ▸▸a
            text: t
            evidence: [{source: s, quote: Nine thousand soldiers came to the border, attribution: [ministry: the ministry said]}]
          - id: ▸b
            text: t
            evidence: [{source: t, quote: Nine thousand soldiers came to the border, attribution: [smith: Smith wrote]}]
        """,
        a="Nine thousand soldiers came to the border, the ministry said on Monday.",
        b="Nine thousand soldiers came to the border, Smith wrote.",
    ),
    "CC507": case(
        "CC507",
        """
        claims:
          - {id: a, text: t, supersedes: [b]}
          - {id: ▸b, text: t}
        """,
    ),
    "CC508": case(
        "CC508",
        """
        claims:
          - {id: ▸a, text: t, about: size, quantity: 9000, as_of: 2019}
          - {id: b, text: t, about: size, quantity: 12000, as_of: 2022}
        """,
    ),
    "CC511": case(
        "CC401 CC511",
        """
        sources: [{id: s, file: a.txt, language: en}]
        claims:
          - {id: ▸x, text: ▸9000 soldiers came, evidence: [{source: s, quote: up to 9000 soldiers came}]}
        """,
        a="They saw that up to 9000 soldiers came.",
    ),
    "CC512": case(
        "CC401 CC512",
        """
        sources: [{id: s, file: a.txt, language: en}]
        claims:
          - {id: ▸x, text: ▸7000 soldiers came, evidence: [{source: s, quote: Nine thousand soldiers came}]}
        """,
        a=PLAIN,
    ),
    "CC513": case(
        "CC513",
        """
        sources: [{id: s, file: a.txt}]
        claims:
          - {id: x, text: ▸t, evidence: [{source: s, quote: Nine thousand soldiers came, modality: planned}]}
        """,
        a=PLAIN,
    ),
    "CC514": case(
        "CC401 CC514",
        """
        sources: [{id: s, file: a.txt, language: en}]
        claims:
          - {id: ▸x, text: ▸Soldiers go to Minsk, evidence: [{source: s, quote: Soldiers go to Moscow}]}
        """,
        a="Soldiers go to Moscow. Minsk waits.",
    ),
    "CC515": case(
        "CC401 CC515",
        """
        sources: [{id: s, file: a.txt, language: en}]
        claims:
          - {id: ▸x, text: ▸Soldiers go to Minsk, evidence: [{source: s, quote: Soldiers do not go to Minsk}]}
        """,
        a="Soldiers do not go to Minsk.",
    ),
    "CC516": case(
        "CC516",
        """
        sources: [{id: s, file: a.txt, language: en}]
        claims:
          - {id: x, text: Soldiers came, evidence: [{source: s, stance: denies, quote: ▸Nine thousand soldiers came}]}
        """,
        a=PLAIN,
    ),
    "CC517": case(
        "CC517",
        """
        claims:
          - {id: x, text: The bridge fell in 1987, as_of: ▸2021-03}
        """,
    ),
    "CC518": case(
        "CC518 CC507",
        """
        claims:
          - {id: a, text: t, as_of: 2019, supersedes: ▸[b]}
          - {id: ▸b, text: t, as_of: 2022-05}
        """,
    ),
    "CC520": case(
        "CC520", "claims: [{id: x, text: t, reading: ▸{fit: unchecked, by: MK, of: 00000000, why: it changed}}]"
    ),
}  # fmt: skip
"""By code: the smallest project that has it, with every other problem that it cannot do without."""


def test_every_code_has_a_case() -> None:
    """No code is without a project that shows it, and no case without a code."""
    lacking, needless = sorted(CODES.keys() - CASES.keys()), sorted(CASES.keys() - CODES.keys())
    assert not lacking, f"CASES lacks the smallest project that has {lacking}"
    assert not needless, f"no codes: {needless}"


@pytest.mark.parametrize("code", CASES)
def test_a_broken_project_has_its_problem_and_no_other(project: "SmallProject", code: str) -> None:
    """The project of a code has exactly the problems that it should, at their places."""
    broken = CASES[code]
    assert project.findings(broken.text, **broken.articles) == broken.expected


@pytest.mark.each("code", CASES)
def test_a_case_is_there_for_its_code(code: str) -> None:
    """The problems that a case expects are its own code's, and others only where it has none without them."""
    assert code in CASES[code].codes.split()


CLEAN = """
    sources:
      - {id: s, file: a.txt, title: 'Soldiers: nine thousand', language: en, published: 2022-12, outlet: times}
      - {id: t, file: b.txt, language: en}
    actors:
      - {id: times, name: Times, kind: outlet}
      - {id: ministry, name: Ministry of Defence, aliases: [Ministry], kind: government}
      - {id: smith, name: John Smith, aliases: [Smith], kind: person}
    claims:
      - id: x
        text: Nine thousand soldiers came
        about: soldiers.number
        quantity: 9000 soldiers
        as_of: 2022-12
        evidence:
          - source: s
            quote: Nine thousand soldiers came
            attribution:
              - ministry: the ministry said on Monday
          - source: t
            quote: nine thousand of them came
            attribution:
              - smith: John Smith saw
"""

CLEAN_ARTICLES = {
    "a": "The Times has it that nine thousand soldiers came. Nine thousand soldiers came, the ministry said on Monday.",
    "b": "They came by train, and nine thousand of them came, John Smith saw.",
}


def test_a_clean_project_has_no_problem(project: "SmallProject") -> None:
    """Where everything is right nothing is told, not even as a note."""
    assert project.findings(CLEAN, **CLEAN_ARTICLES) == []


def test_a_clean_project_is_found_word_for_word(project: "SmallProject") -> None:
    """Each quotation of a clean project stands where it says, and two origins stand behind the claim."""
    (claim,) = project.verify(CLEAN, **CLEAN_ARTICLES).claims
    assert (claim.anchor, claim.corroboration, [item.match.method for item in claim.evidence]) == (
        Anchor.FOUND,
        Corroboration.CORROBORATED,
        [Method.EXACT, Method.EXACT],
    )
