# SPDX-License-Identifier: Apache-2.0
"""Builds, installs and generates what a run needs, once."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent.parent
ROOT = BENCHMARKS.parent


def say(text):
    print(text, file=sys.stderr, flush=True)


def build_kgreport():
    say("building kgreport")
    return _build(ROOT, "kgreport")


def _build(package, product):
    arguments = ["swift", "build", "-c", "release", "--package-path", str(package), "--product", product]
    subprocess.run(arguments, check=True, stdout=sys.stderr)
    folder = subprocess.run([*arguments, "--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    return f"{folder}/{product}"


def python_environment(folder):
    """The interpreter of a virtual environment with the pinned versions."""
    requirements = BENCHMARKS / "requirements.txt"
    stamp = folder / "requirements"
    python = folder / "bin" / "python"
    if not stamp.exists() or stamp.read_bytes() != requirements.read_bytes():
        say("installing the pinned Python packages")
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", requirements], check=True)
        shutil.copyfile(requirements, stamp)
    return str(python)


def workspace(size, folder):
    """The generated workspace of a size, made anew when the generator has changed since."""
    made = folder / size
    stamp = made / "generator"
    if not stamp.exists() or stamp.read_text() != _generator_digest():
        generator = _build(BENCHMARKS, "generate")
        say(f"generating {size}")
        shutil.rmtree(made, ignore_errors=True)
        subprocess.run([generator, size, made], check=True)
        stamp.write_text(_generator_digest())
    return made


def _generator_digest():
    sources = sorted((BENCHMARKS / "Generator").glob("*.swift"))
    sources.append(ROOT / "Sources" / "Configuration" / "BuiltIn" / "kgreport.yml")
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()


def warm(workspace):
    """Reads every file once, so that the first program finds them in memory like the others.

    Gives their number and bytes.
    """
    files = total = 0
    for folder, _, names in os.walk(workspace / "inbox"):
        for name in names:
            with open(f"{folder}/{name}", "rb", buffering=0) as file:
                while block := file.read(1 << 22):
                    total += len(block)
            files += 1
    return files, total
