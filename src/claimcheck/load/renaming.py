"""Give a claim, source, actor or key another id wherever the records name it, or make one actor of two."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.load.editing import Plan, Splice, WrittenFile, plan, records_of
from claimcheck.records.ids import Mention, Named, mentions
from claimcheck.records.model import Actor, fingerprint
from claimcheck.records.read import ListNode, MapNode, Scalar
from claimcheck.records.shape import ID_PATTERN


def ids_of(files: Iterable[WrittenFile], kind: Named) -> frozenset[str]:
    """Return the ids of *kind* that stand in *files*: those that are defined, and of keys all."""
    return frozenset(
        mention.id
        for file in files
        for mention in mentions(file.documents, kind)
        if mention.defines or kind is Named.KEY
    )


def plan_renaming(files: tuple[WrittenFile, ...], kind: Named, old: str, new: str) -> Plan:
    """Return what to write so that *old* is called *new*.

    Where a source is renamed, the fingerprints of readings that hold are brought along: what a person read is the same.

    Args:
        files: All files of records.
        kind: What it names; *old* is one of its ids.
        old: The id.
        new: The id to be.

    Raises:
        ClaimcheckError: if *new* is none or is taken.
    """
    if not re.fullmatch(ID_PATTERN, new):
        raise ClaimcheckError(
            f"`{new}` is no id: lower-case letters, digits, `-` and `.`, beginning and ending with one of the first two"
        )
    if any(mention.id == new for file in files for mention in mentions(file.documents, kind)):
        raise ClaimcheckError(f"the {kind} `{new}` is there already; nothing was written")
    splices = {file.shown: [*_splices(file, kind, old, new)] for file in files}
    for name, more in _fingerprints(files, kind, {old: new}).items():
        splices[name] += more
    return plan(
        files,
        splices,
        lambda list_, id_: new if (list_, id_) == (kind.list, old) and kind is not Named.KEY else id_,
    )


def _splices(file: WrittenFile, kind: Named, old: str, new: str) -> Iterator[Splice]:
    for mention in mentions(file.documents, kind):
        if mention.id == old:
            yield replacing(file, mention, new)


def replacing(file: WrittenFile, mention: Mention, new: str) -> Splice:
    """Return the splice that writes *new* where an id is mentioned; its quotation marks stay."""
    return Splice(file.written.start(mention.node) + mention.start, len(mention.id), new)


def _fingerprints(
    files: tuple[WrittenFile, ...], kind: Named, names: Mapping[str, str]
) -> dict[str, list[Splice]]:
    """Return how the readings that hold are brought along where a source is called otherwise."""
    found: dict[str, list[Splice]] = {}
    by_name = {file.shown: file for file in files}
    for claim in records_of(files).records.claims.values() if kind is Named.SOURCE else ():
        if claim.reading is None or claim.reading.of != fingerprint(claim):
            continue
        evidence = (replace(item, source=names.get(item.source, item.source)) for item in claim.evidence)
        place = claim.reading.places["of"]
        file = by_name[place.file]
        start = file.written.text.index(claim.reading.of, file.written.offset(place))
        renamed = fingerprint(replace(claim, evidence=tuple(evidence)))
        if renamed != claim.reading.of:
            found.setdefault(place.file, []).append(Splice(start, len(renamed), renamed))
    return found


_DASH = re.compile(r"(?P<indent> *)- ")
_PLAIN = re.compile(r"[^\W\d_](?:[\w .-]*\w)?")
_WORDS = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))


class _Record(NamedTuple):
    file: WrittenFile
    node: MapNode

    def value(self, key: str) -> object:
        return next((value for name, value in self.node.items if name.text == key), None)


def plan_merging(files: tuple[WrittenFile, ...], gone: str, kept: str) -> Plan:
    """Return what to write so that the actor *gone* is the actor *kept*; both are accepted records.

    Raises:
        ClaimcheckError: if they are not of one kind, one belongs to the other, or a list or link names both.
    """
    actors = records_of(files).records.actors
    _require_alike(actors, gone, kept)
    splices: dict[str, list[Splice]] = {file.shown: [] for file in files}
    for file in files:
        _require_apart(file, gone, kept)
        splices[file.shown] += [
            replacing(file, mention, kept)
            for mention in mentions(file.documents, Named.ACTOR)
            if mention.id == gone and not mention.defines
        ]
    removed, record = _find(files, gone), _find(files, kept)
    cut = _whole_lines(removed)
    # What the record itself names goes with it.
    splices[removed.file.shown] = [
        splice
        for splice in splices[removed.file.shown]
        if not cut.start <= splice.start < cut.start + cut.length
    ]
    splices[removed.file.shown].append(cut)
    names = tuple(name for name in actors[gone].names if name not in actors[kept].names)
    splices[record.file.shown] += (*_with_aliases(record, names), *_with_note(record, actors[gone].note))
    return plan(files, splices, lambda list_, id_: kept if (list_, id_) == ("actors", gone) else id_)


def _require_alike(actors: Mapping[str, Actor], gone: str, kept: str) -> None:
    one, other = actors[gone], actors[kept]
    if one.kind is not other.kind:
        raise ClaimcheckError(
            f"their kinds differ: `{gone}` has {one.kind}, `{kept}` {other.kind}; nothing was written"
        )
    for first, second in ((gone, kept), (kept, gone)):
        above = actors[first].party
        while above is not None and above in actors:
            if above == second:
                raise ClaimcheckError(
                    f"`{first}` belongs to `{second}`: take its `party` away first; nothing was written"
                )
            above = actors[above].party
    if one.party != other.party:
        parties = " and ".join(f"`{actor.id}` has {actor.party or 'none'}" for actor in (one, other))
        raise ClaimcheckError(f"their parties differ: {parties}; nothing was written")


def _require_apart(file: WrittenFile, gone: str, kept: str) -> None:
    """Refuse where one list, or one link, names both: it would name one actor twice."""
    for document in file.documents:
        for name, items in document.items:
            for record in items.items if isinstance(items, ListNode) else ():
                single = MapNode([(name, ListNode([record], record.place))], record.place)
                found: dict[str, set[str]] = {}
                for mention in mentions([single], Named.ACTOR):
                    unit = "credits" if mention.key == "credits" else str(mention.node.place)
                    found.setdefault(unit, set()).add(mention.id)
                if any({gone, kept} <= ids for ids in found.values()):
                    raise ClaimcheckError(
                        f"{record.place}: names both `{gone}` and `{kept}` in one place; make it one first; nothing was written"
                    )


def _find(files: tuple[WrittenFile, ...], id_: str) -> _Record:
    for file in files:
        for document in file.documents:
            for name, items in document.items:
                if name.text != Named.ACTOR.list or not isinstance(items, ListNode):
                    continue
                for record in items.items:
                    if isinstance(record, MapNode) and _id(record) == id_:
                        return _Record(file, record)
    raise ClaimcheckError(f"no actor `{id_}`")


def _id(record: MapNode) -> str | None:
    values = (value.text for key, value in record.items if key.text == "id" and isinstance(value, Scalar))
    return next(values, None)


def _whole_lines(record: _Record) -> Splice:
    """Return the removal of a record's lines, with the comments between them.

    Raises:
        ClaimcheckError: if it does not begin a line with `- `.
    """
    written = record.file.written
    first = record.node.place.line
    start = written.line_start(first)
    dash = _DASH.match(written.text, start)
    if dash is None or dash.end() > written.offset(record.node.place):
        raise ClaimcheckError(
            f"{record.node.place}: put the record on lines of its own, beginning with `- `; nothing was written"
        )
    last = number = first
    while written.line_start(number + 1) < len(written.text):
        number += 1
        line = written.text[written.line_start(number) : written.line_start(number + 1)]
        bare = line.strip()
        if bare and not bare.startswith("#"):
            if len(line) - len(line.lstrip(" ")) <= len(dash["indent"]):
                break
            last = number
    return Splice(start, written.line_start(last + 1) - start, "")


def _with_aliases(record: _Record, names: tuple[str, ...]) -> Iterator[Splice]:
    """Yield what adds aliases to a record.

    Raises:
        ClaimcheckError: if they have no place that can be told for sure.
    """
    if not names:
        return
    added = ", ".join(map(_scalar, names))
    written, aliases, name = record.file.written, record.value("aliases"), record.value("name")
    if isinstance(aliases, ListNode):
        start = written.offset(aliases.place)
        last = aliases.items[-1] if aliases.items else None
        if written.text[start] == "[":
            at = written.end(last) if isinstance(last, Scalar) else start + 1
            yield Splice(at, 0, f", {added}" if last else added)
            return
        if isinstance(last, Scalar):
            line = written.line_start(last.place.line)
            dash = _DASH.match(written.text, line)
            if dash:
                lines = "".join(f"{_break(written.text)}{dash['indent']}- {_scalar(one)}" for one in names)
                yield Splice(written.end(last), 0, lines)
                return
    elif aliases is None and isinstance(name, Scalar):
        key = next(key for key, value in record.node.items if value is name)
        indent = " " * (key.place.column - 1)
        is_flow = written.text[written.offset(record.node.place)] == "{"
        new = f", aliases: [{added}]" if is_flow else f"{_break(written.text)}{indent}aliases: [{added}]"
        yield Splice(written.end(name), 0, new)
        return
    raise ClaimcheckError(f"{record.node.place}: add the aliases {added} by hand first; nothing was written")


def _with_note(record: _Record, note: str | None) -> Iterator[Splice]:
    """Yield what puts the *note* of the actor that goes behind that of the record, unless that says the same.

    Raises:
        ClaimcheckError: if the record's own note is not written plainly in one line.
    """
    written, own = record.file.written, record.value("note")
    told = " ".join((note or "").split())
    if not told or (isinstance(own, Scalar) and told in own.text):
        return
    if isinstance(own, Scalar):
        start = written.start(own) - (not own.plain)
        yield Splice(start, written.end(own) - start, _quoted(f"{own.text}; {told}"))
        return
    key, value = next((key, value) for key, value in record.node.items if key.text == "id")
    if isinstance(value, Scalar):
        is_flow = written.text[written.offset(record.node.place)] == "{"
        between = ", " if is_flow else f"{_break(written.text)}{' ' * (key.place.column - 1)}"
        yield Splice(written.end(value), 0, f"{between}note: {_quoted(told)}")


def _break(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _scalar(text: str) -> str:
    """Return a text as it may stand in a list of either form."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return _quoted(text)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
