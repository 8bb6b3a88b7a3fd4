"""A plugin with a bug: importing it raises."""

raise RuntimeError("the author forgot a file")
