"""The command that prints the format of the records: schema."""

from typing import Annotated

import typer

from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.options import OutputBesideRecords, SchemaFormat
from claimcheck.cli.output import write_machine


@app.command(
    "schema", epilog=examples("claimcheck schema -o claims.schema.json", "claimcheck schema --format table")
)
def schema_command(
    format_: Annotated[
        SchemaFormat, typer.Option("--format", "-f", help="JSON Schema, or a table.")
    ] = SchemaFormat.JSON,
    output: OutputBesideRecords = None,
) -> None:
    """Print the format of the records.

    As a JSON Schema for editors, or as a Markdown table for people.
    """
    from claimcheck.records.schema import format_table, json_schema
    from claimcheck.render.json import to_json

    with errors_shown():
        written = format_table() if format_ is SchemaFormat.TABLE else to_json(json_schema())
        write_machine(written, output)
