"""The summary as a document for word processors: text stays text, and all that is seen is a style."""
