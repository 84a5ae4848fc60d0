"""What news counts: a small lexicon of nouns in German and English, of nations, and of what befalls people.

simplemma 2.0 (19 MB) was weighed for the stems of other nouns, but two nouns are only ever called the
same here, which cutting their endings does as well. Gathered by hand from news in both languages;
what is missing goes untold.
"""

from collections.abc import Iterable

from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS
from claimcheck.text.wordlist import named_words

_BLANK = "_"


def _categories(block: str) -> dict[str, str]:
    """Return the name, first of each line, by every form on the line; `_` stands for a blank."""
    return {form.replace(_BLANK, " "): name for form, name in named_words(block).items()}


COUNTED = _categories("""
    soldier: soldat soldaten soldatin soldatinnen soldier soldiers troop troops truppen truppe kämpfer fighter fighters servicemen militärs militärangehörige personnel
    reservist: reservist reservisten reservistin reservistinnen reservist reservists
    mercenary: söldner söldnern mercenary mercenaries
    officer: offizier offiziere offizieren officer officers
    conscript: wehrpflichtige wehrpflichtigen rekruten conscripts conscript recruits
    police officer: polizist polizisten polizistin polizistinnen policemen policeman police_officer police_officers
    hostage: geisel geiseln hostage hostages
    teacher: lehrer lehrern lehrerin lehrerinnen lehrkräfte lehrkräften teacher teachers
    doctor: arzt ärzte ärzten ärztin ärztinnen doctor doctors physicians
    nurse: pfleger pflegekräfte krankenschwestern nurse nurses
    student: schüler schülern schülerinnen studenten studentinnen studierende studierenden student students pupil pupils
    journalist: journalist journalisten journalistinnen journalist journalists reporter reportern reporters
    worker: arbeiter arbeitern arbeiterinnen worker workers
    employee: beschäftigte beschäftigten mitarbeiter mitarbeitern angestellte angestellten employee employees
    patient: patient patienten patientinnen patient patients
    voter: wähler wählern wählerinnen voter voters
    diplomat: diplomat diplomaten diplomat diplomats
    tank: panzer panzern kampfpanzer kampfpanzern tank tanks
    truck: lastwagen laster lkw lkws truck trucks lorry lorries
    car: auto autos pkw pkws car cars
    aircraft: flugzeug flugzeuge flugzeugen jet jets aircraft planes plane airplanes
    fighter jet: kampfjet kampfjets kampfflugzeug kampfflugzeuge kampfflugzeugen fighter_jet fighter_jets fighter_planes warplanes
    helicopter: hubschrauber hubschraubern helicopter helicopters
    drone: drohne drohnen drone drones
    missile: rakete raketen marschflugkörper marschflugkörpern missile missiles rocket rockets
    bomb: bombe bomben bomb bombs
    rifle: gewehr gewehre gewehren rifle rifles
    ship: schiff schiffe schiffen ship ships vessel vessels
    vehicle: fahrzeug fahrzeuge fahrzeugen vehicle vehicles
    person: mensch menschen person personen people persons leute leuten
    inhabitant: einwohner einwohnern einwohnerinnen einwohner:innen inhabitant inhabitants residents bewohner bewohnern
    man: mann männer männern man men
    woman: frau frauen woman women
    child: kind kinder kindern child children
    adult: erwachsene erwachsenen erwachsener adult adults
    civilian: zivilist zivilisten civilian civilians
    refugee: flüchtling flüchtlinge flüchtlingen geflüchtete geflüchteten refugee refugees
    prisoner: gefangene gefangenen gefangener häftling häftlinge häftlingen prisoner prisoners inmates
    casualty: tote toten toter todesopfer todesopfern dead deaths fatalities
    injured: verletzte verletzten verletzter verwundete verwundeten injured wounded
    missing: vermisste vermissten vermisster missing
    demonstrator: demonstrant demonstranten demonstrantinnen protester protesters demonstrators demonstrator
    member: mitglied mitglieder mitgliedern member members
    household: haushalt haushalte haushalten household households
    company: firma firmen unternehmen company companies firms firm
    station: sender sendern station stations
    programme: programm programme programmen programmes programs program
    country: land länder ländern staat staaten mitgliedstaat mitgliedstaaten mitgliedsstaaten mitgliedsländer country countries state states nations member_states member_countries
    city: stadt städte städten city cities towns
    village: dorf dörfer dörfern village villages
    house: haus häuser häusern house houses
    hospital: krankenhaus krankenhäuser krankenhäusern klinik kliniken spital spitäler hospital hospitals clinics
    school: schule schulen school schools
    church: kirche kirchen church churches
    bridge: brücke brücken bridge bridges
    event: fall fälle fällen case cases
    job: arbeitsplatz arbeitsplätze arbeitsplätzen stellen job jobs
    seat: sitz sitze sitzen mandat mandate mandaten seat seats
    vote: wählerstimmen vote votes
""")
"""What is counted: names of things, and the words for each."""

