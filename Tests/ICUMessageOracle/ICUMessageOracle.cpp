// SPDX-License-Identifier: Apache-2.0

#include "ICUMessageOracle.h"

#include <string>
#include <unicode/bytestream.h>
#include <unicode/locid.h>
#include <unicode/msgfmt.h>
#include <unicode/timezone.h>
#include <vector>

using icu::Formattable;
using icu::UnicodeString;

namespace {

struct Arguments {
  std::vector<UnicodeString> names;
  std::vector<Formattable> values;
};

void set(void *arguments, int32_t index, const char *name, const Formattable &value) {
  auto *all = static_cast<Arguments *>(arguments);
  all->names[index] = UnicodeString::fromUTF8(name);
  all->values[index] = value;
}

}  // namespace

void *icu_message_open(
    const char *message, int32_t length, const char *locale, bool doubles_apostrophes,
    int32_t *error) {
  static const bool isUTC = [] {
    icu::TimeZone::adoptDefault(icu::TimeZone::createTimeZone("Etc/UTC"));
    return true;
  }();
  (void)isUTC;
  UErrorCode status = U_ZERO_ERROR;
  UParseError place;
  auto text = UnicodeString::fromUTF8(icu::StringPiece(message, length));
  auto *format = new icu::MessageFormat(UnicodeString(), icu::Locale(locale), status);
  format->applyPattern(
      text, doubles_apostrophes ? UMSGPAT_APOS_DOUBLE_REQUIRED : UMSGPAT_APOS_DOUBLE_OPTIONAL,
      &place, status);
  *error = status;
  if (U_SUCCESS(status)) return format;
  delete format;
  return nullptr;
}

void icu_message_close(void *message) { delete static_cast<icu::MessageFormat *>(message); }

void *icu_arguments_open(int32_t count) {
  auto *arguments = new Arguments;
  arguments->names.resize(count);
  arguments->values.resize(count);
  return arguments;
}

void icu_arguments_close(void *arguments) { delete static_cast<Arguments *>(arguments); }

void icu_arguments_text(
    void *arguments, int32_t index, const char *name, const char *text, int32_t length) {
  set(arguments, index, name, UnicodeString::fromUTF8(icu::StringPiece(text, length)));
}

void icu_arguments_double(void *arguments, int32_t index, const char *name, double value) {
  set(arguments, index, name, Formattable(value));
}

void icu_arguments_integer(void *arguments, int32_t index, const char *name, int64_t value) {
  set(arguments, index, name, Formattable(value));
}

bool icu_arguments_decimal(
    void *arguments, int32_t index, const char *name, const char *value) {
  UErrorCode status = U_ZERO_ERROR;
  Formattable number(icu::StringPiece(value), status);
  set(arguments, index, name, number);
  return U_SUCCESS(status);
}

void icu_arguments_date(void *arguments, int32_t index, const char *name, double milliseconds) {
  set(arguments, index, name, Formattable(milliseconds, Formattable::kIsDate));
}

int32_t icu_message_format(
    const void *message, const void *arguments, char *out, int32_t capacity) {
  auto *format = static_cast<const icu::MessageFormat *>(message);
  auto *all = static_cast<const Arguments *>(arguments);
  UErrorCode status = U_ZERO_ERROR;
  UnicodeString text;
  format->format(
      all->names.data(), all->values.data(), static_cast<int32_t>(all->names.size()), text,
      status);
  if (U_FAILURE(status)) return -status;
  icu::CheckedArrayByteSink sink(out, capacity);
  text.toUTF8(sink);
  return sink.NumberOfBytesAppended();
}
