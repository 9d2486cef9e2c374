// SPDX-License-Identifier: Apache-2.0

#include "CXML.h"

#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>

struct cxml_reader {
  xmlTextReaderPtr reader;
  int32_t error_line;
  int32_t error_column;
  char error_text[200];
};

static void note_error(void *context, xmlErrorPtr error) {
  cxml_reader *reader = context;
  if (reader->error_line != 0 || error == NULL || error->level < XML_ERR_ERROR) return;
  reader->error_line = error->line > 0 ? error->line : 1;
  reader->error_column = error->int2;
  if (error->message != NULL) {
    strncpy(reader->error_text, error->message, sizeof reader->error_text - 1);
    char *end = strchr(reader->error_text, '\n');
    if (end != NULL) *end = 0;
  }
}

// Without XML_PARSE_NOENT, _DTDLOAD and _HUGE nothing is expanded or fetched, and libxml2's limits
// of depth and size hold.
static const int options = XML_PARSE_NONET;

static cxml_reader *reader_of(xmlTextReaderPtr text) {
  cxml_reader *reader = text == NULL ? NULL : calloc(1, sizeof(cxml_reader));
  if (reader == NULL) {
    xmlFreeTextReader(text);
    return NULL;
  }
  reader->reader = text;
  xmlTextReaderSetStructuredErrorHandler(text, (xmlStructuredErrorFunc)note_error, reader);
  return reader;
}

cxml_reader *cxml_open(const char *bytes, int32_t count) {
  return reader_of(xmlReaderForMemory(bytes, count, NULL, "UTF-8", options));
}

cxml_reader *cxml_open_stream(cxml_read read, void *context) {
  return reader_of(xmlReaderForIO((xmlInputReadCallback)read, NULL, context, NULL, NULL, options));
}

void cxml_close(cxml_reader *reader) {
  if (reader == NULL) return;
  xmlFreeTextReader(reader->reader);
  free(reader);
}

int32_t cxml_next(cxml_reader *reader) {
  while (true) {
    int status = xmlTextReaderRead(reader->reader);
    if (status < 0) return CXML_FAILED;
    if (status == 0) return reader->error_line != 0 ? CXML_FAILED : CXML_END;
    switch (xmlTextReaderNodeType(reader->reader)) {
      case XML_READER_TYPE_ELEMENT: return CXML_START_ELEMENT;
      case XML_READER_TYPE_END_ELEMENT: return CXML_END_ELEMENT;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return CXML_TEXT;
      case XML_READER_TYPE_DOCUMENT_TYPE:
      case XML_READER_TYPE_ENTITY_REFERENCE:
      case XML_READER_TYPE_ENTITY: return CXML_REFUSED;
      default: continue;
    }
  }
}

const char *cxml_name(cxml_reader *reader) {
  return (const char *)xmlTextReaderConstLocalName(reader->reader);
}
const char *cxml_prefix(cxml_reader *reader) {
  return (const char *)xmlTextReaderConstPrefix(reader->reader);
}
const char *cxml_namespace(cxml_reader *reader) {
  return (const char *)xmlTextReaderConstNamespaceUri(reader->reader);
}
const char *cxml_value(cxml_reader *reader) {
  return (const char *)xmlTextReaderConstValue(reader->reader);
}
bool cxml_is_empty(cxml_reader *reader) { return xmlTextReaderIsEmptyElement(reader->reader) == 1; }
int32_t cxml_depth(cxml_reader *reader) { return xmlTextReaderDepth(reader->reader); }
int32_t cxml_line(cxml_reader *reader) { return xmlTextReaderGetParserLineNumber(reader->reader); }

bool cxml_next_attribute(cxml_reader *reader) {
  return xmlTextReaderMoveToNextAttribute(reader->reader) == 1;
}
const char *cxml_attribute_name(cxml_reader *reader) {
  return (const char *)xmlTextReaderConstName(reader->reader);
}
void cxml_leave_attributes(cxml_reader *reader) { xmlTextReaderMoveToElement(reader->reader); }

int32_t cxml_error_line(const cxml_reader *reader) { return reader->error_line; }
int32_t cxml_error_column(const cxml_reader *reader) { return reader->error_column; }
const char *cxml_error_text(const cxml_reader *reader) { return reader->error_text; }
