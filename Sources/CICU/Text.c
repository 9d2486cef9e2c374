// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Text.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ulocdata.h>
#include <unicode/ustring.h>

int32_t cicu_put_utf8(const UChar *text, int32_t length, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t needed = 0;
  u_strToUTF8WithSub(out, capacity, &needed, text, length, 0xFFFD, NULL, &status);
  if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return failure(status);
  return needed;
}

UChar *cicu_take_utf8(
    const char *text, int32_t bytes, UChar *buffer, int32_t capacity, int32_t *length,
    UErrorCode *status) {
  u_strFromUTF8WithSub(buffer, capacity, length, text, bytes, 0xFFFD, NULL, status);
  if (*status != U_BUFFER_OVERFLOW_ERROR && *status != U_STRING_NOT_TERMINATED_WARNING) {
    return buffer;
  }
  if (*status == U_STRING_NOT_TERMINATED_WARNING) {
    *status = U_ZERO_ERROR;
    return buffer;
  }
  *status = U_ZERO_ERROR;
  UChar *larger = malloc(sizeof(UChar) * (size_t)(*length + 1));
  if (larger == NULL) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return buffer;
  }
  u_strFromUTF8WithSub(larger, *length + 1, length, text, bytes, 0xFFFD, NULL, status);
  return larger;
}

int32_t cicu_put_ascii(const char *text, char *out, int32_t capacity) {
  int32_t length = (int32_t)strlen(text);
  memcpy(out, text, (size_t)(length < capacity ? length : capacity));
  return length;
}

int32_t cicu_put_formatted(
    const UFormattedValue *value, char *out, int32_t capacity, UErrorCode *status) {
  int32_t length = 0;
  const UChar *text = ufmtval_getString(value, &length, status);
  return U_FAILURE(*status) ? failure(*status) : cicu_put_utf8(text, length, out, capacity);
}

int32_t cicu_icu_version(char *out, int32_t capacity) {
  UVersionInfo version;
  char text[U_MAX_VERSION_STRING_LENGTH];
  u_getVersion(version);
  u_versionToString(version, text);
  return cicu_put_ascii(text, out, capacity);
}

int32_t cicu_cldr_version(char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UVersionInfo version;
  char text[U_MAX_VERSION_STRING_LENGTH];
  ulocdata_getCLDRVersion(version, &status);
  if (U_FAILURE(status)) return failure(status);
  u_versionToString(version, text);
  return cicu_put_ascii(text, out, capacity);
}
