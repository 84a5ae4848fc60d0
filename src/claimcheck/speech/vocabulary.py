"""The word lists of reported speech, one block a language.

Gathered from the train split of the German news quotation data (Petersen-Frey and Biemann, 2024)
and the shipped articles, completed from the grammars (Duden, *Die Grammatik*: Artikelwörter,
Pronomen, Präpositionen, Modalpartikeln; *The Cambridge Grammar of the English Language*, ch. 9
and 11). All entries are lower case; each one is reached by a test.
"""

from claimcheck.text import clause_words
from claimcheck.text.wordlist import word_set

CREDITING = word_set("laut gemäß lt")
"""Prepositions that credit what they govern, whatever it is: „laut Reuters“."""

CREDITED_NOUNS = word_set("""
    analyse analysen angabe angaben annahme annahmen ansicht ansichten auffassung auskunft auskünften aussage
    aussagen äußerung äußerungen bekenntnis bekunden beobachtung beobachtungen beobachtern berechnung berechnungen bericht
    berichte berichten beschluss bewertung darstellung darstellungen einschätzung einschätzungen
    einschätzen erkenntnis erkenntnisse erkenntnissen ermessen ermittlung ermittlungen information informationen
    interpretation lesart medienangaben medienbericht medienberichten medieninformationen meinung meinungen meldung meldungen
    mitteilung mitteilungen plan plänen planung planungen polizeiangaben polizeibericht prognose prognosen
    pressebericht presseberichten recherche recherchen schätzung schätzungen schilderung schilderungen sicht stand
    studie überzeugung umfrage umfragen untersuchung untersuchungen urteil verlautbarung
    verlautbarungen vermutung vermutungen version vorstellung vorstellungen willen worten wort wunsch zeugenaussagen
    augenzeugenberichten agenturberichten zeitungsbericht zeitungsberichten fernsehberichten idee verfassung vernehmen meinungsumfragen expertenmeinung entwurf gesetzentwurf gesetzesentwurf erkenntnisstand informationsstand kenntnisstand gutachten
    augenzeugen experten statistik daten zahlen behördenangaben regierungsangaben
""")
"""Nouns that make „nach“ and „aus“ credit somebody: „nach Angaben der Polizei“."""

CREDITED_ENDINGS = ("angaben", "aussagen", "berichten", "bericht", "informationen", "schätzungen")
"""What other such nouns end on: „Krankenhausangaben“."""

VIEWS = word_set("sicht")
"""Nouns that make „aus“ credit: „aus Sicht der Ärzte“."""

CREDITING_BEFORE_NOUN = word_set("aus nach")
"""Prepositions that credit only before one of those nouns."""

CREDITING_AFTER = word_set("zufolge")
"""Words that credit the noun phrase before them."""

CREDITING_PHRASES = (("according", "to"), ("in", "the", "words", "of"), ("in", "the", "view", "of"))
"""Prepositions of several words that credit."""

REFERRING = word_set("demnach demzufolge wonach")
"""Adverbs that go back to somebody named before."""

AFTER_SO = word_set("weiter gegenüber in am im bei laut wörtlich zu auf der nach über dazu")
"""What may follow the speaker in „…, so der Minister weiter“."""

SAID_NOUNS = {
    "de": word_set("""
    anschuldigung anschuldigungen andeutung ankündigung annahme ansicht anspruch anweisung appell argument auffassung aufforderung auftrag
    ausdruck aussage äußerung bedenken befehl befürchtung befürchtungen begründung behauptung behauptungen bericht berichte beschluss
    bitte drohung einschätzung empfehlung entscheidung entschluss erkenntnis erklärung erwartung feststellung forderung
    forderungen frage fragen gedanke gerücht gerüchte hinweis hinweise hoffnung hoffnungen idee information
    informationen kritik meinung meldung meldungen mitteilung nachricht parole plan pläne position prognose schluss
    sorge spekulationen standpunkt stellungnahme these theorie überlegung überlegungen überzeugung urteil verdacht
    vermutung vermutungen verpflichtung versprechen vorhaben vorschlag vorschläge vorstellung vorwurf vorwürfe
    warnung wunsch zusage zusicherung zweifel angst ängste absicht
    """),
    "en": word_set("""
    accusation accusations allegation allegations announcement argument assertion belief claim claims demand fear fears hope idea news
    opinion plan prediction report reports rumor rumors rumour rumours statement suggestion warning
    """),
}
"""Nouns that a clause with dass or that, a Konjunktiv or an infinitive spells out: „der Vorwurf, dass …“."""

