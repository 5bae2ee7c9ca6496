"""`python -m jamstall`: everything the pages can do with data."""

from jamstall.cli import main

if __name__ == "__main__":
    main()
