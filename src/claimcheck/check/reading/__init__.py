"""What passages themselves say, beside what the record says of them."""
