"""Tests of what passages say: one file for each module."""
