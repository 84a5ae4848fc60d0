"""Forms that no stemmer brings together: strong and irregular verbs, a line each, one block a language.

A German line gives the infinitive, the past without its ending, the participle, and where it differs the
present of *er*; an English one the infinitive and its other forms. German follows Duden, *Die Grammatik*
(starke Verben), English *The Cambridge Grammar of the English Language*, ch. 33; verbs that news do not use
are left out. What is missing here is compared by its stem alone, and stays open where that differs.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby

from claimcheck.languages.pack import all_words
from claimcheck.text.wordlist import lines, longest_first, word_set

_GERMAN = lines("""
    befehlen befahl befohlen befiehlt
    beginnen begann begonnen
    beißen biss gebissen
    bergen barg geborgen birgt
    betrügen betrog betrogen
    bewegen bewog bewogen
    biegen bog gebogen
    bieten bot geboten
    binden band gebunden
    bitten bat gebeten
    blasen blies geblasen bläst
    bleiben blieb geblieben
    brechen brach gebrochen bricht
    brennen brannte gebrannt
    bringen brachte gebracht
    denken dachte gedacht
    dringen drang gedrungen
    dürfen durfte gedurft darf
    empfehlen empfahl empfohlen empfiehlt
    essen aß gegessen isst
    fahren fuhr gefahren fährt
    fallen fiel gefallen fällt
    fangen fing gefangen fängt
    finden fand gefunden
    fliegen flog geflogen
    fliehen floh geflohen
    fließen floss geflossen
    fressen fraß gefressen frisst
    frieren fror gefroren
    geben gab gegeben gibt
    gehen ging gegangen
    gelingen gelang gelungen
    gelten galt gegolten gilt
    genießen genoss genossen
    geraten geriet geraten gerät
    geschehen geschah geschehen geschieht
    gewinnen gewann gewonnen
    gießen goss gegossen
    gleichen glich geglichen
    graben grub gegraben gräbt
    greifen griff gegriffen
    halten hielt gehalten hält
    hängen hing gehangen
    heben hob gehoben
    heißen hieß geheißen
    helfen half geholfen hilft
    kennen kannte gekannt
    klingen klang geklungen
    kommen kam gekommen
    können konnte gekonnt kann
    laden lud geladen lädt
    lassen ließ gelassen lässt
    laufen lief gelaufen läuft
    leiden litt gelitten
    leihen lieh geliehen
    lesen las gelesen liest
    liegen lag gelegen
    lügen log gelogen
    meiden mied gemieden
    messen maß gemessen misst
    mögen mochte gemocht mag
    müssen musste gemusst muss
    nehmen nahm genommen nimmt
    nennen nannte genannt
    raten riet geraten rät
    reißen riss gerissen
    reiten ritt geritten
    rennen rannte gerannt
    riechen roch gerochen
    rufen rief gerufen
    saufen soff gesoffen
    schaffen schuf geschaffen
    scheiden schied geschieden
    scheinen schien geschienen
    schieben schob geschoben
    schießen schoss geschossen
    schlafen schlief geschlafen schläft
    schlagen schlug geschlagen schlägt
    schließen schloss geschlossen
    schneiden schnitt geschnitten
    schreiben schrieb geschrieben
    schreien schrie geschrien
    schreiten schritt geschritten
    schweigen schwieg geschwiegen
    schwimmen schwamm geschwommen
    schwinden schwand geschwunden
    schwören schwor geschworen
    sehen sah gesehen sieht
    senden sandte gesandt
    singen sang gesungen
    sinken sank gesunken
    sitzen saß gesessen
    sprechen sprach gesprochen spricht
    springen sprang gesprungen
    stechen stach gestochen sticht
    stehen stand gestanden
    stehlen stahl gestohlen stiehlt
    steigen stieg gestiegen
    sterben starb gestorben stirbt
    stoßen stieß gestoßen stößt
    streichen strich gestrichen
    streiten stritt gestritten
    tragen trug getragen trägt
    treffen traf getroffen trifft
    treiben trieb getrieben
    treten trat getreten tritt
    trinken trank getrunken
    tun tat getan
    verderben verdarb verdorben verdirbt
    vergessen vergaß vergessen vergisst
    verlieren verlor verloren
    verzeihen verzieh verziehen
    wachsen wuchs gewachsen wächst
    weichen wich gewichen
    weisen wies gewiesen
    wenden wandte gewandt
    werben warb geworben wirbt
    werfen warf geworfen wirft
    wiegen wog gewogen
    wissen wusste gewusst weiß
    ziehen zog gezogen
    zwingen zwang gezwungen
    """)

_ENGLISH = lines("""
    arise arose arisen
    bear bore borne born
    beat beaten
    become became
    begin began begun
    bend bent
    bind bound
    bite bit bitten
    bleed bled
    blow blew blown
    break broke broken
    breed bred
    bring brought
    build built
    burn burnt
    buy bought
    catch caught
    choose chose chosen
    come came
    deal dealt
    dig dug
    draw drew drawn
    drink drank drunk
    drive drove driven
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    flee fled
    fly flew flown
    forbid forbade forbidden
    foresee foresaw foreseen
    forget forgot forgotten
    forgive forgave forgiven
    freeze froze frozen
    get got gotten
    give gave given
    go went gone goes
    grow grew grown
    hang hung
    hear heard
    hide hid hidden
    hold held
    keep kept
    know knew known
    lay laid
    lead led
    learn learnt
    leave left
    lend lent
    light lit
    lose lost
    make made
    mean meant
    meet met
    overcome overcame
    oversee oversaw overseen
    overthrow overthrew overthrown
    pay paid
    prove proven
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran
    say said
    see saw seen
    seek sought
    sell sold
    send sent
    shake shook shaken
    shine shone
    shoot shot
    show shown
    shrink shrank shrunk
    sing sang sung
    sink sank sunk
    sit sat
    sleep slept
    speak spoke spoken
    spend spent
    spin spun
    stand stood
    steal stole stolen
    stick stuck
    strike struck stricken
    swear swore sworn
    sweep swept
    swim swam swum
    swing swung
    take took taken
    teach taught
    tear tore torn
    tell told
    think thought
    throw threw thrown
    understand understood
    undergo underwent undergone
    wake woke woken
    wear wore worn
    win won
    withdraw withdrew withdrawn
    withhold withheld
    write wrote written
    man men
    woman women
    child children
    foot feet
    tooth teeth
    person people
    wife wives
    life lives
    half halves
    leaf leaves
    knife knives
    thief thieves
    wolf wolves
    """)

_WEAK_ENDINGS = ("test", "tet", "ten", "te", "est", "st", "et", "t")
"""What weak verbs end on: „unterstützte“."""

_SHORTEST_ROOT = 3
_SHORTEST_FORM = 2
_SHORTEST_PARTICIPLE = 6
"""„gebaut“; shorter words that begin and end so („Gebet“, „Geist“) are mostly nouns."""

_PAST_ENDINGS = ("", "e", "en", "st", "t")
SEPARABLE = all_words("separable")
"""What may stand apart from its verb: „nahm … teil“."""

_START = 2
"""No prefix is shorter, in letters."""

_PREFIXES = {
    start: tuple(prefixes)
    for start, prefixes in groupby(
        sorted(
            longest_first(SEPARABLE | word_set("be emp ent er ge miss ver zer")), key=lambda p: p[:_START]
        ),
        key=lambda prefix: prefix[:_START],
    )
}
"""What may stand before a verb in one word, by its first letters."""


@lru_cache(maxsize=1)
def _english() -> Mapping[str, str]:
    return {form: verb for verb, *forms in map(str.split, _ENGLISH) for form in forms}


@lru_cache(maxsize=1)
def _german() -> Mapping[str, str]:
    return {form: verb for verb, *forms in map(str.split, _GERMAN) for form in _german_forms(*forms)}


def _german_forms(past: str, participle: str, present: str = "") -> Iterator[str]:
    yield from (past.removesuffix("e") + ending for ending in _PAST_ENDINGS)
    yield past
    yield participle
    if participle.startswith("ge"):
        # „vernommen“ and „zu nehmen“ have it without „ge-“; the infinitive's own forms are regular.
        yield participle.removeprefix("ge")
    if present:
        yield present


def infinitives(word: str, language: str) -> Iterator[str]:
    """Yield the infinitive or singular that *word*, in lower case, may be a form of, besides what a stemmer tells."""
    if language == "en":
        if word in _english():
            yield _english()[word]
        return
    known = _german()
    for prefix in ("", *_PREFIXES.get(word[:_START], ())):
        rest = word.removeprefix(prefix)
        if not word.startswith(prefix) or len(rest) < _SHORTEST_FORM:
            continue
        if rest in known:
            yield prefix + known[rest]
        elif rest.startswith("ge") and rest.endswith("t") and len(rest) >= _SHORTEST_PARTICIPLE:
            yield f"{prefix}{rest[2:].removesuffix('t').removesuffix('e')}en"
            if not prefix:  # „gewinnt“ is no participle
                yield f"{rest.removesuffix('t').removesuffix('e')}en"
        elif not prefix:
            yield from (
                f"{rest.removesuffix(ending)}en"
                for ending in _WEAK_ENDINGS
                if rest.endswith(ending) and len(rest) - len(ending) >= _SHORTEST_ROOT
            )
        elif prefix in SEPARABLE and rest.startswith("zu") and rest.endswith("en"):
            yield prefix + rest.removeprefix("zu")
