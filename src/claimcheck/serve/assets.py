"""The two files that pages load."""

from importlib.resources import files


def asset(name: str) -> str:
    """Return a file that pages load."""
    folder = files("claimcheck.serve") / "templates"
    if name != "style.css":
        return (folder / name).read_text("utf-8")
    report = files("claimcheck.render.html") / "templates" / name
    return report.read_text("utf-8") + (folder / "serve.css").read_text("utf-8")
