"""Whom an article shows as one of a house: by a title, by what stands behind the name, by a sentence that goes on of him."""

import pytest

from claimcheck.check.actors.naming import Names
from claimcheck.check.actors.one_voice import is_of, of_one_house, of_one_organisation
from claimcheck.problem import Place
from claimcheck.records.model import Actor, Kind
from claimcheck.text.article import Article


def actor(name: str, *aliases: str, kind: Kind = Kind.GOVERNMENT, party: str | None = None) -> Actor:
    """Return an actor, whose id is the first word of its name in small letters."""
    id_ = name.lower().replace(" ", "-")
    return Actor(place=Place("a.yaml"), places={}, id=id_, name=name, aliases=aliases, kind=kind, party=party)


def told(text: str, person: str, house: Actor, language: str, party: str | None = None) -> bool:
    """Return whether an article of that *text* shows the person as one of the house."""
    one = actor(person, kind=Kind.PERSON, party=party)
    return is_of(one, house, Article(text, language), Names([one, house]))


FIRE = actor("Tollbridge Fire Service", "fire service")
TELVA = actor("Telva Energy", "Telva", kind=Kind.COMPANY)
COUNCIL = actor("Orsk Council", "the council")


@pytest.mark.parametrize(
    ("text", "house", "is_one"),
    [
        ("Chief executive Ann Bell said so.", TELVA, True),
        ("Telva spokeswoman Ann Bell said so.", TELVA, True),
        ("Norvia spokeswoman Ann Bell said so.", TELVA, False),
        ("It is dry, said Norvia chief executive Ann Bell.", TELVA, False),
        ("It is dry, said Ann Bell, an engineer at Telva.", TELVA, True),
        ("It is dry, said Ann Bell of Telva.", TELVA, True),
        ("It is dry, said Ann Bell, a critic of Telva.", TELVA, False),
        ("It is dry, said Ann Bell, who runs Telva.", TELVA, True),
        ("It is dry, said Ann Bell, who is suing Telva.", TELVA, False),
        ("It is dry, said Ann Bell, whose family owns Telva.", TELVA, True),
        ("Ann Bell, who chairs the council, said so.", actor("Council"), True),
        ("Ann Bell, who left the council, said so.", actor("Council"), False),
        ("It is dry, said Ann Bell. Bell, who speaks for Telva, took no questions.", TELVA, True),
        ("It is dry, said union leader Ann Bell.", TELVA, False),
        ("It is dry, said fire chief Ann Bell.", FIRE, True),
        ("It is dry, said police chief Ann Bell.", FIRE, False),
        ("It is dry, said mayor Ann Bell.", FIRE, False),
        ("It is dry, said Ann Bell. The fire chief has led the service for years.", FIRE, True),
        ("It is dry, said Ann Bell. She heads the fire service.", FIRE, True),
        ("It is dry, said Ann Bell. She waited for the fire service.", FIRE, False),
        ("It is dry, said Ann Bell. Tom Reed heads the fire service.", FIRE, False),
        ("It is dry, said mayor Ann Bell.", COUNCIL, True),
        ("It is dry, said Ann Bell, the mayor of Tarn Bay.", COUNCIL, False),
        ("It is dry, said councillor Ann Bell.", COUNCIL, True),
        ("It is dry, said Ann Bell, a teacher in Orsk.", COUNCIL, False),
        ("It is dry, said fire service captain Ann Bell.", FIRE, True),
        ("It is dry, said ferry captain Ann Bell.", FIRE, False),
        ("It is dry, said Ann Bell, a firefighter.", FIRE, True),
        ("It is dry, said Ann Bell, who is a member of the council.", COUNCIL, True),
        ("It is dry, said Ann Bell. The director came at noon.", TELVA, True),
        ("It is dry, said Ann Bell. The spokesman for Norvia came at noon.", TELVA, False),
        ("It is dry, said Ann Bell. The mayor thanked her.", COUNCIL, False),
        ("It is dry, spokeswoman Ann Bell said.", FIRE, True),
        ("The police came. It is dry, spokeswoman Ann Bell said.", FIRE, False),
    ],
)
def test_english(text: str, house: Actor, *, is_one: bool) -> None:
    """Whoever leads it, speaks for it or serves it is one of a house; a critic, a stranger and another house's head is none."""
    assert told(text, "Ann Bell", house, "en") is is_one


