"""Which blocks of a page are its article, and which words among or behind them are another's. Extractors of main content are asked, and none of their words is taken."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version

from claimcheck.ingest.element import HEADINGS
from claimcheck.ingest.nodes import Spot, Words
from claimcheck.ingest.plain import is_correction
from claimcheck.text.layout import Zone
from claimcheck.text.word import WORD

_LABEL = re.compile(
    r"(?:read (?:also|more|next)|see also|related(?: (?:articles?|stories))?|more on this|lesen sie (?:auch|mehr|hier|dazu)|mehr (?:dazu|zum thema)"
    r"|siehe auch|auch interessant|das könnte sie (?:auch )?interessieren|lire aussi|à lire(?: aussi)?)(?=\W|\Z|(?-i:[A-ZÄÖÜ]))",
    re.IGNORECASE,
)
_MARK = re.compile(r"\s*[:–—|»›>-]|\s*\Z")
_PAGES = re.compile(
    r"(?:seite|page) \d+ (?:von|of|/|sur) \d+\b|(?:get|subscribe to|sign up (?:for|to)|abonnieren sie|bestellen sie) (?:our|the|unseren|den)\b.*newsletter",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"\w[.!?…][\"'”“’»«)]*$")

_LONGEST = 250
"""Code points of a paragraph that only sends elsewhere."""

_FEWEST = 4
"""Words of a link that is the headline of another page; a shorter one may be a name."""

_CARD = 400
"""Code points of a card: the headline of another page, some words, and a link."""

_MOST_BEFORE = 6
"""Blocks of a card before its link."""

_BOXES = frozenset(("div", "section", "aside", "li", "figure", "article", "td"))


def hints_of(words: Sequence[Words]) -> list[bool]:
    """Return which of the blocks *words* only send to other pages."""
    found = [_is_hint(one) for one in words]
    for at, one in enumerate(words):
        if _is_link(one) and len(WORD.findall(one.text)) < _FEWEST:
            for place in _card(words, at):
                found[place] = True
    return found


def _is_hint(words: Words) -> bool:
    """Return whether a paragraph begins as one, or all of it is a link and no sentence."""
    if len(words.text) > _LONGEST:
        return False
    label = _LABEL.match(words.text)
    if label is not None:
        behind = words.text[label.end() :].strip()
        return _MARK.match(words.text, label.end()) is not None or 0 < len(behind) <= words.linked
    if words.spot.tag in HEADINGS:
        return False
    is_headline = _is_link(words) and not _SENTENCE.search(words.text)
    return _PAGES.match(words.text) is not None or (is_headline and len(WORD.findall(words.text)) >= _FEWEST)


def _is_link(words: Words) -> bool:
    return words.linked >= len(words.text.strip()) > 0


def _card(words: Sequence[Words], at: int) -> Iterator[int]:
    """Yield the blocks of the box that the link at *at* ends, if they are a card: a heading, some words, a link."""
    box = next((spot for spot in words[at].spot.above() if spot.tag in _BOXES), None)
    if box is None:
        return
    inside = list(_before(words, at, box))
    size = sum(len(words[place].text) for place in inside)
    is_last = at + 1 == len(words) or box not in words[at + 1].spot.above()
    has_heading = any(words[place].spot.tag in HEADINGS - {"h1"} for place in inside)
    if is_last and has_heading and size <= _CARD:
        yield from (*inside, at)


def _before(words: Sequence[Words], at: int, box: Spot) -> Iterator[int]:
    size = 0
    for place in range(at - 1, max(-1, at - 1 - _MOST_BEFORE), -1):
        size += len(words[place].text)
        if size > _CARD + _LONGEST or box not in words[place].spot.above():
            return
        yield place


_FIRST = 3
"""So many blocks into an article its headline stands, behind a date or a section."""

_LEAST = 300
"""An article of fewer code points is the head of what follows."""


def siblings_of(words: Sequence[Words]) -> list[bool]:
    """Return which of the blocks *words* stand in another article than the one with the page's first main headline.

    Only where that headline stands in an `article` and the other begins with one of its own: the entries of a live
    blog are articles, too, and its headline stands above them all.
    """
    found = [False] * len(words)
    around = [_article(one.spot) for one in words]
    main = next(
        (a for one, a in zip(words, around, strict=True) if one.spot.tag == "h1" and _counts(one)), None
    )
    if main is None or sum(len(one.text) for one, a in zip(words, around, strict=True) if a is main) < _LEAST:
        return found
    begun: dict[int, list[int]] = {}
    for at, article in enumerate(around):
        if article is not None and article is not main:
            begun.setdefault(id(article), []).append(at)
    for places in begun.values():
        if any(words[at].spot.tag in HEADINGS for at in places[:_FIRST]):
            for at in places:
                found[at] = True
    return found


def _counts(words: Words) -> bool:
    return not (words.spot.hidden or words.spot.outside) and _article(words.spot) is not None


def _article(spot: Spot) -> Spot | None:
    """Return the outermost `article` around *spot*; those within another are its parts."""
    found = None
    for above in spot.above():
        if above.tag == "article":
            found = above
    return found


_RUN = 3
"""So many words on end are looked for in what an extractor took."""

_ENOUGH = 0.5
"""The share of a block's runs of words that an extractor has to have taken."""

