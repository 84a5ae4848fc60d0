"""What stands right by a quotation, shown as `[[…]]`, and makes less of it: `fast!` for certain, `teilweise?` perhaps."""

from collections.abc import Mapping

import pytest

from claimcheck.languages.pack import RULED
from claimcheck.text.left_out import loosening as words
from claimcheck.text.left_out.loosening import loosened
from claimcheck.text.span import Span

Words = Mapping[str, tuple[str, ...]] | Mapping[str, frozenset[str]]
LANGUAGES = ("de", "en")


def entries(lists: Words) -> list[tuple[str, str]]:
    """Return the entries of a list, each with its language."""
    return [(language, word) for language in RULED for word in sorted(lists[language])]


def told(marked: str, *languages: str) -> list[bool]:
    """Return whether each word that loosens the marked words does so for certain."""
    inside = Span(marked.index("[["), marked.index("]]") - 2)
    text = marked.replace("[[", "").replace("]]", "")
    return [is_certain for _, is_certain in loosened(text, [inside], languages or LANGUAGES)]


@pytest.mark.parametrize(("language", "phrase"), entries(words.ALMOST))
def test_almost_governs_whatever_follows(language: str, phrase: str) -> None:
    """Each phrase makes less of any word right behind it, and of none further on."""
    assert [
        told(f"Minsk {phrase} [[Moskau]].", language),
        told(f"Minsk {phrase} Kiew [[Moskau]].", language),
    ] == [[True], []]


@pytest.mark.parametrize(("language", "phrase"), entries(words.FAR))
def test_far_from_all_is_not_all(language: str, phrase: str) -> None:
    """Each phrase negates a quantifier, perhaps an adjective, and no place."""
    texts = [f"Minsk {phrase} [[{word}]]." for word in ("all", "sicher", "Moskau")]
    assert [told(text, language) for text in texts] == [[True], [False], []]


@pytest.mark.parametrize("word", sorted(words.PLACES))
def test_far_from_a_place_is_a_distance(word: str) -> None:
    """Each of these words begins a place."""
    assert told(f"Minsk is far from [[{word} city]].", "en") == []


@pytest.mark.parametrize(("language", "word"), entries(words.LESS))
def test_less_than_what_follows(language: str, word: str) -> None:
    """Each word perhaps makes less of what it stands right before."""
    assert told(f"Minsk, {word} [[Moskau]].", language) == [False]


@pytest.mark.parametrize(("language", "phrase"), entries(words.FEW))
def test_few_makes_less_of_an_amount(language: str, phrase: str) -> None:
    """Each phrase calls a number or an amount small, and says nothing of a name; what is a bound, too, is told as that."""
    texts = [f"Minsk: {phrase} [[{word}]]." for word in ("enough", "Moskau")]
    assert [told(text, language) for text in texts] == [[False], []]


@pytest.mark.parametrize("word", sorted(words.AMOUNTS))
def test_what_is_an_amount(word: str) -> None:
    """Each of these words is an amount that may be called small."""
    assert told(f"Minsk: nur [[{word} Brot]].") == [False]


@pytest.mark.parametrize(("language", "word"), entries(words.ABOUT))
def test_about_makes_a_multiple_less_exact(language: str, word: str) -> None:
    """Each word loosens a multiple, and no other word."""
    twice = {"de": "doppelt", "en": "twice"}[language]
    assert [told(f"Minsk {word} [[{first} so]].", language) for first in (twice, "Moskau")] == [[False], []]


@pytest.mark.parametrize(("language", "phrase"), entries(words.NEAR_DATES))
def test_near_a_date_is_not_the_date(language: str, phrase: str) -> None:
    """Each phrase loosens a date right behind it, and no name."""
    month = {"de": "Juni", "en": "June"}[language]
    assert [told(f"Minsk {phrase} [[{first}]].", language) for first in (month, "Moskau")] == [[False], []]


