"""The editor's window: what the checker says of records while they are written, over the Language Server Protocol."""
