"""The wizard that prepares a training: what there is, folders, settings, a measurement, a name."""