BRIGADE = actor("Feuerwehr Kehl", "die Feuerwehr")
CITY = actor("Stadt Kehl", "die Stadt")
MINISTRY = actor("Verkehrsministerium")
CLINIC = actor("Klinik Kehl", "die Klinik", kind=Kind.OTHER)


@pytest.mark.parametrize(
    ("text", "house", "is_one"),
    [
        ("Bürgermeisterin Eva Kranz sagte das.", CITY, True),
        ("Bürgermeisterin Eva Kranz sagte das.", BRIGADE, False),
        ("Stadtsprecherin Eva Kranz sagte das.", CITY, True),
        ("Polizeisprecherin Eva Kranz sagte das.", CITY, False),
        ("Sprecherin Eva Kranz sagte das.", MINISTRY, True),
        ("Sprecherin Eva Kranz in Kiel sagte das.", MINISTRY, True),
        ("Kliniksprecherin Eva Kranz in Kiel sagte das.", actor("Polizei Kiel"), False),
        ("Verkehrsministerin Eva Kranz sagte das.", MINISTRY, True),
        ("Finanzministerin Eva Kranz sagte das.", MINISTRY, False),
        ("Ministeriumssprecherin Eva Kranz sagte das.", MINISTRY, True),
        ("Verkehrsministerin Eva Kranz sagte das.", actor("Bundesregierung"), True),
        ("Das sagte Eva Kranz. Sie leitet die Feuerwehr.", BRIGADE, True),
        ("Das sagte Eva Kranz. Sie wohnt neben der Feuerwehr.", BRIGADE, False),
        ("Das sagte Eva Kranz. Kranz ist Sprecherin der Feuerwehr.", BRIGADE, True),
        ("Eva Kranz, 54, ist Feuerwehrfrau. Das sagte sie.", BRIGADE, True),
        ("Das sagte Eva Kranz, die die Klinik leitet.", CLINIC, True),
        ("Das sagte Eva Kranz, die die Klinik verklagt hat.", CLINIC, False),
        ("Das sagte Eva Kranz, die für die Klinik spricht.", CLINIC, True),
        ("Das sagte die Leiterin der Klinik, Eva Kranz.", CLINIC, True),
        ("Das sagte Landwirtin Eva Kranz.", CLINIC, False),
        ("Das sagte Eva Kranz, die neben der Klinik Kehl wohnt.", CLINIC, False),
        ("Das sagte Eva Kranz, die an der Klinik Kehl arbeitet.", CLINIC, True),
        ("Das sagte Feuerwehrtaucherin Eva Kranz.", BRIGADE, True),
        ("Das sagte Stadtbewohnerin Eva Kranz.", CITY, False),
        ("Das sagte Eva Kranz, die bei der Klinik für das Netz zuständig ist.", CLINIC, True),
        ("Das sagte Schulleiterin Eva Kranz.", actor("Goethe-Schule", kind=Kind.OTHER), True),
    ],
)
def test_german(text: str, house: Actor, *, is_one: bool) -> None:
    """The same in German, with offices in one word with their house."""
    assert told(text, "Eva Kranz", house, "de") is is_one


RELIEF = actor("Tarn Relief", kind=Kind.OTHER)
ROVERS = actor("Tarn Rovers", kind=Kind.OTHER)
LIBERALS = actor("the Liberals", kind=Kind.OTHER)
NAVY = actor("the navy", kind=Kind.MILITARY)


