"""The colours of the pictures, for a light and a dark page, and the one style sheet that uses them.

Hues after Okabe and Ito (2008), which people with any kind of colour blindness tell apart, darkened
or lightened until text has a contrast of 4.5:1 and shapes of 3:1 on both backgrounds (WCAG 2.2).
"""

from typing import NamedTuple


class Colour(NamedTuple):
    """A colour by its part in a picture; a page may set its own as `--claimcheck-NAME`."""

    name: str
    light: str
    dark: str


BACKGROUNDS = (
    Colour("paper", "#ffffff", "#0d1117"),
    Colour("band", "#f1f4f7", "#1a212a"),
)
TEXTS = (
    Colour("ink", "#1b1f24", "#e6edf3"),
    Colour("muted", "#545d68", "#a3adb8"),
)
SHAPES = (
    Colour("supports", "#0a65a8", "#58a6e8"),
    Colour("denies", "#b84a00", "#f0914f"),
    Colour("context", "#6a737d", "#97a1ac"),
    Colour("weak", "#95306f", "#e88fc6"),
    Colour("flow", "#7b8794", "#7d8894"),
)
RULES = (Colour("rule", "#d5dbe1", "#343c46"),)
"""Lines that only help the eye along; nothing rests on seeing them."""

COLOURS = (*BACKGROUNDS, *TEXTS, *SHAPES, *RULES)


def _variables(*, dark: bool) -> str:
    return "".join(f"--{c.name}:var(--claimcheck-{c.name},{c.dark if dark else c.light});" for c in COLOURS)


def _fills() -> str:
    return "".join(
        f".claimcheck-picture .{c.name}{{color:var(--{c.name});fill:var(--{c.name})}}.claimcheck-picture .{c.name}-line{{fill:none;stroke:var(--{c.name})}}"
        for c in COLOURS
    )


STYLE = (
    f".claimcheck-picture{{{_variables(dark=False)}max-width:100%;height:auto;"
    "font:12px system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif}"
    f"@media screen and (prefers-color-scheme:dark){{.claimcheck-picture{{{_variables(dark=True)}}}}}"
    f"{_fills()}"
    ".claimcheck-picture text{white-space:pre}.claimcheck-picture .small{font-size:11px}.claimcheck-picture .tiny{font-size:10px}"
    ".claimcheck-picture .head{font-size:15px}.claimcheck-picture .bold{font-weight:600}.claimcheck-picture .struck{text-decoration:line-through}"
    ".claimcheck-picture .end{text-anchor:end}.claimcheck-picture .middle{text-anchor:middle}"
    ".claimcheck-picture .dashed{stroke-dasharray:2.5 2}.claimcheck-picture .halo{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}"
)
"""The same in every picture, so that a page may allow it by one hash; print is always light."""
