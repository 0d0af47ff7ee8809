# SPDX-License-Identifier: Apache-2.0
"""DuckDB: explicit columns, names as enumerations, so that its reader refuses bad rows itself (store_rejects).

Files that are small and many are joined into one first: opening 38,458 in read_csv took twice as long as the job.
"""

import os

import duckdb
from job import Job, write_with_xlsxwriter

job = Job()
database = duckdb.connect()
database.execute("SET preserve_insertion_order = false")
for name, values in (("unit", job.units()), ("campaign", job.campaigns), ("channel", job.measures)):
    database.execute(f"CREATE TYPE {name} AS ENUM ({', '.join(repr(value) for value in values)})")
database.execute("CREATE TYPE measure AS ENUM ('articles', 'broadcasts', 'events', 'leaflets')")

joined = f"{job.out}/joined"
paths = job.files
if job.has_small_files:
    os.makedirs(job.out, exist_ok=True)
    with open(joined, "wb") as file:
        file.write(job.joined())
    paths = [joined]

if job.is_json:
    # Its reader would refuse a whole line, which is a whole submission: here rows are judged behind it.
    database.execute(
        """
        CREATE TEMP TABLE read AS
        SELECT unit, period, submittedAt AS submitted_at, known_campaign AS campaign, known_channel AS channel,
          number AS count, minutes, reach, is_bad, CASE WHEN is_bad THEN campaign END AS bad_campaign,
          CASE WHEN is_bad THEN channel END AS bad_channel, CASE WHEN is_bad THEN count END AS bad_count
        FROM (
          SELECT *, TRY_CAST(campaign AS campaign) AS known_campaign, TRY_CAST(channel AS channel) AS known_channel,
            TRY_CAST(count AS BIGINT) AS number,
            known_campaign IS NULL OR known_channel IS NULL OR number IS NULL OR number < 0 AS is_bad
          FROM (
            SELECT unit, period, submittedAt, unnest(counts, recursive := true)
            FROM read_json(?, format = 'newline_delimited', columns = {
              unit: 'unit', period: 'VARCHAR', submittedAt: 'TIMESTAMPTZ',
              counts: 'STRUCT(campaign VARCHAR, channel VARCHAR, count VARCHAR, minutes BIGINT, reach BIGINT)[]'})
          )
        )
        """,
        [paths],
    )
    refused = database.execute(
        """
        SELECT unit, period, submitted_at::VARCHAR, bad_campaign, bad_channel, bad_count FROM read WHERE is_bad
        """
    ).fetchall()
else:
    database.execute(
        """
        CREATE TEMP TABLE read AS
        SELECT unit, period, submitted_at, campaign, channel, count, minutes, reach
        FROM read_csv(?, header = true, delim = ',', quote = '"', escape = '"', auto_detect = false,
          store_rejects = true, columns = {
            unit: 'unit', period: 'VARCHAR', submitted_at: 'TIMESTAMPTZ', campaign: 'campaign', channel: 'channel',
            count: 'BIGINT', minutes: 'BIGINT', reach: 'BIGINT', note: 'VARCHAR'})
        """,
        [paths],
    )
    refused = [
        tuple(line.split(",", 5))
        for (line,) in database.execute("SELECT DISTINCT csv_line FROM reject_errors").fetchall()
    ] + database.execute(
        """
        SELECT unit, period, submitted_at::VARCHAR, campaign, channel, count::VARCHAR
        FROM read WHERE count < 0
        """
    ).fetchall()

database.execute(
    """
    CREATE TEMP TABLE sums AS
    SELECT grouping(unit) AS over_units, grouping(period) AS over_periods, unit, period, campaign, channel,
      sum(count) AS count, sum(minutes) AS minutes, sum(reach) AS reach
    FROM read SEMI JOIN (SELECT unit, period, max(submitted_at) AS submitted_at FROM read GROUP BY ALL)
      USING (unit, period, submitted_at)
    WHERE count >= 0 AND campaign IS NOT NULL AND channel IS NOT NULL
    GROUP BY GROUPING SETS ((campaign, channel), (unit, campaign, channel), (period, campaign, channel))
    """
)
database.execute("CREATE TEMP TABLE measures (channel channel, measure measure)")
database.executemany("INSERT INTO measures VALUES (?, ?)", list(job.measures.items()))


def rows(labels, condition):
    return database.execute(
        f"""
        SELECT {labels}, sum(count)::BIGINT, sum(minutes)::BIGINT, sum(reach)::BIGINT
        FROM sums JOIN measures USING (channel) WHERE {condition} GROUP BY ALL ORDER BY ALL
        """
    ).fetchall()


job.write(
    rows("campaign, channel", "over_units = 1 AND over_periods = 1"),
    rows("unit, campaign, measure", "over_units = 0"),
    rows("campaign, measure, period", "over_periods = 0"),
    refused,
    write_with_xlsxwriter,
)
if paths == [joined]:
    os.remove(joined)
