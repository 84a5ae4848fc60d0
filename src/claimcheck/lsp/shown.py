"""What an editor shows at a place: what may be written there, and above a record what stands behind it.

Offered are ids, tags, keys, and the sentences of the chosen article as quotations. Half a record is often no YAML: what
is asked for is read off the line and the lines around it. Above a record stand a few lines of plain text, in which no
text of an article acts.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.records.corpus import Corpus
from claimcheck.records.model import LISTS, RECORDS, Actor, Source, keys_of
from claimcheck.records.shape import ListOf, MapOf, RecordOf, Shape, Text
from claimcheck.render.phrase import (
    actor_name,
    backing,
    counted,
    fit,
    interval,
    label,
    link_actors,
    link_note,
    method,
    quotations,
    read_off,
    remarks,
    source_label,
    stance,
)
from claimcheck.render.visible import visible
from claimcheck.render.yaml import quoted_scalar, scalar
from claimcheck.report.evidence import CheckedEvidence, MarkKind, Passage
from claimcheck.report.model import CheckedClaim, Report
from claimcheck.text.article import Article
from claimcheck.text.fold import on_one_line
from claimcheck.text.sentence import all_sentences

MAX_OFFERED = 500
"""Sentences of an article that are offered."""

_LINE = re.compile(
    r"(?P<indent>\s*)(?P<dash>- +)?(?P<braces>[^\"']*\{(?:.*, *)?)?(?:(?P<key>[\w-]+): *)?(?P<open>\[[^\]{}]*)?(?P<typed>[^\[\]{}]*)"
)
_MARKED = r"""'(?:[^']|'')*'|"(?:[^"\\\\]|\\\\.)*\""""
_IN_LINE = re.compile(rf"(?:{_MARKED})(?=\s*(?:#|$))|(?:(?!\s+(?:#|$)).)*")
_IN_BRACES = re.compile(rf"(?:{_MARKED})(?=\s*[,}}])|[^,}}]*(?<! )")
"""What is typed behind a key, in quotation marks or without, as far as it goes."""

_OWN_KEY = re.compile(r"\s*(?:- +)?(?P<key>[\w-]+):(?:\s|$)")
_SOURCE = re.compile(r"\bsource: *[\"']?(?P<id>[\w.-]+)")


class Offer(NamedTuple):
    """What may be written instead of the characters from *start* to *end*, and what is shown of it."""

    label: str
    detail: str
    new: str
    start: int
    end: int


class _Typed(NamedTuple):
    """Where something is being typed: its line's begin, and from where to where it is written."""

    text: str
    begin: int
    start: int
    end: int

    def offers(self, pairs: Iterable[tuple[str, str]], ending: str = "") -> Iterator[Offer]:
        """Yield an offer for each id or key, with what is shown of it."""
        for name, detail in pairs:
            # YAML takes an id of digits for a number.
            written = f'"{name}"' if name.isdigit() and not ending else name
            yield Offer(name, detail, f"{written}{ending}", self.start, self.end)


def offers(text: str, offset: int, corpus: Corpus) -> tuple[Offer, ...]:
    """Return what may be written at an offset of a file of records, the best first."""
    begin = text.rfind("\n", 0, offset) + 1
    found = _LINE.fullmatch(text[begin:offset])
    if found is None:
        return ()
    start = begin + found.start("typed")
    start += len(text[start:offset]) - len(text[start:offset].lstrip())
    typed = _Typed(text, begin, start, _end_of(text, offset))
    if found["key"] or found["open"]:
        return tuple(_values(found["key"] or "", typed, corpus, in_braces=bool(found["braces"])))
    parents = [*_parents(text, begin, len(found["indent"]) + len(found["dash"] or ""))]
    below = parents[0] if parents else ""
    if below == "attribution":
        return tuple(typed.offers(_ids("actors", corpus), ": "))
    if found["dash"] and _referred(below):
        return tuple(typed.offers(_ids(_referred(below), corpus)))
    return tuple(typed.offers(_keys(parents), ": "))


def _end_of(text: str, offset: int) -> int:
    """Return where what is being typed ends: with its word."""
    match = re.compile(r"[\w.-]*").match(text, offset)
    return match.end() if match else offset


