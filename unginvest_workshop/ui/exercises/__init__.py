"""The exercises: one folder each, with its workspace in the console and its view on the stage."""