_MOST = 0.8
"""The article's element holds so much of what was chosen: the rest may be a stray box."""

_PROSE = 80
"""So many code points that end like a sentence are a paragraph, not a label."""

_LINKS = 0.5
"""Where more of a block than this stands in links, it is a list of them."""

WITHOUT = (
    "trafilatura and readability-lxml are not installed: which blocks are the article was told"
    " by the page's own elements alone (pip install 'claimcheck-cli[add]')"
)

LONGEST_ROW = 5_000
"""trafilatura's time grows with the square of so many elements side by side in one: 1.5 s here, 200 s for 60,000."""

TOO_LONG = (
    f"one element holds more than {LONGEST_ROW:,} others side by side: no extractor was asked, and which blocks"
    " are the article was told by the page's own elements alone"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """The zone of each block, who chose, and what to say of it."""

    zones: tuple[Zone, ...]
    choosers: tuple[str, ...]
    """With their versions; empty where the page's own elements decided."""
    remarks: tuple[str, ...] = ()
    hints: tuple[Words, ...] = ()
    """What stands among the article's words and only sends to other pages: left out, for a person to look at."""
    hidden: tuple[Words, ...] = ()
    """What is hidden in the element that holds the article; a page's menus are hidden, too, and nobody asks for them."""
    asides: tuple[Words, ...] = ()
    """Sentences in asides among the article's words, such as a box of facts: left out, too."""
    others: tuple[Words, ...] = ()
    """The headlines of other articles on the page, which are left out whole."""


def choose(words: Sequence[Words], html: str, longest_row: int = 0) -> Choice:
    """Return the zone of each of the blocks *words* of the page *html*; of *longest_row* the walk through it tells."""
    is_too_long = longest_row > LONGEST_ROW
    taken = {} if is_too_long else dict(_extracts(html))
    chosen = _chosen(words, taken.values())
    remarks = () if taken else (TOO_LONG if is_too_long else WITHOUT,)
    if not any(chosen):
        chosen = _by_elements(words)
    hints = hints_of(words)
    siblings = siblings_of(words)
    outside = [any(why) for why in zip(_outside(words, chosen), hints, siblings, strict=True)]
    first, last = (chosen.index(True), len(chosen) - chosen[::-1].index(True)) if any(chosen) else (0, 0)
    told = tuple(
        one
        for one, hint in zip(words[first:last], hints[first:last], strict=True)
        if hint and not one.spot.outside
    )
    article = [was and not out for was, out in zip(chosen, outside, strict=True)]
    root = _root(words, article)
    inside = [root is not None and any(spot is root for spot in one.spot.above()) for one in words]
    _drop_labels(words, article, inside)
    _fill(words, article, outside, inside)
    _take_corrections(words, article)
    zones = tuple(
        _zone(one, was, out, within)
        for one, was, out, within in zip(words, article, outside, inside, strict=True)
    )
    asides = tuple(
        one
        for one, zone, within in zip(words[first:last], zones[first:last], inside[first:last], strict=True)
        if within and zone is Zone.LEFT_OUT and one.spot.outside == "an aside" and _says(one)
    )
    hidden = tuple(one for one, within in zip(words, inside, strict=True) if within and one.spot.hidden)
    others = tuple(
        one
        for one, is_other, was in zip(words, siblings, chosen, strict=True)
        if is_other and was and one.spot.tag in HEADINGS
    )
    return Choice(zones, tuple(taken), remarks, told, hidden, asides, others)


def _zone(words: Words, is_article: bool, is_outside: bool, within: bool) -> Zone:  # noqa: FBT001
    own = words.spot.zone or (Zone.CORRECTION if is_correction(words.text) else None)
    is_part = is_article or (within and own is not None and not is_outside)
    if not is_part:
        return Zone.LEFT_OUT
    return own or Zone.MAIN


def _extracts(html: str) -> Iterator[tuple[str, str]]:
    """Yield what each extractor that is installed takes for the article, by its name and version."""
    for name, extract in (("trafilatura", _by_trafilatura), ("readability-lxml", _by_readability)):
        try:
            text = extract(html)
        except ImportError:
            continue
        except Exception:  # noqa: BLE001, S112 -- what an extractor cannot take, the page's elements decide
            continue
        yield f"{name} {version(name)}", text


def _by_trafilatura(html: str) -> str:
    from trafilatura import extract

    return extract(html, include_comments=False, include_tables=True, deduplicate=False) or ""


def _by_readability(html: str) -> str:
    from readability import Document
    from selectolax.lexbor import LexborHTMLParser

    summary = LexborHTMLParser(Document(html).summary(html_partial=True))
    return summary.body.text(separator="\n") if summary.body is not None else ""


def _words(text: str) -> list[str]:
    return WORD.findall(text.replace("\xad", "").casefold())


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]


