"""Folders become batches: data settings, data sets, the health report before training."""
