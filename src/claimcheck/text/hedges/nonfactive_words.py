"""Words that take what somebody says, wants or fears as their object without saying that it is so.

Nonfactive predicates (Kiparsky and Kiparsky, *Fact*, 1970), gathered by what they do: demanding, offering, planning,
accusing, believing. English ones are told by what follows them, German ones by themselves or by
their particle. Each entry is reached by a test.
"""

from claimcheck.text.hedges.hedge_words import FORECAST, PLANNED, POSSIBLE
from claimcheck.text.wordlist import lines, named_words, word_set

BEFORE_TO = {
    PLANNED: word_set("""
        agreeing aim aimed aiming aims allowed asked attempted attempting bid called commanded decide decided decides
        deciding determined due eager encouraged forced free going hope hoped hopes hoping invited keen
        instructed need needed needs obliged offer offered offering offers ordered pledge pledged
        pledges pledging poised prepare prepared prepares preparing promising ready recommended requested
        required resolved scheduled seek seeking seeks slated sought sworn told urged vow vowed vowing vows
        vying wanted willing
        """),
    FORECAST: word_set("bound expect expects expecting forecast predicted projected tipped"),
    POSSIBLE: word_set("""
        alleged appear appeared appearing appears assumed believed considered estimated feared reckoned reported
        rumored rumoured said seem seemed seeming seems suspected thought understood
        """),
}
"""English words before an infinitive: "offered to send", "is believed to have fled"."""

ACTIVE_BEFORE_TO = word_set("""
    ask asks asking allow allows allowing command convince demand direct encourage force forces forcing instruct instructs
    invite invites inviting order orders ordering permit permits press pressed presses pressing push pushed pushes
    request requests require requires tell tells urge urges urging want wants wanting
    """)
"""English verbs with somebody between them and the infinitive: "urged Russia to send"."""

BEFORE_GERUND = word_set("""
    advocate advocated advocates consider considered considering considers contemplate contemplated contemplates
    contemplating debate debated debates debating discuss discussed discusses discussing eye eyed eyeing eyes mull mulled
    mulling mulls propose proposed proposes proposing recommend recommended recommends suggest suggested suggesting
    suggests weigh weighed weighing weighs
    """)
"""English verbs before a gerund or "whether": "is considering sending"."""

BEFORE_OBJECT = word_set("""
    considering contemplating demanded demanding demands mulled mulling mulls negotiating offered offering offers pledged
    pledges pledging propose proposed proposes proposing sought seeking seeks urged urges weighing vowed vows
    """)
"""English verbs before a noun: "demands 10.5 percent", "are seeking a sentence of 10 years"."""

BEFORE_CLAUSE = {
    POSSIBLE: word_set("""
        allege alleged alleges assume assumed assumes believe believed believes claim claimed claims estimate estimated
        estimates fear feared fears guess guessed reckon reckoned reckons speculate speculated speculates suggest
        suggested suggests suspect suspected suspects think thinks thought
        """),
    FORECAST: word_set(
        "anticipate anticipated anticipates expect expects forecasts predict predicts project projects warn warned warns"
    ),
    PLANNED: word_set(
        "demand hope hoped hopes insist insisted insists propose recommend recommended urge wish wishes"
    ),
}
"""English verbs before a clause: "experts believe that", "Kyiv claims Russia lost"."""

NOUNS = {
    POSSIBLE: word_set("""
        accusation accusations allegation allegations assumption assumptions belief claim claims fears hints indication
        indications rumor rumors rumour rumours speculation suggestions suspicion suspicions theories theory
        """),
    PLANNED: word_set("""
        ambition ambitions bid calls deal demand demands intention intentions offer plan plans pledge pledges promise
        promises proposal proposals push request requests threat threats
        """),
}
"""English nouns before "that", "to" or "of" and a gerund: "rumours that", "a plan to cut"."""

