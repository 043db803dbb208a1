"""How old a file is at least, by the version of the program that made it.

Evidence: browsers and office suites on the web write no date into a PDF, but the number of their
drawing library, which grows by one with each release of the browser (`Skia/PDF m55`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date, timedelta

#: Number and day of stable releases of Chromium, about one a year; the numbers between are spread
#: evenly. Written down from general knowledge and not checked against a release list, so years alone
#: are relied on. Facts, under no licence.
RELEASES = (
    (33, "2014-02-20"),
    (40, "2015-01-21"),
    (48, "2016-01-20"),
    (56, "2017-01-25"),
    (64, "2018-01-24"),
    (72, "2019-01-29"),
    (80, "2020-02-04"),
    (88, "2021-01-19"),
    (97, "2022-01-04"),
    (109, "2023-01-10"),
    (121, "2024-01-23"),
    (132, "2025-01-14"),
    (144, "2026-01-13"),
)
_SKIA = re.compile(r"Skia/PDF m(\d{2,3})\b")


def release_of(producer: str) -> str | None:
    """The day (ISO 8601) about which the named version came out, None for other producers.

    Args:
        producer: what the file says of the program that made it.
    """
    printed = _SKIA.search(producer)
    if printed is None:
        return None
    number = int(printed.group(1))
    at = bisect_right([n for n, _ in RELEASES], number)
    if at == 0:
        return None
    low = RELEASES[min(at, len(RELEASES) - 1) - 1]
    high = RELEASES[min(at, len(RELEASES) - 1)]
    first, last = date.fromisoformat(low[1]), date.fromisoformat(high[1])
    days = (last - first).days * (number - low[0]) // (high[0] - low[0])
    return (first + timedelta(days=days)).isoformat()
