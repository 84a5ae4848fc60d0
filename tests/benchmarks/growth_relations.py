"""Claims that differ, and articles that copy each other: what is compared pair by pair."""

from itertools import product
from pathlib import Path

from benchmarks.growth_case import Case, write_project

_SOURCE = "sources:\n  - {id: s1, file: a.txt, language: de}\n"
_ACTORS = "actors:\n  - {id: anna, name: Anna Berg, kind: person}\n"
_ARTICLE = "Der Zug kommt heute an, sagte Anna Berg.\n"
_JSON = ("verify", "--format", "json")
_HTML = ("report", "--format", "html", "-o", "report.html")
_MARKDOWN = ("report", "-o", "report.md")


def _claims(folder: Path, keys: list[str], article: str = _ARTICLE) -> None:
    lines = [
        f"  - {{id: c{number:05}, text: Der Zug kommt heute, about: train, {more}, evidence: "
        "[{source: s1, quote: Der Zug kommt heute, attribution: [{anna: sagte Anna Berg}]}]}\n"
        for number, more in enumerate(keys)
    ]
    write_project(folder, _SOURCE + _ACTORS + "claims:\n" + "".join(lines), {"a.txt": article})


def numbers(folder: Path, size: int) -> None:
    """Write claims with one key, each with a number of its own."""
    _claims(folder, [f"quantity: {number + 1} trains" for number in range(size)])


def values(folder: Path, size: int) -> None:
    """Write claims with one key, each with a value of its own."""
    _claims(folder, [f"value: Ort {number}" for number in range(size)])


def dates(folder: Path, size: int) -> None:
    """Write claims with one key, each with a number and a date of its own."""
    days = [f"{y}-{m:02}-{d:02}" for y, m, d in product(range(1990, 2024), range(1, 13), range(1, 28))]
    _claims(folder, [f"quantity: {n + 1} trains, as_of: {days[n % len(days)]}" for n in range(size)])


def units(folder: Path, size: int) -> None:
    """Write claims with one key, each with a unit of its own that nobody knows."""
    _claims(folder, [f"quantity: {number + 1} gromm{number}ets" for number in range(size)])


def denials(folder: Path, size: int) -> None:
    """Write claims with one key of which every other one does not hold."""
    _claims(folder, [f"holds: {'true' if number % 2 else 'false'}" for number in range(size)])


def speakers(folder: Path, size: int) -> None:
    """Write claims that credit the same words to as many different people."""
    names = [f"Anna B{chr(97 + n // 676)}{chr(97 + n // 26 % 26)}{chr(97 + n % 26)}" for n in range(size)]
    actors = "".join(f"  - {{id: p{n:05}, name: {name}, kind: person}}\n" for n, name in enumerate(names))
    sources = "".join(f"  - {{id: s{n:05}, file: s{n:05}.txt, language: de}}\n" for n in range(size))
    claims = "".join(
        f"  - {{id: c{n:05}, text: Der Zug kommt heute, evidence: [{{source: s{n:05}, "
        f"quote: Der Zug kommt heute, attribution: [{{p{n:05}: sagte {name}}}]}}]}}\n"
        for n, name in enumerate(names)
    )
    articles = {f"s{n:05}.txt": f"Der Zug kommt heute, sagte {name}.\n" for n, name in enumerate(names)}
    write_project(folder, f"sources:\n{sources}actors:\n{actors}claims:\n{claims}", articles)


def declared(folder: Path, size: int) -> None:
    """Write claims that are all declared to contradict the first."""
    keys = ["tags: []", *("contradicts: {c00000: why not}" for _ in range(size - 1))]
    _claims(folder, [key.replace("about: train", "") for key in keys])


def _articles(folder: Path, texts: list[str]) -> None:
    sources = "".join(f"  - {{id: s{n:05}, file: s{n:05}.txt, language: de}}\n" for n in range(len(texts)))
    claim = "claims:\n  - {id: c, text: Worte, evidence: [{source: s00000, quote: Es begann}]}\n"
    articles = {f"s{n:05}.txt": f"Es begann so {n}. {text}" for n, text in enumerate(texts)}
    write_project(folder, f"sources:\n{sources}{claim}", articles)


def copies(folder: Path, size: int) -> None:
    """Write articles of 22 kB that all print one text, each with another word at a place of its own."""
    words = [f"w{number}x" for number in range(3500)]
    texts = [[*words] for _ in range(size)]
    for number, text in enumerate(texts):
        text[(number * 37) % len(text)] = f"anders{number}"
    _articles(folder, [" ".join(text) for text in texts])


def repetitive(folder: Path, size: int) -> None:
    """Write articles of 22 kB that say the same eight words over and over."""
    _articles(folder, ["der Zug kommt heute nicht in Minsk an " * 560] * size)


def neighbours(folder: Path, size: int) -> None:
    """Write articles of which each shares a paragraph with the next one alone."""
    paragraph = [" ".join(f"w{n}x{k}" for k in range(150)) for n in range(size + 1)]
    _articles(folder, [f"{paragraph[n]}\n\n{paragraph[n + 1]}" for n in range(size)])


CASES: tuple[Case, ...] = (
    Case("numbers-json", (100, 800, 5000), numbers, _JSON, 10),
    Case("values-json", (100, 800, 5000), values, _JSON, 10),
    Case("dates-json", (100, 800, 5000), dates, _JSON, 10),
    Case("units-json", (100, 400), units, _JSON, 10),
    Case("denials-json", (100, 800, 5000), denials, _JSON, 10),
    Case("speakers-json", (100, 1000), speakers, _JSON, 10),
    Case("declared-json", (100, 800, 5000), declared, _JSON, 10),
    Case("numbers-html", (100, 800, 5000), numbers, _HTML, 25),
    Case("values-html", (100, 800), values, _HTML, 10),
    Case("numbers-report", (100, 800, 5000), numbers, _MARKDOWN, 20),
    Case("numbers-sarif", (100, 800), numbers, ("verify", "--format", "sarif"), 10),
    Case("numbers-whatif", (100, 800), numbers, ("whatif", "--without", "anna"), 10),
    Case("copies-json", (20, 40, 80), copies, _JSON, 10),
    Case("copies-html", (20, 80), copies, _HTML, 10),
    Case("repetitive-json", (10, 20, 40), repetitive, _JSON, 10),
    Case("neighbours-json", (100, 400), neighbours, _JSON, 10),
)
"""What is stretched, in every format that shows it at length."""