PEOPLE = frozenset((
    *("soldier", "reservist", "mercenary", "officer", "conscript", "police officer", "hostage", "teacher"),
    *("doctor", "nurse", "student", "journalist", "worker", "employee", "patient", "voter", "diplomat"),
    *("person", "inhabitant", "man", "woman", "child", "adult", "civilian", "refugee", "prisoner"),
    *("casualty", "injured", "missing", "demonstrator", "member"),
))  # fmt: skip

FATES = _categories("""
    casualty: tot getötet getötete getöteten gestorben gestorbene starben sterben starb umgekommen ums_leben killed dead died killing tote toten tötete töteten
    injured: verletzt verwundet verletzte verletzten verwundete verwundeten injured wounded hurt injuring wounding
    missing: vermisst vermisste vermissten missing
""")
"""What befell those that are counted, told beside the number: „30 verletzt“, "12 people were killed"."""

_NATION_STEMS = _categories("""
    russian: russisch russian russe russen
    ukrainian: ukrainisch ukrainian ukrainer
    belarusian: belarussisch belarusisch weißrussisch belarusian belarussian
    american: amerikanisch american amerikaner us-amerikanisch us
    german: deutsch german
    french: französisch french franzose franzosen
    british: britisch british briten
    polish: polnisch polish pole polen
    chinese: chinesisch chinese chinese chinesen
    israeli: israelisch israeli israeli
    palestinian: palästinensisch palestinian palästinenser
    syrian: syrisch syrian syrer
    turkish: türkisch turkish türken
    iranian: iranisch iranian iraner
    north korean: nordkoreanisch
    canadian: kanadisch canadian kanadier
    australian: australisch australian australier
    swiss: schweizer schweizerisch swiss
    austrian: österreichisch austrian österreicher
    swedish: schwedisch swedish schweden
    norwegian: norwegisch norwegian norweger
    danish: dänisch danish dänen
    czech: tschechisch czech tschechen
    italian: italienisch italian italiener
    spanish: spanisch spanish spanier
    indian: indisch indian inder
    japanese: japanisch japanese japaner
""")
"""Nations, and the words for what is theirs, German ones without their endings."""

_ENDINGS = (*ADJECTIVE_ENDINGS, "n", "s")


def category(noun: str) -> str | None:
    """Return the name of what a noun counts; of a compound with a hyphen that of its last part."""
    word = noun.lower().rstrip("'")
    return COUNTED.get(word) or COUNTED.get(word.rpartition("-")[2])


def nation(word: str) -> str | None:
    """Return the nation that an adjective or a noun for people names: „russische“, "Russians"."""
    plain = word.lower()
    if plain in _NATION_STEMS:
        return _NATION_STEMS[plain]
    heads = (plain.removesuffix(end) for end in _ENDINGS if plain.endswith(end))
    return next((_NATION_STEMS[head] for head in heads if head in _NATION_STEMS), None)


def nations(words: Iterable[str]) -> frozenset[str]:
    """Return the nations that *words* name."""
    return frozenset(name for name in map(nation, words) if name is not None)
