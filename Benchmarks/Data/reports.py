#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What four HTML reports take with DuckDB, Babel and Jinja2: reports.py FILE FOLDER

Far less than a report of Lakshya: a table of sums by network and a chart of months, no goals.
"""
import pathlib
import sys

import babel.dates
import babel.numbers
import duckdb
import jinja2

TEMPLATE = """<!doctype html><html lang="{{ locale }}"><body><h1>{{ period }}</h1><table>
{% for row in rows %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>
{% endfor %}</table><svg viewBox="0 0 {{ months | length * 20 }} 100">
{% for month in months %}<rect x="{{ loop.index0 * 20 }}" y="{{ 100 - month.height }}" width="16"
 height="{{ month.height }}"><title>{{ month.title }}</title></rect>
{% endfor %}</svg></body></html>"""

file, folder = sys.argv[1], pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
duckdb.execute("SET threads TO 2")
duckdb.execute("CREATE TABLE data AS FROM read_csv(?)", [file])
SUMS = "sum(impressions), sum(reach), sum(likes), sum(comments), sum(link_clicks), sum(leads)"
networks = duckdb.execute(
    f"SELECT network, source, {SUMS}, sum(spend) FROM data GROUP BY ALL ORDER BY ALL").fetchall()
months = duckdb.execute(
    f"SELECT date_trunc('month', date) AS month, sum(impressions) FROM data GROUP BY ALL "
    "ORDER BY ALL").fetchall()
first, last = duckdb.execute("SELECT min(date), max(date) FROM data").fetchone()
template = jinja2.Environment(autoescape=True).from_string(TEMPLATE)
most = max(value for _, value in months)
for locale in ("en", "bn", "ne", "fa"):
    def number(value):
        return babel.numbers.format_decimal(value, locale=locale, numbering_system="default")
    rows = [[network, source, *map(number, sums),
             babel.numbers.format_currency(spend or 0, "USD", locale=locale,
                                           numbering_system="default")]
            for network, source, *sums, spend in
            [[value if value is not None else 0 for value in row] for row in networks]]
    bars = [{"height": 100 * value / most,
             "title": babel.dates.format_date(month, "MMMM y", locale=locale) + ": "
             + number(value)} for month, value in months]
    period = " – ".join(babel.dates.format_date(day, "long", locale=locale)
                        for day in (first, last))
    (folder / f"report.{locale}.html").write_text(
        template.render(locale=locale, period=period, rows=rows, months=bars), encoding="utf-8")
