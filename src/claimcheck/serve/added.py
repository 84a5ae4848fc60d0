"""Which lines a new content of a file has more than the old one: whole ones, in one run, or it is none that we write."""

from typing import NamedTuple


class Added(NamedTuple):
    """The line that the new ones begin at, counted from 1, and they, without blank ones around them."""

    line: int
    lines: tuple[str, ...]


def added_lines(before: bytes, after: bytes) -> Added | None:
    """Return the lines that *after* has more; None where anything else differs.

    A last line of *before* that nothing ends is ended in *after*.
    """
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    if old and after.startswith((before + b"\n", before + b"\r\n")):
        old[-1] = new[len(old) - 1]
    start = next((i for i, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), len(old))
    more = len(new) - len(old)
    if more <= 0 or old != [*new[:start], *new[start + more :]]:
        return None
    lines = [line.decode("utf-8").rstrip("\r\n") for line in new[start : start + more]]
    while not lines[0].strip() and len(lines) > 1:
        del lines[0]
        start += 1
    return Added(start + 1, tuple(lines))
