"""What a quotation, shown as `[[…]]`, leaves outside: `kein!` governs it, `kein?` only stands near it."""

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.locate.quotation import Quote, search
from claimcheck.text.article import Article
from claimcheck.text.left_out.cutoff import frame_of, governing, left_out
from claimcheck.text.left_out.outside import LeftOut
from claimcheck.text.span import Span


def read(marked: str) -> tuple[list[str], list[str]]:
    """Return the frame of the marked passage, and the words outside that govern it."""
    start, end = marked.index("[["), marked.index("]]") - 2
    article = Article(marked.replace("[[", "").replace("]]", ""))
    piece = Span(start, end)
    frame = [article.slice(part) for part in frame_of(article, piece)]
    return frame, [item.words for item in left_out(article, [piece]) if item.governs]


@pytest.mark.parametrize(
    ("marked", "frame", "governing"),
    [
        ("„[[Wir greifen an.]] Wir siegen“, sagte er nie.", [", sagte er nie."], ["nie"]),
        ("Er hat nie gesagt: „Wir kommen. [[Wir greifen an.]]“", ["Er hat nie gesagt:"], ["nie"]),
        ('"[[We attack.]] We win", he never said.', [", he never said."], ["never"]),
        ("„[[Wir greifen an.]] Wir siegen“, sagte er.", [", sagte er."], []),
        ("„[[Wir greifen an.]] Wir siegen.“ Das sagte er nie.", [], []),
        ("[[Wir greifen an.]] „Nie“, sagte er.", [], []),
        ("„[[Wir greifen an]]“, sagte er.", [], []),
    ],
)
def test_what_frames_direct_speech_governs_each_of_its_sentences(
    marked: str, frame: list[str], governing: list[str]
) -> None:
    """A negation in the words that introduce or close direct speech turns round all that is said in it."""
    assert read(marked) == (frame, governing)


SEEDS = Path(__file__).resolve().parents[3] / "seeds"


@pytest.mark.parametrize("file", sorted(SEEDS.glob("*.txt"))[::12], ids=lambda file: file.name[:3])
def test_what_governs_is_told_without_what_is_doubtful(file: Path) -> None:
    """The same words whether or not the others are looked for, of passages all over an article."""
    text = file.read_text("utf-8")[:6_000]
    article = Article(text)
    for start in range(0, len(text) - 90, 211):
        passage = [Span(text.find(" ", start) + 1, text.find(" ", start + 80))]
        told = {item for item in left_out(article, passage) if item.governs}
        assert set(governing(article, passage)) == told


def marked(text: str) -> tuple[str, list[Span]]:
    """Return *text* without its marks, and the spans that they showed."""
    plain = ""
    spans: list[Span] = []
    for part in text.split("[["):
        inside, _, after = part.partition("]]") if spans or plain or text.startswith("[[") else ("", "", part)
        if inside:
            spans.append(Span(len(plain), len(plain) + len(inside)))
        plain += inside + after
    return plain, spans


def outside(text: str, language: str | None = "de") -> list[str]:
    """Return what the marked pieces of *text* leave outside, in short."""
    plain, pieces = marked(text)
    return shown(left_out(Article(plain, language), pieces))


def shown(found: tuple[LeftOut, ...]) -> list[str]:
    """Return each word left out with `!` where it governs the quotation and `?` where it does not."""
    return [item.words + ("!" if item.governs else "?") for item in found]


