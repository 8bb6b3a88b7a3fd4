"""The distribution lab: generator and discriminator play on points of the plane, where everything can be seen."""
