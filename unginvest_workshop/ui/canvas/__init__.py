"""Painting of trees, forests and roads, on screen and for exports."""
