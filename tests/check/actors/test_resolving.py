"""Whom the words that name a speaker mean, the one whom the record has or somebody else, and that nothing is guessed."""

import pytest

from claimcheck.check.actors.naming import Names
from claimcheck.check.actors.resolving import (
    DESCRIBED,
    NOBODY,
    OPEN_PRONOUNS,
    PERSONAL,
    Meant,
    Stranger,
    resolve,
    stranger,
)
from claimcheck.problem import Place
from claimcheck.records.model import Actor, Kind
from claimcheck.text.article import Article
from claimcheck.text.span import Span

KINDS = {
    "putin": ("Putin", Kind.PERSON),
    "peskow": ("Peskow", Kind.PERSON),
    "isw": ("ISW", Kind.THINK_TANK),
    "csis": ("CSIS", Kind.THINK_TANK),
    "tass": ("Tass", Kind.AGENCY),
    "afp": ("AFP", Kind.AGENCY),
    "post": ("Washington Post", Kind.OUTLET),
    "zeit": ("Zeit", Kind.OUTLET),
}
ACTORS = {
    id_: Actor(place=Place("a.yaml"), places={}, id=id_, name=name, kind=kind)
    for id_, (name, kind) in KINDS.items()
}
NAMES = Names(ACTORS.values())
OF_KIND = {
    kind: [name for name, known in KINDS.values() if known is kind] for kind in set(DESCRIBED.values())
}


def meant(marked: str) -> Meant:
    """Return whom the words marked `[[…]]` mean."""
    start, end = marked.index("[["), marked.index("]]") - 2
    article = Article(marked.replace("[[", "").replace("]]", ""), "de")
    return resolve(Span(start, end), article, NAMES, ACTORS)


def named(*actors: str) -> Meant:
    """Return actors whom the words themselves name."""
    return Meant(actors, is_named=True)


def implied(*actors: str) -> Meant:
    """Return actors whom the words mean without a name."""
    return Meant(actors, is_named=False)


