"""Which elements the style sheets inside a page hide, as far as the sheets are in the page.

Of the cascade as much as this question needs (https://www.w3.org/TR/css-cascade-3/): what `hiding` reads, on a screen
of a desk, by importance, specificity and order. What only a script, a state or a sheet elsewhere decides is not known here.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.ingest.hiding import settings

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser


MOST_RULES = 5_000
"""So many rules are looked at; the sheets of a large news page have about 3,000 with `display`."""

_MOST_ASKED = 600
"""So many selectors are asked of a page."""

_LONGEST = 300
"""Of a selector."""

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_NAME = re.compile(r"([.#])((?:[\w-]|\\.)+)")
_PART = re.compile(r"#[\w\\-]+|\.[\w\\-]+|\[[^\]]*\]|(?<![\w\\-])[a-zA-Z][\w-]*")
_WIDTH = re.compile(r"\(\s*(min|max)-(?:device-)?width\s*:\s*([\d.]+)(px|em|rem)\s*\)")
_SCREEN = 1280
"""The width in pixels of the window that the sheets are read for."""


class _Rule(NamedTuple):
    selector: str
    property: str
    hides: bool
    weight: tuple[bool, int, int, int, int]
    """Importance, specificity (ids, classes, tags), place: the heavier rule wins."""


def hidden_by_sheets(tree: "LexborHTMLParser", others: Sequence[str] = ()) -> Mapping[int, str]:
    """Return what hides the elements of *tree* that style sheets hide, in words, by `mem_id`.

    Args:
        tree: The page, with the sheets in it.
        others: The sheets that were saved beside it.
    """
    found = (rule for sheet in sheets_of(tree, others) for rule in _rules(sheet))
    rules = [
        rule._replace(weight=(*rule.weight[:4], place))
        for place, rule in zip(range(MOST_RULES), found, strict=False)
    ]
    if not any(rule.hides for rule in rules):
        return {}
    known = _names(tree)
    asked = [rule for rule in rules if known.issuperset(_NAME.findall(rule.selector))]
    hiding = [rule for rule in asked if rule.hides][:_MOST_ASKED]
    decided: dict[tuple[int, str], _Rule] = {}
    for rule in hiding:
        _decide(tree, rule, decided)
    if decided:
        for rule in [rule for rule in asked if not rule.hides][:_MOST_ASKED]:
            _decide(tree, rule, decided, only_decided=True)
    return {
        element: f"the style of `{rule.selector}`" for (element, _), rule in decided.items() if rule.hides
    }


def sheets_of(tree: "LexborHTMLParser", others: Sequence[str]) -> Iterator[str]:
    """Yield the style sheets of a page that apply to a desk's screen, those of *others* first."""
    yield from others
    for sheet in tree.css("style"):
        if _for_screens(sheet.attributes.get("media") or ""):
            yield sheet.text()


def _decide(
    tree: "LexborHTMLParser",
    rule: _Rule,
    decided: dict[tuple[int, str], _Rule],
    *,
    only_decided: bool = False,
) -> None:
    from selectolax.lexbor import SelectolaxError

    try:
        nodes = tree.css(rule.selector)
    except (SelectolaxError, ValueError):
        # No selector, or one of a kind that the parser does not know: browsers, too, pass over it.
        return
    for node in nodes:
        key = (node.mem_id, rule.property)
        older = decided.get(key)
        if older is None and only_decided:
            continue
        if older is None or older.weight < rule.weight:
            decided[key] = rule


def _names(tree: "LexborHTMLParser") -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for node in tree.css("[class], [id]"):
        found.update((".", name) for name in (node.attributes.get("class") or "").split())
        found.add(("#", node.attributes.get("id") or ""))
    return found


def _rules(sheet: str) -> Iterator[_Rule]:
    """Yield the rules of *sheet* that set whether something is shown."""
    for prelude, body in bodies_of(sheet):
        yield from _set_by(prelude, body)


def bodies_of(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield the selectors and the body of each rule of *sheet* that is for screens."""
    text = _COMMENT.sub(" ", sheet)
    at = 0
    shown = [True]
    while (brace := text.find("{", at)) >= 0:
        while (close := text.find("}", at, brace)) >= 0:
            at = close + 1
            if len(shown) > 1:
                shown.pop()
        prelude = text[at:brace].rpartition(";")[2].strip()
        at = brace + 1
        if prelude.startswith("@"):
            shown.append(shown[-1] and _applies(prelude))
            continue
        end = text.find("}", at)
        body = text[at : end if end >= 0 else len(text)]
        at = end + 1 if end >= 0 else len(text)
        if shown[-1]:
            yield prelude, body


def _applies(prelude: str) -> bool:
    kind, _, condition = prelude.partition(" ")
    if kind.lower() in {"@supports", "@layer"}:
        return True
    return kind.lower() == "@media" and _for_screens(condition)


def _for_screens(media: str) -> bool:
    """Return whether one of the media queries is true of a desk's screen, as far as they tell."""
    return any(_is_true(query.strip().lower()) for query in media.split(","))


def _is_true(query: str) -> bool:
    if re.match(r"(?:only\s+)?(?:print|speech|tty|tv|projection|handheld|aural|braille)\b|not\b", query):
        return False
    if re.search(
        r"prefers-|orientation\s*:\s*portrait|hover\s*:\s*none|pointer\s*:\s*coarse|forced-colors", query
    ):
        return False
    for bound, number, unit in _WIDTH.findall(query):
        pixels = float(number) * (1 if unit == "px" else 16)
        if (pixels > _SCREEN) if bound == "min" else (pixels < _SCREEN):
            return False
    return True


def _set_by(prelude: str, body: str) -> Iterator[_Rule]:
    for way, hides, is_important in settings(body):
        for selector in (part.strip() for part in prelude.split(",")):
            # States and generated boxes are no elements that are always there.
            if selector and ":" not in selector and len(selector) <= _LONGEST:
                yield _Rule(selector, way, hides, (is_important, *_specificity(selector), 0))


def _specificity(selector: str) -> tuple[int, int, int]:
    parts = _PART.findall(selector)
    ids = sum(part.startswith("#") for part in parts)
    classes = sum(part.startswith((".", "[")) for part in parts)
    return ids, classes, len(parts) - ids - classes
