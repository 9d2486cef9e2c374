// SPDX-License-Identifier: Apache-2.0

#ifndef CICU_TIMEZONES_H
#define CICU_TIMEZONES_H

#include <stdbool.h>
#include <stdint.h>

// Time zones.

/// Writes the name of a time zone, given in any case of letters, as the database spells it; 0 when
/// ICU has none.
int32_t cicu_time_zone_spelling(const char *name, char *out, int32_t capacity);
/// Writes the names of all time zones, each ended by a NUL.
int32_t cicu_time_zone_names(char *out, int32_t capacity);
/// The zone's seconds ahead of UTC at a moment, given in seconds since 1970; 0 on failure.
int32_t cicu_time_zone_offset(const char *name, int64_t second);
/// The seconds ahead of UTC from one moment to another: the first entry begins at `from`, the
/// others where clocks are changed. Returns how many there are, of which `capacity` are written;
/// `is_last` tells that clocks are never changed again.
int32_t cicu_time_zone_offsets(
    const char *name, int64_t from, int64_t to, int64_t *starts, int32_t *offsets,
    int32_t capacity, bool *is_last);

#endif
