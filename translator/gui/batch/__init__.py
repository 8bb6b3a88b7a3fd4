"""Batch export in the window: what to write, and what became of it."""
