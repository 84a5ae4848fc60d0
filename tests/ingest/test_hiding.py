"""What a style hides."""

import pytest

from claimcheck.ingest.hiding import Setting, hides, settings


@pytest.mark.parametrize(
    "style",
    [
        *(
            "display:none",
            "color: red; display : none !important",
            "visibility:hidden",
            "visibility:collapse",
        ),
        *("opacity:0", "opacity: .0", "opacity:0%", "font-size:0", "font-size: 1px", "font-size:.5px"),
        *(
            "clip:rect(0 0 0 0)",
            "clip: rect(1px, 1px, 1px, 1px)",
            "clip-path:inset(50%)",
            "clip-path: inset(100%)",
        ),
        *(
            "height:0;overflow:hidden",
            "overflow:hidden;max-height:0px",
            "width:1px;height:1px;overflow:hidden",
        ),
        *("transform: translate(1px) scale(0)", "filter:opacity(0)", "content-visibility:hidden"),
        *("color:transparent", "color:rgba(0,0,0,0)", "color: rgb(0 0 0 / 0%)", "color: rgba(0, 0, 0, .0)"),
        *("text-indent:-999em", "text-indent:-99em", "left:-9999px", "left:-100vw", "margin-left:-9999px"),
        *("text-decoration: red line-through", "text-decoration-line:line-through"),
    ],
)
def test_what_hides(style: str) -> None:
    """By no letters, no room, no colour, a place off the screen, or a line through it."""
    assert hides(style)


@pytest.mark.parametrize(
    "style",
    [
        *(
            "",
            "display:block",
            "x-display: none",
            "visibility:visible",
            "opacity:0.5",
            "opacity:1",
            "opacity:.05",
        ),
        *(
            "opacity:0;animation:appear 1s",
            "opacity:0;transition:opacity 1s",
            "font-size:12px",
            "font-size: 1em",
        ),
        *(
            "font-size:0.9em",
            "font-size:80%",
            "clip:auto",
            "clip-path:inset(5%)",
            "height:0",
            "overflow:hidden",
        ),
        *("height:100px;overflow:hidden", "width:1px;overflow:hidden", "transform:scale(0.5)", "color:red"),
        *(
            "color:rgb(255,0,0)",
            "color:rgba(0,0,0,0.8)",
            "color:rgb(0 0 0)",
            "text-indent:-1.5em",
            "left:-8px",
        ),
        *("margin-left:-300px", "left:-15em", "text-decoration:underline", "content:'display:none'"),
        "background:url(display:none)",
    ],
)
def test_what_does_not(style: str) -> None:
    """Half of it, another thing by that name, or what an animation shows soon."""
    assert not hides(style)


def test_ways_and_importance_are_told() -> None:
    """So that a cascade can weigh them; the last of one property counts."""
    assert list(settings("display:none; display:block !important; height: 0; overflow: hidden")) == [
        Setting("display", hides=False, is_important=True),
        Setting("size", hides=True, is_important=False),
    ]