@pytest.mark.parametrize(
    ("text", "house", "is_one"),
    [
        ("It is dry, said Ann Bell, of Tarn Relief.", RELIEF, True),
        ("It is dry, said Tarn Relief's Ann Bell.", RELIEF, True),
        ("It is dry, Tarn Relief campaigner Ann Bell said.", RELIEF, True),
        ("It is dry, said Ann Bell, a Tarn Relief well-digger.", RELIEF, True),
        ("For Tarn Relief, Ann Bell said it was dry.", RELIEF, True),
        ("It is dry, said Norvia well-digger Ann Bell.", RELIEF, False),
        ("It is dry, said Ann Bell, of Norvia.", RELIEF, False),
        ("For Norvia, Ann Bell said it was dry.", RELIEF, False),
        ("It is dry, said Rovers kit-keeper Ann Bell.", ROVERS, True),
        ("It is dry, said Rear Admiral Ann Bell.", NAVY, True),
        ("It is dry, said Capt. Ann Bell.", NAVY, True),
        ("It is dry, said Capt. Ann Bell.", TELVA, False),
        ("It is dry, said Dr. Ann Bell.", NAVY, False),
        ("It is dry, said Liberal backbencher Ann Bell.", LIBERALS, True),
        ("It is dry, said Ann Bell, a Liberal lawmaker.", LIBERALS, True),
        ("It is dry, said lawmaker Ann Bell.", LIBERALS, True),
        ("It is dry, said Green lawmaker Ann Bell.", LIBERALS, False),
        ("It is dry, said Judge Ann Bell.", actor("Orsk county court"), True),
        ("It is dry, said Judge Ann Bell.", COUNCIL, False),
        ("It is dry, said Ann Bell, a nurse.", actor("Orsk Infirmary"), True),
        ("It is dry, said Ann Bell, a nurse at Orsk Infirmary.", actor("Kehl Infirmary"), False),
        ("It is dry, the Norwegian ambassador Ann Bell said.", actor("Norwegian embassy"), True),
        ("It is dry, the Norwegian ambassador Ann Bell said.", actor("embassy of Norway"), True),
        ("It is dry, the Danish ambassador Ann Bell said.", actor("Norwegian embassy"), False),
        ("It is dry, said Ann Bell, a baker from Orsk.", COUNCIL, False),
        ("It is dry, said Wing Commander Ann Bell.", actor("air force", kind=Kind.MILITARY), True),
        ("It is dry, said Ann Bell, captain of the trawler.", actor("coast guard"), False),
        ("It is dry, said Ann Bell, MP for Orsk.", LIBERALS, True),
        ("It is dry, said Ann Bell.", actor("Bell Mills", kind=Kind.COMPANY), True),
        ("Ann Bell works at the reactor. It is dry, she said.", actor("Orsk reactor"), True),
        ("It is dry, said Ann Bell, who used to buy from Tarn Relief.", RELIEF, False),
        ("A Tarn Relief campaigner, Ann Bell, said it was dry.", RELIEF, True),
        ("Speaking to Tarn Relief, Ann Bell said it was dry.", RELIEF, False),
    ],
)
def test_words_of_the_house(text: str, house: Actor, *, is_one: bool) -> None:
    """Whatever the office is called, the house's own name, its adjective or its kind beside it makes both one voice."""
    assert told(text, "Ann Bell", house, "en") is is_one


