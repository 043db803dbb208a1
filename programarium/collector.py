"""The collector of cycles, set for work that makes many objects and hardly any cycle."""

from __future__ import annotations

import gc

#: Objects made before the youngest are looked at (more than a long programme leaves), and how often
#: each older half follows.
THRESHOLDS = (500_000, 10, 10)


def relax_collector() -> None:
    """Lets the collector of cycles look less often.

    What is read of a document lives as long as the document: looking through it again and again
    for cycles took a fifth of the time of understanding, and found none. What is there already, such as
    tables and models, stays until the process ends and is never looked through again.
    """
    gc.set_threshold(*THRESHOLDS)
    gc.freeze()
