"""Which words of a page Chromium marks for a text directive, told by the colour of `::target-text`."""

import base64
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

ADDRESS = "https://page.invalid/"
_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_STYLE = "<style>::target-text { background: #f0f !important; color: #f0f !important }</style>"
_WORDS = r"""() => {
    const found = [], range = document.createRange()
    // Of words that lie over each other, as those of a menu whose style sheet is lacking, the upper ones are seen.
    const visible = e => e.checkVisibility({opacityProperty: true, visibilityProperty: true})
    const upper = (x, y) => document.elementsFromPoint(x, y).find(visible)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode())
        for (const match of walker.currentNode.data.matchAll(/[\p{L}\p{N}\u00AD]+/gu)) {
            range.setStart(walker.currentNode, match.index)
            range.setEnd(walker.currentNode, match.index + match[0].length)
            const box = range.getClientRects()[0]
            if (!box || box.bottom <= 0 || box.top >= innerHeight || box.width <= 1) continue
            const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2
            const e = walker.currentNode.parentElement
            if (visible(e)) found.push([match[0], x, y, upper(x, Math.min(Math.max(y, 0), innerHeight - 1)) === e])
        }
    return found
}"""
_COLOURED = """async ([png, points]) => {
    const image = new Image(), canvas = document.createElement('canvas')
    image.src = 'data:image/png;base64,' + png
    await image.decode()
    canvas.width = image.width
    canvas.height = image.height
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0)
    const data = context.getImageData(0, 0, image.width, image.height).data
    return points.map(([x, y]) => {
        const at = (Math.min(image.height - 1, Math.round(y)) * image.width + Math.min(image.width - 1, Math.round(x))) * 4
        return data[at] > 200 && data[at + 1] < 60 && data[at + 2] > 200
    })
}"""
_TRIES, _PAUSE = 16, 300
"""A page is looked at so often, so many milliseconds apart, until the same is marked twice: it is searched while it is read."""


def executable() -> str | None:
    """Return the Chromium that CLAIMCHECK_CHROMIUM names, or the one on the path; None where there is none."""
    return os.environ.get("CLAIMCHECK_CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)


class Marker(NamedTuple):
    """A browser without scripts, and a blank page that looks at pictures."""

    browser: "Browser"
    tool: "Page"

    def words(self, html: str, fragment: str) -> list[str]:
        """Return the words that are marked where the page *html* is opened with *fragment*, in their order."""
        before: list[str] = []
        with self.opened(html, fragment) as page:
            for _ in range(_TRIES):
                found = self._marked(page)
                if found and found == before:
                    return found
                before = found
                page.wait_for_timeout(_PAUSE)
        return before

    @contextmanager
    def opened(self, html: str, fragment: str = "") -> "Iterator[Page]":
        """Open a page, to which nothing else is served."""
        context = self.browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})

        def answer(route: "Route") -> None:
            # A frame of the page may have an address below its own.
            is_page = route.request.is_navigation_request() and route.request.frame.parent_frame is None
            if is_page and route.request.url.startswith(ADDRESS):
                route.fulfill(body=html + _STYLE, content_type="text/html; charset=utf-8")
            else:
                route.abort()

        context.route("**/*", answer)
        page = context.new_page()
        page.goto(f"{ADDRESS}{fragment}", wait_until="domcontentloaded")
        try:
            yield page
        finally:
            context.close()

    def _marked(self, page: "Page") -> list[str]:
        words = page.evaluate(_WORDS)
        png = base64.b64encode(page.screenshot()).decode()
        coloured = self.tool.evaluate(_COLOURED, [png, [[x, y] for _, x, y, _ in words]])
        found = [
            (word.replace("\u00ad", ""), is_upper)
            for (word, _, _, is_upper), is_marked in zip(words, coloured, strict=True)
            if is_marked
        ]
        # Where all of them lie below something, it is one that lets them be seen.
        return [word for word, is_upper in found if is_upper] or [word for word, _ in found]


@contextmanager
def started(path: str) -> Iterator[Marker]:
    """Start the Chromium at *path*."""
    # Whoever tests the other modules of this folder need not have it.
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        yield Marker(browser, browser.new_page())
        browser.close()


@pytest.fixture(scope="module")
def marked() -> Iterator[Callable[[str, str], list[str]]]:
    """Return the words that a headless Chromium marks where a page is opened with a fragment."""
    path = executable()
    if path is None:
        pytest.skip("no Chromium: install one (Debian: apt-get install chromium) or set CLAIMCHECK_CHROMIUM")
    with started(path) as marker:
        yield marker.words
