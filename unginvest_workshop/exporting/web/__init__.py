"""The summary as one web page: everything within the file, nothing to run in it and nothing to fetch."""
