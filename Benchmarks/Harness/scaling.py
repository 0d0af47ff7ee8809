# SPDX-License-Identifier: Apache-2.0
"""One job at a time against two: how much faster, and that not one byte of the outputs differs."""

import hashlib

import measuring
import tables
from programs import KGReport


def compare(binary, workspace, title, log, repeats):
    """The Markdown table, and the outputs that differ."""
    programs = {f"--jobs {jobs}": KGReport(binary, workspace, log, jobs=jobs) for jobs in (1, 2)}
    outputs = {}

    def measured(name):
        cost = programs[name].run()
        outputs[name] = _digests(workspace / "Reports")
        return cost

    costs = measuring.interleaved(
        {name: lambda name=name: measured(name) for name in programs}, repeats, lambda name: programs[name].clear()
    )
    one, two = outputs.values()
    differing = sorted(name for name in one.keys() | two.keys() if one.get(name) != two.get(name))
    return tables.side_by_side(title, costs, "--jobs 2"), differing


def _digests(folder):
    return {
        str(path.relative_to(folder)): _digest(path)
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


def _digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
