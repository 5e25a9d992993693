"""What all fagdager tell together: lasting themes, whose they are, and how far the roads have come."""