@pytest.mark.parametrize(
    ("text", "house", "is_one"),
    [
        ("Das sagte die norwegische Botschafterin Eva Kranz.", actor("norwegische Botschaft"), True),
        ("Das sagte die dänische Botschafterin Eva Kranz.", actor("norwegische Botschaft"), False),
        ("Das sagte Oberärztin Eva Kranz.", CLINIC, True),
        ("Das sagte Oberärztin Eva Kranz.", BRIGADE, False),
        ("Das sagte Zugführerin Eva Kranz.", BRIGADE, False),
        ("Das sagte Flottillenadmiral Eva Kranz.", actor("die Marine", kind=Kind.MILITARY), True),
        ("Das sagte Flottillenadmiral Eva Kranz.", CITY, False),
        ("Das sagte die Vorsitzende Richterin Eva Kranz.", actor("Landgericht Kehl"), True),
        ("Das sagte die liberale Abgeordnete Eva Kranz.", actor("die Liberalen", kind=Kind.OTHER), True),
        ("Das sagte die Abgeordnete Eva Kranz.", actor("die Liberalen", kind=Kind.OTHER), True),
        ("Das sagte die liberale Abgeordnete Eva Kranz.", actor("die Grünen", kind=Kind.OTHER), False),
        ("Das sagte Tarn-Zeugwartin Eva Kranz.", actor("FC Tarn", kind=Kind.OTHER), True),
        ("Das sagte Assistenzärztin Eva Kranz.", CLINIC, True),
        ("Das sagte Oppositionsführerin Eva Kranz.", MINISTRY, False),
        ("Das sagte Landwirtin Eva Kranz.", actor("Landwirtschaftskammer"), False),
        ("Das sagte Telva-Zeugwartin Eva Kranz.", actor("FC Tarn", kind=Kind.OTHER), False),
        ("Das sagte Eva Kranz, Sudhauswartin bei Halden.", actor("Brauerei Halden", kind=Kind.COMPANY), True),
        ("Das sagte Innenstaatssekretärin Eva Kranz.", actor("Innenministerium"), True),
        ("Das sagte Innenstaatssekretärin Eva Kranz.", MINISTRY, False),
        ("Für die Klinik Kehl sagte Eva Kranz, es sei so.", CLINIC, True),
        ("Für die Feuerwehr Kehl sagte Eva Kranz, es sei so.", CLINIC, False),
    ],
)
def test_german_words_of_the_house(text: str, house: Actor, *, is_one: bool) -> None:
    """The same in German: in one word with the house, by its adjective, or „für“ it."""
    assert told(text, "Eva Kranz", house, "de") is is_one


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("Das sagte Ann Bell von der Gewerkschaft TGU.", "Das sagte die TGU-Vorsitzende Eva Kranz.", True),
        ("Das sagte Ann Bell von der Gewerkschaft TGU.", "Das sagte die Telva-Chefin Eva Kranz.", False),
        ("Für die Ärztekammer Kehl sagte Ann Bell es.", "Das sagte Eva Kranz, Vizepräsidentin der Ärztekammer.", True),
        ("Für die Ärztekammer Kehl sagte Ann Bell es.", "Das sagte Eva Kranz, Vizepräsidentin der Ärztekammer Aue.", True),
        ("Für die Gewerkschaft sagte Ann Bell es.", "Das sagte Gewerkschaftssekretärin Eva Kranz.", True),
        ("Das sagte Polizeisprecherin Ann Bell.", "Das sagte Polizeichefin Eva Kranz.", True),
        ("Das sagte Polizeisprecherin Ann Bell.", "Das sagte Feuerwehrchefin Eva Kranz.", False),
        ("Das sagte Bürgermeisterin Ann Bell.", "Das sagte Bürgermeisterin Eva Kranz.", False),
        ("Das sagte Ann Bell, eine Bäckerin aus Kehl.", "Das sagte Eva Kranz, eine Winzerin aus Kehl.", False),
        ("Das sagte Ann Bell (TGU).", "Das sagte TGU-Chefin Eva Kranz.", True),
        ("Das sagte Ann Bell (TGU).", "Das sagte Telva-Chefin Eva Kranz.", False),
        ("Das sagte Ann Bell am Montag im Krankenhaus.", "Das sagte Eva Kranz am Montag im Krankenhaus.", False),
        ("Das sagte die Kehler Landwirtin Ann Bell.", "Das sagte die Kehler Winzerin Eva Kranz.", False),
        ("Das sagte die Kehler Landwirtin Ann Bell.", "Das sagte die Kehler Ärztin Eva Kranz.", False),
        ("Das sagte der belarussische Präsident Ann Bell.", "Das sagte die russische Präsidentin Eva Kranz.", False),
    ],
)  # fmt: skip
def test_two_of_one_organisation(one: str, other: str, *, is_one: bool) -> None:
    """Two whose articles name one organisation with their offices are one party; where they are of two, or of a place, they are two."""
    ann, eva = actor("Ann Bell", kind=Kind.PERSON), actor("Eva Kranz", kind=Kind.PERSON)
    articles = Article(one, "de"), Article(other, "de")
    names = Names([ann, eva])
    assert of_one_organisation(ann, articles[0], eva, articles[1], names) is is_one
    assert of_one_organisation(eva, articles[1], ann, articles[0], names) is is_one


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("It is so, said Ann Bell, an engineer at Telva.", "It is so, Telva lawyer Eva Kranz said.", True),
        ("It is so, said Ann Bell, an engineer at Telva.", "It is so, Norvia lawyer Eva Kranz said.", False),
        ("It is so, said Ann Bell of the drivers' union TGU.", "It is so, TGU president Eva Kranz said.", True),
        ("It is so, said police chief Ann Bell.", "It is so, police spokeswoman Eva Kranz said.", True),
        ("It is so, said Kehl police chief Ann Bell.", "It is so, Orsk police spokeswoman Eva Kranz said.", False),
        ("It is so, said Ann Bell, a farmer in Kehl.", "It is so, said Eva Kranz, mayor of Kehl.", False),
        ("It is so, said Dr. Ann Bell.", "It is so, said Dr. Eva Kranz.", False),
    ],
)  # fmt: skip
def test_two_of_one_organisation_in_english(one: str, other: str, *, is_one: bool) -> None:
    """The same in English."""
    ann, eva = actor("Ann Bell", kind=Kind.PERSON), actor("Eva Kranz", kind=Kind.PERSON)
    articles = Article(one, "en"), Article(other, "en")
    assert of_one_organisation(ann, articles[0], eva, articles[1], Names([ann, eva])) is is_one


