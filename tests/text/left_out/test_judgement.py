"""What is said of a quoted statement, around, behind and beside it."""

import pytest

from claimcheck.text.article import Article
from claimcheck.text.left_out.judgement import (
    AFFIRMING,
    REPORTS,
    STATEMENTS,
    SUPPOSING,
    UNTRUE,
    afterthoughts,
    judgements,
    retorts,
)
from claimcheck.text.span import Span


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
        ("Damit ist vom Tisch, dass [[die Brücke im Mai schließt]].", ["ist vom Tisch"]),
        ("Inzwischen ist klar, dass [[die Brücke im Mai schließt]].", []),
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


def told(marked: str) -> list[bool]:
    """Return for each noun whether it is said to be untrue."""
    piece = Span(marked.index("[["), marked.index("]]") - 2)
    text = marked.replace("[[", "").replace("]]", "")
    return [is_untrue for _, is_untrue in afterthoughts(text, [piece], ("de", "en"))]


@pytest.mark.parametrize("noun", sorted(STATEMENTS))
def test_a_statement_is_no_fact(noun: str) -> None:
    """Each noun casts a doubt right behind the quotation, and turns it round where a negation follows."""
    assert [
        told(f"[[Minsk paid]], a {noun} that spread fast."),
        told(f"[[Minsk zahlte]] – eine dreiste {noun}, die nicht stimmt."),
        told(f"[[Minsk paid]] the {noun}."),
        told(f"[[Minsk paid]], and a {noun} spread."),
    ] == [[False], [True], [], []]


@pytest.mark.parametrize("word", sorted(UNTRUE))
def test_an_untrue_statement(word: str) -> None:
    """Each word says of a statement that it does not hold."""
    assert told(f"[[Minsk paid]], a claim that was {word}.") == [True]


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("a claim that turned out to be true.", []),
        ("a claim made in public.", [False]),
        ("a claim that turned out to be wrong, a public shame.", [True]),
        ("eine Behauptung, die sich als richtig erwies.", [False]),
        ("eine Behauptung, sie erwies sich als richtig.", []),
        ("eine Darstellung, die das Gericht bestätigte.", []),
        ("eine Darstellung, die das Gericht nicht bestätigte.", [True]),
    ],
)
def test_a_statement_that_is_said_to_be_true(behind: str, expected: list[bool]) -> None:
    """Only what says of it that it holds takes the doubt away, no good word beside it."""
    assert told(f"[[Minsk paid]], {behind}") == expected


@pytest.mark.parametrize("noun", sorted(REPORTS))
def test_a_report_may_be_retracted(noun: str) -> None:
    """Each noun casts a doubt only where what it names is said not to hold."""
    assert [
        told(f"[[Minsk paid]], a {noun} that was later retracted."),
        told(f"[[Minsk paid]], a {noun} says."),
    ] == [[True], []]


def retorted(marked: str, language: str = "en") -> list[str]:
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
        ("[[The dam broke]], or so a hoax had it.", ["or so a hoax had it"]),
        ("[[The dam broke]], or it will.", []),
        ("[[The dam broke]], though this could not be verified.", ["not be verified"]),
        ("[[The dam broke]], but it was not independently confirmed.", ["not independently confirmed"]),
        ("[[The dam broke]], but its cause was not confirmed.", []),
        ("[[The dam broke]], and it was confirmed.", []),
        ("[[The dam broke.]] The report was long.", []),
        ("He lied. The mayor said that [[the dam broke]].", []),
    ],
)
def test_english(marked: str, expected: list[str]) -> None:
    """Behind the sentence, or ahead of it by who calls it a lie; what goes on with a denial is none."""
    assert retorted(marked) == expected


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
    assert retorted(marked, "de") == expected
