"""Who stands at the end of a chain and is no origin, and for whom a person speaks, where the text says so."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.actors.naming import Names
from claimcheck.check.actors.origins import (
    authors,
    cited,
    cites_unnamed,
    has_it_from_others,
    principals,
    sources_beside,
    sources_within,
)
from claimcheck.problem import Place
from claimcheck.records.model import Actor, Kind
from claimcheck.report.model import Corroboration
from claimcheck.text.article import Article
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject

YAML = """\
sources:
  - {{id: one, file: one.txt, language: de, outlet: gazette}}
  - {{id: two, file: two.txt, language: de}}
actors:
  - {{id: moor, name: Lena Moor, aliases: [Moor], kind: person}}
  - {{id: gazette, name: Hafenblatt{gazette}}}
  - {{id: other, name: {name}}}
claims:
  - id: claim
    text: a claim
    evidence:
      - {{source: one, quote: Das Schiff sinkt, attribution: [moor: sagte Moor]}}
      - {{source: two, quote: Das Schiff sinkt, attribution: [{end}: "{cue}"]}}
"""


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param("Reuters", "CC122", id="agency without kind"),
        pytest.param("Reuters, kind: company", "CC122", id="agency of another kind"),
        pytest.param(
            "Thomson Reuters, aliases: [Reuters], kind: person", "CC122", id="agency called a person"
        ),
        pytest.param("Karl Stern, aliases: [Stern], kind: person", None, id="a person's surname"),
        pytest.param("Nils Runge", "CC121", id="person without kind"),
        pytest.param("a senior official, kind: person", "CC122", id="nobody in particular"),
        pytest.param("ein hoher Beamter, kind: person", "CC122", id="nobody in particular, German"),
        pytest.param("Sicherheitskreise, kind: government", "CC122", id="circles"),
        pytest.param("US officials, kind: government", "CC122", id="officials"),
        pytest.param("people familiar with the matter, kind: other", "CC122", id="people who know"),
        pytest.param("sources close to the government, kind: government", "CC122", id="sources near a body"),
        pytest.param("Western intelligence sources, kind: military", "CC122", id="sources of a kind"),
        pytest.param("US-Diplomaten, kind: government", "CC122", id="diplomats, German"),
        pytest.param("Der Hafenbeamte Rob Finch, kind: person", None, id="a named official"),
        pytest.param("Experten der Werft, kind: company", None, id="who speaks for a body that is named"),
        pytest.param("Zeugen Jehovas, kind: other", None, id="a body called after a noun"),
        pytest.param("Expertenrat, kind: government", None, id="a body of somebody"),
        pytest.param("Karl Zeuge, kind: person", None, id="a surname that is a noun, too"),
        pytest.param("Nils Runge, kind: person", None, id="person"),
        pytest.param("Werft, kind: company", None, id="company"),
        pytest.param("Der Sprecher Nils Runge, kind: person", None, id="name with a role"),
    ],
)
def test_who_is_no_origin(project: "SmallProject", name: str, code: str | None) -> None:
    """Such an actor is told, and an agency's or nobody's passage has an unknown origin."""
    text = f"Das Schiff sinkt, sagte {name.split(',', maxsplit=1)[0]}."
    cue = text.removeprefix("Das Schiff sinkt, ").rstrip(".")
    yaml = YAML.format(name=name, gazette=", kind: outlet", end="other", cue=cue)
    report = project.verify(yaml, one="Das Schiff sinkt, sagte Moor.", two=text)
    told = [p.code for p in report.problems if p.code in {"CC121", "CC122"}]
    status = report.claims[0].corroboration
    assert told == ([code] if code else [])
    assert (status is Corroboration.CORROBORATED) is (code != "CC122")


def test_an_alias_that_names_somebody_makes_a_name_of_a_noun(project: "SmallProject") -> None:
    """All names are asked, not the first alone: „ein hoher Beamter“ may be Karl Weber."""
    for aliases, told in (
        ("", ["CC122"]),
        (", aliases: [Karl Weber]", []),
    ):
        name = f"ein hoher Beamter{aliases}, kind: person"
        yaml = YAML.format(name=name, gazette=", kind: outlet", end="other", cue="sagte ein hoher Beamter")
        report = project.verify(
            yaml, one="Das Schiff sinkt.", two="Das Schiff sinkt, sagte ein hoher Beamter."
        )
        assert [p.code for p in report.problems if p.code == "CC122"] == told


@pytest.mark.parametrize("kind", ["person", "other", "government"])
def test_a_name_without_a_word_is_nobody_s(project: "SmallProject", kind: str) -> None:
    """It is checked as any other, and is no agency's or outlet's."""
    yaml = YAML.format(name=f'"☺", kind: {kind}', gazette=", kind: outlet", end="other", cue="sagte ☺")
    report = project.verify(yaml, one="Das Schiff sinkt, sagte Moor.", two="Das Schiff sinkt, sagte ☺.")
    assert [p.code for p in report.problems if p.code in {"CC121", "CC122"}] == []


def test_an_outlet_of_an_article_is_no_origin(project: "SmallProject") -> None:
    """An actor that stands as an article's outlet passes on, whatever its kind says."""
    yaml = YAML.format(
        name="X, kind: other", gazette=", kind: company", end="gazette", cue="sagte das Hafenblatt"
    )
    two = "Das Schiff sinkt, sagte das Hafenblatt."
    report = project.verify(yaml, one="Das Schiff sinkt, sagte Moor.", two=two)
    assert [(p.code, str(p.place)) for p in report.problems if p.code == "CC122"] == [
        ("CC122", "claims/a.yaml:6:43")
    ]
    assert report.claims[0].evidence[1].reason == (
        "origin unknown: the chain ends at Hafenblatt, but it is an outlet or a credit of an article"
    )


