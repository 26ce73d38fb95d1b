"""What the page for files is made of."""
