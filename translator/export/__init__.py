"""A checkpoint becomes Model files that prove they equal the network."""
