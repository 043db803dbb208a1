"""How fast and how right the linker is on invented lists of many mentions, beside a peer."""