WRITERS = {
    "paper": ("Hafenpapier", Kind.DOCUMENT),
    "ministry": ("Harbour Ministry", Kind.GOVERNMENT),
    "amt": ("Hafenamt", Kind.GOVERNMENT),
    "isr": ("ISR", Kind.THINK_TANK),
    "moor": ("Moor", Kind.PERSON),
}
WRITER_NAMES = Names(
    Actor(place=Place("a.yaml"), places={}, id=id_, name=name, kind=kind)
    for id_, (name, kind) in WRITERS.items()
)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The report by the Harbour Ministry says the ship sinks.", {"ministry"}),
        ("en", "The ship sinks, says a survey published on Monday by the ISR.", {"isr"}),
        ("en", "The Harbour Ministry's new report says the ship sinks.", {"ministry"}),
        ("en", "The ISR report says the ship sinks.", {"isr"}),
        ("en", "The Harbour Ministry published a long report: the ship sinks.", {"ministry"}),
        ("en", "The report by Moor and the ISR says the ship sinks.", {"moor", "isr"}),
        ("de", "Ein Bericht des ISR sagt, das Schiff sinke.", {"isr"}),
        ("de", "Im Gutachten vom Hafenamt steht, das Schiff sinke.", {"amt"}),
        ("de", "Moors neuer Bericht sagt, das Schiff sinke.", {"moor"}),
        ("de", "Laut ISR-Studie sinkt das Schiff.", {"isr"}),
        ("de", "Das Hafenamt veröffentlichte am Montag ein Papier: Das Schiff sinkt.", {"amt"}),
        ("en", "Moor said the report shows that the ship sinks.", set()),
        ("en", "The report says that the Harbour Ministry lied.", set()),
        ("de", "Der Bericht, den Moor las, sagt, das Schiff sinke.", set()),
        ("de", "Das Hafenamt schwieg. Der Bericht sagt, das Schiff sinke.", set()),
    ],
)
def test_who_wrote_a_document(language: str, text: str, expected: set[str]) -> None:
    """A preposition, a genitive, a compound or a verb of publishing says it; a name nearby does not."""
    article = Article(text, language)
    place = Span(len(text) - 5, len(text))
    assert authors("paper", article, (place,), WRITER_NAMES) == expected


def test_the_article_says_it_where_it_names_the_document() -> None:
    """Whoever is said to have written the document elsewhere in the article wrote it."""
    text = "Das Hafenpapier des ISR liegt vor. Es regnet.\n\nDas Schiff sinkt, steht im Papier."
    assert authors("paper", Article(text, "de"), (Span(len(text) - 5, len(text)),), WRITER_NAMES) == {"isr"}


