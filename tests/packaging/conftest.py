"""Lets the tests import the scripts."""

import sys
from pathlib import Path

# At the end: packaging/test.py must not stand before the standard library's own test package.
sys.path.append(str(Path(__file__).parents[2] / "packaging"))
