"""The pages in a real browser: words are selected, evidence is written, nothing runs that others wrote.

Needs a Chromium: the one that CLAIMCHECK_CHROMIUM names, or one on the path.
"""

import os
import shutil
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

if TYPE_CHECKING:
    from conftest import SmallProject

uvicorn = pytest.importorskip("uvicorn", reason="the extra `serve` is not installed")
pytestmark = pytest.mark.xdist_group("chromium")

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
OVERFLOW = "() => document.documentElement.scrollWidth - window.innerWidth"
BOX = """words => {
    for (const run of document.querySelectorAll('[data-at]')) {
        const at = run.textContent.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(run.firstChild, at);
        range.setEnd(run.firstChild, at + words.length);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return [left + 1, (top + bottom) / 2, right - 1];
    }
}"""
"""The left end, the middle and the right end of words that stand in one run."""

RECORDS = """\
sources:
  - {id: s, file: s.txt, language: de}
actors:
  - {id: meyer, name: Anna Meyer, kind: person}
claims:
  - id: boats
    text: Es sind 12 Boote
    about: boats
    evidence:
      - {source: s, quote: Der Hafen hat 12 Boote}
  - id: more-boats
    text: Es sind 15 Boote
    about: boats
    quantity: 15 Boote
"""
ARTICLE = """\
Cafe\u0301 👩‍🔬🇩🇪 im Sol\u00adda\u00adten\u00adheim: \u202aNeu\u202c

Der Hafen hat 12 Boote. „Es sind 12.000 Gäste 👋🏽 im Jahr“, sagte Anna Meyer am Montag. Das e\u0301\u0323 bleibt so.
"""
GUESTS = "Es sind 12.000 Gäste 👋🏽 im Jahr"


class Site(NamedTuple):
    """A project that is served, and how a browser gets there."""

    project: "SmallProject"
    port: int
    token: str

    @property
    def records(self) -> str:
        """The file of records as it is now."""
        return (self.project.claims / "a.yaml").read_bytes().decode("utf-8")


Serve = Callable[..., Site]
Tab = Callable[..., Page]


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
def serve(project: "SmallProject", make_app: Callable[..., Any]) -> Iterator[Serve]:
    """Serve a project on this machine, until the test ends."""
    running: list[tuple[Any, threading.Thread]] = []

    def started(yaml: str = RECORDS, text: str = ARTICLE) -> Site:
        project.write(yaml, s=text)
        listening = socket.create_server(("127.0.0.1", 0))
        port = listening.getsockname()[1]
        config = uvicorn.Config(make_app(port), lifespan="off", ws="none", log_config=None)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        running.append((server, thread))
        return Site(project, port, "the-token")

    yield started
    for server, thread in running:
        server.should_exit = server.force_exit = True
        thread.join()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    """Open a tab that is let in; what happens in it besides is noted as its deeds."""
    contexts = []

    def opened(site: Site, path: str = "/", *, width: int = 1200, **settings: Any) -> Page:  # noqa: ANN401 -- Playwright's
        context = browser.new_context(viewport={"width": width, "height": 800}, **settings)
        contexts.append(context)
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.dismiss())
        page.on("dialog", lambda dialog: DEEDS.append(f"dialog: {dialog.message}"))
        page.on("console", lambda message: DEEDS.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: DEEDS.append(f"error: {error}"))
        page.on("popup", lambda popup: DEEDS.append(f"window: {popup.url}"))
        own = f"http://127.0.0.1:{site.port}/"

        def note(request: Request) -> None:
            if not request.url.startswith(own):
                DEEDS.append(f"request: {request.url}")

        page.on("request", note)
        page.goto(f"{own}?token={site.token}")
        assert page.url == own
        page.goto(own.rstrip("/") + path)
        return page

    DEEDS.clear()
    yield opened
    for context in contexts:
        context.close()


DEEDS: list[str] = []
"""What the pages did besides being read."""


