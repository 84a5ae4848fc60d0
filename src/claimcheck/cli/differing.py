"""The command that compares two verifications: diff."""
