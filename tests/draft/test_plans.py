"""Plans, forecasts and hearsay that a sentence tells as facts."""

import pytest

from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.draft.aligning import Alignment
from claimcheck.draft.licence import license_of
from claimcheck.draft.plans import plan_objections
from claimcheck.text.article import Article
from claimcheck.text.hedges.hedge import hedges
from claimcheck.text.span import Span

from .beside import held

TEXT = (
    "In Kiel sind mehr als 1000 Soldaten stationiert. Die Werft könnte den alten Hafen von Kiel im Mai schließen. "
    "Der Mann soll am 3. Mai einen Anschlag auf den Hafen von Kiel geplant haben. Die Werft von Kiel könnte das melden."
)


def _told(sentence: str, text: str, *, is_credited: bool = False) -> list[str]:
    """Return the kinds of what is told of a sentence beside a text."""
    one = held(sentence, text)
    reader = PassageReader(one.pool.corpus, one.pool.names, reads_speech=True)
    own = hedges(Article(sentence, "de"), (Span(0, len(sentence)),))
    licenses = [license_of(one, passage, reader) for passage in one.support]
    return [o.kind.value for o in plan_objections(Alignment(one), licenses, own, is_credited=is_credited)]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Die Werft schließt den alten Hafen von Kiel im Mai.", ["plan as fact"]),
        ("Die Werft könnte den alten Hafen von Kiel im Mai schließen.", []),
        ("Die Werft schließt wohl den alten Hafen von Kiel im Mai.", []),
        ("Der Mann hat einen Anschlag auf den Hafen von Kiel geplant.", ["plan as fact"]),
        ("Der Mann soll einen Anschlag auf den Hafen von Kiel geplant haben.", []),
        ("Das meldet die Werft von Kiel.", []),
    ],
)
def test_a_plan_is_no_fact(sentence: str, kinds: list[str]) -> None:
    """Unless the sentence leaves it open, too, by another word than the verb itself; or only says whose word it is."""
    assert _told(sentence, TEXT) == kinds


HEIM = "Der Landkreis wird das alte Heim am Hafen wieder öffnen. Nach dem Brand wird vom Staat die Schließung der Schule erwogen."


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Der Landkreis öffnet das alte Heim am Hafen wieder.", []),
        ("Der Landkreis hat das alte Heim am Hafen wieder geöffnet.", ["plan as fact"]),
        ("Der Staat hat die Schule geschlossen.", ["plan as fact"]),
        ("Der Staat könnte die Schule schließen.", []),
        ("Der Staat hat die Schule besucht, und Kinder aus Rom sangen Lieder.", []),
    ],
)
def test_what_is_to_come_is_not_done(sentence: str, kinds: list[str]) -> None:
    """A German present tells it as well as „wird“; of what is told as done fewer words must stand there."""
    assert _told(sentence, HEIM) == kinds


def test_a_mood_only_passes_on_what_is_credited() -> None:
    """„Sie hätten erreicht“ is what somebody says, where the sentence says so, too."""
    text = "Die Gewerkschaft erklärte, dass die Lotsen die Arbeitszeit für dieses Jahr erreicht hätten."
    sentence = "Die Lotsen haben die Arbeitszeit für dieses Jahr erreicht, erklärte die Gewerkschaft."
    assert (_told(sentence, text, is_credited=True), _told(sentence, text)) == ([], ["plan as fact"])


def test_one_hedge_kept_is_enough() -> None:
    """Of „will“ and „offenbar“ the sentence may keep „will“; not where it keeps neither."""
    text = "Das Land will offenbar die Truppen am Fluss im Mai verstärken."
    assert _told("Das Land will die Truppen am Fluss im Mai verstärken.", text) == []
    assert _told("Das Land hat die Truppen am Fluss im Mai verstärkt.", text) == ["plan as fact"]


RELATIVE = "Die Reederei verlangte die Freilassung der Kapitänin, die am 1. Juli in Kiel festgenommen wurde. Der Nachfolger des im Mai zurückgetretenen Direktors Peter Moor, Holger Kern, hat angekündigt, die Werft zu verkaufen. Der Kapitän will eine Fähre verkaufen, die im Mai in Oslo gebaut wurde."


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        # What a relative clause tells, and who somebody is, the verb above it does not leave open.
        ("Sie war am 1. Juli in Kiel festgenommen worden.", []),
        ("Holger Kern folgte auf den im Mai zurückgetretenen Direktor Peter Moor.", []),
        ("Der Kapitän hat eine Fähre verkauft.", ["plan as fact"]),
    ],
)
def test_a_hedge_is_told_only_of_what_it_leaves_open(sentence: str, kinds: list[str]) -> None:
    """Where the sentence has a word of that, and not only the subject."""
    assert _told(sentence, RELATIVE) == kinds


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Der Konzern hat die Besatzungen ausgebildet.", ["plan as fact"]),
        ("Der Konzern wird die Besatzungen ausbilden.", []),
        ("Die Fähre wurde zunächst aufgerüstet.", ["plan as fact"]),
        ("Die Fähre müsste zunächst aufgerüstet werden.", []),
    ],
)
def test_what_is_still_to_be_done_is_not_done(sentence: str, kinds: list[str]) -> None:
    """By a verb of both: „ausgebildet“ where the passage has „werde … ausbilden“."""
    text = "Zudem werde der Konzern die Besatzungen ausbilden. Die Fähre müsste zunächst aufgerüstet werden."
    assert _told(sentence, text) == kinds


def test_whether_a_thing_is_done_is_left_open() -> None:
    """„Ob“ tells nothing as a fact."""
    text = "Der Kreistag will im Mai über eine Übernahme der Klinik durch den Landkreis beraten."
    assert _told("Im Mai geht es darum, ob der Landkreis die Klinik übernimmt.", text) == []
