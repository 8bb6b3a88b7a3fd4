"""Background work as the faces see it: jobs in a queue, events, progress, stop. Knows no Qt and no torch."""
