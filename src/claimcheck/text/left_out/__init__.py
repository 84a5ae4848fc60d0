"""What a quotation leaves out, and what that does to what it says."""
