"""Lists: entries that begin with a time, one below the other, with blocks and slots among them."""
