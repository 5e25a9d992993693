"""Tests of what a young person takes home."""
