// SPDX-License-Identifier: Apache-2.0

#include "CYAML.h"

#include <stdlib.h>
#include <yaml.h>

struct cyaml_parser {
  yaml_parser_t yaml;
  yaml_event_t event;
};

cyaml_parser *cyaml_open(const uint8_t *bytes, int64_t count) {
  cyaml_parser *parser = calloc(1, sizeof(cyaml_parser));
  if (!parser) return NULL;
  if (!yaml_parser_initialize(&parser->yaml)) {
    free(parser);
    return NULL;
  }
  yaml_parser_set_encoding(&parser->yaml, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser->yaml, count ? bytes : (const uint8_t *)"", (size_t)count);
  return parser;
}

void cyaml_close(cyaml_parser *parser) {
  if (!parser) return;
  yaml_event_delete(&parser->event);
  yaml_parser_delete(&parser->yaml);
  free(parser);
}

static int32_t style(yaml_scalar_style_t style) {
  switch (style) {
  case YAML_SINGLE_QUOTED_SCALAR_STYLE: return CYAML_SINGLE_QUOTED;
  case YAML_DOUBLE_QUOTED_SCALAR_STYLE: return CYAML_DOUBLE_QUOTED;
  case YAML_LITERAL_SCALAR_STYLE: return CYAML_LITERAL;
  case YAML_FOLDED_SCALAR_STYLE: return CYAML_FOLDED;
  default: return CYAML_PLAIN;
  }
}

cyaml_event cyaml_next(cyaml_parser *parser) {
  yaml_event_t *found = &parser->event;
  cyaml_event event = {.kind = CYAML_FAILED};
  do {
    yaml_event_delete(found);
    if (!yaml_parser_parse(&parser->yaml, found)) return event;
  } while (found->type == YAML_STREAM_START_EVENT);
  event.line = (int64_t)found->start_mark.line + 1;
  event.column = (int64_t)found->start_mark.column + 1;
  switch (found->type) {
  case YAML_DOCUMENT_START_EVENT: event.kind = CYAML_DOCUMENT; break;
  case YAML_DOCUMENT_END_EVENT: event.kind = CYAML_DOCUMENT_END; break;
  case YAML_SCALAR_EVENT:
    event.kind = CYAML_SCALAR;
    event.style = style(found->data.scalar.style);
    event.text = found->data.scalar.value;
    event.count = (int64_t)found->data.scalar.length;
    event.anchor = (const char *)found->data.scalar.anchor;
    break;
  case YAML_SEQUENCE_START_EVENT:
    event.kind = CYAML_SEQUENCE;
    event.anchor = (const char *)found->data.sequence_start.anchor;
    break;
  case YAML_SEQUENCE_END_EVENT: event.kind = CYAML_SEQUENCE_END; break;
  case YAML_MAPPING_START_EVENT:
    event.kind = CYAML_MAPPING;
    event.anchor = (const char *)found->data.mapping_start.anchor;
    break;
  case YAML_MAPPING_END_EVENT: event.kind = CYAML_MAPPING_END; break;
  case YAML_ALIAS_EVENT:
    event.kind = CYAML_ALIAS;
    event.anchor = (const char *)found->data.alias.anchor;
    break;
  default: event.kind = CYAML_END; break;
  }
  return event;
}

cyaml_problem_place cyaml_problem(cyaml_parser *parser) {
  const yaml_parser_t *yaml = &parser->yaml;
  cyaml_problem_place place = {.text = yaml->problem ? yaml->problem : "no memory is left"};
  if (yaml->error == YAML_READER_ERROR) {
    place.offset = (int64_t)yaml->problem_offset;
  } else {
    place.line = (int64_t)yaml->problem_mark.line + 1;
    place.column = (int64_t)yaml->problem_mark.column + 1;
    place.offset = (int64_t)yaml->problem_mark.index;
    if (yaml->context) {
      place.context = yaml->context;
      place.context_line = (int64_t)yaml->context_mark.line + 1;
      place.context_column = (int64_t)yaml->context_mark.column + 1;
    }
  }
  return place;
}
