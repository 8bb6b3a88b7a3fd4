"""Latent: the codes behind the pictures a Model makes: named, blended, walked between, and moved along directions."""
