"""Put one record more into a file of claims: whole lines are added, and no other line is touched."""

import re

import yaml

from claimcheck.errors import ClaimcheckError

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TOP = "sources"
_COMMENT = re.compile(r"(?P<indent>[ \t]*)#[^\n]*(?:\n|\Z)")


def indent_of(text: str) -> str:
    """Return what stands before the `-` of the records of sources in *text*; two blanks where there are none."""
    items = _sources(text)
    return " " * items.start_mark.column if items is not None and items.value else "  "


def with_source(text: str, record: str, shown: str) -> str:
    """Return *text*, a file of claims, with *record* behind the last of its sources.

    Args:
        text: The file, which is valid YAML of records.
        record: Whole lines, as indented as `indent_of` says.
        shown: The file's name, for messages.

    Raises:
        ClaimcheckError: if its list is written in a way that no line can be added to.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    record = record.replace("\n", end)
    root = _root(text)
    if root is None:
        return f"{_closed(text, end)}{_TOP}:{end}{record}"
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise ClaimcheckError(
            f"{shown} is written in braces: write `{_TOP}:` in a line of its own, or name another file with --to"
        )
    pair = next(((key, value) for key, value in root.value if key.value == _TOP), None)
    if pair is None:
        return f"{_closed(text, end)}{end}{_TOP}:{end}{record}"
    key, items = pair
    if isinstance(items, yaml.SequenceNode) and items.value and not items.flow_style:
        at = _behind_comments(text, _end_of(text, items.value[-1]), items.start_mark.column)
        return _behind(text, at, record, end)
    if (
        isinstance(items, yaml.ScalarNode)
        and items.value in {"", "~", "null"}
        and not items.start_mark.index > key.end_mark.index + 1
    ):
        return _behind(text, _line_end(text, key.end_mark.index), record, end)
    raise ClaimcheckError(
        f"the sources in {shown} are written in brackets: write each in lines of its own, beginning with `- `,"
        " or name another file with --to"
    )


def _root(text: str) -> yaml.Node | None:
    try:
        root: yaml.Node | None = yaml.compose(text, _LOADER)
    except (yaml.YAMLError, RecursionError, ValueError):
        raise ClaimcheckError("the file of claims is no valid YAML: see claimcheck lint") from None
    return root


def _sources(text: str) -> yaml.SequenceNode | None:
    root = _root(text)
    pairs = root.value if isinstance(root, yaml.MappingNode) else ()
    found = next((value for key, value in pairs if key.value == _TOP), None)
    return found if isinstance(found, yaml.SequenceNode) and not found.flow_style else None


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


def _behind(text: str, at: int, record: str, end: str) -> str:
    before, behind = text[:at], text[at:]
    gap = end if _is_spaced(before) else ""
    return f"{_closed(before, end)}{gap}{record}{behind}"


def _is_spaced(before: str) -> bool:
    """Return whether the records before are parted by blank lines."""
    return bool(re.search(r"\n[ \t]*\r?\n[ \t]*- ", before))


def _closed(text: str, end: str) -> str:
    return text if not text or text.endswith("\n") else text + end
