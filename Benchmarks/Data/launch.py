#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs a program from a process that is itself small, and prints what it took as JSON.

Seconds on the clock and of processors, and the peak of its resident memory in KiB, mapped pages
included. A process begins with the peak of the one that starts it, hence a small one.
"""
import json
import os
import sys
import time

start = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(child, 0)
seconds = time.perf_counter() - start
print(json.dumps({"seconds": seconds, "cpu": used.ru_utime + used.ru_stime,
                  "peak": used.ru_maxrss, "status": os.waitstatus_to_exitcode(status)}))