KINDS = {
    "kremlin": ("Kremlin", Kind.GOVERNMENT),
    "kreml": ("Kreml", Kind.GOVERNMENT),
    "ministry": ("Harbour Ministry", Kind.GOVERNMENT),
    "braun": ("Maria Braun", Kind.PERSON),
    "weber": ("Weber", Kind.PERSON),
}
NAMES = Names(
    Actor(place=Place("a.yaml"), places={}, id=id_, name=name, kind=kind)
    for id_, (name, kind) in KINDS.items()
)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The ship sinks, Kremlin spokesman Weber said.", {"kremlin"}),
        ("en", "The ship sinks, said Weber, the spokesman for the Harbour Ministry.", {"ministry"}),
        ("en", "Weber, Maria Braun's press officer, said the ship sinks.", {"braun"}),
        ("en", "Maria Braun's lawyer Weber said the ship sinks.", {"braun"}),
        ("en", "The ship sinks, Weber said. He came late.\n\nWeber is the spokesman of Maria Braun.", {"braun"}),
        ("de", "Das Schiff sinkt, sagte Kreml-Sprecher Weber.", {"kreml"}),
        ("de", "Das Schiff sinkt, sagte Weber, der Anwalt von Maria Braun.", {"braun"}),
        ("de", "Das Schiff sinkt, sagte Weber, Anwältin der Sängerin Maria Braun.", {"braun"}),
        ("en", "The ship sinks, said Weber, lawyer for the singer Maria Braun.", {"braun"}),
        ("en", "The ship sinks, said Weber, a teacher of the singer Maria Braun.", set()),
        ("de", "Das Schiff sinkt, sagte der Sprecher des Kreml, Weber.", {"kreml"}),
        ("de", "Das Schiff sinkt, sagte der Sprecher des Kreml, wie Weber weiß.", set()),
        ("de", "Das Schiff sinkt, sagte Weber. Weber ist Sprecherin der Kreml AG.", {"kreml"}),
        ("en", "Weber met Maria Braun. The ship sinks, Weber said.", set()),
        ("en", "Weber, a critic of the Kremlin, said the ship sinks.", set()),
        ("en", "The ship sinks, Weber said. The spokesman of Maria Braun left.", set()),
        ("de", "Das Schiff sinkt, sagte Weber dem Kreml.", set()),
    ],
)  # fmt: skip
def test_for_whom_a_person_speaks(language: str, text: str, expected: set[str]) -> None:
    """A role between two names, a genitive or a compound says it; a name nearby, a critic or another's role does not."""
    assert principals("weber", Article(text, language), NAMES) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Weber said the ship sinks, citing Maria Braun.", {"braun"}),
        ("en", "The ship sinks, said Weber, who had heard it from Maria Braun.", {"braun"}),
        ("en", "Weber said the ship sinks, repeating a claim made by Maria Braun.", {"braun"}),
        ("de", "Das Schiff sinkt, sagte Weber unter Berufung auf Maria Braun.", {"braun"}),
        ("de", "Das Schiff sinkt, sagte Weber, der es von Maria Braun erfahren hatte.", {"braun"}),
        ("de", "Weber sagte, was ihm Maria Braun erzählt hatte: Das Schiff sinkt.", {"braun"}),
        ("de", "Das Schiff von Maria Braun sinkt, sagte Weber.", set()),
        ("en", "Weber told Maria Braun that the ship sinks.", set()),
    ],
)
def test_whom_a_passage_cites(language: str, text: str, expected: set[str]) -> None:
    """Words of citing or hearing before a name say it; a name nearby does not."""
    article = Article(text, language)
    assert cited(article, [Span(0, 5)], NAMES) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Weber said the ship sinks. She cited Maria Braun.", {"braun"}),
        ("en", "Weber said the ship sinks. Maria Braun had told her so.", {"braun"}),
        ("en", "Weber said the ship sinks. That was Maria Braun's assessment, she added.", {"braun"}),
        ("en", "Weber said the ship sinks.\n\nHis information came from the Harbour Ministry.", {"ministry"}),
        ("en", "Weber learned from the Harbour Ministry that the ship sinks. Weber said so.", {"ministry"}),
        ("de", "Das Schiff sinkt, sagte Weber. Das habe er von Maria Braun.", {"braun"}),
        ("de", "Das Schiff sinkt, sagte Weber. So habe es ihr der Kreml gemeldet.", {"kreml"}),
        ("de", "Das Schiff sinkt, sagte Weber. Er stützte sich auf Angaben des Kreml.", {"kreml"}),
        ("de", "Das Schiff sinkt, sagte Weber. Die Angabe stamme vom Kreml, räumte sie ein.", {"kreml"}),
        ("de", "Das Schiff sinkt, sagte Weber. Das Boot stamme vom Kreml, räumte sie ein.", set()),
        ("de", "Zuvor hatte der Kreml sie unterrichtet. Das Schiff sinkt, sagte Weber.", {"kreml"}),
        ("en", "Weber said the ship sinks. The Harbour Ministry was not present.", set()),
        ("en", "Weber said the ship sinks. She met Maria Braun.", set()),
        ("en", "Weber said the ship sinks. Maria Braun withdrew her hand.", set()),
        ("en", "Weber said the ship sinks. Maria Braun said he was late.", set()),
        ("en", "Weber said the ship sinks. It rained. She cited Maria Braun.", set()),
        ("en", "Weber said the ship sinks. Her neighbour Maria Braun also said it sinks.", set()),
        ("de", "Das Schiff sinkt, sagte Weber. Ihre Nachbarin Maria Braun sagte auch, es sinke.", set()),
        ("de", "Das Schiff sinkt, sagte Weber. Maria Braun sagte, sie sehe das anders.", set()),
        ("de", "Das Schiff sinkt, sagte Weber. Der Kreml schwieg.", set()),
        ("de", "Das Schiff sinkt, sagte Weber. Der Kreml bestätigte seine Angaben.", set()),
        ("en", "Weber said the ship sinks. The Harbour Ministry confirmed her statement.", set()),
        ("en", "Weber said the ship sinks. The Harbour Ministry confirmed it to her.", {"ministry"}),
    ],
)
def test_who_told_a_speaker_by_the_sentence_beside(language: str, text: str, expected: set[str]) -> None:
    """Another's name with the speaker's or his pronoun and a word of hearing or telling says it; a bystander does not."""
    article = Article(text, language)
    at = text.index("sinks" if language == "en" else "sinkt")
    if "learned" in text:
        at = text.index("said so")
    assert sources_beside("weber", article, [Span(at, at + 5)], NAMES) == expected