@pytest.mark.each(
    ("seed", "quote", "expected"),
    [
        ("003", "großer russischer Angriff zu erwarten", ["kein!"]),
        ("003", "kein großer russischer Angriff zu erwarten", []),
        ("003", "Laut der US-amerikanischen Denkfabrik […] zu erwarten", ["kein!"]),
        ("004", "9000 russische Soldaten", ["bis zu!"]),
        ("004", "bis zu 9000 russische Soldaten", []),
        ("004", "Ihr sollen nach früheren Angaben […] 9000 russische Soldaten angehören", ["bis zu!"]),
        ("003", "die 290.000 Reservisten", ["nicht?"]),
        ("003", "die 45.000 aktiven belarussischen Soldaten und die 290.000 Reservisten", ["nicht?"]),
        ("003", "die 290.000 Reservisten bei den Gesprächen auch Thema waren", ["nicht!"]),
        ("003", "Ob die 45.000 aktiven […] Reservisten […] Thema waren", ["nicht!"]),
        ("003", "Lukaschenko das belarussische Militär", ["unwahrscheinlich?"]),
        (
            "003",
            "Lukaschenko das belarussische Militär […] für eine Invasion in der Ukraine einsetzen wird",
            ["unwahrscheinlich!"],
        ),
        ("003", "das ebenfalls neu ausgerüstet werden müsste", ["unwahrscheinlich?"]),
        ("003", "zukünftige Beteiligung belarussischer Soldaten", ["unwahrscheinlich!"]),
        ("003", "1.000 russische Soldaten", ["mehr als!"]),
        ("003", "100 Millionen Euro", ["knapp!"]),
        ("003", "gegenseitige Ausrüstungslieferungen", []),
        ("003", "die gemeinsame Arbeit in der High-Tech-Militärindustrie", []),
        ("003", "wirksame groß angelegte mechanisierte Offensivoperationen", ["fraglich!"]),
        ("003", "durch Elemente der belarussischen Streitkräfte verstärkt", ["fraglich?"]),
        ("003", "Russland Belarus", ["nicht!"]),
        ("003", "die Spannungen zwischen Moldau und Russland in jüngster Zeit zugenommen haben", []),
        ("004", "belarussische Streitkräfte griffen bisher", ["nicht!"]),
        (
            "004",
            "Seit Beginn der russischen Militäroffensive […] diente Belarus […] als Aufmarschgebiet",
            ["nicht!"],
        ),
        (
            "004",
            "Putin die Durchführung groß angelegter Offensiven im Winter überhaupt gelingen würde",
            ["zweifeln!"],
        ),
        ("004", "Putin die Durchführung", ["zweifeln?"]),
        ("004", "einer direkten Invasion durch die belarussischen Streitkräfte", ["nicht!"]),
        ("004", "Im Energiesektor habe es Preisabsprachen gegeben", ["nicht?"]),
        ("002", "Entsendung von Soldaten in die Ukraine", ["keine!"]),
        ("002", "die Vorwürfe", ["dementierten!"]),
        ("002", "die Einigung konkret aussieht", ["nicht!"]),
        ("002", "wiederholt erklärt", ["keine!"]),
        ("001", "Verträge oder Abkommen sollen die beiden dabei", ["nicht!"]),
        ("001", "habe Putin ein Kompromissangebot Lukaschenkos", ["abgelehnt!", "nicht?"]),
        ("001", "an der Grenze zur Ukraine durchführen sollten", ["abgelehnt!", "nicht!"]),
        (
            "001",
            "Belarus durch wirtschaftliche Zwänge in eine stärkere Abhängigkeit zu Russland gerate",
            ["verhindern!"],
        ),
        ("001", "noch aktiver in den Krieg gegen die Ukraine eingreifen müsse", ["verhindern!"]),
        ("000", "Verzögerungen bei der Umsetzung dieser Programme", ["keine!"]),
        ("000", "entscheidende Vorteile für Russland oder die Ukraine", ["ohne!"]),
        ("000", "zusammenbrechen", ["nicht!"]),
        ("000", "sich die beiden auch zur Soldatenfrage in Belarus äußern", ["nicht!"]),
    ],
)
def test_passages_of_real_articles(seed: str, quote: str, expected: list[str]) -> None:
    """A negation or bound of the shipped articles governs where it touches the quoted words."""
    text = next(SEEDS.glob(f"{seed}_*")).read_text(encoding="utf-8")
    article = Article(text, "de")
    hits = search(Quote(quote), article).hits
    assert [shown(left_out(article, hit.pieces)) for hit in hits] == [expected]


