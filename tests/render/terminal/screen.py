"""A page as it stands on a screen, for the tests of what the terminal shows."""

import io

from rich.console import Console, RenderableType


def on_screen(page: RenderableType, columns: int = 80) -> str:
    """Return *page* as it stands on a screen of so many columns, without colour and without spaces at the ends of lines."""
    console = Console(file=io.StringIO(), width=columns, color_system=None, force_terminal=False)
    with console.capture() as captured:
        console.print(page)
    return "\n".join(line.rstrip(" ") for line in captured.get().split("\n"))
