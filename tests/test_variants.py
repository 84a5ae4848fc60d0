"""Honest quotations in other typography: always found, at their place, whichever side has it."""

import json
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.locate.method import Method
from claimcheck.locate.quotation import Quote, search
from claimcheck.problem import Severity
from claimcheck.report.evidence import Anchor
from claimcheck.text.article import Article
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject

HERE = Path(__file__).resolve().parent
SEEDS = [
    Article(path.read_text(encoding="utf-8"), "de") for path in sorted((HERE.parent / "seeds").glob("*"))
]

UNSEEN = {
    "sp": " ", "nbsp": "\xa0", "thin": "\u2009", "nnbsp": "\u202f", "em": "\u2003", "hair": "\u200a", "figure": "\u2007",
    "math": "\u205f", "wide": "\u3000", "tab": "\t", "lf": "\n", "cr": "\r", "crlf": "\r\n", "ls": "\u2028", "nel": "\x85",
    "shy": "\xad", "zwsp": "\u200b", "zwnj": "\u200c", "zwj": "\u200d", "bom": "\ufeff", "wj": "\u2060",
    "lrm": "\u200e", "rlm": "\u200f", "uml": "\u0308", "acute": "\u0301", "caron": "\u030c", "ring": "\u030a",
    "ogonek": "\u0328", "ohm": "\u2126",
}  # fmt: skip
"""What the table writes as `<name>`."""


def _pairs() -> list[tuple[str, str, str]]:
    kinds: Mapping[str, str] = yaml.safe_load((HERE / "variants.yaml").read_text(encoding="utf-8"))
    lines = [(kind, *line.split(" ~ ")) for kind, block in kinds.items() for line in block.splitlines()]
    return [(kind, _seen(one), _seen(other)) for kind, one, other in lines]


def _seen(words: str) -> str:
    return re.sub(r"<(\w+)>", lambda match: UNSEEN[match.group(1)], words)


PAIRS = _pairs()
VARIANTS = [*PAIRS, *((kind, other, one) for kind, one, other in PAIRS)]
"""Kind, what the article prints, what is quoted; either way round."""


def test_there_are_many_variants() -> None:
    """At least 120 variants, none of them twice, none of them the same on both sides."""
    assert (len(VARIANTS) >= 120, len({*VARIANTS}) == len(VARIANTS)) == (True, True)
    assert [quoted for _, printed, quoted in VARIANTS if printed == quoted] == []


def test_every_unseen_character_is_used() -> None:
    """The table needs each name that stands for a character."""
    assert set(re.findall(r"<(\w+)>", (HERE / "variants.yaml").read_text(encoding="utf-8"))) >= {*UNSEEN}


@pytest.mark.parametrize("kind", dict.fromkeys(kind for kind, _, _ in PAIRS))
def test_an_honest_variant_is_found_at_its_place(project: "SmallProject", kind: str) -> None:
    """Each variant is found, with the span of what is printed, and without an error."""
    variants = [(printed, quoted) for k, printed, quoted in VARIANTS if k == kind]
    articles = {f"a{n}": f"Am Abend. {printed}\n\nMorgens." for n, (printed, _) in enumerate(variants)}
    report = project.verify(
        json.dumps(
            {
                "sources": [{"id": id_, "file": f"{id_}.txt", "language": "de"} for id_ in articles],
                "claims": [
                    {"id": f"a{n}", "text": "a claim", "evidence": [{"source": f"a{n}", "quote": quoted}]}
                    for n, (_, quoted) in enumerate(variants)
                ],
            }
        ),
        **articles,
    )
    found = {
        claim.claim.id: (claim.anchor, claim.evidence[0].match.text.strip(_AROUND)) for claim in report.claims
    }
    assert found == {
        f"a{n}": (Anchor.FOUND, printed.strip(_AROUND)) for n, (printed, _) in enumerate(variants)
    }
    assert [p for p in report.problems if p.severity is Severity.ERROR] == []


_AROUND = " \t\n\xa0\u200b\ufeff"

QUOTED = '"“”„«»'
SINGLE = "'’‘`´"
FOLDED = {
    **dict.fromkeys(QUOTED, QUOTED),
    **dict.fromkeys(SINGLE, SINGLE),
    **dict.fromkeys("-–—‑", "-–—‑"),
    " ": [" ", "  ", "\xa0", "\u2009", "\t", "\n", "\r\n", " \u200b", "\u202f"],
}
"""What may be printed for a character, typography apart."""


def _retyped(words: str, data: st.DataObject) -> str:
    """Return *words* in any other typography."""
    typed = [data.draw(st.sampled_from(FOLDED[c])) if c in FOLDED else c for c in words]
    form: Literal["NFC", "NFD"] = data.draw(st.sampled_from(["NFC", "NFD"]))
    return unicodedata.normalize(form, "".join(typed))


def _sentence(data: st.DataObject) -> tuple[Article, Span]:
    """Return words of an article that stand there once."""
    article = data.draw(st.sampled_from(SEEDS))
    paragraph = data.draw(st.sampled_from(article.paragraphs))
    words = list(re.finditer(r"[^\s]+", article.slice(paragraph)))
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, min(first + 12, len(words) - 1)))
    span = Span(paragraph.start + words[first].start(), paragraph.start + words[last].end())
    quote = Quote(article.slice(span))
    assume(len(search(quote, article).hits) == 1)
    return article, span


@given(st.data())
def test_retyping_a_quotation_never_loses_it(data: st.DataObject) -> None:
    """A quotation that is found is found at the same place in any other typography."""
    article, span = _sentence(data)
    retyped = _retyped(article.slice(span), data)
    # A hyphen at a line's end may be the line's, not the word's.
    assume(not re.search(r"-\s*[\n\r]", retyped))
    result = search(Quote(retyped), article)
    assert [hit.span for hit in result.hits] == [span]
    assert result.method is (Method.EXACT if retyped == article.slice(span) else Method.NORMALIZED)


@given(st.data())
def test_retyping_an_article_never_loses_a_quotation(data: st.DataObject) -> None:
    """A quotation that is found is found where it stood in an article in any other typography."""
    article, span = _sentence(data)
    before, words, after = article.text[: span.start], article.slice(span), article.text[span.end :]
    retyped = _retyped(words, data)
    assume(not re.search(r"-\s*[\n\r]", retyped))
    hits = search(Quote(words), Article(f"{before}{retyped}{after}", "de")).hits
    assert [hit.span for hit in hits] == [Span(span.start, span.start + len(retyped))]


@given(st.data())
def test_another_letter_or_digit_loses_a_quotation(data: st.DataObject) -> None:
    """With one letter or digit exchanged, doubled or left out, in any typography, nothing is found."""
    article, span = _sentence(data)
    words = article.slice(span)
    place = data.draw(st.sampled_from([index for index, c in enumerate(words) if c.isalnum()] or [-1]))
    assume(place >= 0 and len(words) > 8)
    instead = data.draw(st.sampled_from(["", *"0179AXaxßéаеоО٣²", words[place] * 2]))
    assume(instead != words[place])
    changed = words[:place] + instead + words[place + 1 :]
    assume(changed not in article.text)
    assert search(Quote(_retyped(changed, data)), article).hits == ()