DETERMINERS = {
    "de": word_set("""
        der die das des dem den ein eine einen einem einer eines kein keine keinen keinem keiner keines
        mein meine sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere
        unserem unseren unserer dieser diese dieses diesem diesen jener jene jenes jenem jenen jeder jede
        jedes jedem jeden mehrere mehreren mehrerer viele vielen vieler einige einigen einiger alle allen
        aller beide beiden beider manche manchen zahlreiche zahlreichen zwei drei vier fünf sechs sieben
        acht neun zehn andere anderen anderer weitere weiteren weiterer verschiedene verschiedenen etliche
    """),
    "en": word_set("""
        a an the this these those his her its their our my some several many all both two three
        four five six seven eight nine ten other another
    """),
}

PRONOUNS = {
    "de": word_set(
        "er sie es man wir ich dieser diese jener letzterer letztere ersterer erstere beide andere viele einige"
    ),
    "en": word_set("he she it they we i"),
}
"""Words that can be the subject by themselves."""

PREPOSITIONS = {
    "de": word_set("""
        ab als am an ans auf aufs aus bei beim bis dank durch entgegen für fürs gegen gegenüber hinsichtlich hinter im in infolge innerhalb ins
        mit mittels nach neben ohne per seit trotz um unter vom von vor während wegen wie zu zum zur zwischen über
        anlässlich angesichts aufgrund bezüglich mithilfe seitens statt außer außerhalb laut gemäß via pro
    """),
    "en": word_set("""
        about above across after against along amid among around as at before behind below beside between
        by despite during for from in inside into near of off on onto over per since through to
        toward towards under until upon via with within without
    """),
}

ATTACHED = word_set("at aus bei beim for für im in of vom von")
"""Prepositions whose phrase belongs to a noun with an article: „ein Sprecher im Ministerium“."""

ATTACHED_TO_NAMES = word_set("vom von")
"""Those that belong to a name, too: „Patrick Georg von der IG Metall“."""

ADVERBS = {
    "de": word_set("""
        aber abermals abschließend allerdings also andererseits anschließend auch außerdem bereits bislang bisher
        dabei dafür dagegen daher damals damit danach daneben dann daraufhin darin darüber darum dazu dennoch deshalb
        deswegen doch dort ebenfalls ebenso eher einerseits einmal endlich erneut erst erstmals etwa
        ferner früher ganz gestern gleichzeitig heute hier hierbei hierzu hingegen immer inzwischen insbesondere insgesamt
        indes indessen jedoch jetzt kürzlich künftig letztlich lediglich mehrfach mittlerweile morgen nachdem
        nicht noch nun nur oft offenbar plötzlich schließlich schon sehr seitdem selbst sinngemäß so
        sofort sogar somit sonst später stattdessen teilweise trotzdem überdies übrigens unterdessen vielmehr vorher
        weiter weiterhin weiters wieder wiederholt wiederum wörtlich zudem zuerst zugleich zuletzt zumindest zunächst
        zusätzlich zuvor zwar derzeit darunter ebenda entsprechend wohl vermutlich angeblich möglicherweise vielleicht
    """),
    "en": word_set("""
        so thus moreover furthermore instead
        also again already earlier however later meanwhile now today yesterday then still previously
        recently too repeatedly separately
    """),
}