def _values(key: str, typed: _Typed, corpus: Corpus, *, in_braces: bool) -> Iterator[Offer]:
    if key == "quote":
        article = corpus.articles.get(_source_around(typed.text, typed.begin))
        return _quotations(article, typed, in_braces=in_braces) if article is not None else iter(())
    if key == "about":
        return typed.offers(
            (about, "key") for about in sorted({c.about or "" for c in corpus.claims.values()} - {""})
        )
    if key == "tags":
        return typed.offers(
            (tag, "tag") for tag in sorted({t for c in corpus.claims.values() for t in c.tags})
        )
    if key == "attribution":
        return typed.offers(_ids("actors", corpus))
    if lists := _referred(key):
        return typed.offers(_ids(lists, corpus))
    return typed.offers((value, key) for value in _choices(key))


def _quotations(article: Article, typed: _Typed, *, in_braces: bool) -> Iterator[Offer]:
    """Yield the sentences of an article, those first that have what was typed; what stands behind it in the line stays."""
    line_end = typed.text.find("\n", typed.start)
    line_end = line_end if line_end >= 0 else len(typed.text)
    value = (_IN_BRACES if in_braces else _IN_LINE).match(typed.text, typed.start, line_end)
    end = max(value.end() if value else typed.start, min(typed.end, line_end))
    # In braces a comma ends a plain text, and before a comment a reader does not know where it ends.
    written = scalar if end == line_end and not in_braces else quoted_scalar
    words = typed.text[typed.start : end].strip(" \"'").casefold()
    found = [(span.start, on_one_line(article.slice(span))) for span in all_sentences(article)]
    ranked = sorted((words not in said.casefold(), start, said) for start, said in found if said)
    for _, start, said in ranked[:MAX_OFFERED]:
        yield Offer(said, f"line {article.line(start)}", written(said), typed.start, end)


def _source_around(text: str, begin: int) -> str:
    """Return the source of the evidence whose line begins at *begin*: in its block of lines, above or below."""
    lines = text[:begin].split("\n")[:-1]
    own = text[begin:].split("\n", 1)[0]
    if found := _SOURCE.search(own):
        return found["id"]
    depth = _depth(own)
    above = _block(reversed(lines), depth, is_above=True) if not own.lstrip().startswith("- ") else ()
    below = _block(text[begin:].split("\n")[1:], depth, is_above=False)
    return next((found["id"] for line in (*above, *below) if (found := _SOURCE.search(line))), "")


def _depth(line: str) -> int:
    """Return at which column the key of a line stands, behind its dash."""
    found = re.match(r"\s*(?:- +)?", line)
    return found.end() if found else 0


def _block(lines: Iterable[str], depth: int, *, is_above: bool) -> Iterator[str]:
    for line in lines:
        begins = line.lstrip().startswith("- ") and _depth(line) == depth
        if line.strip() and (_depth(line) < depth or (begins and not is_above)):
            return
        if _depth(line) == depth:
            yield line
        if begins:
            return


def _parents(text: str, begin: int, depth: int) -> Iterator[str]:
    """Yield the keys below which a line stands that begins at *begin* with so many columns before it, the nearest first."""
    for line in reversed(text[:begin].split("\n")[:-1]):
        found = _OWN_KEY.match(line)
        if line.strip() and found and found.start("key") < depth:
            depth = found.start("key")
            # A dash may stand in the column of the key that it is below.
            yield found["key"]


