"""The checks of `translator.api.check_family`, run as `python -m translator.conformance MODULE:CLASS`."""