SUBORDINATORS = {
    "de": word_set("""
        dass daß ob weil wenn als nachdem obwohl während damit da sodass bevor ehe seit seitdem sobald solange falls
        indem wie wobei wodurch womit wonach worauf woraus worin wozu welche welcher welches welchem welchen
        was wer wann warum weshalb wo wohin woher wen wem wessen inwieweit inwiefern
    """),
    "en": word_set(
        "that whether if because although while when where which who whom whose what why how unless"
    ),
}

COMPLEMENTIZERS = {
    "de": word_set("""
        was wer wann warum weshalb wie wo wohin woher wen wem wessen inwieweit inwiefern
    """),
    "en": word_set("what why how"),
}

AUXILIARIES = {
    "de": word_set("""
        hat haben hatte hatten habe hätte hätten ist sind war waren sei seien wird werden wurde wurden werde worden gewesen
        will wollen wollte wollten kann können konnte konnten muss müssen musste mussten soll sollen sollte sollten
        darf dürfen durfte durften mag mögen mochte möchte möchten würde würden lässt lassen ließ ließen
    """),
    "en": word_set("""
        has have had is are was were will would can could may might must shall should do does did been be
    """),
}

CLEAR_SUBJUNCTIVES = {
    "de": word_set("""
        sei seien habe werde könne müsse solle dürfe wolle möge gebe gehe komme stehe liege lasse
        nehme bleibe führe trage handle handele brauche bestehe
        gehöre gelte mache erhalte enthalte verliere verstoße bedeute bringe betrage bedürfe erfolge
        beginne entspreche
    """),
    "en": frozenset[str](),
}
"""Forms of the first Konjunktiv that are nothing else in the news."""

SUBJUNCTIVES = {
    "de": word_set("""
        fahre zeige setze stelle arbeite sterbe ziehe laufe helfe biete diene fehle folge kämpfe kenne koste
        leide lebe leiste nutze scheine spiele steige suche treffe treibe trete verdiene
        versuche wachse warte werfe wirke zähle ziele hätten hätte wäre wären würden würde könnten könnte
        müssten müsste dürften gäbe käme sollten wollten ließe
    """),
    "en": frozenset[str](),
}
"""Forms that are a Konjunktiv behind a verb of saying, and may be something else elsewhere."""

NO_SUBJUNCTIVES = word_set("""
    alle alleine beide beinahe diese eine gerade gerne ihre jene keine
    nahe ohne seine viele zuhause
""")
"""Words at a clause's end on -e that are no verbs."""

NO_SUBJUNCTIVE_ENDINGS = ("te", "ge", "nde", "che", "are", "ere")
"""Endings of preterites and adjectives."""

RELATIVES = clause_words.RELATIVE_PRONOUNS["de"]
JOINERS = word_set("& and oder or sowie und")
OPENING_JOINERS = word_set("aber and auch but nicht oder selbst sondern sowie und")
"""What may stand before the word that tells what kind of clause it is."""

PURPOSES = word_set("anstatt ohne statt um")
"""What makes an infinitive with „zu“ a purpose and no report."""

SPELLED_OUT = word_set("dass daß ob that whether")
"""What opens a clause that spells out what was said."""

ARTICLES = word_set("dem den der des die")
"""What looks like an adjective by its ending, and is none."""

GENITIVES = word_set("der des einer eines")
NAME_PARTICLES = word_set("al bin de van of")
OCCASIONS = word_set("""
    abend dienstag donnerstag ende freitag gespräch herbst interview jahr juni juli mai mittag mittwoch monat montag
    morgen nachmittag nacht samstag sommer sonntag tag woche frühjahr winter
""")
"""Nouns that say when or on what occasion: „teilte das Ministerium in der Nacht mit“."""

TIMES = word_set("afternoon day evening month morning night spring summer week weekend winter year")
"""English nouns that say when, between a verb and its clause: "said this week that"."""

ADVERB_ENDINGS = ("dings", "ell", "falls", "lich", "mals", "wärts", "weise")
"""Endings of adverbs that a capital at the sentence's start makes look like nouns."""

