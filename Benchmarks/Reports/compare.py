#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times HTML reports of the samples beside Babel and Jinja2: compare.py BENCHMARK LAKSHYA SAMPLES

Both start from ready figures, on one processor, by turns; reports a second are printed, and how
many times as many ours are. Then the whole process of a sample, from start to file.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import page

PROMISED = 2000
PROMISED_START = 0.030
LOCALES = ["en", "bn", "ne", "fa"]


def per_second(work, seconds=0.3):
    """How often some work can be done in a second, the best of three rounds."""
    work()
    best = 0
    for _ in range(3):
        count, start = 0, time.perf_counter()
        while time.perf_counter() - start < seconds:
            work()
            count += 1
        best = max(best, count / (time.perf_counter() - start))
    return best


def start_to_end(*command, times=15):
    """The least time of a whole process."""
    least = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        subprocess.run(command, check=False, capture_output=True)
        least = min(least, time.perf_counter() - start)
    return least


def main():
    benchmark, lakshya, samples = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:1])
    ours = json.loads(subprocess.run(
        [benchmark], check=True, capture_output=True, text=True).stdout)
    least = {}
    print("HTML reports a second, from ready results    ours   Babel and Jinja2   times")
    for line in ours:
        plan = samples / line["sample"] / "plan.yaml"
        report = json.loads(subprocess.run(
            [lakshya, "report", plan, "--format", "json", "--locale", line["locale"]],
            check=False, capture_output=True, text=True).stdout)
        theirs = per_second(lambda: page.render(report, line["locale"], "USD"))
        least[line["form"]] = min(line["perSecond"], least.get(line["form"], line["perSecond"]))
        print(f"  {line['sample']:<14}{line['locale']:<4}{line['form']:<8}"
              f"{line['bytes'] / 1000:6.0f} kB{line['perSecond']:12,}{theirs:14,.0f}"
              f"{line['perSecond'] / theirs:12.1f}")
    print("a whole process, one sample to one HTML file: milliseconds")
    os.sched_setaffinity(0, range(os.cpu_count()))
    slowest = 0
    for sample in sorted({line["sample"] for line in ours}):
        with tempfile.TemporaryDirectory() as folder:
            took = [start_to_end(
                lakshya, "report", samples / sample / "plan.yaml", "--locale", locale,
                "--format", "html", "--output", f"{folder}/report.html") for locale in LOCALES]
        slowest = max(slowest, *took)
        print(f"  {sample:<20}" + "".join(f"{locale} {seconds * 1000:5.1f}  "
                                          for locale, seconds in zip(LOCALES, took)))
    for form, rate in least.items():
        print(f"at least 2,000 a second, form {form}: {rate >= PROMISED} ({rate:,})")
    print(f"from start to file within 30 ms: {slowest < PROMISED_START}"
          f" ({slowest * 1000:.1f} ms)")


if __name__ == "__main__":
    main()
