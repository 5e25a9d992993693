"""Tests of the summary as a web page."""
