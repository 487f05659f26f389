#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes due_days.csv: what Python's calendar says of the day that lies 0 to 600 months after every day from 1900 to 2100.

One line a year. The number is h after, from h = 0, for every day of the year and within it for every number of months:
h = (h * 1000003 + n) mod 2^64, where n is the number of days from 1970-01-01 to the day reached. `corresponding_day` reaches
the day of the same number, or the last of a month that has no such day; `month_end` reaches the last day wherever the first
was one.

    python3 tests/core/due_days.py > tests/core/due_days.csv       under a minute
"""
import calendar
import datetime

EPOCH = datetime.date(1970, 1, 1).toordinal()
MOST = 600


def months_from(year, month):
    """Of the month and the 600 after it: the number of the day before its first, and its length."""
    for count in range(MOST + 1):
        years, at = divmod(month - 1 + count, 12)
        first = datetime.date(year + years, at + 1, 1)
        yield first.toordinal() - 1 - EPOCH, calendar.monthrange(first.year, first.month)[1]


def sums(year):
    plain = end = 0
    for month in range(1, 13):
        ahead = list(months_from(year, month))
        length = ahead[0][1]
        for day in range(1, length + 1):
            for before, days in ahead:
                plain = (plain * 1000003 + before + min(day, days)) & 0xFFFFFFFFFFFFFFFF
                end = (end * 1000003 + before + (days if day == length else min(day, days))) & 0xFFFFFFFFFFFFFFFF
    return plain, end


print("year,corresponding_day,month_end")
for year in range(1900, 2101):
    print(year, *sums(year), sep=",")
