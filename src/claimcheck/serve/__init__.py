"""The records in a browser on this machine: articles to select words in, claims, and what would become of them."""
