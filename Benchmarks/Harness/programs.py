# SPDX-License-Identifier: Apache-2.0
"""The programs that do the job, each one in the same few words: run it, clear its outputs, find its aggregates."""

import shutil
import subprocess
import sys
from pathlib import Path

import measuring

PEERS = ("stdlib", "pandas", "polars", "duckdb")
PEER_FOLDER = Path(__file__).resolve().parent.parent / "Peers"


class KGReport:
    name = "kgreport"

    def __init__(self, binary, workspace, log, jobs=None):
        self.workspace = workspace
        self.log = log
        self.command = [
            binary, "aggregate", "--workspace", str(workspace), "--period", "all", "--write", "upward,internal,figures",
        ] + (["--jobs", str(jobs)] if jobs else [])  # fmt: skip

    def run(self):
        # 1: done, but some input was refused, as the data intend.
        return measuring.run(self.command, self.log, accepted=(0, 1))

    def clear(self):
        """The journal goes too: a run that knows its input and finds its outputs unchanged writes nothing."""
        for name in ("Reports", ".kgreport"):
            shutil.rmtree(self.workspace / name, ignore_errors=True)

    @property
    def aggregates(self):
        return self.workspace / "Reports" / "all" / "figures.json"


class Peer:
    def __init__(self, name, python, workspace, out, log, with_workbook=True):
        self.name = name
        self.out = out / name
        self.log = log
        self.command = [python, str(PEER_FOLDER / f"{name}_peer.py"), str(workspace), str(self.out)]
        if not with_workbook:
            self.command.append("--no-workbook")

    def run(self):
        return measuring.run(self.command, self.log)

    def clear(self):
        shutil.rmtree(self.out, ignore_errors=True)

    @property
    def aggregates(self):
        return self.out / "aggregates.json"


def differences(programs):
    """What the programs' figures differ in, as lines to print."""
    files = [f"{program.name}={program.aggregates}" for program in programs]
    command = [sys.executable, str(Path(__file__).with_name("comparing.py")), *files]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def versions(kgreport, python):
    """One line on what is compared."""
    names = ("pandas", "pyarrow", "polars", "duckdb", "xlsxwriter", "openpyxl", "python-calamine")
    script = (
        "import sys; from importlib.metadata import version as v; "
        f"print('Python', sys.version.split()[0], *(f', {{n}} {{v(n)}}' for n in {names!r}), sep=' ')"
    )
    peers = subprocess.run([python, "-c", script], check=True, capture_output=True, text=True).stdout
    own = subprocess.run([kgreport, "--version"], check=True, capture_output=True, text=True).stdout
    return f"kgreport {own.strip().removeprefix('kgreport ')}; {peers.strip().replace(' ,', ',')}"
