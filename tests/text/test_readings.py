"""What was read of a text is kept with the text."""

from claimcheck.text.readings import once


def test_a_rule_reads_a_text_once() -> None:
    """In one language; in another it is another text."""
    asked: list[tuple[str, str]] = []

    @once
    def length(text: str, language: str) -> int:
        asked.append((text, language))
        return len(text)

    assert [length("Ein Satz", "de"), length("Ein " + "Satz", "de"), length("Ein Satz", "en")] == [8, 8, 8]
    assert asked == [("Ein Satz", "de"), ("Ein Satz", "en")]


def test_rules_do_not_meet() -> None:
    """Each has its own answer to the same text, also where that answer is nothing."""
    asked: list[str] = []

    @once
    def nothing(text: str) -> None:
        asked.append(text)

    @once
    def first(text: str) -> str:
        return text[0]

    assert [nothing("Satz"), first("Satz"), nothing("Satz")] == [None, "S", None]
    assert asked == ["Satz"]


def test_texts_that_are_no_longer_asked_for_are_forgotten() -> None:
    """Whatever read them, so that what is kept does not grow with a corpus."""
    asked: list[str] = []

    @once
    def first(text: str) -> str:
        asked.append(text)
        return text[0]

    first("Satz")
    for number in range(10_000):
        once(len)(f"Satz {number}")
    first("Satz")
    assert asked == ["Satz", "Satz"]