@pytest.mark.each(
    ("text", "expected"),
    [
        ("Russland [[greift an]].", []),
        ("Russland [[greift]] nicht [[an]].", ["nicht!"]),
        ("Nicht [[Minsk]], sondern Moskau.", ["Nicht!"]),
        ("Nicht Minsk, sondern [[Moskau]].", ["Nicht?"]),
        ("Niemand glaubt, [[Minsk greife an]].", ["Niemand!"]),
        ("Niemand glaubt, dass [[Minsk angreift]].", ["Niemand!"]),
        ("Dass [[Minsk angreift]], glaubt niemand.", ["niemand!"]),
        ("[[Minsk greift im Winter]], so Moskau, nicht an.", ["nicht!"]),
        ("Er bestreitet, dass [[Minsk angreift]] und Moskau wartet.", ["bestreitet!"]),
        ("Er bestreitet, dass Minsk angreift und [[Moskau wartet]].", ["bestreitet!"]),
        ("Nie sagte er, er wisse, dass [[Minsk angreift]].", ["Nie!"]),
        ("Es kam nicht dazu, dass Minsk, das klein ist, [[Moskau angriff]].", ["nicht!"]),
        ("Er reiste ab, ohne dass [[ein Abkommen unterzeichnet wurde]].", ["ohne!"]),
        ("Weder [[Minsk griff an]] noch Moskau.", ["Weder!"]),
        ("Der Angriff, den [[Russland plant]], wird nie beginnen.", ["nie!"]),
        ("Der Angriff, den niemand plant, [[beginnt heute]].", ["niemand?"]),
        ("Der Krieg, in dem niemand siegte, [[endete im Mai]].", ["niemand?"]),
        ("Es gibt keinen Angriff, [[den Minsk plant]].", ["keinen!"]),
        ("Er kam nicht, weil [[es regnete]].", ["nicht?"]),
        ("Er kam nicht; [[Minsk griff an]].", ["nicht?"]),
        ("Er schwieg (was niemand verstand), [[Minsk griff an]].", ["niemand?"]),
        ("Es stimmt nicht: [[Minsk greift an]].", ["nicht!"]),
        ("Es ist KEIN [[Angriff]] geplant.", ["KEIN!"]),
        ("Nicht Minsk griff an. [[Moskau griff an]].", []),
        ("[[Moskau griff an]]. Nicht Minsk griff an.", []),
        ("Kein Titel\n\n[[Moskau griff an]].", []),
        ("Es ist nicht klar, ob [[Minsk angreift. Moskau greift an]].", ["nicht!"]),
        ("[[Minsk greift an. Moskau greift]] nicht [[an]].", ["nicht!"]),
        ("Nie [[griff Minsk an.\n\nMoskau griff]] nicht an.", ["Nie!", "nicht!"]),
        ("[[Er griff nicht an]].", []),
        ("[[Nicht]] Minsk [[griff an]].", []),
        ("Nicht nur [[Minsk griff an]].", []),
        ("Nicht nur [[Minsk griff]] nicht an.", ["nicht!"]),
        ("Nicht zuletzt [[Minsk griff an]].", []),
        ("Ohne Zweifel [[griff Minsk an]].", []),
        ("Er will nicht, nur [[Minsk griff an]].", ["nicht!"]),
        ("Kein\xa0[[Angriff]] droht.", ["Kein!"]),
        ("Minsk tut nichts.[[Minsk greift an]].", ["nichts!"]),
        ("[[Minsk greift Moskau an]] – weder Kiew noch Riga wusste davon.", ["weder?"]),
        ("[[Minsk greift Moskau an]] – oder nicht.", ["nicht!"]),
        ("[[Minsk]] – so sagt man – [[greift Moskau]] nicht an.", ["nicht!"]),
        ("Ausgenommen sind [[Angriffe auf Moskau]].", ["Ausgenommen!"]),
        ("[[Minsk greift alle an]], ausgenommen Moskau.", ["ausgenommen?"]),
    ],
)
def test_negations_in_german(text: str, expected: list[str]) -> None:
    """A negation governs what stands in its clause, or in a clause whose verb hangs on it."""
    assert outside(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minsk did not [[attack Moscow]].", ["not!"]),
        ("Minsk didn't [[attack Moscow]].", ["didn't!"]),
        ("Minsk didn’t [[attack Moscow]].", ["didn’t!"]),
        ("It is unlikely that [[Minsk attacks]].", ["unlikely!"]),
        ("That [[Minsk attacks]] is unlikely.", ["unlikely!"]),
        ("He denied that [[Minsk attacks]] and Moscow waits.", ["denied!"]),
        ("Nobody knows whether [[Minsk will attack]].", ["Nobody!"]),
        ("Minsk failed [[to attack Moscow]].", ["failed!"]),
        ("[[Minsk will attack]], which nobody doubts.", ["nobody?", "doubts?"]),
        ("[[Minsk will attack]], which nobody said.", ["nobody!"]),
        ("The plan was nothing less than [[a danger for Minsk]].", []),
        ("The plan was nothing but [[a danger for Minsk]].", []),
        ("The plan was nothing like [[a danger for Minsk]].", ["nothing!"]),
        ("He did not go because [[Minsk attacked]].", ["not?"]),
        ("Not only [[did Minsk attack]].", []),
        ("No doubt [[Minsk will attack]].", []),
        ("No less than [[Minsk will attack]].", []),
        ("Minsk is far from [[attacking Moscow]].", ["far from!"]),
        ("Minsk is far from [[Moscow]].", []),
        ("Minsk is [[near]] and far from.", []),
        ("Minsk is neither [[attacking]] nor waiting.", ["neither!", "nor!"]),
        ("Without [[an attack]], it ends.", ["Without!"]),
    ],
)
def test_negations_in_english(text: str, expected: list[str]) -> None:
    """English negations are read with English words."""
    assert outside(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bis zu [[9000 Mann]]", ["bis zu!"]),
        ("Bis\nzu [[9000 Mann]]", ["Bis\nzu!"]),
        ("bis\u202fzu\xa0[[9000 Mann]]", ["bis\u202fzu!"]),
        ("[[bis zu 9000 Mann]]", []),
        ("bis [[zu 9000 Mann]]", ["bis zu!"]),
        ("[[bis zu]] rund [[9000 Mann]]", ["rund!"]),
        ("bis zu rund [[9000 Mann]]", ["rund!", "bis zu!"]),
        ("mehr als weitere [[9000 Mann]]", ["mehr als!"]),
        ("mehr als „[[9000 Mann]]“", ["mehr als!"]),
        ("nicht mehr als [[9000 Mann]]", ["nicht mehr als!", "nicht!"]),
        ("nicht [[mehr als 9000 Mann]]", ["nicht mehr als!", "nicht!"]),
        ("ca. [[9000 Mann]]", ["ca!"]),
        ("mehr als [[zwei Millionen Mann]]", ["mehr als!"]),
        ("mehr als [[eine Million Mann]]", ["mehr als!"]),
        ("mehr als [[zweitausend Mann]]", ["mehr als!"]),
        ("fast [[ein Drittel der Mannschaft]]", ["fast!"]),
        ("[[9000 Mann]] oder mehr kamen", ["oder mehr!"]),
        ("[[9000 Mann]], mindestens, kamen", ["mindestens!"]),
        ("[[9000]] Mann aus Minsk [[oder mehr]] kamen", []),
        ("bis zu 9000 Mann [[und 100 Panzer]]", []),
        ("bis zu 9000 [[Mann]]", []),
        ("über Minsk [[9000 Mann]]", []),
        ("bis zu 5 Mann. [[9000 Mann]]", []),
        ("mehr als alle [[9000 Mann]]", []),
        ("nicht weniger als [[9000 Mann]]", ["nicht weniger als!"]),
        ("nicht weniger als [[ein Triumph]]", []),
        ("nichts anderes als [[ein Triumph]]", []),
    ],
)
def test_bounds_in_german(text: str, expected: list[str]) -> None:
    """A bound governs the number beside it, and only where that number is quoted."""
    assert outside(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("up to [[9,000 men]]", ["up to!"]),
        ("up to a further [[9,000 men]]", ["up to!"]),
        ("more than a [[million men]]", ["more than!"]),
        ("more than [[one million men]]", ["more than!"]),
        ("no fewer than [[9,000 men]]", ["no fewer than!"]),
        ("nearly [[two thousand men]]", ["nearly!"]),
        ("up to €[[9,000 men]]", ["up to!"]),
        ("[[9,000 men]] or more came", ["or more!"]),
        ("[[9,000 men]] at most came", ["at most!"]),
        ("over the river [[9,000 men]]", []),
        ("nothing less than [[9,000 men]]", ["nothing less than!"]),
        ("nothing less than [[a triumph]]", []),
        ("less than [[a month]]", ["less than!"]),
        ("at the very outside [[9,000 men]]", ["at the very outside!"]),
        ("[[9,000 men]] at a stretch", ["at a stretch!"]),
        ("[[9,000 men]] at a station", []),
    ],
)
def test_bounds_in_english(text: str, expected: list[str]) -> None:
    """English bounds are read with English words."""
    assert outside(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Er will kein [[no doubt]].", None, ["kein!"]),
        ("It is not [[wahr]], up to [[9]].", None, ["up to!", "not!"]),
        ("It is not [[wahr]].", "es", ["not!"]),
        ("It is not [[wahr]].", "de", []),
        ("Es ist nicht [[wahr]].", "en", []),
        ("Es ist nicht [[wahr]].", "de-CH", ["nicht!"]),
    ],
)
def test_the_language_chooses_the_words(text: str, language: str | None, expected: list[str]) -> None:
    """An article of unknown language is read with the words of all known ones."""
    assert outside(text, language) == expected


