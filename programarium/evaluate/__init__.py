"""Measuring: programmes against gold, floors under the figures."""

from programarium.evaluate.floors import check_floors, falls, read_floors, update_floors
from programarium.evaluate.report import report_json, report_text
from programarium.evaluate.run import Evaluation, evaluate

__all__ = [
    "Evaluation",
    "check_floors",
    "evaluate",
    "falls",
    "read_floors",
    "report_json",
    "report_text",
    "update_floors",
]
