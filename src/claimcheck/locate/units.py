"""What numbers count or measure: units, currencies, and the nouns that news count.

One line is one unit in its spellings and forms, so that `€` for `Euro` is told as another wording
and `Dollar` for `Euro` as another unit. Units and their signs follow the SI brochure and ISO 4217 as
far as news use them; the nouns were gathered from the shipped articles and completed by hand.
"""

from collections.abc import Collection

from claimcheck.text.wordlist import lines, ordered_words

UNITS = tuple(
    ordered_words(line)
    for line in lines("""
        % prozent percent
        prozentpunkt prozentpunkte prozentpunkten percentage points point
        ‰ promille
        ‱ basispunkt basispunkte basispunkten basis
        ° grad degrees degree
        ℃ celsius
        ℉ fahrenheit
        kelvin kelvins
        € euro euros eur
        cent cents ¢ eurocent
        $ dollar dollars usd
        £ pfund pound pounds gbp
        ¥ yen yuan
        franken francs chf
        ₽ rubel rubels ruble rubles rouble roubles
        ₴ hrywnja griwna hryvnia hryvnias
        zloty złoty zlotys
        kronen krone
        sekunde sekunden second seconds
        minute minuten minutes
        stunde stunden hour hours
        tag tage tagen day days
        woche wochen week weeks
        monat monate monaten monats month months
        quartal quartale quartalen quarter quarters
        jahr jahre jahren jahres year years
        jahrzehnt jahrzehnte jahrzehnten decade decades
        jahrhundert jahrhunderte jahrhunderten century centuries
        millimeter millimetern mm
        zentimeter zentimetern cm
        meter metern metre metres meters m
        kilometer kilometern kilometre kilometres kilometers km
        meile meilen mile miles
        fuß feet foot
        quadratmeter quadratmetern m²
        kubikmeter kubikmetern m³
        quadratkilometer quadratkilometern km²
        hektar hectare hectares ha
        acre acres
        gramm gram grams g
        kilogramm kilo kilos kilogram kilograms kg
        tonne tonnen ton tons tonnes
        liter litern litre litres liters
        barrel barrels fass
        watt watts
        kilowatt kw
        kilowattstunde kilowattstunden kwh
        megawatt mw
        gigawatt gw
        megawattstunde megawattstunden mwh
        megabyte megabytes mb
        gigabyte gigabytes gb
        volt volts
        soldat soldaten soldier soldiers troops
        reservist reservisten reservists
        söldner söldnern mercenaries
        offizier offiziere offizieren officers
        polizist polizisten police
        zivilist zivilisten civilians
        mann männer männern men
        frau frauen women
        kind kinder kindern children
        mensch menschen people
        person personen persons
        einwohner:innen einwohner einwohnern bewohner inhabitants residents
        haushalt haushalte haushalten households
        familie familien families
        tote toten todesopfer dead
        verletzte verletzten verwundete verwundeten wounded injured
        panzer panzern tanks
        drohne drohnen drones
        rakete raketen missiles
        flugzeug flugzeuge flugzeugen aircraft planes jets
        hubschrauber hubschraubern helicopters
        schiff schiffe schiffen ships
        staat staaten country countries states
        stadt städte städten cities
        dorf dörfer dörfern villages
        sitz sitze sitzen seats
        stimme stimmen votes
        sender sendern tv-sender channels
        zeitung zeitungen newspapers
    """)
)
"""The units, each in its spellings, in lower case."""

_GROUP = {word: index for index, unit in enumerate(UNITS) for word in unit}


def is_unit(word: str) -> bool:
    """Return whether the lower-case *word* is a unit or a noun that news count."""
    return word in _GROUP


def units_of(words: Collection[str]) -> frozenset[int]:
    """Return which units stand among the lower-case *words*, whatever their spelling."""
    return frozenset(_GROUP[word] for word in words if word in _GROUP)
