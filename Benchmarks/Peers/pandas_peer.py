# SPDX-License-Identifier: Apache-2.0
"""pandas over pyarrow's reader: names, times and counts as dictionaries, so that each distinct text is judged once.

Nested JSON of mixed types has no reader there: orjson reads it.
"""

import io

import numpy as np
import pandas as pd
from job import Job, write_with_xlsxwriter

HEAD = ["unit", "period", "submitted_at"]
NAMES = [*HEAD, "campaign", "channel", "count"]
QUANTITIES = ["number", "minutes", "reach"]


def read_csv(job):
    import pyarrow as pa
    from pyarrow import csv

    options = csv.ConvertOptions(
        include_columns=[*NAMES, "minutes", "reach"],
        column_types={name: pa.dictionary(pa.int32(), pa.string()) for name in NAMES}
        | {"minutes": pa.float64(), "reach": pa.float64()},
    )
    sources = [io.BytesIO(job.joined())] if job.has_small_files else job.files
    tables = [
        csv.read_csv(source, read_options=csv.ReadOptions(block_size=1 << 24), convert_options=options)
        for source in sources
    ]
    return pa.concat_tables(tables).unify_dictionaries().to_pandas(self_destruct=True)


def read_json(job):
    import orjson

    columns = {name: [] for name in [*NAMES, "minutes", "reach"]}
    for line in job.joined().splitlines():
        document = orjson.loads(line)
        rows = document["counts"]
        for name, key in zip(HEAD, ("unit", "period", "submittedAt")):
            columns[name] += [document[key]] * len(rows)
        for name in ("campaign", "channel", "count", "minutes", "reach"):
            columns[name] += [row[name] for row in rows]
    columns["count"] = map(str, columns["count"])
    frame = pd.DataFrame({name: pd.Categorical(values) for name, values in columns.items() if name in NAMES})
    for name in ("minutes", "reach"):
        frame[name] = np.array(columns[name], dtype="float64")
    return frame


def of_category(column, function):
    """The function's value for each row, called once on all distinct texts."""
    return np.asarray(function(column.cat.categories))[column.cat.codes]


job = Job()
frame = read_json(job) if job.is_json else read_csv(job)
numbers = of_category(frame["count"], lambda texts: pd.to_numeric(texts, errors="coerce"))
good = (
    of_category(frame["campaign"], lambda names: names.isin(job.campaigns))
    & of_category(frame["channel"], lambda names: names.isin(list(job.measures)))
    & (numbers >= 0)
)
refused = frame.loc[~good, NAMES].astype(str)

rank = of_category(frame["submitted_at"], lambda times: np.argsort(np.argsort(times.to_numpy())))
key = frame["unit"].cat.codes.to_numpy(dtype="int64") * len(frame["period"].cat.categories)
key += frame["period"].cat.codes.to_numpy()
newest = np.full(key.max() + 1, -1)
np.maximum.at(newest, key, rank)
counted = frame[good & (newest[key] == rank)].assign(number=numbers[good & (newest[key] == rank)])

keys = ["campaign", "channel"]
by_cell = [
    counted.groupby(first + keys, observed=True)[QUANTITIES].sum().reset_index()
    for first in ([], ["unit"], ["period"])
]
for table in by_cell:
    table["measure"] = table["channel"].astype(str).map(job.measures)


def rows(table, keys):
    sums = table.groupby(keys, observed=True)[QUANTITIES].sum().astype("int64").reset_index()
    return list(zip(*(sums[name].tolist() for name in [*keys, *QUANTITIES])))


job.write(
    rows(by_cell[0], ["campaign", "channel"]),
    rows(by_cell[1], ["unit", "campaign", "measure"]),
    rows(by_cell[2], ["campaign", "measure", "period"]),
    list(refused.itertuples(index=False, name=None)),
    write_with_xlsxwriter,
)
