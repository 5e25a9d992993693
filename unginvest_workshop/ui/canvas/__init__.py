"""The pictures: trees, the forest and the road, painted by the same functions on screen, stage, PNG and SVG."""
