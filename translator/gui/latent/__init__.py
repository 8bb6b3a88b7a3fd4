"""The parts of the Latent page: a shelf of codes, the picture of one, and the tools that make another."""
