"""`python -m rolodex`: the command line from a checkout."""

from rolodex.cli.main import run

if __name__ == "__main__":
    run()
