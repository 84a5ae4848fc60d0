"""Whether quotations license a claim as it is worded."""
