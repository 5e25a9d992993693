"""The summary as a deck for the next meeting: native text, native tables, 16:9, and notes for who presents."""