@pytest.mark.each(
    ("marked", "expected"),
    [
        pytest.param("[[Putin]] sagte das.", named("putin"), id="name"),
        pytest.param("Laut [[Angaben des ISW]] geht er.", named("isw"), id="inflected"),
        pytest.param("[[Putins Sprecher Peskow]] sagte das.", named("peskow"), id="the-last-name-speaks"),
        pytest.param("[[Putin und Peskow]] sagten das.", named("putin", "peskow"), id="und"),
        pytest.param("[[Putin sowie Peskow]] sagten das.", named("putin", "peskow"), id="sowie"),
        pytest.param("[[Putin als auch Peskow]] sagten das.", named("putin", "peskow"), id="als-auch"),
        pytest.param("[[Putin and Peskow]] said so.", named("putin", "peskow"), id="and"),
        pytest.param("[[Putin und wieder Putin]] sagten das.", named("putin"), id="twice-the-same"),
        pytest.param("[[Der Minister]] sagte das.", NOBODY, id="unknown-description"),
        pytest.param(
            "Washington Post schrieb. [[Die Post]] sagte das.", implied("post"), id="noun-of-a-name"
        ),
        pytest.param("Washington Post, Berliner Post. [[Die Post]] sagte.", NOBODY, id="noun-of-two-names"),
        pytest.param(
            "Putin traf Peskow. [[Sein Gastgeber]] sagte das.", implied("peskow"), id="the-other-of-two"
        ),
        pytest.param("Putin traf am Montag ein. [[Sein Gastgeber]] sagte.", NOBODY, id="the-other-unknown"),
        pytest.param("[[Peskow, der Chef des ISW,]] sagte das.", named("peskow"), id="before-an-apposition"),
        pytest.param("[[Müller]] sagte das.", NOBODY, id="unknown-name"),
        pytest.param("Putin kam. [[Er]] sagte das.", implied("putin"), id="pronoun"),
        pytest.param("Putin kam.\n\n[[Er]] sagte das.", implied("putin"), id="pronoun-of-the-next-paragraph"),
        pytest.param("Putin kam.\n\nGut.\n\n[[Er]] sagte das.", implied(), id="pronoun-too-far-away"),
        pytest.param("Putin traf Peskow. [[Er]] sagte das.", implied(), id="pronoun-of-two-persons"),
        pytest.param(
            "Putin kam. Tass war da. [[Er]] sagte das.", implied("putin"), id="a-person-not-an-agency"
        ),
        pytest.param("Putin kam. Tass war da. [[Sie]] sagte das.", implied("tass"), id="anyone-may-be-sie"),
        pytest.param("Putin traf Tass. [[Sie]] sagte das.", implied(), id="sie-of-two"),
        pytest.param("Putin kam. Peskow ging. [[Er]] sagte das.", implied("peskow"), id="the-nearest"),
        pytest.param("Wenn Putin kommt, sagt [[er]] das.", implied("putin"), id="same-sentence"),
        pytest.param("[[Er]] sagte das. Putin kam.", implied(), id="named-behind-it"),
        pytest.param("[[er selbst]] sagte das nach Putin.", NOBODY, id="pronoun-with-more"),
        pytest.param("Das ISW warnt. [[Die Denkfabrik]] sagte das.", implied("isw"), id="description"),
        pytest.param(
            "Das ISW warnt.\n\nGut.\n\nGut.\n\n[[Die Denkfabrik]] sagte das.",
            implied("isw"),
            id="description-far-away",
        ),
        pytest.param(
            "ISW und CSIS warnen. [[Die Denkfabrik]] sagte das.", implied(), id="description-of-two"
        ),
        pytest.param("[[Die Denkfabrik]] sagte das, das ISW.", implied(), id="described-before-its-name"),
        pytest.param("Tass kam. [[Die Denkfabrik]] sagte das.", implied(), id="description-of-another-kind"),
        pytest.param(
            "[[Die Denkfabrik ISW]] sagte das nach CSIS.", named("isw"), id="name-before-description"
        ),
    ],
)
def test_words_mean_one_actor_or_stay_open(marked: str, expected: Meant) -> None:
    """A name is believed; a pronoun or description means somebody only where nobody else is meant."""
    assert meant(marked) == expected


@pytest.mark.parametrize("word", sorted(PERSONAL))
def test_each_personal_pronoun_means_a_person(word: str) -> None:
    """A pronoun of a person passes over agencies."""
    assert meant(f"Putin kam. Tass war da. Dann sagte [[{word}]] das.") == implied("putin")


@pytest.mark.parametrize("word", sorted(OPEN_PRONOUNS))
def test_each_open_pronoun_means_anybody(word: str) -> None:
    """A pronoun of anything means whoever was named last, and nobody where two were."""
    texts = [
        f"Putin kam. Tass war da. Dann sagte [[{word}]] das.",
        f"Putin traf Tass. Dann sagte [[{word}]] das.",
    ]
    assert [meant(text) for text in texts] == [implied("tass"), implied()]


@pytest.mark.parametrize(("word", "kind"), sorted(DESCRIBED.items()))
def test_each_description_means_the_one_of_its_kind(word: str, kind: Kind) -> None:
    """A description means the only actor of its kind, and nobody where two were named."""
    one, other = OF_KIND[kind]
    texts = [f"{one} kam. [[Die {word.title()}]] sagte das.", f"{one} und {other}. [[Die {word}]] sagte das."]
    assert [len(meant(text).actors) for text in texts] == [1, 0]
    assert ACTORS[meant(texts[0]).actors[0]].name == one


def test_no_pronoun_is_in_both_lists() -> None:
    """A pronoun means a person or anything."""
    assert frozenset() == PERSONAL & OPEN_PRONOUNS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Putin came. [[he]] said", ("putin",)),
        ("Putin came. [[she]] said", ("putin",)),
        ("Putin came. [[they]] said", ()),
        ("Putin came. [[it]] said", ()),
        ("ISW came. [[they]] said", ("isw",)),
        ("ISW came. The insurers go further. [[they]] said", ()),
        ("ISW and the insurers came. [[they]] said", ()),
        ("ISW came. Its critics left. [[it]] said", ("isw",)),
        ("ISW came. [[it]] said", ("isw",)),
        ("ISW came. [[she]] said", ()),
    ],
)
def test_a_pronoun_means_what_it_can(text: str, expected: tuple[str, ...]) -> None:
    """A person is no "it" and no "they" alone; "she" is nobody but a person."""
    assert meant(text).actors == expected


