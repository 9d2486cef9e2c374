// SPDX-License-Identifier: Apache-2.0

#ifndef CUCALENDAR_H
#define CUCALENDAR_H

#include <stdint.h>

/// Opens ICU's Persian calendar in UTC; null when ICU fails.
void *cucalendar_open_persian(void);

/// Closes a calendar.
void cucalendar_close(void *calendar);

/// Finds the date of a day counted from 1970-01-01, as year * 10000 + month * 100 + day.
int64_t cucalendar_date(void *calendar, int64_t day);

/// Finds the day of a date; months are counted from 1.
int64_t cucalendar_day(void *calendar, int32_t year, int32_t month, int32_t day);

#endif