@pytest.mark.parametrize(
    ("text", "house", "is_one"),
    [
        ("It is so, Defence Secretary Eva Kranz said.", "Verteidigungsministerium", True),
        ("It is so, coast guard captain Eva Kranz said.", "Küstenwache", True),
        ("It is so, nurse Eva Kranz said.", "Verteidigungsministerium", False),
        ("It is so, Polish Defence Secretary Eva Kranz said.", "russisches Verteidigungsministerium", False),
    ],
)
def test_a_house_with_a_name_of_another_language(text: str, house: str, *, is_one: bool) -> None:
    """What tells a house from others of its kind cannot be compared in two languages; its kind and nation can."""
    assert told(text, "Eva Kranz", actor(house), "en") is is_one


def test_a_titled_name_in_the_record() -> None:
    """A title in the record's own name counts as one in the article, whatever kind the record gives."""
    article = Article("Es ist trocken, sagte Kranz.", "de")
    for kind in (Kind.PERSON, Kind.MILITARY):
        general = actor("General Eva Kranz", "Kranz", kind=kind)
        actors = {one.id: one for one in (general, NAVY, CITY)}
        names = Names(actors.values())
        assert of_one_house(general.id, list(actors), actors, article, names) == {(general.id, NAVY.id)}


def test_a_recorded_party_settles_whose_a_bare_office_is() -> None:
    """The record says to whom the speaker belongs; a house that the article names stays his."""
    assert not told("Sprecherin Eva Kranz sagte das.", "Eva Kranz", MINISTRY, "de", party="polizei")
    assert told("Stadtsprecherin Eva Kranz sagte das.", "Eva Kranz", CITY, "de", party="polizei")