@pytest.mark.parametrize(
    ("before", "behind", "language", "told"),
    [
        ("Karl Weber, briefed by Maria Braun, said ", ".", "en", True),
        ("Karl Weber, cheered by Maria Braun, said ", ".", "en", False),
        ("After a briefing by Maria Braun, Karl Weber said ", ".", "en", True),
        ("After a match against Maria Braun, Karl Weber said ", ".", "en", False),
        ("", ", said Karl Weber, to whom Maria Braun had described it.", "en", True),
        ("", ", said Karl Weber, which Maria Braun confirmed.", "en", False),
        ("", ", sagte Karl Weber, was Maria Braun bestätigte.", "de", False),
        ("", ", said Karl Weber, while Maria Braun said that it floats.", "en", False),
        ("", ", sagte Karl Weber, dem Maria Braun das geschildert hatte.", "de", True),
        ("", ", sagte Karl Weber, dem Maria Braun gratuliert hatte.", "de", False),
        ("", ", sagte Karl Weber, von Maria Braun unterrichtet.", "de", True),
        ("", ", sagte Karl Weber, und Maria Braun sprach von Glück.", "de", False),
        ("Gestützt auf Zahlen von Maria Braun sagte Karl Weber, ", ".", "de", True),
        ("", ", sagte Karl Weber, das Boot schwimmt, sagte Maria Braun.", "de", False),
        ("Neben Maria Braun sagte Karl Weber, ", ".", "de", False),
    ],
)
def test_who_told_the_speaker_by_the_rest_of_his_sentence(
    before: str, behind: str, language: str, *, told: bool
) -> None:
    """A phrase or clause beside the passage that tells of saying or hearing names his source; one of something else does not."""
    passage = "the ship sinks" if language == "en" else "das Schiff sinkt"
    article = Article(f"{before}{passage}{behind}", language)
    at = article.text.index(passage)
    cue = article.text.index("Karl")
    found = sources_within("weber", article, [Span(at, at + len(passage))], Span(cue, cue + 10), NAMES)
    assert found == (frozenset({"braun"}) if told else frozenset())


