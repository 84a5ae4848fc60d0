"""The page in a real browser: nothing runs, nothing is asked for, everybody can read and use it.

Needs a Chromium: the one that CLAIMCHECK_CHROMIUM names, or one on the path.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.resources import files
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from claimcheck.check.quotation.annotating import annotate
from claimcheck.check.verify import verify
from claimcheck.records.corpus import Corpus
from claimcheck.render.html.report import to_html
from claimcheck.render.visible import visible
from claimcheck.report.model import Report

pytestmark = pytest.mark.xdist_group("chromium")

ADDRESS = "https://report.invalid/"
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
CONTRAST = "color-contrast"
"""The one rule that takes seconds: checked where colours differ, on the small report and a part of the shipped."""

WORD = "harmless"
"""What stands in every text of others, to be replaced by a payload."""

AT_ONCE = 450
"""How many payloads are put into one page."""

SHAPE = "() => Array.from(document.querySelectorAll('*'), e => [e.tagName, ...Array.from(e.attributes, a => a.name + '=' + a.value)].join(' '))"
TEXT = "() => document.body.textContent"
OPEN_ALL = "() => document.querySelectorAll('details').forEach(d => { d.open = true })"
OVERFLOW = "() => document.documentElement.scrollWidth - window.innerWidth"
FOCUSED = "() => { const e = document.activeElement, o = getComputedStyle(e); return [e.tagName, o.outlineStyle !== 'none'] }"


class Visit(NamedTuple):
    """A page that was opened, and what it did besides being read."""

    page: Page
    deeds: list[str]
    """Requests but the first, dialogs, messages on the console, errors, windows."""


Open = Callable[..., Visit]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A headless Chromium, one for all tests of this file."""
    found = os.environ.get("CLAIMCHECK_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("no Chromium: install one (Debian: apt-get install chromium) or set CLAIMCHECK_CHROMIUM")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def open_(browser: Browser) -> Iterator[Open]:
    """Open a text as a page, with the settings of a browser's context."""
    contexts = []

    def opened(text: str, *, width: int = 1200, **settings: Any) -> Visit:  # noqa: ANN401 -- Playwright's
        context = browser.new_context(viewport={"width": width, "height": 800}, **settings)
        contexts.append(context)
        deeds: list[str] = []
        asked: list[str] = []

        def answer(route: Route) -> None:
            asked.append(route.request.url)
            if asked == [ADDRESS]:
                route.fulfill(body=text, content_type="text/html")
            else:
                deeds.append(f"request: {route.request.url}")
                route.abort()

        context.route("**/*", answer)
        page = context.new_page()
        # With nobody to answer it, Playwright dismisses a dialog only where none listens.
        page.on("dialog", lambda dialog: dialog.dismiss())
        page.on("dialog", lambda dialog: deeds.append(f"dialog: {dialog.message}"))
        page.on("console", lambda message: deeds.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: deeds.append(f"error: {error}"))
        page.on("popup", lambda popup: deeds.append(f"window: {popup.url}"))
        page.goto(ADDRESS)
        return Visit(page, deeds)

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def some_page(shipped_corpus: Corpus) -> str:
    """The page of some shipped claims and one article: all kinds of contradictions, overreach, chains."""
    claims = {
        id_: claim
        for id_, claim in shipped_corpus.claims.items()
        if claim.about in {"joint-force.russian-soldiers", "russian-troops-in-belarus"}
    }
    corpus = replace(shipped_corpus, claims=claims)
    report = verify(corpus)
    article = {"002": shipped_corpus.articles["002"]}
    return to_html(report, annotate(replace(corpus, articles=article), report))


@pytest.fixture(scope="module")
def axe() -> str:
    """The source of axe-core."""
    return files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


def violations(page: Page, axe: str, *, without: tuple[str, ...] = ()) -> list[str]:
    """Return what axe-core finds, everything unfolded: each rule with the first place that breaks it."""
    page.evaluate(OPEN_ALL)
    # The page's policy forbids scripts; the browser's own console may run them all the same.
    page.evaluate(axe)
    options = {
        "runOnly": {"type": "tag", "values": RULES},
        "rules": {rule: {"enabled": False} for rule in without},
        "resultTypes": ["violations"],
    }
    found = page.evaluate("options => axe.run(document, options)", options)
    return [f"{v['id']}: {v['nodes'][0]['html'][:200]}" for v in found["violations"]]


@pytest.mark.parametrize(
    ("settings", "without"),
    [
        pytest.param({"color_scheme": "light"}, (), id="light"),
        pytest.param({"color_scheme": "dark"}, (), id="dark"),
        pytest.param({"width": 320}, (CONTRAST,), id="320 px"),
        pytest.param({"forced_colors": "active"}, (CONTRAST,), id="forced colours"),
    ],
)
@pytest.mark.costly(2)
def test_axe_finds_nothing_on_the_small_report(
    settings: dict[str, Any], without: tuple[str, ...], open_: Open, golden_page: str, axe: str
) -> None:
    """No rule of WCAG 2.2 AA that a machine can check is broken, in no colours and at no width."""
    visit = open_(golden_page, **settings)
    assert (violations(visit.page, axe, without=without), visit.deeds) == ([], [])


def test_axe_finds_nothing_in_print(open_: Open, golden_page: str, axe: str) -> None:
    """The same as it is printed."""
    visit = open_(golden_page)
    visit.page.emulate_media(media="print")
    assert (violations(visit.page, axe), visit.deeds) == ([], [])


@pytest.mark.costly(0)
def test_axe_finds_nothing_on_the_shipped_report(open_: Open, shipped_page: str, axe: str) -> None:
    """The whole shipped report breaks no rule either, colours aside."""
    visit = open_(shipped_page)
    assert (violations(visit.page, axe, without=(CONTRAST,)), visit.deeds) == ([], [])


@pytest.mark.parametrize(
    "settings", [{"color_scheme": "dark"}, {"color_scheme": "light", "width": 320}], ids=str
)
@pytest.mark.costly(1)
def test_colours_of_shipped_claims_can_be_told_apart(
    settings: dict[str, Any], open_: Open, some_page: str, axe: str
) -> None:
    """Some of the shipped claims and an article break no rule, light and narrow or dark."""
    assert violations(open_(some_page, **settings).page, axe) == []


@pytest.mark.parametrize(
    ("settings", "without"),
    [
        pytest.param({"color_scheme": "light", "width": 390}, (), id="light"),
        pytest.param({"color_scheme": "dark"}, (), id="dark"),
        pytest.param({"forced_colors": "active", "width": 320}, (CONTRAST,), id="forced colours"),
    ],
)
def test_axe_finds_nothing_on_the_editor_s_page(
    settings: dict[str, Any], without: tuple[str, ...], open_: Open, golden_edited_page: str, axe: str
) -> None:
    """Nor is a rule broken where editors read."""
    visit = open_(golden_edited_page, **settings)
    assert (violations(visit.page, axe, without=without), visit.deeds) == ([], [])


TOPS = "() => [...document.querySelectorAll('.masthead, section[aria-labelledby]')].map(e => [e.id, e.getBoundingClientRect().top, e.getBoundingClientRect().height])"
UNSEEN = "() => [...document.querySelectorAll('main p, main li, main blockquote, main dd, main code')].filter(e => !e.closest('.fold') && !e.classList.contains('up') && !e.getBoundingClientRect().height).length"


def test_the_editor_s_page_prints_in_order_and_hides_only_what_stands_below(
    open_: Open, shipped_edited_page: str
) -> None:
    """On paper the lists come first, and whatever is folded on the screen is there but the long list of what is to be read, each with its advice below."""
    page = open_(shipped_edited_page).page
    page.emulate_media(media="print")
    parts = page.evaluate(TOPS)
    assert [id_ for id_, _, _ in parts] == [
        "", "may-be-printed-with-its-source", "only-as-the-article-has-it", "with-a-change",
        "disputed", "do-not-print", "to-be-read-first", "claims",
        "pictures", "articles", "glossary", "bookkeeping",
    ]  # fmt: skip
    assert sorted(top for _, top, _ in parts) == [top for _, top, _ in parts]
    assert (min(height for _, _, height in parts) > 0, page.evaluate(UNSEEN)) == (True, 0)
    assert not page.locator(".side, .up").first.is_visible()
    fold = page.locator(".fold")
    assert fold.inner_text().startswith("Show all 81: each stands with its advice under “Claim by claim”")
    advice = page.evaluate(
        "() => [...document.querySelectorAll('.fold li .sentence')].map(e => e.textContent.trim())"
    )
    cards = page.evaluate(
        "() => [...document.querySelectorAll('.claim .advice')].map(e => e.innerText.trim())"
    )
    assert [one for one in advice if one not in cards] == []


def test_what_is_to_be_read_unfolds_on_the_screen(open_: Open, shipped_edited_page: str) -> None:
    """By a click, and links to its claims lead there, folded or not."""
    page = open_(shipped_edited_page).page
    rows = page.locator(".fold li")
    assert not rows.first.is_visible()
    page.locator(".fold > summary").click()
    assert rows.first.is_visible()


@pytest.mark.parametrize("name", ["golden", "shipped", "shipped_edited"])
def test_nothing_is_wider_than_a_telephone(name: str, open_: Open, request: pytest.FixtureRequest) -> None:
    """At 320 px the page does not scroll sideways, with everything unfolded."""
    visit = open_(request.getfixturevalue(f"{name}_page"), width=320)
    visit.page.evaluate(OPEN_ALL)
    assert (visit.page.evaluate(OVERFLOW), visit.deeds) == (0, [])


def test_wide_pictures_scroll_in_themselves(open_: Open, golden_page: str) -> None:
    """A picture wider than the page scrolls in a region that the keyboard reaches."""
    page = open_(golden_page, width=320).page
    region = page.get_by_role("region", name="Picture: Origins <b>")
    assert region.evaluate("e => e.scrollWidth > e.clientWidth && e.tabIndex === 0")


@pytest.mark.parametrize("kind", ["xss", "naughty"])
def test_no_payload_acts_in_a_browser(
    kind: str, open_: Open, page_with: Callable[[str], str], payloads: dict[str, list[str]]
) -> None:
    """With payloads in every text the browser builds the same elements, shows every character, and does nothing."""
    harmless = open_(page_with(WORD)).page
    harmless.evaluate(OPEN_ALL)
    shape, text, texts = harmless.evaluate(SHAPE), harmless.evaluate(TEXT), payloads[kind]
    for start in range(0, len(texts), AT_ONCE):
        payload = "x " + " ".join(texts[start : start + AT_ONCE]) + " x"
        visit = open_(page_with(payload), width=320)
        visit.page.evaluate(OPEN_ALL)
        visit.page.mouse.move(160, 400)
        assert visit.page.evaluate(SHAPE) == shape
        assert flat(visit.page.evaluate(TEXT)) == flat(text.replace(WORD, visible(payload)))
        assert (visit.page.evaluate(OVERFLOW), visit.deeds) == (0, [])


def flat(text: str) -> str:
    """Return *text* with line breaks as they are shown in one line, and white space as one blank."""
    return re.sub(r"[\s⏎␍]+", " ", text)


def shown_claims(page: Page) -> int:
    """Return how many claims are to be seen."""
    return int(
        page.evaluate(
            "() => [...document.querySelectorAll('article.claim')].filter(e => e.checkVisibility()).length"
        )
    )


def test_the_keyboard_reaches_everything(open_: Open, golden_page: str) -> None:
    """Tab goes from the skip link over the parts, the filters and the button to links and folded parts, always seen."""
    page = open_(golden_page).page
    seen: list[tuple[str, bool]] = []
    for _ in range(40):
        page.keyboard.press("Tab")
        tag, is_seen = page.evaluate(FOCUSED)
        seen.append((tag, is_seen))
    tags = [tag for tag, _ in seen]
    assert seen[0] == ("A", True)
    assert {"A", "INPUT", "SUMMARY", "BUTTON"} <= set(tags)
    assert tags.index("INPUT") < tags.index("BUTTON")
    assert [item for item in seen if not item[1]] == []


def test_the_skip_link_leads_to_the_report(open_: Open, golden_page: str) -> None:
    """The first link, once focused, is seen, and leads past navigation and filters."""
    page = open_(golden_page).page
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.getBoundingClientRect().top >= 0")
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


def test_filters_keep_what_they_say(open_: Open, shipped_page: str, shipped_report: Report) -> None:
    """A choice made with the keyboard hides all other claims, two choices hold at once, the button undoes them."""
    page = open_(shipped_page).page
    total = len(shipped_report.claims)
    assert shown_claims(page) == total
    page.locator("#only-consistency-contradicted").focus()
    page.keyboard.press("Space")
    contradicted = [c for c in shipped_report.claims if c.consistency == "contradicted"]
    assert shown_claims(page) == len(contradicted)
    page.locator("#only-corroboration-single_origin").focus()
    page.keyboard.press("Space")
    assert shown_claims(page) == sum(c.corroboration == "single_origin" for c in contradicted)
    page.get_by_role("button", name="Show all claims").press("Enter")
    assert shown_claims(page) == total


def test_a_link_to_a_hidden_claim_shows_it(open_: Open, shipped_page: str) -> None:
    """Whoever follows a link to a claim that the filter hides sees it all the same."""
    page = open_(shipped_page).page
    page.locator("#only-fit-overreaches").check()
    assert not page.locator("#claim-airport-welcome").is_visible()
    page.locator(".notes a[href='#claim-airport-welcome:1']").first.click()
    assert page.locator("#claim-airport-welcome").is_visible()


def test_folded_parts_unfold_with_the_keyboard(open_: Open, golden_page: str) -> None:
    """Enter on a summary shows what is folded."""
    page = open_(golden_page).page
    summary = page.locator("#claim-cost-as-told").get_by_text("Why this count").first
    summary.press("Enter")
    assert page.locator("#claim-cost-as-told details p").first.is_visible()


def test_print_shows_what_is_folded_and_hides_the_controls(open_: Open, golden_page: str) -> None:
    """On paper nothing can be unfolded, so all of it is there; filters and navigation are not."""
    page = open_(golden_page).page
    page.emulate_media(media="print")
    assert page.evaluate(
        "() => document.querySelector('#claim-cost-as-told details p').getBoundingClientRect().height > 0"
    )
    assert not page.locator(".side").is_visible()


def test_the_page_is_whole_without_scripts(open_: Open, golden_page: str) -> None:
    """With scripts switched off everything is there, and the filters work."""
    page = open_(golden_page, java_script_enabled=False).page
    page.locator("#only-fit-overreaches").check()
    assert page.locator("#claim-cost-as-told").is_visible()
    assert not page.locator("#claim-cost-limit").is_visible()
