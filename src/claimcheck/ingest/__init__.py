"""Saved pages become frozen texts: each reader takes the bytes of one kind of file and returns a `Page`."""