def _keys(parents: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the keys of the record below *parents*, with what they mean."""
    if not parents:
        yield from ((name, "list of records") for name in LISTS)
        return
    record = {**LISTS, "evidence": "Evidence", "verdict": "Verdict", "reading": "Reading"}.get(parents[0])
    for key, field in keys_of(RECORDS[record]).items() if record else ():
        yield key, field.metadata["doc"]


def _ids(lists: str, corpus: Corpus) -> Iterator[tuple[str, str]]:
    if lists == "sources":
        yield from ((source.id, source.title or source.file) for source in corpus.sources.values())
    elif lists == "actors":
        yield from ((actor.id, actor.name) for actor in corpus.actors.values())
    else:
        yield from ((claim.id, claim.text) for claim in corpus.claims.values())


def _shapes() -> Mapping[str, Shape]:
    return {
        key: field.metadata["shape"] for record in RECORDS.values() for key, field in keys_of(record).items()
    }


def _referred(key: str) -> str:
    """Return the list whose ids stand below a key; empty where none do."""
    return _list_of(_shapes().get(key))


def _list_of(shape: Shape | None) -> str:
    match shape:
        case Text():
            return shape.refers_to or ""
        case ListOf():
            return _list_of(shape.item)
        case MapOf():
            return _list_of(shape.key)
        case RecordOf() | None:
            return ""


def _choices(key: str) -> tuple[str, ...]:
    """Return the values that a key may have, where they are few."""
    shape = _shapes().get(key)
    values = shape.schema.get("enum", ()) if isinstance(shape, Text) else ()
    return tuple(str(value) for value in values if value is not None)


def claim_hover(claim: CheckedClaim, report: Report) -> str:
    """Return the axes of a claim and why it counts as it does."""
    return _joined(_claim(claim, report))


def evidence_hover(item: CheckedEvidence, claim: CheckedClaim, report: Report) -> str:
    """Return a passage in its paragraph, its chain, and why it counts."""
    return _joined(_evidence(item, claim, report))


def source_hover(source: Source, report: Report) -> str:
    """Return what a source is."""
    return _joined((source_label(source, report.actors), source.title, source.file))


def actor_hover(actor: Actor, report: Report) -> str:
    """Return who an actor is."""
    party = f"party: {actor_name(actor.party, report.actors)}" if actor.party else None
    aliases = f"also: {', '.join(actor.aliases)}" if actor.aliases else None
    return _joined((f"{actor.name} ({actor.kind})", aliases, party, actor.note))


def hint(claim: CheckedClaim) -> str:
    """Return a claim at a glance, to stand behind its id: `1–3 origins · found`."""
    return f"{interval(claim.origins, 'origin')} · {label(claim.anchor)} · {label(claim.fit)}"


def _joined(lines: Iterable[str | None]) -> str:
    return "\n".join(visible(line) for line in lines if line is not None)


def _claim(claim: CheckedClaim, report: Report) -> Iterator[str]:
    yield claim.claim.text
    yield ""
    yield f"quotations: {quotations(claim)}"
    yield f"corroboration: {label(claim.corroboration)} · {backing(claim)}"
    if claim.rests_on:
        yield f"rests on: {', '.join(actor_name(id_, report.actors) for id_ in claim.rests_on)}"
    yield f"consistency: {label(claim.consistency)}"
    yield f"fit: {fit(claim)} · {claim.fit_reason}"
    yield f"Why: {' '.join(claim.why)}"


def _evidence(item: CheckedEvidence, claim: CheckedClaim, report: Report) -> Iterator[str]:
    place = f", {item.match.place}" if item.match.place else ""
    source = report.source(item.evidence.source)
    yield f"{source_label(source, report.actors)}{place} · {stance(item, claim)} · {method(item)}"
    yield counted(item)
    if item.passage:
        yield f"│ {_marked(item.passage)}"
    if item.match.difference:
        yield f"word diff: {item.match.difference}"
    for name, said in remarks(item):
        yield f"{name}: {said}"
    if said := read_off(item, report.actors):
        yield f"text: {said}"
    for link in item.links:
        cue = f" „{link.link.cue}“" if link.link.cue else ""
        yield f"└─ {link_actors(link.link, report.actors)}{cue} {link_note(link)}"
    if not item.roots:
        yield "└─ origin unknown"


def _marked(passage: Passage) -> str:
    """Return a paragraph with signs around what is quoted."""
    text = passage.text
    quoted = [mark for mark in passage.marks if mark.kind is MarkKind.QUOTE]
    for mark in sorted(quoted, key=lambda mark: mark.start, reverse=True):
        text = f"{text[: mark.start]}⟦{text[mark.start : mark.end]}⟧{text[mark.end :]}"
    return text
