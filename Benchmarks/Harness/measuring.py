# SPDX-License-Identifier: Apache-2.0
"""Runs a command and says what it cost, by the kernel's own account."""

import os
import statistics
import time
from dataclasses import dataclass


@dataclass
class Cost:
    wall: float  # seconds
    cpu: float  # seconds, user and system, of all its threads and children
    peak: int  # KiB resident at the most


class RunFailed(Exception):
    """A command ended otherwise than it should; the text says which, and what it printed."""


def run(command, log, accepted=(0,), environment=None):
    """The cost of one run; what it prints goes to the file `log`.

    The kernel starts a child's peak at its parent's size: nothing below the twenty or so MiB of this program is measured.
    """
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    actions = [(os.POSIX_SPAWN_DUP2, output, 1), (os.POSIX_SPAWN_DUP2, output, 2)]
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, environment or os.environ, file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    os.close(output)
    code = os.waitstatus_to_exitcode(status)
    if code not in accepted:
        with open(log, encoding="utf-8", errors="replace") as file:
            raise RunFailed(f"{' '.join(command)}: exit status {code}\n{file.read()[-2000:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


def median(costs):
    return Cost(*(statistics.median(getattr(cost, name) for cost in costs) for name in ("wall", "cpu", "peak")))


def interleaved(programs, repeats, prepare):
    """Median costs by program: A B C, A B C …, after one round that is not counted.

    `programs` are callables by name, each one run; `prepare(name)` clears away what its last run wrote.
    """
    costs = {name: [] for name in programs}
    for turn in range(repeats + 1):
        for name, program in programs.items():
            prepare(name)
            cost = program()
            if turn > 0:
                costs[name].append(cost)
    return {name: median(all_costs) for name, all_costs in costs.items()}
