#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times Lakshya's whole process beside DuckDB and Polars: compare.py LAKSHYA FOLDER [--rows N]

All run by turns in one run, on two processors at most; the least of each is compared. Sums of the
report are compared with DuckDB's, of which those of money are exact decimals.
"""
import argparse
import decimal
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
MEASURES = ["impressions", "reach", "likes", "comments", "link_clicks", "leads", "spend"]


def run(*command):
    """Runs a program and returns what it took."""
    output = subprocess.run([sys.executable, "-I", "-S", HERE / "launch.py", *map(str, command)],
                            check=True, capture_output=True, text=True).stdout
    took = json.loads(output.splitlines()[-1])
    if took["status"] != 0:
        sys.exit(f"{command[0]} ended with {took['status']}")
    return took


def group(engine, file):
    """Groups a file in a process of its own and returns what the grouping alone took."""
    output = subprocess.run([sys.executable, HERE / "aggregate.py", engine, file], check=True,
                            capture_output=True, text=True).stdout
    return json.loads(output)


def least(runs, key):
    return min(run[key] for run in runs)


def compare_sums(report, file):
    """Compares each sum of the report with DuckDB's."""
    import duckdb
    types = {name: "BIGINT" for name in MEASURES} | {"spend": "DECIMAL(18,2)"}
    expected = {}
    for part in ([], ["network"], ["source"]):
        columns = ", ".join(part + [f"sum({name})" for name in MEASURES])
        for row in duckdb.execute(
                f"SELECT {columns} FROM read_csv(?, types=?) " + ("GROUP BY ALL" if part else ""),
                [file, types]).fetchall():
            where = dict(zip(part, row))
            for name, value in zip(MEASURES, row[len(part):]):
                expected[name.replace("_", "-"), json.dumps(where)] = value
    found = {(metric["id"], json.dumps(metric["where"])): metric["value"]
             for metric in report["metrics"]}
    wrong = 0
    for key, value in expected.items():
        ours = found.get(key)
        same = ours == (None if value is None else decimal.Decimal(value))
        if not same:
            wrong += 1
            print("differs:", key, "DuckDB", value, "Lakshya", ours)
    print(f"sums: {len(expected) - wrong} of {len(expected)} equal DuckDB's exactly")
    return wrong


def compare_exports(lakshya, folder, rows, times):
    """Times reading exports of platforms beside DuckDB's grouping of them."""
    for kind in "x-posts", "google-analytics":
        file = folder / f"{kind}-{rows}.csv"
        if not file.exists():
            subprocess.run([sys.executable, HERE / "exports.py", kind, str(rows), file], check=True)
        ours, generic, duckdb = [], [], []
        for _ in range(times):
            ours.append(run(lakshya, "sources", file, "--format", "json"))
            if kind == "google-analytics":
                generic.append(run(lakshya, "sources", file, "--format", "json",
                                   "--dialect", "generic"))
            duckdb.append(group(f"duckdb-{kind}", file))
        peak = max(run["peak"] for run in ours) / 1024
        seconds = least(ours, "seconds")
        beside = f", as generic {least(generic, 'seconds'):.3f}" if generic else ""
        print(f"{rows:,} rows of {kind}, {file.stat().st_size / 1e6:.0f} MB: lakshya sources "
              f"{seconds:.3f} s{beside}, DuckDB's query {least(duckdb, 'seconds'):.3f}; "
              f"{rows / seconds / 1e6:.2f} million rows a second, {peak:.1f} MiB at most")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("lakshya", type=lambda path: pathlib.Path(path).resolve())
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--rows", type=int, default=5_000_000)
    options.add_argument("--times", type=int, default=5)
    options = options.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])

    def data(rows):
        file = options.folder / f"{rows}.csv"
        if not file.exists():
            subprocess.run([sys.executable, HERE / "generate.py", str(rows), file], check=True)
        return file

    file = data(options.rows)
    json_file = options.folder / "report.json"
    ours, duckdb, polars = [], [], []
    for _ in range(options.times):
        ours.append(run(options.lakshya, "report", HERE / "plan.yaml", "--data", file,
                        "--output", json_file))
        duckdb.append(group("duckdb", file))
        polars.append(group("polars", file))
    size = file.stat().st_size / 1e6
    print(f"{options.rows:,} rows, {size:.0f} MB: seconds on the clock, of processors")
    for name, runs in ("lakshya report", ours), ("DuckDB, query", duckdb), ("Polars, query", polars):
        print(f"  {name:<16}{least(runs, 'seconds'):8.3f}{least(runs, 'cpu'):8.3f}")
    for key, name in ("seconds", "clock"), ("cpu", "processors"):
        ratio = min(least(duckdb, key), least(polars, key)) / least(ours, key)
        print(f"  times faster than the better, {name}: {ratio:.2f}")
    print(f"  peak resident memory: {max(run['peak'] for run in ours) / 1024:.1f} MiB")
    # Numbers as they are written, not as the nearest double.
    report = json.loads(json_file.read_text(encoding="utf-8"), parse_float=decimal.Decimal)
    wrong = compare_sums(report, str(file))

    part = data(options.rows // 5)
    parts = [run(options.lakshya, "report", HERE / "plan.yaml", "--data", part,
                 "--output", json_file) for _ in range(options.times)]
    print(f"  a fifth of the rows: {least(parts, 'seconds'):.3f} s, {least(parts, 'cpu'):.3f} s of "
          f"processors, {max(run['peak'] for run in parts) / 1024:.1f} MiB")

    small = data(100_000)
    html, theirs = [], []
    for _ in range(options.times):
        html.append(run(options.lakshya, "report", HERE / "plan.yaml", "--data", small, "--locale",
                        "en,bn,ne,fa", "--format", "html", "--output", f"{options.folder}/html/"))
        theirs.append(run(sys.executable, HERE / "reports.py", small, options.folder / "others"))
    print("100,000 rows to four HTML reports, whole processes: seconds on the clock, of processors")
    for name, runs in ("lakshya report", html), ("DuckDB and Jinja", theirs):
        print(f"  {name:<16}{least(runs, 'seconds'):8.3f}{least(runs, 'cpu'):8.3f}")
    for key, name in ("seconds", "clock"), ("cpu", "processors"):
        print(f"  times faster, {name}: {least(theirs, key) / least(html, key):.2f}")
    compare_exports(options.lakshya, options.folder, min(options.rows, 1_000_000), options.times)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
