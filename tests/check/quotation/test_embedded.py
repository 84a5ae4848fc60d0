"""Quotations, shown as `[[…]]`, that are cut from a clause which nothing above it vouches for."""

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import SmallProject


def told(
    project: "SmallProject", marked: str, language: str, text: str = "x", **evidence: object
) -> list[str]:
    """Return the words that are told to govern the marked ones."""
    quote = marked[marked.index("[[") + 2 : marked.index("]]")]
    record = {
        "sources": [{"id": "s", "file": "s.txt", "language": language}],
        "actors": [{"id": "hale", "name": "Ann Hale", "aliases": ["Hale"], "kind": "person"}],
        "claims": [{"id": "c", "text": text, "evidence": [{"source": "s", "quote": quote, **evidence}]}],
    }
    article = marked.replace("[[", "").replace("]]", "")
    report = project.verify(json.dumps(record, ensure_ascii=False), s=article)
    found = (problem.message for problem in report.problems if problem.code == "CC217")
    return [message.split("“")[0].removeprefix("„") for message in found]


@pytest.mark.parametrize(
    ("marked", "language", "expected"),
    [
        ("Hale dreamed that [[the dam broke]].", "en", ["dreamed"]),
        ("Hale, who was not there, dreamed that [[the dam broke]].", "en", ["dreamed"]),
        ("The court dismissed the charge [[that Hale stole it]].", "en", ["charge"]),
        ("Hale declined to confirm that [[the dam broke]].", "en", ["confirm"]),
        ("There is no doubt that [[the dam broke]].", "en", []),
        ("There was a dream that [[the dam broke]].", "en", ["dream"]),
        ("Es besteht kein Zweifel, dass [[der Damm brach]].", "de", []),
        ("Es bestehen Zweifel, dass [[der Damm brach]].", "de", ["Zweifel"]),
        ("In the novel, [[the dam breaks]].", "en", ["In the novel"]),
        ("[[The dam broke]] in a training exercise.", "en", ["in a training exercise"]),
        ("[[The dam broke for a week]] in the film.", "en", ["in the film"]),
        ("[[The dam broke]] only in the film.", "en", ["only in the film"]),
        ("[[The dam broke]] in the town.", "en", []),
        ("[[The dam broke]] in the series of storms.", "en", []),
        ("[[The plant closed]] on paper only.", "en", ["on paper"]),
        ("[[The dam broke]], or so the legend goes.", "en", ["or so the legend goes"]),
        ("[[The dam broke]], so the council paid.", "en", []),
        ("[[Der Damm brach]] im Planspiel eine Woche lang.", "de", ["im Planspiel"]),
        ("[[Der Damm brach]] im Mai eine Woche lang.", "de", []),
        ("[[Das Werk zahlt einen Bonus]] nur auf dem Papier.", "de", ["nur auf dem Papier"]),
        ("[[Der Damm brach]], so jedenfalls die Legende.", "de", ["so jedenfalls die Legende"]),
        ("[[Der Damm brach]], so jedenfalls die Stadt.", "de", []),
        ("Im Film, [[der Damm bricht]].", "de", ["Im Film"]),
        ("Die Stadt verbot, dass [[Autos fahren]].", "de", ["verbot"]),
        ("Hale weigerte sich zu bestätigen, dass [[der Damm brach]].", "de", ["bestätigen"]),
        ("Hale said on Monday that [[the dam broke]].", "en", []),
        ("It is clear that [[the dam broke]].", "en", []),
        ("The study shows that [[the dam broke]].", "en", []),
        ("Es ist bekannt, dass [[der Damm brach]].", "de", []),
        ("Hale wusste, dass [[der Damm brach]].", "de", []),
        ("Hale sah, dass [[der Damm brach]].", "de", []),
        ("Hale regrets that [[the dam broke]].", "en", []),
        ("On Monday, [[the dam broke]].", "en", []),
        ("[[Hale dreamed that the dam broke]].", "en", []),
        ("Hale declined to say [[the dam broke]].", "en", ["say"]),
        ("Hale dreamed [[the dam broke]].", "en", ["dreamed"]),
        ("Hale joked [[the dam broke]].", "en", ["joked"]),
        ("Hale regretted [[the dam broke]].", "en", []),
        ("Hale paid [[the firm 300 euros]].", "en", []),
        ("Hale attacked [[the mayor who was ill]].", "en", []),
        ("When the dam broke [[the city fled]].", "en", []),
        ("Hale träumte, [[der Damm brach]].", "de", ["träumte"]),
        ("Der Damm brach, [[die Stadt floh]].", "de", []),
        ("Hale teilte mit, [[der Damm brach]].", "de", []),
        ("Hale went on to say [[the dam broke]].", "en", []),
        ("Hale had to say [[the dam broke]].", "en", []),
        ("Hale weigerte sich zu sagen, [[der Damm brach]].", "de", ["sagen"]),
        ("Dass [[der Damm brach]], haben Kinder sich ausgemalt.", "de", ["haben Kinder sich ausgemalt"]),
        ("Dass [[der Damm brach]], wird in Briefen herumerzählt.", "de", ["wird in Briefen herumerzählt"]),
        ("[[Dass der Damm brach]], steht in einem Horoskop.", "de", ["steht in einem Horoskop"]),
        ("Dass [[der Damm brach]], hat die Stadt bestätigt.", "de", []),
        ("Dass [[der Damm brach]], ist erwiesen.", "de", []),
        ("Dass [[der Damm brach]], ärgerte die Stadt.", "de", []),
        ("Dass [[der Damm brach]], sah Hale vom Ufer aus.", "de", []),
        ("Weil [[der Damm brach]], floh die Stadt.", "de", []),
        ("In theory [[the dam holds]].", "en", ["In theory"]),
        ("On paper, [[the dam holds]].", "en", ["On paper"]),
        ("As the rumour goes, [[the dam broke]].", "en", ["As the rumour goes"]),
        ("In the dress rehearsal [[the dam broke]].", "en", ["In the dress rehearsal"]),
        ("In wet years [[the dam broke]].", "en", ["In wet years"]),
        ("On a quiet day [[the dam holds]].", "en", ["On a quiet day"]),
        ("The novel in which [[the dam broke]] sold well.", "en", ["novel in which"]),
        ("The town in which [[the dam broke]] is small.", "en", []),
        ("In the valley [[the dam broke]].", "en", []),
        ("On that day [[the dam broke]].", "en", []),
        ("As the rain fell, [[the dam broke]].", "en", []),
        ("Auf dem Papier [[hält der Damm]].", "de", ["Auf dem Papier"]),
        ("Im Gedankenspiel [[brach der Damm]].", "de", ["Im Gedankenspiel"]),
        ("In schwachen Jahren [[hielt der Damm]].", "de", ["In schwachen Jahren"]),
        ("Der Roman, in dem [[der Damm brach]], liegt vor.", "de", ["Roman, in dem"]),
        ("Das Tal, in dem [[der Damm brach]], liegt tief.", "de", []),
        ("Im Tal [[brach der Damm]].", "de", []),
        ("An jenem Tag [[brach der Damm]].", "de", []),
        ("Rêver que [[the dam broke]].", "es", []),
        ("Hale said she had seen reports that [[the dam broke]].", "en", ["reports"]),
        ("Hale confirmed reports that [[the dam broke]].", "en", []),
        ("Everyone agrees that [[the dam broke]].", "en", []),
        ("Dass [[der Damm brach]], liegt am Regen.", "de", []),
        ("Dass [[der Damm brach]], liegt im Bereich der Legende.", "de", ["liegt im Bereich der Legende"]),
        (
            "[[40 Ziegen zu verkaufen]], war ihr ein Ding der Unmöglichkeit.",
            "de",
            ["war ihr ein Ding der Unmöglichkeit"],
        ),
        ("[[40 Ziegen zu verkaufen]], bestätigte Hale.", "de", []),
        ("[[They were to plant 40 trees]] but instead felled a hedge.", "en", ["instead"]),
        ("[[They planted 40 trees]] but instead of oaks took limes.", "en", []),
        ("[[Sie wollten 40 Bäume pflanzen]], fällten stattdessen aber eine Hecke.", "de", ["stattdessen"]),
        ("Tops, [[400 people came]].", "en", ["Tops"]),
        ("Altogether, [[400 people came]].", "en", []),
        ("In the village, [[400 people came]].", "en", []),
        ("Tops, [[people came]].", "en", []),
        ("Da waren, großzügig gerechnet, [[40 Gäste]].", "de", ["großzügig gerechnet"]),
        ("Da waren, sagte Hale, [[40 Gäste]].", "de", []),
        ("Da war Karl Hale, [[40 Jahre]].", "de", []),
    ],
)
def test_what_does_not_vouch_is_told(
    project: "SmallProject", marked: str, language: str, expected: list[str]
) -> None:
    """Whatever governs the clause, unless it says, shows or knows it; a film or novel; and not what is quoted itself."""
    assert told(project, marked, language) == expected


def test_what_was_read_is_set_apart(project: "SmallProject") -> None:
    """As every other word that is left outside."""
    assert told(project, "Hale dreamed that [[the dam broke]].", "en", apart={"dreamed": "it broke"}) == []


def test_where_the_record_has_it(project: "SmallProject") -> None:
    """The claim is about a novel, or the passage is context alone."""
    assert told(project, "In the novel, [[the dam breaks]].", "en", "A novel about a dam") == []
    assert told(project, "In wet years [[the dam broke]].", "en", "In wet years the dam broke") == []
    assert told(project, "Hale dreamed that [[the dam broke]].", "en", stance="context") == []
