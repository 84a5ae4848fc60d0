"""Tests of `claimcheck.check.attribution.chain`."""