NAME_PREFIXES = ("al-", "el-", "as-", "ar-")
TITLES = word_set("dr prof")
QUANTIFIERS = word_set("als etwa knapp mehr rund sogenannten")
COUNTED_PEOPLE = word_set("anderen beide beiden")
AGENCIES = word_set("afp ai dpa epd kna sid taz")
"""Agencies and papers that are written small."""

OBJECT_PRONOUNS = word_set("das dem dies ihnen ihr")
"""What stands before the subject behind a verb: „sagte ihm der Minister“."""

OBJECTS_FIRST = word_set("darauf dies es")
"""What may stand before a verb as its object: „Das sagte er“."""

OBJECT_HEADS = word_set("details einzelheiten genaueres näheres weiteres")
"""What opens an object before its verb, whatever hangs on it: „Weiteres zum Inhalt gab Peskow nicht bekannt“."""

FOCUS_WORDS = word_set("aber auch daneben denn doch insbesondere nur selbst sogar sowohl und")
"""What may stand before a subject: „Auch der Minister sagte“."""

WITH_IT = word_set("heiße heißt hieß")
"""Forms that report only with „es“: „heißt es“."""

FROM_VERBS = frozenset(("ergeben", "hervorgehen"))
"""Verbs whose source „aus“ names: „geht aus dem Bericht hervor“."""

AGENT_PREPOSITIONS = word_set("aus by durch from seitens vom von")
PLACE_PREPOSITIONS = word_set("auf bei beim im in")
OPINIONS = word_set("ansicht auffassung meinung überzeugung")
"""Nouns of „ist der Ansicht“."""

LIGHT_VERBS = word_set("""
    erhebt erhob erhoben hegt hegte kam kamen kommt kommen teilt teilte vertrat vertraten
    vertreten vertritt wagt wagte
""")
"""Verbs that say with a noun: „kam zu dem Schluss, dass“, „vertritt die Ansicht, dass“."""

QUOTING = frozenset(("zitieren",))
"""Verbs whose object speaks."""

COPULAS = word_set("ist sei sind war waren")
PERFECT_AUXILIARIES = word_set("hat haben hatte hatten habe hätte hätten has have had having")
PASSIVE_AUXILIARIES = word_set("""
    wird werden wurde wurden werde worden ist sind war waren sei seien was were is are been be being
""")
MODALS = word_set("""
    darf dürfen könne könnte könnten kann konnte konnten können lassen ließ mag möchte möchten muss musste mussten
    müssen soll sollen sollte sollten werden will wird wollen wollte wollten würde würden
""")
CONTRASTS = word_set("aber doch und")
NOT_COMPLEMENTS = word_set("habe hätten sei werde")
POINTING = word_set("das dies this")
"""What goes back to the sentence before: „Das berichtet die Zeitung.“"""

HEARSAY_VERBS = word_set("soll sollen")
"""Verbs that tell what others say."""

HEARSAY_ADVERBS = word_set("allegedly purportedly reportedly supposedly")
"""English adverbs that do."""

HEARSAY_PARTICIPLES = word_set("believed reported rumored rumoured said thought")
"""English participles that do before "to": "is said to be"."""

PERFECT_INFINITIVES = word_set("haben sein")
"""What ends an infinitive of the past: „soll gekommen sein“."""

ENGLISH_PASTS = word_set("""
    became began blew broke brought built came caught chose died drew drove fell flew fought froze gave got grew
    held hit killed knew laid led left lost made met paid put ran rose sank sat sent shook shot sold spent stole stood
    stopped struck swore threw took went withdrew woke won worked works
""")
"""Verbs, none of saying, by which an English clause without a mark shows itself: "two ships ran aground"."""

INSERTED = word_set("so")
"""What opens a credit that is put into a sentence: „Putin, so Selenskyj, habe …“."""

CONTRARY = word_set("anders contrary entgegen unlike")
"""What opens a clause that says that it is otherwise than somebody said: „Anders als von ihm behauptet“."""

NOT = word_set("nicht not")
"""Words that exclude whoever is named behind them: "not Kirby, who said"."""
