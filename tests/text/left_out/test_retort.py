"""What calls a quoted sentence, shown as `[[…]]`, false from beside it."""

import pytest

from claimcheck.text.article import Article, Span
from claimcheck.text.left_out.retort import retorts


def told(marked: str, language: str = "en") -> list[str]:
    """Return the words that call it false."""
    piece = Span(marked.index("[["), marked.index("]]") - 2)
    article = Article(marked.replace("[[", "").replace("]]", ""), language)
    return [article.slice(span) for span in retorts(article, piece)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[[The dam broke.]] Nonsense.", ["Nonsense"]),
        ("[[The dam broke]]? Nonsense!", ["Nonsense"]),
        ("[[The dam broke.]] That is simply not true.", ["That is simply not true"]),
        ("[[The dam broke.]] On the contrary, it holds.", ["On the contrary"]),
        ("[[The dam did not break.]] On the contrary, it holds.", []),
        ("[[The dam broke.]] It is a rumour.", ["It is a rumour"]),
        ("[[Der Damm brach.]] Das ist reines Wunschdenken.", ["Das ist reines Wunschdenken"]),
        ("[[The dam broke.]] It is a relief.", []),
        ("[[The dam broke.]] It is a rumour mill.", []),
        ("[[The dam broke.]] Nobody was hurt.", []),
        ("[[The dam broke.]] It was not the first one.", []),
        (
            "An earlier version of this article said that [[the dam broke]].",
            ["earlier version of this article said"],
        ),
        ("In einer früheren Fassung hieß es, [[der Damm sei gebrochen]].", ["früheren Fassung hieß"]),
        ("It would be a scandal were it true that [[the dam broke]].", ["were it true"]),
        ("Beinahe wäre [[die Brücke eingestürzt]].", ["Beinahe wäre"]),
        ("Anders als zunächst berichtet [[brach der Damm]].", ["Anders als zunächst berichtet"]),
        ("We previously reported that [[the dam broke]].", ["previously reported"]),
        ("The earlier version of the bridge had four lanes. [[The dam broke]].", []),
        ("He lied when he said that [[the dam broke]].", ["lied"]),
        (
            "[[The dam broke.]] The report later turned out to be false.",
            ["The report later turned out to be false"],
        ),
        ("[[The dam broke]] (this is untrue).", ["this is untrue"]),
        ("[[The dam broke.]] The report was long.", []),
        ("He lied. The mayor said that [[the dam broke]].", []),
    ],
)
def test_english(marked: str, expected: list[str]) -> None:
    """Behind the sentence, or ahead of it by who calls it a lie; what goes on with a denial is none."""
    assert told(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[[Der Damm ist gebrochen.]] Im Gegenteil: Er hält.", ["Im Gegenteil"]),
        ("[[Der Damm ist nicht gebrochen.]] Im Gegenteil: Er hält.", []),
        ("[[Der Damm ist gebrochen.]] Das stimmt nicht.", ["Das stimmt nicht"]),
        ("[[Der Damm ist gebrochen.]] Das ist nicht der erste.", []),
        ("[[Der Damm ist gebrochen.]]\n\nUnsinn.", []),
        (
            "[[Der Damm ist gebrochen.]] Die Meldung stellte sich später als falsch heraus.",
            ["Die Meldung stellte sich später als falsch"],
        ),
        ("[[Der Damm ist gebrochen.]] Tatsächlich hält er.", ["Tatsächlich"]),
        ("Er log, als er sagte, dass [[der Damm gebrochen ist]].", ["log"]),
    ],
)
def test_german(marked: str, expected: list[str]) -> None:
    """The same; another paragraph is not read."""
    assert told(marked, "de") == expected
