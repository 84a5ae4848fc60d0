"""Put records, or evidence of a claim, into a file of claims: characters are added, and no other is touched.

They are whole lines, but inside brackets and braces, where YAML wants a comma and the closing mark; a list that is written as
`[]` loses these two marks.
"""

import re
from collections.abc import Callable
from typing import TypeGuard

import yaml

from claimcheck.errors import ClaimcheckError

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COMMENT = re.compile(r"(?P<indent>[ \t]*)#[^\n]*(?:\n|\Z)")
_GAP = re.compile(r"(?:\s|(?<=\s)#[^\n]*)*")
_ENDED = re.compile(r"[ \t]*(?:[ \t]#[^\n]*)?(?:\r?\n|\Z)")
_IN_FLOW = re.compile(r"\w[\w .+%€$-]*")


def indent_of(text: str, list_: str = "sources") -> str:
    """Return what stands before the `-` of the records of *list_* in *text*; two blanks where there are none."""
    items = _value(_root(text), list_)
    if not isinstance(items, yaml.SequenceNode) or items.flow_style or not items.value:
        return "  "
    return " " * items.start_mark.column


def with_record(text: str, record: str, shown: str, list_: str = "sources") -> str:
    """Return *text*, a file of claims, with *record* behind the last of its *list_*.

    Args:
        text: The file, which is valid YAML of records.
        record: Whole lines, as indented as `indent_of` says.
        shown: The file's name, for messages.
        list_: The list: `sources`, `actors` or `claims`.

    Raises:
        ClaimcheckError: if its list is written in a way that no line can be added to.
    """
    end = _line_break(text)
    record = record.replace("\n", end)
    root = _root(text)
    if root is None:
        return f"{_closed(text, end)}{list_}:{end}{record}"
    if not isinstance(root, yaml.MappingNode):
        raise ClaimcheckError(
            f"{shown} has no keys: write `{list_}:` in a line of its own, or name another file"
        )
    pair = next(((key, value) for key, value in root.value if key.value == list_), None)
    if pair is None:
        if root.flow_style:
            return _in_braces(text, root, list_, record, end)
        return f"{_closed(text, end)}{end}{list_}:{end}{record}"
    if _is_flow(pair[1]):
        return _in_brackets(text, pair[0], pair[1], record, end)
    at = _place_in(text, *pair)
    if at is None:
        raise ClaimcheckError(
            f"`{list_}:` in {shown}, line {pair[1].start_mark.line + 1}, is no list: delete what stands behind it,"
            " or name another file"
        )
    # One claim alone does not tell whether they are parted; they are long.
    is_first = list_ == "claims" and isinstance(pair[1], yaml.SequenceNode) and len(pair[1].value) == 1
    return _behind(text, at, record, end, spaced=is_first or _is_spaced(text[:at]))


def with_evidence(text: str, claim: str, block: Callable[[str], str], shown: str) -> str:
    """Return *text*, a file of claims, with more evidence behind the last of the claim with the id *claim*.

    Args:
        text: The file, which is valid YAML of records.
        claim: The claim's id.
        block: Gives the evidence as whole lines, by what is to stand before each `-`.
        shown: The file's name, for messages.

    Raises:
        ClaimcheckError: if the claim is written in a way that no line can be added to.
    """
    end = _line_break(text)
    record = _claim(text, claim)
    if record is None:
        raise ClaimcheckError(f"no claim `{claim}` is written in {shown}")
    pair = next(((key, value) for key, value in record.value if key.value == "evidence"), None)
    before = " " * record.value[0][0].start_mark.column
    if pair is None and record.flow_style:
        return _in_braces(text, record, "evidence", block(""), end)
    if pair is not None and _is_flow(pair[1]):
        lines = block(before + "  ").replace("\n", end)
        return _in_brackets(text, pair[0], pair[1], lines, end)
    if pair is None:
        at = _end_of(text, record)
        lines = f"{before}evidence:\n{block(before + '  ')}"
        return _behind(text, at, lines.replace("\n", end), end, spaced=False)
    at_pair = _place_in(text, *pair)
    if at_pair is None:
        raise ClaimcheckError(
            f"`evidence:` of `{claim}` in {shown}, line {pair[1].start_mark.line + 1}, is no list: delete what stands behind it"
        )
    items = pair[1]
    is_list = isinstance(items, yaml.SequenceNode)
    lines = block(" " * items.start_mark.column if is_list else before + "  ").replace("\n", end)
    return _behind(text, at_pair, lines, end, spaced=False)


def _place_in(text: str, key: yaml.Node, items: yaml.Node) -> int | None:
    """Return where one more item of the list *items* begins; None where that is written in brackets."""
    if isinstance(items, yaml.SequenceNode) and items.value and not items.flow_style:
        return _behind_comments(text, _end_of(text, items.value[-1]), items.start_mark.column)
    is_empty = isinstance(items, yaml.ScalarNode) and items.value in {"", "~", "null"}
    if is_empty and not items.start_mark.index > key.end_mark.index + 1:
        return _line_end(text, key.end_mark.index)
    return None


def _is_flow(items: yaml.Node) -> TypeGuard[yaml.SequenceNode]:
    return isinstance(items, yaml.SequenceNode) and bool(items.flow_style)


def _in_brackets(text: str, key: yaml.Node, items: yaml.SequenceNode, lines: str, end: str) -> str:
    """Return *text* with *lines*, the items of a list, in one that is written in brackets: behind its last item."""
    start, close = items.start_mark.index, items.end_mark.index
    is_below = not text[text.rfind("\n", 0, start) + 1 : key.start_mark.index].strip(" -")
    if text[start:close] == "[]" and is_below and _ENDED.match(text, close):
        # In lines of their own they read as all others do.
        opened = text[:start].rstrip(" ") + text[close:]
        return _behind(opened, _line_end(opened, key.end_mark.index), lines, end, spaced=False)
    return _inside(text, items, _flow_lines(lines), end)


