"""The tree exercise: one root for each story, in the teller's words."""
