# SPDX-License-Identifier: Apache-2.0
"""Checks the canonical files of an inbox against the published schemas, by validators that are not ours.

    input_schema.py JSON_SCHEMA TABLE_SCHEMA INBOX [--faulty PATH …]

JSON files and JSON Lines are checked by jsonschema, tables with the canonical headings by frictionless. The files
named faulty must be refused, all others must pass: a schema that takes everything would prove nothing.
"""

import argparse
import csv
import io
import json
import sys
from pathlib import Path

from frictionless import Resource, Schema
from jsonschema import Draft202012Validator

from canonical import COLUMNS, OPTIONAL_COLUMNS


def main():
    parser = argparse.ArgumentParser(description="Checks canonical files against the published schemas.")
    parser.add_argument("json_schema", type=Path)
    parser.add_argument("table_schema", type=Path)
    parser.add_argument("inbox", type=Path)
    parser.add_argument("--faulty", nargs="*", default=[], help="paths below the inbox that must be refused")
    parser.add_argument("--at-least", type=int, default=1, help="canonical files that have to be found")
    arguments = parser.parse_args()

    schema = json.loads(arguments.json_schema.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    table_schema = Schema.from_descriptor(json.loads(arguments.table_schema.read_text(encoding="utf-8")))

    checked, problems, faulty = 0, 0, set()
    for path in sorted(path for path in arguments.inbox.rglob("*") if path.is_file()):
        errors = errors_of(path, validator, table_schema)
        if errors is None:
            continue
        checked += 1
        name = path.relative_to(arguments.inbox).as_posix()
        if name in arguments.faulty:
            faulty.add(name)
            if not errors:
                print(f"input_schema: {name} is faulty, and the schema takes it")
                problems += 1
        elif errors:
            print(f"input_schema: {name}: {errors[0]}")
            problems += 1
    for name in sorted(set(arguments.faulty) - faulty):
        print(f"input_schema: the faulty file {name} was not found")
        problems += 1
    if checked < arguments.at_least:
        print(f"input_schema: only {checked} canonical files found, not {arguments.at_least}")
        problems += 1
    print(f"input_schema: {checked} canonical files, {len(faulty)} of them faulty on purpose, {problems} problems")
    return 1 if problems else 0


def errors_of(path, validator, table_schema):
    """What a validator says of a file; None for one that is not canonical."""
    text = decoded(path.read_bytes())
    if text is None or not text.strip():
        return None
    if path.suffix in (".json", ".jsonl"):
        return json_errors(path, text, validator)
    if path.suffix not in (".csv", ".tsv", ".txt"):
        return None
    heading = text.splitlines()[0]
    delimiter = max(",;\t", key=heading.count)
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row]
    if not set(COLUMNS) <= set(rows[0]) <= set(COLUMNS + OPTIONAL_COLUMNS):
        return None
    report = Resource(data=rows, schema=table_schema.to_copy()).validate()
    return [error.message for task in report.tasks for error in task.errors] + list(report.errors)


def json_errors(path, text, validator):
    try:
        documents = (
            [json.loads(line) for line in text.splitlines() if line.strip()]
            if path.suffix == ".jsonl"
            else [json.loads(text)]
        )
    except ValueError as error:
        return [f"no JSON: {error}"]
    return [error.message for document in documents for error in validator.iter_errors(document)]


def decoded(content):
    """The text of a file in UTF-8 or UTF-16, None for anything else."""
    try:
        if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return content.decode("utf-16")
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


if __name__ == "__main__":
    sys.exit(main())
