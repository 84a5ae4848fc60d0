"""What stands at an offset of a file of records: in which record and below which key."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.load.editing import RecordsFile, WrittenText
from claimcheck.records.ids import Named
from claimcheck.records.mentions import Mention, mentions
from claimcheck.records.model import LISTS
from claimcheck.records.node import ListNode, MapNode, Node, Scalar


class Spot(NamedTuple):
    """A record of a list, and where in it; None where there is none."""

    list: str
    id: str
    record: MapNode
    key: str | None = None
    evidence: int | None = None
    """Which of a claim's evidence, from 0."""
    item: MapNode | None = None
    """That evidence."""


def spot_at(file: RecordsFile, offset: int) -> Spot | None:
    """Return the record that an offset stands in, or behind; None where no record has begun."""
    for spot in reversed([*_records(file)]):
        if file.written.offset(spot.record.place) <= offset:
            return _inside(spot, file.written, offset)
    return None


def records_in(file: RecordsFile) -> tuple[Spot, ...]:
    """Return every record of a file with its id, in the order written."""
    return tuple(_records(file))


def _records(file: RecordsFile) -> Iterator[Spot]:
    for document in file.documents:
        for key, value in document.items:
            if key.text in LISTS and isinstance(value, ListNode):
                for item in value.items:
                    if isinstance(item, MapNode):
                        yield Spot(key.text, text_of(item, "id"), item)


def _inside(spot: Spot, written: WrittenText, offset: int) -> Spot:
    key, value = _last(spot.record, written, offset)
    if key != "evidence" or not isinstance(value, ListNode):
        return spot._replace(key=key)
    begun = [i for i, item in enumerate(value.items) if written.offset(item.place) <= offset]
    item = value.items[begun[-1]] if begun else None
    if not isinstance(item, MapNode):
        return spot._replace(key=key)
    return spot._replace(key=_last(item, written, offset)[0], evidence=begun[-1], item=item)


def _last(node: MapNode, written: WrittenText, offset: int) -> tuple[str | None, Node | None]:
    """Return the last key of a map, with its value, that has begun at an offset."""
    begun = [pair for pair in node.items if written.offset(pair[0].place) <= offset]
    return (begun[-1][0].text, begun[-1][1]) if begun else (None, None)


def pair_of(node: MapNode, name: str) -> tuple[Scalar, Node] | None:
    """Return a key of a map with its value."""
    return next(((key, value) for key, value in node.items if key.text == name), None)


def text_of(node: MapNode, name: str) -> str:
    """Return the text below a key; empty where there is none."""
    pair = pair_of(node, name)
    return pair[1].text if pair and isinstance(pair[1], Scalar) else ""


def mention_at(file: RecordsFile, offset: int) -> tuple[Named, Mention] | None:
    """Return the id that stands at an offset, and what it names."""
    for kind in Named:
        for mention in mentions(file.documents, kind):
            start = file.written.offset(mention.node.place) + (not mention.node.plain) + mention.start
            if start <= offset <= start + len(mention.id):
                return kind, mention
    return None


def mention_span(file: RecordsFile, mention: Mention) -> tuple[int, int]:
    """Return where an id begins and ends, in code points."""
    start = file.written.offset(mention.node.place) + (not mention.node.plain) + mention.start
    return start, start + len(mention.id)


def definition(files: Sequence[RecordsFile], kind: Named, id_: str) -> tuple[RecordsFile, Mention] | None:
    """Return where a record of *kind* has its id, or a key is first written."""
    for file in files:
        for mention in mentions(file.documents, kind):
            if mention.id == id_ and (mention.defines or kind is Named.KEY):
                return file, mention
    return None
