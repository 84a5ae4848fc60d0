"""Units of measure and money: each form is read as its unit."""

import pytest

from claimcheck.quantities.reading import quantities
from claimcheck.quantities.units import CURRENCIES, ISSUED_BY_DEFAULT, lexicon


@pytest.mark.each(
    ("language", "text", "measure"),
    [
        ("en", "NZ$40", "new zealand dollar"),
        ("en", "Bds$40", "bds dollar"),
        ("en", "US$40", "us dollar"),
        ("en", "U.S.$40", "us dollar"),
        ("en", "$40", "dollar"),
        ("en", "a $40 fine", "dollar"),
        ("en", "40 Jamaican dollars", "jamaican dollar"),
        ("en", "40 Saudi riyals", "saudi riyal"),
        ("en", "40 \u20be", "\u20be"),
        ("en", "\u20ba40", "turkish lira"),
        ("de", "40 amerikanische Dollar", "us dollar"),
        ("de", "40 Hongkong-Dollar", "hong kong dollar"),
        ("de", "40 MUSD", "us dollar"),
    ],
)
def test_a_currency_has_its_issuer(language: str, text: str, measure: str) -> None:
    """By letters before its sign, by an adjective, by its own sign or code."""
    assert [reading.measure for reading in quantities(text, language)] == [measure]


SAME_MONEY = """
    €40 EUR_40 40_Euro 40_euros
    $40 40_Dollar 40_dollars
    US$40 USD_40 40_US-Dollar 40_US_dollars
    £40 GBP_40 40_Pfund_Sterling 40_pounds_sterling
    ¥40 JPY_40 40_Yen 40_yen
    CNY_40 RMB_40 40_Yuan 40_Renminbi 40_yuan 40_renminbi
    40_Rubel 40_roubles 40_rubles
    ₽40 RUB_40
    BYN_40
    ₴40 UAH_40 40_Hrywnja 40_Griwna 40_hryvnias
    40_Rupien 40_rupees
    ₹40 INR_40
    PKR_40
    40_Franken 40_francs
    CHF_40
    40_Kronen 40_kronor 40_kroner 40_crowns
    SEK_40
    NOK_40
    DKK_40
    CZK_40
    PLN_40 40_Zloty 40_złoty 40_zlotys
    40_Lira 40_liras
    ₺40 TRY_40
    HUF_40 40_Forint 40_forints
    RON_40
    MDL_40
    BGN_40 40_Lew 40_leva
    RSD_40
    IQD_40
    KWD_40
    AED_40
    MAD_40
    IRR_40
    SAR_40
    ₪40 ILS_40 40_Schekel 40_shekels
    MXN_40
    CLP_40
    BRL_40
    ZAR_40
    ₩40
    KRW_40
    AU$40 AUD_40 40_australische_Dollar 40_Australian_dollars
    C$40 CAD_40 40_kanadische_Dollar 40_Canadian_dollars
    NZ$40 NZD_40
    HK$40 HKD_40 40_Hongkong-Dollar
    S$40 SGD_40
    ₿40 BTC_40 40_Bitcoin 40_bitcoins
"""
"""One currency a line, as news of both languages write it; `_` stands for a blank."""


def test_words_of_one_currency_are_one_and_no_other() -> None:
    """Forty of a currency are forty of it by sign, code and name, and never forty of what another line names."""
    lines = [[text.replace("_", " ") for text in line.split()] for line in SAME_MONEY.strip().splitlines()]
    read = [[[r.measure for r in quantities(text, "en")] for text in texts] for texts in lines]
    assert [[measures for measures in line if measures != line[0]] for line in read] == [[]] * len(lines)
    assert len({line[0][0] for line in read}) == len(lines)


def test_what_a_bare_name_may_stand_for_is_listed() -> None:
    """Each issuer by default is a currency that has forms of its own."""
    assert set(CURRENCIES.values()) >= ISSUED_BY_DEFAULT


FORMS = [
    (form.replace(" / ", "/").replace(" ^ ", "^").replace(" . ", ".").replace(" - ", "-"), unit)
    for form, unit in lexicon()[0].items()
]
SYMBOLS = [
    (form.replace(" ^ ", "^").replace("m 2", "m2").replace("m 3", "m3"), unit)
    for form, unit in lexicon()[1].items()
]


@pytest.mark.each(("form", "unit"), FORMS + SYMBOLS)
def test_each_form_is_its_unit(form: str, unit: object) -> None:
    """Each form behind a number gives kind and name of the unit."""
    (reading,) = quantities(f"Da sind 7 {form}", "de")
    assert (reading.kind, reading.measure) == tuple(unit)  # type: ignore[arg-type]


SAME = """
    Prozent percent per_cent pct
    Prozentpunkt Prozentpunkte Prozentpunkten percentage_point percentage_points
    Promille per_mille
    Basispunkt Basispunkte Basispunkten basis_point basis_points
    Sekunde Sekunden second seconds
    Minute Minuten minutes
    Stunde Stunden hour hours
    Tag Tage Tagen day days
    Woche Wochen week weeks
    Monat Monate Monaten month months
    Jahr Jahre Jahren year years
    Jahrzehnt Jahrzehnte Jahrzehnten decade decades
    Jahrhundert Jahrhunderte Jahrhunderten century centuries
    Zoll inch inches
    Fuß foot feet
    yard yards
    Meile Meilen mile miles
    Seemeile Seemeilen nautical_mile nautical_miles
    Hektar hectare hectares
    acre acres
    Quadratmeter square_metre square_metres
    Quadratkilometer square_kilometres
    Quadratmeile Quadratmeilen square_mile square_miles
    Kubikmeter cubic_metres
    Liter litre litres
    Gallone Gallonen gallon gallons
    Barrel Fass barrels
    Gramm gram grams
    Kilogramm Kilo kilograms
    Unze Unzen ounce ounces
    Zentner hundredweight
    Tonne Tonnen ton tons tonnes
    Knoten knot knots
    km/h
    mph
    PS Pferdestärken horsepower
    Watt watts
    Megawatt megawatts
    Gigawatt gigawatts
    Kilowattstunde Kilowattstunden
    Kalorie Kalorien calories
"""
"""One measure a line, in the words of news of both languages; `_` stands for a blank."""


def test_words_of_one_measure_are_one_and_no_other() -> None:
    """Seven of a thing are seven of it in another word or language, and never seven of what another line names."""
    lines = [[word.replace("_", " ") for word in line.split()] for line in SAME.strip().splitlines()]
    read = [[quantities(f"Da sind 7 {word}", "de")[0].measure for word in words] for words in lines]
    assert [len(set(measures)) for measures in read] == [1] * len(lines)
    assert len({measures[0] for measures in read}) == len(lines)


def test_case_tells_symbols_apart() -> None:
    """A symbol is read as it is written, and in another case only where none is written so."""
    assert [quantities(f"7 {form}", "de")[0].measure for form in ("mW", "MW", "Km", "KM/H")] == [
        "milliwatt",
        "megawatt",
        "kilometre",
        "kilometre per hour",
    ]
