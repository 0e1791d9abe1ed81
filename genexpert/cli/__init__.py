"""The commands. `genexpert` alone opens the desktop; everything else is in `app`."""

import sys


def main() -> None:
    """Entry point of the installed command."""
    if len(sys.argv) == 1:  # the window comes up without loading what only the commands need
        from genexpert.cli.open_desktop import open_desktop

        sys.exit(open_desktop(None))
    from genexpert.cli.app import run

    run()
