"""Passages that share a number by chance: other places, dates or names make two things of them."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import SmallProject

RECORDS = """
    sources: [{{id: a, file: a.txt, language: {language}}}, {{id: b, file: b.txt, language: {language}}}]
    actors: [{{id: ann, name: Ann Ash, kind: person}}, {{id: bob, name: Bob Birch, kind: person}}]
    claims:
      - id: x
        text: "{claim}"
        evidence:
          - {{source: a, quote: "{first}", attribution: [{{ann: "{cues[0]}"}}]}}
          - {{source: b, quote: "{second}", attribution: [{{bob: "{cues[1]}"}}]}}
"""
CUES = {"en": ("Ann Ash said", "Bob Birch said"), "de": ("sagte Ann Ash", "sagte Bob Birch")}
HURT = "Twelve people were hurt"
VERLETZT = "Zwölf Menschen wurden verletzt"


def counted(  # noqa: PLR0913 -- a case
    project: "SmallProject", claim: str, first: str, second: str, language: str, *, behind: str = ""
) -> tuple[tuple[int, int], tuple[str, ...]]:
    """Return the origins of a claim with two passages, and why they are counted so; *behind* goes on the second article."""
    cues = CUES[language]
    yaml = RECORDS.format(language=language, claim=claim, first=first, second=second, cues=cues)
    articles = {"a": f"{first}, {cues[0]}.", "b": f"{second}, {cues[1]}.{behind}"}
    [checked] = project.verify(yaml, **articles).claims
    return (checked.origins.low, checked.origins.high), checked.why


@pytest.mark.parametrize(
    ("claim", "first", "second", "language", "told"),
    [
        (HURT, f"{HURT} in a crash in Hamburg", f"{HURT} in a crash in Munich", "en", "„Hamburg“ and „Munich“"),
        (HURT, f"{HURT} near Tarn Bay", f"{HURT} near Odd Hill", "en", "„Tarn Bay“ and „Odd Hill“"),
        (f"{HURT} in Hamburg", f"{HURT} in Hamburg", f"{HURT} in Munich", "en", "„Hamburg“ and „Munich“"),
        (HURT, f"On 3 May 2021 {HURT}", f"On 9 August 2022 {HURT}", "en", "„2021-05-03“ and „2022-08-09“"),
        (HURT, f"{HURT} in 1994", f"{HURT} in 2003", "en", "„1994“ and „2003“"),
        (HURT, f"{HURT} when the ferry Aurora sank", f"{HURT} when the ferry Borealis sank", "en", "„ferry Aurora“ and „ferry Borealis“"),
        (VERLETZT, "Zwölf Menschen wurden bei einem Unfall in Köln verletzt", "Zwölf Menschen wurden bei einem Brand in Kiel verletzt", "de", "„Köln“ and „Kiel“"),
        (VERLETZT, "Auf der Fähre Aurora wurden zwölf Menschen verletzt", "Auf der Fähre Borealis wurden zwölf Menschen verletzt", "de", "„fähre Aurora“ and „fähre Borealis“"),
    ],
)  # fmt: skip
def test_two_things_corroborate_nothing_of_each_other(  # noqa: PLR0913, PLR0917 -- a case
    project: "SmallProject", claim: str, first: str, second: str, language: str, told: str
) -> None:
    """At least as many stand behind one of them, at most all, and what differs is told."""
    origins, why = counted(project, claim, first, second, language)
    assert origins == (1, 2)
    assert any(told in reason for reason in why)


@pytest.mark.parametrize(
    ("claim", "first", "second", "language", "behind"),
    [
        (HURT, f"{HURT} in a crash in Hamburg", f"{HURT} in a crash", "en", ""),
        (HURT, f"{HURT} in a crash in Hamburg", f"{HURT} in Altona", "en", " Altona is a part of Hamburg."),
        (HURT, f"{HURT} in a crash in Hamburg", f"{HURT} in Germany", "en", ""),
        (HURT, f"On 3 May {HURT}", f"{HURT} on May 3", "en", ""),
        (HURT, f"In 2021 {HURT}", f"{HURT} on 3 May 2021", "en", ""),
        (HURT, f"{HURT} when the ferry Aurora sank", f"{HURT} when the ferry sank", "en", ""),
        (VERLETZT, "Zwölf Menschen wurden in Köln verletzt", "Zwölf Menschen wurden im Kölner Norden verletzt", "de", ""),
        (VERLETZT, "Zwölf Menschen wurden in Kiew verletzt", "Zwölf Menschen wurden in Kyjiw verletzt", "de", " So Kiew."),
        (VERLETZT, "Zwölf Menschen wurden in Lebensgefahr gebracht und verletzt", "Zwölf Menschen wurden in Krankenhäusern behandelt", "de", ""),
        (f"{HURT} in Hamburg and Munich", f"{HURT} in Hamburg", f"{HURT} in Munich", "en", ""),
    ],
)  # fmt: skip
def test_what_may_be_one_thing_is_counted_as_one(  # noqa: PLR0913, PLR0917 -- a case
    project: "SmallProject", claim: str, first: str, second: str, language: str, behind: str
) -> None:
    """A place that one does not tell, that holds the other, that its article names; no place at all; a claim of both."""
    assert counted(project, claim, first, second, language, behind=behind)[0] == (2, 2)


def test_of_three_the_two_of_one_place_are_certain(project: "SmallProject") -> None:
    """The third may be of either, where it tells nothing; of another place it is none of theirs."""
    yaml = """
        sources: [{id: a, file: a.txt, language: en}, {id: b, file: b.txt, language: en}, {id: c, file: c.txt, language: en}]
        actors: [{id: ann, name: Ann Ash, kind: person}, {id: bob, name: Bob Birch, kind: person}, {id: cid, name: Cid Cole, kind: person}]
        claims:
          - id: x
            text: Twelve people were hurt
            evidence:
              - {source: a, quote: Twelve people were hurt in Hamburg, attribution: [ann: Ann Ash said]}
              - {source: b, quote: Twelve people were hurt in Hamburg, attribution: [bob: Bob Birch said]}
              - {source: c, quote: Twelve people were hurtWHERE, attribution: [cid: Cid Cole said]}
    """
    articles = {
        "a": "Twelve people were hurt in Hamburg, Ann Ash said.",
        "b": "Twelve people were hurt in Hamburg, Bob Birch said.",
    }
    lows = []
    for where in ("", " in Munich"):
        third = f"Twelve people were hurt{where}, Cid Cole said."
        [claim] = project.verify(yaml.replace("WHERE", where), **articles, c=third).claims
        lows.append((claim.origins.low, claim.origins.high))
    assert lows == [(3, 3), (2, 3)]


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("„Das Dach ist undicht“, sagte Till Behr", "„Das Dach ist undicht“, sagte Nele Orth", "de"),
        ("Laut Till Behr ist das Dach undicht", "Laut Nele Orth ist das Tor undicht", "de"),
        ("“The roof leaks,” said Till Behr", "“The roof leaks,” said Nele Orth", "en"),
    ],
)
def test_who_says_it_is_no_name_of_a_thing(
    project: "SmallProject", first: str, second: str, language: str
) -> None:
    """„Sagte | Till“ and „sagte | Nele“ are two speakers of one thing."""
    _, why = counted(project, "The roof leaks", first, second, language)
    assert not any("cannot be one thing" in told for told in why)
