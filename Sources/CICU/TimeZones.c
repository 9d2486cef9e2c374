// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Text.h"

#include <math.h>
#include <stdlib.h>
#include <unicode/ucal.h>

bool cicu_time_zone_is_known(const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[STACK_UNITS], canonical[STACK_UNITS];
  int32_t length = 0;
  UBool is_system_id = false;
  UChar *text = cicu_take_utf8(name, -1, units, STACK_UNITS, &length, &status);
  if (U_SUCCESS(status)) {
    ucal_getCanonicalTimeZoneID(text, length, canonical, STACK_UNITS, &is_system_id, &status);
  }
  if (text != units) free(text);
  return U_SUCCESS(status) && is_system_id;
}

/// The transition around a moment, in seconds since 1970; `other` where there is none.
static int64_t transition(
    const UCalendar *calendar, UTimeZoneTransitionType type, int64_t other, UErrorCode *status) {
  UDate moment = 0;
  UBool found = ucal_getTimeZoneTransitionDate(calendar, type, &moment, status);
  return U_SUCCESS(*status) && found ? (int64_t)floor(moment / 1000) : other;
}

int32_t cicu_time_zone_offset(const char *name, int64_t second, int64_t *start, int64_t *end) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[STACK_UNITS];
  int32_t length = 0;
  UChar *text = cicu_take_utf8(name, -1, units, STACK_UNITS, &length, &status);
  UCalendar *calendar = ucal_open(text, length, "root", UCAL_GREGORIAN, &status);
  if (text != units) free(text);
  *start = *end = second;
  if (U_FAILURE(status)) return 0;
  ucal_setMillis(calendar, (UDate)second * 1000, &status);
  int32_t milliseconds = ucal_get(calendar, UCAL_ZONE_OFFSET, &status) +
                         ucal_get(calendar, UCAL_DST_OFFSET, &status);
  if (U_SUCCESS(status)) {
    *start = transition(calendar, UCAL_TZ_TRANSITION_PREVIOUS_INCLUSIVE, INT64_MIN, &status);
    *end = transition(calendar, UCAL_TZ_TRANSITION_NEXT, INT64_MAX, &status);
  }
  ucal_close(calendar);
  return U_FAILURE(status) ? 0 : milliseconds / 1000;
}
