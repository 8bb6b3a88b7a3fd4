"""The only place where image bytes become pixels and back: codec, folder listing, contact sheets. No torch."""