PHRASES = {
    "en": {
        POSSIBLE: lines(r"""
            accuse(?:d|s)?
            accusing
            charged with
            could not (?:\w+ )?be (?:\w+ly )?(?:confirmed|verified)
            must have
            on suspicion of
            suspected of
        """),
        PLANNED: lines("""
            (?:ask|asked|asking|asks) for
            (?:call|called|calling|calls) for
            close to (?:a deal|an agreement|agreeing|reaching|signing)
            in talks
            on the verge of
            plan(?:s|ned|ning)? for
        """),
    },
    "de": {
        POSSIBLE: lines(r"""
            bezichtig(?:en|t|te|ten)
            beschuldig(?:en|t|te|ten)
            befürchte(?:n|t|te|ten)
            behaupte(?:n|t|te|ten)
            davon aus(?:gegangen|gehen|geht|zugehen)?
            fürchte(?:n|t|te|ten)
            glaub(?:en|t|te|ten)
            nicht (?:\w+ )?(?:bestätigen|bestätigt|überprüfen|überprüft|verifizieren)
            ersten erkenntnissen
            gerüchten zufolge
            (?:galt|galten|gelten|gilt) als(?! vermisst)
            für (?:denkbar|möglich|wahrscheinlich)
            höchstwahrscheinlich
            verdacht
            mutmaßen
            spekulier(?:en|t|te|ten)
            unter umständen
            vermuten
            verdächtig(?:en|te|ten)
            vorgeworfen
            (?:wird|werden|wurde|wurden) verdächtigt
        """),
        PLANNED: lines("""
            angeboten
            angekündigt
            anzubieten
            anzukündigen
            angepeilt
            angestrebt
            anzustreben
            aufgerufen
            beantrag(?:en|t|te|ten)
            empfahl(?:en)?
            empfehlen
            empfiehlt
            empfohlen
            erwäge
            gefordert
            hoff(?:en|t|te|ten)
            in aussicht
            im gespräch(?! mit)
            liebäugel(?:n|t|te|ten) mit
            möchten?
            plädier(?:en|t|te|ten)
            geprüft
            prüf(?:en|t|te|ten)
            verlang(?:en|t|te|ten)
            verspr(?:echen|icht)
            vorgeschlagen
            wünsch(?:en|t|te|ten)
        """),
        FORECAST: lines("""
            erwart(?:en|ete|eten)
            prognostizier(?:en|te|ten)
        """),
    },
}
"""Words and phrases that hedge whatever follows them, as patterns of whole words."""

GERMAN_PARTED = named_words("""
    an: kündige kündigen kündigt kündigte kündigten biete bieten bietet bot boten drohe drohen strebe streben strebt strebte strebten
    an: rege regen regt regte regten mahne mahnen peilt peilte
    auf: rief riefen ruft rufen fordert forderte forderten
    nach: suchen suchte sucht
    vor: bereite bereiten bereitet bereitete bereiteten schlage schlagen schlug schlugen schlägt sehe sehen sieht sah sahen
    vor: warf warfen wirft werfen
    mit: rechne rechnen rechnet rechnete rechneten kalkuliert kalkulierte
    über: berate beraten berät beriet berieten debattiert debattieren debattierte debattierten diskutieren diskutiert diskutierte diskutierten
    über: verhandeln verhandelt verhandelte verhandelten
    """)
"""German verbs that hedge with the particle or preposition that they are named by: „kündigte … an“."""

LOOSE = word_set("""
    agreeing allowed asked bid bound called claim claims commanded considered considers deal due
    eager encouraged eye eyed eyes forced forecast free going hints instructed invited keen obliged ordered
    predicted projected push ready reckon reported required resolved said slated suspect suspected theories
    theory told understood
    """)
"""Words of the lists above that in a claim say little without what follows them."""

CLAIMED = word_set("""
    announce announced announcement announces announcing pledge pledged pledges promise promised promises vow vowed
    vows want wanted wants
    ankündigt ankündigte ankündigung angekündigt zusagt zusage zusagen zugesagt versprechen verspricht versprach
    """)
"""Words that in a claim keep what is only announced or promised, though in a passage they may tell what was done."""
