"""The red thread as a window of its own: from anything on it, both ways."""