def test_of_a_document_beside_the_passage_any_may_be_the_source() -> None:
    """Whoever read it out may say what it says; of a person the sentence must tell of hearing."""
    article = Article("Karl Weber nahm Platz neben Maria Braun. Das Schiff sinkt, sagte Weber.", "de")
    at = [Span(article.text.index("Das"), article.text.index(", sagte"))]
    assert sources_beside("weber", article, at, NAMES) == frozenset()
    assert sources_beside("weber", article, at, with_document("Maria Braun")) >= {"report"}


def with_document(name: str) -> Names:
    """Return the names with that of a document."""
    report = Actor(place=Place("a.yaml"), places={}, id="report", name=name, kind=Kind.DOCUMENT)
    people = (
        Actor(place=Place("a.yaml"), places={}, id=id_, name=own, kind=kind)
        for id_, (own, kind) in KINDS.items()
    )
    return Names([*people, report])


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (", said Karl Weber, who read out the Lock Report.", {"report"}),
        (", said Karl Weber, who was not involved in the Lock Report.", set()),
    ],
)
def test_a_document_in_the_speakers_sentence_may_be_his_source(behind: str, expected: set[str]) -> None:
    """Unless its clause denies that he had to do with it."""
    names = with_document("Lock Report")
    article = Article(f"The ship sinks{behind}", "en")
    at = article.text.index("Karl")
    assert sources_within("weber", article, [Span(0, 14)], Span(at, at + 10), names) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Karl Weber, basing himself on the vet's count, said it sinks.", "en", True),
        ("Karl Weber, citing two witnesses, said it sinks.", "en", True),
        ("Karl Weber, citing the fog, said it sinks.", "en", False),
        ("Karl Weber, citing Maria Braun, said it sinks.", "en", False),
        ("Unter Berufung auf Augenzeugen sagte Karl Weber, es sinkt.", "de", True),
        ("Unter Berufung auf das Wetter sagte Karl Weber, es sinkt.", "de", False),
    ],
)
def test_who_is_cited_without_a_name(text: str, language: str, *, expected: bool) -> None:
    """A person or body that no name tells may be anybody; a thing is nobody, and who is named is read as such."""
    assert cites_unnamed("weber", Article(text, language), [Span(0, 4)], NAMES) is expected


@pytest.mark.each(
    ("text", "language", "expected"),
    [
        ("{Weber said} he had read that |the mill burned|.", "en", True),
        ("{Weber said} he heard that |the mill burned|.", "en", True),
        ("{Weber said} he was informed that |the mill burned|.", "en", True),
        ("{Weber said} |he had been told the mill burned|.", "en", True),
        ("|The mill burned|, {Weber said} he had learned.", "en", True),
        ("{Weber} has told the paper that |the mill burned|.", "en", False),
        ("{Weber said} that he saw how |the mill burned|.", "en", False),
        ("{Weber said} |the mill burned|. He had read it.", "en", False),
        ("{Weber said} so. He had read that |the mill burned|.", "en", False),
        ("{Weber sagte}, er habe gelesen, dass |die Mühle brannte|.", "de", True),
        ("{Weber sagte}, er hörte, dass |die Mühle brannte|.", "de", True),
        ("{Weber sagte}, ihm sei erzählt worden, dass |die Mühle brannte|.", "de", True),
        ("{Weber sagte}, er habe gesehen, dass |die Mühle brannte|.", "de", False),
        ("{Weber sagte} am Abend, dass |die Mühle brannte|.", "de", False),
    ],
)
def test_who_has_it_from_others_names_nobody(text: str, language: str, *, expected: bool) -> None:
    """Reading and hearing make the speaker no origin for certain; telling, seeing, and another sentence do not."""
    plain = text.translate({ord(mark): None for mark in "{}|"})

    def place(opening: str, closing: str) -> Span:
        inside = text.split(opening, 1)[1].split(closing, 1)[0]
        at = plain.index(inside)
        return Span(at, at + len(inside))

    article = Article(plain, language)
    assert has_it_from_others(article, [place("|", "|")], place("{", "}")) is expected
    assert not has_it_from_others(article, [], place("{", "}"))
