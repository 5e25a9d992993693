"""Photos and drawings, as the console shows and makes them."""
