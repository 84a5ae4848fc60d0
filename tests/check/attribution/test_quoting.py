"""Evidence read off the text: ready to be copied, and nothing that the text does not show."""

from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimcheck.check.actors.naming import Names
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.attribution.quoting import propose
from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Modality
from claimcheck.render.yaml import to_yaml
from claimcheck.report.evidence import Anchor, LinkKind
from claimcheck.report.proposal import Proposal, ProposedLink
from claimcheck.text.article import Article
from claimcheck.text.sentence import sentences

if TYPE_CHECKING:
    from conftest import SmallProject

ROOT = Path(__file__).resolve().parents[3]

YAML = """\
sources: [{id: one, file: one.txt, language: de}]
actors:
  - {id: putin, name: Putin, kind: person}
  - {id: afp, name: AFP, kind: agency}
"""


def proposals(
    project: "SmallProject", article: str, words: str, *, sentence: bool = False
) -> tuple[Proposal, ...]:
    """Return what is proposed for *words* of an article."""
    project.write(YAML, one=article)
    return propose("one", words, reader_of(project.load()), sentence=sentence)


def reader_of(corpus: Corpus) -> PassageReader:
    """Return a reader of a corpus."""
    return PassageReader(corpus, Names(corpus.actors.values()), reads_speech=True)


def test_the_words_stand_as_in_the_article_with_all_that_was_read(project: "SmallProject") -> None:
    """Typography, line, chain with cues, quantity and hedge are the article's."""
    article = "Titel\n\nLaut AFP sollen „bis zu 9000 Soldaten“\nkommen."
    assert proposals(project, article, '"bis zu 9000 Soldaten" kommen') == (
        Proposal(
            source="one",
            line=3,
            quote="„bis zu 9000 Soldaten“ kommen",
            prefix="",
            modality=Modality.PLANNED,
            links=(ProposedLink("afp", "Laut AFP", "AFP"),),
            quantities=("up to 9000 Soldaten",),
            hedges=("sollen",),
            warnings=(),
        ),
    )


def test_a_sentence_is_quoted_whole(project: "SmallProject") -> None:
    """With the flag the sentence around the words is quoted, without the white space behind it."""
    found = proposals(project, "Ja. Der Zug kommt, sagte Putin. Nein.", "Zug", sentence=True)
    assert [(p.quote, p.links) for p in found] == [
        ("Der Zug kommt, sagte Putin.", (ProposedLink("putin", "sagte Putin", "Putin"),))
    ]


@pytest.mark.parametrize(
    ("article", "quote"),
    [
        ("Putin sagte, der Um-\nbau komme.", "Putin sagte, der Umbau komme."),
        ("Putin sagte, der Nato-\nGipfel in Kalm-\nsund komme.", "Putin sagte, der Nato-Gipfel in Kalmsund komme."),
    ],
)  # fmt: skip
def test_words_that_the_end_of_a_line_breaks_are_whole(
    project: "SmallProject", article: str, quote: str
) -> None:
    """As a PDF prints them: what is proposed is found again, quotation and cue."""
    [found] = proposals(project, article, "der", sentence=True)
    assert (found.quote, found.links) == (quote, (ProposedLink("putin", "Putin sagte", "Putin"),))
    report = project.verify(
        f"{YAML}claims: [{{id: c, text: t, evidence: [{{source: one, quote: '{quote}', attribution: [{{putin: Putin sagte}}]}}]}}]\n"
    )
    [item] = report.claims[0].evidence
    assert (item.match.is_found, [link.kind for link in item.links]) == (True, [LinkKind.NAMED])


def test_a_speaker_whom_the_text_leaves_open_stays_open(project: "SmallProject") -> None:
    """No actor is guessed: the link has the words and no name."""
    [found] = proposals(project, "Der Zug kommt, sagte er.", "Der Zug kommt")
    assert found.links == (ProposedLink(None, "sagte er", "er"),)


