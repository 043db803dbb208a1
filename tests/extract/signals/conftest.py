from __future__ import annotations

import pytest

from extract.lang import Pack, pack


@pytest.fixture(scope="session")
def polish() -> tuple[Pack, ...]:
    return (pack("pl"),)


@pytest.fixture(scope="session")
def english() -> tuple[Pack, ...]:
    return (pack("en"),)


@pytest.fixture(scope="session")
def both() -> tuple[Pack, ...]:
    return (pack("pl"), pack("en"))
