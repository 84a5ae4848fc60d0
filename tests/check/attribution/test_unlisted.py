"""Speakers that no record knows: told where the record's own cue credits nobody, and not where they may be its actor."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.actors.bearers import PERSONS_ROLES, UNNAMED

if TYPE_CHECKING:
    from conftest import SmallProject

RECORDS = """\
actors:
  - {id: putin, name: Putin, kind: person}
  - {id: who, name: WHO, kind: other}
sources: [{id: s, file: a.txt, language: LANGUAGE}]
claims:
  - id: x
    text: a claim
    evidence:
      - {source: s, quote: QUOTE, attribution: [LINK]}
"""
LEFT = "Macron sagte, Putin sei krank."


def told(project: "SmallProject", article: str, link: str, quote: str, language: str = "de") -> list[str]:
    """Return the messages of CC302 for a quotation of an article that is credited by one link."""
    records = RECORDS.replace("QUOTE", f"'{quote}'").replace("LINK", link).replace("LANGUAGE", language)
    report = project.verify(records, a=article)
    return [problem.message for problem in report.problems if problem.code == "CC302"]


INSIDE = "the passage credits „{0}“ („{1}“), the record Putin, who has the cue „Putin“ inside these words; is „{0}“ an actor?"


@pytest.mark.parametrize(
    ("article", "who", "cue"),
    [
        pytest.param(LEFT, "Macron", "sagte", id="verb"),
        pytest.param("Laut CNN ist Putin krank.", "CNN", "Laut", id="preposition"),
        pytest.param("Medienberichten zufolge ist Putin krank.", "Medienberichten", "zufolge", id="nobody by name"),
        pytest.param("Der Präsident sagte, Putin sei krank.", "Der Präsident", "sagte", id="description"),
        pytest.param("Er sagte, Putin sei krank.", "Er", "sagte", id="pronoun"),
    ],
)  # fmt: skip
def test_the_recorded_actor_is_only_spoken_of(
    project: "SmallProject", article: str, who: str, cue: str
) -> None:
    """An actor who is named only in what somebody else says has not said it, whoever that is."""
    assert told(project, article, "putin: Putin", article) == [INSIDE.format(who, cue)]


@pytest.mark.parametrize(
    ("link", "why"),
    [
        pytest.param("putin", "has no cue", id="no cue"),
        pytest.param(
            "putin: Putin war in Minsk",
            "has the cue „Putin war in Minsk“, which credits nobody",
            id="cue of something else",
        ),
        pytest.param(
            "putin: Putin sagte nichts",
            "has the cue „Putin sagte nichts“, which credits other words",
            id="cue of other words",
        ),
    ],
)
def test_a_name_is_not_the_recorded_actor(project: "SmallProject", link: str, why: str) -> None:
    """A speaker with a name of his own is told where the record's cue stands elsewhere or is missing."""
    article = "Putin war in Minsk. Putin sagte nichts. Macron teilte mit, der Zug komme."
    assert told(project, article, link, "der Zug komme") == [
        f"the passage credits „Macron“ („teilte mit“), the record Putin, who {why}; is „Macron“ an actor?"
    ]


@pytest.mark.parametrize(
    ("article", "link"),
    [
        pytest.param("Putin kam. Die Armee sagte, der Zug komme.", "putin: Putin kam und sagte", id="cue not there"),
        pytest.param("Putin sprach. Die Armee sagte, der Zug komme.", "putin: Putin sprach", id="cue that credits"),
        pytest.param("Er sagte, der Zug komme.", "putin", id="pronoun"),
        pytest.param("Macron sagte, der Zug komme.", "putin: Macron sagte", id="the curator knows whom it means"),
        pytest.param("Der Zug komme.", "putin", id="nobody named"),
        pytest.param("Nach Angaben komme der Zug komme.", "putin", id="no more than a noun"),
        pytest.param("Die Behörde sagte, der Zug komme.", "who", id="description of an organisation"),
    ],
)  # fmt: skip
def test_who_may_be_the_recorded_actor_is_not_told(project: "SmallProject", article: str, link: str) -> None:
    """Words that may mean the recorded actor, or a cue that credits him, leave nothing to tell."""
    assert told(project, article, link, "der Zug komme") == []


@pytest.mark.parametrize("noun", [*PERSONS_ROLES, *UNNAMED])
def test_a_description_may_be_the_recorded_person(project: "SmallProject", noun: str) -> None:
    """Each noun that describes a person, or nobody in particular, may mean whom the record credits."""
    article = f"Der Stadt-{noun.title()} sagte, der Zug komme."
    assert told(project, article, "putin", "der Zug komme") == []


def test_another_noun_names_somebody(project: "SmallProject") -> None:
    """A noun that describes no person is not the recorded one."""
    assert told(project, "Die Stadt-Armee sagte, der Zug komme.", "putin", "der Zug komme") == [
        "the passage credits „Die Stadt-Armee“ („sagte“), the record Putin, who has no cue; is „Die Stadt-Armee“ an actor?"
    ]


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param("Fox News said the train came.", 1, id="name"),
        pytest.param("The army said the train came.", 0, id="no capital"),
    ],
)
def test_english_names_have_a_capital(project: "SmallProject", article: str, expected: int) -> None:
    """An English speaker without a name may be anybody."""
    assert len(told(project, article, "putin", "the train came", "en")) == expected
