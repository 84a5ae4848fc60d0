"""What contradicts what, by type and with reasons."""
