"""Check hand-written claims against word-for-word quotations from a folder of articles."""

__version__ = "0.1.0"
