// SPDX-License-Identifier: Apache-2.0

#include "CUCalendar.h"

#include <math.h>
#include <unicode/ucal.h>

static const double milliseconds_in_day = 86400000.0;

void *cucalendar_open_persian(void) {
  static const UChar zone[] = {'U', 'T', 'C', 0};
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *calendar = ucal_open(zone, 3, "fa@calendar=persian", UCAL_DEFAULT, &status);
  if (U_FAILURE(status)) return 0;
  ucal_clear(calendar);
  return calendar;
}

void cucalendar_close(void *calendar) { ucal_close(calendar); }

int64_t cucalendar_date(void *calendar, int64_t day) {
  UErrorCode status = U_ZERO_ERROR;
  ucal_setMillis(calendar, (double)day * milliseconds_in_day, &status);
  int64_t year = ucal_get(calendar, UCAL_YEAR, &status);
  int64_t month = ucal_get(calendar, UCAL_MONTH, &status) + 1;
  int64_t dayOfMonth = ucal_get(calendar, UCAL_DATE, &status);
  return U_FAILURE(status) ? -1 : year * 10000 + month * 100 + dayOfMonth;
}

int64_t cucalendar_day(void *calendar, int32_t year, int32_t month, int32_t day) {
  UErrorCode status = U_ZERO_ERROR;
  ucal_setDate(calendar, year, month - 1, day, &status);
  double milliseconds = ucal_getMillis(calendar, &status);
  return U_FAILURE(status) ? INT64_MIN : (int64_t)floor(milliseconds / milliseconds_in_day);
}
