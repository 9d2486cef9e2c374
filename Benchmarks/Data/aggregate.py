#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Groups a file by network, source and month: aggregate.py duckdb|polars FILE

With duckdb-x-posts or duckdb-google-analytics the file is an export that exports.py writes. Prints as JSON the seconds that the grouping alone took, on the clock and of processors.
"""
import json
import os
import sys
import time


def duckdb_group(file):
    import duckdb
    duckdb.execute("SET threads TO 2")
    yield
    yield duckdb.execute(
        """SELECT network, source, date_trunc('month', date) AS month, sum(impressions),
             sum(reach), sum(likes), sum(comments), sum(link_clicks), sum(leads), sum(spend)
           FROM read_csv(?) GROUP BY ALL""", [file]).fetchall()


def polars_group(file):
    os.environ["POLARS_MAX_THREADS"] = "2"
    import polars
    yield
    sums = ["impressions", "reach", "likes", "comments", "link_clicks", "leads", "spend"]
    yield (polars.scan_csv(file, try_parse_dates=True)
           .group_by("network", "source", polars.col("date").dt.truncate("1mo"))
           .agg(polars.col(sums).sum()).collect(engine="streaming").rows())


def duckdb_export(day, group, sums, **options):
    def steps(file):
        import duckdb
        duckdb.execute("SET threads TO 2")
        yield
        columns = ", ".join(f'sum("{name}")' for name in sums)
        rows = duckdb.read_csv(file, **options)
        yield rows.aggregate(f"{group}, date_trunc('month', {day}) AS month, {columns}").fetchall()
    return steps


steps = {"duckdb": duckdb_group, "polars": polars_group,
         "duckdb-x-posts": duckdb_export(
             """strptime("Date", '%a, %b %-d, %Y')""", "'x'",
             ["Impressions", "Engagements", "Likes", "Bookmarks", "Reposts", "Replies",
              "New follows", "URL Clicks"]),
         "duckdb-google-analytics": duckdb_export(
             """strptime("Date"::VARCHAR, '%Y%m%d')""", '"Session source / medium"',
             ["Sessions", "Engaged sessions", "Views", "Total users", "New users", "Event count",
              "Key events", "Total revenue"], skiprows=6)}[sys.argv[1]](sys.argv[2])
next(steps)
start, used = time.perf_counter(), os.times()
rows = next(steps)
seconds, then = time.perf_counter() - start, os.times()
print(json.dumps({"seconds": seconds, "rows": len(rows),
                  "cpu": then.user + then.system - used.user - used.system}))
