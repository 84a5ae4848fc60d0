"""Verbs of saying and thinking, in all their forms.

A line of the lists holds one verb: its particle, if it has one that stands apart, the infinitive,
and where it is irregular, behind a colon, preterite, participle and present („sprechen: sprach
gesprochen spricht“). Everything else is formed by rule (Duden, *Die Grammatik*, Konjugation). The
verbs are those that introduce speech in the train split of the German news quotation data
(Petersen-Frey and Biemann, 2024) and in the shipped articles, completed with their synonyms.
(HanTa and simplemma were not used: a lemma says neither mood nor particle, and a dictionary of
every German verb costs more time at each start than the whole reading of an article.)
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache
from itertools import chain
from typing import NamedTuple


class Form(Enum):
    """What a form of a verb can be."""

    FINITE = "finite"
    SUBJUNCTIVE = "subjunctive"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"


class Use(Enum):
    """How a verb introduces what is said."""

    SAY = "say"
    """Words in every form: direct, with dass, with Konjunktiv, before the verb or behind it."""
    THINK = "think"
    """A clause with dass, a Konjunktiv, an infinitive; its object alone is no report."""
    REPORT = "report"
    """Also an object alone: „fordert einen Seekorridor“ reports a demand."""


class Verb(NamedTuple):
    """One form of a verb: `particle` must stand apart from it, empty where it needs none."""

    lemma: str
    form: Form
    use: Use
    particle: str = ""


SAYING = {
    "de": """
        sagen
        aus sagen
        erklären
        mit teilen
        berichten
        melden
        schreiben: schrieb geschrieben
        betonen
        bekräftigen
        behaupten
        meinen
        äußern
        erzählen
        schildern
        ergänzen
        erläutern
        kommentieren
        konstatieren
        resümieren
        entgegnen
        erwidern
        antworten
        versichern
        beteuern
        unterstreichen: unterstrich unterstrichen
        argumentieren
        bemerken
        verkünden
        verlautbaren
        formulieren
        ein räumen
        zu geben: gab gegeben gibt
        an geben: gab gegeben gibt
        bekannt geben: gab gegeben gibt
        hinzu fügen
        fort fahren: fuhr gefahren fährt
        aus führen
        hervor heben: hob gehoben
        fest stellen
        klar stellen
        klar machen
        deutlich machen
        geltend machen
        dar legen
        hin weisen: wies gewiesen
        prophezeien
        mutmaßen
        spekulieren
        twittern
        titeln
        lesen: las gelesen liest
        zitieren
        rufen: rief gerufen
        heißen: hieß geheißen heißt
        lauten
        gestehen: gestand gestanden
        fragen
        informieren
        sprechen: sprach gesprochen spricht
        verraten: verriet verraten verrät
        schlussfolgern
        appellieren
        scherzen
        monieren
        beklagen
        bemängeln
        mahnen
        drohen
        versprechen: versprach versprochen verspricht
        zu sichern
        ab lehnen
        ein schätzen
        dementieren
        bestreiten: bestritt bestritten
        leugnen
        warnen
    """,
    "en": """
        say: said said
        tell: told told
        state
        announce
        ask
        report
        write: wrote written
        claim
        explain
        add
        argue
        insist
        declare
        stress: stressed stressed
        emphasize
        note
        acknowledge
        admit: admitted admitted
        assert
        confirm
        deny: denied denied denies
        reply: replied replied replies
        respond
        warn
        tweet
        post
        comment
        remark
        reveal
        disclose
        suggest
        maintain
        contend
        testify: testified testified testifies
    """,
}

THINKING = {
    "de": """
        aus gehen: ging gegangen
        glauben
        hoffen
        vermuten
        befürchten
        fürchten
        erwarten
        schätzen
        denken: dachte gedacht
        finden: fand gefunden
        bezweifeln
        zweifeln
        an nehmen: nahm genommen nimmt
        fest legen
        beschließen: beschloss beschlossen
        entscheiden: entschied entschieden
        empfehlen: empfahl empfohlen empfiehlt
        vereinbaren
        wünschen
        rechnen
        halten: hielt gehalten hält
        sehen: sah gesehen sieht
        hervor gehen: ging gegangen
        ergeben: ergab ergeben ergibt
        besagen
        belegen
        bitten: bat gebeten
        an weisen: wies gewiesen
        auf fordern
        auf rufen: rief gerufen
        raten: riet geraten rät
        drängen
        an bieten: bot geboten
        zu sagen
        vor schreiben: schrieb geschrieben
        beschuldigen
        vor werfen: warf geworfen wirft
        nach sagen
        heraus stellen
        signalisieren
        an deuten
        bekannt werden: wurde geworden wird
        wissen: wusste gewusst weiß
        planen
        beabsichtigen
        erhoffen
        anordnen: anordnete angeordnet
        verfügen
    """,
    "en": """
        believe
        think: thought thought
        expect
        hope
        fear
        estimate
        suspect
        doubt
        predict
        conclude
        find: found found
        demand
        urge
        order
        decide
        show: showed shown
        plan: planned planned
    """,
}

REPORTING = {
    "de": """
        fordern
        verlangen
        kritisieren
        an kündigen
        begründen
        bestätigen
        nennen: nannte genannt
        bezeichnen
        würdigen
        loben
        begrüßen
        verurteilen
        vor schlagen: schlug geschlagen schlägt
        plädieren
        zurück weisen: wies gewiesen
        verteidigen
        bedauern
        an prangern
        beschreiben: beschrieb beschrieben
        beurteilen
        aus sprechen: sprach gesprochen spricht
        widersprechen: widersprach widersprochen widerspricht
        rechtfertigen
    """,
    "en": """
        criticize
        criticise
        condemn
        praise
        welcome
        call
        describe
        propose
        reject
    """,
}


def _lemmas(block: str) -> frozenset[str]:
    return frozenset(block.split())


TELLING = _lemmas("""
    ablehnen appellieren beklagen bemängeln berichten bestreiten betonen deny dementieren drohen leugnen mahnen
    sprechen unterstreichen verkünden warn warnen zurückweisen
