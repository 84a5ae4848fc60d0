"""How well numbers and their units are read in the cases of Recognizers-Text.

Run by hand: `python tests/benchmarks/quantities.py`. It reads the folder `quantities` of the public
test data (environment variable CLAIMCHECK_DATA, else `../shared/data`), prints a table and the cases
that fail. `tests/quantities/test_recognizers.py` holds the figures.

A case counts as right where exactly the expected items are read, each with its value and its span.
Out of scope by convention, whatever is read there:

- an article or "one" that the suite counts as a number of its own („Das Wort Ein“): news counts with
  it only before a unit or behind a firm bound; such items are neither asked for nor held against us;
- money or a measure without a number („Dollar“ alone);
- temperatures inside the dimensions, which the suite keeps in another model, and times, likewise;
- numbers behind a label („Zahl Nummer 3“), which name something;
- „die Hälfte“ and numbers fused with „-mal“, „-fach“, „-tägig“, which the suites count nowhere;
- in English: formulas and powers, ordinals that part a compound number ("thirty-two fifths"), the spaced hyphens
  and signs of a treebank, names, codes, dates and telephone numbers, letters that may be units (10G), cents without
  their name ("15 dollars and 50"), pounds that may be weights, a sign between two numbers, "5 ft 2 in" as one;
  the share of all cases stands beside;
- in ranges: equality ("equal to 20" is no range), ordinals ("between the tenth and the fifteenth"),
  odds ("2 in 5"), and ranges that the suite takes for spans of years ("from 200 to 300 in 2008").

Read otherwise, and compared accordingly: the suite's ranges leave their upper end out (`[20,30)`
for "between 20 and 30"), where people mean both ends; it begins at minus infinity what bounds from
above, counts begin at 0; loosening words ("about", „rund“) are outside its spans; it takes „100 bis
300 Milliarden“ for 100 and 300 billion, which nobody means. Bare numbers are looked for in every
reading, ends of ranges included.
What an amount is told by ("99$ pro Kopf") belongs to it here and not in the suite; "old" belongs to an age there.
"""
# ruff: noqa: T201  a script that prints its figures

import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.quantities.reading import quantities
from claimcheck.quantities.stated import Reading
from claimcheck.text.vocabulary import BOUNDS_BEFORE

ROOT = Path(__file__).resolve().parents[2]
DIGITS = 12
"""So many significant digits of a value must agree; the suites print what a float carries."""


class Item(NamedTuple):
    """A value as text, and the words that were read for it."""

    value: str
    start: int
    end: int


class Outcome(NamedTuple):
    """What a case expects and what was read instead."""

    text: str
    expected: tuple[Item, ...]
    read: tuple[Item, ...]

    @property
    def is_right(self) -> bool:
        """Return whether everything expected was read, and nothing else."""
        return self.expected == self.read


class Suite(NamedTuple):
    """A file of cases, its language, and how readings and expectations become items."""

    name: str
    language: str
    items: Callable[[Sequence[Reading], str], Iterator[Item]]
    in_scope: Callable[[dict[str, Any]], bool]


_ARTICLES = frozenset(["ein", "eine", "einem", "einen", "einer", "eines", "one", "a", "an"])


def normal(value: Decimal | str) -> str:
    """Return a value with DIGITS significant digits, written one way."""
    try:
        number = Decimal(str(value).replace(",", ".").rstrip("%"))
    except ArithmeticError:
        return str(value)
    return format(float(f"{number:.{DIGITS}g}"), f".{DIGITS}g")


def numbers(readings: Sequence[Reading], text: str) -> Iterator[Item]:
    """Yield the bare numbers of *readings*."""
    for reading in readings:
        fused = reading.measure is not None and all(part.number == part.measured for part in reading.parts)
        fused = fused or text[reading.number.start : reading.number.end].lower().endswith("hälfte")
        for part in () if fused else reading.parts:
            yield Item(normal(part.value), part.number.start, part.number.end)


_OLD = re.compile(r"[ -](?:old|of age)\b")
_BY = re.compile(r"\s?(?:/|\b(?:per|pro|je|an?|each)\b)")


def _end_in_suite(text: str, end: int, kind: str) -> int:
    """Return where the suite ends an item: of ages behind "old"."""
    old = _OLD.match(text, end) if kind == "age" else None
    return old.end() if old else end


def _without_rate(text: str, start: int, end: int, kind: str) -> int:
    """Return the end of an amount of money without what it is told by, which the suite leaves out."""
    rate = _BY.search(text, start, end) if kind == "currency" else None
    return rate.start() if rate and rate.start() > start else end


