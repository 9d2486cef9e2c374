#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes exports of platforms that reading is timed with: exports.py x-posts|google-analytics ROWS FILE

The same rows each time. Posts of X are as its analytics export them now, with commas, quotes and
line ends in their texts, about 190 bytes each; rows of Google Analytics are parts of days in no
order, below a preamble, about 75 bytes each.
"""
import argparse
import datetime
import random

DAYS = [datetime.date(2024, 7, 1) + datetime.timedelta(day) for day in range(730)]
WORDS = ("spring offer tea garden today new launch webinar join us for a taste of the first flush "
         "price list reply").split()
SOURCES = ["google / organic", "google / cpc", "facebook / paid-social",
           "instagram / organic-social", "(direct) / (none)", "newsletter / email",
           "linkedin / paid"]


def posts_of_x(rows, draw):
    yield ("Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,"
           "New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,"
           "Permalink Clicks\n")
    dates = [f"{day:%a, %b} {day.day}, {day.year}" for day in DAYS]
    for row in range(rows):
        post = 1_800_000_000_000_000_000 + row * 104_729_000 + int(draw() * 1000)
        seen = int(draw() ** 2 * 100_000)
        text = " ".join(WORDS[int(draw() * len(WORDS))] for _ in range(8))
        if row % 10 == 0:
            text += ' ""now""'
        if row % 25 == 0:
            text += "\nmore"
        yield (f'{post},"{dates[int(draw() * 730)]}","{text}, and more",'
               f"https://x.com/saba/status/{post},{seen},{seen // 50},{seen // 20},{seen // 900},"
               f"{seen // 300},{seen // 2000},{seen // 400},{seen // 500},{seen // 100},"
               f"{seen // 40},{seen // 80},0,{seen // 700}\n")


def google_analytics(rows, draw):
    line = "# ----------------------------------------\n"
    yield (f"{line}# Traffic acquisition\n# Start date: 20240701\n# End date: 20260630\n{line}\n"
           "Date,Session source / medium,Session campaign,Sessions,Engaged sessions,Views,"
           "Total users,New users,Event count,Key events,Total revenue\n")
    dates = [f"{day:%Y%m%d}" for day in DAYS]
    for _ in range(rows):
        visits = int(draw() ** 2 * 3000)
        won = visits // 40
        cents = won * 1399
        yield (f"{dates[int(draw() * 730)]},{SOURCES[int(draw() * len(SOURCES))]},"
               f"campaign-{int(draw() * 24)},{visits},{visits // 2},{visits * 3},"
               f"{visits * 4 // 5},{visits // 3},{visits * 9},{won},{cents // 100}.{cents % 100:02}\n")


KINDS = {"x-posts": posts_of_x, "google-analytics": google_analytics}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("kind", choices=KINDS)
    options.add_argument("rows", type=int)
    options.add_argument("file")
    options.add_argument("--seed", type=int, default=7)
    options = options.parse_args()
    with open(options.file, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(KINDS[options.kind](options.rows, random.Random(options.seed).random))


if __name__ == "__main__":
    main()
