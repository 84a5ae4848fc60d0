"""Long quotations, articles and records: what is read from one end to the other."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import MappingProxyType

from benchmarks.growth_case import Case, write_project

SENTENCE = "Das Wort steht hier."
VERIFY = ("verify", "--format", "json")

FILLERS: dict[str, str] = {
    "digits": "1", "numbers": "1 ", "listed numbers": "1, ", "commas in a number": "1,", "points in a number": "1.",
    "colons in a number": "1:", "slashes in a number": "1/", "hyphens in a number": "1-", "thousands": "12 000 ",
    "counted": "3 Soldaten ", "percent": "5 % ", "ranges": "3 bis 5 ", "between": "zwischen 3 und ", "bounds": "mehr als ",
    "up to": "bis zu ", "number words": "zwei ", "compound numbers": "zweihundert", "thousand": "tausend", "million": "million ",
    "dates": "am 3. Mai ", "years": "2022 ", "halves": "½", "shares": "ein Drittel ", "plus": "+1", "minus": "-1 ", "money": "$1",
    "scaled": "1k", "degrees": "1°", "labels": "Nr. 5 ", "roman": "IV ",
    "letters": "x", "capitals": "X", "ideographs": "世", "capital words": "Ab ", "hyphened": "Ab-", "dotted": "A.", "initials": "A. ",
    "titles": "Dr. ", "names": "Wladimir Putin ", "genitives": "Putins Sprecher ", "underscores": "_", "joined": "a_",
    "sentences": "a. ", "closed sentences": "Ab cd ef. ", "points": ".", "points apart": ". ", "ellipses": "…", "questions": "? ",
    "exclamations": "!", "commas": ",", "commas apart": "a, ", "semicolons": "a; ", "colons": "a: ", "clauses": ", dass er ",
    "relatives": ", der ", "conditions": ", wenn ", "openers": "weil ", "und": "und ", "plain marks": '"', "opening marks": "„",
    "closing marks": "“", "guillemets": "»", "quoted": "„a“ ", "plain quoted": '"a" ', "quoted sentences": "„Ab cd.“ ",
    "speech": '" said X "', "German speech": "„Ab cd“, sagte Putin. ", "single marks": "‘", "apostrophes": "a’", "brackets": "(",
    "closing brackets": ")", "bracketed": "(a) ", "square brackets": "[", "omissions": "[…] ", "dashes": " – ", "hyphens": "-",
    "hyphens apart": "- ", "line-end hyphens": "ab-\n", "line breaks": "\n", "blank lines": "a\n\n", "short lines": "ab cd\n",
    "spaces": " ", "tabs": "\t", "soft hyphens": "\xad", "parted by soft hyphens": "a\xad", "marks": "\u0301",
    "decomposed": "e\u0301", "negations": "nicht ", "nothing": "kein ", "not": "not ", "never": "never ", "refusals": "lehnte ab ",
    "hedges": "angeblich ", "shall": "soll ", "subjunctives": "sei ", "said": "sagte ", "said he": "sagte er, ",
    "according": "laut Putin ", "citing": "unter Berufung auf ", "told": "Er sagte, dass ", "he said": "he said that ",
    "labelled": "Putin: ", "addresses": "http://", "mail": "a@", "at": "@", "hashes": "#", "slashes": "/", "stars": "*",
    "emoji": "😀", "all": "alle ", "most": "the most ", "today": "gestern ", "pronouns": "er ", "of": "von ", "zu": "zu ",
    "ohne": "ohne ", "so": "so ", "als": "als ", "pluses": "+", "equals": "= ", "greater": "> ", "percents": "%", "degree signs": "°",
    "quoted line ends": "„ab\n", "list": "- ab\n", "numbered": "1. Ab\n",
}  # fmt: skip
"""What a text is stretched with: every class of character, and the words that each reader looks for."""


def filled(filler: str, size: int) -> str:
    """Return *size* characters of *filler*."""
    return (filler * (size // len(filler) + 1))[:size]


def record(quote: str = SENTENCE, text: str = "Ein Wort steht da.", title: str = "Titel", **rest: str) -> str:
    """Return the YAML of one source, one actor and one claim; *rest* are keys of its evidence."""
    keys = {"quote": quote, **rest}
    evidence = "".join(f"        {key}: {_scalar(value)}\n" for key, value in keys.items() if key != "cue")
    if "cue" in keys:
        evidence += f"        attribution:\n          - putin: {_scalar(keys['cue'])}\n"
    return (
        f'sources:\n  - id: "1"\n    file: 1.txt\n    language: de\n    title: {_scalar(title)}\n'
        "actors:\n  - id: putin\n    name: Wladimir Putin\n    kind: person\n    aliases: [Putin]\n"
        f'claims:\n  - id: a\n    text: {_scalar(text)}\n    evidence:\n      - source: "1"\n{evidence}'
    )


def _scalar(text: str) -> str:
    """Return *text* as YAML between quotation marks, nothing left to YAML's own folding."""
    return json.dumps(text)


