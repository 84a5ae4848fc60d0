"""The words of a sentence beside those of its passages."""

from .beside import aligned

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
