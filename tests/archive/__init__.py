"""Tests of tracing quotations through archives: one file for each module."""
