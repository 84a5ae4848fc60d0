"""Tests of the report: one file for each module."""
