"""A surname alone is a person's whom the article introduces by the full name, and nobody else bears there."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.report.evidence import LinkKind

if TYPE_CHECKING:
    from conftest import SmallProject

RESOLVED, NAMED, UNREAD, CONTRADICTED = (
    LinkKind.RESOLVED,
    LinkKind.NAMED,
    LinkKind.UNREAD,
    LinkKind.CONTRADICTED,
)

RECORDS = """
    sources: [{{id: s, file: s.txt, language: {language}}}]
    actors: [{{id: wolf, name: "{name}", kind: person, aliases: [{aliases}]}}]
    claims:
      - id: x
        text: "{quote}"
        evidence: [{{source: s, quote: "{quote}", attribution: [{{wolf: "{cue}"}}]}}]
"""
GERMAN, ENGLISH = "Die Brücke ist gesperrt", "The bridge is closed"


def link_of(  # noqa: PLR0913 -- a case
    project: "SmallProject",
    article: str,
    cue: str,
    *,
    language: str,
    name: str = "Hans Wolf",
    aliases: str = "",
) -> tuple[LinkKind, str]:
    """Return what the link with *cue* shows, and why it is not more."""
    quote = GERMAN if language == "de" else ENGLISH
    yaml = RECORDS.format(language=language, quote=quote, cue=cue, name=name, aliases=aliases)
    [claim] = project.verify(yaml, s=article.replace("…", quote)).claims
    link = claim.evidence[0].links[0]
    return link.kind, link.why


@pytest.mark.parametrize(
    ("article", "cue", "language"),
    [
        ("Hans Wolf, der Sprecher der Feuerwehr, kam. …, sagte Wolf.", "sagte Wolf", "de"),
        ("Der Feuerwehrmann Hans Wolf kam.\n\nEs war kalt.\n\n„…“, so Wolf.", "so Wolf", "de"),
        ("Hans Wolf kam. Nach Angaben Wolfs: …", "Nach Angaben Wolfs", "de"),
        (
            "Der Wolf ist los. Hans Wolf kam. …, sagte Feuerwehrsprecher Wolf.",
            "sagte Feuerwehrsprecher Wolf",
            "de",
        ),
        ("Hans Wolf, a fireman, arrived. …, Wolf said.", "Wolf said", "en"),
        ("Fire chief Hans Wolf arrived. According to Chief Wolf, …", "According to Chief Wolf", "en"),
        ("Hans Wolf arrived with Anna Kern. Wolf smiled. …, he said.", "he said", "en"),
    ],
)
def test_a_surname_means_whom_the_article_introduces(
    project: "SmallProject", article: str, cue: str, language: str
) -> None:
    """Without an alias, wherever it stands behind the full name; a pronoun may go back to it."""
    assert link_of(project, article, cue, language=language)[0] is RESOLVED


@pytest.mark.parametrize(
    ("article", "cue", "language", "kind"),
    [
        ("Hans Wolf and Peter Wolf arrived. …, Wolf said.", "Wolf said", "en", UNREAD),
        ("Hans Wolf kam. …, sagte Wolf. Erna Wolf schwieg.", "sagte Wolf", "de", UNREAD),
        ("Hans Wolf arrived with Thorvald Wolf. …, Wolf said.", "Wolf said", "en", UNREAD),
        ("Hans Wolf arrived. …, Wolf's wife said.", "Wolf's wife said", "en", UNREAD),
        ("Hans Wolf kam. …, sagte Familie Wolf.", "sagte Familie Wolf", "de", UNREAD),
        ("Hans Wolf kam. …, sagte Frau Wolf.", "sagte Frau Wolf", "de", UNREAD),
        ("Hans Wolf kam. …, sagte Peter Wolf.", "sagte Peter Wolf", "de", CONTRADICTED),
        ("Peter Wolf arrived. …, Wolf said.", "Wolf said", "en", UNREAD),
        ("…, Wolf said. Hans Wolf, a fireman, was there.", "Wolf said", "en", UNREAD),
    ],
)
def test_a_surname_that_may_be_anothers_stays_open(
    project: "SmallProject", article: str, cue: str, language: str, kind: LinkKind
) -> None:
    """Two bearers, a relative, another who is introduced, or a full name that comes later."""
    assert link_of(project, article, cue, language=language)[0] is kind


def test_an_alias_is_no_word_of_another_whom_the_article_introduces(project: "SmallProject") -> None:
    """„Wolf“ is Hans Wolf's by the record, but the article's is Peter; where a title names him first, it is the record's."""
    told = link_of(project, "Peter Wolf arrived. …, Wolf said.", "Wolf said", language="en", aliases="Wolf")
    assert told == (UNREAD, "the article introduces „Peter Wolf“, whom „Wolf“ may mean")
    article = "Chief Wolf arrived with Peter Wolf. …, Wolf said."
    assert link_of(project, article, "Wolf said", language="en", aliases="Wolf")[0] is NAMED


