"""Which actor a name, a description or a pronoun stands for."""
