"""The command line: one file per verb; flags come from `fields(Config)`. No logic of its own."""
