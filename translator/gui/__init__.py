"""The window: Qt's view of Jobs, Runs and Models. Starts at `translator.gui.app`; no other room imports Qt."""
