"""The record of an article that a page carries as JSON-LD (https://schema.org/NewsArticle)."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

_ARTICLE = re.compile(
    r"(?:https?://schema\.org/)?(?:\w*Article|\w*BlogPosting|Report|\w*News\w*|WebPage)", re.ASCII
)
_MOST_NODES = 2_000
_LONGEST = 2_000_000
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
    if len(script) > _LONGEST:
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
