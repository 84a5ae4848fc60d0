"""What a draft puts in quotation marks, and whom it credits."""

import pytest

from claimcheck.draft.quotations import check_quotations

from .beside import held

TEXT = 'Der Minister sagte: „Der Hafen wird nicht vor dem Sommer fertig.“\n\n"Er kam früh," said Moor, "und er blieb lange im Hafen."'


@pytest.mark.parametrize(
    ("sentence", "found", "told"),
    [
        ("„Der Hafen wird nicht vor dem Sommer fertig“, sagte der Minister.", 1, []),
        ("„Der Hafen wird vor dem Sommer fertig“, sagte der Minister.", 0, [("error", "{+nicht+}")]),
        ("„Der Hafen wird nicht, vor dem Sommer fertig“, sagte er.", 0, [("info", "[-,-]")]),
        ("„Bananen reifen sehr langsam“, sagte er.", 0, [("error", None)]),
        ("„Er kam früh, und er blieb lange im Hafen“, sagte Moor.", 1, []),
        ("Er sprach von „Bananen“.", 0, [("info", None)]),
    ],
)
def test_quotations_are_word_for_word_or_told(
    sentence: str, found: int, told: list[tuple[str, str | None]]
) -> None:
    """With the word diff; marks alone are no other words, and the speaker may stand between two halves."""
    checked = check_quotations(held(sentence, TEXT))
    shown = [(r.severity.value, str(r.difference) if r.difference else None) for r in checked.remarks]
    assert (len(checked.found), shown) == (found, told)


def test_without_an_article_in_the_language_a_quotation_is_left_to_a_person() -> None:
    """A translated quotation cannot be word for word."""
    one = held("“The port will be ready in May”, he said.", TEXT)
    one.pool.language = "en"
    one.language = "en"
    assert [remark.severity.value for remark in check_quotations(one).remarks] == ["info"]
