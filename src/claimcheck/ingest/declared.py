"""What a web page declares of itself, and what can only be guessed: two kinds that are never mixed."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from claimcheck.ingest.page import Block, Declared, declared_language, language_code
from claimcheck.text.layout import Zone

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_AGENCIES = (
    "AFP", "AP", "APA", "ANSA", "AAP", "ANP", "Belga", "Bloomberg", "BNS", "CNA", "CTK", "ČTK", "DAPD",
    "ddp", "dpa", "dpa-AFX", "dts", "EFE", "epd", "Europa Press", "IANS", "IPS", "Interfax", "Keystone-SDA",
    "KNA", "Kyodo", "LETA", "Lusa", "MTI", "NTB", "PA", "PA Media", "PAP", "PTI", "Reuters", "RIA",
    "Ritzau", "rtr", "SDA", "SID", "STT", "TASS", "TT", "Ukrinform", "UPI", "Xinhua",
)  # fmt: skip
"""News agencies, as credit lines have them. Others are credits only beside one of these, or as a named source."""

_BY_FOLDED = {name.casefold() for name in _AGENCIES}
_NAME = r"[^\W\d_][\w.-]*(?: (?!(?:und|and|mit)\b)[^\W\d_][\w.-]*)?"
_LIST = rf"{_NAME}(?:(?:\s*[,/&+]\s*|\s+(?:und|and|mit)\s+){_NAME}){{0,5}}"
_AT_THE_END = re.compile(rf"(?:^|[.!?…:;\"'”“’»«)])\s*[(\[]\s*({_LIST})\s*[)\]]\s*$")
_CLOSING = (")", "]")
_AT_THE_HEAD = re.compile(rf"^[^\W\d_a-zäöü][^.!?:()]{{1,40}}[(\[]\s*({_LIST})\s*[)\]]\s*(?:[-–—.:]|$)")
_NAMED = re.compile(rf"\b(?:Quellen?|Source|Sources)\s*:\s*({_LIST})\s*(?:$|[·|•(])")
_WITH = re.compile(
    r"\b(?:mit (?:Material|Agenturmaterial|Informationen|Inhalten) (?:von|der)(?: der)?|with (?:material|reporting) from)"
    rf"\s+({_LIST})",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s*[,/&+]\s*|\s+(?:und|and|mit)\s+")
_LONGEST_LINE = 120
"""Where more words than these stand in a block, „Quelle: …“ in it is part of a sentence."""


def is_agency(name: str) -> bool:
    """Return whether a name is a known news agency's, as credit lines have it."""
    return name.casefold() in _BY_FOLDED


def credits_in(article: Sequence[str]) -> tuple[str, ...]:
    """Return the agencies that the blocks of an article credit, as they are written, each once."""
    found = [name for block in article for name in _in_block(block.strip())]
    return tuple(dict.fromkeys(found))


def _in_block(block: str) -> list[str]:
    short = block if len(block) <= _LONGEST_LINE else ""
    found = _names(_NAMED.search(short)) + _known(_WITH.search(block))
    at_the_end = _AT_THE_END.search(block) if block.endswith(_CLOSING) else None
    for match in (_AT_THE_HEAD.search(block), at_the_end):
        found += _names(match) if _known(match) else []
    alone = _PARTED.split(short.strip("()[] ."))
    if short and all(name.casefold() in _BY_FOLDED for name in alone):
        found += alone
    return found


def _names(match: re.Match[str] | None) -> list[str]:
    return [name.strip(" .") for name in _PARTED.split(match[1])] if match else []


def _known(match: re.Match[str] | None) -> list[str]:
    return [name for name in _names(match) if name.casefold() in _BY_FOLDED]


_ARTICLE = re.compile(
    r"(?:https?://schema\.org/)?(?:\w*Article|\w*BlogPosting|Report|\w*News\w*|WebPage)", re.ASCII
)
_MOST_NODES = 2_000
_LONGEST_RECORD = 2_000_000
"""A script of more characters is no record of an article."""

Node = Mapping[str, Any]


def articles(scripts: Iterator[str]) -> list[Node]:
    """Return the records of articles in the JSON-LD *scripts*, those of articles before those of pages."""
    found = [node for script in scripts for node in _nodes(script) if _is_article(node)]
    return sorted(found, key=lambda node: "WebPage" in _types(node))