@pytest.mark.parametrize(("language", "noun"), entries(words.UNREAL))
def test_what_may_come_to_pass(language: str, noun: str) -> None:
    """Each noun, joined to what it names, says that this only may be; by itself it says nothing of a neighbour."""
    link = {"de": "eines", "en": "of"}[language]
    texts = (f"Minsk: {noun} {link} [[Sturms]].", f"Minsk: {noun}. [[Sturm]].", f"Minsk: {noun} [[kam]].")
    assert [told(text, language) for text in texts] == [[False], [], []]


@pytest.mark.parametrize(("language", "link"), entries(words.UNREAL_LINKS))
def test_what_joins_such_a_noun(language: str, link: str) -> None:
    """Each of these words joins such a noun to what it names."""
    noun = {"de": "Hoffnung", "en": "hope"}[language]
    assert told(f"Minsk: {noun} {link} [[Sturm]].", language) == [False]


@pytest.mark.parametrize(("language", "phrase"), entries(words.LIMITS))
def test_a_limit_governs_a_date(language: str, phrase: str) -> None:
    """Each phrase limits a date or number right behind it, and leaves another statement."""
    texts = [f"Minsk {phrase} [[{word}]]." for word in ("Mai", "2030", "he came")]
    assert [told(text, language) for text in texts] == [[True], [True], []]


@pytest.mark.parametrize(("language", "phrase"), entries(words.LIMITS_BEHIND))
def test_a_limit_behind_a_date(language: str, phrase: str) -> None:
    """Each phrase limits the date that it stands right behind."""
    assert [told(f"[[On {word}]] {phrase}.", language) for word in ("May", "Friday", "Minsk")] == [
        [True],
        [True],
        [],
    ]


@pytest.mark.parametrize("word", sorted(words.NO_LIMITS | words.NO_APPROXIMATIONS | words.REFERENCES))
def test_what_only_looks_like_a_limit(word: str) -> None:
    """Each of these words leaves the number behind it as it is."""
    assert told(f"Minsk, {word}{'.' * (word in words.REFERENCES)} [[2030]].") == []


@pytest.mark.parametrize(("language", "word"), entries(words.QUANTIFIERS))
def test_an_adverb_may_make_less_of_a_quantifier(language: str, word: str) -> None:
    """Before each quantifier an adverb that no list knows is a doubt."""
    adverb = {"de": "ungeprüfterweise", "en": "supposedly"}[language]
    assert told(f"Minsk {adverb} [[{word}]].", language) == [False]


@pytest.mark.parametrize("word", sorted(words.DATE_STARTS))
def test_what_begins_a_date(word: str) -> None:
    """A limit governs what begins with each of these words."""
    assert told(f"Minsk, spätestens [[{word} Mai]].", "de") == [True]


def beside(marked: str, language: str) -> list[str]:
    """Return what loosens the marked words."""
    inside = Span(marked.index("[["), marked.index("]]") - 2)
    text = marked.replace("[[", "").replace("]]", "")
    found = loosened(text, [inside], (language,))
    return [text[span.start : span.end] + ("!" if is_certain else "?") for span, is_certain in found]


