"""The report as an SQLite database: its schema, its rows, the bytes of its file."""
