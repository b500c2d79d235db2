"""Run the command line: `python -m waakvlam`."""

from waakvlam.cli import main

if __name__ == "__main__":
    main()
