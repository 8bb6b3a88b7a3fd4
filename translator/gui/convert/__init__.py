"""What the Convert page is made of."""
