"""Answers from the datasets: who or what matches some words, and where it stands in the sources."""

from programarium.find.model import Appearance, Hit
from programarium.find.search import find, hits_json
from programarium.find.view import show

__all__ = ["Appearance", "Hit", "find", "hits_json", "show"]
