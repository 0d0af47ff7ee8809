# SPDX-License-Identifier: Apache-2.0
"""Writes the inbox of the sample of 2025 and what must come out of it; the same bytes every time.

usage: python scripts/samples/boundaries FOLDER [--check]

FOLDER holds units.csv. --check writes nothing and says which files of the folder are not what would be written.
"""

import pathlib
import sys

import expected
import inbox
import roster


def main() -> int:
    arguments = [argument for argument in sys.argv[1:] if argument != "--check"]
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 64
    folder = pathlib.Path(arguments[0])
    units = roster.read(folder / "units.csv")
    reports = inbox.reports(units)
    files = {f"inbox/{path}": content for path, content in inbox.files(reports, units).items()}
    files |= expected.files(reports, units)
    if "--check" not in sys.argv:
        for path, content in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        return 0
    odd = [path for path, content in files.items()
           if not (folder / path).exists() or (folder / path).read_bytes() != content]
    odd += [str(path.relative_to(folder)) for path in (folder / "inbox").rglob("*")
            if path.is_file() and str(path.relative_to(folder)) not in files]
    print("\n".join(odd) or f"{len(files)} files are as they would be written")
    return 1 if odd else 0


sys.exit(main())