def test_what_is_cut_off_is_said(project: "SmallProject") -> None:
    """A quotation that leaves a negation outside says so."""
    [found] = proposals(project, "Es ist kein Angriff zu erwarten.", "Angriff zu erwarten")
    assert found.warnings == ("cut off: „kein“ stands outside; quote it too",)


@pytest.mark.parametrize(
    ("article", "modality", "warnings"),
    [
        (
            "Putin forderte, dass der Zug kommt.",
            Modality.ASSERTED,
            ("demanded: „forderte“; a demand is no plan: let the claim say who demands it",),
        ),
        ("Putin plante, dass der Zug kommt.", Modality.PLANNED, ()),
    ],
)
def test_a_demand_is_no_plan(
    project: "SmallProject", article: str, modality: Modality, warnings: tuple[str, ...]
) -> None:
    """What somebody only asks of others is proposed as no plan of theirs; a plan is."""
    [found] = proposals(project, article, "der Zug kommt")
    assert (found.modality, found.warnings) == (modality, warnings)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("mehr als 1.000 Soldaten", "more than 1000 Soldaten"),
        ("2,6 Millionen Einwohner", "2600000 Einwohner"),
        ("zwischen 20 und 30 Panzer", "20 to 30 Panzer"),
        ("45 Prozent", "45 Prozent"),
        ("9,5 Kilometer", "9.5 Kilometer"),
    ],
)
def test_quantities_are_proposed_as_records_write_them(
    project: "SmallProject", written: str, expected: str
) -> None:
    """Plain digits, the bound in English words, the unit as read: the record's parser takes every one."""
    from claimcheck.records.values import parse_quantity

    [found] = proposals(project, f"Es sind {written} dort.", written)
    assert found.quantities == (expected,)
    assert parse_quantity(found.quantities[0]).text == expected


def test_what_is_nowhere_is_not_proposed(project: "SmallProject") -> None:
    """Words that the article does not have as whole words give nothing."""
    assert proposals(project, "12.000 Soldaten kommen.", "2.000 Soldaten") == ()


def test_every_sentence_of_the_shipped_articles_can_be_copied(
    shipped_corpus: Corpus, project: "SmallProject"
) -> None:
    """Each proposal, pasted below a claim, is read back as a record, found, and its cues stand in the article.

    Left out are sentences of one word and those of links and code at the foot of a page.
    """
    reader = reader_of(shipped_corpus)
    blocks = [
        to_yaml(proposal)
        for source, article in shipped_corpus.articles.items()
        for words in _quotable(article)
        for proposal in propose(source, words, reader)
    ]
    claims = [f"  - id: c{n}\n    text: t\n    evidence:\n{block}" for n, block in enumerate(blocks)]
    for name in ("sources.yaml", "actors.yaml"):
        (project.claims / name).write_bytes((ROOT / "claims" / name).read_bytes())
    (project.claims / "a.yaml").write_text("claims:\n" + "".join(claims), encoding="utf-8")
    report = verify(load(Project(project.claims, ROOT / "seeds", "claims")))
    assert len(blocks) > 100
    assert [item.anchor for claim in report.claims for item in claim.evidence] == [Anchor.FOUND] * len(blocks)
    assert {p.code for p in report.problems} & {"CC301", "CC302", "CC305", "CC304"} == set()
    links = [link for claim in report.claims for item in claim.evidence for link in item.links]
    assert len(links) > 50
    assert {link.kind for link in links} == {LinkKind.NAMED, LinkKind.RESOLVED}