MET = [
    ("Es kamen [[9000 Mann]] oder mehr.", "de", ["oder mehr!"]),
    ("It was [[9,000 men]] at most.", "en", ["at most!"]),
    ("[[9000 Mann]] und mehr als 100 Panzer kamen.", "de", []),
    ("Wir werden keinen […] [[Angriff starten]].", "de", ["keinen!"]),
    ("Es ist kein ... [[Angriff zu erwarten]].", "de", ["kein!"]),
    ("Es ist unwahr-\nscheinlich, dass [[Minsk angreift]].", "de", ["unwahr-\nscheinlich!"]),
    ("Es ist ni\u00adcht wahr, dass [[Minsk angreift]].", "de", ["ni\u00adcht!"]),
    ("Es ist ni\u200bcht wahr, dass [[Minsk angreift]].", "de", ["ni\u200bcht!"]),
    ("Es ist unmo\u0308glich, dass [[Minsk angreift]].", "de", ["unmo\u0308glich!"]),
    ("Es kamen u\u0308ber [[9000 Mann]].", "de", ["u\u0308ber!"]),
    ("Es kamen min-\ndestens [[9000 Mann]].", "de", ["min-\ndestens!"]),
    ("It didnʼt [[attack Moscow]].", "en", ["didnʼt!"]),
    ("It didn`t [[attack Moscow]].", "en", ["didn`t!"]),
    ("Nie wird er, wenn er klug ist, [[das Land angreifen]].", "de", ["Nie!"]),
    ("Es ist unwahrscheinlich, dass er, obwohl er will, [[das Land angreift]].", "de", ["unwahrscheinlich!"]),
    ("Weil [[Putin nach Minsk reiste]], griff niemand an.", "de", ["niemand?"]),
    ("Soldaten, mit denen niemand rechnete, [[kamen nach Minsk]].", "de", ["niemand?"]),
    ("Der Krieg, in welchem niemand siegte, [[endete im Mai]].", "de", ["niemand?"]),
    ("Fast [[die Hälfte der Mannschaft]] kam.", "de", ["Fast!"]),
    ("More than [[half of the men]] came.", "en", ["More than!"]),
    ("Bis zu EUR [[9000 wurden gezahlt]].", "de", ["Bis zu!"]),
    ("Bis zu US-Dollar [[9000 wurden gezahlt]].", "de", ["Bis zu!"]),
    ("5.000 bis [[9.000 Mann]] kamen.", "de", ["5.000 bis!"]),
    ("Zwischen 5.000 und [[9.000 Mann]] kamen.", "de", ["5.000 und!"]),
    ("It is unlikely that [[Minsk will attack Moscow]] from the north this year.", "en", ["unlikely!"]),
    ("Minsk did not attack, bomb, or [[invade Moscow]].", "en", ["not!"]),
    ("There are no tanks, planes, or [[soldiers in Minsk]].", "en", ["no!"]),
    ("Es kamen ≥ [[9000 Mann]].", "de", ["≥!"]),
    ("Es kamen <[[9000 Mann]].", "de", ["<!"]),
    ("Es ist unwahrscheinlich, dass [[Minsk angreift]] in den Wochen bis Mai.", "de", ["unwahrscheinlich!"]),
    ("Es kamen [[zwischen 5.000]] und 9.000 Mann.", "de", ["und 9.000!"]),
    ("Er sagte nie: „[[Wir greifen an]].“", "de", ["nie!"]),
    ("[[Putin greift Minsk an]], was nicht stimmt.", "de", ["nicht!"]),
    ("[[Putin greift Minsk an]]: eine Lüge.", "de", ["Lüge!"]),
    ("[[Putin attacked Minsk]], which is untrue.", "en", ["untrue!"]),
    ("Berichte, [[Putin habe Minsk angegriffen]], gelten als falsch.", "de", ["falsch!"]),
    ("Es ist falsch, dass [[Minsk angreift]].", "de", ["falsch!"]),
    ("It is false that [[Minsk attacks]].", "en", ["false!"]),
    ("It is untrue that [[Minsk attacks]].", "en", ["untrue!"]),
    ("Die Länder lehnen [[den Angriff]] ab.", "de", ["lehnen!"]),
    ("Putin wies zurück, dass [[Minsk angreift]].", "de", ["wies!"]),
    ("Putin schließt aus, dass [[Minsk angreift]].", "de", ["schließt!"]),
    ("Putin stritt ab, dass [[Minsk angreift]].", "de", ["stritt!"]),
    ("Ein unwahrscheinlicher [[Angriff Russlands]].", "de", ["unwahrscheinlicher!"]),
    ("Statt [[Minsk griff Moskau an]].", "de", ["Statt!"]),
    ("Instead of [[attacking Minsk]], Moscow waits.", "en", ["Instead!"]),
    ("max. [[9000 Mann]]", "de", ["max!"]),
    ("mind. [[9000 Mann]]", "de", ["mind!"]),
    ("above [[9,000 men]]", "en", ["above!"]),
    ("in excess of [[9,000 men]]", "en", ["in excess of!"]),
    ("[[9000 Mann]] und höchstens 10 Panzer kamen.", "de", []),
    ("[[9,000 men]] and at least 10 tanks came.", "en", []),
    ("[[9000 Mann]] maximal kamen.", "de", ["maximal!"]),
    ("[[9000 Mann]], höchstens, 3 Tage lang.", "de", ["höchstens!"]),
    ("[[9000 Mann]] mindestens, 100 Panzer höchstens.", "de", ["mindestens!"]),
    ("Es kamen höchstens, so die Analysten, [[9000 Mann]].", "de", ["höchstens!"]),
    ("Es kamen mehr als – so die Analysten – [[9000 Mann]].", "de", ["mehr als!"]),
    ("At most, analysts say, [[9,000 men]] came.", "en", ["At most!"]),
    ("Über die Brücke kamen, so die Analysten, [[9000 Mann]].", "de", []),
    ("Bis zu 5 Panzer, 3 Wagen, [[9000 Mann]].", "de", []),
    ("It is unlikely that Minsk attacks, and that [[Moscow waits]].", "en", ["unlikely!"]),
    ("Als [[der Krieg begann]], war Minsk nicht bereit.", "de", ["nicht?"]),
    ("Als falsch bezeichnete er, [[Minsk greife an]].", "de", ["falsch!"]),
    ("Als Gerücht galt, [[Minsk greife an]].", "de", ["Gerücht!"]),
    ("[[Russland wird]] (nicht) [[angreifen]].", "de", ["nicht!"]),
    ("[[Russland wird angreifen]] (nicht Minsk).", "de", ["nicht?"]),
    ("[[Die Stadt fiel]], ohne dass Minsk angriff.", "de", ["ohne?"]),
    ("[[Er ging]], ohne zu zahlen.", "de", ["ohne?"]),
    ("[[Er ging nicht]], ohne zu zahlen.", "de", ["ohne!"]),
    ("Dort gibt es [[Gefechte]] ohne Vorteile.", "de", ["ohne!"]),
    ("[[Das Treffen fand in Minsk]] statt.", "de", ["statt?"]),
    ("[[Er griff Minsk]] statt Moskau an.", "de", ["statt?"]),
    ("Er ahnt nicht: [[Minsk greift an]].", "de", ["nicht?"]),
    ("Er sagt nicht: [[Minsk greift an]].", "de", ["nicht!"]),
    ("[[Minsk greift an]], sagte er, mehr wollte er nicht sagen.", "de", ["nicht?"]),
    ("[[Minsk greift an]], sagte der Arzt. Mehr sagte er nicht.", "de", []),
    ("[[Minsk greift an]], sagte Kpt. Wolf nicht.", "de", ["nicht?"]),
    ("Er griff statt [[Minsk Moskau an]].", "de", ["statt!"]),
    ("The port, which never freezes, [[was enlarged in May]].", "en", ["never?"]),
    ("[[The port was enlarged]], which nobody believed, in May.", "en", ["nobody!"]),
    ("Niemand weiß, was [[Minsk plant]].", "de", ["Niemand!"]),
    ("Minsk weiß, was niemand glaubt, dass [[Moskau angreift]].", "de", ["niemand!"]),
    ("Die Frage, bis zu welcher [[Grenze Minsk angreift]], ist kaum klar.", "de", ["kaum!"]),
    ("Er bekam bis zu [[einem Jahr Haft]].", "de", ["bis zu!"]),
    ("Etwa [[ein Zehntel der Mannschaft]] kam.", "de", ["Etwa!"]),
    ("About [[a third of the men]] came.", "en", ["About!"]),
    ("Er kam bis zu [[einem Haus]].", "de", []),
    ("Als Kern nicht zahlte, [[brach das Geschäft zusammen]].", "de", ["nicht?"]),
    ("Da Kern nicht zahlte, [[brach das Geschäft zusammen]].", "de", ["nicht?"]),
    ("Während Minsk nicht antwortete, [[griff Moskau an]].", "de", ["nicht?"]),
    ("Seit Kern nicht mehr zahlt, [[steht das Werk still]].", "de", ["nicht?"]),
    ("Seit Montag [[griff Moskau]] nicht mehr an.", "de", ["nicht!"]),
    ("Während des Krieges, sagte er, habe niemand [[Minsk angegriffen]].", "de", ["niemand!"]),
    ("Als falsch bezeichnete er nicht, dass [[Minsk angreift]].", "de", ["falsch?", "nicht?"]),
    ("Während dort [[Menschen am Gartenzaun]] nicht stehen, brach es zusammen.", "de", ["nicht!"]),
    ("As there is no money, [[the project stops]].", "en", ["no?"]),
    ("After Kern did not pay, [[Holt sued him]].", "en", ["not?"]),
    ("Since Monday, no [[soldiers came to Minsk]].", "en", ["no!"]),
    ("As Kern said, the army did not [[attack Minsk]].", "en", ["not!"]),
    ("Since Kern could not pay, [[the firm closed]].", "en", ["not?"]),
    ("[[Kern resigned]] without giving reasons.", "en", ["without?"]),
    ("[[Kern could survive]] without drinking water.", "en", ["without!"]),
    ("It was not until Monday that [[Kern resigned]].", "en", []),
    ("Not until Monday did [[Kern resign]].", "en", []),
    ("Er wusste nicht, dass [[der Damm gebrochen war]].", "de", ["nicht?"]),
    ("Er weiß nicht, ob [[der Damm gebrochen ist]].", "de", ["nicht!"]),
    ("He did not know that [[the dam had broken]].", "en", ["not?"]),
    ("He did not say that [[the dam had broken]].", "en", ["not!"]),
    ("[[The theory is]] without any basis.", "en", ["without!"]),
    ("Despite having no fuel, [[the army reached Minsk]].", "en", ["no?"]),
    ("No later than Monday [[the army reached Minsk]].", "en", []),
    ("It cannot be denied that [[the army reached Minsk]].", "en", ["cannot?", "denied?"]),
    ("The army cannot [[reach Minsk]].", "en", ["cannot!"]),
    ("After the mayor rejected it, [[the army left]].", "en", ["rejected?"]),
]
"""Sentences that hide a negation or bound, or only seem to hold one."""