@pytest.mark.parametrize(
    ("article", "kind"),
    [
        ("…, Wolf said. Peter Wolf runs it; his brother Hans Wolf is the mayor.", UNREAD),
        ("Hans Wolf arrived. Peter Wolf is his son. …, Wolf said.", UNREAD),
        ("Peter Wolf is ill. His brother Hans Wolf arrived. …, Wolf said.", NAMED),
        ("Hans Wolf arrived. …, Wolf said. Peter Wolf is his son.", NAMED),
    ],
)
def test_of_two_bearers_an_alias_means_the_one_named_last(
    project: "SmallProject", article: str, kind: LinkKind
) -> None:
    """In full, before the surname alone; where both are named only later it may be either."""
    assert link_of(project, article, "Wolf said", language="en", aliases="Wolf")[0] is kind


def test_another_spelling_of_a_given_name_is_nobody_else(project: "SmallProject") -> None:
    """„Wladimir“ and "Vladimir" are one, so that an alias goes on to name him."""
    article = "Wladimir Wolf kam. …, sagte Wolf."
    told = link_of(project, article, "sagte Wolf", language="de", name="Vladimir Wolf", aliases="Wolf")
    assert told[0] is NAMED


def test_a_surname_of_several_words_is_one(project: "SmallProject") -> None:
    """With the small word before it."""
    article = "Jan de Groot arrived. …, de Groot said."
    assert link_of(project, article, "de Groot said", language="en", name="Jan de Groot")[0] is RESOLVED


@pytest.mark.parametrize(("written", "expected"), [("Wladimir", NAMED), ("Oleg", UNREAD)])
def test_a_name_in_another_spelling_is_no_other_person(
    project: "SmallProject", written: str, expected: LinkKind
) -> None:
    """Of an actor with two spellings of a given name the article writes one; with none of them it is somebody else."""
    article = f"{written} Wolf kam. …, sagte Wolf."
    kind, _ = link_of(
        project, article, "sagte Wolf", language="de", name="Vladimir Wolf", aliases="Wolf, Wladimir Wolf"
    )
    assert kind is expected


@pytest.mark.parametrize(
    ("article", "pronoun", "language", "name", "kind"),
    [
        ("Nurse Ann Kern came. Her colleague, Tom Wolf, spoke. “…,” she said.", "she said", "en", "Tom Wolf", UNREAD),
        ("Peter Lowe came. His deputy, Iris Wolf, spoke. “…,” he said.", "he said", "en", "Iris Wolf", UNREAD),
        ("Ann Kern came. Her husband, Xu Wolf, spoke. “…,” she said.", "she said", "en", "Xu Wolf", UNREAD),
        ("Ann Kern came. Mr Wolf spoke. “…,” she said.", "she said", "en", "Xu Wolf", UNREAD),
        ("Jörg Lutz kam. Seine Kollegin Xu Wolf sprach. „…“, sagte er.", "sagte er", "de", "Xu Wolf", UNREAD),
        ("Jörg Lutz kam. Petra Wolf sprach. „…“, sagte er.", "sagte er", "de", "Petra Wolf", UNREAD),
        ("Petra Kern kam. Der Kapitän Xu Wolf sprach. „…“, sagte sie.", "sagte sie", "de", "Xu Wolf", UNREAD),
        ("Ann Kern came. The actor Xu Wolf spoke. “…,” she said.", "she said", "en", "Xu Wolf", LinkKind.IMPLIED),
        ("Nurse Ann Kern came. Her colleague, Tom Wolf, spoke. “…,” he said.", "he said", "en", "Tom Wolf", RESOLVED),
        ("Jörg Lutz kam. Petra Wolf sprach. „…“, sagte sie.", "sagte sie", "de", "Petra Wolf", RESOLVED),
        ("The actor Xu Wolf spoke. “…,” she said.", "she said", "en", "Xu Wolf", RESOLVED),
        ("Andrea Wolf spoke. “…,” he said.", "he said", "en", "Andrea Wolf", RESOLVED),
        ("Peter Wolf spoke. “…,” he said.", "he said", "en", "Wolf", RESOLVED),
        ("Peter Wolf spoke. “…,” she said.", "she said", "en", "Wolf", UNREAD),
        ("Xu-Peter Wolf spoke. “…,” he said.", "he said", "en", "Xu Wolf", RESOLVED),
    ],
)  # fmt: skip
def test_a_pronoun_means_nobody_of_the_other_sex(  # noqa: PLR0913, PLR0917 -- a case
    project: "SmallProject", article: str, pronoun: str, language: str, name: str, kind: LinkKind
) -> None:
    """Name, noun or title tells the sex; where none does, a person of the pronoun's sex beside leaves it open."""
    found = link_of(project, article, pronoun, language=language, name=name, aliases="Wolf")
    assert found[0] is kind
