# SPDX-License-Identifier: Apache-2.0
"""Checks a JSON file against a JSON Schema.

    schema.py SCHEMA FILE
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

if len(sys.argv) != 3:
    sys.exit(__doc__)
schema, document = (json.loads(Path(path).read_text(encoding="utf-8")) for path in sys.argv[1:])
Draft202012Validator.check_schema(schema)
errors = sorted(Draft202012Validator(schema).iter_errors(document), key=lambda error: error.json_path)
for error in errors[:50]:
    print(f"schema: {error.json_path}: {error.message[:300]}")
print(f"schema: {sys.argv[2]}: {len(errors)} errors against {sys.argv[1]}")
sys.exit(1 if errors else 0)
