"""Recipe + Run -> trained networks: the loop, updates, checkpoints, device, several processes."""
