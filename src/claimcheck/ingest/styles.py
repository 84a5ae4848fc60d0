"""What styles hide, and the words that they make: the `style` of an element, and the style sheets in a page.

Of the cascade as much as these questions need (https://www.w3.org/TR/css-cascade-3/), on a screen of a desk, by importance,
specificity and order. What only a script, a state, an animation or a sheet elsewhere decides is not known here.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode


class Setting(NamedTuple):
    """What a style says of one of the ways to hide: whether it hides, or shows again."""

    way: str
    """Settings of one way override each other, as a cascade of styles has it."""
    hides: bool
    is_important: bool


_TEXT = re.compile(r"\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'")
_NAME = re.compile(r"[a-z-]+")
_IMPORTANT = re.compile(r"\s*!\s*important\s*\Z", re.IGNORECASE)
_LONGEST_VALUE = 300
"""Code points of a value; a longer one is a picture."""

_NOTHING = re.compile(r"(?:0|\.)[0.]*(?:px|em|rem|pt|%|vw|vh)?")
_UNREADABLE = re.compile(r"(?:0(?:\.\d*)?(?:px|pt|%)?|0?\.\d*px|0?(?:\.0\d*)?r?em|[12](?:\.\d*)?p[xt])")
_TINY = re.compile(r"[01](?:\.\d*)?(?:px)?")
_FAR = re.compile(r"-\d{3,}(?:\.\d*)?(?:px|r?em|pt|%|v[wh])?")
_FAR_INDENT = re.compile(rf"{_FAR.pattern}|-\d{{2,}}r?em")
_FAR_MARGIN = re.compile(r"-\d{4,}(?:\.\d*)?(?:px|pt)?")
"""Columns stand beside each other by margins of some hundred."""

_CLIPPED = re.compile(
    r"rect\(\s*(?:[01](?:px)?[\s,]*){4}\)|inset\(\s*(?:50|100)%[\s\d%]*\)|circle\(\s*0[a-z%]*\s*\)|polygon\(\s*0(?:px)? 0(?:px)?\s*\)",
    re.IGNORECASE,
)
_UNSEEN_COLOUR = re.compile(
    r"transparent|(?:rgb|hsl)a?\((?:(?:[^,)]*,){3}|[^)/]*/)\s*0?(?:\.0*|0)?%?\s*\)", re.IGNORECASE
)
_SCALED = re.compile(r"scale(?:3d|[xy])?\(\s*0(?:\.0*)?\s*[,)]", re.IGNORECASE)
_FADED = re.compile(r"opacity\(\s*0(?:\.0*)?%?\s*\)", re.IGNORECASE)

_BY_VALUE: Mapping[str, re.Pattern[str]] = {
    "display": re.compile("none", re.IGNORECASE),
    "visibility": re.compile("hidden|collapse", re.IGNORECASE),
    "content-visibility": re.compile("hidden", re.IGNORECASE),
    "font-size": _UNREADABLE,
    "text-indent": _FAR_INDENT,
    "left": _FAR,
    "right": _FAR,
    "top": _FAR,
    "margin-left": _FAR_MARGIN,
    "clip": _CLIPPED,
    "clip-path": _CLIPPED,
    "color": _UNSEEN_COLOUR,
}
_BY_PART: Mapping[str, re.Pattern[str]] = {
    "transform": _SCALED,
    "filter": _FADED,
    "text-decoration": re.compile(r"\bline-through\b", re.IGNORECASE),
    "text-decoration-line": re.compile(r"\bline-through\b", re.IGNORECASE),
}
_MOVING = ("animation", "transition", "animation-name")
"""What is faded in has no opacity at first."""

_SIZES = ("height", "max-height", "width", "max-width")


def settings(body: str) -> Iterator[Setting]:
    """Yield what the declarations *body* say of whether words are seen."""
    told = dict(_declarations(body))
    for name, (value, is_important) in told.items():
        if name in _BY_VALUE:
            yield Setting(name, _BY_VALUE[name].fullmatch(value) is not None, is_important)
        elif name in _BY_PART:
            yield Setting(name, _BY_PART[name].search(value) is not None, is_important)
        elif name == "opacity":
            hides = _NOTHING.fullmatch(value) is not None and not any(moving in told for moving in _MOVING)
            yield Setting(name, hides, is_important)
    yield from _boxed(told)


def _declarations(body: str) -> Iterator[tuple[str, tuple[str, bool]]]:
    """Yield the declarations by name, the value without its importance, and whether it has any; the last of a name counts."""
    for piece in _TEXT.sub("''", body).split(";"):
        name, _, value = piece.partition(":")
        plain = name.strip().lower()
        if len(value) <= _LONGEST_VALUE and _NAME.fullmatch(plain):
            bare = _IMPORTANT.sub("", value)
            yield plain, (bare.strip(), len(bare) < len(value))


def _boxed(told: Mapping[str, tuple[str, bool]]) -> Iterator[Setting]:
    """Yield whether words stand in a box without room for them."""
    sizes = [told[name] for name in _SIZES if name in told]
    if not sizes:
        return
    overflow = {
        word for name in ("overflow", "overflow-x", "overflow-y") for word in told.get(name, ("",))[0].split()
    }
    is_cut = bool(overflow & {"hidden", "clip"})
    nothing = [value for value, _ in sizes if _NOTHING.fullmatch(value)]
    is_dot = len(sizes) > 1 and all(_TINY.fullmatch(value) for value, _ in sizes)
    yield Setting("size", is_cut and (bool(nothing) or is_dot), any(important for _, important in sizes))


def hides(style: str) -> bool:
    """Return whether the `style` of an element hides its words."""
    return any(setting.hides for setting in settings(style))


MOST_RULES = 5_000
"""So many rules are looked at; the sheets of a large news page have about 3,000 with `display`."""

_MOST_ASKED = 600
"""So many selectors are asked of a page."""

_LONGEST_SELECTOR = 300
"""Of a selector."""

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_NAMED = re.compile(r"([.#])((?:[\w-]|\\.)+)")
_PART = re.compile(r"#[\w\\-]+|\.[\w\\-]+|\[[^\]]*\]|(?<![\w\\-])[a-zA-Z][\w-]*")
_BETWEEN = re.compile(r",(?![^()]*\))")
_PSEUDO = re.compile(r":(:?[\w-]*)")
_PLACES = frozenset(
    [
        "root",
        "is",
        "where",
        "first-child",
        "last-child",
        "only-child",
        "nth-child",
        "nth-last-child",
        "first-of-type",
        "last-of-type",
        "only-of-type",
        "nth-of-type",
        "nth-last-of-type",
    ]
)
"""Of an element that stands where it does whatever a reader or a script does."""

_ALTERNATIVES = re.compile(r":(?:where|is|nth-[\w-]+)\([^()]*\)")
_WHERE = re.compile(r":where\([^()]*\)")
_NTH = re.compile(r":nth-[\w-]+\([^()]*\)")
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
    asked = [rule for rule in rules if known.issuperset(_NAMED.findall(_ALTERNATIVES.sub("", rule.selector)))]
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
        for selector in (part.strip() for part in _BETWEEN.split(prelude[:_LONGEST_RULE])):
            # States and generated boxes are no elements that are always there, and what an element lacks (`:not(.seen)`)
            # a script may give it before anybody reads.
            if (
                selector
                and len(selector) <= _LONGEST_SELECTOR
                and _PLACES.issuperset(_PSEUDO.findall(selector))
            ):
                yield _Rule(selector, way, hides, (is_important, *_specificity(selector), 0))


def _specificity(selector: str) -> tuple[int, int, int]:
    # What says where an element stands counts as a class, `:is` as what it holds, and `:where` as nothing.
    plain = _NTH.sub(".x", _WHERE.sub("", selector)).replace(":is(", "(")
    plain = _PSEUDO.sub(".x", plain)
    parts = _PART.findall(plain)
    ids = sum(part.startswith("#") for part in parts)
    classes = sum(part.startswith((".", "[")) for part in parts)
    return ids, classes, len(parts) - ids - classes


_CONTENT = re.compile(r"(?:^|[;\s])content\s*:\s*([\"'])(?P<words>(?:\\.|(?!\1).)*)\1", re.IGNORECASE)
_ESCAPE = re.compile(r"\\[0-9A-Fa-f]{1,6}\s?|\\")
_BOX = re.compile(r"::?(?:before|after)\s*\Z", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
"""Fewer letters are a sign of a font of icons."""

_ARTICLE = frozenset(("article", "main", "p", "blockquote", "li"))
_MOST_MAKING = 200
_LONGEST_RULE = 5_000
"""Code points of a rule that are looked at."""


def generated_words(tree: "LexborHTMLParser", others: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the words that the sheets of a page make among its paragraphs, each once.

    Args:
        tree: The page, with the sheets in it.
        others: The sheets that were saved beside it.
    """
    from selectolax.lexbor import SelectolaxError

    found: dict[str, None] = {}
    rules = ((selector, words) for sheet in sheets_of(tree, others) for selector, words in _making(sheet))
    for selector, words in islice(rules, _MOST_MAKING):
        try:
            nodes = tree.css(selector)
        except (SelectolaxError, ValueError):
            continue
        if any(map(_is_inside, nodes)):
            found[words] = None
    return tuple(found)


def _making(sheet: str) -> Iterator[tuple[str, str]]:
    for prelude, body in islice(bodies_of(sheet), 4 * MOST_RULES):
        content = _CONTENT.search(body[:_LONGEST_RULE]) if "content" in body else None
        words = _ESCAPE.sub("", content["words"]) if content else ""
        if not _WORD.search(words):
            continue
        for selector in prelude.split(","):
            if box := _BOX.search(selector):
                yield selector[: box.start()].strip() or "*", " ".join(words.split())


def _is_inside(node: "LexborNode") -> bool:
    around: LexborNode | None = node
    while around is not None:
        if around.tag in _ARTICLE:
            return True
        around = around.parent
    return False
