"""Building blocks for authors of families: generators, discriminators, objectives, pools, averages. Torch is here."""
