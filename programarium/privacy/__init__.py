"""Erasure and access: what is held about one person, and keeping a person out for good.

Names are kept out by keyed hashes of their spellings (`keys`), looked for in every text that a
build meets (`veil`), so that no list of the people who asked to be left out exists.
"""