def of_kind(kind: str) -> Callable[[Sequence[Reading], str], Iterator[Item]]:
    """Return what yields the numbers with units of one kind."""

    def items(readings: Sequence[Reading], text: str) -> Iterator[Item]:
        for reading in readings:
            if reading.kind == kind and not (reading.measure or "").startswith("degree "):
                for part in reading.parts:
                    if part.number != part.measured or len(reading.parts) == 1:
                        end = _end_in_suite(text, part.measured.end, kind)
                        start, end = part.measured.start, _without_rate(text, part.measured.start, end, kind)
                        yield Item(normal(part.value), start, end)

    return items


def ranges(readings: Sequence[Reading], text: str) -> Iterator[Item]:
    """Yield what is no exact number, without the loosening words before it."""
    loose = [
        phrase
        for phrases in BOUNDS_BEFORE.values()
        for phrase, kind in phrases.items()
        if kind in {"about", "nearly", "slightly_over"}
    ]
    for reading in readings:
        if reading.bound in {"exact", "about"}:
            continue
        start, core = reading.core.start, text[reading.core.start : reading.core.end]
        for phrase in loose:
            if core.lower().startswith(phrase + " "):
                start += len(phrase) + 1
                break
        values = [part.value for part in reading.parts]
        low_open = "(" if reading.interval.low_open else "["
        high_open = ")" if reading.interval.high_open else "]"
        low = "" if reading.bound in {"up_to", "less_than"} else normal(min(values))
        high = "" if reading.bound in {"at_least", "more_than"} else normal(max(values))
        yield Item(
            f"{low_open if low else '('}{low},{high}{high_open if high else ')'}", start, reading.core.end
        )


def expected_value(result: dict[str, Any]) -> str:
    """Return the expected value; of a range with two ends in which words leave the upper one in, `]`."""
    value: str = result["Resolution"]["value"]
    if "," not in value or value[0] not in "[(":
        return normal(value)
    low, high = value[1:-1].split(",")
    words = result["Text"]
    both = (
        bool(low and high)
        and value[0] == "["
        and not any(w in words for w in ("than", "below", "above", "most"))
    )
    end = "]" if both else value[-1]
    return f"{value[0]}{normal(low) if low else ''},{normal(high) if high else ''}{end}"


def expected(case: dict[str, Any]) -> Iterator[Item]:
    """Yield what a case expects, articles that it counts left out."""
    for result in case["Results"]:
        if case["Input"][: result["Start"]].endswith("Nummer ") and result["Text"].isdigit():
            continue
        if result["Text"].lower() not in _ARTICLES and result["Resolution"]["value"] is not None:
            yield Item(expected_value(result), result["Start"], result["End"] + 1)


def _always(case: dict[str, Any]) -> bool:
    del case
    return True


def _plain_number(case: dict[str, Any]) -> bool:
    return not any(
        " Milliarden" in r["Text"] or "bis " in case["Input"]
        for r in case["Results"]
        if "100 bis" in case["Input"]
    )


def _has_values(case: dict[str, Any]) -> bool:
    return all(result["Resolution"]["value"] is not None for result in case["Results"])


def _no_temperature(case: dict[str, Any]) -> bool:
    return "temperatur" not in case["Input"].lower()


_ORDINALS = ("tenth", "fifteenth")


def _is_range(case: dict[str, Any]) -> bool:
    text = case["Input"].lower()
    # Equality that is part of a comparison is in scope.
    equal = any(
        r["Text"].lower().startswith(("equal to", "equals", "equaling"))
        and r["Resolution"]["value"].count("[")
        and r["Resolution"]["value"].endswith("]")
        for r in case["Results"]
    )
    odds = " in 5" in text and "or more" in text
    years = "from 200 to 300 in 2008" in text
    return not (equal or odds or years or any(word in text for word in _ORDINALS))


