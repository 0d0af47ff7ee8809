# SPDX-License-Identifier: Apache-2.0
"""Zip archives that are the same bytes every time."""

import io
import re
import zipfile

_MOMENT = (2024, 9, 3, 8, 0, 0)
_STAMP = b"2024-09-03T01:00:00Z"


def archive(entries: dict[str, bytes]) -> bytes:
    """Packs entries in their order, all of one fixed moment."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for name, content in entries.items():
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            target.writestr(entry, content)
    return buffer.getvalue()


def entries(package: bytes) -> dict[str, bytes]:
    """The entries of an office document, its dates replaced by a fixed one."""
    with zipfile.ZipFile(io.BytesIO(package)) as source:
        found = {name: source.read(name) for name in source.namelist()}
    properties = found["docProps/core.xml"]
    for name in (b"created", b"modified"):
        pattern = rb"(<dcterms:%s[^>]*>)[^<]*" % name
        properties = re.sub(pattern, rb"\g<1>" + _STAMP, properties)
    found["docProps/core.xml"] = properties
    return found
