"""``python -m studio.cli`` does what ``python main.py`` does."""

import sys

from studio.cli import main

if __name__ == "__main__":
    sys.exit(main())
