"""Tests of what leaves the laptop."""