INVENTED = """\
actors:
  - {id: moor, name: Lena Moor, aliases: [Moor], kind: person}
  - {id: voss, name: Karl Voss, aliases: [Voss], kind: person}
  - {id: isr, name: Institute for Sea Research, aliases: [ISR], kind: think-tank}
  - {id: norwire, name: Norwire, kind: agency}
  - {id: report, name: Hafenbericht, aliases: [Harbour Report], kind: document}
"""
BEFORE = ("", "Moor {met} Voss. ", "The ISR {met} Moor.\n\n")
FORMS = {
    "en": (
        "The ship sank, {} said.", "“The ship sank now,” said {}.", "“The ship sank now,” {} told Norwire.", "{} said the ship sank.",
        "According to {}, the ship sank.", "{}: The ship sank.", "Norwire, citing {}, said the ship sank.",
        "“The ship sank.\n\n“It is late,” {} said.", "{} said it was late. The ship sank.", "Voss said {} had reported that the ship sank.",
    ),
    "de": (
        "Das Schiff sinkt, sagte {}.", "„Das Schiff sinkt jetzt“, sagte {}.", "Das Schiff sinkt, sagte {} der Agentur Norwire.",
        "{} sagte, das Schiff sinkt.", "Das Schiff sinkt laut {}.", "{}: Das Schiff sinkt.", "„Das Schiff sinkt.\n\n„Es ist spät“, sagte {}.",
        "Das Schiff sinkt, berichtete Norwire unter Berufung auf {}.", "Das Schiff sinkt nach Angaben von {}.",
    ),
}  # fmt: skip
WHO = {
    "en": ("Moor", "Otto Moor", "she", "they", "officials", "Brigadier Moor", "Moor's brother", "a spokesman for Moor", "the Harbour Report"),
    "de": ("Moor", "Otto Moor", "sie", "er", "Beamte", "Notarin Moor", "Moors Bruder", "ein Sprecher von Moor", "die Agentur Norwire"),
}  # fmt: skip
WORDS = {"en": "ship sank", "de": "Schiff sinkt"}


@pytest.mark.parametrize("language", ["en", "de"])
def test_whoever_is_proposed_would_be_known(project: "SmallProject", language: str) -> None:
    """Each link proposed, pasted below a claim, is named or resolved there, and the record credits nobody else."""
    texts = [
        before.format(met="met" if language == "en" else "traf") + form.format(who)
        for before, form, who in product(BEFORE, FORMS[language], WHO[language])
    ]
    sources = "".join(f"  - {{id: s{n}, file: s{n}.txt, language: {language}}}\n" for n in range(len(texts)))
    articles = {f"s{n}": text for n, text in enumerate(texts)}
    records = "sources:\n" + sources + INVENTED
    project.write(records, **articles)
    reader = reader_of(project.load())
    proposed = [
        p for source in articles for p in propose(source, WORDS[language], reader) if _names_somebody(p)
    ]
    blocks = enumerate(map(to_yaml, proposed))
    claims = "".join(
        f"  - id: c{n}\n    text: a claim\n    language: en\n    evidence:\n{b}" for n, b in blocks
    )
    report = project.verify(records + "claims:\n" + claims)
    found = {
        articles[item.evidence.source]: {link.kind for link in item.links}
        - {LinkKind.NAMED, LinkKind.RESOLVED}
        for claim in report.claims
        for item in claim.evidence
    }
    assert len(proposed) > 50
    assert {text: kinds for text, kinds in found.items() if kinds} == {}
    assert {p.code for p in report.problems} & {"CC301", "CC305", "CC311"} == set()


def _names_somebody(proposal: Proposal) -> bool:
    return any(link.actor for link in proposal.links)


def test_who_heard_it_is_no_origin_where_the_origin_is_open(project: "SmallProject") -> None:
    """Of two who pass words on, one before an unknown last one is proposed only if it is an agency or outlet."""
    for who, expected in (("Putin", None), ("AFP", "afp")):
        article = f"{who} berichtete, ein Koch habe gesagt, das Schiff sinke."
        [found] = proposals(project, article, "das Schiff sinke")
        assert [link.actor for link in found.links] == [expected, None]


def _quotable(article: Article) -> list[str]:
    texts = [
        article.slice(span).strip()
        for paragraph in article.paragraphs
        for span in sentences(article, paragraph)
    ]
    return [
        text
        for text in dict.fromkeys(texts)
        if len(text.split()) > 3 and "\n" not in text and "/" not in text
    ]
