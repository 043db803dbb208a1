"""`python -m programarium` is the command `programarium`."""

from programarium.cli import main

if __name__ == "__main__":
    main()