def in_article(filler: str, folder: Path, size: int) -> None:
    """Stretch an article, in another paragraph than the quotation's."""
    write_project(folder, record(), {"1.txt": f"{filled(filler, size)}\n\n{SENTENCE}\n"})


def in_sentence(filler: str, folder: Path, size: int) -> None:
    """Stretch an article on both sides of the quotation, with no line between."""
    half = filled(filler, size // 2)
    write_project(folder, record("Wort steht hier"), {"1.txt": f"{half} Das Wort steht hier {half}\n"})


def in_quotation(filler: str, folder: Path, size: int) -> None:
    """Stretch a quotation that stands in the article."""
    quote = f"Anfang {filled(filler, size)} Ende"
    write_project(folder, record(quote), {"1.txt": f"Putin sagte: „{quote}“.\n"})


def in_lost_quotation(filler: str, folder: Path, size: int) -> None:
    """Stretch a quotation that stands in the article in other words, so that the nearest is sought."""
    long = filled(filler, size)
    write_project(folder, record(f"Anfang {long} Ende"), {"1.txt": f"Beginn {long} Ende.\n"})


def in_claim(filler: str, folder: Path, size: int) -> None:
    """Stretch what a claim says."""
    text = f"Anfang {filled(filler, size)} Ende."
    write_project(folder, record(text=text), {"1.txt": f"{SENTENCE}\n"})


def in_gloss(filler: str, folder: Path, size: int) -> None:
    """Stretch the translation of a quotation."""
    gloss = f"Anfang {filled(filler, size)} Ende."
    write_project(folder, record(gloss=gloss), {"1.txt": f"{SENTENCE}\n"})


def in_cue(filler: str, folder: Path, size: int) -> None:
    """Stretch the words that say who said it."""
    cue = f"sagte {filled(filler, size)} Putin"
    write_project(folder, record(cue=cue), {"1.txt": f"„{SENTENCE[:-1]}“, {cue}.\n"})


def in_context(filler: str, folder: Path, size: int) -> None:
    """Stretch a prefix and a suffix that fit the second of two equal passages."""
    long = f"Anfang {filled(filler, size // 2)} Ende"
    keys = {"prefix": long, "suffix": long}
    text = f"{SENTENCE}\n\n{long} {SENTENCE} {long}\n"
    write_project(folder, record(SENTENCE, **keys), {"1.txt": text})


def in_title(filler: str, folder: Path, size: int) -> None:
    """Stretch the title of an article."""
    title = f"Anfang {filled(filler, size)} Ende"
    write_project(folder, record(title=title), {"1.txt": f"{title}\n\n{SENTENCE}\n"})


Builder = Callable[[str, Path, int], None]

PLACES = MappingProxyType(
    {
        "article": (in_article, 1_000_000),
        "sentence": (in_sentence, 200_000),
        "quotation": (in_quotation, 40_000),
        "lost quotation": (in_lost_quotation, 40_000),
        "claim": (in_claim, 40_000),
        "gloss": (in_gloss, 40_000),
        "cue": (in_cue, 40_000),
        "context": (in_context, 40_000),
        "title": (in_title, 40_000),
    }
)
"""Where a filler is put, and how much of it at most, in code points."""


def equal_pieces(folder: Path, count: int) -> None:
    """Quote the same word again and again, with something left out between."""
    write_project(folder, record(" […] ".join(["ab"] * count)), {"1.txt": " x ".join(["ab"] * count) + ".\n"})


def counted_pieces(folder: Path, count: int) -> None:
    """Quote numbers, each with something left out behind it."""
    quote = " […] ".join(f"{number} Soldaten" for number in range(count))
    text = ", ".join(f"{number} Soldaten kamen nicht" for number in range(count))
    write_project(folder, record(quote), {"1.txt": f"{text}.\n"})


def numbers_quoted(folder: Path, count: int) -> None:
    """Quote a long list of numbers."""
    quote = " ".join(str(number) for number in range(100, 100 + count))
    write_project(folder, record(quote), {"1.txt": f"{quote}.\n"})


def numbers_claimed(folder: Path, size: int) -> None:
    """Claim a long list of numbers, of which the quotation has some."""
    text = " ".join(f"{number} Soldaten," for number in range(100, 100 + size // 14))
    quote = ", ".join(f"{number} Soldaten" for number in range(100, 130))
    write_project(folder, record(quote, text=f"Es kamen {text}"), {"1.txt": f"{quote}.\n"})


def everything_claimed(folder: Path, size: int) -> None:
    """Claim a long text of clauses, numbers and names word for word as the quotation has it."""
    text = ". ".join(
        f"Der Oberst {_word(n)} sagte, dass {n + 10} Panzer nicht kamen, weil {_word(n + 7)} in Minsk wohl fehlte"
        for n in range(size // 80)
    )
    write_project(folder, record(text, text=text), {"1.txt": f"{text}.\n"})


def many_passages(folder: Path, count: int) -> None:
    """Hold a claim of 20 kB against many supporting passages."""
    words = f"Es kamen nach Minsk und in die Stadt: {', '.join(_word(number) for number in range(3_000))}."
    piece = '      - source: "1"\n        quote: '
    passages = [f"{_word(n)} kam mit {n + 10} Panzern nach Minsk" for n in range(count)]
    evidence = "".join(f"{piece}{_scalar(passage)}\n" for passage in passages)
    article = "".join(f"{passage}.\n\n" for passage in passages)
    write_project(folder, record(passages[0], text=words) + evidence, {"1.txt": article})


def _word(number: int) -> str:
    """Return a made noun, another one for each number."""
    return f"Z{''.join(chr(97 + number // 26**place % 26) for place in range(3))}ow"


def repeated_phrase(folder: Path, size: int) -> None:
    """Quote a phrase that stands 1,000 times, told apart by a prefix."""
    gap = filled("ab cd ", size // 1000)
    text = "".join(f"{number:04}. {SENTENCE} {gap}\n\n" for number in range(1000))
    write_project(folder, record(SENTENCE, prefix="0500."), {"1.txt": text})


def told_apart(folder: Path, count: int) -> None:
    """Quote a phrase that stands 1,000 times so often, each time told apart by another prefix."""
    repeated_phrase(folder, 250_000)
    passages = (
        f'      - source: "1"\n        quote: {SENTENCE}\n        prefix: {n:04}.\n' for n in range(count)
    )
    with (folder / "claims" / "claims.yaml").open("a", encoding="utf-8") as claims:
        claims.writelines(passages)


def flow_list(folder: Path, size: int) -> None:
    """Write a list of tags in one line."""
    tags = ", ".join(f"t{number}" for number in range(size // 8))
    claims = record() + f"    tags: [{tags}]\n"
    write_project(folder, claims, {"1.txt": f"{SENTENCE}\n"})


def small_claims(folder: Path, size: int) -> None:
    """Write many claims, each with one quotation."""
    head, claim = record().split("claims:\n")
    claims = "".join(claim.replace("id: a", f"id: a{number}", 1) for number in range(size // len(claim)))
    write_project(folder, f"{head}claims:\n{claims}", {"1.txt": f"{SENTENCE}\n"})


def many_mistakes(line: str, folder: Path, size: int) -> None:
    """Write a file of records that goes on with one mistake over and over."""
    write_project(folder, record() + filled(line, size), {"1.txt": f"{SENTENCE}\n"})


_ROWS = (
    Case("equal pieces", (125, 250, 500), equal_pieces, VERIFY, 2),
    Case("counted pieces", (125, 250, 500), counted_pieces, VERIFY, 4),
    Case("numbers in a quotation", (500, 2_000), numbers_quoted, VERIFY, 2),
    Case("numbers in a claim", (25_000, 50_000), numbers_claimed, VERIFY, 2),
    Case("a claim like its quotation", (5_000, 20_000), everything_claimed, VERIFY, 4),
    Case("many passages", (25, 100), many_passages, VERIFY, 4),
    Case("a phrase that stands 1,000 times", (250_000, 1_000_000), repeated_phrase, VERIFY, 2),
    Case("passages of such a phrase", (50, 200), told_apart, VERIFY, 3),
    Case(
        "an article of short lines",
        (1_000_000, 2_000_000, 5_000_000),
        partial(in_article, "ab cd\n"),
        VERIFY,
        5,
    ),
    Case("an article of spaces", (5_000_000, 20_000_000), partial(in_article, " "), VERIFY, 5),
    Case("a list in one line", (1_000_000, 2_000_000), flow_list, VERIFY, 8),
    Case("lines that are no YAML", (1_000_000, 4_000_000), partial(many_mistakes, "'\n"), VERIFY, 4),
    Case("unknown keys", (1_000_000, 4_000_000), partial(many_mistakes, "a: b\n"), VERIFY, 20),
    Case("small claims", (50_000, 200_000), small_claims, VERIFY, 10),
    Case("a claim of", (500_000, 2_000_000), partial(in_claim, "Ab cd "), VERIFY, 1),
)


def _filler_cases() -> tuple[Case, ...]:
    return tuple(
        Case(
            f"{place}: {name}", (size // 4, size), partial(build, filler), VERIFY, 5 if size > 100_000 else 2
        )
        for place, (build, size) in PLACES.items()
        for name, filler in FILLERS.items()
    )


CASES: tuple[Case, ...] = (*_ROWS, *_filler_cases())
