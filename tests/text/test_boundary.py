"""Bounds of words and numbers, asked on both sides of a span that is shown as `[[…]]`."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.boundary import cuts, is_bounded
from claimcheck.text.fold import fold


def bounded(marked: str) -> bool:
    """Return whether the span between `[[` and `]]` begins and ends between words."""
    before, rest = marked.rsplit("[[", 1)
    inside, after = rest.split("]]", 1)
    start = len(fold(before + "x").text) - 1
    end = start + len(fold(inside).text)
    return is_bounded(fold(before + inside + after), start, end)


WHOLE = """
[[2.000 Soldaten]]
[[12.000]] Soldaten
bis zu [[9000 russische]] Soldaten
[[9,5]]
eine [[nicht-öffentliche]] Sitzung
„[[Angriff]]“
([[Angriff]])
[[Angriff]], sagte er
[[Angriff]].
[[Angriff]]…
*[[Angriff]]*
_[[Angriff]]_
'[[Putin]]'
[[Belarus]]' Armee
[[-5]] Grad
– [[5]] Grad
Minsk - [[5]] Grad
[[5–10]] Grad
[[12 000]] Soldaten
[[45 %]] der
[[45%]] der
[[45 Prozent]] der
[[2,6 Millionen]] Menschen
[[$5]] for
[[5 €]] für
[[Einwohner:innen]] kamen
[[Minsk]]: Moskau
[[Minsk]]:Moskau
[[Moskau]]–Minsk
Moskau–[[Minsk]]
Moskau—[[Minsk]]
nicht–[[öffentlich]]
am [[3]]. Mai
am [[3.]] Mai
Kriegsjahr [[2022]], 100 Tage
2022, [[100 Tage]]
[[don't]] go
我在[[北京]]工作
กรุง[[เทพ]]มหานคร
[[9000 Millionäre]]
[[9000]] Millionäre
[[zwei]] Soldaten
Aus- [[und Einfuhr]]
Aus- [[oder Einfuhr]]
sowohl kurz- [[als auch langfristig]]
so plan- [[wie wirkungslos]]
Minister Maas (SPD)[[hatte]] recht
um 20.30 Uhr/[[ZDF]]
von 0 auf [[100]] km/h
im Jahr [[2019]]″
Minsk- [[Moskau]]
(heute) [[kamen]] sie
[[heute]] (kamen) sie
a hundred and [[many]] men
Minsk – [[kamen]] sie
Stand 2022: [[5 Prozent]]
20 [[Soldaten/Polizisten]]
\u200e[[Minsk]]\u200f
[[5]] persons
([[5]]) Mann
Ziffer 5, [[6]]
[[24/7]] offen
[[2022/23]] war
"[[5]]"6
|[[5]]|6|
3 | [[5]]
3 → [[5]]
# [[5]]
§ [[5]] Absatz 3
at that point [[five men]] came
[[3]] oder 5
[[5 x 3]] Meter
9000 [[Millionärinnen]]
""".strip().splitlines()


@pytest.mark.each("marked", WHOLE)
def test_a_span_between_words_is_bounded(marked: str) -> None:
    """Spaces, quotation marks, stops and dashes between words do not bind."""
    assert bounded(marked)


SPLIT = """
12′[[500]] Mann
[[12]]′500 Mann
12․[[500]] Mann
12‧[[500]] Mann
12⋅[[500]] Mann
12՚[[500]] Mann
12´[[500]] Mann
12;[[500]] Mann
12§[[500]] Mann
∓3…[[5]]
[[3]]…5
3...[[5]]
3 x [[5]] Meter
[[3]] x 5 Meter
3 * [[5]] Meter
[[5]] ± 2
5 ± [[2]]
5 ÷ [[2]]
[[5]] ≤ 7
null Komma [[fünf Prozent]]
[[3]] Komma 5
zero point [[five]]
[[two]] point three
[[5]] Bio. Euro
[[5]] Trillionen
[[5]] quadrillion dollars
[[๒]]million baht
1[[2.000 Soldaten]]
[[12]].000 Soldaten
12.[[000 Soldaten]]
9[[0000]]
[[9000]]0
[[9]],5
9,[[5]]
9[[,5]]
[[9,]]5
[[9.]]000
nicht-[[öffentlich]]
[[nicht]]-öffentlich
[[nicht-]]öffentlich
nicht[[-öffentlich]]
nicht‐[[öffentlich]]
nicht‑[[öffentlich]]
nicht\u200b-[[öffentlich]]
[[Putin]]s
Un[[wahrscheinlich]]
Covid-[[19]]
[[5]]-jährig
[[G]]20
-[[5]] Grad
−[[5]] Grad
–[[5]] Grad
+[[5]] Grad
±[[5]] Grad
Minsk -[[5]] Grad
[[5]]–10
5–[[10]]
[[5]]-10
5—[[10]]
[[12]] 000 Soldaten
12 [[000 Soldaten]]
[[12]]\u202f000 Soldaten
[[12]]\xa0000 Soldaten
5[[12 000]] Soldaten
1 [[000 000]] Soldaten
[[1 000]] 000 Soldaten
[[45]] %
[[45]]\xa0%
[[45]]%
[[45]] ‰
[[45]]°
45 [[%]]
[[45]] Prozent
45 [[Prozent]]
[[2,6]] Millionen Menschen
2,6 [[Millionen]] Menschen
[[2,6]] MILLIONEN
[[2,6]] Mio. Euro
[[zwei]] Millionen
zwei [[Millionen]]
[[two]] million
[[45]] per cent
[[5]] €
[[5]]€
$[[5]]
$ [[5]]
US$[[5]]
US[[$5]]
A[[$5]]
£[[5]]
[[Einwohner]]:innen
Einwohner:[[innen]]
[[Einwohner:]]innen
[[Einwohner]]*innen
[[Einwohner]]_innen
[[don]]'t
don'[[t]]
[[don]]’t
[[Putin]]’s
[[9]]\u200b000
9\u200b[[000]]
1[[1:0]]
[[12]]:30
1/[[2]]
1[[3. Mai]]
[[1]]'000
[[1]]’000
[[2]]²
2[[½]]
[[x]]\u0301
٣[[٤]]
Trup-[[pen]]
un\u2063[[wahrscheinlich]]
[[9000]]\u206300
\u202e[[9000]]\u202c
un¬[[wahrscheinlich]]
un¬ [[wahrscheinlich]]
un- [[wahrscheinlich]]
un\u2011 [[wahrscheinlich]]
(un)[[wahrscheinlich]]
un[[[wahrscheinlich]]]
(Nicht-)[[Wissen]]
[un-][[wahrscheinlich]]
nicht\ufe63[[öffentlich]]
nicht\uff0d[[öffentlich]]
nicht\u2043[[öffentlich]]
\ufe63[[5]] Grad
\uff0d[[5]] Grad
\u207b[[5]] Grad
sind \u2212 [[5]] Grad
9\u066c[[000]]
9\u02d9[[000]]
9·[[000]]
9_[[000]]
[[9]]\uff0c5
[[9]]\uff0e5
[[9]]\u066b5
[[10]]^6
[[10]]*20
[[10]]×20
[[10]] × 20
[[5]] + 3
[[1]] : 0
[[5]] 1\u20442
[[1]]\u20442
[[5]] ⅛
[[5]] ℃
[[5]] ℉
[[5]] ‱
[[5 km]]/h
[[5 mg]]/l
[[a hundred]] and five men
a hundred and [[five men]]
two hundred and [[fifty men]]
one thousand and [[sixteen men]]
[[two]] and a half men
[[two million]] and a quarter
half [[a million]] men
half a [[million]] men
Eine halbe [[Million]] Mann
""".strip().splitlines()


@pytest.mark.each("marked", SPLIT)
def test_a_span_that_splits_a_word_or_number_is_not_bounded(marked: str) -> None:
    """Letters and digits bind; so do hyphens in words, marks in numbers, signs, units and scales."""
    assert not bounded(marked)


@pytest.mark.parametrize(
    "marked", ["Trup-\n[[pen]]", "2,6\n[[Millionen]]", "Nato-\n[[Beitritt]]", "[[12]]\n000 Mann"]
)
def test_a_line_break_does_not_loosen(marked: str) -> None:
    """What binds on one line binds across its end."""
    assert not bounded(marked)


COMPOUND = """
[[$12]] 000 for arms
[[€ 12]] 000
[[12 000]] €
[[12 000]] %
two thousand [[five hundred]] soldiers
[[two thousand]] five hundred soldiers
twenty [[five thousand]] soldiers
von 5 – [[10 Prozent]]
[[5]]- bis 6000 Mann
[[2]] ½ Liter
[[2]] 1/2 Liter
2 [[½ Liter]]
2 [[1/2 Liter]]
""".strip().splitlines()


@pytest.mark.parametrize("marked", COMPOUND)
def test_a_part_of_a_compound_number_is_not_bounded(marked: str) -> None:
    """A number made of several parts is one number."""
    assert not bounded(marked)


@pytest.mark.parametrize("text", ["", "Minsk", "12.000"])
def test_the_ends_of_a_text_cut_nothing(text: str) -> None:
    """Before the first and behind the last character there is nothing to split."""
    assert [cuts(fold(text), 0), cuts(fold(text), len(text))] == [False, False]


@pytest.mark.parametrize("groups", [2, 13, 40])
def test_a_number_of_any_length_is_one(groups: int) -> None:
    """No gap between the thousands of a number is a bound, however long the number."""
    text = "1" + " 000" * groups
    assert [offset for offset in range(1, len(text)) if not cuts(fold(text), offset)] == []


@given(st.from_regex(r"[0-9]{1,3}(\.[0-9]{3}){0,3}(,[0-9]{1,2})?", fullmatch=True), st.data())
def test_no_part_of_a_number_is_bounded(number: str, data: st.DataObject) -> None:
    """Only the whole number is found, never some of its digits."""
    start = data.draw(st.integers(0, len(number) - 1))
    end = data.draw(st.integers(start + 1, len(number)))
    folded = fold(f"rund {number} Soldaten")
    assert is_bounded(folded, 5 + start, 5 + end) == ((start, end) == (0, len(number)))


@given(st.text("abcäß-'", max_size=12), st.text("abcäß-'", max_size=12))
def test_bounds_are_the_same_from_both_sides(left: str, right: str) -> None:
    """Where words bind, a mirrored text binds at the mirrored place."""
    mirrored = fold((left + right)[::-1])
    assert cuts(fold(left + right), len(left)) == cuts(mirrored, len(right))


@given(st.text("abcäöß", min_size=1), st.text("abcäöß", min_size=1))
def test_a_space_between_letters_never_binds(left: str, right: str) -> None:
    """Words apart are words apart."""
    folded = fold(f"{left} {right}")
    assert [cuts(folded, len(left)), cuts(folded, len(left) + 1)] == [False, False]


@pytest.mark.parametrize("sign", "€$£¥¢₽₴₺₹₩₪₫₸₱₿")
def test_a_number_is_bound_to_its_currency(sign: str) -> None:
    """No amount is quoted without its sign, on either side of it."""
    assert [bounded(f"{sign}[[5]] gut"), bounded(f"gut [[5]] {sign}"), bounded(f"gut [[5 {sign}]]")] == [
        *(False, False, True)
    ]


@pytest.mark.parametrize(
    "number",
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "sixteen",
        "twenty",
        "sixty",
    ],
)
@pytest.mark.parametrize("scale", ["hundred", "thousand", "million", "billion"])
def test_an_english_sum_is_one_number(scale: str, number: str) -> None:
    """Neither part of "two hundred and fifty" is quoted without the other."""
    parts = [f"two {scale} and [[{number} men]] came", f"[[two {scale}]] and {number} men came"]
    assert [*map(bounded, parts)] == [False, False]


@pytest.mark.parametrize("unit", [" ", "un- ", "5 km/", "(a)", "hundred and ", "\u202e", "5 × "])
def test_a_cut_in_a_long_text_is_judged_quickly(unit: str) -> None:
    """What binds is looked for near the cut alone, however long the text."""
    folded = fold(unit * (100_000 // len(unit)) + "a")
    start = process_time()
    for offset in range(1, len(folded.text), len(folded.text) // 2_000 + 1):
        cuts(folded, offset)
    assert process_time() - start < 5
