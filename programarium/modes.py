"""Choices of the command line, apart from the code that they steer so that `--help` answers at once."""

from __future__ import annotations

from enum import StrEnum


class OcrMode(StrEnum):
    """`auto`: pages whose text is missing or broken are read by tesseract where it is installed."""

    AUTO = "auto"
    OFF = "off"
