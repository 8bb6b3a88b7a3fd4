"""Finds families plugin by plugin, each under its own guard, and keeps failures as data."""
