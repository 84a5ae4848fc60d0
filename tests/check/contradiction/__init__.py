"""Tests of `claimcheck.check.contradiction.conflicts`."""
