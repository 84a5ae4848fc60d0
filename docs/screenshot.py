"""Take the README's picture of the HTML report: `python docs/screenshot.py` writes docs/html-report.png.

Needs the `dev` extra and a Chromium: the one that CLAIMCHECK_CHROMIUM names, or one on the path.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
WIDTH, HEIGHT = 1200, 800
"""CSS pixels."""
TITLE = "Russia and Belarus, 2022–23"


def main() -> None:
    """Write the report on the shipped claims, open it, and take the picture."""
    chromium = os.environ.get("CLAIMCHECK_CHROMIUM") or shutil.which("chromium")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        report = Path(folder) / "report.html"
        command = [sys.executable, "-m", "claimcheck", "report", "--title", TITLE, "-o", str(report)]
        subprocess.run(command, cwd=ROOT, check=True)  # noqa: S603 -- our own command
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--no-first-run"]
        )
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce")
        page.goto(report.as_uri())
        page.screenshot(path=ROOT / "docs" / "html-report.png")
        browser.close()


if __name__ == "__main__":
    main()