def _chosen(words: Sequence[Words], extracts: Iterable[str]) -> list[bool]:
    texts = [text for text in extracts if text]
    runs = {run for text in texts for run in _runs(_words(text))}
    lines = {" ".join(_words(line)) for text in texts for line in text.splitlines()}
    return [_is_taken(_words(one.text), runs, lines) for one in words]


def _is_taken(words: Sequence[str], runs: set[tuple[str, ...]], lines: set[str]) -> bool:
    if len(words) < _RUN:
        return bool(words) and " ".join(words) in lines
    own = _runs(words)
    return sum(run in runs for run in own) >= _ENOUGH * len(own)


def _by_elements(words: Sequence[Words]) -> list[bool]:
    """Choose the blocks of the element that holds most sentences close together."""
    spots: dict[int, Spot] = {}
    prose = [one for one in words if not one.spot.hidden and _is_prose(one)]
    # Where all of it stands in what is no part of an article, it is one all the same.
    weights = _weights([one for one in prose if not one.spot.outside] or prose, spots)
    if not weights:
        return [not (one.spot.outside or one.spot.hidden) for one in words]
    best = spots[weights.most_common(1)[0][0]]
    for spot in best.above():
        if spot.tag == "article":
            best = spot
            break
    return [
        any(spot is best for spot in one.spot.above()) and one.linked <= _LINKS * len(one.text)
        for one in words
    ]


def _weights(prose: Sequence[Words], spots: dict[int, Spot]) -> Counter[int]:
    weights: Counter[int] = Counter()
    for one in prose:
        # A paragraph speaks for what holds it, and half as much for what holds that.
        for distance, spot in zip((1, 2, 4), _holders(one.spot), strict=False):
            weights[id(spot)] += len(one.text) // distance
            spots[id(spot)] = spot
    return weights


