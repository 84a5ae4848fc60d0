"""Verbs that introduce what somebody says or thinks, by how they do it.

A line holds one verb: its particle, if it has one that stands apart, the infinitive, and where it
is irregular, behind a colon, preterite, participle and present („sprechen: sprach gesprochen
spricht“). The verbs are those that introduce speech in the train split of the German news quotation
data (Petersen-Frey and Biemann, 2024) and in the shipped articles, completed with their synonyms.
Each one is reached by a test.
"""

from claimcheck.languages.pack import all_words

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
        accuse
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


TELLING = all_words("telling")
"""Verbs of saying whose object alone tells what was said: „sprach von einem Erfolg“."""

ADDRESSING = all_words("addressing")
"""Verbs whose first object hears it: "told reporters the plant was safe"."""
