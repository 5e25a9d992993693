"""Sheets for the room: the interview guide, who is with whom, table signs, and empty trees for paper groups."""
