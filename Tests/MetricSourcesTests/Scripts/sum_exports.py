# SPDX-License-Identifier: Apache-2.0
"""Adds up the columns of real exports, with a parser of its own, for a test to compare with."""

import json
import re
import sys
import xml.etree.ElementTree as ElementTree
import zipfile


def rows(path):
    """Cuts CSV by RFC 4180, character by character."""
    text = open(path, encoding="utf-8-sig", newline="").read()
    row, cell, quoted, at = [], "", False, 0
    while at < len(text):
        character = text[at]
        if quoted:
            if character == '"' and text[at + 1:at + 2] == '"':
                cell += '"'
                at += 1
            elif character == '"':
                quoted = False
            else:
                cell += character
        elif character == '"' and cell == "":
            quoted = True
        elif character == ",":
            row.append(cell)
            cell = ""
        elif character in "\r\n":
            if character == "\r" and text[at + 1:at + 2] == "\n":
                at += 1
            yield row + [cell]
            row, cell = [], ""
        else:
            cell += character
        at += 1
    if row or cell:
        yield row + [cell]


def csv(path, columns, total=None):
    table = [row for row in rows(path) if any(row)]
    header = table[0]
    data = [row for row in table[1:] if row[0] != total]
    sums = {"rows": len(data)}
    for name, measure in columns.items():
        at = header.index(name)
        sums[measure] = sum(float(row[at]) for row in data if row[at] not in ("", "-"))
    return sums


MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheets(path):
    """Reads all cells of a workbook, by sheet and then by place."""
    book = zipfile.ZipFile(path)
    shared = [
        "".join(part.text or "" for part in item.iter(MAIN + "t"))
        for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
    ]
    names = [
        sheet.get("name") for sheet in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet")
    ]
    for number, name in enumerate(names, 1):
        cells = {}
        root = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
        for cell in root.iter(MAIN + "c"):
            value = cell.findtext(MAIN + "v")
            if value is None:
                continue
            letters, row = re.match(r"([A-Z]+)(\d+)", cell.get("r")).groups()
            cells[letters, int(row)] = shared[int(value)] if cell.get("t") == "s" else value
        yield name, cells


def column(cells, letter, after):
    return sum(float(value) for (letters, row), value in cells.items() if letters == letter and row > after)


def main(folder):
    x = {
        "impressions": "impressions", "engagements": "engagements", "retweets": "shares",
        "replies": "comments", "likes": "likes", "url clicks": "link-clicks", "follows": "follows",
    }
    youtube = folder + "/youtube-studio/"
    result = {
        "x-analytics/daily-2021-01.csv": csv(
            folder + "/x-analytics/daily-2021-01.csv", {**x, "Tweets published": "posts"}),
        "x-analytics/daily-2021-02.csv": csv(
            folder + "/x-analytics/daily-2021-02.csv", {**x, "Tweets published": "posts"}),
        "x-analytics/posts-2021-01.csv": csv(folder + "/x-analytics/posts-2021-01.csv", x),
        "youtube-studio/Chart data.csv": csv(youtube + "Chart data.csv", {"Views": "views"}),
        "youtube-studio/Totals.csv": csv(youtube + "Totals.csv", {"Views": "views"}),
        "youtube-studio/Table data.csv": csv(
            youtube + "Table data.csv",
            {"Views": "views", "Watch time (hours)": "watch-time-hours"}, total="Total"),
    }
    book = "linkedin/personal-content.xlsx"
    for name, cells in sheets(f"{folder}/{book}"):
        if name == "ENGAGEMENT":
            result[f"{book}[{name}]"] = {
                "impressions": column(cells, "B", 1), "engagements": column(cells, "C", 1)}
        elif name == "TOP POSTS":
            result[f"{book}[{name}]"] = {
                "engagements": column(cells, "C", 3), "impressions": column(cells, "G", 3)}
        elif name == "FOLLOWERS":
            result[f"{book}[{name}]"] = {
                "followers": float(cells["B", 1]), "follows": column(cells, "B", 3)}
    json.dump(result, sys.stdout)


main(sys.argv[1])
