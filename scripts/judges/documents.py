# SPDX-License-Identifier: Apache-2.0
"""Runs the commands that the documentation shows and compares what they print.

    documents.py [--at-least N] [--rewrite] KGREPORT WORKSPACE [FILE …]

A block is run when it is fenced as ```console and the line before it is `<!-- run -->`. Lines that start with `$ `
are commands (continued by a backslash and a line that starts with `> `), the lines after one are its output, standard
output and standard error together. `…` stands for anything inside a line, and alone on a line for any lines. Each
file runs in its own copy of the workspace, block after block, with kgreport on the PATH. `$ echo $?` shows a status.
Without FILE: README.md, README.vi.md and docs/*.md of the current folder. --rewrite puts what is printed into blocks
that show it otherwise; output with `…` in it, which somebody shortened by hand, is left alone.
"""

import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

MARK = "<!-- run -->"
TIME_LIMIT = 120


@dataclass
class Step:
    """One command and the lines it is to print."""

    line: int
    command: str
    expected: list = field(default_factory=list)
    printed: list = field(default_factory=list)
    # The indentation of the block, and the number of the last line of the command.
    indent: str = ""
    last: int = 0


def main():
    parser = argparse.ArgumentParser(description="Runs the commands that the documentation shows.")
    parser.add_argument("kgreport", type=Path)
    parser.add_argument("workspace", type=Path)
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--rewrite", action="store_true", help="put what is printed into the documentation")
    parser.add_argument("--at-least", type=int, default=1, help="commands that have to be run")
    arguments = parser.parse_args()
    files = arguments.files or [
        path for path in [Path("README.md"), Path("README.vi.md"), *sorted(Path("docs").glob("*.md"))] if path.exists()
    ]
    if not arguments.kgreport.is_file() or not arguments.workspace.is_dir():
        print(f"documents: {arguments.kgreport} or {arguments.workspace} is missing")
        return 1

    differences, ran = 0, 0
    for path in files:
        try:
            blocks = read_blocks(path)
        except ValueError as error:
            print(f"documents: {error}")
            differences += 1
            continue
        if not blocks:
            continue
        with tempfile.TemporaryDirectory(prefix="kgreport-documents-") as scratch:
            place = Place(Path(scratch), arguments.kgreport, arguments.workspace)
            for block in blocks:
                differences += place.run(path, block)
                ran += len(block)
        if arguments.rewrite:
            rewrite(path, [step for block in blocks for step in block])
    print(f"documents: {ran} commands in {len(files)} files, {differences} differences")
    if ran < arguments.at_least:
        print(f"documents: fewer than the {arguments.at_least} commands that were to be run")
        return 1
    return 1 if differences else 0


def rewrite(path, steps):
    """Replaces the documented lines of each command by the printed ones, from the last command to the first."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for step in reversed(steps):
        if step.printed and not any("…" in line for line in step.expected):
            lines[step.last:step.last + len(step.expected)] = [step.indent + line for line in step.printed]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read_blocks(path):
    """The marked blocks of a file, each a list of steps."""
    lines = path.read_text(encoding="utf-8").splitlines()
    blocks, index = [], 0
    while index < len(lines):
        if lines[index].strip() != MARK:
            index += 1
            continue
        fence = re.fullmatch(r"(\s*)(`{3,})console\s*", lines[index + 1]) if index + 1 < len(lines) else None
        if not fence:
            raise ValueError(f"{path}:{index + 1}: {MARK} without a console block below it")
        indent, ticks = fence.groups()
        start = index + 2
        end = next((number for number in range(start, len(lines)) if lines[number].strip() == ticks), None)
        if end is None:
            raise ValueError(f"{path}:{index + 2}: the block does not end")
        steps = read_steps(path, start, [line.removeprefix(indent) for line in lines[start:end]])
        for step in steps:
            step.indent = indent
        blocks.append(steps)
        index = end + 1
    return blocks


def read_steps(path, start, lines):
    steps, is_continued = [], False
    for number, line in enumerate(lines, start=start + 1):
        if is_continued and line.startswith("> "):
            steps[-1].command += "\n" + line[2:]
            steps[-1].last = number
        elif line.startswith("$ "):
            steps.append(Step(number, line[2:], last=number))
        elif steps:
            steps[-1].expected.append(line.rstrip())
        else:
            raise ValueError(f"{path}:{number}: output before the first command")
        is_continued = line.endswith("\\") and (line.startswith("$ ") or is_continued)
    if not steps:
        raise ValueError(f"{path}:{start}: no command in the block")
    return steps


class Place:
    """A scratch copy of the workspace in which the blocks of one file run."""

    def __init__(self, scratch, kgreport, workspace):
        self.folder = scratch / workspace.name
        shutil.copytree(workspace, self.folder, symlinks=True, ignore=shutil.ignore_patterns(".kgreport"))
        tools = scratch / "bin"
        tools.mkdir()
        (tools / "kgreport").symlink_to(kgreport.resolve())
        (scratch / "home").mkdir()
        self.environment = {
            "PATH": f"{tools}:{os.environ.get('PATH', '/usr/bin:/bin')}",
            "HOME": str(scratch / "home"), "LANG": "C.UTF-8", "TERM": "dumb", "NO_COLOR": "1", "COLUMNS": "80",
            "TZ": "Asia/Ho_Chi_Minh",
        }

    def run(self, path, steps):
        """Runs one block in one shell; prints the differences and gives their number."""
        # The marker keeps $? of the command before it.
        marker = "=== kgreport documents ==="
        parts = [f"( exit $kg_status )\n{step.command}\nkg_status=$?\nprintf '\\n{marker} %s\\n' $kg_status"
                 for step in steps]
        script = "kg_status=0\n" + "\n".join(parts)
        try:
            result = subprocess.run(
                ["bash", "-c", script], cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=TIME_LIMIT, check=False,
            )
        except subprocess.TimeoutExpired:
            print(f"documents: {path}:{steps[0].line}: not done after {TIME_LIMIT} seconds")
            return 1
        text = result.stdout.decode("utf-8", errors="replace")
        pieces = re.split(rf"\n{re.escape(marker)} (\d+)\n", text)
        differences = 0
        for index, step in enumerate(steps):
            if 2 * index >= len(pieces):
                print(f"documents: {path}:{step.line}: not reached: $ {step.command}")
                differences += 1
                continue
            output = pieces[2 * index]
            is_last = 2 * index + 1 >= len(pieces)
            status = result.returncode if is_last else int(pieces[2 * index + 1])
            differences += report(path, step, output, status)
        return differences


def report(path, step, output, status):
    found = [line.rstrip() for line in output.split("\n")]
    while found and not found[-1]:
        found.pop()
    step.printed = found
    expected = list(step.expected)
    while expected and not expected[-1]:
        expected.pop()
    # 126, 127: not to be run; above 128: ended by a signal. No page means to show these.
    if matches(expected, found) and not (status in (126, 127) or status > 128):
        return 0
    print(f"documents: {path}:{step.line}: $ {step.command} (status {status})")
    for line in difflib.unified_diff(expected, found, "documented", "printed", lineterm=""):
        print(f"    {line}")
    return 1


def matches(expected, found):
    """Whether printed lines fit the documented ones, in which … stands for anything."""
    pattern = ""
    for line in expected:
        if line.strip() == "…":
            pattern += r"(?:[^\n]*\n)*"
        else:
            pattern += "[^\n]*".join(re.escape(part) for part in line.split("…")) + r"\n"
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in found)) is not None


if __name__ == "__main__":
    sys.exit(main())
