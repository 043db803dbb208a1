"""Entries headed by something else than a time: a title, a whole line, a name, a date with a time."""
