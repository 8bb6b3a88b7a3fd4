"""The parts of the page Lab."""
