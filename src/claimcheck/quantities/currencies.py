"""Names, signs and codes of currencies, each with one name for all its words in German and English."""

from claimcheck.text.wordlist import named_words

CURRENCIES = named_words(
    """
    euro: €, euro, euros, eur
    us dollar: usd, usd $, us $, us - dollar, us - dollars, us dollar, us dollars
    dollar: $, dollar, dollars
    pound sterling: £, gbp, pfund sterling, pounds sterling, pound sterling, sterling
    cent: cent, cents, eurocent, eurocents
    penny: pence, penny
    yen: ¥, yen, jpy
    yuan: yuan, renminbi, cny, rmb, 元
    rouble: rubel, rubeln, rouble, roubles, ruble, rubles
    russian rouble: ₽, rub
    belarusian rouble: byn
    hryvnia: ₴, hrywnja, griwna, hryvnia, hryvnias, uah
    rupee: rupie, rupien, rupee, rupees
    indian rupee: ₹, inr
    pakistani rupee: pkr
    franc: franken, franc, francs
    swiss franc: chf, sfr
    krona: krone, kronen, krona, kronor, kroner, koruna, crown, crowns
    swedish krona: sek
    norwegian krona: nok
    danish krona: dkk
    czech krona: czk
    zloty: zloty, złoty, zlotys, pln
    lira: lira, liras, lire
    turkish lira: ₺, try
    forint: forint, forints, huf
    leu: leu, lei
    moldovan leu: mdl
    romanian leu: ron
    lev: lew, lewa, lev, leva, bgn
    dinar: dinar, dinare, dinars
    serbian dinar: rsd
    kuwaiti dinar: kwd
    iraqi dinar: iqd
    dirham: dirham, dirhams
    emirati dirham: aed
    moroccan dirham: mad
    rial: rial, rials
    iranian rial: irr
    riyal: riyal, riyals
    saudi riyal: sar
    riel: riel, riels
    shekel: ₪, schekel, shekel, shekels, ils
    peso: peso, pesos
    mexican peso: mxn, mxn $, mex $
    philippine peso: php
    chilean peso: clp
    colombian peso: cop
    argentinian peso: ars
    real: reais
    brazilian real: brl
    rand: zar
    won: ₩
    south korean won: krw
    baht: ฿, baht, thb
    dong: ₫, dong, vnd
    rupiah: rupiah, idr
    ringgit: ringgit, myr
    taka: taka, bdt
    naira: naira, ngn
    tenge: tenge, kzt
    lari: lari, gel
    manat: manat, azn
    mark: mark, d - mark, dm, marks, reichsmark
    markka: markka, markkaa
    schilling: schilling, shilling, shillings
    peseta: peseten, peseta, pesetas
    guilder: gulden, guilder, guilders
    escudo: escudo, escudos
    drachma: drachme, drachmen, drachma, drachmas
    australian dollar: aud, aud $, a $, au $
    canadian dollar: cad, cad $, c $, can $, ca $
    new zealand dollar: nzd, nzd $, nz $
    hong kong dollar: hkd, hkd $, hk $, hongkong - dollar, hongkong - dollars
    taiwan dollar: twd, nt $
    singapore dollar: sgd, sgd $, s $
    bitcoin: ₿, bitcoin, bitcoins, btc
""",
    ",",
)
"""Names of currencies; what nation's („kanadische Dollar“) is read from the words between."""

ISSUED_BY_DEFAULT = frozenset(
    (
        "us dollar",
        "swiss franc",
        "russian rouble",
        "indian rupee",
        "turkish lira",
        "south korean won",
        "pound sterling",
    )
)
"""What a currency's bare name may stand for, so that a claim of *dollars* is licensed by US dollars, not by Canadian ones."""
