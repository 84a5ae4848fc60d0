"""Who a passage itself says speaks, from the page back to the origin, and whom those words mean."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.records.model import Modality
from claimcheck.report.evidence import Detected

if TYPE_CHECKING:
    from conftest import SmallProject

ACTORS = """\
actors:
  - {id: afp, name: AFP, kind: agency}
  - {id: isw, name: Institute for the Study of War, aliases: [ISW], kind: think-tank}
  - {id: lukashenko, name: Lukaschenko, kind: person}
  - {id: putin, name: Putin, kind: person}
  - {id: peskow, name: Peskow, kind: person}
sources: [{id: s, file: a.txt, language: de}]
claims:
  - {id: x, text: a claim, evidence: [{source: s, quote: QUOTE}]}
"""


def detected(project: "SmallProject", quote: str, article: str) -> Detected | None:
    """Return what is detected of a quotation in an article."""
    report = project.verify(ACTORS.replace("QUOTE", f"'{quote}'"), a=article)
    return report.claims[0].evidence[0].detected


def layers(project: "SmallProject", quote: str, article: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return each layer's words for the speaker with the actors that they mean."""
    found = detected(project, quote, article)
    assert found is not None
    return [(layer.speaker_text, layer.actors) for layer in found.layers]


@pytest.mark.parametrize(
    ("quote", "article", "expected"),
    [
        pytest.param("Der Zug kommt", "Der Zug kommt.", [], id="nobody"),
        pytest.param("Der Zug komme", "Der Zug komme, sagte Putin.", [("Putin", ("putin",))], id="one"),
        pytest.param(
            "Das sei wichtig",
            "Das sei wichtig, hat Lukaschenko gesagt. Das berichtet AFP.",
            [("AFP", ("afp",)), ("Lukaschenko", ("lukashenko",))],
            id="agency, then speaker",
        ),
        pytest.param(
            "der Zug komme",
            "Die Agentur AFP habe am Montag zu Recht gemeldet, dass der Zug komme, sagte Putin.",
            [("Putin", ("putin",)), ("Die Agentur AFP", ("afp",))],
            id="a speaker who says what an agency reports",
        ),
        pytest.param("Der Bus kommt", "Der Zug komme, sagte Putin. Der Bus kommt.", [], id="another sentence"),
        pytest.param(
            "Der Zug", "Der Zug komme bald und der Bus halte am Platz, sagte Putin.", [("Putin", ("putin",))], id="a part"
        ),
        pytest.param(
            "Merkel-Nachfolger Peskow sagte der Deutschen Presse-Agentur am Montag, man spare.",
            "Merkel-Nachfolger Peskow sagte der Deutschen Presse-Agentur am Montag, man spare.",
            [("Merkel-Nachfolger Peskow", ("peskow",))],
            id="few words behind a long frame",
        ),
        pytest.param(
            "Putin reiste am Montag nach Minsk zu Lukaschenko und sagte, er sei froh.",
            "Putin reiste am Montag nach Minsk zu Lukaschenko und sagte, er sei froh.",
            [],
            id="few words behind another clause",
        ),
    ],
)  # fmt: skip
def test_who_is_credited_from_the_page_to_the_origin(
    project: "SmallProject", quote: str, article: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    """Each who passes a passage on is a layer, the outer before the inner."""
    assert layers(project, quote, article) == expected


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param("Der Zug komme, sagte Putin.", ("putin",), id="name"),
        pytest.param("Der Zug komme, sagte Putins Sprecher Peskow.", ("peskow",), id="last of several names"),
        pytest.param("Der Zug komme, sagten Putin und Peskow.", ("putin", "peskow"), id="side by side"),
        pytest.param("Putin schwieg. Der Zug komme, sagte er.", ("putin",), id="pronoun"),
        pytest.param("Putin traf Peskow. Der Zug komme, sagte er.", (), id="pronoun of two"),
        pytest.param("Putin las ISW. Der Zug komme, sagte er.", ("putin",), id="pronoun of a person"),
        pytest.param("ISW forscht. Der Zug komme, so die Denkfabrik.", ("isw",), id="description"),
        pytest.param("Der Zug komme, so die Denkfabrik.", (), id="description of nobody"),
        pytest.param("Der Zug komme, sagte Meier.", (), id="no actor of the records"),
    ],
)
def test_whom_the_words_for_a_speaker_mean(
    project: "SmallProject", article: str, expected: tuple[str, ...]
) -> None:
    """A name, a pronoun, or a description means an actor where only one can be meant."""
    assert [actors for _, actors in layers(project, "Der Zug komme", article)] == [expected]


def test_hearsay_has_no_speaker(project: "SmallProject") -> None:
    """„soll … haben“ says that somebody says so, and not that the last speaker does."""
    article = "Es regne, sagte Putin. Der Zug soll gekommen sein."
    found = detected(project, "Der Zug soll gekommen sein", article)
    assert found is not None
    assert [(layer.kind, layer.speaker, layer.actors) for layer in found.layers] == [("hearsay", None, ())]
    assert (found.modality, [hedge.words for hedge in found.hedges]) == (Modality.POSSIBLE, ["soll"])


def test_nothing_is_detected_of_a_quotation_that_is_not_there(project: "SmallProject") -> None:
    """Words that the article does not have say nothing of their speaker."""
    assert detected(project, "Das Schiff kommt", "Der Zug komme, sagte Putin.") is None
