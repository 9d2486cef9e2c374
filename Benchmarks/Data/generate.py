#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the file that reading is timed with: generate.py ROWS FILE [--seed N]

The same rows each time, in no order: a day, a network, a source, a campaign and seven measures,
about 75 bytes a row. Organic rows have neither leads nor spend.
"""
import argparse
import datetime
import random

NETWORKS = ["facebook", "instagram", "linkedin", "tiktok", "x", "youtube"]
CAMPAIGNS = [f"{season}-{kind}" for season in ("spring", "summer", "autumn", "winter")
             for kind in ("flash-sale", "pre-launch", "webinar", "giveaway", "brand-film",
                          "retargeting")]
HEADER = "date,network,source,campaign,impressions,reach,likes,comments,link_clicks,leads,spend\n"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("rows", type=int)
    options.add_argument("file")
    options.add_argument("--seed", type=int, default=7)
    options = options.parse_args()
    next_number = random.Random(options.seed).random
    first = datetime.date(2024, 7, 1)
    days = [(first + datetime.timedelta(day)).isoformat() for day in range(730)]
    with open(options.file, "w", encoding="utf-8", newline="\n") as file:
        file.write(HEADER)
        lines = []
        for row in range(options.rows):
            one, other, third = next_number(), next_number(), next_number()
            impressions = int(1000 + one * one * 900_000)
            reach = int(impressions * (0.5 + 0.4 * other))
            clicks = int(impressions * 0.02 * third)
            place = int(other * 1e9)
            campaign = CAMPAIGNS[place % 24]
            source, leads, spend = "organic", "", ""
            if place // 24 % 10 < 6:
                cents = clicks * (20 + place % 90)
                source, leads, spend = "paid", clicks // 10, f"{cents // 100}.{cents % 100:02}"
            lines.append(
                f"{days[int(next_number() * 730)]},{NETWORKS[int(next_number() * 6)]},{source},"
                f"{campaign},{impressions},{reach},{int(reach * 0.04 * third)},"
                f"{int(reach * 0.004 * one)},{clicks},{leads},{spend}\n")
            if len(lines) == 10_000:
                file.write("".join(lines))
                lines.clear()
        file.write("".join(lines))


if __name__ == "__main__":
    main()
