"""Tests of hedges: one file for each module."""
