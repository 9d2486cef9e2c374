// SPDX-License-Identifier: Apache-2.0

#ifndef CYAML_H
#define CYAML_H

#include <stdint.h>

/// Reads YAML in UTF-8 event by event.
typedef struct cyaml_parser cyaml_parser;

enum {
  CYAML_END = 0,           ///< The stream is over.
  CYAML_DOCUMENT = 1,      ///< A document begins.
  CYAML_DOCUMENT_END = 2,
  CYAML_SCALAR = 3,
  CYAML_SEQUENCE = 4,      ///< A sequence begins.
  CYAML_SEQUENCE_END = 5,
  CYAML_MAPPING = 6,       ///< A mapping begins.
  CYAML_MAPPING_END = 7,
  CYAML_ALIAS = 8,
  CYAML_FAILED = -1,       ///< The stream is no YAML; `cyaml_problem` says why.
};

enum {
  CYAML_PLAIN = 0,
  CYAML_SINGLE_QUOTED = 1,
  CYAML_DOUBLE_QUOTED = 2,
  CYAML_LITERAL = 3,
  CYAML_FOLDED = 4,
};

/// What stands at a place, until the next event is read.
typedef struct {
  int32_t kind;
  int32_t style;                      ///< Of a scalar.
  const uint8_t *_Nullable text;      ///< Of a scalar.
  int64_t count;                      ///< The bytes of the text.
  const char *_Nullable anchor;       ///< The name that it is given or, of an alias, refers to.
  int64_t line;                       ///< From 1.
  int64_t column;                     ///< In characters, from 1.
} cyaml_event;

/// Why a stream is no YAML.
typedef struct {
  const char *_Nonnull text;  ///< In English.
  int64_t line;               ///< From 1; 0 where only the byte is known.
  int64_t column;             ///< In characters, from 1.
  int64_t offset;             ///< In characters from 0; in bytes where there is no line.
  const char *_Nullable context;  ///< What was being read, in English.
  int64_t context_line;       ///< Where that begins, from 1; 0 where nobody knows.
  int64_t context_column;     ///< In characters, from 1.
} cyaml_problem_place;

/// Begins to read; null when memory runs out. The bytes must outlive the parser.
cyaml_parser *_Nullable cyaml_open(const uint8_t *_Nullable bytes, int64_t count);
void cyaml_close(cyaml_parser *_Nullable parser);

/// Steps to the next event, whose texts live until the one after it.
cyaml_event cyaml_next(cyaml_parser *_Nonnull parser);

/// Tells of the last failure.
cyaml_problem_place cyaml_problem(cyaml_parser *_Nonnull parser);

#endif
