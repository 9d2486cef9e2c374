// SPDX-License-Identifier: Apache-2.0

#ifndef CXML_H
#define CXML_H

#include <stdbool.h>
#include <stdint.h>

/// Reads XML without network, document types or entities of its own.
typedef struct cxml_reader cxml_reader;

enum {
  CXML_END = 0,           ///< The document is over.
  CXML_START_ELEMENT = 1, ///< An element begins.
  CXML_END_ELEMENT = 2,   ///< An element ends; an empty one has none.
  CXML_TEXT = 3,          ///< Text, CDATA or white space.
  CXML_FAILED = -1,       ///< The document is not well formed.
  CXML_REFUSED = -2,      ///< The document has a document type or refers to an entity.
};

/// Tells whether libxml2 is installed.
bool cxml_is_available(void);

/// Begins to read; null when memory runs out or libxml2 is missing. The bytes must outlive the reader.
cxml_reader *_Nullable cxml_open(const char *_Nonnull bytes, int32_t count);
/// Fills a buffer with the next bytes of a document: how many, 0 at its end, -1 where it breaks off.
typedef int32_t (*cxml_read)(void *_Nullable context, char *_Nonnull buffer, int32_t capacity);
/// Begins to read a document piece by piece; null as of `cxml_open`.
cxml_reader *_Nullable cxml_open_stream(cxml_read _Nonnull read, void *_Nullable context);
void cxml_close(cxml_reader *_Nullable reader);

/// Steps to what comes next.
int32_t cxml_next(cxml_reader *_Nonnull reader);

/// The name of the element without its prefix.
const char *_Nullable cxml_name(cxml_reader *_Nonnull reader);
/// The prefix of the element; null without one.
const char *_Nullable cxml_prefix(cxml_reader *_Nonnull reader);
const char *_Nullable cxml_namespace(cxml_reader *_Nonnull reader);
const char *_Nullable cxml_value(cxml_reader *_Nonnull reader);
bool cxml_is_empty(cxml_reader *_Nonnull reader);
int32_t cxml_depth(cxml_reader *_Nonnull reader);
/// The line of the current place, from 1.
int32_t cxml_line(cxml_reader *_Nonnull reader);

/// Steps to the next attribute of the element; then `cxml_attribute_name` and `cxml_value` are
/// its own.
bool cxml_next_attribute(cxml_reader *_Nonnull reader);
const char *_Nullable cxml_attribute_name(cxml_reader *_Nonnull reader);
/// Steps back to the element.
void cxml_leave_attributes(cxml_reader *_Nonnull reader);

/// The first error; its line is 0 when there is none.
int32_t cxml_error_line(const cxml_reader *_Nonnull reader);
int32_t cxml_error_column(const cxml_reader *_Nonnull reader);
const char *_Nonnull cxml_error_text(const cxml_reader *_Nonnull reader);

#endif
