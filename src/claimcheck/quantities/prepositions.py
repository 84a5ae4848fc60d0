"""Where what looks like a bound is only a preposition: „ein Kredit über 5 Millionen Euro“, "talks about 300 prisoners".

Gathered by hand from what *Duden* and *The Cambridge Grammar* (ch. 7) name as nouns and verbs that
govern these prepositions; behind one that is missing here the bound is read.
"""

from collections.abc import Sequence

from claimcheck.quantities.tokens import Tokens
from claimcheck.text.clause_words import PREPOSITIONS
from claimcheck.text.wordlist import word_set

SUMS = tuple(
    word_set("""
    abkommen anleihe anleihen auftrag aufträge auftrags bestellung bußgeld darlehen garantie geldbuße geldstrafe
    haftbefehl hilfe hilfen hilfspaket hilfspakete hilfspakets kaufpreis kredit kredite krediten kreditlinie kredits
    mandat militärhilfe paket pakete pakets police rechnung rechnungen rettungspaket rüstungspaket scheck schecks
    spende vereinbarung vertrag verträge vertrags waffenpaket wechsel zahlung zahlungen zuschuss überweisung
    """)
)
"""What is made out to an amount, which stands behind its „über“."""

GOVERNING = {
    "über": word_set("""
        abstimmung abstimmungen angaben auskunft berichte bericht berichten berichtet berichtete berichteten beraten
        beriet berieten debatte diskussion diskutieren diskutierte diskutierten einigten einigung entscheiden
        entscheidet entscheidung entschied fliegen fliegt flog flogen fuhr fuhren führt führte gespräch gespräche
        gesprächen gesprochen gingen geht ging herrschte herrschten hinweg informationen informierte lief liefen läuft
        nachrichten redeten redete reden regierte regierten sprach sprachen sprechen spricht streit streiten
        verfügen verfügt verfügte verfügten verhandeln verhandelt verhandelte verhandelten verhandlung verhandlungen
        wachte wissen zog zogen
        """),
    "unter": word_set(
        "diente dienten lebte lebten litt litten regierung verteilt verteilten arbeitete arbeiteten"
    ),
    "about": word_set("""
        argue argued ask asked asking complain complained concern concerned concerns conversation debate debated
        discussion discussions fears information know knew learn negotiations news question questioned questions
        speak speaking spoke stories story talk talked talking talks tell told worried worries
        """),
    "over": word_set("""
        argued conflict control crossed disagreement dispute disputes drove fell fight flew flies flying fought
        jurisdiction passed power reign reigned rule ruled rules ruling spread talks war
        """),
    "under": word_set("fought lived reign ruled serve served serving suffered work worked working"),
    "around": word_set("drove flew sailed travelled traveled walked revolve revolves"),
    "above": word_set("flew hovered rose towered"),
    "below": word_set("fell sank"),
    "gegen": word_set("""
        ermittelt ermittelte ermittelten ermittlungen haftbefehl haftbefehle kampf klage klagen kämpfen kämpfte kämpften
        krieg protest proteste sanktionen spielte spielten stimmen stimmten verfahren vorgehen vorgeht vorging wehrte
        """),
}
"""What governs a preposition that is a bound elsewhere."""

CHANGING = word_set("""
    abnahm abnehmen anheben angehoben aufgestockt aufstocken erhöhe erhöhen erhöht erhöhte erhöhten fallen fiel fielen
    gefallen gekürzt gesenkt gestiegen gesunken gewachsen kürzen kürzte kürzten nahm reduziert reduzierte reduzieren
    sank sanken schrumpfen schrumpft schrumpfte schrumpften senken senkt senkte senkten sinken sinkt steigen steigt steigern stieg stiegen
    überschritten übertraf unterboten verkleinert verkürzt verlängert verlängerte verringert verringerte verschob
    verschoben vergrößert wachsen wuchs wuchsen wächst zugelegt zugenommen zulegen zulegte zunahm
    besser billiger größer höher jünger kleiner kürzer länger niedriger schneller teurer älter auf
    bat baten bitten betrogen gebracht ging geht handelt handelte handeln kämpfen
    """)
"""Beside these „um“ says by how much, or about what."""

_LEVELS = word_set("""
    bleiben bleibt blieb blieben deutlich fallen fiel fielen fällt klar lag lagen liegen liegt sank sanken sinken sinkt weit
    """)
"""What stands before an „unter“ that tells how low a number is."""

_DATIVE_PLURAL = ("n", "s")
"""What a German noun ends on there; foreign ones keep their „s“."""

_NEAR = 3
_AROUND = 8


def is_no_bound(tokens: Tokens, first: int) -> bool:
    """Return whether the preposition at token *first* only joins an amount to what is made out to it."""
    before = tokens[first - 1]
    return tokens[first].word == "über" and before.word in SUMS and tokens.follows(first)


def doubt_of_bound(tokens: Tokens, first: int) -> str:
    """Return why the bound that begins at token *first* may be none, or nothing.

    It may be a preposition that one of the words right before it governs.
    """
    governing = GOVERNING.get(tokens[first].word, frozenset())
    for at in range(first - 1, first - 1 - _NEAR, -1):
        if not (tokens[at].is_word and tokens.follows(at + 1)):
            break
        if tokens[at].word in governing:
            return f"“{tokens[first].text}” may belong to “{tokens[at].text}” and bound nothing"
    return ""


def doubt_of_by(tokens: Tokens, first: int) -> str:
    """Return why an „um“ right before the number at token *first* leaves it in doubt, or nothing."""
    if tokens[first - 1].word != "um" or not tokens.follows(first):
        return ""
    near = {tokens[at].word for at in range(first - _AROUND, first + _AROUND)}
    return "" if near & CHANGING else "“um” may say about how many, or by how many"


def doubt_of_among(tokens: Tokens, first: int, counted: Sequence[str], *, people: bool) -> str:
    """Return why „unter“ at token *first* may mean among those who are counted, or nothing.

    Among so many takes the dative („unter 90 Läufern“), less than so many no case of its own („unter 90 Läufer“); behind
    another preposition or a verb of a level („bei unter 90 Fällen“, „lag unter 90 Fällen“) it is a bound.

    Args:
        tokens: Of the text.
        first: Where the words of the number begin.
        counted: The words that say what is counted, the noun last.
        people: Whether they are people.
    """
    if tokens[first].word != "unter":
        return ""
    may_be_dative = bool(counted) and counted[-1].endswith(_DATIVE_PLURAL)
    is_dative = may_be_dative and all(word.endswith("n") for word in counted[:-1] if word.islower())
    is_level = tokens.follows(first) and tokens[first - 1].word in _LEVELS | PREPOSITIONS["de"]
    return "“unter” may mean among them" if people or (is_dative and not is_level) else ""
