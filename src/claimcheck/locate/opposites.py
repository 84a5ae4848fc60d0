"""Words that say the opposite of each other: what turns a sentence round without a negation.

One line a pair of poles, parted by `|`; two words are opposites where they stand at the two poles
of one line. Gathered from the language of news (prices, votes, wars, courts, denials) and
completed by hand with the forms that a report uses; no closed class, and a pair that is missing
here is still told, as a change of the wording.
"""

from collections.abc import Collection
from functools import lru_cache

from claimcheck.text.wordlist import lines, word_set


def _pairs(block: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    poles = (line.split("|") for line in lines(block))
    return tuple((word_set(one), word_set(other)) for one, other in poles)


OPPOSITES = {
    "de": _pairs("""
        steigen steigt stieg stiegen gestiegen gestiegene | sinken sinkt sank sanken gesunken gesunkene fallen fällt fiel fielen gefallen
        wachsen wächst wuchs wuchsen gewachsen | schrumpfen schrumpft schrumpfte schrumpften geschrumpft
        zunehmen zunimmt zunahm zugenommen zunehmend | abnehmen abnimmt abnahm abgenommen abnehmend
        erhöhen erhöht erhöhte erhöhten anheben angehoben | senken senkt senkte senkten gesenkt verringern verringert verringerte kürzen kürzt kürzte gekürzt
        anstieg zunahme zuwachs erhöhung | rückgang abnahme senkung kürzung
        bestätigen bestätigt bestätigte bestätigten | dementieren dementiert dementierte dementierten bestreiten bestreitet bestritt bestritten
        einräumen einräumt einräumte eingeräumt zugeben zugibt zugab zugegeben | leugnen leugnet leugnete geleugnet abstreiten abstritt abgestritten
        räumte räumt gab gibt | bestritt bestreitet leugnete leugnet
        gewinnen gewinnt gewann gewannen gewonnen | verlieren verliert verlor verloren
        sieg siege | niederlage niederlagen
        verhängen verhängt verhängte verhängten | aufheben aufhebt aufhob aufgehoben hebt heben hob hoben
        annehmen annimmt annahm angenommen nahm nimmt | ablehnen ablehnt ablehnte ablehnten abgelehnt lehnte lehnt
        zustimmen zustimmte zugestimmt billigen billigt billigte billigten gebilligt begrüßt begrüßte | ablehnen ablehnt ablehnte abgelehnt verurteilt verurteilte
        erlauben erlaubt erlaubte erlaubten | verbieten verbietet verbot verboten untersagt untersagte
        öffnen öffnet öffnete öffneten geöffnet | schließen schließt schloss schlossen geschlossen sperrt sperrte gesperrt
        beginnen beginnt begann begannen begonnen | enden endet endete endeten geendet beenden beendet beendete
        beginn anfang | ende schluss
        stärken stärkt stärkte stärkten gestärkt verstärken verstärkt verstärkte verstärkten | schwächen schwächt schwächte schwächten geschwächt abgeschwächt
        stärker stärkere | schwächer schwächere
        angreifen angegriffen | verteidigen verteidigt
        angriff angriffe | verteidigung abwehr
        abziehen abzieht abzog abgezogen | entsenden entsendet entsandte entsandt verlegen verlegt stationieren stationiert
        abzug | aufmarsch einmarsch stationierung
        kaufen kauft kaufte kauften gekauft | verkaufen verkauft verkaufte verkauften
        einnahmen gewinn gewinne überschuss | ausgaben verlust verluste defizit
        einfuhr importe importiert importierte | ausfuhr exporte exportiert exportierte
        unterstützen unterstützt unterstützte unterstützten | bekämpfen bekämpft bekämpfte bekämpften behindert behinderte
        freigelassen freigesprochen freispruch | festgenommen verhaftet verurteilt verurteilung
        gelingen gelingt gelang gelungen gelungene gelungenen | scheitern scheitert scheiterte scheiterten gescheitert gescheiterte gescheiterten misslang misslungen
        besser bessere verbessert verbesserte verbessern | schlechter schlechtere verschlechtert verschlechterte verschlechtern
        größer größere größten große großer großen | kleiner kleinere kleinsten kleine kleinen
        vergrößern vergrößert vergrößerte | verkleinern verkleinert verkleinerte
        höher höhere höchste höchsten hohe hohen | niedriger niedrigere niedrigste niedrigsten niedrige niedrigen
        früher frühere früh | später spätere spät
        länger längere | kürzer kürzere
        enger engere eng | loser losere lose
        viele viel | wenige wenig
        vor | nach
        für | gegen
        mit | ohne
        zu | ab
        innerhalb | außerhalb
        befürworter freunde verbündete verbündeten | gegner feinde
        befürwortet befürwortete befürworteten | kritisiert kritisierte kritisierten
        offen offene | verschlossen verschlossene
        gemeinsam gemeinsame gemeinsamen | getrennt getrennte getrennten
        direkt direkte direkten direkter | indirekt indirekte indirekten indirekter
        vorwärts | rückwärts
        lebt leben lebendig überlebte überlebt | starb gestorben tot
        kommt kam kamen ankunft | ging gingen abreise
        lob lobt lobte lobten | tadel rügt rügte rügten
        recht richtig | unrecht falsch
        verschärft verschärfte verschärfen | gelockert lockert lockerte lockern
        intensiviert | abgekühlt gelockert
        angenähert annäherung | entfernt entfremdet entfremdung
        nord norden nördlich nördlichen | süd süden südlich südlichen
        ost osten östlich östlichen | west westen westlich westlichen
    """),
    "en": _pairs("""
        rise rises rose risen rising | fall falls fell fallen falling drop drops dropped decline declines declined
        increase increases increased | decrease decreases decreased reduce reduces reduced cut cuts
        grow grows grew grown growth | shrink shrinks shrank shrunk contraction
        gain gains gained profit profits | lose loses lost loss losses
        win wins won victory | lose loses lost defeat
        admit admits admitted confirm confirms confirmed | deny denies denied
        accept accepts accepted approve approves approved | reject rejects rejected refuse refuses refused
        support supports supported back backs backed | oppose opposes opposed
        welcomed praised praises | condemned criticised criticized criticises
        impose imposes imposed | lift lifts lifted
        allow allows allowed permit permits permitted | ban bans banned forbid forbids forbidden
        open opens opened reopened | close closes closed
        begin begins began begun start starts started | end ends ended stop stops stopped
        arrive arrives arrived entered | leave leaves left departed
        buy buys bought | sell sells sold
        attack attacks attacked | defend defends defended
        strengthen strengthens strengthened strong stronger | weaken weakens weakened weak weaker
        import imports imported | export exports exported
        arrested convicted guilty | released acquitted innocent
        succeed succeeds succeeded | fail fails failed
        before | after
        for | against
        with | without
        above | below
        inside | outside
        ally allies friend friends | enemy enemies foe foes
        higher high highest | lower low lowest
        larger large bigger big largest | smaller small smallest
        earlier early | later late
        better best improved improves | worse worst worsened worsens
        many | few
        north northern | south southern
        east eastern | west western
        first | last
        advance advanced advances | retreat retreated retreats
        alive survived | dead died killed
        public | private secret
        true | false
        surplus | deficit
        upgraded raised raises raise | downgraded lowered lowers lower
        tightened | relaxed eased
        deployed | withdrew withdrawn
    """),
}
"""Pairs of poles, one a line, in lower case."""


def opposed(one: Collection[str], other: Collection[str]) -> frozenset[str]:
    """Return those of both lots of lower-case words that are opposites of a word of the other lot."""
    mine, theirs = _poles(one), _poles(other)
    facing = [
        (words, theirs[pair, not side]) for (pair, side), words in mine.items() if (pair, not side) in theirs
    ]
    return frozenset().union(*(words | others for words, others in facing))


def _poles(words: Collection[str]) -> dict[tuple[int, bool], set[str]]:
    """Return the words that stand at a pole, by pair and side."""
    found: dict[tuple[int, bool], set[str]] = {}
    for word in words:
        for pole in _index().get(word, ()):
            found.setdefault(pole, set()).add(word)
    return found


@lru_cache(maxsize=1)
def _index() -> dict[str, list[tuple[int, bool]]]:
    """Return at which poles, each a pair and a side, every word stands."""
    found: dict[str, list[tuple[int, bool]]] = {}
    for pair, poles in enumerate(pair for pairs in OPPOSITES.values() for pair in pairs):
        for side, words in enumerate(poles):
            for word in words:
                found.setdefault(word, []).append((pair, bool(side)))
    return found
