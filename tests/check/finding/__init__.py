"""Tests of `claimcheck.check.finding`."""
