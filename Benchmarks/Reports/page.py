# SPDX-License-Identifier: Apache-2.0
"""A report as Babel and Jinja2 make it from ready figures.

Its figures are those of `lakshya report --format json`: each metric of each slice, each goal with
its values, verdicts, trend and forecast. Sentences come from the same data as they are, for Babel
has none; all numbers, percentages, amounts and dates are formatted here.
"""
import datetime

import babel.dates
import babel.numbers
import jinja2

TEMPLATE = """<!doctype html><html lang="{{ locale }}" dir="{{ direction }}"><head>
<meta charset="utf-8"><title>{{ title }}</title></head><body><h1>{{ title }}</h1>
<p>{{ period }}</p><p>{{ day }}</p>
{% for goal in goals %}<article><h2>{{ goal.id }}</h2><p>{{ goal.state }}</p>
<progress value="{{ goal.share }}" max="1">{{ goal.progress }}</progress><p>{{ goal.text }}</p><dl>
{% for name, text in goal.figures %}<div><dt>{{ name }}</dt><dd>{{ text }}</dd></div>
{% endfor %}</dl><svg viewBox="0 0 600 200">
{% for point in goal.points %}<circle cx="{{ point.x }}" cy="{{ point.y }}" r="2"/>
<text x="{{ point.x }}" y="190">{{ point.day }}</text>{% endfor %}</svg>
<ul>{% for letter in goal.smart %}<li>{{ letter }}</li>{% endfor %}</ul></article>
{% endfor %}{% for table in tables %}<table>
{% for row in table %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>
{% endfor %}</table>{% endfor %}</body></html>"""

TEMPLATE = jinja2.Environment(autoescape=True).from_string(TEMPLATE)


def render(report, locale, currency):
    """Writes a report for readers of a locale."""
    def number(value):
        return babel.numbers.format_decimal(value, locale=locale, numbering_system="default")

    def text(value, unit):
        if value is None:
            return "–"
        if unit == "percent":
            return babel.numbers.format_percent(
                value, format="#,##0.#%", locale=locale, numbering_system="default")
        if unit == "money":
            return babel.numbers.format_currency(
                value, currency, locale=locale, numbering_system="default")
        return number(round(value, 2))

    def day(value, style="long"):
        return babel.dates.format_date(datetime.date.fromisoformat(value), style, locale=locale)

    units = {metric["id"]: metric["unit"] for metric in report["metrics"]}
    goals = []
    for goal in report["goals"]:
        unit = units.get(goal.get("metric"), "count")
        values = [(name, text(goal.get(name), unit))
                  for name in ("baseline", "current", "target", "expected", "requiredPerDay")]
        values += [(name, text(value, unit)) for name, value in (goal.get("forecast") or {}).items()
                   if isinstance(value, (int, float))]
        points = []
        trend = goal.get("trend") or []
        most = max([point["value"] or 0 for point in trend], default=0) or 1
        for place, point in enumerate(trend):
            if point["value"] is not None:
                points.append({"x": round(600 * place / len(trend), 1),
                               "y": round(180 - 180 * point["value"] / most, 1),
                               "day": day(point["to"], "short")})
        goals.append({
            "id": goal["id"], "state": goal["state"], "text": goal["text"],
            "share": goal.get("progress") or 0, "progress": text(goal.get("progress"), "percent"),
            "figures": values, "points": points,
            "smart": [letter["reason"]["text"] for letter in goal.get("smart", {}).values()
                      if isinstance(letter, dict) and letter.get("reason")]})
    slices = {}
    for metric in report["metrics"]:
        slices.setdefault(str(metric["where"]), []).append(
            (metric["id"], text(metric["value"], metric["unit"])))
    return TEMPLATE.render(
        locale=locale, direction=report["direction"], title=report["title"]["text"],
        period=" – ".join(day(report["period"][end]) for end in ("from", "to")),
        day=day(report["asOf"]), goals=goals, tables=list(slices.values()))
