"""`python -m genexpert` is the command `genexpert`."""

from genexpert.cli import main

if __name__ == "__main__":
    main()
