"""Omissions that join, `!` two sentences, `?` two clauses of one; and quotations, shown as `[[…]]`, that begin inside a noun phrase."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.article import Article
from claimcheck.text.left_out.omission import CREDITS, NO_VERBS, QUANTITIES, heads, joins, partitives
from claimcheck.text.span import Span


def outside(text: str) -> list[str]:
    """Return the noun outside that the quotation's first noun belongs to."""
    start, end = text.index("[["), text.index("]]") - 2
    article = Article(text.replace("[[", "").replace("]]", ""))
    return [item.words for item in heads(article, [Span(start, end)])]


@pytest.mark.each("word", sorted(CREDITS | QUANTITIES))
def test_a_credit_or_a_quantity_is_no_head(word: str) -> None:
    """Before „von“ and "of" these words own nothing."""
    assert [
        outside(f"Es war {word.title()} von [[Merz wurde gewählt]]."),
        outside(f"The {word} of [[Smith was]]."),
    ] == [
        [],
        [],
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der frühere Anwalt von [[Olaf Scholz wurde verurteilt]].", ["Anwalt von"]),
        ("Der Anwalt des [[früheren Präsidenten wurde verurteilt]].", ["Anwalt des"]),
        ("Die Chefin vom [[Bund wurde verurteilt]].", ["Chefin vom"]),
        ("The former lawyer of [[John Smith was convicted]].", ["lawyer of"]),
        ("The lawyer of the [[Smith Party was convicted]].", ["lawyer of the"]),
        ("Last year the Bank of [[England cut its rates]].", ["Bank of"]),
        ("On Monday South [[Korea cut its rates]].", ["South"]),
        ("Hong [[Kong cut its rates]].", ["Hong"]),
        ("Im Rathaus von Bad [[Homburg brannte es]].", ["Bad"]),
        ("On Monday Mayor [[Lee cut his rates]].", []),
        ("They went south. [[Korea cut its rates]].", []),
        ("In the south [[Korea cut its rates]].", []),
        ("Der Anwalt von [[Olaf Scholz und Merz]].", []),
        ("Der Anwalt von [[Merz, der Minister war]], lachte.", []),
        ("Er kam aus der Nähe von [[Kiew]].", []),
        ("Das wurde von [[Merz gesagt]].", []),
        ("The lawyer of [[John Smith]] was convicted.", []),
        ("The lawyer of [[300 soldiers was convicted]].", []),
        ("Der Rat von [[heute ist gut]].", []),
        ("[[Der Anwalt von Merz wurde verurteilt]].", []),
    ],
)
def test_a_head_left_outside(text: str, expected: list[str]) -> None:
    """What is said of a lawyer is not said of his client."""
    assert outside(text) == expected


@pytest.mark.each("word", sorted(NO_VERBS))
def test_what_is_no_verb(word: str) -> None:
    """A phrase that goes on with such a word is not known to have reached its verb."""
    assert [
        outside(f"Der Anwalt von [[Merz {word} hier]]."),
        outside("Der Anwalt von [[Merz lacht hier]]."),
    ] == [
        [],
        ["Anwalt von"],
    ]


def told(marked: str) -> list[tuple[str, bool]]:
    """Return the words before the quotation, and whether it says something of the whole."""
    piece = Span(marked.index("[["), marked.index("]]") - 2)
    text = marked.replace("[[", "").replace("]]", "")
    return [(text[s.start : s.end], is_said) for s, is_said in partitives(text, [piece], ("de", "en"))]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Two out of [[500 soldiers died]].", [("Two out of", True)]),
        ("Only one in [[500 soldiers died]].", [("one in", True)]),
        ("He was shot at nine in [[the street in Kiel]].", []),
        ("Most of the [[500 soldiers died]].", [("Most of the", True)]),
        ("Half of the [[soldiers]] died.", [("Half of the", False)]),
        ("The mayor of the [[city died on Monday]].", []),
        ("They spoke of [[500 soldiers who died]].", []),
        ("Zwei der [[500 Soldaten starben]].", [("Zwei der", True)]),
        ("Ein Drittel der [[Soldaten starb gestern]].", [("Drittel der", True)]),
        ("Der Chef der [[Partei starb gestern]].", []),
    ],
)
def test_parts(marked: str, expected: list[tuple[str, bool]]) -> None:
    """A number or quantity with "of" or a genitive ahead; an owner is none."""
    assert told(marked) == expected


