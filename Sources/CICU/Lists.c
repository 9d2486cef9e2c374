// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Text.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ulistformatter.h>
#include <unicode/ustring.h>

int32_t cicu_list_format(
    const char *locale, int32_t type, int32_t width, const char *items, int32_t count, char *out,
    int32_t capacity) {
  static const UListFormatterType types[] = {
      ULISTFMT_TYPE_AND, ULISTFMT_TYPE_OR, ULISTFMT_TYPE_UNITS};
  UErrorCode status = U_ZERO_ERROR;
  UListFormatter *formatter =
      ulistfmt_openForType(locale, types[type], (UListFormatterWidth)width, &status);
  if (U_FAILURE(status)) return failure(status);
  size_t bytes = 0;
  const char *item = items;
  for (int32_t index = 0; index < count; index++) bytes += strlen(items + bytes) + 1;
  UChar *units = malloc(sizeof(UChar) * (bytes + 1));
  const UChar **starts = malloc(sizeof(UChar *) * (size_t)(count + 1));
  int32_t *lengths = malloc(sizeof(int32_t) * (size_t)(count + 1));
  int32_t written = failure(U_MEMORY_ALLOCATION_ERROR);
  UFormattedList *result = NULL;
  if (units != NULL && starts != NULL && lengths != NULL) {
    UChar *next = units;
    for (int32_t index = 0; index < count && U_SUCCESS(status); index++) {
      int32_t room = (int32_t)(bytes + 1 - (size_t)(next - units));
      u_strFromUTF8WithSub(next, room, &lengths[index], item, -1, 0xFFFD, NULL, &status);
      starts[index] = next;
      next += lengths[index];
      item += strlen(item) + 1;
    }
    if (status == U_STRING_NOT_TERMINATED_WARNING) status = U_ZERO_ERROR;
    result = ulistfmt_openResult(&status);
    ulistfmt_formatStringsToResult(formatter, starts, lengths, count, result, &status);
    const UFormattedValue *value =
        U_FAILURE(status) ? NULL : ulistfmt_resultAsValue(result, &status);
    written = U_FAILURE(status) ? failure(status) : cicu_put_formatted(value, out, capacity, &status);
  }
  ulistfmt_closeResult(result);
  free(lengths);
  free(starts);
  free(units);
  ulistfmt_close(formatter);
  return written;
}