def select(page: Page, first: str, last: str) -> None:
    """Select from *first* to *last* with the mouse."""
    left, top, _ = page.evaluate(BOX, first)
    _, bottom, right = page.evaluate(BOX, last)
    page.mouse.move(left, top)
    page.mouse.down()
    page.mouse.move(right, bottom, steps=4)
    page.mouse.up()


def taken(page: Page) -> tuple[str, str]:
    """Return the words of the file at the places that the page tells, and those that it says they are."""
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    start, end = (int(page.input_value(f"#take [name={name}]")) for name in ("start", "end"))
    return ARTICLE[start:end], page.input_value("#take [name=words]")


def tab_to(page: Page, selector: str) -> None:
    """Go to a control with the keyboard alone."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"the keyboard does not reach {selector}")


def test_words_are_selected_with_the_mouse(serve: Serve, tab: Tab) -> None:
    """Behind emoji, flags, combining and hidden characters, over marks, and half of a character is none."""
    page = tab(serve(), "/article/s")
    select(page, "Es sind", "Jahr")
    assert taken(page) == (GUESTS, GUESTS)
    select(page, "Boote", "Es sind")
    assert taken(page) == ("Boote. „Es sind", "Boote. „Es sind")
    select(page, "Cafe", "heim")
    assert taken(page) == (ARTICLE[: ARTICLE.index(":")], ARTICLE[: ARTICLE.index(":")].replace("\u00ad", ""))
    # From the middle of an emoji, which is two units of UTF-16, to the middle of the next.
    page.evaluate(
        """() => {
            const run = [...document.querySelectorAll('[data-at]')].find(e => e.textContent.includes('👋🏽'));
            const at = run.textContent.indexOf('👋🏽');
            document.getSelection().setBaseAndExtent(run.firstChild, at + 1, run.firstChild, at + 3);
        }"""
    )
    assert taken(page) == ("👋🏽", "👋🏽")
    page.keyboard.press("Control+a")
    page.click("#take button")
    assert "runs over the end of a paragraph" in page.inner_text("main")
    assert [deed for deed in DEEDS if "422" not in deed] == []


def test_a_claim_is_written_by_keyboard_alone(serve: Serve, tab: Tab) -> None:
    """Words are gone to and taken, the form filled in, the outcome told before it is written; only lines are added."""
    site = serve()
    page = tab(site, "/article/s")
    tab_to(page, "#text")
    page.keyboard.press("ArrowRight")
    assert taken(page)[0] == "Cafe\u0301"
    for key, times in (("ArrowRight", 1), ("Shift+ArrowRight", 1), ("ArrowDown", 1), ("ArrowRight", 7)):
        for _ in range(times):
            page.keyboard.press(key)
    assert taken(page) == ("Es", "Es")
    for _ in range(6):
        page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowLeft")
    assert taken(page) == (GUESTS.removesuffix(" Jahr"), GUESTS.removesuffix(" Jahr"))
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_selector("#draft")
    assert page.inner_text("blockquote mark") == GUESTS
    tab_to(page, "[name=to]")
    page.keyboard.press("Space")
    for field, typed in (("text", "Es kommen 12.000 Gäste"), ("id", "guests"), ("about", "guests")):
        tab_to(page, f"[name={field}]")
        page.keyboard.type(typed)
    tab_to(page, "[name=stance]")
    page.keyboard.press("Space")
    tab_to(page, "[name=link]")
    page.keyboard.press("Space")
    page.wait_for_selector("#result pre:has-text('meyer')")
    assert site.records == RECORDS
    tab_to(page, "[value=write]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/claim/guests")
    assert "written 10 lines to claims/a.yaml" in page.inner_text(".done")
    assert (
        site.records
        == f"""{RECORDS}\
  - id: guests
    text: Es kommen 12.000 Gäste
    about: guests
    evidence:
      # line 3
      # quantity: 12000 Gäste
      - source: s
        quote: {GUESTS}
        attribution:
          - meyer: sagte Anna Meyer
