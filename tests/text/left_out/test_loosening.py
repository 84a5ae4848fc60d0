"""What stands right by a quotation, shown as `[[…]]`, and makes less of it: `fast!` for certain, `teilweise?` perhaps."""

import pytest

from claimcheck.text.article import Span
from claimcheck.text.left_out.loosening import loosened


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
    ],
)
def test_what_touches_a_quotation_may_make_less_of_it(
    language: str, marked: str, expected: list[str]
) -> None:
    """Only what touches it counts, whatever it is; what has the form of such a word counts as a doubt."""
    assert beside(marked, language) == expected
