"""What leaves the laptop: one format-neutral summary of a fagdag, and a writer for each format."""