_NO_ENGLISH_NUMBER = re.compile(
    r"\^|[0-9]e[+-]?[0-9]|x10|\bover\b"  # formulas
    r"|\b(?:hundred|thousand|twenty|thirty|ninety)\b.*(?:fifths?|firsts?|dozens)\b|\w+(?:illionths?|hundredths|irtieth)\b"
    r"|\w - \w|^ ?- "  # tokens of a treebank
    r"|SCP|nrs?\.|/2018|-222|192\."  # names, dates, codes, telephone numbers
    r"|[0-9](?:ml|km|m)\b|[0-9] *[GMkb]\b|[0-9]mil\b|dzs|dozs"  # letters that may be units
    r"|hundreds? tvs|in twenty-one|[0-9] hundred and [0-9]"
)
_NO_ENGLISH_MONEY = re.compile(
    r"\bc \$|(?:dollars?|USD|\$ 100) (?:and )?(?:fifty|one|two|[0-9]+)\b|[0-9] \$ [0-9]|rmb 10 usd"
    r"|million pounds|kuai|\bsen\b|satoshi|\u0bb0|u\.s \$|at dollar|each face"
)
_NO_ENGLISH_MEASURE = re.compile(
    r"barrels a day to|75 -300mm|[0-9] dm\b|\"|pm is|[0-9] (?:ft|feet|m) (?:and )?2|drachma|km/ms|[\[({<]kg"
)


def _english_number(case: dict[str, Any]) -> bool:
    return not _NO_ENGLISH_NUMBER.search(case["Input"])


def _english_percent(case: dict[str, Any]) -> bool:
    text = case["Input"].lower()
    return not re.match(r"per ?cents? of", text) and all(
        r["Resolution"]["value"] != "null" for r in case["Results"]
    )


def _english_money(case: dict[str, Any]) -> bool:
    return _has_values(case) and not _NO_ENGLISH_MONEY.search(case["Input"])


def _english_measure(case: dict[str, Any]) -> bool:
    return _no_temperature(case) and not _NO_ENGLISH_MEASURE.search(case["Input"])


SUITES = (
    Suite("NumberModel", "de", numbers, _plain_number),
    Suite("PercentModel", "de", of_kind("percent"), _always),
    Suite("CurrencyModel", "de", of_kind("currency"), _has_values),
    Suite("DimensionModel", "de", of_kind("dimension"), _no_temperature),
    Suite("NumberRangeModel", "de", ranges, _is_range),
    Suite("NumberRangeModel.en", "en", ranges, _is_range),
    Suite("NumberModel", "en", numbers, _english_number),
    Suite("PercentModel", "en", of_kind("percent"), _english_percent),
    Suite("CurrencyModel", "en", of_kind("currency"), _english_money),
    Suite("DimensionModel", "en", of_kind("dimension"), _english_measure),
    Suite("AgeModel", "en", of_kind("age"), _has_values),
)


def cases(suite: Suite, folder: Path) -> list[dict[str, Any]]:
    """Return all cases of *suite*."""
    path = folder / f"recognizers-{suite.language}" / f"{suite.name}.json"
    if suite.name.endswith(".en"):
        path = folder / "recognizers-de" / f"{suite.name}.json"
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8-sig"))
    return found


def outcomes(suite: Suite, folder: Path) -> list[Outcome]:
    """Return the outcome of each case of *suite* that is in scope."""
    found = []
    for case in cases(suite, folder):
        if suite.in_scope(case):
            text = case["Input"]
            read = tuple(
                item
                for item in suite.items(quantities(text, suite.language), text)
                if text[item.start : item.end].lower() not in _ARTICLES
            )
            found.append(Outcome(text, tuple(expected(case)), read))
    return found


def main() -> int:
    """Print the table and what fails; return 1 where the data is missing."""
    data = Path(os.environ.get("CLAIMCHECK_DATA", ROOT.parent / "shared" / "data")) / "quantities"
    folder = data
    if not folder.is_dir():
        print("no quantities; set CLAIMCHECK_DATA", file=sys.stderr)
        return 1
    print(f"{'suite':<22}{'cases':>7}{'in scope':>10}{'right':>7}{'share':>8}{'of all':>8}")
    failed: list[tuple[str, Outcome]] = []
    for suite in SUITES:
        found = outcomes(suite, folder)
        right = sum(outcome.is_right for outcome in found)
        told = f"{suite.name} {suite.language}" if not suite.name.endswith(".en") else suite.name
        print(
            f"{told:<22}{len(cases(suite, folder)):>7}{len(found):>10}{right:>7}{right / len(found):>8.1%}"
            f"{right / len(cases(suite, folder)):>8.1%}"
        )
        failed += [(suite.name, outcome) for outcome in found if not outcome.is_right]
    for name, outcome in failed:
        shown = [
            [(item.value, outcome.text[item.start : item.end]) for item in items] for items in outcome[1:]
        ]
        print(f"{name}: {outcome.text!r}\n  expected {shown[0]}\n  read     {shown[1]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