"""
    )
    assert DEEDS == []


def test_of_two_tabs_the_second_is_told(serve: Serve, tab: Tab) -> None:
    """What it would write over has changed: what was typed stays, and is written when it is asked for again."""
    site = serve()
    pages = [tab(site, "/article/s") for _ in range(2)]
    quotes = ("Der Hafen hat 12 Boote", "hat 12 Boote")
    for number, page in enumerate(pages):
        page.fill("#typed", quotes[number])
        page.press("#typed", "Enter")
        page.check("[name=to][value=there]")
        page.fill("#claim", "more-boats")
        page.check("[name=stance][value=denies]")
        page.fill("#gloss", f"It has 12 boats, tab {number}")
    pages[0].click("[value=write]")
    pages[0].wait_for_url("**/claim/more-boats")
    first = site.records
    pages[1].click("[value=write]")
    pages[1].wait_for_selector("[role=alert]")
    assert "Nothing was written: the files have changed" in pages[1].inner_text("[role=alert]")
    assert (site.records, pages[1].input_value("#gloss")) == (first, "It has 12 boats, tab 1")
    pages[1].click("[value=write]")
    pages[1].wait_for_url("**/claim/more-boats")
    more = first[len(RECORDS) :].replace("    evidence:\n", "").replace("tab 0", "tab 1")
    assert site.records == first + more.replace(*quotes)
    assert [deed for deed in DEEDS if "409" not in deed] == []


def test_somebody_new_is_written_and_undone(serve: Serve, tab: Tab) -> None:
    """By keyboard: what is missing is told as one types, the actor comes with the passage, and both go again."""
    site = serve()
    page = tab(site, "/article/s")
    page.fill("#typed", GUESTS)
    page.press("#typed", "Enter")
    page.check("[name=to][value=there]")
    page.fill("#claim", "more-boats")
    page.check("[name=stance][value=context]")
    for summary in ("Another link", "Somebody new"):
        page.focus(f"summary:has-text('{summary}')")
        page.keyboard.press("Enter")
    tab_to(page, "#actor")
    page.keyboard.type("harbour")
    page.fill("#cue", "Der Hafen")
    page.wait_for_selector("#result:has-text('There is no actor `harbour`.')")
    tab_to(page, "#who_name")
    page.keyboard.type("Hafen")
    page.select_option("#who_kind", "company")
    page.wait_for_selector("#result pre:has-text('name: Hafen')")
    assert site.records == RECORDS
    page.click("[value=write]")
    page.wait_for_url("**/claim/more-boats")
    assert "  - id: harbour\n    name: Hafen\n    kind: company\n" in site.records
    tab_to(page, ".undo button")
    page.keyboard.press("Enter")
    page.wait_for_selector(".done:has-text('undone')")
    assert (site.records, page.query_selector(".undo")) == (RECORDS, None)
    assert DEEDS == []


def test_an_answer_without_the_form_takes_nothing_with_it(serve: Serve, tab: Tab) -> None:
    """What was found before does not stay beside other choices, and Write does not leave the page; later it is written."""
    site = serve()
    page = tab(site, "/article/s")
    page.fill("#typed", "Der Hafen hat 12 Boote")
    page.press("#typed", "Enter")
    page.check("[name=to][value=there]")
    page.fill("#claim", "more-boats")
    page.check("[name=stance][value=denies]")
    page.wait_for_selector("#result pre")
    page.route("**/draft", lambda route: route.fulfill(status=403, content_type="text/plain", body="Shut."))
    page.fill("#gloss", "It has 12 boats")
    page.wait_for_selector("#result:has-text('Not checked, and nothing was written: Shut.')")
    assert page.query_selector("#result pre") is None
    page.unroute("**/draft")
    page.route("**/draft", lambda route: route.abort())
    page.click("[value=write]")
    page.wait_for_selector("#result:has-text('does not answer')")
    assert (page.input_value("#gloss"), site.records) == ("It has 12 boats", RECORDS)
    page.unroute("**/draft")
    page.click("[value=write]")
    page.wait_for_url("**/claim/more-boats")
    assert "gloss: It has 12 boats" in site.records
    assert [deed for deed in DEEDS if deed.startswith("error")] == []


HOSTILE = (
    "\"'><script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)></textarea></title>"
    "<a href=javascript:alert(1)>x</a><style>*{display:none}</style><base href=//evil.invalid/>{{7*7}} <!--"
)


def test_nothing_of_an_article_acts(serve: Serve, tab: Tab) -> None:
    """On no page, not in the form, and not after it was written; its characters are all there."""
    yaml = RECORDS.replace("Es sind 15 Boote", f"'{HOSTILE.replace(chr(39), chr(39) * 2)}'", 1)
    site = serve(yaml, f"Der Hafen hat 12 Boote. {HOSTILE} Ende 12 Boote.\n")
    page = tab(site, "/article/s")
    assert HOSTILE in page.inner_text("#text")
    page.fill("#typed", f"{HOSTILE} Ende")
    page.press("#typed", "Enter")
    page.check("[name=to][value=new]")
    for name, typed in (("text", HOSTILE), ("id", "hostile"), ("about", "boats"), ("gloss", HOSTILE)):
        page.fill(f"#{name}", typed)
    page.check("[name=stance][value=context]")
    page.wait_for_selector("#result pre")
    page.click("[value=write]")
    page.wait_for_url("**/claim/hostile")
    own = f"http://127.0.0.1:{site.port}"
    for path in ("/", "/gaps", "/compare?one=hostile&other=more-boats", "/search?q=Ende", "/article/s"):
        page.goto(f"{own}{path}")
        assert page.is_visible("main")
        assert page.evaluate("() => document.scripts.length + document.images.length") == 1
    assert DEEDS == []


@pytest.fixture(scope="module")
def axe() -> str:
    """The source of axe-core."""
    return files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


WAYS = {"light": ("light", 1200), "dark": ("dark", 1200), "390 px": ("light", 390)}


def test_axe_finds_nothing(serve: Serve, tab: Tab, axe: str, pytestconfig: pytest.Config) -> None:
    """No rule of WCAG 2.2 AA that a machine can check is broken, light, dark or narrow; nothing is wider than the page."""
    site = serve()
    page = tab(site, "/article/s")
    found: dict[tuple[str, str], Any] = {}

    def look(name: str, ways: Iterable[str] = WAYS) -> None:
        page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true })")
        page.evaluate(axe)
        for way in ways:
            scheme, width = WAYS[way]
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            page.set_viewport_size({"width": width, "height": 800})
            # Colours, which take the longest, are those of the wide page.
            rules = {"color-contrast": {"enabled": way != "390 px"}}
            options = {
                "runOnly": {"type": "tag", "values": RULES},
                "rules": rules,
                "resultTypes": ["violations"],
            }
            told = page.evaluate("options => axe.run(document, options)", options)["violations"]
            wrong = [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in told]
            found[name, way] = (wrong, page.evaluate(OVERFLOW))

    page.focus("#text")
    page.keyboard.press("ArrowRight")
    look("article")
    page.keyboard.press("Enter")
    page.check("[name=to][value=new]")
    look("form", ("dark",))
    page.check("[name=to][value=there]")
    page.fill("#claim", "more-boats")
    page.check("[name=stance][value=denies]")
    page.wait_for_selector("#result pre")
    look("outcome")
    pages: dict[str, Iterable[str]] = {"/compare?one=boats&other=more-boats": WAYS}
    if pytestconfig.getoption("--thorough"):
        pages |= {"/claim/boats": WAYS}
        pages |= dict.fromkeys(("/", "/search?q=Boote", "/gaps", "/nope"), ("dark",))
    for path, ways in pages.items():
        page.goto(f"http://127.0.0.1:{site.port}{path}")
        look(path, ways)
    assert found == dict.fromkeys(found, ([], 0))
    assert [deed for deed in DEEDS if "404" not in deed] == []
