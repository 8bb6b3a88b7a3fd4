"""Background work as the faces see it: events, progress, stop. Knows no Qt and no torch."""
