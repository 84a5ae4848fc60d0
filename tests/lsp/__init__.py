"""Tests of the editor's window: one file for each module."""
