"""Measurements of speed. Each module has a `main() -> dict` and can be run alone; `make bench` runs them all."""
