"""What `add` tells of a page that it added: what was made, and what a person should look at."""

from textwrap import wrap
from typing import TYPE_CHECKING

from claimcheck.cli.output import width
from claimcheck.render.visible import visible
from claimcheck.report.wording import plural
from claimcheck.text.layout import Zone

if TYPE_CHECKING:
    from claimcheck.cli.addition import Added


def there_already(shown: str, id_: str) -> str:
    """Return the line for a page that is an article already."""
    return f"{visible(shown)} is there already, as source {id_}; nothing was written\n"


def added_lines(added: "Added", *, dry_run: bool) -> str:
    """Return what to print of a page that was *added*, or would be."""
    page = added.page
    blocks = page.blocks if page is not None else ()
    article = sum(block.zone is not Zone.LEFT_OUT for block in blocks)
    words = sum(len(block.text.split()) for block in blocks if block.zone is not Zone.LEFT_OUT)
    counted = f"{plural(article, 'block')} with {plural(words, 'word')}; {len(blocks) - article} on the page are left out"
    if dry_run:
        head = f"would add {added.id}: {counted}"
        return "\n".join(
            (
                head,
                *(f"  {visible(file)}" for file in added.files),
                f"  {visible(added.claims)}",
                visible_lines(added.record),
            )
        )
    lines = [f"added {added.id}: {counted}"]
    lines += [f"  {visible(file)}" for file in added.files]
    lines.append(f"  {visible(added.claims)}")
    for remark in page.remarks if page is not None else ():
        lines += wrap(
            f"look at: {visible(remark)}", width() - 1, initial_indent="  ", subsequent_indent="    "
        )
    return "\n".join(lines) + "\n"


def visible_lines(text: str) -> str:
    """Return *text* with every line of it made visible, ending in a line break."""
    return "".join(f"{visible(line)}\n" for line in text.splitlines())
