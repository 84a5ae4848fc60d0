"""The same words of one article, recorded as those of two speakers."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import SmallProject

TEXT = "Tom Hall said to Anna Berg that the dam in Kell burst. Anna Berg said that it burst at noon."
SHARED = [
    "credited otherwise by passage 2, with which it counts as one",
    "credited otherwise by passage 1, with which it counts as one",
]
ALONE = ["", ""]
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
    ("second", "reasons", "origins"),
    [
        pytest.param(
            "{source: s, quote: the dam in Kell burst, attribution: [berg: Anna Berg]}", SHARED, (1, 1), id="the listener"
        ),
        pytest.param(
            "{source: s, quote: dam in Kell, attribution: [berg: Anna Berg]}", SHARED, (1, 1), id="a part of them"
        ),
        pytest.param("{source: s, quote: the dam in Kell burst}", SHARED, (1, 1), id="nobody"),
        pytest.param(
            "{source: copy, quote: the dam in Kell burst, attribution: [berg: Anna Berg]}", SHARED, (1, 1), id="in a copy"
        ),
        pytest.param(
            "{source: s, quote: the dam in Kell burst, attribution: [hall: Tom Hall said]}", ALONE, (1, 1), id="one speaker twice"
        ),
        pytest.param(
            "{source: s, quote: it burst at noon, attribution: [berg: Anna Berg said]}", ALONE, (2, 2), id="other words"
        ),
    ],
)  # fmt: skip
def test_words_count_once(
    project: "SmallProject", second: str, reasons: list[str], origins: tuple[int, int]
) -> None:
    """Words that two passages have are one utterance, whoever each credits; the reasons name the other."""
    claim = project.verify(PROJECT.format(second=second), s=TEXT, copy=TEXT).claims[0]
    assert ([i.counted for i in claim.evidence], claim.origins[:2]) == ([True, True], origins)
    assert [i.reason.partition("; ")[2] for i in claim.evidence] == reasons


@pytest.mark.parametrize(
    ("copy", "reasons"),
    [
        pytest.param(f"Kell.\r\n\r\n{TEXT}", ALONE, id="another article"),
        pytest.param(f"\r\n\r\n\r\n{' ' * 80}{TEXT}\r\n", SHARED, id="other white space"),
        pytest.param(TEXT.replace(" ", "\n"), SHARED, id="other lines"),
    ],
)
def test_the_words_of_a_copy_are_where_they_are_in_the_article(
    project: "SmallProject", copy: str, reasons: list[str]
) -> None:
    """A copy's line ends move its offsets, and not its words."""
    second = "{source: copy, quote: the dam in Kell burst, attribution: [berg: Anna Berg]}"
    claim = project.verify(PROJECT.format(second=second), s=TEXT, copy=copy).claims[0]
    assert [item.reason.partition("; ")[2] for item in claim.evidence] == reasons


def test_other_words_of_a_copy_count(project: "SmallProject") -> None:
    """Words at the offset that the first passage has in the other file are other words."""
    second = "{source: copy, quote: it burst at noon, attribution: [berg: Anna Berg said]}"
    copy = TEXT.replace(" ", "  ")
    claim = project.verify(PROJECT.format(second=second), s=f"{' ' * 60}{TEXT}", copy=copy).claims[0]
    assert [item.reason.partition("; ")[2] for item in claim.evidence] == ALONE


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
