"""Answers from the datasets: who or what matches some words, and where it stands in the sources."""

from programarium.find.model import Appearance, Hit
from programarium.find.search import find, find_all, hits_json
from programarium.find.view import show

__all__ = ["Appearance", "Hit", "find", "find_all", "hits_json", "show"]
