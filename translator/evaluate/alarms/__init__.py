"""Alarms: what is going wrong in a training, in words, with the pictures that show it."""
