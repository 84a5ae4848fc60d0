"""Names in cues: inflected forms, the longest name, and words that only look like a name."""

from dataclasses import replace

import pytest

from claimcheck.check.actors.naming import Name, Names, describe, marked_words, words
from claimcheck.problem import Place
from claimcheck.records.model import Actor, Kind


def actor(id_: str, name: str, *aliases: str) -> Actor:
    """Return an actor with these names."""
    return Actor(place=Place("a.yaml"), places={}, id=id_, name=name, aliases=aliases)


NAMES = Names(
    [
        actor("belarus", "Belarus", "belarussische Seite"),
        actor("isw", "Institute for the Study of War", "ISW"),
        actor("lukashenko", "Alexander Lukashenko", "Lukaschenko"),
        actor("press-office", "Lukaschenkos Pressestelle"),
        actor("scholz", "Scholz"),
        actor("mod", "Verteidigungsministerium"),
        actor("washington", "Washington"),
        actor("post", "Washington Post"),
        actor("council", "Nato-Russland-Rat"),
        actor("nato", "Nato"),
    ]
)


@pytest.mark.parametrize(
    ("cue", "named"),
    [
        ("nach Angaben der belarussischen Seite", {"belarus"}),
        ("die belarussische Seite", {"belarus"}),
        ("laut dem Bericht des ISW", {"isw"}),
        ("according to the Institute for the Study of War", {"isw"}),
        ("Lukaschenkos Worten zufolge", {"lukashenko"}),
        ("Lukaschenko's words", {"lukashenko"}),
        ("Lukaschenko’s words", {"lukashenko"}),
        ("Scholz’ Worten", {"scholz"}),
        ("Sprecher des Verteidigungsministeriums", {"mod"}),
        ("LUKASCHENKO", {"lukashenko"}),
        ("„Lukaschenko“", {"lukashenko"}),
        ("Alexander\nLukashenko", {"lukashenko"}),
        ("Luka\u00adschenko", {"lukashenko"}),
    ],
)
def test_an_inflected_or_typeset_name_is_a_name(cue: str, named: set[str]) -> None:
    """A name is found with the endings, quotation marks and line breaks that an article gives it."""
    assert NAMES.named_in(cue) == named


@pytest.mark.parametrize(
    ("cue", "named"),
    [
        ("laut Lukaschenkos Pressestelle", {"press-office"}),
        ("die Pressestelle Lukaschenkos", {"lukashenko"}),
        ("der Washington Post zufolge", {"post"}),
        ("Washington Post und Washington", {"post", "washington"}),
        ("im Nato-Russland-Rat", {"council"}),
        ("Scholz und die Nato", {"nato", "scholz"}),
    ],
)
def test_the_longest_name_wins(cue: str, named: set[str]) -> None:
    """A name inside a longer one does not count; one beside it does."""
    assert NAMES.named_in(cue) == named


@pytest.mark.parametrize(
    "cue",
    [
        "sagte er",
        "belarussische Medien",
        "auf der einen Seite",
        "Lukaschenkoismus",
        "laut ISWA",
        "das Institute for War",
        "",
        " — ",
    ],
)
def test_words_that_are_no_name_name_nobody(cue: str) -> None:
    """A part of a name, a longer word around it and no word at all name nobody."""
    assert NAMES.named_in(cue) == frozenset()


SURNAMES = Names(
    [
        actor("beck", "Beck"),
        actor("becker", "Becker"),
        actor("lang", "Lang"),
        actor("lange", "Lange"),
        actor("simon", "Simon"),
        actor("simone", "Simone"),
    ]
)


@pytest.mark.parametrize(
    ("cue", "named"),
    [
        ("sagte Becker", {"becker"}),
        ("sagte Lange", {"lange"}),
        ("sagte Simone", {"simone"}),
    ],
)
def test_another_actors_own_name_is_no_inflection(cue: str, named: set[str]) -> None:
    """Where a word is one actor's name as it stands, it is not the inflected name of another."""
    assert SURNAMES.named_in(cue) == named


def test_a_name_as_it_stands_names_its_actor() -> None:
    """Of names with one stem each is found by itself."""
    assert {"beck", "lang"} <= SURNAMES.named_in("sagten Beck und Lang")


@pytest.mark.parametrize("cue", ["Xi's spokesman", "Xi’s spokesman", "the EU's envoy"])
def test_a_short_name_with_an_apostrophe_is_a_name(cue: str) -> None:
    """A genitive with an apostrophe is a name however short the name is."""
    names = Names([actor("xi", "Xi"), actor("eu", "EU")])
    assert len(names.named_in(cue)) == 1


def test_a_name_without_words_is_never_found() -> None:
    """An actor whose name has no word is named by nothing."""
    assert Names([actor("dash", "—")]).named_in("— und sonst nichts —") == frozenset()


def test_one_alias_of_two_actors_names_both() -> None:
    """A name that two actors share names both of them."""
    names = Names([actor("one", "Ministerium"), actor("two", "Ministerium")])
    assert names.named_in("teilte das Ministerium mit") == {"one", "two"}


def test_find_gives_the_words_that_each_name_takes() -> None:
    """Every name is found with its first word and the one after its last, shorter ones included."""
    assert NAMES.find(words("die Washington Post")) == {Name("washington", 1, 2), Name("post", 1, 3)}


