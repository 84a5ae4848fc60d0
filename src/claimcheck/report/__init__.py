"""What a check concludes, whole: every renderer reads it and computes nothing."""
