"""What the page of duplicates is made of."""
