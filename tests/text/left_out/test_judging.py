"""What a sentence says of the statement that a quotation, shown as `[[…]]`, makes."""

import pytest

from claimcheck.text.article import Span
from claimcheck.text.left_out.judging import AFFIRMING, SUPPOSING, judgements


def said(marked: str) -> list[str]:
    """Return what the sentence says of the marked words."""
    inside = Span(marked.index("[["), marked.index("]]") - 2)
    text = marked.replace("[[", "").replace("]]", "")
    return [text[span.start : span.end] for span in judgements(text, [inside])]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("That [[the bridge closed in May]] is a tall story.", ["is a tall story"]),
        ("The idea that [[the bridge closed in May]] is far-fetched.", ["is far-fetched"]),
        ("That [[the bridge closed]] in May would be a novelty.", ["would be a novelty"]),
        ("It is a tall story that [[the bridge closed in May]].", ["is a tall story"]),
        ("Dass [[die Brücke im Mai schloss]], ist eine Mär.", ["ist eine Mär"]),
        ("Die Erzählung, dass [[die Brücke im Mai schloss]], klingt abwegig.", ["klingt abwegig"]),
        ("Es ist eine Mär, dass [[die Brücke im Mai schloss]].", ["ist eine Mär"]),
        ("That [[the bridge closed in May]] turned out to be wrong.", ["turned out to be wrong"]),
        ("Dass [[die Brücke im Mai schloss]], erwies sich als Irrtum.", ["erwies sich als Irrtum"]),
        ("That [[the bridge closed in May]] proved true.", []),
        ("That [[the bridge closed in May]] is a well-known fact.", []),
        ("It is sad that [[the bridge closed in May]].", []),
        ("Dass [[die Brücke im Mai schloss]], ist bekannt.", []),
        ("Es ist wahrscheinlich, dass [[die Brücke im Mai schloss]].", []),
        ("It was announced that [[the bridge closed in May]].", []),
        ("That year [[the bridge closed in May]]. It is a tall story.", []),
        ("That [[the bridge closed in May is a tall story]].", []),
        ("He said that [[the bridge closed in May]] and is now a hotel.", []),
        ("It is a tall story that [[the bridge]] told, that the town closed.", ["is a tall story"]),
    ],
)
def test_what_does_not_affirm_is_told(marked: str, expected: list[str]) -> None:
    """Before the statement or behind it: whatever is said of it, unless it says that it is so, or may be so."""
    assert said(marked) == expected


@pytest.mark.parametrize("word", sorted(AFFIRMING | SUPPOSING))
def test_each_word_leaves_it_standing(word: str) -> None:
    """With each of these words nothing is told."""
    assert [
        said(f"That [[the bridge closed]] is {word}."),
        said(f"Es ist {word}, dass [[sie schloss]]."),
    ] == [[], []]