""")
"""Verbs of saying whose object alone tells what was said: „sprach von einem Erfolg“."""

ADDRESSING = frozenset(("tell",))
"""Verbs whose first object hears it: "told reporters the plant was safe"."""

_USES = ((Use.SAY, SAYING), (Use.THINK, THINKING), (Use.REPORT, REPORTING))
_LOOSE = frozenset(("bekannt", "deutlich", "geltend", "klar"))
"""Particles that are words of their own and stand apart from participles, too: „bekannt gegeben“."""

_INSEPARABLE = ("be", "emp", "ent", "er", "ge", "miss", "ver", "wider", "zer", "über")


@lru_cache(maxsize=4)
def forms_of(language: str) -> dict[str, tuple[Verb, ...]]:
    """Return every form of the verbs of *language*, lower case, with what it can be."""
    conjugate = _german if language == "de" else _english
    table: dict[str, dict[Verb, None]] = {}
    for use, lists in _USES:
        lines = (line.strip() for line in lists[language].split("\n") if line.strip())
        for word, verb in chain.from_iterable(conjugate(line, use) for line in lines):
            table.setdefault(word, {})[verb] = None
    return {word: tuple(verbs) for word, verbs in table.items()}


def _parts(line: str) -> tuple[str, str, list[str]]:
    """Return particle, infinitive and irregular forms of a line."""
    head, _, irregular = line.partition(":")
    *particle, infinitive = head.split()
    return " ".join(particle), infinitive, irregular.split()


def _german(line: str, use: Use) -> Iterator[tuple[str, Verb]]:
    particle, infinitive, irregular = _parts(line)
    lemma = particle + infinitive
    for word, form in _german_forms(infinitive, irregular):
        apart = form in {Form.FINITE, Form.SUBJUNCTIVE}
        if not particle or apart or particle in _LOOSE:
            yield word, Verb(lemma, form, use, particle)
        if particle:
            yield particle + word, Verb(lemma, form, use)
    if particle:
        yield f"{particle}zu{infinitive}", Verb(lemma, Form.INFINITIVE, use)


def _german_forms(infinitive: str, irregular: list[str]) -> Iterator[tuple[str, Form]]:
    stem = infinitive[:-1] if infinitive.endswith(("eln", "ern")) else infinitive[:-2]
    vowel = "e" if stem.endswith(("d", "t", "dn", "gn")) else ""
    preterite, participle, present, *_ = (*irregular, *("",) * (3 - len(irregular)))
    yield infinitive, Form.INFINITIVE
    yield infinitive, Form.FINITE
    yield present or f"{stem}{vowel}t", Form.FINITE
    yield from ((word, Form.FINITE) for word in _preterites(preterite or f"{stem}{vowel}te"))
    yield participle or _participle(stem, vowel), Form.PARTICIPLE
    yield f"{stem}e", Form.SUBJUNCTIVE


def _preterites(singular: str) -> Iterable[str]:
    return singular, f"{singular}{'n' if singular.endswith('e') else 'en'}"


def _participle(stem: str, vowel: str) -> str:
    prefix = "" if stem.startswith(_INSEPARABLE) or stem.endswith("ier") or stem == "prophezei" else "ge"
    return f"{prefix}{stem}{vowel}t"


def _english(line: str, use: Use) -> Iterator[tuple[str, Verb]]:
    _, infinitive, irregular = _parts(line)
    past, participle, present, *_ = (*irregular, *("",) * (3 - len(irregular)))
    stem = infinitive.removesuffix("e")
    regular = f"{stem}ed"
    yield infinitive, Verb(infinitive, Form.FINITE, use)
    yield (
        present or f"{infinitive}{'es' if infinitive.endswith('s') else 's'}",
        Verb(infinitive, Form.FINITE, use),
    )
    yield past or regular, Verb(infinitive, Form.FINITE, use)
    yield participle or regular, Verb(infinitive, Form.PARTICIPLE, use)
    yield f"{stem}ing", Verb(infinitive, Form.INFINITIVE, use)
