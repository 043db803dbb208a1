"""Invented lists of people with their truth, for measuring: the same seed gives the same list."""
