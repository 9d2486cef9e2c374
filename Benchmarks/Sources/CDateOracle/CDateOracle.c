// SPDX-License-Identifier: Apache-2.0

#define _GNU_SOURCE
#include "CDateOracle.h"

#include <stdatomic.h>
#include <stddef.h>
#include <string.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/ulistformatter.h>
#include <unicode/ureldatefmt.h>
#include <unicode/ustring.h>

enum { UNITS = 512 };

static const UChar utc[] = {'E', 't', 'c', '/', 'U', 'T', 'C', 0};

static int32_t put(const UChar *text, int32_t length, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t bytes = 0;
  u_strToUTF8(out, capacity, &bytes, text, length, &status);
  return U_FAILURE(status) ? -1 : bytes;
}

void *oracle_dates_open(const char *locale, int32_t date_style, int32_t time_style) {
  UErrorCode status = U_ZERO_ERROR;
  return udat_open(
      (UDateFormatStyle)time_style, (UDateFormatStyle)date_style, locale, utc, -1, NULL, 0,
      &status);
}

void oracle_dates_close(void *format) { udat_close(format); }

int32_t oracle_dates_format(void *format, double milliseconds, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[UNITS];
  int32_t length = udat_format(format, milliseconds, text, UNITS, NULL, &status);
  return put(text, length, out, capacity);
}

void *oracle_ranges_open(const char *locale, const char *skeleton) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[64];
  u_uastrcpy(units, skeleton);
  return udtitvfmt_open(locale, units, -1, utc, -1, &status);
}

void oracle_ranges_close(void *format) { udtitvfmt_close(format); }

int32_t oracle_ranges_format(
    void *format, double from, double to, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[UNITS];
  int32_t length = udtitvfmt_format(format, from, to, text, UNITS, NULL, &status);
  return put(text, length, out, capacity);
}

void *oracle_lists_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  return ulistfmt_open(locale, &status);
}

void oracle_lists_close(void *format) { ulistfmt_close(format); }

int32_t oracle_lists_format(
    void *format, const char *one, const char *two, const char *three, char *out,
    int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const char *items[] = {one, two, three};
  UChar units[3][64], text[UNITS];
  const UChar *starts[3];
  int32_t lengths[3];
  for (int index = 0; index < 3; index++) {
    u_strFromUTF8(units[index], 64, &lengths[index], items[index], -1, &status);
    starts[index] = units[index];
  }
  int32_t length = ulistfmt_format(format, starts, lengths, 3, text, UNITS, &status);
  return put(text, length, out, capacity);
}

void *oracle_relative_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  return ureldatefmt_open(locale, NULL, UDAT_STYLE_LONG, UDISPCTX_CAPITALIZATION_NONE, &status);
}

void oracle_relative_close(void *format) { ureldatefmt_close(format); }

int32_t oracle_relative_format(void *format, double value, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[UNITS];
  int32_t length =
      ureldatefmt_formatNumeric(format, value, UDAT_REL_UNIT_MONTH, text, UNITS, &status);
  return put(text, length, out, capacity);
}

// Swift allocates through malloc, which glibc lets a program replace.
#if defined(__GLIBC__)
extern void *__libc_malloc(size_t size);
static _Atomic int64_t allocations;

void *malloc(size_t size) {
  atomic_fetch_add_explicit(&allocations, 1, memory_order_relaxed);
  return __libc_malloc(size);
}

int64_t oracle_allocations(void) { return atomic_load(&allocations); }
#else
int64_t oracle_allocations(void) { return 0; }
#endif