def _in_braces(text: str, record: yaml.MappingNode, key: str, lines: str, end: str) -> str:
    """Return *text* with a list under a new *key* of a map that is written in braces."""
    items = _flow_lines(lines)
    return _inside(text, record, [f"{key}: [", *items[:-1], f"{items[-1]}]"], end)


def _inside(text: str, node: yaml.CollectionNode, lines: list[str], end: str) -> str:
    """Return *text* with *lines* as the last member of a list or map in brackets or braces."""
    close = node.end_mark.index - 1
    last = node.start_mark.index + 1
    for member in node.value:
        last = max(n.end_mark.index for n in (member if isinstance(member, tuple) else (member,)))
    gap = _GAP.match(text, last)
    is_open = not node.value or (gap is not None and text.startswith(",", gap.end()))
    head = text[:last] + ("" if is_open else ",")
    line = text.rfind("\n", 0, close) + 1
    first = text.rfind("\n", 0, node.start_mark.index) + 1
    depth = len(text[first:]) - len(text[first:].lstrip(" ")) + 4
    has_own_line = line > last and not text[line:close].strip()
    if has_own_line and isinstance(node, yaml.SequenceNode) and node.value:
        mark = node.value[0].start_mark
        depth = depth if text[mark.index - mark.column : mark.index].strip() else mark.column
    whole = end.join(" " * depth + one for one in lines)
    if has_own_line:
        return f"{head}{text[last:line]}{whole}{end}{text[line:]}"
    return f"{head}{text[last:close].rstrip()}{end}{whole}{text[close:]}"


def _flow_lines(block: str) -> list[str]:
    """Return the items of a list that is written in lines as lines inside brackets: an item in each, below its comments."""
    root = yaml.compose(block, _LOADER)
    items = root.value if isinstance(root, yaml.SequenceNode) else []
    comments = [match for match in _COMMENT.finditer(block) if _stands_alone(block, match.start())]
    lines: list[str] = []
    for number, item in enumerate(items):
        until = items[number + 1].start_mark.index if number + 1 < len(items) else len(block)
        inside = [one for one in comments if one.start() < until]
        comments = comments[len(inside) :]
        lines += [one[0].strip() for one in inside]
        lines.append(_flow(item, block) + ("," if number + 1 < len(items) else ""))
    return lines or [""]


def _stands_alone(block: str, at: int) -> bool:
    return at == 0 or block[at - 1] == "\n"


def _flow(node: yaml.Node, block: str) -> str:
    """Return a node that is written in lines as it is written in braces."""
    if isinstance(node, yaml.MappingNode):
        return "{" + ", ".join(f"{_flow(k, block)}: {_flow(v, block)}" for k, v in node.value) + "}"
    if isinstance(node, yaml.SequenceNode):
        return "[" + ", ".join(_flow(item, block) for item in node.value) + "]"
    value = str(node.value)
    written = block[node.start_mark.index : node.end_mark.index]
    if written[:1] in {"'", '"'} or (written == value and _IN_FLOW.fullmatch(written)):
        return written
    return "'" + value.replace("'", "''") + "'"


def _line_break(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _claim(text: str, id_: str) -> yaml.MappingNode | None:
    items = _value(_root(text), "claims")
    for record in items.value if isinstance(items, yaml.SequenceNode) else ():
        written = _value(record, "id")
        if isinstance(written, yaml.ScalarNode) and written.value == id_:
            return record if isinstance(record, yaml.MappingNode) else None
    return None


def _root(text: str) -> yaml.Node | None:
    try:
        root: yaml.Node | None = yaml.compose(text, _LOADER)
    except (yaml.YAMLError, RecursionError, ValueError):
        raise ClaimcheckError("the file of claims is no valid YAML: see claimcheck lint") from None
    return root


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    """Return what stands under a key; None where *node* is no map, or has no such key."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)


def _end_of(text: str, node: yaml.Node) -> int:
    """Return where the last line of *node* ends, behind its line break, comments behind its words included."""
    while isinstance(node, yaml.MappingNode | yaml.SequenceNode) and node.value and not node.flow_style:
        node = node.value[-1][1] if isinstance(node, yaml.MappingNode) else node.value[-1]
    at = node.end_mark.index
    if isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}:
        # Its mark stands behind the line breaks that belong to it.
        return at if at == len(text) or text[:at].endswith("\n") else text.rfind("\n", 0, at) + 1
    if isinstance(node, yaml.ScalarNode) and not node.value and node.style is None:
        at = max(at, node.start_mark.index)
        at = len(text[:at].rstrip())
    return _line_end(text, at)


def _behind_comments(text: str, at: int, column: int) -> int:
    """Return the offset behind the comments right below a record, which are its own as they stand deeper than its `-`."""
    while match := _COMMENT.match(text, at):
        if len(match["indent"]) <= column:
            break
        at = match.end()
    return at


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return found + 1 if found >= 0 else len(text)


def _behind(text: str, at: int, record: str, end: str, *, spaced: bool) -> str:
    before, behind = text[:at], text[at:]
    gap = end if spaced else ""
    return f"{_closed(before, end)}{gap}{record}{behind}"


def _is_spaced(before: str) -> bool:
    """Return whether the records before are parted by blank lines."""
    return bool(re.search(r"\n[ \t]*\r?\n[ \t]*- ", before))


def _closed(text: str, end: str) -> str:
    return text if not text or text.endswith("\n") else text + end
