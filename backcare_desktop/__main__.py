"""`python -m backcare_desktop` is the command `backcare`."""

import sys

from backcare_desktop.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
