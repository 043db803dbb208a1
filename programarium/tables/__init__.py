"""The tables: one schema, ids, and the step from read sources to frames."""

from programarium.tables.assemble import assemble
from programarium.tables.model import Dataset, SourceSummary
from programarium.tables.schema import TABLES

__all__ = ["TABLES", "Dataset", "SourceSummary", "assemble"]
