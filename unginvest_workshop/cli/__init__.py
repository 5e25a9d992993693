"""The command line: a contract that scripts rely on. Results on stdout, notices on stderr, exit status 0, 1 or 2."""

from unginvest_workshop.cli.entry import main

__all__ = ["main"]