NO, LIKELY, CERTAIN = Stranger.NO, Stranger.LIKELY, Stranger.CERTAIN


@pytest.mark.parametrize(
    ("who", "language", "kind", "expected"),
    [
        ("er", "de", Kind.PERSON, NO),
        ("die Ministerin", "de", Kind.PERSON, NO),
        ("der Schneider", "de", Kind.PERSON, NO),
        ("ein Abgeordneter", "de", Kind.PERSON, NO),
        ("Abgeordneter", "de", Kind.PERSON, NO),
        ("Kreise", "de", Kind.PERSON, NO),
        ("Angaben", "de", Kind.PERSON, NO),
        ("officials", "en", Kind.PERSON, NO),
        ("the minister", "en", Kind.PERSON, NO),
        ("Runge", "de", Kind.PERSON, LIKELY),
        ("Runge", "en", Kind.PERSON, LIKELY),
        ("Nils Runge", "de", Kind.PERSON, CERTAIN),
        ("Nils Runge, der Chef der Werft", "de", Kind.PERSON, CERTAIN),
        ("the Harbour Board", "en", Kind.PERSON, CERTAIN),
        ("die Polizei", "de", Kind.PERSON, CERTAIN),
        ("the police", "en", Kind.PERSON, CERTAIN),
        ("die Polizei", "de", Kind.GOVERNMENT, NO),
        ("die Kieler Polizei", "de", Kind.PERSON, CERTAIN),
        ("der Chef der Polizei", "de", Kind.PERSON, NO),
        ("the police chief", "en", Kind.PERSON, NO),
        ("the union boss", "en", Kind.PERSON, NO),
        ("police in Kiel", "en", Kind.PERSON, CERTAIN),
        ("die Küstenwache", "de", Kind.PERSON, CERTAIN),
        ("Angaben der Staatsanwaltschaft", "de", Kind.PERSON, CERTAIN),
        ("Angaben der Ministerin", "de", Kind.PERSON, NO),
        ("Angaben des Vereins", "de", Kind.PERSON, CERTAIN),
        ("Worten des Direktors", "de", Kind.PERSON, NO),
        ("Aussage von Georg Runge", "de", Kind.PERSON, CERTAIN),
        ("By Mary Runge's account", "en", Kind.PERSON, CERTAIN),
        ("ihren Angaben", "de", Kind.PERSON, NO),
        ("her account", "en", Kind.PERSON, NO),
        ("Aussage von Sprecherin Maria Runge", "de", Kind.GOVERNMENT, NO),
        ("the fire service", "en", Kind.PERSON, CERTAIN),
        ("das Blaue Band", "de", Kind.PERSON, CERTAIN),
        ("das Blaue Band", "de", Kind.OTHER, NO),
        ("das Mädchen", "de", Kind.PERSON, NO),
        ("das Staatsoberhaupt", "de", Kind.PERSON, NO),
        ("Konsul Runge", "de", Kind.PERSON, LIKELY),
        ("Präsident Runge", "de", Kind.GOVERNMENT, LIKELY),
        ("the Foreign Office", "en", Kind.GOVERNMENT, LIKELY),
        ("the Silver Fox", "en", Kind.PERSON, LIKELY),
        ("Mary Runge", "en", Kind.GOVERNMENT, CERTAIN),
    ],
)
def test_who_is_a_stranger(who: str, language: str, kind: Kind, expected: Stranger) -> None:
    """A full name is a stranger's, and a body is no person; a description, an office or a nickname may be whom the record means."""
    assert stranger(who, language, {kind}) is expected
