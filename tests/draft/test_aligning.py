"""The words of a sentence beside those of its passages."""

from claimcheck.report.drafted import Standing

from .beside import aligned, judged

TEXT = "Zum Konzept der Werft gehörte die Verlagerung der Produktion von Hamburg nach Kiel. Bananen reifen langsam."


def test_words_meet_by_form_and_by_root() -> None:
    """„Verlagern“ meets „Verlagerung“; a word of another sentence, and one that stands nowhere, meet nothing there."""
    one = aligned("Die Werft wollte die Produktion rasch nach Kiel verlagern, nicht Bananen.", TEXT)
    met = {
        word.text: [other.text for other in others] for word, others in one.met(one.held.support[0]).items()
    }
    assert met == {
        "Werft": ["Werft"],
        "Produktion": ["Produktion"],
        "Kiel": ["Kiel"],
        "verlagern": ["Verlagerung"],
    }


def test_a_sentence_is_as_near_as_its_words_meet() -> None:
    """What only has the root of a word counts, too; what has nothing does not."""
    near = aligned("Die Werft wollte die Produktion verlagern.", TEXT)
    assert near.closer.near.coverage > near.held.near.coverage
    far = aligned("Der Kapitän verkaufte seine Fähre.", TEXT)
    assert far.closer.near.coverage == far.held.near.coverage == 0.0


def test_neighbours_together_may_speak_of_a_sentence() -> None:
    """What two sentences of an article tell in other words is not told to stand nowhere."""
    text = "Der Kopilot saß bei der Landung am Steuer. Die Maschine zerbrach hinter der Bahn. Der Kapitän wurde verletzt."
    around = "Der Kapitän und der Kopilot der zerbrochenen Maschine bekamen Briefe."
    nowhere = "Der Bürgermeister verlieh der Kapelle gestern zahlreiche freundliche Preise."
    draft = f"Der Kopilot saß bei der Landung am Steuer. {around} {nowhere}"
    standings = [one.standing for one in judged(draft, text).sentences]
    assert standings[1] is not Standing.NOTHING
    assert standings[2] is Standing.NOTHING
