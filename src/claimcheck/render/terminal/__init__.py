"""For people at a terminal: rich text, never rich markup, every foreign character made visible."""
