"""The same words of one article, recorded as those of two speakers."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import SmallProject

TEXT = "Tom Hall said to Anna Berg that the dam in Kell burst. Anna Berg said that it burst at noon."
PROJECT = """
    sources: [{{id: s, file: s.txt}}, {{id: copy, file: copy.txt}}]
    actors: [{{id: hall, name: Tom Hall}}, {{id: berg, name: Anna Berg}}]
    claims:
      - id: c
        text: The dam burst
        evidence:
          - {{source: s, quote: the dam in Kell burst, attribution: [hall: Tom Hall said]}}
          - {second}
"""


@pytest.mark.parametrize(
    ("second", "counted", "origins"),
    [
        pytest.param(
            "{source: s, quote: the dam in Kell burst, attribution: [berg: Anna Berg]}", [True, False], (1, 1), id="the listener"
        ),
        pytest.param(
            "{source: s, quote: dam in Kell, attribution: [berg: Anna Berg]}", [True, False], (1, 1), id="a part of them"
        ),
        pytest.param("{source: s, quote: the dam in Kell burst}", [True, False], (1, 1), id="nobody"),
        pytest.param(
            "{source: copy, quote: the dam in Kell burst, attribution: [berg: Anna Berg]}", [True, False], (1, 1), id="in a copy"
        ),
        pytest.param(
            "{source: s, quote: the dam in Kell burst, attribution: [hall: Tom Hall said]}", [True, True], (1, 1), id="one speaker twice"
        ),
        pytest.param(
            "{source: s, quote: it burst at noon, attribution: [berg: Anna Berg said]}", [True, True], (2, 2), id="other words"
        ),
    ],
)  # fmt: skip
def test_words_count_for_one_origin(
    project: "SmallProject", second: str, counted: list[bool], origins: tuple[int, int]
) -> None:
    """Words that count already are not counted again for somebody else; the reason names the passage."""
    claim = project.verify(PROJECT.format(second=second), s=TEXT, copy=TEXT).claims[0]
    assert ([i.counted for i in claim.evidence], claim.origins[:2]) == (counted, origins)
    reason = "not counted: its words count already as passage 1, for another origin"
    assert [i.reason == reason for i in claim.evidence] == [not is_counted for is_counted in counted]


@pytest.mark.parametrize(
    ("copy", "counted"),
    [
        pytest.param(f"Kell.\r\n\r\n{TEXT}", [True, True], id="another article"),
        pytest.param(f"\r\n\r\n\r\n{' ' * 80}{TEXT}\r\n", [True, False], id="other white space"),
        pytest.param(TEXT.replace(" ", "\n"), [True, False], id="other lines"),
    ],
)
def test_the_words_of_a_copy_are_where_they_are_in_the_article(
    project: "SmallProject", copy: str, counted: list[bool]
) -> None:
    """A copy's line ends move its offsets, and not its words."""
    second = "{source: copy, quote: the dam in Kell burst, attribution: [berg: Anna Berg]}"
    claim = project.verify(PROJECT.format(second=second), s=TEXT, copy=copy).claims[0]
    assert [item.counted for item in claim.evidence] == counted


def test_other_words_of_a_copy_count(project: "SmallProject") -> None:
    """Words at the offset that the first passage has in the other file are other words."""
    second = "{source: copy, quote: it burst at noon, attribution: [berg: Anna Berg said]}"
    copy = TEXT.replace(" ", "  ")
    claim = project.verify(PROJECT.format(second=second), s=f"{' ' * 60}{TEXT}", copy=copy).claims[0]
    assert [item.counted for item in claim.evidence] == [True, True]


def test_copies_in_another_encoding_are_one_article(project: "SmallProject") -> None:
    """Of the same words in two files, with and without a mark, one counts: two unknown origins are not two."""
    project.write(
        """
        sources: [{id: s, file: s.txt}, {id: copy, file: copy.txt}]
        claims:
          - id: c
            text: The dam burst
            evidence: [{source: s, quote: the dam in Kell burst}, {source: copy, quote: the dam in Kell burst}]
        """,
        s=TEXT,
    )
    (project.sources / "copy.txt").write_bytes(f"{TEXT}\r\n".encode("utf-16"))
    claim = project.verify().claims[0]
    assert (claim.origins[:2], claim.articles) == ((1, 1), 1)
    (project.sources / "copy.txt").write_bytes(TEXT.replace("noon", "dawn").encode("utf-16"))
    claim = project.verify().claims[0]
    assert (claim.origins[:2], claim.articles) == ((1, 2), 2)
