"""Words by which a sentence leaves open whether what it says holds, and what they govern."""
