"""Who compares names: this process, processes of this machine, or a cluster."""

from __future__ import annotations

from normalize.identity.comparing import Runner
from normalize.identity.processes import run_in_processes


def choose_runner(jobs: int = 1, scheduler: str = "") -> Runner:
    """The cluster at `scheduler` where one is named, else `jobs` processes. The results are the same."""
    if scheduler:
        from programarium.scheduler import run_on

        return run_on(scheduler)
    return run_in_processes(jobs)