OPEN: dict[str, list[tuple[str, str, list[str]]]] = {
    "an English clause is governed by how much of it is quoted, not by where its verb stands": [
        ("He denies that [[Minsk attacked Moscow]] with tanks and planes in May.", "en", ["denies!"]),
        ("It is unclear whether [[the 290,000 reservists]] were discussed.", "en", ["unclear?"]),
    ],
    "an English clause without a comma is taken to last to the end": [
        ("No soldier who came from Minsk [[was killed in the war]].", "en", ["No!"]),
    ],
}
"""What the reading of sentences does not yet see, by reason."""


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        *MET,
        *(
            pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=reason))
            for reason, cases in OPEN.items()
            for case in cases
        ),
    ],
)
def test_harder_sentences(text: str, language: str, expected: list[str]) -> None:
    """A negation or bound governs in these sentences, too, or only stands near."""
    assert outside(text, language) == expected


def test_spans_count_from_the_start_of_the_article() -> None:
    """What is left out is reported with its kind and its place in the article."""
    plain, pieces = marked("Titel\n\nEins. Es ist kein [[Angriff]] geplant.")
    found = left_out(Article(plain, "de"), pieces)
    assert found == (LeftOut("negation", "kein", Span(20, 24), governs=True),)


@pytest.mark.parametrize(("distance", "expected"), [(4_000, ["nicht!"]), (6_000, [])])
def test_an_endless_sentence_is_read_near_the_quotation(distance: int, expected: list[str]) -> None:
    """Of a sentence without an end only some thousand characters around the quotation are read."""
    assert outside("nicht " + "x " * (distance // 2) + "[[Minsk]]") == expected


WORDS = st.lists(
    st.sampled_from(
        ["nicht", "kein", "bis zu", "9000", "oder mehr heute", "Minsk", "dass", "weil", ",", ".", "\n\n", "("]
    ),
    min_size=3,
    max_size=15,
)


@given(WORDS, st.data())
def test_what_is_left_out_lies_outside(words: list[str], data: st.DataObject) -> None:
    """Every word reported stands in the article where the report says, and in no piece as a whole."""
    first = data.draw(st.integers(0, len(words) - 2))
    before, quoted = " ".join(words[:first]), " ".join(words[first : first + 2])
    article = Article(" ".join([*words, "Minsk"]), "de")
    start = len(before) + (first > 0)
    piece = Span(start, start + len(quoted))
    for item in left_out(article, [piece]):
        assert article.slice(item.span) == item.words
        assert not piece.holds(item.span)


@given(st.text("abc xyz", min_size=1).filter(lambda text: text.strip() and "ab" not in text.split()))
def test_a_sentence_without_such_words_leaves_nothing_out(filling: str) -> None:
    """No word is taken for a negation because it looks like one."""
    text = f"Man sagt {filling} Minsk."
    assert left_out(Article(text, "de"), [Span(0, 3)]) == ()


@pytest.mark.parametrize(
    "unit",
    [
        "nicht ",
        "nicht, ",
        "nicht, dass ",
        "(nicht ",
        "bis zu ",
        "bis zu 1 ",
        "1 oder mehr heute ",
        "„",
        "x, ",
        "\n\n",
        "9",
    ],
)
def test_a_hostile_sentence_is_read_quickly(unit: str) -> None:
    """A sentence of 200 kB is read in seconds, wherever the quotation stands."""
    run = unit * (200_000 // len(unit))
    article = Article(f"Minsk {run} Minsk", "de")
    start = process_time()
    left_out(article, [Span(0, 5)])
    left_out(article, [Span(len(article.text) - 5, len(article.text))])
    assert process_time() - start < 20


def seconds(clauses: int) -> float:
    """Return how long a quotation of so many dependent clauses takes."""
    article = Article("nicht, " * 20 + "dass x, " * clauses + "nicht, " * 20, "de")
    start = process_time()
    left_out(article, [Span(140, 140 + 8 * clauses - 2)])
    return process_time() - start


def test_a_hostile_quotation_is_read_in_linear_time() -> None:
    """Twice as long a quotation takes about twice as long."""
    before, now = (min(seconds(clauses) for _ in range(3)) for clauses in (300, 600))
    assert now < max(2, 8 * before)


def seconds_over_paragraphs(count: int) -> float:
    """Return how long a quotation of so many paragraphs takes."""
    article = Article("a\n\n" * count, "de")
    start = process_time()
    left_out(article, [Span(0, 3 * count - 2)])
    return process_time() - start


def test_a_quotation_of_many_paragraphs_is_read_in_linear_time() -> None:
    """Twice as many paragraphs take about twice as long."""
    before, now = (min(seconds_over_paragraphs(count) for _ in range(3)) for count in (4_000, 8_000))
    assert now < max(2, 8 * before)