def _holders(spot: Spot) -> Iterator[Spot]:
    return (
        above for above in spot.above() if (above is not spot and above.tag != "body") or above.parent is None
    )


def _is_prose(words: Words) -> bool:
    return len(words.text) >= _PROSE and _says(words)


def _says(words: Words) -> bool:
    """Return whether a block ends like a sentence, and is no link."""
    is_long = len(words.text) >= _PROSE // 2
    return is_long and words.linked <= _LINKS * len(words.text) and bool(_SENTENCE.search(words.text))


def _outside(words: Sequence[Words], chosen: Sequence[bool]) -> list[bool]:
    """Return which blocks are no part of the article whatever an extractor took.

    What holds most of the article is it, whatever its authors called it.
    """
    sizes: Counter[str] = Counter()
    for one, was in zip(words, chosen, strict=True):
        sizes["all"] += len(one.text) * was
        if was and one.spot.outside and not one.spot.hidden:
            sizes[f"outside {one.spot.outside}"] += len(one.text)
        if was and one.spot.hidden:
            sizes[f"hidden {one.spot.hidden}"] += len(one.text)
    ignored = {reason for reason, size in sizes.items() if reason != "all" and 2 * size > sizes["all"]}
    return [
        bool(
            (one.spot.outside and f"outside {one.spot.outside}" not in ignored)
            or (one.spot.hidden and f"hidden {one.spot.hidden}" not in ignored)
        )
        for one in words
    ]


def _root(words: Sequence[Words], article: Sequence[bool]) -> Spot | None:
    """Return the innermost element that holds nearly all of the article."""
    sizes: Counter[int] = Counter()
    spots: dict[int, Spot] = {}
    total = 0
    for one, was in zip(words, article, strict=True):
        if was:
            total += len(one.text)
            for spot in one.spot.above():
                sizes[id(spot)] += len(one.text)
                spots[id(spot)] = spot
    whole = [spots[key] for key, size in sizes.items() if size >= _MOST * total]
    return max(whole, key=lambda spot: spot.depth, default=None)


def _drop_labels(words: Sequence[Words], article: list[bool], inside: Sequence[bool]) -> None:
    """Take away what an extractor took of the columns beside the article: lines in other cells that end like no sentence."""
    for at, one in enumerate(words):
        is_label = article[at] and not inside[at] and not _says(one) and one.spot.tag not in HEADINGS
        if is_label and any(spot.tag in {"td", "th"} for spot in one.spot.above()):
            article[at] = False


_BELOW = 12
"""So many blocks below the article its correction may stand."""


def _take_corrections(words: Sequence[Words], article: list[bool]) -> None:
    """Add the notes of corrections in the article or below it, be it in a footer, which are no links to others'."""
    if not any(article):
        return
    last = len(article) - article[::-1].index(True)
    for at in range(article.index(True), min(len(words), last + _BELOW)):
        one = words[at]
        is_near = one.spot.outside in {None, "a footer", "an aside"} and not one.spot.hidden
        if is_near and is_correction(one.text) and one.linked <= _LINKS * len(one.text):
            article[at] = True


def _fill(
    words: Sequence[Words], article: list[bool], outside: Sequence[bool], inside: Sequence[bool]
) -> None:
    """Add the blocks that stand among those of the article, and the headline over it."""
    places = [at for at, was in enumerate(article) if was]
    if not places:
        return
    first, last = places[0], places[-1]
    for at in range(first, last + 1):
        if inside[at] and not outside[at] and words[at].linked <= _LINKS * len(words[at].text):
            article[at] = True
    for at in range(first - 1, max(-1, first - 12), -1):
        if words[at].spot.tag in HEADINGS and not outside[at]:
            article[at] = True
            if words[at].spot.tag == "h1":
                break