def joined(marked: str, language: str = "de") -> list[str]:
    """Return what the omissions between the marked pieces leave out where they join, in short."""
    plain, pieces = "", list[Span]()
    for number, part in enumerate(marked.split("[[")):
        inside, _, after = part.partition("]]") if number else ("", "", part)
        pieces += [Span(len(plain), len(plain) + len(inside))] if number else []
        plain += inside + after
    return [item.words + ("!" if item.governs else "?") for item in joins(Article(plain, language), pieces)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "[[Trump]] praised the ruling. His former lawyer [[was convicted of fraud.]]",
            "en",
            ["praised the ruling. His former lawyer!"],
            id="the end of one and the subject of another",
        ),
        pytest.param(
            "[[Die Stadt hat]] eine Brücke.\nDas Land hat [[300 Brücken verloren.]]",
            "de",
            ["eine Brücke. Das Land hat!"],
            id="over two lines",
        ),
        pytest.param(
            "[[The court freed the man,]] whose lawyer from New York [[had called the trial unfair]] in May.",
            "en",
            ["whose lawyer from New York?"],
            id="a subject of five words behind an opener",
        ),
        pytest.param(
            "[[Scholz reiste ab.]] Merz [[forderte 300 Panzer.]]", "de", ["Merz!"], id="a subject alone"
        ),
        pytest.param(
            "[[Merz]] lobt das Gesetz\nEin Anwalt wird [[verurteilt]]",
            "de",
            ["lobt das Gesetz Ein Anwalt wird!"],
            id="headings without full stops",
        ),
        pytest.param(
            "[[Die Stadt verlor]] drei Brücken.\n[[300 Häuser]]\nAlle anderen blieben damals stehen.",
            "de",
            ["drei Brücken.!"],
            id="a heading is no sentence of its own",
        ),
        pytest.param(
            "[[Merz verlor]] die Wahl. [[Söder gewann damals 300 Sitze]] und lachte.",
            "de",
            ["die Wahl.!"],
            id="two sentences, both cut at their ends",
        ),
        pytest.param(
            f"[[Merz]] lobt\nAnwalt [[verurteilt]]\nDann {'kam viel ' * 20}",
            "de",
            ["lobt Anwalt!"],
            id="lines of an article that was not wrapped",
        ),
    ],
)
def test_sentences_are_joined(text: str, language: str, expected: list[str]) -> None:
    """An omission that takes the end of a sentence makes one of what is left of two."""
    assert joined(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("[[Merz]], dessen Anwalt [[verurteilt wurde]], lachte.", "de", [", dessen Anwalt?"]),
        ("[[Smith]], whose lawyer [[was jailed]], laughed.", "en", [", whose lawyer?"]),
        ("[[Merz]] ging, während Söder [[Panzer forderte]].", "de", ["ging, während Söder?"]),
        ("[[Merz, dessen Anwalt]] verurteilt wurde, [[lachte]].", "de", ["verurteilt wurde,?"]),
        ("[[The mayor]] left; his rival [[was jailed]].", "en", ["left; his rival?"]),
        ("[[Klee]] rief die Wache – Wolf [[schlug den Gast.]]", "de", ["rief die Wache – Wolf?"]),
        ("[[Klee]] called the guard; Wolf [[hit the guest.]]", "en", ["called the guard; Wolf?"]),
        ("[[Klee]] called the guard: Wolf [[hit the guest.]]", "en", ["called the guard: Wolf?"]),
        ("[[Klee]] called the guard, Wolf [[hit the guest.]]", "en", ["called the guard, Wolf?"]),
        ("[[Klee]] rief die Wache und Wolf [[schlug den Gast.]]", "de", ["rief die Wache und Wolf?"]),
        ("[[The jury freed]] Klee and blamed [[Wolf.]]", "en", ["Klee and blamed?"]),
        ("[[Klee]] called the guard, while Wolf [[hit the guest.]]", "en", ["called the guard, while Wolf?"]),
        ("[[Klee]] called the guard and his son [[hit the guest.]]", "en", ["called the guard and his son?"]),
        (
            "[[Merz]] ging, weil der neue und sehr alte Gegner [[verurteilt wurde]].",
            "de",
            ["ging, weil der neue und sehr alte Gegner?"],
        ),
    ],
)
def test_clauses_are_joined(text: str, language: str, expected: list[str]) -> None:
    """An omission that takes a clause's opener and subject, or its end, gives its verb to another subject."""
    assert joined(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("[[The]] late [[mayor Klee was robbed.]]", "en", ["late?"]),
        ("[[Der]] Bruder des [[Bürgermeisters wurde beraubt.]]", "de", ["Bruder des?"]),
        ("[[Sie raubten]] den Bruder des [[Bürgermeisters aus.]]", "de", ["den Bruder des?"]),
        ("[[They robbed]] a friend of the [[mayor.]]", "en", ["a friend of the?"]),
        ("[[They robbed the mayor of]] North [[Elm.]]", "en", ["North?"]),
        ("[[They chose]] Klee over [[Wolf on Friday.]]", "en", ["Klee over?"]),
        ("[[Sie tauschten]] Klee gegen [[Wolf aus.]]", "de", ["Klee gegen?"]),
        ("[[They chose Klee]] early on [[and left.]]", "en", []),
        ("[[Der Bürgermeister]] der Stadt [[wurde beraubt.]]", "de", []),
        ("[[They robbed the mayor]] of the town [[on Monday.]]", "en", []),
        ("[[The mayor]], a late friend of Wolf, [[was robbed.]]", "en", []),
    ],
)
def test_a_noun_phrase_is_split(text: str, language: str, expected: list[str]) -> None:
    """An omission behind an article or "of", or one that takes the noun that another belongs to, may mean somebody else."""
    assert joined(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(
            "[[Klee]] – who called the guard – [[hit the guest.]]", "en", id="an aside between dashes"
        ),
        pytest.param("[[Klee]] (der die Wache rief) [[schlug den Gast.]]", "de", id="an aside in brackets"),
        pytest.param("[[Klee]] met Brown, Wolf and Jones [[in May]].", "en", id="a list"),
        pytest.param("[[Die Stadt wächst.]] Es regnet. [[Das Land auch.]]", "de", id="whole sentences"),
        pytest.param("[[Die Stadt wächst]]. Es regnet. [[Das Land auch]].", "de", id="without their stops"),
        pytest.param(
            "[[Die Stadt wächst nun]], obwohl es regnet. [[Danach wächst das Land]] und alles.",
            "de",
            id="a whole clause, and the beginning of a sentence",
        ),
        pytest.param(
            "[[Die Stadt]] wächst. [[Das Land wächst auch.]]",
            "de",
            id="the second is whole, and seen to be one",
        ),
        pytest.param("[[Merz]] fuhr nach Kiew und [[lobte das Gesetz]].", "de", id="within a clause"),
        pytest.param("[[Merz]], der krank war, [[lobte das Gesetz]].", "de", id="a whole clause left out"),
        pytest.param("[[Merz, der]] sehr [[krank war]], lachte.", "de", id="within a relative clause"),
        pytest.param("[[Merz]], der [[krank war]], lachte.", "de", id="a pronoun that means the same"),
        pytest.param("[[Smith said]] on Monday that [[it rained]].", "en", id="that"),
        pytest.param(
            "[[The mayor]] came from the north\nand the rain and [[left for Rome]].", "en", id="wrapped lines"
        ),
        pytest.param(
            "[[Der Mayor]] kam am Montag mit\nDirektor Meier und [[ging]].",
            "de",
            id="lines wrapped at a noun",
        ),
        pytest.param(
            "[[It is unlikely]] that the bridge will be torn down [[before winter]].",
            "en",
            id="the verb, too",
        ),
        pytest.param("[[Die Stadt wächst]] nicht.", "de", id="no omission"),
    ],
)
def test_an_honest_omission_joins_nothing(text: str, language: str) -> None:
    """Between whole sentences, or within a clause, words may be left out."""
    assert joined(text, language) == []


@given(
    st.lists(
        st.sampled_from(["Merz", "lacht.", "dessen Anwalt", ",", "\n", "300", "…"]), min_size=5, max_size=12
    )
)
def test_what_is_left_out_stands_between_the_pieces(words: list[str]) -> None:
    """Whatever is said to be left out stands between two pieces and has a word."""
    article = Article(" ".join(["Die", *words, "Ende"]), "de")
    pieces = (Span(0, 3), Span(len(article.text) - 4, len(article.text)))
    for item in joins(article, pieces):
        assert pieces[0].end <= item.span.start < item.span.end <= pieces[1].start


@pytest.mark.parametrize("unit", ["x, ", "Abc. Def ", "Abc\nDef ", "abc, die er "])
def test_many_omissions_are_read_quickly(unit: str) -> None:
    """A quotation of 100 kB with thousands of omissions is read in seconds."""
    article = Article(unit * (100_000 // len(unit)), "de")
    pieces = [Span(start, start + 1) for start in range(0, len(article.text) - 9, 8)]
    start = process_time()
    joins(article, pieces)
    assert process_time() - start < 10
