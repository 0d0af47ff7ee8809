# SPDX-License-Identifier: Apache-2.0
"""Reads the canonical files of an inbox: Python's csv and json, nothing of the product.

Only what the published format says (canonical CSV, JSON, arrays of JSON, JSON Lines) is read here, the CSV also under
another delimiter or in UTF-16. Everything else
is named as "not canonical" and left to other judges. A value that the product may read by one of its tolerant rules
is UNSURE: it proves nothing, neither for nor against.
"""

import csv
import datetime
import hashlib
import io
import json
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

QUANTITIES = ("count", "minutes", "reach")
COLUMNS = ["unit", "period", "submitted_at", "campaign", "channel", "count", "minutes", "reach", "note"]
OPTIONAL_COLUMNS = ["revision", "kind"]
GREATEST = 2**63 - 1


class Mark:
    """A value that is not a number and has one name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


REFUSED = Mark("refused")
UNSURE = Mark("unsure")


class NotCanonical(Exception):
    """The file is not in the canonical format; the message says why."""


@dataclass
class Observation:
    """One row: a place of the catalogue and its three quantities, each an int, None, "none", "na", or a mark."""

    campaign: str
    channel: str
    values: dict

    @property
    def is_refused(self):
        return REFUSED in self.values.values()

    @property
    def is_unsure(self):
        return UNSURE in self.values.values()


@dataclass
class Submission:
    """The rows of one file that share unit, period and time of submission."""

    path: str
    digest: str
    unit: str
    period: str
    submitted_at: str
    kind: str = "full"
    revision: int | None = None
    observations: list = field(default_factory=list)
    seen: bool = False
    stated: datetime.datetime | None = None
    # Why nothing can be proved about this unit and period; empty when all is plain.
    doubts: list = field(default_factory=list)


# MARK: Values


def quantity_of_text(text):
    """A quantity as written in CSV."""
    if text == "":
        return None
    if text in ("none", "na"):
        return text
    if re.fullmatch(r"[0-9]+", text):
        return whole(text)
    if re.fullmatch(r"[0-9]{1,3}([., ])[0-9]{3}(\1[0-9]{3})*", text):
        # "In counts a dot, comma or space groups exactly three digits"; a leading zero makes it something else.
        return UNSURE if text.startswith("0") else whole(re.sub(r"[^0-9]", "", text))
    if re.fullmatch(r"-[0-9]+|[0-9]+[.,][0-9]{1,2}|[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+", text):
        return REFUSED
    return UNSURE


def quantity_of_json(value):
    """A quantity as written in JSON."""
    if value is None or (isinstance(value, str) and value in ("none", "na")):
        return value
    if isinstance(value, Decimalish):
        digits = re.fullmatch(r"([0-9]+)\.0+", value)
        if digits:
            return whole(digits[1])
        return REFUSED if re.fullmatch(r"-?[0-9]+\.[0-9]*[1-9][0-9]*|-[0-9]+\.0+", value) else UNSURE
    if isinstance(value, bool) or not isinstance(value, int):
        return UNSURE
    return REFUSED if value < 0 else bounded(value)


def whole(digits):
    """The number that the digits spell, or REFUSED when it does not fit 64 bits with a sign."""
    digits = digits.lstrip("0") or "0"
    return bounded(int(digits)) if len(digits) <= 19 else REFUSED


def bounded(number):
    return number if number <= GREATEST else REFUSED


class Decimalish(str):
    """The spelling of a JSON number with a point or an exponent."""


def instant(text):
    """The instant of a submission time, None when it is not stated; raises ValueError when it cannot be read."""
    if text == "":
        return None
    found = re.fullmatch(
        r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)?(Z|[+-]\d\d:?\d\d)?)?", text
    )
    if not found:
        raise ValueError(text)
    year, month, day, hour, minute, second, fraction, offset = found.groups()
    # No offset means the workspace's, which is that of Vietnam.
    shift = datetime.timedelta(hours=7)
    if offset == "Z":
        shift = datetime.timedelta(0)
    elif offset:
        digits = offset[1:].replace(":", "")
        shift = datetime.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        shift = -shift if offset[0] == "-" else shift
    return datetime.datetime(
        int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0),
        int((fraction or "0").ljust(6, "0")), datetime.timezone(shift),
    )


# MARK: Files


def read_inbox(inbox):
    """The submissions of all canonical files, and the reason for each file that is not one, by relative path."""
    submissions, others = [], {}
    for path in sorted(inbox.rglob("*")):
        relative = unicodedata.normalize("NFC", path.relative_to(inbox).as_posix())
        if path.is_dir() and not path.is_symlink():
            continue
        if any(part.startswith((".", "~$")) for part in Path(relative).parts):
            continue
        try:
            if path.is_symlink():
                raise NotCanonical("a symbolic link")
            submissions += read_file(path, relative)
        except NotCanonical as reason:
            others[relative] = str(reason)
    return submissions, others


def read_file(path, relative):
    data = path.read_bytes()
    try:
        text = data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotCanonical("neither UTF-8 nor UTF-16") from error
    digest = hashlib.sha256(data).hexdigest()
    kind = path.suffix.lower()
    if kind in (".csv", ".tsv", ".txt"):
        return read_csv(text, relative, digest)
    if kind == ".json":
        return read_documents(parse_json(text), relative, digest)
    if kind == ".jsonl":
        return read_documents([parse_json(line) for line in text.split("\n") if line.strip()], relative, digest)
    raise NotCanonical(f"another kind of file ({kind or 'no extension'})")


def read_csv(text, relative, digest):
    # The canonical columns under another delimiter are as plain: no name in the header holds one.
    first = re.split(r"[\r\n]", text, maxsplit=1)[0]
    delimiter = next((mark for mark in ";\t" if mark in first), ",")
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise NotCanonical(f"not plain CSV: {error}") from error
    header = rows[0] if rows else []
    if header[: len(COLUMNS)] != COLUMNS or sorted(set(header[len(COLUMNS) :])) != sorted(header[len(COLUMNS) :]):
        raise NotCanonical("another header")
    if not set(header[len(COLUMNS) :]) <= set(OPTIONAL_COLUMNS):
        raise NotCanonical("another header")
    found = {}
    for number, row in enumerate(rows[1:], start=2):
        if not any(row):
            continue
        if len(row) != len(header):
            raise NotCanonical(f"row {number} has {len(row)} fields, the header {len(header)}")
        record = dict(zip(header, row))
        key = (record["unit"], record["period"], record["submitted_at"])
        one = found.setdefault(key, Submission(relative, digest, *key))
        note_attributes(one, record.get("kind", ""), record.get("revision", ""))
        values = {name: quantity_of_text(record[name]) for name in QUANTITIES}
        one.observations.append(Observation(record["campaign"], record["channel"], values))
    return list(found.values())


def parse_json(text):
    def without_repetition(pairs):
        if len({key for key, _ in pairs}) != len(pairs):
            raise NotCanonical("a key is repeated")
        return dict(pairs)

    def refuse(name):
        raise NotCanonical(f"{name} is not JSON")

    try:
        return json.loads(text, object_pairs_hook=without_repetition, parse_float=Decimalish, parse_constant=refuse)
    except (ValueError, RecursionError) as error:
        raise NotCanonical(f"not JSON: {error}") from error


def read_documents(document, relative, digest):
    found = {}
    for one in document if isinstance(document, list) else [document]:
        if not isinstance(one, dict) or not {"unit", "period", "counts"} <= set(one):
            raise NotCanonical("not a canonical object")
        if not set(one) <= {"unit", "period", "submittedAt", "counts", "revision", "kind"}:
            raise NotCanonical("keys that the format does not name")
        texts = [one["unit"], one["period"], one.get("submittedAt") or ""]
        if not all(isinstance(text, str) for text in texts) or not isinstance(one["counts"], list):
            raise NotCanonical("not a canonical object")
        key = tuple(texts)
        submission = found.setdefault(key, Submission(relative, digest, *key))
        note_attributes(submission, one.get("kind") or "", one.get("revision"))
        for row in one["counts"]:
            if not isinstance(row, dict) or not set(row) <= {"campaign", "channel", "note", *QUANTITIES}:
                raise NotCanonical("a count that is not canonical")
            values = {name: quantity_of_json(row.get(name)) for name in QUANTITIES}
            submission.observations.append(
                Observation(str(row.get("campaign", "")), str(row.get("channel", "")), values)
            )
    return list(found.values())


def note_attributes(submission, kind, revision):
    """Takes over kind and revision of one row; rows of one submission that disagree leave a doubt."""
    kind = kind or "full"
    first = not submission.seen
    submission.seen = True
    if kind not in ("full", "supplement", "cumulative"):
        submission.doubts.append(f"kind {kind!r}")
    if isinstance(revision, str):
        if revision and not re.fullmatch(r"[0-9]+", revision):
            submission.doubts.append(f"revision {revision!r}")
        revision = int(revision) if re.fullmatch(r"[0-9]+", revision) else None
    elif revision is not None and (isinstance(revision, bool) or not isinstance(revision, int)):
        submission.doubts.append(f"revision {revision!r}")
        revision = None
    if not first and (kind, revision) != (submission.kind, submission.revision):
        submission.doubts.append("rows disagree on kind or revision")
    submission.kind, submission.revision = kind, revision
