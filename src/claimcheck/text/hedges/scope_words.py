"""Verbs that show where a clause begins that nothing opens: „…, 2023 waren es 52 Prozent“; each is reached by a test."""

from claimcheck.text.wordlist import word_set

FINITE = {
    "de": word_set("""
        begann begannen bekam bekamen bleibt blieb blieben brach brachen brachte brachten darf durfte durften dürfen
        dürfe dürfte dürften erhielt erhielten erlitt erlitten erschoss fand fanden fiel fielen flog flogen floh flohen folgen
        folgt führt führte gab gaben gewann gewannen gibt ging gingen griff griffen habe haben hat hatte hatten hielt
        hielten ist kam kamen kann kommen kommt könne konnte konnten können könnte könnten lag lagen lehnte lief liefen liegen
        liegt ließ ließen muss musste mussten müsse möchte möchten müssen nahm nahmen sank sanken schloss schlug schrieb sei
        seien sind soll solle sollen sollte sollten sprach sprachen stand standen starb starben steht stehen stieg stiegen
        stimmte stimmten traf trafen trat traten trug unterschrieb verlor verloren verließ verließen war waren warf
        werde werden will wird wies wolle wollen wollte wollten wuchs wurde wurden wäre wären würde würden zog zogen
    """),
    "en": word_set("""
        are became began beat broke came can cost could cut did do does drew drove fell flew fled found gave got grew had has have held
        hit is kept knew led left lost made may met might must paid ran rose said sank says sent shall shot should spent
        spoke stood struck took was went were will won would wrote
    """),
}
"""Finite forms of auxiliaries, modals and irregular verbs."""

NOT_FINITE = word_set("""
    biete breite dritte ersten erste fast fest gesamte gute heute hundert insgesamt jetzt konkrete laut letzte letzten meist
    meisten mit nicht nächste nächsten rechte rechten recht rest seit selbst sonst statt trotz vierte weit weite weiten
    zweite zweiten zuletzt zunächst
    hundred indeed need red used
    """)
"""Words that end as regular verbs of the past do, and are none."""

JOINING = word_set("and but oder or sondern und")
"""What joins clauses that may share their subject."""

SUBORDINATING = {
    "de": frozenset[str](),
    "en": word_set("after although as because before since than though unless until when whereas while"),
}
"""What opens an English clause wherever it stands, if a verb follows."""

DETERMINERS = word_set("""
    a an all every five four her his its many one our several six some ten that the their these this those three two
    das dem den der des die drei ein eine einem einen einer eines fünf ihr ihre ihrem ihren ihrer jede jeder kein keine
    seine seinem seinen seiner vier zwei
    """)

NOUN_PHRASE_ENDS = word_set("""
    about after against and are as at because before but by during for from had has have in into is of on or over said
    should since that to under was were when which while who will with would
    auf aus bei durch für gegen hat hatte im in ist mit nach sind soll sollen sowie und unter vom von vor war waren
    wegen will wird wurde wurden zu zum zur über
    """)
"""What ends the noun phrase that an adjective stands in."""

EMPTY = (
    DETERMINERS
    | NOUN_PHRASE_ENDS
    | JOINING
    | word_set("""
    about been being can could did does how its may might more most not out she some than there they what
    aber als auch dass habe haben hatte hatten hätte ihm ihn ihnen kann man mehr nicht noch nur rund sein seit sich sie
    war was wer werden wie wir worden wurde wäre würde
    """)
)
"""Words that claim and quotation may share and yet speak of different things; shorter ones never tell anything."""
