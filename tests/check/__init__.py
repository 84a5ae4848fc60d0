"""Tests of checking: one file for each module, as the folders of the package have them."""
