"""Tests of quantities: one file for each module."""
