// SPDX-License-Identifier: Apache-2.0

#include "CICUOracle.h"

#include <stdlib.h>
#include <time.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

struct oracle_number {
  UNumberFormatter *formatter;
  UFormattedNumber *result;
};

oracle_number *oracle_number_open(const char *locale, const char *skeleton) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[256];
  int32_t length = 0;
  u_strFromUTF8(units, 256, &length, skeleton, -1, &status);
  oracle_number *number = malloc(sizeof(oracle_number));
  number->formatter = unumf_openForSkeletonAndLocale(units, length, locale, &status);
  number->result = unumf_openResult(&status);
  if (U_FAILURE(status)) abort();
  return number;
}

void oracle_number_close(oracle_number *number) {
  unumf_closeResult(number->result);
  unumf_close(number->formatter);
  free(number);
}

static int32_t text_of(oracle_number *number, char *out, int32_t capacity, UErrorCode *status) {
  UChar units[256];
  int32_t length = unumf_resultToString(number->result, units, 256, status);
  int32_t bytes = 0;
  u_strToUTF8(out, capacity, &bytes, units, length, status);
  return U_FAILURE(*status) ? -1 : bytes;
}

int32_t oracle_number_double(oracle_number *number, double value, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  unumf_formatDouble(number->formatter, value, number->result, &status);
  return text_of(number, out, capacity, &status);
}

int32_t oracle_number_int(oracle_number *number, int64_t value, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  unumf_formatInt(number->formatter, value, number->result, &status);
  return text_of(number, out, capacity, &status);
}

void *oracle_plural_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  return uplrules_open(locale, &status);
}

void oracle_plural_close(void *rules) { uplrules_close(rules); }

int32_t oracle_plural_select(void *rules, double value) {
  UErrorCode status = U_ZERO_ERROR;
  UChar keyword[16];
  return uplrules_select(rules, value, keyword, 16, &status);
}

void *oracle_parser_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  return unum_open(UNUM_DECIMAL, NULL, 0, locale, NULL, &status);
}

void oracle_parser_close(void *parser) { unum_close(parser); }

double oracle_parse(void *parser, const char *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[128];
  int32_t count = 0;
  u_strFromUTF8(units, 128, &count, text, length, &status);
  int32_t position = 0;
  return unum_parseDouble(parser, units, count, &position, &status);
}

int64_t oracle_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}