def test_words_are_folded_and_keep_their_case() -> None:
    """Words come as they are written, hyphenated ones whole, apostrophes straight, punctuation left out."""
    assert words("„Der Nato‐Rat“, Putin’s – 9.000 Straße") == [
        "Der",
        "Nato-Rat",
        "Putin's",
        "9",
        "000",
        "Straße",
    ]


def test_describe_joins_names_by_or() -> None:
    """Actors are described by name in the order given, unknown ones by id."""
    known = {"isw": actor("isw", "ISW"), "nato": actor("nato", "Nato")}
    assert describe(["nato", "gone", "isw"], known) == "Nato or gone or ISW"


@pytest.mark.parametrize(
    ("words_", "speaks", "is_only_named"),
    [
        ("the Alexander Lukashenko Foundation", (), ("lukashenko",)),
        ("the Lukashenko Institute", (), ()),
        ("Alexander Lukashenko", ("lukashenko",), ()),
        ("the Institute for the Study of War", ("isw",), ()),
    ],
)
def test_a_body_called_after_somebody_is_another(
    words_: str, speaks: tuple[str, ...], is_only_named: tuple[str, ...]
) -> None:
    """It speaks for itself, and nobody knows whether for him."""
    said = NAMES.speaking_in(words_)
    assert (said.actors, said.owners) == (speaks, is_only_named)


@pytest.mark.parametrize(
    ("who", "named"),
    [
        ("the captain, who succeeded Scholz", ()),
        ("Lukaschenko, who met Scholz", ("lukashenko",)),
        ("der Kapitän, der Scholz ablöste", ()),
        ("Lukaschenko, den Scholz einlud", ("lukashenko",)),
        ("der Kapitän, der Kanzler Scholz", ("scholz",)),
        ("the captain, former chancellor Scholz", ("scholz",)),
    ],
)
def test_a_clause_about_a_speaker_names_no_speaker(who: str, named: tuple[str, ...]) -> None:
    """Whom the captain succeeded says nothing; an apposition, which ends in a name, tells who he is."""
    assert NAMES.speaking_in(who).actors == named


@pytest.mark.parametrize(
    ("who", "speaks", "is_only_named"),
    [
        ("Ann Bell of the Rivers Agency", ("bell",), ("rivers",)),
        ("Ann Bell vom Verband Rivers Agency", ("bell",), ("rivers",)),
        ("Ann Bell and the Rivers Agency", ("bell", "rivers"), ()),
        ("a spokesman for the Rivers Agency", ("rivers",), ()),
        ("Angaben eines Sprechers von Rivers Agency", ("rivers",), ()),
        ("Angaben eines Gegners von Rivers Agency", (), ("rivers",)),
    ],
)
def test_whose_somebody_is_speaks_not(
    who: str, speaks: tuple[str, ...], is_only_named: tuple[str, ...]
) -> None:
    """A house right behind a person's name says who he is; joined to it, it speaks, too, and by a nameless spokesman."""
    person = replace(actor("bell", "Ann Bell"), kind=Kind.PERSON)
    said = Names([person, actor("rivers", "Rivers Agency")]).speaking_in(who)
    assert (said.actors, said.owners) == (speaks, is_only_named)


@pytest.mark.parametrize(
    ("who", "is_hers"),
    [
        ("einem Brief von Ann Bell", True),
        ("a letter of Ann Bell", True),
        ("a letter for Ann Bell", False),
        ("a friend of Ann Bell", False),
    ],
)
def test_whose_letter_it_is_says_it(who: str, *, is_hers: bool) -> None:
    """A letter is the word of who wrote it, and neither of whom it is for nor of a friend."""
    said = Names([replace(actor("bell", "Ann Bell"), kind=Kind.PERSON)]).speaking_in(who)
    assert (said.actors, said.owners) == ((("bell",), ()) if is_hers else ((), ("bell",)))


def test_marks_between_words_are_told() -> None:
    """A stop that may be an abbreviation's and an apostrophe part nothing."""
    assert marked_words("Dr. Bell, who runs Ann's bar (here)") == (
        ["Dr", "Bell", "who", "runs", "Ann's", "bar", "here"],
        frozenset({2, 6}),
    )


def test_whose_chief_speaks() -> None:
    """„Die Chefin des Richters“ is not the judge, though no record says that he is a person; that of a league speaks for it."""
    names = Names([actor("judge", "der Richter"), actor("league", "Rote Liga")])
    assert names.speaking_in("die Chefin des Richters").actors == ()
    assert names.speaking_in("der Richter").actors == ("judge",)
    assert names.speaking_in("die Chefin der Roten Liga").actors == ("league",)


def test_a_bare_surname_and_a_genitive_in_small_letters() -> None:
    """Where one name too many does no harm, a surname alone names a person; "'s" belongs to a common noun, too."""
    person = replace(actor("bell", "Ann Bell"), kind=Kind.PERSON)
    names = Names([person, actor("keeper", "the harbour keeper")])
    assert names.named_in("by the harbour keeper's log, Bell said") == {"keeper"}
    assert names.by_surname.named_in("by the harbour keeper's log, Bell said") == {"keeper", "bell"}
