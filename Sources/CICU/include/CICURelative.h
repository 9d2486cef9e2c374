// SPDX-License-Identifier: Apache-2.0

#ifndef CICU_RELATIVE_H
#define CICU_RELATIVE_H

#include <stdbool.h>
#include <stdint.h>

// Times as seen from now, and ordinals. A handle is for one thread at a time.

typedef struct cicu_relative cicu_relative;
/// Opens a format by length: 0 long, 1 short, 2 narrow; NULL on failure, with ICU's code in `error`.
cicu_relative *cicu_relative_open(const char *locale, int32_t length, int32_t *error);
void cicu_relative_close(cicu_relative *format);
/// Writes a number of units: 0 years, 1 quarters, 2 months, 3 weeks, 4 days, 5 hours, 6 minutes,
/// 7 seconds. `numeric` keeps to numbers where the language has words such as "tomorrow".
int32_t cicu_relative_format(
    const cicu_relative *format, double value, int32_t unit, bool numeric, char *out,
    int32_t capacity);

typedef struct cicu_ordinals cicu_ordinals;
cicu_ordinals *cicu_ordinals_open(const char *locale, int32_t *error);
void cicu_ordinals_close(cicu_ordinals *format);
int32_t cicu_ordinals_format(
    const cicu_ordinals *format, int64_t value, char *out, int32_t capacity);

#endif
