"""Reports as plain values, and back: lists, texts, numbers and nothing that could act when it is read.

How each type is written follows from its annotations, so that a field more is written and read without a
word here. What is read is taken for what was written once; whoever keeps it sees to that (`load.kept`).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache, partial
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from claimcheck.report.model import Report

Turn = Callable[[Any], Any]


class Codec(NamedTuple):
    """How values of one type are written as plain ones, and read back; None: they are plain already."""

    write: Turn | None
    read: Turn | None


PLAIN = Codec(None, None)
_LEAVES: dict[Any, Codec] = {**dict.fromkeys((str, int, bool, float), PLAIN), Decimal: Codec(str, Decimal)}


def to_plain(report: Report) -> Any:  # noqa: ANN401 -- any JSON value
    """Return *report* as values that JSON has."""
    return write(codec_of(Report), report)


def from_plain(plain: Any) -> Report:  # noqa: ANN401 -- any JSON value
    """Return the report that was written as *plain*, which is used up.

    Raises:
        ValueError, TypeError, LookupError, AttributeError, ArithmeticError: if nothing of ours wrote it.
    """
    report: Report = read(codec_of(Report), plain)
    return report


def write(codec: Codec, value: Any) -> Any:  # noqa: ANN401 -- of the codec's type
    """Return *value* as a plain one."""
    return codec.write(value) if codec.write else value


def read(codec: Codec, plain: Any) -> Any:  # noqa: ANN401 -- any JSON value
    """Return the value that was written as *plain*, which is used up."""
    return codec.read(plain) if codec.read else plain


@cache
def codec_of(hint: Any) -> Codec:  # noqa: ANN401 -- whatever annotates a field
    """Return how values are written that *hint* annotates.

    Raises:
        TypeError: if it annotates what no report holds.
    """
    if hint in _LEAVES:
        return _LEAVES[hint]
    origin = get_origin(hint)
    if origin is not None:
        return _composed(hint, origin)
    if issubclass(hint, Enum):
        return Codec(attrgetter("value"), {member.value: member for member in hint}.__getitem__)
    return _record(hint)


def _composed(hint: Any, origin: Any) -> Codec:  # noqa: ANN401 -- a hint in brackets, or a union
    if origin is Literal:
        return PLAIN
    if origin in {Union, UnionType}:
        return _optional(hint)
    if origin is tuple:
        return _tuple(hint)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping(*map(codec_of, get_args(hint)))
    raise TypeError(f"no codec for {hint}")


def _optional(hint: Any) -> Codec:  # noqa: ANN401 -- a union
    kinds = [kind for kind in get_args(hint) if kind is not NoneType]
    if len(kinds) != 1:
        raise TypeError(f"no codec for {hint}")
    there = codec_of(kinds[0])
    return Codec(_unless_none(there.write), _unless_none(there.read))


def _unless_none(turn: Turn | None) -> Turn | None:
    return None if turn is None else lambda value: None if value is None else turn(value)


def _tuple(hint: Any) -> Codec:  # noqa: ANN401 -- a tuple
    kinds = get_args(hint)
    item = codec_of(kinds[0])
    if any(kind not in {kinds[0], ...} for kind in kinds):
        raise TypeError(f"no codec for {hint}")
    return Codec(
        partial(_listed, item.write) if item.write else list,
        partial(_tupled, item.read) if item.read else tuple,
    )


def _listed(turn: Turn, values: Iterable[Any]) -> list[Any]:
    return list(map(turn, values))


def _tupled(turn: Turn, values: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(map(turn, values))


def _mapping(key: Codec, value: Codec) -> Codec:
    if key.read is None and value.read is None:
        return Codec(dict, None)
    if key.read is None and value.write and value.read:
        put, take = value.write, value.read
        return Codec(
            lambda items: {name: put(item) for name, item in items.items()},
            lambda items: {name: take(item) for name, item in items.items()},
        )
    return Codec(
        lambda items: {write(key, name): write(value, item) for name, item in items.items()},
        lambda items: {read(key, name): read(value, item) for name, item in items.items()},
    )


def _record(kind: type) -> Codec:
    """Return how a record is written: the list of its fields in their order."""
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)] if is_dataclass(kind) else list(getattr(kind, "_fields"))  # noqa: B009 -- of a NamedTuple, which has no type of its own
    codecs = [codec_of(hints[name]) for name in names]
    writes = [(i, codec.write) for i, codec in enumerate(codecs) if codec.write]
    reads = [(i, codec.read) for i, codec in enumerate(codecs) if codec.read]
    listed = (lambda value: [getattr(value, name) for name in names]) if is_dataclass(kind) else list
    make = partial(_made, kind, names) if is_dataclass(kind) else partial(tuple.__new__, kind)

    def listing(value: Any) -> list[Any]:  # noqa: ANN401 -- of the kind
        parts = listed(value)
        for index, turn in writes:
            parts[index] = turn(parts[index])
        return parts

    def reading(parts: list[Any]) -> Any:  # noqa: ANN401 -- of the kind
        if len(parts) != len(names):
            raise ValueError(f"no {kind.__name__}")
        for index, turn in reads:
            parts[index] = turn(parts[index])
        return make(parts)

    return Codec(listing, reading)


def _made(kind: type, names: list[str], parts: list[Any]) -> Any:  # noqa: ANN401 -- of the kind
    # As reading YAML left it: every check was made then.
    made: Any = object.__new__(kind)
    vars(made).update(zip(names, parts, strict=True))
    return made
