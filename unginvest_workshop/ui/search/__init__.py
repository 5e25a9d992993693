"""Search over everything that was said, in all fagdager."""
