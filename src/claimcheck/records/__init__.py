"""What curators write: the records, the form of each key, and reading them from a tree of nodes."""
