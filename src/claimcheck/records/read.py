"""Read written documents, as plain nodes with their places, into records, with every mistake as a problem at its place.

A record with a mistake is refused whole: read without the misspelt `stance: denies` it would say
the opposite. The others are read on.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING
from types import MappingProxyType
from typing import Any, NamedTuple

from claimcheck.problem import CODES, Place, Problem, Severity
from claimcheck.records.model import LISTS, RECORDS, Actor, Claim, Evidence, Link, Source, keys_of
from claimcheck.records.shape import ListOf, MapOf, RecordOf, Shape, Text


class Scalar(NamedTuple):
    """A text. `plain`: without quotation marks; `cut`: a plain text that ` #` cut short."""

    text: str
    place: Place
    plain: bool = True
    cut: bool = False


class ListNode(NamedTuple):
    """A list of nodes."""

    items: Sequence["Node"]
    place: Place


class MapNode(NamedTuple):
    """Keys and values in the order written; keys can be repeated here, and are refused later."""

    items: Sequence[tuple[Scalar, "Node"]]
    place: Place


Node = Scalar | ListNode | MapNode


_NULLS = frozenset({"", "~", "null"})
_LINK_KEYS = frozenset(keys_of(Link))
_REQUIRED = {
    name: tuple(
        key
        for key, definition in keys_of(record).items()
        if definition.default is MISSING and definition.default_factory is MISSING
    )
    for name, record in RECORDS.items()
}
"""The keys that a record must have."""


class Records(NamedTuple):
    """All records that were accepted, by id, in the order of their ids."""

    sources: Mapping[str, Source]
    actors: Mapping[str, Actor]
    claims: Mapping[str, Claim]


class Owner(NamedTuple):
    """The record that is being read: its list, its id as written, and where it begins."""

    list: str = ""
    id: str = ""
    place: Place | None = None


class Reference(NamedTuple):
    """An id that a record names, and the record that does."""

    to: str
    id: str
    place: Place
    owner: Owner


class RecordsRead(NamedTuple):
    """What reading found: records, problems, and the ids that were written, accepted or not."""

    records: Records
    problems: tuple[Problem, ...]


def read_records(documents: Iterable[MapNode]) -> RecordsRead:
    """Return the records of *documents* and every problem in them."""
    reader = _Reader()
    for document in documents:
        reader.take(document)
    return reader.result()


class _Refused(Exception):  # noqa: N818 -- a signal inside this module, never an error outside
    """A value was refused; its problem is noted already."""


class _Reader:
    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._ids: dict[str, str] = {}
        self._references: list[Reference] = []
        self._accepted: dict[str, dict[str, Any]] = {name: {} for name in LISTS}
        self._written: dict[str, dict[str, Place]] = {name: {} for name in LISTS}
        self._owner = Owner()

    def take(self, document: MapNode) -> None:
        """Read the lists of one file."""
        for key, value in self._unique(document):
            if key.text not in LISTS:
                self._unknown("CC102", f"unknown key `{key.text}`", key, LISTS)
            elif isinstance(value, ListNode):
                for item in value.items:
                    self._take_record(key.text, item)
                # What is wrong outside of records is no mistake of the one read last.
                self._owner = Owner()
            elif not _is_null(value):
                self._note(
                    "CC104", f"`{key.text}` must be a list of records, each beginning with `- `", value.place
                )

    def result(self) -> RecordsRead:
        """Return the records that stand after their references are checked."""
        for reference in self._references:
            known = self._written[reference.to]
            if reference.id not in known:
                self._refuse_reference(reference, known)
        lists = {name: dict(sorted(records.items())) for name, records in self._accepted.items()}
        return RecordsRead(Records(**lists), tuple(self._problems))

    def _refuse_reference(self, reference: Reference, known: Mapping[str, Place]) -> None:
        accepted = self._accepted[reference.owner.list]
        record = accepted.get(reference.owner.id)
        if record is not None and record.place == reference.owner.place:
            del accepted[reference.owner.id]
        kind = reference.to.removesuffix("s")
        self._owner = reference.owner
        self._note("CC106", f"no {kind} `{reference.id}`{_suggestion(reference.id, known)}", reference.place)

    def _take_record(self, name: str, node: Node) -> None:
        written = _written_id(node)
        self._owner = Owner(name, written or "", node.place)
        first = self._written[name].get(written) if written else None
        if written and first is None:
            self._written[name][written] = node.place
        try:
            record = self._record(LISTS[name], node)
        except _Refused:
            return
        if first is not None:
            self._note("CC105", f"`{written}` is taken already, at {first}", record.places["id"])
            return
        self._accepted[name][record.id] = record

    def _record(self, name: str, node: Node) -> Any:
        if name == Link.__name__:
            node = long_link(node)
        if not isinstance(node, MapNode):
            raise self._refusal("CC104", f"expected {_a(name)}: keys and values", node.place)
        before = len(self._problems)
        keys = keys_of(RECORDS[name])
        values: dict[str, Any] = {}
        places: dict[str, Place] = {}
        for key, written in self._unique(node):
            known = keys.get(key.text)
            if known is None:
                others = {other: right for right, one in keys.items() for other in one.metadata["others"]}
                self._unknown("CC102", f"unknown key `{key.text}` in {_a(name)}", key, keys, others)
                continue
            places[known.name] = written.place
            value = self._item(known.metadata["shape"], written, known.metadata["written"] or known.name)
            if value is not None:
                values[known.name] = value
        lacking = (needed for needed in _REQUIRED[name] if keys[needed].name not in places)
        for needed in lacking:
            self._note("CC103", f"{_a(name)} needs the key `{needed}`", node.place)
        if len(self._problems) > before:
            raise _Refused
        return RECORDS[name](place=node.place, places=places, **values)

    def _text(self, shape: Text, node: Node, key: str) -> Any:
        if not isinstance(node, Scalar):
            raise self._refusal("CC104", f"`{key}` must be one text; {_QUOTING_HINT}", node.place)
        if shape.nullable and _is_null(node):
            return None
        if shape.free and node.cut:
            message = (
                f"` #` begins a comment here and cuts `{key}` short: put it between single quotation marks"
            )
            raise self._refusal("CC109", message, node.place)
        if key == "actor":
            return self._actors(node)
        try:
            value = shape.parse(node.text)
        except ValueError as error:
            raise self._refusal("CC104", f"`{key}`: {error}", node.place) from None
        if shape.refers_to:
            # Thousands of records may name one: its id is held once.
            value = self._ids.setdefault(value, value) if isinstance(value, str) else value
            self._references.append(Reference(shape.refers_to, node.text, node.place, self._owner))
        return value

    def _actors(self, node: Scalar) -> tuple[str, ...]:
        ids = tuple(part.strip() for part in node.text.split("+"))
        self._references += [Reference("actors", id_, node.place, self._owner) for id_ in ids]
        return tuple(sorted(set(ids)))

    def _list(self, shape: ListOf, node: Node, key: str) -> tuple[Any, ...]:
        if _is_null(node):
            return ()
        if not isinstance(node, ListNode):
            raise self._refusal(
                "CC104", f"`{key}` must be a list: `[…, …]`, or lines that begin with `- `", node.place
            )
        before = len(self._problems)
        items = [self._item(shape.item, item, key) for item in node.items]
        if len(self._problems) > before:
            raise _Refused
        return tuple(items)

    def _item(self, shape: Shape, node: Node, key: str) -> Any:
        """Return the value of a key, or one of its values; None where it is refused."""
        try:
            match shape:
                case Text():
                    return self._text(shape, node, key)
                case ListOf():
                    return self._list(shape, node, key)
                case MapOf():
                    return self._map(shape, node, key)
                case RecordOf():
                    return self._record(shape.name, node)
        except _Refused:
            return None

    def _map(self, shape: MapOf, node: Node, key: str) -> dict[str, Any]:
        if not isinstance(node, MapNode):
            raise self._refusal("CC104", f'`{key}` must be keys with reasons: `{{…: "why"}}`', node.place)
        before = len(self._problems)
        result = {
            self._item(shape.key, name, key): self._item(shape.value, value, key)
            for name, value in self._unique(node)
        }
        if key == "ignore":
            self._check_ignored(node)
        if len(self._problems) > before:
            raise _Refused
        return result

    def _check_ignored(self, node: MapNode) -> None:
        for name, _ in node.items:
            code = CODES.get(name.text)
            if code is None:
                self._unknown("CC104", f"no problem code `{name.text}`", name, CODES)
            elif code.severity is Severity.ERROR:
                self._note("CC112", f"{name.text} is an error and cannot be silenced", name.place)

    def _unique(self, node: MapNode) -> Iterator[tuple[Scalar, Node]]:
        seen: dict[str, Scalar] = {}
        for pair in node.items:
            key = pair[0]
            first = seen.setdefault(key.text, key)
            if first is key:
                yield pair
            else:
                line = first.place.line
                self._note("CC110", f"the key `{key.text}` was written already, in line {line}", key.place)

    def _unknown(
        self,
        code: str,
        message: str,
        key: Scalar,
        known: Iterable[str],
        others: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        keys = f"; what it may have: {', '.join(known)}" if code == "CC102" else ""
        self._note(code, message + (_suggestion(key.text, known, others) or keys), key.place)

    def _refusal(self, code: str, message: str, place: Place) -> _Refused:
        self._note(code, message, place)
        return _Refused()

    def _note(self, code: str, message: str, place: Place) -> None:
        claim = self._owner.id if self._owner.list == "claims" else None
        source = self._owner.id if self._owner.list == "sources" else None
        self._problems.append(Problem(code, message, place, claim=claim or None, source=source or None))


_QUOTING_HINT = "a value that begins with [ or { or holds `: ` needs single quotation marks"


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and node.text in _NULLS


def _written_id(node: Node) -> str | None:
    if not isinstance(node, MapNode):
        return None
    ids = [value.text for key, value in node.items if key.text == "id" and isinstance(value, Scalar)]
    return ids[0] if ids else None


def long_link(node: Node) -> Node:
    """Return a link of any form as a map with the keys of Link."""
    if isinstance(node, Scalar):
        return MapNode([(Scalar("actor", node.place), node)], node.place)
    if not isinstance(node, MapNode):
        return node
    if len(node.items) == 1 and node.items[0][0].text not in _LINK_KEYS:
        actor, cue = node.items[0]
        cue_pair = () if _is_null(cue) else ((Scalar("cue", cue.place), cue),)
        return MapNode([(Scalar("actor", actor.place), actor), *cue_pair], node.place)
    return node


def _a(record: str) -> str:
    """Return the name of a record with its article."""
    if record == Evidence.__name__:
        return "a piece of evidence"
    return f"{'an' if record[0] in 'AEIOU' else 'a'} {record.lower()}"


def _suggestion(word: str, known: Iterable[str], others: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return `; did you mean …?` for the nearest of *known* or what *others* call one of them, or nothing."""
    # difflib costs several milliseconds to load and is needed for mistakes only.
    from difflib import get_close_matches

    near = get_close_matches(word, [*known, *others], n=1, cutoff=0.6)
    near = [others.get(one, one) for one in near]
    return f"; did you mean `{near[0]}`?" if near else ""