@pytest.mark.parametrize(
    ("text", "house", "language", "is_one"),
    [
        (
            "Die deutsche Verkehrsministerin Eva Kranz sagte das.",
            "polnisches Verkehrsministerium",
            "de",
            False,
        ),
        (
            "Die polnische Verkehrsministerin Eva Kranz sagte das.",
            "polnisches Verkehrsministerium",
            "de",
            True,
        ),
        ("Die Verkehrsministerin Eva Kranz sagte das.", "polnisches Verkehrsministerium", "de", True),
        ("Germany's interior minister Eva Kranz said so.", "Polish interior ministry", "en", False),
        ("Poland's interior minister Eva Kranz said so.", "Polish interior ministry", "en", True),
        ("Ukrainian defence minister Eva Kranz said so.", "Russian government", "en", False),
        ("Russian defence minister Eva Kranz said so.", "Russian government", "en", True),
    ],
)
def test_an_office_of_another_state(text: str, house: str, language: str, *, is_one: bool) -> None:
    """What is told to be of two states is no one house; an office of which no state is told may be."""
    assert told(text, "Eva Kranz", actor(house), language) is is_one


@pytest.mark.parametrize(
    ("text", "house", "is_one"),
    [
        ("Dr Ann Bell of Northport Hospital said so.", "Northport Police", False),
        ("Dr Ann Bell of Northport Hospital said so.", "Northport Hospital", True),
        ("Ann Bell, editor of the Northport Gazette, said so.", "Northport City Council", False),
        ("Coach Ann Bell said so.", "Premier League", False),
        ("Coach Ann Bell said so.", "Northport Rovers", True),
    ],
)
def test_a_place_is_no_house(text: str, house: str, *, is_one: bool) -> None:
    """Two houses of different kinds in one place are two, though the place is called after a port."""
    assert told(text, "Ann Bell", actor(house, kind=Kind.OTHER), "en") is is_one


def test_two_recorded_parties_settle_it() -> None:
    """Two whom the record gives different parties are two, whatever the article tells; one party alone settles nothing."""
    parties = {"north": actor("north"), "south": actor("south")}
    article = Article("Stadtsprecherin Eva Kranz sagte das.", "de")
    pairs = []
    for party, other in (("north", "south"), ("north", "north"), ("north", None)):
        person = actor("Eva Kranz", kind=Kind.PERSON, party=party)
        city = actor("Stadt Kehl", party=other)
        actors = {**parties, person.id: person, city.id: city}
        pairs.append(of_one_house(person.id, [city.id], actors, article, Names(actors.values())))
    assert pairs == [set(), {("eva-kranz", CITY.id)}, {("eva-kranz", CITY.id)}]


def test_pairs_are_told_from_both_ends() -> None:
    """The house's article may be the one that tells whose head somebody is; two people and two houses are no pair."""
    actors = {one.id: one for one in (actor("Eva Kranz", kind=Kind.PERSON), BRIGADE, CITY)}
    article = Article(
        "Die Feuerwehr mit ihrer Chefin Eva Kranz teilte es mit. Eva Kranz leitet die Feuerwehr.", "de"
    )
    names = Names(actors.values())
    pair = {("eva-kranz", BRIGADE.id)}
    assert of_one_house(BRIGADE.id, ["eva-kranz", CITY.id], actors, article, names) == pair
    assert of_one_house("eva-kranz", [BRIGADE.id, CITY.id], actors, article, names) == pair
    assert of_one_house(BRIGADE.id, [CITY.id], actors, article, names) == set()


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Es ist trocken, sagte Einsatzleiter Lena Moor.", True),
        ("Wie Einsatzleiter Lena Moor der Norwire sagte, ist es trocken.", True),
        ("Der Nachrichtenagentur Norwire sagte Einsatzleiter Lena Moor, es sei trocken.", True),
        ("Telva sagte zu. Es ist trocken, sagte Einsatzleiter Lena Moor.", False),
    ],
)
def test_who_is_told_is_nobody_s_house(text: str, *, is_one: bool) -> None:
    """An agency beside an office that may be of any house leaves it open, where another house does not."""
    moor, wire = actor("Lena Moor", kind=Kind.PERSON), actor("Norwire", kind=Kind.AGENCY)
    brigade = actor("Feuerwehr Tarn", "Feuerwehr")
    assert is_of(moor, brigade, Article(text, "de"), Names([moor, wire, brigade, TELVA])) is is_one
