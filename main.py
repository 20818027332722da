"""Gold Voice Studio: ``python main.py`` opens the window, ``python main.py --help`` lists the commands."""

import sys

if __name__ == "__main__":
    from studio.cli import main

    sys.exit(main())
