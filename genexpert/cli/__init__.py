"""The commands. `genexpert` alone opens the desktop; everything else is in `app`."""

import sys

from genexpert.domain.errors import GenexpertError


def main() -> None:
    """Entry point of the installed command; an error of the project's own is one line and exit status 2."""
    try:
        if len(sys.argv) == 1:  # the window comes up without loading what only the commands need
            from genexpert.cli.open_desktop import open_desktop

            sys.exit(open_desktop(None))
        from genexpert.cli.app import app

        app()
    except GenexpertError as error:
        from genexpert.cli.console import tell_error

        tell_error(error)
        sys.exit(2)
