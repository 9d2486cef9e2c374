// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Text.h"

#include <math.h>
#include <stdlib.h>
#include <unicode/ucal.h>
#include <unicode/uenum.h>

static char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

/// Whether two names are alike but for the case of ASCII letters.
static bool is_alike(const char *one, const char *other) {
  while (*one != 0 && lower(*one) == lower(*other)) {
    one++;
    other++;
  }
  return lower(*one) == lower(*other);
}

/// Whether ICU has an IANA time zone of this name.
static bool is_known(const char *name) {
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

int32_t cicu_time_zone_spelling(const char *name, char *out, int32_t capacity) {
  if (is_known(name)) return cicu_put_ascii(name, out, capacity);
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *zones = ucal_openTimeZones(&status);
  int32_t length = 0;
  while (U_SUCCESS(status) && length == 0) {
    const char *zone = uenum_next(zones, NULL, &status);
    if (zone == NULL) break;
    if (is_alike(zone, name)) length = cicu_put_ascii(zone, out, capacity);
  }
  uenum_close(zones);
  return length;
}

int32_t cicu_time_zone_names(char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *zones = ucal_openTimeZones(&status);
  int32_t length = 0;
  while (U_SUCCESS(status)) {
    const char *zone = uenum_next(zones, NULL, &status);
    if (zone == NULL) break;
    int32_t room = length < capacity ? capacity - length : 0;
    length += cicu_put_ascii(zone, out + (room > 0 ? length : 0), room) + 1;
    if (length <= capacity) out[length - 1] = 0;
  }
  uenum_close(zones);
  return U_FAILURE(status) ? failure(status) : length;
}

static UCalendar *open_calendar(const char *name, UErrorCode *status) {
  UChar units[STACK_UNITS];
  int32_t length = 0;
  UChar *text = cicu_take_utf8(name, -1, units, STACK_UNITS, &length, status);
  UCalendar *calendar = ucal_open(text, length, "root", UCAL_GREGORIAN, status);
  if (text != units) free(text);
  return calendar;
}

static int32_t offset_at(UCalendar *calendar, UDate moment, UErrorCode *status) {
  ucal_setMillis(calendar, moment, status);
  int32_t milliseconds =
      ucal_get(calendar, UCAL_ZONE_OFFSET, status) + ucal_get(calendar, UCAL_DST_OFFSET, status);
  return U_FAILURE(*status) ? 0 : milliseconds / 1000;
}

int32_t cicu_time_zone_offset(const char *name, int64_t second) {
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *calendar = open_calendar(name, &status);
  int32_t offset = U_FAILURE(status) ? 0 : offset_at(calendar, (UDate)second * 1000, &status);
  ucal_close(calendar);
  return offset;
}

int32_t cicu_time_zone_offsets(
    const char *name, int64_t from, int64_t to, int64_t *starts, int32_t *offsets,
    int32_t capacity, bool *is_last) {
  UErrorCode status = U_ZERO_ERROR;
  *is_last = false;
  UCalendar *calendar = open_calendar(name, &status);
  UDate moment = (UDate)from * 1000;
  int32_t count = 0;
  while (U_SUCCESS(status) && moment < (UDate)to * 1000) {
    int32_t offset = offset_at(calendar, moment, &status);
    if (count < capacity) {
      starts[count] = (int64_t)floor(moment / 1000);
      offsets[count] = offset;
    }
    count++;
    if (!ucal_getTimeZoneTransitionDate(calendar, UCAL_TZ_TRANSITION_NEXT, &moment, &status)) {
      *is_last = true;
      break;
    }
  }
  ucal_close(calendar);
  return U_FAILURE(status) ? 0 : count;
}
