"""The colours can be told apart and read, on a light page and on a dark one."""

import re

import pytest

from claimcheck.render.svg.palette import BACKGROUNDS, COLOURS, SHAPES, STYLE, TEXTS, Colour


def _luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("background", BACKGROUNDS, ids=[b.name for b in BACKGROUNDS])
@pytest.mark.parametrize(
    ("colour", "least"),
    [pytest.param(c, 4.5, id=c.name) for c in TEXTS] + [pytest.param(c, 3, id=c.name) for c in SHAPES],
)
def test_contrast_is_enough(colour: Colour, least: float, background: Colour, mode: str) -> None:
    """Text has 4.5:1 and shapes have 3:1 on both backgrounds in both modes (WCAG 2.2, 1.4.3 and 1.4.11)."""
    assert _contrast(getattr(colour, mode), getattr(background, mode)) >= least


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_supports_and_denies_differ_for_the_colour_blind(mode: str) -> None:
    """Without red against green, support and denial still differ in blue against yellow."""
    supports, denies = (
        next(getattr(c, mode) for c in SHAPES if c.name == name) for name in ("supports", "denies")
    )
    blue = [
        int(colour[5:7], 16) - (int(colour[1:3], 16) + int(colour[3:5], 16)) / 2
        for colour in (supports, denies)
    ]
    assert (blue[0] > 40, blue[1] < -40) == (True, True)


def test_a_page_may_set_every_colour() -> None:
    """Every colour is taken from a property of the page, once with the light and once with the dark one behind it."""
    found = re.findall(r"--([a-z]+):var\(--claimcheck-([a-z]+),(#[0-9a-f]{6})\)", STYLE)
    assert found == [(c.name, c.name, c.light) for c in COLOURS] + [(c.name, c.name, c.dark) for c in COLOURS]


def test_the_style_reaches_nothing_outside() -> None:
    """The style sheet loads nothing, and every rule of it is about pictures."""
    selectors = [rule.rpartition("{")[0] for rule in re.findall(r"[^{}]+\{(?=[^{}]*\})", STYLE)]
    assert re.search(r"@import|url\(|expression|<|&", STYLE) is None
    assert [s for s in selectors if ".claimcheck-picture" not in s] == []
