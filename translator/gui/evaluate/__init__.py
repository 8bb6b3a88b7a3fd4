"""Evaluate and Quality: how good Models and runs are, as the window asks and shows it."""