def text_of(node: Node, key: str) -> str | None:
    """Return the text or the name that *node* has for *key*; several are joined by commas."""
    found = [name for value in _listed(node.get(key)) if (name := _name(value))]
    return ", ".join(dict.fromkeys(found)) or None


def _name(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    if isinstance(value, list) and value:
        value = value[0]
    return " ".join(value.split()) if isinstance(value, str) else None


def _nodes(script: str) -> Iterator[Node]:
    if len(script) > _LONGEST_RECORD:
        return
    try:
        todo: list[object] = [json.loads(_uncommented(script), strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_NODES):
        if not todo:
            return
        value = todo.pop(0)
        if isinstance(value, list):
            todo += value
        elif isinstance(value, dict):
            yield value
            todo += [
                value[key]
                # What a list of teasers has is of other pages.
                for key in ("@graph", "mainEntity", "mainEntityOfPage")
                if key in value
            ]


def _uncommented(script: str) -> str:
    """Return *script* without the marks that some pages put around it, for the browsers of 1995."""
    return re.sub(
        r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$", "", script
    ).strip(" \t\r\n;")


def _types(node: Node) -> list[str]:
    return [kind for kind in _listed(node.get("@type")) if isinstance(kind, str)]


def _is_article(node: Node) -> bool:
    return any(_ARTICLE.fullmatch(kind) for kind in _types(node))


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title")
_OUTLETS = ("og:site_name", "application-name", "publisher", "dc.publisher")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "dcterms.date", "dcterms.created", "pubdate", "publishdate", "publish-date",
    "sailthru.date", "parsely-pub-date", "citation_publication_date", "article.published",
)  # fmt: skip
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)|(\d{4})(\d\d)(\d\d)(?!\d)|(\d{4})/(\d\d)/(\d\d)(?!\d)")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?([01]\d)(?:[/-]?([0-3]\d))?(?=[/_.-]|$)")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_HOST = re.compile(r"https?://(?:[^/@]*@)?(?:www\.)?([^/:?#]+)")
_BYLINE = re.compile(r"^(?:Von|By|Ein Artikel von|Text:)\s+(.{3,80})$", re.IGNORECASE)
_FIRST = 1500
"""Programs write the first day of their calendar where they know none."""

_LONGEST = 500
"""A title of more characters is none."""


class Told(NamedTuple):
    """What a page declares, what was guessed, and what a person should look at."""

    declared: Declared
    guessed: Mapping[str, str]
    remarks: tuple[str, ...] = ()


class _Head(NamedTuple):
    metas: Mapping[str, str]
    node: Node
    tree: "LexborHTMLParser"


def read_declared(tree: "LexborHTMLParser", blocks: Sequence[Block]) -> Told:
    """Return what the page *tree*, whose words are *blocks*, says of itself."""
    metas = _metas(tree)
    found = articles(script.text() for script in tree.css("script[type='application/ld+json']"))
    head = _Head(metas, found[0] if found else {}, tree)
    canonical = _address(_attribute(tree, "link[rel~='canonical']", "href")) or _address(metas.get("og:url"))
    article = [block.text for block in blocks if block.zone in {Zone.MAIN, Zone.QUOTE, Zone.CORRECTION}]
    published, remarks = _published(head)
    if (others := _others(found)) > 0:
        remarks = (
            *remarks,
            f"declares {others + 1} articles, and title, author and date are those of the first: save the one that is meant",
        )
    if str(head.node.get("isAccessibleForFree", "")).lower() == "false":
        remarks = (*remarks, "declares that it is not free to read: look whether its text is whole")
    declared = Declared(
        title=_title(head, blocks),
        outlet=_text(text_of(head.node, "publisher")) or _first(metas, _OUTLETS),
        author=_author(head),
        published=published,
        language=declared_language(blocks) or _language(head),
        canonical=canonical,
        credits=credits_in(article),
    )
    guessed = _guessed(declared, canonical, blocks)
    return Told(declared, guessed, remarks)


def _others(found: Sequence[Node]) -> int:
    """Return how many articles with another headline the page declares beside the first."""
    return len({text_of(node, "headline") for node in found} - {None}) - 1 if found else 0


