"""Starts the app: ``python -m unginvest_workshop``, and the commands that an installation adds."""

import io
import sys

from unginvest_workshop import cli


def main() -> int:
    """Run the command line, or the window; return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        # a terminal that lacks a letter shows another sign for it, rather than stopping
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
