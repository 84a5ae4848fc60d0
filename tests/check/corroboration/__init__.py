"""Tests of `claimcheck.check.corroboration.backing`."""