def _metas(tree: "LexborHTMLParser") -> dict[str, str]:
    """Return the contents of the page's `meta` elements by name, the first of each."""
    metas: dict[str, str] = {}
    for meta in tree.css("meta"):
        attributes = meta.attributes
        told = (attributes.get(key) for key in ("property", "name", "itemprop", "http-equiv"))
        name = next(filter(None, told), "")
        content = _text(attributes.get("content"))
        if name and content:
            metas.setdefault(name.strip().lower(), content)
    return metas


def _title(head: _Head, blocks: Sequence[Block]) -> str | None:
    title = _text(text_of(head.node, "headline")) or _first(head.metas, _TITLES)
    if title:
        return title
    element = head.tree.css_first("head > title")
    whole = _text(element.text()) if element is not None else None
    # The element has the outlet's name, too, which the headline on the page has not.
    headlines = [
        " ".join(b.text.split()) for b in blocks if b.zone is Zone.MAIN and (b.path or "").endswith("h1")
    ]
    return next((line for line in headlines if whole and whole.startswith(line)), whole)


def _author(head: _Head) -> str | None:
    named = text_of(head.node, "author") or _first(head.metas, _AUTHORS)
    # Some pages give the address of a profile where the name belongs.
    return _text(named) if named and not _ADDRESS.match(named) else None


def _published(head: _Head) -> tuple[str | None, tuple[str, ...]]:
    linked = _day(text_of(head.node, "datePublished"))
    declared = next((day for name in _DATES if (day := _day(head.metas.get(name)))), None)
    if linked and declared and linked != declared:
        return linked, (f"declares two dates of publication, {linked} and {declared}: the first was taken",)
    return linked or declared or _day(_time(head.tree)), ()


def _time(tree: "LexborHTMLParser") -> str | None:
    """Return the date of a `time` element that says that it is the article's, or that is alone there."""
    for selector in ("[itemprop='datePublished']", "time[pubdate]"):
        node = tree.css_first(selector)
        if node is not None:
            return node.attributes.get("datetime") or node.attributes.get("content")
    times = {
        node.attributes.get("datetime") or ""
        for node in tree.css("article time[datetime], main time[datetime]")
    }
    return times.pop() if len(times) == 1 else None


def _day(text: str | None) -> str | None:
    match = _DAY.match((text or "").strip())
    if match is None:
        return None
    year, month, day = (int(part) for part in match.groups() if part)
    if year < _FIRST:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _language(head: _Head) -> str | None:
    root = head.tree.css_first("html")
    declared = (
        root.attributes.get("lang") or root.attributes.get("xml:lang") if root is not None else None,
        text_of(head.node, "inLanguage"),
        head.metas.get("og:locale"),
        head.metas.get("content-language"),
        head.metas.get("language"),
    )
    return next((code for text in declared if (code := language_code(text))), None)


def _guessed(declared: Declared, address: str | None, blocks: Sequence[Block]) -> dict[str, str]:
    guessed: dict[str, str] = {}
    host = _HOST.match(address or "")
    if not declared.outlet and host:
        guessed["outlet"] = host[1]
    in_address = _IN_ADDRESS.search(address or "")
    if not declared.published and in_address:
        guessed["published"] = "-".join(part for part in in_address.groups() if part)
    article = [block.text for block in blocks if block.zone is Zone.MAIN]
    if not declared.author:
        lines = (_BYLINE.match(text) for text in article[:6])
        guessed |= next(({"author": match[1]} for match in lines if match), {})
    if not declared.title and article:
        guessed["title"] = " ".join(article[0].split())[:_LONGEST]
    return guessed


def _first(metas: Mapping[str, str], names: Sequence[str]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _attribute(tree: "LexborHTMLParser", selector: str, name: str) -> str | None:
    node = tree.css_first(selector)
    return node.attributes.get(name) if node is not None else None


def _address(text: str | None) -> str | None:
    match = _ADDRESS.fullmatch((text or "").strip())
    return match[0] if match else None


def _text(text: str | None) -> str | None:
    """Return *text* in one line; None where there is no word in it, or far too many."""
    line = " ".join((text or "").replace("\xad", "").split())
    return line if line and len(line) <= _LONGEST and any(map(str.isalnum, line)) else None
