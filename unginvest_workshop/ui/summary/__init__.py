"""The summary's window: what is to be in it, how it looks while one chooses, and how it is written and printed."""
