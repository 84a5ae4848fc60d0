"""Tests of naming: one file for each module."""