@pytest.mark.parametrize(
    ("language", "marked", "expected"),
    [
        ("de", "Minsk gilt in fast [[allen Ländern]].", ["fast!"]),
        ("de", "Nahezu [[alle Soldaten flohen]].", ["Nahezu!"]),
        ("de", "Beinahe [[alle Soldaten flohen]].", ["Beinahe!"]),
        ("en", "Nearly all of [[the 900 homes are empty]].", ["Nearly all of?"]),
        ("en", "Almost every [[home is empty]].", ["Almost every?"]),
        ("en", "All of [[the 900 homes are empty]].", []),
        ("de", "Fast alle [[Häuser stehen leer]].", ["Fast alle?"]),
        ("de", "Das war alles andere als [[ein Erfolg]].", ["alles andere als!"]),
        ("de", "Der ehemalige [[Minister kam]].", ["ehemalige?"]),
        ("de", "Der angebliche [[Spion kam]].", ["angebliche?"]),
        ("de", "Der sogenannte [[Minister kam]].", ["sogenannte?"]),
        ("de", "Der gescheiterte [[Anschlag war laut]].", ["gescheiterte?"]),
        ("de", "Der geplante [[Umzug kostet viel]].", ["geplante?"]),
        ("de", "Der russische [[Spion kam]].", []),
        ("en", "Almost [[all soldiers fled]].", ["Almost!"]),
        ("en", "It was anything but [[a success]].", ["anything but!"]),
        ("en", "The former [[minister came]].", ["former?"]),
        ("en", "The deputy [[minister came]].", ["deputy?"]),
        ("en", "The attempted [[attack was loud]].", ["attempted?"]),
        ("en", "The new [[minister came]].", []),
        ("de", "Minsk gilt [[in fast allen Ländern]].", []),
        ("de", "Fast kam Minsk [[in alle Länder]].", []),
        ("en", "He won “nearly [[all]]” votes.", ["nearly!"]),
        ("en", "Rather than [[pay Minsk]], they left.", ["Rather than!"]),
        ("en", "[[They left]] rather than pay Minsk.", []),
        ("en", "It was far from [[all votes]].", ["far from!"]),
        ("en", "It is far from [[safe]].", ["far from?"]),
        ("en", "It is far from [[Minsk]].", []),
        ("en", "It is far from [[the border]].", []),
        ("de", "Es gilt mindestens [[bis Freitag]].", ["mindestens!"]),
        ("de", "Frühestens [[2030]] endet es.", ["Frühestens!"]),
        ("de", "Allerspätestens [[im Mai]] endet es.", ["Allerspätestens!"]),
        ("de", "Erstens [[im Mai]], zweitens im Juni.", []),
        ("en", "At least [[he tried]].", []),
        ("en", "It ends at least [[in May]].", ["at least!"]),
        ("en", "It ends [[on Friday]] at the latest.", ["at the latest!"]),
        ("de", "Es endet [[am 3. Mai]] spätestens am Abend.", []),
        ("en", "Supposedly [[300 men]] came.", ["Supposedly?"]),
        ("en", "Suddenly [[300 men]] came.", []),
        ("de", "Beispielsweise [[300 Mann]] kamen.", []),
        ("de", "Ungeprüfterweise [[alle]] kamen.", ["Ungeprüfterweise?"]),
        ("en", "Suspiciously [[few]] came.", []),
        ("de", "Es kamen annäh. [[300 Mann]].", ["annäh.?"]),
        ("de", "Siehe Nr. [[5]].", []),
        ("de", "Siehe Ziff. [[5]].", []),
        ("de", "Es kamen annäh. [[Leute]].", []),
        ("en", "There were >= [[300 men]].", [">=!"]),
        ("en", "There were > = [[300 men]].", ["> =!"]),
        ("en", "There were ±[[300 men]].", ["±!"]),
        ("en", "There were (∼[[300 men]]).", ["∼!"]),
        ("en", "There were → [[300 men]].", []),
        ("en", "| [[300 men]] |", []),
        ("en", "== [[300 men]] ==", []),
        ("en", "– [[300 men]]", []),
        ("en", "The sign > [[means]] more.", []),
        ("en", "They came [[in 300]]+ planes.", ["+!"]),
        ("en", "They came [[in 300]]+x planes.", []),
        ("en", "[[The dam broke on Monday]] in 1962.", ["in 1962?"]),
        ("de", "[[Der Damm brach am 3. Mai]] 1962.", ["1962?"]),
        ("de", "[[Der Damm stürzte am 3. Mai]] 1962 ein.", ["1962?"]),
        ("en", "[[The dam broke on 3 May]] 1962 after rain.", ["1962?"]),
        ("en", "[[The dam broke in May]] 1962 men fled.", []),
        ("en", "[[The dam broke]] in 1962.", []),
        ("en", "[[The dam broke on Monday]]; 1962 another did.", []),
        ("en", "[[]]", []),
        ("en", "She got just [[40 votes]].", ["just?"]),
        ("en", "She got [[just 40 votes]].", []),
        ("en", "She just [[got 40 votes]].", []),
        ("de", "Es blieben nur noch [[drei Zimmer]].", ["nur noch?"]),
        ("de", "Es blieb nur [[ein Rest]].", []),
        ("en", "There was scarcely [[sufficient water]].", ["scarcely?"]),
        ("de", "Das kostet gut [[doppelt so viel]].", ["gut?"]),
        ("de", "Das gefällt gut [[und kostet viel]].", []),
        ("de", "Es endet wohl [[im Mai]].", ["wohl?"]),
        ("de", "Es endet wohl [[mit einem Sieg]].", []),
        ("en", "It opened shortly before [[noon on Friday]].", []),
        ("en", "It opened shortly before [[May]].", ["shortly before?"]),
        ("de", "Der einstige [[Trainer Wolf verlor]].", ["einstige?"]),
        ("de", "Der alte [[Trainer Wolf verlor]].", []),
        ("en", "The acting [[director left]].", ["acting?"]),
        ("en", "The so-called [[minister left]].", ["so-called?"]),
        ("en", "The self‑proclaimed [[minister left]].", ["self‑proclaimed?"]),
        ("en", "The would-be “[[minister]]” left.", ["would-be?"]),
        ("en", "The well-known [[minister left]].", []),
        ("de", "Der US-russische [[Minister ging]].", []),
        ("en", "He denied the possibility of [[an attack]].", ["possibility of?"]),
        ("en", "She saw the results of [[an attack]].", []),
        ("de", "Er sah die Möglichkeit [[eines Angriffs auf Minsk]].", ["Möglichkeit?"]),
        ("de", "Er sah den Ort [[eines Angriffs auf Minsk]].", []),
        ("de", "Im Jahr 1931 [[brannte am Montag der Markt]].", ["Im Jahr 1931?"]),
        ("de", "Im Jahr 1931 [[brannte der Markt]].", []),
        ("de", "Im Jahr 1931 [[brannte am 5. Mai 1931 der Markt]].", []),
        ("de", "[[Der Markt brannte am Montag]], dem 5. Mai 1931.", ["dem 5. Mai 1931?"]),
        ("en", "[[The market burnt on Monday]], May 5, 1931.", ["May 5, 1931?"]),
        ("en", "The road is a far cry from [[ready]].", ["a far cry from?"]),
        ("en", "He showed a forged [[passport]].", ["forged?"]),
        ("en", "He showed a Dutch [[passport]].", []),
        ("de", "Er wurde wegen fingierten [[Raubs verurteilt]].", ["fingierten?"]),
        ("de", "Er wurde wegen orchestrierten [[Raubs verurteilt]].", ["orchestrierten?"]),
        ("de", "Er wurde wegen schweren [[Raubs verurteilt]].", []),
        ("en", "The mayor is proud of [[closing 40 schools]].", ["proud of?"]),
        ("en", "The guards seized [[passports]].", []),
        ("en", "The honorary [[consul left]].", ["honorary?"]),
        ("de", "Sie sah die abgesagte [[Messe in Lauf]].", ["abgesagte?"]),
        ("de", "Sie sah die kleine [[Messe in Lauf]].", []),
        ("de", "Der designierte [[Trainer ging]].", ["designierte?"]),
        ("en", "[[70 fans came]], tops.", ["tops?"]),
        ("en", "[[70 fans came]], too.", []),
        ("en", "[[fans came]], tops.", []),
        ("de", "[[Es kamen 70 Fans]], grob.", ["grob?"]),
        ("en", "The road is the last thing from [[ready]].", ["the last thing from?"]),
        ("en", "The road is barely [[ready]].", ["barely?"]),
        ("en", "The road is now [[ready]].", []),
        ("en", "The road is extremely [[safe]].", []),
        ("en", "It is a road [[popular with bikers]].", []),
        ("de", "Die Straße ist bedingt [[tauglich]].", ["bedingt?"]),
        ("de", "Heute ist die Straße [[tauglich]].", []),
        ("de", "[[Es kamen 70 Fans]], heute.", []),
    ],
)
def test_what_touches_a_quotation_may_make_less_of_it(
    language: str, marked: str, expected: list[str]
) -> None:
    """Only what touches it counts, whatever it is; what has the form of such a word counts as a doubt."""
    assert beside(marked, language) == expected
