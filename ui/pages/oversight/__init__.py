"""What the page of oversight is made of."""
