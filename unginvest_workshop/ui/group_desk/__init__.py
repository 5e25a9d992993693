"""The window of a group's own laptop: one tree, and the file that carries it to the facilitator."""
