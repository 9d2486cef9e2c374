// SPDX-License-Identifier: Apache-2.0

#ifndef CICU_TIMEZONES_H
#define CICU_TIMEZONES_H

#include <stdbool.h>
#include <stdint.h>

// Time zones.

/// Tells whether ICU has an IANA time zone of this name.
bool cicu_time_zone_is_known(const char *name);
/// The zone's seconds ahead of UTC at a moment, given in seconds since 1970; 0 on failure.
///
/// They hold from `start` on and before `end`, in seconds since 1970.
int32_t cicu_time_zone_offset(const char *name, int64_t second, int64_t *start, int64_t *end);

#endif
